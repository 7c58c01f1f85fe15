"""Rules about YAML syntax, with the messages that replace those of the parser."""

from dataclasses import dataclass

from monitoring_record.source.rules import Rule


@dataclass(frozen=True, kw_only=True)
class SyntaxRule(Rule):
    """A rule whose violations the parser finds."""

    cures: tuple[tuple[str, str], ...] = ()
    """Words of the parser, each with the message that replaces them."""


TEXT_AFTER_THE_BAR = SyntaxRule(
    id="syntax-text-after-the-bar",
    demand="Nothing follows the bar `|` (or `>`) on its line.",
    reason="The text that the bar announces begins on the next line, further in.",
    wrong="text: | Fill every moat\n  with water.\n",
    right="text: |\n  Fill every moat\n  with water.\n",
    cures=(("a block scalar", "nothing may follow the `|` or `>` on its line; begin the text on the next line"),),
)

SIGN_WITHOUT_QUOTES = SyntaxRule(
    id="syntax-sign-without-quotes",
    demand="A value that begins with a sign of YAML (`@`, `%`, `-`, `?`, `>`, a comma or a backquote) is in quotes.",
    reason="At the beginning of a value, YAML gives the sign a meaning of its own.",
    wrong="title: @ Strelsau, fill the moats\n",
    right='title: "@ Strelsau, fill the moats"\n',
    cures=(
        ("block sequence entries are not allowed", "a value that begins with a hyphen must be in quotes"),
        ("mapping keys are not allowed", "a value that begins with a question mark must be in quotes"),
        (
            "found character that cannot start any token",
            "a value cannot begin with this character; put the value in quotes",
        ),
        ("found undefined alias", "a value that begins with `*` is an alias to YAML; put it in quotes"),
    ),
)

OPEN_BRACKET = SyntaxRule(
    id="syntax-open-bracket",
    demand="Each bracket that is opened is closed. A text that begins with a bracket is in quotes.",
    reason="A bracket at the beginning of a value opens a list, which goes on until the bracket is closed.",
    wrong="title: [Fill] the moats\n",
    right='title: "[Fill] the moats"\n',
    cures=(("a flow", "a bracket is opened but never closed; close it, or put the value in quotes"),),
)

SECOND_COLON = SyntaxRule(
    id="syntax-second-colon",
    demand="A value with a colon and a space in it is in quotes, or below a bar `|`.",
    reason="A colon and a space separate a key from its value, so YAML looks for a second key in the line.",
    wrong="title: The moats: fill them\n",
    right='title: "The moats: fill them"\n',
    cures=(
        (
            "mapping values are not allowed",
            "the line has a second `: `; put the text after the first one in quotes",
        ),
    ),
)

NO_COLON = SyntaxRule(
    id="syntax-no-colon",
    demand="Each line is `key: value`, the item of a list, or part of a text that is further in than its key.",
    reason="Without the colon and the space, YAML cannot separate the key from the value.",
    wrong="title: Fill the moats\ntext Fill every moat with water.\n",
    right="title: Fill the moats\ntext: Fill every moat with water.\n",
    cures=(
        (
            "could not find expected ':'",
            "a line here is neither `key: value` nor part of a text; check its indentation and the `: `",
        ),
    ),
)

NO_SPACE = SyntaxRule(
    id="syntax-no-space",
    demand="A space follows the colon after a key.",
    reason="Without it, YAML takes the key, the colon and the value for one word.",
    wrong="title:Fill the moats\ntext: Fill every moat with water.\n",
    right="title: Fill the moats\ntext: Fill every moat with water.\n",
)

HYPHEN = SyntaxRule(
    id="syntax-hyphen",
    demand="Each item of a list begins with a hyphen `-` and a space.",
    reason="To YAML, a dash, a bullet, or a hyphen without its space is part of a text.",
    wrong="notes:\n  – The original numbers no parts.\n  – It has two titles.\n",
    right="notes:\n  - The original numbers no parts.\n  - It has two titles.\n",
)

OWN_LINE = SyntaxRule(
    id="syntax-line-of-its-own",
    demand="Each field and each item of a list begins on a line of its own.",
    reason="On one line, the second field is part of the value of the first.",
    wrong="notes: - The original numbers no parts.\n",
    right="notes:\n  - The original numbers no parts.\n",
)

NO_HYPHEN = SyntaxRule(
    id="syntax-no-hyphen",
    demand="In a list of groups, each group begins with a hyphen: `- part: …`. No other field has one.",
    reason="Without it, the fields of one group cannot be told from those of the next.",
    wrong='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: "1"\n    text: Mortar was bought.\n'
    '    part: "2"\n    text: Bricks were bought.\n',
    right='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: "1"\n    text: Mortar was bought.\n'
    '  - part: "2"\n    text: Bricks were bought.\n',
)

NO_PARENT = SyntaxRule(
    id="syntax-no-name-above-a-list",
    demand="Above a list is the name of its field, with a colon.",
    reason="Without it, YAML takes the list for a part of the value above.",
    wrong="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\n"
    '  - number: "1"\n    title: Brooms\n    text: Buy brooms.\n',
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\nparts:\n"
    '  - number: "1"\n    title: Brooms\n    text: Buy brooms.\n',
)

NO_NAME_OF_A_TEXT = SyntaxRule(
    id="syntax-no-name-above-a-text",
    demand="Above a text of several lines is the name of its field, with a colon and a bar.",
    reason="Without it, YAML takes the text for the end of the value above.",
    wrong='# data/ruritania/updates/3/01.yml\nstage: reported\ngovernment:\n  - part: "1"\n      Mortar was bought.\n',
    right='# data/ruritania/updates/3/01.yml\nstage: reported\ngovernment:\n  - part: "1"\n    text: |\n'
    "      Mortar was bought.\n",
)

NO_KEY = SyntaxRule(
    id="syntax-no-key-above-a-group",
    demand="Above the fields of a group is a line with its name, such as `overall:`; above those of a document is one with "
    "its key, and above all keys a line `documents:`.",
    reason="Without it, they are taken for fields of what is around them or above, and texts cannot cite the document.",
    wrong="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: The Crown made a [plan][moat-plan].\n"
    "documents:\n    kind: plan\n    title: Plan to fill the moats\n",
    right="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: The Crown made a [plan][moat-plan].\n"
    "documents:\n  moat-plan:\n    kind: plan\n    title: Plan to fill the moats\n",
)

BACKSLASH = SyntaxRule(
    id="syntax-backslash",
    demand="A value with a backslash in it is in single quotes, or has none.",
    reason="Within double quotes, YAML takes the backslash and the letter after it for a special character.",
    wrong='title: "Fill \\moats"\n',
    right="title: 'Fill \\moats'\n",
    cures=tuple(
        (said, "within double quotes, a backslash has a meaning of its own; put the value in single quotes")
        for said in ("found unknown escape character", "expected hexdecimal number", "expected escape sequence")
    ),
)

OPEN_QUOTE = SyntaxRule(
    id="syntax-open-quote",
    demand="Each quotation mark that is opened is closed.",
    reason="Everything up to the next quotation mark counts as part of the value, over many lines if need be.",
    wrong='title: "Fill the moats\n',
    right='title: "Fill the moats"\n',
    cures=(
        ("found unexpected end of stream", "a quotation mark is opened but never closed; close it"),
        ("found unexpected document separator", "a quotation mark is opened but never closed before `---`; close it"),
    ),
)

INDENTATION = SyntaxRule(
    id="syntax-indentation",
    demand="The fields of one group begin in the same column, and those of a group within it two spaces further in.",
    reason="The indentation alone says what belongs to what.",
    wrong="notes:\n  - The original numbers no parts.\n - It has two titles.\n",
    right="notes:\n  - The original numbers no parts.\n  - It has two titles.\n",
    cures=(
        (
            "did not find expected key",
            "the indentation does not fit the lines above; put as many spaces before it as before the other lines of its group",
        ),
        (
            "did not find expected '-' indicator",
            "the indentation does not fit the list above; put as many spaces before its hyphen as before the others",
        ),
        (
            "expected <block end>",
            "the indentation does not fit the lines above; put as many spaces before it as before the other lines of its group",
        ),
    ),
)

UNREADABLE_CHARACTER = SyntaxRule(
    id="unreadable-character",
    demand="A file is saved with the encoding UTF-8, and contains no control characters.",
    reason="In another encoding, letters such as “ü” are read as other letters, or not at all.",
    wrong="title: Fill the moats of F�rstenburg\n",
    right="title: Fill the moats of Fürstenburg\n",
    cures=(
        ("characters are not allowed", "the file contains a character that cannot be shown; delete it"),
        (
            "invalid Unicode character escape code",
            "a `\\u…` in this text names half a character, or none; write the character itself",
        ),
    ),
)

TAB = SyntaxRule(
    id="syntax-tab",
    demand="Indentation consists of spaces, never of tabs.",
    reason="The width of a tab differs from editor to editor, so it cannot show how far a line is indented.",
    wrong="notes:\n\t- The original numbers no parts.\n",
    right="notes:\n  - The original numbers no parts.\n",
)

AFTER_A_QUOTE = SyntaxRule(
    id="syntax-after-a-quote",
    demand="A value that begins with a quotation mark or a bracket ends with it.",
    reason="YAML takes the closing mark for the end of the value, and cannot read the rest.",
    wrong='title: "Fill" the moats\n',
    right="title: '\"Fill\" the moats'\n",
)

TEXT_WITHOUT_A_BAR = SyntaxRule(
    id="syntax-text-without-a-bar",
    demand="A text of several lines has a bar `|` after its key.",
    reason="Without the bar, a colon within the text makes a key of the words before it.",
    wrong="text:\n  Fill every moat, and\n  do it so: with water.\n",
    right="text: |\n  Fill every moat, and\n  do it so: with water.\n",
)

NOT_YAML = SyntaxRule(
    id="syntax",
    demand="A file is YAML.",
    reason="A file that cannot be read has no facts in it.",
    wrong="}title: Fill the moats\n",
    right="title: Fill the moats\n",
)

SYNTAX_RULES = (
    BACKSLASH,
    TEXT_AFTER_THE_BAR,
    SIGN_WITHOUT_QUOTES,
    OPEN_BRACKET,
    SECOND_COLON,
    NO_COLON,
    OPEN_QUOTE,
    INDENTATION,
    UNREADABLE_CHARACTER,
)
"""The rules whose violations are recognised by the parser's words, in the order in which they are tried."""
