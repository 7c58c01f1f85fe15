"""The rules of the data: what no file may say, and what the files may not say of one another."""
