"""Rules about fields: one for each kind of misfit that pydantic finds."""

import re
from collections.abc import Mapping

from monitoring_record.loading.field_rule import field_rule
from monitoring_record.loading.forms import (
    as_the_field_takes_it,
    fits,
    form_of_field,
    form_of_group,
    in_words,
    needed_fields,
    with_text,
)
from monitoring_record.loading.home_of_a_field import (
    entry_of_its_own,
    home_of_the_field,
    of_the_entry_above,
    of_the_experts_only,
    within_the_group_beside,
)
from monitoring_record.loading.misfit import Misfit
from monitoring_record.loading.missing_place import line_to_add
from monitoring_record.loading.not_known_yet import if_not_known
from monitoring_record.loading.other_words import field_meant
from monitoring_record.loading.prose_lists import SHOWN, forms_of_items, items_of
from monitoring_record.loading.ranges_of_days import cure_of_a_range
from monitoring_record.loading.values_as_names import in_two_lines
from monitoring_record.loading.words_beside import apart, where_to_keep
from monitoring_record.loading.words_meant import more_than, names_one_of, not_the_opposite, words_meant
from monitoring_record.loading.written_days import day_among_words, is_number_of_a_day, possible_days
from monitoring_record.loading.written_days import in_words as days_in_words
from monitoring_record.records import Record
from monitoring_record.records.roman_number import roman_number
from monitoring_record.records.vocabulary import Vocabulary, choices
from monitoring_record.source.file_lines import lines_at
from monitoring_record.source.limits import MOST_CHAPTERS
from monitoring_record.source.problems import instead, line_numbers, quoted_list, similar
from monitoring_record.source.quoting import to_write
from monitoring_record.source.scripts import script_of


@field_rule(
    "missing",
    at_key=True,
    id="missing-field",
    demand="The fields that are needed are there.",
    reason="Without them, a page would have a gap where readers look for a fact.",
    wrong="# data/ruritania/updates/1/02.yml\nassessment:\n  overall:\n    rating: most\n",
    right="# data/ruritania/updates/1/02.yml\nassessment:\n  overall:\n    rating: most\n"
    "    reasons: The moats are nearly full.\n",
)
def missing_field(misfit: Misfit) -> str:
    """Say which line to add."""
    file, group = misfit.file, misfit.group
    otherwise = if_not_known(file, misfit.record, group, misfit.key) if group else ""
    return f"{misfit.field} is missing here; {line_to_add(file, group, misfit.location)}{otherwise}"


@field_rule(
    "extra_forbidden",
    at_key=True,
    id="unknown-field",
    demand="A file contains only the fields that its kind has, written as in the list of fields.",
    reason="Otherwise a misspelt field would be left out of the site unnoticed.",
    wrong="# data/ruritania/recommendations/02.yml\nprintd_title: Moats to fill\n",
    right="# data/ruritania/recommendations/02.yml\nprinted_title: Moats to fill\n",
)
def unknown_field(misfit: Misfit) -> str:
    """Propose the field with the most similar name, and list all; of an entry within another, say how to move it."""
    entry = entry_of_its_own(misfit)
    if entry:
        return entry
    value = f"; then correct its value: {misfit.wrong_value}" if misfit.wrong_value else ""
    return f"{misfit.field} is not a field here; {_name_that_stood_here(misfit) or _cure_of_an_unknown_field(misfit)}{value}"


def _name_that_stood_here(misfit: Misfit) -> str | None:
    """Say what to do with a name in another alphabet; None if it is in Latin letters."""
    if script_of(misfit.key[:1]) in ("Latin", None):
        return None
    why = "the names of fields are English words, and a browser that translates pages changes them"
    return f"{why}: switch that off, and write the one that stood here: {quoted_list(misfit.neighbours)}"


def _cure_of_an_unknown_field(misfit: Misfit) -> str:
    known = misfit.neighbours
    elsewhere = within_the_group_beside(misfit) or of_the_experts_only(misfit)
    if elsewhere:
        return elsewhere
    if misfit.two_fields and misfit.group:
        return in_two_lines(misfit.file, misfit.group, misfit.location, misfit.two_fields)
    if misfit.may_be:
        raw = "" if misfit.wrong_value else as_the_field_takes_it(misfit.group, misfit.may_be, misfit.raw)
        at = misfit.file.position_of(misfit.location)
        bar = " |" if misfit.file.lines[at.line][at.column :].startswith("|") else ""
        line = to_write(f"{misfit.may_be}: {raw}" if raw and "\n" not in raw else f"{misfit.may_be}:{bar}")
        return f"if it is `{misfit.may_be}`, write {line}"
    if full := _is_full(misfit):
        return full
    likely, other = similar(misfit.key, known, likeness=0.8), _other_name(misfit)
    if likely and not (other and _does_not_fit(misfit, likely)):
        return _one_of(known, misfit)
    return other or home_of_the_field(misfit) or _one_of(known, misfit)


def _one_of(known: list[str], misfit: Misfit) -> str:
    """List the fields, and say where words can go that belong in none of them."""
    fields = instead(misfit.key, known, f"the fields are {quoted_list(known)}")
    if not known or not isinstance(misfit.found, str) or similar(misfit.key, known) or "\n" in misfit.found:
        return fields
    return f"{fields}; if it is none of them, delete this line, and {where_to_keep(misfit, misfit.found)}"


def _is_full(misfit: Misfit) -> str | None:
    """Say where words can go if the field that is probably meant has its one line already, as with `title_fr` beside `title`."""
    group, name = misfit.group, misfit.key
    if group is None or not isinstance(misfit.found, str):
        return None
    known = misfit.neighbours
    meant = similar(name, known, likeness=0.8) or field_meant(name, group) or similar(name, known)
    there = (*misfit.location[:-1], meant or "")
    if meant is None or there not in misfit.file.positions or not _takes_one_line(group, meant):
        return None
    line = misfit.file.at_key(there).line
    is_ = f"`{meant}` is there already (line {line}), and a second one, as in another language, has no place"
    fields = quoted_list(field for field in known if field != meant)
    return f"{is_}; the other fields are {fields}; delete this line, and {where_to_keep(misfit, misfit.found)}"


def _takes_one_line(group: type[Record], field: str) -> bool:
    """Whether a field takes words, but only a line of them."""
    return fits(group, field, "words") and not fits(group, field, "words\nwords")


def _does_not_fit(misfit: Misfit, field: str) -> bool:
    """Whether what is written cannot be that of the field with the most similar name, as `state:` with texts below it."""
    return misfit.group is not None and not fits(misfit.group, field, misfit.found)


def _other_name(misfit: Misfit) -> str | None:
    """Say which field seems to be meant by a word of its own; None if none does."""
    group = misfit.group
    meant = field_meant(misfit.key, group) if group else None
    if group is None or meant is None:
        return None
    file, there = misfit.file, (*misfit.location[:-1], meant)
    says = re.split(r"[.:](?:\s|$)", group.docstring_of(meant))[0].replace("\n", " ")
    if there in file.positions:
        line = file.at_key(there).line
        return f"“{says}” is `{meant}`, which begins in line {line}: add what is here to it, and delete this line"
    if isinstance(misfit.found, str) and not fits(group, meant, misfit.found) and not misfit.wrong_value:
        lines = with_text(form_of_field(group, meant, file.position_of(misfit.location).key_column), misfit.found)
        return f"for “{says}”, write in its place {in_words(lines)}"
    return f"write `{meant}:` in its place, if you mean “{says}”"


_NONE = frozenset(("none", "no", "nothing", "nobody", "nil", "n/a", "no one", "-", "–", "—"))
"""What people write where they mean that a list is empty."""


@field_rule(
    "tuple_type",
    id="not-a-list",
    demand="A field that takes several values has a list, each item on a line of its own after a hyphen and a space.",
    reason="A single value without its hyphen is a text to YAML.",
    wrong="# data/ruritania/recommendations/02.yml\nnotes: The original numbers no parts.\n",
    right="# data/ruritania/recommendations/02.yml\nnotes:\n  - The original numbers no parts.\n",
)
def not_a_list(misfit: Misfit) -> str:
    """Say how a list is written; of a list of groups, show the lines that are needed."""
    at, record = misfit.file.position_of(misfit.location), misfit.own_record
    items = items_of(misfit.found) if isinstance(misfit.found, str) else []
    if len(items) == 1 and items[0].casefold() in _NONE and misfit.may_be_left_out:
        return f"{misfit.field} should be a list; if there are none, delete this line"
    if not items or (len(items) == 1 and at.line != at.key_line):
        return f"{misfit.field} should be a list; begin each item on a line of its own with a hyphen and a space"
    lines = in_words(forms_of_items(record, at.key_column + 2, items[:SHOWN]))
    others = f", and so on: there are {len(items)}" if len(items) > SHOWN else ""
    if len(items) == 1 and record is None and "," in items[0]:
        others = "; if these are several, each on a line of its own"
    in_lines = lines_at(misfit.file, misfit.location)
    cure = f"end this line after `{misfit.key}:`, and write below it {lines}{others}"
    if len(in_lines) > 1:
        cure = f"in the place of {line_numbers(in_lines)}, write `{misfit.key}:`, and below it {lines}{others}"
    return f"{misfit.field} should be a list{' of groups of fields' if record else ''}; {cure}"


@field_rule(
    "model_type",
    id="not-a-group",
    demand="A field that has fields of its own has them below it, two spaces further in.",
    reason="A text in their place does not say which of them is meant.",
    wrong="# data/ruritania/updates/1/02.yml\nassessment:\n  overall: most\n",
    right="# data/ruritania/updates/1/02.yml\nassessment:\n  overall:\n    rating: most\n"
    "    reasons: The moats are nearly full.\n",
)
def not_a_group(misfit: Misfit) -> str:
    """Show the lines that are needed."""
    if misfit.key in misfit.fields:
        above = of_the_entry_above(misfit)
        if above:
            return above
        cure = "add a line with a key of your own above, as in `castle-plan:`, and put 2 more spaces before the fields"
        return f"{misfit.field} belongs below the key of an entry, but there is none; {cure}"
    record, at = misfit.own_record, misfit.file.position_of(misfit.location)
    if record is None or not needed_fields(record):
        return f"{misfit.field} should have fields; write each on a line of its own below, two spaces further in"
    text = misfit.found if isinstance(misfit.found, str) else ""
    if misfit.is_item:
        lines = list(forms_of_items(record, at.column - 2, [text], first=int(misfit.location[-1]) + 1))
        return f"each item of {misfit.field} should have fields; write {in_words(lines)}"
    lines = with_text(form_of_group(record, at.key_column + 2), text)
    if isinstance(misfit.found, list):
        return f"{misfit.field} should have fields, not a list; write below it, without a hyphen, {in_words(lines)}"
    return (
        f"{misfit.field} should have fields; end this line after `{misfit.key}:`, and write below it {in_words(lines)}"
    )


@field_rule(
    "dict_type",
    id="list-for-keys",
    demand="A field such as `documents` has keys of your own below it, each with its fields. It is not a list.",
    reason="Texts cite a document by its key.",
    wrong="# data/ruritania/updates/3/01.yml\ndocuments:\n  - kind: plan\n    title: Plan to fill the moats\n",
    right="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: The Crown made a [plan][moat-plan].\n"
    "documents:\n  moat-plan:\n    kind: plan\n    title: Plan to fill the moats\n",
)
def list_for_keys(misfit: Misfit) -> str:
    """Say how keys are written."""
    group, column = misfit.group, misfit.file.position_of(misfit.location).key_column + 2
    wrong = (
        f"{misfit.field} should have keys of your own, not {'a list' if isinstance(misfit.found, list) else 'a text'}"
    )
    below = f"with {column} spaces before it and without a hyphen"
    if misfit.own_record is not None:
        fields = f"and its fields below it, with {column + 2} spaces"
        return f"{wrong}; write a line with such a key, as in `castle-plan:`, {below}, {fields}"
    examples = group.model_fields[misfit.key].examples if group else None
    key, value = next(iter(examples[0].items())) if examples else ("key", "value")
    return f"{wrong}; write each on a line of its own, as in `{key}: {value}`, {below}"


@field_rule(
    "literal_error",
    id="unknown-word",
    demand="A field that allows a few words only has one of them.",
    reason="The site shows, sorts and counts by these words.",
    wrong="# data/ruritania/updates/3/01.yml\nstage: reportd\n",
    right="# data/ruritania/updates/3/01.yml\nstage: reported\n",
)
def unknown_word(misfit: Misfit) -> str:
    """Propose the most similar word, and list all."""
    ids = [each.strip("' ") for each in misfit.expected.replace(" or ", ", ").split(",")]
    found = f"cannot be `{misfit.raw}`" if misfit.raw else "should be a single word"
    return f"{misfit.field} {found}; {_cure_of_a_word(misfit, ids)}"


def _cure_of_a_word(misfit: Misfit, ids: list[str]) -> str:
    """Return the word that is meant by its label, its meaning or its letters, or else all of them."""
    small = misfit.raw.casefold()
    labelled = small if small in ids else _labels(ids).get(small)
    if labelled:
        return f"write `{labelled}`"
    words, explained_ones = _words(ids), _explained(ids)
    meant = words_meant(misfit.raw, words)
    is_explained = explained_ones != quoted_list(ids)
    if meant and (names_one_of(misfit.raw, words) or not is_explained):
        return _one_of_the_meant(misfit, meant, ids)
    possible = [str(word) for word in not_the_opposite(misfit.raw, words)] if words else ids
    if similar(misfit.raw, possible, _LIKENESS_OF_A_WORD):
        return instead(misfit.raw, possible, f"write one of {quoted_list(ids)}")
    return f"{_ALSO_MEANT.get(misfit.key, '')}write one of {explained_ones}"


def _one_of_the_meant(misfit: Misfit, meant: list[Vocabulary], ids: list[str]) -> str:
    """Propose the words that a phrase means, and say where those of its words can go that none of them says."""
    proposed = " or ".join(f"`{word}` ({word.meaning})" for word in meant)
    has_title = misfit.group is not None and "title" in misfit.group.model_fields
    if has_title and all(more_than(misfit.raw, word) for word in meant):
        return f"write {proposed}; if `title` does not say the rest, {where_to_keep(misfit, misfit.raw)}"
    return f"did you mean {proposed}? Write one of {quoted_list(ids)}"


_LIKENESS_OF_A_WORD = 0.7
"""How like a word must be to one that is allowed; those of several words may have as many letters in common with any."""


_ALSO_MEANT: Mapping[str, str] = {
    "not_assessed": "if the experts found little or nothing done, write `rating: …` instead, with the lowest rating of "
    "`data/scales/`; if they gave no rating, "
}
"""What else can be meant by a word that is none of the choices."""


def _labels(ids: list[str]) -> dict[str, str]:
    """Return the ids of a vocabulary by their labels, which readers see."""
    return {word.label.casefold(): str(word) for word in _words(ids)}


def _words(ids: list[str]) -> list[Vocabulary]:
    """Return the words of the vocabulary with these ids."""
    vocabularies = (vocabulary for vocabulary in Vocabulary.__subclasses__() if list(map(str, vocabulary)) == ids)
    return [word for vocabulary in vocabularies for word in vocabulary]


def _explained(ids: list[str]) -> str:
    """Return the words to choose from, with their meanings if they are short."""
    words = _words(ids)
    return choices(words) if words else quoted_list(ids)


@field_rule(
    "int_type",
    "greater_than_equal",
    id="not-a-number",
    demand="A field that counts has a whole number, 1 or more, without quotes.",
    reason="Words and numbers in quotes are texts, which are not counted.",
    wrong="# data/ruritania/recommendations/02.yml\nchapter: two\n",
    right="# data/ruritania/recommendations/02.yml\nchapter: 2\n",
)
def not_a_number(misfit: Misfit) -> str:
    """Say which numbers are allowed."""
    if misfit.kind == "greater_than_equal":
        return f"{misfit.field} should be 1 or more"
    meant = _NUMBER_AND_SIGN.fullmatch(str(misfit.found))
    if meant:
        return f"{misfit.field} should be a number by itself, without {_around(misfit)}; write `{meant[1]}`"
    roman = roman_number(str(misfit.found))
    if roman:
        return f"{misfit.field} should be a number in digits, and `{misfit.found}` is a Roman one; write `{roman}`"
    return f"{misfit.field} should be a whole number in digits and without quotes, such as 2"


_NUMBER_AND_SIGN = re.compile(r"\s*(0|[1-9][0-9]{0,8})\s*[.,;]?\s*", re.ASCII)


def _around(misfit: Misfit) -> str:
    return "quotes" if misfit.raw.strip().isdecimal() else "the sign after it"


@field_rule(
    "date_type",
    id="not-a-day",
    demand="A field that takes a day has one, in the order year, month, day.",
    reason="The order differs from country to country: 3.7.2018 can be in March or in July.",
    wrong="# data/ruritania/meetings/03.yml\nstarts: 30.3.2023\n",
    right="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\n",
)
def not_a_day(misfit: Misfit) -> str:
    """Show how a day is written."""
    days = tuple(day for day in possible_days(misfit.raw) if len(day) == len("2018-07-03"))
    several = None if days else cure_of_a_range(misfit)
    if several:
        return f"{misfit.field} {several}"
    found = None if days else day_among_words(misfit.raw)
    if found and len(found.days) == 1 and len(found.days[0]) == len("2018-07-03"):
        return f"{misfit.field} should be a day by itself; {apart(misfit, found.days[0], found.words)}"
    if not days:
        return f"{misfit.field} should be a day of the calendar in the order year, month, day, as in 2018-07-03"
    if is_number_of_a_day(misfit.raw):
        return f"{misfit.field} is the number by which a spreadsheet keeps a day; write `{days[0]}`"
    return f"{misfit.field} should be a day in the order year, month, day; write {days_in_words(days)}"


@field_rule(
    "bool_type",
    id="not-true-or-false",
    demand="A field that answers yes or no has `true` or `false`, without quotes.",
    reason="Other words would have to be guessed.",
    wrong="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    attached: perhaps\n",
    right="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    attached: true\n",
)
def not_true_or_false(misfit: Misfit) -> str:
    """Say what the two words mean, and where other words can go."""
    wrong = f"{misfit.field} should be true or false, without quotes"
    said = str(misfit.found).casefold()
    if said in _YES_OR_NO:
        return f"{wrong}; write `{misfit.line(_YES_OR_NO[said])}`"
    meaning = misfit.group.docstring_of(misfit.key) if misfit.group else ""
    when = re.split(r"[.:](?:\s|$)", meaning)[0].replace("\n", " ")
    cure = f"w{when[1:]}; otherwise delete the line" if when else "write one of them"
    return f"{wrong}; {cure}; {where_to_keep(misfit, misfit.raw)}"


_YES_OR_NO = {
    **dict.fromkeys(("yes", "y", "true", "x", "+"), "true"),
    **dict.fromkeys(("no", "n", "false", "-"), "false"),
}


@field_rule(
    "too_long",
    id="too-many-items",
    demand=f"A report has {MOST_CHAPTERS} chapters at most.",
    reason="Each has its place in the navigation and on every page that lists recommendations.",
    wrong="# data/ruritania/report.yml\nchapters:\n"
    + "".join(f"  - {{number: {number}, title: Walls}}\n" for number in range(1, MOST_CHAPTERS + 2)),
    right="# data/ruritania/report.yml\nchapters:\n  - {number: 1, title: Walls}\n  - {number: 2, title: Moats}\n",
)
def too_many_items(misfit: Misfit) -> str:
    """Say how many are allowed."""
    return f"{misfit.field} has {len(misfit.found)} items, but {MOST_CHAPTERS} are the most; delete or join some"


@field_rule(
    "too_short",
    id="too-few-items",
    demand="A list that needs an item has one; a scale needs two ratings.",
    reason="A list without items says no more than no list.",
    wrong="# data/ruritania/meetings/03.yml\nexperts: []\n",
    right="# data/ruritania/meetings/03.yml\nexperts:\n  - name: Flavia\n    affiliation: Council\n",
)
def too_few_items(misfit: Misfit) -> str:
    """Say what to add."""
    return f"{misfit.field} has too few items; add one, or delete the line if it is not needed"
