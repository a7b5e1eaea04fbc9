"""The official client's models. JSON is read and written by orjson here, which is faster than what the client does itself."""

import copy

import orjson
from kubernetes.client import ApiClient
from kubernetes.utils.quantity import parse_quantity

from benchmarks import workload


def operations():
    client = ApiClient()
    pod, pods = workload.read("pod.json"), workload.pod_list()
    read = client._ApiClient__deserialize  # noqa: SLF001  # the public one wants an HTTP response
    obj = read(orjson.loads(pod), "V1Pod")
    objs = read(orjson.loads(pods), "V1PodList")
    plain = orjson.loads(pod)
    quantities = orjson.loads(workload.read("quantities.json"))
    return {
        "json: decode Pod": lambda: read(orjson.loads(pod), "V1Pod"),
        "json: encode Pod": lambda: orjson.dumps(client.sanitize_for_serialization(obj)),
        "json: decode PodList of 1,000": lambda: read(orjson.loads(pods), "V1PodList"),
        "json: encode PodList of 1,000": lambda: orjson.dumps(client.sanitize_for_serialization(objs)),
        "copy: Pod": lambda: copy.deepcopy(obj),
        "plain: Pod from dict": lambda: read(plain, "V1Pod"),
        "plain: Pod to dict": lambda: client.sanitize_for_serialization(obj),
        "quantity: parse": lambda: [parse_quantity(text) for text in quantities],
    }
