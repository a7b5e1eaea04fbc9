"""White space as Go knows it."""

from __future__ import annotations

from typing import Final

__all__ = ["SPACE"]

SPACE: Final = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""The characters that Go's ``unicode.IsSpace`` names, to strip as ``strings.TrimSpace`` does.

Without an argument ``str.strip`` would take the ASCII separators 1C to 1F too.
"""
