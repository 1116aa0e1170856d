"""Figures that are a day only where one is asked for.

Finds: ``dne 18/11/19``, beside such ``do 30/11``, ``15-05-2019`` on a line of its own, ``do 1.12``, ``od 1. V.``
Leaves: ``usnesení 12/2/2025``, ``v místnosti 1.12``, ``1. V. Dub``, ``2. II. etapa``.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.text.views import View

ASKING: Final = frozenset(("slashed", "halved", "dashed", "roman", "short3", "bare"))
"""The ways to write them."""
_ASKS: Final = re.compile(
    r"(?:\b(?:dne|dnu|do|od|ode|k|ke|termin\w{0,3}|nejpozdeji|datum|ve? dnech|az|na|t|ze|"
    r"(?:pondel|uter|stred|ctvrt|patek|patk|sobot|nedel)\w{0,3})\s?:?|[–—])\s{0,2}\Z"
)
_MET: Final = re.compile(
    r"\b(?:schuz\w{1,3}|porad\w|zasedani|jednani|setkani|vybor\w{0,4}|zapis\w?|zaznam\w?)\s(?:\w{4,14}\s)?\Z"
)
_TITLED: Final = re.compile(r"(?:\A|\n)\s{0,3}(?:zapis|zaznam|protokol)\s[^\n]{4,90}\s[-–]\s\Z")
"""``Zápis ze schůze důvěrníků - 8/11/2016``."""
_HEADED: Final = re.compile(
    r"\b(?:datum|den|kdy|cas|termin)(?:[ ]?[/a][ ]?\w{3,8}|[ ](?:a[ ]cas|konani|schuze|jednani))?[ ]?:?\s{1,3}\Z"
)
"""The head of a cell or a line: ``Datum / hodina``."""
_CLOCK_BEHIND: Final = re.compile(r"[ ](?:od[ ]|v[ ])?[012]?\d:[0-5]\d(?!\d)")


def is_asked(view: View, match: re.Match[str], *, slashes: bool) -> bool:
    """Whether such figures stand where a day is asked for; ``slashes`` as tells_slashes has it."""
    folded, kind = view.running_folded, match.lastgroup
    if kind == "slashed":
        whole = len(match["slashed"].rpartition("/")[2]) == len("2019")
        return slashes and (whole or asks_for_slashes(folded, match.start()) or _fills_line(folded, match))
    if kind == "halved":
        return slashes and asks_for_date(folded, match.start())
    if kind == "dashed":
        return asks_for_figures(folded, match.start())
    return not (_lacks_dot(folded, match) if kind == "bare" else _is_initial(view, match))


def tells_slashes(folded: str, matches: list[re.Match[str]]) -> bool:
    """Whether the document writes a day with slashes for certain; others with the whole year are days then too."""
    return any(match.lastgroup == "slashed" and asks_for_slashes(folded, match.start()) for match in matches)


def asks_for_date(folded: str, at: int) -> bool:
    """Whether the word before a place lets one expect a date: ``dne``, ``do``, ``termín:``, a weekday."""
    return _ASKS.search(folded, max(0, at - 16), at) is not None


def asks_for_slashes(folded: str, at: int) -> bool:
    """``dne 18/11/19``, ``schůze výboru 18/11/19``; ``usnesení 12/2/2025`` is a number."""
    before = folded[max(0, at - 40) : at]
    if "usnes" in before:
        return False
    return bool(
        _TITLED.search(folded, max(0, at - 120), at)
        or _ASKS.search(before)
        or _MET.search(before)
        or _HEADED.search(before)
    )


def _fills_line(folded: str, match: re.Match[str]) -> bool:
    """Whether figures are all that a line or a cell holds."""
    start = match.start()
    before, behind = folded[max(0, start - 3) : start], folded[match.end() : match.end() + 3]
    return before.rstrip(" ")[-1:] in ("", "\n", "\t") and behind.lstrip(" ")[:1] in ("", "\n", "\t")


def asks_for_figures(folded: str, at: int) -> bool:
    """Whether figures with dashes, or with the year before slashes, are a day: behind a word that asks for one, on a line's own."""
    line = folded.rfind("\n", 0, at) + 1
    return asks_for_date(folded, at) or not folded[line:at].strip(" \t")


def _is_initial(view: View, match: re.Match[str]) -> bool:
    """``1. V. Dub``, ``2. II. etapa``: a Roman figure is a month with its year, or where a word asks for a date."""
    written = view.running[match.start("roman") : match.end("roman")]
    if match.lastgroup == "short3" and written.isupper():
        return False
    following = view.running[match.end() : match.end() + 2].strip()[:1]
    return (
        not written.isupper()
        or not match.group().endswith(".")
        or not asks_for_date(view.running_folded, match.start())
        or (len(written) == 1 and following.isupper())
    )


def _lacks_dot(folded: str, match: re.Match[str]) -> bool:
    """``1.12`` is a date only where a word asks for one: ``do 1.12``, not ``v místnosti 1.12``."""
    if _CLOCK_BEHIND.match(folded, match.end()):  # 1.12 8:30
        return False
    return len(match["days"]) > 2 or not asks_for_date(folded, match.start())
