"""Words that people use for a field before they know its name: `ngo` for `alternative`, `evaluation` for `assessment`.

They are the words of monitoring in general, and belong to no programme and no country.
"""

import re
from collections.abc import Mapping

from monitoring_record.records import Record

_WORDS: Mapping[str, str] = {
    # an update
    "stage": "status step phase",
    "government": "state reply response authorities official officials ministry executive gov govt national country reported",
    "alternative": "ngo ngos cso csos civil society shadow nongovernmental non associations organisations organizations",
    "assessment": "experts expert evaluation evaluators findings finding conclusion conclusions review monitoring secretariat",
    "documents": "sources source references reference annexes annex attachments links laws bibliography files",
    "overall": "whole total general final summary result conclusion rating",
    "parts": "items paragraphs points measures components sections",
    "part": "item paragraph para point measure component section number no",
    "rating": "score mark grade level status result progress evaluation compliance finding",
    "reasons": "reason justification explanation rationale grounds why because motivation analysis text comment findings",
    "author": "organisation organization organisations ngo by from who name reporter ministry source body",
    "summary": "abstract short brief description introduction overview",
    "note": "comment remark footnote editor",
    "notes": "comments remarks footnotes comment remark note editor",
    # a document
    "kind": "type category sort class",
    "title": "name heading headline subject label topic",
    "date": "day adopted year dated issued",
    "number": "no num nr id part item",
    "url": "link address website web site uri href",
    # a recommendation
    "text": "wording body content contents words statement description report answer reply response",
    "chapter": "section theme area pillar group block",
    "subparts": "sub items subitems paragraphs points",
    # a meeting
    "starts": "start begin begins beginning from opens opening date first",
    "ends": "end until till to closes closing finish last",
    "endorsed": "adopted approved adoption approval endorsement agreed",
    "place": "city town venue location where",
    "experts": "expert team monitors reviewers evaluators assessors authors",
    "reported": "reports reporters reporting sources",
    "basis": "method methodology based sources",
    "name": "title expert full",
    "affiliation": "country organisation organization body institution employer from",
    # a report, a scale, a programme
    "country": "state nation",
    "round": "cycle stage phase",
    "publisher": "published body organisation organization",
    "original": "source document publication",
    "licence": "license copyright rights terms",
    "scale": "ratings rating grades",
    "method": "methodology basis how",
    "chapters": "sections themes pillars areas groups",
    "id": "key code slug",
    "label": "name title",
    "short": "abbreviation abbr",
    "symbol": "sign icon mark",
    "colour": "color background",
    "meaning": "description definition explanation text",
    # promises and institutions
    "promise": "commitment pledge task measure action what text wording",
    "by": "who whom institution institutions responsible body author owner ministry",
    "due": "date deadline term when until till day",
    "quote": "words passage evidence citation proof",
    "outcome": "result status state",
    "issued_by": "issuer author issued adopted approved by",
    # the glossary
    "sections": "chapters groups",
    "terms": "words entries items",
    "term": "word name entry",
    "abbreviation": "abbr acronym short",
}
"""The words for each field. A field of the same name in several records is meant by the same words."""

_WORD = re.compile(r"[a-z]+")


def field_meant(name: str, record: type[Record]) -> str | None:
    """Return the field of the record that a name of several words means: that of its first known word; None if none is."""
    fields = {
        field: set(_WORDS.get(field, "").split()) for field in record.model_fields if field not in record.identity
    }
    for word in _WORD.findall(name.casefold()):
        meant = [field for field, words in fields.items() if word in words or word == field]
        if meant:
            return meant[0] if len(meant) == 1 else None
    return None
