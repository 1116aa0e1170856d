"""Dates and times: how they are written, which year is meant, and what they are there for."""
