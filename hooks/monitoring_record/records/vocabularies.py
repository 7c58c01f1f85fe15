"""The vocabularies of the record, each as one table, which files, pages, downloads and search use."""

from monitoring_record.records.vocabulary import Vocabulary


class Stage(Vocabulary):
    """How far an update has come, step by step. The public site contains only what is published."""

    REPORTED = "reported", "Reported", "there is no assessment yet"
    ASSESSED = "assessed", "Assessed", "the assessment is a draft"
    ENDORSED = "endorsed", "Endorsed", "the plenary has endorsed it"
    PUBLISHED = "published", "Published", "it is final and public"


class NotAssessed(Vocabulary):
    """Why a part has no rating of its own."""

    AS_A_WHOLE = "as-a-whole", "As a whole", "the experts rated only the whole"
    PASSED_OVER = "passed-over", "Passed over", "the assessment says nothing of this part"
    CLOSED = "closed", "Closed", "the experts completed the assessment of this part"
    NO_LONGER_VALID = "no-longer-valid", "No longer valid", "the part is no longer valid"


class Finding(Vocabulary):
    """Whether a non-governmental organisation says that a part is implemented."""

    IMPLEMENTED = "implemented", "Implemented", "the organisation says that the part is implemented"
    PARTLY = "partly", "Partly", "the organisation says that the part is implemented in part"
    NOT_IMPLEMENTED = "not-implemented", "Not implemented", "the organisation says that the part is not implemented"


class Voice(Vocabulary):
    """Whose words a text is: the recommendation’s own, those of one of the three voices of an update, or the editor’s."""

    WORDING = "wording", "the wording", "what the recommendation asks for"
    GOVERNMENT = "government", "the government’s report", "what the government reported"
    ALTERNATIVE = "alternative", "the alternative report", "what a non-governmental organisation reported"
    ASSESSMENT = "assessment", "the assessment", "what the experts found"
    NOTE = "note", "the editor’s note", "what the editor of the record remarks"


class RatingChange(Vocabulary):
    """How a rating compares with the one at the meeting before."""

    IMPROVED = "improved", "Rated higher", "the rating is higher on the scale than at the meeting before", "▲"
    WORSENED = "worsened", "Rated lower", "the rating is lower on the scale than at the meeting before", "▼"
    UNCHANGED = "unchanged", "Same rating", "the rating is the same as at the meeting before", "="


class DocumentKind(Vocabulary):
    """The sorts of document that a text can cite, in a reader’s order; the label names the group in a list of sources."""

    LAW = "law", "Constitution and laws", "an act of parliament that is in force, the constitution too"
    CODE = "code", "Codes", "a code of law, or a code of conduct"
    TREATY = "treaty", "Treaties", "a convention or another treaty between states"
    DECREE = "decree", "Presidential decrees", "a decree of the head of state"
    RESOLUTION = "resolution", "Resolutions", "a resolution, as of a government or a supreme court"
    ORDER = "order", "Orders", "an order of a minister or of the head of a body"
    RULES = "rules", "Rules and statutes", "rules, regulations, a statute or a procedure"
    RULING = "ruling", "Court rulings", "a judgment or another decision of a court"
    BILL = "bill", "Bills and drafts", "a draft of a law or of another act"
    STRATEGY = "strategy", "Strategies", "a strategy, a concept or a policy"
    PLAN = "plan", "Plans", "a plan of action, a programme or a roadmap"
    REPORT = "report", "Reports", "a report of a public body or of an NGO"
    STUDY = "study", "Studies", "a study, a survey or an analysis"
    GUIDE = "guide", "Guides", "a guide, a method or a manual"
    AGREEMENT = "agreement", "Agreements", "an agreement, a contract or a memorandum"
    MINUTES = "minutes", "Minutes", "the minutes of a meeting, or what it decided"
    LETTER = "letter", "Letters", "a letter"
    LIST = "list", "Lists", "a list or a register"
    DATA = "data", "Data and registers", "figures, or a collection of data"
    DOCUMENT = "document", "Other documents", "anything else"
    NEWS = "news", "News", "a news item or a press release"
    WEBSITE = "website", "Websites", "a website, a portal or a page of it"
    VIDEO = "video", "Videos", "a film or a recording"
