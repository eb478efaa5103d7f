/* Search: Pagefind's index, asked in folded Arabic. Index and query fold alike
   (generator/publishing/searching/search.py). */

const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g
const LETTERS = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', ۀ: 'ه', ہ: 'ه', ھ: 'ه' }
const WORD = /[\p{L}\p{N}\p{M}\u0640]+(?:[.,٫٬][\p{Nd}]+)*/gu

/** The key under which spellings of one word meet; the same as `fold` in generator/arabic/letters.py. */
export const fold = text => text.replace(MARKS, '')
  .replace(/[أإآٱىیېئؤةکۀہھ]/g, letter => LETTERS[letter])
  .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
  .toLowerCase()

/** The key of one word as the index holds it. */
export const key = word => fold(word).replaceAll('اميرك', 'امريك').replace(/(\d)[.,٫٬](?=\d{3}(?!\d))/g, '$1')

/** What stays of a name's word when vowels and letters of like sound are one; null where too little stays. The same as
    `sound` in generator/publishing/searching/spellings.py. */
const ALIKE = { ج: 'ك', غ: 'ك', ق: 'ك', ث: 'ت', ط: 'ت', ص: 'س', ض: 'د', ظ: 'د', ذ: 'د', ح: 'ه', c: 'k', q: 'k', z: 's' }
export const sound = word => {
  const bare = key(word).replace(/^ال(?=..)/u, '')
  const kept = (bare.slice(0, 1) + bare.slice(1).replace(/[اويءaeiouyw'’]/g, ''))
    .replace(/[جغقثطصضظذحcqz]/g, letter => ALIKE[letter]).replace(/(.)\1+/gu, '$1')
  return /^\p{L}{4,}$/u.test(kept) ? kept : null
}

/** The words of a text, in order. */
export const wordsOf = text => text.match(WORD) ?? []

/** What a query's word is looked up as: itself, and without the article that is written with it. */
export const exact = word => {
  const whole = key(word)
  const bare = whole.match(/^[وف]?(?:[بك]?ال|لل)(.{3,})$/u)
  return [...new Set([whole, ...(bare ? [bare[1]] : [])])]
}

/* what stays without the «و» that is written with it */
const joined = word => key(word).match(/^و(.{3,})$/u)?.slice(1) ?? []

/** What the word that is being written may be the beginning of; the index has no article before a word. */
const begun = word => [...new Set([key(word), key(word).replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/u, ''), ...joined(word)])]

/** What else it may stand for: without a conjunction or preposition before it, without a pronoun after it. The index
    has a base alone only where the site knows it as a word of its own, so that a wrong cut finds nothing. */
export const loose = word => {
  const whole = key(word)
  const pronoun = /ة$/.test(word) ? /^(.{3,}?)(?:هما|ها|هم|هن|كم|نا)$/u : /^(.{3,}?)(?:هما|ها|هم|هن|كم|نا|ه)$/u
  const found = new Set()
  for (const form of exact(word)) {
    const open = form.match(/^(?:[وف][بلكس]?|[بلكس])(.{3,})$/u)?.[1]
    for (const base of [form, open, ...joined(form)]) {
      if (!base) continue
      found.add(base)
      const stem = base.match(pronoun)?.[1]
      if (stem) { found.add(stem); found.add(stem.replace(/ت$/, 'ه')) }
    }
  }
  exact(word).forEach(form => found.delete(form))
  return [...found]
}

/** What a word's key may tell several of: by its ending («ضربات», of «ضربه»), or as the table has it («حروب», of «حرب»).
    The index has the singular for a page with the plural; the same as `singulars` in
    generator/publishing/searching/plurals.py. */
export const singulars = (form, broken) => {
  const cut = (end, least) => form.endsWith(end) && form.length - end.length >= least ? form.slice(0, -end.length) : null
  const open = cut('ات', 1), dual = cut('تين', 0), people = cut('ون', 4) ?? cut('ين', 4)
  const found = open !== null ? [`${open}ه`, open] : dual !== null ? [`${dual}ه`] : people !== null ? [people] : []
  return [...found.filter(one => one.length > 2), ...[form, ...found].flatMap(one => broken[one] ?? [])]
}

const ROOT = new URL('../', import.meta.url)
const SHOWN = 12
const PLURAL = { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' }
const FILTERS = { topic: 'الموضوع', actor: 'الطرف', outlet: 'الجهة', year: 'السنة' }
const KINDS = { briefing: 'إحاطة', topic: 'موضوع', actor: 'طرف' }
const counted = n => PLURAL[new Intl.PluralRules('ar').select(n)].replace('#', n)

let engine = null
const pagefind = () => engine ??= import(new URL('pagefind/pagefind.js', ROOT).href).then(async module => {
  await module.options({ basePath: new URL('pagefind/', ROOT).pathname, baseUrl: ROOT.pathname })
  await module.init()
  return module
}).catch(error => { engine = null; throw error })

/* Pagefind weighs no word that is asked for as a whole, but tells its places, and they tell what it is on its page
   (generator/publishing/searching/search.py): before NAMES a word of one of the page's names, of so many words as there
   are slots before it; behind that the sooner the more, as title and news begin with what matters. */
const SLOT = 8, NAMES = 64
const weigh = places => {
  const first = Math.min(...places)
  return first < NAMES ? 1 / Math.floor(first / SLOT) : NAMES / first
}
/* what is found by another form of a word counts for less than the word itself */
const LESS = 0.4
const ask = async (forms, others = []) => {
  const module = await pagefind()
  const found = new Map()
  const all = [...forms.map(form => [form, 1]), ...others.map(form => [form, LESS])]
  const answers = await Promise.all(all.map(([form]) => module.search(form)))
  answers.forEach(({ results }, at) => {
    for (const result of results) {
      const score = weigh(result.words) * all[at][1]
      const name = result.words.some(place => place < NAMES) ? weigh(result.words) : 0
      const before = found.get(result.id)
      found.set(result.id, { score: Math.max(score, before?.score ?? 0), name: Math.max(name, before?.name ?? 0), load: () => result.data() })
    }
  })
  return found
}
/* the singular of plurals that no ending tells */
const broken = Object.create(null)
let nouns = new Set()
let loading = null
const table = name => fetch(new URL(`pagefind/${name}.json`, ROOT)).then(answer => answer.json())
const loadBroken = () => loading ??= table('plurals').then(read => {
  Object.assign(broken, read)
  nouns = new Set(Object.entries(read).flat())
})

/* the words that no query is for, as they are written, where it has another */
let loadingUnasked = null
const loadUnasked = () => loadingUnasked ??= table('unasked').then(read => new Set(read))

/* the part of a table in which an entry stands, by its first letter */
const PARTS = 16
const asked = new Map()
const loadWith = (entry, name, into) => {
  const part = `${name}/${entry.codePointAt(0) % PARTS}`
  if (!asked.has(part)) asked.set(part, table(part).then(read => Object.assign(into, read)))
  return asked.get(part)
}

/* the signs of things with several names (generator/publishing/searching/synonyms.py) */
const signs = Object.create(null)
const loadSigns = words => Promise.all(
  words.flatMap(word => [...exact(word), ...loose(word)]).map(form => loadWith(form, 'names', signs)))

/* the words of names that sound so (generator/publishing/searching/spellings.py) */
const sounds = Object.create(null)
const heard = async sound => (await loadWith(sound, 'sounds', sounds))[sound]?.split(' ') ?? []

/** The parts of a query: a name of several words that is one thing's is one part, any other word its own:
    [{words, sign}], a sign with the words behind it that are meant too. The first word of a name may have clitics. */
export const parts = (words, signs) => {
  const found = []
  const bare = word => key(word).replace(/^ال(?=..)/u, '')
  for (let at = 0; at < words.length;) {
    let length = 1, sign
    for (let most = Math.min(words.length - at, 8); !sign && most > 0; most--) {
      const rest = words.slice(at + 1, at + most).map(bare)
      for (const first of [...exact(words[at]), ...loose(words[at])]) sign ??= signs[[first, ...rest].join(' ')]
      if (sign) length = most
    }
    found.push({ words: words.slice(at, at + length), sign })
    at += length
  }
  return found
}

/* Where no word begins so, Pagefind takes a shorter beginning; then no page has it, so the best three tell. */
const stands = async (found, starts) => {
  const best = [...found.values()].sort((a, b) => b.score - a.score).slice(0, 3)
  const told = await Promise.all(best.map(result => result.load()))
  return told.some(({ meta }) => wordsOf(`${meta.title} ${meta.text} ${meta.also ?? ''}`)
    .some(word => [...exact(word), ...loose(word)].some(form => starts.some(start => form.startsWith(start)))))
}

const quoted = forms => forms.map(form => `"${form}"`)

/* which pages have which topic, actor, outlet and year: {name: {value: Set of result ids}} */
let filtered = null
const filterTable = () => filtered ??= table('filters').then(({ pages, values }) =>
  Object.fromEntries(Object.entries(values).map(([name, sets]) => [name,
    Object.fromEntries(Object.entries(sets).map(([value, at]) => [value, new Set(at.map(i => pages[i]))]))])))

/* What a query's word is looked up as besides itself: its bases, and one of what they tell several of. A noun of the
   table has no conjunction to cut off, «وزير». */
const others = word => {
  const found = exact(word).some(form => nouns.has(form)) ? [] : loose(word)
  return [...new Set([...found, ...[...exact(word), ...found].flatMap(form => singulars(form, broken))])]
}

const endings = form => form.length < 3 ? [] : form.endsWith('ه') ? [`${form.slice(0, -1)}ات`] : ['ات', 'ون', 'ين'].map(end => form + end)

/* pages with a word in one of its forms: {forms, found} */
const said = async (word, last) => {
  let forms = [...exact(word), ...others(word)]
  let found = await ask(quoted(exact(word)), quoted(others(word)))
  /* a noun of which the site tells several alone */
  if (!found.size) { forms = [...exact(word), ...loose(word)].flatMap(endings); found = await ask(quoted(forms)) }
  /* a name may be written as elsewhere; the word that is being written may be the beginning of one */
  if (!found.size && sound(word)) { forms = await heard(sound(word)); found = await ask(quoted(forms)) }
  if (!found.size && last && key(word).length > 1) {
    forms = begun(word)
    found = await ask(forms)
    if (!await stands(found, forms)) found = new Map()
  }
  return { forms, found }
}

/* pages with one of the names of a thing */
const named = async ({ words, sign: told }) => {
  const [sign, ...meant] = told.split(' ')
  const alone = words.length === 1 ? exact(words[0]) : []
  return { forms: [...words.flatMap(exact), sign, ...meant], found: await ask(quoted(alone), quoted([sign])) }
}

/** Every page that holds each word of the query in one of its forms, best first, and first of all whose name it is:
    [{score, named, forms, each, load}]; `each` has the forms of one word after the other. */
export const search = async (query, filters = {}) => {
  const words = wordsOf(query).slice(0, 12)
  if (!words.length) return []
  const [unasked] = await Promise.all([loadUnasked(), loadBroken(), loadSigns(words)])
  const all = parts(words, signs)
  const asked = all.filter(part => part.sign || !unasked.has(part.words[0].replace(MARKS, '')))
  const hits = await Promise.all((asked.length ? asked : all).map(part => part.sign ? named(part) : said(part.words[0], part.words[0] === words.at(-1))))
  const each = hits.map(hit => hit.forms)
  const forms = each.flat()
  const chosen = Object.entries(filters)
  const sets = chosen.length ? await filterTable().then(values => chosen.map(([name, value]) => values[name]?.[value] ?? new Set())) : []
  const results = []
  for (const [id, result] of hits[0].found) {
    if (!hits.every(hit => hit.found.has(id)) || !sets.every(set => set.has(id))) continue
    const words = hits.map(hit => hit.found.get(id)), sum = of => words.reduce((sum, word) => sum + word[of], 0)
    const named = words.every(word => word.name) && sum('name') > 0.99
    results.push({ id, score: sum('score'), named, forms, each, load: result.load })
  }
  if (!results.length) {
    /* «الحرب علي غزة»: where nobody of that name is found, «علي» is «على» as many write it */
    const left = words.filter(word => !unasked.has(word.replace(MARKS, '').replace(/ي$/u, 'ى')))
    if (left.length && left.length < words.length) return search(left.join(' '), filters)
  }
  return results.sort((a, b) => b.named - a.named || b.score - a.score)
}

/** Whether a word of a text is meant by one of the forms. */
const matches = (word, forms) => {
  const open = [...exact(word), ...others(word)]
  return forms.some(form => open.includes(form) || (form.length > 2 && exact(word).some(whole => whole.startsWith(form))))
}

/** The sentence that holds most of the words: {anchor, pieces: [[text, marked], ...]}. */
export const excerpt = (units, forms) => {
  let best = { hits: -1, anchor: '', text: '' }
  for (const { anchor, text } of units) {
    const hits = new Set(wordsOf(text).filter(word => matches(word, forms)).map(key)).size
    if (hits > best.hits) best = { hits, anchor, text }
  }
  const pieces = []
  let at = 0
  for (const found of best.text.matchAll(WORD)) {
    if (!matches(found[0], forms)) continue
    pieces.push([best.text.slice(at, found.index), false], [found[0], true])
    at = found.index + found[0].length
  }
  pieces.push([best.text.slice(at), false])
  return { anchor: best.hits > 0 ? best.anchor : '', pieces: pieces.filter(([text]) => text) }
}

/** Whether one sentence holds a form of each word: then it speaks of what was asked for. */
export const together = (units, each) => units.some(({ text }) => {
  const words = wordsOf(text)
  return each.every(forms => words.some(word => matches(word, forms)))
})

/* sentences are parted by ␞, the id of each from its words by ␟: Pagefind makes one space of any white space */
const units = text => text.split('␞').filter(Boolean).map(line => {
  const [anchor, words = ''] = line.split('␟')
  return { anchor: anchor.trim(), text: words.trim() }
})

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}
const marked = pieces => pieces.map(([text, on]) => on ? element('mark', { textContent: text }) : text)

const item = async result => {
  const data = await result.load()
  const sentences = units(data.meta.text ?? '')
  const { anchor, pieces } = excerpt(sentences.slice(1), result.forms) // the first is the title, which stands above
  const href = new URL(data.meta.path + (anchor ? `#${anchor}` : ''), ROOT).href
  const title = excerpt([{ anchor: '', text: data.meta.title }], result.forms).pieces
  const about = [KINDS[data.meta.kind], data.meta.from].filter(Boolean).join(' · ')
  const shown = element('li', {},
    element('a', { href }, ...marked(title)),
    element('p', { className: 'mj-found-by', textContent: about }),
    ...(pieces.length ? [element('p', { className: 'mj-found-text' }, ...marked(pieces))] : []))
  return { shown, near: result.named || together(sentences, result.each) }
}

/* of so many results at a time first those of which a sentence holds all words */
const items = async results => {
  const made = []
  for (let at = 0; at < results.length; at += SHOWN) {
    const some = await Promise.all(results.slice(at, at + SHOWN).map(item))
    made.push(...some.filter(one => one.near), ...some.filter(one => !one.near))
  }
  return made.map(one => one.shown)
}

const start = () => {
  const dialog = document.getElementById('mj-search')
  if (!dialog) return
  const input = dialog.querySelector('input')
  const status = dialog.querySelector('.mj-found-count')
  const list = dialog.querySelector('.mj-found')
  const filters = dialog.querySelector('.mj-filters')
  let turn = 0
  let timer = 0

  const chosen = () => Object.fromEntries([...filters.querySelectorAll('select')].filter(select => select.value).map(select => [select.name, select.value]))
  const run = async (most = SHOWN) => {
    const mine = ++turn
    if (!input.value.trim()) { list.replaceChildren(); status.textContent = ''; return }
    let results
    try { results = await search(input.value, chosen()) } catch {
      if (mine === turn) status.textContent = 'تعذر تحميل فهرس البحث'
      return
    }
    const found = await items(results.slice(0, most))
    if (mine !== turn) return
    status.textContent = counted(results.length)
    if (results.length > most) {
      const more = element('button', { type: 'button', className: 'mj-found-more', textContent: 'المزيد' })
      more.addEventListener('click', () => run(most + SHOWN))
      found.push(element('li', {}, more))
    }
    list.replaceChildren(...found)
  }
  const open = () => {
    if (dialog.open) return
    dialog.showModal()
    input.focus()
    input.select()
    pagefind().catch(() => {})
  }
  const fillFilters = async () => {
    if (filters.childElementCount > 1) return
    const values = await filterTable()
    const list = element('div', { className: 'mj-filter-list' })
    for (const [name, label] of Object.entries(FILTERS)) {
      const options = Object.entries(values[name] ?? {})
      if (!options.length) continue
      options.sort(name === 'year' ? (a, b) => b[0] - a[0] : (a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0], 'ar'))
      const select = element('select', { name }, new Option('الكل', ''), ...options.slice(0, 300).map(([value, pages]) => new Option(`${value} (${pages.size})`, value)))
      select.addEventListener('change', () => run())
      list.append(element('label', {}, element('span', { textContent: label }), select))
    }
    filters.append(list)
  }

  document.querySelectorAll('[data-mj-search]').forEach(button => button.addEventListener('click', open))
  filters.addEventListener('toggle', () => { if (filters.open) fillFilters() })
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(run, 150) })
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close() })
  dialog.querySelector('form').addEventListener('submit', event => { if (!event.submitter?.value) { event.preventDefault(); list.querySelector('a')?.click() } })
  list.addEventListener('click', event => { if (event.target instanceof Element && event.target.closest('a')) dialog.close() })
  dialog.addEventListener('keydown', event => {
    /* a search field would take the first Escape for itself */
    if (event.key === 'Escape') { event.preventDefault(); dialog.close(); return }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || event.target instanceof HTMLSelectElement) return
    const stops = [input, ...list.querySelectorAll('a')]
    const at = stops.indexOf(document.activeElement)
    event.preventDefault()
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus()
  })
  document.addEventListener('keydown', event => {
    const typing = event.target instanceof Element && event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select')
    const asked = (event.ctrlKey || event.metaKey) && event.code === 'KeyK'
    if (asked || (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && (event.key === '/' || event.code === 'Slash'))) {
      event.preventDefault()
      event.stopImmediatePropagation()
      open()
    }
  }, true)
}

if (typeof document !== 'undefined') start()
