"""A folder served on this machine."""

import functools
import http.server
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any, AnyStr

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files, with the headers that the folder asks for, and prints nothing."""

    def log_message(self, *words: object) -> None:
        pass

    def end_headers(self) -> None:
        """Add the headers, as the hosts do that read the file `_headers`."""
        headers: dict[str, str] = {}
        file = Path(self.directory, "_headers")
        matches = False
        for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
            if line.startswith("/"):
                matches = fnmatch(self.path.partition("?")[0], line)
            elif matches and line.startswith("  ! "):
                headers.pop(line.removeprefix("  ! "), None)
            elif matches:
                name, value = line.strip().split(": ", maxsplit=1)
                headers[name] = f"{headers[name]}, {value}" if name in headers else value
        for name, value in headers.items():
            self.send_header(name, value)
        super().end_headers()


class SlowHandler(QuietHandler):
    """Sends each page in pieces, and what it needs last, as over a slow connection."""

    pieces = 12
    pause = 0.08
    """In seconds, after each piece; browsers show meanwhile what they have."""
    late = 0.5
    """In seconds, before a font or a script."""

    def copyfile(self, source: "SupportsRead[AnyStr]", outputfile: "SupportsWrite[AnyStr]") -> None:
        """Send the content of a file."""
        content = source.read()
        if self.path.partition("?")[0].endswith("/"):
            size = len(content) // self.pieces + 1
            for begin in range(0, len(content), size):
                outputfile.write(content[begin : begin + size])
                time.sleep(self.pause)
            return
        if self.path.endswith((".woff2", ".js")):
            time.sleep(self.late)
        outputfile.write(content)


class _Server(http.server.ThreadingHTTPServer):
    """Says nothing of a browser that left before it had everything."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Serve a folder; yields its address."""
    with _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
