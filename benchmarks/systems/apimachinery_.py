"""This library, through its public functions."""

from functools import partial

import orjson

from apimachinery import api
from apimachinery.model import deep_copy, from_dict, to_dict
from apimachinery.runtime.serializer import CodecFactory, JSONSerializer, YAMLSerializer
from apimachinery.unstructured import Unstructured, from_json
from benchmarks import ops_apply, ops_leaves, ops_patch, ops_validation, workload
from docs.examples.observatory import scheme as observatory
from docs.examples.observatory import v1 as observatory_v1

FORMATS = {
    "protobuf": "application/vnd.kubernetes.protobuf",
    "cbor": "application/cbor",
    "msgpack": "application/vnd.msgpack",
}


def operations():
    scheme = api.scheme()
    json, yaml = JSONSerializer(scheme), YAMLSerializer(scheme)
    return {**_json(json), **_plain(json), **_yaml(json, yaml), **_binary(json), **_conversion(), **_others()}


def _json(json):
    pod, pods, cr, crs = (workload.read("pod.json"), workload.pod_list(), workload.read("cr.json"), workload.cr_stream())
    obj, objs = json.decode(pod).obj, json.decode(pods).obj
    untyped = [from_json(data) for data in crs]
    return {
        "json: decode Pod": lambda: json.decode(pod),
        "json: encode Pod": lambda: json.encode(obj),
        "json: decode PodList of 1,000": lambda: json.decode(pods),
        "json: encode PodList of 1,000": lambda: json.encode(objs),
        "json: decode custom object, untyped": lambda: from_json(cr),
        "json: decode 10,000 custom objects": lambda: [from_json(data) for data in crs],
        "json: encode 10,000 custom objects": lambda: [json.encode(item) for item in untyped],
        "copy: Pod": lambda: deep_copy(obj),
    }


def _plain(json):
    plain = orjson.loads(workload.read("pod.json"))
    obj = json.decode(workload.read("pod.json")).obj
    cls = type(obj)
    return {"plain: Pod from dict": lambda: from_dict(cls, plain), "plain: Pod to dict": lambda: to_dict(obj)}


def _yaml(json, yaml):
    deployment, pod = workload.read("deployment.yaml"), json.decode(workload.read("pod.json")).obj
    return {"yaml: decode Deployment": lambda: yaml.decode(deployment), "yaml: encode Pod": lambda: yaml.encode(pod)}


def _binary(json):
    factory = CodecFactory(json.scheme, media_types=tuple(FORMATS.values()))
    pod, pods = json.decode(workload.read("pod.json")).obj, json.decode(workload.pod_list()).obj
    found = {}
    for name, media_type in FORMATS.items():
        serializer = factory.serializer_for(media_type)
        data, many = serializer.encode(pod), serializer.encode(pods)
        found[f"{name}: decode Pod"] = partial(serializer.decode, data)
        found[f"{name}: encode Pod"] = partial(serializer.encode, pod)
        found[f"{name}: decode PodList of 1,000"] = partial(serializer.decode, many)
        found[f"{name}: encode PodList of 1,000"] = partial(serializer.encode, pods)
    return found


def _conversion():
    codecs = CodecFactory(observatory)
    old = Unstructured(
        {
            "apiVersion": "observatory.example.com/v1alpha1",
            "kind": "Observation",
            "metadata": {"name": "m31", "namespace": "deep-sky"},
            "spec": {
                "target": "M31",
                "coordinates": "10.68 41.27",
                "filter": "Ha",
                "exposureSeconds": 300,
                "observer": "a@example.com",
            },
        }
    )
    data = orjson.dumps(old.content)
    obj = codecs.universal_deserializer().decode(data).obj
    hub = observatory.convert(obj, observatory_v1.Observation)
    return {
        "convert: Observation v1alpha1 to v1": lambda: observatory.convert(obj, observatory_v1.Observation),
        "convert: Observation v1 to v1alpha1": lambda: observatory.convert(hub, type(obj)),
    }


def _others():
    """What other modules measure, made when it is first asked for."""
    found = (entry for module in (ops_leaves, ops_validation, ops_patch, ops_apply) for entry in module.OPERATIONS)
    return {name: _Lazy(make) for name, system, make in found if system == "apimachinery"}


class _Lazy:
    def __init__(self, make):
        self._make, self._run = make, None

    def __call__(self):
        if self._run is None:
            self._run = self._make()
        return self._run()
