"""The volumes in which a report is printed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from monitoring_record.analysis.page_limits import LONGEST_VOLUME
from monitoring_record.analysis.passages import RecordText
from monitoring_record.records import Chapter, Dossier, Recommendation


@dataclass(frozen=True, eq=False)
class Volume:
    """Recommendations that follow one another, to be printed together."""

    number: int
    recommendations: tuple[Recommendation, ...]
    """In the order of the chapters."""

    @property
    def span(self) -> str:
        """The numbers of the first and the last recommendation: "1–13", or "14"."""
        ends = (self.recommendations[0].number, self.recommendations[-1].number)
        return "–".join(map(str, dict.fromkeys(ends)))

    def in_chapter(self, chapter: Chapter | None) -> tuple[Recommendation, ...]:
        """Return the recommendations of a chapter that are in the volume; all if it is None."""
        return tuple(of for of in self.recommendations if chapter is None or of.chapter == chapter.number)


def volumes(dossier: Dossier, texts: Iterable[RecordText], largest: int = LONGEST_VOLUME) -> tuple[Volume, ...]:
    """Return the volumes of a report, at least one: each with at most so many characters, or with a single recommendation.

    A volume begins with a chapter where the whole chapter does not fit into the volume before.
    """
    sizes = dict.fromkeys(dossier.recommendation_by_number, 0)
    for text in texts:
        sizes[text.passage.recommendation.number] += len(text.text)
    found = _divided(dossier, sizes, largest)
    return tuple(Volume(number, recommendations) for number, recommendations in enumerate(found, start=1))


def _divided(dossier: Dossier, sizes: Mapping[int, int], largest: int) -> Iterator[tuple[Recommendation, ...]]:
    volume: list[Recommendation] = []
    left = largest
    for chapter in dossier.groups:
        recommendations = dossier.in_chapter(chapter)
        needed = sum(sizes[recommendation.number] for recommendation in recommendations)
        for recommendation in recommendations:
            size = sizes[recommendation.number]
            if volume and max(needed, size) > left:
                yield tuple(volume)
                volume, left = [], largest
            volume.append(recommendation)
            left -= size
            needed = 0  # only the first one asks whether the whole chapter fits
    yield tuple(volume)
