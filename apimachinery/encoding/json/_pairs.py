"""Objects whose members are kept as they stood, duplicates included."""

from __future__ import annotations

from typing import Any

__all__ = ["Pairs"]


class Pairs(list[tuple[str, Any]]):
    """An object as its members in document order, a name as often as it was given."""

    __slots__ = ()
