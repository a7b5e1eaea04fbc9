"""One module for each system that is measured: ``operations()`` gives what it can do, as functions without arguments, by name.

A name is that of the operation, the same for every system that can do it; what stands before the colon groups the table.
"""
