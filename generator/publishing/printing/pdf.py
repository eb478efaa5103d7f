"""Briefings and whole dossiers as PDF, from the same records and words as the pages.

A PDF is made again only when what it is made of changes: its HTML and style, the fonts, the program that draws it.
"""

from __future__ import annotations

import base64
import ctypes
import os
import re
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from importlib import metadata
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import jinja2
from markupsafe import Markup

from generator.dossier import names
from generator.dossier.model import Dossier, TopicPage
from generator.publishing import view
from generator.publishing.escape import escape, isolate
from generator.publishing.files import TEMPLATES
from generator.publishing.lookups import Site, Told
from generator.publishing.printing import drawing, fonts
from generator.publishing.wording import Words
from generator.record import Record, Term
from generator.settings import Settings

# Rows of a table or list before the rest is left to the site: a briefing is carried into a meeting.
MOST = 16
# Characters of a headline in the running header, and in the contents; its own page has all of it.
RUNNING = 80
LONGEST = 160
# Characters of HTML in one PDF, some eighty pages: drawing them takes about 200 MB, four times as many take 800.
VOLUME = 240_000
# So many jobs for each process lie ready.
_AHEAD = 4
# Pango by the names that Linux, macOS and Windows give it.
_PANGO_LIBRARIES = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll", "pango-1.0-0", "pango-1.0")
PANGO = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class Job(NamedTuple):
    """A PDF to make: where it goes, and the HTML it is drawn from."""

    target: Path
    html: str


def available() -> bool:
    """Whether the system has Pango, which WeasyPrint draws with; asked without loading WeasyPrint itself."""
    for name in _PANGO_LIBRARIES:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False


def html_of(records: Iterable[Record], dossier: Dossier, settings: Settings) -> Html:
    """What renders the HTML of these records' PDFs."""
    return Html(Site.of(records, dossier, settings), settings)


class Html:
    """The HTML of PDFs: one for a briefing, one for a topic or the whole dossier."""

    def __init__(self, site: Site, settings: Settings) -> None:
        """Prepare the templates for this site."""
        self._site = site
        self._settings = settings
        self._env = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES / "pdf"),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            finalize=_text,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._env.filters.update(iso=_isolated, as_is=escape)
        self._env.globals.update(
            site=site,
            settings=settings,
            words=Words.load(TEMPLATES / "words.yml", settings.months),
            view=view,
            most=MOST,
            running=RUNNING,
            longest=LONGEST,
            direction=direction,
            foremost=foremost,
            alphabetical=alphabetical,
            qr=_qr,
            version=metadata.version("mujaz"),
        )

    def briefing(self, record: Record) -> str:
        """The HTML of one briefing."""
        return self._env.get_template("briefing.html.j2").render(record=record)

    def dossier(self, title: str, about: str | None = None, topic: str | None = None) -> list[str]:
        """The HTML of the whole dossier, or of one topic: cover, contents, summary, figures, timeline, briefings.

        One for each volume; each stands alone, the newest briefings in the first."""
        page = self._site.topics[topic] if topic else None
        records = [r for r in self._site.newest_first if page is None or r.id in page.records]
        volumes: list[list[Record]] = [[]]
        size = 0
        for record in records:
            length = len(self.briefing(record))
            if volumes[-1] and size + length > VOLUME:
                volumes.append([])
                size = 0
            volumes[-1].append(record)
            size += length
        return [
            self._volume(title, about, page, volume, number, len(volumes)) for number, volume in enumerate(volumes, 1)
        ]

    def _volume(
        self, title: str, about: str | None, page: TopicPage | None, records: list[Record], number: int, of: int
    ) -> str:
        site = self._site
        ids = {record.id for record in records}
        quantities = [q for q in site.dossier.quantities if len(q.records) > 1 and ids.intersection(q.records)]
        told = [
            Told(event, [telling for telling in event.tellings if telling.cite.record in ids])
            for event in site.dossier.events
            if ids.intersection(event.support.records)
        ]
        standing = (
            [(line.cite.record, line.cite.sentence, line.text) for line in page.standing if line.cite.record in ids]
            if page
            else [(r.id, line.sentence, line.text) for r in records[:MOST] for line in view.gist(r)[:1]]
        )
        return self._env.get_template("dossier.html.j2").render(
            title=title,
            part=number,
            parts_of=of,
            about=about,
            path=f"topics/{view.slug(page.id)}/" if page else "",
            records=records,
            ids=ids,
            days=view.days(self._site, ids),
            outlets=list(dict.fromkeys(record.outlet.name for record in records if record.outlet)),
            quantities=quantities[:MOST],
            more_quantities=len(quantities) - MOST,
            told=foremost(told),
            more_told=len(told) - MOST,
            standing=standing,
        )


def volumes(folder: Path, stem: str, pages: Sequence[str]) -> list[Job]:
    """The PDFs of these volumes: STEM.pdf for one, STEM-1.pdf and so on for several."""
    if len(pages) == 1:
        return [Job(folder / f"{stem}.pdf", pages[0])]
    return [Job(folder / f"{stem}-{number}.pdf", html) for number, html in enumerate(pages, 1)]


_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def direction(text: str) -> Markup:
    """The attribute that sets a text without any Arabic from left to right; nothing for other texts."""
    return Markup(' dir="ltr"') if _LATIN.search(text) and not _ARABIC.search(text) else Markup("")


def foremost(told: Sequence[Told]) -> list[Told]:
    """What a timeline on paper has room for, by day: the news before its background, what more briefings tell first,
    then the newest."""

    def weight(item: Told) -> tuple[bool, int, int]:
        event = item.event
        return event.timing == "background", -len(event.support.records), -event.earliest.toordinal()

    kept = {item.event.id for item in sorted(told, key=weight)[:MOST]}
    return [item for item in told if item.event.id in kept]


def alphabetical(terms: Iterable[Term]) -> list[Term]:
    """Glossary entries by the Arabic alphabet, the article «ال» aside."""
    return sorted(terms, key=lambda term: (names.alphabetical(term.lemma), term.lemma))


def _text(value: object) -> Markup:
    """A printed value as HTML that the fonts can draw."""
    return value if isinstance(value, Markup) else escape(None if value is None else fonts.spell_out(str(value)))


def _isolated(value: object) -> Markup:
    """The same, with its numbers and Latin runs set apart."""
    return isolate(None if value is None else fonts.spell_out(str(value)))


def _qr(address: str) -> Markup:
    """The QR code of an address as the source of an image."""
    import segno

    svg = segno.make(address, micro=False, error="m").svg_inline(border=0, omitsize=True)
    return Markup(drawing.IMAGE + base64.b64encode(svg.encode()).decode())


def _make(job: Job, cache_folder: Path | None) -> Path:
    """Draws the PDF, or takes it from the cache, which keeps the last one of each name."""
    # a folder for each, since name and key in one may be longer than a file's name can be
    kept = cache_folder / job.target.stem / f"{drawing.key(job.html)}.pdf" if cache_folder else None
    data = kept.read_bytes() if kept and kept.is_file() else b""
    # a PDF that was cut off when it was written is made again
    if not data.rstrip().endswith(b"%%EOF"):
        data = drawing.draw(job.html)
        if kept:
            _write(kept, data)
            for old in kept.parent.glob("*.pdf"):
                if old != kept:
                    old.unlink(missing_ok=True)
    _write(job.target, data)
    return job.target


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def make(jobs: Iterable[Job], cache_folder: Path | None = None, workers: int | None = None) -> Iterator[Path]:
    """Makes the PDFs, over processes where there are many, and yields each file as it is there, in order.

    A job is asked for when a process is about to be free, so that few of them are in memory."""
    waiting_jobs = iter(jobs)
    workers = workers or os.cpu_count() or 1
    # a process for every four of them
    first = list(islice(waiting_jobs, 4 * (workers - 1)))
    workers = min(workers, 1 + len(first) // 4)
    work = partial(_make, cache_folder=cache_folder)
    jobs = chain(first, waiting_jobs)
    if workers <= 1:
        yield from map(work, jobs)
        return
    with ProcessPoolExecutor(workers) as pool:
        drawn: deque[Future[Path]] = deque()
        for job in jobs:
            drawn.append(pool.submit(work, job))
            if len(drawn) > _AHEAD * workers:
                yield drawn.popleft().result()
        while drawn:
            yield drawn.popleft().result()
