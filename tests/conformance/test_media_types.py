"""The media types of a codec factory are those of Go's: ``codec_media_types.json``."""

from __future__ import annotations

import json

import pytest

from apimachinery.model import UnknownFields
from apimachinery.runtime import Scheme
from apimachinery.runtime.serializer import CodecFactory
from tests.conformance.folders import REQUIRED, VECTORS

pytestmark = pytest.mark.skipif(not VECTORS.is_dir() and not REQUIRED, reason=f"no vectors at {VECTORS}")


def test_the_media_types_are_the_recorded_ones():
    recorded = json.loads((VECTORS / "codec_media_types.json").read_text())["mediaTypes"]
    keys = ("mediaType", "encodesAsText", "hasPretty", "hasStream", "hasStrict")

    found = [
        {
            "mediaType": info.media_type,
            "encodesAsText": info.encodes_as_text,
            "hasPretty": info.pretty_serializer is not None,
            "hasStream": info.framer is not None,
            "hasStrict": info.strict_serializer.unknown_fields is UnknownFields.REJECT,
        }
        for info in CodecFactory(Scheme("media types")).supported
    ]

    assert found == [{key: wanted[key] for key in keys} for wanted in recorded]
