"""The addresses of pages. They are promises: a reader's bookmark survives the next meeting."""

import re
from urllib.parse import urlsplit

from monitoring_record.records import Chapter, Dossier, Meeting, Recommendation

HOME = ""
GLOSSARY = "glossary/"
SEARCH = "search/"
"""The results of the search; `?q=judges` says what is looked for. The files of the index are below it."""
API = "api/"
OPENAPI = "openapi.json"
"""The description of the API for programs."""
DATA_OF_ALL = "data/"
"""The downloads of all reports together, in a site with several."""
METHODOLOGY = "methodology/"
READ_OFF_THE_REASONS, WHY_NO_RATING = METHODOLOGY_ANCHORS = (
    "ratings-read-off-the-reasons",
    "why-a-part-may-have-no-rating",
)
"""The sections of that page to which ratings link."""

CONTRIBUTE = "contribute/"

MARKDOWN = ".md"
"""The ending of the address of a page as Markdown."""

LLMS = "llms.txt"
"""Where programs begin to read the site: https://llmstxt.org."""

TITLE_ANCHOR = "title"
"""The id of the heading of each generated page."""

OF_EVERY_SITE = ("api", "openapi", "schemas", "search")
"""The first parts of the addresses of pages and files that the engine makes for every site."""

OTHER_FORMATS = (".json",)
"""The endings of the addresses of pages in other formats."""

HAND_WRITTEN = (METHODOLOGY, CONTRIBUTE)
"""The pages that are written by hand, in content/: what a text that belongs to no report may link to, besides the web."""

RESERVED = (
    *("404", "assets", "data", "glossary", "index", "javascripts", "llms", "robots", "sitemap", "stylesheets"),
    *OF_EVERY_SITE,
    *(address.rstrip("/") for address in HAND_WRITTEN),
)
"""The first parts of the addresses of what every site has, or may have: no report is called so."""

_HEAT_MAP, _SHARE_PICTURE = "heat-map.svg", "share.png"
_MEETINGS_CALENDAR, _PROMISES_CALENDAR = "meetings.ics", "promises.ics"

PARTS_OF_A_REPORT = (
    *("board", "changes", "chapters", "compare", "data", "differences", "editions"),
    *("institutions", "matrix", "meetings", "organisations", "print", "promises", "recommendations", "sources"),
    *(_HEAT_MAP, _SHARE_PICTURE, "heat-map.png", _MEETINGS_CALENDAR, _PROMISES_CALENDAR, "promises.atom"),
)
"""The second parts of the addresses of a report's pages and files."""

STYLE_SHEET = "assets/monitoring-record.css"
"""The style sheet of every page."""

CARD, CARD_STYLE_SHEET = "card.html", "assets/card.css"
"""The name of the file of every card, and the style sheet of all of them."""


def overview(dossier: Dossier) -> str:
    """The overview of a report."""
    return f"{dossier.report.slug}/"


def matrix(dossier: Dossier) -> str:
    """The progress matrix."""
    return f"{dossier.report.slug}/matrix/"


def compare(dossier: Dossier) -> str:
    """Recommendations side by side; `?with=13.14` chooses two."""
    return f"{dossier.report.slug}/compare/"


def recommendation(dossier: Dossier, of: Recommendation) -> str:
    """A recommendation and its history."""
    return f"{dossier.report.slug}/recommendations/{of.number}/"


def citing_recommendation(dossier: Dossier, of: Recommendation) -> str:
    """How to cite a recommendation and its parts; the anchors are those of its page."""
    return f"{recommendation(dossier, of)}cite/"


def differences(dossier: Dossier) -> str:
    """What organisations say, beside what the government and the experts say."""
    return f"{dossier.report.slug}/differences/"


def organisation(dossier: Dossier, name: str) -> str:
    """All that an organisation said."""
    return f"{dossier.report.slug}/organisations/{organisation_id(name)}/"


def institutions(dossier: Dossier) -> str:
    """The list of the institutions."""
    return f"{dossier.report.slug}/institutions/"


def institution(dossier: Dossier, key: str) -> str:
    """An institution: its parts, its promises and the acts that it issued."""
    return f"{institutions(dossier)}{key}/"


def promises(dossier: Dossier) -> str:
    """What was promised, by whom, by when, and what came of it."""
    return f"{dossier.report.slug}/promises/"


def promises_of_year(dossier: Dossier, year: str, volume: int = 1) -> str:
    """The promises that are due in one year, in a report with many; of a year with very many, one of several volumes."""
    return f"{promises(dossier)}{year}/" + (f"{volume}/" if volume > 1 else "")


def meetings(dossier: Dossier) -> str:
    """The list of the meetings."""
    return f"{dossier.report.slug}/meetings/"


def meeting(dossier: Dossier, of: Meeting) -> str:
    """A meeting and all its ratings."""
    return f"{dossier.report.slug}/meetings/{of.number}/"


def citing_meeting(dossier: Dossier, of: Meeting) -> str:
    """How to cite a meeting and its edition."""
    return f"{meeting(dossier, of)}cite/"


def meeting_changes(dossier: Dossier, of: Meeting) -> str:
    """What changed at a meeting."""
    return f"{meeting(dossier, of)}changes/"


def editions(dossier: Dossier) -> str:
    """The list of the editions."""
    return f"{dossier.report.slug}/editions/"


def edition(dossier: Dossier, id_: str) -> str:
    """An edition: the record as it was published with a meeting."""
    return f"{editions(dossier)}{id_}/"


def edition_file(dossier: Dossier, id_: str) -> str:
    """The file of an edition."""
    return f"{edition(dossier, id_)}report.json"


def changes(dossier: Dossier) -> str:
    """The corrections since publication."""
    return f"{dossier.report.slug}/changes/"


def chapter(dossier: Dossier, of: Chapter) -> str:
    """A chapter and its recommendations."""
    return f"{dossier.report.slug}/chapters/{of.number}/"


def print_(dossier: Dossier) -> str:
    """The whole report on one page, or the list of its volumes."""
    return f"{dossier.report.slug}/print/"


def print_volume(dossier: Dossier, number: int) -> str:
    """A volume of the whole report."""
    return f"{dossier.report.slug}/print/{number}/"


def sources(dossier: Dossier) -> str:
    """The sources that the record cites."""
    return f"{dossier.report.slug}/sources/"


def sources_of_kind(dossier: Dossier, kind: str, volume: int = 1) -> str:
    """The sources of one kind, in a report that cites many; of a kind with very many, one of several volumes."""
    return f"{sources(dossier)}{kind}/" + (f"{volume}/" if volume > 1 else "")


def data(dossier: Dossier) -> str:
    """The page of the downloads."""
    return f"{dossier.report.slug}/data/"


def board(dossier: Dossier) -> str:
    """The board of the coming meeting; it is in previews only."""
    return f"{dossier.report.slug}/board/"


def share_picture(page: str) -> str:
    """The picture that messengers and social networks show with a link to a page."""
    return f"{page}{_SHARE_PICTURE}"


def heat_map(dossier: Dossier) -> str:
    """The heat map of the overview as a picture."""
    return f"{overview(dossier)}{_HEAT_MAP}"


def flow(dossier: Dossier, of: Meeting) -> str:
    """The diagram of how ratings changed from the meeting before, as a picture."""
    return f"{meeting(dossier, of)}flow.svg"


def beside(page: str, ending: str) -> str:
    """Return the address of a page in another format: `ruritania/recommendations/13.json`; that of the home page is `index.json`."""
    return f"{page.rstrip('/') or 'index'}{ending}"


def schema(name: str) -> str:
    """Return the address of the JSON Schema of a public document."""
    return f"schemas/{name}.json"


def matrix_picture(dossier: Dossier) -> str:
    """The progress matrix as a picture."""
    return f"{matrix(dossier)}matrix.svg"


def as_png(picture: str) -> str:
    """Return the address of an SVG picture as PNG: `ruritania/heat-map.png`."""
    return f"{picture.removesuffix('.svg')}.png"


def feed(page: str) -> str:
    """The Atom feed of what changes on a page: `ruritania.atom`."""
    return beside(page, ".atom")


def calendar(dossier: Dossier) -> str:
    """The meetings of a report, for calendars."""
    return f"{overview(dossier)}{_MEETINGS_CALENDAR}"


def calendar_of_promises(dossier: Dossier) -> str:
    """What is still to be done of what was promised, for calendars."""
    return f"{overview(dossier)}{_PROMISES_CALENDAR}"


def card(page: str) -> str:
    """The card of a page, which other sites show in a frame."""
    return f"{page}{CARD}"


def part_anchor(part: str, of_meeting: Meeting | None = None) -> str:
    """Return `p4` for a part, `p4-3` for a sub-part, `m20` for a meeting, `m20-p4` for a part at a meeting."""
    of_part = f"p{part.replace('.', '-')}" if part else ""
    if of_meeting is None:
        return of_part
    return f"m{of_meeting.number}-{of_part}" if of_part else f"m{of_meeting.number}"


def promise_anchor(key: str) -> str:
    """Where the page of a recommendation shows a promise."""
    return f"promise-{key}"


def recommendation_anchor(of: Recommendation, at_meeting: Meeting) -> str:
    """Return `m20-r13`: where a page lists what was said of a recommendation at a meeting."""
    return f"{part_anchor('', at_meeting)}-r{of.number}"


def edition_anchor(of: Recommendation, part: str = "") -> str:
    """Return `r13` for a recommendation on the page of an edition, `r13-p4` for a part, `r13-p4-3` for a sub-part."""
    return f"r{of.number}-{part_anchor(part)}" if part else f"r{of.number}"


def documents_anchor(meeting: Meeting) -> str:
    """Where a recommendation's page lists the documents that were cited at a meeting."""
    return f"m{meeting.number}-documents"


def document_anchor(key: str, meeting: int) -> str:
    """Where a recommendation's page lists a document that was cited at a meeting."""
    return f"m{meeting}-doc-{key}"


def slug(text: str) -> str:
    """Return the text in small letters, with a hyphen for each run of other characters."""
    return re.sub(r"[\W_]+", "-", text.replace("’", "")).strip("-").casefold()


_LONGEST_ID = 80
"""The name of a folder may have 255 bytes, and a letter several."""


def organisation_id(name: str) -> str:
    """Return the last part of the address of an organisation’s page, made from its name."""
    return slug(name)[:_LONGEST_ID].rstrip("-")


def host(url: str) -> str:
    """Return the host of a web address, without www: "castles.example"."""
    return urlsplit(url).netloc.removeprefix("www.")


def relative(origin: str, target: str, *, folders: bool = True) -> str:
    """Return the relative link from one page or file to another: the site works under any address, and from a disk.

    With `folders`, the page "x/" is the file x/index.html, and its link is "x/"; without, it is x.html.
    """
    start, end = file_of(origin, folders=folders).split("/"), file_of(target, folders=folders).split("/")
    same = 0
    while same < len(start) - 1 and same < len(end) - 1 and start[same] == end[same]:
        same += 1
    link = "../" * (len(start) - 1 - same) + "/".join(end[same:])
    if folders and end[-1] == "index.html":
        return link[: -len("index.html")] or "./"
    return link


def written_name(address: str) -> str:
    """Return the path in content/ of a file that would have the address of a page: links of written pages name it so."""
    return f"{address.rstrip('/') or 'index'}.md"


def written_address(name: str) -> str:
    """Return the address of the page whose file in content/ has this path; the inverse of `written_name`."""
    path = name.removesuffix(".md")
    return "" if path == "index" else f"{path.removesuffix('/index')}/"


def file_of(address: str, *, folders: bool = True) -> str:
    """Return the path of the file at an address, from the site's root."""
    if not address or address.endswith("/"):
        return f"{address}index.html" if folders or not address else f"{address.rstrip('/')}.html"
    return address
