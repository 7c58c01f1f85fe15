"""While the site is served, it is the same to the byte as one that is served anew, after any sequence of edits.

A seed makes the sequence. FOLLOWED_STEPS=300 takes more steps than usual, FOLLOWED_SEED=7 other ones.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any, cast

import yaml

from monitoring_record import mkdocs_adapter
from monitoring_record.mkdocs_adapter.notice import Notice
from monitoring_record.mkdocs_adapter.publisher import Publisher
from monitoring_record.mkdocs_adapter.serving import SiteServer
from monitoring_record.release.build_environment import build_environment
from tests.support.projects import new_project
from tests.support.scores import SCORE

STEPS = int(os.environ.get("FOLLOWED_STEPS", "8"))
SEED = int(os.environ.get("FOLLOWED_SEED", "12"))
ADDRESS = ("127.0.0.1", 8000)
MENDED = 0.6
"""How often a site that cannot be built is mended at once."""

EDITED = ("data", "content", "overrides", "mkdocs.yml")


def texts_in(values: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the place of each text: a group or list, and the key or index in it."""
    for key, value in values.items() if isinstance(values, dict) else enumerate(values):
        if isinstance(value, str):
            yield values, key
        elif isinstance(value, dict | list):
            yield from texts_in(value)


class Editor:
    """Edits a project at random."""

    def __init__(self, project: Path, seed: int) -> None:
        self.project = project
        self.random = Random(seed)
        self.before = Path(shutil.copytree(project, project.with_name("before")))

    def edit(self) -> str:
        """Edit something; returns what was done, or tried: what is edited may have been deleted before."""
        edits: list[Callable[[], str]] = [self.change_a_value, self.change_a_value, self.change_a_value, self.comment]
        edits += [self.delete, self.half_save, self.copy_the_report, self.rename_the_report, self.set_up, self.override]
        edit = self.random.choice(edits)
        try:
            return edit()
        except (OSError, IndexError, ValueError, AttributeError, TypeError, yaml.YAMLError) as error:
            return f"{edit.__name__}: {error}"

    def restore(self) -> str:
        """Put everything back as it was, with its old times."""
        for name in EDITED:
            path = self.project / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
            source = self.before / name
            shutil.copytree(source, path) if source.is_dir() else shutil.copy2(source, path)
        return "restored"

    def change_a_value(self) -> str:
        file = self._file(".yml", "data")
        values = yaml.safe_load(file.read_text(encoding="utf-8"))
        group, key = self.random.choice([*texts_in(values)])
        group[key] += self.random.choice((" Again.", " See part 1.2."))
        file.write_text(yaml.safe_dump(values, allow_unicode=True), encoding="utf-8")
        return f"changed {key} in {file}"

    def comment(self) -> str:
        file = self._file(".yml", "data")
        file.write_text(f"# noted\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
        return f"commented {file}"

    def delete(self) -> str:
        paths = sorted(path for name in EDITED for path in (self.project / name, *(self.project / name).rglob("*")))
        path = self.random.choice([path for path in paths if path.exists()])
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        return f"deleted {path}"

    def half_save(self) -> str:
        file = self._file("", *EDITED)
        content = file.read_bytes()
        file.write_bytes(content[: self.random.randrange(len(content) + 1)])
        return f"saved half of {file}"

    def copy_the_report(self) -> str:
        shutil.copytree(self.project / "data/ruritania", self.project / "data/graustark", dirs_exist_ok=True)
        return "copied the report"

    def rename_the_report(self) -> str:
        shutil.rmtree(self.project / "data/graustark", ignore_errors=True)
        (self.project / "data/ruritania").rename(self.project / "data/graustark")
        return "renamed the report"

    def set_up(self) -> str:
        file = self.project / "mkdocs.yml"
        other = self.random.choice(
            (("Monitoring", "Castle"), ("git.example", "forge.example"), ("recommendations?", "them?"))
        )
        file.write_text(file.read_text(encoding="utf-8").replace(*other), encoding="utf-8")
        return f"set {other}"

    def override(self) -> str:
        file = self.project / "overrides/partials/toc-item.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        item = f'<li class="md-nav__item"><a href="{{{{ toc_item.url }}}}">{self.random.random()}</a></li>'
        file.write_text(item, encoding="utf-8")
        return "replaced a template"

    def _file(self, ending: str, *names: str) -> Path:
        paths = [path for name in names for path in (self.project / name, *(self.project / name).rglob("*"))]
        return self.random.choice(sorted(path for path in paths if path.is_file() and path.name.endswith(ending)))


@contextmanager
def started_anew() -> Iterator[None]:
    """Let a build in this process find nothing kept, and leave what is kept as it was."""
    publisher = cast(Any, mkdocs_adapter.on_config).__self__
    before = dict(vars(publisher))
    vars(publisher).update(vars(Publisher()))
    try:
        yield
    finally:
        vars(publisher).update(before)


def different(some: Mapping[str, bytes], others: Mapping[str, bytes]) -> list[str]:
    """Return the names of files that are not the same in both."""
    return [name for name in sorted({*some, *others}) if some.get(name) != others.get(name)]


def files(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def serve_once(project: Path, folder: Path) -> tuple[Notice, Mapping[str, bytes]]:
    """Return what a server that is started now shows: the notice, and the files of the site."""
    shutil.rmtree(folder, ignore_errors=True)
    with started_anew(), SiteServer(project / "mkdocs.yml", folder, ADDRESS) as server:
        server.rebuild()
        return server.notice, files(folder)


def test_what_is_served_is_what_a_server_that_is_started_anew_shows(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    editor = Editor(new_project(tmp_path / "project"), SEED)
    settings, served = editor.project / "mkdocs.yml", tmp_path / "served"
    done, valid = [], 0
    with (
        build_environment(datetime(2019, 3, 22, tzinfo=UTC)),
        started_anew(),
        SiteServer(settings, served, ADDRESS) as server,
    ):
        server.rebuild()
        for _ in range(STEPS):
            shown = files(served)
            done.append(editor.restore() if server.notice.stale and editor.random.random() < MENDED else editor.edit())
            server.rebuild()
            notice, anew = serve_once(editor.project, tmp_path / "anew")
            assert server.notice == notice, done
            assert different(files(served), shown if notice.stale else anew) == [], done
            valid += not notice.stale
    record_property(SCORE, f"{valid} sites after {len(done)} edits")
