"""Writes names.csv, parts of personal names with their English: `make_names.py NAMES_AR_EN.jsonl.gz`.

Sources: Wikidata and dzirinames by way of arabic-name-romanizer 0.2.0 (CC0, MIT), arabnamer 0.1.3 (CC-BY-4.0), and the
file given (token pairs; CC0 and Apache-2.0). Needs the two packages; arabnamer only its folder, its dependencies not.
"""

from __future__ import annotations

import collections
import csv
import difflib
import gzip
import importlib.util
import json
import re
import sqlite3
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from make_places import plain_latin  # noqa: E402

from generator.arabic.letters import fold  # noqa: E402
from generator.arabic.romanise import romanise  # noqa: E402

# English-speaking newsrooms write names of these states as French does.
FRENCH = {"DZ", "MA", "TN", "LB", "MR", "DJ", "TD", "KM"}
# Names of these states are Arabic ones in another language's spelling.
PERSIAN = {"AF", "IR", "PK"}
ARABIC = re.compile(r"[\u0621-\u064a ]{2,}")
# Below this likeness the English is of another name.
ALIKE = 0.4
# Sounds that Arabic letters do not tell apart, or that Latin spells in several ways.
SOUNDS = (("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"),
          ("ck", "k"), ("x", "ks"), ("q", "k"), ("c", "k"), ("j", "g"), ("v", "f"), ("p", "b"), ("z", "s"),
          ("w", ""))  # fmt: skip


def package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if not spec or not spec.origin:
        sys.exit(f"install {name} first")
    return Path(spec.origin).parent


Spelled = dict[str, collections.Counter[tuple[str, str]]]
Counts = dict[str, collections.Counter[str]]


def main(pairs: Path) -> None:
    spelled, roles = names_by_country()
    western = western_names()
    tokens = token_pairs(pairs)
    rows = []
    for key in sorted({*spelled, *western, *tokens}):
        by_country = spelled.get(key, collections.Counter())
        en = english(by_country, western.get(key), tokens.get(key))
        if likeness(key, en) < ALIKE:
            continue
        given, family = roles[key]["given"], roles[key]["surname"]
        foreign = sum(tokens.get(key, {}).values()) + (key in western)
        local = " | ".join(spelled_elsewhere(by_country, en))
        if key.startswith(("ما", "مك")):  # «McDonald»; a Maghrebi «Mcharek» is another name
            en = re.sub("^Mc([a-z])(?=[a-z]{2})", lambda m: "Mc" + m[1].upper(), en)
        rows.append([key, plain_latin(en), str(given), str(family), str(foreign), plain_latin(local)])
    with (ROOT / "generator/knowledge/tables/names.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["ar", "en", "given", "family", "other", "local"])
        out.writerows(rows)


def names_by_country() -> tuple[Spelled, Counts]:
    """How often each name is spelled so in a country, and how often it is a given name and a surname."""
    spelled: Spelled = collections.defaultdict(collections.Counter)
    roles: Counts = collections.defaultdict(collections.Counter)
    database = sqlite3.connect(package("arabic_name_romanizer") / "resources/names.sqlite3")
    for arabic, latin, country, role, count in database.execute(
        "select arabic_key, latin, country, role, count from units order by arabic_key, latin, country, role"
    ):
        key, name = fold(arabic), latin.replace("Al-", "al-").replace("El-", "el-")
        if ARABIC.fullmatch(key):
            spelled[key][name[0].upper() + name[1:] if not name.startswith(("al-", "el-")) else name, country] += count
            roles[key][role] += count
    return spelled, roles


def western_names() -> dict[str, str]:
    """Western names: one English spelling each, better than the transliterations that the first source has for them."""
    western: dict[str, str] = {}
    words = json.loads((package("arabnamer") / "data/dict_FINAL.json").read_text(encoding="utf-8"))
    for latin, arabic in sorted(words.items()):
        key = fold(arabic)
        if ARABIC.fullmatch(key) and re.fullmatch("[a-z' -]+", latin):
            known = western.get(key)
            if not known or len(latin) < len(known):
                western[key] = latin
    return western


def token_pairs(pairs: Path) -> Counts:
    """How often a word of a name is spelled so in the file of pairs."""
    tokens: Counts = collections.defaultdict(collections.Counter)
    with gzip.open(pairs, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["unit"] == "token" and ARABIC.fullmatch(fold(row["ar"])):
                for latin, n in zip(row["en"], row.get("counts") or [1] * len(row["en"]), strict=True):
                    if re.fullmatch("[a-z' -]+", latin):
                        tokens[fold(row["ar"])][latin] += n
    return tokens


def english(
    by_country: collections.Counter[tuple[str, str]], western: str | None, tokens: collections.Counter[str] | None
) -> str:
    """The English of a name: as most newsrooms would write it."""
    total: collections.Counter[str] = collections.Counter()
    for (latin, country), n in by_country.items():
        total[latin] += n * (0.01 if country in PERSIAN else 0.25 if country in FRENCH else 1)
    own = sum(by_country.values())
    if own >= 3 or (total and western is None and tokens is None):
        return max(total, key=lambda x: (total[x], x))
    if western is not None and (not tokens or western in tokens):
        return capital(western)
    if tokens:
        return capital(max(tokens, key=lambda x: (tokens[x], x)))
    return capital(western or "")


def spelled_elsewhere(by_country: collections.Counter[tuple[str, str]], en: str) -> list[str]:
    """«MA:Mohamed»: the spellings of states that write the name otherwise."""
    local = []
    for country in sorted({c for _, c in by_country if c}):
        here = {latin: n for (latin, c), n in by_country.items() if c == country}
        best = max(here, key=lambda x: (here[x], x))
        if best != en and here[best] >= 3:
            local.append(f"{country}:{best}")
    return local


def likeness(arabic: str, latin: str) -> float:
    """How near the Arabic stands to the Latin by consonants, 0 to 1: some entries hold another part of the name."""

    def skeleton(text: str) -> str:
        plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
        plain = re.sub("^(al|el)[- ]", "", plain)
        for one, other in SOUNDS:
            plain = plain.replace(one, other)
        return re.sub(r"(.)\1", r"\1", re.sub("[^bcdfghjklmnpqrstvxz]", "", plain))

    return difflib.SequenceMatcher(None, skeleton(romanise(arabic)), skeleton(latin)).ratio()


def capital(latin: str) -> str:
    return re.sub(r"(^|[ '-])([a-z])", lambda m: m[1] + m[2].upper(), latin)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
