"""The digest of a report: two states of it have the same one only if all their data is the same."""

from hashlib import sha256

from monitoring_record.records import Dossier


def digest(dossier: Dossier) -> str:
    """Return the SHA-256 of all data of a report, without the names of its files."""
    found = sha256()
    shared = tuple(filter(None, (dossier.report, dossier.programme, dossier.scale, dossier.institutions)))
    for record in (*shared, *dossier.meetings, *dossier.recommendations, *dossier.updates):
        found.update(record.model_dump_json(exclude={"file"}, exclude_none=True).encode())
    return found.hexdigest()
