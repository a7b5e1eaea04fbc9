"""How much work a function does with a text: the same each time, unlike its time.

Counted are the instructions of the interpreter, the steps of regular expressions and the characters that methods of the text
copy or look through.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from types import CodeType, FrameType, ModuleType
from typing import Any

import attrs

from tests.scaling.steps import Program

__all__ = ["counting_patterns", "modules_under", "patterns_of", "work"]

_METHODS = ("match", "fullmatch", "search", "findall", "finditer", "sub", "split")


@attrs.define
class _Counter:
    count: int = 0


_counter = _Counter()


class _Text(str):
    """A text whose methods count the characters that they go through."""

    __slots__ = ()

    def __getitem__(self, key: Any) -> str:
        part = _Text(str.__getitem__(self, key))
        _counter.count += len(part)
        return part


def _counted(name: str) -> Callable[..., Any]:
    method = getattr(str, name)

    def counted(self: _Text, *args: Any, **options: Any) -> Any:
        _counter.count += len(self)
        return _wrap(method(self, *args, **options))

    return counted


def _wrap(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return type(value)(map(_wrap, value))
    return _Text(value) if isinstance(value, str) else value


for _name in ("casefold", "encode", "isdigit", "join", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace",
              "rpartition", "rsplit", "rstrip", "split", "strip", "translate", "upper"):  # fmt: skip
    setattr(_Text, _name, _counted(_name))


def modules_under(*names: str) -> Iterator[ModuleType]:
    """The modules of these names, and those within packages."""
    for name in names:
        module = importlib.import_module(name)
        yield module
        for info in pkgutil.walk_packages(getattr(module, "__path__", ()), f"{name}."):
            yield importlib.import_module(info.name)


def patterns_of(module: ModuleType) -> Iterator[tuple[Any, str, re.Pattern[Any], str]]:
    """The patterns that *module* uses: who holds each, under what name, the pattern, and the method if it is bound to one."""
    for name, value in list(vars(module).items()):
        holders = [(module, name, value)]
        if type(value).__module__.startswith("apimachinery") and not isinstance(value, type):
            holders += [(value, inner, getattr(value, inner, None)) for inner in _attributes(value)]
        for holder, attribute, held in holders:
            owner = getattr(held, "__self__", held)
            if isinstance(owner, re.Pattern):
                yield holder, attribute, owner, getattr(held, "__name__", "")


def _attributes(value: Any) -> list[str]:
    slots = [slot for cls in type(value).__mro__ for slot in getattr(cls, "__slots__", ())]
    return [*getattr(value, "__dict__", ()), *slots]


_program = cache(Program.of)


class _Pattern:
    """A pattern that counts the steps of its methods."""

    def __init__(self, pattern: re.Pattern[Any]) -> None:
        self.pattern = pattern
        self.program = _program(pattern)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.pattern, name)
        return self.method(name) if name in _METHODS else found

    def method(self, name: str) -> Callable[..., Any]:
        """The method of that name."""
        call = getattr(self.pattern, name)

        def counted(*args: Any) -> Any:
            text, *span = args[1:] if name == "sub" else args
            start, end = (*span, None, None)[:2] if name in ("match", "fullmatch", "search") else (None, None)
            shown = text.decode("latin-1") if isinstance(text, bytes) else str(text)
            _counter.count += self.program.steps(shown[:end], name, start=start or 0)
            return call(*args)

        return counted


@contextmanager
def counting_patterns(modules: list[ModuleType]) -> Iterator[None]:
    """Within it the patterns of *modules* count their steps."""
    changed = []
    for module in modules:
        for holder, name, pattern, method in patterns_of(module):
            counting = _Pattern(pattern)
            changed.append((holder, name, getattr(holder, name)))
            _set(holder, name, counting.method(method) if method else counting)
    try:
        yield
    finally:
        for change in reversed(changed):
            _set(*change)


def _set(holder: Any, name: str, value: Any) -> None:
    object.__setattr__(holder, name, value) if not isinstance(holder, ModuleType) else setattr(holder, name, value)


_HERE = __file__.rpartition("/")[0]


def _trace(frame: FrameType, event: str, arg: Any) -> Any:
    if frame.f_code.co_filename.startswith(_HERE):
        return None
    frame.f_trace_opcodes = True
    frame.f_trace_lines = False
    if event == "opcode":
        _counter.count += 1
    return _trace


def _count(code: CodeType, offset: int) -> None:
    if not code.co_filename.startswith(_HERE):
        _counter.count += 1


@contextmanager
def _counting_instructions() -> Iterator[None]:
    """Within it instructions are counted; by ``sys.monitoring`` where there is that, for there ``sys.settrace`` misses first calls."""
    if sys.version_info < (3, 12):
        before = sys.gettrace()
        sys.settrace(_trace)
        try:
            yield
        finally:
            sys.settrace(before)
        return
    monitoring = sys.monitoring
    monitoring.use_tool_id(monitoring.DEBUGGER_ID, __name__)
    monitoring.register_callback(monitoring.DEBUGGER_ID, monitoring.events.INSTRUCTION, _count)
    monitoring.set_events(monitoring.DEBUGGER_ID, monitoring.events.INSTRUCTION)
    try:
        yield
    finally:
        monitoring.set_events(monitoring.DEBUGGER_ID, monitoring.events.NO_EVENTS)
        monitoring.free_tool_id(monitoring.DEBUGGER_ID)


def work(function: Callable[[str], Any], text: str, expected: tuple[type[Exception], ...]) -> int:
    """The work of *function* with *text*, whether it gives a result or raises what is *expected*."""
    _counter.count = 0
    given = _Text(text)
    with _counting_instructions(), suppress(*expected):
        function(given)
    return _counter.count
