"""Declarative validation: the rules that classes declare in their annotations, compiled (Go: ``validation-gen``, ``api/validate``)."""

from apimachinery.validation.rules.context import RuleContext
from apimachinery.validation.rules.declared import DeclaredRule, declared_rules, rule_of
from apimachinery.validation.rules.run import observers, validate

__all__ = ["DeclaredRule", "RuleContext", "declared_rules", "observers", "rule_of", "validate"]
