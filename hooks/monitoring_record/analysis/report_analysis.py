"""All that is computed from a report, once a build."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.analysis.alternative_reports import AlternativeReports, alternative_reports
from monitoring_record.analysis.backlinks import Backlinks
from monitoring_record.analysis.computed import Computed, Value
from monitoring_record.analysis.counts import (
    LatestCounts,
    MeetingCounts,
    RatingChanges,
    changes,
    latest_counts,
    meeting_counts,
)
from monitoring_record.analysis.current_ratings import CurrentRating, current_rating
from monitoring_record.analysis.differences import Differences, differences
from monitoring_record.analysis.digest import digest
from monitoring_record.analysis.glossary_analysis import GlossaryAnalysis
from monitoring_record.analysis.heat_map import MOST_MEETINGS, HeatMap, heat_band
from monitoring_record.analysis.history import RecommendationAtMeeting, history
from monitoring_record.analysis.in_short import InShort
from monitoring_record.analysis.inputs import (
    Inputs,
    common_inputs,
    difference_inputs,
    promise_count_inputs,
    promise_inputs,
    rating_inputs,
    related_inputs,
    reporting_inputs,
    source_inputs,
)
from monitoring_record.analysis.institutions import (
    InstitutionProfile,
    institution_profiles,
    passages_by_institution,
)
from monitoring_record.analysis.lowest_parts import LowestParts, lowest_parts
from monitoring_record.analysis.matrix import Band, RatingsTable, Row, bands, ratings_table
from monitoring_record.analysis.meeting_changes import MeetingChanges, meeting_changes
from monitoring_record.analysis.page_limits import MOST_RECOMMENDATIONS
from monitoring_record.analysis.passages import Passage, RecordText, record_texts
from monitoring_record.analysis.promise_choices import PromiseChoices, promise_choices
from monitoring_record.analysis.promise_headline import promise_headline
from monitoring_record.analysis.promise_lists import PromiseLists
from monitoring_record.analysis.promise_timeline import PromiseTimeline, promise_timeline
from monitoring_record.analysis.promises import PromiseCounts, PromiseHistory, Promises
from monitoring_record.analysis.rating_flow import Step, flow
from monitoring_record.analysis.related import Related, related
from monitoring_record.analysis.results import Results
from monitoring_record.analysis.source_lists import SourceLists
from monitoring_record.analysis.sources import Sources
from monitoring_record.analysis.standing import Standing, standing
from monitoring_record.analysis.texts import Texts
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.analysis.volumes import Volume, volumes
from monitoring_record.dates import month
from monitoring_record.kept.corrections import Corrections
from monitoring_record.kept.editions import NO_EDITIONS, Edition, ReportEditions
from monitoring_record.records import Chapter, Dossier, Institution, Meeting, Recommendation, Term, Update, Words
from monitoring_record.texts import Explanation, References, RenderedText


@dataclass(frozen=True)
class RecommendationAnalysis:
    """What is computed from one recommendation."""

    recommendation: Recommendation
    row: Row
    """Its ratings at all meetings."""
    history: tuple[RecommendationAtMeeting, ...]
    """The latest meeting first; meetings without an update are left out."""
    last_rated_meeting: Meeting | None
    """The last meeting that rated it, as a whole or part by part."""
    current_rating: CurrentRating | None
    lowest_parts: LowestParts | None
    """None if no part is rated."""
    related: tuple[Related, ...]
    mentioned_by: tuple[Passage, ...]

    @cached_property
    def current(self) -> tuple[RecommendationAtMeeting, ...]:
        """The last meeting that rated it, and those after it with reports; where none rated it, the latest. The latest is first."""
        rated = self.last_rated_meeting
        if rated is None:
            return self.history[:1]
        return tuple(at for at in self.history if at.meeting.number >= rated.number)

    @property
    def earlier(self) -> tuple[RecommendationAtMeeting, ...]:
        """The meetings before, the latest first."""
        return self.history[len(self.current) :]

    @property
    def cites_documents(self) -> bool:
        """Whether any text on it cites a document."""
        return any(at_meeting.update.documents for at_meeting in self.history)

    @cached_property
    def in_short(self) -> InShort | None:
        """What the last meeting that rated it heard and found, in a few words; None if no meeting has an update on it."""
        return InShort(self.current[-1]) if self.current else None


@dataclass(frozen=True)
class MeetingAnalysis:
    """What is computed from one meeting."""

    meeting: Meeting
    previous: Meeting | None
    next: Meeting | None
    table: RatingsTable
    """The ratings of this meeting beside those of the one before."""
    counts: MeetingCounts
    changes: RatingChanges
    """Compared with the meeting before."""
    steps: tuple[Step, ...]
    """How the ratings changed from the meeting before to this one."""
    alternative_reports: AlternativeReports


@dataclass(frozen=True, eq=False)
class ReportAnalysis:
    """What is computed from a report. Each value is computed once, at its first use."""

    dossier: Dossier
    references: References
    """What its texts refer to."""
    explanations: Mapping[str, Explanation]
    """The full name of each abbreviation in the site’s glossary."""
    kept: ReportEditions = NO_EDITIONS
    """Its editions, and what was corrected since."""
    glossary: GlossaryAnalysis | None = None
    """The site’s glossary."""

    @property
    def words(self) -> Words:
        """What the programme calls its things."""
        return self.dossier.programme.words

    @property
    def editions(self) -> tuple[Edition, ...]:
        """What was published with each meeting, as it is kept; in the order of the meetings."""
        return self.kept.editions

    @property
    def corrections(self) -> Corrections:
        """What was corrected since a meeting had its edition."""
        return self.kept.corrections

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of its data."""
        return digest(self.dossier)

    @cached_property
    def verdicts(self) -> Verdicts:
        """Every rating, with the one before it and what changed."""
        return Verdicts(self.dossier)

    @cached_property
    def results(self) -> Results:
        """What each meeting did on each recommendation."""
        return Results(self.dossier, self.verdicts)

    @cached_property
    def differences(self) -> Differences:
        """What organisations say of parts, beside what the government says of them and how they were rated."""
        return differences(self.dossier, self.verdicts)

    @cached_property
    def record_texts(self) -> tuple[RecordText, ...]:
        """Every text of the record, with its passage."""
        return tuple(record_texts(self.dossier))

    @cached_property
    def promises(self) -> Promises:
        """What was promised, and what came of it."""
        return Promises(self.dossier, self.record_texts)

    def has_promises_since(self, edition: Edition) -> bool:
        """Whether promises of an edition’s meetings are recorded, and were not when it was made."""
        made = (of.meeting.number for of in self.promises)
        return not edition.has_promises and any(number <= edition.meeting.number for number in made)

    @property
    def institution_keys(self) -> tuple[str, ...]:
        """The keys of the institutions that act in the report; what each does takes an analysis of all sources and promises."""
        return tuple(self.dossier.institutions.institutions) if self.dossier.institutions else ()

    @cached_property
    def institutions(self) -> Mapping[str, InstitutionProfile]:
        """The institutions that act in the report, by their keys."""
        named = passages_by_institution(self.record_texts, self.references)
        return institution_profiles(self.dossier, named, self.promises, self.sources, self.verdicts)

    @cached_property
    def promise_lists(self) -> PromiseLists:
        """The promises by year, if they are too many for one page."""
        return PromiseLists(self.dossier, self.promises)

    @cached_property
    def promises_due(self) -> PromiseCounts | None:
        """What came of the promises that were due at the last meeting that rated anything."""
        return self.promises.due_at(self.last_rated.meeting) if self.last_rated else None

    @property
    def coming_meeting(self) -> Meeting | None:
        """The meeting after the last one that rated anything, which only a preview shows."""
        return self.last_rated.next if self.last_rated else None

    @cached_property
    def sources(self) -> Sources:
        """Each act, document and address once, with every passage that cites it."""
        return Sources(self.dossier, self.record_texts, self.references)

    @cached_property
    def source_lists(self) -> SourceLists:
        """The sources by page, if they are too many for one."""
        return SourceLists(self.dossier, self.sources)

    @property
    def is_large(self) -> bool:
        """Whether the report has more recommendations than one page shows in detail."""
        return len(self.dossier.recommendations) > MOST_RECOMMENDATIONS

    @cached_property
    def backlinks(self) -> Backlinks:
        """Which texts mention which recommendation."""
        return Backlinks(self.dossier, self.record_texts, self.references)

    @cached_property
    def texts(self) -> Texts:
        """Each text as HTML."""
        return Texts(self.dossier, self.references, self.explanations)

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """The ratings of every recommendation and part at every meeting, by chapter."""
        return bands(self.dossier, self.verdicts)

    @cached_property
    def table(self) -> RatingsTable | None:
        """The progress matrix; None where there is no meeting."""
        return ratings_table(self.bands, self.dossier.meetings)

    @cached_property
    def heat_map(self) -> HeatMap:
        """The ratings of all recommendations and parts; in a large report, at the last meetings."""
        rated = self.verdicts.rated_meetings()
        meetings = rated[-MOST_MEETINGS:] if self.is_large else rated
        found = tuple(heat_band(self.dossier.scale, band, meetings) for band in self.bands)
        return HeatMap(meetings, found, is_large=self.is_large)

    @cached_property
    def standing(self) -> Standing | None:
        """Where the country stands; None before the first meeting that rated anything."""
        return standing(self.dossier, self.bands, self.last_rated.changes, self.words) if self.last_rated else None

    @cached_property
    def counts(self) -> tuple[MeetingCounts, ...]:
        """How many recommendations had which rating at each meeting."""
        return tuple(self.meetings[meeting.number].counts for meeting in self.verdicts.rated_meetings())

    @cached_property
    def latest_counts(self) -> LatestCounts:
        """How many recommendations have which latest rating."""
        return latest_counts(self.dossier, self.results)

    @property
    def mixes_meetings(self) -> bool:
        """Whether the latest ratings of its recommendations are of several meetings."""
        return len(self.latest_counts.by_meeting) > 1

    @cached_property
    def last_rated(self) -> MeetingAnalysis | None:
        """The analysis of the last meeting that rated anything."""
        meeting = self.verdicts.last_rated_meeting()
        return self.meetings[meeting.number] if meeting else None

    @property
    def edition(self) -> str:
        """The last meeting that rated anything: “2nd meeting, March 2022”; empty if none did."""
        if self.last_rated is None:
            return ""
        meeting = self.last_rated.meeting
        return f"{meeting.ordinal} {self.words.meeting.one}, {month(meeting)}"

    @property
    def outstanding_sentence(self) -> str:
        """How far the last meeting that rated anything is not published; empty if it is complete."""
        return self.last_rated.counts.outstanding_sentence(self.words) if self.last_rated else ""

    @cached_property
    def volumes(self) -> tuple[Volume, ...]:
        """The volumes in which it is printed; a short report has one."""
        return volumes(self.dossier, self.record_texts)

    @cached_property
    def recommendations(self) -> Mapping[int, RecommendationAnalysis]:
        """The analysis of each recommendation, by number."""
        return self._by_recommendation(self._recommendation)

    @cached_property
    def meetings(self) -> Mapping[int, MeetingAnalysis]:
        """The analysis of each meeting, by number."""
        return {of.number: self._meeting(index, of) for index, of in enumerate(self.dossier.meetings)}

    def term_of(self, institution: Institution) -> Term | None:
        """Return what the glossary says of an institution: the term with one of its names, or with its abbreviation."""
        names = (*institution.names, *filter(None, (institution.abbreviation,)))
        return self.glossary.term_of(names) if self.glossary else None

    def changes_at(self, meeting: Meeting) -> MeetingChanges:
        """Return what changed at a meeting, compared with those before it."""
        return meeting_changes(self.dossier, self.verdicts, self.sources, meeting)

    def volume_of(self, recommendation: Recommendation) -> Volume:
        """Return the volume in which a recommendation is printed."""
        return self._volume_by_recommendation[recommendation.number]

    @cached_property
    def common_inputs(self) -> Inputs:
        """What all pages of the report are made from."""
        return common_inputs(self.dossier)

    @cached_property
    def rating_inputs(self) -> Inputs:
        """What tables and counts of ratings are made from."""
        return rating_inputs(self.dossier)

    @cached_property
    def difference_inputs(self) -> Inputs:
        """What comparisons of what organisations say are made from."""
        return difference_inputs(self.dossier)

    @cached_property
    def meeting_inputs(self) -> Inputs:
        """What the overview and the page of a meeting are made from: the ratings, who reported, how many promises were kept, and the editions."""
        return (
            self.rating_inputs,
            reporting_inputs(self.dossier),
            promise_count_inputs(self.dossier),
            self.correction_inputs,
        )

    @cached_property
    def promise_inputs(self) -> Inputs:
        """What lists of promises are made from."""
        return promise_inputs(self.dossier)

    @property
    def edition_inputs(self) -> Inputs:
        """What the pages that lead to editions, or cite them, show of these."""
        return tuple((edition.id, edition.meeting.number) for edition in self.editions)

    @property
    def correction_inputs(self) -> Inputs:
        """What the pages of meetings show of their editions: how much was corrected, too."""
        return tuple((edition.id, edition.meeting.number, len(edition.corrected)) for edition in self.editions)

    @cached_property
    def source_inputs(self) -> Inputs:
        """What lists of all sources are made from."""
        return (self.common_inputs, *self.sources)

    def promise_headline(self, counts: PromiseCounts | None) -> str:
        """Return what came of the promises that were due at a meeting, in a sentence; "" if none was."""
        return promise_headline(counts, self.words) if counts else ""

    def promise_choices(self, promises: tuple[PromiseHistory, ...]) -> PromiseChoices:
        """Return what some promises can be narrowed to."""
        return promise_choices(self.dossier, promises)

    def promise_timeline(self, promises: tuple[PromiseHistory, ...], year: str = "") -> PromiseTimeline | None:
        """Return promises by due date, among all meetings or those of a year; None if none has a date."""
        meetings = (of for of in self.dossier.meetings if f"{of.starts.year}".startswith(year))
        return promise_timeline(promises, meetings)

    def edition_of(self, meeting: Meeting) -> Edition | None:
        """Return the edition of a meeting; None if it has none yet."""
        return next((edition for edition in self.editions if edition.meeting.number == meeting.number), None)

    def inputs_of(self, recommendation: Recommendation) -> Inputs:
        """Return what the page of a recommendation is made from."""
        return self._inputs_by_recommendation[recommendation.number]

    def counts_of_chapter(self, chapter: Chapter) -> tuple[MeetingCounts, ...]:
        """Return how many recommendations of a chapter had which rating at each meeting."""
        return self._counts_by_chapter[chapter.number]

    def table_of_chapter(self, chapter: Chapter) -> RatingsTable | None:
        """Return the ratings of a chapter at all meetings."""
        return ratings_table(self.bands_of_chapter(chapter), self.dossier.meetings)

    def bands_of_chapter(self, chapter: Chapter) -> tuple[Band, ...]:
        """Return the band of a chapter."""
        return tuple(band for band in self.bands if band.chapter is chapter)

    def sentences(self, text: str | None, update: Update | None = None) -> tuple[str, ...]:
        """Return each sentence of a text, without markup; nothing if there is no text."""
        return self.text(text, update).sentences if text else ()

    def text(self, text: str, update: Update | None = None) -> RenderedText:
        """Return a text as HTML; `update` is the one whose documents it may cite."""
        return self.texts.of(text, update)

    @cached_property
    def _volume_by_recommendation(self) -> Mapping[int, Volume]:
        return {of.number: volume for volume in self.volumes for of in volume.recommendations}

    @cached_property
    def _rows(self) -> Mapping[int, Row]:
        return {row.recommendation.number: row for band in self.bands for row in band.rows}

    @cached_property
    def _inputs_by_recommendation(self) -> Mapping[int, Inputs]:
        return self._by_recommendation(self._inputs)

    def _by_recommendation(self, compute: Callable[[Recommendation], Value]) -> Mapping[int, Value]:
        known = self.dossier.recommendation_by_number
        return Computed(tuple(known), lambda number: compute(known[number]))

    def _inputs(self, recommendation: Recommendation) -> Inputs:
        of = self.recommendations[recommendation.number]
        updates = tuple(at_meeting.update for at_meeting in of.history)
        cited = ((update, key, self.sources.of(update, key)) for update in updates for key in update.documents)
        return (
            self.common_inputs,
            of.recommendation,
            updates,
            tuple((update, key, source_inputs(source, self.source_lists)) for update, key, source in cited),
            tuple(related_inputs(related, self.source_lists) for related in of.related),
            of.mentioned_by,
        )

    @cached_property
    def _counts_by_chapter(self) -> Mapping[int, tuple[MeetingCounts, ...]]:
        return {
            chapter.number: tuple(
                meeting_counts(self.dossier, self.results, meeting, chapter)
                for meeting in self.verdicts.rated_meetings()
            )
            for chapter in self.dossier.report.chapters
        }

    def _recommendation(self, of: Recommendation) -> RecommendationAnalysis:
        return RecommendationAnalysis(
            recommendation=of,
            row=self._rows[of.number],
            history=history(self.dossier, self.verdicts, of),
            last_rated_meeting=self.verdicts.last_rated_meeting_of(of),
            current_rating=current_rating(self.dossier, self.verdicts, of),
            lowest_parts=lowest_parts(self.dossier.scale, self._rows[of.number]),
            related=related(self.sources, self.backlinks, of),
            mentioned_by=self.backlinks.mentioned_by(of),
        )

    def _meeting(self, index: int, of: Meeting) -> MeetingAnalysis:
        meetings = self.dossier.meetings
        previous = meetings[index - 1] if index else None
        columns = (previous, of) if previous else (of,)
        table = ratings_table(self.bands, columns, of_one_meeting=True)
        assert table is not None, "there is a meeting"  # noqa: S101
        return MeetingAnalysis(
            meeting=of,
            previous=previous,
            next=meetings[index + 1] if index + 1 < len(meetings) else None,
            table=table,
            counts=meeting_counts(self.dossier, self.results, of),
            changes=changes(self.verdicts, of),
            steps=flow(self.dossier, self.results, columns),
            alternative_reports=alternative_reports(self.dossier, of),
        )
