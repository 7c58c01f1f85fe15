"""Which texts of other recommendations mention a recommendation."""

from monitoring_record.analysis.passages import Passage, record_texts
from monitoring_record.records import Dossier, Recommendation
from monitoring_record.texts import mention_words, mentions


class Backlinks:
    """The mentions of all recommendations of a dossier, to be looked up by the one that is mentioned."""

    def __init__(self, dossier: Dossier) -> None:
        self._mentioned_by: dict[Recommendation, dict[Passage, None]] = {}
        self._mentioned_in: dict[Recommendation, dict[Recommendation, None]] = {}
        words = mention_words(dossier.programme.words, has_letters=dossier.has_lettered_parts)
        for passage in record_texts(dossier):
            for mention in mentions(passage.text, words):
                mentioned = dossier.recommendation_by_number.get(mention.recommendation or 0)
                if mentioned is not None and mentioned is not passage.place.recommendation:
                    self._add(mentioned, passage.place)

    def mentioned_by(self, recommendation: Recommendation) -> tuple[Passage, ...]:
        """The places in other recommendations that mention this one, in the order of the record, each once."""
        return tuple(self._mentioned_by.get(recommendation, ()))

    def mentioned_in(self, recommendation: Recommendation) -> tuple[Recommendation, ...]:
        """The other recommendations that the texts of this one mention."""
        return tuple(self._mentioned_in.get(recommendation, ()))

    def _add(self, mentioned: Recommendation, place: Passage) -> None:
        self._mentioned_by.setdefault(mentioned, {})[place] = None
        self._mentioned_in.setdefault(place.recommendation, {})[mentioned] = None
