"""The stages of a build, and the function that does the work of each."""

STAGES = {
    "Read the data": "monitoring_record.loading.record_files:RecordReader.read",
    "Check the data": "monitoring_record.library:load",
    "Find what the texts mention": "monitoring_record.texts.references:References.without_institutions",
    "Find which institutions the texts name": "monitoring_record.texts.references:References.of",
    "Texts as HTML": "monitoring_record.texts.render:render_text",
    "Compile the record": "monitoring_record.analysis.compiled_record:compile_record",
    "Pages": "monitoring_record.site.site:Site.write",
    "Pages as Markdown": "monitoring_record.site.site:Site._markdown",
    "Words of the pages, for the search": "monitoring_record.search.page_index:index_page",
    "Texts of the pages, for the search": "monitoring_record.search.search_file:texts_of",
    "Index of the search": "monitoring_record.mkdocs_adapter.search_files:search_files",
    "Pages into their frames, and to the disk": "monitoring_record.mkdocs_adapter.site_writer:SiteWriter.write_all",
    "Downloads, documents and feeds": "monitoring_record.mkdocs_adapter.site_writer:SiteWriter._write_file",
    "Share pictures": "monitoring_record.mkdocs_adapter.site_writer:SiteWriter._draw",
    "MkDocs: Markdown": "mkdocs.structure.pages:Page.render",
    "MkDocs: the theme’s frame": "mkdocs.commands.build:_build_page",
    "MkDocs: copies of files": "mkdocs.structure.files:Files.copy_static_files",
}
"""The time of a stage is that of its function without that of the other stages within it: a text that is rendered while a
page is written counts as text. What is computed at its first use counts where it is used.
"""

START = "Start of Python, imports"
REST = "MkDocs: the rest"
