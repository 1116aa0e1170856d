"""Makes a decision of a draft: its text, action, outcome, kind, number and references."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import Final

from zapisy.finders.decisions.asked import read_asked
from zapisy.finders.decisions.drafts import Draft, Group
from zapisy.finders.decisions.extent import read_extent
from zapisy.finders.decisions.references import References
from zapisy.finders.decisions.verbs import REFUSALS
from zapisy.found import Found, FoundDecision, FoundVotes, Span, to_span
from zapisy.lexicon import any_of, load_words
from zapisy.text.source import BlockKind
from zapisy.text.views import View, first_words, fold, scan

_SPACED: Final = re.compile(r"(?<!\w)(?:[^\W\d_] ){3,20}[^\W\d_](?!\w)")


class DecisionMaker:
    """Makes the decisions of one document: what holds for all of them is looked up once."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._references = References(found.view)
        self._per_rollam = _find_per_rollam(found.view)
        self._later = _find_later(found.view)
        self._all_rollam = any(end <= HEAD for _, end in self._per_rollam[:1])
        self._unfilled = _is_unfilled(found.view.folded)
        self._cut_off = _find_cut(found.view.clean)

    def make_decision(self, group: Group, draft: Draft, vote: FoundVotes | None) -> FoundDecision:
        """The decision of a draft with its vote."""
        found, verb, header = self._found, draft.frame.verb, group.header
        span = read_extent(found, group, draft)
        outcome, inferred = self._read_outcome(group, draft, vote)
        number = header.number if header else group.marks.get(id(draft.frame))
        voice, clean = draft.frame.voice, found.view.clean
        decision = FoundDecision(
            _read_action(found, draft, vote), (span,), read_text(found, span),
            kind=_read_kind(found, draft), outcome=outcome, votes=vote,
            found_by=f"decisions.{voice}", confidence=SURE[voice][2 * bool(number) + (vote is not None)],
        )  # fmt: skip
        if verb.end > verb.start:
            decision.verb, decision.verb_span = clean[verb.start : verb.end], to_span((verb.start, verb.end))
        decision.number, decision.number_span = number, header.number_span if header else None
        decision.points, decision.inferred = tuple(draft.points), inferred
        decision.per_rollam = self._is_per_rollam(span)
        decision.references = self._references.find_references(span, number)
        return decision

    def _is_per_rollam(self, span: Span) -> bool:
        if self._per_rollam:
            first, last = span.start - NEAR_ROLLAM[0], span.end + NEAR_ROLLAM[1]
            near = bisect_left(self._per_rollam, (first, 0))
            if self._all_rollam or (near < len(self._per_rollam) and self._per_rollam[near][1] <= last):
                return True
        if not self._later:
            return False
        at = bisect_right(self._later, Span(span.end, span.end)) - 1
        return at >= 0 and span.start < self._later[at].end

    def _read_outcome(
        self, group: Group, draft: Draft, vote: FoundVotes | None
    ) -> tuple[str | None, tuple[str, ...]]:
        verb = draft.frame.verb
        if group.rejected:
            return "rejected", ()
        if self._unfilled or (self._cut_off is not None and draft.end >= self._cut_off):
            return None, ()
        if _voted_down(self._found, draft, vote):
            return "rejected", ()
        if _refuses(self._found, draft, vote):
            return "adopted", ()
        if verb.negated:
            later = "zatim" in self._found.view.folded[draft.start : verb.end]
            return None if later else "rejected", ()
        if group.outcome:
            return group.outcome, ()
        if vote and vote.outcome:
            return vote.outcome, ()
        if vote is None and draft.frame.voice == "untold":
            return None, ()
        if vote and verb.tense == "present":
            outcome, inferred = read_majority(vote)
            return ("adopted", ()) if _is_refusal(draft, outcome) else (outcome, inferred)
        return "adopted", () if verb.tense != "present" else ("outcome",)


SURE: Final = {
    "active": (0.89, 0.95, 0.97, 0.99),
    "motion": (0.85, 0.92, 0.90, 0.95),
    "passive": (0.87, 0.92, 0.93, 0.96),
    "reflexive": (0.86, 0.90, 0.93, 0.95),
    "vote": (0.80, 0.85, 0.85, 0.90),
    "untold": (0.80, 0.90, 0.85, 0.90),
}
"""How often a find is a decision, by its sentence: alone, with a vote, with a number, with both; counted over 113
annotated documents. The rarer ones (untold, reflexive) are put below what was counted."""
NEAR_ROLLAM: Final = 150, 100
"""Characters before and behind a decision in which it is said to be taken per rollam."""
HEAD: Final = 400
"""Characters of a document whose head says so of all of it."""


def read_text(found: Found, span: Span) -> str:
    """A stretch of the view on one line, without page furniture."""
    view = found.view
    start, end = view.source_span(*span)
    if end - start > span.end - span.start + 6 and _SPACED.search(view.source.text, start, end):
        return " ".join(view.source.text[start:end].split())
    if "\n" not in view.clean[span.start : span.end]:
        return view.clean[span.start : span.end]
    first = max(0, bisect_right(view.block_spans, (span.start, len(view.clean))) - 1)
    parts = []
    for i in range(first, len(view.block_spans)):
        start, end = view.block_spans[i]
        if start >= span.end:
            break
        if view.source.blocks[i].kind is not BlockKind.FURNITURE and end > span.start:
            parts.append(view.clean[max(start, span.start) : min(end, span.end)])
    return " ".join(" ".join(parts).split())


def read_majority(vote: FoundVotes) -> tuple[str, tuple[str, ...]]:
    """What a vote came to where no word tells: adopted by more than half of those who voted or abstained.

    Inferred where more were for it than against, but not half of all: bodies differ in what they ask for.
    """
    if vote.in_favor is None or vote.against is None:
        return "adopted", ()
    total = 100 if vote.unit == "percent" else vote.in_favor + vote.against + (vote.abstaining or 0)
    if 2 * vote.in_favor > total:
        return "adopted", ()
    return "rejected", ("outcome",) if vote.in_favor >= vote.against else ()


_UNFILLED: Final = re.compile(r"usneseni\s[^?]{0,80}\?\?")
UNFILLED: Final = 600
"""Characters of a document in which a number is that nobody filled in."""


def _is_unfilled(folded: str) -> bool:
    """``Usnesení č. ??``: a draft."""
    marked = folded.find("??", 0, UNFILLED) >= 0
    return marked and _UNFILLED.search(folded, 0, UNFILLED) is not None


_LOOSE_END: Final = re.compile(
    r"\s(?:od|do|s|se|v|ve|na|k|ke|o|za|pro|po|z|ze|a|u|dle|podle|mezi|č\.|ze dne)$"
)


def _find_cut(clean: str) -> int | None:
    """Where the document ends, if it does in the middle of a text."""
    end = len(clean)
    while end and clean[end - 1].isspace():
        end -= 1
    return end if _LOOSE_END.search(clean, max(0, end - 12), end) else None


_MOTION: Final = re.compile(
    r"(?:(?:tento|uvedeny|predlozeny|pozmenovaci|puvodni)\s)?(?:proti)?navrh\w{0,2}(?!\w)"
)


def _voted_down(found: Found, draft: Draft, vote: FoundVotes | None) -> bool:
    """Whether ``zamítnut`` tells of a motion that failed, and not of a resolution to reject: by its counts, else its subject."""
    if draft.frame.verb.action != "rejects" or draft.frame.voice != "passive":
        return False
    if vote is not None and vote.in_favor is not None and vote.against is not None:
        return vote.in_favor < vote.against
    return _MOTION.match(found.view.folded, draft.frame.start) is not None


def _refuses(found: Found, draft: Draft, vote: FoundVotes | None) -> bool:
    """``Klub změnu neschválil`` without a vote: the body refuses; ``Klub nepřijal návrh`` tells of a motion that failed."""
    frame = draft.frame
    if vote is not None or not frame.verb.negated or frame.voice != "active" or frame.verb.tense != "past":
        return False
    text = found.view.folded[draft.start : draft.end]
    return frame.verb.action in REFUSALS and "navrh" not in text and "zatim" not in text


def _is_refusal(draft: Draft, outcome: str) -> bool:
    """``Rada plán neakceptuje`` with more votes against the plan than for it."""
    return outcome == "rejected" and draft.frame.verb.action in ("rejects", "disagrees")


def _read_action(found: Found, draft: Draft, vote: FoundVotes | None) -> str:
    """The verb's action, where its object does not say otherwise; that of the motion where it failed."""
    folded, verb = found.view.folded, draft.frame.verb
    if _voted_down(found, draft, vote):
        return read_asked(folded[draft.start : verb.start], "rejected")
    if _refuses(found, draft, vote):
        return REFUSALS[verb.action]
    form, behind = folded[verb.start : verb.end], folded[verb.end : verb.end + 40]
    if form.startswith(("urc", "neurc")) and re.match(
        r",? ?(?:ze|aby|zda)\b|\s(?:\w+\s)?(?:termin|pocet|vysi|datum|cen)", behind
    ):
        return "other"
    if verb.action == "authorises" and _OFFICE.search(
        folded, max(draft.start, verb.start - 60), verb.end + 60
    ):
        return "elects"
    if verb.negated and "prijat" in form and "navrh" in folded[draft.start : verb.start]:
        return "other"
    if verb.negated and form.startswith("neprija") and "navrh" in behind:
        return "approves"
    return verb.action


_OFFICE: Final = re.compile(
    r"(?<!\w)(?:zapisovatel|overovatel|scitatel|skrutator)\w{0,3}(?<!teli)(?<!telum)(?!\w)"
)
"""Who is called to an office at the meeting is elected, whatever the verb."""


_AGREED: Final = ("dohod", "domluv", "shod", "se dohod", "se domluv", "se shod")


def _read_kind(found: Found, draft: Draft) -> str:
    verb = draft.frame.verb
    agreed = found.view.folded.startswith(_AGREED, verb.start, verb.end)
    return "agreement" if agreed else "resolution"


ROLLAM: Final = ("rollam", "korespondencn", "elektronick")
"""Each saying that a decision was taken so has a word that begins with one of these."""


@cache
def _rollam_stems() -> tuple[str, ...]:
    return tuple(first_words(load_words("resolutions", "per_rollam")))


@cache
def _rollam_pattern() -> re.Pattern[str]:
    return re.compile(any_of(fold(word) for word in load_words("resolutions", "per_rollam")))


_LATER_STEMS: Final = ("pozdeji", "nasledn", "dodatecn", "pote", "po", "mimo")
_LATER: Final = re.compile(
    r"(?<!\w)(?:pozdeji|nasledn\w{1,2}|dodatecn\w{1,2}|pote|po (?:schuzi|jednani|zasedani|hromade)|mimo (?:schuzi|jednani|zasedani))(?!\w)[^.\n]{0,40}?"
    r"(?<!\w)(?:on-?line|elektronick\w{1,3}|e-?mail\w{0,4}|mailem|internetov\w{1,3}|pisemn\w{1,3}|korespondencn\w{1,3})\s(?:(?:v|o|se)\s)?hlasov"
)
"""A vote after the meeting, in which others voted than those who were there."""
_MEANS: Final = ("online", "line", "elektronick", "email", "mail", "internetov", "pisemn", "korespondencn")
"""How the words begin for how it was held."""


def _find_later(view: View) -> list[Span]:
    """The paragraphs that tell of such a vote, from its words on."""
    if not view.starts_of_stems(_MEANS):
        return []
    places: list[Span] = []
    for match in scan(_LATER, view.folded, view.starts_of_stems(_LATER_STEMS)):
        block = max(0, bisect_right(view.block_spans, (match.start(), len(view.clean))) - 1)
        places.append(Span(match.start(), max(match.end(), view.block_spans[block][1])))
    return places


def _find_per_rollam(view: View) -> list[tuple[int, int]]:
    if not view.starts_of_stems(ROLLAM):
        return []
    starts = view.starts_of_stems(_rollam_stems())
    return [match.span() for match in scan(_rollam_pattern(), view.folded, starts)]
