"""Who serves somebody that is called by a short name."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


def people(*sentences: str) -> list[str]:
    """The persons whom the sentences name."""
    return sorted(found.name for found in named(*sentences).values() if found.type == "person")


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        (("قال مستشار أردوغان جميل إرتيم إن الاقتصاد سينمو.",), ["أردوغان", "جميل إرتيم"]),
        (
            ("قال محامي روبنسون توم ميسيرو إن موكله بريء.", "ومثل الممثل جيمس روبنسون أمام المحكمة."),
            ["توم ميسيرو", "جيمس روبنسون"],
        ),
    ],
)
def test_a_short_name_behind_an_office_without_the_article_is_anothers(
    sentences: tuple[str, ...], wanted: list[str]
) -> None:
    assert people(*sentences) == wanted


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        (
            ("قال المستشار سالم جميل العزاوي إن القرار صدر.", "ورفض عادل سالم القرار."),
            ["سالم جميل العزاوي", "عادل سالم"],
        ),
        (("قال محامي توم ميسيرو كلارك إن موكله بريء.", "وحضر جيمس كلارك الجلسة."), ["توم ميسيرو كلارك", "جيمس كلارك"]),
    ],
)
def test_a_name_of_three_words_is_one_persons_elsewhere(sentences: tuple[str, ...], wanted: list[str]) -> None:
    assert people(*sentences) == wanted


def test_an_adviser_to_somebody_named_is_told_with_him() -> None:
    found = named("وقال المستشار الاقتصادي لترامب لاري كودلو إن الرسوم ستبقى.")
    assert [role.text for role in found["لاري كودلو"].roles] == ["المستشار الاقتصادي لترامب"]
