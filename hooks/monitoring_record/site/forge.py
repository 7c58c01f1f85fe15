"""The forge: where the project's files are kept, edited and talked about."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit


@dataclass(frozen=True)
class Forge:
    """The project's repository: at GitLab where the host's name says so, else at GitHub or a forge with its addresses."""

    repository: str
    """Its address, as in https://github.com/you/record."""
    branch: str = "main"
    """The branch that the site is built from."""
    site: str = ""
    """The site's public address, by which a report names a page, from whatever copy it is sent."""

    def edit(self, file: str, line: int | None = None) -> str:
        """Where a file of the project is edited; with a line, at that line."""
        return f"{self._root}edit/{quote(self.branch)}/{quote(file)}{f'#L{line}' if line else ''}"

    def report(self, subject: str, page_address: str, meeting: str | None = None, part: str | None = None) -> str:
        """Where a mistake is reported: a form that has the page, as in ruritania/matrix/, the meeting and the part.

        `subject` says in words what the mistake is in.
        """
        title = f"Mistake: {subject}"
        asked = {"page": f"{self.site.rstrip('/')}/{page_address}", "meeting": meeting, "part": part}
        known = {name: value for name, value in asked.items() if value}
        fields = _on_gitlab(title, known) if self._is_gitlab else _on_github(title, known)
        return f"{self._root}issues/new?{urlencode(fields, quote_via=quote, safe='')}"

    @property
    def _root(self) -> str:
        return f"{self.repository.rstrip('/')}/{'-/' if self._is_gitlab else ''}"

    @property
    def _is_gitlab(self) -> bool:
        return "gitlab" in (urlsplit(self.repository).hostname or "")


def _on_github(title: str, known: dict[str, str]) -> dict[str, str]:
    """The form `.github/ISSUE_TEMPLATE/mistake.yml`, whose fields are filled by their ids."""
    return {"template": "mistake.yml", "title": title, **known}


def _on_gitlab(title: str, known: dict[str, str]) -> dict[str, str]:
    """GitLab puts the description below the questions of `.gitlab/issue_templates/mistake.md`."""
    description = "\n".join(f"- {name.capitalize()}: {value}" for name, value in known.items())
    return {"issuable_template": "mistake", "issue[title]": title, "issue[description]": description}
