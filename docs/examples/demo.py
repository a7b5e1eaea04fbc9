"""``make demo``: what the library does with the manifests of an API in three versions.

First one object by itself, through the calls that a program makes; then whole folders, through the command line.
"""

import io
import shlex
from contextlib import redirect_stderr, redirect_stdout

from apimachinery.cli import main as apimachinery
from apimachinery.runtime.serializer import CodecFactory, YAMLSerializer
from docs.examples.observatory import scheme, v1alpha1, v1beta1

EXAMPLE = "docs/examples/observatory"

WIDTH = 120  # of a line of JSON that is shown

REQUEST = """\
apiVersion: observatory.example.com/v1alpha1
kind: Observation
metadata:
  name: m31-whole-disc
  namespace: survey
spec:
  target: M31
  coordinates: 10.685 41.269
  telescope: ridge-80cm
  priority: 50
"""


def main() -> None:
    """Show one object, then all of them."""
    one_object()
    heading("Every manifest of the folder, YAML and JSON in three versions, in the version asked for")
    command(f"convert -f {EXAMPLE}/manifests --to v1beta1 -o yaml --summary", lines=14)
    heading("Mistakes: each is reported with its place, and the other documents go on")
    command(f"convert -f {EXAMPLE}/mistakes --to v1 -o yaml --strict", lines=6)
    heading("Does storing lose anything? Only how a value was spelt, where v1 has one way to say it and the older versions several")
    command(f"convert -f {EXAMPLE}/manifests -f {EXAMPLE}/mistakes/spelling.yaml --to storage --check --summary")
    heading("The whole folder again, as it is stored")
    command(f"convert -f {EXAMPLE}/manifests --to storage -o json --summary", lines=2)


def one_object() -> None:
    """Decode, default, convert to the version asked for and to the one that is stored."""
    heading("A request as somebody wrote it, in v1alpha1")
    show(REQUEST)

    codecs = CodecFactory(scheme)
    codec = codecs.codec_for_versions(YAMLSerializer(scheme), encode=v1beta1.GROUP_VERSION, decode=v1alpha1.GROUP_VERSION)
    request = codec.decode(REQUEST).obj
    heading("Decoded: an object of the class v1alpha1.Observation, with the defaults of that version")
    show(f"spec.filter: {request.spec.filter!r}\nspec.exposure_seconds: {request.spec.exposure_seconds!r}")

    heading("Encoded in v1beta1, as YAML: coordinates are numbers, seconds a duration")
    show(codec.encode(request).decode())

    heading("Encoded for storage, which is in v1, as JSON: exposures per filter, scheduling in a place of its own")
    show(codecs.encoder_for_storage(codecs.serializer_for("application/json;pretty=1")).encode(request).decode())


def command(line: str, lines: int = 0) -> None:
    """Run a command and show the first *lines* of its output, and all of what it says besides."""
    print(f"   $ apimachinery {line}")
    output, errors = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
    with redirect_stdout(output), redirect_stderr(errors):
        apimachinery(shlex.split(line))
    output.seek(0)
    written = output.read().splitlines()
    show("\n".join(line if len(line) <= WIDTH else line[: WIDTH - 1] + "…" for line in written[:lines]))
    if len(written) > lines:
        show(f"… and {len(written) - lines} lines more")
    show(errors.getvalue())


def heading(text: str) -> None:
    """Begin a part."""
    print(f"\n-- {text}")


def show(text: str) -> None:
    """Print *text* where it stands out."""
    for line in text.splitlines():
        print(f"   {line}")


if __name__ == "__main__":
    main()
