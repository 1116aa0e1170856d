"""Who came later and who left before the end, told anywhere in the text with a time.

Finds: ``V 18:19 hod. přišla paní Nová``, ``A. Kozel odešel v 18:26``, ``Příchod p. Krátkého v 18.05``, ``jednání
opustil J. Krátký``, ``V 17:20 přišly J. Krátká a E. Tichá``, the time before or behind, also in brackets.
Leaves: people who stand in no list, comings of letters, departures from an office, sentences without a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.attendance.presence import TIME, read_clock
from zapisy.found import Found, FoundAttendance
from zapisy.names.scan import UP
from zapisy.text.views import fold

_CAME: Final = (
    "dostavil", "prisel", "prisl", "prichaz", "prichod", "dorazil", "pripoji", "prijel", "prijizd",
)  # fmt: skip
_WENT: Final = ("odesel", "odesl", "odchaz", "odchod", "opoust", "opusti", "odjel", "odpoji", "odjizd")
_WORD: Final = re.compile(r"[^\W\d_]+")
_TIME: Final = re.compile(rf"(?<![\d.,:])(?:{TIME})(?![\d%]|\s?(?:Kč|%))")
_BREAK: Final = re.compile(
    rf"\n|[.!?;](?<![{UP}].)(?<!\bp.)(?<!\bpí.)(?<!ing.)(?<!Ing.)(?<!gr.)(?<!Bc.)(?<!hod.)(?<!\bh.)\s{{1,3}}(?=[{UP}\d])"
)
"""What stands before a mark is asked for behind it: so a search looks at marks alone."""
_NAME: Final = re.compile(rf"[{UP}][^\W\d_]{{2,30}}(?:[-–][{UP}][^\W\d_]{{2,30}})?")
_FAR: Final = re.compile(
    r"[,;]|(?<![^\W_])(?:ze?\s(?:funkce|strany|clenstvi)|ktery|ktera|funkce|duchod|dopis|zadost|nabidk)"
)
_CLAUSE_END: Final = re.compile(rf"[,;]\s|(?:hod|h|min)\.\s(?=[{UP}])|(?<=\d)\.?\sa\s|(?<=hod\.)\sa\s")
REACH: Final = 160
"""Characters before and behind a word of coming or going that may hold its time and its person."""
NEAR: Final = 60
"""Characters between that word and the name."""


def find_movements(found: Found) -> None:
    """Fills ``arrived`` and ``left`` of the listed persons."""
    words = dict.fromkeys(found.view.starts_of_stems(_CAME), True)
    words.update(dict.fromkeys(found.view.starts_of_stems(_WENT), False))
    families = _index_families(found) if words else {}
    places = sorted(words) if families else []
    for number, at in enumerate(places):
        before = places[number - 1] if number else None
        behind = places[number + 1] if number + 1 < len(places) else None
        _read_movement(
            found, at, _find_clause(found.view.clean, before, at, behind), families, came=words[at]
        )


def _index_families(found: Found) -> dict[str, list[FoundAttendance]]:
    """The beginning of the family name → the entries that have it."""
    families: dict[str, list[FoundAttendance]] = {}
    for entry in found.attendance:
        families.setdefault(_stem(entry.name.text.split()[-1]), []).append(entry)
    return families


def _stem(family: str) -> str:
    """What the cases of a family name have in common: „Krátk“ of Krátký and Krátkého, „Vrán“ of Vrána and Vrány."""
    folded = fold(family)
    return folded[: max(3, len(folded) - (3 if folded.endswith("ova") else 2))]


def _read_movement(
    found: Found, at: int, clause: tuple[int, int], families: dict[str, list[FoundAttendance]], *, came: bool
) -> None:
    clean, (start, end) = found.view.clean, clause
    times = list(_TIME.finditer(clean, start, end))
    if not times:
        return
    when = read_clock(min(times, key=lambda m: min(abs(m.start() - at), abs(m.end() - at))))
    word = _WORD.match(clean, at)
    if when is None or word is None:
        return
    for entry in _find_movers(found, (start, end), word.span(), families):
        if came:
            entry.arrived = entry.arrived or when
        else:
            entry.left = entry.left or when


def _find_clause(clean: str, before: int | None, at: int, behind: int | None) -> tuple[int, int]:
    """The sentence of a word of coming or going, without the clauses of those beside it: ``Lev přišel 18:20, Malá odešla 19:00``."""
    start, end = _find_sentence(clean, at)
    if before is not None and before >= start:
        cuts = [match.end() for match in _CLAUSE_END.finditer(clean, before, at)]
        start = cuts[-1] if cuts else start
    if behind is not None and behind < end:
        cuts = [match.end() for match in _CLAUSE_END.finditer(clean, at, behind)]
        end = cuts[-1] if cuts else end
    return start, end


def _find_sentence(clean: str, at: int) -> tuple[int, int]:
    """The sentence or line around a place, no longer than its reach."""
    start, end = max(0, at - REACH), min(len(clean), at + REACH)
    for match in _BREAK.finditer(clean, start, at):
        start = match.end()
    after = _BREAK.search(clean, at, end)
    return start, after.start() + 1 if after else end


def _find_movers(
    found: Found, sentence: tuple[int, int], word: tuple[int, int], families: dict[str, list[FoundAttendance]]
) -> Iterator[FoundAttendance]:
    """The listed persons of a sentence whose names stand near the word, nothing else between them."""
    view = found.view
    for name in _NAME.finditer(view.clean, *sentence):
        between = sorted([*word, *name.span()])[1:3]
        if between[1] - between[0] > NEAR or _FAR.search(view.folded[between[0] : between[1]]):
            continue
        bearers = [e for e in families.get(_stem(name.group()), ()) if _agrees(e, view.clean, name.start())]
        bearers = bearers or [
            e for e in _near_families(families, name.group()) if _agrees(e, view.clean, name.start())
        ]
        if len({e.name.text for e in bearers}) == 1:
            yield from bearers


def _near_families(families: dict[str, list[FoundAttendance]], name: str) -> list[FoundAttendance]:
    """Entries by the stem of an oblique form, which may be a letter or three longer: ``Krátkého``."""
    folded = fold(name)
    for cut in range(1, 5):
        if len(folded) - cut >= 3 and (entries := families.get(folded[: len(folded) - cut])):
            return entries
    return []


def _agrees(entry: FoundAttendance, clean: str, at: int) -> bool:
    """Whether the initial or given name before a family name is that of the entry, where both have one."""
    before = re.search(rf"(?P<given>[{UP}][^\W\d_]*)\.?\s$", clean[max(0, at - 24) : at])
    words = entry.name.text.split()
    if before is None or len(words) < 2 or before["given"] in ("V", "Ve", "Pan", "Paní", "Ing", "Mgr", "Bc"):
        return True
    return len(before["given"]) > 3 or fold(before["given"][0]) == fold(words[0][0])
