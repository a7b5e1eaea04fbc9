"""How the older versions become v1, through which every conversion goes, and how v1 becomes them again.

Fields of the same name and type need no word here. The others are :class:`Moved`, with functions where the value changes;
what an older version cannot hold is :class:`Dropped`, and saved in an annotation so that nothing is lost on the way back.
"""

import re
from decimal import Decimal

from apimachinery.conversion import Dropped, Moved
from apimachinery.meta import v1 as metav1
from apimachinery.resource import Quantity
from apimachinery.runtime import Scheme
from apimachinery.times import Duration
from docs.examples.observatory import v1, v1alpha1, v1beta1

__all__ = ["add_to_scheme"]

SECOND = 1_000_000_000


def add_to_scheme(scheme: Scheme) -> None:
    """Register all of them."""
    scheme.add_conversion_rules(v1alpha1.Observation, v1.Observation, *V1ALPHA1_OBSERVATION)
    scheme.add_conversion_rules(v1beta1.Observation, v1.Observation, *V1BETA1_OBSERVATION)
    scheme.add_conversion_rules(v1beta1.Telescope, v1.Telescope, *V1BETA1_TELESCOPE)
    scheme.keep_in_annotation(v1.Observation, v1alpha1.Observation, "observatory.example.com/not-in-v1alpha1")
    scheme.keep_in_annotation(v1.Observation, v1beta1.Observation, "observatory.example.com/not-in-v1beta1")
    scheme.keep_in_annotation(v1.Telescope, v1beta1.Telescope, "observatory.example.com/not-in-v1beta1")


# --- v1alpha1 -------------------------------------------------------------------------------------------------------


def parse_coordinates(text: str) -> tuple[float, float]:
    """Right ascension and declination from their text."""
    if not text:
        return 0.0, 0.0
    numbers = text.split()
    if len(numbers) != 2:
        raise ValueError(f'expected two numbers such as "83.633 22.014", found {text!r}')
    return float(numbers[0]), float(numbers[1])


def format_coordinates(right_ascension: float, declination: float) -> str:
    """The text of a position; nothing for none."""
    return f"{right_ascension!r} {declination!r}" if right_ascension or declination else ""


def one_exposure(name: str, seconds: int) -> list[v1.Exposure]:
    """The one exposure that v1alpha1 has."""
    if not name and not seconds:
        return []
    return [v1.Exposure(filter=name, duration=Duration(seconds * SECOND), count=1)]


def first_exposure(exposures: list[v1.Exposure]) -> tuple[str, int]:
    """Filter and seconds of the first exposure; v1alpha1 cannot hold more."""
    if not exposures:
        return "", 0
    return exposures[0].filter, exposures[0].duration.nanoseconds // SECOND


def message_to_conditions(message: str) -> list[metav1.Condition]:
    """A condition that says what v1alpha1 says in a message."""
    return [metav1.Condition(type="Progressing", status="Unknown", message=message)] if message else []


def conditions_to_message(conditions: list[metav1.Condition]) -> str:
    """What the conditions say, in one line."""
    return "; ".join(condition.message for condition in conditions if condition.message)


V1ALPHA1_OBSERVATION = (
    Moved("spec.target", "spec.target.name"),
    Moved("spec.telescope", "spec.scheduling.telescope"),
    Moved("spec.priority", "spec.scheduling.priority"),
    Moved("spec.observer", "spec.owner.email"),
    Moved(
        "spec.coordinates",
        ("spec.target.right_ascension", "spec.target.declination"),
        to=parse_coordinates,
        back=format_coordinates,
    ),
    Moved(("spec.filter", "spec.exposure_seconds"), "spec.exposures", to=one_exposure, back=first_exposure),
    Moved("status.message", "status.conditions", to=message_to_conditions, back=conditions_to_message),
    Dropped(target=("spec.target.epoch", "spec.scheduling.not_before", "spec.scheduling.constraints")),
    Dropped(target=("spec.owner.programme", "status.completed")),
)


# --- v1beta1 --------------------------------------------------------------------------------------------------------

PRIORITIES = {"": 0, v1beta1.Priority.ROUTINE: 10, v1beta1.Priority.HIGH: 50, v1beta1.Priority.URGENT: 90}


def priority_to_number(priority: str) -> int:
    """How much v1beta1's word weighs."""
    if priority not in PRIORITIES:
        raise ValueError(f"expected one of {', '.join(filter(None, PRIORITIES))}, found {priority!r}")
    return PRIORITIES[v1beta1.Priority(priority) if priority else ""]


def number_to_priority(number: int) -> str:
    """The word for a weight."""
    return max((weight, word) for word, weight in PRIORITIES.items() if weight <= max(number, 0))[1]


def exposures_per_filter(filters: list[str], exposure: Duration, repeats: int) -> list[v1.Exposure]:
    """The same exposure through each filter."""
    if not filters and (exposure or repeats):
        filters = [""]
    return [v1.Exposure(filter=name, duration=exposure, count=repeats) for name in filters]


def filters_and_exposure(exposures: list[v1.Exposure]) -> tuple[list[str], Duration, int]:
    """The filters, and the first exposure; v1beta1 has but one."""
    filters = [exposure.filter for exposure in exposures if exposure.filter]
    if not exposures:
        return [], Duration(0), 0
    return filters, exposures[0].duration, exposures[0].count


APERTURE = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)(m|cm|mm)")
UNITS = {"m": 0, "cm": -2, "mm": -3}  # powers of ten


def parse_aperture(text: str) -> Quantity:
    """Metres from a diameter such as ``2.5m`` or ``80cm``."""
    if not text:
        return Quantity.ZERO
    match = APERTURE.fullmatch(text)
    if match is None:
        raise ValueError(f"expected a diameter such as 2.5m or 80cm, found {text!r}")
    number, unit = match.groups()
    return Quantity.from_decimal(Decimal(number).scaleb(UNITS[unit]))


def format_aperture(diameter: Quantity) -> str:
    """A diameter in metres; nothing for none."""
    return f"{diameter.to_decimal().normalize():f}m" if diameter else ""


V1BETA1_OBSERVATION = (
    Moved("spec.telescope_ref.name", "spec.scheduling.telescope"),
    Moved("spec.priority", "spec.scheduling.priority", to=priority_to_number, back=number_to_priority),
    Moved("spec.contact", "spec.owner.email"),
    Moved(
        ("spec.filters", "spec.exposure", "spec.repeats"),
        "spec.exposures",
        to=exposures_per_filter,
        back=filters_and_exposure,
    ),
    Dropped(target=("spec.target.epoch", "spec.scheduling.not_before", "spec.scheduling.constraints")),
    Dropped(target=("spec.owner.programme", "status.completed")),
)

V1BETA1_TELESCOPE = (
    Moved("spec.aperture", "spec.mirror.diameter", to=parse_aperture, back=format_aperture),
    Moved(
        "spec.filters",
        "spec.filters",
        to=lambda names: [v1.Filter(name=name) for name in names],
        back=lambda filters: [found.name for found in filters],
    ),
)
