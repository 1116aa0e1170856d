"""Rosters of many rows: read a chunk at a time they are what they are row by row, and people kept in columns are people."""

from __future__ import annotations

from pathlib import Path

import pytest

from zapisy.errors import RosterError
from zapisy.roster import Roster, RosterPerson, chunks
from zapisy.roster.register import Register, register_people

HEADINGS = {
    "plain": "id;titul;jméno;příjmení;organizace;funkce",
    "none": "id;jméno;příjmení",
    "details": "id;titul;jméno;příjmení;organizace;funkce;e-mail;dříve",
    "dates": "id;jméno;příjmení;organizace;od;do",
}
ODD = {
    40: "{id};;Jan;;Obec Tichá;člen;2020;2022",
    41: " ;;Jan;Vránek;Obec Tichá;člen;2020;2022",
    70: "{id};Ing.;Jan;Vránek ml.;;;;",
    90: "p80;;Jan;Vránek;Obec Vlkohrádek;starosta;x;y",
    91: "-;;Jan;Vránek;Obec Vlkohrádek;starosta;2023;2021",
    120: "{id};;;Vránek",
    130: "",
    131: "p131 b;  Mgr.; Eva  ;Liška;;;;",
    150: "p12;;Karel;Vránek;;;;",
}
"""Rows with something unusual, by number."""


def write_rows(path: Path, headings: str, count: int = 200) -> Path:
    """A roster of namesakes with odd rows between them."""
    width = headings.count(";") + 1
    lines = [
        ODD.get(at, "{id};Ing.;Jan;Vránek;Obec Tichá;člen;jv@vlkohradek.cz;Liška").format(id=f"p{at}")
        for at in range(count)
    ]
    cut = [";".join(line.split(";")[:width]) for line in lines]
    path.write_text("\n".join([headings, *cut, ""]), "utf-8")
    return path


@pytest.mark.parametrize("kind", HEADINGS)
@pytest.mark.parametrize("longest", [7, 64, 4096])
def test_chunks_read_what_rows_are(
    kind: str, longest: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_rows(tmp_path / "roster.csv", HEADINGS[kind])
    monkeypatch.setattr(chunks, "LONGEST", 1)
    alone = Roster.load(path, strict=False)
    monkeypatch.setattr(chunks, "LONGEST", longest)
    together = Roster.load(path, strict=False)
    assert together.persons == alone.persons
    assert together.issues == alone.issues
    assert len(alone.persons) > 150
    assert alone.issues


def test_a_row_too_wide_is_named_whatever_its_place(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    rows = [f"p{at};Jan;Vránek;;" for at in range(1500)]
    rows[1200] = "p1200;Jan;Vránek;člen;x"
    path.write_text("\n".join(["id;jméno;příjmení", *rows, ""]), "utf-8")
    with pytest.raises(RosterError, match="row 1202 has 5 cells"):
        Roster.load(path)


def test_a_register_is_a_sequence_of_people() -> None:
    people = [
        RosterPerson("a", "Jan", "Vránek", gender="male", former=("Liška",), row=2),
        RosterPerson("b", None, "Tichá"),
    ]
    register = register_people(people)
    assert register == people
    assert list(register) == people
    assert register[-1] == people[-1]
    assert register[:1] == people[:1]
    assert register_people(register) is register
    assert isinstance(register, Register)
    assert list(register.list_renamed()) == people[:1]
