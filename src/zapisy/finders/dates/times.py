"""Times of day: ``17.30 hod.``, ``19,00``, ``17.oo``, ``10:00 hodin``, ``v 18 h``, ``v 18. hod.``, ``v 17³⁰``, ``17°°``, ``15 h 50 min``, ``v 1630 hod.``,
both ends of ``16–18 h``, ``od 16 do 18 h``.

Leaves: durations (``10 min.``, ``2 hodiny``), scores, votes, money, figures without a word that tells a time.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.dates.parts import Place, is_taken
from zapisy.found import Found, FoundTime, Span

# Begins with a figure, for which a text is searched many times quicker than for a place between letters.
_UNIT: Final = r"\s{0,2}-?(?:hod(?:in(?!y|a)|\b\.?)|h\b\.?)"
_AHEAD: Final = (
    r"(?=\d?+(?:[.:,]\s?(?:[0-5][\do]|o[o0]|\s?-?hod)|\s(?:[.:,]\s?(?:[0-5][\do]|o[o0])|\s?-?h(?:od|\b)|[0-5]\d\s?h|do\s|az\s|[-–]\s?\d)"
    r"|h(?:od|\b)|[⁰°¹²³⁴⁵]|[-–](?:\s?\d\d?(?:[.:]|\s{0,2}h)|hod)|\d\d?\s?hod))"
)
"""What stands behind the figure of an hour: most figures are none, which this tells first."""
_TIME: Final = re.compile(
    rf"\d{_AHEAD}"
    r"(?:(?<![\d.,:/+]\d)|(?<=[. ]\d\d\d\d/\d))(?<![^\d.h]-\d)(?P<second>(?<=[01])\d|(?<=2)[0-4])?(?:"
    rf"(?:\s?[.:,]\s?(?P<minute>[0-5][\do]|oo|o0)|\s?h(?:od\.?)?\s(?P<told>[0-5]?\d)\s?min\b|\s(?P<spaced>[0-5]\d)(?=\s?h)|(?P<joined>[0-5][05])(?=\s?hod)"
    rf"|(?P<raised>[⁰°¹²³⁴⁵][⁰°]))(?P<unit>{_UNIT})?"
    rf"|(?P<until>(?=(?:\s?[-–]\s?|\s(?:do|az)\s)[012]?\d(?:[.:][0-5]\d)?\s{{0,2}}h(?:od(?:in)?)?\b))"
    rf"|(?P<only>\.?\s{{0,2}}-?hod(?:in(?!y|a)|\b\.?)|\s{{0,2}}h\b\.?))(?![\d/%]|[.,:]\d)"
)
_BEFORE: Final = re.compile(
    r"(?:\bod|\bve?|\bdo|\bna|\bpo|\bpred|\bokolo|\bkolem|\baz|\bprezence\s?:?|(?:19|20)\d\d,?|\b[012]?\d\.|\d:[0-5]\d\s|,)\s{0,3}$"
)
_SURE_BEFORE: Final = re.compile(
    r"(?:\bod|\bve?|\bdo|\b(?:(?:cas|doba)(?:\s(?:konani|jednani|zasedani|trvani))?|(?:zasedani|schuze|jednani|porady|schuzky|shromazdeni)(?=\s?:)|trvani|opet|znovu|zase|tj\.|zahajeni|ukonceni|zacatek|konec|zahajeno|ukonceno|skonceno|start|hodina|hotovo|hod)\s?:?|[-–]|\(|\bcca|\d[.:,]\d\d\s(?:hod\w{0,2}\.?\s)?az|\d[.:,]\d\d\s?/|(?:19|20)\d\d[,/])\s{0,3}$"
)
_RANGE_BEHIND: Final = re.compile(r"\s?(?:[-–]|\baz\b|\bdo\b)\s?[012]?\d[:.][0-5]\d(?!\d)")
_SUM_BEHIND: Final = re.compile(r"\s{0,2}(?:kc|tis|mil|%|m2?\b|m²|ha\b|km|eur|l\b|kg|t\b|min)")
_RANGE_BEFORE: Final = re.compile(r"(?:\b(?:19|20)\d\d[,;]?|\b[012]?\d\.)\s{1,3}$")
"""What stands before ``16–18 h`` where that is no length of time, beside what tells any time."""
_RAISED: Final = str.maketrans("⁰°¹²³⁴⁵", "0012345")
_BEGINS_SENTENCE: Final = re.compile(r"[^\W\d]{3}[.;]\s{1,2}$")
"""``… zdravice hostů. 11:20 volba komisí``: the course of a meeting by the clock."""
_AT: Final = re.compile(r"\b(?:ve?|od|do|na|po)\s\Z")


def find_times(found: Found, figures: list[int], taken: list[Place]) -> list[FoundTime]:
    """The times of day in order, among figures outside the places of dates, which are in order too."""
    folded, free = found.view.running_folded, 0
    times: list[FoundTime] = []
    for start in figures:
        if start < free or not (match := _TIME.match(folded, start)) or is_taken(taken, start, start + 1):
            continue
        free = match.end()
        behind_date = ":" in match.group() and is_taken(taken, start - 2, start - 1)  # 1. 12. 8:30
        if value := _read_time(folded, match, told=behind_date):
            times.append(FoundTime(Span(start, free), value))
    return times


def _read_time(folded: str, match: re.Match[str], *, told: bool) -> str | None:
    minute = match["minute"] or match["told"] or match["spaced"] or match["joined"] or match["raised"]
    if match["joined"] and not _AT.search(folded, max(0, match.start() - 4), match.start()):
        return None  # 1500 hod. of work
    unit = match["unit"] or match["only"] or match["told"]
    if not unit and not told and (_SUM_BEHIND.match(folded, match.end()) or not _is_told(folded, match)):
        return None
    hour = int(folded[match.start() : match.start() + 1 + len(match["second"] or "")])
    minutes = (minute or "00").replace("o", "0").translate(_RAISED).zfill(2)
    return f"{hour:02}:{minutes}" if hour < 24 or minutes == "00" else None


def _is_told(folded: str, match: re.Match[str]) -> bool:
    """Whether a figure with minutes stands where a time does."""
    before = folded[max(0, match.start() - 18) : match.start()]
    if _SURE_BEFORE.search(before) or match["raised"]:
        return True
    if match["until"] is not None:
        return _RANGE_BEFORE.search(before) is not None
    if ":" not in match.group():
        return False
    line = folded.rfind("\n", 0, match.start()) + 1
    return bool(
        _BEFORE.search(before)
        or _RANGE_BEHIND.match(folded, match.end())
        or (_BEGINS_SENTENCE.search(before) and match["second"])
        or not folded[line : match.start()].strip(" \t-–•*\u200b")  # minutes told by the clock
    )
