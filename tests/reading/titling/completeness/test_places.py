from generator.arabic.tokens import tokens
from generator.knowledge import built_in
from generator.reading.titling.completeness import measure_of
from generator.reading.titling.completeness.places import Place

MEASURE = built_in().derived(measure_of)


def place_of(text: str) -> Place:
    """What the text has begun where it ends."""
    return MEASURE.places(text, tokens(text)).found[-1]


def test_a_verb_is_told_its_object_and_what_a_relative_clause_holds_is_none():
    assert place_of("أصدرت الوزارة قرارا").told == "object"
    assert place_of("أثارت الخطة التي نشرت أمس قرارا").told != "object"


def test_a_clause_comes_to_its_verb_unless_that_belongs_to_a_relative():
    assert place_of("قال الوزير إن السدود التي تروي الجنوب").clause == "subject"
    assert place_of("قال الوزير إن السدود التي تروي الجنوب ستغلق").clause == "verb"


def test_commas_are_counted_with_the_kind_of_word_behind_them():
    found = place_of("قال الوزير، الذي زار المرفأ، إن العمل")
    assert (found.commas, found.behind_comma, found.opener, found.since) == (2, "comp", "comp", 1)
