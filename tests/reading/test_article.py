import hashlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.knowledge import Knowledge, built_in
from generator.reading import ReadError, read
from tests.reading.conftest import STORY

KNOWLEDGE = built_in()
SEEDS = Path(__file__).parents[1] / "demo"


def test_the_id_is_the_romanised_stem(article):
    assert article(STORY, "004_57670411fffd694b.txt").id == "004-57670411fffd694b"
    assert article(STORY, "خبر بغداد.txt").id.isascii()


def test_stems_without_letters_keep_apart(article):
    assert article(STORY, "؟.txt").id != article(STORY, "！.txt").id


def test_the_hash_is_of_the_raw_bytes(article):
    data = STORY.encode("windows-1256")
    assert article(data).text_sha256 == hashlib.sha256(data).hexdigest()


def test_the_text_is_put_right_and_not_changed(article):
    raw = "قـــال الوزير\u200f إن الحكو\ufee3ة  ستعقد\u00a0جلسة في كربلاء.\r\n\r\nوأضاف ذلك\u202c لاحقا.\r\n"
    assert article(raw).text == "قال الوزير إن الحكومة  ستعقد جلسة في كربلاء.\nوأضاف ذلك لاحقا."


def test_a_hashtag_loses_its_sign_alone(article):
    assert (
        article("وصل الوفد إلى #بغداد قادما من #أربيل مساء أمس.").text == "وصل الوفد إلى بغداد قادما من أربيل مساء أمس."
    )


def test_a_text_that_is_hardly_arabic_is_read_with_a_warning(article):
    found = article("The ministry, in Arabic وزارة الصحة, said that the campaign goes on for three weeks.")
    assert [warning.code for warning in found.warnings] == ["language"]


def test_a_date_line_is_the_articles_day(article):
    found = article("26-سبتمبر-2023\n" + STORY)
    assert (found.published.earliest, found.published.latest) == (date(2023, 9, 26), date(2023, 9, 26))
    assert [(removed.text, removed.why) for removed in found.removed] == [("26-سبتمبر-2023", "stamp")]


def test_the_day_may_stand_in_the_dateline_or_beside_a_clock(article):
    story = "أعلنت الشركة اتفاقا جديدا لتوريد الغاز خلال السنوات المقبلة، بحسب بيان صدر عنها."
    dateline = article(f"أبوظبي في 4 نوفمبر 2024 / وام / {story}").published
    assert (dateline.origin, dateline.earliest) == ("stated", date(2024, 11, 4))
    clock = article(f"اتفاق جديد لتوريد الغاز\n06 يونيو 2024 - 09:12 بتوقيت أبوظبي\n{story}").published
    assert (clock.origin, clock.latest) == ("stated", date(2024, 6, 6))


def test_hard_wrapped_lines_are_paragraphs(article):
    words = STORY.replace("\n", " ").split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 70:
            lines.append(line.strip())
            line = ""
        line += word + " "
    found = article("\n".join([*lines, line.strip()]))
    assert len(found.sentences) == 3


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("كلمة " * 100_000, "too long"),
        ("ا" * 150_000, "repeats"),
        ("No Arabic here. " * 10, "no Arabic"),
        ("---\ntitle: عنوان\n---\n", "no text"),
    ],
)
def test_what_is_no_article_gets_its_reason(text, reason, article):
    with pytest.raises(ReadError, match=reason):
        article(text, "خبر.md")


def test_an_unknown_format_gets_its_reason(article):
    with pytest.raises(ReadError, match=r"«\.pdf» is no format"):
        article(STORY, "خبر.pdf")


def test_a_seed_is_read_whole(knowledge):
    found = read(SEEDS / "001_c434531e6e6100b5.txt", knowledge)
    assert found.title.text == "الولايات المتحدة تنفي وجود خطط حالية لسحب قواتها من العراق"
    assert [credit.name for credit in found.dateline] == ["دبي", "واشنطن"]
    assert found.text.startswith("نفت وزارة الدفاع الأميركية")
    assert found.text.endswith("في إطار هذا التحالف.")
    assert [found.text[s.start : s.end] for s in found.sentences if s.heading] == ["العراق يعلن إنهاء مهمة التحالف"]


def test_reading_twice_gives_the_same(knowledge):
    path = SEEDS / "004_57670411fffd694b.txt"
    assert read(path, knowledge) == read(path, Knowledge())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["بغداد", "قال", "إن", "رويترز", "#", "-", ".", ":", "«", '"', "2024", "\n", "اقرأ أيضا", "ا"])
    )
)
def test_any_text_is_an_article_or_gets_a_reason(tmp_path, pieces):
    path = tmp_path / "a.txt"
    path.write_text(" ".join(pieces), encoding="utf-8")
    try:
        found = read(path, KNOWLEDGE)
    except ReadError as error:
        assert str(error)
        return
    assert found.text and found.sentences
    assert all(found.text[s.start : s.end].strip() for s in found.sentences)


def test_the_dateline_stays_in_the_text_and_out_of_the_first_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("عمان (رويترز) - قال وزير المياه الأردني إن سد الموجب امتلأ بعد أمطار غزيرة.\n", encoding="utf-8")
    article = read(path, built_in())
    first = article.sentences[0]
    assert article.text.startswith("عمان (رويترز)") and article.text[first.start :].startswith("قال وزير المياه")
    assert [place.name for place in article.dateline] == ["عمان"] and article.dateline[0].sentence == 1
