"""Which texts of other recommendations mention a recommendation."""

from collections.abc import Iterable

from monitoring_record.analysis.passages import Passage, RecordText
from monitoring_record.records import Dossier, Recommendation
from monitoring_record.texts import References


class Backlinks:
    """The mentions of all recommendations of a dossier, to be looked up by the one that is mentioned."""

    def __init__(self, dossier: Dossier, texts: Iterable[RecordText], references: References) -> None:
        self._mentioned_by: dict[Recommendation, dict[Passage, None]] = {}
        self._mentioned_in: dict[Recommendation, dict[Recommendation, None]] = {}
        for text in texts:
            for mention in references.of(text.text).mentions:
                mentioned = dossier.recommendation_by_number.get(mention.recommendation or 0)
                if mentioned is not None and mentioned is not text.passage.recommendation:
                    self._add(mentioned, text.passage)

    def mentioned_by(self, recommendation: Recommendation) -> tuple[Passage, ...]:
        """The places in other recommendations that mention this one, in the order of the record, each once."""
        return tuple(self._mentioned_by.get(recommendation, ()))

    def mentioned_in(self, recommendation: Recommendation) -> tuple[Recommendation, ...]:
        """The other recommendations that the texts of this one mention."""
        return tuple(self._mentioned_in.get(recommendation, ()))

    def _add(self, mentioned: Recommendation, passage: Passage) -> None:
        self._mentioned_by.setdefault(mentioned, {})[passage] = None
        self._mentioned_in.setdefault(passage.recommendation, {})[mentioned] = None
