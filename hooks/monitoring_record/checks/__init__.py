"""Checks of several files together. To add a check, write its function and its rule in a module of this package."""
