from datetime import date

from icalendar import Calendar

from generator.dossier import build
from generator.dossier.model import Dossier
from generator.publishing.exports import ics
from tests.dossier.making import Making


def feed(dossier: Dossier) -> bytes:
    windows = {window.record: window for window in dossier.windows}
    return ics.calendar(dossier.events, windows, "ملف", "https://example.org/site/")


def dossier() -> Dossier:
    text = (
        "تعقد الجولة المقبلة في عمّان يوم 9 يونيو 2024.\nوتجرى الانتخابات في سبتمبر 2024.\nوقعت الهدنة في 3 مايو 2024."
    )
    making = Making("talks", text, "2024-05-10").date("9 يونيو 2024", "2024-06-09")
    making.date("سبتمبر 2024", "2024-09-01", "2024-09-30", "month").date("3 مايو 2024", "2024-05-03")
    return build([making.record()])


def test_only_what_lies_ahead_is_in_the_calendar() -> None:
    events = Calendar.from_ical(feed(dossier())).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [date(2024, 6, 9), date(2024, 9, 1)]


def test_an_all_day_event_ends_on_the_next_day_and_leads_to_its_sentence() -> None:
    event = Calendar.from_ical(feed(dossier())).walk("VEVENT")[0]
    assert event.decoded("dtend") == date(2024, 6, 10)
    assert str(event["url"]) == "https://example.org/site/briefings/talks/#s1"


def test_a_month_is_tentative_and_says_that_it_is_near() -> None:
    event = Calendar.from_ical(feed(dossier())).walk("VEVENT")[1]
    assert str(event["status"]) == "TENTATIVE"
    assert str(event["summary"]).startswith(ics.INEXACT)
    assert event.decoded("dtend") == date(2024, 10, 1)


def test_no_clock_stands_in_the_feed() -> None:
    assert feed(dossier()) == feed(dossier())
    assert b"DTSTAMP:20240510T000000Z" in feed(dossier())


def test_a_line_end_in_an_article_opens_no_property() -> None:
    making = Making("bad", "يبدأ المؤتمر\rATTACH:http://evil.example يوم 9 يونيو 2024.", "2024-05-10")
    event = Calendar.from_ical(feed(build([making.date("9 يونيو 2024", "2024-06-09").record()]))).walk("VEVENT")[0]
    assert "attach" not in event
