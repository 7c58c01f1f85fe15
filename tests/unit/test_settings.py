"""The settings of a site: what `check` says of them is what its build says; each problem has a place and a cure."""

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from monitoring_record.analysis import compile_record
from monitoring_record.commands import record
from monitoring_record.library import load, project_problems
from monitoring_record.mkdocs_adapter import BuildSettings, build_site
from monitoring_record.settings import source_paths
from monitoring_record.settings.checked_settings import CheckedSettings
from monitoring_record.settings.navigation import is_generated
from monitoring_record.settings.setting_names import MKDOCS_SETTINGS
from monitoring_record.settings.settings_file import ENGINE_SETTINGS, read_settings
from monitoring_record.site import Site, SiteConfig
from tests.support.projects import add_settings


@pytest.fixture
def project(data: Path) -> Path:
    """A site with the tiny report."""
    add_settings(data.parent)
    return data.parent


def found(project: Path) -> list[str]:
    return [str(problem) for problem in project_problems(project)]


def set_to(project: Path, name: str, value: str) -> None:
    """Set a setting of the left edge of mkdocs.yml to another value, written as YAML."""
    file = project / "mkdocs.yml"
    kept = re.sub(rf"^{name}:.*\n(?:[ ].*\n)*", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(f"{kept}{name}: {value}\n", encoding="utf-8")


def test_the_settings_of_this_repository_are_sound(project: Path) -> None:
    assert found(project) == []


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("repo_url", "https://github.com/x/y.git", "write `https://github.com/x/y` [incomplete-repository]"),
        ("repo_url", "git.example/x/y", "write `https://git.example/x/y` [incomplete-repository]"),
        ("repo_url", "//git.example/x/y", "write `https://git.example/x/y` [incomplete-repository]"),
        ("markdown_extensions", "{pymdownx.snippets: {}}", "drafts, too; give it the options `base_path: content`"),
        ("repo_url", '"https://git.example/x/y "', "write `https://git.example/x/y` [incomplete-repository]"),
        ("repo_url", "git@git.example:x/y.git", "write it as in https://github.com/you/record [incomplete-repository]"),
        ("repo_url", "https://git.example/", "write it as in https://github.com/you/record [incomplete-repository]"),
        ("repo_url", "ftp://git.example/x", "write it as in https://github.com/you/record [incomplete-repository]"),
        ("repo_url", "https://[", "write it as in https://github.com/you/record [incomplete-repository]"),
        ("repo_url", "https://git.example/x?tab=readme", "as in https://github.com/you/record [incomplete-repository]"),
        ("site_url", "record.example.org/", "write `https://record.example.org/` [incomplete-site-address]"),
        ("site_url", "https://record.example.org", "write `https://record.example.org/` [incomplete-site-address]"),
        ("site_url", "https://a b/", "write it as in https://record.example.org/ [incomplete-site-address]"),
        ("site_name", "", "the site has no name; write `site_name: ` and the name [unfit-setting]"),
        ("site_name", "[a]", "`site_name` must be a text; put it in quotes [unfit-setting]"),
        ("sitename", "a", "`sitename` is no setting of MkDocs; did you mean `site_name`?"),
        ("edit_uri", "blob/main/docs", "`edit_uri` has no effect; delete it: the links to edit a page are made of"),
        ("extra", "{home: {titel: A}}", "`titel` is no setting of `home`; did you mean `title`?"),
        ("extra", "{home: A}", "`home` must be a group of settings, each on an indented line [unfit-setting]"),
        ("extra", "{brnach: main}", "`brnach` has no effect; did you mean `branch`? [unknown-setting]"),
        ("repo_url", "https://git.example/x/y", "`forge: forgejo` (for Gitea, too) [unknown-forge]"),
        (
            "extra",
            "{forge: svn}",
            "`forge` must be 'github', 'gitlab' or 'forgejo'; `forgejo` is for Gitea and Codeberg, too; for any other program,",
        ),
        (
            "extra",
            "{preview: true}",
            "`extra.preview` is not for the settings; the commands `preview` and `serve` show",
        ),
        ("extra", "{branch: 1.0}", "`branch` must be a text; put it in quotes [unfit-setting]"),
        ("extra", "{share_picture: {file: x.png, alt: X}}", "there is no file content/x.png; put the picture there"),
        ("extra", "{share_picture: {file: ../mkdocs.yml, alt: X}}", "there is no file content/../mkdocs.yml; put"),
        ("extra", "{share_picture: {fil: a.png}}", "`fil` is no setting of `share_picture`; did you mean `file`?"),
        ("extra", "{share_picture: {file: assets/share.png}}", "`share_picture` needs `alt`; add an indented line"),
        (
            "site_dir",
            ".",
            "`.` would lose all that is in it; delete this line: the site is built into site/ [unsafe-folder]",
        ),
        ("site_dir", "data", "`data` would lose all that is in it"),
        ("site_dir", "..", "`..` would lose all that is in it"),
        ("site_dir", "hooks", "`hooks` would lose all that is in it"),
        ("site_dir", "content/x", "`content/x` would lose all that is in it"),
        ("docs_dir", ".", "`.` would be published with all that is in it; delete this line"),
        ("docs_dir", "data", "`data` would be published with all that is in it; delete this line"),
        (
            "theme",
            "{custom_dir: .}",
            "`.` contains data/, which would be published as it is, with drafts; name a folder of its own, as in `overrides`",
        ),
        ("theme", "{custom_dir: overides}", "there is no folder `overides`; make it, or correct its name"),
        ("hooks", "[hooks/publsh.py]", "there is no file `hooks/publsh.py`; correct its name [missing-file]"),
        ("nav", "[Home: index.md]", "content/contribute.md:1:1: the navigation, `nav` in mkdocs.yml, does not lead to"),
        (
            "plugins",
            "[search]",
            "the plugin `search` is not for the site; the engine has a search of its own; delete it [unknown-setting]",
        ),
        ("plugins", "[material/search: {lang: en}]", "the plugin `search` is not for the site;"),
        (
            "plugins",
            "{offline: {}}",
            "the plugin `offline` is not for the site; the commands `offline` and `build` make",
        ),
        ("markdown_extensions", "[pymdownx.snippets]", "give it the options `base_path: content` and `restrict"),
        ("markdown_extensions", "{pymdownx.snippets: {base_path: [content, .]}}", "would put any file into a page"),
        (
            "markdown_extensions",
            "[{pymdownx.snippets: {base_path: content, restrict_base_path: false}}]",
            "`pymdownx.snippets` would put any file into a page, drafts, too;",
        ),
        ("INHERIT", "x.yml", "there is no file `x.yml`; write it, or correct its path"),
        ("nav", "[a", "a bracket is opened but never closed; write `nav: [a]`"),
    ],
)
def test_what_is_wrong_is_reported_at_its_place(project: Path, name: str, value: str, message: str) -> None:
    set_to(project, name, value)
    problems = found(project)
    assert [problem for problem in problems if message in problem] != [], problems
    line = len((project / "mkdocs.yml").read_text(encoding="utf-8").splitlines())
    places = {
        problem.split(": ")[0] for problem in problems if message in problem and not problem.startswith("content")
    }
    assert all(re.fullmatch(rf"mkdocs\.yml:{line}:\d+", place) for place in places)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("repo_url", ""),
        ("repo_url", "http://forgejo.localhost:3000/castles/record/"),
        ("repo_url", "!ENV [NOBODY_SETS_THIS, https://gitlab.com/x]"),
        ("site_url", "https://castles.example/record/"),
        ("extra", "{colour_of_the_moat: blue, social: []}"),
        ("site_dir", "site"),
        ("site_dir", "public"),
        ("not_in_nav", "more.md"),
        ("markdown_extensions", "[{x: !!python/name:a.b }]"),
        ("plugins", "[]"),
        ("plugins", "{tags: {}}"),
        ("markdown_extensions", "[pymdownx.snippets: {base_path: content/parts}]"),
        ("markdown_extensions", "[pymdownx.snippets: {base_path: [content/parts, content/more]}]"),
    ],
)
def test_what_is_right_is_not_reported(project: Path, name: str, value: str) -> None:
    set_to(project, name, value)
    assert found(project) == []


def test_an_entry_of_the_glossary_needs_the_glossary(project: Path) -> None:
    (project / "data/glossary.yml").unlink()
    *links, problem = found(project)
    assert "there is no page `glossary.md`; it is made from data/glossary.yml; write that file, or delete" in problem
    cure = "it is made from data/glossary.yml; write that file, or delete the link"
    assert links
    assert all(problem.partition("; ")[2].startswith(cure) for problem in links)
    assert all(problem.endswith("[page-link-to-nowhere]") for problem in links)


@pytest.mark.parametrize(
    "text",
    [
        "# Contribute\n\n<!-- The fields > are\nbelow. -->\n\n<!-- A second one: fields -->\n",
        "# Contribute\n\nWrite `<!– fields –>`, or:\n\n```\n<!– fields –>\n```\n",
        "---\ndescription: A page\n---\n\n# Contribute\n\nOne\n\n---\n\nTwo\n",
        "# Contribute\n\nA letter (3 < 4!) and <!DOCTYPE html>.\n",
        '# Contribute\n\n[Here](https://castles.example/a) is `style="red"`, and once = more.\n',
    ],
    ids=["comments", "code", "a line", "no comment", "no markup"],
)
def test_what_looks_like_a_sign_for_programs_is_not_refused(project: Path, text: str) -> None:
    (project / "content/contribute.md").write_text(text, encoding="utf-8")
    assert found(project) == []


def test_a_link_out_of_the_templates_is_refused(project: Path) -> None:
    (project / "overrides/record").symlink_to(project / "data/ruritania")
    assert found(project)[0].startswith("overrides/record:1:1: this link leads out of overrides/, and would publish")


@pytest.mark.parametrize(
    "target", ["data/ruritania", "preview", ".", ".git", "data/glossary.yml", "elsewhere/to-the-data", "/etc/hosts"]
)
def test_a_link_out_of_the_content_is_refused(project: Path, target: str) -> None:
    for folder in ("preview", ".git", "elsewhere"):
        (project / folder).mkdir()
    (project / "elsewhere/to-the-data").symlink_to(project / "data")
    (project / "content/record").symlink_to(project / target)
    (problem,) = found(project)
    assert problem.startswith("content/record:1:1: this link leads out of content/, and would publish what is there")
    assert "put the file or folder itself here, or delete the link" in problem


def test_what_is_no_file_in_the_content_is_refused(project: Path) -> None:
    os.mkfifo(project / "content/pipe.md")
    (project / "content/loop").symlink_to("loop")
    (project / "content/nowhere.md").symlink_to("nothing.md")
    (project / "content/.#contribute.md").symlink_to("clerk@castle.1234")  # of an editor, and not published
    (project / "content/copy.md").symlink_to("contribute.md")
    assert [problem.split(",")[0] for problem in found(project)] == [
        "content/copy.md:1:1: the navigation",
        *(f"content/{name}:1:1: this is neither a file nor a folder" for name in ("loop", "nowhere.md", "pipe.md")),
    ]


def test_a_page_in_another_encoding_is_told(project: Path) -> None:
    page = project / "content/contribute.md"
    page.write_bytes(b"\xef\xbb\xbf" + page.read_bytes())
    assert found(project) == []
    page.write_bytes(page.read_bytes() + b"\n\nF\xfcrs")
    (problem,) = found(project)
    line = page.read_bytes().count(b"\n") + 1
    assert problem.startswith(
        f"content/contribute.md:{line}:2: this character, probably `ü`, is not in the encoding UTF-8; save"
    )


@pytest.mark.parametrize("folder", ["data", "hooks", ".git", "data/ruritania", "overrides"])
def test_no_command_empties_a_folder_of_the_project(
    project: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MONITORING_RECORD_SETTINGS", str(ENGINE_SETTINGS))
    (project / ".git").mkdir()
    (project / ".git/HEAD").touch()
    with pytest.raises(Abort, match=f"{folder} would lose all that is in it; name a new folder, or one with a built"):
        build_site(project, project / folder, BuildSettings())
    assert any((project / folder).iterdir())


def test_the_options_of_all_settings_files_are_looked_at(project: Path) -> None:
    (project / "common.yml").write_text("extra: {forge: svn, home: {titel: A}}\n", encoding="utf-8")
    set_to(project, "INHERIT", "common.yml")
    set_to(project, "extra", "{branch: main}")
    problems = [problem for problem in found(project) if problem.startswith("common.yml:")]
    assert ["`forge` must be" in problem or "`titel` is no setting" in problem for problem in problems] == [True, True]


def test_a_key_that_is_there_twice_is_reported(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("site_name: Another\n")
    (problem,) = found(project)
    assert "the key `site_name` appears here a second time; keep one of them [duplicate-key]" in problem


def test_check_reports_the_settings_with_the_data(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    set_to(project, "site_url", "castles.example")
    (project / "data/ruritania/recommendations/02.yml").write_text("title: x\n", encoding="utf-8")
    output = CliRunner().invoke(record, ["check"]).stdout
    assert "mkdocs.yml:" in output
    assert "data/ruritania/recommendations/02.yml:" in output
    moved = (project / "data").rename(project / "elsewhere")
    assert "mkdocs.yml" not in CliRunner().invoke(record, ["check", "--data", str(moved)]).stdout


def test_a_build_reports_what_check_does_and_touches_nothing(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    set_to(project, "site_url", "castles.example")
    site = project / "site"
    site.mkdir()
    (site / "old.html").touch()
    with pytest.raises(Abort, match="1 problem in the settings and the data"):
        build_site(project, site, BuildSettings())
    assert [record.getMessage() for record in caplog.records] == found(project)
    assert list(site.iterdir()) == [site / "old.html"]


def test_the_settings_of_mkdocs_are_known() -> None:
    known = set(MkDocsConfig())
    assert known - set(MKDOCS_SETTINGS) == {"config_file_path", "google_analytics", "pages"}, "deprecated ones aside"
    assert set(MKDOCS_SETTINGS) - known == {"INHERIT"}


def test_every_generated_page_and_file_has_a_reserved_name(project: Path) -> None:
    library = load(project / "data")
    read = read_settings(project / "mkdocs.yml", {})
    checked = CheckedSettings(project, read.files, frozenset(dossier.report.slug for dossier in library.dossiers))
    site = Site(compile_record(library, preview=True), SiteConfig("Castles", preview=True))
    public = Site(compile_record(library, preview=False), SiteConfig("Castles", address="https://record.example.org/"))
    names = [*(f"{page.address.rstrip('/') or 'index'}.md" for page in site.contents), *site.files, *public.pictures]
    assert [name for name in names if not is_generated(name, checked)] == []
    for name in (
        "README.md",
        "ruritania.html",
        "ruritania/index.html",
        "ruritania/index.md",
        "ruritania/recommendations/2/index.md",
        "ruritania/data/notes.csv",
    ):
        assert is_generated(name, checked), name
    for name in ("methodology.md", "ruritania/history.md", "graustark/matrix.md", "assets/share.png"):
        assert not is_generated(name, checked), name
    several = CheckedSettings(project, read.files, frozenset({"graustark", "ruritania"}))
    assert [is_generated("data.md", of) for of in (checked, several)] == [False, True]


def test_what_a_site_is_made_from_is_known_whatever_is_missing(project: Path) -> None:
    (project / "mkdocs.yml").write_text(
        "INHERIT: common/site.yml\ntheme: {custom_dir: own}\nhooks: [hooks/mine.py]\nwatch: [notes]\n", encoding="utf-8"
    )
    names = ("mkdocs.yml", "common/site.yml", "data", "content", "hooks/mine.py", "notes", "own")
    assert source_paths(project) == tuple(project / name for name in names)
    (project / "mkdocs.yml").write_text("a: [", encoding="utf-8")
    assert source_paths(project) == tuple(project / name for name in ("mkdocs.yml", "data", "content"))
    (project / "mkdocs.yml").unlink()
    assert source_paths(project) == tuple(project / name for name in ("mkdocs.yml", "data", "content"))
