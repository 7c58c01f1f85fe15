"""The rules that a filled form must follow, so that nothing in it is guessed."""

from monitoring_record.source.rules import Rule

_FIELD = "13.4 · report | {}\n"

NO_FORM = Rule(
    id="no-form",
    demand="A form comes back as a Word document (.docx) or a workbook (.xlsx), whole and without a password.",
    reason="Other files cannot be read without losing something.",
    wrong="ruritania-3-government.pdf\n",
    right="ruritania-3-government.docx\n",
)

FORM_TOO_LARGE = Rule(
    id="form-too-large",
    demand="A form has 20 MB at most, and 100 MB with everything in it unpacked.",
    reason="No form needs more, and a small file that unpacks to a huge one could keep a computer busy for hours.",
    wrong="ruritania-3-government.docx, with 300 photographs\n",
    right="ruritania-3-government.docx\n",
)

MACROS = Rule(
    id="macros",
    demand="A form has no macros.",
    reason="A macro is a program, and no form is sent with one.",
    wrong="ruritania-3-government.docm\n",
    right="ruritania-3-government.docx, saved as “Word document”\n",
)

UNKNOWN_FORM = Rule(
    id="unknown-form",
    demand="A form has the line with its name, once, as it was sent: report, meeting, recommendation, who reports, version.",
    reason="By it, one knows what the answers belong to.",
    wrong="Form | (empty)\n",
    right="Form | ruritania · 3 · all · government · 1 · 2e38ce\n",
)

OTHER_FORM = Rule(
    id="other-form",
    demand="A form is of a report and a meeting that are in the data, and was made by this version of the program.",
    reason="The answers would be filed in the wrong place.",
    wrong="Form | graustark · 3 · all · government · 1 · 2e38ce\n",
    right="Form | ruritania · 3 · all · government · 1 · 2e38ce\n",
)

TRACKED_CHANGES = Rule(
    id="tracked-changes",
    demand="A form has no tracked changes.",
    reason="Nobody but its authors can say whether a change holds.",
    wrong=_FIELD.format("The moat was ~~emptied~~ filled."),
    right=_FIELD.format("The moat was filled."),
)

COMMENT = Rule(
    id="comment-in-a-form",
    demand="A form has no comments.",
    reason="A comment is no part of a report, and should not be lost either.",
    wrong=_FIELD.format("The moat was filled.   (comment: really?)"),
    right=_FIELD.format("The moat was filled."),
)

LOST_KEY = Rule(
    id="lost-key",
    demand="Beside each field that is filled in stand the small letters that name it, as they were sent.",
    reason="They say what a text is about; by the place alone, it could be filed under another part.",
    wrong="13.4 | The moat was filled.\n",
    right=_FIELD.format("The moat was filled."),
)

UNKNOWN_KEY = Rule(
    id="unknown-key",
    demand="The small letters beside a field name a part that the recommendation has, and a field that the form has.",
    reason="A text about a part that is not there belongs to another one.",
    wrong="13.14 · report | The moat was filled.\n",
    right=_FIELD.format("The moat was filled."),
)

MISSING_ROW = Rule(
    id="missing-row",
    demand="A form comes back with all its rows; those with nothing to say stay empty.",
    reason="Whether a row was deleted by mistake, with words in it, cannot be seen.",
    wrong="13.3 · report | …\n13.5 · report | …\n",
    right="13.3 · report | …\n13.4 · report | (empty)\n13.5 · report | …\n",
)

FIELD_TWICE = Rule(
    id="field-twice",
    demand="Each field is filled in once.",
    reason="Of two answers, only their authors can say which holds.",
    wrong="13.4 · report | The moat was filled.\n13.4 · report | The moat is dry.\n",
    right="13.4 · report | The moat was filled.\n13.5 · report | The moat is dry.\n",
)

OUTSIDE_THE_FIELDS = Rule(
    id="outside-the-fields",
    demand="What is written in a form stands in its fields.",
    reason="Elsewhere it would be lost.",
    wrong="13.4 · report | (empty)\n\nThe moat was filled.\n",
    right=_FIELD.format("The moat was filled."),
)

MERGED_CELLS = Rule(
    id="merged-cells",
    demand="The cells of a form are not merged.",
    reason="A merged cell belongs to several fields.",
    wrong="13.4 · report + 13.5 · report | The moat was filled.\n",
    right="13.4 · report | The moat was filled.\n13.5 · report | (empty)\n",
)

NO_WORDS = Rule(
    id="no-words",
    demand="A field has words: no pictures, footnotes, formulas, words struck out, or figures by themselves.",
    reason="Only words are kept, and a report that lacks its picture or footnote says something else.",
    wrong="13.4 · report | 42\n",
    right="13.4 · report | The Crown filled 42 moats.\n",
)

REPORT_AND_NOTHING = Rule(
    id="report-and-nothing",
    demand="A part has either a report or an x at “Nothing new”.",
    reason="One of the two is a slip.",
    wrong="13.4 · report | The moat was filled.\n13.4 · nothing | x\n",
    right="13.4 · report | The moat was filled.\n13.4 · nothing | (empty)\n",
)

NO_REPORT = Rule(
    id="no-report",
    demand="What belongs to a report (a few words, a finding, documents) comes with the report.",
    reason="By itself it says nothing that could be recorded.",
    wrong="13.4 · report | (empty)\n13.4 · gist | Moat filled\n",
    right="13.4 · report | The moat was filled.\n13.4 · gist | Moat filled\n",
)

UNKNOWN_WORD = Rule(
    id="word-not-of-the-list",
    demand="A field for one of a few words has one of them.",
    reason="Another word could mean one or the other.",
    wrong="13.4 · finding | so-so\n",
    right="13.4 · finding | partly\n",
)

LONG_GIST = Rule(
    id="gist-of-a-form",
    demand="The field “In a few words” has 60 characters at most.",
    reason="A table has three of them beside each other.",
    wrong="13.4 · gist | The moat was filled with water in the summer of the year in which it rained\n",
    right="13.4 · gist | Moat filled in summer\n",
)

UNKNOWN_AUTHOR = Rule(
    id="author-of-a-form",
    demand="An alternative report names its organisation, as the file of the meeting names it under `reported`.",
    reason="Two names would be two organisations.",
    wrong="form · author | Walls’ friends\n",
    right="form · author | Friends of Walls\n",
)

DOCUMENT_OF_A_FORM = Rule(
    id="document-of-a-form",
    demand="Each document of a form has a title and a kind, and a report speaks of it by its mark, such as [D1].",
    reason="A document that no text cites, or a mark without a document, leads nowhere.",
    wrong="13.4 · report | The Crown adopted a plan.\n13 · D1 | Plan to fill the moats | plan\n",
    right="13.4 · report | The Crown adopted a plan [D1].\n13 · D1 | Plan to fill the moats | plan\n",
)

WOULD_CHANGE = Rule(
    id="would-change",
    demand="What is in the data already is changed only if that is asked for (`--replace`), and only at the stage `reported`.",
    reason="A form that comes late could undo what was corrected since.",
    wrong="13.4 · report | The moat was emptied.   (the data: The moat was filled.)\n",
    right=_FIELD.format("The moat was filled."),
)

FORM_RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        NO_FORM,
        FORM_TOO_LARGE,
        MACROS,
        UNKNOWN_FORM,
        OTHER_FORM,
        TRACKED_CHANGES,
        COMMENT,
        LOST_KEY,
        UNKNOWN_KEY,
        MISSING_ROW,
        FIELD_TWICE,
        OUTSIDE_THE_FIELDS,
        MERGED_CELLS,
        NO_WORDS,
        REPORT_AND_NOTHING,
        NO_REPORT,
        UNKNOWN_WORD,
        LONG_GIST,
        UNKNOWN_AUTHOR,
        DOCUMENT_OF_A_FORM,
        WOULD_CHANGE,
    )
}
"""The rules by their ids."""
