"""Officers in rows of tables, in brackets, by letters and offices, above and beside other signatures."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document

HEAD = "Zápis ze schůze výboru spolku dne 5. 3. 2019\n\n"
LISTED = "Přítomni: Hana Suchá (HS, předsedkyně), Jan Lom (JL), Eva Malá (EM)\n\n"


def list_officers(text: str, role: str) -> list[str]:
    minutes = read_minutes(read_plain((HEAD + text).encode()), Document())
    return [officer.name for officer in minutes.officers if officer.role == role]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kdy\tút 5. 3. 2019\nZápis\tEva Malá, sekretariát\n", ["Eva Malá"]),
        ("Kdy\tút 5. 3. 2019\nZápis\tMalá\n", ["Malá"]),
        ("Kdy\tút 5. 3. 2019\nZápis\tč. 3/2019\n", []),
        ("Kancelář: ředitelka Hana Suchá, asistent Jan Lom (zápis)\n", ["Jan Lom"]),
        ("Náhradní zapisovatelka: Eva Malá\n", []),
        ("Zapsala: Ing. Eva Malá prof. Jan Lom, CSc., v. r.\n", ["Eva Malá"]),
        ("Zapsala E. Malá J. Lom, předseda\n", ["E. Malá"]),
        ("Zapsala: E. Malá Vyhotoveno: 12. 3. 2019\n", ["E. Malá"]),
        ("Zapsali: Eva Malá, Jan Lom\n", ["Eva Malá", "Jan Lom"]),
        ("Zapisovatelka: Eva Malá, Jan Lom\n", ["Eva Malá", "Jan Lom"]),
        (LISTED + "řídí HS, zapisuje EM\n", ["Eva Malá"]),
        ("SR: Hana Suchá (HS), Petr Vrba (PV, online)\nřídí HS, zapisuje PV\n", ["Petr Vrba"]),
        ("SR: Hana Suchá (HS), Petr Vrba (PV, online)\nřídí HS, zapisuje XY\n", []),
    ],
)
def test_recorders(text: str, names: list[str]) -> None:
    assert list_officers(text, "recorder") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zapsala: Eva Malá\nOvěřil: Petr Dub\n\nIng. Jan Lom, v. r. předseda výboru\n", ["Petr Dub"]),
        ("Zapsala: Eva Malá\nOvěřil: Petr Dub\nIvo Rak\n", ["Petr Dub", "Ivo Rak"]),
        ("Zapsala: Eva Malá                 doc. Jan Lom, CSc.\nOvěřili: I. Stará, T. Oral                 předseda AS\n", ["I. Stará", "T. Oral"]),
        ("Zápisem pověřen J. Kos, ověřovatelé\n Růžička Oldřich a Kučera Milan.\n", []),
        ("Ověřovatel: Dub Petr st.\n\nOvěřil: ……… P. Dub\n", ["Petr Dub st."]),
    ],
)  # fmt: skip
def test_verifiers(text: str, names: list[str]) -> None:
    assert list_officers(text, "verifier") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Valnou hromadu zahájil jednatel Ing. Jan Lom. Dále se řízení ujala Hana Suchá.\n", ["Jan Lom", "Hana Suchá"]),
        ("Sněm zahájil kapitán přístavu br. Jan Lom.\n", ["Jan Lom"]),
        ("Schůzi zahájil předseda Jan Lom a předal řízení schůze Petru Rakovi.\n", ["Petr Rak"]),
        ("Schůzi zahájil předseda Jan Lom a vedením schůze pověřil Petra Raka.\n", ["Petr Rak"]),
        ("Přítomné přivítal Jan Lom. Jednání řídila Hana Suchá.\n", ["Hana Suchá"]),
        ("Předsedající: ředitel školy\n\nŘeditel Ing. Jan Lom konstatoval splnění úkolů.\n", ["Jan Lom"]),
        ("Jednání řídil ředitel.\n\nPodle ředitele Ing. Jana Kose není co řešit.\n", []),
        ("Řízení se ujal předseda.\n\nJan Lom, předseda valné hromady\tEva Malá, zapisovatelka\n", ["Jan Lom"]),
    ],
)  # fmt: skip
def test_chairs(text: str, names: list[str]) -> None:
    assert list_officers(text, "chair") == names
