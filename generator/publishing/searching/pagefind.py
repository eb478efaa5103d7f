"""Pagefind's service, which is given pages one after the other: so it numbers them in this order, whatever order a file
system lists files in. Its files are asked for, not written by it: it may end before the last is on the disk. Its Python
interface waits a tenth of a second for each answer."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from typing import IO, Any

# Pagefind stems no language that it does not know; this code says «no linguistic content».
_LANGUAGE = "zxx"
# How many places of words are about one file of the index: a reader loads a file for each word of a query, and of
# Pagefind's 20,000 these are four times as large as most words need.
_ENVIRONMENT = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "6000"}
# Bytes of an answer that are read at a time.
_CHUNK = 1 << 16


class PagefindError(RuntimeError):
    """Pagefind made no index; the message says why."""


def files(pages: Iterable[tuple[str, str]]) -> dict[str, bytes]:
    """The files of an index of these pages, each an address and its words, by their paths."""
    try:
        with subprocess.Popen(
            [sys.executable, "-m", "pagefind", "--service"],
            env=os.environ | _ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as service:
            assert service.stdin and service.stdout
            pipes = service.stdin, service.stdout
            _ask(pipes, type="NewIndex", config={})
            for url, words in pages:
                page = {"url": url, "content": words, "meta": None, "filters": None, "sort": None}
                _ask(pipes, type="AddRecord", index_id=0, language=_LANGUAGE, **page)
            made = _ask(pipes, type="GetFiles", index_id=0)["files"]
    except BrokenPipeError:
        raise PagefindError("it ended early") from None
    return {file["path"]: base64.b64decode(file["content"]) for file in made}


def _ask(pipes: tuple[IO[bytes], IO[bytes]], **payload: Any) -> dict[str, Any]:
    """The answer to one request; either is base64 of JSON, a comma behind it. At the end of requests the service
    ends."""
    requests, answers = pipes
    requests.write(base64.b64encode(json.dumps({"message_id": 1, "payload": payload}).encode()) + b",")
    requests.flush()
    parts: list[bytes] = []
    while not parts or not parts[-1].endswith(b","):
        parts.append(answers.read1(_CHUNK))  # type: ignore[attr-defined]
        if not parts[-1]:
            raise BrokenPipeError
    answer: dict[str, Any] = json.loads(base64.b64decode(b"".join(parts)[:-1]))["payload"]
    if answer["type"] == "Error":
        raise PagefindError(str(answer["message"]))
    return answer
