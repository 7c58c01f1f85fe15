"""The API: public documents at addresses that stay, their descriptions for programs, and what is promised of them."""

from monitoring_record.downloads.api.changelog import API_VERSIONS, ApiVersion
from monitoring_record.downloads.api.code_examples import CodeExample, code_examples
from monitoring_record.downloads.api.endpoints import Endpoint, endpoints
from monitoring_record.downloads.api.files import api_files
from monitoring_record.downloads.api.guarantees import GUARANTEES
from monitoring_record.downloads.api.openapi import example_values

__all__ = [
    "API_VERSIONS",
    "GUARANTEES",
    "ApiVersion",
    "CodeExample",
    "Endpoint",
    "api_files",
    "code_examples",
    "endpoints",
    "example_values",
]
