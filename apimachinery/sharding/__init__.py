"""Selectors of shards: parts of all objects, by a hash of their UID or namespace (Go: ``sharding``; KEP-5866, new in 1.36).

Several programs divide the objects of a resource by each listing and watching one shard, with ``ListOptions.shard_selector``; a
list that holds only a shard says so in ``ListMeta.shard_info``. The hash is FNV-1a of 64 bits::

    >>> first, second = split(2)
    >>> str(first)
    "shardRange(object.metadata.uid, '0x0000000000000000', '0x8000000000000000')"
    >>> from apimachinery.meta.v1 import ObjectMeta
    >>> [shard.matches(ObjectMeta(uid="0f3c")) for shard in (first, second)]
    [True, False]
"""

from apimachinery.sharding._errors import InvalidShardSelectorError
from apimachinery.sharding._parse import parse
from apimachinery.sharding._selector import EVERYTHING, HASHES, Selector, ShardField, ShardRange, hash_field, split

__all__ = [
    "EVERYTHING",
    "HASHES",
    "InvalidShardSelectorError",
    "Selector",
    "ShardField",
    "ShardRange",
    "hash_field",
    "parse",
    "split",
]
