"""Credit lines: places, agencies, outlets and persons with nothing else, as in «دبي/واشنطن-رويترز»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.arabic.letters import fold, strip_marks
from generator.arabic.lexicon import Lexicon, folded
from generator.arabic.tokens import Token, tokens
from generator.knowledge import Knowledge, of_kind
from generator.knowledge.rows import Outlet
from generator.reading.dating import stamp

# Characters: longer lines are no bylines.
LONGEST = 90
# Words of a person's name, and how often a word was met as one before it counts as one.
_NAME_WORDS = range(2, 5)
_MET = 2
_SURELY_MET = 5
_USUALLY_MET = 100
# A title has so many words at least before an outlet's name; how many signs from its end are tried.
_TITLE_WORDS = 3
_SUFFIXES = 3
_SUFFIX_SIGN = re.compile(r"\s+[-–—|»]\s*|\s*\|\s+")
# One of these ends a dateline.
_DATELINE_SIGN = re.compile("[-–—:/)]")
# A first word is usual for outlets where so many have it.
_USUAL_HEAD = 4
# What parts the names of reporters, and what stands between them and their outlet.
_BETWEEN_NAMES = re.compile(r"\s*[،,]\s*(?:و\s?)?|\s+و\s?(?=\w{3})")
_AROUND_OUTLET = " -–—/،,"
_QUOTES = '"“«'
_QUOTED_OUTLET = re.compile(r"\s*[-–—]\s*[«\"“]([^«»\"“”]{2,40})[»\"”]\s*:")
# An account in a network beside a name: «عكاظ (جدة) okaz_online@».
_HANDLE = re.compile(r"\S*[A-Za-z_]@(?=\s|$)|(?<!\S)@[A-Za-z_]\S*")
Kind = Literal["place", "agency", "outlet", "person", "date", "word"]


class Item(NamedTuple):
    """A part of a credit line: `text[start:end]`, and the row where it is an outlet or agency."""

    kind: Kind
    text: str
    start: int
    end: int
    row: Outlet | None = None


class Byline(NamedTuple):
    """What a credit line names, in its own words and order. `end`: where the text goes on behind a dateline."""

    items: tuple[Item, ...]
    end: int = 0

    def of(self, kind: Kind) -> list[Item]:
        """The items of one kind."""
        return [item for item in self.items if item.kind == kind]


Name = tuple[Kind, Outlet | None]


def names_of(outlet: Outlet) -> list[str]:
    """Every form of an outlet's name, those that are plain words among them."""
    return [outlet.ar, *outlet.ar_aliases, *outlet.weak, *outlet.ambiguous, outlet.en]


def _lexicon(knowledge: Knowledge) -> Lexicon[Name]:
    """Places, outlets and the words of credit lines; in such a line nothing else is meant by them."""
    entries: list[tuple[str, Name]] = []
    for outlet in knowledge.outlets:
        kind: Kind = "agency" if outlet.kind == "agency" else "outlet"
        entries.extend((form, (kind, outlet)) for form in names_of(outlet))
    for short in knowledge.abbreviations:
        if short.kind == "agency":
            entries.extend((form, ("agency", None)) for form in (short.ar, short.en, *short.ar_aliases, *short.weak))
    places: list[tuple[str, ...]] = [(row.ar, *row.ar_aliases) for row in knowledge.places]
    places += [(row.ar, *row.ar_aliases) for row in knowledge.cities]
    places += [(row.ar, *row.ar_aliases) for row in knowledge.admin_divisions]
    places += [(row.ar,) for row in knowledge.countries]
    entries.extend((form, ("place", None)) for forms in places for form in forms)
    for row in knowledge.clutter:
        if row.kind in ("credit", "source", "related") and row.how in ("line", "line_start"):
            entries.append((row.pattern, ("word", None)))
    return Lexicon(entries)


def _bare_names(knowledge: Knowledge) -> dict[str, list[Outlet]]:
    """Folded names of outlets without the word that opens them («صحيفة البيان»), with the outlets they may mean."""
    found: dict[str, list[Outlet]] = {}
    heads = knowledge.derived(outlet_heads)
    for outlet in knowledge.outlets:
        for form in dict.fromkeys((outlet.ar, *outlet.ar_aliases)):
            head, _, rest = form.partition(" ")
            if fold(head) in heads and rest and outlet not in found.setdefault(folded(rest), []):
                found[folded(rest)].append(outlet)
    return found


def _particles(knowledge: Knowledge) -> set[str]:
    """Folded words that carry sentences («في», «عام») and so name nothing, though a village may be called so."""
    return set(of_kind(knowledge.function_words, "function"))


def outlet_lexicon(knowledge: Knowledge) -> Lexicon[Outlet]:
    """Outlets and agencies by every form of their names."""
    return Lexicon((form, outlet) for outlet in knowledge.outlets for form in names_of(outlet))


def _met(word: Token, knowledge: Knowledge) -> tuple[int, int]:
    """How often a word was met as a given name and as a family name."""
    row = knowledge.names_by_word.get(word.key)
    return (row.given, row.family) if row else (0, 0)


def parse(line: str, knowledge: Knowledge, *, opening: bool = False) -> Byline | None:
    """What a credit line names, or None where the line is none.

    It names an outlet or agency, a person beside a place, a credit word («متابعات») or a full day, or a place and a
    day, and every word of it is accounted for. `opening`: the file's first line, where an unknown name in Latin letters
    may stand before the day («SNN - 12 آذار 2024»).
    """
    if not line or len(line) > LONGEST:
        return None
    line = _HANDLE.sub(" ", strip_marks(line))
    day = stamp.day_in(line, knowledge) if any(map(str.isdigit, line)) else None
    items: list[Item] = []
    segments = _segments(tokens(line))
    if len(segments) > 1 and (known_as := knowledge.derived(outlet_lexicon).get(line)):
        return Byline((_item(line, 0, len(line), [("outlet", known_as[0])]),))  # «BBC News, عربي»
    for segment in segments:
        found = _items(line, segment, items, knowledge, opening=opening, dated=day is not None)
        if found is None:
            return None
        items += found
    return Byline(tuple(items)) if _credits(line, items, knowledge, dated=day is not None) else None


def _items(
    line: str, segment: Sequence[Token], before: Sequence[Item], knowledge: Knowledge, *, opening: bool, dated: bool
) -> Sequence[Item] | None:
    """What one segment of a line names, behind what those before it did; None where a word of it is nothing that a
    credit line has."""
    source = bool(before) and before[0].kind == "word"
    found, unknown = _read(line, segment, knowledge, source=source, dated=dated)
    if unknown and opening and dated and len(unknown) < len(_NAME_WORDS) and all(map(_is_capital, unknown)):
        return [Item("word", word.text, word.start, word.end) for word in unknown]
    if not unknown:
        return found
    start, end = segment[0].start, segment[-1].end
    name = line[start:end]
    if row := _headed_outlet(line, segment, knowledge):
        return [Item("outlet", name, start, end, row)]  # «موقع الشرق»: the kind of outlet before its name
    if any(item.kind == "place" for item in before) and (rows := knowledge.derived(_bare_names).get(folded(name), ())):
        # «أبوظبي - البيان»: behind a place a newspaper needs no «صحيفة»
        return [Item("outlet", name, start, end, rows[0] if len(rows) == 1 else None)]
    if all(len(word.text) == 1 for word in segment):
        return ()  # initials of editors beside their agencies: «ع.ش/ف.ي (رويترز)»
    # a name fills its segment, but for a credit word before it («كتب أحمد علي») or a weekday behind it
    beside = {item.start for item in found if item.kind in ("word", "date")}
    words = [word for word in segment if word.start not in beside]
    person = _person(line, words, knowledge) or _person(line, unknown, knowledge, alone=True)
    if person:
        return [*(item for item in found if item.end <= person.start or item.start >= person.end), person]
    return () if not opening and _is_unknown_place(line, segment, before, knowledge) else None


def _credits(line: str, items: Sequence[Item], knowledge: Knowledge, *, dated: bool) -> bool:
    """Whether a line that names just these is a credit line."""
    kinds = {item.kind for item in items}
    credited = _is_credited(items)
    titles = ("person",) if credited else ("person", "place")
    if any(item.kind in titles and line[item.end :].lstrip().startswith(":") for item in items):
        return False  # «سامي الخالدي: …» and «فنزويلا: …» are titles, «لندن: "الشرق الأوسط"» is none
    # «دمشق – وكالات», «سمير الخالدي – الرياض»
    credits_someone = credited or len(kinds & {"person", "place", "word"}) > 1
    dated_place = {"place", "date"} <= kinds and any(item.text.isdigit() for item in items)
    named = "word" in kinds or any(is_person(item.text, knowledge) for item in items if item.kind == "person")
    return credits_someone or dated_place or (dated and named and "date" in kinds)


def _headed_outlet(line: str, segment: Sequence[Token], knowledge: Knowledge) -> Outlet | None:
    """The outlet that a segment names behind a word for its kind, as no table spells it, or None."""
    if len(segment) < 2 or segment[0].key not in knowledge.derived(outlet_heads):
        return None
    rows = knowledge.derived(outlet_lexicon).get(line[segment[1].start : segment[-1].end])
    return rows[0] if len(rows) == 1 else None


def _is_unknown_place(line: str, segment: Sequence[Token], before: Sequence[Item], knowledge: Knowledge) -> bool:
    """Whether the segment is a name, unknown as it is, behind an outlet and a dash («شفق نيوز – كلار»)."""
    outlets = [item for item in before if item.kind in ("agency", "outlet")]
    if not outlets:
        return False
    sign = line[outlets[-1].end : segment[0].start].strip()
    words = len(segment) <= 2 and all(word.text.isalpha() for word in segment)
    particles = knowledge.derived(_particles)
    return sign in tuple("-–—/") and words and not any(word.key in particles for word in segment)


def _is_capital(word: Token) -> bool:
    return word.text.isascii() and word.text.isupper()


def is_person(line: str, knowledge: Knowledge, *, signed: bool = False) -> bool:
    """Whether the line is the name of a person and nothing else. `signed`: it stands under a story, where a usual given
    name is enough."""
    words = tokens(strip_marks(line))
    if not all(word.is_word for word in words):
        return False
    if _person(line, words, knowledge, alone=True):
        return True
    particles = knowledge.derived(_particles)
    given = _met(words[0], knowledge)[0] if words else 0
    names = len(words) in _NAME_WORDS and all(word.text.isalpha() and word.key not in particles for word in words)
    return signed and names and given >= _USUALLY_MET


def is_name(line: str, knowledge: Knowledge) -> bool:
    """Whether the line is a place, an outlet, an agency or a person by name and nothing else."""
    if len(line) > LONGEST:
        return False
    words = [word for word in tokens(strip_marks(line)) if word.is_word]
    return is_person(line, knowledge) or not _read(line, words, knowledge)[1]


def leading(text: str, start: int, end: int, knowledge: Knowledge) -> Byline | None:
    """What a dateline at the start of a paragraph names («بغداد (رويترز) - قال…»), or None."""
    items: list[Item] = []
    stop = end
    if not _DATELINE_SIGN.search(text, start, min(end, start + LONGEST)):
        return None
    for segment in _segments(tokens(text, start, min(end, start + LONGEST))):
        found, unknown = _read(text, segment, knowledge)
        if (
            unknown
            and not items
            and (
                city := _city_of_country(text, segment, end, knowledge)
                or _city_of_outlet(text, segment, end, knowledge)
            )
        ):
            found, unknown = [city], []
        if unknown and items and (name := _unknown_agency(text, segment, knowledge)):
            found, unknown = [name], []
        if unknown:
            begun = _is_credited(items) and "-" in text[items[-1].end : segment[0].start]
            stop = segment[0].start if begun else unknown[0].start
            items += [item for item in found if item.end <= stop]
            break
        items += found
    if not items or items[0].kind not in ("place", "agency", "outlet"):
        return _signed(text, start, min(end, start + LONGEST), knowledge)
    while items[-1].kind == "date" and _is_credited(items) and "-" not in text[items[-1].end : stop]:
        stop = items.pop().start  # «دبي (وام) - في الثاني من مايو …»: the story has begun
    while stop > items[-1].end and text[stop - 1] in _QUOTES:
        stop -= 1
    behind = text[items[-1].end : stop]
    sign = behind.strip(" \t()[]")
    named = any(item.kind in ("agency", "outlet") for item in items)
    # «وفا- أعلن», but not «بيروت-الشرق»
    parted = behind[:1] in " )" or behind[1:2] == " "
    dashed = sign[-1:] in tuple("-–—") and not behind[-1:].isalnum() and parted
    if items[0].kind != "place":
        # «شفق نيوز/ أعلن»: whoever puts its name so before its own report is its publisher
        if sign[-1:] not in ("/", "-", "–", "—") or len(items) > 2:
            return None
        items[0] = items[0]._replace(kind="outlet")
        return Byline(tuple(items), stop)
    # «بكين (شينخوا) أعلنت»
    bracketed = (
        items[-1].kind == "agency" and text[items[-1].start - 1] == "(" and text[items[-1].end : stop].strip() == ")"
    )
    ends = dashed or bracketed or (named and sign[-1:] in (":", "/"))
    return Byline(tuple(items), stop) if ends else None


def _city_of_country(text: str, segment: Sequence[Token], end: int, knowledge: Knowledge) -> Item | None:
    """The unknown place that opens a dateline before its country and an agency («دسك، المغرب (CNN)»), or None."""
    city = text[segment[0].start : segment[-1].end]
    if (
        len(segment) > 2
        or not all(word.text.isalpha() for word in segment)
        or text[segment[-1].end : segment[-1].end + 1] not in ("،", ",")
    ):
        return None
    bracket = text.find("(", segment[-1].end, min(end, segment[0].start + LONGEST))
    if bracket < 0:
        return None
    country, *more = _segments(tokens(text, segment[-1].end + 1, bracket)) or [[]]
    found, unknown = _read(text, country, knowledge) if country else ([], [])
    known = len(found) == 1 and found[0].kind == "place" and not unknown and not more
    return Item("place", city, segment[0].start, segment[-1].end) if known else None


def _city_of_outlet(text: str, segment: Sequence[Token], end: int, knowledge: Knowledge) -> Item | None:
    """The unknown place that opens a dateline before an outlet in quotation marks («الناصرة - «القدس العربي»:»), or
    None."""
    found = _QUOTED_OUTLET.match(text, segment[-1].end, min(end, segment[0].start + LONGEST))
    if not found or len(segment) > 2 or not all(word.text.isalpha() for word in segment):
        return None
    known_as = knowledge.derived(outlet_lexicon).get(found[1])
    return (
        Item("place", text[segment[0].start : segment[-1].end], segment[0].start, segment[-1].end) if known_as else None
    )


def _signed(text: str, start: int, end: int, knowledge: Knowledge) -> Byline | None:
    """What reporters' names, their outlet and a dateline before a colon name («سامي الحربي، ماجد العتيبي سبق- جدة: …»),
    or None. A dash beside the outlet and names all known make sure that it is one."""
    colon = text.find(":", start, end)
    if colon < 0:
        return None
    for match in knowledge.derived(outlet_lexicon).find(tokens(text, start, colon)):
        before, behind = text[start : match.start].rstrip(), text[match.end : colon].lstrip()
        if match.clitics or not {before[-1:], behind[:1]} & {"-", "–", "—", "/"}:
            continue
        items: list[Item] = []
        for name in _BETWEEN_NAMES.split(before.strip(_AROUND_OUTLET)):
            if not is_person(name, knowledge):
                return None
            at = text.index(name, items[-1].end if items else start)
            items.append(Item("person", name, at, at + len(name)))
        kind: Kind = "agency" if match.values[0].kind == "agency" else "outlet"
        items.append(Item(kind, text[match.start : match.end], match.start, match.end, match.values[0]))
        for segment in _segments(tokens(text, match.end, colon)):
            places, unknown = _read(text, segment, knowledge)
            if unknown and _is_unknown_place(text, segment, items, knowledge):
                continue
            if unknown or any(place.kind != "place" for place in places):
                return None
            items += places
        told = next((word.start for word in tokens(text, colon + 1, end)), colon + 1)
        return Byline(tuple(items), told)
    return None


def _is_credited(items: Sequence[Item]) -> bool:
    return any(item.kind in ("agency", "outlet") for item in items)


def _unknown_agency(text: str, segment: Sequence[Token], knowledge: Knowledge) -> Item | None:
    """Letters in brackets («(و م أ)»), or a name between two dashes («القدس – معا –»), that no table knows."""
    start, end = segment[0].start, segment[-1].end
    name, before, behind = text[start:end], text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
    if before == "(" and behind == ")" and len(segment) > 1 and all(len(word.text) == 1 for word in segment):
        return Item("agency", name, start, end)
    if before in ("-", "–", "—", "/") and behind == before and len(segment) == 1:
        rows = knowledge.derived(_bare_names).get(folded(name), [])
        return Item("outlet", name, start, end, rows[0]) if len(rows) == 1 else Item("word", name, start, end)
    return None


def _segments(words: Sequence[Token]) -> list[list[Token]]:
    """The words between signs; a full stop parts nothing («أ.ف.ب»)."""
    segments: list[list[Token]] = [[]]
    for word in words:
        if word.is_word:
            segments[-1].append(word)
        elif word.text != ".":
            segments.append([])
    return [segment for segment in segments if segment]


def _read(
    text: str, segment: Sequence[Token], knowledge: Knowledge, *, source: bool = False, dated: bool = False
) -> tuple[list[Item], list[Token]]:
    """The known parts of a segment, and its unknown words. `source`: behind «المصدر:» an outlet is meant, no place;
    so it is in brackets and quotation marks. `dated`: the line names a day, so a weekday is no town."""
    lexicon = knowledge.derived(_lexicon)
    particles = knowledge.derived(_particles)
    # «جمعة» and «شعبان» are names too: a date has a number, or nothing stands beside it
    dated = (
        dated
        or any(word.key.isdigit() for word in segment)
        or all(stamp.is_date_word(word.key, knowledge) for word in segment)
    )
    items: list[Item] = []
    unknown: list[Token] = []
    at = 0
    while at < len(segment):
        match = lexicon.longest(segment, at)
        word = segment[at]
        weekday = dated and match and match.last == at + 1 and stamp.is_date_word(word.key, knowledge)
        if match and not match.clitics and word.key not in particles and not weekday:
            quoted = text[match.start - 1 : match.start] in tuple('(«"“')
            values = _credits_first(match.values) if source or quoted else match.values
            items.append(_item(text, match.start, match.end, values))
            at = match.last
            continue
        glued = _glued(word, lexicon)
        if glued:
            items += [_item(text, start, end, values) for start, end, values in glued]
        elif dated and stamp.is_date_word(word.key, knowledge):
            items.append(Item("date", word.text, word.start, word.end))
        else:
            unknown.append(word)
        at += 1
    return items, unknown


def _item(text: str, start: int, end: int, values: Sequence[Name]) -> Item:
    """The item that a known form is. A place is meant before an outlet that is only weakly named so."""
    form = text[start:end]
    rows = {kind: row for kind, row in reversed(values)}
    outlet = rows.get("outlet")
    order: tuple[Kind, ...] = ("agency", "outlet", "place", "word")
    if "place" in rows and (outlet is None or form in (*outlet.weak, *outlet.ambiguous)):
        order = ("agency", "place", "outlet", "word")
    kind = next(kind for kind in order if kind in rows)
    row = rows[kind] or (next((row for _, row in values if row), None) if kind == "agency" else None)
    return Item(kind, form, start, end, row)


def _glued(word: Token, lexicon: Lexicon[Name]) -> list[tuple[int, int, tuple[Name, ...]]]:
    """Two names written together («الشرقرويترز»), as their spans and values; [] where the word is none."""
    for cut in range(3, len(word.text) - 2):
        left, right = lexicon.get(word.text[:cut]), lexicon.get(word.text[cut:])
        if left and right and any(kind in ("agency", "outlet") for kind, _ in (*left, *right)):
            middle = word.start + cut
            return [(word.start, middle, _credits_first(left)), (middle, word.end, _credits_first(right))]
    return []


def _credits_first(values: tuple[Name, ...]) -> tuple[Name, ...]:
    """The values without the places, where others stay: templates glue outlet and agency together, not places."""
    return tuple(value for value in values if value[0] != "place") or values


def _person(text: str, words: Sequence[Token], knowledge: Knowledge, *, alone: bool = False) -> Item | None:
    """The person whose name these words are, or None. Standing `alone`, every word must be known as a name."""
    if len(words) not in _NAME_WORDS or any(not word.text.isalpha() for word in words):
        return None
    particles = knowledge.derived(_particles)
    if any(word.key in particles for word in words) or words[0].key.startswith("ال"):
        return None  # no given name has the article: «شاهد العالم المباراة»
    counts = [_met(word, knowledge) for word in words]
    given, family = counts[0][0], counts[-1][1]
    if alone:
        sure = given >= _SURELY_MET and family >= _MET and all(sum(count) >= _MET for count in counts)
        # «إيران», «فلسطين» are given names too
        if not sure or (given < _USUALLY_MET and knowledge.derived(_lexicon).get(words[0].text)):
            return None
    elif given < _MET and family < _MET:
        return None
    return Item("person", text[words[0].start : words[-1].end], words[0].start, words[-1].end)


def suffix(title: str, knowledge: Knowledge) -> tuple[str, Item | None]:
    """A title without the outlet's name behind its last dashes or bars, and that outlet.

    A site's motto may follow the name («… - شفق نيوز | آخر الأخبار»). An unknown outlet is one by its first word
    («… - جريدة المستقبل»).
    """
    outlet = None
    for sign in reversed(list(_SUFFIX_SIGN.finditer(title))[-_SUFFIXES:]):
        head = title[: sign.start()].rstrip(" -–—|")
        name = title[sign.end() :].partition("|")[0].strip(" -–—|»")
        motto = "|" in title[sign.end() :]
        if len(head.split()) < _TITLE_WORDS or not name:
            continue
        row = _outlet_named(name, knowledge)
        headed = fold(name.split()[0]) in knowledge.derived(outlet_heads)
        unknown = headed and not motto and len(name.split()) in _NAME_WORDS
        if row or unknown:
            # on its own site an agency is the outlet
            outlet = Item("outlet", name, sign.end(), len(title), row)
            title = head
    return title, outlet


def _outlet_named(name: str, knowledge: Knowledge) -> Outlet | None:
    """The outlet of this name, of the name before its brackets, or of this web address."""
    lexicon = knowledge.derived(outlet_lexicon)
    for form in (name, name.partition("(")[0]):
        if values := lexicon.get(form):
            return values[0]
    return knowledge.derived(_domains).get(name.lower().removeprefix("www."))


def known(name: str, knowledge: Knowledge) -> Outlet | None:
    """The row of an outlet's name, web address or host, or None."""
    host = re.sub(r"^[a-z]+://", "", name.strip().lower()).split("/")[0].split(":")[0]
    for prefix in ("www.", "m.", "amp."):
        host = host.removeprefix(prefix)
    domains = knowledge.derived(_domains)
    return _outlet_named(name, knowledge) or domains.get(host) or domains.get(host.partition(".")[2])


def _domains(knowledge: Knowledge) -> dict[str, Outlet]:
    return {domain: row for row in reversed(knowledge.outlets) for domain in row.domains}


def outlet_heads(knowledge: Knowledge) -> set[str]:
    """Words that open the names of outlets («قناة», «وكالة»), folded."""
    counts: dict[str, int] = {}
    for row in knowledge.outlets:
        for form in (row.ar, *row.ar_aliases):
            head = fold(form.split()[0])
            counts[head] = counts.get(head, 0) + (" " in form)
    return {head for head, count in counts.items() if count >= _USUAL_HEAD}
