"""Events read as they were written, in every format that has streams, however the bytes arrive."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery import api
from apimachinery._errors import DecodeError
from apimachinery.api.core import v1 as corev1
from apimachinery.encoding.framing import TruncatedError
from apimachinery.meta import v1 as metav1
from apimachinery.runtime.serializer import CodecFactory, MediaTypeError, SerializerInfo
from apimachinery.unstructured import Unstructured
from apimachinery.watch import INITIAL_EVENTS_END, Event, EventReader, EventType, EventWriter, filter_events
from docs.examples.observatory import scheme as observatory
from docs.examples.observatory import v1 as observatory_v1
from docs.examples.observatory import v1beta1 as observatory_v1beta1

SCHEME = api.scheme()
INFOS = [info for info in CodecFactory(SCHEME).supported if info.framer is not None]
JSON = INFOS[0]

names = st.text(alphabet="abc<>é", min_size=1, max_size=5)
config_maps = st.builds(
    lambda name, data: corev1.ConfigMap(
        api_version="v1", kind="ConfigMap", metadata=metav1.ObjectMeta(name=name, resource_version="1"), data=data
    ),
    names,
    st.dictionaries(names, names, max_size=3),
)
statuses = st.builds(lambda message: metav1.Status(api_version="v1", kind="Status", message=message, code=410), names)
events = st.builds(Event, st.sampled_from([*EventType, "PURGED"]), config_maps | statuses)


@pytest.mark.parametrize("info", INFOS, ids=lambda info: info.media_type)
@given(written=st.lists(events, max_size=4), size=st.sampled_from([1, 7, 10_000]))
def test_events_read_as_they_were_written(info: SerializerInfo, written: list[Event], size: int) -> None:
    writer, reader = EventWriter(SCHEME, info), EventReader(SCHEME, info)
    data = b"".join(map(writer.write, written))

    read = [event for start in range(0, len(data), size) for event in reader.feed(data[start : start + size])]

    assert read + reader.finish() == written


def test_an_event_in_json_has_gos_bytes() -> None:
    pod = corev1.Pod(metadata=metav1.ObjectMeta(name="a<b"))

    assert EventWriter(SCHEME, JSON).write(Event(EventType.ADDED, pod)) == (
        b'{"type":"ADDED","object":{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a\\u003cb"},"spec":{"containers":[]},"status":{}}}\n'
    )
    assert pod.kind == ""


def test_objects_are_written_and_read_in_the_version_that_is_asked_for() -> None:
    info = CodecFactory(observatory).supported[0]
    telescope = observatory_v1.Telescope(spec=observatory_v1.TelescopeSpec(site="Roque"))

    data = EventWriter(observatory, info, observatory_v1beta1.GROUP_VERSION).write(Event(EventType.ADDED, telescope))
    (there,) = EventReader(observatory, info).feed(data)
    (back,) = EventReader(observatory, info, version=observatory_v1.GROUP_VERSION).feed(data)

    assert isinstance(there.object, observatory_v1beta1.Telescope)
    assert attrs.evolve(back.object, api_version="", kind="", metadata=metav1.ObjectMeta()) == telescope


def test_an_object_of_an_unknown_kind_is_unstructured() -> None:
    content = {"apiVersion": "example.com/v1", "kind": "Shelf", "metadata": {"name": "upper"}}
    writer, reader = EventWriter(SCHEME, JSON), EventReader(SCHEME, JSON)

    (event,) = reader.feed(writer.write(Event(EventType.MODIFIED, Unstructured(content))))

    assert event == Event(EventType.MODIFIED, Unstructured(content))


def test_the_bookmark_after_the_initial_events_is_known() -> None:
    metadata = metav1.ObjectMeta(annotations={INITIAL_EVENTS_END: "true"})

    assert Event(EventType.BOOKMARK, corev1.Pod(metadata=metadata)).ends_initial_events
    assert not Event(EventType.BOOKMARK, corev1.Pod()).ends_initial_events
    assert not Event(EventType.ADDED, corev1.Pod(metadata=metadata)).ends_initial_events


@pytest.mark.parametrize("info", INFOS, ids=lambda info: info.media_type)
def test_a_stream_that_ends_within_an_event_says_so(info: SerializerInfo) -> None:
    reader = EventReader(SCHEME, info)

    assert reader.feed(EventWriter(SCHEME, info).write(Event(EventType.ADDED, corev1.Pod()))[:-2]) == []
    with pytest.raises(TruncatedError):
        reader.finish()


@pytest.mark.parametrize("frame", [b'{"type":"ADDED"}', b'{"type":"ADDED","object":[]}', b'{"type":1}', b"[]"])
def test_what_is_no_event_is_an_error(frame: bytes) -> None:
    with pytest.raises(DecodeError):
        EventReader(SCHEME, JSON).feed(frame)


def test_a_format_without_streams_is_refused() -> None:
    yaml = CodecFactory(SCHEME).info_for("application/yaml")

    with pytest.raises(MediaTypeError, match="application/yaml has no streams"):
        EventWriter(SCHEME, yaml)
    with pytest.raises(MediaTypeError, match="application/yaml has no streams"):
        EventReader(SCHEME, yaml)


def test_a_filter_shows_objects_coming_and_going() -> None:
    def pod(labels: dict[str, str]) -> corev1.Pod:
        return corev1.Pod(metadata=metav1.ObjectMeta(name="a", labels=labels))

    red, blue = pod({"colour": "red"}), pod({"colour": "blue"})
    change = filter_events(lambda obj: obj.metadata.labels.get("colour") == "red")

    shown = [
        change(Event(kind, obj))
        for kind, obj in [
            (EventType.ADDED, blue),
            (EventType.MODIFIED, red),
            (EventType.MODIFIED, red),
            (EventType.MODIFIED, blue),
            (EventType.DELETED, blue),
            (EventType.ADDED, red),
            (EventType.BOOKMARK, blue),
            (EventType.DELETED, red),
        ]
    ]

    assert shown == [
        None,
        Event(EventType.ADDED, red),
        Event(EventType.MODIFIED, red),
        Event(EventType.DELETED, blue),
        None,
        Event(EventType.ADDED, red),
        Event(EventType.BOOKMARK, blue),
        Event(EventType.DELETED, red),
    ]
