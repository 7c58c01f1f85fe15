"""The one style sheet of the site: what its pages need of Material's, in the layer below ours (see `theme/styles/layers.css`),
then ours, then the colours of the ratings.

What is in no layer would win over all of ours. A page cannot put a style sheet into a layer, except with a style of its own,
which would need a hash in its Content-Security-Policy and a request after another one.
"""

from collections.abc import Iterator
from pathlib import Path

from lightningcss import process_stylesheet
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_theme_dir

from monitoring_record import addresses
from monitoring_record.mkdocs_adapter.absent_components import Absent, absent_components
from monitoring_record.site import Site
from monitoring_record.theme.schemes import dark_without_script

CHARSET = '@charset "UTF-8";'


def add_style_sheet(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Put the style sheet in the place of all files of Material: its scripts are in no page."""
    theirs = _layered("\n".join(_take_sheets(files)))
    rules = needed_rules(theirs, absent_components(config)) + process_stylesheet(site.style_sheet())
    content = CHARSET + dark_without_script(rules)
    files.append(File.generated(config, addresses.STYLE_SHEET, content=content, inclusion=InclusionLevel.NOT_IN_NAV))


def needed_rules(sheet: str, absent: Absent) -> str:
    """Return a style sheet without the rules and properties of components that are in no page."""
    named_so = absent.attributes_as_class(sheet)
    return process_stylesheet(named_so, unused_symbols=set(absent.names_in(named_so)))


def _take_sheets(files: Files) -> Iterator[str]:
    """Remove the files of Material; yield each of its style sheets."""
    folder = str(Path(get_theme_dir("material"), "assets"))
    theirs = [file for file in files if file.abs_src_path and file.abs_src_path.startswith(folder)]
    for file in sorted(theirs, key=_name):
        files.remove(file)
        if file.src_uri.endswith(".css"):
            yield file.content_string


def _name(file: File) -> str:
    return file.src_uri


def _layered(rules: str) -> str:
    return f"@layer material{{{rules.replace(CHARSET, '')}}}"
