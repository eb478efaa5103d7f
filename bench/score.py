"""Scores briefing records against gold annotations: `python bench/score.py RECORDS.jsonl GOLD_DIR [ARTICLES_DIR]`.

RECORDS.jsonl has one record a line, GOLD_DIR a YAML file per article, ARTICLES_DIR the raw files (to count story lines
that cleaning lost). A fact counts only with its evidence: `text[start:end]` is its text and lies in its sentence (a
statement may run on). A fact said twice of the same place, one without evidence, one far longer than the fact are
extras. Gold marked `optional` neither helps nor harms.
"""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePath
from typing import Any

import yaml

_MARKS = re.compile(r"[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_PUNCTUATION = re.compile(r"[\"'“”«»‘’()\[\]،,.:؛;!?؟\-–—/#]")
_LETTERS = str.maketrans("أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩", "اااايهوي0123456789")
# units that readers use for one another
_UNITS = {"fighter": "soldier", "troop": "soldier", "people": "person", "man": "person"}
_PEOPLE = {"soldier", "person", "dead", "leader", "militant"}
# the most words a fact of each kind has
_LONGEST = {"figures": 14, "dates": 10, "statements": 130}
# a window wider than this says that the day can't be told
_WIDE_DAYS = 14

Fact = Mapping[str, Any]
Same = Callable[[Any, Any], bool]


def fold(text: str | None) -> str:
    """Text as compared: no marks, variants of letters folded, no punctuation, single spaces."""
    return " ".join(_PUNCTUATION.sub(" ", _MARKS.sub("", text or "").translate(_LETTERS)).split())


def bare(name: str) -> str:
    """A name without the article on each word, so that «الأمم المتحدة» and «أمم متحدة» meet."""
    return " ".join(re.sub("^ال(?=..)", "", word) for word in name.split())


def within(one: str | None, other: str | None) -> bool:
    """Whether one of the two texts holds the other."""
    return fold(one) in fold(other) or fold(other) in fold(one)


def names(gold: str | Fact) -> set[str]:
    """The spellings of a gold name."""
    if isinstance(gold, str):
        return {fold(gold)}
    return {fold(x) for x in (gold["name"], *(gold.get("any_of") or []), *(gold.get("aliases") or [])) if x}


def forms(actor: Fact) -> set[str]:
    """The spellings of a found name."""
    return {fold(x) for x in (actor["name"], *(actor.get("forms") or []))}


def meet(one: set[str], other: set[str]) -> bool:
    """Whether two sets of spellings share one, articles aside."""
    return bool((one | {bare(x) for x in one}) & (other | {bare(x) for x in other}))


def english(wanted: Iterable[str], found: str | None) -> bool:
    """Whether two English names are one: their words, without articles and the Arabic article, meet pair by pair."""

    def words(name: str) -> list[str]:
        name = re.sub(r"\b(a[ln]|e[ln])-", "", name.lower().replace("'", ""))
        return [
            w for w in re.sub("[^a-z ]", " ", name).split() if w not in ("the", "of", "al", "el", "for", "and", "in")
        ]

    for one in map(words, wanted):
        other = words(found or "")
        left, hits = list(other), 0
        for word in one:
            near = next((w for w in left if difflib.SequenceMatcher(None, word, w).ratio() >= 0.75), None)
            if near:
                hits += 1
                left.remove(near)
        if one and other and 2 * hits / (len(one) + len(other)) >= 0.8:
            return True
    return False


def day(value: str | date | None) -> date | None:
    """A day of YAML or JSON."""
    return date.fromisoformat(value) if isinstance(value, str) and value else value or None


def show(fact: Any) -> str:
    """A fact in few words, for the list of errors."""
    if isinstance(fact, str):
        return fact
    named = next((str(fact[key]) for key in ("text", "contains", "name", "term") if fact.get(key)), "")
    return named or f"{fact.get('value')} {fact.get('unit')} {fact.get('about', '')}"


class Tally:
    """Facts found (`tp`), found wrongly (`fp`) and missed (`fn`), with the words of the last two."""

    def __init__(self) -> None:
        self.tp = self.fp = self.fn = 0
        self.missed: list[str] = []
        self.extra: list[str] = []

    def scores(self) -> tuple[float, float, float]:
        """Precision, recall, F1."""
        precision = self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0
        recall = self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Score:
    """What scoring found: `facts` by kind, `right` of `asked` by question, and `notes` on what was wrong."""

    def __init__(self) -> None:
        self.facts: dict[str, Tally] = defaultdict(Tally)
        self.right: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.wrong_days = 0
        self.notes: list[str] = []

    def ask(self, question: str, right: object, note: str = "") -> None:
        """Count a question and whether its answer is right."""
        self.asked[question] += 1
        self.right[question] += bool(right)
        if not right and note:
            self.notes.append(f"{question}: {note}")

    def match(
        self, kind: str, gold: Sequence[Any], found: Sequence[Fact], same: Same,
        unproven: Sequence[Fact] = (), prefer: Same = lambda wanted, got: False,
    ) -> list[tuple[Any, Fact]]:  # fmt: skip
        """Count pairs of gold and found facts that are the same, and give those that are not optional."""

        def optional(fact: Any) -> bool:
            return isinstance(fact, dict) and bool(fact.get("optional"))

        tally, used, pairs = self.facts[kind], set(), []
        for wanted in sorted(gold, key=optional):
            able = [i for i, got in enumerate(found) if i not in used and same(wanted, got)]
            if able:
                at = max(able, key=lambda i: prefer(wanted, found[i]))
                used.add(at)
                pairs.append((wanted, found[at]))
                tally.tp += not optional(wanted)
            elif not optional(wanted):
                tally.fn += 1
                tally.missed.append(show(wanted))
        # the same fact at another place of the text is no new fact and no error; at the same place it is said twice
        for i, got in enumerate(found):
            again = any(same(wanted, got) for wanted in gold) and not any(_overlap(got, other) for _, other in pairs)
            if i not in used and not again:
                tally.fp += 1
                tally.extra.append(show(got))
        tally.fp += len(unproven)
        tally.extra += [f"no evidence: {show(got)}"[:90] for got in unproven]
        return [(wanted, got) for wanted, got in pairs if not optional(wanted)]


def _overlap(one: Fact, other: Fact) -> bool:
    if one.get("start") is None or other.get("start") is None:
        return False
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _split(facts: Sequence[Fact], proven: Callable[[Fact], bool]) -> tuple[list[Fact], list[Fact]]:
    return [fact for fact in facts if proven(fact)], [fact for fact in facts if not proven(fact)]


def _evidence(record: Fact, kind: str) -> tuple[list[Fact], list[Fact]]:
    """The facts of a kind with exact evidence and not too long, and the others. Ordinals are no key figures."""
    text, sentences = record["text"], {s["n"]: s for s in record["sentences"]}

    def proven(fact: Fact) -> bool:
        sentence, start, end = sentences.get(fact.get("sentence")), fact.get("start"), fact.get("end")
        if sentence is None or not isinstance(start, int) or not isinstance(end, int):
            return False
        placed = sentence["start"] <= start < sentence["end"] and start < end <= len(text)
        return (
            placed and fold(text[start:end]) == fold(fact["text"]) and len(fold(fact["text"]).split()) <= _LONGEST[kind]
        )

    return _split([fact for fact in record[kind] if fact.get("kind") != "ordinal"], proven)


def _same_figure(wanted: Fact, got: Fact) -> bool:
    said = bool(wanted.get("text") and got.get("text"))
    here, there = wanted.get("value"), got.get("value")
    if here is None or there is None:
        if here is not there:
            return False
        return within(wanted["text"], got["text"]) if said else wanted.get("approx") == got.get("approx")
    if abs(float(here) - float(there)) > 1e-6 * max(1, abs(float(here))):
        return False
    if said and within(wanted["text"], got["text"]):
        return True
    units = {_UNITS.get(unit, unit) for unit in (wanted.get("unit"), got.get("unit_en"))}
    return len(units) == 1 or units <= _PEOPLE or wanted.get("kind") == got.get("kind") == "percent"


def _same_date(wanted: Fact, got: Fact) -> bool:
    if not within(wanted["text"], got["text"]):
        return False
    if wanted.get("needs_year_from"):
        return True
    bounds = day(got.get("earliest")), day(got.get("latest"))

    def fits(earliest: Any, latest: Any) -> bool:
        if not earliest and not latest:
            return not bounds[0] or not bounds[1] or (bounds[1] - bounds[0]).days > _WIDE_DAYS
        return (day(earliest), day(latest)) == bounds

    if wanted.get("any_bounds"):
        return any(fits(*pair) for pair in wanted["any_bounds"])
    return all(
        not wanted.get(mine) or day(wanted[mine]) == theirs
        for mine, theirs in zip(("start", "end"), bounds, strict=True)
    )


def _head(score: Score, gold: Fact, record: Fact) -> None:
    """Title, outlet, agencies, dateline and day."""
    text, title = record["text"], record.get("title") or {}
    given = gold["title"].get("given")
    if given:
        right = fold(title.get("text")) == fold(given) and title.get("origin") == "stated"
    else:  # derived: the article's own words, short
        own, words = set(fold(text).split()), fold(title.get("text")).split()
        right = len(words) >= 3 and len(title["text"]) <= 100 and title.get("origin") in ("derived", "edited")
        right = right and sum(word in own for word in words) >= 0.9 * len(words)
    score.ask("title", right, str(title.get("text")))
    wanted, name = gold.get("outlet"), (record.get("outlet") or {}).get("name")
    spelled = {fold(x) for x in wanted.get("any_of") or [wanted.get("name")]} if wanted else set()
    score.ask("outlet", fold(name) in spelled if wanted and name else not wanted and not name and text, str(name))
    for kind in ("agencies", "dateline"):
        if kind in gold:
            mine = [bare(fold(x)) for x in gold[kind] or []]
            theirs = [bare(fold(x["name"])) for x in record.get(kind) or []]
            # «وات» and «وكالة وات» are one
            pairs = [(one, theirs) for one in mine] + [(one, mine) for one in theirs]
            score.ask(kind, text and all(any(x in y or y in x for y in other if y) for x, other in pairs), str(theirs))
    _day(score, gold["published"], record)


def _day(score: Score, gold: Fact, record: Fact) -> None:
    published = record.get("published") or {}
    earliest, latest = day(published.get("earliest")), day(published.get("latest"))
    truth = day(gold.get("date") or gold.get("window_must_hold"))
    single = earliest is not None and earliest == latest
    if gold["origin"] == "stated":
        right = single and earliest == truth
    else:
        right = truth is not None and (earliest is None or earliest <= truth) and (latest is None or truth <= latest)
        right = right and bool(record["text"]) and not (single and day(gold.get("must_not_be")) == earliest)
        if floor := day(gold.get("earliest_not_before")):
            right = right and earliest is not None and earliest >= floor
        if width := gold.get("window_at_most_days"):
            right = right and earliest is not None and latest is not None and (latest - earliest).days < width
    score.ask("published", right, f"{earliest}..{latest}, not {truth}")
    score.wrong_days += bool(single and truth and earliest != truth)


def _cleaning(score: Score, gold: Fact, record: Fact, articles: Path | None) -> None:
    """Noise that is gone, and story lines that are kept."""
    body, title = fold(record["text"]), gold["title"].get("given")
    noise = gold.get("noise") or []
    for line in noise:
        gone = body and body.count(fold(line)) <= (line == title)
        score.ask("noise", gone, line[:60])
    for line in (articles / gold["article"]).read_text(encoding="utf-8").splitlines() if articles else ():
        if len(line) >= 30 and not any(fold(n) in fold(line) for n in noise) and fold(line) != fold(title):
            score.ask("story lines", fold(line) in body, line[:60])


def _names(score: Score, gold: Fact, record: Fact) -> None:
    """Persons, organisations and places, with roles and English."""
    text = record["text"]

    def stands(actor: Fact) -> bool:  # one mention at least is where it says, in a form that it names
        own = {bare(form) for form in forms(actor)}
        return any(bare(fold(text[m["start"] : m["end"]])) in own for m in actor.get("mentions") or [])

    def same(wanted: Any, got: Fact) -> bool:
        return meet(names(wanted), forms(got))

    actors = record["actors"]
    found = {
        "persons": [a for a in actors if a["type"] == "person"],
        "organisations": [a for a in actors if a["type"] != "person"],
    }
    for kind, group in found.items():
        fit, unproven = _split(group, stands)
        for wanted, got in score.match(kind, gold.get(kind) or [], fit, same, unproven):
            if wanted.get("role"):
                said = [fold(x["text"] if isinstance(x, dict) else x) for x in got.get("roles") or []]
                hit = any(
                    fold(w) in s or (s in fold(w) and len(s.split()) > 1) for w in wanted["role"] for s in said if s
                )
                score.ask("role", hit, f"{wanted['name']}: {said}")
            if wanted.get("en"):
                hit = english([wanted["en"], *(wanted.get("en_any_of") or [])], got.get("name_en"))
                score.ask(f"{kind} English", hit, f"{wanted['name']}: {got.get('name_en')}")
    fit, unproven = _split(record["places"], stands)
    score.match("places", gold.get("places") or [], fit, same, unproven)


def _statements(score: Score, gold: Fact, record: Fact) -> None:
    speakers = {actor.get("id"): actor for actor in (*record["actors"], *record["places"])}  # a capital can speak
    known = {
        name: names(actor)
        for kind in ("persons", "organisations")
        for actor in gold.get(kind) or []
        for name in names(actor)
    }

    def same(wanted: Fact, got: Fact) -> bool:
        said, text = fold(wanted["contains"]), fold(got["text"])
        return said in text or (len(text.split()) > 2 and text in said)

    def speaks(wanted: Fact, got: Fact) -> bool:
        right = [fold(x) for x in (wanted.get("speaker"), *(wanted.get("speaker_any_of") or [])) if x]
        spelled = set().union(*(known.get(name, {name}) for name in right))
        speaker = speakers.get(got.get("speaker"))
        theirs = forms(speaker) if speaker else {fold(got.get("speaker_text"))}
        return meet(spelled, theirs) if spelled else not got.get("speaker")

    fit, unproven = _evidence(record, "statements")
    for wanted, got in score.match("statements", gold.get("statements") or [], fit, same, unproven, speaks):
        score.ask("speaker", speaks(wanted, got), f"«{wanted['contains'][:40]}»: {got.get('speaker_text')}")
        if "direct" in wanted:
            score.ask("direct", wanted["direct"] == got.get("direct"))


def _figures(score: Score, gold: Fact, record: Fact) -> None:
    fit, unproven = _evidence(record, "figures")
    for wanted, got in score.match("figures", gold.get("figures") or [], fit, _same_figure, unproven):
        if wanted.get("label_has"):
            hit = any(bare(fold(word)) in bare(fold(got.get("label"))) for word in wanted["label_has"])
            score.ask("figure label", hit, f"{wanted['value']}: {got.get('label')}, not one of {wanted['label_has']}")
        mine, theirs = wanted.get("approx", "exact"), got.get("approx") or "exact"
        loose = {mine, theirs} <= {"about", "exact"} and not wanted.get("text")
        score.ask("figure approx", mine == theirs or theirs in (wanted.get("approx_any_of") or []) or loose)


def score(records: Mapping[str, Fact], gold: Path, articles: Path | None = None) -> Score:
    """The score of records (by file name) against a folder of YAML files; an article without a record has nothing."""
    total = Score()
    for path in sorted(gold.glob("*.yml")):
        wanted = yaml.safe_load(path.read_text(encoding="utf-8"))
        empty = {key: [] for key in ("sentences", "actors", "places", "statements", "figures", "dates", "summary")}
        record = {"text": "", **empty, **records.get(wanted["article"], {})}
        _head(total, wanted, record)
        _cleaning(total, wanted, record, articles)
        _figures(total, wanted, record)
        fit, unproven = _evidence(record, "dates")
        total.match("dates", wanted.get("dates") or [], fit, _same_date, unproven)
        _names(total, wanted, record)
        _statements(total, wanted, record)
        lines = record["summary"]
        for sentence in wanted.get("summary_sentences") or []:
            total.ask(
                "summary", len(lines) <= 7 and any(within(sentence, line["text"]) for line in lines), sentence[:60]
            )
    return total


def main(records: str, gold: str, articles: str | None = None) -> None:
    """Print the scores and the errors."""
    with Path(records).open(encoding="utf-8") as file:
        found = {PurePath(record["file"]).name: record for record in map(json.loads, file)}
    total = score(found, Path(gold), Path(articles) if articles else None)
    for kind, tally in total.facts.items():
        print(kind, *(f"{value:.3f}" for value in tally.scores()), "missed", tally.missed, "extra", tally.extra)
    for question, asked in total.asked.items():
        print(question, total.right[question], "of", asked)
    print(*total.notes, sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
