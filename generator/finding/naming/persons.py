"""Persons named in a sentence: what the tagger finds, mended by what the lists know of names, titles and quotation."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.arabic.letters import strip_marks
from generator.arabic.lexicon import Lexicon, Match, folded, word_key
from generator.arabic.remembered import remembered
from generator.arabic.tagger import model
from generator.arabic.tagger.likeness import LEAST
from generator.arabic.tokens import Base, Token, bases
from generator.finding.naming import plainwords, roles
from generator.finding.naming.mentions import QUOTES, Line, Mention, Subject
from generator.knowledge import Knowledge
from generator.knowledge.rows import Name, Nationality

# Met this often as a given name, a word opens a name even where the tagger and the titles are silent.
USUAL = 20
# A name that no list has is read without a clitic where names begin only so, by their first letters: «لميغان».
BEGINNING = 4
LONGEST = 6
# «بن» and «بنت» tie a name to that of the father before it.
FILIATION = frozenset(("بن", "بنت"))
# Whatever follows it names a house: «آل ثاني».
HOUSE = "آل"
# With an epithet of God one first name: «عبد الرحمن».
SERVANT = "عبد"
# What is written with the word after it or before it or apart: «أبوزيد», «نصرالله».
FATHER = frozenset(("ابو", "ابا", "ابي"))
GOD = frozenset(("الله", "الدين"))
# «ولد» ties a name to the father's, but opens a sentence as a verb; «ابنة» says whose daughter a name is.
BORN, DAUGHTER = "ولد", "ابنة"
# Behind the last word of a name stands what its bearer says: «محمد نسور قوله».
SAID = frozenset(("قوله", "قولها"))
# A clause about a name begins so.
RELATIVE = frozenset(("الذي", "التي"))
# Before another name: «المعروف باسم», «الملقب بـ».
BY = frozenset(("باسم", "بلقب", "ب"))
# How like a foreign name a word that no list has must be (arabic.tagger.likeness) to go on with one, and to be one.
FOREIGN = 3
# Endings of the dual and the plural that a noun shares with its adjective.
AGREEING = ("ان", "تين", "ات")
# Endings of the plural of those who do something.
MANY = ("ون", "ين")
# The pronouns that make a noun somebody's own.
POSSESSIVE = ("ه", "ها", "هم")
# The feminine of a passive participle, which describes the word before it: «مسلوبة».
PASSIVE = re.compile(r"م\w\wو\wه")
# How verbs of the future begin.
FUTURE = ("سي", "ست")
# Clitics that a name can bear.
CLITICS = frozenset(("", "و", "ف", "ل", "ب", "ك", "ول", "وب", "فل"))
# Those before a definite surname too: «للبشير».
REFERRING = CLITICS | {"لل", "ولل"}
# Of those the ones that no verb of saying leads to.
LIKENING = frozenset(("ب", "ك"))


class _Index(NamedTuple):
    names: dict[str, Name]
    opens: frozenset[str]  # «أبو», «بن», «آل»: what they stand before is part of the name
    closes: frozenset[str]  # «الله», «الدين»: what they stand after is
    plain: frozenset[str]  # words that are never part of a name
    function: frozenset[str]  # those of them that never follow «بن» or «أبو» either
    spelled: frozenset[str]  # the same as they are spelled: «على», not «علي»
    honorifics: frozenset[str]
    phrases: Lexicon[str]  # «آية الله»: what looks like a name and is none
    people: Lexicon[str]  # the English of public figures by their full names
    alone: frozenset[str]  # the surnames that mean one of them
    documents: frozenset[str]  # «بيان»: what is quoted as persons are
    bearers: frozenset[str]  # «شارع», «مدرسة»: what bears persons' names
    saying: frozenset[str]  # «قال», with and without «و» and «ف»
    presenting: frozenset[str]  # «قال», «البرازيلي»: after these one word may be a person's whole name
    terms: Lexicon[str]  # terms of two words and more: the end of one is nobody's name, «مؤشر داو جونز»
    verbs: frozenset[str]  # «أراد», «طالب»: what a sentence opens with, and few names
    peoples: frozenset[str]  # «كوريون»: nobody's name
    called: frozenset[str]  # «المعروف», «الملقب»: another name follows
    works: frozenset[str]  # «فيلم», «بعنوان»: what is called by a title of its own
    nouns: frozenset[str]  # single terms: common words
    offices: frozenset[str]  # titles that are plain words or names without the article: «نجم»
    men: frozenset[str]  # «قال», «البرازيلي»: the same of a man
    lone: Lexicon[str]  # the names that public figures alone bear, and that are no common nouns
    led: Lexicon[str]  # `men` as a list
    reading: Callable[[str], Base]  # the reading of a name's first word
    opening: Callable[[str], Base | None]  # the same where the lists alone may open a name with it


def _index(knowledge: Knowledge) -> _Index:
    names = knowledge.names_by_word
    parts = [(part, folded(form)) for part in knowledge.name_parts for form in (part.ar, *part.ar_aliases)]
    title_words = {
        folded(form + ending)
        for row in knowledge.roles
        if row.kind != "modifier"
        for form in (*roles.forms(row), row.plural, row.plural_def, row.plural_obl_def)
        for ending in ("", "ان", "ين")  # two of them: «الزعيمان»
        if form and " " not in form
    }
    function = plainwords.function(knowledge)
    plain = plainwords.plain(knowledge)
    described = {key for part, key in parts if part.kind == "not-a-name" and " " not in key}
    told = {folded(verb.verbal_noun) for verb in knowledge.speech_verbs if " " not in verb.verbal_noun} - {""}
    owned = {_possessed(key) + pronoun for key in sorted(described | told) for pronoun in POSSESSIVE}
    people = [(form, row.en) for row in knowledge.people for form in (row.ar, *row.ar_aliases)]
    figures = {key for form, _ in people for key in folded(form).split()}
    nations = frozenset(folded(form) for row in knowledge.nationalities for form in (row.masc_def, row.fem_def) if form)
    says = _saying(knowledge)
    alone = frozenset(knowledge.derived(_famous))
    nouns = frozenset(folded(row.ar).removeprefix("ال") for row in knowledge.terms if " " not in row.ar)
    men = frozenset(folded(row.masc_def) for row in knowledge.nationalities if row.masc_def)
    men |= {folded(verb.past_ms) for verb in knowledge.speech_verbs if verb.past_ms and not verb.noun_homograph}
    begun = frozenset(key[:BEGINNING] for key in names if len(key) >= BEGINNING)

    @remembered
    def reading(word: str) -> Base:
        return _base(word, begun, index)

    @remembered
    def opening(word: str) -> Base | None:
        return _opening(word, index)

    index = _Index(
        names,
        frozenset(key for part, key in parts if part.joins == "next" and part.kind in ("kunya", "particle")),
        frozenset(key for part, key in parts if part.kind == "suffix" and " " not in key),
        frozenset(
            key
            for key in title_words | plain | described | told | owned
            if key in function
            or key in described
            or (key not in figures and (key not in names or max(names[key].given, names[key].family) < USUAL))
        ),
        function,
        plainwords.function_spelled(knowledge),
        frozenset(folded(form) for row in knowledge.roles if row.kind == "honorific" for form in roles.forms(row)),
        Lexicon((form, form) for part, form in parts if part.kind == "not-a-name" and " " in form),
        Lexicon(people),
        alone,
        frozenset(folded(row.ar) for row in knowledge.speakers if "document" in row.kind),
        frozenset(folded(row.ar) for row in knowledge.place_heads if row.type == "facility")
        | frozenset(folded(row.ar) for row in knowledge.body_heads if "person" in row.takes),
        frozenset(clitic + verb for verb in says for clitic in ("", "و", "ف")),
        nations | says,
        Lexicon((form, form) for row in knowledge.terms for form in (row.ar, *row.ar_aliases) if " " in form),
        frozenset(folded(row.ar) for row in knowledge.phrase_words if "verb" in row.kind),
        frozenset(folded(form) for row in knowledge.nationalities for form in _several(row)),
        frozenset(key for part, key in parts if part.joins == "alias"),
        frozenset(key for part, key in parts if part.kind == "work"),
        nouns,
        frozenset(folded(form) for row in knowledge.roles for form in row.weak if not form.startswith("ال")),
        men,
        Lexicon((key, key) for key in sorted(alone) if not (key.startswith("ال") and key[2:] in nouns | plain)),
        Lexicon((key, key) for key in sorted(men)),
        reading,
        opening,
    )
    return index


def _several(row: Nationality) -> list[str]:
    """What two of a nation are called, and more of them: «أميركيتان», «كوريون»."""
    dual = [stem + end for stem in (row.masc, row.fem[:-1] + "ت") for end in ("ان", "ين")]
    return [word for form in (*dual, row.plural_nom, row.plural_obl, row.plural_fem) for word in form.split()]


def _possessed(key: str) -> str:
    """A folded noun as a pronoun follows it: «تغريدته»."""
    return f"{key[:-1]}ت" if key.endswith("ه") else key


def _saying(knowledge: Knowledge) -> frozenset[str]:
    """The folded forms of the verbs of saying."""
    forms = [
        form
        for verb in knowledge.speech_verbs
        if not verb.noun_homograph
        for form in (verb.past_ms, verb.past_fs, verb.present_ms, verb.present_fs)
    ]
    return frozenset(folded(form) for form in forms if form and " " not in form)


def name(key: str, knowledge: Knowledge) -> Name | None:
    """What the list of names holds under this folded word or words."""
    return knowledge.derived(_index).names.get(key)


def is_family(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word is known as somebody's family name, or as a part of foreign names."""
    row = name(key, knowledge)
    return row is not None and (row.family >= 5 or row.other >= 2)


def is_first(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word is known as somebody's first name."""
    row = name(key, knowledge)
    return row is not None and row.given >= 2


def is_bound(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word is no name by itself: «الله» of «شكر الله», «ثاني» of «آل ثاني»."""
    index = knowledge.derived(_index)
    return key in index.closes or key in index.opens or key in index.plain


def is_verb(key: str, knowledge: Knowledge) -> bool:
    """Whether a folded word has the shape of a verb of the present and is no usual first name."""
    row = name(key, knowledge)
    return len(key) == 4 and key.startswith("ي") and (row is None or row.given < USUAL)


def is_public(name: str, knowledge: Knowledge) -> bool:
    """Whether this is the whole name of a public figure, «حميدتي», or one that needs no other, «نتنياهو»."""
    return bool(knowledge.derived(_index).people.get(name)) or famous(name, knowledge) is not None


def famous(name: str, knowledge: Knowledge) -> str | None:
    """The English full name of the one public figure whom a surname alone means, or None: «نتنياهو», not «سلام»."""
    return knowledge.derived(_famous).get(folded(name))


def _famous(knowledge: Knowledge) -> dict[str, str]:
    return {folded(form): row.en for row in knowledge.people for form in row.alone}


def is_presented(line: Line, first: int, knowledge: Knowledge) -> bool:
    """Whether a verb of saying or a nationality leads up to the word: «وقالت رايس», «البرازيلي فريد»."""
    presenting = knowledge.derived(_index).presenting
    return first > 0 and any(word_key(base.key) in presenting for base in bases(line.words[first - 1].text))


def yielding(things: Sequence[Mention], public: Sequence[Match[str]]) -> list[Mention]:
    """The bodies and places of a line without those that stand inside a public figure's name: «باراك» of Obama."""
    return [
        thing
        for thing in things
        if not any(
            figure.first < thing.last
            and thing.first < figure.last
            and thing.last - thing.first < figure.last - figure.first
            for figure in public
        )
    ]


def figures(line: Line, knowledge: Knowledge) -> list[Match[str]]:
    """The words of a line that are public figures' full names."""
    return knowledge.derived(_index).people.find(line.words)


def find(
    line: Line,
    public: Sequence[Match[str]],
    tagged: Sequence[tuple[int, int]],
    taken: Sequence[int],
    titles: dict[int, roles.Title],
    knowledge: Knowledge,
) -> list[Mention]:
    """The persons of a line, by full name or a single one.

    `public` are the public figures of the line, `tagged` the words that the tagger takes for persons' names; `taken` is
    0 for a word that no other name holds.
    """
    index = knowledge.derived(_index)
    found: list[Mention] = []
    untaken = [not held and word.is_word for held, word in zip(taken, line.words, strict=True)]
    free = list(untaken)
    stops = {
        at: title
        for at, title in titles.items()
        if title.kind != "honorific" and not _family_too(line, title, titles, index)
    }
    for title in stops.values():
        if title.last - title.first > 1:  # «ظهير أيمن» is nobody's name
            free[title.first : title.last] = [False] * (title.last - title.first)
    for match in public:
        before, after = match.first - 1, match.last
        part = after < len(line.words) and free[after] and after not in stops and _ends(line, match.first, after, index)
        part = part or (before >= 0 and free[before] and _leads(line, before, match.first, index))
        if all(untaken[match.first : match.last]) and not part and match.clitics in CLITICS:
            found.append(_mention(line, match.first, match.last, index))
            free[match.first : match.last] = [False] * (match.last - match.first)
    for first, last in tagged:
        mention = _mended(line, first, last, free, stops, index)
        alone = titles.get(mention.first) if mention and mention.last == mention.first + 1 else None
        if alone and not _family_too(line, alone, titles, index) and alone.last > alone.first:
            continue  # «العاهل الأردني الملك عبد الله»
        if mention and _is_name(line, mention, titles, taken, knowledge):
            found.append(mention)
            free[mention.first : mention.last] = [False] * (mention.last - mention.first)
    for mention in _alone(line, free, index):
        found.append(mention)
        free[mention.first] = False
    at = 0
    while at < len(line.words):
        opening = free[at] and index.opening(line.words[at].text)
        opened = _opens(line, at, free, stops, index) if opening else None
        if opened and _trusted(line, opened, titles, taken, knowledge):
            found.append(opened)
            at = opened.last
        else:
            at += 1
    return sorted(found, key=lambda mention: mention.first)


def _alone(line: Line, free: Sequence[bool], index: _Index) -> list[Mention]:
    """The single names that stand for themselves: of the public figures whom nobody shares them with, and foreign ones
    behind a man's verb of saying or his nationality."""
    words = line.words
    known = {
        match.first: match.start for match in index.lone.each(words) if _is_alone(words[match.first], match, index)
    }
    for match in index.led.each(words):
        at = match.last
        if at < len(words) and at not in known and at not in line.opens and free[at] and _stranger(words[at], index):
            known[at] = words[at].start
    found: list[Mention] = []
    for at, start in sorted(known.items()):
        beside = [words[near] for near in (at - 1, at + 1) if 0 <= near < len(words) and free[near]]
        if free[at] and not any(near.key in index.names and near.key not in index.plain for near in beside):
            name = words[at].text[start - words[at].start :]
            found.append(Mention(line.n, at, at + 1, start, words[at].end, (Subject(name, "person", "person"),)))
    return found


def _is_alone(word: Token, match: Match[str], index: _Index) -> bool:
    """Whether a word that only folds as the name of a public figure may be it: «تؤتي» is a verb, not Totti."""
    row = index.names.get(word.key)
    usual = row is not None and row.given >= USUAL
    return not usual and match.clitics in REFERRING and "ؤ" not in word.text


def _stranger(word: Token, index: _Index) -> bool:
    """Whether a word that no list has is like a foreign name."""
    return word.key not in index.names and _unlisted(word, index) and _foreign(word.key) >= FOREIGN


def _mended(
    line: Line, first: int, last: int, free: Sequence[bool], stops: Mapping[int, roles.Title], index: _Index
) -> Mention | None:
    """The tagger's span without titles and plain words at its ends, with the rest of a name that it cut short.

    `stops` are the titles by the words that they begin at: «الأمين العام» after a name is no part of it.
    """
    words = line.words
    phrase = index.phrases.longest(words, first)
    first = phrase.last if phrase and phrase.last < last else first
    while first < last and (not free[first] or _is_plain(words[first].text, index) or words[first].key in index.closes):
        first += 1
    while last - first > 1 and first in stops and words[first].key.startswith("ال"):
        first += 1  # «الشيخ عبد الرحمن»
    titled = stops.get(first)
    if titled and first + 1 < titled.last < last:
        first = titled.last  # «وزير العدل التركي سامي الخولي»
        while last - first > 1 and words[first].key in index.presenting:
            first += 1
    while last - first > 1 and first and words[first].key in index.men and words[first].key.startswith("ال"):
        first += 1  # «وزير العدل التركي بصري باغجي»
    while last - first > 1 and _presents(words[first], words[first + 1], index):
        first += 1
    while last - first > 1 and (_acts(words[first], words[first + 1], index) or _leads_nowhere(words, first)):
        first += 1
    # «ماركتس "نلحظ»: a quotation that goes on behind the name is none of it
    last = next((at for at in range(first + 1, last) if at in line.opens and not _closed(line, at, last)), last)
    last = next((at for at in range(first + 1, last) if at in stops and _titled(words[at], index)), last)
    last = next((at for at in range(first + 1, last) if _adds(words[at], index) or _glued(words[at], index)), last)
    last -= last - first > 1 and _of_body(words, last, free, stops, index)
    while first < last and (not free[last - 1] or _trails(words, last - 1, index)):
        last -= 1
    while last - first > 1 and words[first].key in index.honorifics:
        first += 1
    while last - first > 2 and _describes(words, first, index):
        first += 1
    if first >= last or not all(word.text.isalpha() for word in words[first:last] if len(word.key) > 1):
        return None
    while last < len(words) and free[last] and last - first < LONGEST and last not in stops:
        if not _ends(line, first, last, index) and not _foreign_end(line, first, last, index):
            break
        last += 1
    son = first > 0 and words[first - 1].text == "ابن" and last - first > 1  # of one whose full name follows
    if first and free[first - 1] and not son:
        first -= _leads(line, first - 1, first, index) or (last - first == 1 and _foreign_first(line, first - 1, index))
    first, last = _hyphenated(words, first, last, index)
    if words[last - 1].key == "ال":
        return None  # «اللواء ال 53»
    return _mention(line, first, last, index)


def _of_body(words: Sequence[Token], last: int, free: Sequence[bool], stops: Collection[int], index: _Index) -> bool:
    """Whether the last word of a name is a title with whom it is held: «نيمار جونيور نجم باريس سان جيرمان»."""
    if last >= len(words) or words[last - 1].key not in index.offices:
        return False
    return words[last].is_word and not free[last] and last not in stops


def _leads_nowhere(words: Sequence[Token], at: int) -> bool:
    """Whether a word that opens names is none of this one: «ابنة جان ماري», or «ولد» as the verb of a sentence."""
    return words[at].text == DAUGHTER or (words[at].text == BORN and (not at or not words[at - 1].is_word))


def _glued(word: Token, index: _Index) -> bool:
    """Whether a word of a tagged name is no name but a preposition with what it governs: «للتهديف», «برمز»."""
    if word.key in index.names or _foreign(word.key) >= FOREIGN - 1:
        return False
    return any(
        base.clitics == "لل"
        or (base.clitics in ("ل", "ب") and len(base.key) > 2 and (base.key in index.plain or base.key in index.nouns))
        for base in bases(word.text)
    )


def _foreign(key: str) -> int:
    """How like a foreign name a folded word is; the least where its letters do not tell."""
    likeness = model().features.likeness[key]
    return LEAST if likeness is None else likeness


def _unlisted(word: Token, index: _Index) -> bool:
    """Whether no list of common words has a word, without the article and with no letter that may be a clitic."""
    key = word.key
    return (
        word.is_word
        and word.text.isalpha()
        and not word.text.startswith("ال")  # «ألفارو» has no article
        and key not in index.plain
        and key not in index.nouns
        and key not in index.verbs
        and word_key(key) not in index.presenting
        and not any(base.key in index.names or base.key in index.plain for base in bases(word.text)[1:])
    )


def likeness(word: Token, knowledge: Knowledge) -> int:
    """How like a foreign name a word is that no list of common words has; the least for all other words."""
    index = knowledge.derived(_index)
    row = index.names.get(word.key)
    usual = row is not None and row.given + row.family > row.other
    return LEAST if usual or not _unlisted(word, index) else _foreign(word.key)


def _foreign_end(line: Line, first: int, last: int, index: _Index) -> bool:
    """Whether a word that no list of common words has goes on with a name: as foreign as the name before it, «ستيوارت
    لوبشر،», or what a saying of the bearer follows, «محمد علي نسور قوله»."""
    words = line.words
    word, before = words[last], index.names.get(words[last - 1].key)
    if last in line.opens or not _unlisted(word, index) or word.text.endswith(("اً", "ًا")):
        return False
    following = words[last + 1] if last + 1 < len(words) else None
    if following is not None and following.key in SAID:
        return True
    listed = index.names.get(word.key)
    foreign = _foreign(word.key)
    if before is not None and before.given + before.family >= USUAL > before.other:
        return False
    if before is None and _foreign(words[last - 1].key) < FOREIGN - 1:
        return False
    closing = following is None or not following.is_word or following.key in RELATIVE
    both = before is not None and before.other >= 2 and listed is not None and listed.other >= 5
    if foreign >= FOREIGN or (both and (closing or foreign >= 0)):
        return True
    usual = before is not None and before.other >= 2 and foreign > 0
    return closing and (foreign >= FOREIGN - 1 or usual or (listed is not None and listed.other > 0))


def with_first(line: Line, mention: Mention, taken: Sequence[int], knowledge: Knowledge) -> Mention:
    """A mention by a foreign surname with the first name before it that no other name has taken."""
    at = mention.first - 1
    index = knowledge.derived(_index)
    alone = mention.last == mention.first + 1 and mention.start == line.words[mention.first].start
    if not alone or at < 0 or taken[at] or not _foreign_first(line, at, index):
        return mention
    return _mention(line, at, mention.last, index)


def _foreign_first(line: Line, at: int, index: _Index) -> bool:
    """Whether the word before a name of one word is its first: «ألفارو أودريوزولا»."""
    word, row = line.words[at], index.names.get(line.words[at].key)
    if at + 1 in line.opens or line.words[at + 1].text.startswith("ال") or not _unlisted(word, index):
        return False
    return _foreign(word.key) >= FOREIGN if row is None else row.other >= max(2, row.given) and _foreign(word.key) > 0


def _describes(words: Sequence[Token], first: int, index: _Index) -> bool:
    """Whether the first of three words or more that the tagger takes for a name only leads to it: a definite word that
    is no first name, «الفقير شارلي شابلن», the verb that opens a sentence, «شارك نير بركات», or «ابن» before another's
    full name."""
    word, following = words[first], words[first + 1]
    if word.text == "ابن":
        return following.key not in FILIATION
    row, next_row = index.names.get(word.key), index.names.get(following.key)
    if next_row is None or following.key in FILIATION or next_row.given < 2:
        return False
    if word.key.startswith("ال") and word.key not in index.opens:
        return row is None or row.given < 2
    return not first and row is not None and not row.given and row.other < 2


def _presents(word: Token, following: Token, index: _Index) -> bool:
    """Whether a word that no list of names has only says whose or where from the one is whose first name follows:
    «أسطورته فهد», «الويلزي غاريث»."""
    row = index.names.get(following.key)
    if word.key in index.names or len(word.key) < 5 or row is None or max(row.given, row.other) < USUAL:
        return False
    return word.key.endswith(("ته", "تها")) or (word.text.startswith("ال") and word.key.endswith("ي"))


def _acts(word: Token, following: Token, index: _Index) -> bool:
    """Whether a word before another is a verb and no usual first name: «أراد عباس», «ليراوغ الحارس»."""
    row = index.names.get(word.key)
    if row is not None and row.given >= USUAL:
        return False
    purpose = row is None and word.key.startswith("لي") and following.key.startswith("ال")
    # «تأتيني»: who does it to me
    to_me = row is None and len(word.key) > 5 and word.key[0] in "تي" and word.key.endswith("ني")
    return word.key in index.verbs or to_me or (purpose and index.reading(word.text).key not in index.names)


def _closed(line: Line, first: int, last: int) -> bool:
    """Whether a quotation that opens at `first` is closed before `last`."""
    return any(at in line.closes for at in range(first, last))


def _adds(word: Token, index: _Index) -> bool:
    """Whether a word of several names begins the next one: «والإيراني» after «سبايك لي»."""
    return word.key not in index.names and any(
        base.clitics == "و" and (base.key.startswith("ال") or _weight(base, index) > 1) and len(base.key) > 3
        for base in bases(word.text)
    )


def _hyphenated(words: Sequence[Token], first: int, last: int, index: _Index) -> tuple[int, int]:
    """The span with what a hyphen ties to it: «مون جاي-إن», «جان-لوك ميلانشون»; behind a first name the surname too."""
    while last + 1 < len(words) and _tied(words, last):
        last += 2
    while first > 1 and _tied(words, first - 1):
        first -= 2
    if last - first == 3 and _tied(words, first + 1) and last < len(words) and words[last].is_word:
        key = words[last].key
        if key not in index.plain and key not in index.function and words[last].text.isalpha():
            last += 1
    return first, last


def _tied(words: Sequence[Token], at: int) -> bool:
    """Whether the token at `at` is a hyphen between two words without a space."""
    return (
        words[at].text == "-"
        and words[at - 1].is_word
        and words[at + 1].is_word
        and words[at - 1].end == words[at].start
        and words[at].end == words[at + 1].start
    )


def _family_too(line: Line, title: roles.Title, titled: Collection[int], index: _Index) -> bool:
    """Whether a title of one definite word is a usual family name, «الخطيب», or one behind a first name: «ناصر
    الشاعر»."""
    if title.last != title.first + 1:
        return False
    at, words = title.first, line.words
    row = index.names.get(words[at].key)
    usual = row is not None and row.ar.startswith("ال") and row.family >= USUAL
    return usual or _surname(words, at, index) or _before_title(words, at, titled, index)


def _before_title(words: Sequence[Token], at: int, titled: Collection[int], index: _Index) -> bool:
    """Whether an indefinite word behind a usual first name is a surname that a title follows: «غادة والي وزيرة»."""
    row, before = index.names.get(words[at].key), index.names.get(words[at - 1].key) if at else None
    named = row is not None and row.family >= 5 and before is not None and before.given >= USUAL
    return named and at + 1 in titled and not words[at].key.startswith("ال")


def _surname(words: Sequence[Token], at: int, index: _Index) -> bool:
    """Whether a definite word behind a usual first name is known as a surname, whatever else it means."""
    row, before = index.names.get(words[at].key), index.names.get(words[at - 1].key) if at else None
    if row is None or words[at].key in index.function:
        return False
    # «عبد الرحمن» is one first name
    usual = (at > 1 and words[at - 2].key == SERVANT) or (before is not None and before.given >= USUAL)
    return usual and row.ar.startswith("ال") and row.family > 2


def _titled(word: Token, index: _Index) -> bool:
    """Whether a word that begins a title is more of a title than of a name."""
    row = index.names.get(word.key)
    return row is None or word.key.startswith("ال") or row.given < USUAL


def _trails(words: Sequence[Token], at: int, index: _Index) -> bool:
    """Whether the last word of a tagged name is no part of it."""
    word = words[at]
    joined = (
        at > 0 and words[at - 1].key in index.opens and (word.key not in index.function or words[at - 1].text == HOUSE)
    )
    joined = joined or _surname(words, at, index)
    if word.key.startswith("س") and not index.verbs.isdisjoint((word.key[1:], word.key[2:])):
        return True  # «سيشارك»
    future = word.key.startswith(FUTURE) and len(word.key) > 4 and word.key not in index.names
    if future and _foreign(word.key) < 1:
        return True  # «سينتصر»
    return (word.key in index.plain and not joined) or word.text[-1].isascii() or len(word.key) < 2


def _is_plain(word: str, index: _Index) -> bool:
    """Whether a word, or what follows its «و» or «ف», is never part of a name: «ونفى». «فان» opens a Dutch name."""
    readings = bases(word)
    if readings[0].key in index.opens and "إ" not in word:
        return False
    if word.startswith("سأ") and readings[0].key not in index.names:
        return True  # «سأواصل»
    if word[1:2] == "\u064f" and word.endswith("ي") and len(readings[0].key) < 5:
        return True  # a weak verb in the passive: «مُني», «نُفي»
    row = index.names.get(readings[0].key)
    if row is not None and readings[0].key in index.function and _other_spelling(word, row, index):
        return False
    led = row is None  # «لمدرسة», «بمدينة»
    return any(
        base.key in index.plain
        for base in readings
        if base.clitics in ("", "و", "ف") or (led and base.clitics in ("ل", "ب") and len(base.key) > BEGINNING)
    )


def _other_spelling(word: str, row: Name, index: _Index) -> bool:
    """Whether a usual first name only folds as a particle does: «علي» and «منى», not «على» and «مني»."""
    return row.given >= USUAL and row.ar in index.function and strip_marks(word) not in index.spelled


def _opener(word: Token, index: _Index) -> bool:
    """Whether what follows a word is part of its name: «أبي», but not the surname «آبي»."""
    return word.key in index.opens and (not word.text.startswith("آ") or word.text == HOUSE)


def _ends(line: Line, first: int, last: int, index: _Index) -> bool:
    """Whether the word after a name goes on with it: «السوداني» after «محمد شياع», «ثاني» after «حمد آل»."""
    words, word = line.words, line.words[last]
    if last in line.opens or not word.text[0].isalpha() or len(word.key) < 2:
        return False
    if words[last - 1].text == HOUSE:
        return True
    row = index.names.get(word.key)
    named = row is not None and _other_spelling(word.text, row, index)
    if word.key in index.function and not named:
        return False
    if _opener(words[last - 1], index) or word.key in index.closes:
        return True
    if word.key in ("بن", "ال"):
        return last + 1 < len(words) and words[last + 1].text[0].isalpha()
    if last - first == 1 and _surname(words, last, index):
        return True
    if row is None or (word.key in index.plain and not named):
        return False
    if word.key.startswith("ال"):
        return row.family >= (1 if last - first >= 2 else 3)
    return last - first == 1 and row.given + row.family >= USUAL


def _leads(line: Line, at: int, first: int, index: _Index) -> bool:
    """Whether the word before a name opens it: a given name before a given name, «بن», «فان»."""
    before, word = line.words[at], line.words[first]
    if _leads_nowhere(line.words, at):
        return False
    if before.key in index.opens:
        return "إ" not in before.text and before.key not in index.function
    if word.key in FILIATION:
        # «سلطان بن صالح», not «وقال بن صالح»
        readings = [base.key for base in bases(before.text)]
        return before.key not in index.honorifics and index.function.union(index.presenting).isdisjoint(readings)
    row, opening = index.names.get(before.key), index.names.get(word.key)
    if row is None or opening is None or before.key in index.honorifics:
        return False
    if before.key in index.plain and not _other_spelling(before.text, row, index):
        return False
    if before.key.startswith("ال"):
        return False
    return row.given >= USUAL > row.other and opening.given >= USUAL


def _continues(before: Token, word: Token, index: _Index) -> bool:
    """Whether a word goes on with a name."""
    row = index.names.get(word.key)
    if not word.text[0].isalpha():
        return False
    if word.key in index.plain and not (row and _other_spelling(word.text, row, index)):
        return False
    if _opener(before, index) or word.key in index.closes:
        return word.key not in index.function
    return row is not None and (row.given + row.family >= 5 or row.other >= 2)


def _unlisted_surname(before: Token, word: Token, index: _Index) -> bool:
    """Whether a definite word that no list has may be a surname behind a usual first name: «زياد العذاري». Only a title
    makes it one."""
    first = index.names.get(index.reading(before.text).key)
    unlisted = word.key not in index.names and word.key not in index.plain
    return unlisted and word.key.startswith("ال") and len(word.key) > 4 and first is not None and first.given >= USUAL


def _mention(line: Line, first: int, last: int, index: _Index) -> Mention:
    base = index.reading(line.words[first].text)
    if base.clitics in LIKENING and first and line.words[first - 1].key in index.saying:
        base = bases(line.words[first].text)[0]  # «قالت كايتي»
    start = line.words[first].start + base.cut
    text = " ".join([line.words[first].text[base.cut :], *(word.text for word in line.words[first + 1 : last])])
    text = text.replace(" - ", "-")
    return Mention(line.n, first, last, start, line.words[last - 1].end, (Subject(text, "person", "person"),))


def _base(word: str, begun: Collection[str], index: _Index) -> Base:
    """The reading of a name's first word: whole where that is a name, else without its clitics where that is one, or
    where its letters are those that names have `begun` with."""
    readings = [base for base in bases(word) if base.clitics in CLITICS]
    known = [base for base in readings if base.key in index.names or base.key in index.opens]
    # «فلورنس» is no «ف» before «لورنس», «باول» no «ب» before «أول»
    if known and not known[0].cut:
        known = [base for base in known if "ف" not in base.clitics]
    known = [base for base in known if not (base.cut and known[0] is not base and _everyday(base, index))]
    known = [base for base in known if not _own_letter(base, readings[0], index)] or [
        base for base in readings[:1] if known
    ]
    if len(known) == 1 and known[0].clitics == "وب" and not _expected(known[0], index):
        known = [base for base in readings if base.clitics == "و"]  # «جيون وبريس أورتفو»
    likely = next((base for base in readings if base.key[:BEGINNING] in begun), readings[0])
    return max(known, key=lambda base: (_weight(base, index), -base.cut), default=likely)


def _own_letter(base: Base, whole: Base, index: _Index) -> bool:
    """Whether a «ك», or a «ب» of a word that is a name itself, belongs to the name: few are likened to somebody, and
    those by a usual or a famous name. «كايتي», «براد», not «كمحمد»."""
    if base.clitics not in LIKENING or (base.clitics == "ب" and whole.key not in index.names):
        return False
    return not _expected(base, index)


def _expected(base: Base, index: _Index) -> bool:
    """Whether a name is a usual or a famous one."""
    row = index.names.get(base.key)
    usual = row is not None and row.given >= USUAL
    return usual or base.key in index.opens or bool(index.people.get(base.key)) or base.key in index.alone


def _opening(word: str, index: _Index) -> Base | None:
    """The reading of a word that may open a name which the lists alone know, or None."""
    readings = bases(word)
    if readings[0].key in index.function and word in index.spelled:
        return None  # «لدى» is no «ل» before «دى»
    if readings[0].key in index.plain and readings[0].key not in index.names:
        return None  # «لصالح»
    base = index.reading(word)
    first = index.names.get(base.key)
    if (
        (base.key in index.plain and not (first and _other_spelling(word[base.cut :], first, index)))
        or base.key in index.honorifics
        or (base.key.startswith("ال") and base.key not in index.opens and not _definite_first(first))
    ):
        return None
    return base if base.key in index.opens or (first and first.given + first.other >= 2) else None


def _everyday(base: Base, index: _Index) -> bool:
    """Whether a word is more of a plain word than of a usual name."""
    row = index.names.get(base.key)
    return base.key in index.plain and (row is None or row.given + row.family < USUAL)


def _weight(base: Base, index: _Index) -> int:
    row = index.names.get(base.key)
    # «ولويس» is «و» and «لويس» before it is «ول» and «ويس»
    return min(row.given + row.family + row.other, 50) * (6, 2, 1)[len(base.clitics)] if row else 1


def _is_name(
    line: Line, mention: Mention, titles: dict[int, roles.Title], taken: Sequence[int], knowledge: Knowledge
) -> bool:
    """Whether a span can stand: two words, no title of a work, or one that is known as a name or that a title leads up
    to."""
    keys = folded(mention.subject.key).split()
    index = knowledge.derived(_index)
    if _of_work(line, mention.first, index) or not index.peoples.isdisjoint(keys):
        return False  # «كوريون جنوبيون»
    term = index.terms.longest(line.words, mention.first - 1) if mention.first else None
    if term and term.last >= mention.last:
        return False
    if any(key == "الله" and before not in index.names for before, key in pairwise(keys)):
        return False  # «سائلين الله العلي»
    if len(keys) == 1 and keys[0] in index.documents:
        return False  # «وقال بيان»
    if len(keys) > 1 and keys[0] in index.offices and keys[1].startswith("ال") and keys[1] not in index.names:
        return keys[1] in index.closes  # «نجم الميرينغي», «نجم الدين»
    if len(keys) > 1 and keys[0] not in index.names and PASSIVE.fullmatch(keys[0]):
        return False  # «مسلوبة الإرادة»
    first = line.words[mention.first]
    chained = mention.start > first.start and keys[0].startswith("ال") and mention.first > 0
    if chained and word_key(line.words[mention.first - 1].key) in index.presenting:
        return False  # «الجمهور الفرنسي والعربي المتعطش»
    if any(key in index.names or key in index.opens for key in keys):
        return True
    if len(keys) > 1 and not line.quoted(mention.first, mention.last):
        # «دراستان أخريان»: a noun and the adjective that agrees with it
        return not any(all(key.endswith(ending) for key in keys) for ending in AGREEING)
    if keys[0][0] == "و" and _foreign(keys[0]) < 1:
        return False  # «الحكم المساعد واحتسب», not «ويليان»
    if is_presented(line, mention.first, knowledge):
        # «مستخدمون»: some who do something
        return not (keys[0].startswith("م") and keys[0].endswith(MANY)) or is_public(keys[0], knowledge)
    return roles.before(line, mention, titles, taken, knowledge) is not None


def _of_work(line: Line, first: int, index: _Index) -> bool:
    """Whether a title of a film, book or song begins here: «رواية "أشجار الصبار"», «بعنوان: "ليلى"»."""
    at = first - 1
    marked = first in line.opens
    while at >= 0 and not line.words[at].is_word:
        marked = marked or line.words[at].text in QUOTES or line.words[at].text == ":"
        at -= 1
    return marked and at >= 0 and any(base.key in index.works for base in bases(line.words[at].text))


def _definite_first(row: Name | None) -> bool:
    """Whether a definite word is a usual first name: «الحبيب», «الطاهر»."""
    return row is not None and row.given >= USUAL


def _opens(line: Line, at: int, free: Sequence[bool], stops: Collection[int], index: _Index) -> Mention | None:
    """A name of two words or more that begins here, by the lists alone. Titles begin at `stops`: «طالب
    الأمين العام»."""
    words = line.words
    if _leads_nowhere(words, at):
        return None
    last = at + 1
    while (
        last < min(len(words), at + LONGEST)
        and free[last]
        and last not in line.opens
        and last not in stops
        and (
            _continues(words[last - 1], words[last], index)
            or _surname(words, last, index)
            or (last == at + 1 and _unlisted_surname(words[at], words[last], index))
            or (last == at + 1 and _before_title(words, last, stops, index))
        )
    ):
        last += 1
    last -= _of_body(words, last, free, stops, index)
    return _mention(line, at, last, index) if last - at >= 2 else None


def _trusted(
    line: Line, mention: Mention, titles: dict[int, roles.Title], taken: Sequence[int], knowledge: Knowledge
) -> bool:
    """Whether a name that only the lists see is one: a usual given name opens it, or a title leads up to it."""
    index = knowledge.derived(_index)
    opening = index.names.get(index.reading(line.words[mention.first].text).key)
    second = index.names.get(line.words[mention.first + 1].key)
    if opening and second and min(opening.given, second.given + second.family) >= 2 * USUAL:
        return True
    if mention.first and any(base.key in index.bearers for base in bases(line.words[mention.first - 1].text)):
        return True
    title = roles.before(line, mention, titles, taken, knowledge)
    if title is None and opening and opening.given >= USUAL and second and second.family >= 5:
        following = roles.after(line, mention, titles, taken, knowledge)
        return following is not None and following.last - following.first > 1  # «غادة والي وزيرة التضامن»
    return title is not None and title.last >= mention.first - 1


def aliases(line: Line, named: Sequence[Mention], taken: Sequence[int], knowledge: Knowledge) -> list[Mention]:
    """Other names given right after a name: in quotation marks («جمال جعفر "المهندس"») or brackets («(أبو باقر)»), or
    told to be one («المعروف باسم شوكان»)."""
    words = line.words
    index = knowledge.derived(_index)
    starts = {mention.first: mention.last for mention in named}
    found: list[Mention] = []
    for mention in named:
        first = mention.last
        while first < len(words) and words[first].text in ("،", ","):
            first += 1
        called = first < len(words) and words[first].key in index.called
        if called:
            first += 1 + (first + 1 < len(words) and words[first + 1].key in BY)
        elif first != mention.last:
            continue
        if first >= len(words):
            continue
        if not called and mention.last == mention.first + 1:
            continue  # «خطوة ترامب "المهينة"»
        last: int | None
        if called and first in starts:
            last = starts[first]
        elif called and words[first - 1].key in BY and first not in line.opens:
            # «المعروف باسم شوكان»: up to the next sign
            last = next((at for at in range(first, min(len(words), first + 4)) if not words[at].is_word), None)
        elif first in line.opens:
            last = next((i + 1 for i in range(first, min(len(words), first + 2)) if i in line.closes), None)
        elif words[first].text == "(" and first + 1 < len(words):
            first += 1
            last = next((i for i in range(first, min(len(words), first + 5)) if words[i].text == ")"), None)
            if last and not (words[first].key in index.opens or first in starts):
                last = None
        else:
            continue
        if last is None or last <= first or not all(word.is_word for word in words[first:last]):
            continue
        opens = words[first].key in index.opens or words[first].key in index.honorifics
        if 1 in taken[first:last] or not (opens or called or words[first].key.startswith("ال")):
            continue  # what was said, «"تجاهل"», or where, is no name
        form = " ".join(word.text for word in words[first:last])
        found.append(
            Mention(line.n, first, last, words[first].start, words[last - 1].end, (mention.subject,), form=form)
        )
    return found


def compared(text: str) -> tuple[str, ...]:
    """The parts of a name as names of one person are compared: «عبد الله» is «عبدالله», «أبي زيد» is «أبوزيد»."""
    parts: list[str] = []
    for key in key_words(text):
        if parts and (parts[-1] == SERVANT or (key in GOD and parts[-1] not in GOD)):
            parts[-1] += key
        elif parts and parts[-1] in FATHER:
            parts[-1] = "ابو" + key
        else:
            parts.append(key)
    return tuple(parts)


def key_words(text: str) -> tuple[str, ...]:
    """The parts of a name as they are compared."""
    return tuple(word_key(key) for key in folded(text).split())
