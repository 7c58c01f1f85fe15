"""All repairs, in the order in which they are tried."""

from monitoring_record.source.repairs.broken_addresses import broken_addresses
from monitoring_record.source.repairs.commented_lines import commented_lines
from monitoring_record.source.repairs.copied_changes import copied_changes
from monitoring_record.source.repairs.copied_marks import copied_line_numbers, copied_marks
from monitoring_record.source.repairs.fields_beside_their_group import fields_beside_their_group
from monitoring_record.source.repairs.fields_of_an_item import fields_of_an_item
from monitoring_record.source.repairs.fields_too_far_in import fields_too_far_in
from monitoring_record.source.repairs.foreign_lines import (
    foreign_lines,
    foreign_lines_between,
    foreign_lines_in_texts,
)
from monitoring_record.source.repairs.hyphens_before_keys import hyphens_before_keys
from monitoring_record.source.repairs.indentation import indentations, tabs
from monitoring_record.source.repairs.items_out_of_line import items_out_of_line
from monitoring_record.source.repairs.joined_fields import joined_fields, joined_values, remarks_beside_values
from monitoring_record.source.repairs.keys import colons, commas, lines_of_their_own, plain_keys
from monitoring_record.source.repairs.keys_out_of_line import keys_out_of_line
from monitoring_record.source.repairs.line_ends import lost_line_ends, written_line_ends
from monitoring_record.source.repairs.list_items import (
    hyphens,
    list_items_as_text,
    missing_hyphens,
    surplus_hyphens,
)
from monitoring_record.source.repairs.lost_remarks import lost_remarks
from monitoring_record.source.repairs.missing_groups import missing_groups
from monitoring_record.source.repairs.missing_keys import missing_keys
from monitoring_record.source.repairs.missing_names import missing_names, missing_names_of_texts
from monitoring_record.source.repairs.quotes import (
    addresses,
    brackets,
    brackets_around_several,
    hashes,
    quotation_marks,
    quotes_in_brackets,
    several_marks,
)
from monitoring_record.source.repairs.repair import Repairer
from monitoring_record.source.repairs.texts import (
    bars,
    bars_before_colons,
    bars_before_lists,
    continuations,
    remarks,
    texts_further_in,
)
from monitoring_record.source.repairs.texts_below_a_field import texts_below_a_field
from monitoring_record.source.repairs.values_without_a_name import values_beside_a_key, values_without_a_name

_OF_COPIED_LINES: tuple[Repairer, ...] = (
    broken_addresses,
    copied_changes,
    copied_marks,
    copied_line_numbers,
    foreign_lines,
    lost_remarks,
    lost_line_ends,
    written_line_ends,
)
"""Repairs of what a whole passage has: no other repair helps where one of them does."""

OF_STRUCTURE: tuple[Repairer, ...] = (
    *_OF_COPIED_LINES,
    items_out_of_line,
    commented_lines,
    missing_groups,
    fields_beside_their_group,
    values_without_a_name,
    missing_names,
    keys_out_of_line,
    foreign_lines_in_texts,
    colons,
    hyphens,
    brackets,
    bars_before_colons,
    texts_below_a_field,
    continuations,
    missing_names_of_texts,
    commas,
    missing_keys,
    joined_values,
    remarks_beside_values,
    missing_hyphens,
    list_items_as_text,
    texts_further_in,
    surplus_hyphens,
    hyphens_before_keys,
    indentations,
)
"""Repairs of files that YAML can read, but that are not what was meant."""


OF_SYNTAX: tuple[Repairer, ...] = (
    tabs,
    *_OF_COPIED_LINES,
    items_out_of_line,
    commented_lines,
    missing_groups,
    fields_beside_their_group,
    values_without_a_name,
    values_beside_a_key,
    missing_names,
    keys_out_of_line,
    fields_of_an_item,
    fields_too_far_in,
    colons,
    hyphens,
    texts_further_in,
    texts_below_a_field,
    quotes_in_brackets,
    brackets,
    brackets_around_several,
    remarks,
    hashes,
    joined_fields,
    joined_values,
    remarks_beside_values,
    lines_of_their_own,
    plain_keys,
    commas,
    bars,
    bars_before_lists,
    continuations,
    missing_names_of_texts,
    missing_keys,
    addresses,
    several_marks,
    quotation_marks,
    list_items_as_text,
    missing_hyphens,
    surplus_hyphens,
    hyphens_before_keys,
    foreign_lines_between,
    indentations,
)
"""Repairs of files that YAML cannot read, the likeliest first."""

OF_QUOTES: tuple[Repairer, ...] = (quotation_marks,)
"""Repairs of a backslash within double quotes: the parser knows what is wrong, and that it is nothing else."""
