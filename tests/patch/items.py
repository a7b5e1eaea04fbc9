"""The types that the tables of the Go library patch, declared as wire types."""

from typing import Annotated

import attrs

from apimachinery.model import Float32, Int32, Int64, Patch, RawExtension, Struct
from apimachinery.model.scalars import INT64
from apimachinery.patch.strategic import Member, TypeSchema, schema_of

__all__ = ["ITEMS", "MergeItem", "PrecisionItem", "RetainKeysMergeItem"]

Int = Annotated[int, attrs.evolve(INT64)]
"""An ``int`` in Go, which no type of Kubernetes has."""


@attrs.define(kw_only=True)
class MergeItem(Struct):
    """One of everything that a strategic merge patch distinguishes."""

    name: str = ""
    value: str = ""
    other: str = ""
    merging_list: Annotated[list["MergeItem"], Patch("merge", merge_key="name")] = attrs.Factory(list)
    non_merging_list: list["MergeItem"] = attrs.Factory(list)
    merging_int_list: Annotated[list[Int], Patch("merge")] = attrs.Factory(list)
    non_merging_int_list: list[Int] = attrs.Factory(list)
    merge_item_ptr: "MergeItem | None" = None
    """Go declares it to be merged by ``name``, like a list, which is no declaration here; see the end of the module."""
    simple_map: dict[str, str] = attrs.Factory(dict)
    replacing_item: Annotated[RawExtension | None, Patch("replace")] = None
    retain_keys_map: Annotated["RetainKeysMergeItem", Patch("retainKeys")] = attrs.Factory(lambda: RetainKeysMergeItem())
    retain_keys_merging_list: Annotated[list["MergeItem"], Patch("merge", "retainKeys", merge_key="name")] = attrs.Factory(list)


@attrs.define(kw_only=True)
class RetainKeysMergeItem(Struct):
    """What stands in a map whose patches list the fields that stay."""

    name: str = ""
    value: str = ""
    other: str = ""
    simple_map: dict[str, str] = attrs.Factory(dict)
    merging_int_list: Annotated[list[Int], Patch("merge")] = attrs.Factory(list)
    merging_list: Annotated[list[MergeItem], Patch("merge", merge_key="name")] = attrs.Factory(list)
    non_merging_list: list[MergeItem] = attrs.Factory(list)


@attrs.define(kw_only=True)
class PrecisionItem(Struct):
    """Numbers of all kinds."""

    name: str = ""
    int32: Int32 = 0
    int64: Int64 = 0
    float32: Float32 = 0.0
    float64: float = 0.0


ITEMS: dict[str, type] = {cls.__name__: cls for cls in (MergeItem, PrecisionItem, RetainKeysMergeItem)}
"""The types by name."""


def _declare_pointer() -> None:
    schema = schema_of(MergeItem)
    declared = schema.find
    pointer = Member(TypeSchema("ptr", item=schema), ("merge",), "name")
    schema.find = lambda key: pointer if key == "mergeItemPtr" else declared(key)


_declare_pointer()
