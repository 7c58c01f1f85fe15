"""The only package that uses MkDocs: it translates MkDocs' events into calls of the engine, and runs its build."""

from monitoring_record.mkdocs_adapter.build_settings import BuildSettings
from monitoring_record.mkdocs_adapter.builds import build_site
from monitoring_record.mkdocs_adapter.compiled_site import CompiledSite, compile_report
from monitoring_record.mkdocs_adapter.prebuilding import prebuild_report
from monitoring_record.mkdocs_adapter.publisher import Publisher
from monitoring_record.mkdocs_adapter.serving import Address, serve_site
from monitoring_record.mkdocs_adapter.template_errors import TemplateFailedError

__all__ = [
    "Address",
    "BuildSettings",
    "CompiledSite",
    "TemplateFailedError",
    "build_site",
    "compile_report",
    "on_config",
    "on_env",
    "on_files",
    "on_page_content",
    "on_page_context",
    "on_page_markdown",
    "on_post_build",
    "on_post_page",
    "on_post_template",
    "on_pre_page",
    "on_serve",
    "on_startup",
    "prebuild_report",
    "serve_site",
]

_publisher = Publisher()
on_startup = _publisher.on_startup
on_config = _publisher.on_config
on_env = _publisher.on_env
on_files = _publisher.on_files
on_pre_page = _publisher.on_pre_page
on_page_markdown = _publisher.on_page_markdown
on_page_content = _publisher.on_page_content
on_page_context = _publisher.on_page_context
on_serve = _publisher.on_serve
on_post_template = _publisher.on_post_template
on_post_page = _publisher.on_post_page
on_post_build = _publisher.on_post_build
