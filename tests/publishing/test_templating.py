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


def test_what_a_template_does_not_know_is_an_error(tmp_path: Path):
    with pytest.raises(UndefinedError):
        rendered(tmp_path, "{{ nobody }}")
