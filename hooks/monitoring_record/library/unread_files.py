"""Files that cannot be read, or are not looked for under their names: what others need of them seems to be missing."""

import re
from collections.abc import Iterable

from monitoring_record.checks.institutions import responsible_for_nothing, unknown_institution
from monitoring_record.checks.programmes import unknown_programme
from monitoring_record.checks.promises import outcome_without_a_promise
from monitoring_record.checks.ratings import unknown_scale
from monitoring_record.checks.synonyms import misspelt_synonym, synonym_wrong_way_round
from monitoring_record.checks.translations import translation_to_nowhere
from monitoring_record.checks.words_in_one_item import words_in_one_item
from monitoring_record.loading import folder_rules
from monitoring_record.loading.cut_off import CUT_OFF
from monitoring_record.source.merge_conflict import MERGE_CONFLICT
from monitoring_record.source.plain_text import NOT_PLAIN_TEXT
from monitoring_record.source.problems import Problem
from monitoring_record.source.size_rules import FILE_TOO_LARGE
from monitoring_record.source.syntax_rules import UNREADABLE_CHARACTER

_NOT_READ = (
    *folder_rules.DISK_RULES,
    folder_rules.FILE_OR_FOLDER,
    folder_rules.MISNAMED_FILE,
    folder_rules.MISNAMED_FOLDER,
    folder_rules.MISPLACED_FILE,
    CUT_OFF,
    FILE_TOO_LARGE,
    MERGE_CONFLICT,
    NOT_PLAIN_TEXT,
    UNREADABLE_CHARACTER,
)
"""Rules that a file violates of which nothing is known, or not all."""

_LOOKS_INTO = {
    translation_to_nowhere: "",
    misspelt_synonym: "",
    synonym_wrong_way_round: "",
    words_in_one_item: "",
    folder_rules.NO_REPORT_FILE: r"/report\b",
    outcome_without_a_promise: r"/updates\b",
    responsible_for_nothing: r"/updates\b",
    unknown_institution: r"/institutions\b",
    unknown_programme: r"/programmes\b",
    unknown_scale: r"/scales\b",
}
"""Rules that look for something in other files, each with what the paths of these files have; all files, if that is empty."""


def without_what_is_in_unread_files(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems without those that may come from files that are not read, which are reported themselves."""
    listed = list(problems)
    unread = [problem.position.file for problem in listed if problem.rule in _NOT_READ]
    follow = [rule for rule, path in _LOOKS_INTO.items() if any(re.search(path, file) for file in unread)]
    return [problem for problem in listed if problem.rule not in follow]
