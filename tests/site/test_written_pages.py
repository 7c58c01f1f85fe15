"""The pages written by hand: `check` refuses of them what a build refuses, and nothing else."""

import logging
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.exceptions import Abort

from monitoring_record.commands import record
from monitoring_record.mkdocs_adapter import BuildSettings, build_site
from monitoring_record.settings.settings_file import ENGINE_SETTINGS
from tests.support.projects import add_settings

PAGE = """---
description: Links of all kinds
---

# Contribute

## Add *an* update

## `check` and [this](methodology.md) & that

## Add *an* update

Two lines
---------

#NoSpace

### Own { #own-anchor }

<a id="raw"></a>

[1](#add-an-update) [2](#add-an-update_1) [3](#check-and-this-that) [4](#two-lines) [5](#nospace) [6](#own-anchor)
[7](#raw) [8](#missing) [9](methodology.md#missing) [10](glossary.md#missing) [11](glossary.md) [12](index.md)
[13](ruritania/recommendations/2.md) [14](ruritania/recommendations/1.md#m1-p1) [15](ruritania/recommendations/1.md#m9)
[16](ruritania/recommendations/9.md) [17](ruritania/meetings/1.md#title) [18](ruritania/meetings/3.md)
[19](ruritania/chapters/2.md) [20](ruritania/chapters/7.md) [21](ruritania/data/ratings.csv) [22](ruritania/data/no.csv)
[23](ruritania.md) [24](ruritania/index.md) [25](ruritania/board.md) [26](ruritania/sources.md) [27](/methodology.md)
[28](/methodology/) [29](methodology) [30](mailto:a@castles.example) [31](https://castles.example) [32](a@castles.example)
[33](assets/logo.svg) [34](<methodology.md> "Title") [35](methodolgy.md "Title") ![36](assets/no.png) [37](../no.md)
[![38](assets/no-too.png)](nowhere.md) [39](?x=1) [40][defined] `[41](in-code.md)` \\[42](escaped.md) [43](a_(b).md)
[44](%6dethodology.md) [45](#fields-report) [46](#check-methodology) [47](#how-a-file-is-written) [48](contribute.md#none) [54](sitemap.xml)

[defined]: lost.md
[not used]: not-used.md

```
[49](fenced.md)
```

<!-- [50](in-a-comment.md) -->

- A list

    [51](in-a-list.md)

!!! note

    [52](in-a-note.md)

Text[^1].

[^1]: With [53](in-a-footnote.md).

<!-- fields -->

<!-- checks -->
"""


@pytest.fixture
def project(data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with the tiny report."""
    add_settings(data.parent)
    monkeypatch.chdir(data.parent)
    monkeypatch.setenv("MONITORING_RECORD_SETTINGS", str(ENGINE_SETTINGS))
    return data.parent


def refused_by_check(project: Path) -> list[str]:
    """Return the links that `check` refuses, by their places."""
    output = CliRunner().invoke(record, ["check"]).stdout
    lines = (project / "content/contribute.md").read_text(encoding="utf-8").splitlines()
    places = re.findall(r"^content/contribute\.md:(\d+):(\d+): .*\[page-link-to-nowhere\]$", output, re.MULTILINE)
    assert len(places) == len(output.splitlines())
    words = (
        re.match(r"[^\s()]+(?:\([^\s()]*\)[^\s()]*)*", lines[int(line) - 1][int(column) - 1 :])
        for line, column in places
    )
    return sorted(found[0] for found in words if found)


def refused_by_the_build(project: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return the links that a build refuses that begins without a check."""
    for module in ("publisher", "checked_config"):
        monkeypatch.setattr(f"monitoring_record.mkdocs_adapter.{module}.project_problems", lambda *_: ())
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        build_site(project, project / "site", BuildSettings())
    messages = [each.getMessage() for each in caplog.records]
    found = (re.search(r"^Doc file '[^']+' contains an? (?:\w+ )*link '([^']+)'", message) for message in messages)
    return sorted(link[1] for link in found if link)


def test_check_refuses_the_links_that_the_build_refuses(
    project: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "content/contribute.md").write_text(PAGE, encoding="utf-8")
    refused = refused_by_check(project)
    assert len(refused) > 20
    assert refused == refused_by_the_build(project, monkeypatch, caplog)


@pytest.mark.parametrize(
    ("link", "message"),
    [
        (
            "ruritania/recommendations/1.md#m9",
            "`ruritania/recommendations/1.md` has no section `m9`; write `ruritania/",
        ),
        ("glossary.md#zz", "`glossary.md` has no section `zz`; open the page, and copy what follows the #"),
        ("ruritania/meetings/3.md", "the public site has no `ruritania/meetings/3.md`; correct the link, or delete it"),
    ],
)
def test_a_link_into_the_record_is_checked(project: Path, link: str, message: str) -> None:
    (project / "content/contribute.md").write_text(f"# Contribute\n\nSee [it]({link}).\n", encoding="utf-8")
    result = CliRunner().invoke(record, ["check"])
    assert result.exit_code == 1
    assert result.stdout.startswith(f"content/contribute.md:3:10: {message}")


def test_what_of_the_record_is_there_may_be_linked(project: Path) -> None:
    links = (
        "ruritania/recommendations/1.md#m1-p1",
        "ruritania/chapters/2.md",
        "ruritania/data.md#title",
        "ruritania/data/ratings.csv",
    )
    page = "\n".join(f"[it]({link})" for link in links)
    (project / "content/contribute.md").write_text(f"# Contribute\n\n{page}\n", encoding="utf-8")
    assert CliRunner().invoke(record, ["check"]).stdout == "The data is sound.\n"
