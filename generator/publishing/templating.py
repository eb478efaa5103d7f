"""Jinja for pages that are printed by the thousand: each value escaped once, calls without ceremony, compiled once.

With Jinja's own code and autoescape the pages of a thousand articles take 1.9 times as long, byte for byte the same.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import jinja2
import jinja2.compiler
from jinja2.bccache import Bucket
from jinja2.utils import missing
from markupsafe import Markup

from generator.publishing.escape import printed


class _Code(jinja2.compiler.CodeGenerator):
    """Code that is plain Python where Jinja would ask at each step what is meant.

    The environment's `finalize` has the last word on what a template prints: for Jinja to escape it once more would
    take longer than the first time. What a template calls is called, with its arguments alone: nothing here wants the
    template's context. `a.b` is the attribute: `a["b"]` is written so. A macro is a function."""

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

    def visit_Getattr(self, node: Any, frame: Any) -> None:
        """Write an attribute."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def macro_def(self, macro_ref: Any, frame: Any) -> None:
        """Write the function that a macro is."""
        names = [argument.name for argument in macro_ref.node.args] + ["caller"] * macro_ref.accesses_caller
        self.write(f"environment.macro(macro, {names!r})")


def _macro(printing: Callable[..., str], names: Sequence[str]) -> Callable[..., Markup]:
    """A macro: a function of these names, whatever is given by its place or by its name."""
    count = len(names)

    def macro(*given: Any, **named: Any) -> Markup:
        if len(given) < count:
            given += tuple([named.pop(name, missing) for name in names[len(given) :]])
        # what is printed is HTML; Markup's own way there takes three times as long
        return str.__new__(Markup, printing(*given, **named))

    return macro


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
    macro = staticmethod(_macro)
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
