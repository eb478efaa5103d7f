from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import typed_yaml
from generator.reading.editor import EditorFile
from generator.typed_yaml import YamlError


def problem(tmp_path: Path, text: str) -> str:
    path = tmp_path / "خبر.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(YamlError) as caught:
        typed_yaml.read(path, EditorFile)
    return str(caught.value)


def test_a_right_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("title: قمة بغداد\nreviewed: {by: ليلى, on: 2024-05-01}\n", encoding="utf-8")
    found = typed_yaml.read(tmp_path / "a.yml", EditorFile)
    assert found.title == "قمة بغداد"
    assert found.reviewed and found.reviewed.on.isoformat() == "2024-05-01"


def test_an_unknown_key_is_told_with_line_and_nearest_word(tmp_path: Path) -> None:
    assert (
        problem(tmp_path, "title: عنوان\noutlett: جهة\n")
        == "خبر.yml, line 2: unknown key «outlett»; did you mean «outlet»?"
    )


def test_a_wrong_word_names_the_right_ones(tmp_path: Path) -> None:
    said = problem(tmp_path, "figures:\n  change:\n    - {text: نحو مئة, approx: abuot}\n")
    assert said.startswith("خبر.yml, line 3: «approx» can't be «abuot»") and "did you mean «about»?" in said


def test_each_problem_has_its_line(tmp_path: Path) -> None:
    said = problem(tmp_path, "credibility: 9\nurl: javascript:alert(1)\nreviewed: {by: سعد, on: 2024-02-30}\n")
    assert [line.split(":")[0] for line in said.splitlines()] == [f"خبر.yml, line {n}" for n in (1, 2, 3)]


def test_a_number_where_text_belongs_asks_for_quotation_marks(tmp_path: Path) -> None:
    assert "put «2024» in quotation marks" in problem(tmp_path, "title: 2024\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "published: 2015-13-40",
            "«published» can't be «2015-13-40», it is a day like 2024-02-08 or keys with values like {earliest: …",
        ),
        ("published: {earliest: 2015-13-40}", "«earliest» can't be «2015-13-40», it is a day like 2024-02-08"),
        ("published: {from: 2015-01-01}", "unknown key «from»; the keys are earliest, latest"),
        ("actors: {hide: [فلان]}", "unknown key «hide»; the keys are add, change, drop"),
        ("figures: {change: [{text: مئة, wert: 3}]}", "unknown key «wert»; the keys are approx, as_of, currency, "),
        ("merge: حماس", "«merge» can't be «حماس», it is a list like [a, b]"),
        ("figures: [نحو مئة]", "«figures» is keys with values like {"),
        ("العنوان: خبر", "unknown key «العنوان»; the keys are actors, "),
        ("reviewed: سعد", "«reviewed» can't be «سعد», it is keys with values like {by: …, on: …}"),
        ("- title", "the file is keys with values"),
        (
            "url: javascript:alert(1)",
            "«url» can't be «javascript:alert(1)», it is an address that begins with https://",
        ),
        ("slug: خبر", "«slug» can't be «خبر», it is small Latin letters, digits and single hyphens"),
        ("summary: [0.5]", "«summary» can't be «0.5», it is a whole number or keys with values"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_once_and_plainly(tmp_path: Path, text: str, says: str) -> None:
    (line,) = problem(tmp_path, text).splitlines()
    assert line.startswith(f"خبر.yml, line 1: {says}")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &x [1]\nb: *x\n", "خبر.yml, line 2: aliases"),
        ("title: أ\ntitle: ب\n", "«title» stands twice"),
        ("title: [\n", "line 1"),
        ("title: !!python/object/apply:os.system ['true']\n", "line 1"),
        ("[" * 500 + "]" * 500, "nested too deeply"),
        ("x" * (typed_yaml.MAX_BYTES + 1), "larger than 1 MB"),
        ("title: \x00\n", ""),
    ],
)
def test_what_is_no_honest_yaml_is_refused(tmp_path: Path, text: str, says: str) -> None:
    assert says in problem(tmp_path, text)


def test_not_in_utf8(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes("title: خبر".encode("cp1256"))
    with pytest.raises(YamlError, match="not in UTF-8"):
        typed_yaml.read(tmp_path / "a.yml", EditorFile)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        value, lines = typed_yaml.parse(text, "x.yml")
        typed_yaml.validate(value, EditorFile, "x.yml", lines)
    except YamlError:
        pass


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title: تونس: انتخابات\n", "line 1: a value with «: » in it needs quotation marks around it"),
        ("figures:\n\tchange: []\n", "line 2: the line begins with a tab: use spaces"),
        ('title: "عنوان\nurl: x\n', "line 2: a quotation mark is not closed (opened in line 1)"),
        ("figures:\n  change:\n   - text: 14\n      value: 15\n", "line 4: the line is indented otherwise"),
        ("title: @سعد\n", "line 1: a value that begins with a sign needs quotation marks"),
        ("note: {text: أ، by: ب\n", "line 1: a bracket is not closed or a comma is missing"),
        ("figures:\nchange: []", "line 2: «change» does not belong here: indent it below the key that it belongs to"),
        ("title: !new خبر\n", "line 1: «!» before a value makes a tag"),
        ("merge: [[سعد الجابري، الجابري]]\n", "a comma in a list is «,», not «،»"),
        (
            "agencies:\n [رويترز، فرانس برس]\n",
            "line 2: a comma in a list is «,», not «،»; where «رويترز، فرانس",
        ),
        ("summary: [1، 2، 3]\n", "line 1: a comma in a list is «,», not «،»"),
        ("url: x\ntitle: خبر #الساحل\n", "line 2: «#الساحل» would be lost as a comment"),
        ("title: #الساحل\n", "line 1: «#الساحل» would be lost as a comment"),
    ],
)
def test_what_is_no_yaml_is_told_in_the_words_of_an_editor(tmp_path: Path, text: str, says: str) -> None:
    assert says in problem(tmp_path, text)


def test_a_comment_behind_a_value_is_none_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("title: خبر # راجعه سعد\noutlet: 'صحيفة #الساحل'\n", encoding="utf-8")
    found = typed_yaml.read(tmp_path / "a.yml", EditorFile)
    assert (found.title, found.outlet) == ("خبر", "صحيفة #الساحل")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        # what looks like a day, a number or words and is none
        ("published: 1707350400", "«published» can't be «1707350400», it is a day like 2024-02-08 or keys with values"),
        ('published: "1707350400"', "a day like 2024-02-08"),
        ("reviewed: {by: ليلى, on: 0}", "«on» can't be «0», it is a day like 2024-02-08"),
        ("credibility: true", "«credibility» can't be «True», it is a whole number"),
        (
            "figures: {change: [{text: عشرة جنود, value: true}]}",
            "«value» can't be «True», it is a number",
        ),
        (
            "figures: {change: [{text: عشرة جنود, value: .inf}]}",
            "«value» can't be «.inf», it is a number",
        ),
        (
            "figures: {change: [{text: عشرة جنود, value: 1e400}]}",
            "«value» can't be «inf», it is a number that is not infinite",
        ),
        ("figures: {change: [{text: عشرة جنود, value: 010}]}", "«value» can't be «010»"),
        ("figures: {change: [{text: عشرة جنود, value: 1:30}]}", "«value» can't be «1:30»"),
        ('title: "  "', "«title» is empty"),
        ('reviewed: {by: "", on: 2024-05-01}', "«by» is empty"),
        ('actors: {add: [{text: " "}]}', "«text» is empty"),
        ("summary: []", "«summary» can't be «», it is a list of at least 1"),
        ("summary: [1, {text: من عندي}, 3, 1]", "«summary»: sentence 1 stands twice"),
        ("language: عربي", "«language» can't be «عربي», it is a language code like ar or ar-IQ"),
    ],
)
def test_nothing_is_taken_for_what_it_is_not(tmp_path: Path, text: str, says: str) -> None:
    assert says in problem(tmp_path, text + "\n")


def test_numbers_are_read_as_people_write_them(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(
        "figures: {change: [{text: أ, value: 0}, {text: ب, value: -2.5}, {text: ج, value: 3e6}]}\n", encoding="utf-8"
    )
    found = typed_yaml.read(tmp_path / "a.yml", EditorFile)
    assert [one.value for one in found.figures.change] == [0, -2.5, 3_000_000]


def test_a_comma_within_a_value_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text('agencies: ["رويترز، لندن"]\nnote: {text: خبر، ثم آخر}\n', encoding="utf-8")
    found = typed_yaml.read(tmp_path / "a.yml", EditorFile)
    assert found.agencies == ["رويترز، لندن"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "out.yml").write_text("title: خبر\n", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.yml").symlink_to(tmp_path / "out.yml")
    with pytest.raises(YamlError, match=r"a\.yml: it is a link that leads out of its folder"):
        typed_yaml.read(tmp_path / "in" / "a.yml", EditorFile)
