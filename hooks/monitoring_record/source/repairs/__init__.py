"""Repairs of a file that is not what it should be: each a change of a line or two, with the message that proposes it.

Whether a repair is right is found by trying it: see `loading.diagnosis`.
"""
