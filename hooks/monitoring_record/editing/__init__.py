"""What helps those who edit the data: new files, one format, schemas, how far a meeting is."""
