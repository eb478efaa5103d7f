import pytest

from generator.arabic import tense
from generator.arabic.tokens import tokens
from generator.knowledge import built_in

KNOWLEDGE = built_in()


def lean(text: str) -> int:
    return tense.lean(tense.cues(tokens(text), KNOWLEDGE), 0, len(text))


@pytest.mark.parametrize(
    "text", ["ستعقد اللجنة اجتماعها", "وسيزور الوفد بغداد", "الجلسة المقررة", "أعلن أن الوفد سيصل"]
)
def test_what_looks_ahead(text: str) -> None:
    assert lean(text) == 1


@pytest.mark.parametrize("text", ["أعلنت الوزارة", "اعتقل سيغيف في المطار", "كان من المقرر أن يصل ثم انسحب"])
def test_what_looks_back(text: str) -> None:
    assert lean(text) == -1


@pytest.mark.parametrize("text", ["في العاصمة", "سنوات من الحرب", "السياسة السيادية", ""])
def test_what_tells_nothing(text: str) -> None:
    assert lean(text) == 0


def test_only_the_cues_inside_the_characters_count() -> None:
    text = "قال إنه سيزور بغداد"
    cues = tense.cues(tokens(text), KNOWLEDGE)
    assert tense.lean(cues, 0, 4) == -1 and tense.lean(cues, 4, len(text)) == 1


@pytest.mark.parametrize("word", ["استقبل", "انطلق", "اقترب", "اتفق", "فازت", "وأعلنت", "غادروا"])
def test_a_past_verb_is_known_by_its_form(word):
    assert tense.is_past(word)


@pytest.mark.parametrize("word", ["استقبال", "انتخابات", "اتحاد", "بيروت", "شركات", "البنت", "كتاب", "ت", ""])
def test_a_noun_is_no_past_verb(word):
    assert not tense.is_past(word)
