"""What a number counts: the noun behind or before it, the sign at it, and what tells how many without a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from generator.arabic import numerals
from generator.arabic.lexicon import Match
from generator.arabic.numerals import Numeral
from generator.finding.counting.line import OPENING, Line
from generator.finding.counting.quantity import Quantity
from generator.finding.counting.vocabulary import Noun
from generator.knowledge.rows import Qualifier, Unit
from generator.record import Approx

# Nobody is older.
_OLDEST = 130
# So many are counted in the plural.
_SEVERAL = 10
# What parts thousands, unless the article has commas before decimals.
_PARTED = re.compile(r"\d{1,3},\d{3}")


class Counted:
    """Finds what the numbers of one sentence count."""

    def __init__(self, line: Line, found: Sequence[Numeral]) -> None:
        self.line = line
        self.found = found
        self.numbers = {at for numeral in found for at in range(numeral.first, numeral.last)}

    def quantity(self, numeral: Numeral) -> Quantity | None:
        """What the number says, None where it counts nothing that can be told."""
        if numeral.kind == "ordinal":
            return self._year_of_life(numeral) or self._ordinal(numeral)
        return self._cardinal(numeral)

    def _cardinal(self, numeral: Numeral) -> Quantity | None:
        """The quantity of a number: with the sign or noun at it, or the noun before it."""
        quantity = Quantity(
            numeral.first, numeral.last, numeral.start, (numeral.first, numeral.last), numeral.first, numeral.value,
            scale=numeral.scale, words=not numeral.digits, definite=numeral.definite,
            kind="other" if numeral.kind in ("fraction", "ratio") and abs(numeral.value) < 1 else "count",
        )  # fmt: skip
        if quantity.definite and quantity.words and quantity.value == 2:
            # «الاثنان»: both, or a Monday
            return None
        if (
            quantity.words
            and quantity.value == 2
            and self.line.known.wordless.longest(self.line.words, quantity.first - 1)
        ):
            # «فصيلان اثنان»
            return None
        # «المعتقلين الثلاثة ورقة أساسية»
        named = self._noun_before(quantity) if quantity.definite and quantity.words and quantity.scale == 1 else None
        found = self._sign_before(quantity) or named or self._noun_after(quantity, numeral)
        found = found or self._noun_before(quantity)
        if found:
            return found
        if numeral.thousands and self.line.key(numeral.last) == "من":
            # «1.106 من أصحاب القرار»
            quantity = replace(quantity, value=numeral.thousands)
        if self._below_zero(numeral.last):
            return replace(quantity.counting(self.line.known.degree), value=-numeral.value, last=numeral.last + 2)
        of_age = (numeral.definite and not numeral.digits) or (numeral.digits and 0 < numeral.value < _OLDEST)
        if of_age and self._of_age(quantity):
            return quantity.counting(self.line.known.year)
        if self._alone(numeral):
            return self._unknown_noun(quantity) or quantity
        return None

    def _of_age(self, quantity: Quantity) -> bool:
        """Whether a number without a noun is an age: «عمرها فوق الثلاثين», «بلغت سن 18»."""
        line, found = self.line, self.line.ends_with(self.line.known.before, quantity.first)
        ends = (quantity.first, found[0]) if found else (quantity.first,)
        return any(line.ends_with(line.known.ages, end) for end in ends)

    def _alone(self, numeral: Numeral) -> bool:
        """Whether the number can stand without a noun: «الثلاثين» is one of many things, «بنحو الثلث» a share."""
        line = self.line
        if numeral.kind == "fraction" and numeral.definite:
            led = numeral.clitics.endswith("ب") or line.phrase(numeral.first - 1, "hollow")
            return led or line.ends_with(line.known.before, numeral.first) is not None
        if numeral.value in (0, 1) and not numeral.digits:
            at = numeral.last + (line.key(numeral.last + 1) == "بين")
            return (line.key(numeral.last), line.key(at + 1)) == ("من", "كل")
        return not (numeral.spoken or (numeral.definite and numeral.scale == 1))

    def _sign_before(self, quantity: Quantity) -> Quantity | None:
        """The quantity whose sign stands before it: «$10», «%40», «بالمئة 40»."""
        line, first = self.line, quantity.first
        unit = line.known.signs.get(line.words[first - 1].text) if first else None
        spelled = line.unit(first - 1) if first and first - 2 not in self.numbers else None
        if unit is None and spelled and spelled[0].unit.contract_kind == "percent":
            unit = spelled[0].unit
        if unit is None or line.unit(quantity.last) or (line.apart(first) and not line.apart(first - 1)):
            return None
        return replace(quantity.counting(unit), first=first - 1, head=first - 1, start=line.words[first - 1].start)

    def _noun_after(self, quantity: Quantity, numeral: Numeral) -> Quantity | None:
        """A number before what it counts: «27 قتيلا», «نصف السكان», «ثلاثة فقط من المصابين»."""
        line = self.line
        if self._stands_behind(quantity):
            return None
        at, found = self._led_to(quantity)
        if quantity.kind == "other":
            if numeral.spoken and (not found or self._whole(found[0], at)):
                # «نص البيان» is its text, «نص لتر» half a litre
                return None
            if line.owned(numeral.first):
                return quantity
            if self._whole(found[0] if found else None, at):
                # «نصف السكان»: what it is a part of, no unit
                last = found[1] if found else at + 1
                return None if quantity.definite else replace(quantity, last=last, noun=(at, last))
        if not found or (found[0].unit.kind == "duration" and line.dated(at) and not line.dated(quantity.first)):
            # «أعضاء المجلس الـ41 يوم الاثنين», «من 48 عام 1991»
            return None
        if (line.key(quantity.first - 1), line.key(quantity.last)) == ("(", ")"):
            # «(283) راكبا»
            first = quantity.first - 1
            quantity = replace(quantity, first=first, head=first, start=line.words[first].start)
        return self._measured(quantity, numeral, at, found)

    def _stands_behind(self, quantity: Quantity) -> bool:
        """Whether the number is a «واحد» that stands behind its noun: «قطعة واحدة عام 2007», but «واحد بالمئة»."""
        line, at = self.line, quantity.last
        if not (quantity.words and quantity.value == 1) or line.key(at) == "من":
            return False
        behind = line.unit(at)
        return behind is None or behind[0].unit.contract_kind != "percent"

    def _led_to(self, quantity: Quantity) -> tuple[int, tuple[Noun, int] | None]:
        """The token at which the noun behind a number begins, what leads to it aside, and the noun with its end."""
        line, at = self.line, quantity.last
        while line.quote(at) and (line.words[at].text not in OPENING or line.unit(at + 1)):
            at += 1
        found = line.unit(at)
        several = quantity.words and quantity.value != 1
        if found and quantity.definite and several and (quantity.value or 0) <= _SEVERAL and not found[0].plural:
            found = None  # «الثلاثة قيد الاحتجاز»
        if found and found[0].unit.contract_kind == "count" and not (several or quantity.definite):
            # «المصنفة 11 البطولة»: what digits count is indefinite
            found = None if quantity.value != 1 and line.has_article(at, found[0].unit) else found
        if not found and several and line.phrase(at, "only") and line.key(at + 1) == "من":
            # «ثلاثة فقط من المصابين»
            at += 1
        if found or line.key(at) != "من":
            return at, found
        # «27 من عمال المساعدات»; of a share it is the whole, no unit
        at += line.quote(at + 1)  # «3 من "الحراس"»
        of = line.unit(at + 1)
        own = line.owned_nouns(at + 1) if of is None and quantity.value != 1 and line.content(at + 1) else None
        of = (own.values[0], own.last) if own else of
        return (at + 1, of) if of and of[0].plural and quantity.kind == "count" else (at, None)

    def _measured(self, quantity: Quantity, numeral: Numeral, at: int, found: tuple[Noun, int]) -> Quantity:
        """The quantity with the noun behind it, and what follows that: «3 أمتار ونصف», «5 درجات تحت الصفر»."""
        line, (noun, last) = self.line, found
        value, end = quantity.value, last
        if numeral.thousands and noun.unit.kind in ("person", "thing", "animal", "vote", "duration"):
            value = numeral.thousands
        parted = numeral.digits and _PARTED.fullmatch(line.words[numeral.last - 1].text)
        if value and parted and noun.unit.contract_kind not in ("count", "money") and line.decimal_comma:
            value /= 1000  # «6,175 كلغ» beside «4,9»
        part = numerals.part(line.words, last, line.knowledge)
        if part and value is not None and noun.unit.contract_kind not in ("count", "percent"):
            value, end = value + part[0], part[1]
            again = line.unit(end)
            end = again[1] if again else end
        counted = quantity.counting(noun.unit)
        if self._below_zero(end):
            value, end = -value if value else value, end + 2
            counted = counted.counting(line.known.degree)
        return replace(counted, value=value, last=end, noun=(at, last))

    def _whole(self, noun: Noun | None, at: int) -> bool:
        """Whether the noun after a fraction is the whole it is taken of («ثلث الناخبين»), no measure («نصف ساعة»)."""
        line = self.line
        of = line.key(at + 1).startswith("ال") and line.content(at + 1)
        if noun and noun.unit.kind == "duration" and noun.unit.cldr:
            # «نصف الساعة الأول»
            return False
        # «آليات» has no article
        article = line.content(at) and line.words[at].text.startswith(("ال", "وال", "لل"))
        definite = line.content(at) and (article or line.owned(at) or of)
        return definite or (noun is not None and noun.unit.contract_kind == "count")

    def _below_zero(self, at: int) -> bool:
        return self.line.key(at) == "تحت" and self.line.key(at + 1) == "الصفر"

    def _noun_before(self, quantity: Quantity) -> Quantity | None:
        """A number behind its noun: «الدول الخمس», «مجموعات العمل الثلاث», «الدول الـ27», «شخص واحد»."""
        line = self.line
        if quantity.value is None or quantity.kind == "other" or not (quantity.words or quantity.definite):
            return None
        first = max(-1, quantity.first - 4) if not line.joined(quantity.first) else quantity.first - 1  # «… وأحد»
        for at in range(quantity.first - 1, first, -1):
            if not line.content(at) or line.verb(at):
                return None
            found = line.noun(at)
            if not found and quantity.definite and at == quantity.first - 1:
                found = line.owned_nouns(at)
            elif found and quantity.definite and found.values[0].unit.ar in line.known.origins:
                # «السجناء الأميركيين الثلاثة»
                found = self._described(at) or found
            if not found:
                continue
            noun, adjacent = found.values[0], found.last == quantity.first
            if noun.plural and quantity.value == 1:
                # «أبناء الوطن الواحد»
                return None
            if quantity.definite and not noun.plural:
                if adjacent and not quantity.words and noun.unit.kind == "thing":
                    return self._numbered(quantity, found.first, found.start, noun)
                continue
            if not quantity.definite and not adjacent:
                continue
            if not quantity.definite and not self._agrees(quantity, noun):
                return None
            return replace(
                quantity.counting(noun.unit), first=found.first, head=found.first, start=found.start,
                noun=(found.first, quantity.first),
            )  # fmt: skip
        return None

    def _agrees(self, quantity: Quantity, noun: Noun) -> bool:
        """Whether an indefinite number can stand behind this noun as its adjective: «شخص واحد», «مباريات ثلاث»."""
        value = quantity.value or 0
        if value == 2 or noun.plural != (value > 2) or (value == 1 and noun.unit.kind == "thing"):
            # «قتل مسلح اثنين من الحرس»
            return False
        # «كأس عالم واحدة»: one cup
        return not (self.line.key(quantity.first) == "واحده" and noun.unit.gender == "m")

    def _described(self, at: int) -> Match[Noun] | None:
        """The definite noun in the plural right before the origin of those counted."""
        noun = self.line.noun(at - 1) if self.line.content(at - 1) else None
        definite = noun is not None and self.line.text.startswith("ال", noun.start)
        return noun if noun and definite and noun.values[0].plural else None

    def _numbered(self, quantity: Quantity, at: int, start: int, noun: Noun) -> Quantity | None:
        """«الدورة الـ54»: a definite number behind one thing is its ordinal."""
        return replace(
            quantity, first=at, head=at, start=start, noun=(at, quantity.first), kind="ordinal", unit=noun.unit
        )

    def _unknown_noun(self, quantity: Quantity) -> Quantity | None:
        """A counted noun that no table knows: indefinite, no verb, right after the number."""
        line, at = self.line, quantity.last
        if quantity.kind == "other" or at in self.numbers:
            return None
        others = line.phrase(at, "other") and line.phrase(at, "within") and not line.joined(at)
        if not others and not (line.content(at) and (line.specifies(at, quantity.value or 0) or self._indefinite(at))):
            return None
        return replace(quantity, last=at + 1, noun=(at, at + 1))

    def _indefinite(self, at: int) -> bool:
        """Whether the word may be an indefinite noun: no verb, nothing that leads on or belongs to another."""
        line, key = self.line, self.line.key(at)
        if (
            line.phrase(at, "joins")
            or line.phrase(at, "adverb")
            or line.phrase(at, "adjunct")
            or line.joined(at)
            or line.verb(at)
        ):
            return False
        if line.owned(at) and line.unowned(at) in line.known.function:
            # «49 ضده»
            return False
        if key.startswith(("ال", "بال", "لل")) or key.endswith(("ها", "هم")):
            return False
        return not (key.startswith(("ل", "ب")) and (not key.endswith("ه") or line.owned(at)))

    def _year_of_life(self, numeral: Numeral) -> Quantity | None:
        """An age told as a year of life: «في الثانية والثمانين من عمره», «فتاتان في التاسعة والثانية عشرة من العمر»."""
        end = numeral.last
        for other in self.found:
            end = other.last if other.first == end and other.kind == "ordinal" else end
        age = self.line.unit(end)
        led = not self.line.content(numeral.first - 1) or any(other.last == numeral.first for other in self.found)
        named = self.line.ends_with(self.line.known.ages, numeral.first) is not None
        if numeral.definite and not age and named:
            # «قبل سن الخامسة»
            span = (numeral.first, numeral.last)
            return Quantity(*span, numeral.start, span, numeral.first, numeral.value).counting(self.line.known.year)
        if not age or not (led or named) or age[0].unit.contract_kind != "age":
            # «السنوات الأولى من العمر»
            return None
        last = age[1] if end == numeral.last else numeral.last
        span = (numeral.first, numeral.last)
        return Quantity(numeral.first, last, numeral.start, span, numeral.first, numeral.value).counting(age[0].unit)

    def _ordinal(self, numeral: Numeral) -> Quantity | None:
        """«الجولة الأولى», «الاجتماع الثاني»: an ordinal behind a known, definite noun."""
        line, at = self.line, numeral.first - 1
        found = line.noun(at) if numeral.definite and line.content(at) else None
        if not found or found.values[0].unit.kind != "thing":
            return None
        if not line.text[found.start :].startswith("ال"):
            return None
        return Quantity(
            at, numeral.last, found.start, (numeral.first, numeral.last), at, numeral.value, kind="ordinal",
            noun=(at, at + 1), unit=found.values[0].unit,
        )  # fmt: skip

    def wordless(self) -> list[Quantity]:
        """What tells how many without a number: «عشرات الجنود», «جنديان»."""
        found: list[Quantity] = []
        dual_ends = -1
        for match in self.line.known.wordless.find(self.line.words):
            value = match.values[0]
            if "ك" in match.clitics:
                # «كميات» are quantities, no hundreds
                continue
            if isinstance(value, Qualifier) and value.kind == "twice":
                twice = Quantity(match.first, match.last, match.start, (match.first, match.last), match.first, 2)
                found.append(twice.counting(self.line.known.multiple))
            elif isinstance(value, Qualifier):
                found.append(self._vague(match.first, match.last, match.start, cast(Approx, value.approx)))
            # the second of two duals is an adjective: «حزبين كرديين»
            elif self._tallied(match.first) or self._past_the_hour(match.first, value):
                continue
            elif match.clitics or not (
                self._after_a_dual(match.first, dual_ends) or self._of_a_noun(match.first, value)
            ):
                span = (match.first, match.last)
                found.append(Quantity(*span, match.start, span, match.first, 2, noun=span, words=True).counting(value))
                dual_ends = match.last
        return found

    def _past_the_hour(self, at: int, unit: Unit) -> bool:
        """Whether the dual tells the minutes of a clock time: «الساعة السادسة ودقيقتين»."""
        line = self.line
        hours = unit.part_of == "hour" and line.key(at).startswith("و")
        return hours and any(line.ends_with(line.known.clock_before, n, 2) for n in (at, at - 1))

    def _tallied(self, at: int) -> bool:
        """Whether the dual is part of a score: «هدفين نظيفين», «بأربعة أهداف مقابل هدفين»."""
        tallies = self.line.known.tallies
        return any(
            found is not None and (n == at or found[0] == at + 1)
            for n in (at, at - 2)
            if n >= 0
            for found in (self.line.begins_with(tallies, n),)
        )

    def _after_a_dual(self, at: int, dual_ends: int) -> bool:
        """Whether the word follows another dual, whose adjective it is."""
        return at == dual_ends or self.line.key(at - 1).endswith(("تين", "تان"))

    def _of_a_noun(self, at: int, unit: Unit) -> bool:
        """Whether a dual that is an adjective as well belongs to the noun before it: «جوازي سفر روسيين»."""
        line = self.line
        if unit.ar not in line.known.origins or not line.content(at - 1) or line.verb(at - 1):
            return False
        return not line.phrase(at - 1, "governs")

    def _vague(self, first: int, at: int, start: int, approx: Approx) -> Quantity:
        """«آلاف من النازحين», «بضع سنوات»: the order of a size with its noun."""
        line, last = self.line, at
        of = line.key(at - 1) == "من"
        if line.key(at) == "من":
            at += 1
        noun = line.unit(at)
        if noun and at > last and not noun[0].plural:
            # «هرب الآلاف من المنطقة»: where from, not of what
            noun, at = None, len(line)
        named = line.content(at) and (of or at > last or line.key(at).startswith("ال"))
        end = noun[1] if noun else at + 1 if named else last
        quantity = Quantity(
            first, end, start, (first, last), first, None, approx=approx, noun=(at, end) if end > last else None
        )
        return quantity.counting(noun[0].unit) if noun else quantity

    def and_a_part(self) -> list[Quantity]:
        """A measure without a number and a part of it: «عام ونصف», «ساعة ونصف الساعة», «طنين ونصف الطن»."""
        line, found = self.line, []
        for numeral in self.found:
            at = numeral.first - (line.key(numeral.first - 1) == "و")
            part = numerals.part(line.words, at, line.knowledge) if numeral.kind == "fraction" and at else None
            measure = self._measure(at) if part else None
            if not part or not measure:
                continue
            if measure[2].contract_kind in ("count", "percent", "other") and measure[2] is not line.known.times:
                continue
            first, whole, unit = measure
            again = line.unit(part[1])
            last = again[1] if again else part[1]
            start, span = line.words[first].start, (first, last)
            quantity = Quantity(first, last, start, span, first, whole + part[0], noun=(first, at), words=True)
            found.append(quantity.counting(unit))
        return found

    def _measure(self, end: int) -> tuple[int, int, Unit] | None:
        """The measure in the singular or dual that ends before token `end`: where it begins, one or two, its unit."""
        for at in (end - 1, end - 2):
            if at < 0 or at in self.numbers:
                return None
            noun = self.line.unit(at)
            if noun and noun[1] == end:
                return None if noun[0].plural else (at, 1, noun[0].unit)
            pair = self.line.known.pairs.longest(self.line.words, at)
            if pair:
                return at, 2, pair.values[0]
        return None
