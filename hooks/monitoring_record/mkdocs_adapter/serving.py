"""Serves the site while it is edited: each page is as the files are now, or says at its top why it is not."""

import logging
import re
import shutil
import time
import traceback
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from types import MappingProxyType
from typing import Any, Self
from urllib.parse import quote

from mkdocs import livereload
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from monitoring_record.garbage import IdleCollection
from monitoring_record.mkdocs_adapter.checked_config import load_checked_config
from monitoring_record.mkdocs_adapter.notice import (
    Notice,
    collected_messages,
    is_expected,
    message_about,
    page_before_the_first,
)
from monitoring_record.mkdocs_adapter.pages_on_request import ON_REQUEST, PagesOnRequest
from monitoring_record.mkdocs_adapter.settings import ENGINE_TEMPLATES
from monitoring_record.mkdocs_adapter.watching import Watcher
from monitoring_record.settings import source_paths

log = logging.getLogger("mkdocs.monitoring_record")

Address = tuple[str, int]
"""A host and a port."""

StartResponse = Callable[..., Any]
"""Begins an answer, as in WSGI: with the status and the headers."""

_NONE: Mapping[str, Any] = MappingProxyType({})

_SCRIPT = re.compile(r"/livereload/([0-9]+)/([0-9]+)\.js")
"""The address of the script that loads a page again: the version that the page is of, and a number of its own."""

_SETTLING = 0.02
"""Seconds without a further change until the site is built: editors write a file in several steps."""

_ATTEMPTS = 20
"""How often a folder is replaced in vain, every tenth of a second, before that is an error: on Windows, another program may
read a file in it."""


class SiteServer(LiveReloadServer):
    """Shows the last site that could be built.

    Each site is built beside the one that is shown, and takes its place once it is complete. If it cannot be built, every page
    says so at its top.
    """

    def __init__(
        self, settings: Path, root: Path, address: Address, mount_path: str = "/", options: Mapping[str, Any] = _NONE
    ) -> None:
        """`settings` is the mkdocs.yml, whose settings `options` replace; `root` is the folder that is shown."""
        super().__init__(self.rebuild, *address, str(root), mount_path)
        self._settings = settings
        self._options = options
        self._started = False
        self._on_request: PagesOnRequest | None = None
        """The pages that are made when a browser asks for them; None before the first site could be built."""
        self._working = Lock()
        """Held while a site is built, or a page is made: both use what is kept."""
        self.notice = Notice()
        """What is said at the top of every page."""
        self._collection = IdleCollection()
        self._watcher = Watcher(self._ask_for_a_build)
        # Of its observer, MkDocs calls `start` and `stop`.
        self.observer = self._watcher  # type: ignore[assignment]
        self.build_delay = _SETTLING
        self.error_handler = self._error_page

    @classmethod
    def instead_of(cls, server: LiveReloadServer, config: MkDocsConfig) -> Self:
        """Return a server for the site that `mkdocs serve` has built."""
        settings, options = Path(config.config_file_path), config.user_configs[-1]
        host, port = server.server_address[:2]
        instead = cls(settings, Path(server.root), (str(host), port), server.mount_path, options)
        instead._started = True
        instead._on_request = config.extra[ON_REQUEST]
        instead._watch_all()
        server.server_close()
        return instead

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:  # noqa: ARG002
        """Build the site again after each edit of a file, or of any file in a folder; either may come and go."""
        self._watched_paths[path] = 1
        self._watcher.add(path)

    def rebuild(self) -> None:
        """Build the site and show it, or the reason why it could not be built."""
        self._collection.cancel()
        root = Path(self.root)
        new = root.with_name(f"{root.name}.new")
        with self._working, collected_messages() as messages:
            try:
                on_request = self._build(new)
                _replace(root, new)
                self._on_request = on_request
            except (Exception, SystemExit) as error:  # noqa: BLE001 – whatever it is, the pages say it
                self.notice = Notice((*messages, message_about(error)), stale=True)
                _print(error)
            else:
                self.notice = Notice(tuple(messages))
        shutil.rmtree(new, ignore_errors=True)
        self._collection.begin_soon()

    def _build(self, into: Path) -> PagesOnRequest:
        """Build the site into a folder, but for what is made on request. What it is made from is watched from before it is read."""
        self._watch_all()
        config = load_checked_config(self._settings, **{**self._options, "site_dir": str(into)})
        config.site_url = self.url
        if not self._started:
            config.plugins.on_startup(command="serve", dirty=False)
            self._started = True
        build.build(config, serve_url=self.url)
        on_request: PagesOnRequest = config.extra[ON_REQUEST]
        return on_request

    def _watch_all(self) -> None:
        """Watch what the site is made from. Python is read once: a change to it needs a restart."""
        for path in (*source_paths(self._settings.parent), *ENGINE_TEMPLATES):
            self.watch(str(path))

    def _ask_for_a_build(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _error_page(self, code: int) -> bytes:  # noqa: ARG002 – it is 404, or 500 for a file that cannot be read
        epoch = self._visible_epoch  # before the page is read: it must not count as newer than it is
        file = Path(self.root) / "404.html"
        return self._inject_js_into_html(file.read_bytes() if file.is_file() else page_before_the_first(), epoch)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """Add the notice, and the script that loads the page again, as a file: pages may forbid any other script."""
        script = b'<script src="/livereload/%d/%d.js"></script>' % (epoch, time.monotonic_ns())
        before, end, after = self.notice.above(content).rpartition(b"</body>")
        return before + script + end + after if end else after + script

    def _serve_request(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        asked = _SCRIPT.fullmatch(path)
        if asked is None:
            return self._made(path, start_response) or super()._serve_request(environ, start_response)
        start_response("200 OK", [("Content-Type", "text/javascript")])
        return [livereload._SCRIPT_TEMPLATE.substitute(epoch=asked[1], request_id=asked[2]).encode()]  # noqa: SLF001

    def _made(self, path: str, start_response: StartResponse) -> Iterable[bytes] | None:
        """Answer with a page or file that is made on request; None if it is none."""
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            epoch = self._visible_epoch  # before the page is made: it must not count as newer than it is
        file = path.removeprefix(self.mount_path)
        if f"{file}/index.html" in self._files_on_request:
            start_response("302 Found", [("Location", f"{quote(path)}/")])
            return [b""]
        if not file or file.endswith("/"):
            file += "index.html"
        content = self._content(file)
        if content is None:
            return None
        if file.endswith(".html"):
            content = self._inject_js_into_html(content, epoch)
        kind: str = self._guess_type(file)  # type: ignore[no-untyped-call]
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]

    @property
    def _files_on_request(self) -> Collection[str]:
        return self._on_request.files if self._on_request else ()

    def _content(self, file: str) -> bytes | None:
        with self._working:
            try:
                return self._on_request.content(file) if self._on_request else None
            except Exception as error:  # whatever it is, the pages say it
                self.notice = Notice((message_about(error),), stale=True)
                raise


def serve_site(settings: Path, address: Address) -> None:
    """Build the site of a mkdocs.yml, show it at an address and follow every edit, until that is interrupted.

    Raises OSError if nothing can be shown at the address.
    """
    with TemporaryDirectory(prefix="monitoring-record-", ignore_cleanup_errors=True) as folder:
        server = SiteServer(settings, Path(folder) / "site", address)
        try:
            server.rebuild()
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:  # Ctrl+C
            log.info("Shutting down...")
        finally:
            server.shutdown()


def _print(error: BaseException) -> None:
    if is_expected(error):
        log.error(str(error))
    else:
        traceback.print_exception(error)


def _replace(folder: Path, new: Path) -> None:
    """Put a new folder in the place of another. No page is read meanwhile: the server waits for the end of the build."""
    old = folder.with_name(f"{folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        _rename(folder, old)
    try:
        _rename(new, folder)
    except OSError:
        _rename(old, folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _rename(folder: Path, new: Path) -> None:
    for _ in range(_ATTEMPTS):
        try:
            folder.rename(new)
        except PermissionError:
            time.sleep(0.1)
        else:
            return
    folder.rename(new)
