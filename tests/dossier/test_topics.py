from datetime import date

from generator.dossier import build
from tests.dossier.making import Making

TOPIC = ("water", "أزمة المياه", "السد")


def test_the_standing_summary_takes_the_newest_and_tells_nothing_twice() -> None:
    old = "قررت اللجنة الفنية ملء السد على ثلاث مراحل تبدأ في الصيف.\nاستقال المهندس المشرف بعد خلاف على التمويل."
    new = "بدأ خفض منسوب السد قبل الأمطار.\nقررت اللجنة الفنية ملء السد على ثلاث مراحل تبدأ في الصيف المقبل."
    one = Making("a", old, "2023-05-01").topic(*TOPIC).point(1).point(2).record()
    two = Making("b", new, "2023-06-01").topic(*TOPIC).point(1).point(2).record()
    (topic,) = build([one, two]).topics
    assert topic.records == ["b", "a"]
    assert [(line.cite.record, line.cite.sentence) for line in topic.standing] == [("b", 1), ("b", 2), ("a", 2)]
    assert [(cite.record, cite.sentence) for cite in topic.standing[1].also] == [("a", 1)]


def test_an_article_that_may_be_of_any_year_is_not_the_newest() -> None:
    known = Making("a", "بدأ خفض منسوب السد قبل الأمطار.", "2023-05-01").topic(*TOPIC).point(1).record()
    wide = Making("b", "استقال مهندس السد بعد خلاف على التمويل.", "2020-05-01").topic(*TOPIC).point(1).record()
    wide = wide.model_copy(update={"published": wide.published.model_copy(update={"latest": date(2024, 1, 1)})})
    (topic,) = build([wide, known]).topics
    assert topic.records == ["a", "b"]
    assert [line.cite.record for line in topic.standing] == ["a", "b"]


def test_a_topic_names_its_actors_and_where_each_article_shows_it() -> None:
    one = Making("a", "زار سعد النجار السد.", "2023-05-01").actor("سعد النجار").topic(*TOPIC).record()
    dossier = build([one])
    assert dossier.topics[0].entities == [dossier.entities[0].id]
    assert [(cite.record, cite.sentence) for cite in dossier.topics[0].because] == [("a", 1)]


def test_a_topic_is_part_of_the_broader_one_that_the_dossier_has() -> None:
    text = "تباحث الوزيران في أزمة السد وفتح الحدود."
    strife, border = ("medtop:16000000", "نزاعات", "أزمة"), ("medtop:20000053", "عمل إرهابي", "الحدود")
    both = Making("a", text, "2023-05-01").topic(*strife).topic(*border).record()
    broader = {topic.id: topic.broader for topic in build([both]).topics}
    assert broader == {"medtop:16000000": None, "medtop:20000053": "medtop:16000000"}
    (alone,) = build([Making("a", text, "2023-05-01").topic(*border).record()]).topics
    assert alone.broader is None
