"""The forge (GitHub, GitLab …): where the project's files are stored, edited and discussed."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit


@dataclass(frozen=True)
class Forge:
    """The project's repository: on GitLab if the host's name contains it, else on GitHub or a forge with such addresses."""

    repository: str
    """The address of the repository, as in https://github.com/you/record."""
    branch: str = "main"
    """The branch that the site is built from."""
    site: str = ""
    """The site's public address, with which the page in a report begins, also if it is sent from a copy."""

    def edit(self, file: str, line: int | None = None) -> str:
        """Return the address where a file of the project is edited; with a line, at that line."""
        return f"{self._root}edit/{quote(self.branch)}/{quote(file)}{f'#L{line}' if line else ''}"

    def report(self, subject: str, page_address: str, meeting: str | None = None, part: str | None = None) -> str:
        """Return the address of a form for reporting a mistake, filled in with the page, the meeting and the part.

        `subject` names the place of the mistake in words.
        """
        title = f"Mistake: {subject}"
        fields = {"page": f"{self.site.rstrip('/')}/{page_address}", "meeting": meeting, "part": part}
        filled = {name: value for name, value in fields.items() if value}
        query = _gitlab_query(title, filled) if self._is_gitlab else _github_query(title, filled)
        return f"{self._root}issues/new?{urlencode(query, quote_via=quote, safe='')}"

    @property
    def _root(self) -> str:
        return f"{self.repository.rstrip('/')}/{'-/' if self._is_gitlab else ''}"

    @property
    def _is_gitlab(self) -> bool:
        return "gitlab" in (urlsplit(self.repository).hostname or "")


def _github_query(title: str, filled: dict[str, str]) -> dict[str, str]:
    """Return the query for the form `.github/ISSUE_TEMPLATE/mistake.yml`: GitHub fills in fields by their ids."""
    return {"template": "mistake.yml", "title": title, **filled}


def _gitlab_query(title: str, filled: dict[str, str]) -> dict[str, str]:
    """Return the query for `.gitlab/issue_templates/mistake.md`: GitLab adds the description below its questions."""
    description = "\n".join(f"- {name.capitalize()}: {value}" for name, value in filled.items())
    return {"issuable_template": "mistake", "issue[title]": title, "issue[description]": description}
