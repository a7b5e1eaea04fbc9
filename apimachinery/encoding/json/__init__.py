"""JSON as Kubernetes reads and writes it (Go: ``encoding/json``, ``sigs.k8s.io/json``, ``pkg/util/json``).

Integers of 64 bits are exact and all other numbers floats; output has Go's bytes; errors have Go's words.
"""

from apimachinery.encoding.json._items import embed, split_items
from apimachinery.encoding.json._numbers import float_text, json_number
from apimachinery.encoding.json._pairs import Pairs, Place, merge_pairs
from apimachinery.encoding.json._read import loads, loads_pairs, may_have_duplicates
from apimachinery.encoding.json._syntax import JSONSyntaxError, find_value_end
from apimachinery.encoding.json._write import dumps, dumps_pretty, keep_floats, replace_floats

__all__ = [
    "JSONSyntaxError",
    "Pairs",
    "Place",
    "dumps",
    "dumps_pretty",
    "embed",
    "find_value_end",
    "float_text",
    "json_number",
    "keep_floats",
    "loads",
    "loads_pairs",
    "may_have_duplicates",
    "merge_pairs",
    "replace_floats",
    "split_items",
]
