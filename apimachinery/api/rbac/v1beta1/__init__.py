# Written by `python -m apimachinery.gen kubernetes`; changes go into the generator.
"""The types and kinds of rbac.authorization.k8s.io/v1beta1 (Go: ``k8s.io/api/rbac/v1beta1``)."""

from apimachinery.api.rbac.v1beta1.register import GROUP_VERSION, add_to_scheme
from apimachinery.api.rbac.v1beta1.types import (
    AggregationRule,
    ClusterRole,
    ClusterRoleBinding,
    ClusterRoleBindingList,
    ClusterRoleList,
    PolicyRule,
    Role,
    RoleBinding,
    RoleBindingList,
    RoleList,
    RoleRef,
    Subject,
)

__all__ = [
    "GROUP_VERSION",
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
    "add_to_scheme",
]
