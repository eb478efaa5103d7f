"""The arrows run one way: no module imports from a layer above its own."""

import ast
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parent.parent / "generator"
# From the ground up; a layer may import what stands before it. Modules at the top level count by their own name.
LAYERS = [
    "record",
    "typed_yaml",
    "settings",
    "knowledge",
    "arabic",
    "reading",
    "finding",
    "dossier",
    "publishing",
    "cli",
]
ROOT_ONLY = {"__version__"}


def layer_of(module: str) -> int:
    return LAYERS.index(module.split(".")[1])


def imported(path: Path) -> set[str]:
    """The modules of this project that a file imports, wherever in it the import stands."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("generator")}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports in full"
            if node.module == "generator":
                found |= {f"generator.{alias.name}" for alias in node.names if alias.name not in ROOT_ONLY}
            elif (node.module or "").startswith("generator."):
                found.add(str(node.module))
    return found


@pytest.mark.parametrize("path", sorted(GENERATOR.rglob("*.py")), ids=lambda path: str(path.relative_to(GENERATOR)))
def test_no_module_reaches_up(path: Path) -> None:
    own = ["generator", *path.relative_to(GENERATOR).with_suffix("").parts]
    if own[-1] == "__init__" and len(own) == 2:
        return
    here = LAYERS.index(own[1])
    above = {module for module in imported(path) if layer_of(module) > here}
    assert not above, f"{'.'.join(own)} imports from above: {sorted(above)}"


def test_every_folder_is_a_layer() -> None:
    places = {p.stem for p in GENERATOR.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()} - {"__init__"}
    assert places == set(LAYERS)


def test_finders_touch_neither_files_nor_clock_nor_network() -> None:
    forbidden = {"os", "time", "socket", "subprocess", "urllib", "requests", "random", "pathlib"}
    at_the_rim = {"batch.py", "analysis.py", "cache.py"}  # these open the files for the finders
    for path in sorted((GENERATOR / "finding").rglob("*.py")):
        if path.name in at_the_rim:
            continue
        names = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
        assert not names & forbidden, f"{path.name}: {sorted(names & forbidden)}"


@pytest.mark.parametrize("path", sorted((GENERATOR / "finding").glob("*/*.py")), ids=lambda path: str(path.stem))
def test_what_serves_one_kind_of_fact_knows_no_other(path: Path) -> None:
    own = f"generator.finding.{path.parent.name}"
    others = {module for module in imported(path) if module.startswith("generator.finding")} - {own}
    assert not [module for module in others if not module.startswith(f"{own}.")]
