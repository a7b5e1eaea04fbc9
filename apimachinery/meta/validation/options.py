"""What requests may ask for beyond their verb (Go: ``apis/meta/v1/validation/validation.go``). The paths are fixed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apimachinery.meta.v1.options import (
    DRY_RUN_ALL,
    CreateOptions,
    DeleteOptions,
    DeletionPropagation,
    FieldValidation,
    PatchOptions,
    UpdateOptions,
)
from apimachinery.meta.v1.table import IncludeObjectPolicy, TableOptions
from apimachinery.meta.validation.managed_fields import validate_field_manager
from apimachinery.types import PatchType
from apimachinery.validation import FieldError, NamedText, Path

__all__ = [
    "validate_create_options",
    "validate_delete_options",
    "validate_dry_run",
    "validate_field_validation",
    "validate_ignore_store_read_error",
    "validate_patch_options",
    "validate_table_options",
    "validate_update_options",
]

_POLICIES = (DeletionPropagation.FOREGROUND, DeletionPropagation.BACKGROUND, DeletionPropagation.ORPHAN)
_FIELD_VALIDATIONS = ("", *sorted(FieldValidation))

_MANAGER = Path("fieldManager")
_DRY_RUN = Path("dryRun")
_POLICY = Path("propagationPolicy")
_IGNORE = Path("ignoreStoreReadErrorWithClusterBreakingPotential")


def validate_create_options(options: CreateOptions) -> Iterator[FieldError]:
    """The options of a create."""
    return _validate_write(options)


def validate_update_options(options: UpdateOptions) -> Iterator[FieldError]:
    """The options of an update."""
    return _validate_write(options)


def validate_patch_options(options: PatchOptions, patch_type: PatchType | str) -> Iterator[FieldError]:
    """The options of a patch of that type: an apply names its manager, and only an apply is forced."""
    if patch_type in (PatchType.APPLY_YAML, PatchType.APPLY_CBOR):
        if not options.field_manager:
            yield FieldError.required(_MANAGER, "is required for apply patch")
    elif options.force is not None:
        yield FieldError.forbidden(Path("force"), "may not be specified for non-apply patch")
    yield from _validate_write(options)


def _validate_write(options: CreateOptions | UpdateOptions | PatchOptions) -> Iterator[FieldError]:
    yield from validate_field_manager(_MANAGER, options.field_manager)
    yield from validate_dry_run(_DRY_RUN, options.dry_run)
    yield from validate_field_validation(Path("fieldValidation"), options.field_validation)


def validate_delete_options(options: DeleteOptions) -> Iterator[FieldError]:
    """The options of a delete: one way to say what becomes of dependents, and a known one."""
    policy = options.propagation_policy
    if policy is not None:
        shown = NamedText(policy)
        if options.orphan_dependents is not None:
            yield FieldError.invalid(_POLICY, shown, "orphanDependents and deletionPropagation cannot be both set")
        if policy not in _POLICIES:
            yield FieldError.not_supported(_POLICY, shown, (*_POLICIES, "nil"))
    yield from validate_dry_run(_DRY_RUN, options.dry_run)
    yield from validate_ignore_store_read_error(_IGNORE, options)


def validate_ignore_store_read_error(path: Path, options: DeleteOptions) -> Iterator[FieldError]:
    """A delete of what cannot be read asks for nothing else."""
    if not options.ignore_store_read_error_with_cluster_breaking_potential:
        return
    others = {
        "dryRun": bool(options.dry_run),
        "propagationPolicy": options.propagation_policy is not None,
        "orphanDependents": options.orphan_dependents is not None,
        "gracePeriodSeconds": options.grace_period_seconds is not None,
        "preconditions": options.preconditions is not None,
    }
    for name, is_set in others.items():
        if is_set:
            yield FieldError.invalid(path, True, f"cannot be set together with .{name}")


def validate_dry_run(path: Path, dry_run: Sequence[str]) -> Iterator[FieldError]:
    """There is one way to change nothing: ``All``."""
    if any(value != DRY_RUN_ALL for value in dry_run):
        yield FieldError.not_supported(path, list(dry_run), (DRY_RUN_ALL,))


def validate_field_validation(path: Path, value: str) -> Iterator[FieldError]:
    """What to do about unknown fields is known, or not said."""
    if value not in _FIELD_VALIDATIONS:
        yield FieldError.not_supported(path, str(value), _FIELD_VALIDATIONS)


def validate_table_options(options: TableOptions) -> Iterator[FieldError]:
    """How much of each object comes along is known, or not said."""
    policy = options.include_object
    if policy and policy not in tuple(IncludeObjectPolicy):
        detail = "must be 'Metadata', 'Object', 'None', or empty"
        yield FieldError.invalid(Path("includeObject"), NamedText(policy), detail)
