"""The records as the public documents retell them, field by field: the models of `downloads`, and of editions that are read again."""
