"""The field manager: who owns which fields of whole objects (Go: ``util/managedfields``)."""

from apimachinery.managedfields.manager._field_manager import DEFAULT_MAX_UPDATE_MANAGERS, FieldManager
from apimachinery.managedfields.manager._managed import Managed, ManagerIdentity, decode_managed_fields, encode_managed_fields
from apimachinery.managedfields.manager._plan import Change, ChangeKind, Plan
from apimachinery.managedfields.manager._versions import NoConversion, ObjectConverter, SchemeConversion

__all__ = [
    "DEFAULT_MAX_UPDATE_MANAGERS",
    "Change",
    "ChangeKind",
    "FieldManager",
    "Managed",
    "ManagerIdentity",
    "NoConversion",
    "ObjectConverter",
    "Plan",
    "SchemeConversion",
    "decode_managed_fields",
    "encode_managed_fields",
]
