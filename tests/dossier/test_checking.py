from pathlib import Path

from generator.dossier import checking

ARTICLE = """وزارة النقل تفتتح خطا جديدا

عمّان 12 آذار 2019 - قال وزير النقل إن 14 وزيرًا يجتمعون في عمّان الأحد المقبل.
"""


def dossier(folder: Path) -> Path:
    (folder / "seeds").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: ملف\n", encoding="utf-8")
    (folder / "seeds" / "rail.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def test_a_wrong_line_of_an_editors_file_is_an_error_at_its_place(tmp_path: Path) -> None:
    (dossier(tmp_path) / "seeds" / "rail.yml").write_text("title: سكة\nrewiewed: true\n", encoding="utf-8")
    listed, articles = checking.check(tmp_path, 1)
    (error,) = [item for item in listed if item.level == "error"]
    assert (error.file, error.line, error.code, articles) == ("rail.yml", 2, None, 1)


def test_an_editors_file_without_an_article_waits_for_somebody(tmp_path: Path) -> None:
    (dossier(tmp_path) / "seeds" / "port.yml").write_text("title: ميناء\n", encoding="utf-8")
    listed, _ = checking.check(tmp_path, 1)
    assert {item.level for item in listed} == {"work"}
    assert [item.file for item in listed if item.code == "stale_correction"] == ["port.yml"]


def test_a_folder_that_is_no_dossier_is_an_error_and_nothing_more(tmp_path: Path) -> None:
    (error,), articles = checking.check(tmp_path, 1)
    assert (error.level, error.file, articles) == ("error", "mkdocs.yml", 0)
