"""What a quantity counts, as a phrase that a reader understands without the sentence around it.

A label is the text of the clause without its number: the counted noun with what belongs to it («جندي أميركي في
سوريا»), and the words that lead to it where the noun alone says too little («حصل الحزب على مقاعد»). The words are the
article's own; only the counted noun changes its form, because its number is gone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.finding.counting.clause import TANWIN, TELLING, Clause
from generator.finding.counting.quantity import Quantity
from generator.finding.counting.quantity_words import Line

# The most words of the name whose age is told.
_NAME = 4
# Kinds of measure whose «من …» is the thing measured: «350 كيلوغراما من السكر».
_STUFF = frozenset({"weight", "volume", "area", "energy"})
# How the adjective of a noun with such an ending can end.
_AGREEING = (("ة", ("ة", "ى", "اء")), ("ات", ("ات", "ة", "ى", "اء")), ("ين", ("ين",)), ("ون", ("ون",)))
# A letter that is written with the word behind it, left alone by the number that stood there.
_LOOSE = re.compile(r"(?<!\w)([وفبلك]|[وف][بلك])ـ? (?=\w)")


def labels(line: Line, quantities: Sequence[Quantity]) -> list[str]:
    """A label for each quantity of one sentence; "" where nothing says what is counted."""
    found: list[str] = []
    clause: Clause | None = None
    label: _Label | None = None
    for at, quantity in enumerate(quantities):
        # an ordinal is a word among others: «في المركز الثاني بـ47 مقعدا»
        following = next((other for other in quantities[at + 1 :] if other.kind != "ordinal"), None)
        around = Clause(line, quantity, clause, following)
        told = _Label(around, label)
        found.append(told.text)
        if quantity.kind != "ordinal":
            clause, label = around, told
    return found


class _Label:
    """What one quantity counts."""

    def __init__(self, clause: Clause, before: _Label | None) -> None:
        """`before`: the label of the quantity before it."""
        self.clause = clause
        self.line = clause.line
        self.quantity = clause.quantity
        self.before = before if clause.goes_on else None
        self.lead, self.whole_lead = self._leads()
        # whether the verb right before the number has what is counted for its subject
        self.verbal = False
        # «بقيمة 200 مليون يورو (230 مليون دولار)»
        self.text: str = self.before.text if self.before and self._restates else _tidy(self._label())

    @property
    def _restates(self) -> bool:
        """Whether the quantity is the one before it in another unit, in brackets."""
        other = self.before.quantity if self.before else None
        return (
            other is not None
            and other.kind == self.quantity.kind == "money"
            and other.last == self.quantity.head - 1
            and self.line.words[other.last].text == "("
        )

    def _leads(self) -> tuple[str, str]:
        """The clause that leads to the quantity, and the same up to the number where its noun may follow at once: with
        the preposition before it («حصل الحزب على»)."""
        if self.before and not self.clause.own:
            return self.before.lead, self.before.whole_lead if self.clause.joined else ""
        if self.before and self.before.quantity.kind == "duration" and self._goes_on():
            # «باعت العائلة قبل أربع سنوات نسبة 20 في المئة»
            return _join(self.before.lead, self.clause.own), _join(self.before.lead, self.clause.straight())
        return self.clause.own, self.clause.straight()

    def _goes_on(self) -> bool:
        """Whether the words that lead to the number go on with the clause before them."""
        return self.clause.telling(*self.clause.span) < TELLING and not self.line.joined(self.clause.span[0])

    def _label(self) -> str:
        """The phrase: a counted noun with what belongs to it, or what a measure measures."""
        quantity, lead = self.quantity, self.lead
        after = self._plain(*self.clause.behind)
        if quantity.part:
            label = self._part(after)
        elif quantity.kind == "percent":
            label = self._share(lead, after)
        elif quantity.kind in _STUFF and after.startswith("من "):
            label = after.removeprefix("من ")
        elif quantity.kind == "duration":
            label = self._duration(lead, after)
        elif quantity.kind == "age":
            label = self._age(lead, after)
        elif quantity.kind == "ordinal":
            label = _join(self._written, after)
        elif quantity.kind == "count" and (quantity.noun is not None or quantity.borrowed):
            label = self._count(lead, after)
        else:
            if after.startswith("من "):
                # «اثنين من التوابع», «مليار دولار من الودائع»
                after = f"عدد {after}" if quantity.kind == "count" else after if lead else after.removeprefix("من ")
                if quantity.kind == "count" and self.before and not self.clause.own and not self.before.verbal:
                    # «عدد القتلى 123، منهم 13 طفلا، و2 من طواقم الإسعاف»
                    lead = ""
            label = _join(lead, after) or self.clause.said()
            if self.before and after and quantity.kind != "count" and self.clause.telling(*self.clause.span) == 1:
                # «بسعر 265 دولارا للطن»
                return self._in_context(label)
        bare = not lead and quantity.kind == "percent" and self.line.phrase(self.clause.behind[0], "joins")
        return label if " " in label and not (bare and label == after) else self._in_context(label)

    @property
    def _written(self) -> str:
        """The quantity as the text has it."""
        return self.line.text[self.quantity.start : self.line.words[self.quantity.last - 1].end]

    def _count(self, lead: str, after: str) -> str:
        """«مقتل جنود في العراق»; the clause that leads to the noun, where nothing else is said of it."""
        line, governor = self.line, self.clause.governor()
        person = self.quantity.unit is not None and self.quantity.unit.kind == "person"
        if self.quantity.linked and lead and not after and (person or self._tells_how_many()):
            return lead
        subject = governor is not None and line.verb(governor)
        self.verbal = subject
        noun = self._noun(after, subject)
        if after and subject and line.key((self.quantity.noun or (0,))[0] - 1) == "من":
            # «قتل العشرات من مقاتلي الجبهة»
            noun = f"عدد من {noun}"
        if governor is not None and (after or line.joined(governor) or (self.clause.cut and not subject)):
            return _join(self.clause.straight(governor) or self.clause.text(governor, governor + 1), noun, after)
        if after and self.clause.joined and not self.clause.own and self.before and self.before.verbal:
            # «أصيب ضابطان وثلاثة جنود بجروح»
            return _join(self.whole_lead, noun, after)
        if after:
            return _join(noun, after)
        if self.quantity.borrowed and not self.clause.own and self.clause.said():
            # «413034 رضيعا، بينهم 25222 دخلوا مستشفيات»
            return _join(noun, self.clause.said())
        if self._tells_how_many():
            return lead
        if not lead:
            return _join(self._noun("", bool(self.clause.said())), self.clause.said())
        if self.whole_lead:
            return _join(self.whole_lead, noun)
        return f"{noun} ({lead})" if self.clause.own else noun

    def _part(self, after: str) -> str:
        """«حصل الحزب على ثلث المقاعد»: a part keeps its own words."""
        label = _join(self.whole_lead if self.clause.own else "", self._written, after, self.clause.said())
        if self.before and self.line.owned(self.quantity.first):
            # «قتل 40 شخصا، نصفهم نساء»: what the pronoun stands for
            return f"{label} ({self.before.text.split(' (')[0]})"
        return label if self.whole_lead or not self.clause.own or " " in label else _join(self.clause.own, label)

    def _tells_how_many(self) -> bool:
        """Whether the words that lead to the number name what is counted: «بلغ عدد القتلى 300 شخص»."""
        return any(self.line.phrase(at, "counts") for at in range(*self.clause.span))

    def _whole(self) -> str:
        """The whole that a share is of: «40% من الأصوات»."""
        after = self.line.between(*self.clause.behind)
        return after.removeprefix("من ") if after.startswith("من ") else ""

    def _share(self, lead: str, after: str) -> str:
        """The whole that a share is of with what is said of it, else the clause that leads to the share."""
        whole = self._whole()
        if (self.clause.joined or not self.clause.own) and not after and self.clause.said():
            # «58% يؤيدون القرار و34% يعارضونه»
            return self.clause.said()
        led = self.line.key(self.quantity.head - 1)
        if whole and self.clause.own and led.startswith("ب") and self.line.phrase(self.quantity.head - 1, "hollow"):
            # «أقل بنسبة 2,5% من معدله»
            return _join(lead, after)
        if whole and self.whole_lead and not self.quantity.linked:
            return _join(self.whole_lead.removesuffix("نسبة "), "نسبة من", whole)
        if whole:
            return _join(whole, self.clause.said())
        if not self.clause.own and after and self.before and self.before._whole():
            # «42% من الأصوات مقابل 31% لمنافسه»
            return f"{after} من {self.before._whole()}"
        return _join(lead, after) or self.clause.said()

    def _duration(self, lead: str, after: str) -> str:
        """«بعد إعلان الشركة» for a length of time that is counted from something, else the clause it belongs to."""
        counted_from = self.line.phrase(self.quantity.head - 1, "counted_from")
        if counted_from and after.startswith(("من ", "على ")):
            at = self.quantity.head - 1
            return f"{self.clause.text(at, at + 1)} {after.split(' ', 1)[1]}"
        said = any(self.line.verb(at) for at in range(*self.clause.span))
        if after.startswith("من ") and not said:
            # «في أعقاب ثلاث سنوات من المعارك»
            return after.removeprefix("من ")
        if lead:
            return lead if after.startswith("ال") else _join(lead, after)
        return after.removeprefix("من ") or self.clause.said()

    def _age(self, lead: str, after: str) -> str:
        """Whose age it is: the name or noun right before the number."""
        line, last = self.line, self.quantity.head
        own = line.phrase(last, "hollow") and line.owned(last)
        if own and self.before and self.before.quantity.kind == "age":
            # «محمد (33 عاما) … منذ أن كان عمره 18 عاما»
            return self.before.text
        while last > self.clause.floor and self.clause.hollow(last - 1) and (line.word(last - 1) or not own):
            last -= 1
        first = last
        while first > self.clause.floor and last - first < _NAME:
            at = first - 1
            definite = line.key(at).startswith(("ال", "لل"))
            titled = definite and first < last and not line.key(first).startswith("ال")
            if self.clause.hollow(at) or line.verb(at) or titled:
                break
            first = at
            if line.joined(at):
                break
        if last - first > 1 and (line.joined(first) or first == 0 or line.key(first)[0] in "لب"):
            # a clause begins with its verb; «لإنقاذ طفلة»
            first += 1
        who = self.clause.text(first, last) if line.key(last - 1) not in line.known.places else ""
        # «توفيت في باريس، عن عمر ناهز 49 عاما», «مع وصوله إلى الثلاثين»
        comma = last < self.quantity.head and line.words[last].text in "،,"
        if (comma and line.phrase(first - 1, "joins")) or (last - first == 1 and line.owned(first)):
            who = ""
        who = who or self.clause.text(*self.clause.trimmed(self.quantity.head, self.quantity.first))
        who = who or ("" if own else after)
        return f"عمر {who}" if who else "عمر"

    def _noun(self, after: str, subject: bool) -> str:
        """The counted noun as it stands without its number: in the plural, or where an adjective goes with it in the
        form that the adjective has."""
        quantity, line = self.quantity, self.line
        unit = quantity.unit
        if quantity.noun is None and not (quantity.borrowed and unit):
            return ""
        written = ""
        if quantity.noun:
            first, last = quantity.noun
            written = line.text[max(quantity.start, line.words[first].start) : line.words[last - 1].end]
        plural = (unit.plural_nom if subject else unit.plural_obl) if unit else ""
        counted = quantity.value is None or quantity.value > 2
        alone = not after or self._no_adjective(quantity.last, written)
        behind = quantity.noun is None or quantity.noun[0] >= quantity.number[1]
        if unit and plural and counted and alone and behind:
            return plural
        if not written:
            return unit.ar if unit else ""
        bare = written.replace(TANWIN, "")
        if unit:
            return unit.ar if bare == unit.acc_sing else written
        many = quantity.value is not None and quantity.value > 10
        return bare[:-1] if many and bare.endswith("ا") and len(bare) > 3 else written

    def _no_adjective(self, at: int, noun: str) -> bool:
        """Whether the word behind the noun is no adjective of it: a preposition, or without the noun's ending."""
        word, bare = self.line.words[at].text.replace(TANWIN, ""), noun.replace(TANWIN, "")
        if self.line.phrase(at, "joins") or word.startswith(("لل", "بال")):
            return True
        if word.startswith("ال"):
            # «100 من المسلحين الأكراد», «مقاتلي الجبهة»
            return False
        if self.quantity.unit and bare.endswith("ا") and bare == self.quantity.unit.acc_sing:
            return not word.endswith("ا")
        endings = next((endings for end, endings in _AGREEING if bare.endswith(end)), ("",))
        return not word.endswith(endings) or (word[0] in "بل" and word.endswith(("هم", "ها", "هن")))

    def _plain(self, first: int, last: int) -> str:
        """The words, adjectives behind an accusative noun in the plain form that its noun gets."""
        line, unit = self.line, self.quantity.unit
        text = line.between(first, last)
        if unit is None or unit.contract_kind != "count" or unit.acc_sing == unit.ar:
            return text
        if self.quantity.noun is None or self.quantity.noun[1] != first:
            return text
        if line.words[first - 1].text.replace(TANWIN, "") != unit.acc_sing:
            return text
        plain = []
        for at in range(first, last):
            bare = line.words[at].text.replace(TANWIN, "")
            if len(bare) < 4 or not bare.endswith("ا") or line.phrase(at, "adverb") or line.owned(at):
                break
            plain.append(bare[:-1])
        return _join(*plain, line.between(first + len(plain), last))

    def _in_context(self, label: str) -> str:
        """A label of one word with the clause that leads to it, or else with the nearest clause before it."""
        line, before = self.line, self.before
        alike = before is not None and before.quantity.unit is self.quantity.unit
        if before and alike and not self.clause.own and self.clause.behind[0] == self.clause.behind[1]:
            # «13 من أصل 18 صاروخا»
            return before.text
        context = self.clause.own if self.clause.own not in label else ""
        if before and not context:
            *_, context = before.text.rstrip(")").split(" (")
            lead = before.lead.removesuffix(context.split(" ")[0]).rstrip()
            context = context if before.lead in context else _join(lead, context)
        context = context or self.clause.clause_before()
        if label and context:
            return context if label in context else f"{label} ({context})"
        if context:
            return context
        if label and label != self.clause.own:
            return _join(label, self.clause.trail())
        if not self.clause.own:
            # «منذ 20 شهرا، توقف الصرف»
            return label or self.clause.trail(behind_comma=True)
        # «بلغت الخسائر 5 ملايين»: the verb is better than nothing
        first = next((at for at in range(self.clause.first, self.clause.span[1]) if line.word(at)), self.clause.span[1])
        said = self.clause.text(first, self.clause.span[1])
        return said if " " in said else _join(said, self.clause.trail())


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _tidy(label: str) -> str:
    """The label with one space between words, without quotation marks and brackets that have lost their partner."""
    label = label.replace('"', "").replace("#", "").replace("_", " ")
    label = _LOOSE.sub(r"\1", " ".join(label.split()))
    for opening, closing in zip("«“(", "»”)", strict=True):
        if label.count(opening) != label.count(closing):
            label = label.replace(opening, "").replace(closing, "")
    label = " ".join(label.split()).rstrip(" :،").removesuffix(" الـ")
    return label.strip("()").strip() if label.startswith("(") else label
