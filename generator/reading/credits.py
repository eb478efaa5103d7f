"""Who published the article, which agencies it credits, and the places of its dateline.

An agency that the article quotes is credited and is never taken for its publisher. Without evidence there is no outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator import record
from generator.arabic.letters import ARABIC, fold
from generator.arabic.lexicon import Lexicon, Match, folded
from generator.arabic.quotation import quotations
from generator.arabic.tokens import Token, Tokens, tokens, unjoined
from generator.knowledge import Knowledge, of_kind
from generator.knowledge.rows import Outlet, OwnVoice
from generator.reading import byline, verbs
from generator.reading.byline import Byline, Item
from generator.reading.formats.source import Source
from generator.record import Credit, Removed, Sentence

# Kinds of removed lines in which the publisher speaks for itself.
_OWN_LINES = ("subscribe", "legal", "outlet")
# Kinds of removed lines that name who reports and from where; captions are no such lines, though they carry credits.
_CREDIT_LINES = ("byline", "credit", "source")
# Words before an agency's name within which the verb or preposition that credits it stands.
_CREDIT_WITHIN = 4
# Words before «لرويترز» within which somebody speaks.
_SPEAKS_WITHIN = 14
_QUOTED_NAME_WORDS = 4
_PRONOUN, _ON_IT = re.compile("(?<=ت)(?:ه|ها)$"), ("عليه", "عليها")


class Evidence(NamedTuple):
    """What the credits are read from: the sentences with their words, the removed lines, and those that are bylines."""

    text: str
    sentences: list[tuple[Sentence, Tokens]]
    removed: Sequence[Removed]
    bylines: list[tuple[Byline, int | None, int | None]]


def evidence(
    source: Source,
    text: str,
    sentences: Sequence[Sentence],
    removed: Sequence[Removed],
    dateline: tuple[Byline, Sentence] | None,
    knowledge: Knowledge,
) -> Evidence:
    """The removed bylines and the dateline that opens a sentence of the story, each with its removed line or its
    sentence; and a byline that the file gives for its author («حسام علي - القاهرة»)."""
    found: list[tuple[Byline, int | None, int | None]] = []
    if parsed := _byline_of_author(source, knowledge):
        found.append((parsed, None, None))
    for line in removed:
        if line.why in _CREDIT_LINES and (parsed := byline.parse(line.text, knowledge)):
            found.append((parsed, line.n, None))
    if dateline:
        found.append((dateline[0], None, dateline[1].n))
    words = [(sentence, tokens(text, sentence.start, sentence.end)) for sentence in sentences]
    return Evidence(text, words, removed, found)


def _byline_of_author(source: Source, knowledge: Knowledge) -> Byline | None:
    return byline.parse(source.author.strip(" ()[]"), knowledge) if source.author else None


def author(source: Source, dateline: Byline | None, knowledge: Knowledge) -> str | None:
    """The author as the file gives it, or the reporters before the dateline; of a byline its persons alone, since an
    outlet or a place is none."""
    parsed = _byline_of_author(source, knowledge) if source.author else dateline
    return "، ".join(person.text for person in parsed.of("person")) or None if parsed else source.author


def outlet(source: Source, suffix: Item | None, seen: Evidence, knowledge: Knowledge) -> record.Outlet | None:
    """Who published the article, where the file or the text says so; else None.

    The best evidence first: what the file states, the name behind the title, the byline, lines in which the outlet
    speaks of itself («المقالات المنشورة في …»), and phrases of monitoring («في بيان تابعته …»).
    """
    if source.outlet or source.url:
        row = byline.known(source.outlet or "", knowledge) or byline.known(source.url or "", knowledge)
        # a page may name its site in Latin letters or by its address: then the Arabic name is the table's
        name = source.outlet if source.outlet and (not row or ARABIC.search(source.outlet)) else row and row.ar
        if name:
            return _outlet(name, row)
    if suffix:
        return _outlet(suffix.text, suffix.row)
    for parsed, removed, sentence in seen.bylines:
        for item in parsed.of("outlet"):
            return _outlet(item.text, item.row, removed=removed, sentence=sentence)
    for line in seen.removed:
        if line.why in _OWN_LINES and (name := _own_name(line.text, knowledge)):
            return _outlet(name, byline.known(name, knowledge), removed=line.n)
    return _monitored(seen, knowledge)


def agencies(source: Source, seen: Evidence, knowledge: Knowledge) -> list[Credit]:
    """The wire agencies that the article credits, each once, with where it does."""
    found = [(byline.known(name, knowledge), Credit(name=name)) for name in source.agencies]
    for parsed, removed, sentence in seen.bylines:
        found += [
            (item.row, Credit(name=item.text, removed=removed, sentence=sentence)) for item in parsed.of("agency")
        ]
    for line in seen.removed:
        if line.why == "reprint":
            found += [
                (match.values[0], Credit(name=line.text[match.start : match.end], removed=line.n))
                for match in knowledge.derived(_agencies).find(tokens(line.text))
            ]
    for in_, words in seen.sentences:
        found += [
            (match.values[0], Credit(name=seen.text[match.start : match.end], sentence=in_.n))
            for match in knowledge.derived(_agencies).find(words)
            if _credited(words, match, knowledge)
        ]
    return list(_each_once(found))


def dateline(source: Source, seen: Evidence, knowledge: Knowledge) -> list[Credit]:
    """The places that the article is filed from. The country behind its city («دبي، الإمارات») is none of them."""
    countries = knowledge.derived(_countries)
    found: list[tuple[Outlet | None, Credit]] = [(None, Credit(name=name)) for name in source.dateline]
    for parsed, removed, sentence in seen.bylines:
        places = [item.text for item in parsed.of("place")]
        cities = [name for name in places if folded(name) not in countries]
        found += [(None, Credit(name=name, removed=removed, sentence=sentence)) for name in cities or places]
    return list(_each_once(found))


def _countries(knowledge: Knowledge) -> set[str]:
    found = {folded(row.ar) for row in knowledge.countries}
    for place in knowledge.places:
        if place.kind == "country":
            found.update(folded(form) for form in (place.ar, *place.ar_aliases))
    return found


def _outlet(name: str, row: Outlet | None, *, removed: int | None = None, sentence: int | None = None) -> record.Outlet:
    return record.Outlet(
        name=name, name_en=row.en if row else None, origin="stated", removed=removed, sentence=sentence
    )


def _agencies(knowledge: Knowledge) -> Lexicon[Outlet]:
    return _sure_forms(row for row in knowledge.outlets if row.kind == "agency")


def _others(knowledge: Knowledge) -> Lexicon[Outlet]:
    return _sure_forms(row for row in knowledge.outlets if row.kind != "agency")


def _sure_forms(outlets: Iterable[Outlet]) -> Lexicon[Outlet]:
    """Outlets by the forms that mean nothing else, wherever they stand."""
    forms = ((form, row) for row in outlets for form in (row.ar, *row.ar_aliases))
    return Lexicon((form, row) for form, row in forms if form not in (*row.weak, *row.ambiguous))


class _Credits(NamedTuple):
    """Folded words: verbs of saying, those of getting something before «عليه», the phrases that introduce a source."""

    verbs: frozenset[str]
    obtaining: frozenset[str]
    sources: tuple[str, ...]


def _credit_words(knowledge: Knowledge) -> _Credits:
    said = verbs.of_saying(knowledge, *verbs.PAST, *verbs.PRESENT, "verbal_noun", "participle_acc")
    obtaining = frozenset(map(fold, of_kind(knowledge.phrase_words, "obtains")))
    return _Credits(said, obtaining, tuple(sorted(verbs.before_sources(knowledge))))


def _credited(words: Sequence[Token], match: Match[Outlet], knowledge: Knowledge) -> bool:
    """Whether the sentence says that a report or statement comes from this agency."""
    language = knowledge.derived(_credit_words)
    before = [word.key for word in words[: match.first] if word.is_word]
    near = " ".join(before[-_CREDIT_WITHIN:])
    if any(f" {near} ".find(f" {form}{source} ") >= 0 for source in language.sources for form in ("", "و")):
        return True
    bare = [unjoined(key) if unjoined(key) in language.verbs else key for key in before]
    if match.clitics.endswith("ل") and any(key in language.verbs for key in bare[-_SPEAKS_WITHIN:]):
        return True
    if "لوكاله" in bare[-2:] and any(key in language.verbs for key in bare[-_SPEAKS_WITHIN:]):
        return True
    heads = knowledge.derived(byline.outlet_heads)
    spoken = bare[:-1] if bare and bare[-1] in heads else bare
    if spoken and (spoken[-1] in language.verbs or _PRONOUN.sub("", spoken[-1]) in language.verbs):
        return True  # «نقلت رويترز», «نقلته وكالة رويترز»
    if len(spoken) > 1 and spoken[-1] in _ON_IT and spoken[-2] in language.obtaining:
        return True
    if "عن" in bare[-2:] and any(key in language.verbs for key in bare[-_CREDIT_WITHIN - 1 :]):
        return True
    sign = words[match.first - 1].text if match.first else ""
    return sign == "(" and (match.last >= len(words) - 2)


def _own_name(line: str, knowledge: Knowledge) -> str | None:
    """The outlet that a line of its own names: a known one, else the name in quotation marks."""
    quoted = [line[q.start : q.end] for q in quotations(line)]
    for name in quoted:
        if len(name.split()) <= _QUOTED_NAME_WORDS:
            return name
    for match in knowledge.derived(_others).find(tokens(line)):
        return line[match.start : match.end]
    return None


def _own_voice(knowledge: Knowledge) -> Lexicon[OwnVoice]:
    return Lexicon((row.ar, row) for row in knowledge.own_voice)


def _monitored(seen: Evidence, knowledge: Knowledge) -> record.Outlet | None:
    """The outlet that the story says has followed or received what it reports."""
    heads = knowledge.derived(byline.outlet_heads)
    lexicon = knowledge.derived(byline.outlet_lexicon)
    for sentence, words in seen.sentences:
        for phrase in knowledge.derived(_own_voice).find(words):
            behind = [n for n in range(phrase.last, len(words)) if words[n].is_word][:2]
            match = lexicon.longest(words, behind[0]) if behind else None
            if not match and len(behind) > 1 and words[behind[0]].key in heads:
                # «تابعته شبكة "…"»: the kind of outlet, then its name
                behind = behind[1:]
                match = lexicon.longest(words, behind[0])
            quoted = _quoted_at(seen.text, words[behind[0]].start, sentence) if behind else None
            wire = phrase.values[0].wire
            if match and not match.clitics:
                row, name = match.values[0], seen.text[match.start : match.end]
                # «تلقت العالم …»: a name that is a plain word needs its quotation marks
                doubtful = name in (*row.weak, *row.ambiguous) and not quoted
                if not doubtful and (row.kind != "agency" or wire):
                    return _outlet(name, row, sentence=sentence.n)
            elif quoted and wire:
                return _outlet(quoted, None, sentence=sentence.n)
    return None


def _quoted_at(text: str, start: int, sentence: Sentence) -> str | None:
    """The short quotation that begins here, or None."""
    for quotation in quotations(text, sentence.start, sentence.end):
        name = text[quotation.start : quotation.end]
        if quotation.start == start and len(name.split()) <= _QUOTED_NAME_WORDS:
            return name
    return None


def _each_once(found: Sequence[tuple[Outlet | None, Credit]]) -> Iterator[Credit]:
    """The credits, each outlet's first one alone, and each name once."""
    rows: list[Outlet] = []
    names: set[str] = set()
    for row, credit in found:
        if folded(credit.name) in names or (row and row in rows):
            continue
        names.add(folded(credit.name))
        if row:
            rows.append(row)
        bare = credit.name.partition(" ")[2]
        # «وكالة رويترز» is «رويترز», but «وكالة الأنباء الأردنية» keeps its first word
        yield credit.model_copy(update={"name": bare}) if row and bare in (*row.ar_aliases, *row.weak) else credit
