"""What the search says of a report besides its texts: the labels of its ratings, voices, meetings and chapters, and the looks of its ratings."""

from typing import Any

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.records import Voice
from monitoring_record.search.rating_phrases import meeting_phrase


def description_of(report: ReportAnalysis) -> dict[str, Any]:
    """Return the labels of a report, each list in its order."""
    words, dossier = report.words, report.dossier
    return {
        "name": dossier.report.country,
        "ratings": [[rating.id, rating.label, rating.css_class] for rating in dossier.scale.ratings],
        "voices": [
            [Voice.WORDING, words.adapt("Wording")],
            *([voice, getattr(words.voices, voice).label] for voice in _VOICES),
        ],
        "meetings": [[meeting.number, meeting_phrase(report, meeting)] for meeting in dossier.meetings],
        "chapters": [[chapter.number, chapter.title] for chapter in dossier.report.chapters],
        "words": {
            name: getattr(words, name).title for name in ("recommendation", "part", "rating", "meeting", "chapter")
        },
    }


_VOICES = (Voice.GOVERNMENT, Voice.ALTERNATIVE, Voice.ASSESSMENT)
