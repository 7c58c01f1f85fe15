"""Takes away characters that programs add and nobody sees: soft hyphens, joiners, blanks that do not break."""

from monitoring_record.packs.rich_text import Paragraph, Run

_UNSEEN = str.maketrans(
    {
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff\u200e\u200f", None),
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\t\v", " "),
        "\u2011": "-",
    }
)


def cleaned(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without them."""
    return paragraph.with_runs(
        Run(run.text.translate(_UNSEEN), run.bold, run.italic, run.address) for run in paragraph.runs
    )
