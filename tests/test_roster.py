"""Rosters: every format gives the same people; what is wrong is told with its row and column."""

from __future__ import annotations

import gc
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from zapisy.errors import RosterError
from zapisy.roster import Membership, Roster

HEADINGS = ["ID", "Titul", "Jméno", "Příjmení", "Funkce", "Organizace", "Od", "Do"]
ROWS = [
    ["1", "Ing.", "Jana", "Dvořáková", "starostka", "Obec Vlkohrádek", "1. 11. 2018", ""],
    ["2", "", "Petr", "Malý", "člen", "Obec Vlkohrádek", "2018", "20. 10. 2022"],
    ["2", "", "Petr", "Malý", "místostarosta", "Obec Vlkohrádek", "21. 10. 2022", ""],
]
CSV = "\n".join(";".join(row) for row in [HEADINGS, *ROWS]) + "\n"


def write_csv(path: Path) -> None:
    path.write_text(CSV, "utf-8")


def write_bom(path: Path) -> None:
    path.write_text(CSV.replace(";", ","), "utf-8-sig")


def write_cp1250(path: Path) -> None:
    path.write_text(CSV.replace(";", "\t"), "cp1250")


def write_workbook(path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in [HEADINGS, *ROWS]:
        book.active.append(row)
    book.save(path)


def write_json(path: Path) -> None:
    path.write_text(json.dumps({"osoby": [dict(zip(HEADINGS, row, strict=True)) for row in ROWS]}), "utf-8")


def write_lines(path: Path) -> None:
    path.write_text("\n".join(json.dumps(dict(zip(HEADINGS, row, strict=True))) for row in ROWS), "utf-8")


def write_yaml(path: Path) -> None:
    entries = ["- " + "\n  ".join(f"{h}: {c!r}" for h, c in zip(HEADINGS, row, strict=True)) for row in ROWS]
    path.write_text("\n".join(entries), "utf-8")


def write_sqlite(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute(f"CREATE TABLE lidé ({', '.join(f'{chr(34)}{h}{chr(34)} TEXT' for h in HEADINGS)})")
    database.executemany("INSERT INTO lidé VALUES (?, ?, ?, ?, ?, ?, ?, ?)", ROWS)
    database.commit()
    database.close()


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.csv", write_csv), ("a.csv", write_bom), ("a.tsv", write_cp1250), ("a.xlsx", write_workbook),
        ("a.json", write_json), ("a.jsonl", write_lines), ("a.yaml", write_yaml), ("a.db", write_sqlite),
    ],
)  # fmt: skip
def test_every_format_gives_the_same_people(name: str, write: object, tmp_path: Path) -> None:
    write(tmp_path / name)  # type: ignore[operator]
    roster = Roster.load(tmp_path / name)
    first, second = roster.persons
    assert (first.id, first.full_name) == ("1", "Ing. Jana Dvořáková")
    assert first.memberships == (Membership("Obec Vlkohrádek", None, "starostka", None, "2018-11-01", None),)
    assert [m.role for m in second.memberships] == ["člen", "místostarosta"]
    assert [second.memberships[0].since, second.memberships[0].until] == ["2018", "2022-10-20"]
    assert roster.issues == ()
    assert roster.sha256


def load(text: str, tmp_path: Path, name: str = "a.csv", **options: object) -> Roster:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return Roster.load(path, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "given", "family", "titles"),
    [
        ("Ing. Jana Dvořáková, Ph.D.", "Jana", "Dvořáková", "Ing., Ph.D."),
        ("Dvořáková Jana", "Jana", "Dvořáková", None),
        ("DVOŘÁKOVÁ Jana", "Jana", "Dvořáková", None),
        ('"Dvořáková, Jana"', "Jana", "Dvořáková", None),
        ("J. Dvořáková", "J.", "Dvořáková", None),
        ("Jan Novák ml.", "Jan", "Novák", None),
    ],
)
def test_whole_names_are_divided(
    written: str, given: str, family: str, titles: str | None, tmp_path: Path
) -> None:
    (person,) = load(f"Jméno;Funkce\n{written};členka\n", tmp_path).persons
    assert (person.given, person.family, person.titles) == (given, family, titles)
    assert (person.suffix is not None) is ("ml." in written)


def test_organizations_are_told_by_their_columns(tmp_path: Path) -> None:
    (body,) = load("Název,Zkratka,IČO\nMinisterstvo vnitra,MV,00007064\n", tmp_path).organizations
    assert (body.id, body.short_name, body.ico) == ("ministerstvo-vnitra", "MV", "00007064")


def test_wrong_ico_is_a_warning(tmp_path: Path) -> None:
    roster = load("Název,IČO\nObec Vlkohrádek,12345678\n", tmp_path)
    assert roster.organizations[0].ico is None
    assert [str(issue) for issue in roster.issues] == ["row 2, column IČO: '12345678' is no valid IČO"]


def test_duplicates_are_told(tmp_path: Path) -> None:
    roster = load("Jméno,Příjmení\nJan,Krátký\nEva,Tichá\nJan,Krátký\n", tmp_path)
    assert [person.id for person in roster.persons] == ["jan-kratky", "eva-ticha", "jan-kratky-2"]
    assert [(issue.severity, issue.row) for issue in roster.issues] == [("warning", 4)]


def test_columns_can_be_mapped(tmp_path: Path) -> None:
    text = "a;b\nJan;Krátký\n"
    with pytest.raises(RosterError, match="columns are: a, b"):
        load(text, tmp_path)
    roster = load(text, tmp_path, columns={"given_name": "a", "family_name": "b"})
    assert roster.persons[0].name == "Jan Krátký"
    with pytest.raises(RosterError, match="no column 'c'"):
        load(text, tmp_path, columns={"family_name": "c"})


def test_nested_memberships(tmp_path: Path) -> None:
    text = json.dumps(
        [{"name": "Jan Krátký", "memberships": [{"organization": "SDH", "role": "velitel", "from": "2020"}]}]
    )
    (person,) = load(text, tmp_path, "a.json").persons
    assert person.memberships == (Membership("SDH", None, "velitel", None, "2020", None),)


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        ("", "a.csv", "empty"),
        ("Jméno;Příjmení\nJan;Krátký;navíc\n", "a.csv", "row 2 has 3 cells under 2 headings"),
        ("Jméno;Příjmení;Od\nJan;Krátký;31. 2. 2020\n", "a.csv", "row 2, column Od: "),
        ("Jméno;Příjmení\nJan;\n", "a.csv", "row 2, column Příjmení: the name is missing"),
        ("Jméno\n=CMD()\n", "a.csv", "is no name of a person"),
        ("ID;Jméno;Příjmení\n1;Jan;Krátký\n1;Eva;Tichá\n", "a.csv", "row 3, column ID: the id 1 is already"),
        ("[1, 2]", "a.json", "entry 1"),
        ('{"a": 1}', "a.json", "no list"),
        ("{", "a.json", "no JSON"),
        ("a: [", "a.yaml", "no YAML"),
        ("x;y\n1;2\n", "a.csv", "columns are: x, y"),
        (b"PK\x03\x04nothing", "a.xlsx", "damaged"),
        (b"SQLite format 3\0nothing", "a.db", "cannot be read"),
        (bytes(range(256)) * 40, "a.csv", "no text table"),
    ],
)
def test_bad_rosters_are_told_with_their_place(content: str, name: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(RosterError, match=said) as caught:
        load(content, tmp_path, name)
    assert str(caught.value).startswith((tmp_path / name).as_posix())


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(RosterError, match="cannot be opened"):
        Roster.load(tmp_path / "nothing.csv")


def test_bad_rows_can_be_left_out(tmp_path: Path) -> None:
    roster = load("Jméno;Příjmení\nJan;\nEva;Tichá\n", tmp_path, strict=False)
    assert [person.name for person in roster.persons] == ["Eva Tichá"]
    assert len(roster.issues) == 1


def test_formula_without_a_value_is_told(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Jméno", "Příjmení"])
    book.active.append(["Eva", '=CONCATENATE("T","ichá")'])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(RosterError, match="column Příjmení"):
        Roster.load(tmp_path / "a.xlsx")


def test_workbook_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zapisy.roster.tables.MAX_BYTES", 1 << 20)
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * (2 << 20))
    with pytest.raises(RosterError, match="unpacks to over"):
        Roster.load(tmp_path / "a.xlsx")


@pytest.mark.parametrize(
    ("since", "until", "day", "holds"),
    [
        ("2018-11-01", None, "2018-10-31", False), ("2018-11-01", None, "2018-11-01", True),
        ("2018", "2022-10-20", "2022-10-21", False), ("2018", "2022-10", "2022-10-21", True),
        ("2018-11", None, "2018", True), (None, None, "1990-01-01", True), ("2018", "2019", None, True),
    ],
)  # fmt: skip
def test_membership_holds_on_days(since: str | None, until: str | None, day: str | None, holds: bool) -> None:
    assert Membership(since=since, until=until).holds_on(day) is holds


def test_rows_of_cells_read_before_are_as_if_read_alone(tmp_path: Path) -> None:
    cells = [
        (title, given, family, role)
        for title in ("", "Ing.  arch.", "-")
        for given in ("Jan", " Karel  Emil ", "—", "")
        for family in ("Vránek", "Vránek ml.", " Malá", "-")
        for role in ("člen", "", "n/a")
    ]
    lines = [";".join((f"p{number}", *row)) for number, row in enumerate(cells, 1)]
    heading = "id;titul;jméno;příjmení;funkce"
    whole = load("\n".join([heading, *lines]), tmp_path, strict=False)
    alone = [load(f"{heading}\n{line}", tmp_path, strict=False) for line in lines]
    persons = [person._replace(row=int(person.id[1:]) + 1) for roster in alone for person in roster.persons]
    assert whole.persons == persons
    missing = [issue for issue in whole.issues if issue.severity == "error"]
    assert len(missing) == len(cells) - len(persons) == len(cells) / 4


def test_an_id_of_two_people_is_told_in_rows_of_known_cells(tmp_path: Path) -> None:
    rows = "id;titul;jméno;příjmení\na;;Jan;Vránek\nb;;Eva;Malá\na;;Eva;Malá\n"
    issues = load(rows, tmp_path, strict=False).issues
    assert [(issue.row, issue.column) for issue in issues if issue.severity == "error"] == [(4, "id")]


def test_loading_leaves_the_collector_as_it_was(tmp_path: Path) -> None:
    assert gc.isenabled()
    load("id;jméno;příjmení\na;Jan;Vránek\n", tmp_path)
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        load("id;jméno;příjmení\na;Jan;Vránek\n", tmp_path)
        assert gc.get_freeze_count() > frozen / 2
    finally:
        gc.unfreeze()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1. ledna 2020", "2020-01-01"), ("31.prosince 2021", "2021-12-31"), ("září 2020", "2020-09"), ("1/2020", "2020-01"),
        ("1. 2020", "2020-01"), ("30. února 2020", None), ("1. Jana 2020", None), ("jaro 2020", None),
    ],
)  # fmt: skip
def test_dates_of_memberships(written: str, value: str | None, tmp_path: Path) -> None:
    roster = load(f"Jméno;Příjmení;Od\nEva;Tichá;{written}\n", tmp_path, strict=False)
    assert [m.since for each in roster.persons for m in each.memberships] == ([value] if value else [])
    assert [(issue.row, issue.column) for issue in roster.issues] == ([] if value else [(2, "Od")])


def test_titles_above_the_headings_of_a_sheet(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in (["Seznam členů výboru"], ["Osoba", None, "Členství"], ["Jméno", "Příjmení", "Od"]):
        book.active.append(row)
    book.active.merge_cells("A1:C1")
    book.active.append(["Eva", "Tichá", "5/2020"])
    book.active.append(["Jan", "Krátký", "jaro"])
    book.save(tmp_path / "a.xlsx")
    roster = Roster.load(tmp_path / "a.xlsx", strict=False)
    assert [(person.name, person.row) for person in roster.persons] == [("Eva Tichá", 4), ("Jan Krátký", 5)]
    assert [(issue.row, issue.column) for issue in roster.issues] == [(5, "Od")]


def test_tables_of_a_database_without_people_are_passed_over(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.db") as database:
        database.execute("CREATE TABLE akce (datum TEXT, poznámka TEXT)")
        database.execute("INSERT INTO akce VALUES ('2020', 'nic')")
    with pytest.raises(RosterError, match="columns are: datum, poznámka"):
        Roster.load(tmp_path / "a.db")
    with sqlite3.connect(tmp_path / "a.db") as database:
        database.execute("CREATE TABLE lidé (jméno TEXT, příjmení TEXT)")
        database.execute("INSERT INTO lidé VALUES ('Eva', 'Tichá')")
    assert [person.name for person in Roster.load(tmp_path / "a.db").persons] == ["Eva Tichá"]


def test_many_namesakes_without_ids_take_linear_time(tmp_path: Path) -> None:
    roster = load("Jméno;Příjmení\n" + "Eva;Tichá\n" * 20_000, tmp_path)
    assert len({person.id for person in roster.persons}) == 20_000
