from generator.dossier import build
from generator.dossier.model import Dossier, News
from tests.dossier.making import Making
from tests.dossier.test_passages import BACKGROUND

TOPIC = ("harbour", "المرفأ", "المرفأ")


def news(dossier: Dossier, record: str) -> News:
    return next(one for one in dossier.news if one.record == record)


def article(id_: str, day: str, count: int, *, actor: str, topic: tuple[str, str, str] = TOPIC) -> Making:
    words = f"{count} حاوية"
    making = Making(id_, f"قال {actor} إن في المرفأ {words} عالقة.\n{BACKGROUND}.", day).actor(actor).topic(*topic)
    return making.place("المرفأ", "facility").figure(words, count, "container", "حاوية عالقة في المرفأ")


def test_the_first_briefing_is_compared_with_nothing() -> None:
    first = news(build([article("a", "2023-05-01", 640, actor="سامي ناصر").record()]), "a")
    assert (first.against, first.figures, first.actors) == ([], [], [])


def test_a_changed_figure_a_new_actor_and_a_repeated_background() -> None:
    one = article("a", "2023-05-01", 640, actor="سامي ناصر").record()
    two = article("b", "2023-05-09", 210, actor="ليلى منصور").record()
    dossier = build([one, two])
    found = news(dossier, "b")
    assert found.against == ["a"]
    (changed,) = found.changed
    (quantity,) = dossier.quantities
    assert [quantity.entries[at].value for at in (changed.before, changed.now)] == [640, 210]
    assert [next(e.name for e in dossier.entities if e.id == new.entity) for new in found.actors] == ["ليلى منصور"]
    assert [(line.cite.sentence, line.before.record) for line in found.repeated] == [(2, "a")]


def test_what_was_told_before_is_not_new() -> None:
    records = [article(id_, f"2023-05-0{day}", 640, actor="سامي ناصر").record() for day, id_ in enumerate("ab", 1)]
    found = news(build(records), "b")
    assert (found.figures, found.changed, found.actors) == ([], [], [])


def test_another_topic_makes_no_comparison() -> None:
    one = article("a", "2023-05-01", 640, actor="سامي ناصر").record()
    two = article("b", "2023-05-02", 640, actor="سامي ناصر", topic=("sea", "البحر", "المرفأ")).record()
    assert news(build([one, two]), "b").against == []


def test_an_article_that_may_be_later_is_marked() -> None:
    one = Making("a", "نص عن المرفأ.", "2023-01-01", "2023-05-31").topic(*TOPIC).record()
    two = Making("b", "نص عن المرفأ.", "2023-06-01").topic(*TOPIC).record()
    three = Making("c", "نص عن المرفأ.", "2023-02-01", "2023-12-31").topic(*TOPIC).record()
    dossier = build([one, two, three])
    assert news(dossier, "b").uncertain == []
    assert news(dossier, "c").uncertain == ["a", "b"]
