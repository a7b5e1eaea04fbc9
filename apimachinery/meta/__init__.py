"""What holds for objects of every kind (Go: ``api/meta``)."""

from apimachinery.meta.accessor import Metadata, NotAnObjectError, accessor, gvk_of, set_gvk
from apimachinery.meta.conditions import (
    find_status_condition,
    is_status_condition_false,
    is_status_condition_present_and_equal,
    is_status_condition_true,
    remove_status_condition,
    set_status_condition,
)
from apimachinery.meta.lists import NotAListError, each_list_item, extract_list, is_list, len_list, set_list
from apimachinery.meta.ownership import get_controller_of, is_controlled_by, new_controller_ref

__all__ = [
    "Metadata",
    "NotAListError",
    "NotAnObjectError",
    "accessor",
    "each_list_item",
    "extract_list",
    "find_status_condition",
    "get_controller_of",
    "gvk_of",
    "is_controlled_by",
    "is_list",
    "is_status_condition_false",
    "is_status_condition_present_and_equal",
    "is_status_condition_true",
    "len_list",
    "new_controller_ref",
    "remove_status_condition",
    "set_gvk",
    "set_list",
    "set_status_condition",
]
