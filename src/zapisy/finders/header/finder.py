"""Finds the header: title, body, kind, number, date, times, place, mode, next and previous meeting.

Finds: the title line (``Zápis č. 3/2024 ze zasedání …``), labels (``Datum:``, ``Místo konání:``, ``Zahájení: 15.00``), the
first sentence, front matter, sentences on the next meeting.
Leaves: the date of a signature (``V Liberci dne …``), anything only the file's name says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.header.boards import name_committee, read_short_board
from zapisy.finders.header.body import Body, find_body
from zapisy.finders.header.columns import read_columns
from zapisy.finders.header.cues import find_other_meeting
from zapisy.finders.header.dates import find_date
from zapisy.finders.header.held import is_another_day
from zapisy.finders.header.hosts import read_hosted
from zapisy.finders.header.letterhead import (
    find_fuller,
    find_municipality,
    find_owner,
    find_part,
    find_society,
    read_letterhead,
)
from zapisy.finders.header.mode import find_mode
from zapisy.finders.header.next import find_other_meetings
from zapisy.finders.header.number import find_number
from zapisy.finders.header.place import Place, read_labelled, read_listed, read_located
from zapisy.finders.header.sites import read_dateline, read_site
from zapisy.finders.header.times import find_times
from zapisy.finders.header.title import HEAD, Title, find_title
from zapisy.finders.header.title_lines import find_name_below, find_proper_name
from zapisy.finders.header.values import set_value
from zapisy.finders.organizations.unmarked import is_unmarked, unmark
from zapisy.finders.sections.lexicon import ATTENDANCE
from zapisy.found import Found, Span, list_between, to_span
from zapisy.lexicon import load_words
from zapisy.text.letters import compile_either
from zapisy.text.source import BlockKind
from zapisy.text.views import View, fold, scan

_OPENING: Final = re.compile(r"(?:\n|\d\s|\s\s|\")[\s\d_-]{0,6}$")
_HELD_AT: Final = re.compile(
    r"\b(?:zasedani|schuz[ei]|jednani|schuzka|porada|shromazdeni|setkani|valna\shromada|vybor|rada|komise|delegati|clenove)\s(?:se\s)?(?:kon[ae]l[aoy]?|uskutecnil[aoy]|probehl[aoy]|sesl[aoiy]|sesel)\b"
    r"|\b(?:konan(?:e|eho|y|a|em)|konal[aoy]?|sesl[aoiy]\sse|jednalo\sse|jsme\sse\ssesli)\b"
)
_OPENED: Final = frozenset(
    ("zahajeno", "zahajena", "zahajen", "zacalo", "zacala", "zahajil", "zahajila", "zacatek")
)
_MEETING: Final = re.compile(
    r"(?<![^\W_])(?:zasedani|schuz[ei]|jednani|porad[auy]|shromazdeni|setkani|valn(?:a|ou))(?![^\W_])"
)
_OPENING_END: Final = compile_either(
    r"[\n.,;](?:(?<=\n)|(?<=\.)(?<!Ing\.)(?<!Mgr\.)(?<!Bc\.)\s(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])|(?<=[,;])\s(?:který|která|jehož)\b)|\s(?:a|kde)\s(?!vedl|řídil|ridil)(?:\w{4,14}\s)?\w{3,14}l[aio]?\s"
)

REACH: Final = 2500
"""Characters from the beginning in which the place of the meeting is told."""
LETTERHEAD: Final = 700
"""Characters from the beginning in which a body is looked for that the title does not name."""
_PUBLISHED: Final = ("verejnen", "vyvesen", "vylozen", "k nahlednuti")

_HELD_WORDS: Final = frozenset(
    "zasedani schuze schuzi jednani schuzka porada shromazdeni setkani valna vybor rada komise delegati clenove konane konaneho konany konana konanem konal konala konalo konaly sesla seslo sesli sesly jednalo jsme".split()
)
"""The first words of those."""


def find_header(found: Found) -> None:
    """Fills ``found.header``."""
    named = _set_title(found)
    _find_body(found, named)
    title = named.line if named else None
    find_number(found, named)
    read_columns(found)
    find_date(found, title)
    find_times(found, title)
    _find_place(found, title)
    find_other_meetings(found)
    if mode := find_mode(found):
        set_value(found, "mode", *mode)


# ---------------------------------------------------------------- body and number
def _set_title(found: Found) -> Title | None:
    title = find_title(found)
    if title is not None:
        set_value(found, "title", title.value, (title.span,))
    return title


def _find_body(found: Found, title: Title | None) -> None:
    """In the title, where all that follows belongs to it, else in the head; an inspection of a site is no body."""
    view = found.view
    head = Span(0, min(len(view.clean), LETTERHEAD))
    titles = [(title.span, True), (title.line, False)] if title else []
    for (start, end), titled in (*titles, (head, False)):
        body = find_body(view, start, end, titled=titled, running=True)
        if titled:
            body = body or read_short_board(view.running, view.running_folded, start, end)
            body = name_committee(view.running, view.running_folded, body) if body else None
        if body and not titled:
            body = read_letterhead(view, body) or body
        if body and title and end == head.end:
            body = find_part(view, body, title.line.start)
        if body:
            body = find_fuller(view, body, min(len(view.clean), HEAD))
            if body.kind != "site_inspection":
                _set_body(found, body, title)
            set_value(found, "kind", body.kind, (body.span,), 0.8)
            return
    if title:
        _find_kind(found, title)


def _set_body(found: Found, body: Body, title: Title | None) -> None:
    """A bare ``střediskové rady`` belongs to the organization of the letterhead."""
    owner = find_owner(found.view.clean, 0, title.line.start) if body.bare and title else None
    if title and body.name.casefold().endswith(
        (" obce", " města", " městyse", " kraje", " části", " obvodu")
    ):
        clean = found.view.clean
        inside = body.span.start >= title.span.start
        below = find_name_below(clean, body.span.end, title.span.end) if inside else None
        owner = (
            (clean[below.start : below.end], below) if below else find_municipality(clean, title.line.start)
        )
    if (
        owner is None
        and body.bare
        and title
        and body.kind
        in (
            "committee",
            "board",
            "association_board",
            "general_meeting",
            "owners_committee",
            "owners_assembly",
        )
    ):
        owner = find_society(found.view.clean, found.view.folded, title.line)
    owner = owner or (find_proper_name(found, body.span, title.span) if title else None)
    if owner:
        set_value(found, "body", f"{_spell(found, body.name)} {owner[0]}", (body.span, owner[1]), 0.8)
    else:
        set_value(found, "body", _spell(found, body.name), (body.span,), 0.85)


def _spell(found: Found, name: str) -> str:
    """A name in the nominative without diacritics, where the text is written so."""
    return unmark(name) if not name.isascii() and is_unmarked(found.view.clean) else name


def _find_kind(found: Found, title: Title) -> None:
    """What meets, where the title names a meeting and no body: ``Zápis z provozní porady``."""
    folded = found.view.folded
    for entry in load_words("header", "kinds"):
        kind, _, word = entry.partition("|")
        if match := re.compile(rf"\b{fold(word)}").search(folded, title.span.start, title.span.end):
            set_value(found, "kind", kind, (to_span(match.span()),), 0.7)
            return


# ---------------------------------------------------------------- place
def _find_place(found: Found, title: Span | None) -> None:
    """Behind a label, in the title's lines, in the first sentence that says that the meeting was held."""
    view = found.view
    for section in found.sections:
        if section.label.start >= REACH:
            break
        if section.kind == "place":
            place = read_labelled(view, section.body.start, min(section.body.end, section.body.start + 140))
            if place:
                set_value(found, "place", place.value, (place.span,))
                return
    for start, end in _list_place_stretches(found, title):
        last = min(end, len(view.clean))
        places = [
            p
            for read in (read_located, read_listed, read_hosted, read_site)
            if (p := read(view, start, last))
        ]
        if places:
            place = _open_bracket(_cut_at_list(found, min(places, key=lambda place: place.span.start)))
            set_value(found, "place", place.value, (place.span,), 0.8)
            return
    date = found.header.get("date")
    below = date and title and title.end < date.spans[0].start < HEAD
    if date and below and (place := read_dateline(view, date.spans[0].start)):
        set_value(found, "place", place.value, (place.span,), 0.7)


def _open_bracket(place: Place) -> Place:
    """``(ze dne 17. 1. od 20.00, restaurace Lípa)``: the bracket closes more than the place."""
    if not place.value.endswith(")") or "(" in place.value:
        return place
    return Place(place.value[:-1].rstrip(), Span(place.span.start, place.span.end - 1))


def _cut_at_list(found: Found, place: Place) -> Place:
    """A place that runs on into the label of a list of persons ends before it: ``obecní úřad Dostavili se: …``."""
    for section in found.sections:
        if place.span.start < section.label.start < place.span.end and section.kind in ATTENDANCE:
            cut = place.value.find(found.view.clean[slice(*section.label)])
            if cut > 2:
                written = found.view.clean[place.span.start : section.label.start].rstrip(" ,.;–-\n")
                span = Span(place.span.start, place.span.start + len(written))
                return Place(place.value[:cut].rstrip(" ,.;–-"), span)
    return place


def _list_place_stretches(found: Found, title: Span | None) -> Iterator[tuple[int, int]]:
    """The title with what follows it, the line of the meeting's date, sentences ``Schůze se konala …`` near the head."""
    view, folded = found.view, found.view.running_folded
    start, end = (title.start, title.end + 220) if title else (0, 220)
    listed = _find_list(found, title.end if title else start)  # „o jednání rady“ in a title is no item
    end = min(end, listed, _find_programme(found, start))
    yield start, _end_before_other(view, start, _end_before_published(folded, start, end))
    for match in scan(_HELD_AT, folded, view.starts_within(_HELD_WORDS, 0, REACH), REACH):
        if find_other_meeting(view, max(0, match.start() - 40), match.start()) is None:
            last = match.end() + 140
            last = listed if match.end() < listed < last else last
            last = _end_before_other(view, match.end(), _end_before_published(folded, match.end(), last))
            yield match.start(), _end_before_day(found, match.start(), last)
    for at in view.starts_within(
        _OPENED, 0, HEAD
    ):  # ``bylo zahájeno v 18.05 hod., v zasedací místnosti úřadu``
        if _opens_meeting(folded, at):
            stop = _OPENING_END.search(view.running, at, at + 110)
            yield at, _end_before_published(folded, at, stop.start() if stop else at + 110)
    if date := found.header.get("date"):
        at = date.spans[0].start
        line = folded.find("\n", at)
        if at < HEAD:
            programme = _find_programme(found, at)
            end = _end_before_published(folded, at, min(line if line > 0 else len(folded), programme))
            yield at, _end_before_other(view, at, end)


def _find_list(found: Found, after: int) -> int:
    """Where the first list in the head begins behind a place; the end of the text, where none does."""
    clean = found.view.clean
    for line in found.view.lines:
        if line.start >= HEAD:
            break
        item = line.block.kind is BlockKind.LIST_ITEM and line.start > after
        if item and not clean[line.start].isdigit():  # a line that begins with a day is none
            return line.start
    return len(found.view.running_folded)


def _find_programme(found: Found, at: int) -> int:
    """Where the programme behind a place begins, whose items speak of other places; the end of the text, where none does."""
    for section in found.sections:
        if section.kind == "agenda" and section.label.start > at:
            return section.label.start
    return len(found.view.running_folded)


def _opens_meeting(folded: str, at: int) -> bool:
    """Whether a verb is said of a meeting: much begins at some place (``stavba začala v Lipové ulici``)."""
    if folded.startswith("zahajen", at):
        return True
    line = folded.rfind("\n", max(0, at - 110), at) + 1 or max(0, at - 110)
    near = _MEETING.search(folded, max(line, folded.rfind(". ", line, at) + 1), at + 50)
    return near is not None


def _end_before_other(view: View, start: int, end: int) -> int:
    """Where a stretch goes over to another meeting, or its end."""
    other = find_other_meeting(view, start, end)
    return other.start() if other else end


def _end_before_day(found: Found, start: int, end: int) -> int:
    """Where a stretch names another day than the meeting's, or its end."""
    others = (d.span.start for d in list_between(found.dates, start, end) if is_another_day(found, d))
    return next(others, end)


def _end_before_published(folded: str, start: int, end: int) -> int:
    """Where a stretch goes over to what was published (``vyvěšena na úřední desce``), or its end."""
    for word in _PUBLISHED:
        at = folded.find(word, start, end)
        end = at if at >= 0 else end
    return end
