"""A folder served on this machine."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path


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


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder; yields its address."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
