"""Where a sentence may end."""

from generator.arabic.tokens import tokens
from generator.finding.standing import cuts
from generator.finding.standing.vocabulary import words_of
from generator.knowledge import built_in
from tests.finding.articles import article

LISTS = words_of(built_in())
SHORT = "وافق مجلس إدارة هيئة الموانئ في اجتماعه الشهري على خطة توسعة الأرصفة الشمالية وشراء ست رافعات حديثة كبيرة"
MORE = "، ثم كلف لجنة من المهندسين بمراجعة العقود القديمة والتثبت من سلامة الأرصفة التي تضررت في عاصفة الشتاء الماضي"


def ends(text: str) -> tuple[list[str], str]:
    """What is left of a sentence at each place where it may end, and what is shown of it."""
    whole = article(text)
    places, end = cuts.ends(whole, whole.sentences[0], 0, tokens(text), LISTS)
    return [text[:at] for at in places], text[:end]


def test_a_clause_that_only_adds_may_go() -> None:
    text = f"{SHORT}، مشيرا إلى أن العمل يبدأ غدا."
    assert ends(text) == ([SHORT], text)


def test_a_source_told_of_before_may_go() -> None:
    text = f"{SHORT}، بحسب المصدر ذاته."
    assert ends(text) == ([SHORT], text)
    assert ends(f"{SHORT}، بحسب مدير الميناء.")[0] == []


def test_of_a_long_sentence_it_goes() -> None:
    assert ends(f"{SHORT}، مشيرا إلى أن العمل يبدأ غدا{MORE * 3}.") == ([SHORT], SHORT)


def test_nothing_ends_inside_marks() -> None:
    text = f"قالت الهيئة إن «{SHORT}، مشيرا إلى أن العمل يبدأ غدا»."
    assert ends(text) == ([], text)


def test_nothing_ends_before_the_main_clause() -> None:
    text = "وحول تأسيس جمعية لرعاية البحارة القدامى في مدينة صيدا وبقية الموانئ اللبنانية، مشيرا إلى أنها تعمل غدا."
    assert ends(text) == ([], text)


def test_nothing_ends_before_what_is_put_into_a_clause() -> None:
    text = f"وكشفت تحقيقات هيئة الموانئ في العقبة وصيدا أن ربان السفينة {SHORT[:40]}، وهو يوناني، غادر الميناء."
    assert ends(text) == ([], text)
    text = f"{SHORT}، وهو ما طالب به تجار المدينة."
    assert ends(text) == ([SHORT], text)
