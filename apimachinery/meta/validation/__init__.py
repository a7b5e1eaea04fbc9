"""The rules for metadata, selectors, conditions and options (Go: ``api/validation``, ``apis/meta/v1/validation``).

Every function yields the :class:`~apimachinery.validation.FieldError`\\ s of one value, all of them, in a stable order.
"""

from apimachinery.meta.validation.annotations import (
    TOTAL_ANNOTATION_SIZE_LIMIT,
    AnnotationsTooLargeError,
    check_annotations_size,
    validate_annotations,
)
from apimachinery.meta.validation.conditions import validate_condition, validate_conditions
from apimachinery.meta.validation.finalizers import (
    validate_finalizer_name,
    validate_finalizers,
    validate_no_new_finalizers,
)
from apimachinery.meta.validation.list_options import set_list_options_defaults, validate_list_options
from apimachinery.meta.validation.managed_fields import (
    FIELD_MANAGER_MAX_LENGTH,
    MAX_SUBRESOURCE_NAME_LENGTH,
    validate_field_manager,
    validate_managed_fields,
)
from apimachinery.meta.validation.object_meta import (
    validate_immutable_field,
    validate_nonnegative_field,
    validate_object_meta,
    validate_object_meta_update,
)
from apimachinery.meta.validation.options import (
    validate_create_options,
    validate_delete_options,
    validate_dry_run,
    validate_field_validation,
    validate_ignore_store_read_error,
    validate_patch_options,
    validate_table_options,
    validate_update_options,
)
from apimachinery.meta.validation.owners import validate_owner_references
from apimachinery.meta.validation.selectors import (
    label_selector_has_invalid_label_value,
    validate_field_selector_requirement,
    validate_label_name,
    validate_label_selector,
    validate_label_selector_requirement,
    validate_labels,
)

__all__ = [
    "FIELD_MANAGER_MAX_LENGTH",
    "MAX_SUBRESOURCE_NAME_LENGTH",
    "TOTAL_ANNOTATION_SIZE_LIMIT",
    "AnnotationsTooLargeError",
    "check_annotations_size",
    "label_selector_has_invalid_label_value",
    "set_list_options_defaults",
    "validate_annotations",
    "validate_condition",
    "validate_conditions",
    "validate_create_options",
    "validate_delete_options",
    "validate_dry_run",
    "validate_field_manager",
    "validate_field_selector_requirement",
    "validate_field_validation",
    "validate_finalizer_name",
    "validate_finalizers",
    "validate_ignore_store_read_error",
    "validate_immutable_field",
    "validate_label_name",
    "validate_label_selector",
    "validate_label_selector_requirement",
    "validate_labels",
    "validate_list_options",
    "validate_managed_fields",
    "validate_no_new_finalizers",
    "validate_nonnegative_field",
    "validate_object_meta",
    "validate_object_meta_update",
    "validate_owner_references",
    "validate_patch_options",
    "validate_table_options",
    "validate_update_options",
]
