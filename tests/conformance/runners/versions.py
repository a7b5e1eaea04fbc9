"""Versions: ``versions.jsonl``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery.versions import Version, VersionError, compare_kube_aware_versions, highest_supported_version

FILES = ("versions",)

Out = dict[str, object]

_PARSERS = {"semantic": Version.parse_semantic, "generic": Version.parse_generic, "any": Version.parse}


def run(fn: str, given: dict[str, Any]) -> Out:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except VersionError as exc:
        return {"err": str(exc)}


def _view(version: Version) -> Out:
    return {
        "string": str(version),
        "components": list(version.components),
        "major": version.major,
        "minor": version.minor,
        "patch": version.patch,
        "preRelease": version.pre_release,
        "build": version.build_metadata,
    }


def _compare(given: dict[str, Any]) -> Out:
    parse = _PARSERS[given["mode"]]
    a = parse(given["a"])
    compared = a.compare(given["b"])
    b = parse(given["b"])
    return {"compare": compared, "atLeast": a >= b, "lessThan": a < b, "greaterThan": a > b, "equalTo": a == b}


def _with(given: dict[str, Any]) -> Out:
    try:
        version = Version.parse_semantic(given["s"])
    except VersionError:
        version = Version.parse_generic(given["s"])
    n = given["n"]
    changed = {
        "major": version.with_major(n),
        "minor": version.with_minor(n),
        "patch": version.with_patch(n),
        "pre": version.with_pre_release("alpha.1"),
        "preEmpty": version.with_pre_release(""),
        "build": version.with_build_metadata("b1"),
        "offset": version.offset_minor(given["offset"]),
        "sub": version.offset_minor(-n),
        "add": version.offset_minor(n),
    }
    return {key: str(result) for key, result in changed.items()} | {"info": version.info()}


_FUNCTIONS: dict[str, Callable[[dict[str, Any]], object]] = {
    "ParseGeneric": lambda given: _view(Version.parse_generic(given["s"])),
    "ParseSemantic": lambda given: _view(Version.parse_semantic(given["s"])),
    "Parse": lambda given: _view(Version.parse(given["s"])),
    "ParseMajorMinor": lambda given: _view(Version.parse_major_minor(given["s"])),
    "Compare": _compare,
    "HighestSupportedVersion": lambda given: str(highest_supported_version(given["versions"])),
    "With": _with,
    "CompareKubeAwareVersionStrings": lambda given: compare_kube_aware_versions(given["a"], given["b"]),
}
