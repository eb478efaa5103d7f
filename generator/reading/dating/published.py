"""The article's own date: a day where the file states it, else the window that its text allows.

A wrong day is far worse than a wide window. So each cue of the text becomes a set of intervals of days on which the
article may have appeared (a person with two terms of office: two intervals), with a strength and a reason. The sets are
intersected, the strongest first; where one contradicts what stands, it falls. What is left is shown by its hull, and a
side that nothing bounds stays open. The newest date of a text is never its own: as an upper bound it is mostly wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.arabic import calendar
from generator.arabic.calendar import Expression
from generator.arabic.periods import Fields, resolve
from generator.knowledge import Knowledge
from generator.reading import byline, shape
from generator.reading.dating import stamp, witnesses
from generator.reading.dating.bounds import OPEN, intersect, proven
from generator.reading.dating.witnesses import LEAD, Line, weekdays
from generator.record import Published, Reason, Removed, Sentence, Title, Weekday

# So many witnesses that contradict the others are named.
FALLEN = 3
# So many words of a lead within which its weekday stands between commas.
WEEKDAY_WITHIN = 12

_WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def infer(
    text: str,
    sentences: Sequence[Sentence],
    title: Title | None,
    removed: Sequence[Removed],
    stated: date | None,
    knowledge: Knowledge,
) -> Published:
    """When the article was published, and why.

    `stated` is the day that front matter, page metadata or a date line gives, or None. Without it the title, the text
    and the removed lines (captions) are read for what bounds the day. Never raises.
    """
    if stated:
        return _stated(stated, text, sentences, removed, knowledge)
    story = [Line(title.text, knowledge, cut_from=title.sentence)] if title and title.text else []
    story += [Line(text, knowledge, part) for part in sentences]
    cut = [Line(line.text, knowledge, removed=line.n) for line in removed]
    found = [bound for line in story for bound in witnesses.in_line(line, story)]
    found += [bound for line in cut for bound in witnesses.in_caption(line, story)]
    window, kept, fallen = intersect(proven(found))
    earliest, latest = (None if side in OPEN else side for side in window)
    because = [Reason(text=bound.reason, sentence=bound.sentence, removed=bound.removed) for bound in kept]
    because += [
        Reason(text=f"لم يؤخذ به لتناقضه: {bound.reason}", sentence=bound.sentence, removed=bound.removed)
        for bound in fallen[:FALLEN]
    ]
    weekday, told = _weekday(story, knowledge) or (None, None)
    if told:
        because.append(told)
    if earliest is None and latest is None:
        return Published(weekday=weekday, origin="inferred", because=[told]) if told else Published()
    if latest is None:
        because.append(Reason(text="لا حد أعلى في النص"))
    return Published(earliest=earliest, latest=latest, weekday=weekday, origin="inferred", because=because)


def _stated(
    day: date, text: str, sentences: Sequence[Sentence], removed: Sequence[Removed], knowledge: Knowledge
) -> Published:
    """A stated day, with the line or sentence that states it where one does."""
    reason = Reason(text="تاريخ مذكور في الملف")
    for line in removed:
        found = calendar.find(line.text, knowledge)
        shown = [line.text[one.start : one.end] for one in found if resolve(one.when, None) == (day, day)]
        if not shown and stamp.line_day(line.text, knowledge) == day:
            shown = [line.text]
        if shown:
            reason = Reason(text=f"سطر تاريخ: {shown[0]}", removed=line.n)
            return Published(
                earliest=day, latest=day, weekday=_WEEKDAYS[day.weekday()], origin="stated", because=[reason]
            )
    first = next((sentence for sentence in sentences if not sentence.heading), None)
    opening = calendar.find(text, knowledge, first.start, first.end)[:1] if first else []
    near = first is not None and bool(opening) and opening[0].start < first.start + byline.LONGEST
    if first and near and resolve(opening[0].when, None) == (day, day):
        words = text[opening[0].start : opening[0].end]
        reason = Reason(text=f"تاريخ في مطلع الخبر: {words}", sentence=first.n)
    return Published(earliest=day, latest=day, weekday=_WEEKDAYS[day.weekday()], origin="stated", because=[reason])


def _weekday(story: Sequence[Line], knowledge: Knowledge) -> tuple[Weekday, Reason] | None:
    """The weekday of the article and why: its lead says it with «اليوم»; or it opens with what somebody says and the
    day between two commas («أكد الوزير، الأحد، أن…»), and nothing is told of the next day.

    Of 268 such leads 85% appeared on that day and 13% on the next, mostly those put on the web after midnight, which no
    word tells; of 153 with «اليوم» 92% and 5%.
    """
    for line in story[: LEAD + 1]:
        for found in line.dates:
            if isinstance(found.when, Fields) and found.when.told == 0 and found.when.weekday is not None:
                return _day_of(line, found, found.when.weekday)
    lead = next((line for line in story if line.place == 1), None)
    if lead is None or not lead.words or lead.words[0].key not in knowledge.derived(shape.past_verbs_of_saying):
        return None
    for found in lead.dates:
        when = found.when
        if not (isinstance(when, Fields) and when.weekday is not None and when == Fields(weekday=when.weekday)):
            continue
        before = [word for word in lead.words if word.start < found.start]
        paused = len(before) > 1 and before[-1].text == "،" and lead.text[found.end :].lstrip()[:1] in ("،", ".")
        alone = lead.shown(found).startswith("ال") and len(before) <= WEEKDAY_WITHIN
        if paused and alone and all((when.weekday + 1) % 7 not in weekdays(other) for other in story):
            return _day_of(lead, found, when.weekday)
        break
    return None


def _day_of(line: Line, found: Expression, weekday: int) -> tuple[Weekday, Reason]:
    reason = Reason(text=f"يوم الخبر في مطلعه: {line.shown(found)}", sentence=line.sentence, removed=line.removed)
    return _WEEKDAYS[weekday], reason
