"""This library, through its public functions."""

import orjson

from apimachinery import api
from apimachinery.model import deep_copy, from_dict, to_dict
from apimachinery.runtime.serializer import CodecFactory, JSONSerializer, YAMLSerializer
from apimachinery.unstructured import Unstructured, from_json
from benchmarks import ops_leaves, ops_patch, ops_validation, workload
from docs.examples.observatory import scheme as observatory
from docs.examples.observatory import v1 as observatory_v1


def operations():
    scheme = api.scheme()
    json, yaml = JSONSerializer(scheme), YAMLSerializer(scheme)
    return {**_json(json), **_plain(json), **_yaml(json, yaml), **_conversion(), **_validation(), **_patches(), **_leaves()}


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


def _validation():
    return {op: make() for op, system, make in ops_validation.OPERATIONS if system == "apimachinery"}


def _patches():
    return {op: make() for op, system, make in ops_patch.OPERATIONS if system == "apimachinery"}


def _leaves():
    return {op: make() for op, system, make in ops_leaves.OPERATIONS if system == "apimachinery"}
