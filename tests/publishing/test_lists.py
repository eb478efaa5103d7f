from datetime import date

import pytest

from generator.publishing import lists
from generator.publishing.files import TEMPLATES
from generator.publishing.lookups import Site
from generator.publishing.wording import Words
from generator.record import Published
from tests.publishing.conftest import project
from tests.publishing.samples import dossier, record, records

WORDS = Words.load(TEMPLATES / "words.yml")


def test_records_stand_under_the_year_they_are_known_to_be_no_older_than(tmp_path):
    found = [
        record(id_, "نص قصير.", published=Published(earliest=earliest, latest=None, origin="inferred"))
        for id_, earliest in (("new", date(2024, 2, 4)), ("old", date(2023, 11, 1)), ("silent", None))
    ]
    site = Site.of(found, dossier(found), project(tmp_path / "p"))
    years = lists.by_year(site.newest(site.by_id), site, WORDS)
    assert [(group.id, list(group.items)) for group in years] == [
        ("y2024", ["new"]),
        ("y2023", ["old"]),
        ("undated", ["silent"]),
    ]


def test_figures_of_one_article_stand_together(tmp_path):
    found = records()
    site = Site.of(found, dossier(found), project(tmp_path / "p"))
    listed = {group.id: group.items for group in lists.figures_by_spread(site, WORDS)}
    told_by = [single.told[0][1].record for single in listed["others"]]
    assert len(told_by) > len(set(told_by)) > 1
    assert list(dict.fromkeys(told_by)) == [one.id for one in site.newest_first if one.id in told_by]
    assert [one for at, one in enumerate(told_by) if at == 0 or told_by[at - 1] != one] == list(dict.fromkeys(told_by))


def test_glossary_letters_have_ascii_ids():
    (term, *_) = dossier().terms
    (group, *_) = lists.by_first_letter([term])
    assert group.id.isascii() and group.heading == "ر"


@pytest.mark.parametrize(
    ("name", "letter"),
    [("المطار", "م"), ("ألمانيا", "ا"), ("إلغاء الاتفاق", "ا"), ("أل جي", "ا"), ("ال باتشينو", "ا"), ("BBC", "B")],
)
def test_a_term_stands_under_its_first_letter_the_article_aside(name: str, letter: str) -> None:
    (term, *_) = dossier().terms
    (group,) = lists.by_first_letter([term.model_copy(update={"lemma": name})])
    assert group.heading == letter
