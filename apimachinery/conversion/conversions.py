"""The functions and rules for pairs of classes, and what is compiled from them (Go: ``conversion.Converter``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from threading import RLock
from typing import Any, get_origin

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.conversion._errors import ConversionError, IncompleteConversionError, MissingConversion
from apimachinery.conversion.compiler import Convert, compile_pair
from apimachinery.conversion.coverage import Coverage, find_path
from apimachinery.conversion.rules import Moved, Rule
from apimachinery.conversion.stash import Stash
from apimachinery.model import DeclarationError, deep_copy, describe
from apimachinery.model.copying import copier

__all__ = ["Conversions"]

HubOf = Callable[[Any, Any], Any | None]
"""The class by way of which one class becomes another, or None if there is no such way."""


IsKnown = Callable[[Any, Any], bool]
"""Whether objects of one class can be objects of the other at all."""


def _no_hub(_source: Any, _target: Any) -> None:
    return None


def _always(_source: Any, _target: Any) -> bool:
    return True


@attrs.define(eq=False)
class Conversions:
    """Converts between classes: by function, by rule and equal names, or by way of a hub.

    Registering is safe at any time: what was compiled before is compiled again.
    """

    hub_of: HubOf = _no_hub
    is_known: IsKnown = _always
    _functions: dict[tuple[Any, Any], Convert] = attrs.field(factory=dict, init=False)
    _rules: dict[tuple[Any, Any], tuple[Rule, ...]] = attrs.field(factory=dict, init=False)
    _stashes: dict[tuple[Any, Any], Stash] = attrs.field(factory=dict, init=False)
    _compiled: dict[tuple[Any, Any, bool], Convert] = attrs.field(factory=dict, init=False)
    _lock: RLock = attrs.field(factory=RLock, init=False)

    def add_function(self, source: type, target: type, function: Convert) -> None:
        """Convert *source* to *target* by *function*. A later one for the same pair replaces an earlier one, as in Go."""
        with self._lock:
            self._functions = {**self._functions, (source, target): function}
            self._compiled = {}

    def add_rules(self, source: type, target: type, rules: Sequence[Rule]) -> None:
        """Say where the fields go that have another place in the other class; holds in both directions.

        Raises:
            DeclarationError: If a path names no field of its class.
        """
        for rule in rules:
            if isinstance(rule, Moved):
                _check_functions(source, rule)
            _check_paths(source, rule.sources)
            _check_paths(target, rule.targets)
        with self._lock:
            there = (*self.rules(source, target), *rules)
            back = (*self.rules(target, source), *(rule.reversed() for rule in rules))
            self._rules = {**self._rules, (source, target): there, (target, source): back}
            self._compiled = {}

    def keep_in_annotation(self, hub: type, spoke: type, key: str) -> None:
        """Save what *spoke* cannot hold in its objects' annotation *key*, so that there and back loses nothing.

        Both classes need ``metadata`` with ``annotations``. A change made in the *spoke* wins over what was saved.
        """
        with self._lock:
            self._stashes = {**self._stashes, (hub, spoke): Stash(key)}
            self._compiled = {}

    def forget_compiled(self) -> None:
        """Compile anew from now on: what :attr:`hub_of` answers has changed."""
        with self._lock:
            self._compiled = {}

    def rules(self, source: Any, target: Any) -> tuple[Rule, ...]:
        """What is declared about the pair."""
        return self._rules.get((source, target), ())

    def convert(self, obj: Any, target: type, *, owned: bool = False) -> Any:
        """*obj* as a *target*, sharing nothing with it unless it is *owned*, which means given away.

        Raises:
            IncompleteConversionError: If no rule covers some field.
            ConversionError: If a conversion function fails, or the classes have nothing to do with each other.
        """
        source = type(obj)
        if (
            (source, target, owned) not in self._compiled
            and not self._is_declared(source, target)
            and not self.is_known(source, target)
        ):
            raise ConversionError(source, target, "unknown conversion")
        return self.converter(source, target, owned=owned)(obj)

    def converter(self, source: Any, target: Any, *, owned: bool) -> Convert:
        """The function between the two classes, found once."""
        compiled = self._compiled  # a registration that comes in between starts a new one
        key = (source, target, owned)
        if (found := compiled.get(key)) is None:
            found = compiled[key] = self._find(source, target, owned)
        return found

    def _find(self, source: Any, target: Any, owned: bool) -> Convert:
        if source is target:
            return _same if owned else copier(describe(source))
        hub = None if self._is_declared(source, target) else self.hub_of(source, target)
        if hub is not None and hub is not source and hub is not target:
            first, second = self.converter(source, hub, owned=owned), self.converter(hub, target, owned=True)
            return lambda obj: second(first(obj))
        convert = self._pair(source, target, owned)
        if (stash := self._stashes.get((source, target))) is not None:
            return stash.saving(convert, self._pair(target, source, owned=False))
        if (stash := self._stashes.get((target, source))) is not None:
            return stash.restoring(convert)
        return convert

    def _pair(self, source: Any, target: Any, owned: bool) -> Convert:
        if (function := self._functions.get((source, target))) is not None:
            return _guarded(source, target, function, owned)
        if (missing := self.missing(source, target)) is not None:
            raise IncompleteConversionError((missing,))
        return compile_pair(self, source, target, owned=owned)

    def _is_declared(self, source: Any, target: Any) -> bool:
        return (source, target) in self._functions or (source, target) in self._rules

    def missing(self, source: Any, target: Any) -> MissingConversion | None:
        """What stands in the way of converting *source* to *target*; None if nothing does."""
        if (source, target) in self._functions:
            return None
        fields = Coverage(self.rules, self._is_elsewhere).uncovered(source, target)
        return MissingConversion(_home(source), _home(target), fields) if fields else None

    def _is_elsewhere(self, source: Any, target: Any) -> bool:
        """Whether the pair needs no equal names: it has a function, or goes by way of a hub, which is looked at by itself."""
        return (source, target) in self._functions or self.hub_of(source, target) not in (None, source, target)

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """The pairs that something is declared about."""
        yield from dict.fromkeys((*self._functions, *self._rules))


def _same(obj: Any) -> Any:
    return obj


def _guarded(source: Any, target: Any, function: Convert, owned: bool) -> Convert:
    """*function*, given an object of its own to take parts from, and with what it raises named by the pair."""

    def convert(obj: Any) -> Any:
        try:
            return function(obj if owned else deep_copy(obj))
        except ApiMachineryError:
            raise
        except Exception as exc:
            raise ConversionError(_home(source), _home(target), f"{type(exc).__name__}: {exc}") from exc

    return convert


def _check_paths(cls: type, paths: tuple[str, ...]) -> None:
    for path in paths:
        if find_path(describe(cls), path) is None:
            raise DeclarationError(cls, path, "a conversion rule names a field that is not there")


def _check_functions(cls: type, rule: Moved) -> None:
    one_each = len(rule.sources) == len(rule.targets) == 1
    if not one_each and (rule.to is None or rule.back is None):
        problem = "a rule between several fields needs functions for both directions"
        raise DeclarationError(cls, ", ".join(rule.sources), problem)


def _home(cls: Any) -> type:
    home: type = get_origin(cls) or cls
    return home
