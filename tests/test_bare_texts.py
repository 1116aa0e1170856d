"""Minutes that are written without diacritics: places, decisions and tasks of them."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes
from zapisy.text.letters import compile_either

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


def test_a_pattern_of_either_spelling() -> None:
    pattern = compile_either(r"(?:příchod|od[a-z]šla)\b")
    assert all(pattern.match(word) for word in ("příchod", "prichod", "odešla", "odesla"))
    assert not pattern.match("přichodu")


def test_who_came_late_or_left_early() -> None:
    text = (
        "Zapis ze schuze rady Skoly Habr konane dne 4. brezna 1996\n\n"
        "Pritomni: Jan Tichy (prisel v 17:20), Eva Vlnova (odesla 18:30)\n"
        "Omluveni: Petr Jedlik\n"
    )
    attendance = read_minutes(read_plain(text.encode()), Document()).attendees
    told = {entry.name: (entry.arrived, entry.left) for entry in attendance}
    assert told["Jan Tichy"][0] == "17:20"
    assert told["Eva Vlnova"][1] == "18:30"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Zapis ze zasedani obecniho zastupitelstva", "obecni zastupitelstvo"),
        ("Zapis ze schuze kontrolni komise", "kontrolni komise"),
        ("Zapis z jednani krajskeho predsednictva", "krajske predsednictvo"),
        ("Zapis z jednani skolske rady", "skolska rada"),
        ("Zapis z jednani vyboru", "vybor"),
        ("Zapis ze zasedani komise", "komise"),
    ],
)
def test_adjectives_of_a_body(title: str, body: str) -> None:
    text = f"{title}\nkonane dne 4. brezna 1996 v jidelne skoly\n\nPritomni: Jan Tichy, Eva Vlnova\nOmluveni: Petr Jedlik\n"
    assert read_minutes(read_plain(text.encode()), Document()).meeting.body == body


@pytest.mark.parametrize("owner", ["Krajska knihovna", "honebni starosta", "Knihovna"])
def test_adjective_of_an_actor(owner: str) -> None:
    (task,) = read(f"{owner[:1].upper()}{owner[1:]} zverejni rozpocet do 30. dubna.\n").tasks
    assert [assignee.name for assignee in task.assignees] == [owner]
