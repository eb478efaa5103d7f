"""How likely a line can't be understood, in short stories written for these tests."""

import pytest

from generator.finding import actors
from generator.finding.standing import above
from generator.finding.standing.risk import ALWAYS, LEANS, SIGNS, risk, signs, weights_of
from generator.knowledge import built_in
from tests.finding.articles import split, story_of

KNOWLEDGE = built_in()
GIST = "افتتحت بلدية صيدا سوقا جديدة للسمك قرب الميناء القديم بعد عام من الأشغال."
BETWEEN = "ومول المشروع صندوق التنمية بقرض قيمته مليون دينار."


def found(*parts: str, added: str = "") -> dict[str, float]:
    """The signs of the last of these sentences, beneath the first. `added`: before which word of it a name is added."""
    article = split(*parts)
    cast, places = actors.find(article, KNOWLEDGE)
    told = story_of(article, actors=cast, places=places)
    n = len(article.sentences)
    places_added = [article.text.rindex(added)] if added else []
    return dict(signs(told, n, told.words[n - 1], above.above(told, [1]), places_added)) | {LEANS: 0.0}


@pytest.mark.parametrize(
    ("sign", "more", "less"),
    [
        ("shared", "وتضم سوق السمك عشرين متجرا قرب الميناء.", "وتضم القاعة عشرين متجرا للأقمشة."),
        ("placed at once", "وفي صيدا ثلاثة أسواق.", "وللسوق ثلاثة أبواب."),
        ("nobody at once", "ويعمل فيها عشرون تاجرا من القرى المجاورة كل يوم.", "ويعمل في السوق عشرون تاجرا."),
        ("joined", "وتضم القاعة متجرا.", "تضم القاعة متجرا."),
        ("somebody's", "ووعدت زوجته بقرض.", "ووعدت سلمى النابلسي بقرض."),
        ("one of many at once", "وذكرت الصحيفة أن الأسعار تراجعت.", "وذكرت صحيفة محلية أن الأسعار تراجعت."),
        ("one of many at once", "وذكرت الصحيفة أن الأسعار تراجعت.", "وذكرت الصحيفة اللبنانية أن الأسعار تراجعت."),
        ("which", "وحكمت على المتهمين الثلاثة بالسجن.", "وحكمت على ثلاثة متهمين بالسجن."),
        ("which", "واختلفت الوقائع في القضيتين.", "واختلفت الوقائع في القضيتين السابقتين."),
        ("which", "وتمتد الحقول بين البلدتين.", "وتمتد الحقول بين بلدتين."),
        ("which", "واشترى التجار السمك في ذلك اليوم.", "واشترى التجار السمك يوم الأحد."),
        ("that one", "وقالت بلدية صيدا إنه كان خربا.", "وقالت بلدية صيدا إن الميناء كان خربا."),
    ],
)
def test_a_sign_tells_of_what_leans(sign: str, more: str, less: str) -> None:
    assert found(GIST, BETWEEN, more)[sign] > found(GIST, BETWEEN, less)[sign]


def test_how_far_below_the_gist_it_stands_is_told() -> None:
    assert found(GIST, BETWEEN)["far"] == 0
    assert found(GIST, BETWEEN, BETWEEN)["far"] < found(GIST, BETWEEN, BETWEEN, BETWEEN)["far"]


def test_somebody_whom_the_article_brought_in_before() -> None:
    met = "وقالت المهندسة سلمى النابلسي إن الأشغال كلفت أقل مما كان متوقعا."
    assert found(GIST, met, "وشكرت النابلسي العمال على صبرهم.")["met before"] == 1
    assert not found(GIST, met)["met before"]


def test_somebody_by_one_name_whom_nothing_above_names() -> None:
    met = "وقالت المهندسة سلمى النابلسي إن الأشغال كلفت أقل مما كان متوقعا."
    last = "وشكرت النابلسي العمال على صبرهم."
    assert found(GIST, met, last)["one name at once"] == 1
    assert found(GIST, met, last, added="النابلسي")["one name at once"] == 0
    assert found(GIST, met, "وشكرت سلمى النابلسي العمال على صبرهم.")["one name at once"] == 0


def test_what_the_sentence_before_told_of_is_one_of_many_again() -> None:
    before = "ونشرت صحيفة محلية صور السوق."
    assert found(GIST, before, "وذكرت الصحيفة أن الأسعار تراجعت.")["one of many again"] == 1
    assert found(GIST, BETWEEN, "وذكرت الصحيفة أن الأسعار تراجعت.")["one of many again"] == 0


def test_the_weights_are_of_the_signs_and_order_lines() -> None:
    weights = KNOWLEDGE.derived(weights_of)
    assert set(weights) == {*SIGNS, ALWAYS}
    safe = found(GIST, "وتضم سوق السمك في صيدا عشرين متجرا قرب الميناء.")
    leaning = found(GIST, BETWEEN, "وحصل المتهمون الثلاثة على الرسالة.")
    assert 0 < risk(safe, weights) < risk(leaning, weights) < 1
