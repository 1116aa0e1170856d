"""The number of members present, as the minutes state it.

Finds: ``přítomno 15 z 19 členů``, ``Přítomni: 9``, ``počet přítomných: 11``, ``napočítal 12``, ``dostavilo se 17``,
``za přítomnosti 13 členů``, ``z 15 členů je přítomno 11``, ``Přítomni (22)``, ``– 7 osob`` behind the list,
``bylo nás pět``, ``přítomni jsou čtyři členové``.
Leaves: per cent, shares, citizens and other people who are no members, counts within votes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import Final

from zapisy.finders.header.held import is_another_day
from zapisy.found import Found, FoundValue, Span, list_between
from zapisy.lexicon import load_lexicon
from zapisy.text.views import fold, list_places, scan_first

_MEMBERS: Final = r"(?:z[e]?\s|/|ucast|clen|zastupitel|senator|osob|poslanc|radnich|delegat|hlasujic|akcionar|spolecnik|vlastnik|zastupc|druzstevnik|pritomn|obc[ií](?!\w)|konsel|starsich|prispevatel|volitel)"
_NUMBER: Final = r"(?:\w{3,16}\s\(\s?)?(?P<count>\d{1,3})(?!\d|[.,:]\d|\s?%)\)?\s{0,2}"
_WORDS: Final = r"(?:\s{0,2}:)?\s{0,2}(?:[-–•]\s)?(?:(?:dle|podle) \w{6,12}(?: \w{6,9})? |(?:pri|v|na|k|do) (?!sale|dome)\w{4,9} (?:\w{4,9} )?)?(?:je |jsou |byl[aoi]? |bylo |celkem |cca |osobne |se |vsech |vsichni ){0,3}"
_OPENING: Final = r"(?:(?:na |ke |se )?(?:dnesni\w*|zacatku|schuzi|jednani|zasedani|valne hromady|valnou hromadu|shromazdeni|schuze|schuzky) ){0,3}"


class _Count:
    """A way to tell the count: the beginnings of words near which it may stand, the pattern, where a match of it begins (at a
    ``figure``, at such a ``word``, or anywhere), and letters of which any match has some."""

    def __init__(
        self,
        hints: tuple[str, ...],
        pattern: re.Pattern[str],
        *,
        begins: str = "",
        needs: tuple[str, ...] = (),
    ) -> None:
        self.hints, self.pattern, self.begins, self.needs = hints, pattern, begins, needs


_COUNTS: Final[tuple[_Count, ...]] = (
    _Count(
        ("pritomno", "zucastnil", "dostavil"),
        re.compile(
            r"\bz(?:e)? celkov\w{3,4} poctu \d{1,3} [^\n.\d]{4,50}(?:pritomno|zucastnilo|dostavilo)(?: se)?(?: celkem)? (?P<count>\d{1,3})(?!\d|[.,:]\d|\s?%)"
        ),
    ),
    _Count(
        ("pritom",),
        re.compile(rf"(?<![^\W_])pritom(?:n[oiya]|en|nych){_WORDS}{_NUMBER}(?:-ti )?{_MEMBERS}"),
        begins="word",
    ),
    _Count(
        (
            "napocital",
            "napocitan",
            "pritomn",
            "dostavil",
            "seslo",
            "prislo",
            "prijelo",
            "zucastnilo",
            "prezentoval",
            "prezentovalo",
        ),
        re.compile(
            rf"(?<![^\W_])(?:napocital\w?|napocitano|pritomno bylo|je pritomno|pritomnych je|dostavilo se|sesl?o se|se seslo|prislo|prijelo|se dostavilo|se zucastnilo|zucastnilo se|se (?:za|od)?prezentovalo|prezentovalo se){_WORDS}{_OPENING}{_NUMBER}(?!\s{{0,2}}(?:ob[cy]|obcan|dot|div|nominac|zadost|navrh|nabid|prihlas|namet|prisp|navstev|host|zak|deti|zavod|soutez|lid[ie]|druzstev|tym|hrac|strelc))"
        ),
        needs=(
            "napocita",
            "pritomno",
            "pritomnych je",
            "dostavilo",
            "seslo",
            "seso",
            "prislo",
            "prijelo",
            "zucastnilo",
            "prezentovalo",
        ),
    ),
    _Count(
        ("pritomnosti", "ucasti", "pritomnost"),
        re.compile(
            rf"(?:za (?:pritomnosti|ucasti)|konstatova\w{{1,4}} pritomnost|overil\w? pritomnost)\s{_NUMBER}{_MEMBERS}"
        ),
    ),
    _Count(
        ("pritom",),
        re.compile(
            r"(?<![\d.,/])(?<!\bz )(?<!\bze )(?P<count>\d{1,3})[ \t]+(?:z\s+\d{1,3}\s+)?(?:pritomnych\s+)?(?:clenu|zastupitelu|senatoru|delegatu)(?![^.\n]{0,14}(?<![^\W_])vsemi )[^.\n]{0,30}?(?:je |bylo )?pritom\w+"
        ),
        begins="figure",
        needs=("clenu", "zastupitelu", "senatoru", "delegatu"),
    ),
    _Count(
        ("pritom",),
        re.compile(rf"(?:je|bylo|jsou)\s(?P<count>\d{{1,3}})\spritomnych\s{_MEMBERS}"),
        needs=("pritomnych",),
    ),
    _Count(
        ("pritomno",),
        re.compile(r"pritomno\s(?:podle|dle)\s\w{4,12}\s\w{4,12}\s?:?\s{0,3}(?P<count>\d{1,3})\b"),
    ),
    _Count(
        ("pocet", "pritomnych"),
        re.compile(
            r"(?:pocet\s(?:pritomnych|hlasujicich|ucastniku|zucastnenych|osob s hlasovacim pravem)(?:\s\w{3,14}(?:\sa\s\w{3,14})?){0,2}|pritomnych\s(?:clenu|osob|zastupitelu|delegatu|senatoru))\s?:\s{0,3}(?P<count>\d{1,3})\b(?!\s?%)"
        ),
    ),
    _Count(
        ("usnaseni", "schopn"),
        re.compile(
            r"usnaseni\s?-?\s?schopnost\w?\s?[:–-]?\s{0,2}(?:splnena|ano)?[,(\s]{0,3}(?:pritomno\s)?(?P<count>\d{1,3})\s?(?:z|ze|/)\s?\d"
        ),
    ),
    _Count(
        ("pocet",),
        re.compile(
            r"pocet clenu[^\n.]{0,50}(?<![^\W_])pritomn(?:o|ych)\s?:?\s(?:je\s|clenu\s?:?\s)?(?P<count>\d{1,3})(?!\d|\s?%)"
        ),
    ),
    _Count(
        ("pritomnych",),
        re.compile(
            r"(?<![\d.,/])(?P<count>\d{1,3})(?:[ -]ti)?\spritomnych\s(?:clenu|zastupitelu|senatoru|delegatu|radnich)"
        ),
        begins="figure",
    ),
    _Count(
        ("celkem",),
        re.compile(r"\(celkem\s(?P<count>\d{1,3})\s(?:senator|zastupitel|delegat|pritomn|clen)"),
    ),
    _Count(("pritomno",), re.compile(r"pritomno\s(?P<count>\d{1,3})(?=,?\s(?:tj\.|tzn\.|coz je)\s\d)")),
    _Count(("prislo",), re.compile(r"z(?:e)?\s+clenu\s+\w{1,12}\s+prislo\s+(?P<count>\d{1,3})")),
)
_OURSELVES: Final = re.compile(
    r"(?:(?:bylo|je|seslo se|prislo|dorazilo|schazelo se) nas|(?:prisli|dorazili|sesli|byli) jsme(?: se)?)(?: (?:vsichni|vsech|jen|celkem|dohromady|opet|zase|tentokrat|v poctu)){0,2} (?P<count>\d{1,3}|[a-z]{3,12})(?=\s{0,2}[:,.;(\n]|\s[–-]\s|\s(?:z|ze|clenu|clenove|lidi|osob)\s)"
)
_IN_WORDS: Final = re.compile(
    rf"pritom(?:ni|no|na|ny)(?: (?:jsou|je|byli|bylo|vsichni|celkem|se|seslo|v poctu)){{0,2}} (?P<count>[a-z]{{3,12}}) {_MEMBERS}"
)
_HINTS: Final = tuple({hint for count in _COUNTS for hint in count.hints})
_WE: Final = frozenset(("nas", "jsme", "pritomni", "pritomno", "pritomna", "pritomny"))
_IN_VOTE: Final = re.compile(r"hlasovani\s{0,2}:?[^\n.]{0,30}$")
_OF_ALL: Final = re.compile(r"(?<!\w)z(?:e)?\s(?:celkov(?:eho|ych)|celkem)\s(?:poctu\s)?$")
"""``Z celkového počtu 16 členů bylo přítomno 8``: all that there are, before those who came."""
_LATER: Final = re.compile(
    r"(?<![^\W_])(?:odpojil|odesel|odesl|odjel|opustil|dostavil|prisel|prisl|pripojil|dorazil|pokracov)\w{0,5}\s[^\n]{0,30}\d[^\n]{0,4},?\s[^\n\d]{0,12}$|(?<![^\W_])pokracovani,?\s$"
)
"""``P. Malá se odpojila ve 20:10, přítomno 6 členů``: a later count."""
_LABEL_ASIDE: Final = re.compile(r"\s{0,2}:?\s{0,2}[(/]\s?(?:celkem\s)?(\d{1,3})(?:\s?\w{0,8})?\s?[)/]")
_LABEL_COUNT: Final = re.compile(
    rf"\s{{0,3}}(\d{{1,3}})(?=\s{{0,2}}(?:$|\n|{_MEMBERS}|[,(–-]\s{{0,2}}(?:dle|podle|viz)\s))"
)
_LABEL_MEMBERS: Final = re.compile(
    r"\s{0,3}(?:[-–•]\s)?(?:clen\w{1,3}|zastupitel\w{0,3}|radni\w?)(?:\s[a-z]{2,14}){0,4}\s{0,2}[:–-]?\s{0,3}(\d{1,3})(?=\s{0,2}(?:$|[\n,;]))"
)
_NUMBER_BEHIND: Final = re.compile(r"\s{0,3}\(\d")
_BEHIND: Final = re.compile(
    r"\s{0,3}\((?:celkem\s)?(\d{1,3})(?:\s\w{1,14})?\)"
    r"|\s{0,3}(?:[-–]\s{0,2})?(?:celkem\s)?(\d{1,3})\s?(?:osob|clen|senator|ucastnik|pritomn)"
)


OPENING: Final = 1500
"""Characters of the opening, where the clerk says how many came; later such words tell of trips and races."""
BEFORE: Final = 60
BEHIND: Final = 110
"""Characters around a word of presence that may hold the count."""


def find_count(found: Found) -> None:
    """Fills ``found.header["attendee_count"]``."""
    view = found.view
    places = [place for place in view.places_of_stems(_HINTS) if _has_figure(found, place[0])]
    near = {word: _hinted_by(word) for _, word in places}
    for number in sorted({number for numbers in near.values() for number in numbers}):
        count = _COUNTS[number]
        starts = [at for at, word in places if number in near[word]]
        if match := _search(found, starts, count):
            _set_count(found, match["count"], Span(*match.span("count")))
            return
    if _count_ourselves(found):
        return
    for section in found.sections:
        match = _match_label(found, section.label.end, section.body) if section.kind == "present" else None
        if match and not _is_of_other_day(found, section.label.start):
            number = match.lastindex or 1
            _set_count(found, match[number], Span(*match.span(number)))
            return


@lru_cache(maxsize=1 << 10)
def _hinted_by(word: str) -> tuple[int, ...]:
    """The numbers of the ways that a word hints at."""
    return tuple(number for number, count in enumerate(_COUNTS) if word.startswith(count.hints))


def _count_ourselves(found: Found) -> bool:
    """``Bylo nás pět``, ``přišli jsme všichni čtyři``: in figures or in words."""
    folded = found.view.folded
    for at, word in found.view.places_of(_WE):
        if at > OPENING:
            break
        told = word.startswith("pritom")
        match = _IN_WORDS.match(folded, at) if told else _OURSELVES.search(folded, max(0, at - 12), at + 60)
        number = _read_number(match["count"]) if match else None
        if match and number:
            _set_count(found, number, Span(*match.span("count")))
            return True
    return False


@cache
def _numbers() -> dict[str, str]:
    return {fold(word): str(number) for word, number in load_lexicon("votes")["numbers"].items()}


def _read_number(written: str) -> str | None:
    return written if written.isdigit() else _numbers().get(written)


def _has_figure(found: Found, at: int) -> bool:
    """Whether a figure stands so near to a place that it may be the count."""
    figures = found.view.figures
    near = bisect_left(figures, at - BEFORE)
    return near < len(figures) and figures[near] < at + BEHIND


def _search(found: Found, places: list[int], count: _Count) -> re.Match[str] | None:
    """The first match of a way around one of the places that is no part of a vote."""
    folded, pattern, figures = found.view.folded, count.pattern, found.view.figures
    for at in places:
        first, end = max(0, at - BEFORE), min(len(folded), at + BEHIND)
        near = folded[first:end] if count.needs else ""
        if count.needs and not any(letters in near for letters in count.needs):
            continue
        if count.begins == "figure":
            match = scan_first(pattern, folded, list_places(figures, first, end), end)
        elif count.begins:
            starts = list_places(places, first, end)
            counted = list_places(figures, starts[0], end)  # the count stands behind the word
            match = scan_first(pattern, folded, starts, end) if counted else None
        else:
            match = pattern.search(folded, first, end)
        if match and _counts_members(found, match):
            return match
    return None


def _counts_members(found: Found, match: re.Match[str]) -> bool:
    """Whether a count is one of those who are there at the beginning: no part of a vote, not of all members, of this day."""
    folded = found.view.folded
    before = max(0, match.start() - 48)
    return (
        not _IN_VOTE.search(folded, before, match.start())
        and not _LATER.search(folded, before, match.start())
        and not _OF_ALL.search(folded, before, match.start("count"))
        and not _is_of_other_day(found, match.start())
    )


LONGEST_DAY: Final = 24
"""Characters of a day written out, with the blank behind it."""


def _is_of_other_day(found: Found, at: int) -> bool:
    """``20. 8. 2008 za účasti 6 zastupitelů``: who came on a day that is not the meeting's."""
    near = list_between(found.dates, at - LONGEST_DAY, at)
    return bool(near) and at - near[-1].span.end <= 5 and is_another_day(found, near[-1])


def _match_label(found: Found, label_end: int, body: Span) -> re.Match[str] | None:
    """``Přítomni (22)``, ``Přítomni: 9``, or the number behind the last name of the list."""
    folded = found.view.folded
    for pattern, at in ((_LABEL_ASIDE, label_end), (_LABEL_COUNT, body.start), (_LABEL_MEMBERS, body.start)):
        if match := pattern.match(folded, at, max(label_end, body.end)):
            return match
    inside = [e for e in found.attendance if body.start <= e.span.start < body.end]
    if not inside:
        return None
    last = max(inside, key=lambda entry: entry.span.end)
    if behind := _BEHIND.match(folded, last.span.end):
        return behind
    beside = _BEHIND.match(folded, last.name.span.end)
    numbered = beside and any(_NUMBER_BEHIND.match(folded, e.name.span.end) for e in inside if e is not last)
    return None if numbered else beside


_PROXIES: Final = re.compile(
    r"(?<!\w)(?:v zastoupeni|zastoupen\w{0,3}|prostrednictvim zastupc\w{1,2}|na (?:zaklade )?pln\w{2} moc\w{0,2}|vcetne pln\w{1,3} moc\w{0,2}|(?:s )?delegovan\w{1,4} hlas\w{0,3})(?!\w)"
)
"""Those who are counted without being there themselves."""


def _set_count(found: Found, count: str, span: Span) -> None:
    """Sets the count; who is counted beside those present is a second place of its evidence."""
    folded = found.view.folded
    start = max(folded.rfind(mark, max(0, span.start - BEFORE), span.start) + 1 for mark in (".", "\n"))
    near = _PROXIES.search(folded, max(start, span.start - BEFORE), span.end + BEFORE)
    spans = (span,) if near is None else tuple(sorted((span, Span(*near.span()))))
    found.header["attendee_count"] = FoundValue(str(int(count)), spans, "attendance.count")
