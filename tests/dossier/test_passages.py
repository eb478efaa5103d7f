from generator.dossier import build
from tests.dossier.making import Making

BACKGROUND = "وتشهد البلاد منذ ثلاث سنوات أزمة اقتصادية خانقة دفعت آلاف الشباب إلى الهجرة عبر البحر بحثا عن عمل"


def test_wording_that_two_articles_share() -> None:
    one = Making("a", f"أعلنت الحكومة خطة جديدة.\n{BACKGROUND}.", "2023-05-01").record()
    two = Making("b", f"تظاهر المئات أمس.\n{BACKGROUND}، بحسب وكالات.\nوانتهى التجمع.", "2023-05-02").record()
    (passage,) = build([two, one]).shared_passages
    assert passage.records == ["a", "b"]
    assert passage.text == BACKGROUND
    assert [(cite.record, cite.sentence) for cite in passage.sentences] == [("a", 2), ("b", 2)]
    assert two.text[passage.places[1].start : passage.places[1].end] == BACKGROUND


def test_spelling_does_not_hide_shared_wording() -> None:
    one = Making("a", BACKGROUND, "2023-05-01").record()
    two = Making("b", BACKGROUND.replace("أزمة", "ازمة").replace("إلى", "الى"), "2023-05-02").record()
    assert len(build([one, two]).shared_passages) == 1


def test_a_title_and_a_name_are_no_shared_wording() -> None:
    title = "قال رئيس مجلس الوزراء ووزير الداخلية بالوكالة سمير جبران"
    one = Making("a", f"{title} إن الميزانية جاهزة.", "2023-05-01").record()
    two = Making("b", f"{title} خلال زيارة المرفأ.", "2023-05-02").record()
    assert build([one, two]).shared_passages == []


def test_what_one_article_says_twice_is_not_shared() -> None:
    assert build([Making("a", f"{BACKGROUND}\n{BACKGROUND}", "2023-05-01").record()]).shared_passages == []


def test_three_articles_with_one_background_are_one_passage() -> None:
    records = [
        Making(id_, f"خبر {id_}.\n{BACKGROUND}.", f"2023-05-0{day}").record() for day, id_ in enumerate("abc", 1)
    ]
    (passage,) = build(records).shared_passages
    assert passage.records == ["a", "b", "c"]


def test_shared_wording_is_counted_apart_from_how_often_a_thing_is_told() -> None:
    words = "2514 عاملا"
    shared = f"{BACKGROUND} وسرّحت المصانع {words} في صفاقس."
    own = f"في صفاقس وحدها فقد {words} وظائفهم كما تقول النقابة."
    texts = {"a": shared, "b": shared, "c": own}
    records = [
        Making(id_, text, f"2023-05-0{day}").place("صفاقس", "city").figure(words, 2514, "worker", "عمال سُرّحوا").record()
        for day, (id_, text) in enumerate(texts.items(), 1)
    ]
    (quantity,) = build(records).quantities
    assert quantity.values[0].support.records == ["a", "b", "c"]
    assert quantity.values[0].support.shared == ["a", "b"]
