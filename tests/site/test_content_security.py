"""The Content-Security-Policy of all pages that a build writes."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from monitoring_record.release import Release
from monitoring_record.site import Site
from tests.support.projects import Build, new_project
from tests.support.releases import make_release
from tests.support.reports import replace

POLICY = "Content-Security-Policy"


class PageCode(HTMLParser):
    """The policy of a page, what the policy must have a hash of, and what it would block."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.loaded_before = 0
        self.unhashed: list[str] = []
        self.blocked: list[str] = []
        self._inside = False
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if attributes.get("http-equiv") == POLICY:
            self.policies.append(attributes["content"] or "")
        elif tag in ("link", "script", "style") and not self.policies:
            self.loaded_before += 1
        self._inside = tag in ("script", "style") and not (
            "src" in attributes or "json" in (attributes.get("type") or "")
        )
        self.blocked += [
            f"{name}={value}"
            for name, value in attrs
            if name == "style" or name.startswith("on") or "javascript:" in (value or "")
        ]

    def handle_data(self, data: str) -> None:
        digest = b64encode(sha256(data.encode()).digest()).decode()
        if self._inside and f"'sha256-{digest}'" not in self.policies[0]:
            self.unhashed.append(data)
        self._inside = False


def pages_in(site: Path) -> list[Path]:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 10
    return pages


@pytest.fixture(params=["public", "preview", "site", "offline"])
def site(request: pytest.FixtureRequest) -> Path:
    """Each site that is built, with and without links for editing, drafts and an offline copy."""
    if request.param in ("public", "preview"):
        return Path(request.getfixturevalue(f"{request.param}_site"))
    return Path(request.getfixturevalue("release") / request.param)


def test_every_page_has_one_policy_which_knows_all_its_scripts_and_styles(site: Path) -> None:
    for page in pages_in(site):
        code = PageCode(page)
        assert len(code.policies) == 1, page
        assert code.loaded_before == 0, page
        assert "unsafe" not in code.policies[0], page
        assert ("file:" in code.policies[0]) is (site.name == "offline"), page
        assert code.unhashed == [], page
        assert code.blocked == [], page


def test_the_headers_know_the_scripts_of_every_page(public_site: Path) -> None:
    headers = (public_site / "_headers").read_text(encoding="utf-8")
    for page in pages_in(public_site):
        assert [each for each in re.findall(r"'sha256-[^']+'", PageCode(page).policies[0]) if each not in headers] == []
    assert max(map(len, headers.splitlines())) < 2000, "Cloudflare Pages reads no longer line"


def test_an_offline_copy_has_no_file_for_web_servers(release: Path) -> None:
    assert (release / "site/_headers").is_file()
    assert not (release / "offline/_headers").exists()


HOOK = """\
def on_post_page(output, **_):
    return output.replace("</body>", "<script>theirs(3)</script></body>")
"""
"""A hook of a site that puts a script into each page."""


def test_scripts_of_the_site_itself_run(project: Path, build: Build) -> None:
    (project / "overrides/partials").mkdir(parents=True, exist_ok=True)
    (project / "overrides/partials/copyright.html").write_text("<script>\n  theirs(1)\n</script>", encoding="utf-8")
    with (project / "content/methodology.md").open("a", encoding="utf-8") as page:
        page.write("\n<script>\n  theirs(2)\n</script>\n")
    replace(project / "mkdocs.yml", ("hooks: [hooks/publish.py]", "hooks: [hooks/publish.py, hooks/theirs.py]"))
    (project / "hooks/theirs.py").write_text(HOOK, encoding="utf-8")
    finished = build(project)
    assert finished.returncode == 0, finished.stdout
    for name in ("ruritania/recommendations/1/index.html", "methodology/index.html"):
        code = PageCode(project / "site" / name)
        assert "theirs(" in (project / "site" / name).read_text(encoding="utf-8")
        assert "theirs(3)" in (project / "site" / name).read_text(encoding="utf-8")
        assert code.unhashed == []


def test_headers_of_the_site_itself_stay(project: Path, build: Build) -> None:
    (project / "content/_headers").write_text("/*\n  X-Castle: yes\n", encoding="utf-8")
    assert build(project).returncode == 0
    assert (project / "site/_headers").read_text(encoding="utf-8") == "/*\n  X-Castle: yes\n"


SCRIPT = "<script>fromTheData()</script>"


def test_a_script_that_a_template_lets_through_has_no_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Site, "rating_key", lambda site, address: f"<div>{SCRIPT}</div>")
    monkeypatch.setattr("monitoring_record.texts.render.html_of", lambda *texts: f"<p>{SCRIPT}</p>")
    make_release(Release.of(new_project(tmp_path / "project")), tmp_path)
    let_through = [page for page in pages_in(tmp_path / "site") if SCRIPT in page.read_text(encoding="utf-8")]
    names = {page.parent.name for page in let_through}
    assert "methodology" in names, "a page written by hand, with a part from the data"
    assert len(names) > 3
    assert {tuple(PageCode(page).unhashed) for page in let_through} >= {("fromTheData()",)}
    assert all("fromTheData()" in PageCode(page).unhashed for page in let_through)
    digest = b64encode(sha256(b"fromTheData()").digest()).decode()
    assert digest not in (tmp_path / "site/_headers").read_text(encoding="utf-8")


def test_markup_that_browsers_would_ignore_ends_the_build(project: Path, build: Build) -> None:
    with (project / "content/methodology.md").open("a", encoding="utf-8") as page:
        page.write('\n<p onclick="go()">Go</p>\n')
    finished = build(project)
    assert finished.returncode == 1
    assert 'the page contains `onclick="go()"`, which the policy of the pages blocks' in finished.stdout


def test_a_script_of_another_host_in_a_template_ends_the_build(project: Path, build: Build) -> None:
    (project / "overrides/partials").mkdir(parents=True, exist_ok=True)
    script = '<script src="https://castles.example/moat.js"></script>'
    (project / "overrides/partials/copyright.html").write_text(script, encoding="utf-8")
    finished = build(project)
    assert finished.returncode == 1
    assert "has https://castles.example/moat.js in each page" in finished.stdout
