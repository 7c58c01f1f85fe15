"""Days and addresses as people write them are understood, if they have one meaning."""

import pytest

from monitoring_record.loading.ranges_of_days import first_and_last
from monitoring_record.loading.validation import as_record
from monitoring_record.loading.written_days import day_among_words, in_words, possible_days
from monitoring_record.records import Meeting, Update
from monitoring_record.records.web_address import LONGEST_ADDRESS, fault_of_address
from monitoring_record.records.written_address import without_trailing, written_address
from monitoring_record.source.yaml_reader import read_yaml


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("30.3.2023", ["2023-03-30"]),
        (" 3. 12. 2023 ", ["2023-12-03"]),
        ("3.12.2023", ["2023-12-03"]),
        ("3/7/2018", ["2018-07-03", "2018-03-07"]),
        (" 3-7-2018 ", ["2018-07-03", "2018-03-07"]),
        ("3/3/2018", ["2018-03-03"]),
        ("2/20/2019", ["2019-02-20"]),
        ("2.20.2019", ["2019-02-20"]),
        ("20/2/2019", ["2019-02-20"]),
        ("20.02.19", ["2019-02-20"]),
        ("20.02.89", ["1989-02-20"]),
        ("02/20/19", ["2019-02-20"]),
        ("20/02/19", ["2019-02-20", "2020-02-19"]),
        ("2023/3/30", ["2023-03-30"]),
        ("2023.03.30.", ["2023-03-30"]),
        ("20190220", ["2019-02-20"]),
        ("20022019", ["2019-02-20"]),
        ("2019-02-20T00:00:00", ["2019-02-20"]),
        ("20.02.2019 0:00", ["2019-02-20"]),
        ("Wednesday, 20 February 2019", ["2019-02-20"]),
        ("43516", ["2019-02-20"]),
        ("43516.5", ["2019-02-20"]),
        ("73050", ["2099-12-31"]),
        ("73051", []),
        ("3/2023", ["2023-03"]),
        ("12/2023", ["2023-12"]),
        ("13/2023", []),
        ("0/2023", ["2023"]),
        ("2023/3", ["2023-03"]),
        ("30 March 2023", ["2023-03-30"]),
        ("30-Mar-2023", ["2023-03-30"]),
        ("1st of December, 2023", ["2023-12-01"]),
        ("2nd Jan. 2023", ["2023-01-02"]),
        ("March 30, 2023", ["2023-03-30"]),
        ("March 2023", ["2023-03"]),
        ("Dec 2023", ["2023-12"]),
        ("Brumaire 2023", []),
        ("3 Brumaire 2023", []),
        ("31.2.2023", []),
        ("31/2/2023", []),
        ("2023", ["2023"]),
        ("2023 г.", ["2023"]),
        ("soon", []),
    ],
)
def test_a_day_is_read_in_each_order_that_it_can_have(words: str, days: list[str]) -> None:
    assert list(possible_days(words)) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("9-11 September 2019", ("2019-09-09", "2019-09-11")),
        ("9-11.9.2019", ("2019-09-09", "2019-09-11")),
        ("September 9-11, 2019", ("2019-09-09", "2019-09-11")),
        ("30 August to 2 September 2019", ("2019-08-30", "2019-09-02")),
        ("September 30 to October 2, 2019", ("2019-09-30", "2019-10-02")),
        ("30 December 2019 to 2 January 2020", ("2019-12-30", "2020-01-02")),
        ("from 9th to the 11th September 2019", ("2019-09-09", "2019-09-11")),
        ("9 September 2019", None),
        ("9-9 September 2019", None),
        ("11-9 September 2019", None),
        ("1 March to 9 September 2019", None),
    ],
)
def test_the_first_and_the_last_of_several_days_are_read(words: str, days: tuple[str, str] | None) -> None:
    assert first_and_last(words) == days


def test_several_possible_days_are_told_apart_by_the_month_in_words() -> None:
    assert in_words(("2018-07-03",)) == "`2018-07-03`"
    assert in_words(("2018-07-03", "2018-03-07")) == "`2018-07-03` for 3 July 2018 or `2018-03-07` for 7 March 2018"


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("www.castles.example", "https://www.castles.example"),
        (" castles.example/moats ", "https://castles.example/moats"),
        ("htps://castles.example", "https://castles.example"),
        ("http:/castles.example", "http://castles.example"),
        ("HTTP://castles.example", "http://castles.example"),
        ("HTTPS:/castles.example", "https://castles.example"),
        ("[moats](https://castles.example/a)", "https://castles.example/a"),
        ("<http://castles.example/>", "http://castles.example/"),
        ("(www.castles.example)", "https://www.castles.example"),
        ("https://castles.example/a).", "https://castles.example/a)"),
        ("https://castles.example/a,", "https://castles.example/a"),
        ("https://castles.example/a b", None),
        ("moats.pdf", None),
        ("moats", None),
    ],
)
def test_an_address_is_read_with_its_slips(words: str, address: str | None) -> None:
    assert written_address(words) == address


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("https://x.example/a.", "https://x.example/a"),
        ("https://x.example/a)", "https://x.example/a"),
        ("https://x.example/a_(b)", "https://x.example/a_(b)"),
        ("https://x.example/a”", "https://x.example/a"),
    ],
)
def test_punctuation_after_an_address_is_no_part_of_it(address: str, bare: str) -> None:
    assert without_trailing(address) == bare


HOST = ".".join(["a" * 63] * 3 + ["b" * 61])
SLASHES = "https://"


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        (f"https://x.example/{'a' * (LONGEST_ADDRESS - 18)}", ""),
        (f"https://x.example/{'a' * (LONGEST_ADDRESS - 17)}", "has more than 2,000 characters"),
        (f"{SLASHES}{HOST}/", ""),
        (f"{SLASHES}{HOST}b/", "names no site"),
        ("https://x.example:65535/", ""),
        ("https://x.example:65536/", "has something else than the number of a port after the colon; delete “:65536”"),
        ("https://x.example:8o/", "has something else than the number of a port"),
        ("https://x.example:/", ""),
        ("https://[2001:db8::1]:80/", ""),
        ("https://[::1]:80/", "is an address of the reader’s own computer"),
        ("http://localhost/", "is an address of the reader’s own computer"),
        ("http://127.0.0.1:8000/ruritania/", "is an address of the reader’s own computer"),
        ("https://localhost.example/", ""),
        ("https://-x.example/", "names no site"),
        ("https://x..example/", "names no site"),
        ("https:///moats", "names no site"),
        ("https://me@x.example/", "has a name and an @"),
        ("https://x.example/@me", ""),
        ("https://[x/", "has a sign where none can be"),
    ],
)
def test_an_address_that_leads_nowhere_is_told_why(address: str, fault: str) -> None:
    found = fault_of_address(address)
    assert bool(found) is bool(fault)
    assert (found or "").startswith(fault)


PART = "stage: reported\ngovernment:\n  - text: x\n    part: {}\n"
DAY = "name: x\nplace: y\nstarts: {}\nends: 2019-01-01\n"


@pytest.mark.parametrize(
    ("text", "written", "said"),
    [
        *(
            (PART, written, 'stands for 3 parts; write `part: ["1", "2", "3"]`')
            for written in ("1-3", "1 to 3", "1–3", "1 — 3")
        ),
        *(
            (PART, written, 'stands for 2 parts; write `part: ["1", "3"]`')
            for written in ("1 and 3", "1 & 3", "1/3", "1, 3")
        ),
        (PART, "3-1", "a sub-part has the number of its part, a point and its own"),
        (PART, "first", 'should be in digits; write `part: "1"`'),
        (PART, "2-2", 'is not a part, as in "4" or "b"'),
        (PART, "“2”", 'begins with a curled quotation mark, which is part of the value; write `part: "2"`'),
        (PART, "l2", "the 1st character of `l2` is the letter l, where the digit 1 is meant; write `12`"),
        (DAY, "3.7.2018", "should be a day in the order year, month, day; write `2018-07-03`"),
        (DAY, "3/7/2018", "write `2018-07-03` for 3 July 2018 or `2018-03-07` for 7 March 2018"),
        (DAY, "43284", "is the number by which a spreadsheet keeps a day; write `2018-07-03`"),
        (DAY, "July 2018", "should be a day of the calendar in the order year, month, day, as in 2018-07-03"),
        (DAY, "2018-O7-03", "the 6th character of `2018-O7-03` is the letter O, where the digit 0 is meant"),
        (DAY, "2018‐07‐03", "the 5th character of `2018‐07‐03` is a dash (‐), where a hyphen (-) is meant"),
        (DAY, "2018-ж7-03", "should be a day of the calendar"),
    ],
)
def test_a_slip_in_a_value_is_told_with_what_is_meant(text: str, written: str, said: str) -> None:
    file = read_yaml("x.yml", text.format(written).encode())
    kind, identity = (Update, {"meeting": 1, "recommendation": 2}) if text == PART else (Meeting, {"number": 1})
    as_record(file, kind, file="x.yml", **identity)
    place = "4:11" if text == PART else "3:9"
    (message,) = (problem.message for problem in file.problems if str(problem.position) == f"x.yml:{place}")
    assert said in message


@pytest.mark.parametrize(
    ("written", "days", "words"),
    [
        ("20 February 2019 (first reading)", ["2019-02-20"], "(first reading)"),
        ("2017-12-21, amended 2018-07-12", ["2017-12-21"], ", amended 2018-07-12"),
        ("adopted on 20.02.2019", ["2019-02-20"], "adopted on 20.02.2019"),
        ("2018-05-31 and 2018-06-02", ["2018-05-31"], "2018-05-31 and 2018-06-02"),
        ("ca. 2018", ["2018"], "ca. 2018"),
        ("2017-Q3", ["2017"], "2017-Q3"),
        ("2017/18", ["2017"], "2017/18"),
        ("3/7/2018 (draft)", ["2018-07-03", "2018-03-07"], "(draft)"),
    ],
)
def test_words_beside_a_day_are_told_from_it(written: str, days: list[str], words: str) -> None:
    found = day_among_words(written)
    assert found is not None
    assert (list(found.days), found.words) == (days, words)


@pytest.mark.parametrize(
    "written", ["", "soon", "2018", "2018-13-40", "2019-02-30", "31 February 2019", "43516 (late)"]
)
def test_what_is_no_day_with_words_beside_it_is_left_alone(written: str) -> None:
    assert day_among_words(written) is None


@pytest.mark.parametrize(
    "address", ["Moat_(castle)", "a(b)", "S0140-6736(05)", "Foo(ABC)", "GetById(1)", "a_(inBrief)"]
)
def test_brackets_of_an_address_stay(address: str) -> None:
    assert without_trailing(f"https://castles.example/{address}") == f"https://castles.example/{address}"


@pytest.mark.parametrize("remark", ["(inEnglish)", "(in%20English)", "(onlyInEnglish)"])
def test_a_remark_that_lost_its_spaces_is_no_part_of_an_address(remark: str) -> None:
    assert without_trailing(f"https://castles.example/list{remark}") == "https://castles.example/list"
