"""Bodies that a head names with what completes it: «لجنة الأمن والدفاع النيابية», «جامعة بغداد»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.arabic.lexicon import Match, word_key
from generator.arabic.tokens import Token, bases
from generator.finding.naming.bodies import national
from generator.finding.naming.bodies.vocabulary import (
    LABELS,
    Head,
    Opening,
    Vocabulary,
    describes,
    is_noun,
    is_relative,
)
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.titles.roles import Title
from generator.knowledge.rows import BodyHead

# How many words may complete a name after its head, and fill a pair of quotation marks that is one.
COMPLEMENT = 7
QUOTED = 6
# What stands between two states: «اللبناني-السعودي».
HYPHENS = frozenset("-–")
# The clitics behind which a noun may go on with a name.
ANY = frozenset(("", "و", "لل"))
# How feminine adjectives end: «العسكرية», «العليا», «الكبرى».
FEMININE = ("ة", "ه", "ا", "ى")
TASK = frozenset(("لل",))
# What tells a state's or the world's body as the adjective of one does.
STATELY = frozenset(("الوطني", "الوطنيه", "الملكي", "الملكيه", "العالمي", "العالميه"))
# What is a year where a word tells which: «العام الماضي».
YEAR = "العام"
# What completes a participle.
PREPOSITIONS = frozenset(("من", "في", "علي", "الي", "عن"))
# What completes the noun of a verb: «للسيطرة على», «للانتهاء من».
GOVERNED = frozenset(("من", "علي"))


def find(
    line: Line, at: int, places: Mapping[int, Mention], titles: Mapping[int, Title], index: Vocabulary
) -> Mention | None:
    """«لجنة الأمن والدفاع النيابية», «اللجنة العليا للانتخابات», «جامعة بغداد», «حركة "النهضة"»."""
    words = line.words
    opening = index.opening(line, at)
    if opening is None or at + 1 >= len(words) or index.bodiless.longest(words, at):
        return None  # «المؤتمر الصحفي الروسي»
    head, last = opening.head, at + 1
    if head.type in LABELS and _says_enough(line, last, index):
        return None
    if head.type in LABELS and words[last].text == "(":
        return _in_brackets(opening, index)
    if not words[last].is_word:
        return None
    if "label" in head.takes and not opening.definite and (own := _labelled(opening, index)):
        return own
    if "name" in head.takes and last in line.opens:
        return _quoted(opening, index)
    title = None if opening.definite else titles.get(last)
    if title and ("title" in head.takes or _is_of_official(words, title, index)):
        return _of_title(opening, title, index)
    place = _place_at(last, line, places)
    if place is None and words[last].key in index.settlements:
        place = _place_at(last + 1, line, places)
    if not opening.definite and place:
        return _with_place(opening, place, index)
    if stately := _of_state(opening, places, index):
        return stately
    if ("adjectives" if opening.definite else "construct") not in head.takes:
        return None
    return _with_complement(opening, places, titles, index)


def _is_of_official(words: Sequence[Token], title: Title, index: Vocabulary) -> bool:
    """Whether a title tells with his nationality whose a body is; «المصارعة الإيراني» is a sport before the body's."""
    whose = words[title.first].text
    return whose.startswith("ال") and not whose.endswith("ة") and index.nation(words, title.last)[0] is not None


def _says_enough(line: Line, at: int, index: Vocabulary) -> bool:
    """Whether a known name follows a label: «شركة الخطوط الجوية الهندية»."""
    own = index.known.longest(line.words, at)
    if own is None or own.clitics or not any(form.sure for form in own.values):
        return False
    return at not in line.opens or own.last - 1 in line.closes


def _labelled(opening: Opening, index: Vocabulary) -> Mention | None:
    """«حزب الاتحاد الوطني الكردستاني»: the known body behind a head that says what it is."""
    line, at = opening.line, opening.at
    own = index.known.longest(line.words, at + 1)
    sure = [form.subject for form in own.values if form.sure] if own and not own.clitics else []
    if own is None or len(sure) != 1 or sure[0].type not in (opening.head.type, "party", "armed_group"):
        return None
    return Mention(line.n, at, own.last, opening.start, line.end(at, own.last), (sure[0],))


def _in_brackets(opening: Opening, index: Vocabulary) -> Mention | None:
    """«صحيفة (الأيام)»: the name without its label."""
    line, first = opening.line, opening.at + 2
    closed = next(
        (at for at in range(first, min(len(line.words), first + 1 + QUOTED)) if line.words[at].text == ")"), 0
    )
    if closed <= first:
        return None
    start = line.words[first].start
    subject = index.respelled(line.words[first:closed], opening.head)
    subject = subject or Subject(line.text(first, closed, start), "body", opening.head.type)
    return Mention(line.n, first, closed, start, line.words[closed - 1].end, (subject,))


def _quoted(opening: Opening, index: Vocabulary) -> Mention | None:
    """«حركة "الشروق"»; «شركة "وايمو"» is «وايمو»."""
    line, first = opening.line, opening.at + 1
    closing = next((at for at in range(first, min(len(line.words), first + QUOTED)) if at in line.closes), None)
    if closing is None:
        return None
    stately = opening.head.type in ("government", "military") and closing - first >= QUOTED // 2
    if stately or all(describes(word.text, index) for word in line.words[first : closing + 1]):
        return None  # «إدارة "غير عادلة ولا رحيمة"», «تنظيم "إرهابي"»
    last, start = closing + 1, line.words[first].start
    inner = index.known.longest(line.words, first)
    whole = inner is not None and inner.last == last
    subject = Subject(line.text(first, last, start), "body", opening.head.type)
    if opening.definite or index.bodiless.longest(line.words, first):
        return None  # «قالت الصحيفة "..."», «غادرت السفارة "سريعا"»; «إدارة "فرق الموت"»
    if inner and whole and inner.values[0].sure:
        subject = inner.values[0].subject
    elif known := index.respelled(line.words[first:last], opening.head):
        subject = known
    if opening.head.type in LABELS:
        return Mention(line.n, first, last, start, line.words[closing].end, (subject,))
    if whole:
        return Mention(line.n, opening.at, last, opening.start, line.end(opening.at, last), (subject,))
    return opening.named(last, index)


def _of_title(opening: Opening, title: Title, index: Vocabulary) -> Mention | None:
    """«مكتب رئيس الوزراء العراقي»: a head and the office that it serves, with its state; None where no body bears an
    office's name: «برئاسة المخرج الألماني», «قوات الرئيس الليبي»."""
    line = opening.line
    nation, last = index.nation(line.words, title.last)
    if "title" not in opening.head.takes or (not nation and title.last - title.first < 2):
        return None
    name = " ".join([opening.head.ar, *(word.text for word in line.words[opening.at + 1 : last])])
    english = f"{opening.head.en} of the {nation.en + ' ' if nation else ''}{title.en}"
    subject = Subject(name, "body", opening.head.type, english, nation.code if nation else "")
    return Mention(line.n, opening.at, last, opening.start, line.words[last - 1].end, (subject,))


def _with_place(opening: Opening, place: Mention, index: Vocabulary) -> Mention | None:
    """The body that a head names with a place: «جامعة بغداد»; «حكومة العراق» is «الحكومة العراقية»."""
    line, head, words = opening.line, opening.head, opening.line.words
    last = place.last
    if "place" not in head.takes:
        # «مركز قطر للمال»
        whole = last < len(words) and _for(words[last].text)
        end = _joined_tasks(words, last + 1, index) if whole else purpose(line, last, {}, index)
        if "construct" not in head.takes or end == last:
            return None
        subject = Subject(line.text(opening.at, end, opening.start), "body", head.type, None, place.subject.country)
        return Mention(line.n, opening.at, end, opening.start, words[end - 1].end, (subject,))
    name = f"{head.ar} {place.subject.key}"
    english = None
    if place.subject.en:
        # «بنك كندا» is the bank of a state, «جامعة بغداد» a university of a town
        stately = head.type == "company" and place.subject.type == "country"
        english = f"{head.en} of {place.subject.en}" if stately else f"{place.subject.en} {head.en}"
    same = next(iter(index.heads.get("ال" + head.ar)), None)
    nation = index.codes.get(place.subject.country) if place.subject.type == "country" else None
    subject = Subject(name, "body", head.type, english, place.subject.country)
    if last < len(words) and _completes(words[last].text, 1, index) and words[last].key[2:] in index.adjectives:
        # «أوركسترا برلين الفيلهارمونية»; of «بنك البحرين المركزي» no pattern gives the English
        told = index.adjectives[words[last].key[2:]].en if head.type == "organisation" else ""
        english = f"{place.subject.en} {told} {head.en}" if told else None
        subject = subject._replace(key=f"{name} {words[last].text}", en=english)
        return Mention(line.n, opening.at, last + 1, opening.start, words[last].end, (subject,))
    if same and nation:
        subject = national.of(same, nation, index)
    # the place that the body serves is named too: its words are left free
    free = place.first if head.of_place else last
    return Mention(line.n, opening.at, free, opening.start, words[last - 1].end, (subject,))


def _of_state(opening: Opening, places: Mapping[int, Mention], index: Vocabulary) -> Mention | None:
    """The body that a head names with a state behind its own complement: «وزارة خارجية أمريكا» is «وزارة الخارجية
    الأمريكية»."""
    line, at = opening.line, opening.at
    state = _place_at(at + 2, line, places)
    nation = index.codes.get(state.subject.country) if state and state.subject.type == "country" else None
    head = next(iter(index.heads.get(f"{opening.head.ar} ال{line.words[at + 1].key}")), None) if nation else None
    if opening.definite or state is None or nation is None or head is None:
        return None
    subject = national.of(head, nation, index)
    return Mention(line.n, at, state.last, opening.start, line.end(at, state.last), (subject,))


def _joined_tasks(words: Sequence[Token], last: int, index: Vocabulary) -> int:
    """Where what a body is for ends with the nouns of bodies that are joined to it, and their adjectives: «للاستثمار
    والسياحة», «لمكافحة الفساد والجرائم المالية»."""
    while last < len(words) and words[last].key.startswith("وال") and words[last].key[3:] in index.served:
        last += 1
        while last < len(words) and words[last].key.startswith("ال") and _is_adjective(words[last].text, index):
            last += 1
    return last


def _with_complement(
    opening: Opening, places: Mapping[int, Mention], titles: Mapping[int, Title], index: Vocabulary
) -> Mention | None:
    """A head with definite nouns and adjectives: «لجنة الأمن والدفاع النيابية»."""
    line, at, definite, words = opening.line, opening.at, opening.definite, opening.line.words
    named = index.heads.longest(words, at)
    last = _complemented(opening, _task(opening, places, index), named, titles, index)
    last = _without_loose_end(words, last, named, index)
    if opening.head.type in LABELS and last < len(words) and _says_enough(line, last, index):
        return None  # «شركة خدمات الطاقة بيكر هيوز»
    if opening.head.type == "organisation" and last < len(words) and words[last].key in index.peoples:
        last += 1  # «نقابة الصحفيين السودانيين»
    last = purpose(line, last, places, index) if last - at > 1 else last
    # one word after the head is a description more often than a name: «لجنة التحقيق», «اللجنة المالية»
    single = "single" in opening.head.takes and not definite and last - at == 2 and is_noun(words[at + 1].text, index)
    single = single and named is None  # «اتحاد الكرة» is told by its state
    return opening.named(last, index) if last - at >= 3 or single else None


def _task(opening: Opening, places: Mapping[int, Mention], index: Vocabulary) -> int:
    """Where the task right behind a head ends, «هيئة مكافحة الفساد», «مركز مراقبة وقف إطلاق النار», «صندوق إعمار
    ليبيا»; the word behind the head where there is none."""
    line, words = opening.line, opening.line.words
    first = noun = opening.at + 1
    if opening.definite:
        return first
    while noun < len(words) and words[noun].key in index.tasks:
        noun += 1
    served = noun
    while served < len(words) and words[served].key in index.served:
        served += 1  # «اتحاد عمال البصرة», «محكمة جنح مستأنف القاهرة»
    place = _place_at(served, line, places) if served > first else None
    if place:
        return place.last
    # a task without a noun of its own is none
    return noun if noun < len(words) and words[noun].key.startswith("ال") else first


def _complemented(
    opening: Opening, last: int, named: Match[Head] | None, titles: Mapping[int, Title], index: Vocabulary
) -> int:
    """Where the nouns and adjectives end that go on with a head's name at word `last`; `named` is what heads.csv has
    of it."""
    line, at, definite, words = opening.line, opening.at, opening.definite, opening.line.words
    # «المؤسسة» takes no noun, but what it is for, and what is joined to that: «الوكالة الوطنية للبحث والإنقاذ»
    nouns = TASK if definite else ANY
    while last < min(len(words), at + 1 + COMPLEMENT) and _completes(words[last].text, last - at, index, nouns=nouns):
        if named and named.last == last and _is_whole(opening, named, words[last].text, index):
            break
        if last > at + 1 and (
            _opens_another(line, last, titles, index) or (not definite and _is_other(line, last, index))
        ):
            break
        if definite and nouns == TASK and _disagrees(opening.head, words[last], index):
            break
        if definite and _for(words[last].text):
            nouns = frozenset(("لل", "و"))
        last += 3 if _is_of_two(words, last, index) else 1
    if definite and nouns != TASK and last + 1 < len(words) and _joins_task(words[last].text, index):
        last += 2  # «المعهد الدولي للعدالة وسيادة القانون»
    return last


def _is_of_two(words: Sequence[Token], at: int, index: Vocabulary) -> bool:
    """Whether the adjectives of two states with a hyphen between them begin at word `at`: «اللبناني-السعودي»."""
    pair = words[at : at + 3]
    return len(pair) == 3 and pair[1].text in HYPHENS and all(word_key(w.key) in index.nations for w in pair[::2])


def _joins_task(word: str, index: Vocabulary) -> bool:
    """Whether a word joins a further task with «و»: «وسيادة»."""
    return any(base.clitics == "و" and base.key in index.tasks for base in bases(word))


def _disagrees(head: BodyHead, word: Token, index: Vocabulary) -> bool:
    """Whether an adjective is masculine where the head is not: «المحكمة العليا الداخلية العام الماضي»."""
    feminine = word.text.endswith(FEMININE)
    return (
        head.ar.endswith("ة")
        and not feminine
        and word.key.startswith("ال")
        and word_key(word.key[2:]) in index.adjectives
    )


def _is_whole(opening: Opening, named: Match[Head], word: str, index: Vocabulary) -> bool:
    """Whether a name that heads.csv has ends before this word: a noun, what it is for, «رئاسة الحكومة للشيعة», or what
    does not describe forces, «قوات الأمن والمشاغبين»."""
    if is_noun(word, index) or (not opening.definite and _for(word)):
        return True
    return named.last > opening.at + 1 and named.values[0].row.type == "military" and _no_adjective(word, index)


def _opens_another(line: Line, at: int, titles: Mapping[int, Title], index: Vocabulary) -> bool:
    """Whether word `at` behind a name opens what is no part of it: a title, «رئيس مجلس الوزراء القائد
    العام», or a known body, «وزارة الدفاع والبيت الأبيض»."""
    named = any(base.key.removeprefix("ال") in index.served for base in bases(line.words[at].text))
    if at in titles and not named and not _is_adjective(line.words[at].text, index):
        return True
    joined = index.known.longest(line.words, at)
    return bool(joined and joined.clitics and joined.last > joined.first + 1)


def _without_loose_end(words: Sequence[Token], last: int, named: Match[Head] | None, index: Vocabulary) -> int:
    """Where a name ends without its last word where that belongs to what follows: a participle that a preposition
    completes, «اللجنة المشتركة المكونة من», what a verb's noun is for, «البنك المركزي للسيطرة على», and what is
    described by itself, «وزارة الإعلام والقنوات التابعة لها»."""
    if last < len(words) and (
        (words[last].key in PREPOSITIONS and words[last - 1].key.startswith("الم"))
        or (words[last].key in GOVERNED and words[last - 1].key.startswith("لل"))
    ):
        last -= 1
    if last < len(words) and words[last - 1].key == YEAR and words[last].key in index.times:
        last -= 1
    if last < len(words) and named and named.last == last - 1 and _joined_noun(words[last - 1].text):
        last -= describes(words[last].text, index)
    return last


def _place_at(at: int, line: Line, places: Mapping[int, Mention]) -> Mention | None:
    """The place whose name word `at` begins, without a clitic before it."""
    place = places.get(at)
    return place if place and place.start == line.words[at].start else None


def purpose(line: Line, at: int, places: Mapping[int, Mention], index: Vocabulary) -> int:
    """Where a body's name ends with the task that «ل» adds to it at word `at`: «لمكافحة الفساد», «لإعمار اليمن»; `at`
    where it adds none."""
    words = line.words
    if at + 1 >= len(words) or not _leads_on(words, at, index):
        return at
    place = _place_at(at + 1, line, places)
    if place:
        return place.last
    first = at + 1
    if index.nation(words, at - 1)[0] and words[first].text.isalpha() and not words[first].key.startswith("ال"):
        first = min(first + 1, len(words) - 1)  # «الهيئة الأردنية لتنظيم قطاع الطاقة»
    if not words[first].key.startswith("ال"):
        return at
    last = first + 1
    while last < len(words) and _is_adjective(words[last].text, index):
        last += 1
    return _joined_tasks(words, last, index)


def _leads_on(words: Sequence[Token], at: int, index: Vocabulary) -> bool:
    """Whether word `at` begins what a body is for: a task, «لمكافحة», or, behind a state's adjective, a noun of bodies
    that a definite one completes: «الكلية الأمريكية لأمراض القلب»."""
    stately = index.nation(words, at - 1)[0] is not None or words[at - 1].key in STATELY
    return any(
        base.clitics == "ل" and (base.key in index.tasks or (stately and base.key in index.served))
        for base in bases(words[at].text)
    )


def _completes(word: str, place: int, index: Vocabulary, *, nouns: frozenset[str] = ANY) -> bool:
    """Whether a word goes on with a body's name, `place` words after its head: an adjective, or a noun behind one of
    the clitics `nouns`."""
    for base in bases(word):
        stem = base.key[2:]
        if not base.key.startswith("ال") or len(stem) < 3:
            continue
        if base.clitics == "" or (place > 1 and base.clitics in ("و", "لل")):
            adjective = index.adjectives.get(word_key(stem))
            if adjective:
                return adjective.names
            if base.clitics not in nouns and not is_relative(word):
                return False  # «المؤسسة المواد», «البنك المركزي والسياسة»: a noun of its own
            # a further head opens a name of its own; «اليوم» says when
            return base.key not in index.times and (place == 1 or stem not in index.bodies)
    return False


def _for(word: str) -> bool:
    """Whether a word tells what something is for, «للشيعة»: no part of a name that is whole, «رئاسة الحكومة»."""
    return any(base.clitics == "لل" for base in bases(word))


def _is_other(line: Line, at: int, index: Vocabulary) -> bool:
    """Whether a definite noun follows another at word `at`, and so belongs to something else: «أعلنت مفوضية الانتخابات
    النتائج»."""
    before, word = line.words[at - 1], line.words[at]
    feminine = before.key.endswith("ه") and word.key.endswith("ه")  # «الدولة العادلة»
    return before.key.startswith("ال") and not word.key.startswith("الم") and not feminine and is_noun(word.text, index)


def _is_adjective(word: str, index: Vocabulary) -> bool:
    """Whether a word, joined or not, is a body's adjective: «والاقتصادية»."""
    return any(word_key(base.key[2:]) in index.adjectives for base in bases(word) if base.key.startswith("ال"))


def _no_adjective(word: str, index: Vocabulary) -> bool:
    """Whether a word behind «قوات الأمن» does not describe it: «والمشاغبين», «للسارقين»."""
    return not any(base.clitics == "" and base.key[2:] in index.adjectives for base in bases(word))


def _joined_noun(word: str) -> bool:
    """Whether a word is a definite one joined by «و»: «والقنوات»."""
    return any(base.clitics == "و" and base.key.startswith("ال") for base in bases(word))
