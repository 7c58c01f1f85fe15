"""All rules that the data and the settings must follow, collected from the modules that find their violations."""

from collections.abc import Mapping

from monitoring_record import checks, loading, records, settings, source
from monitoring_record.source.rules import SUBJECTS, Rule, rules_in

RULES_BY_SUBJECT: Mapping[str, tuple[Rule, ...]] = dict(
    zip(
        SUBJECTS,
        (
            rules_in(source, Rule),
            (*rules_in(records, Rule), *rules_in(loading, Rule)),
            rules_in(checks, Rule),
            rules_in(settings, Rule),
        ),
        strict=True,
    )
)

RULES: Mapping[str, Rule] = {rule.id: rule for rules in RULES_BY_SUBJECT.values() for rule in rules}
"""Every rule by its id."""
