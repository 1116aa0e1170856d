"""Decisions of votes that stand without a resolution: the motion or the subject before the counts is what was voted upon.

Finds: ``Hlasování o rozpočtu: 7-0-0``, ``Schválení programu: 16-0-1``, ``Varianta A: …`` over its counts, list items
above one vote, and any full vote below a sentence.
Leaves: counts of one option alone, votes whose sentence has a vote already, headings that name no subject of a vote.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.decisions.drafts import Draft, Group, Piece
from zapisy.finders.decisions.motions import find_motion
from zapisy.finders.decisions.sentences import Frame
from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Found, FoundVotes, Span

GAP: Final = 8
"""Characters that may stand between a text and its vote."""
_SUBJECT: Final = re.compile(
    r"(?:\d{1,2}[.)]\s{1,3})?(?:(?:pozmenovaci )?(?:proti)?navrh|hlasovani o |schvaleni |schvalovani |volba |kandidat|"
    r"varianta |zmena |prodlouzeni |slozeni |odmeny |komise[ :]|rozpocet |program )"
)
_HELD: Final = re.compile(
    r"(?:hlasovani o |schvaleni |schvalovani |volba )(?!navrhu\W|tomto|tom\W|nem\W|protinavrhu|usneseni\W)"
)
_BARE_RESULT: Final = re.compile(
    r"\b(?:ne)?(?P<verb>schvalen|prijat|odsouhlasen|zvolen)\w?(?:\s(?:takto|v pomeru))?[\s(:–-]{0,4}$"
)
_ALL_AGREED: Final = re.compile(r"(?:od)?souhlasil[aoiy]? (?:vsech|vsichni) ")
_NOMINATED: Final = re.compile(r"\bbyl[aiy]? navrzen[aiy]?\b|\bnavrzen[aiy]?\b[^.]{0,80}\bbyl[aiy]?\b")


def read_orphans(
    found: Found, pieces: list[Piece], used: set[int], groups: list[Group], *, strong: bool
) -> list[tuple[Group, FoundVotes]]:
    """Votes without a resolution, each with its decision; ``strong`` takes only what nothing else can claim."""
    orphans: list[tuple[Group, FoundVotes]] = []
    if not found.votes:
        return orphans
    owned = {i for group in groups for i in range(group.first, group.last + 1)}
    told = {g.first for g in groups if g.drafts[0].frame.voice == "passive" or g.header}
    for index, piece in enumerate(pieces):
        vote = piece.vote
        if vote is None or id(vote) in used or index == 0:
            continue
        if vote.in_favor is None and not (vote.unanimous and vote.against is None and not strong):
            continue
        if _is_one_of_tallies(found, pieces, index):
            continue
        text = pieces[index - 1]
        if text.kind != "text" or piece.span.start - text.span.end > GAP or index - 1 in owned:
            continue
        if strong and (index + 1 in told):
            continue
        draft = _read_named(found, text, vote, strong=strong)
        if draft is None and not strong and (vote.against is not None or vote.outcome):
            draft = _read_untitled(found, pieces, index)
        if draft:
            orphans.append((Group([draft], index - 1, index - 1), vote))
    return orphans


_TALLY: Final = re.compile(r"[ \t]?[,;a][^\n\d]{1,60}\d{1,4}\shlas")


def _is_one_of_tallies(found: Found, pieces: list[Piece], index: int) -> bool:
    """``Dr. Malá 9 hlasů, doc. Nový 10 hlasů``: how many each had, and not who was elected."""
    vote = pieces[index].vote
    if vote is None or vote.in_favor is None or vote.against is not None or vote.outcome:
        return False
    return _TALLY.match(found.view.folded, vote.span.end) is not None


def _read_named(found: Found, piece: Piece, vote: FoundVotes, *, strong: bool) -> Draft | None:
    """A text that says itself what is voted upon."""
    start, end = piece.span
    text = found.view.folded[start:end]
    newline = "\n" in found.view.clean[end : vote.span.start]
    if _SUBJECT.match(text) and (not strong or _HELD.match(text)):
        apart = (
            "\n" in found.view.clean[start : vote.span.end] or "\t" in found.view.clean[end : vote.span.start]
        )
        last = end if "navrh" in text[:20] or apart else vote.span.end
        return make_draft(start, last, _read_subject(text))
    celled = "\t" in found.view.clean[end : vote.span.start]
    if not (strong and celled) and _is_own_line(found, piece, vote):
        elected = _OFFICE_ABOVE.search(found.view.folded, max(0, start - 40), start) is not None
        return make_draft(
            start, end if celled else vote.span.end, "elects" if elected else _read_subject(text)
        )
    if strong:
        return None
    if _NOMINATED.search(text):
        return make_draft(start, end, "elects" if re.search(r"navrzen[iy]?\b", text) else "approves")
    if not newline and _ALL_AGREED.match(found.view.folded, vote.span.start):
        return make_draft(start, vote.span.end, "approves")
    if not newline and (said := _BARE_RESULT.search(text)):
        return make_draft(start, vote.span.end, "elects" if said["verb"] == "zvolen" else "approves")
    return None


_OWN_LINE: Final = re.compile(r"[ \t>*_#|•●▪◦–-]{0,6}(?:\d{1,2}[.)]\s{1,3}|[a-z]\)\s{1,3})?$")
_NO_SUBJECT: Final = re.compile(
    r"(?:hlas|pritom|vysled|pocet|celkem|usnes|rozhod|zaver|za |z |ze |od |pro |proti |kdo|tajn|verejn|poznam|komentar|schval|prijat|zamit|navrh |protinavrh|pozmen|jmenovit|hodin|cas|predsed|clen|partner|vlastni|rodic|kandid|variant|alternativ|moznost|usek|skupin|strana )"
)
LONGEST: Final = 120
"""Characters of a line's words before their vote."""


def _is_own_line(found: Found, piece: Piece, vote: FoundVotes) -> bool:
    """``Škola v přírodě: 12 pro, 8 proti``, ``- nové dresy – 5 ano, 2 ne``: a line that is a subject and its counts."""
    start, end = piece.span
    clean = found.view.clean
    line = clean.rfind("\n", max(0, start - 12), start) + 1
    if (line == 0 and start > 12) or "\n" in clean[start : vote.span.start] or end - start > LONGEST:
        return False
    if _OWN_LINE.match(clean, line, start) is None or _NO_SUBJECT.match(found.view.folded, start):
        return False
    if vote.against is None and not vote.outcome:
        return False
    between = clean[end - 1 : vote.span.start]
    return any(mark in between for mark in ":–—\t-") and clean[vote.span.start] != "("


def _read_subject(text: str) -> str:
    if re.match(r"(?:\d{1,2}[.)]\s{1,3}|[^\n:;.]{3,40}\s[–-]\s)?(?:volba|kandidat|komise)(?!\w{3})", text):
        return "elects"
    if _OFFICES.match(text):
        return "elects"
    return "other" if "navrh" in text[:20] else "approves"


_OFFICES: Final = re.compile(
    r"(?:[o•–-]\s)?(?:[^\W\d_]{3,14}\s)?(?:komise|predsed\w{2,6}|mistopredsed\w{1,3}|zapisovatel\w{0,3}|overovatel\w{0,3}|scitatel\w{0,3}|skrutator\w{0,3})\s?:"
)
"""``Volební komise: …`` above a vote: who was elected."""
_OFFICE_ABOVE: Final = re.compile(
    r"\n(?:[o•–-]\s)?(?:zapisovatel|overovatel|scitatel|skrutator)\w{0,3}(?: (?:zapisu|hlasu))? ?:[ \n]{1,4}$"
)
"""``Zapisovatel:⏎p. Malá – 84 pro``: the office in a line of its own."""


def _read_untitled(found: Found, pieces: list[Piece], index: int) -> Draft | None:
    """The lines of a list above a vote, a line that ends with a colon, else the motion before it."""
    text = pieces[index - 1]
    clean = found.view.clean
    if (printed := _read_printed(found, text)) is not None:
        return make_draft(*printed, _read_subject(found.view.folded[slice(*printed)]))
    if clean[text.span.end - 1] == ":" and text.span.end - text.span.start < 160:
        vote = pieces[index].span
        apart = "\n" in clean[text.span.end : vote.start]
        return make_draft(text.span.start, text.span.end if apart else vote.end, "approves")
    if first := row_start(found, pieces, index):
        return make_draft(pieces[first].span.start, text.span.end, "approves")
    first = index - 1
    while first > 0 and _is_listed(found, pieces[first]) and _is_listed(found, pieces[first - 1]):
        first -= 1
    if _is_listed(found, text):
        return make_draft(
            pieces[first].span.start,
            text.span.end,
            _read_subject(found.view.folded[slice(*pieces[first].span)]),
        )
    motion = find_motion(found, pieces, index)
    if motion is None:
        return None
    office = _OFFICES.match(found.view.folded, motion.start) is not None
    return make_draft(*motion, "elects" if office else "approves")


def row_start(found: Found, pieces: list[Piece], index: int) -> int | None:
    """The first text of a row whose vote stands in a cell of its own, where more than one cell is before that."""
    clean, first = found.view.clean, index - 1
    if "\t" not in clean[pieces[first].span.end : pieces[index].span.start]:
        return None
    while first and pieces[first - 1].kind == "text":
        before = clean[pieces[first - 1].span.end : pieces[first].span.start]
        if "\t" not in before or "\n" in clean[pieces[first - 1].span.start : pieces[first].span.start]:
            break
        first -= 1
    return first if first < index - 1 else None


_LEAD_IN: Final = re.compile(
    r"(?:[^\n]{0,80}\bhlasoval\w{0,2}[^\n]{0,20}(?:nasledovne|takto)|vysledky?(?: hlasovani)?)[ ]?:[ \t]*\n"
)
_FIELD: Final = re.compile(r"(?:cislo|c\.|hlasovani|poradi|bod|datum|cas|system|typ)\b[^\n]{0,40}$")


def _read_printed(found: Found, piece: Piece) -> Span | None:
    """What a voting system prints over ``Zastupitelé hlasovali následovně:``: the lines below its fields and blank lines."""
    clean, folded = found.view.clean, found.view.folded
    line = folded.rfind("\n", 0, piece.span.start) + 1
    if _LEAD_IN.match(folded, line) is None:
        return None
    end = start = line
    while start:
        before = folded.rfind("\n", 0, start - 1) + 1
        words = folded[before : start - 1].strip()
        if not words or _FIELD.match(words) or end - before > LONGEST_SUBJECT:
            break
        start = before
    return Span(start, start + len(clean[start:end].rstrip())) if clean[start:end].strip() else None


LONGEST_SUBJECT: Final = 400
"""Characters of the lines that say what was voted upon."""


def _is_listed(found: Found, piece: Piece) -> bool:
    """Whether a piece is an item of a list with dashes or bullets."""
    start = piece.span.start
    line = found.view.clean.rfind("\n", 0, start) + 1
    mark = found.view.clean[max(line, start - 6) : start].strip()
    return piece.kind == "text" and mark in ("-", "–", "•", "*", "▪", "o")


def make_draft(start: int, end: int, action: str) -> Draft:
    """A decision that has no verb of its own."""
    return Draft(Frame(Verb(start, start, "present", action, False), start, "vote"), start, end, [])
