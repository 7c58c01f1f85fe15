"""Rules about editions: the files that keep what was published with a meeting."""

from monitoring_record.source.rules import Rule

_EDITION = "data/ruritania/editions/2022-04.json"
_MADE = f"# {_EDITION} (made by run.py edition 2)\n"
_OTHER_CHECKSUM = f"{'0' * 64}  2022-04.json\n"
_CHECKSUM_OF_NOTHING = "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356  2022-04.json\n"

MISNAMED_EDITION = Rule(
    id="misnamed-edition",
    demand="The file of an edition is called by the month in which its meeting ended, as in `2019-03.json`; its checksum is beside "
    "it, as in `2019-03.json.sha256`.",
    reason="The name becomes part of an address that readers cite.",
    wrong="# data/ruritania/editions/spring-2022.json\n{}\n",
    right=_MADE,
)

INCOMPLETE_EDITION = Rule(
    id="incomplete-edition",
    demand="An edition is two files: the record and its checksum.",
    reason="Only the checksum shows that the record is still the one that was published.",
    wrong=f"# {_EDITION}\n{{}}\n",
    right=_MADE,
)

CHANGED_EDITION = Rule(
    id="changed-edition",
    demand="An edition never changes: its SHA-256 is the one in the file beside it. Mistakes are corrected in the record itself.",
    reason="Readers have cited it. What was corrected since is listed on its page.",
    wrong=f"{_MADE}# {_EDITION}.sha256\n{_OTHER_CHECKSUM}",
    right=_MADE,
)

DAMAGED_EDITION = Rule(
    id="damaged-edition",
    demand="An edition is a file that the command `edition` made.",
    reason="Its page is made from it, and readers load it with programs.",
    wrong=f"# {_EDITION}\n{{}}\n# {_EDITION}.sha256\n{_CHECKSUM_OF_NOTHING}",
    right=_MADE,
)

EDITION_OF_NO_MEETING = Rule(
    id="edition-of-no-meeting",
    demand="The meeting of an edition is in the record, and published.",
    reason="Readers of the edition follow its links to the meeting.",
    wrong=f"{_MADE}# data/ruritania/updates/2/01.yml\nstage: endorsed\n# data/ruritania/updates/2/02.yml\nstage: endorsed\n",
    right=_MADE,
)

REPLACED_EDITION = Rule(
    id="replaced-edition",
    demand="An edition that was published stays as it is, also if it is made anew together with its checksum.",
    reason="Readers have cited it, and keep its checksum.",
    wrong=f"# {_EDITION} (deleted)\n# {_EDITION}.sha256 (deleted)\n",
    right=_MADE,
)
