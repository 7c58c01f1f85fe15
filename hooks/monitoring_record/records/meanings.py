"""What the words mean that some fields may hold, told to those who write them."""

from collections.abc import Mapping

STAGE_MEANINGS: Mapping[str, str] = {
    "reported": "the country, or an NGO, has reported; there is no assessment yet",
    "assessed": "the experts and the secretariat have drafted an assessment",
    "endorsed": "the plenary has endorsed the assessment",
    "published": "the update is final, and part of the public site",
}
"""How far an update can come, step by step."""

KIND_MEANINGS: Mapping[str, str] = {
    "law": "an act of parliament that is in force, the constitution too",
    "code": "a code of law, or a code of conduct",
    "decree": "a decree of the head of state",
    "resolution": "a resolution, as of a government or a supreme court",
    "order": "an order of a minister or of the head of a body",
    "rules": "rules, regulations, a statute or a procedure",
    "bill": "a draft of a law or of another act",
    "treaty": "a convention or another treaty between states",
    "ruling": "a judgment or another decision of a court",
    "strategy": "a strategy, a concept or a policy",
    "plan": "a plan of action, a programme or a roadmap",
    "report": "a report of a public body or of an NGO",
    "study": "a study, a survey or an analysis",
    "guide": "a guide, a method or a manual",
    "minutes": "the minutes of a meeting, or what it decided",
    "letter": "a letter",
    "agreement": "an agreement, a contract or a memorandum",
    "list": "a list or a register",
    "data": "figures, or a collection of data",
    "news": "a news item or a press release",
    "website": "a website, a portal or a page of it",
    "video": "a film or a recording",
    "document": "anything else",
}
"""The sorts of document that a text can cite."""
