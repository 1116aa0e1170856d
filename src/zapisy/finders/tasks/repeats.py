"""Tasks that a table or list at the end of minutes sums up, though the prose has told them before.

Finds: ``Tajemník zašle seznam členů do 19. 9.`` above a row ``Seznam členů | tajemník | 19. 9.``: one owner and one word in common,
and no other day.
Leaves: tasks of one owner about other things.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.found import FoundTask
from zapisy.text.views import fold

_LISTED: Final = ("tasks.table", "tasks.list")
_WORD: Final = re.compile(r"[^\W\d_]{5,}")
STEM: Final = 5
"""Letters by which two forms of one word are known."""


def drop_repeats(tasks: list[FoundTask]) -> list[FoundTask]:
    """The tasks without those that a table or list behind them tells once more; the row keeps the decision."""
    listed: dict[tuple[str, str], FoundTask] = {}
    for task in tasks:
        if task.found_by in _LISTED:
            listed.update(dict.fromkeys(_list_keys(task), task))
    kept = []
    for task in tasks:
        again = _find_again(task, listed) if listed and task.found_by not in _LISTED else None
        if again is None:
            kept.append(task)
        else:
            again.decision = again.decision or task.decision
    return kept


def _find_again(task: FoundTask, listed: dict[tuple[str, str], FoundTask]) -> FoundTask | None:
    for key in _list_keys(task):
        again = listed.get(key)
        days = {task.deadline_value, again.deadline_value} - {None} if again else set()
        if again and again.spans[0] > task.spans[0] and len(days) < 2:
            return again
    return None


def _list_keys(task: FoundTask) -> list[tuple[str, str]]:
    """Each owner with each long word of the text, as far as forms of one word have it in common."""
    owners = {fold(owner.text).split()[-1] for owner in task.assignees if owner.text.strip()}
    stems = {word[:STEM] for word in _WORD.findall(fold(task.text))}
    return [
        (owner, stem)
        for owner in sorted(owners)
        for stem in sorted(stems - {owner[:STEM] for owner in owners})
    ]
