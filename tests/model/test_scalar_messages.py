"""In a message of protobuf a scalar stands as its own form says."""

from datetime import UTC, datetime
from typing import Annotated

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apimachinery import intstr, times
from apimachinery.model import Duration, IntOrString, MicroTime, Proto, Quantity, Time
from apimachinery.model.protobuf import from_protobuf, to_protobuf
from apimachinery.resource import Quantity as QuantityValue
from apimachinery.times import Duration as DurationValue
from apimachinery.times import Instant


@attrs.define(kw_only=True)
class AQuantity:
    """Has one field."""

    value: Annotated[Quantity, Proto(1)] = QuantityValue.ZERO


@attrs.define(kw_only=True)
class ADuration:
    """Has one field."""

    value: Annotated[Duration, Proto(1)] = DurationValue(0)


@attrs.define(kw_only=True)
class ANumberOrText:
    """Has one field."""

    value: Annotated[IntOrString, Proto(1)] = 0


@attrs.define(kw_only=True)
class ATime:
    """Has one field."""

    value: Annotated[Time | None, Proto(1)] = None


@attrs.define(kw_only=True)
class AMicroTime:
    """Has one field."""

    value: Annotated[MicroTime | None, Proto(1)] = None


MOMENTS = st.datetimes(min_value=datetime(1, 1, 2), timezones=st.just(UTC))
WHOLE_SECONDS = MOMENTS.map(lambda moment: moment.replace(microsecond=0))


def proto_of(form):
    return lambda moment: form.to_proto(Instant.from_datetime(moment))


@pytest.mark.parametrize(
    ("cls", "values", "write"),
    [
        pytest.param(
            AQuantity,
            st.from_regex(r"[1-9][0-9]{0,5}(\.[0-9]{1,3})?(Ki|Mi|m|k|)", fullmatch=True).map(QuantityValue),
            QuantityValue.to_proto,
            id="quantity",
        ),
        pytest.param(ADuration, st.integers(-(1 << 63), (1 << 63) - 1).map(DurationValue), DurationValue.to_proto, id="duration"),
        pytest.param(ANumberOrText, st.integers(-(1 << 31), (1 << 31) - 1) | st.text(), intstr.to_proto, id="number or text"),
        pytest.param(ATime, WHOLE_SECONDS, proto_of(times.TIME), id="time"),
        pytest.param(AMicroTime, MOMENTS, proto_of(times.MICRO_TIME), id="micro time"),
    ],
)
@given(data=st.data())
def test_the_field_of_a_message_holds_the_form_of_the_scalar(cls, values, write, data):
    value = data.draw(values)

    message = to_protobuf(cls(value=value))

    form = write(value)
    assert message.startswith(b"\n")
    assert message.endswith(form)
    assert from_protobuf(cls, message).value == value
