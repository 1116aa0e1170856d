"""Rosters: the people and organizations that a user knows, and whom a name in minutes means among them.

entries   what a roster holds: persons with memberships, organizations
tables    files → tables: CSV, TSV, XLSX, JSON, JSON Lines, YAML, SQLite
columns   headings → fields
loading   tables → Roster, with what is wrong in which row and column
"""

from zapisy.roster.entries import Membership, RosterOrganization, RosterPerson
from zapisy.roster.loading import Roster
from zapisy.roster.rows import RosterIssue

__all__ = ["Membership", "Roster", "RosterIssue", "RosterOrganization", "RosterPerson"]
