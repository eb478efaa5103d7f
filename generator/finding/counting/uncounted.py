"""Numbers that count nothing: years and days, clock times, names, scores, telephone numbers, list numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from generator.arabic import periods
from generator.arabic.numerals import Numeral
from generator.arabic.tokens import bases
from generator.finding.counting.line import CLOSING, OPENING, Line

# Addresses and tags, whose digits count nothing. Each repetition is bounded, so that no text takes long.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S{1,64}@\S{1,200}|[@#]\w+")
_DIGIT = "0-9\u0660-\u0669"
_D = f"[{_DIGIT}]"
# A leading + or 00, nine digits or more that begin with 0, ten plain digits, or groups that are no thousands.
_TELEPHONE = re.compile(
    rf"\(?(?:\+|\b00)\)?\s?{_D}[-{_DIGIT} ()./]{{6,24}}{_D}|\b[0٠]{_D}{{8,}}\b|\b{_D}{{10,}}\b"
    rf"|(?<![\d.,/-]){_D}{{2,4}}(?:[ .-]{_D}{{2,4}}){{1,4}}[ .-]{_D}{{4}}(?![\d.,])|\bext\. ?{_D}{{1,6}}\b"
)
# The digits of the shortest telephone number.
_SHORTEST = 6
# More goals no side scores; the points of other games need a sentence that counts nothing by them.
_GOALS = 30
# A pair below it that counts no thing is a score wherever it stands.
_FEW = 10
# So many days are told before their month.
_DAYS = 8
# Letters in the name of a foreign letter: «كيه».
_LETTER = 3
# No talks had so many rounds.
_ROUNDS = 20
_THOUSANDS = re.compile(rf"{_D}{{1,3}}(?:[ .]{_D}{{3}})+")


class Uncounted:
    """Tells of each number of one sentence whether it counts nothing."""

    def __init__(self, line: Line, numerals: Sequence[Numeral]) -> None:
        """Look up once what the sentence holds of names and addresses."""
        self.line = line
        self.taken: set[int] = set()
        # the token after the last number that names, and the last number of a list
        self.named, self._item = -1, -1
        if not numerals:
            return
        words = line.words
        start, end = words[0].start, words[-1].end
        self.taken = {at for match in line.known.proper.find(words) for at in range(match.first, match.last)}
        if any(word.text[0] in "@#:" or word.key == "www" for word in words):
            self.taken |= line.tokens_of(found.span() for found in _ADDRESS.finditer(line.text, start, end))
        digits = sum(len(word.text) for word in words if word.text[0].isdigit())
        if digits >= _SHORTEST or any(word.key == "ext" for word in words):
            self.taken |= line.tokens_of(
                found.span()
                for found in _TELEPHONE.finditer(line.text, start, end)
                if not _THOUSANDS.fullmatch(found[0].strip())
            )

    @cached_property
    def _dated(self) -> set[int]:
        """The tokens of dates. «قبل عشر سنوات» names a day and is a length of time as well, so it is none here."""
        line = self.line
        return line.tokens_of((one.start, one.end) for one in line.dates if not isinstance(one.when, periods.Ago))

    def __call__(self, numeral: Numeral) -> bool:
        """Whether this number counts nothing."""
        line, first, last = self.line, numeral.first, numeral.last
        noun = line.unit(last)
        if noun is None and (line.key(first - 1), line.key(last)) == ("(", ")"):
            # «على متنها (283) راكبا», but «سجل دزيكو (52) هدف روما» in that minute
            noun = line.unit(last + 1)
            noun = None if noun and (line.in_construct(*noun) or line.has_article(last + 1, noun[0].unit)) else noun
        # «في الدقيقة 86 من عمر المباراة», «دور الستة عشر يوم الثلاثاء»
        counts = noun is not None and line.key(last) != "من" and (first in self._dated or last not in self._dated)
        if noun and noun[0].plural and _year_like(numeral) and not 3 <= numeral.value % 100 <= 10:
            # «بين 2012 و2015 جرائم»: only 3 to 10 count several
            counts = False
        # a thing that is no time tells without the calendar that its number is no date
        thing = noun is not None and noun[0].unit.contract_kind != "duration" and not 1000 <= numeral.value <= 2200
        # «9 آب» is a day, no nine fathers
        thing = thing and numeral.digits and line.key(last) not in line.known.months
        # «العام 70م» is a year, no metres
        thing = thing and line.key(last) not in line.known.eras
        if any(at in self.taken or (not thing and at in self._dated) for at in range(first, last)):
            return True
        if numeral.digits and (self._glued(numeral) or self._score(numeral) or (not counts and self._listed(numeral))):
            return True
        if numeral.digits and line.ends_with(line.known.moments, first):
            # «في الدقيقة 86 هدفا»
            counts = False
        if self._year(numeral, counts) or (not counts and (self._names(numeral) or self._goes_on(numeral))):
            self.named = last
            return True
        if self._quoted(numeral) or line.begins_with(line.known.tallies, last):
            return True
        if numeral.value == 0 and not numeral.digits and {line.key(first - 1), line.key(last)} & {"-", "–"}:
            # «5 -صفر», «صفر-3»
            return True
        if self._day(numeral) or self._minutes(numeral):
            return True
        if self._time_of_day(numeral) and self._clock(first, last):
            self.named = last
            return True
        return False

    def _day(self, numeral: Numeral) -> bool:
        """Whether the number is a day of the month, told here or by a later number: «أيام 16 و26 و28 مارس»."""
        line, at = self.line, numeral.last
        if not (numeral.digits and isinstance(numeral.value, int) and 0 < numeral.value <= 31):
            return False
        if line.key(at) in line.known.months:
            # «ثورة 26 سبتمبر»
            return True
        for _ in range(_DAYS):
            at += line.key(at) in ("و", "،", ",")
            day = line.key(at).removeprefix("و")
            if not (day.isdigit() and 0 < int(day) <= 31):
                return False
            if at in self._dated:
                return any(line.key(n) in line.known.months for n in range(at + 1, at + 6))
            at += 1
        return False

    def _minutes(self, numeral: Numeral) -> bool:
        """Whether the number tells the minutes of a clock time: «الساعة 10 و42 صباحا», «السابعة وعشرين دقيقة»."""
        line, first = self.line, numeral.first
        if not 0 < numeral.value < 60 or not (
            line.joined(first) or line.key(first).startswith("و") or line.key(first - 1) == "و"
        ):
            return False
        hour = first - 1 - (line.key(first - 1) == "و")
        return any(line.ends_with(line.known.clock_before, at, 2) for at in (hour, hour - 1) if at > 0)

    def _quoted(self, numeral: Numeral) -> bool:
        """Whether the number begins the quoted name of a body or a work: the party «5 نجوم», «فيلم "ثلاث لوحات"»."""
        line, first = self.line, numeral.first
        if first < 2 or line.words[first - 1].text not in OPENING or line.key(first - 1) == "(":
            return False
        headed = line.key(first - 2).lstrip("وبلف") in line.known.heads
        return headed or line.ends_with(line.known.names, first - 1, 1) is not None

    def _time_of_day(self, numeral: Numeral) -> bool:
        """Whether the number can be a clock time: «10», «1401»."""
        written = self.line.words[numeral.last - 1].text
        full = numeral.digits and len(written) == 4 and numeral.value < 2400 and numeral.value % 100 < 60
        return 0 <= numeral.value <= 24 or full

    def _glued(self, numeral: Numeral) -> bool:
        """Whether signs or letters tie it into a time, a name or a code: «10:30», «5+1», «بي-29», «F16», «0755»."""
        line, first, last = self.line, numeral.first, numeral.last
        before, after = line.key(first - 1), line.key(last)
        if not line.apart(last) and len(after) <= _LETTER and line.begins_with(line.known.names, last):
            # «1إم دي بي»
            return True
        if not line.apart(last) and after.isascii() and after.isalpha() and not line.unit(last):
            return True
        if not line.apart(last) and (after in ("/", "+", "^") or (after == ":" and line.key(last + 1)[:1].isdigit())):
            return True
        if before == "/" and line.key(first - 2).isdigit():
            return True
        if not line.apart(first):
            share = before == "+" and line.unit(last)
            if before in (":", "/", "+", "^", "#", ".") and not share:
                # «5+1», but «(+3,8%)»
                return True
            # «بقيمة1,3 مليون», «يضم15 دولة», a space left out
            led = (
                line.phrase(first - 1, "hollow")
                or line.phrase(first - 1, "joins")
                or line.ends_with(line.known.before, first)
                or self._agrees(numeral)
                or line.phrase(last, "other")
            )
            if before.isalpha() and not led:
                return True
        if before in ("-", "–") and line.ends_with(line.known.names, first - 1, 1):
            # «طراز سي - 130»
            return True
        named = before in ("-", "–") and not line.apart(first - 1) and line.key(first - 2).isalpha()
        if named:
            # «إف-16», «القمر- 1»
            return True
        if before in ("-", "–") and line.key(last)[:1] in CLOSING and line.content(first - 2):
            # «"تبوك – 4"»
            return True
        written = line.words[first].text
        return len(written) > 1 and written[0] in "0٠" and written[1].isdigit()

    def _agrees(self, numeral: Numeral) -> bool:
        """Whether a unit of the form that this number asks for follows: «5 ركلات», «15 دولة»."""
        noun = self.line.unit(numeral.last)
        return noun is not None and (numeral.scale > 1 or noun[0].plural == (3 <= numeral.value % 100 <= 10))

    def _score(self, numeral: Numeral) -> bool:
        """Whether it is a score: «2-1» where a game is told, where the numbers fall, or where few of nothing are told;
        «خسر 4/3»."""
        line = self.line
        if any(line.key(at) == "/" for at in range(numeral.first, numeral.last)):
            return self._of_a_game
        for dash, other in ((numeral.first - 1, numeral.first - 2), (numeral.last, numeral.last + 1)):
            if line.key(dash) in ("-", "–") and line.key(other) == "صفر":
                return True
            if line.key(dash) in ("-", "–") and line.key(other).isdigit() and numeral.value < 200:
                low, high = (
                    (int(line.key(other)), numeral.value)
                    if dash < numeral.first
                    else (numeral.value, int(line.key(other)))
                )
                last = max(numeral.last, other + 1)
                bare = not line.content(last) and not line.unit(last)
                if low >= high or (self._of_a_game and (high < _GOALS or bare)) or (bare and high < _FEW):
                    return True
        return False

    @cached_property
    def _of_a_game(self) -> bool:
        """Whether the sentence tells of a game."""
        return any(self.line.begins_with(self.line.known.scores, at) for at in range(len(self.line)))

    def _listed(self, numeral: Numeral) -> bool:
        """The number of a list item: «1- », «2. », «(3)» at the line's beginning or after a mark."""
        line = self.line
        if line.key(numeral.last) in ("-", "–") and not line.apart(numeral.last):
            # «15- 35 كم» is a range, «2-إيثيل» a name
            return not line.key(numeral.last + 1)[:1].isdigit()
        opening = not line.word(numeral.first - 1) or numeral.value == self._item + 1
        follows = line.key(numeral.last) in ("-", ".", ")", "–", "_", "/", ":")
        listed = opening and follows and numeral.value < 100 and not line.key(numeral.last + 1)[:1].isdigit()
        self._item = int(numeral.value) if listed else self._item
        return listed

    def _year(self, numeral: Numeral, counts: bool) -> bool:
        """A year that no calendar expression holds: «في 2007», «2015-2016», «(323-337 ميلاديا)»."""
        line, before = self.line, self.line.key(numeral.first - 1)
        pair = line.key(numeral.last) in ("-", "–") and line.key(numeral.last + 1).isdigit()
        if line.key(numeral.last + 2 * pair) in line.known.long_eras:
            return True
        framed = (
            line.phrase(numeral.first - 1, "year_frame")
            or before in (")", "-", "/", "–")
            or before in line.known.months
        )
        if line.phrase(numeral.first - 1, "year") and isinstance(numeral.value, int) and 1000 <= numeral.value <= 2200:
            return True
        if not (_year_like(numeral) and line.words[numeral.last - 1].text.isdigit()):
            return False
        if line.ends_with(line.known.before, numeral.first):
            return False
        return not counts or (framed and numeral.value % 50 != 0)

    def _names(self, numeral: Numeral) -> bool:
        """Whether it names what stands before or behind it: «المادة 140», «القرار الدولي 2254», «الفورمولا 1»; «نصف
        النهائي»."""
        line, known = self.line, self.line.known
        if numeral.kind != "ordinal" and line.begins_with(known.names_after, numeral.last):
            return True
        quoted = line.words[numeral.first - 1].text in OPENING and numeral.first > 1
        # «لدى واحدة» is no letter D; «قضية "4000"», «مسلسل "ثلاثة أيام"»
        if (line.ends_with(known.names, numeral.first - quoted, 3)) and not line.phrase(numeral.first - 1, "joins"):
            return True
        if numeral.digits and self._labelled(numeral):
            return True
        if numeral.digits and self._round(numeral):
            return True
        near = line.ends_with(known.names, numeral.first - 1, 2)
        return bool(near and numeral.digits and line.key(numeral.first - 1).startswith("ال"))

    def _round(self, numeral: Numeral) -> bool:
        """Whether the number tells which of several talks in one place: «محادثات أستانا 4», «مؤتمر جنيف 2»."""
        line, at = self.line, numeral.first - 1
        behind = line.phrase(numeral.last, "joins") or not line.content(numeral.last)
        return (
            numeral.value < _ROUNDS
            and line.key(at) in line.known.places
            and line.content(at - 1)
            and not line.verb(at - 1)
            and behind
            and line.key(numeral.last) not in ("من", "%", "٪")
        )

    def _goes_on(self, numeral: Numeral) -> bool:
        """Whether it goes on with one that counts nothing: «القراران 2216 و2231»; «بنتيجة 2 0», «بنتيجة 89 مقابل
        75»."""
        line = self.line
        if numeral.digits and self.named == numeral.first - (line.key(numeral.first - 1) == "مقابل"):
            return True
        return self.named in (numeral.first, numeral.first - 1) and (
            line.key(numeral.first).startswith("و") or line.key(numeral.first - 1) == "و"
        )

    def _labelled(self, numeral: Numeral) -> bool:
        """Whether it is the number of an item or a place in a row: «(3)», «(21 و26 و54)», «iPhone 8», «الدقيقة 62»,
        «المركز 19»."""
        line, first = self.line, numeral.first
        before = line.key(first - 1)
        if self._in_bracket(first):
            return True
        if before == "(" and line.key(numeral.last) == ")":
            return True
        bracketed = line.key(numeral.last) == ")" and not line.phrase(first - 1, "hollow")
        if (bracketed or line.key(numeral.last)[:1] in CLOSING) and line.content(first - 1):
            # the number ends a quoted name: «فرانس 24»
            quoted = next((at for at in range(first - 2, max(-1, first - 5), -1) if line.quote(at)), None)
            return quoted is not None and line.words[quoted].text in OPENING
        if before.isascii() and before.isalpha():
            return True
        if numeral.clitics or numeral.scale > 1 or numeral.definite or line.specifies(numeral.last, numeral.value):
            return False
        noun = line.noun(first - 1) if line.content(first - 1) else None
        definite = any(base.key.startswith("ال") for base in bases(before))
        if not noun or noun.values[0].plural or not definite:
            return False
        return numeral.value < 1000 and noun.values[0].unit.kind in ("thing", "duration")

    def _in_bracket(self, at: int) -> bool:
        """Whether the number stands in a bracket that holds several numbers and nothing else."""
        line, first, last = self.line, at, at
        while line.key(first).lstrip("و").isdigit() or line.key(first) in ("و", "،"):
            first -= 1
        while line.key(last).lstrip("و").isdigit() or line.key(last) in ("و", "،"):
            last += 1
        return (line.key(first), line.key(last)) == ("(", ")") and last - first > 2

    def _clock(self, first: int, last: int) -> bool:
        line, known = self.line, self.line.known
        if line.begins_with(known.clock_after, last):
            return True
        while first and line.key(first - 1) in ("نحو", "حوالي", "قرابه", "تمام", "حدود", ":"):
            first -= 1
        return line.ends_with(known.clock_before, first, 2) is not None


def _year_like(numeral: Numeral) -> bool:
    """Whether a number is written as years are."""
    return numeral.digits and isinstance(numeral.value, int) and 1850 <= numeral.value <= 2100
