"""What the letterhead adds to a body: its fuller name, its committee, the organization or municipality it belongs to.

Finds: ``Rada města Lhota`` above a title that says ``rada``, ``Zastupitelstvo města⏎Výbor pro sport``, ``Spolek Lípa, z. s.``,
``Obec Lhota`` in lines of their own; a society below the title.
Leaves: sentences; bodies below the title; societies without a legal form above it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.header.body import ELECTED, Body, find_body, list_heads, read_body
from zapisy.finders.header.body_tails import CAPITAL
from zapisy.found import Span, to_span
from zapisy.lexicon import any_of, load_lexicon
from zapisy.text.letters import compile_either
from zapisy.text.views import View, fold

LONG_LINE: Final = 100
"""A line longer than this is no heading (characters)."""
_CELL: Final = re.compile(r"[^\n\t]{0,400}")
"""The rest of a line, or of its column."""
_LETTERHEAD: Final = compile_either(
    rf"(?<![^\n])[ \t]{{0,8}}(?P<name>{CAPITAL}[^\n\t:]{{2,80}}?,?[ ](?:z\.[ ]?s\.|o\.[ ]?s\.|o\.[ ]?p\.[ ]?s\.|z\.[ ]?ú\.|s\.[ ]?r\.[ ]?o\."
    r"|a\.[ ]?s\.|p\.[ ]?o\.|příspěvková organizace|družstvo|spolek))(?=[ \t]{0,4}(?:\n|,[ ]I[ČC]|[ ]\())"
)
_MUNICIPALITY: Final = re.compile(
    rf"(?<![^\n])[ \t]{{0,8}}(?:Obec|Město|Městys|OBEC|MĚSTO|MĚSTYS)[ ](?P<name>{CAPITAL}[\w.-]{{1,24}}(?:[ ](?:[a-z]{{1,4}}[ ])?{CAPITAL}[\w.-]{{1,24}}){{0,2}})[ \t]{{0,4}}(?=\n|,)"
)


_OWN_LINE: Final = re.compile(
    rf"(?<![^\n])[ ]{{0,8}}(?P<name>{CAPITAL}[^\n\t:;,]{{4,70}})(?:,[^\n:]{{0,60}})?[ ]{{0,4}}(?=\n|\Z)"
)
_NO_NAME: Final = re.compile(
    r"[.!?]\s{0,3}\Z|\d\.\s?\d{1,2}\.|(?<![^\W_])(?:se|je|byl\w?|zapis|zaznam|schuze|zasedani|jednani|dne|vlozen\w|autor)(?![^\W_])"
)
"""A sentence, a day, another title."""


def find_fuller(view: View, body: Body, end: int) -> Body:
    """The same body as the head of the document first names it with what it belongs to; a bare head says little."""
    if not body.bare and not _SEAT_ONLY.search(fold(body.name[-LONGEST_SEAT:])):
        return body
    clean, folded = view.running, view.running_folded
    for match in list_heads(view, 0, end):
        if ELECTED.search(clean, max(0, match.start() - 16), match.start()):
            continue
        line = folded.find("\n", match.end())
        line = line if line > 0 else len(folded)
        before = folded[folded.rfind("\n", 0, match.start()) + 1 : match.start()].rstrip(" \t#*-–")
        opens = (
            (not before or before[-1] in "|:/" or folded[match.start() - 3 : match.start()] in (" - ", " – "))
            and line - match.end() < LONG_LINE
            and not folded[match.end() : line].rstrip().endswith((".", ":", ","))
        )
        other = read_body(clean, folded, match, min(end, line) if opens else end, titled=opens)
        if _adds_name(fold(other.name), fold(body.name), opens=opens):
            return other
    return body


_SEAT_ONLY: Final = re.compile(r" (?:obce|mesta|mestyse|mestske casti|mestskeho obvodu)$")
"""``zastupitelstvo obce``: of which one is not told."""
LONGEST_SEAT: Final = 18
"""Characters of that, the blank before it and one more."""
_CALLED: Final = frozenset(
    ("spolecnosti", "spolku", "druzstva", "sdruzeni", "svj", "spolecenstvi", "klubu", "svazu")
)
"""What a body's owner is called for short: no name."""


def _adds_name(fuller: str, bare: str, *, opens: bool) -> bool:
    """Whether a name says more of the same body; ``výroční`` is a meeting, a dash within a line goes on to something else."""
    if fuller.startswith(bare + " "):
        if fuller[len(bare) + 1 :] in _CALLED:  # ``valné hromady Společnosti``
            return False
        return opens or fuller[len(bare) + 1] not in "-–"
    ahead = fuller.removesuffix(" " + bare)
    return ahead != fuller and not ahead.startswith(_MEETINGS)


_MEETINGS: Final = ("vyrocn", "volebn", "mimoradn", "nahradn", "ustavujic", "radn")
"""How a meeting is called, not the body that met."""


def find_part(view: View, body: Body, end: int) -> Body:
    """The committee that the letterhead names below its council: ``ZASTUPITELSTVO MĚSTA LHOTA⏎Výbor pro sport``."""
    if body.kind != "council":
        return body
    clean = view.running
    at = clean.find("\n", body.span.end, end)
    while at >= 0:
        line = clean.find("\n", at + 1, end)
        stop = line if line >= 0 else end
        part = find_body(view, at, stop, titled=True, running=True)
        if (
            part
            and part.kind in ("committee", "commission", "board")
            and not clean[at : part.span.start].strip()
        ):
            return part
        at = line
    return body


def find_owner(clean: str, start: int, end: int) -> tuple[str, Span] | None:
    """The organization of a letterhead: a line above the title that ends with a legal form."""
    match = _LETTERHEAD.search(clean, start, end)
    return (" ".join(match["name"].split()), to_span(match.span("name"))) if match else None


def find_society(clean: str, folded: str, title: Span) -> tuple[str, Span] | None:
    """A society in a line of its own right below the title: ``Společenství vlastníků Polní 5``; above it whoever lends the
    paper may stand."""
    gap = len(clean[title.end : title.end + 12]) - len(clean[title.end : title.end + 12].lstrip())
    match = _OWN_LINE.match(clean, title.end + gap)
    if (
        match is None
        or _NO_NAME.search(folded, *match.span())
        or not _societies().search(folded, *match.span("name"))
    ):
        return None
    name = match["name"].rstrip()
    return " ".join(name.split()), Span(match.start("name"), match.start("name") + len(name))


@cache
def _societies() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_]){any_of(fold(word) for word in load_lexicon('bodies')['societies'])}(?![^\W_])"
    )


def read_letterhead(view: View, body: Body) -> Body | None:
    """A body that has a line or a column of its own: ``Komise pro sport a volný čas``; all of the line belongs to its name."""
    clean = view.running
    start = max(clean.rfind("\n", 0, body.span.start), clean.rfind("\t", 0, body.span.start)) + 1
    cell = _CELL.match(clean, body.span.end)
    end = cell.end() if cell else body.span.end
    line = clean[start:end].strip()
    if clean[start : body.span.start].strip() or len(line) > LONG_LINE or line.endswith((".", ":", ",")):
        return None
    return find_body(view, start, end, titled=True, running=True)


def find_municipality(clean: str, end: int) -> tuple[str, Span] | None:
    """``Obec Lhota``, ``Město Brodek`` in a line of the letterhead: its name alone."""
    match = _MUNICIPALITY.search(clean, 0, min(end, 400))
    if match is None:
        return None
    name = match["name"]
    return name.title() if name.isupper() else name, to_span(match.span("name"))
