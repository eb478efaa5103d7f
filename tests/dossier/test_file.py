"""What `dossier.yml` may not say: told by line, before anything is linked."""

from pathlib import Path

import pytest

from generator.dossier import file
from generator.publishing import scaffold
from generator.typed_yaml import YamlError

TOPIC = "topics:\n- id: a\n  name: ميناء\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("terms: {مرفأ: -1}", "line 4: «مرفأ» can't be «-1», it is more than 0"),
        ("terms: {مرفأ: 0}", "line 4: «مرفأ» can't be «0», it is more than 0"),
        ("terms: {مرفأ: .inf}", "line 4: «مرفأ» can't be «.inf», it is a number"),
        ("terms: {مرفأ: 1e400}", "line 4: «مرفأ» can't be «inf», it is a number that is not infinite"),
        ("terms: {مرفأ: true}", "line 4: «مرفأ» can't be «True», it is a number"),
        ("at_least: 1e400", "line 4: «at_least» can't be «inf», it is a number that is not infinite"),
        ("excludes: [' ']", "line 4: «excludes» is empty"),
    ],
)
def test_a_weight_is_more_than_nothing_and_a_word_is_one(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / file.NAME).write_text(f"{TOPIC}  {text}\n", encoding="utf-8")
    with pytest.raises(YamlError) as caught:
        file.read(tmp_path)
    assert str(caught.value) == f"{file.NAME}, {says}"


def test_a_new_dossier_and_those_made_before_say_nothing_of_themselves(tmp_path: Path) -> None:
    scaffold.create(tmp_path, "ملف")
    made = tmp_path / "seeds"
    assert (file.read(made).title, file.read(made).description) == ("ملف", None)
    (made / file.NAME).write_text('title: "ملف"\ndescription: ""\n', encoding="utf-8")
    assert not file.read(made).description


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title: ' '", "line 1: «title» is empty"),
        ("merges:\n- names: [سعد, '']", "line 2: «names» is empty"),
        ("splits:\n- name: سعد\n  records: []", "line 3: «records» can't be «», it is a list of at least 1"),
    ],
)
def test_blank_words_are_no_words(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / file.NAME).write_text(f"{text}\n", encoding="utf-8")
    with pytest.raises(YamlError) as caught:
        file.read(tmp_path)
    assert str(caught.value) == f"{file.NAME}, {says}"
