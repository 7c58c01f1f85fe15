"""Errors in templates: a site may have templates of its own."""

import traceback

from jinja2 import TemplateError


class TemplateFailedError(Exception):
    """A template cannot be filled in; the message says why and, if that is known, in which file and line."""


def template_failure(error: Exception) -> TemplateFailedError | None:
    """Return an error of a build as one of a template; None if it is none."""
    place = place_in_template(error)
    if place:
        return TemplateFailedError(f"{described(error)} ({place})")
    return TemplateFailedError(described(error)) if isinstance(error, TemplateError) else None


def place_in_template(error: BaseException) -> str:
    """Return the innermost line of a template that led to an error; "" if there is none."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    return next((place_of(frame) for frame in frames if not frame.filename.endswith((".py", ">"))), "")


def place_of(frame: traceback.FrameSummary) -> str:
    """Return where a step of a program is, as messages write it."""
    return f"{frame.filename}, line {frame.lineno}"


def described(error: BaseException) -> str:
    """Return an error in the words of Python."""
    return f"{type(error).__name__}: {error}".rstrip(": ")
