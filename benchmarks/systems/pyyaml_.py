"""PyYAML with its C parser: YAML to dictionaries and back, without types."""

import json

import yaml

from benchmarks import workload


def operations():
    deployment = workload.read("deployment.yaml")
    deployments = workload.deployments_yaml()
    pod = json.loads(workload.read("pod.json"))
    return {
        "yaml: decode Deployment": lambda: yaml.load(deployment, Loader=yaml.CSafeLoader),
        "yaml: decode 100 Deployments": lambda: list(yaml.load_all(deployments, Loader=yaml.CSafeLoader)),
        "yaml: encode Pod": lambda: yaml.dump(pod, Dumper=yaml.CSafeDumper),
    }
