"""Proposed rosters: who of several documents is one person, and what a human is asked."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

import zapisy
from zapisy.record import Minutes
from zapisy.roster import Roster
from zapisy.roster.proposing import Proposal, propose_people
from zapisy.roster.sightings import Sighting, list_sightings
from zapisy.writers.rosters import write_roster

COUNCIL = "Zastupitelstvo obce Vlkohrádek"
HEAD = "Zápis ze zasedání Zastupitelstva obce Vlkohrádek konaného dne {day}\n"


def see(given: str | None, family: str, document: str = "a", **known: object) -> Sighting:
    known = {
        "suffix": None,
        "gender": None,
        "titles": (),
        "forms": (family,),
        "places": (),
        "body": COUNCIL,
        **known,
    }
    return Sighting(given=given, family=family, document=document, **{"day": "2023-05-01", **known})  # type: ignore[arg-type]


def name_people(*sightings: Sighting) -> dict[str, str]:
    return {person.name: "; ".join(person.doubts) for person in propose_people(sightings)}


def read_minutes(day: str, *lines: str) -> Minutes:
    return zapisy.read((HEAD.format(day=day) + "\n".join(lines) + "\n").encode())


def test_people_are_joined_across_documents() -> None:
    records = [
        read_minutes("3. 4. 2023", "Přítomni: Ing. Jan Krátký (starosta), Eva Tichá", "Zapsala: Eva Tichá"),
        read_minutes(
            "9. 10. 2023", "Přítomni: Jan Krátký, Petr Vrána", "Podle Jana Krátkého je vše v pořádku."
        ),
    ]
    people = {person.name: person for person in propose_people(list_sightings(records))}
    assert list(people) == ["Jan Krátký", "Eva Tichá", "Petr Vrána"]
    mayor = people["Jan Krátký"]
    assert sorted(filter(None, mayor.seen.values())) == ["2023-04-03", "2023-10-09"]
    assert set(mayor.forms) >= {"Jan Krátký", "Jana Krátkého"}
    assert mayor.gender == "male"
    assert not mayor.doubts


@pytest.mark.parametrize(
    ("sightings", "expected"),
    [
        ([see("Jan", "Beran"), see("J.", "Beran", "b")], {"Jan Beran": "jen příjmení a iniciála: J. Beran"}),
        ([see("Jan", "Beran"), see(None, "Beran", "b")], {"Jan Beran": "jen příjmení: Beran"}),
        (
            [see("Jan", "Beran"), see("Josef", "Beran"), see("J.", "Beran", "b")],
            {"J. Beran": "může být: Jan Beran, Josef Beran", "Jan Beran": "", "Josef Beran": ""},
        ),
        ([see("Jan", "Beran"), see("K.", "Beran", "b")], {"Jan Beran": "", "K. Beran": "jen příjmení a iniciála: K. Beran"}),
        ([see("Jan", "Beran"), see("Honza", "Beran", "b")], {"Jan Beran": "přezdívka: Honza Beran"}),
        (
            [see("Jan", "Beran"), see("Honza", "Beran", "b", body="Výbor SVJ Dlouhá")],
            {"Honza Beran": "snad totéž co: Jan Beran", "Jan Beran": ""},
        ),
        (
            [see("Jan", "Beran", suffix="st."), see("Jan", "Beran", suffix="ml."), see("Jan", "Beran", "b")],
            {
                "Jan Beran": "starší, nebo mladší? Jan Beran ml., Jan Beran st.",
                "Jan Beran ml.": "", "Jan Beran st.": "",
            },
        ),
        (
            [see("Karel", "Vránek"), see("Karel", "Vránek", "b"), see("Karel", "Vráneek", "c")],
            {"Karel Vráneek": "snad překlep místo: Karel Vránek", "Karel Vránek": ""},
        ),
        ([see("Jan", "Beran"), see("Jana", "Beranová", "b")], {"Jan Beran": "", "Jana Beranová": ""}),
    ],
)  # fmt: skip
def test_doubts_are_told(sightings: list[Sighting], expected: dict[str, str]) -> None:
    assert name_people(*sightings) == expected


def place(organization: str, day: str, document: str) -> Sighting:
    return see("Jan", "Beran", document, places=((organization, None),), day=day, body=None)


def test_two_organizations_at_once_are_a_doubt() -> None:
    lhota, brod = "Rada města Lhota", "Rada města Brod"
    assert name_people(place(lhota, "2020-01-01", "a"), place(brod, "2021-01-01", "b")) == {"Jan Beran": ""}
    both = [place(lhota, "2020-01-01", "a"), place(brod, "2021-01-01", "b"), place(lhota, "2022-01-01", "c")]
    assert name_people(*both) == {"Jan Beran": f"dvě organizace zároveň: {brod}, {lhota}"}
    same = [each._replace(places=((str(each.places[0][0]).replace("Rada města Brod", "Zastupitelstvo města Lhota"), None),)) for each in both]  # fmt: skip
    assert name_people(*same) == {"Jan Beran": ""}


def write(people: list[Proposal]) -> str:
    stream = io.StringIO()
    write_roster(people, stream)
    return stream.getvalue()


def test_proposed_roster_can_be_loaded(tmp_path: Path) -> None:
    sightings = [
        see("Jan", "Beran", titles=("Ing.",), gender="male", places=((COUNCIL, "starosta"), ("=SDH", None))),
        see("Honza", "Beran", "b"), see("Eva", "Tichá", "b", gender="female", suffix=None), see("Jan", "Malý", suffix="ml."),
    ]  # fmt: skip
    written = write(propose_people(sightings))
    assert written == write(propose_people(sightings))
    assert written.startswith("\ufeffid;jméno;příjmení;")
    rows = list(csv.DictReader(io.StringIO(written[1:]), delimiter=";"))
    assert {row["organizace"] for row in rows if row["id"] == "jan-beran"} == {COUNCIL, "'=SDH"}
    path = tmp_path / "roster.csv"
    path.write_text(written, "utf-8")
    roster = Roster.load(path)
    assert roster.issues == ()
    people = {person.id: person for person in roster.persons}
    assert people["jan-beran"].aliases == ("Honza Beran",)
    assert people["jan-beran"].full_name == "Ing. Jan Beran"
    assert {m.role for m in people["jan-beran"].memberships} == {"starosta", None}
    assert people["jan-maly-ml"].suffix == "ml."
    assert people["eva-ticha"].gender == "female"
    assert roster.linker.link_text("Honzy Berana").id == "jan-beran"


def test_command_builds_from_records_and_documents(tmp_path: Path) -> None:
    documents = tmp_path / "in"
    documents.mkdir()
    (documents / "a.txt").write_text(
        HEAD.format(day="3. 4. 2023") + "Přítomni: Jan Krátký, Eva Tichá\n", "utf-8"
    )
    (documents / "copy.txt").write_bytes((documents / "a.txt").read_bytes())
    (documents / "b.pdf").write_bytes(b"")
    run("batch", documents, tmp_path / "out")
    texts = []
    for number, archive in enumerate((documents, tmp_path / "out", tmp_path / "out" / "records.jsonl")):
        done = run("roster", "build", archive, "-o", tmp_path / f"{number}.csv")
        assert done.returncode == 0, done.stderr
        assert "2 persons" in done.stderr
        texts.append((tmp_path / f"{number}.csv").read_text("utf-8"))
    assert texts[0].count(";2023-04-03;2023-04-03;1;") == 2
    assert texts[0] == texts[1] == texts[2]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zapisy", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
