"""Makes a decision of a draft: its text, action, outcome, kind, number and references."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from zapisy.finders.decisions_groups import Draft, Group
from zapisy.finders.decisions_references import find_references
from zapisy.found import Found, FoundDecision, FoundVotes, Span
from zapisy.lexicon import any_of, load_words
from zapisy.text.source import BlockKind
from zapisy.text.views import fold

_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_] ){3,20}[^\W\d_](?!\w)")


def make_decision(found: Found, group: Group, draft: Draft, vote: FoundVotes | None) -> FoundDecision:
    clean, verb = found.view.clean, draft.frame.verb
    span = _extent(found, group, draft)
    spans, text = (span,), read_text(found, span)
    outcome, inferred = _read_outcome(found, group, draft, vote)
    header = group.header
    number = header.number if header else group.marks.get(id(draft.frame))
    return FoundDecision(
        _read_action(found, draft), spans, text,
        verb=clean[verb.start : verb.end] or None,
        verb_span=Span(verb.start, verb.end) if verb.end > verb.start else None,
        kind=_read_kind(found, draft), number=number, number_span=header.number_span if header else None,
        points=tuple(draft.points), outcome=outcome, inferred=inferred, votes=vote,
        per_rollam=_is_per_rollam(found, span), references=find_references(found.view, span, number),
        found_by=f"decisions.{draft.frame.voice}", confidence=0.95 if number else 0.85,
    )  # fmt: skip


def _extent(found: Found, group: Group, draft: Draft) -> Span:
    start, end = draft.start, draft.end
    if group.body and draft is group.drafts[0] and (not group.lettered or len(group.drafts) == 1):
        start = group.body.start
    clean = found.view.clean
    while end > start and (clean[end - 1].isspace() or clean[end - 1] in ",;(–"):
        end -= 1
    return Span(start, end)


def read_text(found: Found, span: Span) -> str:
    """A stretch of the view on one line, without page furniture."""
    view = found.view
    start, end = view.source_span(*span)
    if end - start > span.end - span.start + 6 and _SPACED.search(view.source.text, start, end):
        return re.sub(r"\s+", " ", view.source.text[start:end]).strip()
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
    return re.sub(r"\s+", " ", " ".join(parts)).strip()


def _read_outcome(
    found: Found, group: Group, draft: Draft, vote: FoundVotes | None
) -> tuple[str | None, tuple[str, ...]]:
    verb = draft.frame.verb
    if group.rejected:
        return "rejected", ()
    if _UNFILLED.search(found.view.folded[:600]) or _is_cut_off(found, draft):
        return None, ()
    if verb.negated:
        later = "zatim" in found.view.folded[draft.start : verb.end]
        return None if later else "rejected", ()
    if group.outcome:
        return group.outcome, ()
    if vote and vote.outcome:
        return vote.outcome, ()
    if vote is None and draft.frame.voice == "untold":
        return None, ()
    if vote and verb.tense == "present":
        return read_majority(vote)
    return "adopted", () if verb.tense != "present" else ("outcome",)


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


_UNFILLED = re.compile(r"usneseni\s[^?]{0,80}\?\?")
_LOOSE_END = re.compile(r"\s(?:od|do|s|se|v|ve|na|k|ke|o|za|pro|po|z|ze|a|u|dle|podle|mezi|č\.|ze dne)$")


def _is_cut_off(found: Found, draft: Draft) -> bool:
    """Whether the document ends in the middle of this text."""
    clean = found.view.clean.rstrip()
    return draft.end >= len(clean) and _LOOSE_END.search(clean[-12:]) is not None


def _read_action(found: Found, draft: Draft) -> str:
    """The verb's action, where its object does not say otherwise."""
    folded, verb = found.view.folded, draft.frame.verb
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


_OFFICE = re.compile(r"(?<!\w)(?:zapisovatel|overovatel|scitatel|skrutator)\w{0,3}(?<!teli)(?<!telum)(?!\w)")
"""Who is called to an office at the meeting is elected, whatever the verb."""


def _read_kind(found: Found, draft: Draft) -> str:
    verb = draft.frame.verb
    agreed = re.match(r"(?:se )?(?:dohod|domluv|shod)", found.view.folded[verb.start : verb.end])
    return "agreement" if agreed else "resolution"


def _is_per_rollam(found: Found, span: Span) -> bool:
    folded = found.view.folded
    near = _per_rollam().search(folded, max(0, span.start - 150), span.end + 100)
    return near is not None or _per_rollam().search(folded, 0, 400) is not None


@cache
def _per_rollam() -> re.Pattern[str]:
    return re.compile(any_of(fold(word) for word in load_words("resolutions", "per_rollam")))
