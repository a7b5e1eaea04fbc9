"""The Python that each system runs in: peers get virtual environments of their own, so that they cannot disturb one another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

__all__ = ["PACKAGES", "ROOT", "python_for"]

ROOT = Path(__file__).parents[1]

PACKAGES: dict[str, tuple[str, ...]] = {
    "kubernetes": ("kubernetes", "orjson"),
    "lightkube": ("lightkube", "lightkube-models", "orjson", "PyYAML"),
    "cloudcoil": ("cloudcoil[kubernetes]", "cloudcoil.models.kubernetes", "orjson", "PyYAML"),
    "msgspec": ("msgspec", "annotated-types", "attrs", "cattrs", "cbor2", "msgpack", "orjson", "PyYAML"),
}
"""What a system needs besides this repository; the others run in the environment that is ready already."""


def python_for(system: str) -> Path:
    """The interpreter for *system*, its environment made where it is not there yet."""
    packages = PACKAGES.get(system)
    if packages is None:
        return Path(sys.executable)
    home = ROOT / f".venv-{system}"
    ready = home / "ready"
    if not ready.is_file() or ready.read_text() != "\n".join(packages):
        print(f"installing {system}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        pip = [str(home / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *packages], check=True)
        ready.write_text("\n".join(packages))
    return home / "bin/python"
