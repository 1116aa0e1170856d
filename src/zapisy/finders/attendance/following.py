"""What follows a name in a presence list, and where the next person begins.

Finds: asides in brackets, behind a dash, a slash, a comma, a tab, ``za``, ``z``; the next person without a comma where
the list is run together.
Leaves: the next entry behind a comma (``děkan Kučera, tajemník Malý``), nicknames.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.attendance.asides import read_aside
from zapisy.finders.attendance.belonging import belongs_to_name
from zapisy.finders.attendance.besides import says_beside
from zapisy.finders.attendance.bodies import begins_represented
from zapisy.finders.attendance.brackets import begins_added
from zapisy.finders.attendance.next import NEXT_GAP, begins_entry, begins_person
from zapisy.finders.attendance.places import match_place_behind, names_full
from zapisy.finders.attendance.plain import ends_entry
from zapisy.finders.attendance.presence import read_status
from zapisy.finders.attendance.shapes import (
    FORM,
    SAID,
    SURNAME_FIRST,
    has_role,
    looks_like_organization,
    match_office_behind,
    says_remote,
)
from zapisy.finders.attendance.substitutes import STANDS_FOR, begins_substitute
from zapisy.finders.attendance.whom import restore_whom
from zapisy.found import FoundAttendance, Span, to_span
from zapisy.names.scan import LOW, NAME, UP, scan_person
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

_NICKNAME: Final = re.compile(r"[ ][„“\"][^„“”\"\n]{2,24}[“”\"]")
_NICKNAME_BELOW: Final = re.compile(rf"[ ][-–][ ]?\n[{UP}][{LOW}]{{2,14}}(?=[ ]{{0,2}}[,;(\n]|\Z)")
"""``Jan Dub –⏎Honza``: a dash ends the line, the nickname begins the next one."""
_NICKNAMED: Final = (" „", " “", ' "', " -", " –")
"""One of them begins either."""
_TAIL: Final = rf"(?:,\s?{FORM}\.?)?"
_BRACKET: Final = re.compile(
    r"\s{0,2}[(\[](?P<aside>[^()\[\]\n]{1,120}(?:\n[^()\[\]\n]{1,60})?)[)\]](?!\s?:)"
)
_ITEMS: Final = re.compile(
    r"\s{0,2}[(\[](?P<aside>[^()\[\]\n]{0,40}bod[^\W\d_]{0,3}\s(?:č\.\s?)?(?:\d{1,2}[a-z]?\)?(?:,\s?|\s?[-–]\s?|\sa\s)){0,40}\d{1,2}[a-z]?)[)\]]{1,2}"
)
"""Items that have brackets of their own: ``(nepřítomna u bodů 1), 2), 14)``."""
_MODE: Final = compile_either(
    r"[ ](?P<aside>(?:na|po|přes|online|on-line|distančně|vzdáleně|telefonicky|prostřednictvím)(?![^\W_])[^\n,;(.]{0,30})"
)
_TIMED: Final = compile_either(
    r"[ ](?P<aside>(?:od|do|příchod|odchod)[ ](?:(?:ve?|od|do)[ ])?\d{1,2}(?:[.:][0-5]\d|[ ]?h(?:od)?\b)(?:[ ]?h(?:od(?:in)?)?\.?)?)"
)
_TIMED_BELOW: Final = compile_either(
    r"[ \t]*\n[ \t]*(?P<aside>(?:příchod|odchod|od|do|přišel|přišla|odešel|odešla)[ ](?:ve?[ ])?\d{1,2}[.:]\d\d[^\n,;\d]{0,8})(?=\n)"
)
_LATER: Final = compile_either(
    r"[ ](?P<aside>(?:přij|doraz|dostav)\w{1,6}(?:[ ]\w{1,8}){0,3}[ ](?:později|dříve))"
)
_STATUS: Final = re.compile(
    rf"[ ](?P<aside>(?:(?:se|je|byl|byla|bez)[ ])?[{LOW}-]{{5,12}}(?:[ ](?:se|bez omluvy|omluven|omluvena))?)(?=[ ]{{0,2}}(?:[,;.()\n]|[-–][ ]|$))"
)
"""A word of presence right behind a name."""
_SLASH: Final = re.compile(
    rf"\s?/\s?(?P<aside>[{UP}]{{2,6}}(?:\s[{UP}]{{2,6}}(?![^\W_]))*(?=\s)|[^,;\n/]{{1,50}}{_TAIL})/?"
)
_DASH: Final = compile_either(
    rf"[ \t]{{0,12}}(?:[ \t][-–—=]|[–—]|(?<=\.)-|-(?=[{LOW}]{{4}}|[ ](?:ne)?(?:omluv|přítom)))(?!\s{{0,12}}(?:celkem\s)?\d{{1,3}}\s)[ \t]{{0,12}}(?P<aside>[^\n,;()♦]{{1,80}}{_TAIL})"
)
_COMMA: Final = re.compile(rf"[ \t]{{0,2}},[ \t]{{0,2}}(?P<aside>[^\n,;()♦]{{2,80}}{_TAIL})")
_PAST: Final = re.compile(rf"[ ][{LOW}]{{2,14}}(?:[aiěy]|nu)l[aio]?(?:[ ]|$)")
_FROM: Final = re.compile(rf"[ ]z[e]?[ ](?P<aside>[{UP}][^\n,;().]{{1,60}}{_TAIL})")
_AS: Final = re.compile(rf"[ ](?:jako|coby)[ ](?P<aside>[{LOW}][^\n,;:()]{{3,50}})")
"""``Jan Krátký jako starosta``: in what office."""
_CALLED: Final = re.compile(rf"[ ]?:[ ](?P<aside>[{LOW}][^\n,;:()]{{3,50}})")
"""``Jan Krátký: starosta``."""
_BELOW: Final = compile_either(
    rf"[ \t]*\n[ \t]*(?P<aside>(?:[{LOW}]{{5}}|člen )[^\n\t,;:()\d–—-]{{0,45}})(?=\n|\t|$)"
)
"""An office on a line of its own below the name."""
_PLAIN_NAME: Final = re.compile(rf"[{UP}][{LOW}]+\s?")
_ANSWER: Final = compile_either(
    r"[ ]?:[ ]?(?:[-–—][ ]?)?(?P<aside>ano|ne|(?:ne)?omluven[aiy]?|(?:ne)?přítomen|(?:ne)?přítomn[aiyáý]|(?:ne)?účast|on-?line)(?=[ ]{0,2}(?:[,;.(\n]|[-–][ ]|$))",
    re.IGNORECASE,
)
_PIPE: Final = re.compile(rf"[ ]?\|[ ]?(?P<aside>[^\n|,;]{{2,60}}{_TAIL})")
_DOTS: Final = re.compile(
    r"[ ]?(?:\.{3,80}|…{1,20})[ ]?(?P<aside>[^\W\d_][^\n,;().…]{2,50}(?:\([^()\n]{2,30}\))?)"
)
"""``Jan Krátký ........ omluven``."""
_MARKED: Final = {
    "|": _PIPE,
    "(": _BRACKET,
    "[": _BRACKET,
    "/": _SLASH,
    "-": _DASH,
    "–": _DASH,
    "—": _DASH,
    "=": _DASH,
    ":": _ANSWER,
}
_PARTS: Final = re.compile(r",[ ]|[ ][-–][ ]")
_COLUMN: Final = re.compile(
    r"(?:[ ]?\t[ \t]*|[ ]{3,60})(?P<aside>[^\n\t ]{1,40}(?:[ ]{1,2}[^\n\t ]{1,40}){0,9})"
)


def read_following(text: str, at: int, end: int, entry: FoundAttendance) -> int:
    """Reads what stands behind a name in brackets, behind a dash or a comma; gives the place behind it."""
    if text.startswith(_NICKNAMED, at) and (
        nickname := _NICKNAME.match(text, at, end) or _NICKNAME_BELOW.match(text, at, end)
    ):
        at = nickname.end()
    for _ in range(4):
        match = None if ends_entry(text, at, end) else _match_aside(text, at, end, entry)
        if match is None:
            break
        begin, stop = match.span("aside")
        if match.re in (_DASH, _COMMA, _SLASH) and not begins_substitute(text[begin:stop]):
            stop = _cut_next_person(text, begin, stop)
        # A single name behind a dash is a nickname: „Jan Marvan – Fousek“.
        if match.re is not _DASH or not _PLAIN_NAME.fullmatch(text[begin:stop]):
            read_aside(entry, text, to_span((begin, stop)))
        elif _came_from(text, entry, stop):
            entry.organization, entry.organization_span = text[begin:stop].strip(), Span(begin, stop)
        if match.re is _FROM and entry.organization:
            entry.organization = restore_whom(entry.organization)
        at = match.end() if stop == match.end("aside") else stop
    return at


def _match_aside(text: str, at: int, end: int, entry: FoundAttendance) -> re.Match[str] | None:
    begins = at
    while begins < end and text[begins].isspace():
        begins += 1
    first = text[begins] if begins < end else "\n"
    if first in "([" and text.find("+", begins, begins + 4) > 0 and begins_added(text, begins, end):
        return None
    if first in "([" and " bod" in text[begins : begins + 44] and (match := _ITEMS.match(text, at, end)):
        return match
    if (pattern := _MARKED.get(first)) and (match := pattern.match(text, at, end)):
        return None if first not in "([" and _divides_row(text, match, entry) else match
    if first in ".…" and (match := _DOTS.match(text, at, end)) and belongs_to_name(match["aside"]):
        return match
    if first == ":" and (match := _CALLED.match(text, at, end)) and has_role(match["aside"]):
        return match
    if first in "pod" and "\n" in text[at:begins] and (match := _TIMED_BELOW.match(text, at, end)):
        return match
    if first.islower() and (match := _match_words(text, at, end) or _match_office(text, at, end, entry)):
        return match
    apart = "\t" in text[at:begins] or begins - at > 2
    if apart and (match := _COLUMN.match(text, at, end)):
        return match if _fills_column(match["aside"], entry) else None
    if first == "," and (match := _COMMA.match(text, at, end)):
        if text[match.end() : match.end() + 1] == "(" and begins_represented(text, match.start("aside"), end):
            return None
        ends = match["aside"][0].isupper() and text[match.end() : match.end() + 1] in ("", "\n", ",")
        if (
            ends
            and " " in entry.name.text
            and (place := match_place_behind(text, entry.name.span.start, at, end))
        ):
            return place
        if SURNAME_FIRST.fullmatch(match["aside"].strip()):
            return None
        if match["aside"].startswith("zast") and begins_substitute(match["aside"]):
            return match
        return (
            match if belongs_to_name(match["aside"]) and not begins_entry(text, match, end, entry) else None
        )
    return None


def _came_from(text: str, entry: FoundAttendance, stop: int) -> bool:
    """Whether a lone word behind a dash is the municipality of who is addressed by the family name (``p. Kos – Lhota``),
    and no nickname, which stands behind a given and a family name."""
    name = entry.name
    addressed = entry.span.start < name.span.start or name.titles is not None
    family = text[stop - 3 : stop] == "ová"
    return addressed and not family and " " not in name.text and text[stop : stop + 1] in ("", "\n", ",", ";")


_ROW_OF_DASHES: Final = re.compile(rf"(?:[ ][–-][ ][{UP}][{LOW}]+(?=[ \n.,;])){{2}}")
"""``Kos – Lev – Malá``"""


def _divides_row(text: str, slash: re.Match[str], entry: FoundAttendance) -> bool:
    """``Kos / Lev / Malá``, ``Jan Kos - Eva Malá``: between names a stroke or a dash is a comma."""
    if slash.re in (_SLASH, _DASH) and entry.status != "absentee" and names_full(text, *slash.span("aside")):
        return True
    if (
        slash.re is _DASH
        and " " not in entry.name.text
        and (
            _ROW_OF_DASHES.match(text, slash.start())
            or text[max(0, entry.name.span.start - 3) : entry.name.span.start] in (" – ", " - ")
        )
    ):
        return True
    if slash.re is not _SLASH:
        return False
    word = slash["aside"].strip()
    apart = text[slash.start()].isspace() and " " not in entry.name.text
    return apart and word.istitle() and " " not in word and not looks_like_organization(word)


def _fills_column(aside: str, entry: FoundAttendance) -> bool:
    """Whether a cell beside a name says something of its bearer: behind a given and a family name any word that is
    no further person, elsewhere an office or a body."""
    if not NAME.match(aside) or belongs_to_name(_PARTS.split(aside, maxsplit=1)[0]) or belongs_to_name(aside):
        return True
    person = scan_person(aside, 0, len(aside))
    known = person is None or person.parsed.given is not None or person.titles is not None
    return " " in entry.name.text and not known


def _match_words(text: str, at: int, end: int) -> re.Match[str] | None:
    """An aside without a mark before it, told by its first words: for whom, by what means, from where."""
    if match := STANDS_FOR.match(text, at, end):
        return match
    if (match := _MODE.match(text, at, end)) and says_remote(match["aside"]):
        return match
    if match := _LATER.match(text, at, end) or _TIMED.match(text, at, end):
        return match
    if match := says_status(text, at, end) or says_beside(text, at, end):
        return match
    match = _FROM.match(text, at, end)
    if match is None or _PAST.search(match["aside"]):
        return None
    return match if looks_like_organization(match["aside"]) else None


_SAID_SO: Final = re.compile(r"[ ](?P<aside>ano|ne)(?=[ ]{0,2}(?:[,;.(\n]|$))")
"""``Malý ano, Kos ne``"""


def says_status(text: str, at: int, end: int) -> re.Match[str] | None:
    """A word of presence that ends an entry: `` přítomen,``, `` se nedostavil``."""
    match = _STATUS.match(text, at, end) or _SAID_SO.match(text, at, end)
    return match if match and read_status(fold(match["aside"])) else None


def _match_office(text: str, at: int, end: int, entry: FoundAttendance) -> re.Match[str] | None:
    """An office behind ``jako``, right behind a given and a family name, or alone on the line below it."""
    if match := _AS.match(text, at, end):
        return match if has_role(match["aside"]) else None
    if " " in entry.name.text and (match := match_office_behind(text, at, end)):
        return match
    match = _BELOW.match(text, at, end) if " " in entry.name.text else None
    if match is None or not has_role(match["aside"]) or len(match["aside"].split()) > 5:
        return None
    gaps = [gap.end() for gap in NEXT_GAP.finditer(text, *match.span("aside"))]
    line = text.find("\n", match.end(), end)
    stop = line if line >= 0 else end
    named = any(names_full(text, gap, stop) for gap in (*gaps, match.end() + 1))
    return None if named or SAID.search(match["aside"]) else match


def _cut_next_person(text: str, begin: int, stop: int) -> int:
    """Where the next person begins within an aside that runs on without a comma, or its end."""
    for gap in NEXT_GAP.finditer(text, begin + 3, stop):
        if begins_person(text, gap.start(), stop):
            return gap.start()
    return stop
