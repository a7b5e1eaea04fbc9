"""cloudcoil with its models: pydantic. Its PodList does not validate, so lists are validated item by item."""

import orjson
import yaml
from cloudcoil.models.kubernetes.apps.v1 import Deployment
from cloudcoil.models.kubernetes.core.v1 import Pod

from benchmarks import workload


def operations():
    pod, pods = workload.read("pod.json"), workload.pod_list()
    obj = Pod.model_validate_json(pod)
    objs = [Pod.model_validate(item) for item in orjson.loads(pods)["items"]]
    plain = orjson.loads(pod)
    options = {"by_alias": True, "exclude_none": True}
    deployment = workload.read("deployment.yaml")
    return {
        "json: decode Pod": lambda: Pod.model_validate_json(pod),
        "json: encode Pod": lambda: obj.model_dump_json(**options),
        "json: decode PodList of 1,000": lambda: [Pod.model_validate(item) for item in orjson.loads(pods)["items"]],
        "json: encode PodList of 1,000": lambda: [item.model_dump_json(**options) for item in objs],
        "copy: Pod": lambda: obj.model_copy(deep=True),
        "plain: Pod from dict": lambda: Pod.model_validate(plain),
        "plain: Pod to dict": lambda: obj.model_dump(**options, mode="json"),
        "yaml: decode Deployment": lambda: Deployment.model_validate(yaml.safe_load(deployment)),
        "yaml: encode Pod": lambda: yaml.safe_dump(obj.model_dump(**options, mode="json")),
    }
