"""Officers in many wordings: each line of minutes with whom it makes what."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document

HEAD = "Zápis ze zasedání výboru dne 3. 4. 2019\n\nPřítomni: Jan Novák, Petr Horák, Eva Tichá, Karel Dub\n\n"
WORDINGS: tuple[tuple[str, dict[str, list[str]]], ...] = (
    ('Jednání řídí: Jan Novák\nZápis: Eva Tichá', {'chair': ['Jan Novák'], 'recorder': ['Eva Tichá']}),
    ('Schůzi vedl předseda Jan Novák.', {'chair': ['Jan Novák']}),
    ('Předsedající: předseda výboru Jan Novák\nZapisovatel: tajemnice Eva Tichá', {'chair': ['Jan Novák'], 'recorder': ['Eva Tichá']}),
    ('Zasedání moderoval Jan Novák, zapisovala Eva Tichá.', {'chair': ['Jan Novák'], 'recorder': ['Eva Tichá']}),
    ('Předseda J. Novák přivítal přítomné a zahájil schůzi.', {'chair': ['Jan Novák']}),
    ('Úvodem předseda Jan Novák přivítal členy výboru.', {'chair': ['Jan Novák']}),
    ('Jan Novák přivítal všechny přítomné a konstatoval, že výbor je usnášeníschopný.', {'chair': ['Jan Novák']}),
    ('Řízením jednání byl pověřen Petr Horák, místopředseda.', {'chair': ['Petr Horák']}),
    ('Za nepřítomného předsedu jednání řídil místopředseda Petr Horák.', {'chair': ['Petr Horák']}),
    ('Zapisovatelkou byla jmenována Eva Tichá, ověřovateli Petr Horák a Karel Dub.', {'recorder': ['Eva Tichá'], 'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Ověřovatelé zápisu: Petr Horák ............ Karel Dub ............', {'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Ověřil: Petr Horák\nZapsal: Karel Dub\nV Lhotě 5. 4. 2019', {'verifier': ['Petr Horák'], 'recorder': ['Karel Dub']}),
    ('Zapsala: Eva Tichá                     Ověřil: Petr Horák', {'recorder': ['Eva Tichá'], 'verifier': ['Petr Horák']}),
    ('................................        ................................\nEva Tichá                               Petr Horák\nzapisovatelka                           ověřovatel zápisu', {'recorder': ['Eva Tichá'], 'verifier': ['Petr Horák']}),
    ('Eva Tichá v. r.\nzapisovatelka\n\nJan Novák v. r.\npředseda výboru', {'recorder': ['Eva Tichá']}),
    ('Zápis vyhotovila dne 5. 4. 2019 Eva Tichá', {'recorder': ['Eva Tichá']}),
    ('Zápis vyhotoven dne 5. 4. 2019, zapsala Eva Tichá, ověřil Petr Horák, schválil Jan Novák.', {'recorder': ['Eva Tichá'], 'verifier': ['Petr Horák']}),
    ('Zapisovatelka: E. Tichá, ověřovatelé: P. Horák, K. Dub', {'recorder': ['Eva Tichá'], 'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Výbor zvolil zapisovatelem Karla Duba a ověřovatelkou Evu Tichou.', {'recorder': ['Karel Dub'], 'verifier': ['Eva Tichá']}),
    ('Na návrh předsedy byl zapisovatelem určen K. Dub a ověřovateli zápisu E. Tichá a P. Horák.', {'recorder': ['Karel Dub'], 'verifier': ['Eva Tichá', 'Petr Horák']}),
    ('Předsedou schůze byl zvolen Petr Horák.', {'chair': ['Petr Horák']}),
    ('Schůzi zahájil a celou dobu řídil pan Novák.', {'chair': ['Jan Novák']}),
    ('Skrutátoři: Petr Horák, Karel Dub', {'teller': ['Petr Horák', 'Karel Dub']}),
    ('Volební komise: předseda Petr Horák, členové Karel Dub, Eva Tichá', {'teller': ['Petr Horák', 'Karel Dub', 'Eva Tichá']}),
    ('Návrhová komise: Petr Horák (předseda), Karel Dub', {'proposal_committee': ['Petr Horák', 'Karel Dub']}),
    ('Do funkce ověřovatelů byli navrženi a zvoleni pánové Horák a Dub.', {'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Ověřením zápisu byli pověřeni: E. Tichá, P. Horák', {'verifier': ['Eva Tichá', 'Petr Horák']}),
    ('Zápis provedla a za správnost odpovídá: Eva Tichá', {'recorder': ['Eva Tichá']}),
    ('Vyhotovil/a: Eva Tichá', {'recorder': ['Eva Tichá']}),
    ('Zaznamenala: Eva Tichá', {'recorder': ['Eva Tichá']}),
    ('Zpracovala: Eva Tichá, tajemnice výboru', {'recorder': ['Eva Tichá']}),
    ('Ověřovatel č. 1: Petr Horák\nOvěřovatel č. 2: Karel Dub', {'verifier': ['Petr Horák', 'Karel Dub']}),
    ('1. ověřovatel: Petr Horák\n2. ověřovatel: Karel Dub', {'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Za správnost: Eva Tichá\nSchválil: Jan Novák, předseda', {}),
    ('Předseda výboru: Jan Novák\nZapisovatel: Eva Tichá\nOvěřovatelé: Petr Horák, Karel Dub', {'recorder': ['Eva Tichá'], 'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Zápis ověřují Petr Horák a Karel Dub.', {'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Jako zapisovatel se nabídl Karel Dub.', {'recorder': ['Karel Dub']}),
    ('Zápisu se ujala Eva Tichá.', {'recorder': ['Eva Tichá']}),
    ('Předsednictví se ujal nejstarší člen Karel Dub.', {'chair': ['Karel Dub']}),
    ('Jednání zahájila v 18 hodin předsedkyně Eva Tichá.', {'chair': ['Eva Tichá']}),
    ('Předsedkyně Eva Tichá v 18:00 zahájila jednání.', {'chair': ['Eva Tichá']}),
    ('V 18:00 jednání zahájila předsedkyně Tichá.', {'chair': ['Eva Tichá']}),
    ('Schůze začala v 18:00, vedl ji Petr Horák.', {'chair': ['Petr Horák']}),
    ('Předsedající navrhl za ověřovatele Petra Horáka a Evu Tichou.', {'verifier': ['Petr Horák', 'Eva Tichá']}),
    ('Předsedající pověřil zapisováním Karla Duba a ověřením zápisu Evu Tichou.', {'recorder': ['Karel Dub'], 'verifier': ['Eva Tichá']}),
    ('Ověřovateli dnešního zápisu budou Petr Horák a Karel Dub.', {'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Zapisuje J. Novák, příště zapisuje E. Tichá.', {'recorder': ['Jan Novák']}),
    ('Schůzi zahájil P. Horák, který řízení předal J. Novákovi.', {'chair': ['Jan Novák']}),
    ('Zapisovatelkou zasedání jmenuji paní Evu Tichou, ověřovateli pana Petra Horáka a pana Karla Duba.', {'recorder': ['Eva Tichá'], 'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Předsedající: Jan Novák, zapisující: Petr Horák', {'chair': ['Jan Novák'], 'recorder': ['Petr Horák']}),
    ('Zápis provedl a rozeslal: Petr Horák', {'recorder': ['Petr Horák']}),
    ('Zasedání řídil a zapsal Petr Horák.', {'chair': ['Petr Horák'], 'recorder': ['Petr Horák']}),
    ('Zapsala:\nEva Tichá\n\nOvěřili:\nPetr Horák\nKarel Dub', {'recorder': ['Eva Tichá'], 'verifier': ['Petr Horák', 'Karel Dub']}),
    ('Zapisovala jsem já, Eva Tichá.', {'recorder': ['Eva Tichá']}),
    ('Zapsal jsem: Karel Dub', {'recorder': ['Karel Dub']}),
    ('Zápis sestavila Eva Tichá na základě poznámek.', {'recorder': ['Eva Tichá']}),
    ('Vedoucí katedry doc. Petr Horák, který schůzi vedl, uvítal novou kolegyni.', {'chair': ['Petr Horák']}),
    ('Zapsala: Šímová\nPetr Horák, předseda výboru', {'recorder': ['Šímová']}),
    ('Ověřili: Petr Horák\nEva Tichá\nŠtěpán Řehoř', {'verifier': ['Petr Horák', 'Eva Tichá', 'Štěpán Řehoř']}),
    ('Konec ve 20 hodin.\nzaps. E. Tichá', {'recorder': ['Eva Tichá']}),
    ('Setkání seniorů 20. 2. vedla Eva Tichá, 14 lidí.', {}),
    ('Schůzi výboru 3. 4. vedla Eva Tichá.', {'chair': ['Eva Tichá']}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), WORDINGS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_wording(text: str, expected: dict[str, list[str]]) -> None:
    minutes = read_minutes(read_plain((HEAD + text).encode()), Document())
    names = {person.id: person.name for person in minutes.persons}
    read: dict[str, set[str]] = {}
    for officer in minutes.officers:
        read.setdefault(officer.role, set()).add(names.get(officer.person or "", officer.name))
    assert read == {role: set(people) for role, people in expected.items()}
