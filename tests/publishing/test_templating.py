from datetime import date
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.publishing.templating import Environment

HOSTILE = "<b>_x_</b> & {{ config }}"


def rendered(folder: Path, template: str, **values: object) -> str:
    (folder / "page.j2").write_text(template, encoding="utf-8")
    return Environment(folder).get_template("page.j2").render(values)


def test_what_a_template_prints_is_escaped_once(tmp_path: Path):
    template = "{% macro said(text) %}<p>{{ text }}</p>{% endmacro %}{{ said(text) }}{{ html }}{{ n }}{{ nothing }}"
    made = rendered(tmp_path, template, text=HOSTILE, html=Markup("<br>"), n=3, nothing=None)
    assert made == "<p>&#60;b&#62;&#95;x&#95;&#60;/b&#62; &#38; &#123;&#123; config &#125;&#125;</p><br>3"


def test_a_block_of_a_call_reaches_the_macro(tmp_path: Path):
    template = (
        "{% macro box(title) %}<h3>{{ title }}</h3>{{ caller() }}{% endmacro %}"
        "{% for n in (1, 2) %}{% call box(title=text) %}{{ n }}{% if loop.last %}.{% endif %}{% endcall %}{% endfor %}"
    )
    assert rendered(tmp_path, template, text="أ&ب") == "<h3>أ&#38;ب</h3>1<h3>أ&#38;ب</h3>2."


def test_a_macro_takes_what_it_is_given_by_place_or_by_name(tmp_path: Path):
    macro = '{% macro pair(a, b="ب", c=none) %}{{ a }}{{ b }}{{ c }}{% endmacro %}'
    calls = "{{ pair(1) }} {{ pair(1, c=3) }} {{ pair(b=2, a=1) }} {{ pair(1, 2, 3) }}"
    assert rendered(tmp_path, macro + calls) == "1ب 1ب3 12 123"


@pytest.mark.parametrize("call", ["pair(1, 2, 3)", "pair(1, c=3)"])
def test_a_macro_takes_nothing_else(tmp_path: Path, call: str):
    with pytest.raises(TypeError):
        rendered(tmp_path, "{% macro pair(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ " + call + " }}")


def test_an_attribute_is_an_attribute(tmp_path: Path):
    assert rendered(tmp_path, "{{ day.year }}", day=date(2024, 5, 1)) == "2024"
    with pytest.raises(AttributeError):
        rendered(tmp_path, "{{ day.era }}", day=date(2024, 5, 1))


def test_what_a_template_does_not_know_is_an_error(tmp_path: Path):
    with pytest.raises(UndefinedError):
        rendered(tmp_path, "{{ nobody }}")
