"""Every page of a preview says that it is one; the public site contains nothing of it."""

from pathlib import Path


def test_a_preview_is_built_and_says_what_it_is(preview_site: Path) -> None:
    assert (preview_site / "ruritania/board/index.html").is_file()
    for page in preview_site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in html, page
        assert "Do not cite it or pass it on." in html, page


def test_the_public_site_says_nothing_of_a_preview(public_site: Path) -> None:
    assert not (public_site / "ruritania/board").exists()
    for page in public_site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "noindex" not in html, page
        assert 'class="preview"' not in html, page
        assert "gargoyles" not in html, page
