"""Options as the parameters of a URL: ``queryparams.jsonl``."""

from collections.abc import Callable
from typing import Annotated, Any

import attrs

from apimachinery._errors import ApiMachineryError
from apimachinery.api.core import v1 as core
from apimachinery.conversion import format_query, from_query, to_query
from apimachinery.meta import v1 as meta
from apimachinery.model import Always, Float32, Int32, Int64, OmitEmpty, Time, Uint8, Wire, describe, from_dict, to_dict

FILES = ("queryparams",)


@attrs.define(kw_only=True)
class Inner:
    """The struct within :class:`AllKinds`."""

    a: str = ""
    b: Annotated[Int64, Always()] = 0
    c: Int32 | None = None
    d: float = 0.0


@attrs.define(kw_only=True)
class AllKinds:
    """A field of every kind, as in the recording program; ``o`` is Go's ``omitempty``, ``p`` a pointer."""

    str_: Annotated[str, Always()] = ""
    str_o: str = ""
    str_p: Annotated[str | None, Always()] = None
    str_po: Annotated[str | None, Wire("strPO")] = None
    bool_: Annotated[bool, Always()] = False
    bool_o: bool = False
    bool_po: Annotated[bool | None, Wire("boolPO")] = None
    int_: Annotated[Int64, Always()] = 0
    int_o: Int32 = 0
    int_po: Annotated[Int64 | None, Wire("intPO")] = None
    uint: Uint8 = 0
    float_: float = 0.0
    float32: Float32 = 0.0
    strs: Annotated[list[str], Always()] = attrs.Factory(list)
    strs_o: list[str] = attrs.Factory(list)
    ints: list[Int64] = attrs.Factory(list)
    arr: Annotated[list[str], Always()] = attrs.Factory(list)
    map: dict[str, str] = attrs.Factory(dict)
    inner: Annotated[Inner, Always()] = attrs.Factory(Inner)
    inner_o: Annotated[Inner, OmitEmpty()] = attrs.Factory(Inner)
    inner_po: Annotated[Inner | None, Wire("innerPO")] = None
    time: Time | None = None
    time_p: Time | None = None
    time_pn: Annotated[Time | None, Always(), Wire("timePN")] = None
    no_tag: Annotated[str, Wire("NoTag")] = ""


_KINDS: dict[str, type] = {
    "AllKinds": AllKinds,
    "PodLogOptions": core.PodLogOptions,
    "PodExecOptions": core.PodExecOptions,
    "PodPortForwardOptions": core.PodPortForwardOptions,
    **{
        name: getattr(meta, name)
        for name in (
            "CreateOptions",
            "DeleteOptions",
            "GetOptions",
            "ListOptions",
            "PatchOptions",
            "TableOptions",
            "UpdateOptions",
        )
    },
}


def run(fn: str, given: dict[str, Any]) -> dict[str, Any]:
    """The result of *fn* in the vectors' form."""
    try:
        return {"out": _FUNCTIONS[fn](given)}
    except ApiMachineryError as exc:
        return {"err": str(exc)}


def _object(given: dict[str, Any]) -> Any:
    cls, plain = _KINDS[given["kind"]], dict(given["object"])
    for field in describe(cls).fields:
        # Go writes a pointer to the zero time as null; for no pointer there is nothing, or null where that is as good.
        is_pointer = getattr(field.shape, "null", None) is not None and field.name != "time"
        if is_pointer and field.wire in plain and plain[field.wire] is None:
            plain[field.wire] = "0001-01-01T00:00:00Z"
    return from_dict(cls, plain)


_FUNCTIONS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "Convert": lambda given: format_query(to_query(_object(given))),
    "ConvertNil": lambda given: format_query({}),
    "Decode": lambda given: to_dict(from_query(_KINDS[given["kind"]], given["query"])),
}
