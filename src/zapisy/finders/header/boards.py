"""Bodies that a title names by their initials, or by the committee's meeting.

Finds: ``zasedání RR ČSV``, ``jednání DR SBD Lípa``; ``výborové schůze spolku Lípa``, where the society's committee met.
Leaves: initials that are no board's, and whatever stands outside of a title.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.header.body import Body, belongs_to
from zapisy.finders.header.body_tails import DANGLING, OPEN_TAIL
from zapisy.found import Span
from zapisy.lexicon import load_lexicon
from zapisy.text.views import fold

_SHORT: Final = re.compile(
    r"(?<![^\W_])(?:zasedani|jednani|schuze|porady|setkani|shromazdeni)\s{1,3}(?P<short>[a-z]{2,4})(?=\s(?P<of>[^\W\d_]{2,20}))"
)
_COMMITTEE_MET: Final = re.compile(r"(?<![^\W_])vyborov\w{1,2}\s(?:schuz|zasedani|porad)\w{0,3}\s{1,2}$")


def read_short_board(clean: str, folded: str, start: int, end: int) -> Body | None:
    """A board by its initials, and whose it is."""
    match = _SHORT.search(folded, start, end)
    if match is None or not clean[match.start("of")].isupper():
        return None
    short = clean[slice(*match.span("short"))]
    kind = next((kind for kind, shorts in load_lexicon("bodies")["shorts"].items() if short in shorts), None)
    if kind is None:
        return None
    tail = OPEN_TAIL.match(folded, match.end("short"), end)
    stop = tail.end() if tail else match.end("of")
    name = " ".join(DANGLING.sub("", clean[match.start("short") : stop]).split()).rstrip(" ,–-")
    return Body(kind, name, Span(match.start("short"), match.start("short") + len(name)))


def name_committee(clean: str, folded: str, body: Body) -> Body:
    """The committee of a society whose ``výborová schůze`` it was, else the body as it is."""
    start, end = body.span
    if _COMMITTEE_MET.search(folded, max(0, start - 24), start) is None:
        return body
    name = f"výbor {' '.join(clean[start:end].split())}"
    owners = belongs_to("of_owners").search(fold(name)) is not None
    return Body("owners_committee" if owners else "association_board", name, body.span)
