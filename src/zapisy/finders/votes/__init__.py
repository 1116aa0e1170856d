"""Counts of votes: in sentences, rows, tables and by name."""
