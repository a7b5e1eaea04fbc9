"""msgpack: MessagePack to dictionaries and back, without types."""

import msgpack
import orjson

from benchmarks import workload


def operations():
    pod = orjson.loads(workload.read("pod.json"))
    data = msgpack.packb(pod)
    return {"msgpack: decode Pod": lambda: msgpack.unpackb(data), "msgpack: encode Pod": lambda: msgpack.packb(pod)}
