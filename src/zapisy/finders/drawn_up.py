"""The day on which the minutes were written, which the law asks for, and weekdays that their dates do not fall on.

Finds: ``Zápis byl vyhotoven dne 15. 3. 2024``, ``Zapsala 15. 3.``, ``Datum vyhotovení: …``, ``V Lhotě dne 15. 3. 2024`` at
the end.
Leaves: what else was written or signed (a contract, a petition), and any day before the meeting.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date as calendar_date
from typing import Final

from zapisy.found import Found, FoundDate, FoundNote, FoundValue
from zapisy.lexicon import load_folded, load_words

FAR: Final = 48
"""Characters between the word and its date."""

LATE: Final = 0.6
"""The share of the text behind which a place with a date is that of the signatures."""

_SIGNED: Final = re.compile(r"ve?\s[a-z][\w .-]{1,40}?,?\s(?:dne:?\s)?")
_MINUTES: Final = re.compile(r"\b(?:zapis|zaznam|protokol)\w{0,2}\b")
_WORD: Final = re.compile(r"[a-z]{6,12}")
_OTHER: Final = re.compile(r"[;!?]|\n.*\n", re.DOTALL)


def find_drawn_up(found: Found) -> None:
    """Fills ``drawn_up`` of the header: the last such day from the meeting on."""
    held = found.header.get("date")
    since = held.value if held else ""
    told = {date.span for date in _list_written(found)}
    days = [
        (date.span, date.value[:10])
        for date in found.dates
        if date.precision == "day"
        and date.value
        and date.value[:10] >= since
        and (date.span in told or _tells_signing(found, date))
    ]
    if days:
        span, day = max(days)
        found.header["drawn_up"] = FoundValue(day, (span,), "drawn_up", 0.9)


def tells_writing(found: Found, date: FoundDate) -> bool:
    """Whether the line of a date says that the minutes were written then, or it stands behind a place at the end."""
    folded, start = found.view.folded, date.span.start
    line = folded[_find_line(folded, start) : start]
    return not load_folded("law", "written").isdisjoint(_WORD.findall(line)) or _tells_signing(found, date)


def _list_written(found: Found) -> Iterator[FoundDate]:
    """Dates behind words that say that the minutes were written."""
    folded, starts = found.view.folded, [date.span.start for date in found.dates]
    for start, word in found.view.places_of(load_folded("law", "written")):
        at = bisect_left(starts, start)
        if at == len(starts) or starts[at] > start + FAR or _OTHER.search(folded, start, starts[at]):
            continue
        line = _find_line(folded, start)
        opens = not folded[line:start].strip(" \t-–•*")
        if opens or _MINUTES.search(folded, max(line, start - FAR), start + len(word) + FAR):
            yield found.dates[at]


def _find_line(folded: str, at: int) -> int:
    """Where the line of a place begins, or so many characters before the place."""
    first = max(0, at - 2 * FAR)
    return max(folded.rfind("\n", first, at) + 1, first)


def _tells_signing(found: Found, date: FoundDate) -> bool:
    """Whether the date stands behind a place in a line of its own near the end."""
    folded = found.view.folded
    if date.span.start < LATE * len(folded):
        return False
    before = folded[_find_line(folded, date.span.start) : date.span.start].lstrip()
    return before.startswith("v") and _SIGNED.fullmatch(before) is not None


def note_weekdays(found: Found) -> None:
    """A note for each date with its year written whose weekday is another than the one beside it."""
    for date in found.dates:
        if (
            date.weekday is None
            or "year" in date.inferred
            or not date.value
            or len(date.value) < len("2024-01-01")
        ):
            continue
        actual = calendar_date.fromisoformat(date.value[:10]).weekday()
        if actual != date.weekday:
            names, english = load_words("law", "weekdays"), load_words("law", "weekdays_en")
            params: dict[str, str | int | float | None] = {
                "text": date.text, "actual": names[actual], "actual_en": english[actual],
            }  # fmt: skip
            found.notes.append(FoundNote("weekday_mismatch", params, (date.span,)))
