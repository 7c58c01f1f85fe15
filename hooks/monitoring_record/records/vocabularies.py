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


class PromiseOutcome(Vocabulary):
    """What the texts of a later meeting show of a promise."""

    KEPT = "kept", "Kept", "it was done or fulfilled, by its date if it had one", "✓"
    KEPT_LATE = "kept-late", "Kept late", "it was kept later than promised", "✓"
    UNDER_WAY = "under-way", "Under way", "it is in progress, or is promised again for the same date", "◐"
    PUT_OFF = "put-off", "Put off", "it is promised again for a later date, or was postponed or delayed", "→"
    DROPPED = "dropped", "Dropped", "it was given up, cancelled or refused", "✕"
    NOT_MENTIONED = "not-mentioned", "Not mentioned", "no text of the meeting speaks of it", "?"


class InstitutionKind(Vocabulary):
    """The sorts of institution, in a reader’s order; the label names the group in a list."""

    HEAD_OF_STATE = "head-of-state", "Head of state", "the head of state, or the office of the head of state"
    PARLIAMENT = "parliament", "Parliament", "a parliament, or a chamber or committee of it"
    GOVERNMENT = "government", "Government", "the government as a whole, or its head or office"
    MINISTRY = "ministry", "Ministries", "a ministry, or a committee or department of one"
    AGENCY = "agency", "Agencies and services", "another body of the executive, such as an agency or a service"
    COURT = "court", "Courts and judicial bodies", "a court, or a body that appoints or trains judges"
    PROSECUTOR = "prosecutor", "Prosecutors", "a prosecutor’s office"
    LOCAL = "local", "Regions and towns", "an authority of a region or a town"
    COMMISSION = (
        "commission",
        "Commissions and councils",
        "a commission, a council or a working group of several bodies",
    )
    ACADEMY = "academy", "Academies and universities", "a body that teaches or does research"
    COMPANY = "company", "Companies", "a company, public or private"
    ASSOCIATION = "association", "Associations", "an association, a chamber, a party or a foundation"
    INTERNATIONAL = "international", "International bodies", "a body of several states, or of another state"


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
