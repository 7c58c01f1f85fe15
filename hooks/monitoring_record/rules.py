"""All rules that the data and the settings must follow, collected from the modules that find their violations."""

from collections.abc import Mapping

from monitoring_record import checks, loading, records, settings, source
from monitoring_record.source.rules import Rule, rules_in

RULES_BY_SUBJECT: Mapping[str, tuple[Rule, ...]] = {
    "How a file is written": rules_in(source, Rule),
    "What a file says": (*rules_in(records, Rule), *rules_in(loading, Rule)),
    "How the files fit together": rules_in(checks, Rule),
    "What the settings and the written pages need": rules_in(settings, Rule),
}

RULES: Mapping[str, Rule] = {rule.id: rule for rules in RULES_BY_SUBJECT.values() for rule in rules}
"""Every rule by its id."""
