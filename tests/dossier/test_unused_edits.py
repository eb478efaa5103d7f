"""What the dossier's file says of what the dossier does not have."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.dossier import build
from generator.dossier.file import DossierFile, read
from tests.dossier.making import Making


def said(**edits: Any) -> list[str]:
    making = Making("a", "أعلن الوزير سعد الجابري حالة الطوارئ.", "2023-05-01").actor("سعد الجابري")
    record = making.term("حالة الطوارئ").outlet("صحيفة الفجر").record()
    return [work.text for work in build([record], DossierFile(**edits)).worklist if work.code == "unused_edit"]


def test_what_is_there_is_used() -> None:
    assert (
        said(
            merges=[{"names": ["سعد الجابري", "سعد الجابري"]}],
            actors=[{"name": "سعد الجابري", "name_en": "Saad al-Jabri"}, {"name": "الوزير", "forms": ["سعد الجابري"]}],
            terms=[{"term": "حالة الطوارئ", "en": "state of emergency"}],
            outlets=[{"name": "صحيفة الفجر", "reliability": "B"}],
        )
        == []
    )

    assert said(splits=[{"name": "سعد الجابري", "records": ["a"]}]) == []


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        ({"topics": [{"id": "sea", "name": "البحر", "terms": {"موج": 3}}]}, "لا مقال في هذا الموضوع: البحر"),
        ({"actors": [{"name": "سعد الجبري"}]}, "لا أحد بهذا الاسم في الملف: سعد الجبري؛ لعل المقصود «سعد الجابري»"),
        (
            {"terms": [{"term": "حالة طوارئ", "en": "emergency"}]},
            "لا مصطلح بهذا اللفظ في الملف: حالة طوارئ؛ لعل المقصود «حالة الطوارئ»",
        ),
        (
            {"outlets": [{"name": "صحيفة فجر", "reliability": "B"}]},
            "لا جهة نشر بهذا الاسم في الملف: صحيفة فجر؛ لعل المقصود «صحيفة الفجر»",
        ),
        (
            {"splits": [{"name": "سعد الجابري", "records": ["b"]}]},
            "لا إحاطة معرّفها «b»، فلم يُفرّق الاسم «سعد الجابري»",
        ),
        ({"splits": [{"name": "نادر", "records": ["a"]}]}, "لا أحد بهذا الاسم في الإحاطات المذكورة معه: نادر"),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(edits: dict[str, Any], text: str) -> None:
    assert said(**edits) == [text]


def test_what_is_not_there_is_told_with_its_line(tmp_path: Path) -> None:
    text = "title: ملف\nactors:\n  - name: نادر المهندي\nmoved:\n  old-one: new-one\n"
    (tmp_path / "dossier.yml").write_text(text, encoding="utf-8")
    record = Making("a", "أعلن الوزير سعد الجابري حالة الطوارئ.", "2023-05-01").actor("سعد الجابري").record()
    work = [one for one in build([record], read(tmp_path)).worklist if one.code == "unused_edit"]
    assert [(one.line, one.text) for one in work] == [
        (3, "لا أحد بهذا الاسم في الملف: نادر المهندي (السطر 3)"),
        (5, "العنوان «old-one» نُقل إلى «new-one»، ولا إحاطة هناك (السطر 5)"),
    ]


def test_two_topics_of_one_id_are_an_error() -> None:
    topic = {"id": "ports", "name": "الموانئ", "terms": {"ميناء": 2}}
    with pytest.raises(ValidationError, match="the id «ports» stands twice"):
        DossierFile(topics=[topic, {**topic, "name": "أخرى"}])  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("key", "one"),
    [
        ("terms", {"term": "التعويض", "en": "compensation"}),
        ("actors", {"name": "نادر المهندي"}),
        ("outlets", {"name": "صحيفة المدينة", "reliability": "B"}),
    ],
)
def test_what_is_told_twice_is_an_error(key: str, one: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="stands twice"):
        DossierFile(**{key: [one, one]})


def test_a_terms_english_is_given_by_any_of_its_forms() -> None:
    text = "فرضت الحكومة عقوبات جديدة."
    record = Making("a", text, "2023-05-01").term("عقوبات").record()
    (term,) = record.glossary
    record = record.model_copy(update={"glossary": [term.model_copy(update={"lemma": "عقوبة"})]})
    (found,) = build([record], DossierFile(terms=[{"term": "عقوبات", "en": "sanctions"}])).terms  # type: ignore[list-item]
    assert found.en == "sanctions"
