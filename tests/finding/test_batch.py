"""Many articles: the bad ones are named, the others come through; what has not changed is not read again."""

from pathlib import Path

import pytest

from generator.finding import batch, cache
from generator.finding.analysis import analyse_file
from generator.knowledge import built_in
from generator.knowledge.loader import TableError

STORY = "أعلنت وزارة الصحة الأردنية، الأحد، افتتاح {} مراكز صحية في محافظة إربد. وقال الوزير إن العمل بدأ اليوم."


def article(folder: Path, name: str, number: int = 3) -> Path:
    path = folder / name
    path.write_text(STORY.format(number), encoding="utf-8")
    return path


def outcomes(folder: Path, **options: object) -> dict[str, str]:
    """File name -> its id, or the problem it has."""
    found = batch.analyse_all(batch.files([folder]), **options)  # type: ignore[arg-type]
    return {one.path.name: one.record.id if one.record else f"problem: {one.problem}" for one in found}


def test_a_bad_file_stops_no_other(tmp_path: Path) -> None:
    article(tmp_path, "a.txt")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").mkdir()
    article(tmp_path, "d.txt", 5)
    (tmp_path / "d.yml").write_text("titel: خطأ\n", encoding="utf-8")
    article(tmp_path, "e.txt", 7)
    found = outcomes(tmp_path)
    assert [name for name, said in found.items() if not said.startswith("problem")] == ["a.txt", "e.txt"]
    assert "empty" in found["b.txt"] and "folder" in found["c.txt"] and "line 1" in found["d.txt"]


def test_same_bytes_and_same_address_are_named_not_merged(tmp_path: Path) -> None:
    article(tmp_path, "a.txt")
    article(tmp_path, "b.txt")
    article(tmp_path, "c.txt", 4)
    article(tmp_path, "c.md", 5)
    found = outcomes(tmp_path)
    assert "the same bytes as a.txt" in found["b.txt"]
    assert "is taken by c.md" in found["c.txt"] and "c.yml" in found["c.txt"]


def test_files_come_by_name_and_hidden_ones_stay_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", ".hidden.txt", "c.pdf", "dossier.yml"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [path.name for path in batch.files([tmp_path])] == ["a.html", "b.txt"]


def test_one_and_two_processes_say_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        article(tmp_path, f"{number}.txt", number + 3)
    monkeypatch.setattr(batch, "ARTICLES_A_PROCESS", 2)
    paths = batch.files([tmp_path])
    one = [outcome.record for outcome in batch.analyse_all(paths, workers=1)]
    assert one == [outcome.record for outcome in batch.analyse_all(paths, workers=2)]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the articles that were really analysed."""
    names: list[str] = []

    def analyse(path: Path, *rest: object) -> object:
        names.append(path.name)
        return analyse_file(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(batch, "analyse_file", analyse)
    return names


def test_only_what_changed_is_analysed_again(tmp_path: Path, counted: list[str]) -> None:
    seeds, kept = tmp_path / "seeds", tmp_path / "cache"
    seeds.mkdir()
    article(seeds, "a.txt")
    article(seeds, "b.txt", 9)
    first = outcomes(seeds, cache_folder=kept)
    article(seeds, "b.txt", 8)
    second = outcomes(seeds, cache_folder=kept)
    (seeds / "a.yml").write_text("title: عنوان\n", encoding="utf-8")
    outcomes(seeds, cache_folder=kept)
    assert first == second and counted == ["a.txt", "b.txt", "b.txt", "a.txt"]


@pytest.mark.parametrize("damage", [b"", b"not json", b"{}", b"\xff" * 99, b"0" * 64 + b"\n{}"])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, counted: list[str], damage: bytes) -> None:
    seeds, kept = tmp_path / "seeds", tmp_path / "cache"
    seeds.mkdir()
    article(seeds, "a.txt")
    outcomes(seeds, cache_folder=kept)
    for entry in kept.glob("??/*"):
        entry.write_bytes(damage)
    assert outcomes(seeds, cache_folder=kept) == {"a.txt": "a"}
    outcomes(seeds, cache_folder=kept)
    assert counted == ["a.txt", "a.txt"]


def test_a_kept_record_is_the_record(tmp_path: Path) -> None:
    path = article(tmp_path, "a.txt")
    record = analyse_file(path, built_in())
    cache.store(tmp_path / "cache", "ab" * 32, record)
    assert cache.load(tmp_path / "cache", "ab" * 32) == record


def test_what_the_dossier_no_longer_uses_goes(tmp_path: Path) -> None:
    seeds, kept = tmp_path / "seeds", tmp_path / "cache"
    seeds.mkdir()
    gone = article(seeds, "a.txt")
    stays = article(seeds, "b.txt", 6)
    outcomes(seeds, cache_folder=kept)
    gone.unlink()
    cache.sweep(kept, [stays], ())
    assert len(list(kept.glob("??/*"))) == 1


def test_a_wrong_row_of_a_table_is_told_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object) -> None:
        raise TableError("units.csv, line 3: 2 cells, the header has 22")

    monkeypatch.setattr(batch, "analyse_file", wrong)
    (tmp_path / "a.txt").write_text("نص قصير.", encoding="utf-8")
    (outcome,) = batch.analyse_all([tmp_path / "a.txt"], workers=1)
    assert outcome.problem == "units.csv, line 3: 2 cells, the header has 22"
