"""The agenda in every layout that clerks use, block by block, and where its items are discussed."""

from __future__ import annotations

import time

import pytest

from marked import Example, load_examples
from zapisy.finders import find_all
from zapisy.finders.agenda.finder import find_agenda
from zapisy.finders.sections.finder import find_sections
from zapisy.found import Found
from zapisy.readers import read_source
from zapisy.readers.plain import read_plain
from zapisy.text.source import Source
from zapisy.text.views import View


@pytest.mark.parametrize("example", load_examples("agenda"), ids=str)
def test_agenda_of_example(example: Example) -> None:
    found = find_all(read_plain(example.text.encode()))
    got = [(item.title.rstrip(":."), item.number, item.parent) for item in found.agenda]
    expected = [
        (" ".join(tag.text.split()).rstrip(":."), tag.attributes.get("number"), tag.attributes.get("parent"))
        for tag in example.tagged
    ]
    assert got == expected
    for item in found.agenda:
        assert " ".join(found.view.clean[slice(*item.span)].split()) == item.title


COURSE = """Program:
1. Zahájení, volba ověřovatelů
2. Zpráva o hospodaření za rok 2023
3. Různé
1. Zahájení
Zastupitelstvo schvaluje program jednání. Hlasování: 7-0-0
K bodu 2
Zastupitelstvo bere na vědomí zprávu. Hlasování: 7-0-0
3) Různé
Zastupitelstvo schvaluje dar spolku. Hlasování: 7-0-0"""


CAPITALS = """Přítomni: Jan Kos, Eva Malá

Schůzi vedl Jan Kos, zapsala Eva Malá.

VARHANY
Pan Kos odhaduje opravu na 410 tisíc. Rada doporučuje požádat o půjčku.

PRONÁJEM POLE
Přihlásil se jeden zájemce. Rada souhlasí s nájemným.

OZVUČENÍ
Paní Malá zjistí cenu nového ozvučení."""
PARAGRAPHS = """Přítomni: Jan Kos, Eva Malá

Volba předsedy rady
Dosavadní předseda končí, jeho dcera už na školu nechodí.

Změna školního řádu
Mobilní telefony budou uloženy ve skříňkách po dobu vyučování.

Různé
Obec opraví plot u hřiště, termín zjistí starostka."""
FORMATTED = """# Zápis

## Přítomni
Jan Kos, Eva Malá

## Jarní číslo
Vyšlo v březnu a prodává se dobře.

## Letní číslo
Rozhovor povede paní Malá.

## Úkoly
Jan Kos zajistí tisk.

## Peníze
Dotace přišla."""
LETTER = """Vážení spoluobčané

v sobotu se koná brigáda u rybníka, přijďte prosím všichni.

S pozdravem

Jan Kos"""


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (CAPITALS, "a.txt", ["VARHANY", "PRONÁJEM POLE", "OZVUČENÍ"]),
        (PARAGRAPHS, "a.txt", ["Volba předsedy rady", "Změna školního řádu", "Různé"]),
        (FORMATTED, "a.md", ["Jarní číslo", "Letní číslo", "Peníze"]),
        (LETTER, "a.txt", []),
    ],
)
def test_headings_without_numbers(text: str, name: str, expected: list[str]) -> None:
    found = find_all(read_source(text.encode(), name=name))
    assert [item.title for item in found.agenda] == expected


def test_decisions_know_their_item() -> None:
    found = find_all(read_plain(COURSE.encode()))
    assert [decision.agenda_item for decision in found.decisions] == ["1", "2", "3"]
    starts = [found.view.clean[item.body.start :][:8] for item in found.agenda if item.body]
    assert starts == ["1. Zaháj", "K bodu 2", "3) Různé"]


@pytest.mark.parametrize(
    "token",
    ["1. A ", "program: 1. ", "Program:\n", "Program: 1. Aa 2. Ab ", "K bodu 1: A ", "1.1. ", "- a\n", "Ad "],
)
def test_hostile_text_takes_linear_time(token: str) -> None:
    text = token * (100_000 // len(token))
    found = Found(View.of(Source(text, (), "txt")))
    find_sections(found)
    begin = time.process_time()
    find_agenda(found)
    assert time.process_time() - begin < 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Program:\n9:00 Zahájení\n9.15 – 10.00 Rozpočet\n10:00 Různé\n", [("09:00", None), ("09:15", None), ("10:00", None)]),
        (
            "Zápis\nč.\tBod\tPředkladatel\tČas\n1\tZahájení\tIng. Dub\t9:00\n2\tRozpočet\tMgr. Malá\t20 min\n",
            [("09:00", "Ing. Dub"), (None, "Mgr. Malá")],
        ),
        ("Program:\n1. Zahájení (předkládá: Ing. Dub)\n2. Rozpočet (zpravodaj: Eva Malá)\n", [(None, "Ing. Dub"), (None, "Eva Malá")]),
        ("Program:\n1. Zahájení\n2. Informace (starosta)\n3. Výročí 9. 15. pluku\n", [(None, None)] * 3),
    ],
)  # fmt: skip
def test_times_and_presenters_of_items(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    found = find_all(read_plain(text.encode()))
    assert [(item.start_time, item.presenter) for item in found.agenda] == expected
    for item in found.agenda:
        if item.presenter_span:
            assert found.view.clean[slice(*item.presenter_span)] == item.presenter


def test_tasks_and_decisions_know_their_item() -> None:
    found = find_all(read_plain((COURSE + "Starosta zašle zprávu do 15. 3. 2024.\n").encode()))
    assert [task.agenda_item for task in found.tasks] == ["3"]
    assert [decision.agenda_item for decision in found.decisions][:2] == ["1", "2"]
