"""What a quantity counts, as a phrase that a reader understands without the sentence around it.

A label is the text of the clause without its number: the counted noun with what belongs to it («جندي أميركي في
سوريا»), and the words that lead to it where the noun alone says too little («حصل الحزب على مقاعد»). The words are the
article's own; only the counted noun changes its form, because its number is gone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.arabic.tokens import bases
from generator.finding.counting.quantity import Quantity
from generator.finding.counting.quantity_words import OPENING, Line

_TANWIN = "\u064b"
# The most words that lead to a number, and that follow it.
_LEAD, _AFTER = 10, 9
# The most words that are said of a share, and of a clause that only tells where a label belongs.
_SAID = 6
# The most words of the name whose age is told.
_NAME = 4
# Fewer words that carry meaning lead nowhere.
_TELLING = 2
# Kinds of measure whose «من …» is the thing measured: «350 كيلوغراما من السكر».
_STUFF = frozenset({"weight", "volume", "area", "energy"})
# How the adjective of a noun with such an ending can end.
_AGREEING = (("ة", ("ة", "ى", "اء")), ("ات", ("ات", "ة", "ى", "اء")), ("ين", ("ين",)), ("ون", ("ون",)))
# A letter that is written with the word behind it, left alone by the number that stood there.
_LOOSE = re.compile(r"(?<!\w)([وفبلك]|[وف][بلك])ـ? (?=\w)")


def labels(line: Line, quantities: Sequence[Quantity]) -> list[str]:
    """A label for each quantity of one sentence; "" where nothing says what is counted."""
    found: list[str] = []
    before: _Phrase | None = None
    for at, quantity in enumerate(quantities):
        # an ordinal is a word among others: «في المركز الثاني بـ47 مقعدا»
        following = next((other for other in quantities[at + 1 :] if other.kind != "ordinal"), None)
        phrase = _Phrase(line, quantity, before, following)
        found.append(phrase.label)
        if quantity.kind != "ordinal":
            before = phrase
    return found


class _Phrase:
    """The words around one quantity."""

    def __init__(self, line: Line, quantity: Quantity, before: _Phrase | None, following: Quantity | None) -> None:
        """`before`: the phrase of the quantity before it, `following` the quantity after it."""
        self.line = line
        self.quantity = quantity
        self.ceiling = max(quantity.last, following.head) if following else len(line)
        # the tokens that follow the quantity and belong to it
        skipped = any(line.phrase(quantity.last, kind) for kind in ("only", "other"))
        self.behind = self._behind(quantity.last + skipped)
        # what belongs to the quantity before it leads to no other
        self.floor = min(before.behind[1], quantity.head) if before else 0
        self.before = before if before and self._one_clause(before.quantity.last) else None
        self.joined = self.before is not None and (
            line.key(quantity.first).startswith("و") or line.key(quantity.head - 1) == "و"
        )
        # whether the clause that leads to the number is longer than a label
        self.cut = False
        self.first = self._opening()
        # the words that lead to the number, without connectors at their edges
        self.span = self._trimmed(self.first, quantity.head)
        self.own = self._text(*self.span) or self._text(*self._trimmed(quantity.head, quantity.first))
        self.lead, self.whole_lead = self._leads()
        # «بقيمة 200 مليون يورو (230 مليون دولار)»
        # whether the verb right before the number has what is counted for its subject
        self.verbal = False
        self.label: str = before.label if before and self._restates else _tidy(self._label())

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

    def _one_clause(self, first: int) -> bool:
        """Whether no sign ends a clause between this token and the quantity."""
        return all(self.line.words[at].text not in "؛:.!؟" for at in range(first, self.quantity.first))

    # --- what leads to the number

    def _leads(self) -> tuple[str, str]:
        """The clause that leads to the quantity, and the same up to the number where its noun may follow at once: with
        the preposition before it («حصل الحزب على»)."""
        if self.before and not self.own:
            return self.before.lead, self.before.whole_lead if self.joined else ""
        if self.before and self.before.quantity.kind == "duration" and self._goes_on():
            # «باعت العائلة قبل أربع سنوات نسبة 20 في المئة»
            return _join(self.before.lead, self.own), _join(self.before.lead, self._straight())
        return self.own, self._straight()

    def _goes_on(self) -> bool:
        """Whether the words that lead to the number go on with the clause before them."""
        return self._telling(*self.span) < _TELLING and not self.line.joined(self.span[0])

    def _straight(self) -> str:
        """The words that lead to the number, up to it; "" where others than prepositions were left out at their end."""
        line, (first, last), quantity = self.line, self.span, self.quantity
        left = range(last, quantity.first)
        if first == last or quantity.head != quantity.first:
            return ""
        if not all(line.function(at) or line.words[at].text in OPENING or len(line.key(at)) == 1 for at in left):
            return ""
        if not left and line.words[quantity.first].start == quantity.start and not self._governs(first, last):
            # «من بين الضحايا 30 مصريا»: the noun does not go on with what stands before it
            return ""
        return line.text[self._from(first) : quantity.start]

    def _governs(self, first: int, last: int) -> bool:
        """Whether the noun of the number can follow these tokens: a verb is among them, or a word that governs it."""
        return self._governor() is not None or any(self.line.verb(at) for at in range(first, last))

    def _opening(self) -> int:
        """The token at which the clause that leads to the quantity begins."""
        line, head = self.line, self.quantity.head
        first = head
        while first > self.floor:
            if self._opens(first):
                apart = first - 2 > self.floor and line.words[first - 2].text in "،,"
                told = self._telling(*self._trimmed(first, head)) >= _TELLING
                if not line.phrase(first - 1, "relative") or (apart and told):
                    break
                # «القروض، التي بلغت 20 مليونا»: what the pronoun stands for
                return self._antecedent(first - 1 - apart)
            first -= 1
            told = line.verb(first) or self._telling(*self._trimmed(first, head)) >= _TELLING
            if line.joined(first) and told and not self._listed(first):
                break
        if head - first > _LEAD:
            # a long clause is cut before a noun that a preposition governs, or before a verb
            able = range(head - _LEAD, head - 1)
            cuts = [at for at in able if line.phrase(at - 1, "joins") or self._goes_before(at)]
            first = cuts[0] if cuts else head - _LEAD
            self.cut = True
        return first

    def _antecedent(self, last: int) -> int:
        """The token at which the noun that ends before token `last` begins: «في إطار التحقيق» is led by its «في»."""
        line, first = self.line, last
        while first > self.floor and last - first < _LEAD // 2 and not self._opens(first):
            if line.phrase(first - 1, "joins"):
                break
            first -= 1
            if line.verb(first):
                break
        compound = first + 1 < last and self._compound(first)
        return first + compound

    def _goes_before(self, at: int) -> bool:
        """Whether the token is a verb or a word of time, or joined with a و, and begins a part of a clause."""
        joined = self.line.joined(at) and not self._listed(at)
        return joined or self.line.verb(at) or self.line.phrase(at, "counted_from")

    def _opens(self, at: int) -> bool:
        """Whether a clause begins at this token: a sign or a word that opens one stands before it."""
        line = self.line
        mark = not line.word(at - 1) and not line.quote(at - 1) and not self._glued(at - 1)
        bare = line.key(at - 1).lstrip("وفبل")
        return mark or line.phrase(at - 1, "clause") or "clause" in line.known.phrase.get(bare, ())

    def _glued(self, at: int) -> bool:
        """Whether the sign is part of a word («كوفيد-19»)."""
        return self.line.words[at].text == "-" and not self.line.apart(at) and not self.line.apart(at + 1)

    def _listed(self, at: int) -> bool:
        """Whether the word with a و goes on with the noun before it: «وزارتا الدفاع والداخلية»."""
        line = self.line
        return line.key(at).startswith("وال") and line.key(at - 1).startswith("ال") and not line.verb(at - 1)

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """These tokens without those that should not begin or end a phrase."""
        while first < last and (self._hollow(first) or self.line.phrase(first, "adjunct")):
            if self.line.phrase(first, "negation"):
                break
            first += 1
        return self._trimmed_behind(first, last)

    def _compound(self, at: int) -> bool:
        """Whether the word behind a preposition is half of a compound: «في إطار», «في غضون»."""
        line, key = self.line, self.line.key(at)
        if line.phrase(at, "needs_complement"):
            return line.phrase(at - 1, "joins")
        return key[:1] in "بل" and "needs_complement" in line.known.phrase.get(key[1:], ())

    def _telling(self, first: int, last: int) -> int:
        """How many of these tokens carry meaning."""
        return sum(not self._hollow(at) for at in range(first, last))

    def _hollow(self, at: int) -> bool:
        """Whether a phrase should not begin or end with this token."""
        line = self.line
        return (
            line.dated(at)
            or not line.word(at)
            or (line.function(at) and line.key(at) not in line.known.ordinals)
            or len(line.key(at)) < 2
            or line.phrase(at, "hollow")
            or line.phrase(at, "joins")
        )

    def _governor(self) -> int | None:
        """The token of the word that governs a count: «مقتل», «إصابة», «قُتل»; None where there is none."""
        line, at = self.line, self.quantity.head - 1
        if self.joined or at < self.floor or not line.content(at) or line.dated(at):
            return None
        key = line.key(at)
        if line.verb(at):
            return None if line.phrase(at, "hollow") else at
        closed = line.key(at - 1).startswith("ال") or line.key(at - 1) in line.known.places
        mid_phrase = at > self.first and line.content(at - 1) and not closed and not line.joined(at)
        if (mid_phrase or line.joined(at)) and not self._known_to_govern(at):
            # the second word of a name or compound: «سجل محمد صلاح هدفين»
            return None
        if (
            key.startswith(("ال", "لل", "وال", "بال"))
            or len(key) < 3
            or line.phrase(at, "no_governor")
            or line.phrase(at, "hollow")
            or key in line.known.places
            or key.endswith(("ها", "هم", "هما", "هن"))
        ):
            return None
        return at

    def _known_to_govern(self, at: int) -> bool:
        """Whether the word is a verbal noun of what happens to many: «مقتل», «اعتقال»."""
        known = self.line.known.phrase
        return any("governs" in known.get(base.key, ()) for base in bases(self.line.words[at].text))

    # --- what follows the number

    def _behind(self, at: int) -> tuple[int, int]:
        """The tokens that follow the quantity and belong to it: adjectives, then at most two prepositions with their
        nouns, up to where something new begins."""
        line, first, last, phrases = self.line, at, at, 0
        while at < self.ceiling and at - first < _AFTER:
            if line.phrase(at, "joins") and not line.joined(at):
                phrases += 1
                of = at + 1 + line.quote(at + 1)
                if phrases > 2 or self._ends(of) or not line.word(of) or line.phrase(of, "hollow"):
                    break
            elif self._ends(at) or (phrases and self._begins_anew(at)):
                break
            if line.dated(at) or line.phrase(at, "adjunct"):
                break
            at += 1
            last = at
        if at - first == _AFTER and not self._ends(at) and not line.phrase(at, "joins"):
            # the phrase is longer than a label
            last = next((n for n in range(last - 1, first, -1) if line.phrase(n, "joins")), last)
        if last == self.ceiling < len(line) and last > first and self._leads_on(last - 1):
            last -= 1
        if line.key(at) in line.known.pointing or (line.key(at)[:1].isdigit() and last == at):
            # «في إطار هذا التحالف», «في الدقيقة 62»: nothing before the demonstrative or number stands without it
            last = next((n for n in range(last - 1, first - 1, -1) if line.phrase(n, "joins")), last)
        return first, self._closed(first, last)

    def _leads_on(self, at: int) -> bool:
        """Whether the word before the next number is the one that governs it: «لمساعدة 13 مليون يمني»."""
        line = self.line
        closed = line.key(at).startswith(("ال", "لل")) or line.key(at) in line.known.places
        led = line.key(at)[0] in "بل" or line.phrase(at - 1, "joins")
        return not closed and not line.joined(at + 1) and led

    def _closed(self, first: int, last: int) -> int:
        """Where the phrase ends when what can't end one is left out: a preposition, an opening sign, the word before a
        clause («في حال»), a compound without its complement («في إطار»)."""
        line = self.line
        while last > first:
            at = last - 1
            opened = line.quote(at) and line.words[at].text in OPENING
            if not (opened or self._compound(at) or line.phrase(at, "joins") or line.phrase(at, "hollow")):
                break
            last -= 1
        return last

    def _begins_anew(self, at: int) -> bool:
        """Whether an indefinite noun here begins another part of the clause: «في إيطاليا خطر الترحيل»."""
        line, before = self.line, self.line.key(at - 1)
        if not line.content(at) or line.key(at).startswith(("ال", "لل")):
            return False
        return before in line.known.places and line.key(at) not in line.known.places

    def _ends(self, at: int) -> bool:
        """Whether a phrase ends before this token."""
        line = self.line
        if at >= len(line):
            return True
        if not line.word(at):
            return not self._glued(at) and (not line.quote(at) or line.words[at].text in "()")
        if line.words[at].text[0].isdigit():
            return line.apart(at)
        if line.joined(at):
            return not self._listed(at)
        if line.key(at) in line.known.ordinals:
            return False
        return (line.function(at) and not line.phrase(at, "within")) or line.verb(at)

    def _said(self) -> str:
        """What is said of the part: «نحو 8% يستخدمن سيارات الأجرة»; "" where no verb follows."""
        line, at = self.line, self.behind[1]
        at += line.key(at) == "فقط"
        if not line.word(at) or not line.verb(at):
            return ""
        last = at + 1
        while last < self.ceiling and last - at < _SAID and line.word(last):
            if line.phrase(last, "clause") or line.phrase(last, "adjunct") or line.joined(last) or line.dated(last):
                break
            last += 1
        first, last = at, self._closed(at, last)
        while last > first + 1 and (line.function(last - 1) or line.phrase(last - 1, "joins")):
            last -= 1
        return line.between(first, last) if last > first else ""

    # --- the phrase

    def _label(self) -> str:
        """The phrase: a counted noun with what belongs to it, or what a measure measures."""
        quantity, lead = self.quantity, self.lead
        after = self._plain(*self.behind)
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
            label = _join(lead, after) or self._said()
            if self.before and after and quantity.kind != "count" and self._telling(*self.span) == 1:
                # «بسعر 265 دولارا للطن»
                return self._in_context(label)
        return label if " " in label else self._in_context(label)

    @property
    def _written(self) -> str:
        """The quantity as the text has it."""
        return self.line.text[self.quantity.start : self.line.words[self.quantity.last - 1].end]

    def _count(self, lead: str, after: str) -> str:
        """«مقتل جنود في العراق»; the clause that leads to the noun, where nothing else is said of it."""
        line, governor = self.line, self._governor()
        person = self.quantity.unit is not None and self.quantity.unit.kind == "person"
        if self.quantity.linked and lead and not after and (person or self._tells_how_many()):
            return lead
        subject = governor is not None and line.verb(governor)
        self.verbal = subject
        noun = self._noun(after, subject)
        if after and subject and line.key((self.quantity.noun or (0,))[0] - 1) == "من":
            # «قتل العشرات من مقاتلي الجبهة»
            noun = f"عدد من {noun}"
        if governor is not None and (after or line.joined(governor) or (self.cut and not subject)):
            return _join(self._text(governor, governor + 1), noun, after)
        if after and self.joined and not self.own and self.before and self.before.verbal:
            # «أصيب ضابطان وثلاثة جنود بجروح»
            return _join(self.whole_lead, noun, after)
        if after:
            return _join(noun, after)
        if self._tells_how_many():
            return lead
        if not lead:
            return _join(self._noun("", bool(self._said())), self._said())
        if self.whole_lead:
            return _join(self.whole_lead, noun)
        return f"{noun} ({lead})" if self.own else noun

    def _part(self, after: str) -> str:
        """«حصل الحزب على ثلث المقاعد»: a part keeps its own words."""
        label = _join(self.whole_lead if self.own else "", self._written, after, self._said())
        if self.before and self.line.owned(self.quantity.first):
            # «قتل 40 شخصا، نصفهم نساء»: what the pronoun stands for
            return f"{label} ({self.before.label.split(' (')[0]})"
        return label if self.whole_lead or not self.own or " " in label else _join(self.own, label)

    def _tells_how_many(self) -> bool:
        """Whether the words that lead to the number name what is counted: «بلغ عدد القتلى 300 شخص»."""
        return any(self.line.phrase(at, "counts") for at in range(*self.span))

    def _whole(self) -> str:
        """The whole that a share is of: «40% من الأصوات»."""
        after = self.line.between(*self.behind)
        return after.removeprefix("من ") if after.startswith("من ") else ""

    def _share(self, lead: str, after: str) -> str:
        """The whole that a share is of with what is said of it, else the clause that leads to the share."""
        whole = self._whole()
        if (self.joined or not self.own) and not after and self._said():
            # «58% يؤيدون القرار و34% يعارضونه»
            return self._said()
        led = self.line.key(self.quantity.head - 1)
        if whole and self.own and led.startswith("ب") and self.line.phrase(self.quantity.head - 1, "hollow"):
            # «أقل بنسبة 2,5% من معدله»
            return _join(lead, after)
        if whole and self.whole_lead and not self.quantity.linked:
            return _join(self.whole_lead.removesuffix("نسبة "), "نسبة من", whole)
        if whole:
            return _join(whole, self._said())
        if not self.own and after and self.before and self.before._whole():
            # «42% من الأصوات مقابل 31% لمنافسه»
            return f"{after} من {self.before._whole()}"
        return _join(lead, after) or self._said()

    def _duration(self, lead: str, after: str) -> str:
        """«بعد إعلان الشركة» for a length of time that is counted from something, else the clause it belongs to."""
        counted_from = self.line.phrase(self.quantity.head - 1, "counted_from")
        if counted_from and after.startswith("من "):
            at = self.quantity.head - 1
            return f"{self._text(at, at + 1)} {after.removeprefix('من ')}"
        if lead:
            return _join(lead, after)
        return after.removeprefix("من ") or self._said()

    def _age(self, lead: str, after: str) -> str:
        """Whose age it is: the name or noun right before the number."""
        line, last = self.line, self.quantity.head
        own = line.phrase(last, "hollow") and line.key(last).endswith(("ه", "ها", "هم"))
        if own and self.before and self.before.quantity.kind == "age":
            # «محمد (33 عاما) … منذ أن كان عمره 18 عاما»
            return self.before.label
        while last > self.floor and self._hollow(last - 1):
            last -= 1
        first = last
        while first > self.floor and last - first < _NAME:
            at = first - 1
            definite = line.key(at).startswith(("ال", "لل"))
            titled = definite and first < last and not line.key(first).startswith("ال")
            if self._hollow(at) or line.verb(at) or titled:
                break
            first = at
            if line.joined(at):
                break
        if last - first > 1 and (line.joined(first) or first == 0 or line.key(first)[0] in "لب"):
            # a clause begins with its verb; «لإنقاذ طفلة»
            first += 1
        who = self._text(first, last) if line.key(last - 1) not in line.known.places else ""
        who = who or self._text(*self._trimmed(self.quantity.head, self.quantity.first)) or after
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
        bare = written.replace(_TANWIN, "")
        if unit:
            return unit.ar if bare == unit.acc_sing else written
        many = quantity.value is not None and quantity.value > 10
        return bare[:-1] if many and bare.endswith("ا") and len(bare) > 3 else written

    def _no_adjective(self, at: int, noun: str) -> bool:
        """Whether the word behind the noun is no adjective of it: a preposition, or without the noun's ending."""
        word, bare = self.line.words[at].text.replace(_TANWIN, ""), noun.replace(_TANWIN, "")
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
        if line.words[first - 1].text.replace(_TANWIN, "") != unit.acc_sing:
            return text
        plain = []
        for at in range(first, last):
            bare = line.words[at].text.replace(_TANWIN, "")
            if len(bare) < 4 or not bare.endswith("ا") or line.phrase(at, "adverb") or line.owned(at):
                break
            plain.append(bare[:-1])
        return _join(*plain, line.between(first + len(plain), last))

    def _in_context(self, label: str) -> str:
        """A label of one word with the clause that leads to it, or else with the nearest clause before it."""
        line, before = self.line, self.before
        alike = before is not None and before.quantity.unit is self.quantity.unit
        if before and alike and not self.own and self.behind[0] == self.behind[1]:
            # «13 من أصل 18 صاروخا»
            return before.label
        context = self.own if self.own not in label else ""
        if before and not context:
            *_, context = before.label.rstrip(")").split(" (")
            context = context if before.lead in context else _join(before.lead, context)
        context = context or self._clause_before()
        if label and context:
            return context if label in context else f"{label} ({context})"
        if context:
            return context
        if label and label != self.own:
            return _join(label, self._trail())
        # «بلغت الخسائر 5 ملايين»: the verb is better than nothing
        first = next((at for at in range(self.first, self.span[1]) if line.word(at)), self.span[1])
        said = self._text(first, self.span[1])
        return said if " " in said else _join(said, self._trail())

    def _clause_before(self) -> str:
        """The nearest clause before the number that begins with a verb, or else the nearest that says something."""
        line, last, nearest = self.line, self.first, ""
        while last > self.floor:
            first = last - 1
            while first > self.floor and not self._opens(first):
                first -= 1
            found = self._trimmed(first, last)
            beside = self._frame(found[0]) or line.phrase(first - 1, "relative")
            if self._telling(*found) >= _TELLING and not beside:
                text = self._text(found[0], self._closed(found[0], min(found[1], found[0] + _SAID)))
                if line.verb(found[0]):
                    return text
                nearest = nearest or text
            last = first
        return nearest

    def _trail(self) -> str:
        """The words that follow in the clause: «نزح مئات الآلاف منذ اندلاع القتال»."""
        line, first = self.line, self.behind[1]
        last = first
        while last < self.ceiling and last - first < _SAID - 1 and line.word(last):
            if line.dated(last) or (line.phrase(last, "clause") and not line.phrase(last, "relative")):
                break
            last += 1
        return self._text(*self._trimmed_behind(first, last))

    def _trimmed_behind(self, first: int, last: int) -> tuple[int, int]:
        """These tokens without those that can't end a phrase."""
        while last > first and (self._hollow(last - 1) or self._compound(last - 1)):
            last -= 1
        return first, last

    def _frame(self, at: int) -> bool:
        """Whether the clause at this token only says who speaks: «قالت مصادر قضائية إن»."""
        key = self.line.key(at)
        return key in self.line.known.verbs or key[1:] in self.line.known.verbs

    def _text(self, first: int, last: int) -> str:
        """The text of these tokens without a conjunction written with the first."""
        if first >= last:
            return ""
        return self.line.text[self._from(first) : self.line.words[last - 1].end]

    def _from(self, at: int) -> int:
        """Where the token begins without a conjunction."""
        line = self.line
        then = line.key(at).startswith("ف") and "verb" in line.known.phrase.get(line.key(at)[1:], ())
        return line.words[at].start + (line.joined(at) or then)


def _join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _tidy(label: str) -> str:
    """The label with one space between words, without quotation marks and brackets that have lost their partner."""
    label = label.replace('"', "").replace("#", "").replace("_", " ")
    label = _LOOSE.sub(r"\1", " ".join(label.split()))
    for opening, closing in zip("«“(", "»”)", strict=True):
        if label.count(opening) != label.count(closing):
            label = label.replace(opening, "").replace(closing, "")
    label = " ".join(label.split()).rstrip(" :،")
    return label.strip("()").strip() if label.startswith("(") else label
