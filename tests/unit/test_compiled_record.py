"""The compiled record: what a preview has besides the public part, and what belongs to no single report."""

from pathlib import Path

from monitoring_record.analysis import ReportAnalysis, compile_record
from monitoring_record.analysis.compiled_record import public_dossiers
from monitoring_record.library import load
from monitoring_record.records import Stage
from monitoring_record.texts import SITE_LINK
from tests.support.reports import replace


def stages(reports: tuple[ReportAnalysis, ...]) -> set[Stage]:
    return {update.stage for report in reports for update in report.dossier.updates}


def test_a_preview_knows_its_public_part(data: Path) -> None:
    record = compile_record(load(data), preview=True)
    assert stages(record.reports) == {Stage.PUBLISHED, Stage.REPORTED}
    assert stages(record.published) == {Stage.PUBLISHED}


def test_a_public_record_is_its_own_public_part(data: Path) -> None:
    record = compile_record(load(data))
    assert record.published is record.reports
    assert stages(record.reports) == {Stage.PUBLISHED}


def test_a_report_without_anything_public_is_only_in_a_preview(data: Path) -> None:
    for number in ("1/01", "1/02", "2/01", "2/02"):
        replace(data / f"ruritania/updates/{number}.yml", ("stage: published", "stage: assessed"))
    library = load(data)
    assert public_dossiers(library.dossiers) == ()
    assert compile_record(library).reports == ()
    assert len(compile_record(library, preview=True).reports) == 1


def test_the_shared_files_belong_to_no_report(data: Path) -> None:
    library = load(data)
    record = compile_record(library)
    assert record.shared_files is library.shared_files
    assert record.synonyms is library.synonyms
    assert record.synonyms is not None
    assert record.translations is library.translations
    assert record.translations is not None
    assert record.glossary is not None
    assert [scale.id for scale in record.scales] == ["five-steps"]


def test_a_record_without_a_glossary(data: Path) -> None:
    (data / "glossary.yml").unlink()
    assert compile_record(load(data)).glossary is None


def test_an_abbreviation_leads_to_its_place_in_the_glossary(data: Path) -> None:
    replace(data / "ruritania/updates/2/02.yml", ("The moats leak.", "The FOW found leaks."))
    (report,) = compile_record(load(data)).reports
    html = report.text("The FOW found leaks.").html
    assert f'href="{SITE_LINK}glossary/#fow" class="abbreviation" title="Fund for Old Walls">FOW</a>' in html
