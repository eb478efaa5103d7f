"""What the templates ask of a dossier: look-ups between records, entities, figures and pages. No words, no HTML."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from generator.dossier.model import (
    Cite,
    Entity,
    EntityRole,
    Passage,
    Quantity,
    QuantityEntry,
    RelatedReason,
    Repeated,
    Support,
    Telling,
    Window,
)
from generator.finding import evidence
from generator.publishing.lookups import Site, Told
from generator.record import Date, Fact, Figure, Named, Record, Role, Sentence, SummaryLine

_NUMBER = re.compile(r"[+\-−]?[$€£]?[%٪]?\d+(?:[.,٫٬/]\d+)*(?:\s?[-–—]\s?\d+(?:[.,٫٬]\d+)*)?\s?[%٪]?")
WORDS_A_MINUTE = 180  # silent reading of Arabic news, rounded
# A page shows so many of a source's articles and of a topic's events before it leads to a list of their own.
OF_A_SOURCE = 12
OF_A_TOPIC = 25
# So many of an actor's roles and topics, and of the articles that share wording with one.
OF_AN_ACTOR = 20
# Spellings of a name that its page shows.
FORMS = 6
FEW_ROLES = 4
OF_SHARERS = 8
# So many articles are shown side by side of one quantity.
OF_A_QUANTITY = 30
# What ends a title or label of which not all is shown.
_CUT = " …"
# A list's bullet before a clause, and no minus.
_BULLET = re.compile(r"^\s*[-–—•*▪●]+\s*(?!\d)")
# So many figures an article's page begins with.
KEY_FIGURES = 6
# A day is known where an article can have been published within so many days; what lies so far back is old to it.
_NEAR, _LONG = timedelta(days=31), timedelta(days=365)


class Parts(NamedTuple):
    """A figure's words around its number: «نحو», «2500», «جندي». Without digits the number is all of it."""

    before: str
    number: str
    after: str
    digits: bool


def parts(figure: str) -> Parts:
    """Split a figure's words at its first number written in digits."""
    found = _NUMBER.search(figure)
    if found is None:
        return Parts("", figure, "", False)
    number = found[0].strip()
    return Parts(figure[: found.start()].strip(), number, figure[found.start() + len(number) :].strip(), True)


class Together(NamedTuple):
    """Figures of a record under one label, each with its position in the record."""

    label: str
    figures: list[tuple[int, Figure]]

    @property
    def first(self) -> Figure:
        """The figure that they begin with."""
        return self.figures[0][1]

    @property
    def sentences(self) -> list[int | None]:
        """The sentences that tell them."""
        return [n for _, one in self.figures for n in (one.sentence, *(span.sentence for span in one.mentions))]


def slug(topic: str) -> str:
    """A topic's id as a part of an address: lowercase ASCII letters, digits and hyphens."""
    return re.sub("[^a-z0-9]+", "-", topic.lower()).strip("-")


def roles(entity: Entity, most: int = OF_AN_ACTOR) -> tuple[list[EntityRole], list[EntityRole]]:
    """The roles that an entity's page shows and those that it folds away, each at most `most`, in order of time.

    Of many, what one article alone says is folded: over an archive that is another's role, or an article's mistake,
    more often than news."""
    told = [len({cite.record for cite in role.cites}) for role in entity.roles]
    few = len(told) <= FEW_ROLES or max(told) == 1
    ranks = sorted(range(len(told)), key=lambda at: -told[at])
    shown = [at for at in ranks if few or told[at] > 1]
    folded = ranks[len(shown) :]
    return [entity.roles[at] for at in sorted(shown[:most])], [entity.roles[at] for at in sorted(folded[:most])]


def role(entity: Entity) -> EntityRole | None:
    """What somebody is, in one role: of those that at least half as many articles give as give the commonest one, the
    latest that says of what («وزير الخارجية التركي» rather than «الوزير»)."""
    told = [len({cite.record for cite in one.cites}) for one in entity.roles]
    common = [one for one, articles in zip(entity.roles, told, strict=True) if 2 * articles >= max(told)]
    full = [one for one in common if " " in one.text]
    return next(reversed(full or common), None)


def called(entity: Entity) -> list[str]:
    """What a reader may ask for who wants the page of an entity: its names, the last name of a person and what he is
    («رئيس الوزراء»; «اللاعب» is too many)."""
    names, latin = [entity.name, *entity.forms[:FORMS]], [entity.name_en or entity.romanised or ""]
    if entity.type == "person":
        names += [entity.name.split()[-1], *(role.text for role in roles(entity)[0] if " " in role.text)]
        latin += latin[0].split()[-1:]
    return list(dict.fromkeys(filter(None, [*names, *latin])))


def vague_dates(record: Record) -> list[Date]:
    """The dates that the article gives and that nobody can place: «الخميس» of an article without a day."""
    return [date for date in record.dates if date.earliest is None and date.latest is None]


def by_words(dates: Iterable[Date]) -> list[tuple[str, list[int | None]]]:
    """What dates say, each once, with its sentences: «يوم 13 يوليو» and «13 يوليو» are one."""
    found: dict[str, tuple[str, list[int | None]]] = {}
    for said in dates:
        found.setdefault(said.text.removeprefix("يوم "), (said.text, []))[1].append(said.sentence)
    return list(found.values())


def role_words(record: Record, role: Role) -> str:
    """How a role of the record reads on a page."""
    return evidence.role(record.text, role)


def paragraphs(record: Record) -> list[list[Sentence]]:
    """The sentences of an article by paragraph."""
    found: list[list[Sentence]] = []
    last = None
    for sentence in record.sentences:
        if sentence.paragraph != last:
            found.append([])
            last = sentence.paragraph
        found[-1].append(sentence)
    return found


def gist(record: Record) -> list[SummaryLine]:
    """The one or two sentences that say who did what."""
    return [line for line in record.summary if line.part == "gist"]


def key_figures(record: Record) -> list[Together]:
    """The figures that count something, as «الاجتماع الأول» does not. Those of one sentence stand together where one's
    label says all that the other's does.
    """
    found: list[Together] = []
    for at, figure in enumerate(record.figures):
        if figure.kind == "ordinal":
            continue
        beside = next((n for n, told in enumerate(found) if _under_one_label(record, told, figure)), None)
        if beside is None:
            found.append(Together(figure.label, [(at, figure)]))
        else:
            told = found[beside]
            found[beside] = Together(max(told.label, figure.label, key=len), [*told.figures, (at, figure)])
    # «تسعة نشاطين، أربع نساء وخمسة رجال» reads as its sentence does
    return [Together(told.label, sorted(told.figures, key=lambda one: one[1].start or 0)) for told in found]


def _under_one_label(record: Record, told: Together, figure: Figure) -> bool:
    first = told.first
    if figure.sentence is None or is_corrected(figure) or is_corrected(first):
        return False
    short, long = sorted((told.label, figure.label), key=len)
    who, whose = ((one.sentence, one.speaker, said_by(record, one), one.as_of) for one in (figure, first))
    return who == whose and long.startswith(short.removesuffix(_CUT))


def points(record: Record) -> list[SummaryLine]:
    """The most important points beside the gist."""
    return [line for line in record.summary if line.part == "point"]


def lines(summary: Sequence[SummaryLine]) -> list[tuple[str, int | None]]:
    """The texts of a summary, each with the number of its sentence."""
    return [(line.text, line.sentence) for line in summary]


def word_count(record: Record) -> int:
    """How many words the story has."""
    return len(record.text.split())


def minutes(record: Record) -> int:
    """How long the story takes to read, in whole minutes; 0 for less than half of one."""
    return int(word_count(record) / WORDS_A_MINUTE + 0.5)


def said_by(record: Record, figure: Figure) -> str | None:
    """What the article calls the one who says a figure, where that is no actor («شهود عيان»)."""
    if figure.speaker or figure.start is None:
        return None
    around = [said for said in record.statements if said.start is not None and said.end is not None]
    around = [said for said in around if (said.start or 0) <= figure.start < (said.end or 0)]
    words = {said.speaker_text for said in around}
    return words.pop() if len(words) == 1 and not any(said.speaker for said in around) else None


def is_corrected(fact: Fact | Named) -> bool:
    """Whether an editor changed what the program found here, so that it stands in the article all the same."""
    stands = fact.mentions if isinstance(fact, Named) else fact.sentence is not None
    return fact.origin == "edited" and bool(stands)


def unattributed(record: Record, most: int = 3) -> list[Figure]:
    """The leading figures that nobody in the article answers for; ordinals count nothing, and of ages nobody asks."""
    own = [figure for figure in record.figures if not figure.speaker and figure.kind not in ("ordinal", "age")]
    return [figure for figure in own if not said_by(record, figure)][:most]


def around(record: Record, telling: Telling) -> tuple[str, str, str]:
    """A clause of this record before, at and after the words that date it, without the bullet of a list that it begins
    with; all of it before where they stand outside of it, or an editor gave the date."""
    start = record.dates[telling.date].start
    at = start - telling.cite.start if start is not None and telling.cite.start is not None else -1
    end = at + len(telling.date_text)
    if at < 0 or telling.text[at:end] != telling.date_text:
        return _BULLET.sub("", telling.text), "", ""
    return _BULLET.sub("", telling.text[:at]), telling.date_text, telling.text[end:]


def background(old: Sequence[Told], repeated: Sequence[Repeated]) -> list[int]:
    """The sentences that tell what lies before the news, or that earlier briefings have told already."""
    cites = [telling.cite for told in old for telling in told.tellings] + [item.cite for item in repeated]
    found = {cite.sentence for cite in cites}
    return sorted(n for n in found if n is not None)


def sharers(record: str, passages: Sequence[Passage]) -> list[str]:
    """The other records that share wording with this one, in order."""
    return list(dict.fromkeys(other for passage in passages for other in passage.records if other != record))


def cites_by_record(cites: Sequence[Cite]) -> dict[str, list[Cite]]:
    """The places under their record, in the order given."""
    found: dict[str, list[Cite]] = {}
    for cite in cites:
        found.setdefault(cite.record, []).append(cite)
    return found


def entries_by_record(quantity: Quantity) -> dict[str, list[QuantityEntry]]:
    """A quantity's figures under their record, in the order given."""
    found: dict[str, list[QuantityEntry]] = {}
    for entry in quantity.entries:
        found.setdefault(entry.cite.record, []).append(entry)
    return found


def source(record: Record, longest: int = 90) -> str:
    """What an article is called where its title does not stand beside: its outlet or, where that is unknown, its title
    in at most `longest` characters."""
    return record.outlet.name if record.outlet else _shortened(record.title.text, longest)


def sources(site: Site, records: Iterable[str]) -> list[str]:
    """Of these articles the first of each name that they are called by."""
    found: dict[str, str] = {}
    for record in records:
        found.setdefault(source(site.by_id[record]), record)
    return list(found.values())


class Why(NamedTuple):
    """What ties two briefings: in the page's words, and of which things, each with its place in the other briefing."""

    kind: str
    told: list[tuple[str, Cite | None]]


def reasons(because: Iterable[RelatedReason]) -> list[Why]:
    """Why two briefings belong together, reasons of one kind under one heading («يرد في كليهما: سول، هانوي»)."""
    found: dict[str, Why] = {}
    for reason in because:
        kind, _, name = reason.text.partition(": ")
        found.setdefault(kind, Why(kind, [])).told.append((name, reason.there))
    return list(found.values())


def days_of(told: Iterable[Told]) -> list[tuple[date, date]]:
    """The periods of events."""
    return [(one.event.earliest, one.event.latest) for one in told]


@lru_cache(1 << 14)
def _shortened(title: str, longest: int) -> str:
    return textwrap.shorten(title, longest, placeholder=_CUT)


def alone(site: Site, most: int) -> list[tuple[Record, Together]]:
    """The leading figures of each article that are in no quantity, newest article first, `most` labels of each."""
    found = []
    for record in site.newest_first:
        own = (
            Together(told.label, [one for one in told.figures if site.quantity_of(record.id, one[0]) is None])
            for told in key_figures(record)
        )
        found += [(record, told) for told in own if told.figures][:most]
    return found


def leading(site: Site, most: int) -> list[tuple[Quantity, QuantityEntry, Support]]:
    """The quantities that an overview begins with: each with what the last article says of it, of several numbers the
    one that most articles have, and who says so.

    First come those that most articles put among their own key figures: what every article repeats far down («أكثر من
    نصف براكين العالم») is background to all of them. Of equals, those that most articles tell."""

    def rank(quantity: Quantity) -> tuple[int, int]:
        ahead = {entry.cite.record for entry in quantity.entries if entry.figure < KEY_FIGURES}
        old = any(_long_before(entry, site.window(entry.cite.record)) for entry in quantity.entries)
        return -len(ahead) * (not old), -len(quantity.records)

    several = [quantity for quantity in site.dossier.quantities if len(quantity.records) > 1]
    several = [quantity for quantity in several if not all(_named_by(entry.text) for entry in quantity.entries)]
    found = []
    for quantity in sorted(several, key=rank)[:most]:
        support = {(value.value, value.max): value.support for value in quantity.values}
        newest = [entry for entry in quantity.entries if entry.cite.record == quantity.entries[-1].cite.record]
        entry = max(newest, key=lambda entry: len(support[entry.value, entry.max].records))
        found.append((quantity, entry, support[entry.value, entry.max]))
    return found


def _named_by(figure: str) -> bool:
    """Whether a figure says which are meant rather than how many there are: «الدول الخمس», «القادة الثلاثة»."""
    return figure.startswith("ال") and not parts(figure).digits


def _long_before(entry: QuantityEntry, window: Window) -> bool:
    """Whether an article tells a figure of a time long before its own."""
    told = entry.as_of.latest if entry.as_of and entry.as_of_origin == "stated" else None
    newest = window.earliest or window.latest
    return told is not None and newest is not None and newest - told > _LONG


class Days(NamedTuple):
    """The days that articles were published on, as far as they are known, and how many have none that is."""

    earliest: date | None
    latest: date | None
    unknown: int


def days(site: Site, records: Iterable[str]) -> Days:
    """From when to when those of the articles are whose day is known to within a month; where it is of none, to within
    a year; nothing where that is fewer than half of them.

    An article that may be of any year must not stretch the others' days."""
    windows = [site.window(record) for record in records]
    closed = [(one.earliest, one.latest) for one in windows if one.earliest and one.latest]
    narrow = ([(a, b) for a, b in closed if b - a <= width] for width in (_NEAR, _LONG))
    known = next(filter(None, narrow), [])
    unknown = len(windows) - len(known)
    if unknown > len(known):
        return Days(None, None, unknown)
    return Days(min((a for a, _ in known), default=None), max((b for _, b in known), default=None), unknown)


def telling(site: Site) -> list[tuple[Record, Figure]]:
    """The leading figure of each article that stands in no quantity; those written in digits first, then the newest."""
    first = [(record, told.first) for record, told in alone(site, 1)]
    return sorted((one for one in first if not _named_by(one[1].text)), key=lambda one: not parts(one[1].text).digits)
