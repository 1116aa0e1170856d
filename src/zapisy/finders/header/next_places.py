"""Where the next meeting is: in the sentence of its date.

Finds: behind a label, ``v klubovně``, ``u Katky``, a town, over the net, ``tamtéž``.
Leaves: a place in another sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.header.hosts import read_host_before, read_hosted
from zapisy.finders.header.place import Place, read_labelled, read_listed, read_located, read_online
from zapisy.finders.header.sites import read_site, read_town
from zapisy.found import Found, Span, to_span
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import fold

_PLACE_WORDS: Final = frozenset(("misto",))
_PLACE_LABEL: Final = re.compile(r"\bmisto(?:\skonani)?\s?[:\t]\s?")
_NET: Final = re.compile(r"[\s,(](?P<net>on-?line)(?![^\W_])")
_SENTENCE_END: Final = re.compile(
    r"\n|[.!?;]\s{1,2}(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{2})|\s{3}|[.!?]\s{0,2}\Z"
)
_CLOSED: Final = re.compile(r"[.;!?]\s{1,3}[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]")


def read_place(found: Found, date: Span, since: int) -> Place | None:
    """The place behind the date of the next meeting, else before it; its sentence begins at ``since``."""
    return _read_place_behind(found, date) or _read_place_before(found, date, since)


def _read_place_behind(found: Found, date: Span) -> Place | None:
    """In the rest of the sentence: behind a label, the same place again, in a list, behind ``v``, over the net."""
    clean, folded, at = found.view.running, found.view.folded, date.end
    for start in found.view.starts_within(_PLACE_WORDS, at, at + 60):
        if label := _PLACE_LABEL.match(folded, start, at + 60):
            return read_labelled(found.view, label.end(), min(at + 140, len(clean)))
    stop = _SENTENCE_END.search(clean, at, at + 140)
    end = stop.start() if stop else min(at + 140, len(clean))
    if same := find_same(found, date, "same_place"):
        own = found.header.get("place")
        return Place(own.value, same) if own else None
    places = [read(found.view, at - 1, end) for read in (read_listed, read_located)]
    places.append(read_hosted(found.view, date.start, end))
    first = min((place for place in places if place), key=lambda place: place.span.start, default=None)
    return (
        first
        or read_online(found.view, at - 1, end)
        or read_site(found.view, date.start, end)
        or _read_bare_net(found, at, end)
    )


def _read_place_before(found: Found, date: Span, since: int) -> Place | None:
    """``Další schůze proběhne v klubovně dne 7. 5.``, ``Příště u Katky 11. února``."""
    start = max(since - 30, found.view.clean.rfind("\n", 0, date.start) + 1)
    if _CLOSED.search(found.view.clean, start, date.start):
        return None
    return (
        read_host_before(found.view, start, date.start)
        or read_located(found.view, since, date.start)
        or read_town(found.view, since, date.start)
    )


def _read_bare_net(found: Found, start: int, end: int) -> Place | None:
    """``4. dubna v 18:00, jen online``."""
    net = _NET.search(found.view.running, start, end)
    return Place(net["net"], to_span(net.span("net"))) if net else None


def find_same(found: Found, date: Span, what: str) -> Span | None:
    """Where the sentence of a date says that the place or the time is this meeting's."""
    if not found.view.starts_within(_same_words(what), max(0, date.start - 60), date.end + 140):
        return None
    stop = _SENTENCE_END.search(found.view.running, date.end, date.end + 140)
    end = stop.start() if stop else date.end + 140
    match = _same(what).search(found.view.running_folded, max(0, date.start - 60), end)
    return to_span(match.span()) if match else None


@cache
def _same_words(what: str) -> frozenset[str]:
    """The longest word of each phrase, which is rarer than its first."""
    return frozenset(max(fold(phrase).split(), key=len) for phrase in load_words("header", what))


@cache
def _same(what: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){any_of(fold(words) for words in load_words('header', what))}(?![^\W_])")
