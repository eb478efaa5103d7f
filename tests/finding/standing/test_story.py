"""An article as it is asked again and again."""

from generator.arabic.tokens import tokens
from generator.finding.standing.story import Story, mentioned
from generator.finding.standing.vocabulary import words_of
from generator.knowledge import built_in
from generator.record import Actor, Record, Span, Title

TEXT = "شن الجيش هجوما ليلا. وأسفر الهجوم عن جرحى، وفق سامي النابلسي."
WORDS = [tokens(TEXT, 0, 20), tokens(TEXT, 21)]
LISTS = built_in().derived(words_of)
NAME = "سامي النابلسي"
AT = TEXT.index(NAME)
SPAN = Span(sentence=2, start=AT, end=AT + len(NAME))
CAST = [Actor(id="a", name=NAME, type="person", forms=[NAME], mentions=[SPAN])]
ARTICLE = Record(id="x", file="x.txt", text_sha256="", title=Title(text="x", origin="derived"), text=TEXT, sentences=[])


def test_a_noun_is_found_with_article_clitic_and_ending() -> None:
    told = Story.of(ARTICLE, WORDS, LISTS)
    assert [(n, WORDS[n][at].text) for n, at, _ in told.nouns["هجوم"]] == [(0, "هجوما"), (1, "الهجوم")]
    assert told.nouns["سفينة"] == []


def test_a_word_tells_who_is_mentioned() -> None:
    told = Story.of(ARTICLE.model_copy(update={"actors": CAST}), WORDS, LISTS)
    at = next(word for word in WORDS[1] if word.start == AT)
    assert mentioned(told, at) == (SPAN, CAST[0])
    assert mentioned(told, WORDS[0][0]) == (None, None)
    assert told.surnames == {"النابلسي": {"a": CAST[0]}}
