#!/usr/bin/env python3
"""How long a build takes, as a ratio to a plain MkDocs build of equally many pages with equally many words.

    .venv/bin/python bench/build_time.py [--copies 1 4] [--rounds 3]

Seconds differ from machine to machine and from minute to minute. The ratio differs little, because both sites are built in
turn in one run. `--copies N` builds N countries, each with the 29 recommendations of the real report.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Measure and print a line for each number of copies."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--copies", type=int, nargs="+", default=[1, 4])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print(
        f"{'copies':>6} {'pages':>6} {'words':>8} {'ours s':>8} {'plain s':>8} {'ratio':>6} {'check s':>8} {'index MB':>9}"
    )
    for copies in options.copies:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), copies, options.rounds)


def measure(folder: Path, copies: int, rounds: int) -> None:
    """Build both sites in turn, `rounds` times, and print the medians."""
    ours = write_record_project(folder / "ours", copies)
    build(ours)
    pages, words = write_plain_project(folder / "plain", ours / "site")
    times: dict[str, list[float]] = {"ours": [], "plain": [], "check": []}
    for _ in range(rounds):
        times["ours"].append(build(ours))
        times["plain"].append(build(folder / "plain"))
        times["check"].append(run(ours, [sys.executable, "-m", "monitoring_record", "check", "--data", "data"]))
    median = {name: statistics.median(measured) for name, measured in times.items()}
    index = (ours / "site/search/search_index.json").stat().st_size / 1e6
    print(
        f"{copies:>6} {pages:>6} {words:>8} {median['ours']:>8.2f} {median['plain']:>8.2f} "
        f"{median['ours'] / median['plain']:>6.2f} {median['check']:>8.2f} {index:>9.2f}"
    )


def write_record_project(folder: Path, copies: int) -> Path:
    """Copy the project, with its report `copies` times; returns the folder."""
    folder.mkdir()
    for name in ("content", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for shared in ("programmes", "scales"):
        shutil.copytree(ROOT / "data" / shared, folder / "data" / shared)
    for words in (ROOT / "data").glob("*.yml"):
        shutil.copy(words, folder / "data")
    for copy in range(copies):
        shutil.copytree(ROOT / "data/kazakhstan", folder / "data" / f"country-{copy}")
    return folder


def write_plain_project(folder: Path, site: Path) -> tuple[int, int]:
    """Write a plain MkDocs project with the same theme and as many pages and words as a built site; returns both numbers."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    pages = words = 0
    for page in sorted(site.rglob("index.html")):
        article = re.search(r"<article.*?</article>", page.read_text(encoding="utf-8"), re.DOTALL)
        paragraphs = re.findall(r"<(?:p|li|h[1-6])[ >].*?</", article[0] if article else "", re.DOTALL)
        text = [" ".join(re.sub(r"<[^>]*>|<", " ", f"{paragraph}>").split()) for paragraph in paragraphs]
        name = "-".join(page.relative_to(site).parts[:-1]) or "index"
        body = [f"## Section {place}\n\n{line}" if place % 8 == 0 else line for place, line in enumerate(text)]
        (docs / f"{name}.md").write_text("# Page\n\n" + "\n\n".join(body), encoding="utf-8")
        pages += 1
        words += sum(len(line.split()) for line in text)
    (folder / "mkdocs.yml").write_text(
        "site_name: Plain\ntheme: {name: material, font: false}\nplugins: [search]\nnav: [index.md]\n"
        "validation: {omitted_files: ignore, links: {unrecognized_links: ignore, not_found: ignore}}\n",
        encoding="utf-8",
    )
    return pages, words


def build(folder: Path) -> float:
    """Build a site; returns the seconds of the whole process."""
    return run(folder, [sys.executable, "-m", "mkdocs", "build", "--quiet"])


def run(folder: Path, command: list[str]) -> float:
    """Run a command in a folder; returns its seconds."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks"}
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
