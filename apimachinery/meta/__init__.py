"""What holds for objects of every kind (Go: ``api/meta``)."""

from typing import TYPE_CHECKING

from apimachinery._lazy import lazy
from apimachinery.meta.accessor import (  # eager: the module has the function's name
    Metadata,
    NotAnObjectError,
    accessor,
    as_partial_object_metadata,
    gvk_of,
    set_gvk,
)

if TYPE_CHECKING:
    from apimachinery.meta.conditions import (
        find_status_condition,
        is_status_condition_false,
        is_status_condition_present_and_equal,
        is_status_condition_true,
        remove_status_condition,
        set_status_condition,
    )
    from apimachinery.meta.finalizers import add_finalizer, contains_finalizer, remove_finalizer
    from apimachinery.meta.lists import (
        ListMetadata,
        NotAListError,
        each_list_item,
        extract_list,
        is_list,
        len_list,
        list_accessor,
        list_chunks,
        set_list,
    )
    from apimachinery.meta.ownership import (
        AlreadyOwnedError,
        OwnerNamespaceError,
        get_controller_of,
        has_owner_reference,
        is_controlled_by,
        new_controller_ref,
        remove_owner_reference,
        set_controller_reference,
        set_owner_reference,
    )
    from apimachinery.meta.table import age, table_rows

__all__ = [
    "AlreadyOwnedError",
    "ListMetadata",
    "Metadata",
    "NotAListError",
    "NotAnObjectError",
    "OwnerNamespaceError",
    "accessor",
    "add_finalizer",
    "age",
    "as_partial_object_metadata",
    "contains_finalizer",
    "each_list_item",
    "extract_list",
    "find_status_condition",
    "get_controller_of",
    "gvk_of",
    "has_owner_reference",
    "is_controlled_by",
    "is_list",
    "is_status_condition_false",
    "is_status_condition_present_and_equal",
    "is_status_condition_true",
    "len_list",
    "list_accessor",
    "list_chunks",
    "new_controller_ref",
    "remove_finalizer",
    "remove_owner_reference",
    "remove_status_condition",
    "set_controller_reference",
    "set_gvk",
    "set_list",
    "set_owner_reference",
    "set_status_condition",
    "table_rows",
]

__getattr__ = lazy(
    __name__,
    {
        "conditions": (
            "find_status_condition",
            "is_status_condition_false",
            "is_status_condition_present_and_equal",
            "is_status_condition_true",
            "remove_status_condition",
            "set_status_condition",
        ),
        "finalizers": ("add_finalizer", "contains_finalizer", "remove_finalizer"),
        "lists": (
            "ListMetadata",
            "NotAListError",
            "each_list_item",
            "extract_list",
            "is_list",
            "len_list",
            "list_accessor",
            "list_chunks",
            "set_list",
        ),
        "ownership": (
            "AlreadyOwnedError",
            "OwnerNamespaceError",
            "get_controller_of",
            "has_owner_reference",
            "is_controlled_by",
            "new_controller_ref",
            "remove_owner_reference",
            "set_controller_reference",
            "set_owner_reference",
        ),
        "table": ("age", "table_rows"),
    },
)
