"""From YAML files to records, with every problem of every file told in one run.

`yaml_reader` reads one file, and `yaml_syntax` tells what is wrong with it as YAML; `complaints` words what does not fit
its record; `cross_checks` and `text_checks` hold the files against one another; `load` walks the folders.
"""

from monitoring.loading.load import Library, load
from monitoring.loading.problems import Place, Problem

__all__ = ["Library", "Place", "Problem", "load"]
