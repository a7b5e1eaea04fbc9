"""msgspec structs with the fields of our Pod: the fastest compiled decoder there is, without quantities, times or unknown fields."""

import copy
from typing import Any

import msgspec

from apimachinery.api.core import v1 as corev1
from apimachinery.model import describe
from apimachinery.model.scalars import Raw, Scalar
from apimachinery.model.shapes import ListOf, MapOf, Nested
from benchmarks import workload

_structs: dict[Any, type] = {}


def _struct(cls):
    info = describe(cls)
    if info.type not in _structs:
        _structs[info.type] = Any  # of recursive types the inner one stays plain
        fields = [(f.name, _annotation(f.shape) | None, None) for f in info.flat_fields()]
        names = {f.name: f.wire for f in info.flat_fields()}
        _structs[info.type] = msgspec.defstruct(info.name, fields, rename=names, omit_defaults=True, kw_only=True)
    return _structs[info.type]


def _annotation(shape):
    match shape:
        case Scalar(type=kind) if kind in (str, int, bool, float):
            return kind
        case Scalar(name="integer or string"):
            return int | str
        case Scalar() | Raw():
            return Any
        case ListOf(item=item):
            return list[_annotation(item)]
        case MapOf(value=value):
            return dict[str, _annotation(value)]
        case Nested(type=cls):
            return _struct(cls)
    return Any


def operations():
    pod_type = _struct(corev1.Pod)
    pod, pods = workload.read("pod.json"), workload.pod_list()
    decoder, encoder = msgspec.json.Decoder(pod_type), msgspec.json.Encoder()
    list_decoder = msgspec.json.Decoder(_struct(corev1.PodList))
    obj, objs = decoder.decode(pod), list_decoder.decode(pods)
    plain = msgspec.json.decode(pod)
    return {
        "json: decode Pod": lambda: decoder.decode(pod),
        "json: encode Pod": lambda: encoder.encode(obj),
        "json: decode PodList of 1,000": lambda: list_decoder.decode(pods),
        "json: encode PodList of 1,000": lambda: encoder.encode(objs),
        "copy: Pod": lambda: copy.deepcopy(obj),
        "plain: Pod from dict": lambda: msgspec.convert(plain, pod_type),
        "plain: Pod to dict": lambda: msgspec.to_builtins(obj),
    }
