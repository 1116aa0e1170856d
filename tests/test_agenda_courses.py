"""Programmes with their course right below each item, behind a heading without a colon, beside lists of other things."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document

HEAD = "Zápis z jednání rady rodičů ze dne 3. 4. 2025\n\n"
PROGRAMMES: tuple[tuple[str, list[str]], ...] = (
    (
        "PROJEDNÁVANÉ BODY\n\n 1. Přivítání nových členů ŠR\n  ŠR přivítala nové členy.\n  Byli zvoleni:\n  • za rodiče - Ing. Ctibor Ambros,\n  • za studenty - Blažej Fronek.\n 2. Dodatek školního řádu\n  ŠR projednala a odsouhlasila dodatek.\n 3. ŠVP ZV\n  ŠR projednala program.",
        ["Přivítání nových členů ŠR", "Dodatek školního řádu", "ŠVP ZV"],
    ),
    (
        "Program jednání:\n\n- Zahájení, prezence\n\nTřídním učitelům bude navrženo, aby jmenovali náhradníka.\n\n- Nové stanovy spolku\n\nPo projednání bylo schváleno:\n\n- mimořádný příspěvek 50 Kč\n\n- Informace ředitelky školy\n\nŘeditelka školy informovala o plánech.\n\n- Závěr",
        ["Zahájení, prezence", "Nové stanovy spolku", "Informace ředitelky školy", "Závěr"],
    ),
    (
        "A. Zahájení schůze\n\nPředseda přivítal přítomné.\n\nB. Seznámení s programem schůze\n\n 1. Sestavení programu Dne otevřených dveří\n 2. Hlasování o schránce důvěry\n 3. Novelizace stanov\n\nC. Průběh\n\nPředseda zahájil rozpravu.",
        ["Sestavení programu Dne otevřených dveří", "Hlasování o schránce důvěry", "Novelizace stanov"],
    ),
    (
        "Program :\nSchválení nového školního řádu\nNávrh příspěvku\nRekapitulace členů školské rady\nPředseda – pan Salač\nZa zřizovatele – paní Kotková\n\nŠkolská rada děkuje všem.",
        ["Schválení nového školního řádu", "Návrh příspěvku", "Rekapitulace členů školské rady"],
    ),
    (
        "Body jednání:\n• Schválení statutu\n• Harmonogram prací\n• Různé\n\nSchválení statutu\nStatut byl schválen.",
        ["Schválení statutu", "Harmonogram prací", "Různé"],
    ),
    (
        "Program:\n1. Kontrola zápisu\n2. Sloučení pracovišť 1. LF UK (20 min.)\n3. Stipendia na 2. LF a 3. LF\n4. Dodatek č. 1. Statutu\n5. Různé",
        [
            "Kontrola zápisu",
            "Sloučení pracovišť 1. LF UK (20 min.)",
            "Stipendia na 2. LF a 3. LF",
            "Dodatek č. 1. Statutu",
            "Různé",
        ],
    ),
    (
        "Program:\nŠkolská rada:\n1) Projednala a schválila části programu\n2) Vzala na vědomí komentář ředitele\n\nJednání skončilo v 11.30 hod.",
        [],
    ),
    (
        "Program: 1. Zápis minulé schůze 2. Rozpočet 3. ZŠ – žádost 4. Různé",
        ["Zápis minulé schůze", "Rozpočet", "ZŠ – žádost", "Různé"],
    ),
    (
        "Program:\n1. Úvod\n2. Volby\n   a) předsedy\n   b) komise\n3. Závěr",
        ["Úvod", "Volby", "Závěr"],
    ),
)


@pytest.mark.parametrize(("text", "titles"), PROGRAMMES, ids=[text[:40] for text, _ in PROGRAMMES])
def test_programme(text: str, titles: list[str]) -> None:
    about = Document(
        id="0" * 16, path=None, sha256="0" * 64, format="txt", pages=None, characters=0, encoding=None, ocr=False, status="ok"
    )  # fmt: skip
    agenda = read_minutes(read_plain((HEAD + text + "\n").encode()), about).agenda
    assert [item.title for item in agenda if item.parent is None] == titles


def test_lines_broken_within_sentences_are_no_headings() -> None:
    text = (
        "Zápis ze schůze výboru dne 4. 10. 2017\n\nSchůzi\nvýboru zahájil předseda a přivítal přítomné členy družstva.\n\n"
        "Výsledek\nhlasování: pro 6, proti 0, tento návrh usnesení byl přijat.\n\nDalším\nbodem byla volba předsedajícího schůze výboru družstva.\n"
    )
    assert read_minutes(read_plain(text.encode()), Document()).agenda == ()
