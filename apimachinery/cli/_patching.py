"""What the commands about patches share: the kinds of patches, and where strategic ones learn of merge keys."""

from __future__ import annotations

import argparse
from typing import Any, Final

from apimachinery.cli._schemes import add_scheme_option, load_scheme
from apimachinery.patch.strategic import PatchSchema, schema_of
from apimachinery.runtime import Scheme
from apimachinery.types import PatchType
from apimachinery.unstructured import Unstructured

__all__ = ["PATCH_TYPES", "Schemas", "add_output_options"]

PATCH_TYPES: Final = {
    "strategic": PatchType.STRATEGIC_MERGE,
    "merge": PatchType.MERGE,
    "json": PatchType.JSON,
}


class Schemas:
    """How the fields of objects are patched, by what they say they are. The scheme is loaded when it is asked for."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._scheme: Scheme | None = None

    def of(self, obj: dict[str, Any], patch_type: PatchType) -> PatchSchema | None:
        """The schema that a patch of *obj* needs; None for a patch that needs none.

        Raises:
            UsageError: If ``--scheme`` names no scheme.
            NotRegisteredError: If the scheme does not know the kind.
        """
        if patch_type is not PatchType.STRATEGIC_MERGE:
            return None
        if self._scheme is None:
            self._scheme = load_scheme(self._options)
        return schema_of(self._scheme.type_for(Unstructured.wrap(obj).group_version_kind))


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Add ``--scheme``, ``-o`` and ``--pretty``."""
    add_scheme_option(parser)
    parser.add_argument("-o", "--output", choices=("json", "yaml"), default="yaml", help="default: %(default)s")
    parser.add_argument("--pretty", action="store_true", help="indent JSON")
