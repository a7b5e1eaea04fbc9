"""From client-side apply to server-side apply, and back (Go: ``lastappliedmanager.go``, ``lastappliedupdater.go``).

``kubectl apply`` on the client notes in an annotation what it applied. Whoever applies on the server under its name may change what
was applied on the client and is still as it was then, and keeps the annotation up to date.
"""

from __future__ import annotations

from typing import Any, Final

from apimachinery._errors import ApiMachineryError
from apimachinery.encoding.json import dumps, loads
from apimachinery.managedfields.fieldpath import EMPTY, FieldSet
from apimachinery.managedfields.manager._objects import metadata_of
from apimachinery.managedfields.manager._structured_merge import StructuredMerge
from apimachinery.managedfields.merge import ConflictsError
from apimachinery.meta.validation import AnnotationsTooLargeError, check_annotations_size

__all__ = ["KUBECTL", "LAST_APPLIED", "has_last_applied", "remaining_conflicts", "with_last_applied"]

Plain = dict[str, Any]

KUBECTL: Final = "kubectl"
"""The manager that the annotation concerns."""
LAST_APPLIED: Final = "kubectl.kubernetes.io/last-applied-configuration"
"""The annotation with what was applied last."""


def _annotations(plain: Plain) -> dict[str, str]:
    found = metadata_of(plain).get("annotations")
    if type(found) is not dict or not all(type(value) is str or value is None for value in found.values()):
        return {}
    return {name: value or "" for name, value in found.items()}


def has_last_applied(plain: Plain) -> bool:
    """Whether *plain* says what was applied last."""
    return bool(_annotations(plain).get(LAST_APPLIED))


def remaining_conflicts(merge: StructuredMerge, live: Plain, conflicts: ConflictsError) -> ConflictsError | None:
    """Those of *conflicts* that client-side apply does not allow; None where there are none left."""
    allowed = _allowed(merge, live)
    left = tuple(conflict for conflict in conflicts.conflicts if conflict.path not in allowed)
    return ConflictsError(left) if left else None


def _allowed(merge: StructuredMerge, live: Plain) -> FieldSet:
    """What was applied on the client and is still as it was applied."""
    text = _annotations(live).get(LAST_APPLIED)
    if not text:
        return EMPTY
    try:
        applied = loads(text)
        if type(applied) is not dict or applied.get("apiVersion") != str(merge.version):
            return EMPTY
        live_typed = merge.typed(merge.objects.to_version(live, merge.version), allow_duplicates=False)
        applied_typed = merge.typed(applied, allow_duplicates=False)
        changes = applied_typed.compare(live_typed)
        return applied_typed.field_set() - changes.modified - changes.added - changes.removed
    except ApiMachineryError:
        return EMPTY  # what cannot be read allows nothing


def with_last_applied(plain: Plain, config: Plain) -> Plain:
    """*plain* with *config* as what was applied last, or without that where it is too long."""
    annotations = {**_annotations(plain), LAST_APPLIED: _last_applied(config)}
    try:
        check_annotations_size(annotations)
    except AnnotationsTooLargeError:
        del annotations[LAST_APPLIED]
    return {**plain, "metadata": {**metadata_of(plain), "annotations": annotations}}


def _last_applied(config: Plain) -> str:
    metadata = metadata_of(config)
    if "annotations" in metadata:
        annotations = {name: value for name, value in _annotations(config).items() if name != LAST_APPLIED}
        config = {**config, "metadata": {**metadata, "annotations": annotations}}
    return dumps(config, sort_keys=True).decode() + "\n"
