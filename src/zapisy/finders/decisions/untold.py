"""Numbered resolutions whose text has no verb that is known: ``Usnesení č. 3: Příspěvek pro rok 2021 zůstává 400 Kč.``

Finds: the sentences behind a resolution's header.
Leaves: checks of earlier resolutions (``Usnesení č. 3 – splněno``) and texts of a few words.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.drafts import Draft, Group, Piece
from zapisy.finders.decisions.sentences import Frame
from zapisy.finders.decisions.verbs import Verb

LEAST: Final = 4
"""Words of such a text."""
_CHECKED: Final = re.compile(
    r"(?<!\w)(?:ne)?(?:splnen|trva|plni|probih|vyrizen|zrusen|viz|priloh|odlozen|bez pripominek)\w{0,3}(?!\w)"
)


def make_untold(folded: str, pieces: list[Piece], untold: list[int], header: Piece) -> Group | None:
    """The resolution that the sentences at some places make, None where they make none."""
    first, last = pieces[untold[0]].span, pieces[untold[-1]].span
    text = folded[first.start : last.end]
    if len(text.split()) < LEAST or _CHECKED.search(text):
        return None
    verb = Verb(first.start, first.start, "present", "other", False)
    draft = Draft(Frame(verb, first.start, "untold"), first.start, last.end, [])
    return Group([draft], untold[0], untold[-1], header)
