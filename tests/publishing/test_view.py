from dataclasses import replace
from datetime import date

import pytest

from generator.dossier.model import (
    Cite,
    Dossier,
    EntityRole,
    Quantity,
    QuantityEntry,
    RelatedReason,
    Support,
    Telling,
    ValueGroup,
)
from generator.publishing import view
from generator.publishing.lookups import Site
from generator.publishing.withhold import cited
from generator.record import Bounds, Date, Figure, Published, Statement, SummaryLine, Title
from tests.publishing.conftest import project
from tests.publishing.samples import HARBOUR, dossier, record, records, span


def test_a_figure_is_parted_at_its_number():
    assert view.parts("نحو 2500 جندي") == ("نحو", "2500", "جندي", True)
    assert view.parts("40%") == ("", "40%", "", True)
    assert view.parts("بين 10 - 12 ألفًا") == ("بين", "10 - 12", "ألفًا", True)
    assert view.parts("ثلاثة أشخاص") == ("", "ثلاثة أشخاص", "", False)


def test_sentences_that_facts_stand_on():
    harbour = records()[0]
    assert cited(harbour) == {1, 2, 3, 4, 5}
    line = SummaryLine(part="gist", sentence=2, text="س")
    stated = Title(text="ميناء الفاو", origin="stated")
    assert cited(record("x", HARBOUR, summary=[line], title=stated)) == {2}
    assert cited(record("x", HARBOUR, summary=[line])) == {1, 2}, "the title was cut from the first"


def test_a_sentence_is_told_only_where_the_setting_shows_it():
    from generator.settings import Settings

    found = records()
    for article_text, shown in (("full", True), ("cited", False), ("none", False)):
        settings = Settings(root=".", site_name="س", article_text=article_text)  # type: ignore[arg-type]
        site = Site.of(found, dossier(found), settings)
        assert bool(site.sentence("rain", 2)) == shown
        assert site.sentence("rain", 99) == ""


def test_reasons_of_one_kind_stand_under_one_heading():
    there = Cite(record="b", sentence=3)
    because = [
        RelatedReason(kind="entity", id="1", text="يرد في كليهما: سول", there=there),
        RelatedReason(kind="passage", id="2", text="خلفية متكررة بصياغة مشتركة"),
        RelatedReason(kind="entity", id="3", text="يرد في كليهما: هانوي"),
    ]
    both, passage = view.reasons(because)
    assert both == ("يرد في كليهما", [("سول", there), ("هانوي", None)])
    assert passage == ("خلفية متكررة بصياغة مشتركة", [("", None)])


def test_articles_of_one_outlet_are_named_once():
    from generator.settings import Settings

    found = records()
    site = Site.of(found, dossier(found), Settings(root=".", site_name="س"))  # type: ignore[arg-type]
    ids = [one.id for one in found]
    named = view.sources(site, [*ids, *ids])
    assert [view.source(site.by_id[one]) for one in named] == list(dict.fromkeys(map(view.source, found)))
    assert named[0] == ids[0]


def test_the_words_that_date_a_clause_are_told_apart():
    harbour = record("x", HARBOUR)
    at = HARBOUR.index("الأحد")
    day = Date(earliest=None, latest=None, precision="year", sentence=1, start=at, end=at + 5, text="الأحد", event=None)
    dated = harbour.model_copy(update={"dates": [day]})
    telling = Telling(date=0, date_text="الأحد", text=HARBOUR[:90], cite=Cite(record="x", sentence=1, start=0, end=90))
    assert view.around(dated, telling) == (HARBOUR[:at], "الأحد", HARBOUR[at + 5 : 90])
    assert view.around(dated, replace(telling, date_text="غيرها"))[1] == ""


@pytest.mark.parametrize(
    ("bullet", "shown"), [("- ", ""), ("-", ""), ("** ", ""), ("• ", ""), ("-5 درجات ", "-5 درجات ")]
)
def test_a_clause_is_shown_without_the_bullet_of_its_list(bullet: str, shown: str):
    text = f"{bullet}افتتح المرفأ عام 1950."
    at = text.index("عام")
    day = Date(
        earliest=None, latest=None, precision="year", sentence=1, start=at, end=at + 8, text="عام 1950", event=None
    )
    listed = record("x", text, dates=[day])
    telling = Telling(
        date=0, date_text="عام 1950", text=text, cite=Cite(record="x", sentence=1, start=0, end=len(text))
    )
    assert view.around(listed, telling)[0] == f"{shown}افتتح المرفأ "


def test_a_topic_has_an_address_for_any_host():
    assert view.slug("medtop:20000053") == "medtop-20000053"


def published(id_: str, earliest: date | None, latest: date | None):
    return record(id_, "نص قصير.", published=Published(earliest=earliest, latest=latest, origin="inferred"))


def test_the_newest_is_what_is_known_to_be_newest(tmp_path):
    found = [
        published("wide", date(2023, 11, 1), date(2024, 7, 20)),
        published("known", date(2024, 2, 4), date(2024, 2, 4)),
        published("until", None, date(2025, 1, 1)),
        published("silent", None, None),
    ]
    site = Site.of(found, dossier(found), project(tmp_path / "p"))
    assert [one.id for one in site.newest_first] == ["known", "wide", "until", "silent"]
    assert site.newest(["silent", "wide"]) == ["wide", "silent"]


def test_a_figure_that_witnesses_tell_is_said_by_them_though_they_are_no_actor():
    text = "قال شهود عيان إن 20 شخصا أصيبوا. ووصلت 5 سيارات إسعاف. ونجا سالم (44 عاما)."
    told = Statement(speaker=None, speaker_text="شهود عيان", direct=False, **span(text, "20 شخصا أصيبوا"))
    hurt = Figure(value=20, kind="count", label="أشخاص أصيبوا", **span(text, "20 شخصا"))
    cars = Figure(value=5, kind="count", label="سيارات إسعاف", **span(text, "5 سيارات"))
    age = Figure(value=44, kind="age", label="عمر سالم", **span(text, "44 عاما"))
    one = record("witnesses", text, statements=[told], figures=[hurt, age, cars])
    assert [view.said_by(one, figure) for figure in one.figures] == ["شهود عيان", None, None]
    # nobody asks who says how old somebody is
    assert view.unattributed(one) == [cars]


def test_an_article_without_an_outlet_is_called_by_its_title():
    harbour, _strike, rain = records()
    assert view.source(harbour) == "صحيفة المرفأ"
    assert rain.outlet is None
    assert view.source(rain) == rain.title.text
    assert view.source(rain, 12).endswith(" …") and len(view.source(rain, 12)) <= 12


def several(id_: str, *entries: QuantityEntry) -> Quantity:
    told = [entry.cite.record for entry in entries]
    groups: dict[object, list[Cite]] = {}
    for entry in entries:
        groups.setdefault(entry.value, []).append(entry.cite)
    values = [
        ValueGroup(value=value, support=Support(records=[cite.record for cite in cites], shared=[]))
        for value, cites in groups.items()
    ]
    return Quantity(
        id=id_, label="س", kind="count", entries=list(entries), values=values, verdict="change", records=told
    )


def entry(record: str, value: float, place: int = 0, year: int | None = None) -> QuantityEntry:
    return QuantityEntry(
        figure=place, cite=Cite(record=record, sentence=1), value=value, approx="exact", text=str(value), label="س",
        as_of=Bounds(earliest=date(year, 1, 1), latest=date(year, 12, 31)) if year else None,
        as_of_origin="stated" if year else None,
    )  # fmt: skip


def test_figures_of_one_sentence_stand_together_under_what_tells_most_of_them():
    text = "بعد 3 سنوات يعمل في الميناء 2500 عامل، إلى جانب 1000 متدرب. ورست 40 سفينة."
    label = "بعد 3 سنوات يعمل في الميناء 2500 عامل"
    figures = [
        Figure(value=2500, kind="count", label=f"{label} …", **span(text, "2500 عامل")),
        Figure(value=40, kind="count", label="رست في الميناء", **span(text, "40 سفينة")),
        Figure(value=1000, kind="count", label=f"{label}، إلى جانب 1000 متدرب", **span(text, "1000 متدرب")),
        Figure(value=3, kind="duration", label=label, **span(text, "3 سنوات")),
        Figure(value=1, kind="ordinal", label=label, **span(text, "3 سنوات")),
    ]
    told, other = view.key_figures(record("port", text, figures=figures))
    assert told.label == f"{label}، إلى جانب 1000 متدرب"
    assert [at for at, _ in told.figures] == [3, 0, 2], "as the sentence tells them"
    assert set(told.sentences) == {1} and other.figures == [(1, figures[1])]


def test_a_figure_that_another_says_or_an_editor_corrected_stands_alone():
    text = "قال شهود إن في الميناء 2500 عامل و1000 متدرب."
    first = Figure(value=2500, kind="count", label="في الميناء", **span(text, "2500 عامل"))
    second = Figure(value=1000, kind="count", label="في الميناء", **span(text, "1000 متدرب"))
    for changed in ({"speaker": "a1"}, {"origin": "edited"}, {"sentence": None}):
        other = second.model_copy(update=changed)
        assert len(view.key_figures(record("port", text, figures=[first, other]))) == 2
    assert len(view.key_figures(record("port", text, figures=[first, second]))) == 1


def site_of(*days: str | None) -> Site:
    published = [
        Published(earliest=day, latest=day, origin="stated") if day else Published(earliest=date(2003, 1, 1))
        for day in (date.fromisoformat(day) if day else None for day in days)
    ]
    found = [record(f"r{n}", HARBOUR, published=one) for n, one in enumerate(published)]
    return Site.of(found, Dossier(), None)  # type: ignore[arg-type]


def test_the_days_of_a_dossier_are_those_that_are_known():
    site = site_of("2018-05-24", None, "2018-08-13")
    assert view.days(site, site.by_id) == (date(2018, 5, 24), date(2018, 8, 13), 1)
    for of in (site_of(None, None), site_of("2018-05-24", None, None)):
        assert view.days(of, of.by_id) == (None, None, 2)


def test_the_days_of_a_dossier_without_a_known_month_are_those_known_to_within_a_year():
    bounds = [(date(2018, 1, 1), date(2018, 6, 30)), (date(1968, 1, 1), date(2024, 12, 15))]
    made = [Published(earliest=first, latest=last, origin="inferred") for first, last in bounds]
    found = [record(f"r{n}", HARBOUR, published=one) for n, one in enumerate(made)]
    site = Site.of(found, Dossier(), None)  # type: ignore[arg-type]
    assert view.days(site, site.by_id) == (date(2018, 1, 1), date(2018, 6, 30), 1)


def test_an_overview_begins_with_what_articles_begin_with():
    site = site_of("2018-09-29", "2018-09-30", "2018-10-01", "2018-10-02")
    dead = several("dead", entry("r1", 384), entry("r3", 844))
    background = several("volcanoes", *(entry(f"r{n}", 0.5, place=9) for n in range(4)))
    past = several("past", entry("r0", 226, year=2004), entry("r1", 226), entry("r2", 226))
    meant = [entry(f"r{n}", 5).model_copy(update={"text": "الدول الخمس"}) for n in range(4)]
    told = [several("meant", *meant), background, past, dead]
    site = Site(site.dossier.model_copy(update={"quantities": told}), site.settings, site.by_id)
    found = view.leading(site, 4)
    assert [quantity.id for quantity, _, _ in found] == ["dead", "volcanoes", "past"]
    (_, last, support), *_ = found
    assert last.value == 844 and support.records == ["r3"], "who tells the number shown, not the commonest one"


def test_the_one_role_of_an_actor_is_what_most_articles_call_him_and_says_of_what():
    told = {"الوزير": 5, "وزير الخارجية التركي": 4, "وزير الخزانة الأمريكي": 1, "الضيف": 1}
    roles = [
        EntityRole(text=text, cites=[Cite(record=f"r{n}", sentence=1) for n in range(times)])
        for text, times in told.items()
    ]
    entity = dossier().entities[0].model_copy(update={"roles": roles})
    assert view.role(entity) == roles[1]
    assert view.role(entity.model_copy(update={"roles": roles[:1]})) == roles[0]
    assert view.role(entity.model_copy(update={"roles": []})) is None


def test_of_an_actors_many_roles_those_that_one_article_gives_are_folded():
    told = {"نائب": 1, "وزير": 3, "سفير": 1, "رئيس الوزراء": 2, "لاعب": 1}
    roles = [
        EntityRole(text=text, cites=[Cite(record=f"r{n}", sentence=1) for n in range(times)])
        for text, times in told.items()
    ]

    def shown(of: list[EntityRole], most: int = 9) -> list[list[str]]:
        entity = dossier().entities[0].model_copy(update={"roles": of})
        return [[role.text for role in part] for part in view.roles(entity, most)]

    assert shown(roles) == [["وزير", "رئيس الوزراء"], ["نائب", "سفير", "لاعب"]]
    assert shown(roles, 1) == [["وزير"], ["نائب"]]
    assert shown(roles[:4]) == [["نائب", "وزير", "سفير", "رئيس الوزراء"], []]
    assert shown([role for role in roles if len(role.cites) == 1]) == [["نائب", "سفير", "لاعب"], []]


def test_an_actor_is_called_by_names_last_name_and_offices():
    entity = next(entity for entity in dossier().entities if entity.type == "person")
    roles = [EntityRole(text=text, cites=[Cite(record="r1", sentence=1)]) for text in ("الوزير", "وزير النقل")]
    told = {"name": "سعد الجابري", "forms": ["الجابري", "سعد الجابري"], "name_en": "Saad Jabri", "roles": roles}
    called = view.called(entity.model_copy(update=told))
    assert called == ["سعد الجابري", "الجابري", "وزير النقل", "Saad Jabri", "Jabri"]
    assert "الجابري" not in view.called(entity.model_copy(update=told | {"type": "company", "forms": []}))


def test_dates_that_say_the_same_stand_once():
    said = [("يوم 13 يوليو", 3), ("13 يوليو", 6), ("الخميس", 4)]
    dates = [Date(text=text, sentence=n, start=0, end=1, precision="day") for text, n in said]
    assert view.by_words(dates) == [("يوم 13 يوليو", [3, 6]), ("الخميس", [4])]


def test_a_few_words_take_less_than_a_minute_to_read():
    assert [view.minutes(record("x", "كلمة " * words)) for words in (3, 180, 500)] == [0, 1, 3]
