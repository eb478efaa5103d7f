"""Bodies that a table knows, by the forms of their names."""

from __future__ import annotations

from collections.abc import Mapping

from generator.arabic.lexicon import Match, word_key
from generator.finding.naming.bodies.vocabulary import LABELS, Form, Vocabulary
from generator.finding.naming.mentions import Line, Mention, Subject

# The types of bodies whose names hold the state that they are of.
OWNED = frozenset(("armed_group", "government", "international", "military", "party"))
# What leads to a place, and the day behind it: folded.
TODAY = "اليوم"


def named(line: Line, match: Match[Form], places: Mapping[int, Mention], index: Vocabulary) -> Mention:
    """A known body, the words of the place that its name ends with left free where that is named too."""
    return _without_place(line, _mention(line, match, index), places, index)


def is_building(line: Line, match: Match[Form], places: Mapping[int, Mention]) -> bool:
    """Whether a known body's name is that of the building where somebody is: «في قصر الإليزيه»."""
    building = places.get(match.first)
    return bool(building and building.last == match.last and line.tells_where(match.first))


def _mention(line: Line, match: Match[Form], index: Vocabulary) -> Mention:
    """A known body, without the words beside its name that only say what it is, and under its short name too where
    they say whose."""
    told = _in_brackets(line, match, index)
    if told:
        return Mention(line.n, match.first, match.last, match.start, match.end, (told,))
    certain = [form.subject for form in match.values if form.sure]
    subjects = tuple(certain or (form.subject for form in match.values))
    # quotation marks make a name of a plain word («أمل»), but of a club's no more than emphasis («النصر»)
    marked = line.quoted(match.first, match.last) and subjects[0].type != "organisation"
    sure = len(subjects) == 1 and (bool(certain) or marked)
    entry = next(form for form in match.values if form.subject == subjects[0])
    first, last = match.first + entry.before, match.last - entry.after
    if first < last - 1 and line.quoted(first, last - 1) and word_key(line.words[last - 1].key) in index.nations:
        last -= 1  # «صحيفة "ماركا" الإسبانية», but «"العربية"»
    start = line.words[first].start if entry.before else match.start
    short = ""
    if last < match.last and subjects[0].type in OWNED:
        # «حزب الله اللبناني» says whose it is
        short, last = line.text(first, last, start), match.last
    if not sure and not certain and all(form.shared for form in match.values):
        nation, end = index.nation(line.words, last)
        own = [subject for subject in subjects if nation and subject.country == nation.code]
        if len(own) == 1:  # «محكمة التمييز العراقية»
            return Mention(line.n, first, end, start, line.words[end - 1].end, (own[0],))
        # «حزب العمال» of no told state is another's of that name, whosever
        name = line.text(first, last, start)
        subjects = (*subjects, Subject(name, "body", subjects[0].type))
        return Mention(line.n, first, last, start, line.end(first, last), subjects, form=name)
    return Mention(line.n, first, last, start, line.end(first, last), subjects, sure, form=short)


def _without_place(line: Line, mention: Mention, places: Mapping[int, Mention], index: Vocabulary) -> Mention:
    """A body whose name ends with the place where it works or that it is there for, the words of the place left free,
    for it is named too: «الفريق الأممي المعني باليمن», «السفارة الأميركية في القدس», «شرطة دبي»."""
    for at in range(mention.first + 1, mention.last):
        place = places.get(at)
        if place and place.last == mention.last:
            led = place.start > line.words[at].start or line.tells_where(at)
            opening = index.opening(line, mention.first) if at == mention.first + 1 else None
            seated = opening.head.of_place if opening else led
            return mention._replace(last=at) if seated else mention
    return mention


def _in_brackets(line: Line, match: Match[Form], index: Vocabulary) -> Subject | None:
    """Which body of the same type the brackets name behind what reads as another's name: «وكالة الأنباء الفلسطينية
    المستقلة (معا)»."""
    words = line.words
    described = match.last < len(words) and words[match.last].key[2:] in index.adjectives
    opening = match.last + described
    if opening + 2 >= len(words) or words[opening].text != "(":
        return None
    inner = index.known.longest(words, opening + 1)
    if inner is None or inner.last >= len(words) or words[inner.last].text != ")":
        return None
    outer = [form.subject for form in match.values]
    others = [form.subject for form in inner.values if form.subject not in outer]
    same = [subject for subject in others if subject.type == outer[0].type]
    return same[0] if len(same) == len(inner.values) == 1 else None


def is_none(line: Line, match: Match[Form], index: Vocabulary) -> bool:
    """Whether a name is none here: one word that is spelled as a verb, «أودى», where «أودي» is a firm, or that an
    indefinite adjective describes, «حماس كبير», without quotation marks; or where something happens today: «وصل إلى
    بغداد اليوم»."""
    following = line.words[match.last] if match.last < len(line.words) else None
    if match.last - match.first > 1:
        led = line.tells_where(match.first, match.clitics)
        today = match.last - match.first == 2 and line.words[match.last - 1].key == TODAY
        return led and today and match.first not in line.opens
    if line.quoted(match.first, match.last):
        return False
    word = line.words[match.first]
    if word.key in index.days:
        return True  # «مباراة الغد»
    verb = word.text[match.start - word.start :] in index.verbs
    key = following.key if following else ""
    masculine = key in index.adjectives and key not in index.times and not key.endswith("ه")
    return verb or (masculine and all(form.subject.type not in LABELS for form in match.values))
