"""Labelled stretches of the document."""
