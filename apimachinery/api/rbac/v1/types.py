# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""Types of rbac.authorization.k8s.io/v1 (Go: ``k8s.io/api/rbac/v1/types.go``)."""

from typing import Annotated

import attrs

from apimachinery.meta import v1 as metav1
from apimachinery.model import Always, ListAtomic, MapAtomic, Optional, Proto, Required, Struct, Wire

__all__ = [
    "AggregationRule",
    "ClusterRole",
    "ClusterRoleBinding",
    "ClusterRoleBindingList",
    "ClusterRoleList",
    "PolicyRule",
    "Role",
    "RoleBinding",
    "RoleBindingList",
    "RoleList",
    "RoleRef",
    "Subject",
]


@attrs.define(kw_only=True)
class AggregationRule(Struct):
    """AggregationRule (Go: k8s.io/api/rbac/v1)."""

    cluster_role_selectors: Annotated[list[metav1.LabelSelector], ListAtomic(), Proto(1)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class PolicyRule(Struct):
    """PolicyRule (Go: k8s.io/api/rbac/v1)."""

    verbs: Annotated[list[str], Always(), Required(), ListAtomic(), Proto(1)] = attrs.field(factory=list)
    api_groups: Annotated[list[str], ListAtomic(), Proto(2, go="APIGroups")] = attrs.field(factory=list)
    resources: Annotated[list[str], ListAtomic(), Proto(3)] = attrs.field(factory=list)
    resource_names: Annotated[list[str], ListAtomic(), Proto(4)] = attrs.field(factory=list)
    non_resource_urls: Annotated[list[str], Wire("nonResourceURLs"), ListAtomic(), Proto(5)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class ClusterRole(metav1.Object):
    """ClusterRole (Go: k8s.io/api/rbac/v1)."""

    rules: Annotated[list[PolicyRule], Always(), Optional(), ListAtomic(), Proto(2)] = attrs.field(factory=list)
    aggregation_rule: Annotated[AggregationRule | None, Proto(3)] = None


@attrs.define(kw_only=True)
class Subject(Struct):
    """Subject (Go: k8s.io/api/rbac/v1)."""

    __markers__ = (MapAtomic(),)

    kind: Annotated[str, Always(), Required(), Proto(1)] = ""
    api_group: Annotated[str, Proto(2, go="APIGroup")] = ""
    name: Annotated[str, Always(), Required(), Proto(3)] = ""
    namespace: Annotated[str, Proto(4)] = ""


@attrs.define(kw_only=True)
class RoleRef(Struct):
    """RoleRef (Go: k8s.io/api/rbac/v1)."""

    __markers__ = (MapAtomic(),)

    api_group: Annotated[str, Always(), Optional(), Proto(1, go="APIGroup")] = ""
    kind: Annotated[str, Always(), Required(), Proto(2)] = ""
    name: Annotated[str, Always(), Required(), Proto(3)] = ""


@attrs.define(kw_only=True)
class ClusterRoleBinding(metav1.Object):
    """ClusterRoleBinding (Go: k8s.io/api/rbac/v1)."""

    subjects: Annotated[list[Subject], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    role_ref: Annotated[RoleRef, Always(), Required(), Proto(3)] = attrs.field(factory=RoleRef)


@attrs.define(kw_only=True)
class ClusterRoleBindingList(metav1.ObjectList[ClusterRoleBinding]):
    """ClusterRoleBindingList (Go: k8s.io/api/rbac/v1)."""


@attrs.define(kw_only=True)
class ClusterRoleList(metav1.ObjectList[ClusterRole]):
    """ClusterRoleList (Go: k8s.io/api/rbac/v1)."""


@attrs.define(kw_only=True)
class Role(metav1.Object):
    """Role (Go: k8s.io/api/rbac/v1)."""

    rules: Annotated[list[PolicyRule], Always(), Optional(), ListAtomic(), Proto(2)] = attrs.field(factory=list)


@attrs.define(kw_only=True)
class RoleBinding(metav1.Object):
    """RoleBinding (Go: k8s.io/api/rbac/v1)."""

    subjects: Annotated[list[Subject], ListAtomic(), Proto(2)] = attrs.field(factory=list)
    role_ref: Annotated[RoleRef, Always(), Required(), Proto(3)] = attrs.field(factory=RoleRef)


@attrs.define(kw_only=True)
class RoleBindingList(metav1.ObjectList[RoleBinding]):
    """RoleBindingList (Go: k8s.io/api/rbac/v1)."""


@attrs.define(kw_only=True)
class RoleList(metav1.ObjectList[Role]):
    """RoleList (Go: k8s.io/api/rbac/v1)."""
