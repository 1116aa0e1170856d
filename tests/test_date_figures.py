"""The signs beside a figure rule out a day or a time of day only where the pattern has none."""

from __future__ import annotations

import random

from zapisy.finders.dates import times
from zapisy.finders.dates.figures import may_begin_day, may_begin_time
from zapisy.finders.dates.shapes import DAY_SHAPE
from zapisy.text.letters import list_figures

PARTS = (
    "1|2|12|31|5|2019|19|0|00|30|123|1630|.|,|:|/|-|–| |  |\n|\t|\xa0|h|hod|hod.|hodin|az|do|a|i|nebo|resp.|t.|m.|r.|ledna|zar|kv.|un"
    "|vi|x.|ii. |pristiho|letosniho|³⁰|°°|o|oo|o0|min|٣|kc|xx|tohoto|roku|(|)|§|_|l9"
).split("|")


def test_no_day_and_no_time_of_day_is_ruled_out() -> None:
    rng = random.Random(5)
    days = hours = 0
    for _ in range(30_000):
        text = "".join(rng.choices(PARTS, k=rng.randint(2, 9)))
        for start in list_figures(text):
            if DAY_SHAPE.match(text, start):
                assert may_begin_day(text, start), text[start:]
                days += 1
            if times._TIME.match(text, start):
                assert may_begin_time(text, start), text[start:]
                hours += 1
    assert min(days, hours) > 10


def test_most_other_figures_are_ruled_out() -> None:
    text = "usneseni 12/2023, 5 clenu, 1. zahajeni, 15:30, 1500 kc, 30 % a 2 hlasy"
    figures = list_figures(text)
    assert not [start for start in figures if may_begin_day(text, start)]
    assert [text[start : start + 5] for start in figures if may_begin_time(text, start)] == ["15:30"]
