"""Reads who voted how: the names in a vote's bracket or list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.found import FoundName, Span
from zapisy.text.views import View

_PIECE: Final = re.compile(r"(?:^|\s{0,3})(?:a\s)?(?P<text>[^,;\s](?:(?! a )[^,;]){0,80})")
_NAME: Final = re.compile(
    r"(?P<titles>(?:[^\W\d_]{1,6}\.\s?){0,4})"
    r"(?P<name>[^\W\d_a-z]\w{0,24}\.?(?:[ \-][^\W\d_a-z][\w\-]{0,24}\.?){0,3})"
)


def read_voters(view: View, span: tuple[int, int]) -> Iterator[FoundName]:
    """The names of a list with commas, in any case; surnames alone too."""
    for piece in _PIECE.finditer(view.clean, *span):
        match = _NAME.match(view.clean, piece.start("text"), piece.end())
        if match and match["name"][0].isupper() and not _ABBREVIATION.fullmatch(match["name"]):
            yield _make_name(view, match)


_ABBREVIATION: Final = re.compile(r"[^\W\d_a-záčďéěíňóřšťúůýž]{2,4}")


def count_initials(view: View, span: tuple[int, int]) -> int | None:
    """How many the list of ``JN, PS a EM`` has, where it is of initials alone."""
    if span[1] - span[0] > LONGEST_LIST:
        return None
    parts = [part.strip(" .\t\n()") for part in _PARTS.split(view.clean[slice(*span)].strip(" ,;.–-"))]
    return len(parts) if parts and all(_INITIALS.fullmatch(part) for part in parts) else None


LONGEST_LIST: Final = 400
"""Characters of a list of initials at the most."""
_PARTS: Final = re.compile(r"[,;]|\s(?:a|i)\s")
_INITIALS: Final = re.compile(r"[^\W\d_a-záčďéěíňóřšťúůýž]{2,4}")
"""Letters in capitals, Polish ones and others too."""


def is_voter(view: View, name: FoundName, end: int) -> bool:
    """Whether a name stands alone in its place of the list: no words behind it but a bracket."""
    behind = view.clean[name.span.end : end].lstrip(" .")
    return not behind or behind[0] in ",;\n\t(|" or behind.startswith("a ")


def _make_name(view: View, match: re.Match[str]) -> FoundName:
    begin, titles = match.start("name"), match["titles"].strip() or None
    if titles and re.fullmatch(r"[^\W\d_]\.", titles):
        begin, titles = match.start("titles"), None
    span = Span(begin, match.end("name"))
    return FoundName(view.clean[span.start : span.end], span, titles, found_by="votes.named")
