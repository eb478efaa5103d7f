"""The glossary: names and terms in base form, and English only from a resource."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.finding import terms
from generator.knowledge import built_in
from generator.record import Actor, Place, Span, Term
from tests.finding.articles import split

KNOWLEDGE = built_in()


def glossary(text: str, actors: list[Actor] | None = None, places: list[Place] | None = None) -> dict[str, Term]:
    """The entries by base form."""
    return {term.lemma: term for term in terms.find(split(text), actors or [], places or [], KNOWLEDGE)}


def test_a_term_stands_in_base_form_with_its_english() -> None:
    term = glossary("وقال البيان إن العقد لا يمس بالسيادة الوطنية للبلاد.")["السيادة الوطنية"]
    assert (term.en, term.source, term.kind, term.sentences) == ("national sovereignty", "terms", "term", [1])


def test_clitics_and_the_article_do_not_hide_a_term() -> None:
    found = glossary("تصدت الدفاعات للطائرات المسيرة. وسقطت طائرة مسيرة قرب النهر.")
    term = found["طائرة مسيرة"]
    assert term.en == "drone"
    assert term.forms == ["طائرات المسيرة", "طائرة مسيرة"]
    assert term.sentences == [1, 2]


def test_a_term_met_only_as_several_is_several_in_english_too() -> None:
    several = glossary("نشر الجيش مركبات عسكرية حول المدينة. ثم انسحبت المركبات العسكرية ليلا.")["آليات عسكرية"]
    assert (several.en, several.sentences) == ("military vehicles", [1, 2])
    one = glossary("عبرت المركبات العسكرية الجسر. واحترقت مركبة عسكرية واحدة.")["آلية عسكرية"]
    assert (one.en, one.term, one.sentences) == ("military vehicle", "مركبة عسكرية", [1, 2])


def test_the_article_that_a_preposition_swallows_is_the_terms() -> None:
    found = glossary("خطاب موجه للحزب الحاكم في البلاد.")
    assert [(term.term, term.forms) for term in found.values()] == [("الحزب الحاكم", ["حزب الحاكم"])]
    assert [term.term for term in glossary("عمل الرجل مدرسا للغة العربية.").values()] == ["اللغة العربية"]


def test_an_adjective_of_another_gender_is_of_another_noun() -> None:
    assert "المجتمع البريطانية" not in glossary("تروي المسلسلة قصة سيدة المجتمع البريطانية.")
    assert glossary("تغيرت عادات المجتمع البريطاني.")["المجتمع البريطاني"].en == "British society"
    assert glossary("أغلق الجيش الحدود التركية.")["الحدود التركية"].en == "Turkish border"


def test_the_longer_term_wins() -> None:
    assert "انسحاب القوات الأمريكية" in glossary("طالب النواب بانسحاب القوات الأمريكية من القاعدة.")


def test_a_head_and_a_nationality_make_english_by_their_pattern() -> None:
    term = glossary("نما الاقتصاد التونسي في الربع الأول.")["الاقتصاد التونسي"]
    assert (term.en, term.source) == ("Tunisian economy", "heads")


def test_the_article_of_a_head_that_begins_with_lam_is_whole() -> None:
    assert "اللغة الفرنسية" in glossary("طبعت الدار كتابا مدرسيا للغة الفرنسية.")


def test_the_adjective_of_a_scholar_is_not_that_of_his_subject() -> None:
    assert glossary("وصل عالم الآثار الإيطالي إلى قرطاج.") == {}
    assert "الآثار الإيطالية" in glossary("تعرض المدينة الآثار الإيطالية في متحف جديد.")


def test_financial_is_not_malian() -> None:
    found = glossary("ناقش الوزيران النفوذ المالي والنفوذ السنغالي في المنطقة.")
    assert "النفوذ المالي" not in found
    assert found["النفوذ السنغالي"].en == "Senegalese influence"


def test_a_direction_is_no_part_of_the_west() -> None:
    assert glossary("تقع القرية في الشمال الغربي من البلاد.")["الشمال الغربي"].en == "north-west"


def test_the_adjective_of_an_office_is_no_term() -> None:
    found = glossary("زار وزير الثقافة التونسي المعرض. وقال وزير الثقافة التونسي إن المعرض يعود كل عام.")
    assert "الثقافة التونسي" not in found


def test_a_repeated_phrase_without_a_resource_waits_without_english() -> None:
    text = "افتتحت البلدية الحديقة المرجانية الجديدة. وتستقبل الحديقة المرجانية الزوار كل يوم."
    term = glossary(text)["الحديقة المرجانية"]
    assert (term.en, term.source) == (None, None)
    assert "الحديقة المرجانية" not in glossary("افتتحت البلدية الحديقة المرجانية.")


def test_several_people_stand_in_the_nominative() -> None:
    term = glossary("التقى الوفد المسؤولين التونسيين في صفاقس.")["المسؤولون التونسيون"]
    assert (term.en, term.forms) == ("Tunisian officials", ["المسؤولين التونسيين"])
    found = glossary("دعت البلدية الحرفيين. وتعلم الأطفال من الصناع المحليين. وتدرب عشرة من الصناع المحليين في الورشة.")
    assert "الصناع المحليون" in found


def test_plain_phrases_are_not_listed() -> None:
    text = "زاد الإنتاج في العام الماضي. ولم يكن كل شيء جاهزا في العام الماضي. وتغير كل شيء بعد الشهر الحالي."
    assert glossary(text) == {}


def test_a_form_that_is_a_plain_word_is_no_term_by_itself() -> None:
    weak = [(row.ar, form) for row in KNOWLEDGE.terms for form in row.weak]
    assert weak
    for ar, form in weak[:40]:
        assert ar not in glossary(f"ثم {form}."), form


def test_names_come_from_those_who_found_them() -> None:
    text = "وصلت سلمى النابلسي إلى صيدا. وقالت سلمى النابلسي إن الميناء جاهز."
    name = "سلمى النابلسي"
    mentions = [Span(sentence=n, start=at, end=at + len(name)) for n, at in ((1, 5), (2, text.rindex(name)))]
    actor = Actor(
        id="a", name=name, name_en="Salma al-Nabulsi", name_en_origin="romanised", romanised="Salma al-Nabulsi",
        type="person", forms=[name], mentions=mentions,
    )  # fmt: skip
    at = text.index("صيدا")
    place = Place(
        id="p", name="صيدا", name_en="Sidon", name_en_origin="knowledge", type="city", forms=["صيدا"],
        mentions=[Span(sentence=1, start=at, end=at + 4)],
    )  # fmt: skip
    found = terms.find(split(text), [actor], [place], KNOWLEDGE)
    assert [(t.lemma, t.kind, t.en, t.romanised) for t in found] == [
        (name, "person", None, "Salma al-Nabulsi"),  # a romanised name is no English one
        ("صيدا", "place", "Sidon", None),
    ]


def test_no_term_inside_a_name() -> None:
    text = "أعلنت وزارة الدفاع التونسية فتح باب التطوع."
    name = "وزارة الدفاع التونسية"
    at = text.index(name)
    ministry = Actor(
        id="a", name=name, type="government", forms=[name], mentions=[Span(sentence=1, start=at, end=at + len(name))]
    )
    assert "وزارة الدفاع" in glossary(text)
    assert "وزارة الدفاع" not in glossary(text, [ministry])


def test_what_a_name_is_is_listed_once() -> None:
    text = "أعلنت وزارة الدفاع فتح باب التطوع. وانتقدت النقابة وزارة الدفاع."
    name = "وزارة الدفاع"
    at = text.index(name)
    body = Actor(
        id="a", name=name, type="government", forms=[name], mentions=[Span(sentence=1, start=at, end=at + len(name))]
    )
    found = terms.find(split(text), [body], [], KNOWLEDGE)
    assert [term.kind for term in found if term.lemma == name] == ["organisation"]


def test_no_term_of_half_a_name() -> None:
    text = "حذرت هيئة الغذاء والدواء الوطنية من الشراب. وقالت هيئة الغذاء والدواء الوطنية إن الشراب ضار."
    name = "هيئة الغذاء والدواء"
    mentions = [
        Span(sentence=n, start=at, end=at + len(name)) for n, at in ((1, text.index(name)), (2, text.rindex(name)))
    ]
    body = Actor(id="a", name=name, type="government", forms=[name], mentions=mentions)
    assert set(glossary(text, [body])) == {name}


@settings(max_examples=80)
@given(
    st.lists(
        st.sampled_from(["وللسيادة", "الوطنية", "القوات", "للقوات", "العراقية،", ".", "لل", "ال", "ـ"]), max_size=25
    )
)
def test_every_form_is_in_the_sentence_it_names(words: list[str]) -> None:
    read = split(" ".join(words))
    for term in terms.find(read, [], [], KNOWLEDGE):
        assert term.term.removeprefix("ال") in {form.removeprefix("ال") for form in term.forms}
        assert all(form in read.text for form in term.forms)
        assert term.sentences == sorted(set(term.sentences))
