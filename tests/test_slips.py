"""Names that are typed or recognised wrongly: linked where no other name can be meant, else not."""

from __future__ import annotations

import pytest

from zapisy.roster import Roster, RosterPerson

NAMES = (
    "Marie Blažková", "Jana Lasková", "Eva Duchová", "Tomáš Kubát", "Václav Hrubeš", "Emil Slavík", "Eva Vaňková", "Eva Daňková",
    "Lan Nguyenová", "Jiří Malý", "Irena Doležalová",
)  # fmt: skip
ROSTER = Roster([RosterPerson(name, *name.split()) for name in NAMES])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. Doležaloou", "Irena Doležalová"),
        ("Marie Blažkowá", "Marie Blažková"),
        ("Marie Blažkoá", "Marie Blažková"),
        ("I. Doležalovgá", "Irena Doležalová"),
        ("Marie Blažkovg", "Marie Blažková"),
        ("Tb. Kubát", "Tomáš Kubát"),
        ("Tb Kubáta", "Tomáš Kubát"),
        ("T.w Kubátovi", "Tomáš Kubát"),
        ("T. xKubáta", "Tomáš Kubát"),
        ("Tomáš xKubát", "Tomáš Kubát"),
        ("Václav rubeš", "Václav Hrubeš"),
        ("Václavem krubešem", "Václav Hrubeš"),
        ("V. rubešovi", "Václav Hrubeš"),
        ("Emil Slavikovych", "Emil Slavík"),
        ("Emil Slavikovym", "Emil Slavík"),
    ],
)
def test_slips_of_one_name_are_linked(text: str, expected: str) -> None:
    link = ROSTER.linker.link_text(text)
    assert (link.status, link.id) == ("linked", expected)


@pytest.mark.parametrize(
    "text",
    [
        "Jana Laskavá", "J. Laskavé", "Eva Duchovná", "E. Duchovné", "Marie Blažkovská", "Marie Blažková-Tichá", "Vl. Hrubeš", "Li Nguyenová",
        "Eva zaňková", "E. aňková", "Tomáš rubeš", "J. alý", "V. hrub", "E. Slavikove", "E. Slavikova", "rubeš", "Irena Doležalovná", "I. Doležalavá",
    ],
)  # fmt: skip
def test_what_may_be_another_name_is_not_linked(text: str) -> None:
    assert ROSTER.linker.link_text(text).status != "linked"
