"""What a meeting did on each recommendation: it gave a rating, or none; or nothing of it is published yet."""

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Dossier, Meeting, Recommendation, Stage
from monitoring_record.records.vocabulary import Vocabulary


class WithoutRating(Vocabulary):
    """Why a recommendation has no rating of the whole at a meeting.

    The record cannot tell what is still to be published from what the meeting did not assess: of either nothing is published
    yet. A meeting with drafts is shown with all its updates, in a preview, so that what is missing is an update.
    """

    BY_PART = "by-part", "Rated part by part", "rated part by part", "…"
    NO_RATING = "no-rating", "No rating", "not yet rated"
    NO_UPDATE = "no-update", "No update", "without an update"
    NOT_PUBLISHED = "not-published", "Not yet published", "not yet published"

    @property
    def is_outstanding(self) -> bool:
        """Whether nothing is rated, or published, so far."""
        return self is not WithoutRating.BY_PART

    @property
    def css_class(self) -> str:
        """Its class in style sheets: what is still open is blank."""
        return "blank" if self.is_outstanding else "by-part"


Result = Verdict | WithoutRating


def meetings_with_drafts(dossier: Dossier) -> frozenset[int]:
    """Return the numbers of the meetings that have updates below `published`; only a preview shows any."""
    return frozenset(update.meeting for update in dossier.updates if update.stage is not Stage.PUBLISHED)


class Results:
    """The result of each meeting for each recommendation of a dossier."""

    def __init__(self, dossier: Dossier, verdicts: Verdicts) -> None:
        self._dossier = dossier
        self._verdicts = verdicts
        self._with_drafts = meetings_with_drafts(dossier)

    def of(self, meeting: Meeting, recommendation: Recommendation) -> Result:
        """Return the verdict of a meeting on a recommendation as a whole, or else why there is none."""
        verdict = self._verdicts.of(meeting, recommendation)
        if verdict:
            return verdict
        update = self._dossier.update(meeting, recommendation)
        if update is None:
            return WithoutRating.NO_UPDATE if meeting.number in self._with_drafts else WithoutRating.NOT_PUBLISHED
        return WithoutRating.BY_PART if update.assessment else WithoutRating.NO_RATING

    def latest(self, recommendation: Recommendation) -> tuple[Result, Meeting | None]:
        """Return the result of the last meeting that rated a recommendation, and that meeting; None if none did."""
        meeting = self._verdicts.last_rated_meeting_of(recommendation)
        return (self.of(meeting, recommendation) if meeting else WithoutRating.NO_RATING), meeting
