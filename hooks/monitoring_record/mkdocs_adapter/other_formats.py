"""What the theme says of a page in other formats, and for programs."""

from collections.abc import Iterable

from jinja2 import Environment

from monitoring_record.addresses import relative
from monitoring_record.site import Alternate, SiteConfig


def other_formats(
    env: Environment, page: str, config: SiteConfig, alternates: Iterable[Alternate], **said: object
) -> dict[str, str]:
    """Return what the head of a page and its foot say; `page` is its address, and `env` has the templates of the theme.

    `said` is what else the page says of itself: `metadata` and `structured_data`.
    """
    linked = [(each, relative(page, each.address, folders=config.folders)) for each in alternates]
    templates = {"head": "partials/head-of-page.html", "formats": "partials/other-formats.html"}
    return {name: env.get_template(template).render(alternates=linked, **said) for name, template in templates.items()}
