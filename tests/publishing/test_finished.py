import pytest
from markdown import Markdown
from mkdocs.utils.meta import get_data

from generator.publishing.finished import BEGIN, END, Headings, finished, front_matter, markdown

ABOVE = '<header class="mj-head">\n<h1>هدنة في الميناء</h1>\n</header>'
BELOW = """\
<div class="mj-body">
<p>نحو *40* سفينة &lt;b&gt; [رابط](x)</p>

## ليس عنوانا {#text}
</div>"""
PAGE = finished(ABOVE + markdown("## الأرقام {#figures}") + BELOW)


def converted(text: str) -> Markdown:
    reader = Markdown(extensions=["attr_list", "toc", "generator.publishing.finished"])
    reader.html = reader.convert(text)
    return reader


def test_finished_html_comes_out_as_it_went_in() -> None:
    page = converted(PAGE)
    assert ABOVE in page.html and BELOW in page.html
    assert BEGIN not in page.html and END not in page.html and "wzxhzdk" not in page.html


def test_a_heading_stays_markdown_for_the_table_of_contents() -> None:
    page = converted(PAGE)
    assert '<h2 id="figures">الأرقام</h2>' in page.html
    assert [(entry["id"], entry["name"]) for entry in page.toc_tokens] == [("figures", "الأرقام")]


def test_text_outside_the_marks_is_markdown() -> None:
    assert "<em>مهم</em>" in converted("*مهم*").html


def headings() -> Headings:
    return Headings(Markdown(extensions=["attr_list", "toc", "generator.publishing.finished"]))


def test_pages_of_headings_come_out_as_markdown_makes_them() -> None:
    known = headings()
    for below in (BELOW, "<p>صفحة أخرى</p>", ""):
        text = finished(
            ABOVE + markdown("## الأرقام &#91;1&#93; {#figures .wide}") + below + markdown("## خلفية {#back}") + BELOW
        )
        made, tokens = known.page(text)
        page = converted(text)
        assert made == page.html
        assert tokens == page.toc_tokens


@pytest.mark.parametrize("other", ["*مهم*", "## بلا معرّف", "### أصغر {#a}", "## سطر {#a}\nوآخر", "# أول {#a}"])
def test_a_page_with_other_markdown_is_left_to_markdown(other: str) -> None:
    assert headings().page(finished(ABOVE) + f"\n\n{other}\n\n" + finished(BELOW)) is None


def test_front_matter_of_json_is_read_as_yaml_would_be() -> None:
    front = 'title: "ميناء: 40 &#40;سفينة&#41;"\nhide: ["navigation"]\ndata: {"a": {"b": null, "c": 2.5}}'
    page = f"---\n{front}\n---\n\nنص\n---\n"
    text, meta = get_data(page)
    read = front_matter(page)
    assert read is not None
    assert (read[0].lstrip("\n"), read[1]) == (text, meta)


@pytest.mark.parametrize("page", ["# نص", "---\ntitle: ميناء\n---\nنص", '---\ntitle: "ميناء"', "---\na: 1\n# b\n---\n"])
def test_other_front_matter_is_left_to_yaml(page: str) -> None:
    assert front_matter(page) is None


@pytest.mark.parametrize(
    "text", [f"{BELOW}\n{finished(ABOVE)}", f"{finished(ABOVE)}\n{BEGIN}{BELOW}", f"{END}{finished(ABOVE)}"]
)
def test_marks_that_are_no_pair_are_left_to_markdown(text: str) -> None:
    assert headings().page(text) is None
