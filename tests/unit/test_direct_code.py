"""Templates compiled to plain Python say what Jinja's own would say, and fail where they name what is not there."""

from dataclasses import dataclass
from enum import StrEnum

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from monitoring_record.site.direct_code import DirectEnvironment


class Colour(StrEnum):
    RED = "<red>"


@dataclass(frozen=True)
class Wall:
    name: str
    height: int = 3

    def painted(self, *coats: str, **others: str) -> str:
        return f"{self.name}: {', '.join((*coats, *others, *others.values()))}"


MACROS = """\
{% macro framed(text, class="") %}<p class="{{ class }}">{{ text }}{% if caller is defined %}{{ caller() }}{% endif %}</p>{% endmacro %}"""

TEMPLATES = {
    "a value": "{{ wall.name }} {{ wall.height }} {{ colour }} {{ none }} {{ markup }}",
    "an attribute in a tag": '<b title="{{ wall.name }}">{{ "it\'s" }}</b>',
    "arguments": "{{ wall.painted('white', *coats, last='\"red\"', **others) }}",
    "a macro, with a name that is a keyword of Python": '{% import "macros" as m %}{{ m.framed("a & b", class="wide") }}',
    "a block for a macro": '{% import "macros" as m %}{% call m.framed("<") %}{{ wall.name }}{% endcall %}',
    "a loop": "{% for coat in coats %}{{ loop.index }}{{ coat }}{% endfor %}",
    "a set block": "{% set said %}<i>{{ wall.name }}</i>{% endset %}{{ said }}",
    "joined": "{{ wall.name ~ markup }}{{ [wall.name, markup] | join(', ') }}",
}
VALUES = {
    "wall": Wall("Tower & <Gate>'s"),
    "colour": Colour.RED,
    "none": None,
    "markup": Markup("<b>bold</b>"),
    "coats": ["lime", "<tar>"],
    "others": {"then": ">"},
}


def rendered(kind: type[Environment], template: str) -> str:
    loader = DictLoader({"macros": MACROS, "page": template})
    env = kind(loader=loader, autoescape=True, undefined=StrictUndefined)
    return env.get_template("page").render(VALUES)


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_a_template_says_what_jinja_says(template: str) -> None:
    assert rendered(DirectEnvironment, template) == rendered(Environment, template)


@pytest.mark.parametrize("text", ["", "plain", "&", "<b>", "'\"", "&amp;<&>", "é\u2028"])
def test_signs_of_html_are_escaped_as_by_markupsafe(text: str) -> None:
    assert DirectEnvironment.written(text) == str(Markup.escape(text))


@pytest.mark.parametrize(
    ("template", "error"),
    [("{{ moat }}", UndefinedError), ("{{ wall.depth }}", AttributeError), ("{{ wall.dig() }}", AttributeError)],
)
def test_what_is_not_there_is_an_error(template: str, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"moat|depth|dig"):
        rendered(DirectEnvironment, template)
