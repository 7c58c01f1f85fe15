"""The codes of languages, and the alphabets of those whose words the search knows."""

import re
from collections.abc import Mapping

_CODES = frozenset(
    [
        "aa",
        "ab",
        "ae",
        "af",
        "ak",
        "am",
        "an",
        "ar",
        "as",
        "av",
        "ay",
        "az",
        "ba",
        "be",
        "bg",
        "bh",
        "bi",
        "bm",
        "bn",
        "bo",
        "br",
        "bs",
        "ca",
        "ce",
        "ch",
        "co",
        "cr",
        "cs",
        "cu",
        "cv",
        "cy",
        "da",
        "de",
        "dv",
        "dz",
        "ee",
        "el",
        "en",
        "eo",
        "es",
        "et",
        "eu",
        "fa",
        "ff",
        "fi",
        "fj",
        "fo",
        "fr",
        "fy",
        "ga",
        "gd",
        "gl",
        "gn",
        "gu",
        "gv",
        "ha",
        "he",
        "hi",
        "ho",
        "hr",
        "ht",
        "hu",
        "hy",
        "hz",
        "ia",
        "id",
        "ie",
        "ig",
        "ii",
        "ik",
        "io",
        "is",
        "it",
        "iu",
        "ja",
        "jv",
        "ka",
        "kg",
        "ki",
        "kj",
        "kk",
        "kl",
        "km",
        "kn",
        "ko",
        "kr",
        "ks",
        "ku",
        "kv",
        "kw",
        "ky",
        "la",
        "lb",
        "lg",
        "li",
        "ln",
        "lo",
        "lt",
        "lu",
        "lv",
        "mg",
        "mh",
        "mi",
        "mk",
        "ml",
        "mn",
        "mr",
        "ms",
        "mt",
        "my",
        "na",
        "nb",
        "nd",
        "ne",
        "ng",
        "nl",
        "nn",
        "no",
        "nr",
        "nv",
        "ny",
        "oc",
        "oj",
        "om",
        "or",
        "os",
        "pa",
        "pi",
        "pl",
        "ps",
        "pt",
        "qu",
        "rm",
        "rn",
        "ro",
        "ru",
        "rw",
        "sa",
        "sc",
        "sd",
        "se",
        "sg",
        "si",
        "sk",
        "sl",
        "sm",
        "sn",
        "so",
        "sq",
        "sr",
        "ss",
        "st",
        "su",
        "sv",
        "sw",
        "ta",
        "te",
        "tg",
        "th",
        "ti",
        "tk",
        "tl",
        "tn",
        "to",
        "tr",
        "ts",
        "tt",
        "tw",
        "ty",
        "ug",
        "uk",
        "ur",
        "uz",
        "ve",
        "vi",
        "vo",
        "wa",
        "wo",
        "xh",
        "yi",
        "yo",
        "za",
        "zh",
        "zu",
    ]
)
"""The codes of two letters (ISO 639-1)."""

_OF_THE_COUNTRY: Mapping[str, str] = {
    "al": "sq",
    "at": "de",
    "by": "be",
    "cn": "zh",
    "cz": "cs",
    "dk": "da",
    "ge": "ka",
    "gr": "el",
    "in": "hi",
    "ir": "fa",
    "jp": "ja",
    "kz": "kk",
    "md": "ro",
    "me": "sr",
    "rs": "sr",
    "tj": "tg",
    "tm": "tk",
    "ua": "uk",
    "uk": "uk",
    "us": "en",
}
"""The codes of countries that are no codes of languages, and what is spoken there."""

_ALPHABETS: Mapping[str, str] = {"kk": "а-яёәғқңөұүһі", "ru": "а-яё"}
"""The Cyrillic letters of a language. Abbreviations may be in Latin ones."""

_CYRILLIC = "\u0400-\u052f"


def is_language(code: str) -> bool:
    """Whether a code is that of a language; of those with three letters, all are taken to be."""
    return len(code) != len("en") or code in _CODES


def language_of_country(code: str) -> str | None:
    """Return the code of the language of a country, by the code of the country; None if it is not among those that are confused."""
    return None if code in _CODES else _OF_THE_COUNTRY.get(code)


def language_in_latin(code: str) -> str | None:
    """Return the code of the language whose code, or whose country’s, is written in Cyrillic letters; None if it is not."""
    latin = code.translate(_AS_READ)
    if not re.fullmatch("[a-z]{2,3}", latin) or code == latin:
        return None
    return latin if is_language(latin) else language_of_country(latin)


_AS_READ = str.maketrans("абвгдезиіклмнопрстуфх", "abvgdeziiklmnoprstufh")
"""Cyrillic letters, as they are read in Latin ones."""


def foreign_letter(word: str, language: str) -> str | None:
    """Return the first Cyrillic letter of a word that the language does not have; None if there is none, or its alphabet is not known."""
    alphabet = _ALPHABETS.get(language)
    found = re.search(f"(?![{alphabet}])[{_CYRILLIC}]", word, re.IGNORECASE) if alphabet else None
    return found and found[0]


def languages_with(letter: str) -> tuple[str, ...]:
    """Return the languages that have a Cyrillic letter, of those whose alphabets are known."""
    return tuple(language for language in _ALPHABETS if not foreign_letter(letter, language))
