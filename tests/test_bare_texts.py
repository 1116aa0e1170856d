"""Minutes that are written without diacritics: places, decisions and tasks of them."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes

HEAD = "Zapis ze schuze vyboru spolku Habr konane dne 4. brezna 1996 {place}\n\nPritomni: Jan Tichy, Eva Vlnova\nOmluveni: Petr Jedlik\n\n"


def read(body: str = "", place: str = "") -> Minutes:
    return read_minutes(read_plain((HEAD.format(place=place) + body).encode()), Document())


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("v jidelne skoly", "jidelna skoly"),
        ("ve velkem sale radnice", "velky sal radnice"),
        ("v zasedaci mistnosti obecniho uradu", "zasedaci mistnost obecniho uradu"),
        ("v kancelari spolku, zacatek v 17 hodin", "kancelar spolku"),
    ],
)
def test_place_is_written_without_marks(place: str, name: str) -> None:
    assert read(place=place).meeting.place == name


@pytest.mark.parametrize(
    ("body", "decisions"),
    [
        ("1. Schvaleni programu\nSchuzi ridil predseda.\n", 0),
        ("1. Zvoleni predsedy vyboru\nKandidati se predstavili.\n", 0),
        ("Overovateli zapisu byli zvoleni Jan Tichy a Eva Vlnova.\n", 1),
        ("Program byl schvalen.\n", 1),
    ],
)
def test_a_noun_is_no_participle(body: str, decisions: int) -> None:
    assert len(read(body).decisions) == decisions


@pytest.mark.parametrize(
    ("body", "tasks"),
    [
        ("Pan Tichy zada o prispevek na novou strechu.\n", 0),
        ("Eva Vlnova zasle zpravu clenum do 30. dubna.\n", 1),
    ],
)
def test_who_asks_does_no_work(body: str, tasks: int) -> None:
    assert len(read(body).tasks) == tasks
