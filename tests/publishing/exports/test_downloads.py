import csv
import io
import json
from pathlib import Path

from generator.dossier import build
from generator.publishing.exports import downloads
from generator.record import Record
from generator.settings import Settings
from tests.dossier.making import Making


def settings(root: Path, article_text: str = "full") -> Settings:
    return Settings(root=root, site_name="ملف الاختبار", article_text=article_text)


def article() -> Record:
    text = "قال سليم الخوري إن الميزانية 300 مليون ليرة.\nوكان الجو صحوا."
    making = Making("budget", text, "2023-05-01").actor("سليم الخوري", name_en="=cmd|' /C calc'!A0")
    making.figure("300 مليون ليرة", 300_000_000, "Lebanese pound", "الميزانية", kind="money", currency="LBP")
    making.says("سليم الخوري", "الميزانية 300 مليون ليرة")
    return making.record()


def write(tmp_path: Path, article_text: str = "full") -> Path:
    records = [article()]
    downloads.write(records, build(records), settings(tmp_path, article_text))
    return tmp_path / "docs" / "data"


def test_a_record_comes_back_from_its_download_as_it_was(tmp_path: Path) -> None:
    text = (write(tmp_path) / "briefings" / "budget.json").read_text(encoding="utf-8")
    assert Record.model_validate_json(text) == article()


def test_json_lines_have_one_record_a_line_with_sorted_keys(tmp_path: Path) -> None:
    (line,) = (write(tmp_path) / "briefings.jsonl").read_text(encoding="utf-8").splitlines()
    assert list(json.loads(line)) == sorted(json.loads(line))
    assert "سليم الخوري" in line


def test_the_dossier_is_one_line_of_json_like_any_other(tmp_path: Path) -> None:
    text = (write(tmp_path) / "dossier.json").read_text(encoding="utf-8")
    assert text == downloads.line(build([article()]))


def test_the_table_of_figures_says_who_and_where(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (row,) = csv.DictReader(io.StringIO((folder / "figures.csv").read_text(encoding="utf-8")))
    assert (row["value"], row["currency"], row["sentence"], row["text"]) == ("300000000", "LBP", "1", "300 مليون ليرة")


def test_the_variant_for_spreadsheets_differs_by_its_mark_alone(tmp_path: Path) -> None:
    folder = write(tmp_path)
    assert (folder / "statements-excel.csv").read_bytes() == b"\xef\xbb\xbf" + (folder / "statements.csv").read_bytes()


def test_no_cell_becomes_a_formula(tmp_path: Path) -> None:
    text = (write(tmp_path) / "actors.csv").read_text(encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["name_en"] == "'=cmd|' /C calc'!A0"


def test_only_cited_sentences_leave_where_the_setting_says_so(tmp_path: Path) -> None:
    text = (write(tmp_path, "cited") / "briefings" / "budget.json").read_text(encoding="utf-8")
    record = Record.model_validate_json(text)
    assert "الجو صحوا" not in text
    assert len(record.text) == len(article().text)
    assert record.text[record.figures[0].start : record.figures[0].end] == "300 مليون ليرة"


def test_no_sentence_leaves_where_none_is_shown(tmp_path: Path) -> None:
    folder = write(tmp_path, "none")
    assert not Record.model_validate_json(
        (folder / "briefings" / "budget.json").read_text(encoding="utf-8")
    ).text.strip()
    assert "الجو صحوا" not in (folder / "briefings.jsonl").read_text(encoding="utf-8")


def test_writing_twice_gives_the_same_bytes_and_clears_what_has_gone(tmp_path: Path) -> None:
    folder = write(tmp_path)
    before = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    (folder / "briefings" / "gone.json").write_text("{}")
    write(tmp_path)
    assert {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()} == before


def test_every_download_on_offer_is_written(tmp_path: Path) -> None:
    write(tmp_path)
    records = [article()]
    for name, label in [*downloads.of_dossier(build(records)), *downloads.of_briefing("budget")]:
        assert (tmp_path / "docs" / name).is_file(), name
        assert label


def test_the_schema_names_every_field_of_a_record(tmp_path: Path) -> None:
    schema = json.loads((write(tmp_path) / "briefing.schema.json").read_text(encoding="utf-8"))
    assert set(schema["properties"]) == set(json.loads(article().model_dump_json(by_alias=True)))


def test_whatever_the_dossier_leads_to_is_in_the_text_that_is_cited(tmp_path: Path) -> None:
    shared = "وتشهد المدينة منذ ثلاثة أعوام أزمة سكن حادة دفعت آلاف الأسر إلى مغادرة أحيائها القديمة نحو الضواحي"
    one = Making("a", f"وصل سليم الخوري صباحا.\n{shared}.\nوكان الجو صحوا.\nوغادر سليم الخوري مساء.", "2023-05-01")
    two = Making("b", f"تحدث سليم الخوري.\n{shared}.", "2023-05-02").actor("سليم الخوري").record()
    records = [one.actor("سليم الخوري").record(), two]
    dossier = build(records)
    downloads.write(records, dossier, settings(tmp_path, "cited"))
    folder = tmp_path / "docs" / "data" / "briefings"
    texts = {record.id: Record.model_validate_json((folder / f"{record.id}.json").read_text()) for record in records}
    cites = [*dossier.entities[0].mentions, *dossier.shared_passages[0].sentences]
    assert len(cites) == 5
    for cite in cites:
        sentence = texts[cite.record].sentences[(cite.sentence or 0) - 1]
        assert texts[cite.record].text[sentence.start : sentence.end].strip()
    assert "الجو صحوا" not in texts["a"].text
