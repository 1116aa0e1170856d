"""Finds decisions.

Finds: numbered resolutions of any numbering (``Usnesení č. 12/2020``, ``Číslo: RM/14/2/2020``), before or
or after their text; ``ORGÁN schvaluje …``, ``bere na vědomí`` on its own line or with lettered points; past tense and
passive; motions with their results; elections; agreements (``bylo dohodnuto, že …``) and conclusions.
Leaves: proposals without a vote, opinions, other bodies' decisions told in subordinate clauses.
"""

from __future__ import annotations

import re
from functools import cache

from zapisy.finders.decisions_elections import drop_summaries, read_elections
from zapisy.finders.decisions_groups import Draft, Group, Walk
from zapisy.finders.decisions_labels import is_choice, read_labelled
from zapisy.finders.decisions_motions import settle_motions
from zapisy.finders.decisions_orphans import read_orphans
from zapisy.finders.decisions_pieces import Piece, cut_pieces
from zapisy.finders.decisions_references import find_references
from zapisy.finders.decisions_verbs import find_verbs
from zapisy.finders.decisions_votes import attach_votes
from zapisy.found import Found, FoundDecision, FoundVotes, Span
from zapisy.lexicon import any_of, load_words
from zapisy.text.sentences import sentences_of
from zapisy.text.source import BlockKind
from zapisy.text.views import fold

_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_] ){3,20}[^\W\d_](?!\w)")


def find_decisions(found: Found) -> None:
    """Fills found.decisions in the order of the text."""
    sentences = sentences_of(found)
    verbs = find_verbs(found.view)
    pieces = cut_pieces(found, sentences, verbs)
    groups = drop_told(found, pieces, Walk(found, pieces, verbs).run())
    used: set[int] = set()
    elected = read_elections(found, pieces, groups, used)
    told = {id(group): vote for group, vote in elected}
    alone = [pair for pair in elected if id(pair[0]) not in {id(group) for group in groups}]
    labelled, more = read_labelled(found, pieces, groups, used)
    alone += more + read_orphans(found, pieces, used, groups, strong=True)
    used |= {id(vote) for _, vote in alone}
    votes = attach_votes(found, pieces, groups, used)
    votes |= labelled | {i: told[id(group)] for i, group in enumerate(groups) if id(group) in told}
    used |= {id(vote) for vote in votes.values()}
    resolved = [(group, votes.get(i)) for i, group in enumerate(groups)]
    resolved = [(group, vote) for group, vote in resolved if _is_decision(found, group, vote)]
    resolved += alone + read_orphans(found, pieces, used, groups, strong=False)
    resolved = drop_summaries(found, resolved)
    resolved.sort(key=lambda pair: pair[0].first)
    for group, vote in resolved:
        found.decisions += [_make_decision(found, group, draft, vote) for draft in group.drafts]
    settle_motions(found, pieces)
    drop_repeated(found)
    if not found.decisions:
        found.decisions = _find_conclusions(found, pieces)
    _place_decisions(found)


def drop_told(found: Found, pieces: list[Piece], groups: list[Group]) -> list[Group]:
    """Leaves out what is told just before the numbered resolution that decides the same."""
    kept = []
    for group, following in zip(groups, [*groups[1:], None], strict=False):
        told = (
            following is not None
            and group.header is None
            and following.header is not None
            and group.drafts[0].frame.voice == "passive"
            and group.drafts[0].frame.verb.action == following.drafts[0].frame.verb.action
            and all(piece.kind in ("vote", "header") for piece in pieces[group.last + 1 : following.first])
        )
        choice = group.header is None and is_choice(found, pieces, group.first)
        if not told and not choice:
            kept.append(group)
    return kept


def drop_repeated(found: Found) -> None:
    """Counts a resolution once that is printed again in an annex: the same words, the same number, no other vote."""
    seen: dict[str, FoundDecision] = {}
    kept = []
    for decision in found.decisions:
        words = re.sub(r"\W+", " ", fold(decision.text)).strip()
        first = seen.get(words)
        if first is None or len(words) < LEAST_REPEATED or not _is_same(first, decision):
            seen.setdefault(words, decision)
            kept.append(decision)
        elif first.votes is None and decision.votes is not None:
            first.votes, first.outcome, first.inferred = decision.votes, decision.outcome, decision.inferred
    found.decisions[:] = kept


def _is_same(first: FoundDecision, again: FoundDecision) -> bool:
    one_vote = first.votes is None or again.votes is None or _count(first.votes) == _count(again.votes)
    return one_vote and (first.number == again.number or not (first.number and again.number))


def _count(votes: FoundVotes) -> tuple[float | None, ...]:
    return votes.in_favor, votes.against, votes.abstaining


LEAST_REPEATED = 30
"""Characters of a text that cannot stand twice by chance."""
_WEAK = ("other", "cancels", "establishes", "issues", "recommends", "instructs", "dismisses")


def _is_decision(found: Found, group: Group, vote: FoundVotes | None) -> bool:
    """A report in the passive (``bylo zrušeno``) and a call to vote decide nothing without a vote."""
    frame = group.drafts[0].frame
    if vote or (group.header and group.header.number):
        return True
    body = frame.body or ""
    if body.startswith("?"):
        return frame.verb.action not in _REPORTS or _is_own(found, body)
    if body == "komise" and "body" not in found.header and found.view.clean[frame.start].islower():
        return False  # some committee, and nothing says that it is the one that meets
    if frame.body in ("komise", "vybor") and frame.verb.action in ("recommends", "requests", "acknowledges"):
        own = found.header.get("body")
        if own is not None and frame.body not in fold(own.value):  # a committee's report to this body
            return False
    verb = found.view.folded[frame.verb.start : frame.verb.end]
    if _OF_THE_PAST.match(found.view.folded, frame.verb.start):
        return False
    return not ((frame.voice == "passive" and frame.verb.action in _WEAK) or verb.startswith("hlasuje"))


_OF_THE_PAST = re.compile(
    r"(?:se\s)?shod\w{1,3}(?:\sjsme)?(?:\sse)?(?:\sna tom)?,?\sze\s(?![^.,]{0,80}\b(?:ne)?bud)[^.,]{0,80}\w{2}l[aiyo](?!\w)"
)
"""``Shodli jsme se, že všichni zápis četli``: a view of what was, and no agreement."""
_REPORTS = ("recommends", "requests", "states", "acknowledges", "agrees", "disagrees", "other")


def _is_own(found: Found, body: str) -> bool:
    """Whether an abbreviation that no lexicon knows is this meeting's body: its word, or its initials."""
    own = found.header.get("body")
    words = fold(own.value).split() if own else []
    initials = "".join(word[0] for word in words)
    return not words or body[1:] in words or initials.startswith(body[1:3])


def _make_decision(found: Found, group: Group, draft: Draft, vote: FoundVotes | None) -> FoundDecision:
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
    parts = []
    for block, (start, end) in zip(view.source.blocks, view.block_spans, strict=True):
        if block.kind is not BlockKind.FURNITURE and start < span.end and end > span.start:
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


def _find_conclusions(found: Found, pieces: list[Piece]) -> list[FoundDecision]:
    """What informal minutes conclude, where they decide nothing."""
    words = re.compile(
        rf"(?<!\w)(?:{any_of(fold(w) for w in load_words('resolutions', 'conclusion'))})(?!\w)"
    )
    conclusions = []
    for piece in pieces:
        match = words.search(found.view.folded, *piece.span) if piece.kind == "text" else None
        if match and not re.search(
            r"navrh|dotaz|\?|uvedl|mysli", found.view.folded[piece.span.start : piece.span.end]
        ):
            conclusions.append(
                FoundDecision(
                    "other",
                    (piece.span,),
                    read_text(found, piece.span),
                    kind="conclusion",
                    found_by="decisions.conclusion",
                    confidence=0.6,
                )
            )
    return conclusions


def _place_decisions(found: Found) -> None:
    """Gives each decision the item of the agenda in whose course it stands."""
    bodies = [(item.body, item.number) for item in found.agenda if item.body]
    for decision in found.decisions:
        at = decision.spans[0].start
        decision.agenda_item = next(
            (number for body, number in reversed(bodies) if body.start <= at < body.end), None
        )
