"""What a list or watch may ask for, and what it means where it does not say (Go: ``apis/meta/internalversion``)."""

from __future__ import annotations

from collections.abc import Iterator

from apimachinery.meta.v1.options import ListOptions, ResourceVersionMatch
from apimachinery.validation import FieldError, NamedText, Path

__all__ = ["set_list_options_defaults", "validate_list_options"]

_MATCH = Path("resourceVersionMatch")
_SEND = Path("sendInitialEvents")


def set_list_options_defaults(options: ListOptions, *, watch_list: bool) -> None:
    """Let a watch that names no version send what is there first, where the server can (*watch_list*)."""
    if not watch_list or options.send_initial_events is not None or options.resource_version_match:
        return
    if options.watch and options.resource_version in ("", "0"):
        options.send_initial_events = True
        options.resource_version_match = ResourceVersionMatch.NOT_OLDER_THAN


def validate_list_options(options: ListOptions, *, watch_list: bool) -> Iterator[FieldError]:
    """The options of a list or of a watch go together. *watch_list* says whether a watch may ask for initial events."""
    return _validate_watch(options, watch_list) if options.watch else _validate_list(options)


def _validate_list(options: ListOptions) -> Iterator[FieldError]:
    if match := options.resource_version_match:
        if not options.resource_version:
            yield FieldError.forbidden(_MATCH, "resourceVersionMatch is forbidden unless resourceVersion is provided")
        if options.continue_:
            yield _forbidden_with_continue()
        if match not in tuple(ResourceVersionMatch):
            known = (ResourceVersionMatch.EXACT, ResourceVersionMatch.NOT_OLDER_THAN, "")
            yield FieldError.not_supported(_MATCH, NamedText(match), known)
        if match == ResourceVersionMatch.EXACT and options.resource_version == "0":
            yield FieldError.forbidden(_MATCH, 'resourceVersionMatch "exact" is forbidden for resourceVersion "0"')
    if options.send_initial_events is not None:
        yield FieldError.forbidden(_SEND, "sendInitialEvents is forbidden for list")


def _validate_watch(options: ListOptions, watch_list: bool) -> Iterator[FieldError]:
    match, initial = options.resource_version_match, options.send_initial_events is not None
    if initial:
        if match != ResourceVersionMatch.NOT_OLDER_THAN:
            yield FieldError.forbidden(_MATCH, "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan")
        if not watch_list:
            detail = "sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled"
            yield FieldError.forbidden(_SEND, detail)
    if match:
        if not initial:
            detail = "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"
            yield FieldError.forbidden(_MATCH, detail)
        if match != ResourceVersionMatch.NOT_OLDER_THAN:
            yield FieldError.not_supported(_MATCH, NamedText(match), (ResourceVersionMatch.NOT_OLDER_THAN,))
        if options.continue_:
            yield _forbidden_with_continue()


def _forbidden_with_continue() -> FieldError:
    return FieldError.forbidden(_MATCH, "resourceVersionMatch is forbidden when continue is provided")
