"""Persons: every place that names one, and which names are one human."""
