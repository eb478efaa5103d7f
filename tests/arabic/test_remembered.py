from generator.arabic.remembered import Remembered, remembered


def test_a_word_is_told_of_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length)
    assert [lengths["كتاب"], lengths["بغداد"], lengths["كتاب"]] == [4, 5, 4]
    assert asked == ["كتاب", "بغداد"]


def test_no_more_words_are_kept_than_told() -> None:
    lengths = Remembered(len, most=2)
    for word in ("نهر", "جبل", "واد", "سهل", "بحر"):
        assert lengths[word] == 3
        assert len(lengths) <= 2


def test_a_function_remembers() -> None:
    asked: list[str] = []

    @remembered
    def first(word: str) -> str:
        asked.append(word)
        return word[:1]

    assert first("كتاب") == first("كتاب") == "ك"
    assert asked == ["كتاب"]
