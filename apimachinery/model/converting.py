"""Wire types for programs that speak cattrs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_origin

import attrs

from apimachinery.model._errors import DeclarationError
from apimachinery.model.decode import from_dict
from apimachinery.model.encode import to_dict
from apimachinery.model.info import describe

if TYPE_CHECKING:
    import cattrs

__all__ = ["converter"]


def converter(*, keep_unknown: bool = True) -> cattrs.Converter:
    """A cattrs converter whose hooks for wire types are the functions compiled here, wherever such a type occurs.

    Anything else it converts as cattrs does; register hooks for it as usual. Within a wire type the fields' own scalars decide: a
    scalar from hooks is made with :meth:`Scalar.from_hooks <apimachinery.model.Scalar.from_hooks>`.

    >>> from apimachinery.meta import v1 as metav1
    >>> converter().structure({"apples": [{"name": "a"}]}, dict[str, list[metav1.ObjectMeta]])["apples"][0].name
    'a'
    """
    import cattrs  # takes longer to import than all of this package

    made = cattrs.Converter()
    made.register_structure_hook_func(_is_wire_type, lambda data, cls: from_dict(cls, data, keep_unknown=keep_unknown))
    made.register_unstructure_hook_func(_is_wire_type, to_dict)
    return made


def _is_wire_type(cls: Any) -> bool:
    if not attrs.has(get_origin(cls) or cls):
        return False
    try:
        describe(cls)
    except DeclarationError:
        return False
    return True
