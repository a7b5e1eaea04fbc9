"""The floor: orjson between bytes and dictionaries, with no types, no checks and no copies."""

import json

import orjson

from benchmarks import workload


def operations():
    pod, cr = workload.read("pod.json"), workload.read("cr.json")
    plain = orjson.loads(pod)
    pods, crs = workload.pod_list(), workload.cr_list()
    plain_pods, plain_crs = orjson.loads(pods), orjson.loads(crs)
    return {
        "json: decode Pod": lambda: orjson.loads(pod),
        "json: encode Pod": lambda: orjson.dumps(plain),
        "json: decode custom object, untyped": lambda: orjson.loads(cr),
        "json: decode PodList of 1,000": lambda: orjson.loads(pods),
        "json: encode PodList of 1,000": lambda: orjson.dumps(plain_pods),
        "json: decode 10,000 custom objects": lambda: orjson.loads(crs),
        "json: encode 10,000 custom objects": lambda: orjson.dumps(plain_crs),
        "json: standard library, decode Pod": lambda: json.loads(pod),
    }
