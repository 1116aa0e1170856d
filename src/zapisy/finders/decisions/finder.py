"""Finds decisions.

Finds: numbered resolutions of any numbering (``Usnesení č. 12/2020``, ``Číslo: RM/14/2/2020``), before or
or after their text; ``ORGÁN schvaluje …``, ``bere na vědomí`` on its own line or with lettered points; past tense and
passive; motions with their results; elections; agreements (``bylo dohodnuto, že …``) and conclusions.
Leaves: proposals without a vote, opinions, other bodies' decisions told in subordinate clauses.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.agenda.bodies import item_numbers
from zapisy.finders.decisions.ahead import join_ahead
from zapisy.finders.decisions.asked import ask_actions
from zapisy.finders.decisions.bare import join_bare
from zapisy.finders.decisions.called import add_called
from zapisy.finders.decisions.counters import settle_counters
from zapisy.finders.decisions.drafts import Piece
from zapisy.finders.decisions.elections import drop_summaries, read_elections
from zapisy.finders.decisions.groups import Walk
from zapisy.finders.decisions.labels import read_labelled
from zapisy.finders.decisions.lone import join_lone
from zapisy.finders.decisions.making import DecisionMaker, read_text
from zapisy.finders.decisions.motions import settle_motions
from zapisy.finders.decisions.orphans import read_orphans
from zapisy.finders.decisions.passed import list_passed
from zapisy.finders.decisions.pieces import cut_pieces
from zapisy.finders.decisions.provisional import leave_open
from zapisy.finders.decisions.reports import drop_repeated, drop_told, is_decision, list_own
from zapisy.finders.decisions.series import number_series
from zapisy.finders.decisions.verbs import find_verbs
from zapisy.finders.decisions.votes import attach_votes, part_votes
from zapisy.finders.decisions.whole import share_whole
from zapisy.found import Found, FoundDecision
from zapisy.lexicon import any_of, load_openers, load_words
from zapisy.text.letters import compile_either
from zapisy.text.sentences import sentences_of
from zapisy.text.views import fold


def find_decisions(found: Found) -> None:
    """Fills found.decisions in the order of the text."""
    sentences = sentences_of(found)
    verbs = find_verbs(found.view)
    pieces = cut_pieces(found, sentences, verbs)
    groups = join_lone(found, pieces, Walk(found, pieces, verbs).run(), verbs)
    groups = drop_told(found, pieces, add_called(found, pieces, groups))
    used: set[int] = set()
    elected = read_elections(found, pieces, groups, used)
    told = {id(group): vote for group, vote in elected}
    alone = [pair for pair in elected if id(pair[0]) not in {id(group) for group in groups}]
    labelled, more = read_labelled(found, pieces, groups, used)
    alone += more + read_orphans(found, pieces, used, groups, strong=True)
    used |= {id(vote) for _, vote in alone}
    votes = attach_votes(found, pieces, groups, used)
    votes |= (
        labelled
        | list_passed(groups)
        | {i: told[id(group)] for i, group in enumerate(groups) if id(group) in told}
    )
    used |= {id(vote) for vote in votes.values()}
    resolved = [(group, votes.get(i)) for i, group in enumerate(groups)]
    own = list_own(resolved)
    resolved = [(group, vote) for group, vote in resolved if is_decision(found, group, vote, own)]
    resolved += alone + read_orphans(found, pieces, used, groups, strong=False)
    resolved = drop_summaries(found, resolved)
    maker = DecisionMaker(found)
    found.decisions += [
        maker.make_decision(group, draft, voted)
        for group, vote in resolved
        for draft, voted in part_votes(found, group, vote)
    ]
    settle_counters(found, pieces)
    settle_motions(found, pieces)
    ask_actions(found)
    leave_open(found, pieces)
    drop_repeated(found)
    join_bare(found)
    join_ahead(found)
    number_series(found)
    share_whole(found)
    found.decisions = [
        d for d in found.decisions if not (d.action == "other" and _OPENS_LIST.fullmatch(d.text))
    ]
    if not found.decisions:
        found.decisions = _find_conclusions(found, pieces)
    _place_decisions(found)


_OPENS_LIST: Final = compile_either(r"[^.;:]{2,60}projedna\w{1,3}(?:\s(?:tyto|následující)\s\w{3,12})?\s?:")
"""``Rada projednala:`` stands over what was decided and is no decision itself."""
_ASKED: Final = re.compile(r"navrh|dotaz|\?|uvedl|mysli")


@cache
def _conclusion() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(fold(w) for w in load_words('resolutions', 'conclusion'))})(?!\w)")


def _find_conclusions(found: Found, pieces: list[Piece]) -> list[FoundDecision]:
    """What informal minutes conclude, where they decide nothing."""
    folded, starts = found.view.folded, found.view.starts_of(load_openers("resolutions", "conclusion"))
    conclusions: list[FoundDecision] = []
    at = 0
    for piece in pieces if starts else ():
        concluding = False
        while at < len(starts) and starts[at] < piece.span.end:
            told = piece.kind == "text" and starts[at] >= piece.span.start
            concluding = concluding or (
                told and _conclusion().match(folded, starts[at], piece.span.end) is not None
            )
            at += 1
        if concluding and not _ASKED.search(folded, *piece.span):
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
    numbers = item_numbers(found, [decision.spans[0].start for decision in found.decisions])
    for decision, number in zip(found.decisions, numbers, strict=True):
        decision.agenda_item = number
