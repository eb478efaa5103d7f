"""The words that quantities are read with, indexed once for the tables."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.arabic.letters import fold
from generator.arabic.lexicon import Lexicon, folded
from generator.knowledge import Knowledge, of_kind
from generator.knowledge.rows import Qualifier, Unit

# A preposition or conjunction that an alias repeats before the word itself: «بنحو», «إلى نحو».
_LEADING = re.compile(r"^(?:[وفبلك](?=\w)|(?:إلى|من|في|خلال) )")
# Units that a quantity has without naming them: a fraction, a multiple, degrees of a temperature, years of age.
_OF_ITS_OWN = ("جزء من الكل", "ضعف", "درجة حرارة", "سنة", "شخص")
# The one count that is told with a half: «مرة ونصف».
_TIMES = "مرة"


@dataclass(frozen=True, slots=True)
class Noun:
    """A unit under one of its forms."""

    unit: Unit
    plural: bool


class Vocabulary:
    """The word lists of quantities, indexed once for the tables."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Index units, qualifiers, function words and the names that hold a number."""
        self._units(knowledge)
        self._qualifiers(knowledge.qualifiers)
        self.function = {fold(word) for word in of_kind(knowledge.function_words, "function") if " " not in word}
        self.pointing = set(map(fold, of_kind(knowledge.function_words, "pointing")))
        self.phrase: dict[str, frozenset[str]] = {fold(row.ar): frozenset(row.kind) for row in knowledge.phrase_words}
        self.clauses = {word for word, kinds in self.phrase.items() if "clause" in kinds}
        self.verbs = {
            fold(form)
            for row in knowledge.speech_verbs
            for form in (row.past_ms, row.past_fs, row.past_mp, row.present_ms, row.present_fs, row.present_mp)
            if form and " " not in form
        }
        self.months = {
            fold(f) for row in knowledge.time_words if row.kind == "month" for f in (row.ar, *row.ar_aliases)
        }
        self.ordinals = {
            fold(article + form)
            for row in knowledge.numbers
            if row.kind == "ordinal"
            for form in (row.ar, *row.ar_aliases)
            for article in ("", "ال")
        }
        self.people = {unit.ar for unit in knowledge.units if unit.kind == "person"}
        self.in_sport = {unit.ar: unit.en_in_sport for unit in knowledge.units if unit.en_in_sport}
        self.origins = {row.masc for row in knowledge.nationalities}
        self.fates = {fold(row.ar) for row in knowledge.fates}
        self._names(knowledge)

    def _units(self, knowledge: Knowledge) -> None:
        nouns: list[tuple[str, Noun]] = []
        duals: list[tuple[str, Unit]] = []
        written: dict[str, Unit] = {}
        units = list(knowledge.units)
        known = {form for unit in units for form in (unit.ar, *unit.ar_aliases)}
        units += [
            Unit(
                row.masc, row.en, "person", "count", plural_nom=row.plural_nom, plural_obl=row.plural_obl,
                acc_sing=row.masc + "ا", ar_aliases=(row.fem,),
            )
            for row in knowledge.nationalities
            if row.masc and row.masc not in known
        ]  # fmt: skip
        # a length of time before a thing of the same name («عقد»)
        units.sort(key=lambda unit: (unit.contract_kind == "count", unit.contract_kind != "duration"))
        for unit in units:
            plurals = {form for form in (unit.plural_nom, unit.plural_obl, *unit.plural_construct) if form}
            plurals |= {form for form in unit.ar_aliases if form.endswith(("ين", "ون", "ات"))}
            code = {unit.cldr} if unit.kind == "money" and unit.cldr else set()
            singles = {form for form in (unit.ar, unit.acc_sing, *unit.ar_aliases, *code) if form} - plurals
            for form in sorted(singles | plurals):
                if all(part.isalpha() for part in fold(form).split()):
                    nouns.append((form, Noun(unit, form in plurals)))
                else:
                    written[form] = unit
            duals += [(form, unit) for form in (unit.dual_nom, unit.dual_obl) if form and form not in unit.weak]
        by_name = {unit.ar: unit for unit in units}
        self.by_english = {unit.en: unit for unit in units if unit.kind == "duration"}
        # a unit's name -> the folded words that name it
        self.forms: dict[str, frozenset[str]] = {
            unit.ar: frozenset(fold(" ".join((unit.ar, unit.plural_nom, unit.plural_obl))).split()) for unit in units
        }
        self.times = by_name[_TIMES]
        self.share, self.multiple, self.degree, self.year, self.person = (by_name[name] for name in _OF_ITS_OWN)
        # «ناشطين» may be many
        many = {form for form, noun in nouns if noun.plural}
        duals = [
            (form, unit) for form, unit in duals + self._women(units, {form for form, _ in duals}) if form not in many
        ]
        self.nouns = Lexicon(nouns, article=False)
        # «طنين ونصف»: behind a part even what is another word too
        self.pairs = Lexicon(
            (form, unit)
            for unit in units
            if unit.contract_kind not in ("count", "percent", "other") or unit.ar == _TIMES
            for form in (unit.dual_nom, unit.dual_obl)
            if form
        )
        self._duals = duals
        # forms with signs in them, matched as they are written, the longest first
        self.written = sorted(written.items(), key=lambda pair: (-len(pair[0]), pair[0]))
        self.signs = {form: unit for form, unit in written.items() if len(form) == 1}

    @staticmethod
    def _women(units: Sequence[Unit], known: Collection[str]) -> list[tuple[str, Unit]]:
        """The duals of women that no row has: «شرطيتين» are two of «شرطي»."""
        found = []
        for unit in units:
            if unit.kind == "person" and " " not in unit.ar:
                stems = {form[:-1] for form in unit.ar_aliases if form.endswith("ة") and " " not in form}
                stems |= {unit.ar} if unit.plural_obl == f"{unit.ar}ين" else set()
                found += [(f"{stem}ت{end}", unit) for stem in sorted(stems) for end in ("ان", "ين")]
        return [(form, unit) for form, unit in found if form not in known]

    def _qualifiers(self, table: Sequence[Qualifier]) -> None:
        known = {form for row in table for form in (row.ar, *row.ar_aliases)}

        def pairs(*kinds: str, position: str = "before") -> list[tuple[str, Qualifier]]:
            found = []
            for row in table:
                if row.kind not in kinds or position not in row.position:
                    continue
                for form in sorted({row.ar, *row.ar_aliases}):
                    bare = _LEADING.sub("", form)
                    if bare == form or bare not in known:
                        found.append((re.sub(r" ب$", "", form), row))
            return found

        def rows(*kinds: str, position: str = "before") -> Lexicon[Qualifier]:
            return Lexicon(pairs(*kinds, position=position))

        self.before = rows("approximator", "minimum", "maximum", "exact", "average")
        self.links = {folded(re.sub(r" ب$", "", form)) for row in table for form in row.links}
        # «يزيد عدد السكان على 3 ملايين»: the subject stands between
        self.frames = rows("frame")
        self.after = rows("approximator", "minimum", "maximum", position="after")
        # what tells how many without a number: «عشرات», «جنديان»
        self.wordless: Lexicon[Qualifier | Unit] = Lexicon([*pairs("vague", "twice"), *self._duals])
        self.names = Lexicon(pairs("name", "moment"), article=False)
        self.moments = rows("moment")
        self.names_after = rows("name", position="after")
        self.changes = rows("change")
        self.scores = rows("score", position="around")
        self.heat = rows("heat", position="around")
        self.deaths = rows("death", position="around")
        self.terms = rows("term", "span", position="around")
        self.term_words = {fold(form) for row in table if row.kind == "term" for form in (row.ar, *row.ar_aliases)}
        self.tallies = rows("tally", position="after")
        self.ages = rows("age")
        self.clock_before = rows("clock")
        self.clock_after = rows("clock", position="after")

    def _names(self, knowledge: Knowledge) -> None:
        tables = (knowledge.organisations, knowledge.events, knowledge.places, knowledge.outlets)
        forms = sorted({form for table in tables for row in table for form in (row.ar, *row.ar_aliases)})
        number = {
            fold(article + form)
            for row in knowledge.numbers
            if row.kind != "ordinal"
            for form in (row.ar, *row.ar_aliases)
            for article in ("", "ال", "و")
        }
        self.proper: Lexicon[str] = Lexicon(
            (form, form)
            for form in forms
            if " " in form and any(part[0].isdigit() or part in number for part in fold(form).split())
        )
        states = [row.ar for row in knowledge.countries]
        self.places = {fold(form) for form in (*forms, *states) if " " not in form}
        self.heads = {fold(row.ar) for row in knowledge.body_heads}
        self.eras = {
            fold(form) for row in knowledge.time_words if row.kind == "era" for form in (row.ar, *row.ar_aliases)
        }
        # «م» is a metre too
        self.long_eras = {era for era in self.eras if len(era) > 1}
        # words whose first letter و is their own
        self.own_waw = {fold(row.ar) for row in knowledge.waw_words} | {
            key for key in self.places if key.startswith("و")
        }
