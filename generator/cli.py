"""The commands, and nothing else."""

from __future__ import annotations

import difflib
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator import __version__, settings, typed_yaml
from generator.record import Record

if TYPE_CHECKING:
    from generator.dossier.model import Dossier

app = typer.Typer(
    name="mujaz",
    help="Mujaz turns a folder of Arabic news articles into a right-to-left briefing site.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Root = Annotated[
    Path, typer.Option("--project", "-C", file_okay=False, help="The dossier's folder, where mkdocs.yml lies.")
]
Workers = Annotated[int | None, typer.Option(min=1, help="Processes to work with; the machine's cores by default.")]
Dask = Annotated[str | None, typer.Option(help="Analyse on the Dask cluster at this address (extra: mujaz[dask]).")]
KeepGoing = Annotated[bool, typer.Option("--keep-going", help="Exit with 0 although some articles were left out.")]


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s'[: number != 1]}"


def _tell(problem: object) -> None:
    """Prints what is wrong, a line each."""
    if isinstance(problem, OSError) and problem.strerror:
        problem = f"{problem.filename}: {problem.strerror.lower()}" if problem.filename else problem.strerror
    for line in str(problem).splitlines():
        _say(f"error: {line}")


def _fail(problem: object) -> typer.Exit:
    """Prints what is wrong, and gives the exit for it."""
    _tell(problem)
    return typer.Exit(1)


def _records(
    paths: Sequence[Path],
    dossier_folder: Path,
    workers: int | None,
    kept: Path | None = None,
    cluster: str | None = None,
) -> Iterator[Record | None]:
    """The record of each article; None for one that was left out, after its reason went to standard error."""
    from tqdm import tqdm

    from generator.dossier import file as dossier_file
    from generator.dossier import spreading
    from generator.finding import batch, cache

    edits = dossier_file.read(dossier_folder)
    topics = edits.topics
    found = batch.files(paths)
    bar = tqdm(total=len(found), unit=" articles", disable=not sys.stderr.isatty(), leave=False)
    for outcome in batch.analyse_all(found, topics, workers, kept, cluster):
        bar.update()
        if outcome.problem:
            with bar.external_write_mode(file=sys.stderr):
                for line in outcome.problem.splitlines():
                    _say(f"{outcome.path.name}: {line}")
        yield outcome.record and spreading.spread(outcome.record, edits)
    bar.close()
    if kept:
        cache.sweep(kept, found, topics)


def _read(chosen: settings.Settings, workers: int | None, cluster: str | None = None) -> tuple[list[Record], int]:
    """The records of the dossier, and how many of its articles were left out. Raises BuildError where there is none."""
    from generator.publishing.building.site import BuildError

    if not chosen.seeds.is_dir():
        raise BuildError(f"there is no folder seeds/ in {chosen.root.name}/; put the articles there")
    outcomes = list(_records([chosen.seeds], chosen.seeds, workers, chosen.cache / "records", cluster))
    records = [record for record in outcomes if record]
    if not records:
        none = "no article in seeds/ could be read" if outcomes else "there is no article in seeds/"
        raise BuildError(f"{none}; nothing was built")
    return records, len(outcomes) - len(records)


@app.command()
def analyse(
    paths: Annotated[list[Path], typer.Argument(help="Articles (.txt .md .html) and folders of them.", exists=True)],
    jsonl: Annotated[Path, typer.Option("--jsonl", help="Where the records go, one a line; - is standard output.")],
    workers: Workers = None,
    dask: Dask = None,
    keep_going: KeepGoing = False,
) -> None:
    """Write the briefing record of each article, one JSON object a line."""
    from generator.dossier import file as dossier_file
    from generator.finding import batch
    from generator.publishing import files
    from generator.publishing.exports import downloads
    from generator.reading import editor

    inputs = batch.files(paths)
    kept = {os.path.realpath(path) for article in inputs for path in (article, editor.path_for(article))}
    folders = groupby(paths, lambda path: path if path.is_dir() else path.parent)
    read = left_out = 0

    def lines() -> Iterator[str]:
        nonlocal read, left_out
        # each folder's topics are its own: those of the dossier.yml in it
        found = (_records(list(of_it), folder, workers, cluster=dask) for folder, of_it in folders)
        for record in chain.from_iterable(found):
            read += 1
            left_out += record is None
            if record is not None:
                yield downloads.line(record)

    try:
        if str(jsonl) == "-":
            sys.stdout.writelines(lines())
        elif jsonl.exists() and not jsonl.is_file():
            with jsonl.open("w", encoding="utf-8") as device:
                device.writelines(lines())
        elif os.path.realpath(jsonl) in kept or jsonl.name == dossier_file.NAME:
            raise _fail(f"{jsonl.name} is an article or a file of its editor; name another file for the records")
        elif not jsonl.parent.is_dir():
            raise _fail(f"{jsonl}: no such file or directory")
        else:
            files.put(jsonl, lines())
    except (typed_yaml.YamlError, OSError) as error:
        raise _fail(error) from None
    if not read:
        raise _fail(f"there is no article in {', '.join(map(str, paths))}")
    if left_out and not keep_going:
        raise typer.Exit(1)


def _build(
    root: Path, workers: int | None, cluster: str | None = None, pdfs: bool = True
) -> tuple[settings.Settings, int, int]:
    """Builds the site: the settings it was built with, how many briefings it has, how many articles were left out.

    `pdfs`: whether it has the PDFs that its settings ask for.

    Raises YamlError, BuildError or OSError; the site that was there then stands as it was.
    """
    from generator.dossier import build as link
    from generator.dossier import checking
    from generator.dossier import file as dossier_file
    from generator.publishing import pages
    from generator.publishing.building import site
    from generator.publishing.printing import pdf

    chosen = settings.load(root)
    edits = dossier_file.read(chosen.seeds)
    records, left_out = _read(chosen, workers, cluster)
    with_pdf = pdfs and chosen.pdf and pdf.available()
    if pdfs and chosen.pdf and not with_pdf:
        _say(f"no PDFs: Pango is missing; run  sudo apt-get install -y {pdf.PANGO}")
    chosen = chosen.model_copy(update={"pdf": with_pdf})
    dossier = link(records, edits)
    for item in checking.unapplied(records, dossier, chosen.seeds):
        _say(f"not applied: {item}")
    gc.freeze()  # it stays as it is: no need to walk it again and again while pages are made of it
    with site.told_templates():
        pages.write(records, dossier, chosen, edits, workers)
        if with_pdf:
            _draw(records, dossier, chosen, workers)
    briefings = len(records)
    # a large dossier takes more memory than what follows can spare; the last pages' templates still know it
    del records, dossier
    gc.collect()
    with site.told_templates():
        site.build(chosen, workers=workers)
    return chosen, briefings, left_out


def _draw(records: Sequence[Record], dossier: Dossier, chosen: settings.Settings, workers: int | None) -> None:
    """The PDF of each briefing, beside its page."""
    from generator.publishing.printing import pdf

    html = pdf.html_of(records, dossier, chosen)
    folder = chosen.docs / "briefings"
    jobs = (pdf.Job(folder / record.id / f"{record.id}.pdf", html.briefing(record)) for record in records)
    for _ in pdf.make(jobs, chosen.cache / "pdf", workers):
        pass


@app.command()
def build(root: Root = Path("."), workers: Workers = None, dask: Dask = None, keep_going: KeepGoing = False) -> None:
    """Build the site: articles in seeds/, pages in docs/, the site in site/."""
    from generator.publishing.building.site import BuildError

    try:
        chosen, briefings, left_out = _build(root, workers, dask)
    except (typed_yaml.YamlError, BuildError, OSError) as error:
        raise _fail(error) from None
    _say(f"{_counted(briefings, 'briefing')} in {chosen.site.name}/. Open {chosen.site / 'index.html'}")
    if left_out and not keep_going:
        raise typer.Exit(1)


@app.command()
def serve(
    root: Root = Path("."),
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = 8000,
    workers: Workers = None,
    pdfs: Annotated[bool, typer.Option("--pdf", help="Draw the PDFs too; after a save that takes longer.")] = False,
) -> None:
    """Show the site on this machine and build it anew when an article or template is saved."""
    import time

    from generator.publishing.building import serving
    from generator.publishing.building.site import BuildError

    def again() -> None:
        start = time.monotonic()
        try:
            _, briefings, left_out = _build(root, workers, pdfs=pdfs)
        except (typed_yaml.YamlError, BuildError, OSError) as error:
            _tell(error)
            return
        without = f", {_counted(left_out, 'article')} left out (see above)" if left_out else ""
        _say(f"built {_counted(briefings, 'briefing')} in {time.monotonic() - start:.1f} s{without}")

    try:
        chosen = settings.load(root)
        again()
        with serving.server(chosen.site, port) as address:
            _say(f"{address}  (Ctrl+C ends it)")
            serving.watch_and_build(chosen, again)
    except (typed_yaml.YamlError, OSError) as error:
        raise _fail(error) from None


@app.command()
def pdf(
    ids: Annotated[list[str] | None, typer.Argument(help="Ids of briefings, as in their addresses.")] = None,
    topic: Annotated[str | None, typer.Option(help="One PDF of a topic's briefings, by the topic's id.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Each briefing, and one PDF of the dossier.")] = False,
    out: Annotated[
        Path | None, typer.Option(help="The folder for the PDFs.", show_default="pdf in the project")
    ] = None,
    root: Root = Path("."),
    workers: Workers = None,
    keep_going: KeepGoing = False,
) -> None:
    """Write briefings as PDF."""
    from generator.dossier import build as link
    from generator.dossier import file as dossier_file
    from generator.publishing import view
    from generator.publishing.building.site import BuildError
    from generator.publishing.printing import pdf as drawing

    if not (ids or topic or everything):
        raise _fail("say which: ids of briefings, --topic ID or --all")
    if not drawing.available():
        raise _fail(f"PDFs need Pango; run  sudo apt-get install -y {drawing.PANGO}")
    try:
        chosen = settings.load(root)
        edits = dossier_file.read(chosen.seeds)
        read, left_out = _read(chosen, workers)
        records = {record.id: record for record in read}
        if unknown := [id_ for id_ in ids or [] if id_ not in records]:
            near = difflib.get_close_matches(unknown[0], records, 1)
            raise _fail(f"there is no briefing «{unknown[0]}»" + (f"; did you mean «{near[0]}»?" if near else ""))
        dossier = link(read, edits)
        topics = {page.id: page.name for page in dossier.topics}
        # as in its address too
        topic = next((one for one in topics if topic == view.slug(one)), topic)
        if topic and topic not in topics:
            raise _fail(f"there is no topic «{topic}»; there are: {', '.join(topics) or 'none'}")
        html = drawing.html_of(read, dossier, chosen)
        title = edits.title or chosen.site_name
        out = out or root / "pdf"
        jobs = [
            drawing.Job(out / f"{record.id}.pdf", html.briefing(record))
            for record in read
            if everything or record.id in (ids or [])
        ]
        if topic:
            about = next((one.description for one in edits.topics if one.id == topic), None)
            jobs += drawing.volumes(out, f"topic-{view.slug(topic)}", html.dossier(topics[topic], about, topic))
        if everything:
            jobs += drawing.volumes(out, "dossier", html.dossier(title, edits.description))
        for path in drawing.make(jobs, chosen.cache / "pdf", workers):
            print(path)
    except (typed_yaml.YamlError, BuildError, OSError) as error:
        raise _fail(error) from None
    if left_out and not keep_going:
        raise typer.Exit(1)


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(file_okay=False, help="The folder of the new dossier.")],
    title: Annotated[str, typer.Option(help="Its title.")] = "ملف جديد",
) -> None:
    """Make a new dossier: settings, a folder for articles, the look, and what publishes it on push."""
    from generator.publishing import origin, scaffold

    try:
        scaffold.create(folder, title)
    except (OSError, ValueError) as error:
        raise _fail(error) from None
    if "git+" not in (wanted := origin.requirement()):
        _say(f"the workflow installs {wanted} from PyPI; where it is not, correct .github/workflows/site.yml")
    _say(f"put articles into {folder / 'seeds'}, then:  mujaz build --project {folder}")


@app.command()
def new(
    files: Annotated[
        list[Path], typer.Argument(help="Articles to write the editor's file for.", exists=True, dir_okay=False)
    ],
    force: Annotated[bool, typer.Option("--force", help="Replace an editor's file that is there.")] = False,
) -> None:
    """Write the editor's file of an article, with what was found as comments to correct from."""
    from generator import reading
    from generator.dossier import file as dossier_file
    from generator.finding import analysis
    from generator.knowledge import built_in
    from generator.publishing.draft import draft
    from generator.reading import editor

    knowledge = built_in()
    for path in files:
        place = editor.path_for(path)
        if path.suffix.lower() not in reading.SUFFIXES:
            raise _fail(f"{path.name} is no article ({', '.join(reading.SUFFIXES)})")
        if place.exists() and not force:
            raise _fail(f"{place.name} is there already; --force replaces it")
        try:
            record = analysis.analyse(
                reading.read(path, knowledge), knowledge, dossier_topics=dossier_file.read(path.parent).topics
            )
            place.write_text(draft(record), encoding="utf-8")
        except (reading.ReadError, typed_yaml.YamlError, OSError) as error:
            raise _fail(f"{path.name}: {error}") from None
        print(place)


@app.command()
def add(
    sources: Annotated[list[str], typer.Argument(help="Web addresses, or saved pages and articles.")],
    root: Root = Path("."),
    timeout: Annotated[float, typer.Option(min=1, help="Seconds to wait for a server.")] = 20,
) -> None:
    """Save web pages and files as articles in seeds/, with their address and the time of fetching."""
    from datetime import UTC, datetime

    from generator.knowledge import built_in
    from generator.reading import ReadError, saving

    failed = False
    try:
        seeds = settings.load(root).seeds
        seeds.mkdir(exist_ok=True)
    except (typed_yaml.YamlError, OSError) as error:
        raise _fail(error) from None
    for source in sources:
        try:
            print(saving.add(source, seeds, datetime.now(UTC), built_in(), timeout))
        except (ReadError, OSError) as error:
            _say(f"error: {source}: {error.strerror if isinstance(error, OSError) else error}")
            failed = True
    if failed:
        raise typer.Exit(1)


@app.command()
def check(
    root: Root = Path("."),
    strict: Annotated[bool, typer.Option("--strict", help="Fail on open work too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write the list as JSON on standard output.")] = False,
    workers: Workers = None,
) -> None:
    """List every problem and all that waits for an editor; fail on errors."""
    import json

    from generator.dossier import checking

    listed, articles = checking.check(root, workers)
    errors = sum(item.level == "error" for item in listed)
    if as_json:
        told = [{name: value for name, value in item._asdict().items() if name != "code" or value} for item in listed]
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for item in listed:
            print(f"{item.level}: {item}")
        _say(f"{_counted(errors, 'error')}, {len(listed) - errors} open, in {_counted(articles, 'article')}")
    if errors or (strict and listed):
        raise typer.Exit(1)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"mujaz {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print it.")] = False,
) -> None:
    """Mujaz turns a folder of Arabic news articles into a right-to-left briefing site."""


def main() -> None:
    """Run the command line."""
    app()
