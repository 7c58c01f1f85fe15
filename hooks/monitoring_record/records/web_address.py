"""Web addresses: what makes one that leads somewhere."""

import re
from urllib.parse import urlsplit

from monitoring_record.records import value_rules

LONGEST_ADDRESS = 2_000
"""Characters. Browsers and servers refuse addresses much longer."""

_HOST = re.compile(r"(?!-)[\w-]{1,63}+(?:\.[\w-]{1,63}+)*\.?|\[[0-9a-fA-F:.]+\]")
_HOST_AND_PORT = re.compile(r"([^\[]*?|\[.*\])(?::([^\]]*))?", re.DOTALL)
_PORT = re.compile(r"[0-9]{1,5}")
_MOST_OF_A_HOST, _LAST_PORT = 253, 65_535
_OWN_COMPUTER = re.compile(r"localhost|127(?:\.[0-9]{1,3}){3}|0\.0\.0\.0|\[::1?\]")


def fault_of_address(address: str) -> str | None:
    """Return what is wrong with an address that begins with `http://` or `https://`; None if it can lead somewhere."""
    if len(address) > LONGEST_ADDRESS:
        return f"has more than {LONGEST_ADDRESS:,} characters; shorten it"
    try:
        parts = urlsplit(address)
    except ValueError:
        return "has a sign where none can be; copy it again from the browser"
    if "@" in parts.netloc:
        return "has a name and an @ before the site, which hides where it leads; write it without them"
    host, port = _HOST_AND_PORT.fullmatch(parts.netloc).groups()  # type: ignore[union-attr] # it matches every text
    return _fault_of_host(host, port)


def _fault_of_host(host: str, port: str | None) -> str | None:
    if len(host) > _MOST_OF_A_HOST or not _HOST.fullmatch(host):
        return "names no site that there can be; after the two slashes comes a name such as castles.example"
    if _OWN_COMPUTER.fullmatch(host):
        return "is an address of the reader’s own computer; copy the public one"
    if port and not (_PORT.fullmatch(port) and int(port) <= _LAST_PORT):
        return f"has something else than the number of a port after the colon; delete “:{port}”"
    return None


def web_address(value: str) -> str:
    """Return an address that can lead somewhere; raises the violated rule for any other."""
    fault = fault_of_address(value)
    if fault:
        raise value_rules.IMPOSSIBLE_ADDRESS.violated(value=value, fault=fault)
    return value
