"""What the operations work on: small files in ``data``, and large ones made from them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

__all__ = ["DATA", "cr_list", "cr_stream", "deployments_yaml", "pod_list", "read"]

DATA = Path(__file__).parent / "data"


@cache
def read(name: str) -> bytes:
    """A file of ``data``."""
    return (DATA / name).read_bytes()


@cache
def pod_list(count: int = 1000) -> bytes:
    """A PodList; every Pod has a name, labels and addresses of its own."""
    return _dump(
        {"kind": "PodList", "apiVersion": "v1", "metadata": {"resourceVersion": "1"}, "items": _objects("pod.json", count)}
    )


@cache
def cr_list(count: int = 10_000) -> bytes:
    """A list of small custom objects."""
    items = _objects("cr.json", count)
    head = {"apiVersion": items[0]["apiVersion"], "kind": items[0]["kind"] + "List"}
    return _dump({**head, "metadata": {"resourceVersion": "1"}, "items": items})


@cache
def cr_stream(count: int = 10_000) -> list[bytes]:
    """The same objects, each by itself."""
    return [_dump(item) for item in _objects("cr.json", count)]


@cache
def deployments_yaml(count: int = 100) -> bytes:
    """A stream of Deployments, all different."""
    text = read("deployment.yaml").decode()
    name = json.loads(read("deployment.json"))["metadata"]["name"]
    return "---\n".join(text.replace(name, f"{name}-{number}") for number in range(count)).encode()


def _objects(file: str, count: int) -> list[dict]:
    text = read(file).decode()
    meta = json.loads(text)["metadata"]
    made = []
    for number in range(count):
        item = text.replace(meta["name"], f"{meta['name']}-{number}").replace(meta["uid"], f"{number:08x}{meta['uid'][8:]}")
        made.append(json.loads(item))
    return made


def _dump(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
