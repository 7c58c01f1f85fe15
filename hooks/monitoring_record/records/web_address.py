"""Web addresses: what makes one that leads somewhere."""

import re
from urllib.parse import urlsplit

from monitoring_record.records import value_rules

LONGEST_ADDRESS = 2_000
"""Characters. Browsers and servers refuse addresses much longer."""

_HOST = re.compile(r"(?!-)[\w-]{1,63}+(?:\.[\w-]{1,63}+)*\.?|\[[0-9a-fA-F:.]+\]")
_MOST_OF_A_HOST = 253


def fault_of_address(address: str) -> str | None:
    """Return what is wrong with an address that begins with `http://` or `https://`; None if it can lead somewhere."""
    if len(address) > LONGEST_ADDRESS:
        return f"has more than {LONGEST_ADDRESS:,} characters; shorten it"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "has brackets or a port where none can be; copy it again from the browser"
    if "@" in parts.netloc:
        return "has a name and an @ before the site, which hides where it leads; write it without them"
    bare = parts.netloc.rpartition(":")[0] if port is not None else parts.netloc.removesuffix(":")
    if len(host) > _MOST_OF_A_HOST or not _HOST.fullmatch(bare):
        return "names no site that there can be; after the two slashes comes a name such as castles.example"
    return None


def web_address(value: str) -> str:
    """Return an address that can lead somewhere; raises the violated rule for any other."""
    fault = fault_of_address(value)
    if fault:
        raise value_rules.IMPOSSIBLE_ADDRESS.violated(value=value, fault=fault)
    return value
