"""What others make of the same mentions: rapidfuzz's scorers and rigour, each at its best cut-off, told on these very mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from roster_people import Mention
from roster_score import Linked, Score, judge
from zapisy.roster import RosterPerson

SCORERS = ("WRatio", "token_sort_ratio", "token_set_ratio", "partial_ratio", "ratio")
Scorer = Callable[[str], list[tuple[float, str]]]
"""The likeliest people for a mention with their scores, the best first; two are enough to see a tie."""


def run_peers(people: list[RosterPerson], mentions: list[Mention]) -> Iterator[tuple[str, Score]]:
    """The best of rapidfuzz's scorers, and rigour where it is installed."""
    runs = {f"rapidfuzz {name}": _make_fuzzy(people, name) for name in SCORERS}
    fuzzy = {name: _find_best(name, mentions, scorer, range(60, 100, 2)) for name, scorer in runs.items()}
    yield max(fuzzy.values(), key=lambda found: found[1].f1)
    try:
        scorer = _make_rigour(people)
    except ImportError:
        return
    yield _find_best("rigour compare_parts", mentions, scorer, [cut / 100 for cut in range(20, 100, 4)])


def _find_best(name: str, mentions: list[Mention], scorer: Scorer, cutoffs: Any) -> tuple[str, Score]:
    scored = {mention.text: scorer(mention.text) for mention in mentions}

    def link(cutoff: float) -> Callable[[str], Linked]:
        def decide(text: str) -> Linked:
            best = [each for each in scored[text] if each[0] >= cutoff]
            if not best:
                return "unknown", None
            tied = len(best) > 1 and best[0][0] == best[1][0]
            return ("ambiguous", None) if tied else ("linked", best[0][1])

        return decide

    runs = ((f"{name} from {cutoff:g}", judge(mentions, link(cutoff))[0]) for cutoff in cutoffs)
    return max(runs, key=lambda run: run[1].f1)


def _make_fuzzy(people: list[RosterPerson], scorer: str) -> Scorer:
    from rapidfuzz import fuzz, process, utils

    names = [utils.default_process(person.name) for person in people]

    def score(text: str) -> list[tuple[float, str]]:
        query = utils.default_process(text)
        found = process.extract(query, names, scorer=getattr(fuzz, scorer), limit=2)
        return [(value, people[at].id) for _, value, at in found]

    return score


def _make_rigour(people: list[RosterPerson]) -> Scorer:
    """Compares parts with parts, over people who share two letters in a row with the mention (all would take hours)."""
    from rigour.names import NameTypeTag, align_person_name_order, analyze_names, compare_parts

    def part(text: str) -> Any:
        names = analyze_names(NameTypeTag.PER, [text], infer_initials=True)
        return [part for name in names for part in name.parts]

    parts = {person.id: part(person.name) for person in people}
    blocks: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for start in (word[:2].lower() for word in person.name.split()):
            blocks[start].add(person.id)

    def score(text: str) -> list[tuple[float, str]]:
        query = part(text)
        near = sorted(set().union(*(blocks[word[:2].lower()] for word in text.split())))
        total = [(_weigh(compare_parts(*align_person_name_order(query, parts[key]))), key) for key in near]
        return sorted(total, key=lambda each: (-each[0], each[1]))[:2]

    return score


INITIAL = 0.8
"""What an initial that agrees counts for, which rigour leaves to whoever calls it."""


def _weigh(alignments: Any) -> float:
    """The mean score of aligned parts; an unmatched part counts as none."""
    scores = [INITIAL if len(a.qstr) == 1 and a.rstr[:1] == a.qstr else a.score for a in alignments]
    return sum(scores) / max(len(scores), 1)
