"""The compiled record: one analysis of each report, made once a build."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from monitoring_record import addresses
from monitoring_record.analysis.glossary_analysis import GlossaryAnalysis
from monitoring_record.analysis.institutions import with_acting_institutions
from monitoring_record.analysis.report_analysis import ReportAnalysis
from monitoring_record.kept.editions import NO_EDITIONS, ReportEditions
from monitoring_record.library import Library
from monitoring_record.records import Dossier, Glossary, Scale, Synonyms, Translations
from monitoring_record.records.glossary import glossary_anchor
from monitoring_record.source.yaml_file import FileText
from monitoring_record.texts import Explanation, Target


@dataclass(frozen=True, eq=False)
class CompiledRecord:
    """The reports of a site with all that is computed from them."""

    reports: tuple[ReportAnalysis, ...]
    """The reports that the pages show."""
    published: tuple[ReportAnalysis, ...]
    """The published part of the reports; on the public site, the same as `reports`."""
    glossary: GlossaryAnalysis | None
    synonyms: Synonyms | None
    translations: Translations | None
    shared_files: Mapping[str, FileText]
    """The text of each file that belongs to no single report, by path."""

    @property
    def public(self) -> tuple[ReportAnalysis, ...]:
        """The published reports of which anything is public; in a preview there may be others."""
        return tuple(report for report in self.published if report.dossier.recommendations)

    @property
    def scales(self) -> tuple[Scale, ...]:
        """The scales of the reports, each once."""
        return tuple({report.dossier.scale.id: report.dossier.scale for report in self.reports}.values())


def compile_record(
    library: Library, kept: Mapping[str, ReportEditions] = MappingProxyType({}), *, preview: bool = False
) -> CompiledRecord:
    """Analyse each report; a preview includes updates of every stage, other builds only published ones.

    `kept` are the editions of each report, by the report's slug.
    """
    glossary = GlossaryAnalysis(library.glossary) if library.glossary else None
    analysed = partial(_analysed, library=library, kept=kept, glossary=glossary)
    if preview:
        reports = analysed(library.dossiers)
        published = analysed(tuple(dossier.published() for dossier in library.dossiers))
    else:
        reports = published = analysed(public_dossiers(library.dossiers))
    return CompiledRecord(
        reports=reports,
        published=published,
        glossary=glossary,
        synonyms=library.synonyms,
        translations=library.translations,
        shared_files=library.shared_files,
    )


def public_dossiers(dossiers: tuple[Dossier, ...]) -> tuple[Dossier, ...]:
    """Return the public part of each report. Reports of which nothing is public are left out."""
    return tuple(dossier for dossier in (of.published() for of in dossiers) if dossier.recommendations)


def _explanations(glossary: Glossary | None) -> Mapping[str, Explanation]:
    """Return the full name of each abbreviation, and its place in the glossary."""
    return {
        abbreviation: Explanation(name, Target(addresses.GLOSSARY, glossary_anchor(abbreviation)))
        for abbreviation, name in (glossary.abbreviations() if glossary else {}).items()
    }


def _analysed(
    dossiers: tuple[Dossier, ...],
    library: Library,
    kept: Mapping[str, ReportEditions],
    glossary: GlossaryAnalysis | None,
) -> tuple[ReportAnalysis, ...]:
    explanations = _explanations(library.glossary)
    return tuple(
        ReportAnalysis(
            with_acting_institutions(dossier, library.references[dossier.report.slug]),
            library.references[dossier.report.slug],
            explanations,
            kept.get(dossier.report.slug, NO_EDITIONS),
            glossary,
        )
        for dossier in dossiers
    )
