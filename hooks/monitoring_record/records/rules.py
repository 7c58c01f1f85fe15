"""What is demanded of a single value, and of a record as a whole. The classes and types of this package find violations.

Where one does, it raises `RULE.violated(…)`; `loading` makes a problem of it, at its place in the file.
"""

from dataclasses import dataclass
from typing import Any, LiteralString

from pydantic_core import PydanticCustomError

from monitoring_record.source.rules import Rule


@dataclass(frozen=True, kw_only=True)
class RaisedRule(Rule):
    """A rule whose violations are raised while a record is made."""

    message: LiteralString
    """What is wrong and how it is mended; `{names}` in braces take what was found."""

    def violated(self, **found: Any) -> PydanticCustomError:
        """The error to raise."""
        return PydanticCustomError(self.id, self.message, found)


@dataclass(frozen=True, kw_only=True)
class ValueRule(RaisedRule):
    """A rule about the value of one field. The field’s name is put before the message."""


@dataclass(frozen=True, kw_only=True)
class RecordRule(RaisedRule):
    """A rule about what the fields of a record say together."""


BLANK_TEXT = ValueRule(
    id="blank-text",
    demand="A text is more than blanks.",
    reason="An empty text reads as if something were known.",
    wrong='# data/ruritania/recommendations/02.yml\ntext: " "\n',
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat with water.\n",
    message="is empty; write something",
)

PART_NAMED_TWICE = ValueRule(
    id="part-named-twice",
    demand="A field `part` names each part once.",
    reason="The second name is a slip, and another part may be meant.",
    wrong='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: ["1", "1"]\n    text: Mortar was bought.\n',
    right='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: ["1", "2"]\n    text: Mortar was bought.\n',
    message="names part {value} twice; once is enough",
)

MARKUP_IN_A_TITLE = ValueRule(
    id="markup-in-a-title",
    demand="A title, a name or a label is a single line without the signs `<` and `>`.",
    reason="It is also shown where no markup is understood, as in the title of the window.",
    wrong="# data/ruritania/recommendations/02.yml\ntitle: Fill <b>the</b> moats\n",
    right="# data/ruritania/recommendations/02.yml\ntitle: Fill the moats\n",
    message="“{value}” is not {expected}",
)

BAD_PART_NUMBER = ValueRule(
    id="bad-part-number",
    demand="A part is named by its number, and a sub-part by the number of its part, a point and its own.",
    reason="Links, tables and downloads find a part by its number alone.",
    wrong="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\nparts:\n"
    "  - number: first\n    title: Brooms\n    text: Buy brooms.\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\nparts:\n"
    '  - number: "1"\n    title: Brooms\n    text: Buy brooms.\n',
    message="“{value}” is not {expected}",
)

INCOMPLETE_ADDRESS = ValueRule(
    id="incomplete-address",
    demand="A field that takes a web address has it whole, with `https://`.",
    reason="Without its beginning, it leads to a page of this site that is not there.",
    wrong="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: www.cracks.example\n",
    right="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: https://www.cracks.example\n",
    message="“{value}” is not {expected}",
)

BAD_COLOUR = ValueRule(
    id="bad-colour",
    demand='A colour is written in six hexadecimal digits after a `#`, in quotes: `"#1b7f5c"`.',
    reason="Black or white text is chosen to suit it, which a name such as “green” does not allow.",
    wrong="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: full, label: Full, short: Full, symbol: "1", colour: green, meaning: All.}\n'
    '  - {id: none, label: None, short: None, symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    right="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: full, label: Full, short: Full, symbol: "1", colour: "#005000", meaning: All.}\n'
    '  - {id: none, label: None, short: None, symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    message="“{value}” is not {expected}",
)

BAD_KEY = ValueRule(
    id="bad-key",
    demand="The key of a document and the id of a rating consist of small letters, digits and hyphens.",
    reason="They become parts of addresses and names of styles, where other signs have a meaning.",
    wrong="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: The Crown made a [plan][Moat Plan].\n"
    "documents:\n  Moat Plan:\n    kind: plan\n    title: Plan to fill the moats\n",
    right="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: The Crown made a [plan][moat-plan].\n"
    "documents:\n  moat-plan:\n    kind: plan\n    title: Plan to fill the moats\n",
    message="“{value}” is not {expected}",
)

BAD_DATE = ValueRule(
    id="bad-date",
    demand="The date of a document is a year, a month or a day of the calendar: `2018`, `2018-05` or `2018-05-31`.",
    reason="Lists of documents are sorted by it. What is not known is left out.",
    wrong="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    date: May 2018\n",
    right="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    date: 2018-05\n",
    message="“{value}” is not {expected}",
)

NO_WORDING = RecordRule(
    id="no-wording",
    demand="A recommendation has a wording: `text`, or `parts`, or both.",
    reason="Nobody can tell how far a country has come without knowing what it was asked to do.",
    wrong="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
    message="the wording is missing; add `text`, or `parts` with a `number`, `title` and `text` each",
)

ENDS_BEFORE_IT_STARTS = RecordRule(
    id="ends-before-it-starts",
    demand="A meeting ends on the day on which it starts, or later.",
    reason="One of the two days is mistaken.",
    wrong="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\nends: 2023-03-03\n",
    right="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\nends: 2023-04-03\n",
    message="the meeting ends on {ends}, before it starts; correct one of the two days",
)

ENDORSED_TOO_EARLY = RecordRule(
    id="endorsed-too-early",
    demand="The plenary endorses on the day on which its meeting starts, or later.",
    reason="One of the two days is mistaken.",
    wrong="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\nendorsed: 2022-04-03\n",
    right="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\nendorsed: 2023-04-03\n",
    message="the plenary endorsed on {endorsed}, before the meeting starts; correct one of the two days",
)

RATING_TWICE = RecordRule(
    id="rating-twice",
    demand="Each rating of a scale has an id of its own.",
    reason="An assessment names its rating by the id alone.",
    wrong="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: none, label: Not begun, short: Nil, symbol: "1", colour: "#f0b070", meaning: Nothing of it.}\n'
    '  - {id: none, label: Not rated, short: "?", symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    right="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: not-begun, label: Not begun, short: Nil, symbol: "1", colour: "#f0b070", meaning: Nothing of it.}\n'
    '  - {id: none, label: Not rated, short: "?", symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    message="the id `{id}` appears in `ratings` twice; give each rating an id of its own",
)

NO_ENTRY_FOR_NOT_ASSESSED = RecordRule(
    id="no-entry-for-not-assessed",
    demand="The last entry of a scale has `assessed: false`, and no other has.",
    reason="It says how the site shows a part that was given no rating.",
    wrong="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: full, label: Full, short: Full, symbol: "1", colour: "#005000", meaning: All.}\n'
    '  - {id: none, label: None, short: None, symbol: "–", colour: "#dddddd", meaning: None.}\n',
    right="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: full, label: Full, short: Full, symbol: "1", colour: "#005000", meaning: All.}\n'
    '  - {id: none, label: None, short: None, symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    message="the last rating, and only the last, must have `assessed: false`",
)

NO_RATING = RecordRule(
    id="no-rating",
    demand="Each entry of an assessment has a `rating`, or says with `not_assessed` why it has none.",
    reason="Readers should never have to guess why a part has no rating.",
    wrong='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      reasons: The parts are closed.\n  overall:\n    rating: most\n    reasons: The walls hold.\n",
    right='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    message="`rating` is missing here; add it, or `not_assessed` with the reason",
)

RATED_AND_NOT = RecordRule(
    id="rated-and-not",
    demand="An entry of an assessment has only one of `rating` and `not_assessed`.",
    reason="The two contradict each other.",
    wrong='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      rating: most\n      not_assessed: closed\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    right='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    message="`rating` and `not_assessed` cannot both be true; delete one of the two",
)

IMPLIED_NOTHING = RecordRule(
    id="implied-nothing",
    demand="`implied` goes with a `rating`.",
    reason="It says that the rating is read off the reasons, because the original names none.",
    wrong='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      implied: true\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    right='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    message="`implied` is about a rating, but there is none; delete the line `implied`",
)

NO_ASSESSMENT = RecordRule(
    id="no-assessment",
    demand="An update has an `assessment`, unless its stage is `reported`.",
    reason="The other stages say that the experts have assessed it.",
    wrong="# data/ruritania/updates/3/01.yml\nstage: assessed\n",
    right="# data/ruritania/updates/3/01.yml\nstage: reported\n",
    message="the stage is `{stage}`, but there is no `assessment`; add it, or set the stage back to `reported`",
)
