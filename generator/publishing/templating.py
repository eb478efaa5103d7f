"""Jinja for pages that are printed by the thousand: each value escaped once, calls without ceremony, compiled once.

With Jinja's own code and autoescape the pages of a thousand articles take 1.9 times as long, byte for byte the same.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import jinja2
import jinja2.compiler
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.idtracking import VAR_LOAD_RESOLVE
from markupsafe import Markup

from generator.publishing.escape import printed


class _Code(jinja2.compiler.CodeGenerator):
    """Code that is plain Python where Jinja would ask at each step what is meant.

    The environment's `finalize` has the last word on what a template prints, unless that is Markup: for Jinja to escape
    it once more would take longer than the first time. What a template calls is called, with its arguments alone:
    nothing here wants the template's context. `a.b` is the attribute and `a["b"]` the item. A macro is a function. What
    the environment calls by a name, no page calls otherwise, so that no macro looks for it among the page's values."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        # most of what is called or filtered is HTML already
        made = isinstance(node, nodes.Call | nodes.Filter)
        self.write("html if type(html := " if made else finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        made = isinstance(node, nodes.Call | nodes.Filter)
        self.write(f") is Markup else {finalize.src}html)" if made else ")")

    def visit_Call(self, node: Any, frame: Any, forward_caller: bool = False) -> None:
        """Write a call."""
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Getattr(self, node: Any, frame: Any) -> None:
        """Write an attribute."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Getitem(self, node: Any, frame: Any) -> None:
        """Write an item or a slice."""
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def enter_frame(self, frame: Any) -> None:
        """Write where the names of a stretch come from."""
        loads, known = frame.symbols.loads, self.environment.globals
        of_all = {at: name for at, (how, name) in loads.items() if how == VAR_LOAD_RESOLVE and name in known}
        for at, name in of_all.items():
            self.writeline(f"{at} = environment.globals[{name!r}]")
        frame.symbols.loads = {at: how for at, how in loads.items() if at not in of_all}
        super().enter_frame(frame)
        frame.symbols.loads = loads

    def macro_def(self, macro_ref: Any, frame: Any) -> None:
        """Write the function that a macro is; what it prints is HTML."""
        names = [argument.name for argument in macro_ref.node.args] + ["caller"] * macro_ref.accesses_caller
        given = ", ".join(f"{name}=missing" for name in names)
        self.write(f"(lambda macro: lambda {given}: environment.html(macro({', '.join(names)})))(macro)")


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
    # Markup's own way to mark a text as such takes three times as long
    html = partial(str.__new__, Markup)
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
