"""Writes API types from facts about Go's: the counterpart of Go's code generators, for input that is no Python."""
