"""Whose voice a cue carries."""

from __future__ import annotations

import pytest

from generator.arabic.tokens import tokens
from generator.finding import statements
from generator.finding.saying import passage as passages
from generator.finding.saying import speech
from generator.finding.saying.voices import passes_on, stranger
from generator.knowledge import built_in
from tests.finding.voices import article, body, person

KNOWLEDGE = built_in()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("جاسم الدباغ إن", "جاسم الدباغ"),
        ("إن السوق هادئة", None),
        ("للصحيفة إن", None),
        ("باستنكار إن", None),
        ("د. جاسم الدباغ إن", "د. جاسم الدباغ"),
        ("آلان ماركو إن", "آلان ماركو"),
        ("جاسم الدباغ حديثه إن", "جاسم الدباغ"),
    ],
)
def test_a_name_that_no_list_knows(text: str, words: str | None) -> None:
    story = article("قال " + text)
    found = passages.passage(story, [], [], KNOWLEDGE)
    at = next((k for k, word in enumerate(found.words) if word.text == "إن"), len(found.words))
    assert stranger(found, 1, at) == words


@pytest.mark.parametrize(("text", "preposition"), [("نقلت", "عن"), ("علمت", "من"), ("قالت", "")])
def test_verbs_that_pass_on(text: str, preposition: str) -> None:
    (cue,) = speech.cues(tokens(text), 0, 1, KNOWLEDGE.derived(speech.lists))
    assert passes_on(cue) == preposition


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("ونقلت وكالة الفجر على لسان سالم الكعبي قوله إن العمل مستمر.", "سالم الكعبي", "سالم الكعبي"),
        ("ونقلت وكالة الفجر عن مصدر مطلع قوله إن العمل مستمر.", None, "مصدر مطلع"),
        ("وعلمت وكالة الفجر من مصادر مطلعة أن العمل مستمر.", None, "مصادر مطلعة"),
    ],
)
def test_who_is_passed_on(text: str, speaker: str | None, words: str) -> None:
    story = article(text)
    (found,) = statements.find(story, [person(story, "سالم الكعبي"), body(story, "وكالة الفجر")], [], KNOWLEDGE)
    assert (found.speaker, found.speaker_text, found.text) == (speaker, words, "العمل مستمر")


def test_a_participle_is_nobody() -> None:
    story = article('وقال سالم الكعبي إن العمل مستمر. وتابع قائلا: "لن نتوقف أبدا".')
    found = statements.find(story, [person(story, "سالم الكعبي")], [], KNOWLEDGE)[-1]
    assert (found.speaker, found.text) == ("سالم الكعبي", "لن نتوقف أبدا")


@pytest.mark.parametrize(
    ("sentences", "speakers"),
    [
        (
            ("نقلت صحيفة الفجر عن شهود قولهم إن العمل توقف، مشيرة إلى أنه سيعود.", 'وتابعت: "العمل سيعود غدا".'),
            ["شهود", "صحيفة الفجر", "صحيفة الفجر"],
        ),
        (
            ("نعى الوزير سالم الكعبي الفنانة، كما نعتها صحيفة الفجر وقالت إنها رمز.",),
            ["صحيفة الفجر"],
        ),
        (
            ("قال سالم الكعبي إنه لم يطلع على تقرير شركة نايكا الذي جاء فيه أن العقد باطل.", "وأضاف أن العمل توقف."),
            ["سالم الكعبي", "شركة نايكا", "سالم الكعبي"],
        ),
        (
            ("قال سالم الكعبي إن العمل توقف.", "وبالعودة إلى ما بدأه ماجد مرجان، أوضح أن العمل سيعود."),
            ["سالم الكعبي", "سالم الكعبي"],
        ),
        (("وأصدر سالم الكعبي بيانا جاء فيه أن العمل توقف.",), ["سالم الكعبي"]),
        (("وأوقفت الشرطة سالم الكعبي الذي ينفي تورطه في القضية.",), ["سالم الكعبي"]),
    ],
)
def test_who_goes_on(sentences: tuple[str, ...], speakers: list[str]) -> None:
    story = article(*sentences)
    actors = [
        person(story, "سالم الكعبي", "الوزير"),
        person(story, "ماجد مرجان"),
        body(story, "صحيفة الفجر"),
        body(story, "شركة نايكا"),
    ]
    found = statements.find(story, actors, [], KNOWLEDGE)
    assert [one.speaker or one.speaker_text for one in found] == speakers
