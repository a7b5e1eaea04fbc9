"""The machinery from which Kubernetes-like APIs are built: types, schemes, codecs, conversion, selectors.

Each part is a package of its own, and imported by itself; here are the errors that all of them share.
"""

from apimachinery._errors import ApiMachineryError, DecodeError, EncodeError, LimitError

__all__ = ["ApiMachineryError", "DecodeError", "EncodeError", "LimitError"]
