"""Where a title of minutes may begin, and which of two lines is the fuller one.

Finds: the beginning of a line, of a column, of a quotation; behind ``Předmět:``; behind a letterhead in one line (``Spolek Lípa Zápis ze
schůze``, ``Interní sdělení – zápis z porady``); the whole line where the body stands before a bare ``zápis 2/23``.
Leaves: a word within a sentence.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.verbs import verb_words
from zapisy.finders.header.body import head_words, names_body
from zapisy.found import Found, Span

LETTERHEAD: Final = 400
"""So near the beginning a title may stand behind a dash (``Interní sdělení – zápis z porady``), in characters."""
_MINUTES: Final = re.compile(r"(?:zapis|zaznam|protokol)\s(?:c\.\s?\d|\d|z\s|ze\s|o\s)")
_OPENING: Final = re.compile(r"(?:\n|\t|\d\s|\s\s|\"|\b[a-z]\.\s)[\s\d_*#-]{0,6}$")
_CALLED: Final = re.compile(
    r"(?<![^\W_])(?:vec|predmet|dokument|nazev|nazev dokumentu|nadpis|titul|subject|tema|tema jednani|typ dokumentu)\s?:[ \t]{0,3}$"
)
_ORDINAL_BEFORE: Final = re.compile(r"^\s{0,3}(?P<number>\d{1,3}\.)\s{1,2}$")
"""``1. jednání školské rady`` at the very beginning."""
_ORDINAL_LINE: Final = re.compile(r"\n\s{0,8}(?P<number>\d{1,3}\.)\s{1,2}$")
"""``3. zápis z jednání`` in a line of its own; with a capital letter it would be an item of a list."""
_OF_MEETING: Final = re.compile(
    r"(?:[a-z]{4,12}\s)?(?:zapis|zaznam|protokol|usneseni)\s(?:(?:c\.\s?)?[\d/]{1,9}\s)?(?:z|ze|o)\s"
)
_SUBJECT: Final = re.compile(r"(?<![^\n])(?:predmet|subject|re|fwd?)\s?:[ \t]{0,3}(?:(?:re|fwd?)\s?:\s)?$")
"""The subject of a mail, which says less than the title of the minutes below."""
NEAR: Final = 60
"""Characters between two lines of which the second is the title in full."""
_BEHIND_BODY: Final = (" - ", " – ", " — ", " | ", " / ")
_BARE: Final = re.compile(
    r"(?:zapis|zaznam|protokol)\s(?:(?:c\.|cislo)\s?)?\d{1,3}(?:\s?/\s?\d{2,4})?[ \t]{0,4}(?=\n|\Z)"
)
"""A title that says nothing but its number."""

_OF_UNNAMED: Final = re.compile(
    r"(?:zapis|zaznam|protokol)\sze?\s(?:\d{1,3}\.\s)?(?:[a-z]{4,12}\s)?(?:zasedani|jednani|schuze|schuzky|porady|setkani)[ \t]{0,4}(?=\n|\Z)"
)
"""A title that does not say who met: ``Pracovní skupina Senioři – Zápis z 12. setkání``."""
_HAS_NUMBER: Final = re.compile(r"(?<![^\W_])c(?:\.|islo)\s?\d|\d\s?/\s?(?:19|20)\d\d")

_RESOLUTION: Final = re.compile(r"usneseni\s(?:c\.\s?|cislo\s)?[\w./-]{1,20}[\s:.]{1,6}")
_PASSED: Final = re.compile(
    r"(?:usneseni|zapis)\s(?:(?:c\.\s?|cislo\s)[\w./-]{1,20}\s)?(?:(?:ne)?byl[oaiy]?\s|(?:ne)?(?:prijat|schvalen|overen))"
)
_WORDS: Final = re.compile(r"[a-z]{3,}")
_NEAR_BODY: Final = 120
"""Characters behind the number of a resolution within which its body decides something."""
MOST_ADJECTIVES: Final = 3
"""Words of which one is the head of the body: ``Výkonný výbor``."""


def begins_resolution(found: Found, start: int) -> bool:
    """``Usnesení č. 12/2024`` above ``Zastupitelstvo schvaluje …``: the number of a resolution, and ``Usnesení bylo
    přijato.`` are no titles of documents."""
    if _PASSED.match(found.view.folded, start):
        return True
    folded = found.view.running_folded
    number = _RESOLUTION.match(folded, start) if folded.startswith("usneseni", start) else None
    if number is None or not any(map(str.isdigit, number.group())):
        return False
    at, end = number.end(), min(len(folded), number.end() + _NEAR_BODY)
    if not found.view.starts_within(head_words(), at, end):
        return False
    words = _WORDS.findall(folded, at, end)
    led = not head_words().isdisjoint(words[:MOST_ADJECTIVES])
    return led and not verb_words().isdisjoint(words[1:])


def find_whole_line(found: Found, start: int) -> Span | None:
    """``Představenstvo LÍPA – zápis 2/23``: the line of a bare title that names the body before it."""
    clean, folded = found.view.clean, found.view.folded
    if start > LETTERHEAD or not folded.startswith(_BEHIND_BODY, start - 3):
        return None
    bare = _BARE.match(folded, start) or _OF_UNNAMED.match(folded, start)
    line = folded.rfind("\n", 0, start) + 1
    if bare is None or not names_body(found.view, line, start):
        return None
    return Span(line + len(clean[line:start]) - len(clean[line:start].lstrip(" \t#*")), bare.end())


def find_ordinal(clean: str, match: re.Match[str]) -> re.Match[str] | None:
    """The ordinal before a title: at the very beginning, or in the letterhead before a word that is no sentence's first."""
    start = match.start("title")
    if "." not in clean[max(0, start - 3) : start]:
        return None
    if start < 9:
        return _ORDINAL_BEFORE.search(clean, 0, start)
    word = clean[start : match.end("title")]
    inner = word.islower() or word.isupper()
    if start > LETTERHEAD or not inner or not _MINUTES.match(match.string, start):
        return None
    return _ORDINAL_LINE.search(clean, max(0, start - 16), start)


def opens_title(folded: str, start: int) -> bool:
    """Whether a line, a wide gap or a quotation begins here, with figures and dashes at most before the title."""
    before = folded[max(0, start - 9) : start]
    if before.endswith(("\n", "\t")):
        return True
    if start < LETTERHEAD and before.endswith((" - ", " – ", " — ", " | ")) and _MINUTES.match(folded, start):
        return True
    if before.endswith((": ", ":\t", ":")) and _CALLED.search(folded[max(0, start - 24) : start]):
        return True
    return (start < 7 and not before.strip(" \t\n\r0123456789_-")) or _OPENING.search(before) is not None


def is_capital(clean: str, match: re.Match[str]) -> bool:
    """``Obec Lhota ZÁPIS z 2. zasedání``, ``Spolek Lípa Zápis ze schůze``: behind a letterhead with which its line has run
    together; in a sentence the word has no capital."""
    start = match.start("title")
    word = clean[start : match.end("title")]
    if start > LETTERHEAD // 2 or not _MINUTES.match(match.string, start):
        return False
    return word.isupper() or (word[0].isupper() and clean[start - 2].isalnum() and clean[start - 1] == " ")


def is_fuller(folded: str, one: Span, other: Span) -> bool:
    """Whether a further line names the meeting that the path of a page above it (``Zápis rady 11/2009``) or the subject of
    a mail does not; which goes on where the one above it ends, or has the number that it lacks."""
    near = 0 <= other.start - one.end < NEAR
    written = folded[slice(*one)].rstrip()
    if near and folded.startswith(f"{written} ", other.start):
        return True
    if near and _OF_MEETING.match(folded, one.start) and _OF_MEETING.match(folded, other.start):
        return not _HAS_NUMBER.search(written) and _HAS_NUMBER.search(folded, *other) is not None
    if _OF_MEETING.match(folded, one.start) or not _OF_MEETING.match(folded, other.start):
        return False
    return near or _SUBJECT.search(folded, max(0, one.start - 24), one.start) is not None
