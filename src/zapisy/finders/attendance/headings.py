"""What the columns of a presence table hold, by the headings above them.

Finds: ``Jméno | Funkce | Přítomen``, title, given name and family name apart, ``Přítomni | Omluveni`` as heads of lists,
``Obec | Zastupuje | Podpis``, the same columns twice side by side.
Leaves: headings of votes, tasks and members; tables without a column of persons.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from zapisy.finders.attendance.marks import Legend, Mark, read_legend
from zapisy.finders.attendance.shapes import begins_full_name
from zapisy.finders.rows import Row
from zapisy.found import Found, FoundAttendance, Section, Span
from zapisy.lexicon import load_folded, load_lexicon
from zapisy.text.views import fold

_COLUMNS: Final = (
    "name", "surname", "given", "degree", "role", "organization", "substitute",
    "present", "remote", "excused", "unexcused", "absent", "signature", "remark",
)  # fmt: skip
_PRESENCE: Final = {"present", "remote", "excused", "unexcused", "absent", "signature"}
STATUS: Final = {
    "present": ("attendee", None), "excused": ("absentee", True), "unexcused": ("absentee", False),
    "absent": ("absentee", None), "guests": ("guest", None),
}  # fmt: skip

_MARKED_ROW: Final = re.compile(r"\n[^\n\t]{3,90}\t[ ]?[xX✓✔☑+*]{1,2}[ ]?(?=\n|\Z)")
"""The first row below headings of which one has a mark."""
_DAY: Final = re.compile(r"\d{1,2}\. ?\d{1,2}\.?(?: ?\d{4})?")


@dataclass(slots=True)
class Table:
    """A table that is being read: the meaning of its columns, or the kinds of lists in them."""

    columns: dict[int, str] = field(default_factory=dict)
    parts: list[dict[int, str]] = field(default_factory=list)
    """The columns of each person of a row; most tables have one a row."""
    lists: dict[int, str] = field(default_factory=dict)
    listed: Mark | None = None
    legend: Legend = field(default_factory=dict)
    organization: Span | None = None
    misses: int = 0
    crossed: bool = False
    blank: list[FoundAttendance] = field(default_factory=list)
    """Persons beside whom the column of presence is empty: absent, where others have a cross in it."""

    def list_absent(self) -> list[FoundAttendance]:
        """Those without a cross in a table of crosses."""
        return self.blank if self.crossed else []


@cache
def _headings() -> dict[str, str]:
    lexicon = load_lexicon("attendance")
    return {fold(word): column for column in _COLUMNS for word in lexicon[column]}


@cache
def _list_labels() -> dict[str, str]:
    lexicon = load_lexicon("sections")
    return {fold(word): kind for kind in STATUS for word in lexicon[kind]}


_ASIDE: Final = re.compile(r"\s?\((?P<aside>[^()]{2,40})\)")


def read_list_label(head: str) -> str | None:
    """The kind of list over which a folded label stands, with an aside or without: ``pritomni (bez hlasu)``."""
    head = head.strip(" :.")
    if kind := _list_labels().get(head):
        return kind
    aside = _ASIDE.search(head)
    kind = _list_labels().get(_ASIDE.sub("", head).strip(" :.")) if aside else None
    outside = aside is not None and aside["aside"].startswith(
        ("bez hlas", "bez prava", "host", "s hlasem porad")
    )
    return "guests" if kind == "present" and outside else kind


def read_header(found: Found, row: Row) -> Table | None:
    """Column → meaning, where a row names a column of persons and one of presence, or several lists."""
    clean = found.view.clean
    if not 2 <= len(row.cells) <= 12 or row.end - row.start > 300:
        return None
    heads = {column: fold(found.view.clean[span.start : span.end]).strip(" :.") for column, span in row.cells}
    if not any(_read_heading(head) or read_list_label(head) for head in heads.values()):
        return None
    if any(begins_full_name(clean[s.start : s.end].lstrip(" \t0123456789.)").rstrip()) for _, s in row.cells):
        return None
    if matrix := _read_matrix(found, row, heads):
        return matrix
    lists = {column: kind for column, head in heads.items() if (kind := read_list_label(head))}
    if len(lists) == len(heads) and lists[min(lists)] == "present":
        return Table(lists=lists)
    named = {column: meaning for column, head in heads.items() if (meaning := _read_heading(head))}
    if not {"name", "surname"} & set(named.values()):
        named |= _find_representatives(heads, named)
    first = min((c for c, m in named.items() if m == "organization"), default=None)
    named = {c: m for c, m in named.items() if m != "organization" or c == first}  # behind it stands a unit
    if not {"name", "surname"} & set(named.values()):  # ``Organizace | Zástupce | Podpis``
        named = {c: "name" if m == "substitute" else m for c, m in named.items()}
    days = [column for column, head in heads.items() if column not in named and _DAY.fullmatch(head)]
    if len(days) == 1 and not _PRESENCE & set(named.values()):
        named[days[0]] = "present"
    meanings = set(named.values())
    if "surname" in meanings:
        named = {c: "given" if m == "name" else m for c, m in named.items()}
    elif "given" not in meanings and "degree" in meanings and "name" not in meanings:
        return None
    if not meanings & {"name", "surname"}:
        return None
    if meanings & _PRESENCE:
        return Table(named, _split_columns(named), legend=read_legend(found.view.clean))
    listed = _section_before(found, row.start)
    return Table(named, _split_columns(named), listed=Mark(*STATUS[listed.kind])) if listed else None


def _read_matrix(found: Found, row: Row, heads: dict[int, str]) -> Table | None:
    """``Účast | Přítomen | Nepřítomen | Omluven`` or the same above an empty corner: names with a mark in one of the columns."""
    marked = {c: _list_labels().get(head) or _read_heading(head) for c, head in heads.items() if c}
    if _read_heading(heads.get(0, "")) == "present":  # „ANO | NE“ elsewhere are votes
        marked = {c: meaning or _answers().get(heads[c]) for c, meaning in marked.items()}
    columns = {c: meaning for c, meaning in marked.items() if meaning in _PRESENCE - {"signature"}}
    if len(columns) < 2 or len(columns) < len(marked) or not _MARKED_ROW.match(found.view.clean, row.end):
        return None
    return Table({0: "name", **columns}, [{0: "name", **columns}], legend=read_legend(found.view.clean))


@cache
def _answers() -> dict[str, str]:
    keys = {"here": "present", "absent_words": "absent", "excused_words": "excused"}
    return {word: meaning for key, meaning in keys.items() for word in load_folded("attendance", key)}


def _split_columns(named: dict[int, str]) -> list[dict[int, str]]:
    """``Člen | Účast | Člen | Účast``: the same columns twice are two persons a row."""
    first = min(named)
    begins = (
        [column for column in named if named[column] == named[first]] if named[first] != "present" else []
    )
    if len(begins) < 2 or len(named) % len(begins):
        return [named]
    stops = [*begins[1:], max(named) + 1]
    return [
        {c: m for c, m in named.items() if start <= c < stop}
        for start, stop in zip(begins, stops, strict=True)
    ]


def _find_representatives(heads: dict[int, str], named: dict[int, str]) -> dict[int, str]:
    """``Obec | Zastupuje | Podpis``: beside a column of bodies, those who stand for them are the persons."""
    words = load_folded("attendance", "representatives")
    found = [column for column, head in heads.items() if head in words]
    bodies = [
        column for column, meaning in named.items() if meaning == "organization" and column not in found
    ]
    return {found[0]: "name"} if len(found) == 1 and bodies else {}


@cache
def _heading_stems() -> tuple[tuple[str, str], ...]:
    stems = load_lexicon("attendance")["heading_stems"]
    return tuple((fold(stem), column) for column in stems for stem in stems[column])


@lru_cache(maxsize=1 << 12)
def _read_heading(head: str) -> str | None:
    """What a column holds, by its heading or the beginning of it."""
    if len(head) > 40:
        return None
    return _headings().get(head) or next((c for stem, c in _heading_stems() if head.startswith(stem)), None)


def _section_before(found: Found, at: int) -> Section | None:
    """The list whose label stands right before a table."""
    for section in found.sections:
        if section.kind in STATUS and section.body.start <= at < section.body.end:
            return section if not found.view.clean[section.body.start : at].strip(" \t\n|-") else None
    return None
