"""Namesakes of a large roster: the same links, whether they are filed by given name or gone through one by one."""

from __future__ import annotations

from typing import Any

import pytest

from zapisy.names import bearers as names
from zapisy.names.index import KeptIndex, Named, NameEntry, NameIndex
from zapisy.roster import Membership, Roster, RosterPerson
from zapisy.roster.features import Query
from zapisy.roster.linking import MOST
from zapisy.roster.namesakes import index_people
from zapisy.roster.people import list_other_names
from zapisy.roster.register import register_people

GIVEN = (
    "Jan", "Jana", "Jiří", "Josef", "Karel", "Karolína", "Olga", "Eva", "Pavel", "Pavla", "Žofie", "J.", "Zb.", "Zbyněk", "Jan Maria",
    "Honza", "Hana", "Štěpán", "Bohumila", "Alexandr", None,
)  # fmt: skip
MENTIONS = (
    "Jana", "Janu", "Honzy", "Karla", "Karlem", "Olze", "Evě", "Pavly", "J.", "Z.", "Zb.", "K. M.", "Žofii", "Zofii", "Stepana",
    "Bohummily", "Jakuba", "Josefem", "Joska", "Sašou",
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


def list_found(index: KeptIndex[Any], given: str | None, family: str) -> list[object]:
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


@pytest.mark.parametrize("given", [None, *MENTIONS])
def test_the_columns_of_a_roster_change_no_link(given: str | None) -> None:
    people = [
        RosterPerson(
            f"{family}{gender}{at}", name, family, gender=gender, former=("Liška",), aliases=("Jan Vránek",)
        )
        for family, gender in (("Vránek", "male"), ("Vránková", "female"), ("Vránek", None))
        for at, name in enumerate(GIVEN)
    ]
    others = [name for person in people for name in dict.fromkeys(list_other_names(person))]
    plain: NameIndex[Named] = NameIndex([*people, *others])
    index = index_people(register_people(people))
    found = [list_found(index, given, form) for form in (*FORMS, "Liška", "Lišky", "Jana Vránka")]
    assert found == [list_found(plain, given, form) for form in (*FORMS, "Liška", "Lišky", "Jana Vránka")]
    assert any(found)


def make_crowd(count: int, **values: str) -> list[RosterPerson]:
    """Namesakes of many given names."""
    return [RosterPerson(f"p{at:03}", GIVEN[at % 5], "Vránek", **values) for at in range(count)]  # type: ignore[arg-type]


def test_a_family_name_alone_means_nobody_of_a_crowd() -> None:
    link = Roster(make_crowd(3 * names.CROWD)).linker.link_text("Vránka")
    assert (link.status, len(link.candidates)) == ("ambiguous", MOST)


@pytest.mark.parametrize("given", [None, "J.", "Jan"])
def test_what_else_is_known_tells_anybody_of_a_crowd(given: str | None) -> None:
    people = make_crowd(3 * names.CROWD)
    here, elsewhere = (Membership(organization=name) for name in ("Obec Vlkohrádek", "Obec Tichá"))
    people = [person._replace(memberships=(elsewhere,)) for person in people]
    people[-5] = people[-5]._replace(memberships=(here,))
    query = Query(given, "Vránek", organizations=frozenset(["obec vlkohradek"]))
    assert people[-5].given == "Jan"
    assert Roster(people).linker.link_person(query).id == people[-5].id
    people[0] = people[0]._replace(memberships=(here,))
    assert Roster(people).linker.link_person(query).status == "ambiguous"


def test_the_one_of_a_crowd_whose_own_name_it_is() -> None:
    others = [
        RosterPerson(f"a{at:03}", "Karel", "Beran", aliases=("Jan Vránek",)) for at in range(3 * names.CROWD)
    ]
    roster = Roster([*others, RosterPerson("z", "Jan", "Vránek")])
    assert roster.linker.link_text("Jan Vránek").id == "z"
    twice = Roster([*others, RosterPerson("z", "Jan", "Vránek"), RosterPerson("zz", "Jan", "Vránek")])
    assert twice.linker.link_text("Jan Vránek").status == "ambiguous"
