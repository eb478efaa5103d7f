"""The noun phrase that a verb of saying takes: its object, or what a preposition joins to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.arabic.letters import fold
from generator.arabic.quotation import Quotation
from generator.arabic.tokens import Token, bases, without_article
from generator.finding.saying.content import LONG, PREPOSITIONS, THAT, THAT_BY, Content, complements, whole
from generator.finding.saying.grammar import unowned
from generator.finding.saying.passage import GLUED, Passage
from generator.finding.saying.speech import Form

# a verb's content begins at most so many words after it
_REACH = 45
# the forces of verbs that judge what they have as their object
_JUDGES = frozenset(("condemn", "criticise", "praise"))
# what a verb that holds one thing to be another has for its object: «اعتبر [القرار خطوة …]»
_HELD = "object + what"
# «رأى في القرار خطأ» and «رأى فيه خطأ», folded, and so many words at most behind which what is seen stands
_THEREIN = frozenset(("في", "فيه", "فيها", "فيهم"))
_SEEN = 8
# how adjectives of origin and their like end
_NISBA = ("ي", "ية", "يون")
# how the nouns of derived verbs begin: «توحيد», «استعادة», «مواصلة»
_VERBAL = ("ت", "ا", "م")


class Before(NamedTuple):
    """What stands before a noun phrase. `near`: nothing but the subject does; `far`: it is known and little else does;
    `named`: it does so right before; `beside`: the verb does, as its subject stands before the verb."""

    near: bool
    far: bool
    named: bool
    beside: bool


def noun_phrase(passage: Passage, forms: Sequence[Form], k: int, before: Before, stop: int) -> Content | None:
    """The noun phrase at word `k` that the verb takes with a preposition, or as its object."""
    for form in forms:
        for after in form.row.follows:
            if found := _joined(passage, form, after, k, before.near, stop):
                return found
        takes = "object" in form.row.follows or _HELD in form.row.follows
        if takes and (found := _as_object(passage, form, k, before)):
            return found
    return None


def _joined(passage: Passage, form: Form, after: str, k: int, near: bool, stop: int) -> Content | None:
    """The noun phrase that the preposition at word `k` joins to the verb, where it is the one of `after`, which the row
    says may follow."""
    prep, _, what = after.partition(" + ")
    key = passage.words[k].key
    told = form.shape == "relayed" and k + 1 < stop
    if what == "topic" and prep == key == "عن" and (told or passage.is_(k + 1, "matter")):
        # «تحدث عن ضرورة الحوار» tells what was said, as does «نقلت عن شاهد حديثه عن …»; «تحدث عن الحوار» does not
        return Content("noun", k + 1, passage.words[k + 1].start, k + 1, by_preposition=True)
    free = k not in passage.within
    if what == "person" and key == "من" and free and (whom := _past(passage, k + 1, stop)):
        # «طلبت من الوزير التدخل»
        return Content("noun", whom, passage.words[whom].start, k, by_preposition=True)
    if what == "what":
        seen = prep == "في" and free and key in _THEREIN and (near or key != "في")
        return _seen_in(passage, k, stop) if seen else None
    if what != "noun":
        return None
    prep = prep.rstrip("ـ")
    if prep in ("ب", "ل"):
        return _with_letter(passage, form, prep, k, near, stop)
    if free and passage.next[k] == k + 1 < stop and PREPOSITIONS.get(key) == prep:
        return _with_word(passage, prep, k, stop)
    return None


def _seen_in(passage: Passage, k: int, stop: int) -> Content | None:
    """What somebody sees in what «في» at word `k` leads to: «رأى [في القرار خطأ كبيرا]», «يرون فيه [تصعيدا]»."""
    if any(passage.is_(n, "complementiser") for n in range(k + 1, stop)):
        # «يرى المستثمرون في الشركة أن …»
        return None
    begin = k + (passage.words[k].key != "في")
    for n in range(k + 1, min(k + _SEEN, stop)):
        word = passage.words[n]
        bare = n not in passage.within and not passage.kinds[n] & {"time", "lead", "demonstrative"}
        if passage.opening(n) or (bare and word.text.endswith(("ا", "اً", "ًا")) and not passage.definite(n)):
            return Content("noun", begin, passage.words[begin].start, k, by_preposition=True)
    return None


def _with_letter(passage: Passage, form: Form, prep: str, k: int, near: bool, stop: int) -> Content | None:
    """The noun phrase at word `k` that «ب» or «ل» joins to the verb."""
    row, follows = form.row, form.row.follows
    start = glued(passage, k, prep)
    if start is None and near and not (row.weak or passage.comma(k - 1) or {"object", "person"} & set(follows)):
        start = _expected(passage, k, prep)
    if prep == "ل" and "إلى + noun" in follows and _ahead(passage, "الي", k, stop):
        own = start is not None and fold(passage.text[start : passage.words[k].end])
        if not own or not _tells(passage, without_article(own)):
            # «دعت نقابة الشركة لصناعة السيارات إلى إضراب»
            return None
    if prep == "ب":
        if row.of_somebody and any(passage.words[n].key in THAT_BY for n in range(k + 1, min(stop, k + _REACH))):
            # «وصفت اتهام الوزير بالفساد بأنه …»
            return None
        claim = "person" in follows and passage.is_(k - 1, "matter") and passage.definite(k - 1)
        if (claim or passage.is_(k - 1, "taking")) and _by_ahead(passage, k + 1, stop):
            # «طالبت المنظمات المهتمة بالحقوق بوقف العمل», «وصفت الاتهامات بشن هجوم بـ"الكذب"»
            return None
    if start is not None and not _person(passage, k):
        return Content("noun", k, start, k, by_preposition=True)
    if k in passage.within or passage.words[k].key != prep or k + 1 >= stop:
        return None
    if quotation := passage.opening(k + 1):
        return _noun_quoted(passage, k + 1, quotation, "person" in follows)
    if passage.words[k + 1].key[:1].isdigit():
        # «تعهدت ب 250 مليون دولار»
        return Content("noun", k + 1, passage.words[k + 1].start, k, by_preposition=True)
    return None


def _with_word(passage: Passage, prep: str, k: int, stop: int) -> Content | None:
    """The noun phrase that the preposition at word `k`, a word of its own, joins to the verb."""
    if quotation := passage.opening(k + 1):
        return _noun_quoted(passage, k + 1, quotation, False)
    following = passage.words[k + 1].key
    ahead = (n for n in range(k + 1, stop - 1) if passage.words[n].key == passage.words[k].key)
    if not passage.is_(k + 1, "matter") and any(passage.words[n + 1].key in THAT for n in ahead):
        # «ألمح خلال زيارته إلى المصنع إلى أن …»
        return None
    if following in THAT or following == "ذلك" or (prep == "من" and passage.comma(k - 1)):
        return None
    begin = k + 1
    while begin + 1 < stop and not passage.words[begin].is_word:
        begin += 1
    return Content("noun", begin, passage.words[begin].start, k + 1, by_preposition=True)


def _as_object(passage: Passage, form: Form, k: int, before: Before) -> Content | None:
    """The noun phrase at word `k` that the verb takes without a preposition."""
    row, key = form.row, passage.words[k].key
    near, far, named, beside = before
    takes = "object" in row.follows
    if takes and near and key == "ما" and not row.weak:
        # «استنكرت ما يتعرض له …»
        return Content("noun", k, passage.words[k].start, k)
    # «أعلن الوزير في مقر الوزارة بدء …»
    apart = far and passage.is_(k, "matter") and key[:1] != "و"
    apart = apart and (passage.closes(k - 1) or not passage.words[k - 1].is_word)
    if not (near or apart):
        return None
    judges = takes and row.force in _JUDGES and "person" not in row.follows
    # «يعتبر» is «is considered», too
    judges = judges or (_HELD in row.follows and named and not form.present)
    judged = near and judges and _judged(passage, k, named, beside)
    # «تجدد القصف»: behind a verb without a subject a definite noun is the subject
    sure = not row.weak or (passage.is_(k, "matter") and (named or not passage.definite(k)))
    second = named and key[:1] == "و" and passage.words[k - 1].is_word and not passage.kinds[k]
    if second or not (judged or (sure and takes and _object(passage, k, named))):
        # «أعلنت واشنطن [وست دول خليجية] فرض عقوبات»
        return None
    return Content("noun", k, passage.words[k].start, k)


def noun_inside(passage: Passage, forms: Sequence[Form], k: int, quotation: Quotation) -> Content | None:
    """The noun phrase that the verb takes, where the quotation whose mark is word `k` begins with it or with its
    preposition: «نددت "بالهجمات الأخيرة"», «أعلن "استعادة السيطرة" على …»."""
    takes = complements(forms)
    for prep in ("ب", "ل"):
        if f"{prep}ـ + noun" in takes and (start := glued(passage, k + 1, prep)) is not None:
            return Content("noun", k + 1, start, k, quotation, by_preposition=True)
    if "object" in takes and not forms[0].row.weak and passage.length(quotation) > LONG:
        # «ناشد "المنظمات الدولية توفير الدعم …"»
        return Content("noun", k + 1, quotation.start, k, quotation)
    if "object" in takes and passage.is_(k + 1, "matter"):
        apart = whole(passage, quotation)
        return Content(
            "noun", k + apart, quotation.start if apart else quotation.opening, k, quotation if apart else None
        )
    return None


def _noun_quoted(passage: Passage, k: int, quotation: Quotation, of_somebody: bool) -> Content:
    """The noun phrase that begins with the quotation whose mark is word `k`. What is said `of_somebody` ends with it:
    «وصف القرار بـ"الخطير" في بيان»."""
    if of_somebody or whole(passage, quotation):
        return Content("noun", k + 1, quotation.start, k, quotation, by_preposition=True)
    return Content("noun", k, quotation.opening, k, by_preposition=True)


def _ahead(passage: Passage, key: str, at: int, stop: int) -> bool:
    """Whether a word stands between `at` and `stop`, not too far off."""
    return any(passage.words[k].key == key for k in range(at, min(stop, at + _REACH)))


def _by_ahead(passage: Passage, at: int, stop: int) -> bool:
    """Whether another noun, or a quotation, with «ب» comes before `stop`."""
    reach = range(at, min(stop, at + _REACH))
    return any(passage.words[k].key == "ب" or glued(passage, k, "ب") is not None for k in reach)


def _past(passage: Passage, at: int, stop: int) -> int | None:
    """The word after the name, or the definite nouns, at `at`; None where it begins no noun phrase."""
    more = True
    while at < stop and more:
        name = passage.names.get(at)
        at = name.last if name else at + 1
        while at < stop and not name and passage.definite(at):
            at += 1
        beside = passage.names.get(at)
        if beside and beside.kind == "person":
            # «من نظيره التركي سالم الكعبي»
            at = beside.last
        # «من القوات ووزارة الداخلية», «من السكان وذويهم»
        another = at < stop and (at in passage.names or passage.noun(at)[0] != "" or passage.owned(at))
        more = another and passage.words[at].key[:1] == "و"
    begins = at < stop and passage.words[at].is_word and ("matter" in passage.kinds[at] or not passage.kinds[at])
    return at if begins else None


def _judged(passage: Passage, k: int, named: bool, beside: bool) -> bool:
    """Whether the word at `k` is what is judged: «أدان الاتحاد الأوروبي [الهجوم]», «انتقد الوزير سالم الكعبي [الشركة]»,
    and behind a verb without a subject «وأدان [الهجوم]»."""
    name = passage.names.get(k)
    plain = not passage.kinds[k] and not passage.noun(k)[0]
    if not named:
        return plain and name is None and passage.definite(k) and _known(passage, k)
    apart = beside or passage.comma(k - 1) or passage.is_(k - 1, "time")
    if not (apart or k - 1 in passage.within):
        return False
    if name:
        return name.start == passage.words[k].start and k + 1 < passage.last[k]
    before = passage.within.get(k - 1)
    # no adjective stands behind a person's name
    known = _known(passage, k) or (before is not None and before.kind == "person")
    return plain and passage.definite(k) and not passage.words[k].text.endswith(_NISBA) and known


def _known(passage: Passage, k: int) -> bool:
    """Whether the tables know the definite word at `k` as a noun."""
    return without_article(passage.words[k].key) in passage.lists.vocabulary


def _object(passage: Passage, k: int, named: bool) -> bool:
    """Whether a noun phrase that is no name, time or grammar word begins here."""
    kinds = passage.kinds[k]
    if passage.how(k):
        return False
    if k in passage.within or not passage.words[k].text[0].isalpha() or GLUED.match(passage.words[k].key):
        # «أعلن ممثلون للادعاء إن …»
        return False
    if "matter" in kinds and all(word.cut for word in passage.lists.clause.get(passage.words[k].key, ())):
        # «الرئاسة العامة للأرصاد وحماية البيئة»
        return False
    if named:
        # «أعلنت القيادة المشتركة العراقية بقيادة فلان»: adjectives and their like belong to the subject
        apart = not (passage.words[k - 1].is_word or passage.inside(k - 1)) or passage.is_(k - 1, "time")
        apart = apart or passage.how(k - 1)
        beside = passage.definite(k) and not apart and kinds.isdisjoint(("matter", "quantifier"))
        beside = beside or passage.behind(k) or glued(passage, k, "ب") is not None
        # «انتقدت الصحيفة بعض التفاصيل»
        # «نفت الشركة هذه الاتهامات»
        pointed = "demonstrative" in kinds and passage.is_(k + 1, "matter")
        return (not kinds or pointed or not kinds.isdisjoint(("matter", "quantifier"))) and not beside
    # without a subject a noun may be the subject itself, unless it shows that it is not
    shown = passage.words[k].text.endswith(("ا", "اً", "ًا"))
    return "matter" in kinds or (not kinds and shown)


def _person(passage: Passage, k: int) -> bool:
    """Whether the word at `k` is somebody: «رحب بالوفد» greets and says nothing."""
    name = passage.names.get(k)
    return (
        name.kind == "person"
        if name
        else any(
            passage.lists.nouns.get(key) in ("people", "body")
            for base in bases(passage.words[k].text)
            if base.clitics in ("ب", "ل", "لل") and (key := without_article(base.key))
        )
    )


def glued(passage: Passage, k: int, prep: str) -> int | None:
    """Where the noun begins in a word that the preposition is written together with; None where it is not."""
    name = passage.names.get(k)
    if name:
        # «بنابل» tells where, not what
        held = passage.text[passage.words[k].start : name.start].lstrip("وف")[:1] == prep
        return name.start if held and name.kind != "place" else None
    if k in passage.within or passage.kinds[k]:
        return None
    word = passage.words[k]
    for base in bases(word.text):
        held = base.clitics in (prep, prep + prep) and (len(base.key) > 2 or _tells(passage, base.key))
        known = base.key.startswith("ال") or passage.loose(base.key) or _verbal(passage, word, base.key)
        # «بفوزه»
        if held and (known or (passage.owned(k) and any(_tells(passage, stem) for stem in unowned(base.key)))):
            return word.start + base.cut
    return None


def _expected(passage: Passage, k: int, prep: str) -> int | None:
    """Where the noun begins in a word that no table knows, right behind the subject of a verb that needs the
    preposition: «وعد الوزير [بخفض] العجز»."""
    word = passage.words[k]
    return word.start + 1 if passage.plainly(k) and word.key[:1] == prep else None


def _tells(passage: Passage, key: str) -> bool:
    """Whether a folded word is known as a verb's noun: «شن», «فوز»."""
    return any("matter" in word.kinds for word in passage.lists.clause.get(key, ()))


def _verbal(passage: Passage, word: Token, base: str) -> bool:
    """Whether a word that no table knows looks like a preposition with the noun of a verb: «بتوحيد», «بعرقلة» (but
    «بريطانية» is no noun, nor «بارزين»)."""
    if base.endswith("ين") and not base.startswith("ت"):
        return False
    like = base.startswith(_VERBAL) or (word.text.endswith("ة") and not word.text.endswith("ية"))
    return len(base) > 3 and like and word.key not in passage.lists.vocabulary
