"""Programmes told in a sentence, and the one item of an excerpt.

Finds: ``Na pořadu bylo pět věcí: zpráva výboru, oprava střechy a různé.``, ``Program schůze obsahoval: …``; ``přepis bodu č. 7,
který obsahuje projednání petice …``, ``výpis ze zápisu k bodu č. 5 – Oprava cesty``.
Leaves: programmes of other things, lists of fewer than three, sentences that go on to tell what happened.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.agenda.titles import find_verb, show_title, trim_title
from zapisy.found import Found, FoundAgendaItem, Span
from zapisy.text.views import scan

_TOLD: Final = re.compile(
    r"(?:program|porad)\w{0,2}\s(?:(?:dnes\w{0,5}|schuze|jednani|zasedani|porady|setkani|hromady|shromazdeni|valne|clenske)\s){0,3}(?:byl[aoiy]?|jsou|mel[aoy]?|obsahoval\w?|obsahuje|tvoril\w?|zahrnoval\w?|stal[aoy]?|bod[uy]?)(?:\s\w{1,14}){0,4}:\s"
)
_WORDS: Final = frozenset(("program", "programu", "porad", "poradu"))
_PART: Final = re.compile(r"[,;]\s(?:a\s|dale\s)?|\sa\s(?=[^,;.]{3,80}$)")
_VOTE: Final = re.compile(r"(?:pro|proti|zdrž\w{0,4}(?: se)?)\s?:?\s?\d")
LEAST: Final = 3
LONGEST: Final = 80
"""Items of a programme in a sentence at the least; characters of one at the most."""
MOST_SENTENCE: Final = 700
"""Characters of such a sentence."""
_EXCERPT: Final = re.compile(
    r"(?:prepis|vypis|vytah|uryvek)\w{0,2}\s(?:ze zapis\w{1,2}\s)?(?:k\s|z\s)?bod\w{1,2}\s(?:programu\s|jednani\s)?(?:c\.\s?)?(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\.?"
    r"(?:\s(?:programu|jednani|zasedani))?(?:,\s(?:ktery\s(?:obsahuje|se\styka|pojednava\so)|tykajici\sse)\s|\s?[:–-]\s)(?P<title>[^\n.]{4,160})"
)
_EXCERPTS: Final = ("prepis", "vypis", "vytah", "uryvek")
HEAD: Final = 2500
"""Characters in which an excerpt says what it is."""


def read_told(found: Found) -> list[FoundAgendaItem]:
    """The items of a programme that is told in a sentence."""
    view = found.view
    for match in scan(_TOLD, view.folded, view.starts_of(_WORDS)):
        end = _end_sentence(view.clean, match.end())
        spans, at = [], match.end()
        for cut in [*_PART.finditer(view.clean, match.end(), end), None]:
            spans.append(trim_title(view.clean, at, cut.start() if cut else end))
            at = cut.end() if cut else end
        if len(spans) >= LEAST and all(_is_item(view.clean, span) for span in spans):
            return [
                FoundAgendaItem(None, show_title(view.clean, span), span, confidence=0.7) for span in spans
            ]
    return []


def _end_sentence(clean: str, start: int) -> int:
    close = re.compile(r"\.(?=\s+[^\W\d_a-z]|\s*$)|\n").search(clean, start, start + MOST_SENTENCE)
    return close.start() if close else min(len(clean), start + MOST_SENTENCE)


def _is_item(clean: str, span: Span) -> bool:
    text = clean[span.start : span.end]
    return 2 < len(text) <= LONGEST and find_verb(text) is None and not _VOTE.match(text)


def read_excerpt(found: Found) -> list[FoundAgendaItem]:
    """The item of which a document is an excerpt."""
    view = found.view
    for word in _EXCERPTS if view.starts_of_stems(_EXCERPTS) else ():
        for match in scan(_EXCERPT, view.folded, view.starts_of_stems((word,))):
            if match.start() < HEAD:
                title = trim_title(view.clean, *match.span("title"))
                return [
                    FoundAgendaItem(match["number"], show_title(view.clean, title), title, confidence=0.7)
                ]
    return []
