"""Keys that a file may not have, and the texts that cite them: when a key changes, so does each citation."""

from monitoring_record.loading.misfit import Misfit
from monitoring_record.records.written_key import written_key
from monitoring_record.source.problems import line_numbers, similar
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import citations


def cure_of_key(misfit: Misfit) -> str | None:
    """Say what to write for a key with blanks or capitals, and where else; None if it cannot be told."""
    key, meant = misfit.raw, written_key(misfit.raw)
    if meant is None or (*misfit.location[:-2], meant) in misfit.file.positions:
        return None
    cited = lines_that_cite(misfit.file)
    if key in cited:
        return f"write `{meant}` here and in {line_numbers(cited[key])}, where it is cited"
    unknown = _unknown(cited, misfit)
    before = similar(key, unknown) or (unknown[0] if len(unknown) == 1 else None)
    if meant in cited or before is None:
        return f"write `{meant}`"
    lines = line_numbers(cited[before])
    return f"write `{before}`, by which {lines} cite it; or, if it shall change, `{meant}` here and in {lines}"


def _unknown(cited: dict[str, set[int]], misfit: Misfit) -> list[str]:
    """Return the keys that are cited, but have no entry."""
    return [key for key in cited if (*misfit.location[:-2], key) not in misfit.file.positions]


def lines_that_cite(file: YamlFile) -> dict[str, set[int]]:
    """Return the lines that cite a document, by its key."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(file.lines, start=1):
        if "][" in line and not line.lstrip().startswith("#"):
            for key, _ in citations(line):
                found.setdefault(key, set()).add(number)
    return found
