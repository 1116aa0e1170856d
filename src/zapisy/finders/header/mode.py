"""How a meeting is held: in person, remote, hybrid, per rollam; only where the head says so.

Finds: ``hybridní formou``, ``prezenčně i on-line``, ``on-line schůze``, ``formou videokonference``, ``Forma: distančně``, ``Místo: MS Teams``,
``prezenční forma``, ``hlasování per rollam`` in the title.
Leaves: single members who joined over the net, resolutions taken per rollam before the meeting.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.header.place import is_online
from zapisy.found import Found, Span, to_span
from zapisy.text.views import View, scan, scan_first

_REACH: Final = 900
_NET: Final = r"(?:on-?line|distancn\w{1,2}|vzdalen\w{1,2}|videokonferenc\w{1,3}|telekonferenc\w{1,3}|(?:ms )?teams|zoom\w?|webex|google meet|skype)"
_HERE: Final = r"(?:prezencn\w{1,2}|osobn\w{1,2}|fyzick\w{1,2})"
_NET_STEMS: Final = (
    "on",
    "distancn",
    "vzdalen",
    "videokonferenc",
    "telekonferenc",
    "ms",
    "teams",
    "zoom",
    "webex",
    "google",
    "skype",
)
_HERE_STEMS: Final = ("prezencn", "osobn", "fyzick")
_NET_SIGNS: Final = (
    "line",
    "online",
    "distancn",
    "vzdalen",
    "videokonferenc",
    "telekonferenc",
    "teams",
    "zoom",
    "webex",
    "google",
    "skype",
)
"""Without a word that begins so nothing is held over the net; many words begin with ``on`` and ``ms``."""
_BOTH_STEMS: Final = ("hybridn", "soubezne")
_MEETING_STEMS: Final = ("schuze", "jednani", "zasedani", "porada", "setkani")
_WAY_STEMS: Final = ("forma", "zpusob", "formou", "prostrednictvim", "pres", "konalo", "konala")
_ROLLAM: Final = frozenset(("rollam", "perrollam"))
_PER_ROLLAM: Final = re.compile(
    r"(?:\A|\n(?!\s{0,3}(?:\d{1,2}[.)]\s)?(?:vysledk|potvrzen|prehled|informac|seznam|usneseni prijat))|zapis|zaznam|usneseni|protokol|(?<!vysledky )(?<!vysledek )hlasovani|formou|jednani)[^\n.]{0,60}\bper[ -]?rollam\b"
)
_CONFIRMED: Final = re.compile(
    r"(?:potvrzen|ratifikac|informac|prehled|souhrn|rekapitulac)\w{1,2}[^\n.:;]{0,44}\Z|\b(?:bud(?:e|ou)|probehne|nasledne|pozdeji|pote)\b[^\n.:;]{0,44}\Z|\b(?:bud(?:e|ou)|probehne)\b[^\n.:;]{0,40}\bper[ -]?rollam|(?:potvrzen|ratifikac|informac|prehled|souhrn|rekapitulac)\w{1,2}\s[^\n.:;]{0,30}\bper[ -]?rollam"
)
"""``Potvrzení usnesení per rollam``: an item on what was voted before the meeting."""
# Each mode, the beginnings of the words with which its patterns begin, and what goes on behind them.
_MODES: Final = (
    (
        "hybrid",
        (*_BOTH_STEMS, *_NET_STEMS, *_HERE_STEMS),
        re.compile(rf"(?<![^\W_])(?:hybridn\w{{1,3}}|{_HERE}\s(?:i|a|nebo|ci|/)\s{_NET}|{_NET}\s(?:i|a|nebo|ci|/)\s{_HERE}|(?<=\(a\s)soubezne\s{_NET})"),
    ),
    (
        "remote",
        (*_NET_STEMS, *_WAY_STEMS, *_MEETING_STEMS),
        re.compile(
            rf"(?<![^\W_])(?:{_NET}\s(?:schuz|jednani|zasedani|formou|setkani|porad|konferenc)\w{{0,3}}|(?:forma|zpusob|formou|prostrednictvim|pres|konalo|konala)(?:\skonani|\sjednani|\sschuze)?\s?:?\s(?:se\s)?{_NET}"
            rf"|(?:schuze|jednani|zasedani|porada|setkani)\s(?:\(\s?)?{_NET}|(?<=\n){_NET}(?=\s{{0,3}}\n)|(?:(?<=hod\. )|(?<=hodin )|(?<=\d\d )|(?<=\d, ))on-?line(?=\s{{0,3}}\n))"
        ),
    ),
    (
        "in_person",
        (*_HERE_STEMS, "forma", "zpusob"),
        re.compile(rf"(?<![^\W_])(?:(?:forma|formou|zpusob)(?:\s\w{{4,8}})?\s?:?\s{_HERE}|{_HERE}\s(?:formou|jednani|schuze|zasedani))"),
    ),
)  # fmt: skip
_JOINED: Final = re.compile(r"\b(?:pripoj|prihlas|odpoj|vzdalen|zucastnil|ucast)\w{0,6}\s(?:se\s)?$")
"""Somebody who joined: ``Petr Lev – připojen přes Teams``."""
_HYBRID: Final = re.compile(r"hybridn\w{1,3}\s(?:form|schuz|jednani|zasedani|setkani|rezim)")


def _ask_modes(view: View) -> list[bool]:
    """Whether the head has words that the pattern of each mode cannot do without."""
    net = bool(view.starts_within(_NET_SIGNS, 0, _REACH))
    here = bool(view.starts_within(_HERE_STEMS, 0, _REACH))
    both = bool(view.starts_within(_BOTH_STEMS, 0, _REACH))
    return [both or (net and here), net, here]


def find_mode(found: Found) -> tuple[str, tuple[Span, ...]] | None:
    """The mode and where it is told."""
    view = found.view
    head = view.folded[:_REACH]
    if view.present_of(_ROLLAM):
        for told in _PER_ROLLAM.finditer(head):
            if not _CONFIRMED.search(told.group()) and not _CONFIRMED.search(head[: told.start()][-50:]):
                return "per_rollam", (to_span(told.span()),)
    likely = _ask_modes(view)
    for number, (mode, stems, pattern) in enumerate(_MODES):
        for match in scan(pattern, head, view.starts_within(stems, 0, _REACH)) if likely[number] else ():
            labelled = head.startswith(":", match.end())  # ``Přes Teams: Jan Krátký``
            if not labelled and not _JOINED.search(head, max(0, match.start() - 24), match.start()):
                return mode, (to_span(match.span()),)
    if hybrid := scan_first(_HYBRID, view.folded, view.starts_of_stems(("hybridn",))):
        return "hybrid", (to_span(hybrid.span()),)
    place = found.header.get("place")
    if place and is_online(place.value) and len(place.value) < 24:
        return "remote", place.spans
    return None
