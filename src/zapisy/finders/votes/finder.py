"""Finds votes.

Finds: ``pro 15, proti 0, zdržel se 2``, ``7 pro, nikdo proti``, ``PRO ( 5 ) – PROTI ( 0 ) – ZDRŽEL SE ( 1 - Malá )``,
``15-0-0``, ``(5-0-0)``, ``25 : 0 : 0 (pro : proti : zdrželo se)``, damaged ``16 0 : 1``, ``schváleno 38 hlasy``,
``17 hlasy proti 4``, ``(všichni 4 pro)``, ``7 z 9 pro``, ``Pro: Malá, Nový (2)``, shares and per cent, ``jednomyslně``.
Leaves: ``pro`` as a preposition, a speaker who ``byl pro``, dates, times and numbers of documents.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final

from zapisy.finders.votes.candidates import find_tallies
from zapisy.finders.votes.edges import close_vote, label_start
from zapisy.finders.votes.items import (
    TOGETHER,
    Item,
    label_options,
    list_labels,
    read_items,
    result_pattern,
    unanimous_pattern,
    unanimous_words,
)
from zapisy.finders.votes.names import read_voters
from zapisy.finders.votes.printouts import read_printout
from zapisy.finders.votes.rolls import find_calls
from zapisy.finders.votes.sayings import (
    BACK,
    add_sayings,
    decided_pattern,
    find_lists,
    find_pairs,
    was_decided,
)
from zapisy.finders.votes.stacked import find_stacked
from zapisy.finders.votes.tables import find_tables
from zapisy.finders.votes.tuples import find_tuples
from zapisy.found import Found, FoundVotes, Span
from zapisy.lexicon import any_of
from zapisy.text.views import View, scan

_BETWEEN: Final = re.compile(r"[\s,;/|–—\-()•·*>:.]{0,14}(?:a\s|dale\s)?")
_WORDS_BETWEEN: Final = re.compile(
    r"[\s,;(]{1,4}(?:[^\W\d_]{1,14}\s){0,1}|\s?[–-]\s(?:[^\W\d_]{1,14}\.?\s?){1,3}[,;]\s{1,2}(?:a\s)?"
)
"""Also who voted so, behind a dash: ``jeden proti – Malá, nikdo se nezdržel``."""
_SHARES: Final = 5000
"""More votes than any meeting has people: these are shares."""


def find_votes(found: Found) -> None:
    """Fills found.votes with all votes in the order of the text."""
    view, labels = found.view, list_labels(found.view)
    drawn = find_tables(view, labels) + find_lists(view, labels) + find_stacked(view) + find_calls(view)
    tables = [_finish_table(view, vote) for vote in drawn] + find_tallies(view)
    votes = _find_counted(found, labels) + find_tuples(view) + find_pairs(view)
    votes = _leave_covered(tables, votes) if tables else votes
    votes.sort(key=lambda vote: vote.span)
    kept: list[FoundVotes] = []
    for vote in votes:
        if not kept or vote.span.start >= kept[-1].span.end:
            kept.append(vote)
    add_sayings(view, kept)
    for vote in kept:
        read_printout(view, vote)
    found.votes = _add_unanimous(found, kept)


def _finish_table(view: View, vote: FoundVotes) -> FoundVotes:
    vote.span = Span(label_start(view.folded, vote.span.start), vote.span.end)
    return close_vote(view, vote)


def _leave_covered(tables: list[FoundVotes], votes: list[FoundVotes]) -> list[FoundVotes]:
    """Tables, and of the other votes those that touch none of them."""
    starts = [table.span.start for table in sorted(tables, key=lambda table: table.span)]
    ends = [table.span.end for table in sorted(tables, key=lambda table: table.span)]

    def covered(vote: FoundVotes) -> bool:
        before = bisect_left(starts, vote.span.end)
        return before > 0 and ends[before - 1] > vote.span.start

    return tables + [vote for vote in votes if not covered(vote)]


# ---------------------------------------------------------------- labelled counts
def _find_counted(found: Found, labels: list[int]) -> list[FoundVotes]:
    folded = found.view.folded
    votes = []
    for group in _group_items(folded, read_items(found.view, labels)):
        if _is_vote(found, group):
            votes.append(_make_vote(found, group))
    return votes


def _group_items(folded: str, items: list[Item]) -> list[list[Item]]:
    groups: list[list[Item]] = []
    for item in items:
        if (
            groups
            and item.option not in {i.option for i in groups[-1]}
            and _joins(folded, groups[-1][-1], item)
        ):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _joins(folded: str, before: Item, item: Item) -> bool:
    if item.option == "in_favor" and "." in folded[before.end : item.start]:
        return False
    if ":" in folded[before.end : item.start] and _unfilled().fullmatch(folded, before.end, item.start):
        return True
    return _BETWEEN.fullmatch(folded, before.end, item.start) is not None or (
        _WORDS_BETWEEN.fullmatch(folded, before.end, item.start) is not None
        and "\n" not in folded[before.end : item.start]
    )


def _is_vote(found: Found, group: list[Item]) -> bool:
    """Two labelled counts make a vote; one needs a label, a colon in its own line, or the word for votes."""
    folded = found.view.folded
    text = folded[group[0].start : group[-1].end]
    if all(item.dashed for item in group):
        return False  # a form that nobody filled in
    if len(group) > 1:
        return _OPPOSED.search(text) is not None
    if _LISTED.search(folded, max(0, group[0].start - 3), group[0].start) and result_pattern().match(
        folded, group[0].end
    ):
        return True
    if re.match(r"(?:ano|ne|souhlas(?!il\w? vs))", text):
        return False
    if _is_bracketed(folded, group[0]):
        return ("pro" in text or _is_only_count(folded, group[0])) and was_decided(folded, group[0].start)
    if _PART.match(text) or _match_all(folded, group[0].start):
        return _ENDS.match(folded, group[0].end) is not None and was_decided(folded, group[0].start)
    if label_start(folded, group[0].start) < group[0].start or _is_sentence(folded, group[0]):
        return True
    if _OF_HOW_MANY.match(folded, group[0].end) and text.startswith("pro"):
        return found.view.clean[group[0].start] == "P" and was_decided(folded, group[0].start)
    if re.search(r"hlas(?:y|u|em|oval)|\bvsech |\bvsichni ", text):
        after, before = folded[group[-1].end :][:40], folded[max(0, group[0].start - 60) : group[0].start]
        return (
            re.search(
                r"schval|prija[tl]|odsouhlas|souhlasil|zvol|zamit|hlasoval|vybral|rozhod|odvolal",
                before + text + after,
            )
            is not None
        )
    if not re.match(r"pro\s?:|pro \(", text):
        return False
    return found.view.clean[group[0].start] == "P" or _unfilled().match(folded, group[0].end) is not None


@cache
def _unfilled() -> re.Pattern[str]:
    """``pro: 8 proti: zdržel se: 1``: labels that nobody filled in, between or behind counts."""
    return re.compile(rf"(?:[\s,;]{{1,4}}(?:{any_of(label_options())})(?!\w)\s?:){{1,3}}[\s,;]{{0,4}}")


_LISTED: Final = re.compile(r"[:–-]\s{1,2}$|\t$")
"""``Nákup dresů: 9 ano → schváleno``."""
_OF_HOW_MANY: Final = re.compile(r"\sze?\s(?:vsech\s)?\d{1,4}(?!\s?\d|[.,]\d)")
_OPPOSED: Final = re.compile(r"\bproti\b|zdr[zt]|nehlas|nesouhl|zaporn|neplatn|\bano\b.{1,12}\bne\b")


_PART: Final = re.compile(r"\d{1,4}\sze?\s")
_ALL: Final = re.compile(r"(?<!\w)(?:vsichni|vsech)\s$")


def _match_all(folded: str, at: int) -> re.Match[str] | None:
    """``všichni`` right before a place."""
    near = folded.find("vs", max(0, at - 9), at) >= 0
    return _ALL.search(folded, max(0, at - 9), at) if near else None


_ENDS: Final = re.compile(r"[ \t]?(?:[.,;)\n]|navrh|$)")
_HELD: Final = re.compile(r"\d\shlas")


def _is_only_count(folded: str, item: Item) -> bool:
    """``zvolena byla Eva Malá (23 hlasů).``, not the tallies of several candidates."""
    line = folded[max(0, item.start - 200, folded.rfind("\n", 0, item.start) + 1) : item.end]
    after = folded[item.end : item.end + 3]
    return len(_HELD.findall(line)) == 1 and after.rstrip() in (")", ").") and was_decided(line, len(line))


_OPENS: Final = re.compile(r"[.!?]\s{1,2}$|\n[ \t]{0,8}$")


def _is_sentence(folded: str, item: Item) -> bool:
    """``Výbor schvaluje nákup stanu. 4 pro.``: a count that is a sentence of its own behind what was decided."""
    if item.option != "in_favor" or not folded.startswith("pro", item.end - 3):
        return False
    closes = folded[item.end : item.end + 2].lstrip(" ")[:1] in ("", ".", "\n")
    opens = _OPENS.search(folded, max(0, item.start - 10), item.start) is not None
    decides = decided_pattern(all_actions=True).search(folded, max(0, item.start - BACK), item.start)
    return opens and closes and decides is not None


def _is_bracketed(folded: str, item: Item) -> bool:
    """``(pro 6)``, ``(9 pro)``, typed ``/9 pro/``, also with who abstained behind it."""
    start = item.start
    if match := _match_all(folded, start):
        start = match.start()
    opened = folded[max(0, start - 2) : start].strip()
    closes = {"(": (")", ",", ";"), "/": ("/", ",", ";")}.get(opened, ())
    return folded[item.end : item.end + 1] in closes and item.option == "in_favor"


def _make_vote(found: Found, group: list[Item]) -> FoundVotes:
    folded = found.view.folded
    everybody = _match_all(folded, group[0].start)
    start = everybody.start() if everybody else group[0].start
    vote = FoundVotes(Span(label_start(folded, start), group[-1].end))
    for item in group:
        setattr(vote, item.option, item.amount)
        if item.names:
            vote.named += [(name, item.option) for name in read_voters(found.view, item.names)]
    vote.unit = _read_unit(group)
    return close_vote(found.view, vote)


def _read_unit(group: list[Item]) -> str:
    unit = "votes"
    for item in group:
        if item.unit == "percent":
            return "percent"
        if item.unit == "shares" or (item.amount or 0) > _SHARES:
            unit = "shares"
    return unit


# ---------------------------------------------------------------- unanimous
_COUNTED: Final = re.compile(
    r"\s?\(\s?(?:vsech\s|pro\s)?(?P<count>\d{1,3})\s(?:hlas|clen|pro\b|pritomn)\w{0,4}\s?\)"
)
"""``Jednomyslně (7 hlasů)``"""


def _add_unanimous(found: Found, votes: list[FoundVotes]) -> list[FoundVotes]:
    """Says of a vote beside such words that it was unanimous; words alone are a vote of their own."""
    folded, told = found.view.folded, []  # type: tuple[str, list[FoundVotes]]
    starts = found.view.starts_of(unanimous_words()) if found.view.present_of(TOGETHER) else []
    for match in scan(unanimous_pattern(), folded, starts):
        at = bisect_left(votes, match.start() - 20, key=lambda vote: vote.span.end)
        if at < len(votes) and votes[at].span.start - 40 <= match.start():
            votes[at].unanimous = True
            if (
                not folded[match.end() : votes[at].span.start].strip(" ,;")
                and match.end() < votes[at].span.end
            ):
                begin = min(label_start(folded, match.start()), votes[at].span.start)
                votes[at].span = Span(begin, votes[at].span.end)
        elif not told or told[-1].span.end + 20 < match.start():
            span = Span(label_start(folded, match.start()), match.end())
            vote = FoundVotes(span)
            vote.unanimous, vote.outcome = True, "adopted"
            if counted := _COUNTED.match(folded, match.end()):
                vote.span, vote.in_favor = Span(span.start, counted.end()), float(counted["count"])
            told.append(close_vote(found.view, vote))
    return sorted([*votes, *told], key=lambda vote: vote.span)
