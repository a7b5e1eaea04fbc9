"""Versions of programs and of APIs, and their order. (Go: ``util/version``, ``version/helpers.go``)

::

    generic  = [ "v" ] number 1*( "." number ) rest                                  rest is ignored
    semantic = [ "v" ] number "." number "." number [ "-" words ] [ "+" words ]      semver.org 2.0
    words    = word *( "." word )                                                    letters, digits, hyphens
    API      = "v" number [ ( "alpha" / "beta" ) number ]                            v1, v2beta1

Spaces around a version do not count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Self, TypeAlias

import attrs

from apimachinery._errors import DecodeError
from apimachinery._quote import quote
from apimachinery._strconv import integer, saturated

__all__ = ["Version", "VersionError", "compare_kube_aware_versions", "highest_supported_version", "kube_aware_key"]

_MAX: Final = (1 << 64) - 1

# Possessive, so that no text takes more than linear time.
_VERSION: Final = re.compile(r"[\t\n\f\r ]*+v?+([0-9]++(?:\.[0-9]++)*+)(.*+)").fullmatch
_WORDS: Final = r"[0-9A-Za-z-]++(?:\.[0-9A-Za-z-]++)*+"
_REST: Final = re.compile(rf"(?:-({_WORDS}))?+(?:\+({_WORDS}))?+[\t\n\f\r ]*+").fullmatch
_API_VERSION: Final = re.compile(r"v([0-9]++)(?:(alpha|beta)([0-9]++))?").fullmatch


@attrs.define
class VersionError(DecodeError):
    """A text that is not a version, or none that will do."""


@attrs.frozen(eq=False)
class Version:
    """The version of a program. Trailing zeros do not count: ``1.2`` equals ``1.2.0``.

    Pre-releases count only where both sides are semantic versions; build metadata never does.

    >>> Version.parse_semantic("1.2.0-rc.2") < Version.parse_semantic("1.2.0-rc.10") < Version.parse_generic("1.2.1")
    True
    """

    components: tuple[int, ...]
    """The numbers, at least two."""
    pre_release: str = ""
    build_metadata: str = ""
    is_semantic: bool = attrs.field(default=False, kw_only=True)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a version: as a semantic one, which says more, or else as a generic one. Raises ``VersionError``."""
        try:
            return cls.parse_semantic(text)
        except VersionError:
            return cls.parse_generic(text)

    @classmethod
    def parse_generic(cls, text: str) -> Self:
        """Read a version of two or more numbers, whatever follows them. Raises ``VersionError``."""
        return cls._parse(text, is_semantic=False)

    @classmethod
    def parse_semantic(cls, text: str) -> Self:
        """Read a version that follows semver.org. Raises ``VersionError``."""
        return cls._parse(text, is_semantic=True)

    @classmethod
    def parse_major_minor(cls, text: str) -> Self:
        """Read the first two numbers of a version. Raises ``VersionError``."""
        return cls(cls.parse_generic(text).components[:2])

    @classmethod
    def _parse(cls, text: str, *, is_semantic: bool) -> Self:
        found = _VERSION(text)
        if not found:
            raise VersionError(f"could not parse {quote(text)} as version")
        numbers, rest = found[1].split("."), found[2]
        if len(numbers) != 3 if is_semantic else len(numbers) < 2:
            raise VersionError(f"illegal version string {quote(text)}")
        components = tuple(
            _component(number, text, any_zeros=index > 0 and not is_semantic) for index, number in enumerate(numbers)
        )
        pre_release, build_metadata = _rest(rest, text) if is_semantic else ("", "")
        return cls(components, pre_release, build_metadata, is_semantic=is_semantic)

    @property
    def major(self) -> int:
        """The first number."""
        return self.components[0]

    @property
    def minor(self) -> int:
        """The second number."""
        return self.components[1]

    @property
    def patch(self) -> int:
        """The third number, 0 if there is none."""
        return self.components[2] if len(self.components) > 2 else 0

    def with_major(self, major: int) -> Self:
        """This version with another major number, and cut to three."""
        return attrs.evolve(self, components=(major, self.minor, self.patch))

    def with_minor(self, minor: int) -> Self:
        """This version with another minor number, and cut to three."""
        return attrs.evolve(self, components=(self.major, minor, self.patch))

    def with_patch(self, patch: int) -> Self:
        """This version with another patch number, and cut to three."""
        return attrs.evolve(self, components=(self.major, self.minor, patch))

    def with_pre_release(self, pre_release: str) -> Self:
        """This version, cut to three numbers, with another pre-release; for an empty one this version itself."""
        return attrs.evolve(self.with_patch(self.patch), pre_release=pre_release) if pre_release else self

    def with_build_metadata(self, build_metadata: str) -> Self:
        """This version, cut to three numbers, with other build metadata."""
        return attrs.evolve(self.with_patch(self.patch), build_metadata=build_metadata)

    def offset_minor(self, offset: int) -> Self:
        """Major and minor number of the version so many minors later, but not below 0."""
        # Go: unsigned numbers of 64 bits, which wrap. (kept)
        return type(self)((self.major, max(self.minor + offset, 0) & _MAX))

    def info(self) -> dict[str, str]:
        """What a server's answer at ``/version`` says of it: ``major``, ``minor``, ``gitVersion``."""
        return {"major": _info_number(self.major), "minor": _info_number(self.minor), "gitVersion": str(self)}

    def __str__(self) -> str:
        pre_release = f"-{self.pre_release}" if self.pre_release else ""
        build_metadata = f"+{self.build_metadata}" if self.build_metadata else ""
        return ".".join(map(str, self.components)) + pre_release + build_metadata

    def compare(self, other: Version | str) -> int:
        """-1, 0 or 1 as this version is before, equal to or after *other*. A text is read as a version of the same sort.

        Raises:
            VersionError: If *other* is no version.
        """
        if isinstance(other, str):
            other = self._parse(other, is_semantic=self.is_semantic)
        mine, others = self._significant(), other._significant()  # noqa: SLF001 - another of this class
        if mine != others:
            return 1 if mine > others else -1
        if self.is_semantic and other.is_semantic:
            return _compare_pre_releases(self.pre_release, other.pre_release)
        return 0

    def _significant(self) -> tuple[int, ...]:
        end = len(self.components)
        while end and not self.components[end - 1]:
            end -= 1
        return self.components[:end]

    def __eq__(self, other: object) -> bool:
        return self.compare(other) == 0 if isinstance(other, Version) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._significant())

    def __lt__(self, other: Version) -> bool:
        return self.compare(other) < 0 if isinstance(other, Version) else NotImplemented

    def __le__(self, other: Version) -> bool:
        return self.compare(other) <= 0 if isinstance(other, Version) else NotImplemented

    def __gt__(self, other: Version) -> bool:
        return self.compare(other) > 0 if isinstance(other, Version) else NotImplemented

    def __ge__(self, other: Version) -> bool:
        return self.compare(other) >= 0 if isinstance(other, Version) else NotImplemented


def highest_supported_version(versions: Sequence[str]) -> Version:
    """The highest of *versions* that is a ``1.x``; what is no version or higher is passed over.

    Raises:
        VersionError: If there is none.
    """
    if not versions:
        raise VersionError("empty array for supported versions")
    supported, error = [], "<nil>"
    for text in reversed(versions):
        try:
            supported.append(Version.parse_generic(text))
        except VersionError as exc:
            error = str(exc)
    highest = max((version for version in supported if version.major <= 1), default=None)
    if highest is None:
        listed = " ".join(versions)
        raise VersionError(f"could not find a highest supported version from versions ([{listed}]) reported: {error}")
    if highest.major != 1:
        raise VersionError(f"highest supported version reported is {highest}, must be v1.x")
    return highest


KubeAwareKey: TypeAlias = tuple[int, int, int, tuple[int, ...]]


def kube_aware_key(version: str) -> KubeAwareKey:
    """The place of an API version among others, the best of which is the greatest.

    Stable versions are better than betas and those than alphas, then higher numbers are better; after them come all other texts,
    those that are first in the alphabet being better.

    >>> sorted(["v1alpha1", "v2", "v10", "foo1", "v11beta2", "v1"], key=kube_aware_key, reverse=True)
    ['v10', 'v2', 'v1', 'v11beta2', 'v1alpha1', 'foo1']
    """
    found = _API_VERSION(version)
    major = _int(found[1]) if found else None
    minor = _int(found[3] or "0") if found else None
    if not found or major is None or minor is None:
        # Backwards: of two texts the one that is first, or shorter, gets the greater key.
        return 0, 0, 0, (*(-ord(char) for char in version), 1)
    return _STABILITY[found[2]], major, minor, ()


_STABILITY: Final = {"alpha": 1, "beta": 2, None: 3}


def compare_kube_aware_versions(a: str, b: str) -> int:
    """Less than, equal to or greater than 0 as the API version *a* is worse than, as good as or better than *b*.

    See :func:`kube_aware_key`, which sorts more quickly.
    """
    left, right = kube_aware_key(a), kube_aware_key(b)
    if not (left[0] and right[0]):
        return (left > right) - (left < right)
    # Go: the difference of the first numbers that differ.
    return next((x - y for x, y in zip(left[:3], right[:3], strict=True) if x != y), 0)


def _component(number: str, text: str, *, any_zeros: bool) -> int:
    if number[0] == "0" and number != "0" and not any_zeros:
        raise VersionError(f"illegal zero-prefixed version component {quote(number)} in {quote(text)}")
    value = _uint(number)
    if value is None:
        reason = f"strconv.ParseUint: parsing {quote(number)}: value out of range"
        raise VersionError(f"illegal non-numeric version component {quote(number)} in {quote(text)}: {reason}")
    return value


def _rest(rest: str, text: str) -> tuple[str, str]:
    found = _REST(rest)
    if not found:
        raise VersionError(f"could not parse pre-release/metadata ({rest}) in version {quote(text)}")
    pre_release, build_metadata = found.groups("")
    for word in pre_release.split("."):
        if _uint(word) is not None:
            _component(word, text, any_zeros=False)
    return pre_release, build_metadata


def _compare_pre_releases(a: str, b: str) -> int:
    if a == b:
        return 0
    if not (a and b):
        return 1 if b else -1
    words, others = a.split("."), b.split(".")
    for word, other in zip(words, others, strict=False):
        left, right = _uint(word), _uint(other)
        if left is None or right is None:
            if word != other:
                return 1 if word > other else -1
        elif left != right:
            return 1 if left > right else -1
    return (len(words) > len(others)) - (len(words) < len(others))


def _uint(text: str) -> int | None:
    value = integer(text) if text[:1].isdigit() else None
    return value if value is not None and value <= _MAX else None


def _int(text: str) -> int | None:
    value = integer(text)
    return value if value is not None and value == saturated(value) else None


def _info_number(number: int) -> str:
    # Go: zero, which is also the default, is left out, and the rest is printed as a signed number. (kept)
    return str(number if number == saturated(number) else number - _MAX - 1) if number else ""
