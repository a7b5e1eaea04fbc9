"""The command line: ``apimachinery COMMAND``, a module for each command.

A command's module has ``add_parser(commands)``, which adds its parser to those of the others and sets ``run`` on it, and
``run(options)``, which gives the exit code: 0 where all went well, 1 where something that was read did not. What was asked for wrongly is a
:class:`~apimachinery.cli._errors.UsageError`, and the exit code 2.
"""

from apimachinery.cli._main import entry_point, main

__all__ = ["entry_point", "main"]
