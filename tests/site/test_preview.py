"""Every page of a preview says that it is one; the public site contains nothing of it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitoring_record.addresses import CARD
from monitoring_record.commands import record
from monitoring_record.commands.preview import changed_programs
from monitoring_record.release import Release
from tests.support.projects import commit_all, git

DAY = datetime(2019, 3, 22, tzinfo=UTC)


def test_a_preview_is_built_and_says_what_it_is(preview_site: Path) -> None:
    assert (preview_site / "ruritania/board/index.html").is_file()
    for page in preview_site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in html, page
        assert "Do not cite it or pass it on." in html, page


def test_the_public_site_says_nothing_of_a_preview(public_site: Path) -> None:
    assert not (public_site / "ruritania/board").exists()
    for page in public_site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert ("noindex" in html) is (page.name == CARD), page
        assert 'class="preview"' not in html, page
        assert "gargoyles" not in html, page


def test_a_preview_names_what_a_proposal_changes_besides_data(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "moved.html").write_text("A page.\n" * 20, encoding="utf-8")
    commit_all(project, DAY)
    monkeypatch.chdir(project)
    (project / "data/ruritania/updates/1/01.yml").write_text("stage: reported\n", encoding="utf-8")
    (project / "hooks/publish.py").write_text("import elsewhere\n", encoding="utf-8")
    (project / "hooks/publish.py").rename(project / "overrides/base.html")
    git(project, "add", ".")
    assert changed_programs("HEAD") == ("hooks/publish.py", "overrides/base.html")
    (project / "moved.html").rename(project / "data/moved.html")
    programs = ("hooks/publish.py", "overrides/base.html", "moved.html")
    assert changed_programs("HEAD") == programs, (
        "what was moved into data/ is named, too; what makes the site comes first"
    )


def test_the_notice_is_on_every_page(project: Path) -> None:
    changed = ("content/R&D.md", "run.py", *(f"overrides/{number}.html" for number in range(8)))
    Release(project, DAY).make_preview(project / "preview", changed_programs=changed)
    for page in (project / "preview").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "changes more than data:</strong> content/R&amp;D.md, run.py, overrides/0.html" in html, page
        assert "overrides/3.html and 4 more. Whoever" in html, page


def test_an_unknown_revision_is_named(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit_all(project, DAY)
    monkeypatch.chdir(project)
    result = CliRunner().invoke(record, ["preview", "--against", "--help"])
    assert (result.exit_code, "`--help` is no revision" in result.output) == (1, True)
    assert not (project / "preview").exists()
