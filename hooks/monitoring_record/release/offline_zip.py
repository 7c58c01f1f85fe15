"""The zip of the offline copy, and the file with its SHA-256."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

OLDEST = datetime(1980, 1, 1, tzinfo=UTC)
"""The oldest time that a zip can contain."""

UNIX = 3
PLAIN_FILE = 0o100644

ONLINE_ONLY = {"404.html", "sitemap.xml", "sitemap.xml.gz"}
"""Files that only web servers and crawlers use."""


def copy_name(site: Path, source_date: datetime) -> str:
    """Return the name of the copy, made of the reports in the built site: "ruritania-2026-11-22-offline"."""
    slugs = sorted(path.parent.parent.name for path in site.glob("*/data/report.json")) or ["record"]
    return "-".join([*slugs, f"{source_date:%Y-%m-%d}", "offline"])


def pack(site: Path, target: Path, source_date: datetime) -> None:
    """Zip a built site, in a folder with the name of the zip. The bytes depend only on the site and the source date."""
    with ZipFile(target, "w") as archive:
        for name in sorted(_names(site)):
            info = ZipInfo(f"{target.stem}/{name}", max(source_date, OLDEST).timetuple()[:6])
            info.create_system = UNIX
            info.external_attr = PLAIN_FILE << 16
            archive.writestr(info, (site / name).read_bytes(), ZIP_DEFLATED, compresslevel=6)
    checksum = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_name(f"{target.name}.sha256").write_text(f"{checksum}  {target.name}\n", encoding="ascii", newline="\n")


def _names(site: Path) -> Iterator[str]:
    """Yield every file that readers need; source maps are not among them."""
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in ONLINE_ONLY and path.suffix != ".map":
            yield name
