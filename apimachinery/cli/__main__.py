"""``python -m apimachinery.cli``."""

import sys

from apimachinery.cli import entry_point

if __name__ == "__main__":
    sys.exit(entry_point())
