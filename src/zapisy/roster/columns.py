"""Headings → fields: which column of a table holds what, by Czech and English headings or as the user says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from zapisy.errors import RosterError
from zapisy.lexicon import load_lexicon
from zapisy.text.views import fold

Columns = dict[str, int]
"""Field → the place of its column."""

_NOISE = re.compile(r"[\W_]+")


def normalise_heading(heading: str) -> str:
    """A heading folded, with words divided by single blanks."""
    return _NOISE.sub(" ", fold(heading)).strip()


@cache
def _headings(part: str) -> dict[str, str]:
    lists = load_lexicon("roster")[part]
    return {normalise_heading(word): field for field, words in lists.items() for word in (*words, field)}


def list_fields(part: str) -> tuple[str, ...]:
    """The fields that a table of persons or of organizations may have."""
    return tuple(load_lexicon("roster")[part])


def find_columns(part: str, headings: Sequence[str], given: Mapping[str, str] | None = None) -> Columns:
    """The columns of a table of ``persons`` or ``organizations``; ``given`` maps fields to headings and wins.

    Raises RosterError where a given field or heading does not exist.
    """
    known = _headings(part)
    columns: Columns = {}
    for place, heading in enumerate(headings):
        field = known.get(normalise_heading(heading))
        if field is not None:
            columns.setdefault(field, place)
    for field, heading in (given or {}).items():
        columns[field] = _find_given(part, headings, field, heading)
    if part == "persons" and "given_name" in columns and not {"family_name", "name"} & set(columns):
        columns["name"] = columns.pop("given_name")  # a lone column „Jméno“ holds whole names
    return columns


def _find_given(part: str, headings: Sequence[str], field: str, heading: str) -> int:
    if field not in list_fields(part):
        raise RosterError(f"there is no field {field!r}; fields are {', '.join(list_fields(part))}")
    wanted = normalise_heading(heading)
    for place, each in enumerate(headings):
        if normalise_heading(each) == wanted:
            return place
    raise RosterError(f"there is no column {heading!r}; columns are {', '.join(headings)}")


def holds_persons(columns: Columns) -> bool:
    """Whether a table with these columns can name people."""
    return "name" in columns or "family_name" in columns


def is_part(name: str, part: str) -> bool:
    """Whether a sheet, table or key is named as the one of ``persons`` or ``organizations``."""
    return normalise_heading(name) in {
        normalise_heading(word) for word in load_lexicon("roster")["parts"][part]
    }
