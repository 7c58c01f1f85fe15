"""Rules about the value of a single field."""

from monitoring_record.records.raised_rule import ValueRule
from monitoring_record.source.limits import LONGEST_LINE

BLANK_TEXT = ValueRule(
    id="blank-text",
    demand="A text is more than blanks.",
    reason="An empty text reads as if something were known.",
    wrong='# data/ruritania/recommendations/02.yml\ntext: " "\n',
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat with water.\n",
    message="is empty; write something",
)

TEXT_OF_ONE_SIGN = ValueRule(
    id="text-of-one-sign",
    demand="A text is more than a single sign that looks like the bar: `l`, `I`, `1`, or a bar in quotes.",
    reason="One sign says nothing. The bar `|` was meant, which announces a text on the next lines.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: l\n",
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat with water.\n",
    message="is the single sign “{sign}”; write the text in its place, or a bar `|` without quotes, and the text on the next lines",
)

PART_NAMED_TWICE = ValueRule(
    id="part-named-twice",
    demand="A field `part` names each part once.",
    reason="The second name is a slip, and another part may be meant.",
    wrong='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: ["1", "1"]\n    text: Mortar was bought.\n',
    right='# data/ruritania/updates/3/01.yml\ngovernment:\n  - part: ["1", "2"]\n    text: Mortar was bought.\n',
    message="names part {value} twice; once is enough",
)

MARKUP_IN_A_TITLE = ValueRule(
    id="markup-in-a-title",
    demand="A title, a name or a label is a single line without the signs `<` and `>`, bold words or links.",
    reason="It is also shown where markup is not possible, as in the title of the window.",
    wrong="# data/ruritania/recommendations/02.yml\ntitle: Fill <b>the</b> moats\n",
    right="# data/ruritania/recommendations/02.yml\ntitle: Fill the moats\n",
    message="“{value}” is not {expected}; leave out `<`, `>`, `**`, `__` and links",
)

BAD_PART_NUMBER = ValueRule(
    id="bad-part-number",
    demand="A part is named by its number or its letter, and a sub-part by that of its part, a point and its own number.",
    reason="Links, tables and downloads find a part by its number or letter alone.",
    wrong="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\nparts:\n"
    "  - number: first\n    title: Brooms\n    text: Buy brooms.\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\nparts:\n"
    '  - number: "1"\n    title: Brooms\n    text: Buy brooms.\n',
    message="“{value}” is not {expected}",
)

INCOMPLETE_ADDRESS = ValueRule(
    id="incomplete-address",
    demand="A field that takes a web address has a complete one, with `https://`.",
    reason="Without its beginning, it leads to a page of this site that is not there.",
    wrong="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: www.cracks.example\n",
    right="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: https://www.cracks.example\n",
    message="“{value}” is not {expected}",
)

PUNCTUATION_AFTER_AN_ADDRESS = ValueRule(
    id="punctuation-after-an-address",
    demand="A web address ends with its own last character, not with the full stop or bracket of a sentence.",
    reason="With the full stop, the address leads nowhere.",
    wrong="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: https://cracks.example/list.\n",
    right="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: https://cracks.example/list\n",
    message="ends with `{sign}`, which is not part of the address; write `{bare}`",
)

IMPOSSIBLE_YEAR = ValueRule(
    id="impossible-year",
    demand="A meeting is in the years 1900 to 2099, and the date of a document is in the years 1600 to 2099.",
    reason="A year such as 0018, 1017 or 2108 is a slip of the hand. Lists are sorted by it.",
    wrong="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    date: 1018-05\n",
    right="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    date: 2018-05\n",
    message="has the year {year}, which cannot be right; write a year from {first} to {last}",
)

LONG_SUMMARY = ValueRule(
    id="long-summary",
    demand="The `summary` of an assessment, and what was promised (`promise`), is a single sentence of 30 words at most.",
    reason="Lists of many recommendations show it in a line or two.",
    wrong="# data/ruritania/updates/1/02.yml\nassessment:\n  overall:\n    rating: most\n"
    "    summary: The moats are full. Two of them leak.\n    reasons: The moats are nearly full.\n",
    right="# data/ruritania/updates/1/02.yml\nassessment:\n  overall:\n    rating: most\n"
    "    summary: The moats are full, but two of them leak.\n    reasons: The moats are nearly full.\n",
    message="{found}; make it a single sentence of {most} words at most; the texts of the update say the rest",
)

LONG_GIST = ValueRule(
    id="long-gist",
    demand="A `gist` has 60 characters at most.",
    reason="The table of a recommendation shows it in a narrow column, beside two others.",
    wrong="# data/ruritania/updates/1/02.yml\nstage: reported\ngovernment:\n"
    "  - gist: Nearly all of the moats that had been dry were filled before winter came\n    text: The moats are full.\n",
    right="# data/ruritania/updates/1/02.yml\nstage: reported\ngovernment:\n"
    "  - gist: Moats filled before winter\n    text: The moats are full.\n",
    message="has {length} characters, but {most} are the most; shorten it: the text below it says the rest",
)

GIST_WITH_A_FULL_STOP = ValueRule(
    id="gist-with-a-full-stop",
    demand="A `gist` ends without a full stop.",
    reason="It is a few words in a table, where a full stop beside others that have none looks like a mistake.",
    wrong="# data/ruritania/updates/1/02.yml\nstage: reported\ngovernment:\n"
    "  - gist: Moats filled before winter.\n    text: The moats are full.\n",
    right="# data/ruritania/updates/1/02.yml\nstage: reported\ngovernment:\n"
    "  - gist: Moats filled before winter\n    text: The moats are full.\n",
    message="ends with a full stop, which a few words in a table do not have; delete it",
)

IMPOSSIBLE_ADDRESS = ValueRule(
    id="impossible-address",
    demand="A web address names a site that there can be.",
    reason="Nobody can follow any other, and the site could not be built with it.",
    wrong="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: https://www.cracks.example:list/\n",
    right="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    url: https://www.cracks.example/list/\n",
    message="“{value}” {fault}",
)

LINE_TOO_LONG = ValueRule(
    id="line-too-long",
    demand=f"A title, a name or a label has {LONGEST_LINE:,} characters at most.",
    reason="It is repeated in lists, tables and links, where longer ones hide everything else.",
    wrong=f"# data/ruritania/recommendations/02.yml\ntitle: Fill the moats{' and the moats' * (LONGEST_LINE // 14)}\n",
    right="# data/ruritania/recommendations/02.yml\ntitle: Fill the moats\n",
    message="has {length} characters, but {most} are the most; shorten it",
)

BAD_COLOUR = ValueRule(
    id="bad-colour",
    demand='A colour is written in six hexadecimal digits after a `#`, in quotes: `"#1b7f5c"`.',
    reason="Black or white text is chosen to suit it, which a name such as “green” does not allow.",
    wrong="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: full, label: Full, short: Full, symbol: "1", colour: green, meaning: All.}\n'
    '  - {id: none, label: None, short: None, symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    right="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: full, label: Full, short: Full, symbol: "1", colour: "#005000", meaning: All.}\n'
    '  - {id: none, label: None, short: None, symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    message="“{value}” is not {expected}",
)

BAD_KEY = ValueRule(
    id="bad-key",
    demand="The key of a document and the id of a rating consist of small letters, digits and hyphens.",
    reason="They become parts of addresses and names of styles, where other signs have a meaning.",
    wrong="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: The Crown made a [plan][Moat Plan].\n"
    "documents:\n  Moat Plan:\n    kind: plan\n    title: Plan to fill the moats\n",
    right="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: The Crown made a [plan][moat-plan].\n"
    "documents:\n  moat-plan:\n    kind: plan\n    title: Plan to fill the moats\n",
    message="“{value}” is not {expected}",
)

BAD_DATE = ValueRule(
    id="bad-date",
    demand="The date of a document is a year, a month or a day of the calendar: `2018`, `2018-05` or `2018-05-31`.",
    reason="Lists of documents are sorted by it. What is not known is left out.",
    wrong="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    date: May 2018\n",
    right="# data/ruritania/updates/1/01.yml\ndocuments:\n  list:\n    kind: list\n    title: List of cracks\n"
    "    date: 2018-05\n",
    message="“{value}” is not {expected}",
)

_TERMS = "# data/glossary.yml\nintroduction: The words.\nsections:\n  - title: Castles\n    terms:\n"

BAD_ABBREVIATION = ValueRule(
    id="bad-abbreviation",
    demand="An abbreviation is two capitals or more, from A to Z.",
    reason="The site finds abbreviations in the texts by their capitals.",
    wrong=f"{_TERMS}      - term: Guild of Masons\n        abbreviation: Gom\n        meaning: A body.\n",
    right=f"{_TERMS}      - term: Guild of Masons\n        abbreviation: GOM\n        meaning: A body.\n",
    message="“{value}” is not {expected}; one with small letters or signs is another name: "
    "delete this line, and add `{value}` to `other_names`",
)

SEVERAL_PARAGRAPHS = ValueRule(
    id="several-paragraphs",
    demand="The meaning of a term is a single paragraph.",
    reason="It is shown in one line with the other names of the term.",
    wrong=f'{_TERMS}      - term: Keep\n        meaning: "A tower.\\n\\nA strong one."\n',
    right=f"{_TERMS}      - term: Keep\n        meaning: A tower. A strong one.\n",
    message="has an empty line in it; make one paragraph of it",
)

BAD_SPELLING = ValueRule(
    id="bad-spelling",
    demand="A spelling is the beginning of a word in small letters.",
    reason="It is compared with the beginnings of words, which have no capitals when they are compared.",
    wrong="# data/synonyms.yml\nspellings:\n  Armour: armor\n",
    right="# data/synonyms.yml\nspellings:\n  armour: armor\n",
    message="“{value}” is not {expected}",
)

BAD_LANGUAGE = ValueRule(
    id="bad-language",
    demand="A language has its code of two or three small letters.",
    reason="By its code, the search knows how the words of a language change.",
    wrong="# data/translations.yml\ntranslations:\n  - recorded: [moat]\n    translated:\n      French: [douves]\n",
    right="# data/translations.yml\ntranslations:\n  - recorded: [moat]\n    translated:\n      fr: [douves]\n",
    message="“{value}” is not {expected}",
)

BAD_DUE_DATE = ValueRule(
    id="bad-due-date",
    demand="A due date is a year, a half-year, a quarter, a month or a day, as in 2021, 2021-H1, 2021-Q4, 2021-03 or 2021-03-15; "
    "or it is `no date given`.",
    reason="Promises are sorted by it, and compared with the days of the meetings.",
    wrong="# data/ruritania/updates/1/02.yml\npromises:\n  second-spring:\n    promise: The masons are to lead a second spring into the moats.\n"
    "    due: end of 2030\n    quote: The moats are nearly full.\n",
    right="# data/ruritania/updates/1/02.yml\npromises:\n  second-spring:\n    promise: The masons are to lead a second spring into the moats.\n"
    "    due: 2030\n    quote: The moats are nearly full.\n",
    message="“{value}” is not {expected}",
)
