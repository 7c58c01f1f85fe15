"""Rules about what is copied along with lines: marks before them, lines around them, and what is lost on the way."""

from monitoring_record.source.rules import Rule

COPIED_MARK = Rule(
    id="copied-mark",
    demand="Before the lines of a file are only spaces: no `>` of a mail, no `+` or `-` of a list of changes, no line numbers.",
    reason="A program put them there to show the lines. They are no part of the file, and to YAML each has a meaning of its own.",
    wrong="> title: Fill the moats\n> chapter: 2\n> text: Fill every moat with water.\n",
    right="title: Fill the moats\nchapter: 2\ntext: Fill every moat with water.\n",
)

FOREIGN_LINE = Rule(
    id="foreign-line",
    demand="A file contains its fields only: no line ` ``` ` and no sentence of a chat, a mail or a web page around them.",
    reason="To YAML, such a line is a field that is not known, or no field at all.",
    wrong="```yaml\ntitle: Fill the moats\nchapter: 2\ntext: Fill every moat with water.\n```\n",
    right="title: Fill the moats\nchapter: 2\ntext: Fill every moat with water.\n",
)

COMMENTED_LINE = Rule(
    id="commented-line",
    demand="A line that counts has no `#` before it.",
    reason="Such a line is a comment, which YAML passes over. The lines that belong to it then have no place.",
    wrong="# data/ruritania/updates/3/02.yml\nstage: reported\n# government:\n  - text: The moats are full.\n",
    right="# data/ruritania/updates/3/02.yml\nstage: reported\ngovernment:\n  - text: The moats are full.\n",
)

LOST_REMARK = Rule(
    id="lost-remark",
    demand="A remark begins with `#` on each of its lines.",
    reason="Without it, YAML takes the words for fields. To replace all `# ` of a file takes them from the remarks, too.",
    wrong="yaml-language-server: $schema=update.json\ntitle: Fill the moats\nchapter: 2\ntext: Fill every moat with water.\n",
    right="# yaml-language-server: $schema=update.json\ntitle: Fill the moats\nchapter: 2\ntext: Fill every moat with water.\n",
)

LOST_LINE_ENDS = Rule(
    id="lost-line-ends",
    demand="Each field is on a line of its own.",
    reason="Where the ends of the lines are lost, YAML takes all that follows for the value of the first field.",
    wrong="# data/ruritania/updates/3/02.yml\nstage: reported government: - text: The moats are full.\n",
    right="# data/ruritania/updates/3/02.yml\nstage: reported\ngovernment:\n  - text: The moats are full.\n",
)

BROKEN_ADDRESS = Rule(
    id="broken-address",
    demand="A web address is whole, on one line.",
    reason="Where a printed page or a mail breaks it, YAML puts a space into it, and it leads nowhere.",
    wrong="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: https://cracks.example/lists/\n      cracks-2021\n",
    right="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: https://cracks.example/lists/cracks-2021\n",
)
