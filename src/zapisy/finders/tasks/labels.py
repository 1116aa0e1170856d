"""The labels by which a task tells who and by when: ``Termín:``, ``T:``, ``Zodpovídá:``, ``Z:``, ``Odp.``, and what stands behind them.

Finds: labels that stand together as one group, in any order, abbreviated or whole, with or without a colon before a name;
two in one (``Zodp./T.:``).
Leaves: verbs that close a sentence (``kdo za to odpovídá.``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final, NamedTuple

from zapisy.finders.dates.lexicon import month_numbers
from zapisy.finders.tasks.cases import noun_forms
from zapisy.finders.tasks.days import Deadline
from zapisy.finders.tasks.deadlines import read_deadline
from zapisy.finders.tasks.making import end_line
from zapisy.finders.tasks.owners import Reader
from zapisy.found import FoundAssignee, Span
from zapisy.lexicon import any_of, load_folded, load_openers, load_words
from zapisy.text.letters import compile_either
from zapisy.text.views import View, fold, scan

APART: Final = 90
"""Characters between two labels of one task at the most."""


class Label(NamedTuple):
    """``Termín:`` or ``Zodpovídá:`` and where its value begins."""

    start: int
    end: int
    kind: str
    strong: bool


@cache
def label_pattern(key: str) -> re.Pattern[str]:
    labels = any_of(fold(w) for w in load_words("tasks", key))
    return re.compile(
        rf"(?<![^\W_])(?P<label>{labels})(?![^\W_])(?P<dot>\.)?(?P<number>\s?\d{{1,4}}(?:[/-]\d{{1,4}}){{0,2}}\)?(?![\d./]))?(?P<colon>\s{{0,2}}:\s{{0,3}}|\s{{1,2}}[-–—]\s|\s{{1,2}})"
    )


_NAMELIKE: Final = compile_either(
    r"(?:[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]|p\.|pí|pan|ing\.|mgr\.|bc\.|starost|předsed|tajemn|ředitel|všichni)"
)
_SHORT: Final = ("zodp", "odp")
_ANSWERS: Final = compile_either(
    r"(?:[^\W\d_]{1,4}\.[ ]?|[^\W\d_]+(?:[ ]|(?=:))){1,4}(?:[-–—]|:)[ ](?!(?:T|[Tt]ermín\w{0,3}|do|nejpozději)\b)[^\W\d_]+,?[ ](?=[^\W\d_])"
)
"""``Odp. starosta - materiál je objednán``: an answer to a question."""
_DAY_BEFORE: Final = re.compile(r"\d\.?,\s\Z")
_ASKS: Final = "kdo"
"""A label that also heads those who came."""
_WORDED: Final = ("zodpovida", "odpovida", "zodpovidaji", "odpovidaji", "zodp", "odp")


def list_labels(view: View) -> list[Label]:
    """The labels of deadlines and owners in order."""
    labels: list[Label] = []
    both = _list_both(view)
    within = {start for label in both for start in range(label.start, label.end)}
    for kind, key in (("deadline", "deadline_labels"), ("owner", "owner_labels")):
        for match in scan(label_pattern(key), view.folded, list_starts(view, key)):
            if match.start() not in within and (label := _read_label(view.clean, match, kind)) is not None:
                labels.append(label)
    return sorted([*labels, *both])


def list_starts(view: View, key: str) -> list[int]:
    """Where labels of a list may begin; one of one letter or two is none in lower case, as prepositions are, but where it is
    the first word of a longer one (``do kdy``)."""
    starts: list[int] = []
    going_on = tuple(view.present_of(_second_words(key)))
    for word in view.present_of(load_openers("tasks", key)):
        if len(word) >= SHORTEST:
            starts += view.words[word]
            continue
        for start in view.words[word]:
            if view.clean[start].isupper() or (
                going_on and view.folded[start + len(word) : start + NEXT].lstrip().startswith(going_on)
            ):
                starts.append(start)
    starts.sort()
    return starts


SHORTEST: Final = 3
"""Letters of a label that may be in lower case at the least."""
NEXT: Final = 20
"""Characters in which the second word of a label stands."""


@cache
def _second_words(key: str) -> frozenset[str]:
    """The second words of the labels whose first one is short."""
    labels = [fold(label).split() for label in load_words("tasks", key)]
    return frozenset(second for first, *rest in labels if len(first) < SHORTEST for second in rest[:1])


@cache
def _both() -> re.Pattern[str]:
    labels = "|".join(
        any_of(fold(w) for w in load_words("tasks", key)) for key in ("deadline_labels", "owner_labels")
    )
    return re.compile(
        rf"(?<![^\W_])(?P<first>{labels})\.?\s?[/+&]\s?(?P<second>{labels})\.?\s{{0,2}}:\s{{0,3}}"
    )


def _list_both(view: View) -> list[Label]:
    """``Zodp./T.:``, ``Termín/Odpovídá:``: one label of two values, as two that end at one place."""
    if "/" not in view.clean and "+" not in view.clean and "&" not in view.clean:
        return []
    starts = view.starts_of(load_openers("tasks", "deadline_labels", "owner_labels"))
    starts = [start for start in starts if view.clean[start].isupper()]
    deadlines = load_folded("tasks", "deadline_labels")
    labels: list[Label] = []
    for match in scan(_both(), view.folded, starts):
        owns = [match[group] not in deadlines for group in ("first", "second")]
        if owns[0] != owns[1]:
            labels += [Label(match.start(), match.end(), kind, True) for kind in ("deadline", "owner")]
    return labels


def _read_label(clean: str, match: re.Match[str], kind: str) -> Label | None:
    word, colon = match["label"], ":" in match["colon"]
    if len(word) < 3 and not (colon and clean[match.start()].isupper()):
        return None
    if not colon:
        behind = clean[match.end() : match.end() + 3]
        closes = match["dot"] is not None and word not in _SHORT
        named = kind == "owner" and word in _WORDED and not closes and _names_somebody(clean, match.end())
        answers = word.startswith("odp") and _ANSWERS.match(clean, match.end())
        named = named and not (
            answers and not _DAY_BEFORE.search(clean, max(0, match.start() - 5), match.start())
        )
        dated = (
            kind == "deadline"
            and word.startswith("termin")
            and (behind[:1].isdigit() or "-" in match["colon"] or _names_month(clean, match.end()))
        )
        if not named and not dated:
            return None
    return Label(match.start(), match.end(), kind, len(word) > 1 and word != _ASKS)


_WORD: Final = re.compile(r"[^\W\d_]+")


def _names_month(clean: str, at: int) -> bool:
    """Whether a month stands at a place: ``(termín červen)``."""
    word = _WORD.match(clean, at)
    return word is not None and fold(word.group()) in month_numbers()


def _names_somebody(clean: str, at: int) -> bool:
    """Whether a name or an office stands at a place."""
    word = _WORD.match(clean, at)
    office = (
        word is not None and word.group() in noun_forms() and noun_forms()[word.group()].case == "nominative"
    )
    return office or _NAMELIKE.match(clean, at) is not None


def group_labels(view: View, labels: list[Label]) -> list[list[Label]]:
    """Labels that stand together, without a blank line or two of one kind in a group."""
    groups: list[list[Label]] = []
    for label in labels:
        last = groups[-1] if groups else None
        if (
            last
            and label.start - last[-1].end <= APART
            and label.kind not in {other.kind for other in last}
            and _stands_beside(view.clean, last[-1].end, label.start)
        ):
            last.append(label)
        else:
            groups.append([label])
    return groups


def _stands_beside(clean: str, end: int, start: int) -> bool:
    """Whether only the value of a label stands before the next one: in the same line, or alone in the one above."""
    between = clean[end:start]
    return (
        between.count("\n") <= 1 and not between.rpartition("\n")[2].strip(" -–—•*|(,;")
        if "\n" in between.strip()
        else True
    )


class Told(NamedTuple):
    """What a group of labels says, and where it ends."""

    owners: list[FoundAssignee]
    deadline: Deadline | None
    end: int


class Groups:
    """The groups of labels of one document, each read once."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._told: dict[int, Told] = {}
        self._kept_listed: list[list[Label]] | None = None

    @property
    def listed(self) -> list[list[Label]]:
        """All groups in the order of the text."""
        if self._kept_listed is None:
            self._kept_listed = group_labels(self.reader.found.view, list_labels(self.reader.found.view))
        return self._kept_listed

    def first_from(self, place: int) -> list[Label] | None:
        """The first group that begins at a place or behind it."""
        at = bisect_left(self.listed, place, key=lambda group: group[0].start)
        return self.listed[at] if at < len(self.listed) else None

    def read(self, group: list[Label]) -> Told:
        """The owners and the deadline of a group."""
        start = group[0].start
        if start not in self._told:
            self._told[start] = _read_group(self.reader, group)
        return self._told[start]


def _read_group(reader: Reader, group: list[Label]) -> Told:
    """The owners and the deadline of a group of labels."""
    clean = reader.clean
    owners: list[FoundAssignee] = []
    deadline: Deadline | None = None
    end = group[-1].end
    for number, label in enumerate(group):
        following = next((other.start for other in group[number + 1 :] if other.start >= label.end), None)
        stop = min(end_line(clean, label.end), label.end + APART) if following is None else following
        if not clean[label.end : stop].strip() and number + 1 == len(group):
            stop = min(end_line(clean, stop + 1), stop + APART)
        if label.kind == "owner":
            begin = label.end
            if (
                deadline and number and group[number - 1].start == label.start
            ):  # ``Termín/Odpovídá: 30. 4. / Dub``
                before = clean[begin : deadline.span.start].strip()
                begin = begin if before else deadline.span.end
                begin += len(clean[begin:stop]) - len(clean[begin:stop].lstrip(" /,;–-+"))
            owners = reader.read_list(begin, stop) or _read_rest(clean, begin, stop)
            deadline = deadline or (read_deadline(reader.found, label.end, stop) if len(group) == 1 else None)
            end = max(end, owners[-1].span.end if owners else label.end)
        else:
            deadline = read_deadline(reader.found, label.end, min(stop, label.end + 50), label=True)
            end = max(end, deadline.span.end if deadline else label.end)
    return Told(owners, deadline, end)


def _read_rest(clean: str, start: int, stop: int) -> list[FoundAssignee]:
    """A short value behind an owner's label that is nobody known: as it is written."""
    text = re.split(r"[,;\n\t.]|\s[-–—]\s|\s(?:do|T|termín)\b", clean[start:stop].strip())[0].strip()
    at = clean.find(text, start) if text else -1
    return (
        [FoundAssignee(text, Span(at, at + len(text)))] if 1 < len(text) <= 40 and text[0].isalpha() else []
    )
