"""Days of what is asked for or offered are to come, though it was asked in the past tense."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Paní Malá přednesla prosbu spolku o zapůjčení sálu 24. prosince.", "2006-12-24"),
        ("Starosta pozval členy na dětský den 1. června.", "2007-06-01"),
        ("Velitel nabídl ukázku na Dni záchranářů 4. 6.", "2007-06-04"),
        ("Zazněla nabídka firmy ze dne 3. 9.", "2006-09-03"),
        ("Ples 5. 9. se vydařil.", "2006-09-05"),
    ],
)
def test_year(text: str, value: str) -> None:
    whole = f"Zápis ze schůze výboru dne 4. 10. 2006\n\n1. Různé\n{text}\n"
    minutes = read_minutes(read_source(whole.encode(), name="x.txt"), Document())
    assert [date.value for date in minutes.dates][1:] == [value]
