"""Keys that a file may not have, and the texts that cite them: when a key changes, so does each citation."""

from monitoring_record.loading.misfit import Misfit
from monitoring_record.records.written_key import written_key
from monitoring_record.source.problems import line_numbers, similar
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import citations


def cure_of_key(misfit: Misfit) -> str | None:
    """Say what to write for a key with blanks or capitals, and where else; None if it cannot be told."""
    key, meant = misfit.raw, written_key(misfit.raw)
    if meant and (*misfit.location[:-2], meant) in misfit.file.positions:
        return None
    cited = lines_that_cite(misfit.file)
    if meant and key in cited:
        return f"write `{meant}` here and in {line_numbers(cited[key])}, where it is cited"
    before = _cited_before(key, cited, misfit)
    if meant in cited or before is None:
        return f"write `{meant}`" if meant else None
    lines = line_numbers(cited[before])
    other = f"; or, if it shall change, `{meant}` here and in {lines}" if meant else ""
    return f"write `{before}`, by which it is cited in {lines}{other}"


def _cited_before(key: str, cited: dict[str, set[int]], misfit: Misfit) -> str | None:
    """Return the key by which texts cite the document, if they cite one that has no entry."""
    unknown = [other for other in cited if (*misfit.location[:-2], other) not in misfit.file.positions]
    return similar(key, unknown) or (unknown[0] if len(unknown) == 1 else None)


def lines_that_cite(file: YamlFile) -> dict[str, set[int]]:
    """Return the lines that cite a document, by its key."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(file.lines, start=1):
        if "][" in line and not line.lstrip().startswith("#"):
            for key, _ in citations(line):
                found.setdefault(key, set()).add(number)
    return found
