"""Numbered headings of the items discussed, which are the agenda where no programme is written.

Finds: ``1. Zahájení`` above its text, ``2) Rozpočet: …``, ``Bod č. 3 – …``, ``K bodu 4:``, ``Ad 5)``, ``A) …``, ``IV. …``, ``212/04 …``, ``§ 1 …``, ``1  …`` in lines; ``K bodu 1: …``
and ``1. …`` within one long paragraph.
Leaves: numbered points of a resolution, numbered notes without headings, tasks.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final, NamedTuple

from zapisy.finders.agenda.marks import Mark, read_mark
from zapisy.finders.agenda.starts import read_start, read_titled
from zapisy.finders.agenda.titles import end_title, find_verb, show_title, tells_work, trim_title
from zapisy.found import Found, FoundAgendaItem, Span
from zapisy.lexicon import load_folded
from zapisy.names.shape import given_names
from zapisy.names.titles import take_titles
from zapisy.text.letters import compile_either
from zapisy.text.source import BlockKind
from zapisy.text.views import Line, View, fold

MOST: Final = 170
"""Characters of a heading at the most."""
NEAR: Final = 1500
"""Characters between two headings with the same number at the most, the second of which was meant as the next."""
LONG_BLOCK: Final = 400
"""Characters from which on a block may hold headings within its lines."""


class Heading(NamedTuple):
    """A line that may be a heading: its mark, its title, whether it reads as one, whether text of its own follows, and
    whether it begins with a capital or says that it is a heading."""

    mark: Mark
    title: Span
    fits: bool
    told: bool
    named: bool = True


def read_headings(found: Found) -> list[FoundAgendaItem]:
    """The items of the best sequence of headings, or none."""
    lines = _list_headings(found)
    best: list[Heading] = []
    if not lines:
        return _make_items(found, _chain_within(found.view))
    tops = [h for h in lines if not h.mark.depth]
    kinds = [(kind, "") for kind in dict.fromkeys(h.mark.kind for h in tops)]
    signs = list(dict.fromkeys((h.mark.kind, h.mark.close) for h in tops))
    for kind, close in kinds + (signs if len(signs) > len(kinds) else []):
        own = [h for h in tops if h.mark.kind == kind and close in ("", h.mark.close)]
        chain = _chain(own)
        if len(chain) > len(best) and (_stands_above_text(chain) or _is_list(found, chain)):
            best = _leave_unnamed(own, chain)
    return _make_items(found, best or _chain_within(found.view))


def _make_items(found: Found, chain: list[Heading]) -> list[FoundAgendaItem]:
    clean = found.view.clean
    return [FoundAgendaItem(h.mark.label, show_title(clean, h.title), h.title, confidence=0.7) for h in chain]


# ---------------------------------------------------------------- in lines
def _list_headings(found: Found) -> list[Heading]:
    """All lines that begin with a mark, but for those that list who was there."""
    view, clean = found.view, found.view.clean
    headings: list[Heading] = []
    listed: set[int] | None = None
    lines = [
        line for line in view.lines if line.block.kind not in (BlockKind.FURNITURE, BlockKind.TABLE_CELL)
    ]
    marks = [read_start(clean, _skip_blanks(clean, line), line.end) for line in lines]
    for number, line in enumerate(lines):
        mark = marks[number]
        if mark is None and line.block.kind is BlockKind.HEADING:
            mark = read_titled(clean, _skip_blanks(clean, line), line.end)
        if mark is None or mark.kind in ("bullet", "time", "lower", "session"):
            continue
        listed = _list_attending(found) if listed is None else listed
        if line.start in listed:
            continue
        stop = _end_heading(view, mark, line.end)
        title = trim_title(clean, mark.end, stop)
        row = clean.count("\t", title.end, line.end)
        if row > 1:
            continue  # of a table
        told = stop < line.end - 3 and not row
        if not told and number + 1 < len(lines):
            below = marks[number + 1]
            told = below is None or below.kind != mark.kind or clean[lines[number + 1].start].isspace()
        named = mark.kind == "word" or not clean[mark.end].islower()
        headings.append(Heading(mark, title, _fits(clean, title), told, named))
    return headings


def _skip_blanks(clean: str, line: Line) -> int:
    """Where a line begins behind its blanks."""
    if not clean[line.start].isspace():
        return line.start
    return line.end - len(clean[line.start : line.end].lstrip())


def _list_attending(found: Found) -> set[int]:
    """Where the lines begin that list who was there."""
    return {line.start for entry in found.attendance if (line := found.view.line_at(entry.span.start))}


def _end_heading(view: View, mark: Mark, end: int) -> int:
    """A heading ends with its line, at a colon or dash that the text follows, or where a sentence begins."""
    clean = view.clean
    end = clean.find("\t", mark.end, end) if "\t" in clean[mark.end : end] else end
    most = min(end, mark.end + MOST)
    near = clean[mark.end + 3 : most]
    labelled = _LABELLED.search(clean, mark.end + 3, most) if ":" in near else None
    if labelled and not _RUNS_ON.search(clean, mark.end, labelled.start()):
        return labelled.start()
    signed = ":" in near or "-" in near or "–" in near
    colon = _TITLE_ENDS.search(clean, mark.end + 3, most) if signed else None
    titled = (
        colon
        and find_verb(clean[mark.end : colon.start()]) is None
        and _SENTENCE.search(clean, mark.end, colon.start()) is None
    )
    if colon and titled and (colon.group() == ":" or _tells(clean, colon.end(), end)):
        return colon.start()
    if end - mark.end <= 120 and clean[end - 1] != ".":
        return end
    return end_title(clean, view.folded, mark.end, end)


_RUNS_ON: Final = re.compile(r"[.!?]\s(?:[^\W\d_a-záčďéěíľňóřšťúůýž]|\d{1,2}[.)]\s)|\d[.:]\d\d(?!\d)")
_LABELLED: Final = compile_either(
    r"\s(?:(?:Návrh usnesení|Usnesení|Hlasování|Výsledek hlasování|Úkol|Závěr|Diskus[ez]e|Diskuze|Příloha)(?:\sč\.)?(?:\s[\d/.-]{1,9})?|Časový harmonogram[^:.\n]{0,40}|Program[ ][^:.\n]{0,40})\s?:(?=\s)"
)
"""A label that the title runs into: ``Schválení zápisu Usnesení 4/1: …``."""
_TITLE_ENDS: Final = re.compile(r":(?=\s)|(?<!\d)\s[-–](?=\s)|\s[-–](?=\s\D)")
_RESULT: Final = re.compile(
    r"\s(?:(?:ne)?(?:schvalen|prijat|odlozen|projednan|zamitnut|odsouhlasen|stazen|prerusen|doporucen|vzat)[oaiy]?(?!\w)|bez usneseni|dohoda(?!\w)|splnen|trva(?!\w))"
)
_REFLEXIVE: Final = re.compile(r"(?<!\w)(?:se|si)\s(?:\w{1,12}\s)?\w{3,}[íáeéi](?!\w)")


_SENTENCE: Final = re.compile(r"\.\s[^\W\d_a-záčďéěíľňóřšťúůýž]")


def _tells(clean: str, start: int, end: int) -> bool:
    """Whether what stands behind a dash tells what happened: its verb, or a bare result."""
    text = clean[start:end]
    return (
        find_verb(text) is not None
        or _RESULT.match(fold(text[:40])) is not None
        or (text.rstrip().endswith(".") and _REFLEXIVE.search(text) is not None)
    )


def _ends_in_speaker(title: str) -> bool:
    """``Předsedkyně komise Mgr. …``, ``Slovo vzal pan Ing. Malý``: a sentence that begins with who speaks."""
    *_, before, last = ["", "", *title.split()]
    if before.endswith(".") and last.istitle() and last.isalpha() and 2 < len(last) < 16:
        last = before
    return last in ("p.", "pí.") or (last.endswith(".") and bool(take_titles(last, 0, len(last))[0]))


def _fits(clean: str, title: Span) -> bool:
    text = clean[title.start : title.end]
    if not 2 < len(text) <= MOST or not (text[0].isalpha() or text[0] in '„"“'):
        return False
    return (
        find_verb(text[0].lower() + text[1:]) is None
        and not tells_work(text)
        and not text.endswith((" se", " si", " by", " že"))
        and not _ends_in_speaker(text)
        and not (text.endswith((".", ";")) and len(text) > 110)
    )


def _chain(headings: list[Heading]) -> list[Heading]:
    """Headings whose numbers go up from the first one, a list that begins again within one of them left out."""
    chain: list[Heading] = []
    run = 0
    for heading in headings:
        order = heading.mark.order
        if not chain:
            if order <= 1 or heading.mark.kind == "resolution":
                chain.append(heading)
            continue
        expected = chain[-1].mark.order + 1
        if order == 1 and expected > 2:
            run = 1
        elif run and order == run + 1 and order != expected:
            run = order
        elif heading.fits and (
            order == expected
            or order == expected + 1
            or (
                order == expected - 1
                and heading.told
                and not run
                and heading.mark.end - chain[-1].title.end < NEAR
            )
        ):
            chain.append(heading)
            run = 0
        elif order == expected:
            chain.append(heading)
    return chain


def _leave_unnamed(headings: list[Heading], chain: list[Heading]) -> list[Heading]:
    """The headings with capitals alone where these count as far: ``1. oddíl skautů`` between them lists something."""
    if all(heading.named for heading in chain):
        return chain
    named = _chain([heading for heading in headings if heading.named])
    return named if named and named[-1].mark.order >= chain[-1].mark.order else chain


def _stands_above_text(chain: list[Heading]) -> bool:
    fitting = sum(h.fits for h in chain)
    told = sum(h.told for h in chain)
    named = sum(h.named for h in chain)
    return len(chain) >= 2 and fitting >= 0.75 * len(chain) and min(told, named) >= 0.5 * len(chain)


def _is_list(found: Found, chain: list[Heading]) -> bool:
    """A programme without its label: titles one below the other near the beginning, with the usual ones among them, and
    no list of a resolution or of persons."""
    view = found.view
    if (
        len(chain) < 3
        or not all(h.fits for h in chain)
        or chain[0].mark.start > max(2500, len(view.clean) // 3)
    ):
        return False
    usual = sum(
        any(w in load_folded("agenda", "usual") for w in fold(view.clean[slice(*h.title)]).split())
        for h in chain
    )
    before = view.folded[max(0, chain[0].mark.start - 100) : chain[0].mark.start].rstrip()
    listed = any(
        e.span.start < chain[-1].title.end and chain[0].mark.start < e.span.end for e in found.attendance
    )
    return (
        usual >= 2
        and not listed
        and not (before.endswith(":") and find_verb(before.rsplit("\n", 1)[-1]) is not None)
    )


# ---------------------------------------------------------------- within one long paragraph
def _lists_person(clean: str, title: Span) -> bool:
    """``1. Malý Jan MV 2. Tichá Eva MF``: a numbered list of persons."""
    words = clean[slice(*title)].split(maxsplit=2)[:2]
    return len(words) == 2 and words[1] in given_names() and words[0].istitle()


_WITHIN: Final = re.compile(
    r"(?<=\s)(?:(?:[Kk] bodu|K BODU|[Bb]od č\.|BOD Č\.|[Aa]d|AD)[ ]{0,2}(?=\d)|(?=\d{1,2}[.)][ ][A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]))"
)


def _chain_within(view: View) -> list[Heading]:
    """``K bodu 1: Zahájení Jednání zahájil …``: titles that run on into their text."""
    chains: dict[str, list[Heading]] = {}
    for block, (start, end) in zip(view.source.blocks, view.block_spans, strict=True):
        if block.kind is BlockKind.FURNITURE or end - start < LONG_BLOCK:
            continue
        for match in _WITHIN.finditer(view.clean, start, end):
            mark = read_mark(view.clean, match.start(), end)
            chain = chains.setdefault(mark.kind, []) if mark else []
            if mark is None or mark.kind not in ("word", "number") or mark.order != len(chain) + 1:
                continue
            stop = min(end, mark.end + MOST)
            cut = _end_heading(view, mark, stop)
            title = trim_title(view.clean, mark.end, cut)
            chain.append(Heading(mark, title, cut < stop and _fits(view.clean, title), True))
    best = max(chains.values(), key=len, default=[])
    if sum(_lists_person(view.clean, heading.title) for heading in best) * 2 > len(best):
        return []
    best = list(takewhile(lambda heading: heading.fits, best))  # behind it no title can be told from its text
    return best if len(best) >= 3 else []
