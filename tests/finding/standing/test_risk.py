"""How likely a line can't be understood, in short stories written for these tests."""

import pytest

from generator.finding import actors
from generator.finding.standing import above
from generator.finding.standing.risk import ALWAYS, SIGNS, by_one_name, risk, signs, weights_of
from generator.knowledge import built_in
from tests.finding.articles import split, story_of

KNOWLEDGE = built_in()
GIST = "افتتحت بلدية صيدا سوقا جديدة للسمك قرب الميناء القديم بعد عام من الأشغال."
BETWEEN = "ومول المشروع صندوق التنمية بقرض قيمته مليون دينار."


def found(*parts: str) -> dict[str, float]:
    """The signs of the last of these sentences, beneath the first."""
    article = split(*parts)
    cast, places = actors.find(article, KNOWLEDGE)
    told = story_of(article, actors=cast, places=places)
    n = len(article.sentences)
    return dict(signs(told, n, told.words[n - 1], above.above(told, [1]), leans=(), unknown=False))


@pytest.mark.parametrize(
    ("sign", "more", "less"),
    [
        ("shared", "وتضم سوق السمك عشرين متجرا قرب الميناء.", "وتضم القاعة عشرين متجرا للأقمشة."),
        ("shared at once", "وتضم السوق عشرين متجرا.", "ويعمل عشرون تاجرا من القرى المجاورة في السوق."),
        ("another", "ووعدت وزارة الصحة بقروض أخرى.", "ووعدت وزارة الصحة بقروض صغيرة."),
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

    def alone(last: str, added: bool) -> bool:
        article = split(GIST, met, last)
        cast, places = actors.find(article, KNOWLEDGE)
        story = story_of(article, actors=cast, places=places)
        at = article.text.rindex("النابلسي")
        return by_one_name(story, 3, story.words[2], above.above(story, [1]), [at] if added else [])

    assert alone("وشكرت النابلسي العمال على صبرهم.", added=False)
    assert not alone("وشكرت النابلسي العمال على صبرهم.", added=True)
    assert not alone("وشكرت سلمى النابلسي العمال على صبرهم.", added=False)


def test_the_weights_are_of_the_signs_and_order_lines() -> None:
    weights = KNOWLEDGE.derived(weights_of)
    assert set(weights) == {*SIGNS, ALWAYS}
    safe = found(GIST, "وتضم سوق السمك في صيدا عشرين متجرا قرب الميناء.")
    leaning = found(GIST, BETWEEN, "وحصل المزارعون على قروض أخرى.")
    assert 0 < risk(safe, weights) < risk(leaning, weights) < 1
