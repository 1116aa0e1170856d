"""Tallies of candidates: lines or rows of a table that each end with one person's votes.

Finds: ``Hana Malá – 14 hlasů`` below one another, also with ``zvolena`` behind it; ``Kandidát | Počet hlasů`` with a
row for each.
Leaves: single lines without a result, and rows of anything that is no person.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.found import FoundVotes, Span
from zapisy.text.views import View

LONGEST: Final = 120
"""Characters of a line with a tally."""
MOST_ROWS: Final = 60
"""Rows of such a table."""
_UPPER: Final = "A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
_PERSON: Final = (
    rf"(?:\d{{1,2}}[.)]\s{{1,2}}|[-–•*]\s{{1,2}})?(?:[^\W\d_]{{1,6}}\.\s?){{0,4}}[{_UPPER}][\w.\-]{{0,24}}(?:\s[{_UPPER}][\w.\-]{{0,24}}){{0,3}}"
    r"(?:,\s?[^\W\d_]{1,5}\.(?:\s?[^\W\d_]{1,5}\.)?)?"
)
_RESULT: Final = r"(?:[ \t|,;:(–—=>→-]{1,6}(?P<result>(?:ne)?zvolen[aioy]?)\)?)?[ \t|.,;]{0,4}$"
_LINE: Final = re.compile(
    rf"[ \t]{{0,8}}{_PERSON}[ \t:.,;–—|(-]{{1,60}}(?P<count>\d{{1,4}})[ \t]{{1,2}}hlas[\wůy]{{0,2}}\)?{_RESULT}"
)
_SEATED: Final = re.compile(
    rf"[ \t]{{0,8}}(?:[-–•*]\s{{1,2}})?[^\W\d_]{{4,20}}(?:\s[^\W\d_]{{2,14}}){{0,2}}\s?[:–-]\s{{1,2}}{_PERSON}[ ]\((?P<count>\d{{1,4}})(?:[ ]z[ ]\d{{1,4}})?[ ]hlas[\wůy]{{0,2}}\){_RESULT}"
)
"""``předseda: Prof. Malý (6 z 9 hlasů)``: the office that somebody was elected to."""
_ROW: Final = re.compile(
    rf"[ \t]{{0,4}}(?:\d{{1,2}}\.?\t)?{_PERSON}[ \t]{{0,2}}\t[ \t]{{0,4}}(?P<count>\d{{1,4}})(?:[ \t]{{0,2}}hlas\w{{0,2}})?{_RESULT}"
)
_HEAD: Final = re.compile(
    r"[^\n]{0,60}\t[ ]{0,3}(?:pocet\s(?:obdrzenych\s|ziskanych\s|platnych\s)?hlasu|hlasu|hlasy|ziskal hlasu|obdrzel hlasu)(?:\t[^\n\t]{0,30})?[ \t]{0,3}$"
)


def find_tallies(view: View) -> list[FoundVotes]:
    """All tallies of candidates in order."""
    tallies: list[FoundVotes] = []
    run: list[FoundVotes] = []
    free = 0
    for at in view.starts_of_stems(_STEMS):
        if at < free or not _may_tell(view.clean, at):
            continue
        start, end = _line_of(view.clean, at)
        free = end
        if end - start > LONGEST:
            continue
        if _HEAD.match(view.folded, start, end):
            rows = list(_read_rows(view, end + 1))
            tallies += rows
            free = rows[-1].span.end if rows else end
            continue
        vote = _read_line(view, _LINE, start, end)
        if vote is None and view.clean.find("(", start, end) >= 0:
            vote = _read_line(view, _SEATED, start, end)
        if vote is None:
            continue
        if run and view.clean[run[-1].span.end : start].strip(" \t\n.,;|"):
            tallies += _close_run(run)
            run = []
        run.append(vote)
    return sorted([*tallies, *_close_run(run)], key=lambda vote: vote.span)


_STEMS: Final = ("hlas",)
HEAD: Final = 24
"""Characters from the beginning of a cell to its word for votes."""


def _may_tell(clean: str, at: int) -> bool:
    """Whether a count stands right before the word for votes, or the word heads a column."""
    before = clean[max(0, at - HEAD) : at]
    return "\t" in before or before[-3:].rstrip(" \t")[-1:].isdigit()


def _close_run(run: list[FoundVotes]) -> list[FoundVotes]:
    """One line alone needs its result."""
    return run if len(run) > 1 or (run and run[0].outcome) else []


def _line_of(clean: str, at: int) -> tuple[int, int]:
    start, end = clean.rfind("\n", max(0, at - LONGEST), at) + 1, clean.find("\n", at, at + LONGEST)
    return start or max(0, at - LONGEST), min(len(clean), at + LONGEST) if end < 0 else end


def _read_rows(view: View, at: int) -> list[FoundVotes]:
    rows: list[FoundVotes] = []
    for _ in range(MOST_ROWS):
        end = view.clean.find("\n", at)
        end = len(view.clean) if end < 0 else end
        row = _read_line(view, _ROW, at, end) if end - at < LONGEST else None
        if row is None:
            break
        rows.append(row)
        at = end + 1
    return rows


def _read_line(view: View, pattern: re.Pattern[str], start: int, end: int) -> FoundVotes | None:
    match = pattern.match(view.clean, start, end)
    if match is None:
        return None
    last = match.end("result") if match["result"] else end
    vote = FoundVotes(Span(match.start("count"), last), in_favor=float(match["count"]))
    if match["result"]:
        vote.outcome = "rejected" if match["result"].startswith("ne") else "adopted"
    return vote
