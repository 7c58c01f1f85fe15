"""Each kind of repair changes what it should, and says so. Whether a repair is right is found elsewhere, by trying it."""

import pytest

from monitoring_record.source.file_lines import FileLines
from monitoring_record.source.repairs import in_order
from monitoring_record.source.repairs.repair import Broken, FieldNames, spaces

FIELDS = FieldNames(
    known=frozenset(("title", "text", "part", "parts", "notes", "stage", "rating", "overall")),
    texts=frozenset(("title", "text", "rating")),
    lists={"part": ("parts",), "text": ("parts",)},
    own=frozenset(("title", "text", "parts", "notes", "stage")),
    groups={},
    needed={"": ("title",), "parts": ("part", "rating", "text")},
    with_keys=frozenset(("documents",)),
    cited=frozenset(("documents",)),
)


def proposals(repairer: str, text: str, near: int) -> list[tuple[str, str]]:
    """Return each repaired text, and what the message says."""
    found = list(getattr(in_order, repairer)(Broken("x.yml", FileLines(text), FIELDS, near)))
    assert [repair.adds_lines for repair in found] == [repair.text.count("\n") > text.count("\n") for repair in found]
    return [(repair.text, str(repair.problem).removeprefix("x.yml:")) for repair in found]


PROPOSED = (
    (
        "tabs",
        "a:\n\tb: c\n  \td: e\n",
        0,
        [
            (
                "a:\n  b: c\n    d: e\n",
                "2:1: here is a tab, but indentation must be spaces; write 2 spaces for each tab, and so in the lines below it, to line 3 [syntax-tab]",
            ),
            (
                "a:\n    b: c\n      d: e\n",
                "2:1: here is a tab, but indentation must be spaces; write 4 spaces for each tab, and so in the lines below it, to line 3 [syntax-tab]",
            ),
        ],
    ),
    (
        "tabs",
        "a:\n\tb: c\n",
        0,
        [
            (
                "a:\n  b: c\n",
                "2:1: here is a tab, but indentation must be spaces; write 2 spaces for each tab [syntax-tab]",
            ),
            (
                "a:\n    b: c\n",
                "2:1: here is a tab, but indentation must be spaces; write 4 spaces for each tab [syntax-tab]",
            ),
        ],
    ),
    (
        "colons",
        "title Fill\n",
        0,
        [("title: Fill\n", "1:6: the colon is missing after `title`; write `title: Fill` [syntax-no-colon]")],
    ),
    (
        "colons",
        "  - title:Fill\n",
        0,
        [("  - title: Fill\n", "1:10: a space is missing after `title:`; write `- title: Fill` [syntax-no-space]")],
    ),
    (
        "colons",
        "title = Fill\n",
        0,
        [("title: Fill\n", "1:6: after `title` is `=` instead of a colon; write `title: Fill` [syntax-no-colon]")],
    ),
    (
        "colons",
        "title： Fill\n",
        0,
        [
            (
                "title: Fill\n",
                "1:6: after `title` is a full-width colon (：), which is a letter to YAML; write `title: Fill` [syntax-no-colon]",
            )
        ],
    ),
    (
        "colons",
        "title\n",
        0,
        [("title:\n", "1:6: the colon is missing after `title`; write `title:` [syntax-no-colon]")],
    ),
    (
        "hyphens",
        "notes:\n  -a\n  -b\n",
        0,
        [
            (
                "notes:\n  - a\n  - b\n",
                "2:3: a space is missing after the hyphen; write `- a`; do the same in line 3 [syntax-hyphen]",
            )
        ],
    ),
    (
        "hyphens",
        "notes:\n• a\n",
        0,
        [("notes:\n- a\n", "2:1: a list begins with a hyphen (-), not with `•`; write `- a` [syntax-hyphen]")],
    ),
    (
        "missing_hyphens",
        "parts:\n  part: 1\n    text: x\n",
        1,
        [
            (
                "parts:\n  - part: 1\n      text: x\n",
                "2:3: an item of a list begins here, but its hyphen is missing; write `- part: 1`, with 2 spaces before the hyphen; put 2 more spaces before line 3 [syntax-no-hyphen]",
            ),
            (
                "- parts:\n    part: 1\n      text: x\n",
                "1:1: an item of a list begins here, but its hyphen is missing; write `- parts:`, with no space before the hyphen; put 2 more spaces before lines 2 to 3 [syntax-no-hyphen]",
            ),
            (
                "parts:\n  part: 1\n  - text: x\n",
                "3:5: an item of a list begins here, but its hyphen is missing; write `- text: x`, with 2 spaces before the hyphen [syntax-no-hyphen]",
            ),
        ],
    ),
    (
        "missing_hyphens",
        "parts:\n  - part: 1\n    text: x\n    part: 2\n    text: y\n",
        3,
        [
            (
                "parts:\n  - part: 1\n    text: x\n  - part: 2\n    text: y\n",
                "4:5: an item of a list begins here, but its hyphen is missing; write `- part: 2`, with 2 spaces before the hyphen [syntax-no-hyphen]",
            ),
            (
                "parts:\n  - part: 1\n    text: x\n    - part: 2\n      text: y\n",
                "4:5: an item of a list begins here, but its hyphen is missing; write `- part: 2`, with 4 spaces before the hyphen; put 2 more spaces before line 5 [syntax-no-hyphen]",
            ),
        ],
    ),
    (
        "commas",
        'title: "Fill",\ntext: x\n',
        0,
        [
            (
                'title: "Fill"\ntext: x\n',
                '1:14: a `,` too many is after this value; delete it: write `title: "Fill"` [syntax-after-a-quote]',
            )
        ],
    ),
    (
        "plain_keys",
        "**notes**:\n  - x\n",
        0,
        [
            (
                "notes:\n  - x\n",
                "1:1: the name of a field has no `**` around it; write `notes:` [syntax-no-colon]",
            )
        ],
    ),
    (
        "joined_fields",
        "stage: moats: x\ntitle: Fill text: x\n",
        0,
        [
            (
                "stage: moats: x\ntitle: Fill\ntext: x\n",
                "2:12: two fields are on one line; write `title: Fill`, and on the next line, with no space before it, `text: x` [syntax-line-of-its-own]",
            )
        ],
    ),
    (
        "continuations",
        "text: A moat.\nThe list says more: two.\n",
        1,
        [
            (
                "text: A moat.\n  The list says more: two.\n",
                "2:1: this line breaks off `text` above; begin it with 2 spaces if it is part of the text, or delete it if it is not (the top of a printed page, for example) [syntax-indentation]",
            ),
            (
                "text: |\n  A moat.\n  The list says more: two.\n",
                "2:1: this line seems to belong to `text` above, and has a colon in it; write `text: |` there, its text on the next line, and begin both with 2 spaces [syntax-text-without-a-bar]",
            ),
        ],
    ),
    (
        "joined_fields",
        "title: Fill text: x\n",
        0,
        [
            (
                "title: Fill\ntext: x\n",
                "1:12: two fields are on one line; write `title: Fill`, and on the next line, with no space before it, `text: x` [syntax-line-of-its-own]",
            )
        ],
    ),
    (
        "joined_fields",
        '- part: "1"; rating: x (text: y)\n',
        0,
        [
            (
                '- part: "1"\n  rating: x\n  text: y\n',
                '1:12: three fields are on one line; write `- part: "1"`, and on the next lines, with 2 spaces before each, `rating: x`, and `text: y` [syntax-line-of-its-own]',
            )
        ],
    ),
    (
        "joined_values",
        'parts:\n  - part: "1" - half\n    text: y\n',
        1,
        [
            (
                'parts:\n  - part: "1"\n    rating: half\n    text: y\n',
                '2:14: two fields are on one line; write `- part: "1"`, and on the next line, with 4 spaces before it, `rating: half` [syntax-line-of-its-own]',
            )
        ],
    ),
    (
        "remarks_beside_values",
        '- part: "1" (as printed)\n',
        0,
        [
            (
                '- part: "1"  # as printed\n',
                '1:12: `part` has room for `"1"` only, and a remark begins with a `#`; write `- part: "1"  # as printed` [syntax-after-a-quote]',
            )
        ],
    ),
    (
        "missing_keys",
        "text: a [plan][moat-plan], a [law][wall-law]\ndocuments:\n  title: Law on walls\n  text: x\n  title: y\n",
        3,
        [
            (
                "text: a [plan][moat-plan], a [law][wall-law]\ndocuments:\n  wall-law:\n    title: Law on walls\n    text: x\n  moat-plan:\n    title: y\n",
                "3:3: below `documents`, a line with a key that a text cites is missing; write `wall-law:` in a line above, with 2 spaces before it, and 2 more spaces before lines 3 to 4; so also above line 5, `moat-plan:` [syntax-no-key-above-a-group]",
            )
        ],
    ),
    (
        "missing_names_of_texts",
        "parts:\n  - part: 1\n    text: |\n      The moat.\n  - part: 2\n      The wall.\n",
        5,
        [
            (
                "parts:\n  - part: 1\n    text: |\n      The moat.\n  - part: 2\n    text: |\n      The wall.\n",
                "6:7: a text begins here, but the name of its field is missing above; write `text: |` in a line of its own above line 6, with 4 spaces before it [syntax-no-name-above-a-text]",
            )
        ],
    ),
    (
        "items_out_of_line",
        "notes:\n  - one\n- two\nstage: x\n",
        2,
        [
            (
                "notes:\n  - one\n  - two\nstage: x\n",
                "3:1: this line begins too far to the left; put 2 more spaces before it, so that it begins below the hyphen in line 2 [syntax-indentation]",
            )
        ],
    ),
    (
        "several_marks",
        "title: ''The Crown’s list”\n",
        0,
        [
            (
                'title: "The Crown’s list"\n',
                '1:8: around a value is one pair of straight quotation marks ("); write `title: "The Crown’s list"` [syntax-after-a-quote]',
            )
        ],
    ),
    (
        "hyphens_before_keys",
        "documents:\n- plan:\n  title: x\n- list:\n    title: y\n",
        1,
        [
            (
                "documents:\n  plan:\n    title: x\n  list:\n    title: y\n",
                "2:1: below `documents` is no list; delete the hyphen: write `plan:`, with 2 spaces before it, and put 2 more spaces before line 3; do the same in the others, to line 4 [syntax-no-hyphen]",
            )
        ],
    ),
    (
        "hyphens_before_keys",
        "- title: x\n• stage: y\n",
        0,
        [
            (
                "title: x\nstage: y\n",
                "1:1: at the left edge of the file is no list; delete the hyphen: write `title: x`, with no space before it; do the same in the others, to line 2 [syntax-no-hyphen]",
            )
        ],
    ),
    (
        "brackets_around_several",
        '- part: "b"-"d"\n',
        0,
        [
            (
                '- part: ["b", "c", "d"]\n',
                '1:9: several values are a list, in brackets and with commas; write `- part: ["b", "c", "d"]` [syntax-open-bracket]',
            )
        ],
    ),
    (
        "lines_of_their_own",
        "overall: rating: x\n",
        0,
        [
            (
                "overall:\n  rating: x\n",
                "1:10: `rating: x` needs a line of its own; begin it on the next line, with 2 spaces before it [syntax-line-of-its-own]",
            )
        ],
    ),
    (
        "lines_of_their_own",
        "notes: - a\n",
        0,
        [
            (
                "notes:\n  - a\n",
                "1:8: `- a` needs a line of its own; begin it on the next line, with 2 spaces before it [syntax-line-of-its-own]",
            )
        ],
    ),
    (
        "continuations",
        "title: Fill\nevery moat now\n",
        1,
        [
            (
                "title: Fill\n  every moat now\n",
                "2:1: this line breaks off `title` above; begin it with 2 spaces if it is part of the text, or delete it if it is not (the top of a printed page, for example) [syntax-indentation]",
            )
        ],
    ),
    (
        "continuations",
        "notes:\n  - text: Fill\nmoats\n    and\n  more\n    part: x\n",
        2,
        [
            (
                "notes:\n  - text: Fill\n      moats\n      and\n      more\n    part: x\n",
                "3:1: lines 3–5 break off `text` above; begin each that is part of the text with 6 spaces, and delete each that is not (the top of a printed page, for example) [syntax-indentation]",
            )
        ],
    ),
    (
        "bars_before_lists",
        "text: Fill\n- moats\n  and\n- more\npart: x\n",
        1,
        [
            (
                "text: |\n  Fill\n  - moats\n    and\n  - more\npart: x\n",
                "1:1: a text with a list in it needs a bar; write `text: |`, begin the text on the next line, with 2 spaces before it, and put 2 more spaces before lines 2 to 4 [syntax-text-without-a-bar]",
            )
        ],
    ),
    (
        "hashes",
        "- {title: #005000}\n- {text: x, title: #fff, part: y}\n",
        0,
        [
            (
                '- {title: "#005000"}\n- {text: x, title: "#fff", part: y}\n',
                '1:11: after a space, `#` begins a comment; write `title: "#005000"`; do the same in the others, to line 2 [lost-to-a-hash]',
            )
        ],
    ),
    (
        "remarks",
        "  // why not\n",
        0,
        [("  # why not\n", "1:3: a remark begins with a `#`; write `# why not` [syntax-no-colon]")],
    ),
    (
        "addresses",
        "text: https : // x.example\n",
        0,
        [
            (
                "text: https://x.example\n",
                "1:7: an address has no spaces in it; write `text: https://x.example` [syntax-second-colon]",
            )
        ],
    ),
    (
        "addresses",
        "text: https: //x.example\n",
        0,
        [
            (
                "text: https://x.example\n",
                "1:7: an address has no spaces in it; write `text: https://x.example` [syntax-second-colon]",
            )
        ],
    ),
    (
        "surplus_hyphens",
        "  - part: 1\n    text: x\n",
        0,
        [
            (
                "  part: 1\n    text: x\n",
                "1:3: `part` is no item of a list here; delete its hyphen and the space after it [syntax-no-hyphen]",
            ),
            (
                "  part: 1\n  text: x\n",
                "1:3: `part` is no item of a list here; delete its hyphen and the space after it; delete 2 spaces before line 2 [syntax-no-hyphen]",
            ),
        ],
    ),
    (
        "surplus_hyphens",
        "- part: 1\n",
        0,
        [
            (
                "part: 1\n",
                "1:1: `part` is no item of a list here; delete its hyphen and the space after it [syntax-no-hyphen]",
            )
        ],
    ),
    (
        "quotation_marks",
        "title: a: b\n",
        0,
        [
            (
                'title: "a: b"\n',
                '1:8: a value with a colon in it needs quotes; write `title: "a: b"` [syntax-second-colon]',
            )
        ],
    ),
    (
        "quotation_marks",
        "title: @a\n",
        0,
        [
            (
                'title: "@a"\n',
                '1:8: a value that begins with `@` needs quotes; write `title: "@a"` [syntax-sign-without-quotes]',
            )
        ],
    ),
    (
        "quotation_marks",
        "title: `a\n",
        0,
        [
            (
                'title: "`a"\n',
                '1:8: a value that begins with a backquote needs quotes; write `title: "`a"` [syntax-sign-without-quotes]',
            )
        ],
    ),
    (
        "quotation_marks",
        "title: *a\n",
        0,
        [('title: "*a"\n', '1:8: a value that begins with `*` needs quotes; write `title: "*a"` [alias-and-anchor]')],
    ),
    (
        "quotation_marks",
        "title: !a\n",
        0,
        [('title: "!a"\n', '1:8: a value that begins with `!` needs quotes; write `title: "!a"` [foreign-tag]')],
    ),
    (
        "quotation_marks",
        'title: "a\n',
        0,
        [
            (
                'title: "a"\n',
                '1:8: the quotation mark is opened here but never closed; write `title: "a"` [syntax-open-quote]',
            )
        ],
    ),
    (
        "quotation_marks",
        'title: "a" b\n',
        0,
        [
            (
                "title: '\"a\" b'\n",
                "1:8: the quotation marks must be around the whole value; write `title: '\"a\" b'` [syntax-after-a-quote]",
            )
        ],
    ),
    (
        "quotation_marks",
        'title: "a\\b"\n',
        0,
        [
            (
                "title: 'a\\b'\n",
                "1:8: within double quotes, a backslash has a meaning of its own; write `title: 'a\\b'` [syntax-backslash]",
            )
        ],
    ),
    (
        "quotation_marks",
        'title: "a "b" c"\n',
        0,
        [
            (
                "title: 'a \"b\" c'\n",
                '1:8: for YAML, the value ends at the second "; it needs other quotes around it; write `title: \'a "b" c\'` [syntax-after-a-quote]',
            )
        ],
    ),
    (
        "quotation_marks",
        "title: [a] b\n",
        0,
        [
            (
                'title: "[a] b"\n',
                '1:8: a value that begins with `[` is a list to YAML; if it is text, it needs quotes; write `title: "[a] b"` [syntax-open-bracket]',
            )
        ],
    ),
    (
        "quotation_marks",
        "- moats: a\n",
        0,
        [
            (
                '- moats: "a"\n',
                '1:10: a value with a colon in it needs quotes; write `- moats: "a"` [syntax-second-colon]',
            )
        ],
    ),
    (
        "quotation_marks",
        "title: a:\n",
        0,
        [('title: "a:"\n', '1:8: a value with a colon in it needs quotes; write `title: "a:"` [syntax-second-colon]')],
    ),
    (
        "quotes_in_brackets",
        'part: ["1, 2]\n',
        0,
        [('part: ["1", "2"]\n', '1:7: a quotation mark is missing; write `part: ["1", "2"]` [syntax-open-quote]')],
    ),
    (
        "brackets",
        "part: [1, 2\n",
        0,
        [("part: [1, 2]\n", "1:7: a bracket is opened but never closed; write `part: [1, 2]` [syntax-open-bracket]")],
    ),
    (
        "brackets",
        "part: 1, 2\n",
        0,
        [
            (
                "part: [1, 2]\n",
                "1:7: several values need brackets around them; write `part: [1, 2]` [syntax-open-bracket]",
            )
        ],
    ),
    (
        "brackets",
        "part: [1\n",
        0,
        [
            ("part: [1]\n", "1:7: a bracket is opened but never closed; write `part: [1]` [syntax-open-bracket]"),
            ("part: 1\n", "1:7: a bracket is opened but never closed; write `part: 1` [syntax-open-bracket]"),
        ],
    ),
    (
        "list_items_as_text",
        "notes:\n  - Note: x\n",
        1,
        [
            (
                'notes:\n  - "Note: x"\n',
                '2:5: an item with a colon in it needs quotes; write `- "Note: x"` [syntax-second-colon]',
            )
        ],
    ),
    (
        "bars",
        "text: | Fill\n",
        0,
        [
            (
                "text: |\n  Fill\n",
                "1:7: nothing may follow the `|` on its line; begin the text on the next line, with 2 spaces before it [syntax-text-after-the-bar]",
            )
        ],
    ),
    (
        "bars",
        "text: |- Fill\n  it\n",
        0,
        [
            (
                "text: |-\n  Fill\n  it\n",
                "1:7: nothing may follow the `|-` on its line; begin the text on the next line, with 2 spaces before it [syntax-text-after-the-bar]",
            )
        ],
    ),
    (
        "bars",
        "text: Fill\n  it: now\n",
        0,
        [
            (
                "text: |\n  Fill\n  it: now\n",
                "1:1: a text of several lines needs a bar; write `text: |`, and begin the text on the next line, with 2 spaces before it [syntax-text-without-a-bar]",
            )
        ],
    ),
    (
        "bars",
        "text:\n  Fill\n  it: now\n",
        0,
        [
            (
                "text: |\n  Fill\n  it: now\n",
                "1:1: a text of several lines needs a bar; write `text: |` [syntax-text-without-a-bar]",
            )
        ],
    ),
    (
        "texts_further_in",
        "text: |\nFill\n it\ntitle: x\n",
        0,
        [
            (
                "text: |\n  Fill\n  it\ntitle: x\n",
                "2:1: this line belongs to the text below `text: |`; begin it with 2 spaces, and so line 3 [syntax-indentation]",
            )
        ],
    ),
    (
        "texts_further_in",
        "text: |\n  Fill\n it\n",
        0,
        [
            (
                "text: |\n  Fill\n  it\n",
                "3:2: this line belongs to the text below `text: |`; begin it with 2 spaces [syntax-indentation]",
            )
        ],
    ),
    (
        "texts_further_in",
        "- |\na\n",
        0,
        [
            (
                "- |\n  a\n",
                "2:1: this line belongs to the text below `- |`; begin it with 2 spaces [syntax-indentation]",
            )
        ],
    ),
    (
        "indentations",
        "a:\n b: c\n",
        1,
        [
            (
                "a:\nb: c\n",
                "2:2: this line begins too far to the right; delete 1 space before it, so that it begins at the left edge [syntax-indentation]",
            ),
            (
                "a:\n  b: c\n",
                "2:2: this line begins too far to the left; put 1 more space before it, so that it begins two spaces further in than `a` [syntax-indentation]",
            ),
        ],
    ),
    (
        "indentations",
        " a: b\nc: d\n",
        0,
        [
            (
                "a: b\nc: d\n",
                "1:2: this line begins too far to the right; delete 1 space before it, so that it begins at the left edge [syntax-indentation]",
            ),
            (
                " a: b\n c: d\n",
                "2:1: this line begins too far to the left; put 1 more space before it, so that it begins below `a` in line 1 [syntax-indentation]",
            ),
        ],
    ),
    (
        "indentations",
        "title: x\n   text: y\n",
        1,
        [
            (
                "title: x\ntext: y\n",
                "2:4: this line begins too far to the right; delete 3 spaces before it, so that it begins at the left edge [syntax-indentation]",
            )
        ],
    ),
    (
        "indentations",
        "parts:\n  - part: 1\n   text: y\n",
        2,
        [
            (
                "parts:\n  - part: 1\n  text: y\n",
                "3:4: this line begins too far to the right; delete 1 space before it, so that it begins below the hyphen in line 2 [syntax-indentation]",
            ),
            (
                "parts:\n  - part: 1\n    text: y\n",
                "3:4: this line begins too far to the left; put 1 more space before it, so that it begins below `part` in line 2 [syntax-indentation]",
            ),
            (
                "parts:\n  - part: 1\ntext: y\n",
                "3:4: this line begins too far to the right; delete 3 spaces before it, so that it begins at the left edge [syntax-indentation]",
            ),
        ],
    ),
    (
        "colons",
        "title:x\n  - text:y\n",
        1,
        [
            ("title:x\n  - text: y\n", "2:9: a space is missing after `text:`; write `- text: y` [syntax-no-space]"),
            ("title: x\n  - text:y\n", "1:6: a space is missing after `title:`; write `title: x` [syntax-no-space]"),
        ],
    ),
    (
        "hyphens",
        "notes:\n  • a\n  • b\n - c\n• d\n",
        2,
        [
            (
                "notes:\n  - a\n  - b\n - c\n• d\n",
                "2:3: a list begins with a hyphen (-), not with `•`; write `- a`; do the same in line 3 [syntax-hyphen]",
            ),
            (
                "notes:\n  • a\n  • b\n - c\n- d\n",
                "5:1: a list begins with a hyphen (-), not with `•`; write `- d` [syntax-hyphen]",
            ),
        ],
    ),
    (
        "indentations",
        "a:\n  b: c\n      d: e\n  f: g\n",
        2,
        [
            (
                "a:\n  b: c\n  d: e\n  f: g\n",
                "3:7: this line begins too far to the right; delete 4 spaces before it, so that it begins below `b` in line 2 [syntax-indentation]",
            ),
            (
                "a:\n  b: c\nd: e\n  f: g\n",
                "3:7: this line begins too far to the right; delete 6 spaces before it, so that it begins at the left edge [syntax-indentation]",
            ),
            (
                "a:\nb: c\n    d: e\n  f: g\n",
                "2:3: lines 2 to 3 begin too far to the right; delete 2 spaces before each of them, so that line 2 begins at the left edge [syntax-indentation]",
            ),
        ],
    ),
    (
        "indentations",
        "parts:\n      - part: 1\n        text: x\n",
        1,
        [
            (
                "parts:\n  - part: 1\n    text: x\n",
                "2:7: lines 2 to 3 begin too far to the right; delete 4 spaces before each of them, so that line 2 begins two spaces further in than `parts` [syntax-indentation]",
            ),
            (
                "parts:\n  - part: 1\n        text: x\n",
                "2:7: this line begins too far to the right; delete 4 spaces before it, so that it begins two spaces further in than `parts` [syntax-indentation]",
            ),
            (
                "parts:\n- part: 1\n  text: x\n",
                "2:7: lines 2 to 3 begin too far to the right; delete 6 spaces before each of them, so that line 2 begins at the left edge [syntax-indentation]",
            ),
        ],
    ),
    (
        "bars",
        "text: > Fill\n",
        0,
        [
            (
                "text: >\n  Fill\n",
                "1:7: nothing may follow the `>` on its line; begin the text on the next line, with 2 spaces before it [syntax-text-after-the-bar]",
            )
        ],
    ),
)


@pytest.mark.parametrize(("repairer", "text", "near", "first"), PROPOSED)
def test_a_repair_changes_what_it_says(repairer: str, text: str, near: int, first: list[tuple[str, str]]) -> None:
    found = list(dict.fromkeys(proposals(repairer, text, near)))
    assert found[: len(first)] == first


SOUND = (
    ("tabs", "a:\tb\n"),
    ("colons", "moats Fill\n"),
    ("colons", "title: x\n"),
    ("hyphens", "a\n"),
    ("hashes", "- {title: x, moat: #005000}\n"),
    ("hashes", "title: #005000\n"),
    ("bars_before_lists", 'text: "Fill"\n- moats\n'),
    ("bars_before_lists", "text: Fill\n- part: x\n"),
    ("bars_before_lists", "text: Fill\nmoats\n"),
    ("bars_before_lists", "text: Fill\n  - moats\n"),
    ("bars_before_lists", "text:\n- moats\n"),
    ("continuations", "title: Fill\nparst moats\n"),
    ("continuations", "title: Fill\n}\n"),
    ("continuations", "title: Fill\n  every moat\n"),
    ("continuations", "stage: published\nevery moat is full\n"),
    ("quotation_marks", 'title: "a"\n'),
    ("quotation_marks", "title: {a}\n"),
    ("quotation_marks", "title: a\n"),
    ("quotes_in_brackets", 'part: ["1", 2]\n'),
    ("brackets", "part: 1\n"),
    ("list_items_as_text", "notes:\n  - part: x\n"),
    ("bars", "parts:\n  part: 1\n"),
    ("colons", "text:  x\n"),
    ("lines_of_their_own", "title: Fill moats: x\n"),
    ("joined_fields", "title: Fill moats: x\n"),
    ("joined_fields", "part: {part: 1, text: x}\n"),
    ("missing_keys", "text: a [plan][moat-plan]\ndocuments:\n  moat-plan:\n    title: x\n"),
    ("missing_keys", "text: a [plan][moat-plan]\ndocuments:\n  moat-plan:\n    title: x\n    title: y\n"),
    ("missing_keys", "text: a [plan][moat-plan]\noverall:\n  title: x\n  title: y\n"),
    ("missing_names_of_texts", "overall:\n  text: |\n    The moat\n    is full.\n"),
    ("items_out_of_line", "notes:\n  - one\n  - two\n"),
    ("values_beside_a_key", "documents:\n  plan:\n    kind: list\n"),
    ("keys_out_of_line", "documents:\n  plan:\n    kind: list\n  law:\n    kind: law\n"),
    ("continuations", "text: A moat.\nSee: it\n"),
    ("several_marks", "title: 'Fill'\n"),
    ("several_marks", "title: 'Tis the moat\n"),
    ("several_marks", 'title: "The list “on moats”\n'),
    ("several_marks", "title: ''Fill'' the moats\n"),
    ("hyphens_before_keys", "overall:\n  - moat: x\n"),
    ("hyphens_before_keys", "documents:\n  - moat:\n  - moat:\n"),
    ("hyphens_before_keys", "text: |\n  - title: x\n"),
    ("joined_values", 'parts:\n  - part: "1"\n'),
    ("joined_values", 'notes:\n  - part: "1" - half\n'),
    ("joined_values", 'parts:\n  - part: "1" - half\n    rating: x\n    text: y\n'),
    ("joined_values", 'parts:\n  - part: "1" to 3\n'),
    ("joined_values", "title: Fill - now\n"),
    ("remarks_beside_values", "part: 1 - 3\n"),
    ("remarks_beside_values", '- part: "1" and "2"\n'),
    ("remarks_beside_values", "title: Fill (now)\n"),
    ("brackets_around_several", 'part: ["1"]\n'),
    ("brackets_around_several", "title: '1' and '2'\n"),
    ("bars", "text: |\n  x\n"),
    ("surplus_hyphens", "notes: x\n"),
    ("brackets", "part: [1, 2]\n"),
    ("quotes_in_brackets", "part: [1, 2]\n"),
    ("list_items_as_text", '- "a: b"\n'),
    ("remarks", "title: // x\n"),
    ("texts_further_in", "text: |\n  x\n"),
    ("continuations", "- a b c\n  x y z\n"),
    ("missing_hyphens", "moats: x\n"),
    ("tabs", "a: b\n"),
    ("copied_changes", "notes:\n- a\n- b\n"),
    ("copied_changes", "- title: a\n- text: b\n"),
    ("copied_marks", "text: |\n  They wrote:\n  > Fill them.\n"),
    ("copied_line_numbers", "text: |\n1. Fill\n2. Clean\n3. Paint\n"),
    ("copied_line_numbers", "notes:\n  2 moats\n  4 walls\n"),
    ("foreign_lines", "# Why\ntitle: Fill\ntext: x\n"),
    ("foreign_lines", "titel Fill\ntext: x\n"),
    ("foreign_lines", "published\ntext: x\n"),
    ("foreign_lines", "moats and walls:\n  text: x\ntitle: y\n"),
    ("foreign_lines", "%YAML 1.2\ntitle: Fill\n"),
    ("foreign_lines", "text: |\n  Write\n```\n  a\n```\n"),
    ("foreign_lines_in_texts", "text: |\n  Fill them.\nsource: a book\n  of old\n"),
    ("foreign_lines_in_texts", "text: |\n  Fill them.\nThe moats: all\ntitle: x\n"),
    ("commented_lines", "# see below\ntitle: x\n"),
    ("lost_line_ends", "title: Fill\ntext: x\nnotes:\n  - y\n"),
    ("lost_line_ends", "title: Fill rating: x\n"),
    ("lost_line_ends", "title: Fill text: x moats: y\n"),
    ("written_line_ends", 'title: "Fill\\nthem\\nall"\n'),
    ("hyphens", "text: |\n  1. Fill\n  2. Clean\n"),
)


@pytest.mark.parametrize(("repairer", "text"), SOUND)
def test_where_a_kind_of_mistake_is_not_there_is_no_repair(repairer: str, text: str) -> None:
    assert proposals(repairer, text, 0) == []


def test_repairs_are_looked_for_from_the_problem_upwards_then_downwards() -> None:
    lines = FileLines("a: 1\nb: 2\n# c\nd: 4\ne: 5\n")
    assert [line.number for line in Broken("x.yml", lines, FIELDS, 3).nearest_first()] == [3, 1, 0, 4]


@pytest.mark.parametrize(("count", "said"), [(0, "no space"), (1, "1 more space"), (2, "2 more spaces")])
def test_spaces_are_counted(count: int, said: str) -> None:
    assert spaces(count, "more ") == said
    assert spaces(count) == said.replace("more ", "")
