from datetime import date

from generator.dossier import build
from generator.dossier.model import Window
from tests.dossier.making import Making
from tests.dossier.test_passages import BACKGROUND

MEETING = "التقى وزير النقل وفد الشركة الهولندية في ميناء طنجة"


def told(id_: str, *days: str) -> Making:
    return Making(id_, f"{MEETING} يوم 3 مايو 2023.", *days).date("3 مايو 2023", "2023-05-03", clause=MEETING)


def window_of(id_: str, *makings: Making) -> Window:
    return next(window for window in build([making.record() for making in makings]).windows if window.record == id_)


def test_an_undated_article_is_bounded_by_a_dated_one_that_tells_the_same() -> None:
    windows = {
        window.record: window for window in build([told("a", "2023-05-04").record(), told("b").record()]).windows
    }
    narrowed = windows["b"]
    assert narrowed.origin == "neighbours"
    assert narrowed.earliest and narrowed.latest
    assert narrowed.earliest < date(2023, 5, 4) < narrowed.latest
    assert (narrowed.because[0].here.record, narrowed.because[0].there.record) == ("b", "a")


def test_shared_wording_bounds_more_widely() -> None:
    one = Making("a", BACKGROUND, "2023-05-04").record()
    by_words = {window.record: window for window in build([one, Making("b", BACKGROUND).record()]).windows}["b"]
    by_event = {
        window.record: window for window in build([told("a", "2023-05-04").record(), told("b").record()]).windows
    }
    assert by_words.origin == "neighbours"
    assert by_words.latest and by_event["b"].latest
    assert by_words.latest > by_event["b"].latest


def test_what_an_article_says_of_itself_is_never_overridden() -> None:
    window = window_of("b", told("a", "2023-05-04"), told("b", "2024-08-01", "2024-12-31"))
    assert (window.origin, str(window.earliest)) == ("own", "2024-08-01")


def test_a_neighbour_never_gives_a_day() -> None:
    window = window_of("b", told("a", "2023-05-04"), told("b", "2023-06-03", "2023-12-31"))
    assert window.earliest != window.latest


def test_an_event_of_long_ago_dates_nobody() -> None:
    bare = "يوم 3 مايو 2023 التقى وزير النقل وفد الشركة الهولندية."
    one = Making("a", bare, "2024-05-04").date("3 مايو 2023", "2023-05-03")
    two = Making("b", "التقى وزير النقل وفدا هولنديا يوم 3 مايو 2023.").date("3 مايو 2023", "2023-05-03")
    assert window_of("b", one, two).origin == "own"
