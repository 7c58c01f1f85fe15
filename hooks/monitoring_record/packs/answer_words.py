"""What is asked of the words of an answer: that there are any, and that they are one of a list."""

from collections.abc import Sequence

from monitoring_record.packs.filled_form import Answer, FilledForm
from monitoring_record.packs.form_rules import NO_WORDS, UNKNOWN_WORD
from monitoring_record.records.vocabulary import Vocabulary
from monitoring_record.source.problems import similar


def look_for_words(answer: Answer, filled: FilledForm) -> None:
    """Note a doubt if an answer has figures and signs only."""
    if not any(letter.isalpha() for letter in answer.words):
        cure = "say in words what it means, or empty the field"
        filled.doubt(answer.place, f"“{answer.words}” has no words; {cure}", NO_WORDS)


def word_of_list(answer: Answer, words: Sequence[Vocabulary], noun: str, filled: FilledForm) -> str:
    """Return the word of a list that an answer has, by its id or label; else note a doubt, and return the answer."""
    said = answer.words.casefold().rstrip(".")
    found = next((str(word) for word in words if said in (word, word.label.casefold())), None)
    if found is None:
        meant = similar(answer.words, list(map(str, words)))
        cure = f"write {' or '.join(f'“{word}”' for word in words)}{f' (is “{meant}” meant?)' if meant else ''}"
        filled.doubt(answer.place, f"“{answer.words}” is not one of the {noun}; {cure}", UNKNOWN_WORD)
    return found or answer.words
