"""Jinja for pages that are printed by the thousand: each value escaped once, calls without ceremony, compiled once.

With Jinja's own code and autoescape a thousand briefings take 1.5 times as long to print, byte for byte the same:
a fifth of what the generator itself adds to the time of MkDocs and Pagefind.
"""

from __future__ import annotations

import operator
from pathlib import Path
from typing import Any

import jinja2
import jinja2.compiler
from jinja2.bccache import Bucket

from generator.publishing.escape import printed


class _Code(jinja2.compiler.CodeGenerator):
    """Code in which the environment's `finalize` has the last word on what a template prints, for Jinja to escape it
    once more would take longer than the first time; and which simply calls what a template calls. Jinja would look
    each time whether that wants the template's context, which nothing here does."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")

    def visit_Call(self, node: Any, frame: Any, forward_caller: bool = False) -> None:
        """Write a call."""
        self.write("environment.call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates for as long as the process lives: `serve` renders after every save. Nothing is stored."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


class Environment(jinja2.Environment):
    """The templates of a folder. All that they print is escaped by `finalize`; what they call gets its arguments alone
    (no function that Jinja should pass a context to)."""

    code_generator_class = _Code
    call: Any = operator.call
    _compiled = _Compiled()

    def call_test(self, name: str, value: Any, args: Any = None, kwargs: Any = None, *of_jinja: Any) -> Any:
        """Apply a test, as filters like `select` do to each item."""
        test: Any = self.tests[name]
        return test(value, *(args or ()), **(kwargs or {}))

    def __init__(self, folder: Path, finalize: Any = printed) -> None:
        """Templates of this folder; `finalize` makes of a value what a page shows."""
        super().__init__(
            loader=jinja2.FileSystemLoader(folder),
            bytecode_cache=self._compiled,
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            finalize=finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
