"""Bytes to plain data and back, one module a format. Nothing here knows a scheme or a class."""
