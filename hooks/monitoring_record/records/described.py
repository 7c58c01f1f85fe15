"""The base class of models whose fields are described by the docstrings below them.

Pydantic can collect these docstrings itself, but it reads the source of each model as soon as the model is imported. Only
schemas, and messages about some mistakes, ask for them.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class Described(BaseModel):
    """A model whose fields have docstrings."""

    @classmethod
    def docstring_of(cls, field: str) -> str:
        """Return the docstring of a field; empty if it has none."""
        classes = (of for of in cls.__mro__ if field in vars(of).get("__annotations__", ()))
        return next((_docstrings_in(of.__module__)[of.__qualname__].get(field, "") for of in classes), "")

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the JSON Schema with the descriptions of the fields."""
        made = handler(schema)
        properties = handler.resolve_ref_schema(made)["properties"]
        for name, field in cls.model_fields.items():
            known, description = properties.get(field.alias or name), cls.docstring_of(name)
            # What is only read, or only written, is not in both schemas. A group may say the same of itself.
            if known and description not in ("", handler.resolve_ref_schema(known).get("description")):
                properties[field.alias or name] = _described(known, description, field)
        return made


def _described(known: JsonSchemaValue, description: str, field: FieldInfo) -> JsonSchemaValue:
    """Return the schema of a field with its description, before its examples and what else is told for readers only."""
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    of_the_field = ("examples", *extra) if field.examples else tuple(extra)
    last = {key: value for key, value in known.items() if key in of_the_field}
    return {**{key: value for key, value in known.items() if key not in last}, "description": description, **last}


@cache
def _docstrings_in(module: str) -> Mapping[str, Mapping[str, str]]:
    """Return the docstrings of the fields of each class of a module."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {of.name: dict(_docstrings(of)) for of in tree.body if isinstance(of, ast.ClassDef)}


def _docstrings(of: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield each field of a class that a docstring stands below."""
    for above, below in pairwise(of.body):
        match above, below:
            case ast.AnnAssign(target=ast.Name(id=field)), ast.Expr(value=ast.Constant(value=str(docstring))):
                yield field, inspect.cleandoc(docstring)
