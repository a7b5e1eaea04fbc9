"""Strategic merge patches: ``strategic_apply``, ``strategic_twoway``, ``strategic_threeway``, ``strategic_conflicts``, …

Every line runs twice: with what was recorded of Go's types, and with the types that stand for them here. Both must agree.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apimachinery._errors import ApiMachineryError
from apimachinery.patch import strategic
from apimachinery.patch._documents import decode_document
from tests.conformance.patch_metadata import our_schema, recorded_schema
from tests.conformance.runners.patch_forms import error_text, preconditions_of, same

__all__ = ["FILES", "run", "same"]

FILES = ("strategic_apply", "strategic_conflicts", "strategic_mergepatches", "strategic_threeway", "strategic_twoway")

Out = dict[str, Any]


def run(fn: str, given: dict) -> Out:
    """The result of *fn* in the vectors' form."""
    schemas = [schema for schema in (recorded_schema(given["type"]), our_schema(given["type"])) if schema is not None]
    first, *others = [_result(fn, given, schema) for schema in schemas]
    return first if all(other == first for other in others) else {"recorded": first, "ours": others}


def _result(fn: str, given: dict, schema: strategic.PatchSchema) -> Out:
    try:
        return {"out": _FUNCTIONS[fn](given, schema)}
    except ApiMachineryError as exc:
        return {"err": error_text(exc)}


def _documents(given: Out, *names: str) -> list[dict[str, Any] | None]:
    """The documents of those names; no text is none."""
    return [decode_document(given[name]) if given[name] else None for name in names]


def _apply(given: Out, schema: strategic.PatchSchema) -> Any:
    return strategic.apply(decode_document(given["original"]), decode_document(given["patch"]), schema)


def _two_way(given: Out, schema: strategic.PatchSchema) -> Any:
    return strategic.create(*_documents(given, "original", "modified"), schema, preconditions_of(given))


def _three_way(given: Out, schema: strategic.PatchSchema) -> Any:
    documents = _documents(given, "original", "modified", "current")
    return strategic.create_three_way(*documents, schema, preconditions_of(given), overwrite=given["overwrite"])


def _conflicts(given: Out, schema: strategic.PatchSchema) -> Any:
    return strategic.have_conflicts(*_documents(given, "left", "right"), schema)


def _merge_patches(given: Out, schema: strategic.PatchSchema) -> Any:
    return strategic.merge_patches(schema, *map(decode_document, given["patches"]))


_FUNCTIONS: dict[str, Callable[[Out, strategic.PatchSchema], Any]] = {
    "strategic_apply": _apply,
    "strategic_twoway": _two_way,
    "strategic_threeway": _three_way,
    "strategic_conflicts": _conflicts,
    "strategic_mergepatches": _merge_patches,
}
