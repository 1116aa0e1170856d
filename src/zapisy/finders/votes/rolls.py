"""Roll calls in one line: ``Hlasování: Malá pro, Nový pro, Sojka proti, Vrána se zdržel``.

Finds: three names at least, each with its option, behind the word for a vote and a colon; names behind each option
(``pro Malá, Nový; zdržel se Sojka``, ``pro návrh byli JN a PS, proti EM``).
Leaves: lists of names behind options with colons, which votes/sayings.py counts.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.votes.items import label_options, option_of
from zapisy.finders.votes.names import count_initials, read_voters
from zapisy.finders.votes.sayings import was_decided
from zapisy.found import FoundName, FoundVotes, Span
from zapisy.lexicon import any_of
from zapisy.text.views import View

LEAST: Final = 3
"""Names that make a roll call."""
LONGEST: Final = 1200
"""Characters of such a line."""
_OPENERS: Final = frozenset({"hlasovani", "jmenovite"})
_PRO: Final = frozenset({"pro"})
_CALL: Final = re.compile(
    r"pro(?:\snavrh\w?)?\s(?=byl[aiy]?\s)|hlasovani(?:\so\s[^\n:.]{3,50}|\s(?:jmenovit\w|po jmenech))?\s?:[ \t]{0,3}|jmenovite(?:\shlasovani)?\s?:[ \t]{0,3}"
)


@cache
def _voter() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<who>(?:[^\W\d_]{{1,20}}\.?\s){{1,5}})[–:-]{{0,1}}\s?(?P<option>{any_of(label_options())})(?!\w)[\s,;]{{0,3}}(?:a\s)?"
    )


def find_calls(view: View) -> list[FoundVotes]:
    """All roll calls of one line."""
    calls: list[FoundVotes] = []
    starts = view.starts_of(_OPENERS)
    starts += [at for at in view.starts_of(_PRO) if view.folded.startswith(("byl", "navrh"), at + 4)]
    for at in sorted(starts):
        label = _CALL.match(view.folded, at)
        if label is None or (calls and at < calls[-1].span.end) or _SOON.match(view.folded, label.end()):
            continue
        were = label.group().startswith("pro")
        if were and not was_decided(view.folded, at):
            continue
        line = Span(at if were else label.end(), _end_line(view.folded, label.end()))
        if _COUNTED.search(view.folded, *line):
            continue  # no names, or counts beside them
        vote = _read_call(view, line) or _read_options(view, line)
        if vote is not None:
            calls.append(vote)
    return calls


def _end_line(folded: str, start: int) -> int:
    end = folded.find("\n", start, start + LONGEST)
    end = min(len(folded), start + LONGEST) if end < 0 else end
    told = _TOLD.search(folded, start, end)
    return told.start() + 1 if told else end


_TOLD: Final = re.compile(
    r"\.\s{1,2}(?=(?:navrh|protinavrh|usneseni|(?:ne)?schval|(?:ne)?prijat|zamitn)\w{0,5}(?!\w))"
)
"""``pro Malá, proti Nový. Návrh byl přijat.``: the sentence behind tells the result."""


_COUNTED: Final = re.compile(r"\d")
_SOON: Final = re.compile(r"[^.\n]{0,12}\d")
"""Counts with which such a line begins."""


@cache
def _option() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<option>{any_of(label_options())})(?!\w)[\s:]{{0,3}}")


def _read_options(view: View, line: Span) -> FoundVotes | None:
    """``pro Malá, Nový; zdržel se Sojka``: names behind each option, without counts."""
    start, end = line
    labels = list(_option().finditer(view.folded, start, end))
    if not labels or labels[0].start() > start:
        return None
    vote = FoundVotes(Span(start, end))
    for match, last in zip(labels, [*(m.start() for m in labels[1:]), end], strict=True):
        option = option_of(match["option"])
        told = view.folded[match.end() : last].strip(" ,;.–-")
        names = [] if told in _NOBODY else list(read_voters(view, (match.end(), last)))
        listed = [piece for piece in _PARTS.split(told) if piece.strip() and told not in _NOBODY]
        count = count_initials(view, (match.end(), last)) if len(names) != len(listed) else len(names)
        if count is None or getattr(vote, option) is not None:
            return None
        setattr(vote, option, float(count))
        vote.named += [(name, option) for name in names]
    return vote if (vote.in_favor or 0) + (vote.against or 0) + (vote.abstaining or 0) > 1 else None


_NOBODY: Final = ("nikdo", "nebyl nikdo", "nikdo nebyl", "nikdo z pritomnych")


_PARTS: Final = re.compile(r"[,;]|\sa\s")


def _read_call(view: View, line: Span) -> FoundVotes | None:
    start, end = line
    named: list[tuple[FoundName, str]] = []
    at = start
    while match := _voter().match(view.folded, at, end):
        names = list(read_voters(view, match.span("who")))
        if len(names) != 1:
            return None
        named.append((names[0], option_of(match["option"])))
        at = match.end()
    if len(named) < LEAST or view.folded[at:end].strip(" ."):
        return None
    vote = FoundVotes(Span(start, at), named=named)
    options = [option for _, option in named]
    for option in ("in_favor", "against", "abstaining"):
        setattr(vote, option, float(options.count(option)))
    return vote
