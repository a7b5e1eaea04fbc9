"""From kinds to the resources where a server keeps them, and back (Go: ``api/meta/restmapper.go`` and its neighbours).

>>> mapper = DefaultRESTMapper([GroupVersion("apps", "v1")])
>>> mapper.add(GroupVersionKind("apps", "v1", "Deployment"), RESTScope.NAMESPACE)
>>> str(mapper.kind_for(GroupVersionResource("", "", "deployments")))
'apps/v1, Kind=Deployment'
>>> mapper.rest_mapping(GroupKind("apps", "Deployment")).resource.resource
'deployments'
"""

from apimachinery.meta.restmapper._errors import (
    AmbiguousError,
    AmbiguousKindError,
    AmbiguousResourceError,
    AmbiguousSingularError,
    MissingResourceError,
    NoKindMatchError,
    NoMatchError,
    NoResourceMatchError,
    NoSingularError,
    is_ambiguous,
    is_no_match,
)
from apimachinery.meta.restmapper.default import DefaultRESTMapper
from apimachinery.meta.restmapper.interfaces import (
    ResettableRESTMapper,
    RESTMapper,
    RESTMapping,
    RESTScope,
    reset_rest_mapper,
)
from apimachinery.meta.restmapper.lazy import LazyRESTMapper
from apimachinery.meta.restmapper.multi import FirstHitRESTMapper, MultiRESTMapper
from apimachinery.meta.restmapper.names import guess_kind_to_resource
from apimachinery.meta.restmapper.priority import ANY, PriorityRESTMapper
from apimachinery.schema import GroupKind, GroupVersion, GroupVersionKind, GroupVersionResource

__all__ = [
    "ANY",
    "AmbiguousError",
    "AmbiguousKindError",
    "AmbiguousResourceError",
    "AmbiguousSingularError",
    "DefaultRESTMapper",
    "FirstHitRESTMapper",
    "GroupKind",
    "GroupVersion",
    "GroupVersionKind",
    "GroupVersionResource",
    "LazyRESTMapper",
    "MissingResourceError",
    "MultiRESTMapper",
    "NoKindMatchError",
    "NoMatchError",
    "NoResourceMatchError",
    "NoSingularError",
    "PriorityRESTMapper",
    "RESTMapper",
    "RESTMapping",
    "RESTScope",
    "ResettableRESTMapper",
    "guess_kind_to_resource",
    "is_ambiguous",
    "is_no_match",
    "reset_rest_mapper",
]
