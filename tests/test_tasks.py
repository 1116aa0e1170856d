"""Tasks in every form in which clerks give them, block by block, and the bounds that hold for all of them."""

from __future__ import annotations

import time

import pytest

from marked import Example, Tagged, load_examples
from zapisy.finders import find_all
from zapisy.finders.tasks.cases import restore_actor
from zapisy.finders.tasks.finder import find_tasks
from zapisy.found import Found, FoundTask
from zapisy.readers.plain import read_plain
from zapisy.text.source import Source
from zapisy.text.views import View


def describe_task(task: FoundTask) -> tuple[str, str, str | None]:
    """A task as text, owners and date of its deadline."""
    return task.text.strip(" .;"), "; ".join(owner.text for owner in task.assignees), task.deadline_value


def describe_tag(tag: Tagged) -> tuple[str, str, str | None]:
    """The same of a tag."""
    return " ".join(tag.text.split()).strip(" .;"), tag.attributes.get("who", ""), tag.attributes.get("by")


EXAMPLES = [
    example
    for name in (
        "tasks",
        "tasks_owners",
        "tasks_forms",
        "tasks_layouts",
        "tasks_clauses",
        "tasks_minutes",
        "tasks_informal",
    )
    for example in load_examples(name)
]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_tasks_of_example(example: Example) -> None:
    found = find_all(read_plain(example.text.encode()))
    assert [describe_task(task) for task in found.tasks] == [describe_tag(tag) for tag in example.tagged]
    for task, tag in zip(found.tasks, example.tagged, strict=True):
        if "told" in tag.attributes:
            assert task.deadline == tag.attributes["told"]


@pytest.mark.parametrize(
    ("form", "nominative"),
    [
        ("starostovi obce", "starosta obce"),
        ("starostce", "starostka"),
        ("radě města", "rada města"),
        ("legislativní komisi", "legislativní komise"),
        ("ekonomickou komisi", "ekonomická komise"),
        ("vedoucímu odboru dopravy", "vedoucí odboru dopravy"),
        ("předsedkyni", "předsedkyně"),
        ("představenstvu", "představenstvo"),
        ("všem členům", "všichni členové"),
        ("řediteli školy", "ředitel školy"),
        ("finančnímu výboru", "finanční výbor"),
        ("obecnímu úřadu", "obecní úřad"),
        ("tajemníkovi", "tajemník"),
        ("náměstkovi", "náměstek"),
        ("místostarostku", "místostarostka"),
        ("komoře", "komora"),
        ("prezidiu", "prezidium"),
        ("správci", "správce"),
        ("vedení", "vedení"),
    ],
)
def test_nominative_of_those_told(form: str, nominative: str) -> None:
    assert restore_actor(form) == nominative


def test_task_knows_its_resolution() -> None:
    text = "Zápis ze dne 4. 3. 2024\nUsnesení č. 3: Rada obce ukládá starostovi zajistit odvoz odpadu."
    found = find_all(read_plain(text.encode()))
    assert [task.decision is found.decisions[0] for task in found.tasks] == [True]


@pytest.mark.parametrize(
    "token",
    [
        "T: ", "Z: Dub ", "Úkol: ", "zajistí ", "bude ", "je třeba ", "ukládá starostovi ", "- zaslat\n", "Úkoly:\n",
        "Jan Kos zajistí, ", "bylo uloženo ", "úkol\ttermín\n", "1. 10. 2023 příprava\n", "Alfa Beta zajistí ",
        "Den 24. 4. zajišťuje Kos, ", "objednat do 15. 4. 2024 ", "Kos má objednat ", "KH = Jan Kos, ", "do do ",
    ],
)  # fmt: skip
def test_hostile_text_takes_linear_time(token: str) -> None:
    text = token * (100_000 // len(token))
    found = Found(View.of(Source(text, (), "txt")))
    begin = time.process_time()
    find_tasks(found)
    assert time.process_time() - begin < 4


def test_a_task_with_a_day_is_surer_than_one_that_is_only_needed() -> None:
    text = "Zápis ze dne 5. 9. 2023\n- Dub zajistí barvy do 10. 9.\n- Je třeba zajistit štětce.\n"
    sure, needed = find_all(read_plain(text.encode())).tasks
    assert sure.confidence > 0.9
    assert needed.confidence < 0.5


def test_the_guarantor_below_a_title_is_no_owner_of_it() -> None:
    text = "Zápis z jednání rady studijního programu dne 3. 4. 2019\n\nGarant: prof. Jan Kos\nČlenové: Petr Lev, Ivo Rak\n"
    assert find_all(read_plain(text.encode())).tasks == []
