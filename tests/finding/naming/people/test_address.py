"""Those who are named again by a form of address and their first name."""

from __future__ import annotations

import pytest

from tests.finding.test_actors import named


@pytest.mark.parametrize(
    ("again", "name"),
    [
        ("وأضاف الأمير محمد أن الصورة قديمة.", "محمد بن سلمان"),
        ("وقال الشيخ محمد إن الزيارة ناجحة.", "محمد بن زايد"),
    ],
)
def test_a_first_name_with_an_address_is_the_last_one_who_was_addressed_so(again: str, name: str) -> None:
    found = named("جمعت الصورة الأمير محمد بن سلمان والشيخ محمد بن زايد.", again)
    assert found[name].forms == [name, "محمد"]
