"""The API: public documents at addresses that stay, their descriptions for programs, and what is promised of them."""

from monitoring_record.downloads.api.changelog import API_VERSIONS, ApiVersion
from monitoring_record.downloads.api.code_examples import CodeExample, code_examples
from monitoring_record.downloads.api.endpoints import Endpoint, endpoints
from monitoring_record.downloads.api.files import api_files
from monitoring_record.downloads.api.openapi import example_values
from monitoring_record.downloads.api.promises import PROMISES

__all__ = [
    "API_VERSIONS",
    "PROMISES",
    "ApiVersion",
    "CodeExample",
    "Endpoint",
    "api_files",
    "code_examples",
    "endpoints",
    "example_values",
]
