from generator.knowledge import built_in
from generator.reading import verbs

KNOWLEDGE = built_in()


def test_the_present_of_hollow_verbs_is_known():
    takes = verbs.takes(KNOWLEDGE, "verb_object")
    assert {"يثير", "تخوض", "يستعيد", "سيشهد"} <= takes.keys()


def test_a_verb_is_known_in_its_forms_with_what_it_asks_for():
    takes = verbs.takes(KNOWLEDGE, "verb")
    assert {takes[form] for form in ("اتفق", "اتفقت", "يتفق", "تتفق", "اتفقوا")} == {takes["اتفق"]}
    assert "علي" in takes["اتفق"]


def test_a_verbal_noun_is_known_with_article_and_owner():
    takes = verbs.takes(KNOWLEDGE, "noun")
    assert takes["مشاركة".replace("ة", "ه")] == takes["المشاركه"] == takes["مشاركتهم"] == {"في"}


def test_a_word_that_is_as_well_a_unit_or_a_verbal_noun_is_no_sure_verb():
    forms = verbs.forms(KNOWLEDGE)
    assert "قدم" not in forms
    assert {"اعلنت", "سيطر", "تسببت"} <= forms


def test_verbs_of_saying_are_asked_for_by_column():
    past = verbs.of_saying(KNOWLEDGE, *verbs.PAST)
    assert {"قال", "اكدت", "اعلنوا"} <= past and past.isdisjoint({"", "يقول", "بحسب"})
    assert "يقول" in verbs.of_saying(KNOWLEDGE, *verbs.PRESENT)


def test_a_phrase_before_a_source_stands_without_its_last_letter():
    assert {"بحسب", "وفقا"} <= verbs.before_sources(KNOWLEDGE)
