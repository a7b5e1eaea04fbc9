"""Names that programs make up (Go: ``util/rand``, and ``storage/names`` of the API server).

The alphabet has no vowels, and nothing that is easily misread, so that no words come about.
"""

from __future__ import annotations

from random import Random, SystemRandom
from typing import Final

import attrs

__all__ = ["ALPHABET", "MAX_GENERATED_PREFIX_LENGTH", "MAX_NAME_LENGTH", "NameGenerator", "random_string", "safe_encode_string"]

ALPHABET: Final = "bcdfghjklmnpqrstvwxz2456789"
"""The characters of random names."""

MAX_NAME_LENGTH: Final = 63
"""The most characters that a generated name has: those of a DNS label."""

_RANDOM_LENGTH: Final = 5

MAX_GENERATED_PREFIX_LENGTH: Final = MAX_NAME_LENGTH - _RANDOM_LENGTH
"""The most characters of a ``generateName`` that count."""

_SYSTEM: Final = SystemRandom()


def random_string(length: int, random: Random = _SYSTEM) -> str:
    """So many random characters of the alphabet.

    >>> random_string(8, Random(1))
    'f52jrqw4'
    """
    return "".join(random.choices(ALPHABET, k=length))


def safe_encode_string(text: str) -> str:
    """*text*, a hash for instance, in characters of the alphabet, one for each (Go: ``SafeEncodeString``). There is no way back.

    >>> safe_encode_string("5f9d")
    '94fz'
    """
    # Go: where there are characters beyond ASCII, zero bytes are left at the end. (kept)
    missing = len(text.encode(errors="surrogatepass")) - len(text)
    return "".join(ALPHABET[ord(char) % len(ALPHABET)] for char in text) + "\0" * missing


@attrs.frozen
class NameGenerator:
    """Makes names of what objects have in ``generateName`` (Go: ``SimpleNameGenerator``).

    Two of its names may be the same, once in some 14 million: whoever stores an object under one has to be ready to try again.
    """

    random: Random = attrs.field(default=_SYSTEM, repr=False)
    """Where chance comes from: a seeded ``Random`` makes names that can be foretold, for tests."""

    def generate(self, prefix: str) -> str:
        """*prefix*, cut so that the whole is no longer than a DNS label, and five random characters.

        >>> NameGenerator(Random(1)).generate("web-")
        'web-f52jr'
        """
        return prefix[:MAX_GENERATED_PREFIX_LENGTH] + random_string(_RANDOM_LENGTH, self.random)
