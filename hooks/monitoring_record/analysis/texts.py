"""Each text of a report as HTML, rendered once, whatever number of pages shows it; and as Markdown, which one page has."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import partial

from monitoring_record import addresses
from monitoring_record.records import Dossier, Meeting, Recommendation, Update
from monitoring_record.texts import (
    Explanation,
    Mention,
    References,
    RenderedText,
    Target,
    TextReferences,
    markdown_of,
    render_text,
)


class Texts:
    """The texts of a report."""

    def __init__(self, dossier: Dossier, references: References, explanations: Mapping[str, Explanation]) -> None:
        self._dossier = dossier
        self._references = references
        self._explanations = explanations
        self._rendered: dict[tuple[Update | None, str], RenderedText] = {}

    def of(self, text: str, update: Update | None = None) -> RenderedText:
        """Return a text as HTML; `update` is the one whose documents the text may cite."""
        known = self._rendered.get((update, text))
        if known is None:
            known = self._rendered[update, text] = self._render(text, update)
        return known

    def markdown_of(self, text: str, update: Update | None = None) -> str:
        """Return a text as Markdown; links to this site begin with `SITE_LINK`."""
        refers = self._references.of(text)
        return markdown_of(text, refers.mentions, partial(self._target, update), self._cited(refers, update))

    def _render(self, text: str, update: Update | None) -> RenderedText:
        refers = self._references.of(text)
        documents = self._cited(refers, update)
        return render_text(text, refers.mentions, partial(self._target, update), documents, self._explanations)

    def _cited(self, refers: TextReferences, update: Update | None) -> dict[str, str]:
        return self._documents(update, {key for key, _ in refers.citations}) if update else {}

    def _documents(self, update: Update, cited: AbstractSet[str]) -> dict[str, str]:
        """Return the address of each document that a text cites: on the web, or else in the list of what the update cites."""
        page = addresses.recommendation(self._dossier, self._dossier.recommendation_by_number[update.recommendation])
        return {
            key: update.documents[key].url or Target(page, addresses.document_anchor(key, update.meeting)).href
            for key in sorted(cited & update.documents.keys())
        }

    def _target(self, update: Update | None, mention: Mention) -> Target | None:
        """Return what a mention links to; None if the record has no page for it.

        In an update, “part 13.4” and “the 19th meeting” link to what happened to that part, or to this recommendation,
        at that meeting. A sub-part links to its wording.
        """
        if mention.institution:
            return self._institution(mention.institution)
        meeting = self._dossier.meeting_by_number.get(mention.meeting or (update.meeting if update else 0))
        number = mention.recommendation or (update.recommendation if update else 0)
        recommendation = self._dossier.recommendation_by_number.get(number)
        if mention.meeting is not None and meeting is None:
            return None
        if recommendation is None:
            return Target(addresses.meeting(self._dossier, meeting)) if mention.meeting and meeting else None
        part = mention.part or ""
        if part and part not in recommendation.part_references():
            return None
        same = update is not None and update.recommendation == number and "." not in part
        return self._on_the_page_of(recommendation, part, meeting if same else None)

    def _institution(self, key: str) -> Target | None:
        known = self._dossier.institutions
        is_known = known is not None and key in known.institutions
        return Target(addresses.institution(self._dossier, key), kind="institution") if is_known else None

    def _on_the_page_of(self, recommendation: Recommendation, part: str, meeting: Meeting | None) -> Target:
        at = meeting if meeting and self._dossier.update(meeting, recommendation) else None
        return Target(addresses.recommendation(self._dossier, recommendation), addresses.part_anchor(part, at))
