"""Bodies that bear the name of a known one and are another state's: «الأمن الوقائي» of Yemen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.arabic.lexicon import Match, word_key
from generator.finding.naming import reference
from generator.finding.naming.bodies import national
from generator.finding.naming.bodies.vocabulary import INTERNATIONAL, Form, Vocabulary, vocabulary
from generator.finding.naming.mentions import Line, Mention, Subject
from generator.knowledge import Knowledge

# The types of bodies whose name with another state's adjective is another body's.
STATELY = frozenset(("armed_group", "government", "military"))
# The types of bodies of which several states have one of the same name.
COMMON = STATELY | {"party"}
# The types of bodies that a state has its own of where its adjective follows: «وكالة الطاقة الذرية الإيرانية».
SHARED = frozenset(("government", "international"))


def of_another_state(line: Line, match: Match[Form], index: Vocabulary) -> Mention | None:
    """«القيادة العامة للقوات المسلحة المصرية»: the name of one state's body with another's adjective is the other's."""
    words = line.words
    nation = index.nations.get(word_key(words[match.last].key)) if match.last < len(words) else None
    states = {form.subject.country for form in match.values}
    if nation is None or not nation.code or "" in states or nation.code in states or match.last - match.first < 2:
        return None
    shared = states == {INTERNATIONAL}
    named = {word_key(word.key) for word in words[match.first : match.last]}
    if not named.isdisjoint(index.nations):
        return None
    type_ = match.values[0].subject.type
    if type_ not in (SHARED if shared else STATELY):
        return None
    type_ = "government" if shared else type_
    name = line.text(match.first, match.last + 1, match.start)
    head = index.heads.longest(words, match.first)
    if head and head.last == match.last:
        subject = national.of(head.values[0], nation, index)  # «محكمة التمييز اللبنانية»
    else:
        subject = Subject(name, "body", type_, None, nation.code)
    return Mention(line.n, match.first, match.last + 1, match.start, words[match.last].end, (subject,))


def told_apart(
    lines: Sequence[Line], known: Sequence[list[Mention]], named: Mapping[str, int], knowledge: Knowledge
) -> list[list[Mention]]:
    """The bodies and places of each line, those of a state that the article does not tell of told as another's:
    «الأمن الوقائي» in Yemen is not that of the Palestinians."""
    common = {
        mention
        for line, listed in zip(lines, known, strict=True)
        for mention in listed
        if _is_common(line, mention, knowledge)
    }
    told = reference.told(lines, known, named, knowledge) if common else set()
    if not told:
        return list(known)
    return [
        [
            _abroad(line, mention, knowledge) if mention in common and mention.subject.country not in told else mention
            for mention in listed
        ]
        for line, listed in zip(lines, known, strict=True)
    ]


def _is_common(line: Line, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a known body of one state is named as another's may be: «الأمن الوقائي»."""
    subject = mention.subject
    if subject.type not in COMMON or subject.country in ("", INTERNATIONAL):
        return False
    if mention.last - mention.first < 2:  # «الكونغرس»
        heads = vocabulary(knowledge).heads.get(line.text(mention.first, mention.last, mention.start))
        return any(head.row.alone for head in heads)
    last = line.words[mention.last - 1].key
    if not last.startswith("ال"):
        return False
    return word_key(last[2:]) in vocabulary(knowledge).adjectives


def _abroad(line: Line, mention: Mention, knowledge: Knowledge) -> Mention:
    """A known body as another's of its name, whosever that is."""
    name = line.text(mention.first, mention.last, mention.start)
    subject = national.of_no_state(name, knowledge) or Subject(name, "body", mention.subject.type)
    return mention._replace(subjects=(subject,))
