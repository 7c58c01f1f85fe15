"""A rating scale: the ratings that a programme gives, best first."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from monitoring_record.records import record_rules, value_rules
from monitoring_record.records.base import Line, Listed, Record, Text, repeats
from monitoring_record.records.colour import is_pale, lightened, readable_on
from monitoring_record.records.shape import shaped
from monitoring_record.records.written_key import KEY

Colour = Annotated[str, shaped(r"#[0-9a-fA-F]{6}", 'a colour, as in "#1b7f5c"', value_rules.BAD_COLOUR)]


DARK_GROUND = "#1e2129"
"""The ground of the dark scheme."""

LEAST_CONTRAST = 3
"""Of a field of colour with the ground that it is on, as WCAG 2 demands of what is no text."""


class Rating(Record):
    """One step of a scale."""

    id: Annotated[
        str,
        shaped(KEY, "a name of small letters, digits and hyphens, as in half-done", value_rules.BAD_KEY),
    ] = Field(examples=["half-done"])
    """The rating’s name in the other files, in downloads and in style sheets: small letters, digits and hyphens."""
    label: Line = Field(examples=["Half done"])
    """The rating as readers see it."""
    verb_phrase: Line | None = Field(default=None, examples=["are half done"])
    """What is said of several that have the rating, within a sentence: “12 of 40 parts are half done”. Without it, the label is
    quoted."""
    short: Line = Field(examples=["Half"])
    """The label where there is room for a few letters only, as in a table of many meetings."""
    symbol: Line = Field(examples=["◐"])
    """A sign that shows the rating without colour: on paper, and to readers who see colours otherwise."""
    colour: Colour = Field(examples=["#6bb8a2"])
    """The background of the rating, in quotes. Black or white text is chosen to suit."""
    dark_colour: Colour | None = Field(default=None, examples=["#338677"])
    """The background in the dark scheme, in quotes. Without it, the colour is made light enough to be seen there."""
    meaning: Text = Field(examples=["Half of the work is done."])
    """When this rating is given, in a sentence or two."""
    assessed: bool = Field(default=True, examples=[False])
    """Write `false` in the last entry, and only there: it says that no rating was given."""

    @property
    def in_sentence(self) -> str:
        """The label within a sentence: “lack of progress”; a grade stays as it is: “B (partially satisfactory)”."""
        first = self.label.split()[0]
        return self.label if first.isupper() else self.label[0].lower() + self.label[1:]

    def said_of(self, count: int, *, still: bool = False) -> str:
        """Return the end of a sentence about so many that have the rating: “lack progress”, “are still rated “lack of progress””."""
        adverb = "still " if still else ""
        if self.verb_phrase and count > 1:
            return f"{adverb}{self.verb_phrase}"
        return f"{'is' if count == 1 else 'are'} {adverb}rated “{self.in_sentence}”"

    @property
    def css_class(self) -> str:
        """The rating's class in style sheets. It contains the colour, because two scales may use one id for different ratings."""
        return f"rating-{self.id}-{self.colour[1:].lower()}"

    @property
    def colour_in_the_dark(self) -> str:
        """The background in the dark scheme."""
        return self.dark_colour or lightened(self.colour, DARK_GROUND, LEAST_CONTRAST)

    @property
    def text_colour_in_the_dark(self) -> str:
        """Black or white, whichever has more contrast with that."""
        return readable_on(self.colour_in_the_dark)

    @property
    def is_pale(self) -> bool:
        """Whether the colour is hardly seen on paper, so that a field of it needs an edge."""
        return is_pale(self.colour)

    @property
    def text_colour(self) -> str:
        """Black or white, whichever has more contrast with the rating's colour."""
        return readable_on(self.colour)


_EXAMPLE = [
    {
        "id": "done",
        "label": "Done",
        "short": "Done",
        "symbol": "●",
        "colour": "#0b6e5f",
        "meaning": "All of the work is done.",
    },
    {
        "id": "not-rated",
        "label": "Not rated",
        "short": "None",
        "symbol": "–",
        "colour": "#f3f4f6",
        "meaning": "No rating was given.",
        "assessed": False,
    },
]


class Scale(Record):
    """A file in `data/scales/`."""

    identity: ClassVar[tuple[str, ...]] = ("id", "file")

    id: str
    file: str
    name: Line = Field(examples=["Progress ratings of the Council of Castles"])
    """The scale’s name, as a heading for its ratings."""
    ratings: Annotated[tuple[Rating, ...], Listed, Field(min_length=2)] = Field(examples=[_EXAMPLE])
    """The ratings, best first. The entry for parts that were not assessed comes last."""

    @model_validator(mode="after")
    def _each_id_once(self) -> "Scale":
        for _, rating in repeats([rating.id for rating in self.ratings]):
            raise record_rules.RATING_TWICE.violated(id=rating)
        return self

    @model_validator(mode="after")
    def _one_entry_for_not_assessed(self) -> "Scale":
        if [rating.assessed for rating in self.ratings].count(False) != 1 or self.ratings[-1].assessed:
            raise record_rules.NO_ENTRY_FOR_NOT_ASSESSED.violated()
        return self

    @property
    def css_class(self) -> str:
        """The scale’s class in style sheets."""
        return f"scale-{self.id}"

    @property
    def short_css_classes(self) -> Mapping[str, str]:
        """The class of each rating, by id, within an element of the scale’s class: `r1` is the best. Tables repeat it often."""
        return {rating.id: f"r{place}" for place, rating in enumerate(self.ratings, 1)}

    @property
    def not_assessed(self) -> Rating:
        """The entry for parts that were given no rating."""
        return self.ratings[-1]

    @property
    def given(self) -> tuple[Rating, ...]:
        """The ratings that experts give, best first."""
        return self.ratings[:-1]

    def rating(self, rating_id: str) -> Rating:
        """Return the rating with this id; raises KeyError when the scale lacks it."""
        for rating in self.ratings:
            if rating.id == rating_id:
                return rating
        raise KeyError(rating_id)
