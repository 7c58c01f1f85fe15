"""What the files of a report say of one another, one unit a check. To add a check, write its unit in a module here."""
