"""Strange values: what a hand, a program or an attacker may put where something else is expected."""

VALUES = (
    "", " ", "~", "null", "true", "no", "0", "-1", "1", "2", "007", "1_000", "0x1F", "0o17", "1e3", ".inf", "-.inf",
    ".nan", "12:30", "14.10", "99999999999999999999", "2018-07-03", "2018-02-30", "0001-01-01", "9999-12-31",
    "2018-07-03 10:00:00", "[]", "{}", "[[]]", "{a: 1}", "- a", "? a", ": a", "a: b: c", "&a x", "*a", "!!binary aGk=",
    "!!python/object x", "<<: *a", "%YAML 1.2", "---", "...", "|", ">-", "#", "a #b", "@", "`", "'", '"', "“x”", "‘x’",
    "«x»", "=", "<<", "x" * 300, "1٣", "Ⅷ", "²", "é", "ﬁ", "İ", "ß", "中", "😀", "\u200b", "\u202e", "\xa0", "\ufeff",
    "\ue000", "\U000f0000", "\U0010fffd",
)  # fmt: skip
"""Values without quotes."""

TEXTS = (
    "<script>alert(1)</script>", "</title>", "<!--", "&amp;", "&#0;", "&#xE001;", "{{ 1 }}", "{% raw %}", "$(x)",
    "${x}", "[x](https://[)", "[x](http://x:99999/)", "[x](//x)", "[x](javascript:x)", "[x](https://a@b)",
    "<https://[>", "![x](y)", "[x][y]", "[x][list]", "[x]", "[x]: https://[", "][", "](", "][]", "[a](b ", "`",
    "``` \n", "| a | b |\n|---|---|\n| c |", "part 1.9", "Part 1.1", "parts 1.1–1.3 and 2.1", "1.1 (1)",
    "Recommendation 1", "Recommendation 0", "the 1st meeting", "the 0th meeting", "under 1.1.", "Recommendation 999999",
    "part 999999.999999", "paragraph 1 (a)", "Article 5", "the GOM", "::error::x", "##[error]x", "\n::error::x",
    "\x1b[31m", "\r", "\x0c", "\x00", "\x7f", "\x85", "\u2028", "\ufffe", "\U0001fffe", "\t", "\n", "\n\n", "# x",
    "- x", "1. x", "> x", "    x", "---", "===", "**x", "~~x~~", "\\", "\\n", "%", "'", '"', "a" * 400, "a " * 400,
    "é" * 200, "FILL IN", "https://example.org/FILL-IN", "\u200b", "עברית", "ไทยภาษา", "A.", "e. g. No. 5", "U.N.",
    "NGOs", "I", "i̇", "ǅ", "x'y’z", "> " * 40, "[" * 60,
    "*a_" * 40, "- " * 30, "(a), " * 30, "1.1, " * 30,
    "1st, " * 30, "]( " * 30, "&" * 90, "|" * 90,
)  # fmt: skip
"""Texts, which are put in quotes."""

ADDRESSES = (
    "https://[", "https://]", "https://[::1]/", "https://x:99999999/", "https://x:y/", "https://", "https:///x",
    "http://?", "https://a b", "https://-", "https://x..y/", "https://x%00y/", "https://x\\y/", "https://é.example/",
    "https://xn--/", "HTTPS://x", "https://user:word@castles.example/", "https://castles.example:80:80/",
    "javascript:x", "//x",
    "https://" + "x" * 300 + "/",
    "https://castles.example/#", "https://castles.example/?a=b&c=<d>", 'https://castles.example/"',
    "https://castles.example/[x]",
)  # fmt: skip
"""Web addresses."""

NAMES = (
    "1٣.yml", "Ⅷ.yml", "١.yml", "3.yml", "003.yml", "00.yml", "99999999999999999999.yml", "03.yaml", "03.YML", "03",
    ".03.yml", "03 .yml", "con.yml", "nul", "aux", "index", "assets", "search", "404", "sitemap", "methodology",
    "contribute", "glossary", "javascripts", "updates", "report.yml", "scales",
    "a" * 200 + ".yml",
    "a\nb.yml", "\x1b[31m.yml", "::error::x.yml", "é.yml", "x y.yml", "-x.yml", "Graustark", "graustark", "01", "٤",
    "4", "0", "-1", "%00", "..x", "#.yml", "?.yml", "'\".yml", "\udcff.yml",
)  # fmt: skip
"""Names of files and folders."""

HUGE = (
    "x" * 100_000,
    "x " * 50_000,
    "- " * 25_000,
    "[" * 25_000,
    "{a: " * 20_000,
    "? " * 25_000,
    "> " * 30_000,
    "[a](b " * 13_000,
    "part 1.9, " * 8_000,
    "9" * 5_000,
    "\n" * 100_000,
    "a: 1\n" * 30_000,
    "- a\n" * 60_000,
    "&a " * 20_000,
    "|" * 50_000,
    "é" * 300_000,
    "*a_" * 20_000,
    "1st, " * 9_000,
    "`" * 40_000,
    "<" * 40_000,
    "&" * 40_000,
    "]" * 40_000,
    "\\" * 40_000,
    "1" * 29_000 + "st",
)
