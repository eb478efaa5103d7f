"""The phrases by which an article names one of a kind."""

from generator.finding.standing import phrases
from generator.finding.standing.vocabulary import words_of
from generator.knowledge import built_in
from tests.finding.articles import split, story_of

LISTS = words_of(built_in())


def named(*parts: str, word: str) -> str | None:
    """The name of this word of the last sentence."""
    article = split(*parts)
    told = story_of(article)
    words = told.words
    at = next(at for at, one in enumerate(words[-1]) if one.text == word)
    return phrases.antecedent(told, len(words), at, None, True)


def test_a_noun_with_what_completes_it_names_one() -> None:
    first = "بنت البلدية محطة التحلية قرب البحر."
    assert named(first, "وتبدأ المحطة العمل غدا.", word="المحطة") == "محطة التحلية"


def test_an_adjective_without_article_names_none() -> None:
    assert named("طلب التاجر من محكمة فدرالية وقف الرسوم.", "ورفضت المحكمة طلبه.", word="المحكمة") is None


def test_what_leans_itself_names_none() -> None:
    assert named("غاب اللاعب عن شوط المباراة.", "وانتهى الشوط بهدف.", word="الشوط") is None
    assert named("تنتظر المدينة مباراة الغد.", "وتبدأ المباراة مساء.", word="المباراة") is None


def test_a_verb_completes_no_noun() -> None:
    assert named("نشر البحارة رسالة وصلت صيدا.", "ولم تذكر الرسالة أجورهم.", word="الرسالة") is None


def test_of_two_names_none_is_sure() -> None:
    assert named("تنافس حزب الوسط وحزب البحر.", "وفاز الحزب في وجدة.", word="الحزب") is None


def test_one_named_by_several_adjectives_may_be_meant() -> None:
    first = "زار الوفد مملكة البحرين ثم الجمهورية التونسية."
    assert named(first, "ووصل إلى المملكة مساء.", word="المملكة") == "مملكة البحرين"
    other = "وعاد إلى المملكة المغربية الشريفية."
    assert named(first, other, "ووصل إلى المملكة مساء.", word="المملكة") is None


def test_a_broken_plural_is_named_by_no_phrase() -> None:
    assert named("تلاقت أغراض الشركة والنقابة.", "وتباعدت الأغراض بعد عام.", word="الأغراض") is None


def test_what_an_adjective_parts_from_a_noun_does_not_complete_it() -> None:
    assert named("أدانت محكمة أردنية البحار سامي.", "وغادر المحكمة مساء.", word="المحكمة") is None
    first = "وقال فصيل تطلق على غيره الأسماء إنه رحل. وعاد فصيل تطلق على سفنه النار."
    assert named(first, "وأعلن الفصيل وقف النار.", word="الفصيل") is None


def test_an_event_is_named_by_the_title_alone_since_others_may_be_told_of() -> None:
    parts = ("رد الميناء على شائعات عن هجوم الرصيف الجنوبي.", "وأسفر الهجوم عن غرق سفينتين.")
    assert named(*parts, word="الهجوم") is None


def test_two_that_meet_are_both_named() -> None:
    first = "شاهد آلاف الناس مباراة لبنان والأردن في صيدا."
    assert named(first, "وانتهت المباراة بلا أهداف.", word="المباراة") == "مباراة لبنان والأردن"


def test_another_word_in_marks_is_no_name() -> None:
    parts = ('بلغ سعر الذهب ألف دولار للأوقية "الأونصة" اليوم.', "وبلغت الفضة عشرين دولارا للأوقية مساء.")
    assert named(*parts, word="للأوقية") is None


def test_a_phrase_that_breaks_off_is_told() -> None:
    assert phrases.cut_short("مهرجان النور لسينما", LISTS)
    assert phrases.cut_short("مؤسسة النور ال", LISTS)
    assert phrases.cut_short("إجلاء آلاف", LISTS)
    assert not phrases.cut_short("بنك لبنان", LISTS)
    assert not phrases.cut_short("مؤسسة النور للسينما", LISTS)
