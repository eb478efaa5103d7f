"""What articles are about: the broad subjects, and the dossier's own topics."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator import reading
from generator.finding import topics
from generator.finding.topics import DossierTopic
from generator.knowledge import built_in
from generator.record import Actor, Span, Title, Topic
from tests.finding.articles import split

KNOWLEDGE = built_in()
SEEDS = Path(__file__).parents[1] / "demo"


def broad(text: str) -> list[str]:
    """The names of the article's broad subjects, strongest first."""
    return [topic.name_en or "" for topic in topics.find(split(text), [], KNOWLEDGE, [])]


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "sport",
            "فاز منتخب الأردن على نظيره العُماني بهدفين في المباراة الافتتاحية لبطولة غرب آسيا. "
            "وسجل المهاجم الشاب الهدف الأول من ركلة جزاء، وتصدى حارس المرمى لثلاث محاولات في الشوط الثاني.",
        ),
        (
            "economy, business and finance",
            "رفع البنك المركزي سعر الفائدة نصف نقطة للحد من التضخم. "
            "وتراجعت أسهم المصارف في البورصة بعد القرار، فيما ارتفع سعر صرف الدولار.",
        ),
        (
            "health",
            "بدأت وزارة الصحة حملة تطعيم ضد الحصبة في المدارس. "
            "وقال أطباء إن اللقاح آمن وإن عدد المرضى في المستشفيات تراجع هذا الشهر.",
        ),
        (
            "conflict, war and peace",
            "قُتل أربعة جنود في غارة جوية على قاعدة عسكرية قرب الحدود. "
            "وتواصلت الاشتباكات بين الجيش والمسلحين، ولم تنجح الوساطة في التوصل إلى هدنة.",
        ),
        (
            "weather",
            "حذرت الأرصاد الجوية من عاصفة رملية وأمطار غزيرة على الساحل. "
            "وتنخفض درجات الحرارة ست درجات مع وصول منخفض جوي مساء الخميس.",
        ),
        (
            "education",
            "يبدأ العام الدراسي الجديد الأحد في جميع المدارس. "
            "وقالت وزارة التربية إن نصف مليون طالب يعودون إلى الصفوف، وإن المناهج لم تتغير.",
        ),
    ],
)
def test_the_leading_subject(subject: str, text: str) -> None:
    assert broad(text)[0] == subject


def test_a_second_level_is_named_where_the_text_carries_it() -> None:
    found = broad(
        "فتحت مراكز الاقتراع أبوابها أمام الناخبين في الانتخابات البرلمانية. "
        "ويتنافس المرشحون على مئة مقعد، وتعلن مفوضية الانتخابات نسبة المشاركة مساء."
    )
    assert "election" in found


def test_what_the_headline_names_leads() -> None:
    text = (
        "وصل الوفد إلى المدينة صباح الأحد. وزار المعرض والمتحف والتقى فنانين ومخرجين. "
        "وتفقد مستشفى المدينة الجديد ومركز أمراض القلب."
    )
    read = split(text)
    headed = read.model_copy(update={"title": Title(text="مستشفى جديد لأمراض القلب", origin="stated")})
    scores = [
        {topic.id: topic.score for topic in topics.find(one, [], KNOWLEDGE, [])}["medtop:07000000"]
        for one in (read, headed)
    ]
    assert scores[0] < scores[1]


def test_one_sentence_can_be_enough() -> None:
    assert broad("فاز الفريق بركلات الترجيح في المباراة.")[:1] == ["sport"]


def test_a_person_called_after_a_month_is_no_feast() -> None:
    assert "religion" not in broad("طرح المطرب محمد رمضان أغنية جديدة، ووقف رمضان أمام جمهوره في حفل كبير.")


def test_small_talk_is_about_nothing() -> None:
    assert broad("جلس الرجل على الكرسي ونظر من النافذة.") == []
    assert broad("") == []


def test_a_subject_says_why() -> None:
    text = "أصيب ثلاثة في حريق اندلع في مصنع. وقال الدفاع المدني إن فرق الإطفاء أخمدت الحريق."
    subject = topics.find(split(text), [], KNOWLEDGE, [])[0]
    assert subject.id == "medtop:03000000"
    assert (subject.because[0].term, subject.because[0].sentence) == ("حريق", 1)
    assert all(reason.term in text for reason in subject.because)


# --- the dossier's own ------------------------------------------------------------------------------------------------

PORTS = DossierTopic(
    id="ports",
    name="الموانئ",
    terms={"توسعة + ميناء/مرفأ": 2, "خط بحري": 1},
    actors=["هيئة الموانئ"],
    excludes=["ميناء القراصنة"],
)


def own(text: str, topic: DossierTopic = PORTS, actors: list[Actor] | None = None) -> Topic | None:
    found = topics.find(split(text), actors or [], KNOWLEDGE, [topic])
    return next((topic for topic in found if not topic.id.startswith("medtop:")), None)


def test_parts_of_a_term_count_in_one_sentence_alone() -> None:
    found = own("تبدأ توسعة الميناء الشمالي في الربيع.")
    assert found is not None
    assert [(reason.term, reason.sentence) for reason in found.because] == [("توسعة + الميناء", 1)]
    assert own("تبدأ توسعة الطريق في الربيع. ويبقى الميناء مغلقا.") is None


def test_either_part_will_do() -> None:
    assert own("أقرت الحكومة توسعة مرفأ بيروت.")


def test_what_is_excluded_counts_for_nothing() -> None:
    assert own("تبدأ توسعة عرض «ميناء القراصنة» في مدينة الألعاب.") is None


def test_an_actor_of_the_topic_speaks_for_it() -> None:
    text = "وقعت هيئة الموانئ عقدا لتشغيل خط بحري جديد."
    actor = Actor(id="a", name="هيئة الموانئ", type="organisation", mentions=[Span(sentence=1, start=5, end=17)])
    assert own(text) is None
    found = own(text, actors=[actor])
    assert found is not None
    assert {reason.term for reason in found.because} == {"خط بحري", "هيئة الموانئ"}


def test_repeated_mention_adds_less_each_time() -> None:
    once = DossierTopic(id="lines", name="الخطوط", terms={"خط بحري": 1}, at_least=1)
    scores = [own("أعلن خط بحري جديد. " * times, once) for times in (1, 2, 4, 8)]
    values = [topic.score for topic in scores if topic]
    assert values[0] < values[1] < values[2] == values[3]


def test_a_topic_needs_an_id_for_addresses() -> None:
    with pytest.raises(ValidationError):
        DossierTopic(id="الموانئ", name="الموانئ")


# What a reader finds in the five articles of the demonstration; the dossier's other topics are not in them.
GOLD = {
    "000_4eb46d35841a4ea5.txt": {
        "end-of-coalition-mission", "us-military-presence", "fighting-isis", "iraqi-us-relations",
    },
    "001_c434531e6e6100b5.txt": {
        "end-of-coalition-mission", "us-military-presence", "bilateral-military-committee",
        "armed-factions-and-strikes", "fighting-isis", "iraqi-us-relations",
    },
    "002_94173c7620953887.txt": {
        "end-of-coalition-mission", "us-military-presence", "bilateral-military-committee", "iraq-and-nato",
        "armed-factions-and-strikes", "fighting-isis",
    },
    "003_dc5b0399aa33f440.txt": {
        "end-of-coalition-mission", "us-military-presence", "bilateral-military-committee",
        "armed-factions-and-strikes", "fighting-isis", "iraqi-us-relations",
    },
    "004_57670411fffd694b.txt": {
        "end-of-coalition-mission", "us-military-presence", "bilateral-military-committee",
        "armed-factions-and-strikes", "fighting-isis", "iraqi-us-relations",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def dossier() -> list[DossierTopic]:
    file = yaml.safe_load((SEEDS / "dossier.yml").read_text(encoding="utf-8"))
    return [DossierTopic.model_validate(topic) for topic in file["topics"]]


@pytest.mark.parametrize("name", GOLD)
def test_the_dossier_is_found_where_a_reader_finds_it(name: str, dossier: list[DossierTopic]) -> None:
    read = reading.read(SEEDS / name, KNOWLEDGE)
    found = topics.find(read, [], KNOWLEDGE, dossier)
    assert {topic.id for topic in found if not topic.id.startswith("medtop:")} == GOLD[name]
    leading = next(topic for topic in found if topic.id.startswith("medtop:"))
    assert leading.name_en == "conflict, war and peace"


def test_an_article_on_something_else_has_none_of_them(dossier: list[DossierTopic]) -> None:
    text = (
        "بحث التحالف الحاكم في ألمانيا موازنة العام المقبل مع أحزاب المعارضة. وقال حلف شمال الأطلسي إن الإنفاق "
        "العسكري لأعضائه ارتفع، فيما تحدث البيت الأبيض عن مفاوضات تجارية مع الصين."
    )
    found = topics.find(split(text), [], KNOWLEDGE, dossier)
    assert all(topic.id.startswith("medtop:") for topic in found)


@settings(max_examples=50)
@given(st.text(alphabet=st.sampled_from("التحالف الدولي داعش، .\nـً«»"), max_size=120))
def test_any_text_has_topics_or_none(text: str) -> None:
    read = split(text)
    found = topics.find(read, [], KNOWLEDGE, [PORTS])
    assert found == topics.find(read, [], KNOWLEDGE, [PORTS])
    assert all(0 < topic.score <= 1 and topic.because for topic in found)
