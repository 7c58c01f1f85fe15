"""An entry of the search index: a page, or a section of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A page or a section that search can find."""

    address: str
    title: str
    """Unique among the entries: it names the recommendation, the part and the meeting."""
    text: tuple[str, ...] = ()
    """Sentences. A result shows the first two that contain what was typed."""
    anchor: str = ""
    """The id of the section; empty for the page itself."""
    other_names: str = ""
    """Other words by which it is found, separated by blanks."""
    boost: float = 1
    """The factor of its score; entries with the same words and a lower one come after it."""
    explains: bool = False
    """Whether it explains a word; such an entry is not found by synonyms, so that they lead to the record."""

    @property
    def content(self) -> str:
        """The title and the text."""
        return "\n".join((self.title, *self.text))
