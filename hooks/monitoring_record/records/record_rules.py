"""Rules about several fields of a record."""

from monitoring_record.records.raised_rule import RecordRule

NO_WORDING = RecordRule(
    id="no-wording",
    demand="A recommendation has a wording: `text`, or `parts`, or both.",
    reason="Readers cannot judge how far a country has come without knowing what it was asked to do.",
    wrong="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
    message="the wording is missing: `text`, or `parts` with a `number`, `title` and `text` each",
    missing="text",
)

ENDS_BEFORE_IT_STARTS = RecordRule(
    id="ends-before-it-starts",
    demand="A meeting ends on the day on which it starts, or later.",
    reason="One of the two days is mistaken.",
    wrong="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\nends: 2023-03-03\n",
    right="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\nends: 2023-04-03\n",
    message="`ends` ({ends}) is before `starts` ({starts}); {cure}",
    field="ends",
)

ENDORSED_TOO_EARLY = RecordRule(
    id="endorsed-too-early",
    demand="The plenary endorses on the day on which its meeting starts, or later.",
    reason="One of the two days is mistaken.",
    wrong="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\nendorsed: 2022-04-03\n",
    right="# data/ruritania/meetings/03.yml\nstarts: 2023-03-30\nendorsed: 2023-04-03\n",
    message="`endorsed` ({endorsed}) is before `starts` ({starts}); correct one of the two days: "
    "`endorsed` is often `ends`; delete the line only if the plenary has not endorsed anything at this meeting yet",
    field="endorsed",
)

RATING_TWICE = RecordRule(
    id="rating-twice",
    demand="Each rating of a scale has an id of its own.",
    reason="An assessment names its rating by the id alone.",
    wrong="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: none, label: Not begun, short: Nil, symbol: "1", colour: "#f0b070", meaning: Nothing of it.}\n'
    '  - {id: none, label: Not rated, short: "?", symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    right="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: not-begun, label: Not begun, short: Nil, symbol: "1", colour: "#f0b070", meaning: Nothing of it.}\n'
    '  - {id: none, label: Not rated, short: "?", symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    message="the id `{id}` appears in `ratings` twice; give each rating an id of its own",
)

NO_ENTRY_FOR_NOT_ASSESSED = RecordRule(
    id="no-entry-for-not-assessed",
    demand="The last entry of a scale has `assessed: false`, and no other has.",
    reason="It says how the site shows a part that was given no rating.",
    wrong="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: full, label: Full, short: Full, symbol: "1", colour: "#005000", meaning: All.}\n'
    '  - {id: none, label: None, short: None, symbol: "–", colour: "#dddddd", meaning: None.}\n',
    right="# data/scales/two-steps.yml\nname: Two steps\nratings:\n"
    '  - {id: full, label: Full, short: Full, symbol: "1", colour: "#005000", meaning: All.}\n'
    '  - {id: none, label: None, short: None, symbol: "–", colour: "#dddddd", meaning: None., assessed: false}\n',
    message="the last rating, and only the last, must have `assessed: false`",
)

NO_RATING = RecordRule(
    id="no-rating",
    demand="Each entry of an assessment has a `rating`, or says with `not_assessed` why it has none.",
    reason="Readers should never have to guess why a part has no rating.",
    wrong='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      reasons: The parts are closed.\n  overall:\n    rating: most\n    reasons: The walls hold.\n",
    right='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    message="`rating` is missing here, or `not_assessed` with the reason why there is none",
    missing="rating",
)

NOTHING_RATED = RecordRule(
    id="nothing-rated",
    demand="An assessment rates the recommendation as a whole (`overall`), or at least one of its parts.",
    reason="Readers could not see what the experts found.",
    wrong='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      reasons: The parts are closed.\n",
    right='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      rating: most\n      reasons: The walls hold.\n",
    message="the assessment rates nothing; give at least one of the parts a `rating`, or rate the whole",
    missing="overall",
)

RATED_AND_NOT = RecordRule(
    id="rated-and-not",
    demand="An entry of an assessment has only one of `rating` and `not_assessed`.",
    reason="The two contradict each other.",
    wrong='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      rating: most\n      not_assessed: closed\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    right='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    message="`rating` and `not_assessed` cannot both be true; delete one of the two",
    field="not_assessed",
)

IMPLIED_NOTHING = RecordRule(
    id="implied-nothing",
    demand="`implied` goes with a `rating`.",
    reason="It says that the rating is read off the reasons, because the original names none.",
    wrong='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      implied: true\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    right='# data/ruritania/updates/3/01.yml\nassessment:\n  parts:\n    - part: ["1", "2", "3"]\n'
    "      not_assessed: closed\n      reasons: The parts are closed.\n"
    "  overall:\n    rating: most\n    reasons: The walls hold.\n",
    message="`implied` is about a rating, but there is none; delete the line `implied`",
    field="implied",
)

NO_ASSESSMENT = RecordRule(
    id="no-assessment",
    demand="An update has an `assessment`, unless its stage is `reported`.",
    reason="The other stages say that the experts have assessed it.",
    wrong="# data/ruritania/updates/3/01.yml\nstage: assessed\n",
    right="# data/ruritania/updates/3/01.yml\nstage: reported\n",
    message="the stage is `{stage}`, but there is no `assessment`; write `stage: reported` if the experts have not assessed it yet; "
    "else add the `assessment`",
)

_PROMISED = (
    "# data/ruritania/updates/1/02.yml\npromises:\n  second-spring:\n    promise: The masons are to lead a second spring into the moats.\n"
    "    due: no date given\n    quote: The moats are nearly full.\n# data/ruritania/updates/2/02.yml\noutcomes:\n  second-spring:\n"
)

OUTCOME_WITHOUT_A_QUOTE = RecordRule(
    id="outcome-without-a-quote",
    demand="An outcome has a `quote`: the words of the update that show it. Only `not-mentioned` has none.",
    reason="What came of a promise is told by the texts, and never guessed.",
    wrong=f"{_PROMISED}    outcome: kept\n",
    right=f"{_PROMISED}    outcome: kept\n    quote: The moats leak.\n",
    message="the `quote` is missing that shows that the promise is `{outcome}`; if no text says so, write `outcome: not-mentioned`",
    missing="quote",
)

QUOTE_OF_SILENCE = RecordRule(
    id="quote-of-silence",
    demand="The outcome `not-mentioned` has no `quote`.",
    reason="Words that show something of the promise mention it.",
    wrong=f"{_PROMISED}    outcome: not-mentioned\n    quote: The moats leak.\n",
    right=f"{_PROMISED}    outcome: not-mentioned\n",
    message="words that are quoted do mention the promise; write another `outcome`, or delete the `quote`",
    field="quote",
)

NEW_DATE_OF_NOTHING = RecordRule(
    id="new-date-of-nothing",
    demand="Only an outcome that is `put-off` or `under-way` has a new date, `due`.",
    reason="After any other outcome, nothing is to come.",
    wrong=f"{_PROMISED}    outcome: kept\n    due: 2023\n    quote: The moats leak.\n",
    right=f"{_PROMISED}    outcome: under-way\n    due: 2023\n    quote: The moats leak.\n",
    message="`due` is the new date of a promise that is still to be kept, but this one is `{outcome}`; write `outcome: put-off`, "
    "or delete the line `due`",
    field="due",
)

_TERMS = "# data/glossary.yml\nintroduction: The words.\nsections:\n  - title: Castles\n    terms:\n"

UNEXPLAINED_TERM = RecordRule(
    id="unexplained-term",
    demand="Each term of the glossary has a `meaning`, or a `full_name`, or both.",
    reason="An entry that explains nothing helps nobody.",
    wrong=f"{_TERMS}      - term: Keep\n",
    right=f"{_TERMS}      - term: Keep\n        meaning: The strongest tower of a castle.\n",
    message="this term has neither a `meaning` nor a `full_name`; add one",
)

UNEXPLAINED_ABBREVIATION = RecordRule(
    id="unexplained-abbreviation",
    demand="A term of the glossary that is an abbreviation has its `full_name`.",
    reason="The site shows the full name wherever a text uses the abbreviation.",
    wrong=f"{_TERMS}      - term: FOW\n        meaning: It pays for repairs.\n",
    right=f"{_TERMS}      - term: FOW\n        full_name: Fund for Old Walls\n        meaning: It pays for repairs.\n",
    message="`{term}` is an abbreviation; say in `full_name` what it is short for",
)
