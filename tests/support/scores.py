"""What tests measure, printed at the end of the run."""

SCORE = "score"
"""The property of a test that is printed."""
