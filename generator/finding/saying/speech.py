"""The words of saying in a line of text: verbs, participles, nouns and phrases that name a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.arabic.letters import fold
from generator.arabic.tokens import Token, tokens
from generator.knowledge import Knowledge
from generator.knowledge.rows import SpeechVerb

# how an indefinite noun in the accusative ends
NUNATED = ("ًا", "اً")

Shape = Literal["verb", "participle", "noun", "relayed", "source", "report", "aside"]
Gender = Literal["m", "f", ""]


class Form(NamedTuple):
    """A form of a row of speech_verbs: its first word is the index's key, `rest` its further words.

    `shape`: verb (finite), participle («مؤكدا»), noun («إعلان»), relayed («نقلت عن الوزير [تأكيده]»), source (a name
    follows: «بحسب»), report (a verb of saying follows: «حسبما»), aside (where or how it was said: «في بيان»).
    `opening` and `ending`: the first word's first and last letter. `owned`: its object is a pronoun («دعاها»).
    """

    row: SpeechVerb
    shape: Shape
    rest: tuple[str, ...] = ()
    gender: Gender = ""
    plural: bool = False
    present: bool = False
    opening: str = ""
    ending: str = ""
    owned: bool = False

    @property
    def noun(self) -> bool:
        """Whether it is «قوله» or «تأكيدها», whose speaker is named before."""
        attributed = self.shape == "participle" and self.row.kind == "attribution" and "إن" in self.row.follows[0]
        return attributed or self.shape == "relayed"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of saying in a line: words `first` to `last` (exclusive), and the readings they have, longest first.

    `joined`: the first word has «و» or «ف» before it; `cut` is how many characters of it are clitics.
    """

    first: int
    last: int
    forms: tuple[Form, ...]
    joined: bool
    cut: int

    @property
    def form(self) -> Form:
        """The reading that takes in most words."""
        return self.forms[0]

    @property
    def purpose(self) -> bool:
        """Whether the verb has «ل» before it: «[ليرد] الوزير بقوله …»."""
        return self.cut > 0 and not self.joined


@dataclass(frozen=True, slots=True)
class Lists:
    """speech_verbs by the folded words that tell them.

    `single`: by its one word; `double`: by its first two; `parted`: by the first word of an expression that its subject
    may part. `first` and `pairs`: every word that one may begin with, and every two words that only together do, the
    first alone and with «و» or «ف» before it. `passive` and `impersonal`: the words that nobody says («يُعتقد»,
    «تبين»).
    """

    single: dict[str, tuple[Form, ...]]
    double: dict[tuple[str, str], tuple[Form, ...]]
    parted: dict[str, tuple[Form, ...]]
    first: frozenset[str]
    pairs: dict[str, frozenset[str]]
    passive: frozenset[str]
    impersonal: frozenset[str]

    def reports(self, key: str) -> bool:
        """Whether the folded word is a finite verb of saying, alone or with its object: «أعلن», «أعلنته»."""
        bare = key.removesuffix("ها").removesuffix("ه")
        return any(form.shape == "verb" for word in (key, bare) for form in self.single.get(word, ()))


def lists(knowledge: Knowledge) -> Lists:
    """The index over speech_verbs. To be asked for as `knowledge.derived(speech.lists)`."""
    forms = _by_first_word(knowledge)
    single: dict[str, tuple[Form, ...]] = {}
    double: dict[tuple[str, str], list[Form]] = {}
    parted: dict[str, tuple[Form, ...]] = {}
    for key, found in forms.items():
        single[key] = tuple(sorted((form for form in found if not form.rest), key=lambda f: f.shape == "relayed"))
        whole = key in ("لا", "لم")
        parted[key] = tuple(form for form in found if form.rest and form.row.kind != "attribution" and not whole)
        for form in found:
            if form.rest:
                double.setdefault((key, form.rest[0]), []).append(form)
    for key, alone in list(single.items()):
        # «التي وصفها الوزير بأنها», «ودعاها إلى»: a verb that has somebody for its object may be one word with it
        described = tuple(form for form in alone if form.shape == "verb" and "person" in form.row.follows)
        described = tuple(form._replace(owned=True) for form in described)
        for pronoun in ("ه", "ها", "هم", "هما") if described else ():
            single[key + pronoun] = (*described, *single.get(key + pronoun, ()))
            parted.setdefault(key + pronoun, ())
    longest = {pair: tuple(sorted(found, key=lambda form: -len(form.rest))) for pair, found in double.items()}
    conjunctions = ("", "و", "ف")
    purposes = frozenset("ل" + key for key, alone in single.items() if any(_told(form) for form in alone))
    begin = frozenset(before + key for key in single if single[key] or parted[key] for before in conjunctions)
    first = begin | purposes
    seconds: dict[str, set[str]] = {}
    for key, second in double:
        for before in conjunctions:
            seconds.setdefault(before + key, set()).add(second)
    pairs = {key: frozenset(found) for key, found in seconds.items() if key not in first}
    passive, impersonal = _unsaid(knowledge, "passive"), _unsaid(knowledge, "impersonal")
    return Lists(single, longest, parted, first, pairs, passive, impersonal)


def _unsaid(knowledge: Knowledge, kind: str) -> frozenset[str]:
    """The folded verbs of a kind that nobody says."""
    return frozenset(
        fold(form)
        for row in knowledge.speech_verbs
        if row.kind == kind
        for form in (row.ar, row.past_ms, row.past_fs, row.past_mp, row.present_ms, row.present_fs, *row.ar_aliases)
        if form
    )


def _by_first_word(knowledge: Knowledge) -> dict[str, list[Form]]:
    """The forms of the rows that somebody says, by their folded first word."""
    forms: dict[str, list[Form]] = {}
    for row in knowledge.speech_verbs:
        if row.kind in ("passive", "impersonal"):
            continue
        for form, words in _forms(row):
            keys = tuple(word.key for word in tokens(words) if word.is_word)
            # «وفقا لـ»: the preposition is written together with what follows
            if len(keys) > 1 and len(keys[-1]) == 1:
                keys = keys[:-1]
            listed = forms.setdefault(keys[0], [])
            made = form._replace(rest=keys[1:], opening=words[0], ending=words.split()[0][-1])
            if all((made.row, made.shape, made.rest) != (old.row, old.shape, old.rest) for old in listed):
                listed.append(made)
    return forms


def _forms(row: SpeechVerb) -> Iterator[tuple[Form, str]]:
    """The forms of a row with their words; the feminine dual is made, as no column holds it."""
    if row.kind == "attribution":
        for words in (row.ar, *row.ar_aliases):
            yield Form(row, _attribution(row)), words
        return
    feminine_dual = row.past_fs + "ا" if row.past_fs.endswith("ت") and " " not in row.past_fs else ""
    finite: tuple[tuple[str, Gender, bool, bool], ...] = (
        (row.past_ms, "m", False, False),
        (row.past_fs, "f", False, False),
        (row.past_mp, "m", True, False),
        (row.past_md, "m", True, False),
        (feminine_dual, "f", True, False),
        (row.present_ms, "m", False, True),
        (row.present_fs, "f", False, True),
        (row.present_mp, "m", True, True),
        (row.present_md, "m", True, True),
        *((alias, "", False, False) for alias in row.ar_aliases),
    )
    for words, gender, plural, present in finite:
        if words:
            yield Form(row, "verb", (), gender, plural, present), words
        if " " in words and words.endswith(("ه", "ها")) and not plural and gender:
            # «أعرب المشاركون عن قلقهم»: before its subject the verb is singular
            theirs = words.removesuffix("ها").removesuffix("ه") + "هم"
            yield Form(row, "verb", (), gender, plural, present), theirs
    participles: tuple[tuple[str, Gender, bool], ...] = (
        (row.participle_acc, "m", False),
        (row.participle_fs, "f", False),
        (row.participle_mp_obl, "m", True),
    )
    for words, gender, plural in participles:
        if words:
            yield Form(row, "participle", (), gender, plural), words
    if row.verbal_noun and row.kind == "verb":
        yield Form(row, "noun"), row.verbal_noun
        stem = row.verbal_noun.removesuffix("ة") + "ت" * row.verbal_noun.endswith("ة")
        for pronoun in ("ه", "ها", "هم", "هما"):
            yield Form(row, "relayed"), stem + pronoun


def _attribution(row: SpeechVerb) -> Shape:
    """What an expression that is no verb does, told by what follows it."""
    if "noun" in row.follows:
        return "source"
    if "verb" in row.follows:
        return "report"
    if any(after == "quote" or "إن" in after for after in row.follows):
        return "participle"
    return "aside"


def cues(words: Sequence[Token], first: int, last: int, known: Lists) -> list[Cue]:
    """The words of saying among words `first` to `last`, left to right."""
    found: list[Cue] = []
    over = first
    for at, word in enumerate(words[first:last], first):
        key = word.key
        if key not in known.first:
            seconds = known.pairs.get(key)
            if seconds is None or at + 1 >= last or words[at + 1].key not in seconds:
                continue
        cue = _cue(words, at, last, known) if at >= over else None
        if cue:
            found.append(cue)
            over = cue.last
    return found


def _cue(words: Sequence[Token], at: int, last: int, known: Lists) -> Cue | None:
    """The cue that begins at a word, if one does.

    An expression may be parted by its subject («أعربت … عن قلقها»): those that begin with the cue's verb are kept after
    its own forms.
    """
    key = words[at].key
    following = words[at + 1].key if at + 1 < last else ""
    joins = key[0] != "ل"
    for cut in (0, 1) if key.startswith(("و", "ف", "لي", "لت")) else (0,):
        first = key[cut:]
        if first not in known.single:
            continue
        # «ليرد الوزير بقوله»
        single = tuple(form for form in known.single[first] if joins or not cut or _told(form))
        parted = known.parted[first] if joins or not cut else ()
        if words[at].text[-1] in "يى":
            # «رأي» is a noun, «رأى» a verb; «يدعى» means that somebody is called so
            single = tuple(form for form in single if form.ending not in "يى" or form.ending == words[at].text[-1])
        if words[at].text[-1] == "ا":
            # «هنا» is no «هنأ»
            single = tuple(form for form in single if form.ending != "أ")
        if words[at].text.endswith(NUNATED):
            # «حيًا» is an adjective, «مؤكدًا» a participle: no verb is nunated
            single = tuple(form for form in single if form.shape != "verb")
            parted = ()
        if words[at].text[-1] in "ةه":
            # «شبهة» is no «شبهه», «مقره» no «مقرة»
            single = tuple(form for form in single if (form.ending == "ة") == (words[at].text[-1] == "ة"))
        if words[at].text[cut] == "آ":
            # «آملا» is no «أملا»
            single = tuple(form for form in single if form.opening == "آ")
        elif words[at].text[cut] == "أ":
            # «اعتقد» is his word, «أعتقد» mine
            single = tuple(form for form in single if form.opening not in ("ا", "آ"))
        elif words[at].text[cut] == "ا":
            # «اقرأ» is no «أقرا»
            single = tuple(form for form in single if not (form.opening == "أ" and form.plural and form.ending == "ا"))
        phrases = known.double.get((first, following))
        whole = next((f for f in phrases if holds(words, at + 1, last, f.rest)), None) if phrases else None
        if whole and (whole.row.kind == "attribution" or not single):
            return Cue(at, at + 1 + len(whole.rest), (whole,), cut == 1 and joins, cut)
        if single or parted:
            return Cue(at, at + 1, (*single, *parted), cut == 1 and joins, cut)
    return None


def _told(form: Form) -> bool:
    """Whether «ل» may stand before this form of a verb, as no noun looks like it: «ليرد», but not «لتعقب»."""
    return form.present and (form.opening == "ي" or not form.row.noun_homograph)


def holds(words: Sequence[Token], at: int, last: int, rest: tuple[str, ...]) -> bool:
    """Whether these further words stand at `at`."""
    if at + len(rest) > last or (rest and words[at].key != rest[0]):
        return False
    return all(words[at + n].key == key for n, key in enumerate(rest))
