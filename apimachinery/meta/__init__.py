"""What holds for objects of every kind (Go: ``api/meta``, ``apis/meta``)."""
