"""Chairs and recorders whose office names its body, and those who choose others."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document

HEAD = "Zápis ze schůze výboru dne 3. 4. 2019\n\n"
WORDINGS: tuple[tuple[str, dict[str, list[str]]], ...] = (
    ("Schůzi zahájil předseda Studentského parlamentu Petr Krob ve 14.30 hodin.", {"chair": ["Petr Krob"]}),
    (
        "Z pověření předsedkyně Rady jednání zahájil a řídil 1. místopředseda Rady a náměstek ministryně práce a sociálních věcí Ing. Jan Mareš.",
        {"chair": ["Jan Mareš"]},
    ),
    ("Schůzi řídila předsedkyně Akademického senátu, doc. Iva Nová.", {"chair": ["Iva Nová"]}),
    ("Tuto schůzi řídil předseda výboru posl. V. Konečný.", {"chair": ["V. Konečný"]}),
    ("Zasedání vedl z pověření děkana proděkan prof. Ctibor Holub.", {"chair": ["Ctibor Holub"]}),
    ("Zahájení provedl předseda František Zima a vyzval k doplnění programu.", {"chair": ["František Zima"]}),
    ("Jednáním provázela Mgr. Jana Holá.", {"chair": ["Jana Holá"]}),
    (
        "Přítomné členy parlamentu a pozorovatele z řad zaměstnanců uvítal předseda Petr Krob.",
        {"chair": ["Petr Krob"]},
    ),
    (
        "Předsedající přečetl dopis vedoucího ústavu k některým podnětům minulé rady ohledně paní Kvasnicové.",
        {},
    ),
    ("Předseda vlády pan Jan Malý na jednání chyběl.", {}),
    (
        "Zapisovatelem Bor ustanovil Ctibora Tejmara, kontrolou zápisu pověřil Blažeje Nováka a Horymíra Peterku.",
        {"recorder": ["Ctibor Tejmar"], "verifier": ["Blažej Novák", "Horymír Peterka"]},
    ),
    ("Zapisovatelkou předseda Lom určil paní Evu Malou.", {"recorder": ["Eva Malá"]}),
)


@pytest.mark.parametrize(("text", "wanted"), WORDINGS, ids=[text[:50] for text, _ in WORDINGS])
def test_wording(text: str, wanted: dict[str, list[str]]) -> None:
    about = Document(
        id="0" * 16, path=None, sha256="0" * 64, format="txt", pages=None, characters=0, encoding=None, ocr=False, status="ok"
    )  # fmt: skip
    minutes = read_minutes(read_plain((HEAD + text + "\n").encode()), about)
    told: dict[str, list[str]] = {}
    for officer in minutes.officers:
        told.setdefault(officer.role, []).append(officer.name)
    assert told == wanted
