"""Checks of promises, and of what later updates show of them."""

from collections.abc import Collection, Iterator, Mapping

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.comparison import Comparison, change_check
from monitoring_record.checks.written_citations import documents_of
from monitoring_record.loading.record_files import RecordFile
from monitoring_record.records import Meeting, Promise, PromiseOutcome, Update
from monitoring_record.records.due_date import NO_DATE, due_in_words, due_period, is_due_before
from monitoring_record.records.placeholders import FILL_IN_DAY
from monitoring_record.records.vocabulary import explained
from monitoring_record.source.file_lines import lines_at
from monitoring_record.source.problems import instead, line_numbers, ordinal, quoted_list
from monitoring_record.source.yaml_file import YamlFile

_EXAMPLE = "# data/ruritania/updates/1/02.yml\npromises:\n"
_MADE = (
    f"{_EXAMPLE}  second-spring:\n    promise: The masons are to lead a second spring into the moats.\n"
    "    due: {due}\n    quote: The moats are nearly full.\n"
)
_UNDATED = _MADE.format(due=NO_DATE)
_OF_THE_YEAR = _MADE.format(due="2021").replace("    quote", "    note: The year of the report.\n    quote")
_LATER = "# data/ruritania/updates/2/02.yml\noutcomes:\n"


@report_check(
    id="outcome-without-a-promise",
    demand="An outcome has the key of a promise that an update of the same recommendation has, at an earlier meeting.",
    reason="Readers see what came of a promise beside the promise.",
    wrong=f"{_UNDATED}{_LATER}  secund-spring:\n    outcome: not-mentioned\n",
    right=f"{_UNDATED}{_LATER}  second-spring:\n    outcome: not-mentioned\n",
)
def outcome_without_a_promise(checked: CheckedReport) -> Iterator[Violation]:
    """Look each outcome up in the updates of earlier meetings; where one of them is not valid, it may be there."""
    invalid = {(read.identity["meeting"], read.identity["recommendation"]) for read in _invalid(checked)}
    for updates in checked.updates_with_promises:
        for index, (file, update) in enumerate(updates):
            if any(of == update.recommendation and meeting < update.meeting for meeting, of in invalid):
                break
            made = dict.fromkeys(key for _, earlier in updates[:index] for key in earlier.promises)
            for key in update.outcomes:
                if key not in made:
                    too_early = _too_early(key, file, update, checked)
                    yield file.at_key(("outcomes", key)), too_early or _no_promise(key, made)


def _invalid(checked: CheckedReport) -> Iterator[RecordFile[Update]]:
    return (read for read in checked.files.updates.files if read.file.problems)


def _no_promise(key: str, earlier: Collection[str]) -> str:
    advice = (
        f"the promises of earlier meetings are {quoted_list(earlier)}"
        if earlier
        else "none has `promises`; add the promise there, or delete this outcome"
    )
    return f"no earlier update of this recommendation has a promise `{key}`; {instead(key, earlier, advice)}"


def _too_early(key: str, file: YamlFile, update: Update, checked: CheckedReport) -> str | None:
    """Say where the promise of an outcome was made, at this meeting or later, and where to tell the outcome; None if nowhere."""
    later = [
        (read.identity["meeting"], read.file)
        for read in sorted(checked.files.updates.files, key=lambda read: int(read.identity["meeting"]))
        if read.identity["recommendation"] == update.recommendation and read.identity["meeting"] >= update.meeting
    ]
    made = next((number for number, (_, other) in enumerate(later) if key in _keys(other, "promises")), None)
    if made is None:
        return None
    meeting, there = later[made]
    at = f"only at the {ordinal(meeting)} {checked.words.meeting.one}, in {there.path}" if made else "in this same file"
    promised = f"`{key}` is promised {at} (line {there.at_key(('promises', key)).line})"
    after = f"what came of it belongs in the update of a later {checked.words.meeting.one}"
    lines = line_numbers(lines_at(file, ("outcomes", key) if len(update.outcomes) > 1 else ("outcomes",)))
    home = next((other for _, other in later[made + 1 :] if key not in _keys(other, "outcomes")), None)
    if home is None:
        return f"{promised}; {after}, but there is none yet: delete {lines}"
    return f"{promised}; {after}: move it {_place_in(home)}, or delete it; {lines} here are to go"


def _keys(file: YamlFile, name: str) -> Collection[object]:
    """Return the keys of a group of a file that may not be valid."""
    group = (file.values or {}).get(name)
    return group if isinstance(group, dict) else ()


def _place_in(file: YamlFile) -> str:
    """Say where an outcome belongs in a file."""
    has_others = bool(_keys(file, "outcomes"))
    return (
        f"below `outcomes:` in {file.path}" if has_others else f"to the end of {file.path}, with `outcomes:` above it"
    )


@report_check(
    id="promise-made-twice",
    demand="A promise stands under `promises` at the meeting at which it was made first. Later updates have its outcome.",
    reason="Otherwise one promise is counted twice, and nobody sees that it was put off.",
    wrong=f"{_UNDATED}# data/ruritania/updates/2/02.yml\npromises:\n  second-spring:\n"
    "    promise: The masons are to lead a second spring into the moats.\n    due: 2030\n    quote: The moats leak.\n",
    right=f"{_UNDATED}{_LATER}  second-spring:\n    outcome: put-off\n    due: 2030\n    quote: The moats leak.\n",
)
def promise_made_twice(checked: CheckedReport) -> Iterator[Violation]:
    """Look for keys that an earlier update of the recommendation has."""
    for updates in checked.updates_with_promises:
        made: dict[str, Update] = {}
        for file, update in updates:
            for key in update.promises:
                if key in made:
                    meeting = f"the {ordinal(made[key].meeting)} {checked.words.meeting.one}"
                    cure = f"say under `outcomes` what came of it, with `{key}:` and `outcome: …`; another promise needs another key"
                    yield file.at_key(("promises", key)), f"`{key}` was promised at {meeting} already; {cure}"
                made.setdefault(key, update)


@report_check(
    id="due-before-the-meeting",
    demand="A promise is due after its meeting has begun; if its date is earlier, a `note` says why.",
    reason="A date that is past when it is promised is a slip, or needs a word of explanation.",
    wrong=_MADE.format(due="1999"),
    right=_MADE.format(due="2099"),
)
def due_before_the_meeting(checked: CheckedReport) -> Iterator[Violation]:
    """Compare each due date with the first day of the meeting."""
    for file, update in checked.files.updates.valid():
        meeting = checked.meetings.get(update.meeting)
        for key, promise in update.promises.items():
            if meeting and promise.note is None and _is_past(promise.due, meeting):
                cure = "correct the date, or say in a `note` why it is so early"
                began = f"its {checked.words.meeting.one} began ({meeting.starts})"
                said = f"its date ({due_in_words(promise.due)}) is before {began}"
                yield file.at(("promises", key, "due")), f"{said}; {cure}"


@report_check(
    id="put-off-to-an-earlier-date",
    demand="What is put off is put off to a later date.",
    reason="A date that is not later is a slip, or the promise is `under-way`.",
    wrong=f"{_MADE.format(due='2098')}{_LATER}  second-spring:\n    outcome: put-off\n    due: 2097\n    quote: The moats leak.\n",
    right=f"{_MADE.format(due='2098')}{_LATER}  second-spring:\n    outcome: put-off\n    due: 2099\n    quote: The moats leak.\n",
)
def put_off_to_an_earlier_date(checked: CheckedReport) -> Iterator[Violation]:
    """Compare the new date of each promise with the one before."""
    for updates in checked.updates_with_promises:
        due: dict[str, str] = {}
        for file, update in updates:
            for key, outcome in update.outcomes.items():
                before, now = due_period(due.get(key, NO_DATE)), due_period(outcome.due or NO_DATE)
                if before and now and outcome.outcome is PromiseOutcome.PUT_OFF and now <= before:
                    cure = "correct the date, or write `outcome: under-way` and delete the line `due`"
                    said = f"{due_in_words(outcome.due or '')} is not later than {due_in_words(due[key])}, when it was due before"
                    yield file.at(("outcomes", key, "due")), f"{said}; {cure}"
                if outcome.due:
                    due[key] = outcome.due
            due |= {key: promise.due for key, promise in update.promises.items()}


@report_check(
    id="unknown-document-of-a-promise",
    demand="The `document` of a promise is a key under `documents` of the same update.",
    reason="The page of the promise shows the document.",
    wrong=_UNDATED.replace("quote", "document: survey-plan\n    quote"),
    right=_UNDATED,
)
def unknown_document_of_a_promise(checked: CheckedReport) -> Iterator[Violation]:
    """Look each key up in the update."""
    for file, update in checked.files.updates.valid():
        for key, promise in update.promises.items():
            if promise.document and promise.document not in update.documents:
                advice = f"the documents are {quoted_list(update.documents)}" if update.documents else ""
                meant = documents_of(file).meant(promise.document, "")
                cure = f"write `{meant}` if that is meant; {advice}" if meant else advice
                cure = cure or "this update has none; delete the line"
                yield file.at(("promises", key, "document")), f"no document is called `{promise.document}`; {cure}"


@report_check(
    id="unanswered-promise",
    is_reminder=True,
    demand="The update of a meeting has an outcome for each promise of an earlier one that was due before the meeting.",
    reason="Readers want to know what came of it. `not-mentioned` says that the texts are silent.",
    wrong=_OF_THE_YEAR,
    right=f"{_OF_THE_YEAR}{_LATER}  second-spring:\n    outcome: not-mentioned\n",
)
def unanswered_promise(checked: CheckedReport) -> Iterator[Violation]:
    """Look for the outcome of each promise in each later update, until one says that nothing is to come."""
    for updates in checked.updates_with_promises:
        waiting: dict[str, tuple[str, Promise]] = {}
        for file, update in updates:
            meeting = checked.meetings.get(update.meeting)
            for key, (due, promise) in waiting.items():
                if meeting and key not in update.outcomes and _is_past(due, meeting):
                    choice = explained(PromiseOutcome)
                    said = f"what was promised as `{key}` (“{promise.promise}”, due: {due_in_words(due)}) has no outcome here"
                    yield file.at(), f"{said}; add it under `outcomes`: {choice}"
            waiting = _still_to_come(waiting, update)


def _still_to_come(waiting: Mapping[str, tuple[str, Promise]], update: Update) -> dict[str, tuple[str, Promise]]:
    """Return the promises that are to be kept after an update, each with its date."""
    found = {}
    for key, (due, promise) in waiting.items():
        outcome = update.outcomes.get(key)
        if outcome is None or not outcome.is_settled:
            found[key] = (outcome.due_after(due) if outcome else due, promise)
    return found | {key: (promise.due, promise) for key, promise in update.promises.items()}


@change_check(
    id="published-promise-gone",
    demand="A promise of a published update stays, with its key. If it was none, an entry in `notes` says so.",
    reason="Readers have cited it, and follow it by its address.",
    wrong="# data/ruritania/updates/2/01.yml\npromises: {}\n",
    right="# data/ruritania/updates/2/01.yml\nnotes:\n  - The register was no promise.\npromises: {}\n",
)
def published_promise_gone(comparison: Comparison) -> Iterator[Violation]:
    """Compare the keys of the promises, and of their outcomes."""
    for before, file, now in comparison.pairs():
        if set(now.notes) - set(before.notes):
            continue
        for group, earlier, present in (
            ("promises", before.promises, now.promises),
            ("outcomes", before.outcomes, now.outcomes),
        ):
            for key in _gone(earlier, present):
                noun = "promise" if group == "promises" else "outcome"
                cure = f"put it back, or say why in a new entry of `notes`{_renamed(key, earlier, present)}"
                yield file.at_key((group,)), f"the {noun} `{key}` was published and is gone; {cure}"


def _gone(earlier: Collection[str], present: Collection[str]) -> list[str]:
    return [key for key in earlier if key not in present]


def _renamed(key: str, earlier: Collection[str], present: Collection[str]) -> str:
    """Return which new key the old one may have become."""
    new = [other for other in present if other not in earlier]
    return f"; if it is `{new[0]}` now, name it `{key}` again" if len(new) == 1 else ""


def _is_past(due: str, meeting: Meeting) -> bool:
    """Whether a due date is before the first day of a meeting that has one."""
    return meeting.starts != FILL_IN_DAY and is_due_before(due, meeting.starts)
