"""The built site in Firefox, where it is installed, by WebDriver BiDi without a driver of its own."""

from __future__ import annotations

import itertools
import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from websocket import WebSocket, create_connection

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not FIREFOX, reason="Firefox is not installed")]

Run = Callable[[str, str], Any]


def _connected(profile: Path, process: subprocess.Popen[bytes]) -> WebSocket:
    """A session with the Firefox that keeps this profile; it names its port in a file there."""
    told = profile / "WebDriverBiDiServer.json"
    for _ in range(300):
        if told.is_file() and (text := told.read_text(encoding="utf-8")):
            server = json.loads(text)
            return create_connection(f"ws://{server['ws_host']}:{server['ws_port']}/session", suppress_origin=True)
        assert process.poll() is None, "Firefox ended"
        time.sleep(0.1)
    raise TimeoutError("Firefox told no port")


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    """Opens an address in Firefox and gives what a script, which may wait, returns there."""
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [str(FIREFOX), "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            socket = _connected(Path(folder), process)
            socket.settimeout(60)
            numbers = itertools.count(1)

            def send(method: str, **params: Any) -> Any:
                number = next(numbers)
                socket.send(json.dumps({"id": number, "method": method, "params": params}))
                while (answer := json.loads(socket.recv())).get("id") != number:
                    pass
                assert answer["type"] == "success", answer
                return answer["result"]

            send("session.new", capabilities={})
            context = send("browsingContext.getTree")["contexts"][0]["context"]

            def opened(address: str, script: str) -> Any:
                send("browsingContext.navigate", context=context, url=address, wait="complete")
                code = f"(async () => JSON.stringify(await (async () => {{ {script} }})()))()"
                given = send("script.evaluate", expression=code, target={"context": context}, awaitPromise=True)
                assert given["type"] == "success", given
                return json.loads(given["result"]["value"])

            yield opened
            socket.close()
        finally:
            process.terminate()
            process.wait(20)


def test_pages_are_laid_out_from_right_to_left_in_their_fonts(run: Run, served: str):
    found = run(
        served + "figures/",
        """await document.fonts.ready
        const [first, second] = document.querySelectorAll('.mj-table thead th')
        return [getComputedStyle(document.documentElement).direction,
                first.getBoundingClientRect().x > second.getBoundingClientRect().x,
                document.fonts.check('16px "Plex Arabic"', 'ا'),
                document.documentElement.scrollWidth <= innerWidth]""",
    )
    assert found == ["rtl", True, True, True]


def test_a_mark_shows_its_sentence_and_leads_there(run: Run, served: str):
    found = run(
        served + "briefings/faw-port/",
        """const mark = document.querySelector('.mj-gist .mj-ev')
        mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))
        await new Promise(done => setTimeout(done, 400))
        const told = document.getElementById('mj-peek').textContent
        mark.click()
        await new Promise(done => setTimeout(done, 100))
        return [told, location.hash, !!document.querySelector('#s1 .mj-return'),
                getComputedStyle(document.getElementById('s1')).backgroundColor
                    !== getComputedStyle(document.getElementById('s2')).backgroundColor]""",
    )
    assert "أعلنت وزارة النقل" in found[0]
    assert found[1:] == ["#s1", True, True]


def test_the_search_finds_with_clitics_and_in_english(run: Run, served: str):
    found = run(
        served,
        """const { search } = await import(new URL('assets/search.js', location))
        const paths = async query => (await Promise.all((await search(query)).map(one => one.load())))
            .map(page => page.meta.path).filter(path => path.startsWith('briefings/')).sort()
        return [await paths('والميناء'), await paths('Jabri'), await paths('قطار')]""",
    )
    both = ["briefings/faw-port/", "briefings/faw-strike/"]
    assert found == [both, both, []]
