"""Priests whom the lists of a parish write with a capital P. before their initial.

Finds: ``P. M. Hora`` in the minutes of a parish: Father M. Hora.
Leaves: two initials elsewhere (``P. M. Hora`` of a town's council), a single initial (``P. Hora``).
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.found import Found, Span
from zapisy.names.scan import UP

_PRIEST: Final = re.compile(rf"P\.[ ](?=[{UP}]\.[ ][{UP}])")
_PARISH: Final = ("farn", "pastoracn", "farar")


def title_priests(found: Found) -> None:
    """Takes the P. of the names of a parish's presence list for the title that it is."""
    begins = [entry for entry in found.attendance if entry.name.text.startswith("P. ")]
    named = [(entry, match) for entry in begins if (match := _PRIEST.match(entry.name.text))]
    if not named or not any(found.view.starts_of_stems([stem]) for stem in _PARISH):
        return
    for entry, match in named:
        name = entry.name
        written = _PRIEST.match(found.view.clean, name.span.start)
        if written is None:
            continue
        name.text = name.text[match.end() :]
        name.span = Span(written.end(), name.span.end)
        name.titles = f"P. {name.titles}" if name.titles else "P."
