"""The pictures that messengers and social networks show with a link to a page.

`share_picture.py` says what they show, `drawing.py` where it is; `canvas.py`, `lettering.py` and `mask.py` how it is drawn.
"""
