"""How fast things are, against peers and raw format libraries, all in one run."""
