"""What to write for a needed field while nobody knows its value, or if nobody ever will."""

from monitoring_record.loading.forms import fits
from monitoring_record.records import Meeting, Record, Stage, Update
from monitoring_record.records.base import NotKnown
from monitoring_record.records.placeholders import FILL_IN
from monitoring_record.source.yaml_file import YamlFile

_BEFORE_THE_PLENARY = (Stage.REPORTED, Stage.ASSESSED)


def if_not_known(file: YamlFile, record: type[Record], group: type[Record], name: str) -> str:
    """Say what stands for the value of a needed field of a group, in a file of this record; "" if it must be known."""
    words = next((each.words for each in group.model_fields[name].metadata if isinstance(each, NotKnown)), None)
    if words:
        return f"; if the original does not say, put `{words}` there"
    is_needed = group.model_fields[name].is_required()
    if is_needed and _is_on_its_way(file, record) and fits(group, name, FILL_IN):
        return f"; if you do not have it yet, put `{FILL_IN}` there"
    return ""


def _is_on_its_way(file: YamlFile, record: type[Record]) -> bool:
    """Whether a file is one that the plenary has not endorsed, so that something may still be missing."""
    values = file.values or {}
    return (
        values.get("stage") in _BEFORE_THE_PLENARY
        if record is Update
        else record is Meeting and "endorsed" not in values
    )
