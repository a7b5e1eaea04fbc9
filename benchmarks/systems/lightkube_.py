"""lightkube with its models: dataclasses that are filled when they are looked at; values are not checked."""

import copy

import orjson
import yaml
from lightkube.resources.apps_v1 import Deployment
from lightkube.resources.core_v1 import Pod

from benchmarks import workload


def operations():
    pod, pods = workload.read("pod.json"), workload.pod_list()
    obj = Pod.from_dict(orjson.loads(pod))
    plain = orjson.loads(pod)
    objs = [Pod.from_dict(item) for item in orjson.loads(pods)["items"]]
    deployment = workload.read("deployment.yaml")
    return {
        "json: decode Pod": lambda: Pod.from_dict(orjson.loads(pod)),
        "json: encode Pod": lambda: orjson.dumps(obj.to_dict()),
        "json: decode PodList of 1,000": lambda: [Pod.from_dict(item) for item in orjson.loads(pods)["items"]],
        "json: encode PodList of 1,000": lambda: orjson.dumps([item.to_dict() for item in objs]),
        "copy: Pod": lambda: copy.deepcopy(obj),
        "plain: Pod from dict": lambda: Pod.from_dict(plain),
        "plain: Pod to dict": lambda: obj.to_dict(),
        "yaml: decode Deployment": lambda: Deployment.from_dict(yaml.safe_load(deployment)),
        "yaml: encode Pod": lambda: yaml.safe_dump(obj.to_dict()),
    }
