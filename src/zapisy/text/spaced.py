"""Letter-spaced runs without wider gaps between their words: ``Z Á P I S Z E S C H Ů Z E`` as a web page shows them.

Finds: the words of titles and labels that a run begins with, by the fewest words; what is left is one word (``R A D Y L H O T A``).
Leaves: runs that begin with no such word, or whose rest is too short to be one.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from zapisy.text.letters import fold

LONGEST: Final = 80
"""Letters of a run that are tried."""
LEAST_REST: Final = 3
LEAST_LAST: Final = 4
"""Letters of a rest that is no known word, and of the known word before it, at the least."""

Step = tuple[int, int]
"""The fewest words that cover a run up to a place, and where the last of them begins."""


def part_words(letters: str) -> frozenset[int]:
    """The places in a run of letters where its words end; none where they cannot be told."""
    if len(letters) > LONGEST:
        return frozenset()
    steps = _cover(fold(letters))
    end = _last_known(steps)
    places, at = [end], end
    while at and (step := steps[at]) is not None:
        at = step[1]
        places.append(at)
    return frozenset(places) - {0, len(letters)}


def _cover(folded: str) -> list[Step | None]:
    """For each place of a run how known words reach it."""
    words, longest = _words()
    steps: list[Step | None] = [(0, 0), *([None] * len(folded))]
    for end in range(1, len(folded) + 1):
        for start in range(max(0, end - longest), end):
            before, here = steps[start], steps[end]
            if before is None or folded[start:end] not in words:
                continue
            if here is None or before[0] + 1 < here[0]:
                steps[end] = before[0] + 1, start
    return steps


def _last_known(steps: list[Step | None]) -> int:
    """The end of the run, or else of the last long word before a rest that may be a word itself."""
    last = len(steps) - 1
    if steps[last] is not None:
        return last
    for place in range(last - LEAST_REST, 0, -1):
        step = steps[place]
        if step is not None and place - step[1] >= LEAST_LAST:
            return place
    return 0


@cache
def _words() -> tuple[frozenset[str], int]:
    from zapisy.lexicon import load_folded  # the lexicons fold their words with this package

    words = load_folded("spaced", "words")
    return words, max(map(len, words))
