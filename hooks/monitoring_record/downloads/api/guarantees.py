"""What those who build on the API can rely on."""

GUARANTEES = (
    "An address stays as long as the site: the documents, the files, the schemas, and the anchors that they link to.",
    (
        "A field stays: it is not renamed, it keeps its meaning and its type, and one that is always there stays so. A field without "
        "a value is left out; no field is null."
    ),
    "A list of words that a schema gives, such as those of `change`, gets no new ones.",
    "Everything else can grow: there will be new fields, documents and addresses. Pass over what you do not know.",
    (
        "The ids of ratings are those of the report’s `scale`, and the `kind` of a cited document or of an institution is one of a growing list. "
        "Do not build either into a program."
    ),
    "Meetings and recommendations are in the order of their numbers. The same data gives the same bytes.",
    "The record is corrected when a mistake is found. `edition` says which meeting was the last one, and `version` changes with each correction.",
)
"""A paragraph each, in Markdown."""
