"""Namesakes of a large roster: the same links, whether they are filed by given name or gone through one by one."""

from __future__ import annotations

import pytest

from zapisy.names import index as names
from zapisy.names.index import Named, NameEntry, NameIndex

GIVEN = (
    "Jan", "Jana", "Jiří", "Josef", "Karel", "Karolína", "Olga", "Eva", "Pavel", "Pavla", "Žofie", "J.", "Zb.", "Zbyněk", "Jan Maria",
    "Honza", "Hana", "Štěpán", "Bohumila", None,
)  # fmt: skip
MENTIONS = (
    "Jana", "Janu", "Honzy", "Karla", "Karlem", "Olze", "Evě", "Pavly", "J.", "Z.", "Zb.", "K. M.", "Žofii", "Zofii", "Stepana",
    "Bohummily", "Jakuba", "Josefem", "Joska",
)  # fmt: skip
FORMS = (
    "Vránek",
    "Vránka",
    "Vránkovi",
    "Vránková",
    "Vránkové",
    "Vránkovou",
    "Vranka",
    "Vránkův",
    "Vráneka",
    "Vrámka",
)


def list_found(index: NameIndex[Named], given: str | None, family: str) -> list[object]:
    found = index.look_up(given, family).candidates
    return sorted((str(c.human), str(c.case), c.stage, c.agreement.name) for c in found)


@pytest.mark.parametrize("given", MENTIONS)
def test_crowds_change_no_link(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    people = [
        NameEntry(f"{family}{at}", name, family, gender)
        for family, gender in (("Vránek", "male"), ("Vránková", "female"), ("Vránek", None))
        for at, name in enumerate(GIVEN)
    ]
    plain = [list_found(NameIndex(people), given, form) for form in FORMS]
    monkeypatch.setattr(names, "CROWD", 1)
    index: NameIndex[Named] = NameIndex(people[:9])
    list_found(index, given, "Vránka")
    for person in people[9:]:
        index.add(person)
    assert [list_found(index, given, form) for form in FORMS] == plain
    assert any(plain)


def test_a_family_name_alone_means_nobody_of_a_crowd() -> None:
    index = NameIndex(NameEntry(str(at), "Jan", "Vránek", "male") for at in range(3 * names.CROWD))
    assert names.CROWD >= len(index.look_up(None, "Vránka").candidates) > 1
