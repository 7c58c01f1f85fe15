"""Checks of the institutions, and of the files that name them by their keys."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.places import places
from monitoring_record.checks.renamed_institutions import by_possible_key, renamed_in, renamed_institution
from monitoring_record.loading.forms import FormLine, form_of_group, in_words, with_likely_word
from monitoring_record.records import Institution, Update
from monitoring_record.records.written_key import written_key
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.problems import Location, Position, instead, ordinal, similar
from monitoring_record.source.yaml_file import YamlFile

_MASONS = (
    "# data/ruritania/institutions.yml\ninstitutions:\n  masons:\n    name: Guild of Masons\n    kind: association\n"
)
_PROMISE = (
    "# data/ruritania/updates/1/02.yml\npromises:\n  second-spring:\n    promise: The masons are to lead a second spring into the moats.\n"
    "    by: {by}\n    due: no date given\n    quote: The moats are nearly full.\n"
)

_Named = Iterator[tuple[YamlFile, Location, str]]
"""The keys by which files name institutions, and where."""


@report_check(
    id="unknown-institution",
    demand="An institution that a file names by its key (`by`, `issued_by`, `succeeds`) is in `institutions.yml`.",
    reason="Its name and its page are made from the entry there.",
    wrong=_PROMISE.format(by="guild-of-mason"),
    right=_PROMISE.format(by="masons"),
)
def unknown_institution(checked: CheckedReport) -> Iterator[Violation]:
    """Look each key up in the list of institutions. One that is unknown in several places is told once."""
    if checked.institutions is None and checked.files.institutions.files:
        return  # the file is not valid, which is reported
    known = checked.institutions.institutions if checked.institutions else {}
    found: dict[str, list[tuple[YamlFile, Location]]] = {}
    for file, location, key in _named(checked):
        found.setdefault(key, []).append((file, location))
    for key, at in found.items():
        if key not in known:
            yield _unknown(key, [file.at(location) for file, location in at], known, found, checked)


def _unknown(
    key: str, at: list[Position], known: Mapping[str, Institution], named: Collection[str], checked: CheckedReport
) -> Violation:
    """Say at the entry that has a new key, or else at the first place, what to write in all of them."""
    renamed = renamed_institution(key, at, known, named)
    if renamed:
        return renamed_in(checked.files.institutions.files[0].file, key, renamed, at)
    also = f", as in {places(at)}" if at[1:] else ""
    return at[0], f"no institution is called `{key}`{also}; {_cure(key, known, checked.files.folder)}"


def _cure(key: str, known: Mapping[str, Institution], folder: str) -> str:
    """Say which institution is meant, or how to add one."""
    by_name = {name.casefold(): of for of, institution in known.items() for name in institution.names}
    several = [by_name.get(word.casefold(), word) for word in re.split(r"\s*[,;&]\s*|\s+and\s+", key)]
    if not all(word in known for word in several):
        several = key.split()
    if len(several) > 1 and all(word in known for word in several):
        return f"of several, each has a key of its own: write `[{', '.join(several)}]`"
    meant = by_name.get(key.casefold().removeprefix("the ")) or by_possible_key(known).get(key)
    if meant:
        return f"write `{meant}`, its key"
    entry = f"another institution needs an entry in `{folder}/institutions.yml`, with a key, `name` and `kind`"
    written = None if similar(key, known) else written_key(key)
    if not written:
        several = _that_may_be_meant(key, known)
        these = ", ".join(f"`{other}` ({known[other].name})" for other in several)
        return f"if one of these is meant, write it: {these}; {entry}" if several[1:] else instead(key, known, entry)
    named = _named_within(key, by_name)
    is_meant = f"if `{named}` is meant, write that; if not, " if named else ""
    return f"{is_meant}{_new_entry(written, folder)}"


def _that_may_be_meant(key: str, known: Mapping[str, Institution]) -> list[str]:
    """Return the keys with all words of another and more, and the most similar one."""
    words = set(key.split("-"))
    longer = [other for other in known if words < set(other.split("-"))]
    alike = similar(key, known)
    return [*longer, *([alike] if alike and alike not in longer else [])][:_MOST_THAT_MAY_BE_MEANT]


_MOST_THAT_MAY_BE_MEANT = 4


def _named_within(words: str, by_name: Mapping[str, str]) -> str | None:
    """Return the key of the institution whose name is the first among some words, such as those of a longer name."""
    found = {
        (name_at.start(), -len(name)): key
        for name, key in by_name.items()
        if (name_at := re.search(rf"\b{re.escape(name)}\b", words.casefold()))
    }
    return found[min(found)] if found else None


def _new_entry(key: str, folder: str) -> str:
    form = with_likely_word(form_of_group(Institution, 4), "kind", key.replace("-", " "))
    return f"add in `{folder}/institutions.yml`, below `institutions:`, {in_words((FormLine(2, key), *form))}"


def _named(checked: CheckedReport) -> _Named:
    for file, update in checked.files.updates.valid():
        yield from ((file, location, key) for location, key in _named_in(file, update))
    for file, key, institution in checked.institution_entries():
        if institution.succeeds:
            yield file, ("institutions", key, "succeeds"), institution.succeeds


@kept_with_file
def _named_in(file: YamlFile, update: Update) -> tuple[tuple[Location, str], ...]:  # noqa: ARG001 (it keeps what is found)
    return tuple(_named_by(update))


def _named_by(update: Update) -> Iterator[tuple[Location, str]]:
    for key, promise in update.promises.items():
        yield from _each(("promises", key, "by"), promise.by)
    for key, document in update.documents.items():
        yield from _each(("documents", key, "issued_by"), document.issued_by)


def _each(location: Location, keys: tuple[str, ...] | None) -> Iterator[tuple[Location, str]]:
    """Yield each of the keys; a single one may be written without brackets."""
    for index, key in enumerate(keys or ()):
        yield (*location, index) if len(keys or ()) > 1 else location, key


@report_check(
    id="institution-named-twice",
    demand="A name belongs to a single institution.",
    reason="The site makes a link of the name, and must know where it leads.",
    wrong=f"{_MASONS}  masonry:\n    name: Masonry\n    other_names: [Guild of Masons]\n    kind: association\n",
    right=f"{_MASONS}  masonry:\n    name: Masonry\n    kind: association\n",
)
def institution_named_twice(checked: CheckedReport) -> Iterator[Violation]:
    """Look for a name that an earlier entry has, or the same one."""
    named: dict[str, tuple[str, int]] = {}
    for file, key, institution in checked.institution_entries():
        for index, name in enumerate(institution.names):
            position = file.at(("institutions", key, *(("other_names", index - 1) if index else ("name",))))
            other, line = named.setdefault(name, (key, position.line))
            if other == key and line != position.line:
                yield position, f"“{name}” is a name of this entry already, in line {line}; delete it here"
            elif other != key:
                cure = f"keep it where the texts mean that body by it, and delete it, or write a longer name, in line {line} or here"
                yield (
                    position,
                    f"“{name}” is a name of `{other}` already, in line {line}, and can be that of one body only; {cure}",
                )


@report_check(
    id="successor-of-itself",
    demand="No institution succeeds itself, nor one that succeeds it.",
    reason="Its page says which one it followed; only the later one has `succeeds`.",
    wrong=_MASONS + "    succeeds: builders\n  builders:\n    name: Guild of Builders\n    kind: association\n"
    "    succeeds: masons\n",
    right=_MASONS + "    succeeds: builders\n  builders:\n    name: Guild of Builders\n    kind: association\n",
)
def successor_of_itself(checked: CheckedReport) -> Iterator[Violation]:
    """Follow each institution back to those before it; a circle is told once, at the last of its entries."""
    before = {key: of.succeeds for _, key, of in checked.institution_entries() if of.succeeds}
    told: set[str] = set()
    for file, key, _ in reversed(list(checked.institution_entries())):
        circle = _back_to(key, before)
        if circle and not told.intersection(circle):
            told.update(circle)
            chain = ", which succeeds ".join(f"`{each}`" for each in (*circle[1:], key))
            cure = "delete `succeeds` where it names the later one"
            yield file.at(("institutions", key, "succeeds")), f"`{key}` succeeds {chain}; {cure}"


def _back_to(key: str, before: Mapping[str, str]) -> list[str]:
    """Return an institution and those that it comes after, one by one, if that leads back to it; else nothing."""
    chain = [key]
    while (earlier := before.get(chain[-1])) not in (None, *chain):
        chain.append(str(earlier))
    return chain if before.get(chain[-1]) == key else []


@report_check(
    id="responsible-for-nothing",
    demand="What an institution is responsible for is a part, or a recommendation, of the report; and the meeting has an update on it.",
    reason="The page of the part shows who is responsible, and the update says so.",
    wrong=f'{_MASONS}    responsible_for:\n      - part: "1.9"\n        meeting: 1\n        quote: Mortar was bought.\n',
    right=f'{_MASONS}    responsible_for:\n      - part: "1.2"\n        meeting: 1\n        quote: Mortar was bought.\n',
)
def responsible_for_nothing(checked: CheckedReport) -> Iterator[Violation]:
    """Look each part and each update up."""
    updates = {(read.identity["meeting"], read.identity["recommendation"]) for read in checked.files.updates.files}
    for file, key, institution in checked.institution_entries():
        for index, of in enumerate(institution.responsible_for):
            location = ("institutions", key, "responsible_for", index)
            recommendation = checked.recommendations.get(of.recommendation)
            known = ("", *recommendation.part_references()) if recommendation else ()
            if of.reference not in known and (recommendation or of.recommendation not in _numbers(checked)):
                cure = "correct the number, as in 13.4, or 13 for the whole recommendation"
                yield file.at((*location, "part")), f"the record has no part {of.part}; {cure}"
            elif (of.meeting, of.recommendation) not in updates:
                words = checked.words
                said = f"the {ordinal(of.meeting)} {words.meeting.one} has no update on {words.recommendation.one} {of.recommendation}"
                yield file.at((*location, "meeting")), f"{said}; correct the number of the {words.meeting.one}"


def _numbers(checked: CheckedReport) -> Iterable[int]:
    return checked.files.recommendations.numbers
