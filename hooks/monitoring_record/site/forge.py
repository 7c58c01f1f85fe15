"""The forge (GitHub, GitLab, Forgejo): where the project's files are stored, edited and discussed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from monitoring_record.settings.forge_software import Software


@dataclass(frozen=True)
class Forge:
    """The project's repository."""

    repository: str
    """The address of the repository, as in https://github.com/you/record."""
    branch: str = "main"
    """The branch that the site is built from."""
    site: str = ""
    """The site's public address, with which the page in a report begins, also if it is sent from a copy."""
    software: Software = "github"

    def edit(self, file: str, line: int | None = None) -> str:
        """Return the address where a file of the project is edited; with a line, at that line."""
        edit = "_edit" if self.software == "forgejo" else "edit"
        return f"{self._root}{edit}/{_path(self.branch)}/{_path(file)}{f'#L{line}' if line else ''}"

    def commit(self, name: str) -> str:
        """Return the address of a commit."""
        return f"{self._root}commit/{name}"

    def report(self, subject: str, page_address: str, meeting: str | None = None, part: str | None = None) -> str:
        """Return the address of a form for reporting a mistake, filled in with the page, the meeting and the part.

        `subject` names the place of the mistake in words.
        """
        fields = {"page": f"{self.site.rstrip('/')}/{page_address}", "meeting": meeting, "part": part}
        filled = {name: value for name, value in fields.items() if value}
        query = _QUERIES[self.software](f"Mistake: {subject}", filled)
        return f"{self._root}issues/new?{'&'.join(f'{_word(name)}={_word(value)}' for name, value in query.items())}"

    @property
    def _root(self) -> str:
        return f"{self.repository.rstrip('/')}/{'-/' if self.software == 'gitlab' else ''}"


@lru_cache(maxsize=4096)
def _path(path: str) -> str:
    """Return a path as it is in an address. The links below the texts of a page repeat the same words, so that they are kept."""
    return quote(path)


@lru_cache(maxsize=4096)
def _word(words: str) -> str:
    """Return words as they are in a query."""
    return quote(words, safe="")


def _github_query(title: str, filled: dict[str, str]) -> dict[str, str]:
    """Return the query for the form `.github/ISSUE_TEMPLATE/mistake.yml`: GitHub fills in fields by their ids."""
    return {"template": "mistake.yml", "title": title, **filled}


def _gitlab_query(title: str, filled: dict[str, str]) -> dict[str, str]:
    """Return the query for `.gitlab/issue_templates/mistake.md`: GitLab adds the description below its questions."""
    description = "\n".join(f"- {name.capitalize()}: {value}" for name, value in filled.items())
    return {"issuable_template": "mistake", "issue[title]": title, "issue[description]": description}


def _forgejo_query(title: str, filled: dict[str, str]) -> dict[str, str]:
    """Return the query for GitHub's form, which Forgejo reads, too: by its path, and with another name for each field."""
    fields = {f"field:{name}": value for name, value in filled.items()}
    return {"template": ".github/ISSUE_TEMPLATE/mistake.yml", "title": title, **fields}


_QUERIES: Mapping[Software, Callable[[str, dict[str, str]], dict[str, str]]] = {
    "github": _github_query,
    "gitlab": _gitlab_query,
    "forgejo": _forgejo_query,
}
