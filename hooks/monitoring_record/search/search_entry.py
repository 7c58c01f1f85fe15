"""An entry of the search: a page, or a place on it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchEntry:
    """What search finds, and where it leads."""

    address: str
    title: str
    """Tells the entry from all others: it names the recommendation, the part and the meeting."""
    text: tuple[str, ...] = ()
    """Sentences. A result shows the first two that hold what was typed."""
    anchor: str = ""
    """The place on the page; the page itself has none."""
    other_names: str = ""
    """What else a reader may call it."""
    boost: float = 1
    """How much more it weighs than others that hold the same words."""
    explains: bool = False
    """Whether it tells what a word means: what else the thing is called leads to the record, not here."""

    @property
    def content(self) -> str:
        """All that the entry holds."""
        return "\n".join((self.title, *self.text))
