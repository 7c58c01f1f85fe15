"""Checks of documents and of the texts that cite them."""

import re
from collections.abc import Iterable, Iterator

from monitoring_record.checks.check import Violation, report_check, violations_of_file
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.placed_text import PlacedText, placed_texts
from monitoring_record.checks.renamed_documents import (
    Citations,
    citations_by_key,
    citations_of,
    have_the_same_numbers,
    lines_of,
    renamed_documents,
    renamed_in,
    uncited_keys,
    unknown_keys,
)
from monitoring_record.checks.written_citations import Documents, documents_of
from monitoring_record.loading.forms import form_of_group, in_words, with_likely_word
from monitoring_record.records.update import Document
from monitoring_record.records.web_address import fault_of_address
from monitoring_record.records.written_address import path_on_a_computer, written_address
from monitoring_record.records.written_key import KEY
from monitoring_record.source.problems import quoted_list
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import References, words_before

_IN_A_CITATION_OR_LINK = r"[^\[\]]*\](?:\[[^\]]|\(https?:)"
"""What follows the beginning of words that lead somewhere else."""


@report_check(
    id="unknown-document",
    demand="A document that a text cites as `[words][key]` has an entry with this key under `documents`.",
    reason="Without the entry, the words cannot become a link.",
    wrong="# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: The Crown published a [list][lst] and a [list][list].\n",
    right="# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: The Crown published a [list][list].\n",
)
def unknown_document(checked: CheckedReport) -> Iterator[Violation]:
    """Look each citation up in the file that it is in. A key that is cited in several places is told once."""
    for file in checked.updates():
        yield from _unknown_documents(file, checked.references)


@violations_of_file
def _unknown_documents(file: YamlFile, references: References) -> Iterator[Violation]:
    documents = documents_of(file)
    if not documents.titles and file.problems:
        return  # perhaps they are there, under a field that is reported
    cited = citations_by_key(placed_texts(file, references))
    unknown = [key for key in unknown_keys(cited, documents) if not _is_elsewhere(file, key)]
    renamed = renamed_documents(documents, unknown, cited)
    for key in unknown:
        if key in renamed and not re.fullmatch(KEY, renamed[key]):
            continue  # the key of the document is reported where it is
        if key in renamed and len(cited[key]) > 1:
            yield renamed_in(file, key, renamed[key], cited[key])
        else:
            yield _unknown_document(key, cited[key], documents, renamed.get(key), file)


def _unknown_document(
    key: str, cited: Citations, documents: Documents, renamed: str | None, file: YamlFile
) -> Violation:
    """Say at the first citation which document may be meant, or how to add one."""
    text, offset = min(cited, key=lambda each: each[0].at(each[1]))
    also = f" ({lines_of(cited)})" if len(cited) > 1 else ""
    words = words_before(text.text, offset - 1)
    other_form = _written_otherwise(key, documents, words)
    if other_form:
        return text.at(offset), other_form
    cure = _cited_instead(key, documents, words)
    if renamed:
        entry = f"the entry in line {file.at_key(('documents', renamed)).line}"
        cure = (
            f"write `[{words}][{renamed}]`, or name {entry} `{key}`, if that is meant; another document needs an entry"
        )
    return text.at(offset), f"no document is called `{key}`{also}; {cure}"


@report_check(
    id="uncited-document",
    demand="Each document under `documents` is cited by a text of the file.",
    reason="A document that no text cites is of no use to a reader, or its citation was forgotten.",
    wrong="# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: The Crown published a list.\n",
    right="# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: The Crown published a [list][list].\n",
)
def uncited_document(checked: CheckedReport) -> Iterator[Violation]:
    """Compare the documents of each update with what its texts cite. One that was renamed is reported as unknown."""
    for file in checked.updates():
        yield from _uncited_documents(file, checked.references)


@violations_of_file
def _uncited_documents(file: YamlFile, references: References) -> Iterator[Violation]:
    documents, texts = documents_of(file), placed_texts(file, references)
    cited = citations_by_key(texts)
    renamed = renamed_documents(documents, unknown_keys(cited, documents), cited).values()
    for key in uncited_keys(cited, documents):
        if key not in renamed and not _has_a_slip(key, documents, texts):
            cure = f"cite it as `[words][{key}]` where a text names it; if none does, add to the `text` or `reasons` that it belongs to a sentence with this in it; or delete the entry"
            yield file.at_key(("documents", key)), f"no text cites `{key}`; {cure}"


@report_check(
    id="citation-without-documents",
    demand="Only the texts of an update cite documents by a key. In other files, a text has the web address itself.",
    reason="Only updates have `documents`.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as the [law][moats] says.\n",
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as the [law](https://laws.example/moats) says.\n",
)
def citation_without_documents(checked: CheckedReport) -> Iterator[Violation]:
    """Look for citations in the other files."""
    updates = {file.path for file in checked.updates()}
    for file in checked.files.files():
        if file.path not in updates:
            yield from _citations(file, checked.references)


@violations_of_file
def _citations(file: YamlFile, references: References) -> Iterator[Violation]:
    for text in placed_texts(file, references):
        for _, offset in text.references.citations:
            cure = f"write the address as `[{words_before(text.text, offset - 1)}](https://…)`"
            yield text.at(offset), f"only updates have `documents` to cite; {cure}"


@report_check(
    id="impossible-link",
    demand="A link in a text leads to a site that there can be.",
    reason="Nobody can follow any other.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as the [law](https://laws.example:moats) says.\n",
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as the [law](https://laws.example/moats) says.\n",
)
def impossible_link(checked: CheckedReport) -> Iterator[Violation]:
    """Look at the address of each link that is complete."""
    for file in checked.files.files():
        yield from _impossible_links(file, checked.references)


@violations_of_file
def _impossible_links(file: YamlFile, references: References) -> Iterator[Violation]:
    for text in placed_texts(file, references):
        for address, offset in text.references.links:
            fault = fault_of_address(address) if address.startswith(("http://", "https://")) else None
            if fault:
                yield text.at(offset), f"`{address}` {fault}"


@report_check(
    id="incomplete-link",
    demand="A link in a text has a complete web address, with `https://`.",
    reason="Without its beginning, it leads to a page of this site that is not there.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as the [law](laws.example/moats) says.\n",
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, as the [law](https://laws.example/moats) says.\n",
)
def incomplete_link(checked: CheckedReport) -> Iterator[Violation]:
    """Look at the address of each link."""
    for file in checked.files.files():
        yield from _incomplete_links(file, checked.references)


@violations_of_file
def _incomplete_links(file: YamlFile, references: References) -> Iterator[Violation]:
    for text in placed_texts(file, references):
        for address, offset in text.references.links:
            path = path_on_a_computer(text.text, offset)
            if path:
                words = words_before(text.text, offset - 1)
                link = f"write its web address, as in `[{words}](https://…)`"
                cure = f"put it on a website, such as this one (into `content/assets/`), and {link}; or leave only `{words}`"
                yield text.at(offset), f"`{path}` is a file on a computer, which no reader can open; {cure}"
            elif address and not address.startswith(("http://", "https://")):
                meant = written_address(address)
                cure = _cited_as_a_link(text, address, offset) or (
                    f"write `{meant}`" if meant else "write it with https://, or cite a document as [words][key]"
                )
                yield text.at(offset), f"`{address}` is not a complete web address; {cure}"


def _cited_as_a_link(text: PlacedText, address: str, offset: int) -> str | None:
    """Return how to cite the document whose key is in the place of the address, or in that of the words."""
    documents, words = documents_of(text.file), words_before(text.text, offset - 1)
    within = text.text[offset:].partition(")")[0]
    key = address.strip("#[]")
    if key in documents.titles and within == address:
        return f"cite the document as `[{words}][{key}]`"
    citation = documents.exchanged(within, words)
    return f"cite the document as `{citation}`" if citation else None


def _is_elsewhere(file: YamlFile, key: str) -> bool:
    """Whether an entry with this key is in a group that is reported, such as one that is there twice."""
    return bool(file.problems) and any(line.strip() == f"{key}:" for line in file.lines)


def _written_otherwise(key: str, documents: Documents, words: str) -> str | None:
    """Say how to write a citation with the words in the place of the key; None if it is none."""
    exchanged = documents.exchanged(key, words)
    if exchanged:
        return f"the words come first, and then the key of the document; write `{exchanged}`"
    meant = documents.meant(key, words)
    if meant and " " in key:
        return f"the second brackets contain words, where the key of a document is meant; write `[{words}][{meant}]`"
    return None


def _cited_instead(key: str, documents: Documents, words: str) -> str:
    """Say which document may be meant, and what another needs."""
    meant = documents.meant(key, words)
    if meant and have_the_same_numbers(key, meant):
        return f"write `[{words}][{meant}]` if that is meant; another document needs an entry under `documents`"
    form = form_of_group(Document, 4)
    entry = f"`  {key}:`, and below it {in_words(with_likely_word(form, 'kind', words, key.replace('-', ' ')))}"
    if not documents.titles:
        return f"add at the end of the file `documents:`, {entry}"
    others = f"cite one of those that are there: {quoted_list(documents.titles)}"
    return f"add under `documents` {entry}; or {others}; or keep the words “{words}” alone, without a citation"


def _has_a_slip(key: str, documents: Documents, texts: Iterable[PlacedText]) -> bool:
    """Whether a text seems to cite the document with a slip, which is reported where it is."""
    whole_key = re.compile(rf"\[{re.escape(key)}(?![\w-])(?!{_IN_A_CITATION_OR_LINK})")
    for text in texts:
        for cited, offset in citations_of(text):
            words = words_before(text.text, offset - 1)
            if cited not in documents.titles and key in (documents.meant(cited, words), words):
                return True
        if whole_key.search(text.text) or "][]" in text.text or f"](#{key})" in text.text or f"({key})" in text.text:
            return True
    return False
