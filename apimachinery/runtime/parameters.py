"""Options as parameters of URLs, in the version that the URL speaks (Go: ``runtime/codec.go``, ``ParameterCodec``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import attrs

from apimachinery.conversion import Values, from_query, parse_query, to_query
from apimachinery.model import zero_of
from apimachinery.runtime.scheme import Scheme
from apimachinery.schema import GroupVersion

__all__ = ["ParameterCodec"]

T = TypeVar("T")


@attrs.frozen
class ParameterCodec:
    """Options <-> parameters, whatever versions the program and the URL speak."""

    scheme: Scheme

    def decode(self, parameters: Mapping[str, Sequence[str]] | str, version: GroupVersion, cls: type[T]) -> T:
        """Options of *cls* from parameters of *version*, or from the text of a query; defaulted, if there are any.

        Raises:
            QueryError: If the text is no query, or a value is none of its field.
            NotRegisteredError: If the scheme does not know *cls*, or its kind not in *version*.
        """
        kinds = self.scheme.kinds_for(cls)
        values = parse_query(parameters) if isinstance(parameters, str) else parameters
        if not values:
            return zero_of(cls)
        is_spoken = any(kind.group_version == version for kind in kinds)
        source: type[Any] = cls if is_spoken else self.scheme.type_for(version.with_kind(kinds[0].kind))
        options = from_query(source, values)
        self.scheme.default(options)
        return options if isinstance(options, cls) else self.scheme.convert(options, cls)

    def encode(self, options: object, version: GroupVersion) -> Values:
        """The parameters of *version* that say what *options* say.

        Raises:
            NotRegisteredError: If the scheme does not know the class of *options*, or its kind not in *version*.
        """
        if any(kind.group_version == version for kind in self.scheme.kinds_for(options)):
            return to_query(options)
        return to_query(self.scheme.convert_to_version(options, version))
