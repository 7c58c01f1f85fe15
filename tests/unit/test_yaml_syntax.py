"""What the YAML parser cannot read is told at the mistake, in words of our own, even where no repair of it is found."""

import pytest

from monitoring_record.source.yaml_reader import read_yaml


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: x\n\ttext: y\n", "2:1 syntax-tab"),
        ('title: "x\ntext: y\n', "1:8 syntax-open-quote"),
        ("title: x\ntext: 'y\nstage: z\n", "2:7 syntax-open-quote"),
        ('é: "a" b\n', "1:8 syntax-after-a-quote"),
        ('text: "a\n\nb"x: y\n', "1:7 syntax-open-quote"),
        ('é: [x]\ntext: "a\n\nb"x: y\n', "2:7 syntax-open-quote"),
        ("parts: [a, b\nx: y\n", "1:8 syntax-open-bracket"),
        ("parts: {a: b\n", "1:8 syntax-open-bracket"),
        ("parts: [a]]\n", "1:11 syntax-after-a-quote"),
        ('title: "a"\n  b: c\n', "2:3 syntax-indentation"),
        ("title\ntext: x\n", "1:1 syntax-no-colon"),
        ("  title\n\n  text: x\n", "1:3 syntax-no-colon"),
        ("title: x\ntext\n\nstage: y\n", "2:1 syntax-no-colon"),
        ("title: a: b\n", "1:9 syntax-second-colon"),
        ("title:\n  Fill the moats.\n  Note: by hand\n", "2:3 syntax-no-colon"),
        ("title: a\n  b: c\n", "1:1 syntax-indentation"),
        ("title:\n  parts:\n   x\n   \n    y: b\n", "3:4 syntax-no-colon"),
        ("title:\n  parts:\n    x\n   y: b\n", "3:5 syntax-no-colon"),
        ("é: %x\n", "1:4 syntax-sign-without-quotes"),
        ("a: é\n@b: c\n", "2:1 syntax-sign-without-quotes"),
        ("a: é\x00\n", "1:5 unreadable-character"),
        ("éé: \x07x\n", "1:5 unreadable-character"),
        ("title: |x\n  y\n", "1:9 syntax-text-after-the-bar"),
        ("- a\nb: c\n", "2:1 syntax-indentation"),
        ("a: *\n", "1:5 syntax"),
        ("a: b\n...\nc\n", "2:1 second-document"),
    ],
)
def test_an_error_of_the_parser_is_told_at_the_mistake(text: str, told: str) -> None:
    (problem,) = read_yaml("x.yml", text.encode()).problems
    assert f"{problem.position.line}:{problem.position.column} {problem.rule.id}" == told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title:\n  x\n   y z: b\n", "1:6"),
        ("notes:\n  - text:  \n\n      a b\n     \n      c d: e\n", "2:9"),
        ("parts:\n  - text:\n      a\n        b c: d\n", "2:9"),
    ],
)
def test_a_text_with_a_colon_and_no_bar_is_told_at_its_key(text: str, place: str) -> None:
    (problem,) = read_yaml("x.yml", text.encode()).problems
    key = "title" if text.startswith("title") else "text"
    assert str(problem) == (
        f"x.yml:{place}: the text below contains a colon and needs a bar; write `{key}: |` [syntax-text-without-a-bar]"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b\n\tc: d\n", "indentation must be spaces, but here is a tab; replace it by spaces"),
        ('a: "b\n\nc"d: e\n', "a quotation mark is opened here but never closed; close it"),
        ('a: "b" c\n', "something follows a closed quotation mark or bracket; put the whole value in quotes"),
        ("a\nb: c\n", "this line is not `key: value`; write a colon and a space after the key"),
        (
            "a: b\n  c: d\n",
            (
                "this line has a value, so line 2 cannot begin further in; delete 2 spaces before line 2, so that both begin "
                "in one column"
            ),
        ),
        (
            "a:\n    b: c\n  d: e\n",
            (
                "this line has 2 spaces before it, and does not fit the lines above; make that 4 spaces, below `b` in "
                "line 2, or no space, below `a` in line 1"
            ),
        ),
        (
            "a:\n  # - x\n  - b: c\n    d: e\n - b: f\n",
            (
                "this line has 1 space before it, and does not fit the lines above; make that 2 spaces, below the hyphen "
                "in line 3"
            ),
        ),
        (
            "a:\n  - b: c\n    d: e\n   f: g\n",
            (
                "this line has 3 spaces before it, and does not fit the lines above; make that 4 spaces, below `d` in "
                "line 3, or no space, below `a` in line 1"
            ),
        ),
        (
            "a: *\n",
            (
                "this is not YAML (while scanning an alias did not find expected alphabetic or numeric character); "
                "check the indentation, the quotes and the `: `"
            ),
        ),
    ],
)
def test_an_error_of_the_parser_is_told_with_its_cure(text: str, said: str) -> None:
    (problem,) = read_yaml("x.yml", text.encode()).problems
    assert problem.message == said
