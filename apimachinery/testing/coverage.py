"""A pytest plugin that lists the declared rules which a test run never broke (Go: ``pkg/test/coverage``).

A rule that no test has broken may as well not be there. Load the plugin and name what to look at::

    pytest -p apimachinery.testing.coverage --rules library.scheme:SCHEME

or in the configuration of pytest, with ``-p apimachinery.testing.coverage`` among ``addopts``::

    rules = ["library.scheme:SCHEME", "library.v1:Shelf"]
    rules_required = true

A rule counts as covered when :func:`~apimachinery.validation.validate` or a scheme has found a fault by it, in an object of
the same class. Where nothing is named, every class is looked at that was validated in the run.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import pytest

from apimachinery.runtime import Scheme
from apimachinery.validation import DeclaredRule, ErrorType, FieldError, declared_rules
from apimachinery.validation.rules import observers, rule_of

__all__ = ["RuleCoverage"]

_NAME = "apimachinery-rules"


@attrs.define(eq=False)
class RuleCoverage:
    """Which declared rules have been broken, by class."""

    observed: dict[type, set[DeclaredRule]] = attrs.field(factory=dict, init=False)

    def observe(self, cls: type, errors: Iterable[FieldError]) -> None:
        """Take note of the faults of one object."""
        self.observed.setdefault(cls, set()).update(map(rule_of, errors))

    def uncovered(self, classes: Iterable[type] = ()) -> dict[type, list[DeclaredRule]]:
        """The rules that no fault was found by, of *classes* or else of all that were validated; classes without such left out."""
        found = {cls: sorted(declared_rules(cls) - self.observed.get(cls, set())) for cls in classes or self.observed}
        return {cls: rules for cls, rules in sorted(found.items(), key=lambda item: _name_of(item[0])) if rules}

    def to_plain(self) -> dict[str, list[list[str]]]:
        """The same as JSON-shaped data, for another process."""
        return {_name_of(cls): [[rule.path, str(rule.type), rule.origin] for rule in rules] for cls, rules in self.observed.items()}

    def merge(self, plain: Mapping[str, Iterable[Iterable[str]]]) -> None:
        """Add what another process has seen."""
        for name, rules in plain.items():
            seen = self.observed.setdefault(_load(name), set())
            seen.update(DeclaredRule(path, ErrorType(kind), origin) for path, kind, origin in rules)


def _name_of(cls: type) -> str:
    return f"{cls.__module__}:{cls.__qualname__}"


def _load(name: str) -> Any:
    module, _, attribute = name.partition(":")
    found: Any = importlib.import_module(module)
    for part in attribute.split("."):
        found = getattr(found, part)
    return found


def _classes(names: Iterable[str]) -> Iterator[type]:
    """The classes that *names* stand for: their own, or those of all kinds of a scheme."""
    for name in names:
        found = _load(name)
        if isinstance(found, Scheme):
            yield from dict.fromkeys(found.kinds.all_types().values())
        else:
            yield found


# --- the plugin -----------------------------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("apimachinery")
    group.addoption(
        "--rules", action="append", metavar="MODULE:NAME", help="a class or scheme whose declared rules tests are to break"
    )
    group.addoption("--rules-required", action="store_true", help="fail the run if a declared rule was never broken")
    parser.addini("rules", "classes and schemes whose declared rules tests are to break", type="linelist", default=[])
    parser.addini("rules_required", "fail the run if a declared rule was never broken", type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Start to look on."""
    plugin = _Plugin(config)
    config.pluginmanager.register(plugin, _NAME)
    observers.append(plugin.coverage.observe)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Look on no longer."""
    plugin = config.pluginmanager.unregister(name=_NAME)
    if isinstance(plugin, _Plugin):
        observers.remove(plugin.coverage.observe)


@attrs.define(eq=False)
class _Plugin:
    """One run of pytest, or of one of its workers."""

    config: pytest.Config
    coverage: RuleCoverage = attrs.field(factory=RuleCoverage, init=False)

    def _uncovered(self) -> dict[type, list[DeclaredRule]]:
        names = self.config.getoption("--rules") or self.config.getini("rules")
        return self.coverage.uncovered(list(_classes(names)))

    def _required(self) -> bool:
        return bool(self.config.getoption("--rules-required") or self.config.getini("rules_required"))

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any, error: object) -> None:
        """Take over what a worker has seen."""
        self.coverage.merge(getattr(node, "workeroutput", {}).get(_NAME, {}))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Hand over what has been seen, or fail the run where rules are required to have been broken."""
        workeroutput = getattr(self.config, "workeroutput", None)
        if workeroutput is not None:
            workeroutput[_NAME] = self.coverage.to_plain()
        elif self._required() and session.exitstatus == pytest.ExitCode.OK and self._uncovered():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """List the rules that nothing has broken."""
        uncovered = self._uncovered()
        if not uncovered:
            return
        count = sum(map(len, uncovered.values()))
        terminalreporter.section(f"{count} declared rule{'' if count == 1 else 's'} never broken")
        for cls, rules in uncovered.items():
            terminalreporter.line(f"{_name_of(cls)}")
            for rule in rules:
                terminalreporter.line(f"  {rule}")
