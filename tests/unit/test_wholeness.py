"""A built site is whole if it has what every site has, and all that it was given."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from monitoring_record.mkdocs_adapter.wholeness import check_whole

OF_EVERY_SITE = ("404.html", "sitemap.xml", "search/site/index.js")


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """The settings of a site that was built, without a page."""
    for name in OF_EVERY_SITE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("moat", encoding="utf-8")
    config = MkDocsConfig()
    config.site_dir = str(tmp_path)
    return config


def test_a_site_with_the_files_of_every_site_is_whole(config: MkDocsConfig) -> None:
    check_whole(config, [])


@pytest.mark.parametrize("name", OF_EVERY_SITE)
@pytest.mark.parametrize("how", ["lost", "emptied"])
def test_no_file_of_every_site_may_be_lost_or_empty(name: str, how: str, config: MkDocsConfig) -> None:
    file = Path(config.site_dir, name)
    if how == "lost":
        file.unlink()
    else:
        file.write_bytes(b"")
    with pytest.raises(Abort, match=f"not whole: {name} was to be written"):
        check_whole(config, [])
