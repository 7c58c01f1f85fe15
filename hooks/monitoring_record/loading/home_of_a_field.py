"""Where a field belongs that is in a wrong place: elsewhere in the file, or in another kind of file."""

from monitoring_record.loading.misfit import Misfit, field_names, path_to
from monitoring_record.loading.other_kind import KINDS
from monitoring_record.loading.other_words import field_meant
from monitoring_record.records import Outcome, Promise
from monitoring_record.records.update import AlternativeText, AssessedParts, Assessment, GovernmentText
from monitoring_record.source.file_lines import indentation, lines_at
from monitoring_record.source.problems import line_numbers, quoted_list
from monitoring_record.source.quoting import shown
from monitoring_record.source.repairs.repair import spaces


def of_the_experts_only(misfit: Misfit) -> str | None:
    """Say where a report can have what only the experts give, such as a rating; None if the field is none of theirs."""
    if misfit.group not in (GovernmentText, AlternativeText):
        return None
    path = _path_to_the_experts(misfit.key)
    if path is None:
        return None
    there = " › ".join(f"`{step}`" for step in path)
    text = misfit.file.positions.get((*misfit.location[:-1], "text"))
    where = f"in the `text` (line {text.key_line + 1})" if text else "in the `text`"
    said = f"only the experts give it, below {there}; what a report says of it is told {where}"
    lines = lines_at(misfit.file, misfit.location)
    if len(lines) == 1:
        return f"{said}: add there a sentence with “{shown(misfit.raw)}”, and delete this line"
    told = line_numbers(lines[1:])
    return f"{said}: add there, in sentences, what {told} say{'s' if len(lines) == 2 else ''}, and delete this line and those"  # noqa: PLR2004


def _path_to_the_experts(name: str) -> tuple[str, ...] | None:
    """Return the fields that lead to the one that only an assessment has; None if there is none of this name."""
    if name == "assessment":
        return (name,)
    meant = "rating" if field_meant(name, AssessedParts) == "rating" else name
    path = path_to(Assessment, meant)
    return None if path is None else ("assessment", *path)


def entry_of_its_own(misfit: Misfit) -> str | None:
    """Say how to move an entry that begins within the one above, such as a promise within another; None if it is none."""
    *_, field, above, key = ("", "", *misfit.location)
    has, fields = misfit.found, misfit.neighbours
    if field not in field_names(misfit.record).with_keys or not isinstance(has, dict) or not set(has) & set(fields):
        return None
    at, there = misfit.file.position_of(misfit.location), misfit.file.position_of(misfit.location[:-1])
    surplus = at.key_column - there.key_column
    if at.key_line == there.key_line or surplus <= 0:
        return None  # all in one line
    own = quoted_list(name for name in fields if name in has)
    is_ = f"`{key}` begins within `{above}`, but has the fields of an entry of its own ({own})"
    lines, last = lines_at(misfit.file, misfit.location), lines_at(misfit.file, misfit.location[:-1])[-1]
    cure = f"delete {spaces(surplus)} at the beginning of each of {line_numbers(lines)}"
    if lines[-1] < last:  # fields of the one above follow
        cure = f"move {line_numbers(lines)} below line {last}, and delete {spaces(surplus)} at the beginning of each"
    return f"{is_}; {cure}, so that it stands below `{above}` (line {there.key_line + 1})"


def of_the_entry_above(misfit: Misfit) -> str | None:
    """Say how to move a field that is beside the entries, into the one above that lacks it; None if none does."""
    file, location = misfit.file, misfit.location
    lines = lines_at(file, location)
    beside = [place for place in file.positions if place[:-1] == location[:-1] and place != location]
    above = next((place for place in beside if lines_at(file, place).stop == lines.start), None)
    first = next((place for place in file.positions if above and place[:-1] == above), None)
    if above is None or first is None or (*above, misfit.key) in file.positions:
        return None
    more = spaces(file.position_of(first).key_column - file.position_of(location).key_column, "more ")
    they = "this line" if len(lines) == 1 else f"each of {line_numbers(lines)}"
    belongs = f"{misfit.field} belongs to the entry above, `{above[-1]}` (line {file.position_of(above).key_line + 1})"
    return f"{belongs}: begin {they} with {more}, as its other fields"


def within_the_group_beside(misfit: Misfit) -> str | None:
    """Say how to move a field into the group beside it that lacks it; None if none does."""
    group = (*misfit.location[:-1], misfit.missing_in)
    if not misfit.missing_in:
        return None
    if misfit.file.is_in_braces(group):
        return f"it is missing in `{misfit.missing_in}`: move it there, between the braces"
    at, there = misfit.file.position_of(misfit.location), misfit.file.position_of(group)
    lines = lines_at(misfit.file, misfit.location)
    more = f"with {spaces(there.column - at.key_column, 'more ')} before {'it' if len(lines) == 1 else 'each'}"
    return f"it is missing in `{misfit.missing_in}`: move {line_numbers(lines)} below line {there.key_line + 1}, {more}"


def home_of_the_field(misfit: Misfit) -> str | None:
    """Say where the field belongs, if it is one of another group or of another kind of file."""
    name = str(misfit.location[-1])
    if misfit.group is Promise and name in Outcome.model_fields:
        return _in_a_later_update(misfit)
    path = path_to(misfit.record, name)
    if path:
        steps = " › ".join(f"`{step}`" for step in path)
        return f"it belongs below {steps}{_further_in(misfit, path) or ''}"
    if path == ():
        return _at_the_left_edge(misfit, name)
    kinds = [kind for record, kind in reversed([*KINDS.items()]) if path_to(record, name) is not None]
    places = [f"`{kind.place}`" for kind in kinds if not kind.shared]
    return f"it belongs in {' or '.join(places)}; move it there, or delete it" if places else None


def _further_in(misfit: Misfit, path: tuple[str, ...]) -> str | None:
    """Say how many spaces a field lacks that follows the group that it belongs to; None if something else is between them."""
    file, at = misfit.file, misfit.file.position_of(misfit.location)
    fields = [place for place in file.positions if place[:-1] == path]
    lines = lines_at(file, misfit.location)
    if not fields or lines_at(file, path).stop != lines.start:
        return None
    column = file.position_of(fields[0]).key_column
    other = f"as `{fields[-1][-1]}` (line {file.position_of(fields[-1]).key_line + 1}) begins"
    below = [indentation(file.lines[number - 1]) for number in lines[1:] if file.lines[number - 1].strip()]
    if below and min(below) <= column:  # they are as far left as the field, compared with where they belong
        more = spaces(column - at.key_column, "more ")
        return f": begin each of {line_numbers(lines)} with {more}, {other}"
    return f": begin this line with {spaces(column)}, {other}"


def _in_a_later_update(misfit: Misfit) -> str:
    """Say where to tell what came of a promise."""
    key = str(misfit.location[-2])
    there = f"below `outcomes:` and `{key}:`, with the words there that show it as its `quote`"
    return f"what came of a promise is told in the update of the later meeting: move this line there, {there}"


def _at_the_left_edge(misfit: Misfit, name: str) -> str:
    """Say how to move a field of the file that is within a group."""
    file = misfit.file
    at, there = file.position_of(misfit.location), file.positions.get((name,))
    lines = lines_at(file, misfit.location)
    move = f"move {line_numbers(lines)}"
    if there is None:
        spaces = f"with {at.key_column} spaces fewer before {'it' if len(lines) == 1 else 'each'}"
        return f"it belongs at the left edge: {move} to the end of the file, below line {file.last_line}, {spaces}, so that `{name}:` has none"
    if len(lines) == 1:
        return f"it belongs at the left edge, and is there in line {there.key_line + 1}: correct it there, and delete this line"
    spaces = f"with {at.key_column} spaces fewer before each" if at.key_column else "as they are"
    return (
        f"it belongs at the left edge, and begins there in line {there.key_line + 1}: "
        f"move {line_numbers(lines[1:])} below line {lines_at(file, (name,))[-1]}, {spaces}, and delete this line"
    )
