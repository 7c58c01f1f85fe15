"""The bill of materials follows the schema of CycloneDX; the program that checks it is slow to begin."""

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tools.bill_of_materials import BILL


def test_the_bill_follows_the_schema_of_cyclonedx() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(BILL.read_text(encoding="utf-8")) is None
