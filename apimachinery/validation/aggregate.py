"""Many errors as one (Go: ``util/errors``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from apimachinery._errors import ApiMachineryError

__all__ = ["Aggregate", "aggregate", "filter_out", "flatten", "message_count_map", "reduce", "to_aggregate"]

E = TypeVar("E", bound=Exception, covariant=True)


class Aggregate(ExceptionGroup[E], ApiMachineryError):  # noqa: N818 - Go's name, and it is a group
    """Several errors as one exception. Its text names every one, once.

    >>> print(Aggregate([ValueError("a"), ValueError("b"), Aggregate([ValueError("a")])]))
    [a, b]
    """

    def __new__(cls, errors: Sequence[E]) -> Aggregate[E]:
        """An aggregate of at least one error; for what may be none there is :func:`aggregate`."""
        return super().__new__(cls, "", errors)

    def __init__(self, errors: Sequence[E]) -> None:
        super().__init__("", errors)

    def derive(self, excs: Sequence[E]) -> Aggregate[E]:  # type: ignore[override]  # for ExceptionGroup it may be of any exceptions
        return Aggregate(excs)

    def __reduce__(self) -> tuple[type[Aggregate[E]], tuple[Sequence[E | ExceptionGroup[E]]]]:
        return type(self), (self.exceptions,)

    def __str__(self) -> str:
        # A set, so that what is said twice, at any depth, is printed once.
        messages = dict.fromkeys(str(error) for error in flatten(self))
        return next(iter(messages)) if len(messages) == 1 else f"[{', '.join(messages)}]"


def aggregate(errors: Iterable[E | None]) -> Aggregate[E] | None:
    """*errors*, without the None among them, as one; None where none are left."""
    found = [error for error in errors if error is not None]
    return Aggregate(found) if found else None


def flatten(group: BaseExceptionGroup[E] | None) -> Iterator[E]:
    """The single errors in *group*, however deeply it is nested, in order."""
    todo: list[E | BaseExceptionGroup[E]] = [group] if group is not None else []
    while todo:
        error = todo.pop()
        if isinstance(error, BaseExceptionGroup):
            todo += reversed(error.exceptions)
        else:
            yield error


def filter_out(error: Exception | None, *matchers: Callable[[Exception], bool]) -> Exception | None:
    """*error* without the errors for which a matcher holds; None where none are left."""
    if not isinstance(error, ExceptionGroup):
        return None if error is None or any(matches(error) for matches in matchers) else error
    return aggregate(single for single in flatten(error) if not any(matches(single) for matches in matchers))


def reduce(error: Exception | None) -> Exception | None:
    """The one error in an aggregate of one; anything else as it is."""
    return error.exceptions[0] if isinstance(error, ExceptionGroup) and len(error.exceptions) == 1 else error


def message_count_map(counts: Mapping[str, int]) -> Aggregate[Exception] | None:
    """Messages that came several times as one error; those that did say how often.

    >>> print(message_count_map({"disk full": 3}))
    disk full (repeated 3 times)
    """
    texts = (f"{text} (repeated {count} times)" if count > 1 else text for text, count in counts.items())
    return aggregate([ApiMachineryError(text) for text in texts])


def to_aggregate(errors: Iterable[E]) -> Aggregate[E] | None:
    """*errors* as one, each text once; None where there are none (Go: ``field.ErrorList.ToAggregate``)."""
    return aggregate(_distinct(errors))


def _distinct(errors: Iterable[E]) -> Iterator[E]:
    seen: set[str] = set()
    for error in errors:
        if (text := str(error)) not in seen:
            seen.add(text)
            yield error
