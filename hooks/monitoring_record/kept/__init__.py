"""Editions and corrections: what was published of the record, and what was changed in it since. `editions` reads and finds them."""
