"""The compiled record: one analysis of each report, made once a build."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitoring_record import addresses
from monitoring_record.analysis.report_analysis import ReportAnalysis
from monitoring_record.records import Dossier, Scale
from monitoring_record.texts import Explanation, References, Target, abbreviation_anchor


@dataclass(frozen=True, eq=False)
class CompiledRecord:
    """The reports of a site with all that is computed of them."""

    reports: tuple[ReportAnalysis, ...]
    """What the pages show."""
    published: tuple[ReportAnalysis, ...]
    """What the public may see: the same reports, or in a preview those parts of them that are published."""

    @property
    def scales(self) -> tuple[Scale, ...]:
        """The scale of each report, each once."""
        return tuple({report.dossier.scale.id: report.dossier.scale for report in self.reports}.values())


def compile_record(
    dossiers: tuple[Dossier, ...], abbreviations: Mapping[str, str], *, preview: bool = False
) -> CompiledRecord:
    """Analyse each report; a preview shows every stage, all others only what is published."""
    explanations = {
        abbreviation: Explanation(name, Target(addresses.GLOSSARY, abbreviation_anchor(abbreviation)))
        for abbreviation, name in abbreviations.items()
    }
    published = _analysed(public(dossiers), explanations)
    return CompiledRecord(_analysed(dossiers, explanations) if preview else published, published)


def public(dossiers: tuple[Dossier, ...]) -> tuple[Dossier, ...]:
    """What the public may see. A report of which nothing is published yet waits, unless the site would be empty."""
    published = tuple(dossier.published() for dossier in dossiers)
    return tuple(dossier for dossier in published if dossier.updates) or published


def _analysed(dossiers: tuple[Dossier, ...], explanations: Mapping[str, Explanation]) -> tuple[ReportAnalysis, ...]:
    return tuple(ReportAnalysis(dossier, References(), explanations) for dossier in dossiers)
