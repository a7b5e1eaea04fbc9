"""Groups, versions, kinds and resources as fields of objects (Go: ``apis/meta/v1/group_version.go``).

For anything else there are the values of :mod:`apimachinery.schema`.
"""

from typing import Annotated, Any, TypeAlias

import attrs

from apimachinery import schema
from apimachinery.encoding.protobuf import BYTES, Field, latin, read_fields
from apimachinery.encoding.text import decode_text
from apimachinery.model import Always, Proto, Scalar, Struct
from apimachinery.model.scalar_messages import ScalarMessage

__all__ = ["GroupKind", "GroupResource", "GroupVersion", "GroupVersionKind", "GroupVersionResource"]


def _parse_group_version(value: Any) -> schema.GroupVersion:
    if type(value) is not str:
        raise TypeError
    return schema.GroupVersion.parse(value)


def _read_message(text: str) -> schema.GroupVersion:
    values = {1: "", 2: ""}
    for number, value in read_fields("GroupVersion", text.encode("latin-1"), _FIELDS):
        assert isinstance(value, bytes)
        values[number] = decode_text(value)
    return schema.GroupVersion(values[1], values[2])


def _write_message(version: schema.GroupVersion) -> str:
    return f"\n{latin.string_text(version.group)}\x12{latin.string_text(version.version)}"


_FIELDS = {1: Field("Group", BYTES), 2: Field("Version", BYTES)}

GroupVersion: TypeAlias = Annotated[
    schema.GroupVersion,
    Scalar(
        "group and version",
        schema.GroupVersion,
        _parse_group_version,
        str,
        zero=schema.GroupVersion("", ""),
        always=True,
        message=ScalarMessage(
            "k8s.io.apimachinery.pkg.apis.meta.v1.GroupVersion",
            ("string group = 1", "string version = 2"),
            _read_message,
            _write_message,
        ),
    ),
]
"""A group and version, in JSON as one text. (Go: ``metav1.GroupVersion``)"""


@attrs.define(kw_only=True)
class GroupKind(Struct):
    """A kind in whatever version."""

    group: Annotated[str, Always(), Proto(1)] = ""
    """The group; empty for the core group."""
    kind: Annotated[str, Always(), Proto(2)] = ""
    """The kind."""


@attrs.define(kw_only=True)
class GroupResource(Struct):
    """A resource in whatever version."""

    group: Annotated[str, Always(), Proto(1)] = ""
    """The group; empty for the core group."""
    resource: Annotated[str, Always(), Proto(2)] = ""
    """The resource, in the plural."""


@attrs.define(kw_only=True)
class GroupVersionKind(Struct):
    """A kind in one version."""

    group: Annotated[str, Always(), Proto(1)] = ""
    """The group; empty for the core group."""
    version: Annotated[str, Always(), Proto(2)] = ""
    """The version."""
    kind: Annotated[str, Always(), Proto(3)] = ""
    """The kind."""


@attrs.define(kw_only=True)
class GroupVersionResource(Struct):
    """A resource in one version."""

    group: Annotated[str, Always(), Proto(1)] = ""
    """The group; empty for the core group."""
    version: Annotated[str, Always(), Proto(2)] = ""
    """The version."""
    resource: Annotated[str, Always(), Proto(3)] = ""
    """The resource, in the plural."""
