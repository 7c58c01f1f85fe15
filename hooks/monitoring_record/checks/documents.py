"""Checks of documents and of the texts that cite them."""

from collections.abc import Iterable, Iterator

from monitoring_record.checks.check import Violation, report_check
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.written_citations import Documents, documents_of, keys_over_two_lines
from monitoring_record.records.web_address import fault_of_address
from monitoring_record.records.written_address import written_address
from monitoring_record.records.written_key import written_key
from monitoring_record.source.problems import quoted_list
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import words_before


@report_check(
    id="unknown-document",
    demand="A document that a text cites as `[words][key]` has an entry with this key under `documents`.",
    reason="Without the entry, the words cannot become a link.",
    wrong="# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: The Crown published a [list][lst] and a [list][list].\n",
    right="# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: The Crown published a [list][list].\n",
)
def unknown_document(checked: CheckedReport) -> Iterator[Violation]:
    """Look each citation up in the file that it is in."""
    for file in checked.updates():
        documents = documents_of(file)
        if not documents.titles and file.problems:
            continue  # perhaps they are there, under a field that is reported
        right = {*documents.titles, *map(written_key, documents.titles)}  # that a key is wrong is reported where it is
        for text in checked.texts_of(file):
            for key, offset in (*text.references.citations, *_keys_over_two_lines(text)):
                if key not in right and not _is_elsewhere(file, key):
                    yield text.at(offset), _what_is_meant(key, documents, words_before(text.text, offset - 1))


@report_check(
    id="uncited-document",
    demand="Each document under `documents` is cited by a text of the file.",
    reason="A document that no text cites is of no use to a reader, or its citation was forgotten.",
    wrong="# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: The Crown published a list.\n",
    right="# data/ruritania/updates/1/01.yml\ngovernment:\n  - text: The Crown published a [list][list].\n",
)
def uncited_document(checked: CheckedReport) -> Iterator[Violation]:
    """Compare the documents of each update with what its texts cite."""
    for file in checked.updates():
        cited = {key for text in checked.texts_of(file) for key, _ in text.references.citations}
        documents = documents_of(file)
        for key in documents.titles:
            if not cited & {key, written_key(key)} and not _has_a_slip(key, documents, checked.texts_of(file)):
                cure = f"cite it as `[words][{key}]` where it is named, or delete it"
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
    for text in checked.texts:
        if text.file.path not in updates:
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
    for text in checked.texts:
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
    for text in checked.texts:
        for address, offset in text.references.links:
            if address and not address.startswith(("http://", "https://")):
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


def _keys_over_two_lines(text: PlacedText) -> Iterator[tuple[str, int]]:
    return keys_over_two_lines(text.text) if "][" in text.text else iter(())


def _what_is_meant(key: str, documents: Documents, words: str) -> str:
    """Say what is wrong with a citation, and what to write."""
    exchanged = documents.exchanged(key, words)
    if exchanged:
        return f"the words come first, and then the key of the document; write `{exchanged}`"
    meant = documents.meant(key, words)
    if meant and " " in key:
        return f"the second brackets contain words, where the key of a document is meant; write `[{words}][{meant}]`"
    return f"no document is called `{key}`; {_cited_instead(key, documents, words)}"


def _cited_instead(key: str, documents: Documents, words: str) -> str:
    """Say which document may be meant, and what another needs."""
    meant = documents.meant(key, words)
    if meant:
        return f"write `[{words}][{meant}]` if that is meant; another document needs an entry under `documents`"
    if not documents.titles:
        return f"add an entry `{key}:` under `documents`, which contains nothing yet"
    listed = quoted_list(documents.titles)
    return f"add an entry `{key}:` under `documents`, or cite one of those that are there: {listed}"


def _has_a_slip(key: str, documents: Documents, texts: Iterable[PlacedText]) -> bool:
    """Whether a text seems to cite the document with a slip, which is reported where it is."""
    for text in texts:
        for cited, offset in (*text.references.citations, *_keys_over_two_lines(text)):
            words = words_before(text.text, offset - 1)
            if cited not in documents.titles and key in (documents.meant(cited, words), words):
                return True
        if f"[{key}" in text.text or "][]" in text.text or f"](#{key})" in text.text or f"({key})" in text.text:
            return True
    return False
