"""Makes records of files. What does not fit is reported with the rule that it violates."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError

from monitoring_record import records
from monitoring_record.loading import field_rules, text_rules
from monitoring_record.loading.field_rule import FieldRule
from monitoring_record.loading.fields_in_texts import fields_in_texts
from monitoring_record.loading.forms import as_the_field_takes_it, fits, misfits_of_value, needed_sometimes
from monitoring_record.loading.misfit import Misfit, TwoFields, alternatives, record_at
from monitoring_record.loading.missing_place import line_to_add
from monitoring_record.loading.not_known_yet import if_not_known
from monitoring_record.loading.other_kind import other_kind
from monitoring_record.loading.other_words import field_meant
from monitoring_record.loading.repeated_values import tell_how_to_keep_both
from monitoring_record.loading.scale_order import wrong_order
from monitoring_record.loading.slips import slip
from monitoring_record.loading.values_as_names import two_fields_meant
from monitoring_record.records import Record, record_rules
from monitoring_record.records.raised_rule import RaisedRule, RecordRule, ValueRule
from monitoring_record.source import size_rules, yaml_values
from monitoring_record.source.problems import Location, Position, Problem, similar
from monitoring_record.source.rules import Rule, rules_in
from monitoring_record.source.yaml_file import YamlFile

AnyRecord = TypeVar("AnyRecord", bound=Record)

IDENTITY_WRITTEN = Rule(
    id="identity-written",
    demand="What the name and the folder of a file give is not written in it.",
    reason="Each fact is in one place. If two places disagreed, it would be unclear which is right.",
    wrong="# data/ruritania/recommendations/02.yml\nnumber: 2\n",
    right="# data/ruritania/recommendations/02.yml\ntitle: Fill the moats\n",
)

_FIELD_RULES: Mapping[str, FieldRule] = {
    kind: rule
    for module in (field_rules, text_rules)
    for rule in vars(module).values()
    if isinstance(rule, FieldRule)
    for kind in rule.kinds
}
"""The rule for each kind of misfit that pydantic finds."""

_RAISED_RULES: Mapping[str, RaisedRule] = {rule.id: rule for rule in rules_in(records, RaisedRule)}


def as_record(file: YamlFile, record: type[AnyRecord], /, **identity: Any) -> AnyRecord | None:
    """Return the record of a file; if the file has problems, they are added to it, and None is returned.

    `identity` contains the fields that the path of the file gives.
    """
    if file.values is None:
        return None
    other = other_kind(file, record)
    if other:
        file.problems.append(other)
        file.values = {}  # that it does not fit to other files follows
        return None
    _tell_what_is_needed(file, record)
    tell_how_to_keep_both(file, record)
    _add_fields_in_texts(file, record)
    written = dict(file.values)
    for name in set(record.identity) & set(written):
        message = f"`{name}` is not written in the file: its folder and name give it; delete the line"
        file.problems.append(Problem(file.at_key((name,)), message, IDENTITY_WRITTEN))
        del written[name]
    try:
        validated = record.model_validate({**written, **identity})
    except ValidationError as error:
        _add_misfits(file, map(_problem, _misfits(file, record, identity, error)))
        file.problems.extend(map(_problem, _misfits_between_fields(file, record, identity, error)))
        return None
    return None if file.problems else validated


def _add_fields_in_texts(file: YamlFile, record: type[Record]) -> None:
    """Add the fields that are in texts to the problems. That a text is too long with them follows."""
    found = list(fields_in_texts(file, record)) if file.like_fields else []
    if found:
        file.problems[:] = [problem for problem in file.problems if problem.rule is not size_rules.TEXT_TOO_LONG]
        file.problems.extend(found)


def _add_misfits(file: YamlFile, misfits: Iterable[Problem]) -> None:
    """Add what does not fit to the problems. That a text has the form of a list is not said where a list is needed."""
    found = list(misfits)
    lists = {problem.position for problem in found if problem.rule is field_rules.not_a_list}
    file.problems[:] = [
        *(
            each
            for each in file.problems
            if each.rule is not yaml_values.LIST_WITHOUT_A_BAR or each.position not in lists
        ),
        *found,
    ]


def _tell_what_is_needed(file: YamlFile, record: type[Record]) -> None:
    """Add to the message about each key without a value whether it needs one, or the line can be deleted."""
    cures = {problem: _cure_of_empty(file, record, location) for location, problem in file.empty.items()}
    file.problems[:] = [
        replace(problem, message=f"{problem.message}{cures[problem]}") if problem in cures else problem
        for problem in file.problems
    ]


def _cure_of_empty(file: YamlFile, record: type[Record], location: Location) -> str:
    group, name = record_at(record, location[:-1]), str(location[-1])
    if group is None or name not in group.model_fields:
        return ", or delete the line"
    if group.model_fields[name].is_required():
        return f"; the field is needed{if_not_known(file, record, group, name)}"
    return "" if name in (*alternatives(group), *needed_sometimes(group)) else ", or delete the line"


def _misfits(
    file: YamlFile, record: type[Record], identity: Mapping[str, Any], error: ValidationError
) -> Iterator[Misfit]:
    details_of_all = error.errors(include_url=False)
    unknown = {
        tuple(details["loc"]): details["input"] for details in details_of_all if details["type"] == "extra_forbidden"
    }
    missing = {tuple(details["loc"]) for details in details_of_all if details["type"] == "missing"} - file.reported
    under_another_name = _under_another_name(record, missing, unknown)
    as_names = _values_as_names(file, record, unknown)
    missing_in = {location: group for location in unknown for group in _groups_without_it(location, missing)}
    moved = ((*location[:-1], group, location[-1]) for location, group in missing_in.items())
    told = {*file.reported, *under_another_name.values(), *_named_by_their_values(as_names), *moved}
    groups = [tuple(details["loc"]) for details in details_of_all if details["type"] == "model_type"]
    for details in details_of_all:
        location: Location = tuple(details["loc"])
        whole = isinstance(_RAISED_RULES.get(details["type"]), RecordRule)
        if location in told or (whole and any(reported[:-1] == location for reported in file.reported)):
            continue  # the field seems missing because its value was reported already, or is there under another name
        if details["type"] == "missing" and _is_misspelt(location, unknown):
            continue  # it is there, under a name that is reported as unknown
        if details["type"] == "model_type" and not _is_first(location, groups):
            continue  # what is directly below `documents`, for example, is reported once
        misfit = _misfit(file, record, identity, location, details)
        may_be = str(under_another_name.get(location, ("",))[-1])
        wrong = _wrong_value(misfit, may_be) if location in unknown else ""
        group = missing_in.get(location, "")
        yield replace(misfit, may_be=may_be, wrong_value=wrong, two_fields=as_names.get(location), missing_in=group)


def _groups_without_it(unknown: Location, missing: Collection[Location]) -> Iterator[str]:
    """Yield the groups beside an unknown field in which a field of its name is missing."""
    for location in missing:
        *beside, group, name = ("", *location)
        if isinstance(group, str) and name == unknown[-1] and beside == ["", *unknown[:-1]]:
            yield group


def _misfit(
    file: YamlFile, record: type[Record], identity: Mapping[str, Any], location: Location, details: Any
) -> Misfit:
    """Return a misfit of which pydantic tells the details."""
    return Misfit(
        file,
        record,
        identity,
        location,
        kind=details["type"],
        found=details["input"],
        message=details["msg"],
        expected=details.get("ctx", {}).get("expected", ""),
    )


def _wrong_value(misfit: Misfit, may_be: str) -> str:
    """Return the message about the value of an unknown field, read as that of the field that it seems to be; "" if it fits."""
    group, value, file = misfit.group, misfit.found, misfit.file
    meant = may_be or similar(misfit.key, misfit.neighbours, likeness=0.8)
    if group is None or not meant or isinstance(value, dict | list):
        return ""
    value = as_the_field_takes_it(group, meant, value)
    location = (*misfit.location[:-1], meant)
    positions = {**file.positions, location: file.position_of(misfit.location)}
    renamed = replace(file, find_positions=lambda _: positions)
    wrong = (details for details in misfits_of_value(group, meant, value) if not details["loc"])
    found = (_misfit(renamed, misfit.record, misfit.identity, location, details) for details in wrong)
    return next((_problem(each).message for each in found), "")


def _misfits_between_fields(
    file: YamlFile, record: type[Record], identity: Mapping[str, Any], error: ValidationError
) -> Iterator[Misfit]:
    """Yield what pydantic does not look for once a field is wrong: that others, such as two days, contradict each other."""
    wrong = {details["loc"][0] for details in error.errors(include_url=False) if details["loc"]}
    if not wrong or any(details.is_required() for name, details in record.model_fields.items() if name in wrong):
        return
    sound = {name: value for name, value in (file.values or {}).items() if name not in {*wrong, *record.identity}}
    try:
        record.model_validate({**sound, **identity})
    except ValidationError as of_the_rest:
        for misfit in _misfits(file, record, identity, of_the_rest):
            rule = _RAISED_RULES.get(misfit.kind)
            if not misfit.location and isinstance(rule, RecordRule) and rule.field:
                yield misfit


def _is_first(location: Location, groups: list[Location]) -> bool:
    """Whether a value is the first of several beside it with names, each of which should be a group."""
    beside = (other for other in groups if other[:-1] == location[:-1])
    return isinstance(location[-1], int) or location == next(beside)


def _under_another_name(
    record: type[Record], missing: Collection[Location], unknown: Mapping[Location, Any]
) -> dict[Location, Location]:
    """Return the missing field that each unknown one may be, by its name, or as the only one whose value would fit."""
    found = _meant_by_their_names(record, missing, unknown)
    alone = _alone_in_their_groups(missing)
    for group, field in _alone_in_their_groups(unknown).items():
        meant, known = alone.get(group), record_at(record, group)
        if meant is None or known is None or similar(str(field[-1]), known.model_fields):
            continue
        if fits(known, str(meant[-1]), unknown[field]):
            found[field] = meant
    return found


def _values_as_names(
    file: YamlFile, record: type[Record], unknown: Mapping[Location, Any]
) -> dict[Location, TwoFields]:
    """Return the two fields that each unknown one within a group stands for, if its name is a value."""
    found: dict[Location, TwoFields] = {}
    for field, value in unknown.items():
        group = field[:-1]
        known = record_at(record, group) if group else None
        there = [str(other[-1]) for other in file.positions if other[:-1] == group and other != group]
        fields = two_fields_meant(known, str(field[-1]), value, there) if known else None
        if fields:
            found[field] = fields
    return found


def _named_by_their_values(as_names: Mapping[Location, TwoFields]) -> Iterator[Location]:
    for location, fields in as_names.items():
        yield from ((*location[:-1], field) for field in (fields.first, fields.second))


def _meant_by_their_names(
    record: type[Record], missing: Collection[Location], unknown: Iterable[Location]
) -> dict[Location, Location]:
    """Return the missing fields that unknown ones mean by other words."""
    found: dict[Location, Location] = {}
    for field in unknown:
        known = record_at(record, field[:-1])
        meant = field_meant(str(field[-1]), known) if known else None
        if meant and (*field[:-1], meant) in missing and (*field[:-1], meant) not in found.values():
            found[field] = (*field[:-1], meant)
    return found


def _alone_in_their_groups(fields: Iterable[Location]) -> dict[Location, Location]:
    """Return the fields that are the only ones of their groups, by their groups."""
    groups: dict[Location, list[Location]] = {}
    for field in fields:
        groups.setdefault(field[:-1], []).append(field)
    return {group: alone for group, (alone, *others) in groups.items() if not others}


def _is_misspelt(location: Location, unknown: Iterable[Location]) -> bool:
    beside = (str(other[-1]) for other in unknown if other[:-1] == location[:-1])
    return similar(str(location[-1]), beside) is not None


def _begins(misfit: Misfit) -> Position:
    """Return the position of what does not fit: a value, or a key."""
    return misfit.file.at_key(misfit.location[:-1]) if misfit.is_key else misfit.file.at(misfit.location)


def _within(misfit: Misfit, offset: int) -> Position:
    """Return the position of a character of a value, if its line is as long as what it says."""
    begins = _begins(misfit)
    line = misfit.file.lines[begins.line - 1] if offset else ""
    begin = line.find(misfit.raw, begins.column - 1) if offset else -1
    return begins if begin < 0 else replace(begins, column=begin + offset + 1)


def _problem(misfit: Misfit) -> Problem:
    position = _begins(misfit)
    found = slip(misfit)
    if found is not None:
        return Problem(_within(misfit, found.offset), f"{misfit.field} {found.message}", found.rule)
    raised = _RAISED_RULES.get(misfit.kind)
    if isinstance(raised, ValueRule):
        return Problem(position, misfit.said, raised)
    if isinstance(raised, RecordRule):
        return _problem_of_several_fields(misfit, raised)
    kind = text_rules.kind_of_no_text(misfit.found, misfit.key) if misfit.kind == "string_type" else misfit.kind
    rule = _FIELD_RULES[kind]
    return Problem(misfit.file.at_key(misfit.location) if rule.at_key else position, rule.message(misfit), rule)


def _problem_of_several_fields(misfit: Misfit, rule: RecordRule) -> Problem:
    """Return the problem at the field that is wrong; or at the group, with the line of the field that is missing."""
    file, location = misfit.file, misfit.location
    if rule is record_rules.NO_ENTRY_FOR_NOT_ASSESSED:
        return Problem(*wrong_order(file), rule)
    if rule.field:
        return Problem(file.at_key((*location, rule.field)), misfit.message, rule)
    cure = f"; {line_to_add(file, misfit.own_record, (*location, rule.missing))}" if rule.missing else ""
    return Problem(file.at(location), f"{misfit.message}{cure}", rule)
