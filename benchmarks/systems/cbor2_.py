"""cbor2: CBOR to dictionaries and back, without types and without Kubernetes' rules."""

import cbor2
import orjson

from benchmarks import workload


def operations():
    pod = orjson.loads(workload.read("pod.json"))
    data = cbor2.dumps(pod)
    return {"cbor: decode Pod": lambda: cbor2.loads(data), "cbor: encode Pod": lambda: cbor2.dumps(pod)}
