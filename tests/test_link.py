"""Linking: whom a person of a record is in a roster, and when it is honestly nobody."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import zapisy
from zapisy.record import RosterLink
from zapisy.roster import Membership, Roster, RosterOrganization, RosterPerson
from zapisy.roster.features import Query
from zapisy.roster.surfaces import Surface

COUNCIL = Membership("Obec Vlkohrádek", None, "starosta", None, "2018-11-01", "2022-10-20")
ROSTER = Roster(
    [
        RosterPerson("valasek", "Martin", "Valášek", gender="male"),
        RosterPerson("valaskova", "Marie", "Valášková", gender="female"),
        RosterPerson("otec", "Jan", "Krátký", suffix="st.", gender="male"),
        RosterPerson("syn", "Jan", "Krátký", suffix="ml.", gender="male"),
        RosterPerson("ticha", "Eva", "Tichá", "Ing.", gender="female", former=("Suchá",)),
        RosterPerson("ended", "Petr", "Vrána", gender="male", memberships=(COUNCIL,)),
        RosterPerson("honza", "Jan", "Beran", gender="male", aliases=("Kozel",)),
        RosterPerson("tesar", "Karel", "Tesař", gender="male"),
        RosterPerson("tesar2", "Štěpán", "Tesař", gender="male"),
        RosterPerson("tesar3", "Viktor", "Tesař", gender="male"),
        RosterPerson("mayor", "Karel", "Malý", gender="male", memberships=(Membership("Obec Lhota", role="starosta"),)),
        RosterPerson("clerk", "Karel", "Malý", gender="male", memberships=(Membership("SDH Lhota", role="velitel"),)),
    ],
    [
        RosterOrganization("mv", "Ministerstvo vnitra", "MV", "00007064"),
        RosterOrganization("cesta", "Stavby Cesta, s. r. o.", aliases=("Cesta stavební",)),
        RosterOrganization("zs1", "Základní škola Vlkohrádek, Školní 1"),
        RosterOrganization("zs2", "Základní škola Vlkohrádek, Školní 2"),
    ],
)  # fmt: skip


def link(given: str | None, family: str, *surfaces: Surface, **known: object) -> RosterLink:
    return ROSTER.linker.link_person(Query(given, family, **known), surfaces)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "family", "expected"),
    [
        ("M.", "Valáška", "valasek"),
        ("M.", "Valáškové", "valaskova"),
        (None, "Valášková", "valaskova"),
        ("Marii", "Valáškovou", "valaskova"),
        ("Martina", "Valaska", "valasek"),
        ("Evy", "Suché", "ticha"),
        (None, "Kozla", "honza"),
        ("Honza", "Beran", "honza"),
        ("Martyn", "Valášek", "valasek"),
        ("Marie", "Valáškoová", "valaskova"),
        ("Karel", "Tesrař", "tesar"),
        ("Š.", "Tesař", "tesar2"),
        ("Stepan", "Tesař", "tesar2"),
        ("Stepane", "Tesari", "tesar2"),
    ],
)
def test_forms_are_linked(given: str | None, family: str, expected: str) -> None:
    found = link(given, family)
    assert (found.status, found.id) == ("linked", expected)
    assert found.confidence is not None
    assert found.confidence > 0.9


@pytest.mark.parametrize(
    ("given", "family", "known"),
    [
        ("Petr", "Valášek", {}),
        ("Eva", "Tichý", {}),
        ("Martin", "Valášek", {"gender": "female"}),
        ("Petr", "Vrána", {"day": "2024-01-01"}),
        ("Petr", "Vrána", {"day": "2010-01-01"}),
        ("Eva", "Neznámá", {}),
        (None, "Valáček", {}),
        (None, "Valášeke", {}),
        ("J.", "Tesař", {}),
        ("S.", "Tesař", {}),
        ("Štěpánka", "Tesař", {}),
        ("V.", "Tesařové", {}),
        ("K.", "Tesá", {}),
    ],
)
def test_what_contradicts_is_not_linked(given: str | None, family: str, known: dict[str, object]) -> None:
    assert link(given, family, **known).status == "unknown"


def test_membership_of_the_day_is_linked() -> None:
    assert link("Petr", "Vrána", day="2020-05-05").id == "ended"


def test_equals_are_ambiguous_with_candidates() -> None:
    found = link("Jan", "Krátký")
    assert (found.status, found.id) == ("ambiguous", None)
    assert [candidate.id for candidate in found.candidates] == ["otec", "syn"]
    assert link("Jan", "Krátký", suffix="ml.").id == "syn"


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"organizations": frozenset(["sdh lhota"])}, "clerk"),
        ({"roles": frozenset(["starosta"])}, "mayor"),
        ({"roles": frozenset(["starosta"]), "organizations": frozenset(["sdh lhota"])}, "clerk"),
        ({"listed": frozenset(["mayor"]), "organizations": frozenset(["sdh lhota"])}, "mayor"),
    ],
)
def test_ties_are_decided_in_their_order(known: dict[str, object], expected: str) -> None:
    assert link("Karel", "Malý").status == "ambiguous"
    assert link("Karel", "Malý", **known).id == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ing. Marie Valášková, Ph.D.", "valaskova"),
        ("Valášková Marie", "valaskova"),
        ("M Valáškové", "valaskova"),
        ("M.Valáškové", "valaskova"),
        ("marie valášková", "valaskova"),
        ("MarieValášková", "valaskova"),
        ("Marie vValášková", "valaskova"),
        ("M.lValáškové", "valaskova"),
        ("Jan Krátký ml.", "syn"),
        ("Tichou", "ticha"),
        ("Tesař", None),
        ("", None),
    ],
)
def test_names_are_linked_however_they_are_typed(text: str, expected: str | None) -> None:
    assert ROSTER.linker.link_text(text).id == expected


def test_other_mentions_do_not_outvote_the_whole_name() -> None:
    assert link("Petr", "Valášek", Surface(None, "Valáška")).status == "unknown"
    assert link("Milan", "Valášek", Surface("M.", "Valáška")).status == "unknown"
    assert link("M.", "Valášek", Surface("Martinem", "Valáškem")).id == "valasek"
    assert link("Beran", "Jan").id == "honza"


def test_reason_is_for_people() -> None:
    reason = link("M.", "Valáškové", titles="Mgr.").reason
    assert reason is not None
    assert reason.startswith("Valáškové: ")
    assert "of Valášková, initial M." in reason


MINUTES = (
    "Zápis z jednání pracovní skupiny dne 5. 3. 2020\n"
    "Přítomni: Martin Valášek (MV), Eva Tichá (Stavby Cesta s.r.o.), Ivo Neznámý\n"
    "Na žádost M. Valáška se bod odkládá.\nZapsala: E. Tichá\n"
)


def test_record_is_linked() -> None:
    minutes = zapisy.read(MINUTES.encode(), roster=ROSTER)
    links = {person.name: person.roster for person in minutes.persons}
    assert {name: each.id for name, each in links.items() if each} == {
        "Martin Valášek": "valasek", "Eva Tichá": "ticha", "Ivo Neznámý": None,
    }  # fmt: skip
    assert {body.roster.id for body in minutes.organizations if body.roster} >= {"mv", "cesta"}
    assert [finding.params["name"] for finding in minutes.findings if finding.code == "not_in_roster"] == [
        "Ivo Neznámý"
    ]


def test_organizations_that_differ_by_a_number_are_two() -> None:
    body = zapisy.read(b"Zapis\nOmluveni: Jan Novak (Zakladni skola Vlkohradek, Skolni 3)\n").organizations
    assert all(ROSTER.linker.bodies.link(each).status == "unknown" for each in body)


ROSTER_CSV = "id;jméno;příjmení\n1;Martin;Valášek\n2;Eva;Tichá\n"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zapisy", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)


def test_relinking_is_reading_with_the_roster(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        MINUTES.replace("Přítomni", "Omluveni: dle prezenční listiny\nPřítomni"), "utf-8"
    )
    (tmp_path / "b.pdf").write_bytes(b"")
    roster = tmp_path / "r" / "roster.csv"
    roster.parent.mkdir()
    roster.write_text(ROSTER_CSV, "utf-8")
    files = (tmp_path / "a.txt", tmp_path / "b.pdf")
    assert run("batch", *files, tmp_path / "with", "--roster", roster).returncode == 3
    assert run("batch", *files, tmp_path / "without").returncode == 3
    done = run(
        "relink", tmp_path / "without" / "records.jsonl", "--roster", roster, "-o", tmp_path / "new.jsonl"
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "new.jsonl").read_bytes() == (tmp_path / "with" / "records.jsonl").read_bytes()
    assert '"status":"linked"' in (tmp_path / "new.jsonl").read_text("utf-8").replace(" ", "")


def test_commands_tell_bad_rosters(tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("x;y\n1;2\n", "utf-8")
    document = tmp_path / "a.txt"
    document.write_text(MINUTES, "utf-8")
    for arguments in (("read", document), ("batch", document, tmp_path / "out"), ("check", document)):
        done = run(*arguments, "--roster", bad)
        assert done.returncode == 3
        assert "[roster]" in done.stderr
        assert "Traceback" not in done.stderr


def test_roster_check_lists_issues(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER_CSV + "3;Jan;\n", "utf-8")
    done = run("roster", "check", path)
    assert done.returncode == 1
    assert "error: row 4, column příjmení: the name is missing" in done.stdout
    assert "2 persons" in done.stderr


def test_read_prints_links_as_json(tmp_path: Path) -> None:
    document, roster = tmp_path / "a.txt", tmp_path / "r.csv"
    document.write_text(MINUTES, "utf-8")
    roster.write_text(ROSTER_CSV, "utf-8")
    record = json.loads(run("read", document, "--roster", roster).stdout)
    assert record["producer"]["roster_sha256"]
    assert [person["roster"]["id"] for person in record["persons"]] == ["1", "2", None]
