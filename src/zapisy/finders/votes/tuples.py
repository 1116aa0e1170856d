"""Votes of bare figures.

Finds: ``15-0-0``, ``(5-0-0)``, ``25 : 0 : 0 (pro : proti : zdrželo se)``, damaged ``16 0 : 1``, ``hlas 17,0,2``, in the
order that a legend gives.
Leaves: dates, times, scores and numbers of documents: without a label, a result or a legend, something must be decided
before the figures.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.votes.edges import close_vote, label_start, match_result
from zapisy.finders.votes.items import COMMAS, TUPLE
from zapisy.finders.votes.names import read_voters
from zapisy.finders.votes.sayings import decided_pattern, was_decided
from zapisy.found import FoundVotes, Span, to_span
from zapisy.text.views import View, scan

_DEFAULT: Final = ("in_favor", "against", "abstaining", "not_voting")


class _Figures:
    """Figures that may be a vote: what stands before them in their line, and where the label before them begins."""

    def __init__(self, view: View, match: re.Match[str]) -> None:
        self.view, self.folded, self.match = view, view.folded, match
        folded = view.folded
        self.start, self.end = match.span()
        reach = max(0, self.start - LINE_REACH)
        self.line = folded[max(folded.rfind("\n", reach, self.start) + 1, reach) : self.start]
        self.label = self.start


def find_tuples(view: View) -> list[FoundVotes]:
    """All votes of bare figures in order, read by the legend near them."""
    folded = view.folded
    starts, listed = _list_threes(view)
    legends = _find_legends(view) if starts else []
    votes = []
    free = 0
    for start in starts:
        match = TUPLE.match(folded, start) if start >= free else None
        if match is None or _is_number(figures := _Figures(view, match)):
            continue
        figures.label = label_start(folded, start)
        if _is_tuple(figures, legends):
            votes.append(_make_tuple(figures, _legend_at(legends, start)))
            _name_others(view, votes[-1], match.end())
            free = match.end()
    for match in scan(COMMAS, folded, listed) if listed else ():
        figures = _Figures(view, match)
        figures.label = label_start(folded, match.start())
        votes.append(_make_tuple(figures, _DEFAULT))
    return votes


WIDEST: Final = 14
"""Characters from the beginning of a tuple to that of its third count."""
_SIGNS: Final = "-–:/"


def _list_threes(view: View) -> tuple[list[int], list[int]]:
    """Where three figures stand close together with a sign before the third, or the bracket before them; and where with
    a comma, behind the word for votes."""
    folded, figures = view.folded, view.figures
    starts: list[int] = []
    listed: list[int] = []
    for index in range(2, len(figures)):
        at, third = figures[index - 2], figures[index]
        if third - at > WIDEST:
            continue
        sign = folded[third - 2] if folded[third - 1].isspace() else folded[third - 1]
        if sign in _SIGNS:
            opened = folded[max(0, at - 2) : at].rstrip()[-1:] == "("
            starts += [folded.rindex("(", 0, at), at] if opened else [at]
        elif sign == "," and folded[max(0, at - 6) : at].rstrip().endswith("hlas"):
            listed.append(at)
    return starts, listed


_CALLED: Final = re.compile(r"(?<!\w)hlasovani o [^\n:.;]{4,60}:\s{0,3}$")
"""``Hlasování o protinávrhu: 3/5/0``."""
_GAINED: Final = re.compile(r"(?<!\w)navrh\s(?:\w{2,12}\s)?(?:ziskal|obdrzel|dostal)\s(?:pomer hlasu\s)?$")
"""``návrh získal 6-5-4 a nebyl přijat``."""
_RESOLUTION: Final = re.compile(
    r"(?<!\w)(?:usn\.|usnesen\w{1,3})\s{1,2}(?:c\.|cislo)\s{0,2}(?:[a-z]{1,5}[ /.-]{1,2})?$"
)
"""``Usnesení č. VVZ 61/13/18``: a number, and no counts."""
_BY_VOTE: Final = re.compile(r"(?<!\w)hlasovanim\s{1,2}$")
"""``Hlasováním 18-0-1 přesunut bod 6``: no label, for the sentence goes on."""
_IN_VOTES: Final = re.compile(r"\s(?:hlasy|hlasu|hlasum)(?![^\W_])")
"""``schváleno 5/0/0 hlasy``"""
_NUMBER_OF: Final = re.compile(
    r"(?:(?<!\w)(?:c|cj|cis|zn)\s?\.|(?<!\w)cislo)\s{0,2}(?:[^\W\d_]{1,6}[\s/\-]{0,2})?$"
)
"""``Usnesení č. RM 58/12/17``: the number of a document, and no counts."""
_CLOCK: Final = re.compile(
    r"(?:(?<!\w)(?:v|ve|od|do|po|pred|cas\w{0,2}|konec|zacatek)|\d\.\s?\d{4}|\d{4}-\d\d-\d\d)"
    r"[ \t]{0,2}[:,–-]?[ \t]{0,2}$"
)
"""``ukončeno 3. 4. 2019 v 17:05:31``, ``2019-04-03 17:05:31``: hours, minutes and seconds."""
NUMBERED: Final = 30
"""Characters of such words before figures, at the most, and one before them."""
LINE_REACH: Final = 200
"""Characters before a tuple in which something else of its line may stand."""


def _is_number(figures: _Figures) -> bool:
    """Whether figures are the number of a document, a time, or have different signs between them."""
    match, line = figures.match, figures.line
    sign, second = match["sep"], match["sep2"]
    if sign is not None and sign != second and {sign, second} != {"-", "–"}:
        return True
    near = line[-NUMBERED:]
    return (
        _NUMBER_OF.search(near) is not None or _is_clock(match, near) or _RESOLUTION.search(near) is not None
    )


def _is_tuple(figures: _Figures, legends: Legends) -> bool:
    folded, match, line, end = figures.folded, figures.match, figures.line, figures.end
    a, b, c = match.group("a", "b", "c")
    labelled = figures.label < figures.start or _BY_VOTE.search(line) is not None
    result = match_result(figures.view, end) is not None
    labelled = labelled or _CALLED.search(line) is not None or _GAINED.search(line) is not None
    labelled = labelled or _IN_VOTES.match(folded, end) is not None
    legend = _LEGEND_AFTER.match(folded, end) is not None or _INVALID.match(folded, end) is not None
    legend = legend or any(0 < figures.start - at < LEGEND_REACH for at, _ in legends)
    if folded[end : end + 1].isalpha() and not result:
        return False
    if match["sep"] is None:
        return labelled or result or legend
    if any(len(x) > 1 and x[0] == "0" for x in (a, b, c)) or min(len(a), len(b), len(c)) > 2:
        return labelled and result
    if len(c) > 3 or (len(a) > 3 and not labelled):
        return labelled and match["sep"] == ":"
    return labelled or result or legend or _ALL_POINTS.search(line) is not None or _may_be(figures)


def _may_be(figures: _Figures) -> bool:
    """Whether figures without a label, a result or a legend are a vote by where they stand."""
    folded, match, line, end = figures.folded, figures.match, figures.line, figures.end
    bracketed = bool(match["open"] and match["close"])
    closing = folded[end : end + 2].lstrip(" .;)")[:1] in ("", "\n")
    closing = closing or _NAMED.match(folded, end) is not None
    if match["sep"] == "/":
        if int(match["b"]) + int(match["c"]) > int(match["a"]):
            return False
        return bracketed or ("0" in match.group("b", "c") and _stands_alone(folded, match, line))
    if not line.strip() or bracketed:
        return closing or bracketed
    return closing and (line.rstrip().endswith(":") or _decides(folded, figures.start))


def _is_clock(match: re.Match[str], line: str) -> bool:
    """Whether the figures are a time with seconds behind a day or ``v``, or the year of a day and such a time."""
    if match["sep"] is None:
        return len(match["a"]) == YEAR and match["d"] is not None
    minutes, seconds = match["b"], match["c"]
    clock = match["sep"] == match["sep2"] == ":" and len(minutes) == len(seconds) == 2
    return clock and max(int(minutes), int(seconds)) < 60 and _CLOCK.search(line) is not None


YEAR: Final = 4
"""Digits of a year."""


def _stands_alone(folded: str, match: re.Match[str], line: str) -> bool:
    """Counts with slashes as a line or a cell of their own, behind what was decided; a date has no zero."""
    opens = not line.strip() or line.rstrip(" ").endswith(("\t", "|"))
    closes = folded[match.end() : match.end() + 2].lstrip(" .")[:1] in ("", "\n", "\t", "|")
    return opens and closes and was_decided(folded, match.start())


def _decides(folded: str, at: int) -> bool:
    """Whether a verb of decision or what is voted upon stands before bare counts."""
    return (
        decided_pattern(all_actions=True).search(folded, max(0, at - DECIDED_BACK), at) is not None
        or _SUBJECT.search(folded, folded.rfind("\n", 0, at) + 1, at) is not None
    )


DECIDED_BACK: Final = 500
"""Characters before bare counts in which something must be decided."""
_SUBJECT: Final = re.compile(
    r"(?<!\w)(?:schval|volb|komis|zmen|navrh|hlasov|varianta|rozpocet|program|odhlas|ustanov|presun)"
)


Legends = list[tuple[int, tuple[str, ...]]]
"""Where a legend of tuples stands, and the order it gives."""
LEGEND_REACH: Final = 1200
"""Characters behind a legend in which any tuple is a vote."""
_INVALID: Final = re.compile(r"[ ,;]{1,3}(?:neplatn|nehlas)\w{1,6}[ :]{1,3}\d{1,3}")
_LABELS: Final = r"(?:pro|proti|zdr(?:[zt]\w{0,4})?\.?(?: se)?|nehlas\w{0,5})"
_LEGEND: Final = re.compile(
    rf"\(?\s?(?<!\w)(?P<words>{_LABELS}(?:\s?[:/\-–,]\s?{_LABELS}){{2,3}})(?!\w)\s?\)?(?:(?!\s?:?\s?\w{{0,9}}\d)|(?=[\s:]{{0,3}}\d{{1,3}}\s?[/:–-]\s?\d))"
)
_BETWEEN: Final = re.compile(r"\s?[:/\-–,]\s?")
NEAR_LABEL: Final = 3
"""Characters between a whole word of a legend and the next label, at the most."""
NEAR_SHORT: Final = 11
"""Characters between a shortened word and the next label, at the most: figures, ``.``, ``se`` and the sign."""
NEAR_THIRD: Final = 30
"""Characters from the beginning of a legend to that of its third label, at the most."""
_LEGEND_HEADS: Final = ("(", "p", "z", "n")
_LEGEND_WORDS: Final = frozenset(("pro", "proti"))
_LEGEND_STEMS: Final = ("zdr", "nehlas")
_LEGEND_AFTER: Final = re.compile(rf"\s{{0,2}}\(?\s?{_LABELS}\s?[:/\-–,]\s?{_LABELS}")


def _find_legends(view: View) -> Legends:
    legends: Legends = []
    if "proti" not in view.words:
        return legends
    starts: list[int] = []
    labels = sorted(view.places_of(_LEGEND_WORDS) + view.places_of_stems(_LEGEND_STEMS))
    for index in range(2, len(labels)):
        start, word = labels[index - 2]
        gap = labels[index - 1][0] - start - len(word)
        near = gap <= (NEAR_LABEL if word in _LEGEND_WORDS else NEAR_SHORT)
        if near and labels[index][0] - start <= NEAR_THIRD:
            starts.append(start)
    for match in scan(_LEGEND, view.folded, starts):
        order = tuple([_option(word) for word in _BETWEEN.split(match["words"])])
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


_ALL_POINTS: Final = re.compile(
    r"\b(?:vsechny body|vse|o vsem|ostatni(?: body)?|vcelku|celek)\s{0,2}[:–-]?\s{0,2}$"
)
_NAMED: Final = re.compile(r"[ ]?\((?P<names>[^()\n\d]{2,90})\)(?=[ .;]{0,2}(?:\n|$))")
"""``5-0-1 (Dang)``: who did not vote for it."""


def _name_others(view: View, vote: FoundVotes, at: int) -> None:
    """Keeps the names in the brackets behind a vote, where they are as many as voted one way, and nobody the other."""
    match = _NAMED.match(view.folded, at)
    others = [option for option in ("against", "abstaining") if getattr(vote, option)]
    if match is None or len(others) != 1 or vote.span.end > at:
        return
    vote.span = Span(vote.span.start, match.end())
    names = list(read_voters(view, match.span("names")))
    if len(names) == getattr(vote, others[0]):
        vote.named += [(name, others[0]) for name in names]


def _make_tuple(figures: _Figures, order: tuple[str, ...]) -> FoundVotes:
    folded, match, end = figures.folded, figures.match, figures.end
    vote = FoundVotes(to_span((figures.label, end)))
    values = [value for value in match.groups() if value and value.isdigit()]
    for option, value in zip(order, values, strict=False):
        setattr(vote, option, float(value))
    if invalid := _INVALID.match(folded, end):
        vote.span = Span(vote.span.start, invalid.end())
    at = end + (folded[end : end + 1] == " ")
    head = folded[at : at + 1]
    legend = _LEGEND.match(folded, at) if head in _LEGEND_HEADS or head.isspace() else None
    if legend:
        vote.span = Span(vote.span.start, legend.end())
    return close_vote(figures.view, vote)
