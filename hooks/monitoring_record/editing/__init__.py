"""Tools for those who edit the data: new files, one format, schemas, the status of a meeting."""
