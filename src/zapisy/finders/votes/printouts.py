"""Votes as a voting system prints them: counts one a line, the number present, the result, then who voted how.

Finds: ``Pro: 10⏎Proti: 0⏎Zdrželo se: 1⏎Přítomni: 11⏎Návrh byl schválen.``, and below it ``Pro:`` over the names.
Leaves: counts and names in one line (votes/items.py, votes/rolls.py).
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.entries import read_entries
from zapisy.found import FoundName, FoundVotes, Span
from zapisy.text.views import View

_BESIDES: Final = re.compile(
    r"(?:\s{0,3}\n[ \t]*(?:pritom\w{1,3}|nepritom\w{1,3}|omluven\w|neprihlasen\w|celkem|hlasujicich|pocet\s[^\n:]{3,30}|kvorum|potrebn\w\s[^\n:]{3,20})\s?:?[ \t]*\d{1,3}[ \t]*(?=\n)){1,4}"
)
_RESULT: Final = re.compile(
    r"\s{1,4}(?:vysledek(?: hlasovani)?\s?:\s{0,3})?(?:(?:tento )?navrh|usneseni|material|bod)?[ ]?(?:(?P<no>ne)?byl[aoy]?[ ])?"
    r"(?P<neg>ne)?(?:schvalen|prijat|odsouhlasen)[aoy]?[ ]?\.?[ \t]*(?=\n|$)"
)
_OPTION: Final = re.compile(
    r"[ \t]*(?P<label>pro|proti|zdrzel[aiy]?(?:[ ]hlasovani)?|zdrzelo?|nehlasoval[aiyo]?)(?:[ ]se)?[ ]?:?[ \t]*(?=\n)"
)
_OPTIONS: Final = {"pr": "in_favor", "zd": "abstaining", "ne": "not_voting"}
_BLANK_LINES: Final = re.compile(r"(?:[ \t]*\n){0,3}")


def read_printout(view: View, vote: FoundVotes) -> None:
    """Reads what stands below the counts of a vote, if a voting system printed it."""
    besides = _BESIDES.match(view.folded, vote.span.end)
    end = besides.end() if besides else vote.span.end
    if besides and vote.outcome is None and (result := _RESULT.match(view.folded, end)):
        vote.outcome = "rejected" if result["no"] or result["neg"] else "adopted"
        vote.span = Span(vote.span.start, result.end())
        end = result.end()
    if besides and (named := _read_names(view, vote, end)):
        vote.named = named


def _read_names(view: View, vote: FoundVotes, at: int) -> list[tuple[FoundName, str]]:
    """The names below each option, as many as it has votes."""
    folded, named = view.folded, list[tuple[FoundName, str]]()
    at = _BLANK_LINES.match(folded, at + (folded[at : at + 1] == "\n"), len(folded)).end()  # type: ignore[union-attr]
    while option := _OPTION.match(folded, at):
        key = "against" if option["label"] == "proti" else _OPTIONS[option["label"][:2]]
        begin = option.end() + 1
        end = _end_names(folded, begin)
        entries, _ = read_entries(view, begin, end, "attendee", "votes.named")
        count = getattr(vote, key)
        if count is not None and len(entries) == count:
            named += [(entry.name, key) for entry in entries]
        at = _BLANK_LINES.match(folded, end).end()  # type: ignore[union-attr]
    return named


def _end_names(folded: str, start: int) -> int:
    """Where the names of an option end: at a blank line or the next option."""
    at = start
    while (line_end := folded.find("\n", at)) >= 0:
        if not folded[at:line_end].strip() or _OPTION.match(folded, at):
            return at
        at = line_end + 1
    return len(folded)
