"""Writing one straight-line function as Python source and compiling it.

The compilers differ in the lines they write; how values get names and how the functions of classes call each other is here.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable
from functools import partial
from typing import Any

__all__ = ["Source"]


class Source:
    """The source of one function under construction, and the names it uses."""

    def __init__(self, signature: str, title: str) -> None:
        self.signature = signature
        self.title = title
        self.prelude: list[str] = []
        """Lines before the function, for helpers of its own."""
        self.lines: list[str] = []
        self.names: dict[str, Any] = {}
        self._bound: dict[int, str] = {}
        self._links: dict[Any, str] = {}

    def add(self, line: str, depth: int = 1) -> None:
        """Append a line, indented *depth* times."""
        self.lines.append("    " * depth + line)

    def bind(self, value: Any, hint: str) -> str:
        """A name for *value* among the function's globals, the same one each time."""
        name = self._bound.get(id(value))
        if name is None:
            name = self._bound[id(value)] = f"{hint}_{len(self.names)}"
            self.names[name] = value  # also keeps the value alive, so that its id stays its own
        return name

    def link(self, key: Any, hint: str, find: Callable[[], Callable[..., Any]]) -> str:
        """A name for the function of this sort (*hint*) and *key* that *find* gives, looked up at the first call.

        So a class that contains itself can be compiled, and a class that never occurs is never compiled.
        """
        if (name := self._links.get((hint, key))) is not None:
            return name
        name = self._links[hint, key] = f"{hint}_{len(self.names)}"

        def first_call(*args: Any) -> Any:
            self.names[name] = function = find()
            return function(*args)

        self.names[name] = first_call
        return name

    def maker(self, cls: type) -> str:
        """A name for what makes a bare instance of *cls*."""
        name = self._links.get(("new", cls))
        if name is None:
            name = self._links["new", cls] = self.bind(partial(object.__new__, cls), "new")
        return name

    def compile(self) -> Callable[..., Any]:
        """The finished function. Its source shows in tracebacks."""
        text = "\n".join([*self.prelude, f"def {self.signature}:", *self.lines, ""])
        filename = f"<apimachinery {self.title}>"
        linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
        exec(compile(text, filename, "exec"), self.names)  # written from the description, never from input
        function: Callable[..., Any] = self.names[self.signature.partition("(")[0]]
        return function
