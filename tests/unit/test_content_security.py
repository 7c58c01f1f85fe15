"""The Content-Security-Policy of a page, and the headers that a web server can add."""

import re

import pytest

from monitoring_record.mkdocs_adapter.content_security import FRAME_ANCESTORS, HEADERS, ContentSecurity, InlineCode
from monitoring_record.mkdocs_adapter.hand_written_markup import (
    aligned_by_class,
    warn_of_blocked_files,
    warn_of_blocked_markup,
)
from tests.support.paths import ROOT

ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
"""The hash of `alert(1)`, as openssl gives it."""

PAGE = '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Castles</title></head><body></body></html>'


@pytest.mark.parametrize(
    ("html", "scripts"),
    [
        ("<script>alert(1)</script>", (ALERT,)),
        ("<SCRIPT type=module>alert(1)</SCRIPT >", (ALERT,)),
        ("<script>alert(1)</script>\n<script>alert(1)</script>", (ALERT,)),
        ('<script data-src="x">alert(1)</script>', (ALERT,)),
        ('<script src="a.js"></script>', ()),
        ('<script id="__config" type="application/json">{}</script>', ()),
        ('<script type="application/ld+json">{}</script>', ()),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", ()),
    ],
)
def test_scripts_inside_of_a_page_have_a_hash(html: str, scripts: tuple[str, ...]) -> None:
    assert InlineCode.of(html) == InlineCode(scripts=scripts)


def test_styles_inside_of_a_page_have_a_hash() -> None:
    assert InlineCode.of("<style>alert(1)</style>") == InlineCode(styles=(ALERT,))


def directives(policy: str) -> dict[str, list[str]]:
    return {name: values for name, *values in map(str.split, policy.split(";"))}


def test_the_policy_allows_what_the_site_has_and_nothing_else() -> None:
    assert directives(ContentSecurity().policy(InlineCode(scripts=(ALERT,)))) == {
        "default-src": ["'self'"],
        "script-src": ["'self'", ALERT],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "frame-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }


def test_each_script_and_style_has_its_hash_in_the_policy() -> None:
    policy = directives(
        ContentSecurity().policy(InlineCode(("'sha256-1'", "'sha256-2'"), ("'sha256-3'", "'sha256-4'")))
    )
    assert policy["script-src"] == ["'self'", "'sha256-1'", "'sha256-2'"]
    assert policy["style-src"] == ["'self'", "'sha256-3'", "'sha256-4'"]


def test_the_code_of_two_pages_is_joined_and_that_of_the_data_taken_out() -> None:
    one, two = InlineCode(("a", "b"), ("c", "d")), InlineCode(("b", "e"), ("d", "f"))
    assert one | two == InlineCode(("a", "b", "e"), ("c", "d", "f"))
    assert one - two == InlineCode(("a",), ("c",))


def test_an_offline_copy_loads_from_the_disk_too() -> None:
    policy = directives(ContentSecurity(on_disk=True).policy(InlineCode()))
    assert policy["default-src"] == policy["script-src"] == policy["style-src"] == ["'self'", "file:"]


def test_the_policy_is_before_all_that_it_concerns() -> None:
    page = ContentSecurity().put_into(PAGE, InlineCode())
    assert '<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src' in page
    assert '<meta name="referrer" content="same-origin"><' in page.replace("\n", "")


def test_a_page_cannot_be_without_the_policy() -> None:
    with pytest.raises(ValueError, match="without <head>"):
        ContentSecurity().put_into("<p>Castles</p>", InlineCode())


def test_the_file_of_headers_has_what_a_page_cannot_say() -> None:
    lines = ContentSecurity().headers_file(InlineCode(scripts=(ALERT,))).splitlines()
    assert lines[0] == "/*"
    policy = lines[1].removeprefix("  Content-Security-Policy: ")
    assert policy == f"{ContentSecurity().policy(InlineCode(scripts=(ALERT,)))}; frame-ancestors 'none'"
    assert lines[2:6] == [
        "  Referrer-Policy: same-origin",
        "  X-Content-Type-Options: nosniff",
        "  Cross-Origin-Opener-Policy: same-origin",
        "  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ]


def test_only_cards_may_be_shown_by_other_sites() -> None:
    _, *rules = ContentSecurity().headers_file(InlineCode()).split("\n/")
    assert [rule.splitlines()[0] for rule in rules] == ["*/card.html", "*/card"]
    for rule in rules:
        assert rule.splitlines()[1] == "  ! Content-Security-Policy"
        assert "frame-ancestors" not in rule


@pytest.mark.parametrize(
    "form",
    ['add_header {name} "{value}" always;', 'Header always set {name} "{value}"', '{name} "{value}"'],
    ids=["nginx", "Apache", "Caddy"],
)
def test_the_readme_has_the_same_headers_for_servers_that_are_set_up_by_hand(form: str) -> None:
    lines = {line.strip() for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()}
    expected = {"Content-Security-Policy": FRAME_ANCESTORS, **HEADERS}
    assert {form.format(name=name, value=value) for name, value in expected.items()} <= lines


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<p style="color: red">x</p>', "style="),
        ('<a onclick="go()">x</a>', "onclick="),
        ('<img src="https://pictures.example/x.png">', "src="),
        ('<script src="//scripts.example/x.js"></script>', "src="),
        ('<a href="javascript:go()">x</a>', "href="),
        ('<iframe src="x.html"></iframe>', "<iframe>"),
    ],
)
def test_what_the_policy_would_block_in_a_page_written_by_hand_is_told(
    html: str, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    warn_of_blocked_markup("methodology.md", html)
    assert re.fullmatch(
        rf"content/methodology\.md contains `{told}.*, which the policy of the pages blocks; .*", caplog.messages[0]
    )


def test_all_that_is_blocked_is_told_once_with_the_way_to_do_it(caplog: pytest.LogCaptureFixture) -> None:
    warn_of_blocked_markup("x.md", '<p style onclick="a()"><p style onclick="a()"><img src="//x.example/a.png" hidden>')
    blocks = "which the policy of the pages blocks"
    assert caplog.messages == [
        (
            f'content/x.md contains `style=""`, {blocks}; give the element a class, and put the style into a file in content/ '
            "that `extra_css` in mkdocs.yml names."
        ),
        (
            f'content/x.md contains `onclick="a()"`, {blocks}; put the script into a file in content/ that `extra_javascript` in '
            "mkdocs.yml names."
        ),
        (
            f'content/x.md contains `src="//x.example/a.png"`, {blocks}; put the file into content/, or write a link in its '
            "place: `[words](https://x.example/a.png)`."
        ),
    ]


def test_links_pictures_and_scripts_of_the_site_are_not_told(caplog: pytest.LogCaptureFixture) -> None:
    warn_of_blocked_markup("x.md", '<a href="https://x.example"><img src="a.png" alt="once"></a><script>go()</script>')
    assert caplog.messages == []


@pytest.mark.parametrize(
    "element",
    [
        '<script src="https://elsewhere.example/x.js"></script>',
        '<script async src="//elsewhere.example/x.js"></script>',
        '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
    ],
)
def test_scripts_and_styles_of_other_hosts_in_all_pages_are_told(
    element: str, caplog: pytest.LogCaptureFixture
) -> None:
    warn_of_blocked_files(
        f'<link rel="canonical" href="https://castles.example/"><script src="a.js"></script>{element}'
    )
    (message,) = caplog.messages
    assert re.fullmatch(
        r"mkdocs\.yml or overrides/ has (https:)?//elsewhere\.example/x\.(js|css) in each page, .*\.", message
    )


def test_tables_of_pages_written_by_hand_are_aligned_by_a_class() -> None:
    assert aligned_by_class('<td style="text-align: right;">2</td>') == '<td class="align-right">2</td>'
