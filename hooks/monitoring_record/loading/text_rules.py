"""Rules about values that should be text, but that YAML reads as something else."""

import re
from datetime import date

from monitoring_record.loading.field_rule import field_rule
from monitoring_record.loading.forms import fits
from monitoring_record.loading.misfit import Misfit
from monitoring_record.records import Responsibility
from monitoring_record.source.quoting import in_quotes
from monitoring_record.source.rules import Rule
from monitoring_record.source.yaml_file import LossyNumber

CURLED_QUOTES = Rule(
    id="curled-quotes",
    demand="The quotation marks around a value are straight ones: `\"` or `'`.",
    reason="To YAML, curled ones are part of the value. Some word processors insert them.",
    wrong="# data/ruritania/updates/3/01.yml\nstage: “reported”\n",
    right='# data/ruritania/updates/3/01.yml\nstage: "reported"\n',
)


@field_rule(
    "list_for_text",
    id="list-for-text",
    demand="A text follows its key, or a bar `|` after the key. It is not a list, and has no fields.",
    reason="A hyphen, a bracket or a colon makes something else of it.",
    wrong="# data/ruritania/recommendations/02.yml\ntitle:\n  - Fill the moats\n",
    right="# data/ruritania/recommendations/02.yml\ntitle: Fill the moats\n",
)
def list_for_text(misfit: Misfit) -> str:
    """Say what is there instead."""
    if isinstance(misfit.found, list):
        return f"{misfit.field} should be text, but is a list; {_cure_of_a_list(misfit)}"
    cure = "write the text after the colon, or begin it with a bar, as in `text: |`"
    return f"{misfit.field} should be text, but is a group of fields; {cure}"


def _cure_of_a_list(misfit: Misfit) -> str:
    """Say where the bar belongs if the list can be one within a text."""
    at, group = misfit.file.positions.get(misfit.location), misfit.group
    if not at or at.line == at.key_line or not group or not fits(group, misfit.key, "- Moats\n\n- Walls"):
        return "write the text after the colon"
    return f"write `{misfit.key}: |` in line {at.key_line + 1}, and leave the lines below it as they are"


@field_rule(
    "unquoted_part_number",
    id="unquoted-part-number",
    demand="The number of a part with a point in it is in quotes, and is the number within the recommendation.",
    reason="Without quotes, YAML reads 14.10 as 14.1, which is another part.",
    wrong="# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: 2.1\n    text: Mortar was bought.\n",
    right='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: "2.1"\n    text: Mortar was bought.\n',
)
def unquoted_part_number(misfit: Misfit) -> str:
    """Say how a part is written, and how a sub-part."""
    if misfit.group is Responsibility:
        return f"`part` should be in quotes: write `{misfit.line(in_quotes(misfit.raw))}`"
    numbers = _TWO_NUMBERS.fullmatch(misfit.raw)
    if numbers is None:
        return '`part` should be the number of a part in quotes, as in "4", or of a sub-part, as in "4.3"'
    first, last = numbers.groups()
    by_itself = misfit.line(f'"{last}"')
    if misfit.identity.get("recommendation") == int(first):
        return f"`part` should be in quotes, and without the number of the recommendation; write `{by_itself}`"
    read_as = _read_as(misfit)
    lost = f"; without them, YAML reads {misfit.raw} as {read_as}" if read_as != misfit.raw else ""
    within = misfit.line(f'"{misfit.raw}"')
    cure = f"write `{within}` if it is a sub-part, or `{by_itself}` if {misfit.raw} is the printed number"
    return f"`part` should be in quotes{lost}: {cure}"


_TWO_NUMBERS = re.compile(r"([0-9]{1,6})\.([0-9]{1,6})")


@field_rule(
    "unquoted_text",
    id="unquoted-text",
    demand="A text that YAML reads as a date, a number or a yes or no is in quotes.",
    reason="Without quotes, YAML reads `no` as false and `12:30` as 750.",
    wrong="# data/ruritania/recommendations/02.yml\ntitle: 2018-07-03\n",
    right='# data/ruritania/recommendations/02.yml\ntitle: "2018-07-03"\n',
)
def unquoted_text(misfit: Misfit) -> str:
    """Say what YAML makes of it."""
    read_as = _read_as(misfit)
    return f'{misfit.field} should be text; without quotes, YAML reads {misfit.raw} as {read_as}: write "{misfit.raw}"'


def _read_as(misfit: Misfit) -> str:
    if isinstance(misfit.found, date):
        return "a date"
    return misfit.found.value if isinstance(misfit.found, LossyNumber) else str(misfit.found).lower()


def kind_of_no_text(found: object, key: str) -> str:
    """Return the kind of misfit of a value that is no text; pydantic has only `string_type` for them."""
    if isinstance(found, list | dict):
        return "list_for_text"
    return "unquoted_part_number" if key == "part" else "unquoted_text"
