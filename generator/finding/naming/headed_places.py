"""Places that a head opens: with a known place, «مطار بيروت», or with what it alone makes a name, «ساحة النجمة»."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from generator.arabic.lexicon import Lexicon, Match, folded, word_key
from generator.arabic.tokens import Token
from generator.finding.naming import adjectives, plainwords
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.people import name_evidence, name_words
from generator.knowledge import Knowledge, of_kind
from generator.knowledge.rows import PlaceHead

# A head that is a road, but no road behind «عن».
WAY = "طريق"
# The types of places that a head leads to by their own names.
SETTLED = frozenset(("city", "region"))
# The English pattern of a head that is no part of a name: «مدينة الدوحة».
BARE = "{P}"
# How like a foreign name a word must be to be one behind a head.
FOREIGN = 2
# How many foreign words may name a place: «فندق ريتز كارلتون».
WORDS = 3


class _Index(NamedTuple):
    heads: Lexicon[PlaceHead]
    kinds: frozenset[str]  # the folded heads
    unlike: dict[str, frozenset[str]]  # by head: the folded nouns that name no such place
    full: dict[str, frozenset[str]]  # by head: the adjectives that are part of a name, «الدولي»
    english: dict[str, str]  # of those adjectives
    deeds: frozenset[str]  # the heads that are also what is done to somebody: «سجن»
    openers: frozenset[str]  # of towns' names: «بني»
    nations: frozenset[str]  # the adjectives of states, without the article
    common: frozenset[str]  # folded definite words that name nothing by themselves: «الرئيس», «اليوم», «الشركة»


def _index(knowledge: Knowledge) -> _Index:
    rows = knowledge.place_heads
    heads = frozenset(folded(row.ar) for row in rows)
    titles = [form for row in knowledge.roles for form in (row.ar, row.def_, row.fem_def, row.plural_def)]
    titles += [form for row in knowledge.speakers for form in (row.ar, f"ال{row.ar}")]
    common = {folded(form) for form in titles if form and " " not in form}
    common |= {f"ال{key}" for key in heads} | plainwords.plain(knowledge) | plainwords.times(knowledge)
    common |= {folded(nation.plural_obl_def) for nation in knowledge.nationalities if nation.plural_obl_def}
    common |= set(knowledge.derived(adjectives.of_states))
    english = {
        folded(f"ال{row.ar}{ending}"): row.en for row in knowledge.body_adjectives if row.en for ending in ("", "ة")
    }
    return _Index(
        heads=Lexicon((row.ar, row) for row in rows),
        kinds=heads,
        unlike={row.ar: frozenset(map(folded, row.unlike)) for row in rows},
        full={
            row.ar: frozenset(folded(f"ال{word}{end}") for word in row.adjectives for end in ("", "ة")) for row in rows
        },
        english=english,
        deeds=frozenset(of_kind(knowledge.phrase_words, "governs")),
        openers=frozenset(folded(row.ar) for row in knowledge.place_openers),
        nations=frozenset(folded(form) for nation in knowledge.nationalities for form in (nation.masc, nation.fem)),
        common=frozenset(common),
    )


def kinds(knowledge: Knowledge) -> frozenset[str]:
    """The folded heads of places."""
    return knowledge.derived(_index).kinds


def heads(line: Line, knowledge: Knowledge) -> list[Match[PlaceHead]]:
    """The heads in a line that a word follows; «وأدى» is no «وادي», «كتلة» no «تلة», and «عن طريق بلغاريا» is by way of
    it."""
    index = knowledge.derived(_index)
    return [
        head
        for head in index.heads.each(line.words)
        if head.last < len(line.words)
        and not head.clitics.endswith("ك")
        and line.words[head.last].is_word
        and not (head.values[0].ar == WAY and head.first and line.words[head.first - 1].key == "عن")
        and is_spelled(line.text(head.first, head.last, head.start), head.values[0].ar)
    ]


def is_spelled(word: str, head: str) -> bool:
    """Whether a word has a hamza where the head has one, and is no owned noun: «مكتبه» is no «مكتبة»."""
    owned = head.endswith("ة") and word.endswith("ه")
    return not owned and all((letter in word) == (letter in head) for letter in "أإ")


def known(line: Line, head: Match[PlaceHead], place: Mention, knowledge: Knowledge) -> Mention:
    """«مطار بيروت», «مدينة السلمية»: a head and the known place right after it."""
    row, inner = head.values[0], place.subject
    if inner.type == "country" and row.type == "region" and row.plural and not row.named:
        return place  # «مقاطعة السعودية» is done to it
    if row.en_pattern == BARE:
        # «مدينة الدوحة»: the head makes sure of the name and is no part of it
        return place._replace(subjects=(inner,), sure=True, form="")
    last = _adjective(line, head, place.last, knowledge)
    name = f"{row.ar} {inner.key}"
    # «ملعب "الإمارات"» bears a name of its own
    own = line.quoted(place.first, place.last)
    # nor does a word tell more than the name of a hall that is also a small town's
    doubtful = not place.sure and not row.of_town and line.words[place.first].key.startswith("ال")
    own = own or (row.type == "facility" and (doubtful or inner.type == "country"))
    english = inner.en
    if last > place.last:
        name = f"{name} {line.words[place.last].text}"
        told = knowledge.derived(_index).english.get(line.words[place.last].key)
        english = f"{english} {told}" if english and told else None
    english = row.en_pattern.format(P=english) if english and not own else None
    subject = Subject(name, "place", row.type, english, inner.country)
    return Mention(line.n, head.first, last, head.start, line.end(head.first, last), (subject,))


def _adjective(line: Line, head: Match[PlaceHead], last: int, knowledge: Knowledge) -> int:
    """Where a name ends with the adjective that is part of it: «مطار القاهرة الدولي»."""
    full = knowledge.derived(_index).full[head.values[0].ar]
    return last + (last < len(line.words) and line.words[last].key in full)


def unlisted(line: Line, head: Match[PlaceHead], knowledge: Knowledge) -> Mention | None:
    """What no list knows behind a head: a definite noun, «ساحة النجمة», or foreign words, «فندق ريتز كارلتون»."""
    row, words = head.values[0], line.words
    if row.type == "country":
        return None
    index = knowledge.derived(_index)
    last = head.last
    if last in line.opens:
        last = _quoted(line, last, row)
    elif row.named and _is_name(words, last, row, index):
        last += 1
    elif row.named and words[last].key in index.openers and _goes_on(words, last + 1, index):
        last += 2  # «بلدة بني قيس»
    elif row.ar not in index.deeds and row.type not in SETTLED:  # not «سجن كوسبي»
        last = _foreign_words(line, head, knowledge)
    return _named(line, head, last, knowledge) if last > head.last else None


def foreign(line: Line, taken: Collection[int], knowledge: Knowledge) -> list[Mention]:
    """The towns and regions behind their heads that only their sound tells, «ولاية ميغالايا», or, where somebody or
    something is, what is no common word, «في منطقة رودات»; in words that no name has `taken`."""
    found = []
    for head in heads(line, knowledge):
        row = head.values[0]
        if row.type in SETTLED and head.last not in line.opens:
            last = _foreign_words(line, head, knowledge)
            if last == head.last and row.en_pattern == BARE and row.ar.endswith("ة") and _is_where(line, head):
                last = _uncommon_words(line, last, knowledge)
            if last > head.last and not any(at in taken for at in range(head.first, last + 1)):
                found.append(_named(line, head, last, knowledge))
    return found


def _foreign_words(line: Line, head: Match[PlaceHead], knowledge: Knowledge) -> int:
    """Where the foreign words end behind a head: one that may be its adjective is none, «تمثال برونزي»."""
    first = last = head.last
    while last < min(len(line.words), first + WORDS) and _is_foreign(line.words[last], last > first, knowledge):
        last += 1
    if last == first + 1 and line.words[first].key.endswith("ي") and not head.values[0].ar.endswith("ة"):
        return last if name_evidence.foreign_likeness(line.words[first], knowledge) > FOREIGN else first
    return last


def _uncommon_words(line: Line, first: int, knowledge: Knowledge) -> int:
    """Where the words end that no list of common words has and that begin with word `first`: none that may describe the
    head, «منطقة جبلية», nor a verb, «منطقة شهدت»."""
    names = knowledge.derived(name_words.build)
    last = first
    while (
        last < min(len(line.words), first + WORDS)
        and name_evidence.is_unlisted(line.words[last], names)
        and not _may_describe(line.words[last].key)
    ):
        last += 1
    return last


def _may_describe(key: str) -> bool:
    """Whether an unlisted word may be an adjective of a feminine noun, or a verb of it: «معزولة», «أغرقها», «شهدت»."""
    ended = key.endswith(("ه", "ها", "هم")) or (key.endswith("ت") and not key.endswith("ات"))
    return ended or key.startswith(name_evidence.VERBAL)


def _is_where(line: Line, head: Match[PlaceHead]) -> bool:
    """Whether a preposition of place leads to a head: «في منطقة», «بمدينة»."""
    return line.tells_where(head.first, head.clitics)


def _named(line: Line, head: Match[PlaceHead], last: int, knowledge: Knowledge) -> Mention:
    """The place that a head names with the words up to `last`, without the head where that is no part of the name."""
    row, words = head.values[0], line.words
    last = _adjective(line, head, last, knowledge)
    first = head.last if row.en_pattern == BARE else head.first
    start = words[first].start if first > head.first else head.start
    subject = Subject(line.text(first, last, start), "place", row.type)
    return Mention(line.n, first, last, start, line.end(first, last), (subject,))


def _is_foreign(word: Token, inside: bool, knowledge: Knowledge) -> bool:
    """Whether a word is part of a foreign name by its sound, `inside` one also as somebody's name: «كوكا سنان»."""
    index = knowledge.derived(_index)
    if word.key in index.nations:
        return False  # «برج ماليزي»
    named = inside and not word.key.startswith("ال") and word.key not in index.common
    if named and name_words.is_first(word.key, knowledge):
        return True
    return name_evidence.foreign_likeness(word, knowledge) >= FOREIGN - inside


def _quoted(line: Line, first: int, row: PlaceHead) -> int:
    """Where the name ends that fills the quotation opened at word `first`, «مطار "كالما"», else `first`: what the head
    opens must be named by any word, for «محطة "بي إف إم"» is no place."""
    closing = next((at for at in range(first, min(len(line.words), first + WORDS)) if at in line.closes), None)
    return first if closing is None or not row.named else closing + 1


def _is_name(words: Sequence[Token], at: int, row: PlaceHead, index: _Index) -> bool:
    """Whether a definite word behind a head names the place."""
    key = word_key(words[at].key)
    return key.startswith("ال") and len(key) > 4 and key not in index.common and key not in index.unlike[row.ar]


def _goes_on(words: Sequence[Token], at: int, index: _Index) -> bool:
    """Whether word `at` may be the second of a town's name, as it is not in «بحيرة أم أنه نهر»."""
    return at < len(words) and len(words[at].key) > 2 and words[at].key not in index.common


def is_common(word: Token, knowledge: Knowledge) -> bool:
    """Whether a definite word names nothing by itself: «الرئيس», «اليوم»."""
    return word.key in knowledge.derived(_index).common or len(word.key) < 4


def behind_head(line: Line, first: int, last: int, knowledge: Knowledge) -> int | None:
    """Where the name of a town or region begins that a head leads to, in words `first` to `last` or right before them:
    «مقاطعة ميرسر كاونتي». None where no head does."""
    for at in (first, first - 1):
        if at + 1 < last and settled(line, at, knowledge):
            return at + 1
    return None


def leads(line: Line, at: int, knowledge: Knowledge) -> bool:
    """Whether word `at` is a head of towns or regions that is no part of their names: «قرية كيلا»."""
    head = knowledge.derived(_index).heads.longest(line.words, at)
    row = head.values[0] if head and not line.words[at].key.startswith("ال") else None
    return row is not None and row.en_pattern == BARE and row.type in SETTLED


def settled(line: Line, at: int, knowledge: Knowledge) -> str:
    """The type of town or region whose head word `at` is, or ""."""
    head = knowledge.derived(_index).heads.longest(line.words, at) if at >= 0 else None
    return head.values[0].type if head and head.values[0].type in SETTLED else ""
