"""What is computed from the records, and so never authored: changes, histories, the matrix, counts."""
