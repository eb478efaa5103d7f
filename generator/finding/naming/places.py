"""Places named in a sentence: states, divisions, cities, waters, and a head with a place («مطار بغداد»)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.arabic.lexicon import Match, folded
from generator.arabic.tokens import FUTURE, bases
from generator.finding.naming import adjectives, headed_places, listed_places, plainwords
from generator.finding.naming.gazetteer import CAPITAL, OWN, STATE, Form, Gazetteer, gazetteer, has_hamza
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.finding.naming.people import name_evidence, name_words
from generator.knowledge import Knowledge
from generator.knowledge.rows import PlaceHead

# After these the name of a state that is also a plain word is the state's: «في مالي».
LEADING = frozenset(("في", "الي", "مع"))
# How like a foreign name a word must be to be a town's behind «في» without more.
FOREIGN = 2
# So few letters may be a word, «بلد», or the rest of a name that lists have met so often.
SHORT, USUAL = 4, 3
# How an adverb ends that is written with its mark, and what a name goes on from: folded.
TANWIN, SERVANT = ("\u064b", "\u064bا"), "عبد"
# Letters that a place's name begins with more often than a clitic stands before it.
OWN_LETTERS = frozenset(("ف", "ك", FUTURE))
# Two seas, where two adjectives tell which: «البحرين الأحمر والمتوسط».
SEAS = "البحرين"
# How many words a quotation may hold that is one name.
QUOTED = 3


def find(line: Line, knowledge: Knowledge) -> list[Mention]:
    """The places that the words of the line name; they may overlap."""
    index = gazetteer(knowledge)
    found: list[Mention] = []
    for match in index.known.each(line.words):
        # «ك» taken off makes the place, as in «كاسيا»
        if (
            not (match.clitics.endswith("ك") and all(form.subject.type != "country" for form in match.values))
            and not _respelled(line, match)
            and not _somebodys(line, match, index)
            and not _named_so(line, match, knowledge)
            and not _adjective(line, match, index)
            and not _in_term(line, match, index)
            and not _is_word(line, match, index)
        ):
            found.append(_mention(line, match, index))
    found += filter(None, (_headed(line, head, index, knowledge) for head in headed_places.heads(line, knowledge)))
    if listed := {mention.first: mention for mention in listed_places.find(line, found, knowledge)}:
        found = [*(mention for mention in found if mention.first not in listed), *listed.values()]
    found.sort(key=lambda mention: mention.first)
    return _listed(line, found, knowledge)


def _headed(line: Line, head: Match[PlaceHead], index: Gazetteer, knowledge: Knowledge) -> Mention | None:
    """The place that a head opens, as a list has it, with a known place, or with what no list knows."""
    named = _behind(line, head.last, index)
    if named and _is_adjective(line, named, knowledge):
        return None  # «جسر بحري»
    if named is None or (named.first in line.opens and named.last - 1 not in line.closes):  # «مقاطعة "ميامي ديد"»
        return headed_places.unlisted(line, head, knowledge)
    whole = index.known.longest(line.words, head.first)
    if whole and whole.last == named.last and head.values[0].en_pattern != headed_places.BARE:
        # «محافظة البكيرية»
        return _mention(line, whole, index)._replace(subjects=(_best(whole).subject,), sure=True)
    return headed_places.known(line, head, named, knowledge)


def _is_adjective(line: Line, place: Mention, knowledge: Knowledge) -> bool:
    """Whether a doubtful place behind a head is one word that describes it."""
    key = line.words[place.first].key
    return not place.sure and place.last == place.first + 1 and key in knowledge.derived(adjectives.of_bodies)


def _listed(line: Line, found: Sequence[Mention], knowledge: Knowledge) -> list[Mention]:
    """The places, those sure too that stand in a list beside a sure one of the same state: «طوباس والفارعة»."""
    plain = plainwords.plain(knowledge)
    told = list(found)
    for order in (range(len(found)), reversed(range(len(found)))):
        sure = {at: mention for mention in told if mention.sure for at in (mention.first, mention.last)}
        for n in order:
            mention = told[n]
            if len(mention.subjects) > 1:
                told[n] = _state_in_list(line, mention, sure)
            if mention.sure or line.words[mention.first].key in plain:
                continue
            beside = [
                sure.get(mention.first if _joined(line, mention.first) else -1),
                sure.get(mention.last if _joined(line, mention.last) else -1),
            ]
            if any(other and _same_state(mention.subject, other.subject) for other in beside):
                told[n] = mention._replace(sure=True)
                sure[mention.first] = sure[mention.last] = told[n]
    return told


def _state_in_list(line: Line, mention: Mention, sure: Mapping[int, Mention]) -> Mention:
    """The mention, told as that of «عمان» the state between states: «لبنان وعمان والهند»."""
    beside = (sure.get(at) for at in (mention.first, mention.last) if _joined(line, at))
    states = [subject for subject in mention.subjects if subject.type == "country"]
    if len(states) == 1 and any(o and o is not mention and o.subject.type == "country" for o in beside):
        return mention._replace(subjects=(states[0],))
    return mention


def _joined(line: Line, at: int) -> bool:
    """Whether word `at` goes on with a list by its «و»."""
    return at < len(line.words) and line.words[at].text.startswith("و")


def _same_state(one: Subject, other: Subject) -> bool:
    """Whether two places that are no states may lie in the same."""
    return other.type != "country" and (not one.country or not other.country or one.country == other.country)


def _behind(line: Line, at: int, index: Gazetteer) -> Mention | None:
    """The listed place that begins with word `at`, behind a head."""
    match = index.known.longest(line.words, at)
    if match is None or match.clitics or _respelled(line, match):
        return None
    best = _best(match)
    return Mention(line.n, match.first, match.last, match.start, match.end, (best.subject,), best.sure)


def _adjective(line: Line, match: Match[Form], index: Gazetteer) -> bool:
    """Whether the name of a state stands as its adjective: «ناقلات النفط السعودية», «مروحيات عسكرية سورية»."""
    words = line.words
    key = words[match.first].key
    if match.clitics or match.last - match.first > 1 or key not in index.adjectives or not match.first:
        return False
    before = words[match.first - 1]
    if match.first in line.opens or not before.is_word:
        return False
    joined = bases(words[match.last].text) if match.last < len(words) else ()
    if any(base.clitics == "و" and base.key in index.adjectives for base in joined):
        return True  # «مواقع سورية وإيرانية»
    definite = any(base.key.startswith("ال") and len(base.key) > 4 for base in bases(before.text))
    # an indefinite noun of the feminine, which no verb of the third person ends like
    return definite if key.startswith("ال") else not definite and before.text.endswith(("ة", "ات"))


def _in_term(line: Line, match: Match[Form], index: Gazetteer) -> bool:
    """Whether the name is a word of a term that is about something else: «القوة القاهرة», «مسقط رأسه»."""
    terms = (index.terms.longest(line.words, at) for at in (match.first - 1, match.first) if at >= 0)
    return any(term and term.last >= match.last and term.last - term.first > match.last - match.first for term in terms)


def _respelled(line: Line, match: Match[Form]) -> bool:
    """Whether a word only folds as a place without its clitic does: «لجأوا» is no «ل» before «جاوا»."""
    text = line.words[match.first].text
    joined = line.words[match.first + bool(match.clitics) : match.last]
    if any(word.text[1:2] in "أإ" and word.text[:1] in "بكلوف" for word in joined):
        return not any(form.hamza for form in match.values)  # «بأبل» is no «بابل», «سهل وأن» no «سهل وان»
    return (
        bool(match.clitics)
        and has_hamza(text[match.start - line.words[match.first].start :])
        and not any(form.hamza for form in match.values)
    )


def _somebodys(line: Line, match: Match[Form], index: Gazetteer) -> bool:
    """Whether a word is a relative with a pronoun, «جده», where the place is spelled otherwise, «جدة»."""
    word = line.text(match.first, match.last, match.start)
    return word.endswith("ه") and folded(word[:-1]) in index.people


def _is_word(line: Line, match: Match[Form], index: Gazetteer) -> bool:
    """Whether a word is another one: an adverb, «تركيًا»; one whose first letter is its own, «باكرا»; one with a
    pronoun, «لزواره»; half of a name, «عبد الجليل»."""
    word = line.words[match.first]
    if match.last > match.first + 1:
        return False
    following = line.words[match.last : match.last + 2]
    if word.key == SEAS and len(following) > 1 and following[0].key[:2] == "ال" and following[1].key[:3] == "وال":
        return True
    if word.text.endswith(TANWIN) or (match.first and line.words[match.first - 1].key == SERVANT):
        return True
    if not match.clitics:
        return False
    owned = word.text.endswith("ه") and any(form.subject.key.endswith("ة") for form in match.values)
    return owned or not index.own_letter.isdisjoint((word.key, word.key.removesuffix("ا")))


def _named_so(line: Line, match: Match[Form], knowledge: Knowledge) -> bool:
    """Whether a small town's name with a letter before it is somebody's: «بابا», where «أبا» is a town."""
    if not match.clitics or match.last > match.first + 1 or match.end - match.start > SHORT:
        return False
    row = name_words.name(line.words[match.first].key, knowledge)
    return row is not None and row.given + row.family >= USUAL


def _mention(line: Line, match: Match[Form], index: Gazetteer) -> Mention:
    best = _best(match)
    # «في بعقوبة»: no second preposition stands behind the first, so this ب is the town's own
    word = line.words[match.first].key
    own = best.rank <= OWN and word[0] in "بلك" and len(word) > SHORT and not match.clitics
    foreign = match.last == match.first + 1 and index.likeness(line.words[match.first]) >= FOREIGN  # «في نيس»
    telling = own or foreign or best.subject.type == "country"
    led = telling and match.first and line.words[match.first - 1].key in LEADING
    last, end = match.last, match.end
    if best.subject.type == "city" and last - match.first > 1 and line.words[last - 1].key in index.described:
        last, end = last - 1, line.words[last - 2].end  # «روان الفرنسية» is Rouen: the state tells the plain word apart
    text = line.text(match.first, last, match.start)
    rivals = [form.subject for form in match.values if _rivals(form, best)]
    if rivals and best.subject.key != text:
        # «عمان» of no told state is either's
        return Mention(line.n, match.first, last, match.start, end, (best.subject, *rivals), form=text)
    sure = (best.sure and not _may_describe(line, match, best)) or bool(led)
    return Mention(line.n, match.first, last, match.start, end, (best.subject,), sure)


def _may_describe(line: Line, match: Match[Form], best: Form) -> bool:
    """Whether a town's name may be an adjective of the masculine noun before it, «اللون الرمادي», or the article's lam
    be taken for its own, «للحج»."""
    word = line.words[match.first]
    if best.rank == STATE or match.last > match.first + 1:
        return False
    if match.clitics.endswith("ل") and word.key.removeprefix("و").startswith("لل") and match.end - match.start <= SHORT:
        return True
    if match.clitics or not match.first or not (word.text.startswith("ال") and word.text.endswith("ي")):
        return False
    before = line.words[match.first - 1]
    definite = any(base.key.startswith("ال") and len(base.key) > 4 for base in bases(before.text))
    return definite and not before.text.endswith(("ة", "ات", "ي"))


def _best(match: Match[Form]) -> Form:
    """The place that a form names first of all."""
    return min(match.values, key=lambda form: (not form.sure, form.rank))


def _rivals(form: Form, best: Form) -> bool:
    """Whether a place of another state is as well known by a name as the best: «الكونغو», or a state and a capital."""
    if not form.sure or form.subject.country == best.subject.country or form.subject.en == best.subject.en:
        return False
    return form.rank == best.rank or (best.rank == STATE and form.rank == CAPITAL)


def is_where(line: Line, mention: Mention) -> bool:
    """Whether a line tells by a state where something is: «في ألمانيا»."""
    return mention.subject.type == "country" and mention.first > 0 and line.words[mention.first - 1].key == "في"


def is_within(line: Line, mention: Mention, named: Mapping[str, int], knowledge: Knowledge) -> bool:
    """Whether a preposition leads to a town that is no plain word, in a state that the article names: «في طبرق»."""
    led = line.tells_where(mention.first)
    following = line.words[mention.last].key if mention.last < len(line.words) else ""
    return (
        led
        and not following.startswith(("ال", "من"))  # «في الساحل الغربي», «في الحد من»
        and mention.subject.kind == "place"
        and bool(mention.subject.country and named.get(mention.subject.country))
        and name_evidence.is_unlisted(line.words[mention.first], knowledge.derived(name_words.build))  # no «وقف»
    )


def unlisted(line: Line, first: int, last: int, knowledge: Knowledge) -> Mention | None:
    """A place that no list knows, where the tagger sees one: without what describes it, «القنيطرة المغربية»; all of a
    short quotation that it stands in, «"غوت دور"»."""
    index = gazetteer(knowledge)
    words = line.words
    loose = plainwords.function(knowledge)
    while last - first > 1 and (
        any(base.key in loose for base in bases(words[last - 1].text))
        or (
            words[last - 1].key in index.described
            and words[last - 2].key.removeprefix("ال") not in headed_places.kinds(knowledge)
        )
    ):
        last -= 1
    closing = next((at + 1 for at in range(last - 1, min(len(words), first + QUOTED)) if at in line.closes), None)
    if first in line.opens and closing:
        last = closing
    if words[first].key in index.common:
        return None
    type_ = headed_places.settled(line, first - 1, knowledge) or "other"
    if last - first > 1 and headed_places.leads(line, first, knowledge):
        type_, first = headed_places.settled(line, first, knowledge), first + 1  # «قرية كيلا»
    base = _without_preposition(words[first].text)
    start = line.words[first].start + base
    text = " ".join([line.words[first].text[base:], *(word.text for word in line.words[first + 1 : last])])
    return Mention(line.n, first, last, start, line.words[last - 1].end, (Subject(text, "place", type_),))


def _without_preposition(word: str) -> int:
    """How many letters of clitics open a word that no list knows: «بال…», «وال…», «لل…» are sure, others are not."""
    for base in bases(word):
        # «فالنسيا», «كاليننغراد» and «سالزبري» begin so themselves
        if base.clitics and base.clitics[-1] not in OWN_LETTERS and base.key.startswith("ال"):
            return base.cut
    return 0
