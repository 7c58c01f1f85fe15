"""The events of MkDocs, handed to the engine."""

from monitoring_record.mkdocs_adapter import (  # noqa: F401 – MkDocs looks for them here
    on_config,
    on_files,
    on_page_content,
    on_page_context,
    on_page_markdown,
    on_post_build,
    on_pre_page,
    on_startup,
)
