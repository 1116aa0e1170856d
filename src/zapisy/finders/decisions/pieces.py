"""Cuts a document into pieces: headers of resolutions, votes, stops, and the sentences between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final

from zapisy.finders.decisions.announced import read_announced
from zapisy.finders.decisions.cited import drop_cited
from zapisy.finders.decisions.drafts import Piece
from zapisy.finders.decisions.headers import find_headers, list_numbered
from zapisy.finders.decisions.numbers import find_numbers, turn_headers
from zapisy.finders.decisions.passed import read_passed
from zapisy.finders.decisions.stops import find_stops
from zapisy.finders.decisions.verbs import Verb
from zapisy.found import Found, FoundVotes, Span, to_span
from zapisy.lexicon import any_of, load_words
from zapisy.text.sentences import ends_sentence
from zapisy.text.views import fold

_PASSED: Final = re.compile(r"usneseni\b[^.\n]{0,40}\sbylo\s(?:schvaleno|prijato)\s*$")


def cut_pieces(found: Found, sentences: tuple[Span, ...], verbs: list[Verb]) -> list[Piece]:
    """All pieces of a document in order."""
    cuts = sorted(_find_cuts(found, verbs), key=lambda piece: (piece.span.start, -piece.span.end))
    marks: list[Piece] = []
    for cut in cuts:
        if not marks or cut.span.start >= marks[-1].span.end:
            marks.append(cut)
    sentences = _part_verbs(found, sentences, verbs)
    return _merge_pieces(marks, _cut_text(found, sentences, marks))


def _merge_pieces(marks: list[Piece], texts: list[Piece]) -> list[Piece]:
    """Both in the order of the text; each is in order, and none overlaps another."""
    pieces: list[Piece] = []
    at, count = 0, len(marks)
    for text in texts:
        while at < count and marks[at].span.start <= text.span.start:
            pieces.append(marks[at])
            at += 1
        pieces.append(text)
    return pieces + marks[at:]


def _part_verbs(found: Found, sentences: tuple[Span, ...], verbs: list[Verb]) -> tuple[Span, ...]:
    """Cuts the sentences before each verb that has a line for itself, and before lines that begin with a body and its verb."""
    view, cuts = found.view, dict[int, list[int]]()
    index = 0
    for verb in verbs:
        while index < len(sentences) and sentences[index].end <= verb.start:
            index += 1
        start = sentences[index].start if index < len(sentences) else verb.start
        cut = _find_line(view.clean, view.folded, verb, start) if start < verb.start else None
        if cut is not None:
            within = cuts.setdefault(index, [])
            within += [cut] if cut not in within[-1:] else []
    if not cuts:
        return sentences
    parts: list[Span] = []
    for index, sentence in enumerate(sentences):
        start, end = sentence
        within = cuts.get(index, [])
        for cut in within:
            parts.append(Span(start, cut))
            start = cut
        parts.append(Span(start, end) if within else sentence)
    return tuple(parts)


def _find_line(clean: str, folded: str, verb: Verb, start: int) -> int | None:
    """Where a line begins behind the start of its sentence that is a verb, or a body with its verb, else None."""
    if _has_own_line(folded, verb):
        return verb.start
    line = folded.rfind("\n", max(0, verb.start - LONGEST_BODY), verb.start) + 1
    if line <= start or not clean[line].isupper():
        return None
    opening = _RESULT_LINE if verb.tense == "passive" else _body_line()
    return line if opening.fullmatch(folded, line, verb.start) else None


_RESULT_LINE: Final = re.compile(
    r"(?:(?:toto|tento)\s)?(?:usneseni|navrh(?:\susneseni)?)\s(?:tak\s|tedy\s)?(?:ne)?byl\w?\s"
)
LONGEST_BODY: Final = 60
"""Characters of a body's name before its verb."""


@cache
def _body_line() -> re.Pattern[str]:
    heads = any_of(fold(word) for word in load_words("resolutions", "bodies"))
    return re.compile(rf"(?:[^\W\d_]{{3,14}}\s)?{heads}(?:\s[^\W\d_]{{1,14}}){{0,3}}\s")


def _has_own_line(folded: str, verb: Verb) -> bool:
    before = folded[max(0, verb.start - 4) : verb.start].rpartition("\n")
    return (
        before[1] == "\n"
        and not before[2].strip()
        and folded[verb.end : verb.end + 3].lstrip(" :")[:1] == "\n"
    )


def _find_cuts(found: Found, verbs: list[Verb]) -> list[Piece]:
    view, lines = found.view, list_numbered(found.view)
    cuts = drop_cited(found, verbs, find_headers(view, lines))
    cuts += find_numbers(found, verbs, cuts, lines)
    turn_headers(found, verbs, cuts)
    cuts += read_announced(found, verbs, cuts)
    cuts += read_passed(found, verbs, cuts)
    cuts += find_stops(found)
    for vote in found.votes:
        if not _is_inline(view.clean, view.folded, vote, verbs):
            cuts.append(Piece("vote", vote.span, vote=vote))
            label = _read_vote_label(view.folded, vote.span.start)
            cuts += [label] if label else []
    return cuts


_VOTE_LABEL: Final = re.compile(r"(?:^|(?<=\n))[ \t]{0,4}(?:z |ze |od |za )[^\n:]{3,40}:[ \t]{0,3}$")


def _read_vote_label(folded: str, at: int) -> Piece | None:
    """``Z aktivních členů:`` before counts on their line."""
    if folded[max(0, at - 4) : at].rstrip(" \t")[-1:] != ":":
        return None
    match = _VOTE_LABEL.search(folded, max(0, folded.rfind("\n", 0, at) + 1, at - 60), at)
    return Piece("stop", Span(match.start(), at)) if match else None


def _is_inline(clean: str, folded: str, vote: FoundVotes, verbs: list[Verb]) -> bool:
    """Whether a vote stands inside the sentence that it belongs to."""
    before = clean[max(0, vote.span.start - 3) : vote.span.start].rstrip(" ")
    text = folded[vote.span.start : vote.span.end]
    if vote.unanimous and vote.in_favor is None and _goes_on_lower(clean, vote.span.end):
        return True
    if _is_by_vote(folded, vote.span.start):
        return _goes_on_lower(clean, vote.span.end) or _GOES_ON.match(clean, vote.span.end) is not None
    if vote.in_favor is None and vote.against is None and vote.abstaining is not None:
        return True  # ``… (jen Malá se zdržela)``
    if text.startswith(("(", "hlasov", "vysled", "tajn", "pro hlasoval", "souhlasilo vs", "odsouhlasilo vs")):
        return False
    if _PASSED.search(folded, max(0, vote.span.start - 90), vote.span.start):
        return False
    if vote.unanimous and vote.in_favor is None:
        return True
    if not before or before[-1] in ".:;!?)\n\t(–|>*•":
        return False
    if _is_parted(clean, vote, verbs):
        return True
    reach = max(0, vote.span.start - 300)
    line = max(folded.rfind("\n", reach, vote.span.start), _last_end(folded, reach, vote.span.start), reach)
    first = bisect_left(verbs, max(line, 0), key=lambda verb: verb.start)
    return first < len(verbs) and verbs[first].end <= vote.span.end


def _last_end(folded: str, reach: int, end: int) -> int:
    """Where the last sentence before a place ends, not at ``Ing. Malá``; -1 where none does."""
    at = folded.rfind(". ", reach, end)
    while at >= 0 and folded[at - 1].isalpha():
        if ends_sentence(_LAST_WORD.split(folded[max(reach, at - 20) : at])[-1]):
            break
        at = folded.rfind(". ", reach, at)
    return at


_LAST_WORD: Final = re.compile(r"[\s(]")


def _is_parted(clean: str, vote: FoundVotes, verbs: list[Verb]) -> bool:
    """Whether the sentence goes on to its verb: ``Návrh získal 6 hlasů, 15 bylo proti; nebyl tedy přijat``."""
    if not _GOES_ON.match(clean, vote.span.end):
        return False
    close = _CLOSE.search(clean, vote.span.end, vote.span.end + 200)
    end = close.start() if close else vote.span.end + 200
    first = bisect_left(verbs, vote.span.end, key=lambda verb: verb.start)
    return first < len(verbs) and verbs[first].end <= end


_CLOSE: Final = re.compile(r"[.!?]\s|\n")
_GOES_ON: Final = re.compile(r"[,;] [^\W\d_A-Z]{2}| a (?:tim |tedy |tak )?(?:ne)?byl")
_BY_VOTE: Final = re.compile(r"(?<!\w)(?:hlasovanim|(?:v )?pomer(?:em|u)(?: hlasu)?)\s$")
"""``Hlasováním 18-0-1 schválen program``."""
_BY: Final = ("hlasovanim", "pomerem", "pomeru", "hlasu")


def _is_by_vote(folded: str, at: int) -> bool:
    start = max(0, at - 24)
    likely = folded[start:at].rstrip().endswith(_BY)
    return likely and _BY_VOTE.search(folded, start, at) is not None


def _goes_on_lower(clean: str, end: int) -> bool:
    """Whether the sentence goes on behind a bracket: ``Schůze (jednohlasně) schválila …``."""
    return clean[end : end + 1] == " " and clean[end + 1 : end + 2].islower()


def _cut_text(found: Found, sentences: tuple[Span, ...], marks: list[Piece]) -> list[Piece]:
    clean, blocks = found.view.clean, [start for start, _ in found.view.block_spans]
    pieces: list[Piece] = []
    begins, ends = [mark.span.start for mark in marks], [mark.span.end for mark in marks]
    at, count, block = 0, len(marks), 0
    for sentence in sentences:
        start, end = sentence
        while at and ends[at - 1] > start:
            at -= 1
        while at < count and ends[at] <= start:
            at += 1
        while block < len(blocks) and blocks[block] <= start:
            block += 1
        index, free = at, start
        while index < count and begins[index] < end:
            if begins[index] - free > 1:
                _add_text(pieces, clean, free, begins[index], block - 1)
            free = max(free, ends[index])
            index += 1
        if end - free > 1:
            _add_text(pieces, clean, free, end, block - 1, sentence)
    return pieces


def _add_text(
    pieces: list[Piece], clean: str, start: int, end: int, block: int, sentence: Span | None = None
) -> None:
    """Adds a stretch of a sentence without the marks around it, unless nothing is left."""
    if not clean[start].isalnum():
        start = end - len(clean[start:end].lstrip(_BEFORE))
    if end > start and clean[end - 1] in _BEHIND:
        end = start + len(clean[start:end].rstrip(_BEHIND))
    if end - start > 1:
        whole = sentence is not None and sentence.start == start and sentence.end == end
        pieces.append(Piece("text", sentence if sentence and whole else to_span((start, end)), block))


_BLANKS: Final = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
_BEFORE: Final = _BLANKS + ".,;:)–-|>*•●▪◦*\uf0b7=_\u200b\ufeff"
_BEHIND: Final = _BLANKS + "(–|>*"
