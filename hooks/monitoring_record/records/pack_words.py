"""The words of the forms that are sent before a meeting: each programme can have its own."""

from typing import Annotated

from pydantic import Field

from monitoring_record.records.base import Line, Listed, Record, Text
from monitoring_record.records.shape import shaped
from monitoring_record.records.value_rules import BAD_LANGUAGE

_WHERE = "Write in the yellow fields only. A program finds each field by the small letters beside it."
_DOCUMENTS = "List each act or page that you refer to under “Documents”, and write its mark where you speak of it: “the new plan [D1]”."
_FORMATS = "Bold words, lists, tables and links are kept. Pictures, footnotes, comments and tracked changes are not."
_STEPS = (
    _WHERE,
    "Say what was done, when, by whom and under which act: facts that can be checked.",
    "Where there is nothing new, write an x in the field “Nothing new”, and leave the others empty.",
    _DOCUMENTS,
    _FORMATS,
)
_STEPS_OF_AN_ORGANISATION = (
    _WHERE,
    "Write the name of your organisation in the first field.",
    "Say what you know of each {part}, and from where. Whoever reads it should be able to check it.",
    _DOCUMENTS,
    _FORMATS,
)


class FormWords(Record):
    """The words of one of the two forms. `{meeting}`, `{country}` and `{programme}` stand for those of the form."""

    title: Line = Field(examples=["Report of the Crown to the {meeting}"])
    """The heading of the form."""
    introduction: Text = Field(examples=["Please report on what was done since the last session."])
    """What the form is for, below the heading: one paragraph or several."""
    steps: Annotated[tuple[Text, ...], Listed, Field(min_length=1)] = Field(
        default=_STEPS, examples=[["Write in the yellow fields.", "Send the form back to us."]]
    )
    """How to fill the form in, step by step."""


_GOVERNMENT = FormWords(
    title="Report of {country} to the {meeting}",
    introduction="This form asks for what was done on each {part} that is still open: its wording, the last {rating} and the "
    "reasons for it stand above the fields.",
)
_ALTERNATIVE = FormWords(
    title="Alternative report on {country} to the {meeting}",
    introduction="This form asks for what your organisation knows of each {part} that is still open: its wording, the last "
    "{rating} and the reasons for it stand above the fields. Leave empty what you do not want to speak of.",
    steps=_STEPS_OF_AN_ORGANISATION,
)


class FormLabels(Record):
    """What the headings and fields of the forms are called."""

    form: Line = Field(default="Form", examples=["Form"])
    """Above the name by which the form is recognised when it comes back."""
    sender: Line = Field(default="From", examples=["From"])
    """Above who sends the form."""
    begins: Line = Field(default="When and where", examples=["Session"])
    """Above the days and the place of the meeting."""
    deadline: Line = Field(default="Please return by", examples=["Return by"])
    """Above the day until which the form is to come back."""
    author: Line = Field(default="Your organisation", examples=["Name of your organisation"])
    """The field for the name of the organisation, in the form for alternative reports."""
    how: Line = Field(default="How to fill in this form", examples=["How to fill in"])
    """The heading above the steps."""
    overview: Line = Field(default="Overview", examples=["In short"])
    """The heading above the table of all recommendations."""
    open: Line = Field(default="Open", examples=["Open points"])
    """The column with the numbers of the parts that are still open."""
    last: Line = Field(default="Last rating", examples=["Last grade"])
    """The last rating."""
    reasons: Line = Field(default="Why", examples=["Reasons"])
    """The reasons for the last rating."""
    wording: Line = Field(default="What is asked for", examples=["Wording"])
    """The wording of a part."""
    whole: Line = Field(default="As a whole", examples=["On the whole"])
    """The place for what concerns the whole recommendation and none of its parts."""
    not_reported: Line = Field(
        default="The record has no report of {reporter} on this {part} at the {last_meeting}.",
        examples=["The Crown was silent at the {last_meeting}."],
    )
    """The remark at a part on which nothing was reported at the meeting before."""
    closed: Line = Field(default="No report is asked for on", examples=["Closed"])
    """Before the parts that are closed or no longer valid."""
    field: Line = Field(default="Field", examples=["Field"])
    """The column with the names of the fields."""
    answer: Line = Field(default="Please fill in", examples=["Your answer"])
    """The column with the fields that are to be filled in."""
    report: Line = Field(default="What was done", examples=["What the Crown did"])
    """The field for the report on a part."""
    gist: Line = Field(default="In a few words", examples=["In short"])
    """The field for the same in a few words."""
    gist_hint: Line = Field(
        default="60 characters at most, as in “Plan adopted in May”", examples=["At most 60 letters"]
    )
    """What is small below it."""
    nothing: Line = Field(default="Nothing new", examples=["No change"])
    """The field for an x where there is nothing to report."""
    nothing_hint: Line = Field(default="Write an x", examples=["x"])
    """What is small below it."""
    finding: Line = Field(default="Is it implemented?", examples=["Implemented?"])
    """The field for the finding of an organisation."""
    finding_hint: Line = Field(default="implemented, partly or not-implemented", examples=["one of the three words"])
    """What is small below it."""
    promises: Line = Field(default="Promises due by then", examples=["What was promised"])
    """The heading above what was promised before, and is due by the meeting."""
    promises_hint: Line = Field(
        default="What came of each? What you write becomes a part of the report. Outcomes: {outcomes}.",
        examples=["Outcomes: {outcomes}."],
    )
    """What is said below that heading."""
    promise: Line = Field(default="What was promised", examples=["Promise"])
    """The column with what was promised, by whom and by when."""
    outcome: Line = Field(default="Outcome", examples=["Outcome"])
    """The column with what came of it, in one of a few words."""
    came_of_it: Line = Field(default="What came of it, in a sentence", examples=["What came of it"])
    """The column with what came of it, in a sentence."""
    due: Line = Field(default="New date, if put off (2019-H2)", examples=["New date"])
    """The column with the new date of what was put off."""
    documents: Line = Field(default="Documents", examples=["Acts and pages"])
    """The heading above the documents that a report refers to."""
    documents_hint: Line = Field(
        default="Write the mark where you speak of the document: “the new plan [D1]”. Kinds: {kinds}.",
        examples=["Write [D1] in the text. Kinds: {kinds}."],
    )
    """What is said below that heading."""
    title: Line = Field(default="Title", examples=["Title"])
    """The column with the title of a document."""
    kind: Line = Field(default="Kind", examples=["Kind"])
    """The column with the kind of a document."""
    date: Line = Field(default="Date (2019-05-31)", examples=["Date"])
    """The column with the date of a document."""
    number: Line = Field(default="Number", examples=["No."])
    """The column with the number of a document."""
    url: Line = Field(default="Web address", examples=["Address"])
    """The column with the web address of a document."""


class PackWords(Record):
    """The words of the forms that `run.py pack` makes."""

    language: Annotated[str, shaped(r"[a-z]{2,3}(-[A-Z]{2})?", "a language, as in en, en-GB or ru", BAD_LANGUAGE)] = (
        Field(default="en-GB", examples=["ru"])
    )
    """The language of the forms, for spelling and for readers with a screen reader."""
    sender: Line | None = Field(default=None, examples=["Secretariat of the Council, secretariat@castles.example"])
    """Who sends the forms, and where they are to be sent back. If you leave it out: the publisher of the report."""
    nothing_new: Line = Field(
        default="The government reports nothing new.", examples=["The Crown reports nothing new."]
    )
    """The sentence that the record has where the field “Nothing new” has an x."""
    government: FormWords = Field(default=_GOVERNMENT, examples=[{"title": "Report", "introduction": "Please report."}])
    """The form for the government."""
    alternative: FormWords = Field(
        default=_ALTERNATIVE, examples=[{"title": "Report", "introduction": "Please report."}]
    )
    """The form for a non-governmental organisation."""
    labels: FormLabels = Field(default=FormLabels(), examples=[{"report": "What the Crown did"}])
    """What the headings and fields are called."""
