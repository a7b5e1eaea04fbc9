"""What is wrong with a selector of shards.

ApiMachineryError
└── InvalidShardSelectorError (ValueError)
"""

from __future__ import annotations

import attrs

from apimachinery._errors import ApiMachineryError

__all__ = ["InvalidShardSelectorError"]


@attrs.define
class InvalidShardSelectorError(ApiMachineryError, ValueError):
    """A text, or ranges, that select no shard."""

    message: str

    def __str__(self) -> str:
        return self.message
