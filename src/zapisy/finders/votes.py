"""Finds votes.

Finds: ``pro 15, proti 0, zdržel se 2``, ``7 pro, nikdo proti``, ``PRO ( 5 ) – PROTI ( 0 ) – ZDRŽEL SE ( 1 - Malá )``,
``15-0-0``, ``(5-0-0)``, ``25 : 0 : 0 (pro : proti : zdrželo se)``, damaged ``16 0 : 1``, ``schváleno 38 hlasy``,
``Pro: Malá, Nový (2)``, shares and per cent, ``jednomyslně``.
Leaves: ``pro`` as a preposition, a speaker who ``byl pro``, dates, times and numbers of documents.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from zapisy.finders.votes_items import (
    COMMAS,
    TUPLE,
    Item,
    fold_words,
    label_pattern,
    read_items,
    result_pattern,
    unanimous_pattern,
    unanimous_words,
)
from zapisy.finders.votes_names import read_voters
from zapisy.finders.votes_sayings import add_sayings, decided_pattern, find_lists, find_pairs, was_decided
from zapisy.finders.votes_tables import find_tables
from zapisy.found import Found, FoundVotes, Span
from zapisy.text.views import View, scan

_BETWEEN = re.compile(r"[\s,;/|–—\-()•·*>:.]{0,14}(?:a\s|dale\s)?")
_WORDS_BETWEEN = re.compile(r"[\s,;(]{1,4}(?:[^\W\d_]{1,14}\s){0,1}")
_DEFAULT = ("in_favor", "against", "abstaining", "not_voting")
_SHARES = 5000
"""More votes than any meeting has people: these are shares."""


def find_votes(found: Found) -> None:
    """Fills found.votes with all votes in the order of the text."""
    tables = [_finish_table(found.view.folded, vote) for vote in find_tables(found.view)]
    tables += [_finish_table(found.view.folded, vote) for vote in find_lists(found.view)]
    votes = _leave_covered(tables, _find_counted(found) + _find_tuples(found) + find_pairs(found.view))
    votes.sort(key=lambda vote: vote.span)
    kept: list[FoundVotes] = []
    for vote in votes:
        if not kept or vote.span.start >= kept[-1].span.end:
            kept.append(vote)
    add_sayings(found.view, kept)
    found.votes = _add_unanimous(found, kept)


def _finish_table(folded: str, vote: FoundVotes) -> FoundVotes:
    vote.span = Span(_label_start(folded, vote.span.start), vote.span.end)
    return _close_vote(folded, vote)


def _leave_covered(tables: list[FoundVotes], votes: list[FoundVotes]) -> list[FoundVotes]:
    """Tables, and of the other votes those that touch none of them."""
    starts = [table.span.start for table in sorted(tables, key=lambda table: table.span)]
    ends = [table.span.end for table in sorted(tables, key=lambda table: table.span)]

    def covered(vote: FoundVotes) -> bool:
        before = bisect_left(starts, vote.span.end)
        return before > 0 and ends[before - 1] > vote.span.start

    return tables + [vote for vote in votes if not covered(vote)]


# ---------------------------------------------------------------- labelled counts
def _find_counted(found: Found) -> list[FoundVotes]:
    folded = found.view.folded
    votes = []
    for group in _group_items(folded, read_items(found.view)):
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
    return _BETWEEN.fullmatch(folded, before.end, item.start) is not None or (
        _WORDS_BETWEEN.fullmatch(folded, before.end, item.start) is not None
        and "\n" not in folded[before.end : item.start]
    )


def _is_vote(found: Found, group: list[Item]) -> bool:
    """Two labelled counts make a vote; one needs a label, a colon in its own line, or the word for votes."""
    folded = found.view.folded
    text = folded[group[0].start : group[-1].end]
    if len(group) > 1:
        return _OPPOSED.search(text) is not None
    if re.match(r"(?:ano|ne|souhlas)", text):
        return False
    if _is_bracketed(folded, group[0]):
        return "pro" in text and was_decided(folded, group[0].start)
    if _label_start(folded, group[0].start) < group[0].start:
        return True
    if re.search(r"hlas(?:y|u|em|oval)|\bvsech |\bvsichni ", text):
        after, before = folded[group[-1].end :][:40], folded[max(0, group[0].start - 60) : group[0].start]
        return re.search(r"schval|prijat|odsouhlas|zvolen|zamitn|hlasoval", before + text + after) is not None
    return bool(re.match(r"pro\s?:|pro \(", text)) and found.view.clean[group[0].start] == "P"


_OPPOSED = re.compile(r"\bproti\b|zdr[zt]|nehlas|nesouhl|zaporn|neplatn|\bano\b.{1,12}\bne\b")


def _is_bracketed(folded: str, item: Item) -> bool:
    """``(pro 6)``, ``(9 pro)``, also with who abstained behind it."""
    opened = folded[max(0, item.start - 2) : item.start].strip() == "("
    return opened and folded[item.end : item.end + 1] in (")", ",", ";") and item.option == "in_favor"


def _label_start(folded: str, start: int) -> int:
    left = max(0, start - 90)
    match = label_pattern().search(folded[left:start])
    return left + match.start() if match else start


def _make_vote(found: Found, group: list[Item]) -> FoundVotes:
    folded = found.view.folded
    vote = FoundVotes(Span(_label_start(folded, group[0].start), group[-1].end))
    for item in group:
        setattr(vote, item.option, item.amount)
        if item.names:
            vote.named += [(name, item.option) for name in read_voters(found.view, item.names)]
    vote.unit = _read_unit(group)
    return _close_vote(folded, vote)


def _read_unit(group: list[Item]) -> str:
    if any(item.unit == "percent" for item in group):
        return "percent"
    return "shares" if max(item.amount or 0 for item in group) > _SHARES else "votes"


def _close_vote(folded: str, vote: FoundVotes) -> FoundVotes:
    """Reads the result behind the counts, and takes the bracket that the vote opened."""
    match = result_pattern().match(folded, vote.span.end)
    if match:
        rejected = match["result"] in fold_words("rejected") or " neb" in match.group()
        vote.outcome = "rejected" if rejected else "adopted"
        vote.span = Span(vote.span.start, match.end())
    if folded[vote.span.end : vote.span.end + 1] == ")":
        vote.span = Span(vote.span.start, vote.span.end + 1)
    while vote.span.start and folded[vote.span.start - 1] in "(":
        vote.span = Span(vote.span.start - 1, vote.span.end)
    return vote


# ---------------------------------------------------------------- tuples
def _find_tuples(found: Found) -> list[FoundVotes]:
    folded = found.view.folded
    legends = _find_legends(found.view)
    votes = []
    free = 0
    threes = _list_threes(found.view)
    for start in threes:
        match = TUPLE.match(folded, start) if start >= free else None
        if match and _is_tuple(folded, match, legends):
            votes.append(_make_tuple(folded, match, _legend_at(legends, start)))
            free = match.end()
    if "hlas" in folded:
        marked = [at for at in threes if folded[max(0, at - 6) : at].rstrip().endswith("hlas")]
        votes += [_make_tuple(folded, match, _DEFAULT) for match in scan(COMMAS, folded, marked)]
    return votes


WIDEST = 14
"""Characters from the beginning of a tuple to that of its third count."""


def _list_threes(view: View) -> list[int]:
    """Where three figures stand close together, or the bracket before them."""
    folded, figures = view.folded, view.figures
    starts: list[int] = []
    for at, third in zip(figures, figures[2:], strict=False):
        if third - at <= WIDEST:
            opened = folded[max(0, at - 2) : at].rstrip()[-1:] == "("
            starts += [folded.rindex("(", 0, at), at] if opened else [at]
    return starts


LINE_REACH = 200
"""Characters before a tuple in which something else of its line may stand."""


def _is_tuple(folded: str, match: re.Match[str], legends: Legends) -> bool:
    a, b, c = match["a"], match["b"], match["c"]
    reach = max(0, match.start() - LINE_REACH)
    line = folded[max(folded.rfind("\n", reach, match.start()) + 1, reach) : match.start()]
    labelled = _label_start(folded, match.start()) < match.start()
    result = result_pattern().match(folded, match.end()) is not None
    legend = (
        _LEGEND_AFTER.match(folded, match.end()) is not None
        or _INVALID.match(folded, match.end()) is not None
    )
    legend = legend or any(0 < match.start() - at < LEGEND_REACH for at, _ in legends)
    if folded[match.end() : match.end() + 1].isalpha() and not result:
        return False
    if match["sep"] is None:
        return labelled or result or legend
    if match["sep"] != match["sep2"] and {match["sep"], match["sep2"]} != {"-", "–"}:
        return False
    if any(len(x) > 1 and x[0] == "0" for x in (a, b, c)) or min(len(a), len(b), len(c)) > 2:
        return labelled and result
    if len(c) > 3 or (len(a) > 3 and not labelled):
        return labelled and match["sep"] == ":"
    if labelled or result or legend:
        return True
    bracketed = bool(match["open"] and match["close"])
    closing = folded[match.end() : match.end() + 2].lstrip(" .;)")[:1] in ("", "\n")
    if match["sep"] == "/":
        return bracketed and int(b) + int(c) <= int(a)
    if not line.strip() or bracketed:
        return closing or bracketed
    return closing and (line.rstrip().endswith(":") or _decides(folded, match.start()))


def _decides(folded: str, at: int) -> bool:
    """Whether a verb of decision or what is voted upon stands before bare counts."""
    return (
        decided_pattern(all_actions=True).search(folded, max(0, at - DECIDED_BACK), at) is not None
        or _SUBJECT.search(folded, folded.rfind("\n", 0, at) + 1, at) is not None
    )


DECIDED_BACK = 500
"""Characters before bare counts in which something must be decided."""
_SUBJECT = re.compile(
    r"(?<!\w)(?:schval|volb|komis|zmen|navrh|hlasov|varianta|rozpocet|program|odhlas|ustanov|presun)"
)


Legends = list[tuple[int, tuple[str, ...]]]
"""Where a legend of tuples stands, and the order it gives."""
LEGEND_REACH = 1200
"""Characters behind a legend in which any tuple is a vote."""
_INVALID = re.compile(r"[ ,;]{1,3}(?:neplatn|nehlas)\w{1,6}[ :]{1,3}\d{1,3}")
_LABELS = r"(?:pro|proti|zdr(?:[zt]\w{0,4})?\.?(?: se)?|nehlas\w{0,5})"
_LEGEND = re.compile(
    rf"\(?\s?(?<!\w)(?P<words>{_LABELS}(?:\s?[:/\-–,]\s?{_LABELS}){{2,3}})(?!\w)\s?\)?(?:(?!\s?:?\s?\w{{0,9}}\d)|(?=[\s:]{{0,3}}\d{{1,3}}\s?[/:–-]\s?\d))"
)
_LEGEND_WORDS, _LEGEND_STEMS = frozenset(("pro", "proti")), ("zdr", "nehlas")
_LEGEND_AFTER = re.compile(rf"\s{{0,2}}\(?\s?{_LABELS}\s?[:/\-–,]\s?{_LABELS}")


def _find_legends(view: View) -> Legends:
    legends: Legends = []
    if "proti" not in view.words:
        return legends
    starts = sorted([*view.starts_of(_LEGEND_WORDS), *view.starts_of_stems(_LEGEND_STEMS)])
    for match in scan(_LEGEND, view.folded, starts):
        order = tuple(_option(word) for word in re.split(r"\s?[:/\-–,]\s?", match["words"]))
        if len(set(order)) == len(order):
            legends.append((match.start(), order))
    return legends


def _option(word: str) -> str:
    for start, option in (("proti", "against"), ("pro", "in_favor"), ("zdr", "abstaining")):
        if word.startswith(start):
            return option
    return "not_voting"


def _legend_at(legends: Legends, at: int) -> tuple[str, ...]:
    """The legend right behind the tuple, else the last one before, else the first of the document."""
    before = [order for start, order in legends if start <= at + 30]
    return before[-1] if before else legends[0][1] if legends else _DEFAULT


def _make_tuple(folded: str, match: re.Match[str], order: tuple[str, ...]) -> FoundVotes:
    vote = FoundVotes(Span(_label_start(folded, match.start()), match.end()))
    values = [match[g] for g in ("a", "b", "c", "d") if g in match.re.groupindex and match[g]]
    for option, value in zip(order, values, strict=False):
        setattr(vote, option, float(value))
    if invalid := _INVALID.match(folded, match.end()):
        vote.span = Span(vote.span.start, invalid.end())
    legend = _LEGEND.match(folded, match.end() + (folded[match.end() : match.end() + 1] == " "))
    if legend:
        vote.span = Span(vote.span.start, legend.end())
    return _close_vote(folded, vote)


# ---------------------------------------------------------------- unanimous
def _add_unanimous(found: Found, votes: list[FoundVotes]) -> list[FoundVotes]:
    """Says of a vote beside such words that it was unanimous; words alone are a vote of their own."""
    folded, told = found.view.folded, []  # type: tuple[str, list[FoundVotes]]
    for match in scan(unanimous_pattern(), folded, found.view.starts_of(unanimous_words())):
        at = bisect_left(votes, match.start() - 20, key=lambda vote: vote.span.end)
        if at < len(votes) and votes[at].span.start - 40 <= match.start():
            votes[at].unanimous = True
        elif not told or told[-1].span.end + 20 < match.start():
            span = Span(_label_start(folded, match.start()), match.end())
            told.append(_close_vote(folded, FoundVotes(span, unanimous=True, outcome="adopted")))
    return sorted([*votes, *told], key=lambda vote: vote.span)
