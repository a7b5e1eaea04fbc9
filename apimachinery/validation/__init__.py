"""Paths and errors of fields, and the rules for names and formats (Go: ``util/validation``, ``api/validation``, ``api/validate``)."""

from apimachinery.validation._errors import ErrorType, FieldError
from apimachinery.validation._values import OMITTED, NamedText, Omitted
from apimachinery.validation.aggregate import (
    Aggregate,
    aggregate,
    filter_out,
    flatten,
    message_count_map,
    reduce,
    to_aggregate,
)
from apimachinery.validation.declarative import Operation
from apimachinery.validation.path import Path
from apimachinery.validation.rules import DeclaredRule, RuleContext, declared_rules, validate

__all__ = [
    "OMITTED",
    "Aggregate",
    "DeclaredRule",
    "ErrorType",
    "FieldError",
    "NamedText",
    "Omitted",
    "Operation",
    "Path",
    "RuleContext",
    "aggregate",
    "declared_rules",
    "filter_out",
    "flatten",
    "message_count_map",
    "reduce",
    "to_aggregate",
    "validate",
]
