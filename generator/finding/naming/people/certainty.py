"""Which of the persons that were found stand: those who read as names, by their words and what is told beside them."""

from __future__ import annotations

import collections
from collections.abc import Sequence

from generator.finding.naming.mentions import Mention
from generator.finding.naming.named_line import NamedLine
from generator.finding.naming.people import beside, joining, name_evidence, name_words
from generator.finding.naming.titles import apposition, preceding
from generator.knowledge import Knowledge

# Named so often, and each time taken for a person's name by so much, somebody is one.
OFTEN, CLEARLY = 3, 4.0


def leave_out(found: Sequence[NamedLine], knowledge: Knowledge) -> None:
    """Leaves the persons out of these lines that do not read as names, or whose name is a body's or place's too."""
    met = collections.Counter(mention.subject.key for entry in found for mention in entry.people)
    for entry in found:
        entry.people = _certain(entry, met, knowledge)
    reading = _reading(found, knowledge)
    bearing = {mention.subject.key for entry in found for mention in entry.things}
    for entry in found:
        entry.people = [m for m in entry.people if m.subject.key in reading and m.subject.key not in bearing]


def _certain(entry: NamedLine, met: collections.Counter[str], knowledge: Knowledge) -> list[Mention]:
    """The line's persons without lone words that nothing but the tagger takes for a name: no title, nationality, cue or
    verb of saying leads up to it, no age follows, it is told with nobody else, no list of public figures has it, and
    the article does not name it again."""
    titled = entry.titled(knowledge)
    return [
        mention
        for mention in entry.people
        if (" " in mention.subject.key and not _in_brackets(entry, mention, knowledge))
        or met[mention.subject.key] > 1
        or _is_with(entry, mention, knowledge)
        or name_words.is_public(mention.subject.key, knowledge)
        or beside.is_presented(entry.line, mention.first, knowledge)
        or _is_led(entry, mention, knowledge)
        or preceding.before(titled, mention)
    ]


def _in_brackets(entry: NamedLine, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether brackets tell by what looks like a name how a place is called too, «معبر كرم أبو سالم (كيرم شالوم)», or
    whom somebody plays for: «صيام بن يوسف (قاسم باشا، تركيا)»."""
    words, last = entry.line.words, mention.last
    if mention.first < 2 or last >= len(words) or words[mention.first - 1].text != "(":
        return False
    behind = any(other.last == mention.first - 1 for other in entry.people)
    if words[last].text == "،" and any(place.first == last + 1 for place in entry.things):
        return behind
    known = name_words.is_first(name_words.key_words(mention.subject.key)[0], knowledge)
    place = any(other.last == mention.first - 1 and other.subject.kind == "place" for other in entry.things)
    return words[last].text == ")" and (place or behind) and not known


def _is_with(entry: NamedLine, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether «و» tells of what is usually a name with another of the line: «سيرجيو راموس ومارسيلو»."""
    if min(name_evidence.of_name(mention.subject.key, knowledge)) < name_evidence.USUALLY:
        return False
    others = [other for other in entry.people if other is not mention]
    return beside.is_told_with(entry.line, mention.first, [other.last for other in others]) or any(
        beside.is_told_with(entry.line, other.first, (mention.last,)) for other in others
    )


def _reading(found: Sequence[NamedLine], knowledge: Knowledge) -> set[str]:
    """The names of persons that read as names, by their words and by what the article says beside them."""
    beside: dict[str, list[tuple[NamedLine, Mention]]] = collections.defaultdict(list)
    for entry in found:
        for mention in entry.people:
            beside[mention.subject.key].append((entry, mention))
    return {
        name
        for name, named in beside.items()
        if name_words.is_public(name, knowledge) or _reads(name, named, knowledge)
    }


def _reads(name: str, named: Sequence[tuple[NamedLine, Mention]], knowledge: Knowledge) -> bool:
    """Whether a name with these mentions reads as one; what leads to them is looked at where that is in doubt."""
    leads = [entry.personal[mention.first : mention.last] for entry, mention in named]
    told = name_evidence.Told(
        max(sum(lead) / max(1, len(lead)) for lead in leads),
        0,
        titled=False,
        quoted=any(entry.line.quoted(mention.first, mention.last) for entry, mention in named),
    )
    if name_evidence.reads(name, told, knowledge) or _often(leads):
        return True
    presented = sum(beside.is_presented(entry.line, mention.first, knowledge) for entry, mention in named)
    titled = any(_titled(entry, mention, knowledge) for entry, mention in named)
    return name_evidence.reads(name, told._replace(presented=presented, titled=titled), knowledge)


def _often(leads: Sequence[Sequence[float]]) -> bool:
    """Whether the tagger takes a word or words for a person's name again and again."""
    return len(leads) >= OFTEN and min(sum(lead) / max(1, len(lead)) for lead in leads) >= CLEARLY


def _told_with(entry: NamedLine, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a name of two words or more is told of with another such: «سكوت آدمز وكانديس آون»."""
    if " " not in mention.subject.key:
        return False
    return any(
        beside.is_told_with(entry.line, later.first, (earlier.last,))
        and min(name_evidence.of_name(other.subject.key, knowledge)) > 0
        for other in entry.people
        if " " in other.subject.key
        for earlier, later in ((mention, other), (other, mention))
    )


def _is_led(entry: NamedLine, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether what names of persons follow leads up to a name, «من بطولة», «زميله», or an age follows it."""
    index = knowledge.derived(name_words.build)
    led = mention.first > 0 and index.cues.begins(entry.line.words[mention.first - 1].text)
    return led or joining.is_dutch(entry.line, mention.first, index) or beside.is_aged(entry.line, mention)


def _titled(entry: NamedLine, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether an office or a form of address leads up to a name, or an office or an age follows it."""
    if _is_led(entry, mention, knowledge) or _told_with(entry, mention, knowledge):
        return True
    titled = entry.titled(knowledge)
    return any(find(titled, mention) for find in (preceding.before, apposition.after))
