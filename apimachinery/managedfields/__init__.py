"""Server-side apply, in process (Go: ``structured-merge-diff``, ``util/managedfields``)."""
