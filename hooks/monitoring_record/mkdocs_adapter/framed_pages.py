"""The pages of the engine, each in the frame that MkDocs has rendered for its kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from monitoring_record.addresses import TITLE_ANCHOR, share_picture
from monitoring_record.mkdocs_adapter.conversion import frame_of, table_of_contents
from monitoring_record.mkdocs_adapter.frame import Frame
from monitoring_record.mkdocs_adapter.other_formats import other_formats
from monitoring_record.site import Page, PageKind, ReportPage, Site


@dataclass(frozen=True)
class FramedPages:
    """Puts pages into their frames."""

    site: Site
    config: MkDocsConfig
    env: Environment
    """The templates of the theme."""
    frames: Mapping[str, Frame]

    def html(self, kind: PageKind, page: Page) -> bytes:
        """Return the file of a page."""
        return self.frames[frame_of(kind)].filled(self._words(kind, page), self._headings(page)).encode()

    def _headings(self, page: Page) -> str:
        """Return the items of the table of contents."""
        template = self.env.get_template("partials/toc-item.html")
        return "".join(template.render(toc_item=item) for item in table_of_contents(page))

    def _words(self, kind: PageKind, page: Page) -> dict[str, str]:
        config = self.site.config
        forge = config.forge
        return {
            "title": escape(page.title),
            "description": " ".join(escape(page.description).split()),
            "canonical": f"{self.config.site_url}{page.address}",
            "edit": forge.edit(page.source, page.line) if forge else "",
            "report": escape(forge.report(page.title, page.address)) if forge else "",
            "edition": escape(kind.report.edition) if isinstance(kind, ReportPage) else "",
            "share_picture": self._share_picture(kind),
            **other_formats(
                self.env,
                kind.address,
                config,
                kind.alternates(config),
                metadata=kind.metadata(config),
                structured_data=kind.structured_data(config) if config.is_on_the_web else (),
            ),
            "first_heading": TITLE_ANCHOR,
            "beside_contents": " beside-contents" if len(page.headings) > 1 and not kind.is_wide else "",
            "body": page.body,
        }

    def _share_picture(self, kind: PageKind) -> str:
        """Return what a page says of the picture that is shown with a link to it."""
        picture, default = self.site.share_picture_of(kind), self.config.extra.get("share_picture")
        if picture:
            shown = {"file": share_picture(kind.address), "alt": picture.alt}
        elif default and self.config.site_url:
            shown = default
        else:
            return ""
        template = self.env.get_template("partials/share-picture.html")
        return template.render(config=self.config, picture=shown)
