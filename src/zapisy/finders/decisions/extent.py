"""Where the text of a decision begins and ends: without the mark of its item, its counts and what follows from it.

Finds: the body before a list that it governs; ends before ``Bez hlasování`` and before who will do it
(``…, dopis napíše předsedkyně``).
Leaves: counts, and clauses that belong to what was decided.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.decisions.drafts import Draft, Group
from zapisy.found import Found, Span, to_span
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import fold

_QUOTES: Final = '"“”„'
_MARK: Final = re.compile(r"(?:ad\s\d{1,2}\s?[/).:]{1,2}|o(?=\s[^\W\d_a-z])|[–•●▪])[ \t]{1,4}", re.IGNORECASE)
"""The mark of an item before what was voted upon: ``Ad 3/``, ``•``."""
_TAIL: Final = re.compile(
    r"(?:[.,(\n\t]\s{0,3})(?:bez hlasovani|nehlasovalo se|hlasovani o usneseni[^.:\n]{0,24}:?|hlasovani\s?:(?:\s?pritomno [^.\n:]{2,50})?)[.\s)]{0,3}$"
    r"|[.\n\t][ \t]{0,30}(?:vsichni pro|jednomyslne(?: pro)?|jednohlasne)[.\s]{0,3}$"
)
_HEADING: Final = re.compile(
    r"(?<=[^\W\d_]{2})[.!?][ ]{1,3}(?:(?:Ad|K bodu|Bod)[ ])?(?:\d{1,2}[.)/]{0,2}[ ]{1,3})?$"
)
"""What stands between a sentence and the title of an item that runs on in the same line."""
_NEXT: Final = re.compile(
    r"(?<=[^\W\d_]{3})[.!?][ ]{1,3}(?P<number>\d{1,2})\.[ ]{1,3}(?=[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž])"
)
"""The number of the next item, whose title has not been told from its text."""
_ENCLOSED: Final = re.compile(r"[.\n]\s{0,3}priloh[ay](?:\s?c\.)?\s?\d{0,3}\s?:[^\n]*$")
"""``… schvaluje zápis. Příloha 1: Zápis``"""
TAIL: Final = 80
"""Characters of such an end."""
LEAST: Final = 4
"""Words of a decision that is told without who will do it."""


def read_extent(found: Found, group: Group, draft: Draft) -> Span:
    """The stretch of a decision's text."""
    start, end = draft.start, draft.end
    if (
        group.body
        and not group.governed
        and draft is group.drafts[0]
        and (not group.lettered or len(group.drafts) == 1)
    ):
        start = group.body.start
    if draft.frame.voice == "vote" and (mark := _MARK.match(found.view.clean, start, end)):
        start = mark.end()
    return to_span((start, _trim_end(found.view.clean, start, _find_end(found, draft, start, end))))


def _trim_end(clean: str, start: int, end: int) -> int:
    """The end without blanks and opening marks behind it."""
    while end > start and (clean[end - 1].isspace() or clean[end - 1] in ",;(–"):
        end -= 1
    if clean[end - 1] in _QUOTES and not any(quote in clean[start : end - 1] for quote in _QUOTES):
        end -= 1  # the quotation began before the text
    return end


def _find_end(found: Found, draft: Draft, start: int, end: int) -> int:
    """The end before what is said of the vote, and before who will do what was decided."""
    folded, behind = found.view.folded, draft.frame.verb.end
    tail = folded[max(behind, end - TAIL) : end]
    if ("hlas" in tail or "vsichni pro" in tail or "jednomysl" in tail) and (told := _TAIL.search(tail)):
        end += told.start() - len(tail) + (tail[told.start()] == ".")
    end = min(end, _find_heading(found, behind, end))
    if folded.find("priloh", behind, end) >= 0 and (enclosed := _ENCLOSED.search(folded, behind, end)):
        end = enclosed.start() + 1
    if draft.frame.voice == "active":
        further = _who_does().search(folded, behind, end)
        if further and len(folded[start : further.start()].split()) > LEAST:
            end = further.start()
    return end


def _find_heading(found: Found, start: int, end: int) -> int:
    """Where the next item of the agenda begins behind a full stop in running text: ``… zápis. 3. Schválení programu``."""
    clean, number = found.view.clean, ""
    for item in found.agenda:
        if item.body is None:
            continue
        at = item.body.start
        if at < start:
            number = item.number or number
        elif start < at < end and (head := _HEADING.search(clean, max(start, at - 16), at)):
            return head.start() + 1
    following = str(int(number) + 1) if number.isdigit() else ""
    if not following or clean.find(f"{following}. ", start, end) < 0:
        return end
    stop = _NEXT.search(clean, start, end)
    return stop.start() + 1 if stop and stop["number"].lstrip("0") == following else end


@cache
def _who_does() -> re.Pattern[str]:
    """``…, dopis napíše předsedkyně`` to the end of the sentence: a task that follows from the decision."""
    verbs = any_of({fold(form) for entry in load_words("tasks", "verbs") for form in entry.split()[1:3]})
    return re.compile(
        rf",\s(?!(?:a|i|aby|ze|ktery|ktera|ktere|kteri|kterou|kteru|jenz|jez|kde|kdy|jak|pokud|nez|az|co|cimz|coz|s tim)\s)(?:[^\W\d_]{{3,14}}\s){{1,2}}{verbs}(?!\w)[^.;:]{{0,160}}\.?$"
    )
