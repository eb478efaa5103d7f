import pytest

from generator.dossier import build
from tests.dossier.making import Making


def test_oldest_first_by_the_latest_day_then_the_earliest_then_the_id() -> None:
    records = [
        Making("late", "نص.", "2023-06-01").record(),
        Making("window", "نص.", "2023-01-01", "2023-05-31").record(),
        Making("b-day", "نص.", "2023-05-31").record(),
        Making("a-day", "نص.", "2023-05-31").record(),
        Making("unknown", "نص.").record(),
    ]
    assert build(records).order == ["unknown", "window", "a-day", "b-day", "late"]
    assert build(records[::-1]) == build(records)


def test_an_id_stands_for_one_record() -> None:
    twice = Making("a", "نص.").record()
    with pytest.raises(ValueError, match="same id"):
        build([twice, twice])


def test_no_records_make_an_empty_dossier() -> None:
    assert build([]).order == []
