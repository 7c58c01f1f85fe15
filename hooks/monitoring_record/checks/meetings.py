"""Checks of the meetings, and of the meeting and recommendation of each update."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.joined_names import names_in
from monitoring_record.checks.mentions import mentions_in
from monitoring_record.checks.organisations import authors_in
from monitoring_record.checks.places import places
from monitoring_record.checks.unfilled_groups import or_comment_out
from monitoring_record.loading.forms import form_of_group
from monitoring_record.records import Meeting
from monitoring_record.records.placeholders import FILL_IN, FILL_IN_DAY, is_placeholder
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.problems import Location, Position, quoted_list, similar, spans
from monitoring_record.source.yaml_file import ValuePosition, YamlFile


@report_check(
    id="meetings-out-of-order",
    demand="Each meeting starts after the one with the number before it has ended.",
    reason="What changed between two meetings is computed in the order of their numbers.",
    wrong="# data/ruritania/meetings/03.yml\nstarts: 2021-03-30\n",
    right="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\n",
)
def meetings_out_of_order(checked: CheckedReport) -> Iterator[Violation]:
    """Compare each meeting with the one before it."""
    in_order = sorted(checked.files.meetings.valid(), key=lambda found: found[1].number)
    for (_, before), (file, meeting) in pairwise(in_order):
        if meeting.starts <= before.ends:
            days = (("starts", meeting.starts), ("ends", meeting.ends), ("endorsed", meeting.endorsed))
            early = [name for name, day in days if day and day <= before.ends]
            which = f"the days of {quoted_list(early)}" if early[1:] else "the day"
            cure = f"the next one starts later: correct {which}"
            yield file.at(("starts",)), f"meeting {before.number} ended on {before.ends}; {cure}"


_ORDINAL = re.compile(r"\b([1-9][0-9]{0,5})(?:st|nd|rd|th)\b")


@report_check(
    id="name-of-another-meeting",
    demand="The name of a meeting has no ordinal number of another one.",
    reason="It is left over from the file that this one was copied from.",
    wrong="# data/ruritania/meetings/03.yml\nname: 2nd monitoring meeting\n",
    right="# data/ruritania/meetings/03.yml\nname: 3rd monitoring meeting\n",
)
def name_of_another_meeting(checked: CheckedReport) -> Iterator[Violation]:
    """Look for the numbers of other meetings in the name of each."""
    for file, meeting in checked.files.meetings.valid():
        for found in _ORDINAL.finditer(meeting.name):
            number = int(found[1])
            if number != meeting.number and number in checked.meetings:
                meant = f"write “{meeting.ordinal}”, or rename the file if it is that meeting’s"
                yield (
                    file.at(("name",)),
                    f"this is the file of meeting {meeting.number}, but the name says “{found[0]}”; {meant}",
                )


@report_check(
    id="update-of-no-meeting",
    demand="The folder of an update has the number of a meeting that has a file in `meetings/`.",
    reason="Without the meeting, the site cannot say when and by whom the update was discussed.",
    wrong="# data/ruritania/updates/4/02.yml\nstage: reported\n",
    right="# data/ruritania/updates/3/02.yml\nstage: reported\n",
)
def update_of_no_meeting(checked: CheckedReport) -> Iterator[Violation]:
    """Look for the file of each meeting. One that is missing is told once, with the lines that begin it."""
    known = checked.files.meetings.numbers
    for number, updates in checked.lost_meetings.items():
        others = f", which this update and {len(updates) - 1} more are about" if updates[1:] else ""
        has = f" (there are {spans(known)})" if known else ""
        lines = ", ".join(f"`{line}`" for line in _lines_of_a_new_meeting(updates))
        cure = (
            f"to begin it, make the file `{checked.files.folder}/meetings/{number:02}.yml` with the lines {lines}, and write "
            f"what you know for `{FILL_IN}` and the days; if another meeting is meant, move this file to its folder"
        )
        yield updates[0].at(), f"there is no meeting {number}{others}{has}; {cure}"


def _lines_of_a_new_meeting(updates: list[YamlFile]) -> Iterator[str]:
    """Yield the lines of the file of a meeting of which nothing is known but who reported."""
    for line in form_of_group(Meeting, 0):
        value = FILL_IN_DAY.isoformat() if line.name in _DAYS else FILL_IN
        yield str(replace(line, value=value if line.value else ""))
        if line.name == "government":
            authors = dict.fromkeys(author for file in updates for _, author in authors_in(file))
            yield from [f"{line.spaces * ' '}alternative:"] if authors else []
            yield from (f"{line.spaces * ' '}  - {author}" for author in authors)


_DAYS = ("starts", "ends")


@report_check(
    id="update-of-no-recommendation",
    demand="The name of an update’s file is the number of a recommendation that has a file in `recommendations/`.",
    reason="Without the recommendation, the site cannot say what the update is about.",
    wrong="# data/ruritania/updates/3/09.yml\nstage: reported\n",
    right="# data/ruritania/updates/3/02.yml\nstage: reported\n",
)
def update_of_no_recommendation(checked: CheckedReport) -> Iterator[Violation]:
    """Look for the file of the recommendation. One that was given another number is told there, once."""
    for number, updates in checked.lost_recommendations.items():
        renamed = _renamed(checked) if len(checked.lost_recommendations) == 1 else None
        if renamed:
            yield renamed.at(), _renamed_message(number, updates, renamed, checked)
            continue
        others = f" and for {quoted_list(file.path for file in updates[1:])}" if updates[1:] else ""
        cure = (
            f"write `recommendations/{number:02}.yml`, or take it back if it was deleted; "
            f"or give this file the number of the recommendation that it is about"
        )
        yield updates[0].at(), f"there is no recommendation {number} for this update{others}; {cure}"


def _renamed(checked: CheckedReport) -> YamlFile | None:
    """Return the file of the only recommendation that no update is about; None if there are several or none."""
    updated = {read.identity["recommendation"] for read in checked.files.updates.files}
    without = [read.file for read in checked.files.recommendations.files if read.identity["number"] not in updated]
    return without[0] if len(without) == 1 else None


def _renamed_message(number: int, updates: list[YamlFile], renamed: YamlFile, checked: CheckedReport) -> str:
    """Say how to take the new number back, and what to change with it."""
    name = renamed.path.rpartition("/")[2]
    mentions = [
        text.at(mention.number_at)
        for text, mention in mentions_in(checked)
        if mention.recommendation == number and not mention.bare
    ]
    listed = quoted_list(file.path for file in updates)
    texts = f", and correct the number in {places(mentions)}" if mentions else ""
    return (
        f"this recommendation has no update, but Recommendation {number}, which has no file, has {listed}; "
        f"if this was `{number:02}.yml`, name it so again, or name those updates `{name}`, too{texts}"
    )


@report_check(
    id="unknown-author",
    demand="The author of an alternative report is one of those that the file of the meeting names.",
    reason="The page of the meeting lists who reported to it.",
    wrong="# data/ruritania/updates/3/01.yml\nalternative:\n  - author: Friends of Wals\n    text: There are more cracks.\n",
    right="# data/ruritania/updates/3/01.yml\nalternative:\n  - author: Friends of Walls\n    text: There are more cracks.\n",
)
def unknown_author(checked: CheckedReport) -> Iterator[Violation]:
    """Look each author up in the file of the meeting. One who is not there is told once for all places."""
    files = {meeting.file: file for file, meeting in checked.files.meetings.valid()}
    found: dict[tuple[str, str], list[Position]] = {}
    known: dict[str, tuple[str, ...]] = {}
    for file, meeting in checked.updates_with_meeting():
        known[meeting.file] = meeting.reported.alternative
        for location, author in authors_in(file):
            if is_placeholder(author):
                yield file.at(location), _author_to_fill_in(file, location, meeting)
            elif author not in meeting.reported.alternative:
                found.setdefault((meeting.file, author), []).append(file.at(location))
    joined = dict(_joined_names(found, known))
    for (meeting_file, name), among in joined.items():
        yield _each_by_itself(name, among, found, files[meeting_file])
    told = {(file, author) for (file, _), among in joined.items() for author in among}
    for (meeting_file, author), positions in found.items():
        if (meeting_file, author) in told:
            continue
        cures = *_another_name(author, known[meeting_file], positions), _one_more(author, files[meeting_file])
        yield positions[0], f"`{meeting_file}` does not name `{author}` under `alternative`; {'; '.join(cures)}"


def _joined_names(
    found: Iterable[tuple[str, str]], known: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """Yield the names of the meetings' files that are several names in one item, with those that texts have by themselves."""
    for meeting_file, names in known.items():
        unknown = {author for file, author in found if file == meeting_file}
        for name in names:
            among = [each for each in names_in(name) if each in unknown]
            if among:
                yield (meeting_file, name), among


def _each_by_itself(
    name: str, among: list[str], found: Mapping[tuple[str, str], list[Position]], file: YamlFile
) -> Violation:
    """Say how to write the names that are in one item."""
    location = next(at for at, value in file.texts(*_REPORTED, "*") if value == name)
    at, names = file.position_of(location), names_in(name)
    hyphen = _hyphen_before(file, at)
    cure = f"each by itself within the brackets: {quoted_list(names)}"
    if hyphen:
        cure = f"each in a line of its own: {quoted_list(f'{hyphen}{each}' for each in names)}"
    where = places([position for author in among for position in found[file.path, author]])
    said = f"this item has {len(names)} names, of which {quoted_list(among)} stands alone in {where}; write {cure}"
    return file.at(location), f"{said}; or, if `{name}` is one name, write it in those places, too"


def _author_to_fill_in(file: YamlFile, location: Location, meeting: Meeting) -> str:
    known = quoted_list(meeting.reported.alternative)
    names = (
        f"write one of {known}" if meeting.reported.alternative else f"add the name to `{meeting.file}`, and write it"
    )
    return f"the author is still to be filled in; {names}{or_comment_out(file, location)}"


def _another_name(author: str, known: tuple[str, ...], positions: list[Position]) -> Iterator[str]:
    """Yield where to write which of the names that the meeting's file has; nothing if it has none."""
    if not known:
        return
    where = f"in {places(positions)}" if len(positions) > 1 else "here"
    each = names_in(author)
    if len(each) > 1 and set(each) <= set(known):
        others = quoted_list(f"author: {name}" for name in each[1:])
        yield f"these are {len(each)} names: write `author: {each[0]}` {where}, and copy the entry below it with {others}"
        return
    meant = known[0] if len(known) == 1 else similar(author, known)
    if meant:
        yield f"if that is `{meant}`, or now has this name, write `{meant}` {where}"
    else:
        yield f"write one of {quoted_list(known)} {where}, if one of them is meant"


def _one_more(author: str, file: YamlFile) -> str:
    """Say how to add the name to the meeting's file."""
    reporters, at = file.position_of(_REPORTED[:1]), file.positions.get(_REPORTED)
    if at is None:
        spaces = reporters.column * " "
        lines = f"`{spaces}alternative:` and `{spaces}  - {author}`"
        return f"if they reported to the meeting, add {lines} to `{file.path}`, above line {reporters.line + 1}"
    last = file.positions[max((place for place in file.positions if place[:-1] == _REPORTED), default=_REPORTED)]
    hyphen = _hyphen_before(file, last)
    if hyphen is None:
        return f"if they reported, too, add `{author}` to the list in line {at.line + 1} of `{file.path}`"
    return f"if they reported, too, add `{hyphen}{author}` to `{file.path}`, below line {last.line + 1}"


def _hyphen_before(file: YamlFile, item: ValuePosition) -> str | None:
    """Return the hyphen before an item, with the blanks around it; None for an item within brackets."""
    before = file.lines[item.line][: item.column]
    return before if before.strip(" ") == "-" else None


_REPORTED = ("reported", "alternative")


@report_check(
    id="alternative-as-government",
    demand="What an organisation with alternative reports says is below `alternative`, not below `government`.",
    reason="Below `government`, readers would take it for the words of the state.",
    wrong="# data/ruritania/updates/3/01.yml\ngovernment:\n  - author: Friends of Walls\n    text: There are more cracks.\n",
    right="# data/ruritania/updates/3/01.yml\nalternative:\n  - author: Friends of Walls\n    text: There are more cracks.\n",
)
def alternative_as_government(checked: CheckedReport) -> Iterator[Violation]:
    """Look for the authors of alternative reports among those of the government's."""
    meetings = checked.meetings.values()
    known = {author.casefold() for meeting in meetings for author in meeting.reported.alternative}
    for file in checked.updates():
        for location, author in _authors_for_the_government(file):
            if author.casefold() in known:
                cure = "move this entry, from its hyphen to its text, below `alternative:`"
                yield file.at(location), f"`{author}` gave the alternative report, not the government’s; {cure}"


@kept_with_file
def _authors_for_the_government(file: YamlFile) -> tuple[tuple[Location, str], ...]:
    return tuple(file.texts("government", "*", "author"))
