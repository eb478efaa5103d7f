import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arabic.tokens import tokens
from generator.knowledge import built_in
from generator.reading.titling import asides
from generator.reading.titling.wording import language_of

KNOWLEDGE = built_in()
LANGUAGE = KNOWLEDGE.derived(language_of)


def _between_commas(sentence: str) -> list[str]:
    found = asides.between_commas(sentence, [], LANGUAGE, KNOWLEDGE)
    return [sentence[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("sentence", "aside"),
    [
        ("قالت الشركة، التي تزود المدينة بالماء، إن الأسعار لن ترتفع", "التي تزود المدينة بالماء"),
        ("قال وزير النقل، في مؤتمر صحفي، إن الجسر سيفتح غدا", "في مؤتمر صحفي"),
        ("أعلن وزير الصحة، أحمد جابر، أن الحملة بدأت", "أحمد جابر"),
        ("أعلن سامي جابر، مدير المرفأ، أن السفن عادت", "مدير المرفأ"),
    ],
)
def test_what_only_adds_to_the_noun_before_it_is_an_aside(sentence, aside):
    assert _between_commas(sentence) == [aside]


@pytest.mark.parametrize(
    "sentence",
    [
        "رحب الوزير، بما أعلنته اللجنة، عن عودة السكان",  # the verb asks for it
        "حضر اللقاء سامي جابر، وأحمد علي، ونادر حسن",  # a list
        "ارتفعت الأسعار، في المدن الكبرى، ما أدى إلى احتجاجات",  # what follows leans on it
        "لم يستغرق اجتماع الوزير سامي جابر، مع نظيره، أحمد علي، سوى دقائق",  # who took part
        "أكد المهاجم سامي جابر، لاعب الوحدة أنه باق في فريقه، بينما رحل الآخرون",  # what he said is in it
        "وصل الوزير",
    ],
)
def test_what_the_sentence_needs_is_no_aside(sentence):
    assert _between_commas(sentence) == []


def test_brackets_behind_a_definite_noun_add_to_it():
    sentence = "قررت منظمة الدول المصدرة للنفط (أوبك) خفض الإنتاج"
    assert [sentence[start:end] for start, end in asides.brackets(sentence)] == ["(أوبك)"]
    assert asides.brackets("زار بلدة (عين زين) مرتين") == []


def test_the_name_behind_a_role_can_go():
    sentence = "قال وزير المالية أحمد جابر إن الموازنة أقرت"
    found = asides.named_subject(tokens(sentence), LANGUAGE)
    assert [sentence[start:end] for start, end in found] == ["أحمد جابر"]


@given(st.text(alphabet="ابتلمن وهيأإة،.()التي قال إن في\n", max_size=120))
def test_asides_lie_within_any_text(text):
    found = asides.between_commas(text, [], LANGUAGE, KNOWLEDGE) + asides.about_speaker(tokens(text), LANGUAGE)
    assert all(0 <= start <= end <= len(text) for start, end in found)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "التقى الرئيس الفرنسي إيمانويل ماكرون في باريس وزير الزراعة الأردني خالد حنا، أمس",
            ["إيمانويل ماكرون", "خالد حنا"],
        ),
        ("وصل ولي العهد السعودي الأمير محمد بن سلمان إلى عمان", ["الأمير محمد بن سلمان"]),
        # no office of a state: many are poets, and a «زعيم» needs his name
        ("كرمت البلدية الشاعر الأردني خالد حنا في الحفل", []),
        ("دعا الزعيم الشيعي خالد حنا إلى الهدوء", []),
        # what follows may belong to the name
        ("التقى الرئيس الفرنسي إيمانويل ماكرون الوفد", []),
    ],
)
def test_the_name_of_whom_an_office_tells_can_go(sentence, names):
    spans = asides.names_behind_offices(tokens(sentence), LANGUAGE)
    assert [sentence[start:end] for start, end in spans] == names
