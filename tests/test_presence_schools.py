"""Presence lists of schools, universities, societies and houses: who was there, in what office, from where."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes

HEAD = "Zápis ze schůze výboru spolku Lípa dne 4. 10. 2017\n\n"
SCHOOL = "Zápis ze zasedání školské rady dne 4. 10. 2017\n\n"


def read_text(text: str) -> Minutes:
    return read_minutes(read_plain(text.encode()), Document())


def list_people(text: str) -> dict[str, list[tuple[str, str | None, str | None]]]:
    """The persons of each list with their roles and organizations."""
    minutes = read_text(text)
    lists = {"present": minutes.attendees, "absent": minutes.absentees, "guest": minutes.guests}
    return {
        kind: [(p.name, p.role, p.organization.text if p.organization else None) for p in people]
        for kind, people in lists.items()
        if people
    }


def list_names(text: str) -> dict[str, list[str]]:
    return {kind: [name for name, _, _ in people] for kind, people in list_people(text).items()}


@pytest.mark.parametrize(
    "names",
    [["Malá", "Hejtmánek", "Hostinský"], ["Dub", "Členský", "Hostaš"], ["Lev", "Kos", "Starostka"]],
)
def test_a_family_name_that_begins_as_an_office_does_is_a_name(names: list[str]) -> None:
    expected = names if names[-1] != "Starostka" else ["Lev", "Kos"]
    assert list_names(f"{HEAD}Přítomni: {', '.join(names)}.\n") == {"present": expected}


@pytest.mark.parametrize(
    ("aside", "role", "organization"),
    [
        ("Studentský klub", None, "Studentský klub"),
        ("Studenti FHV", None, "Studenti FHV"),
        ("koFFin, FF", None, "koFFin"),
        ("PříLes, Centrum spolků, studentů a absolventů UV", None, "PříLes"),
        ("Matfák, spolek studentů a přátel MF UV", None, "Matfák"),
        ("studentka", "studentka", None),
        ("studentský zástupce", "studentský zástupce", None),
        ("technický pracovník", "technický pracovník", None),
        ("odborný asistent", "odborný asistent", None),
        ("autorský dozor", "autorský dozor", None),
        ("1. místopředseda", "1. místopředseda", None),
    ],
)  # fmt: skip
def test_in_brackets_stands_an_office_or_a_society(
    aside: str, role: str | None, organization: str | None
) -> None:
    assert list_people(f"{HEAD}Přítomni: Jan Kos ({aside}), Eva Malá, Petr Lev\n")["present"][0] == (
        "Jan Kos", role, organization,
    )  # fmt: skip


def test_guests_by_their_offices_with_and_without_names() -> None:
    text = f"{HEAD}Přítomni: Lev, Kos, Malá\nHosté: rektor; děkan, proděkani Jakub, Matas, Polívka; tajemník Mráz, Olšák\n"
    assert list_people(text)["guest"] == [
        ("Jakub", "proděkan", None), ("Matas", "proděkan", None), ("Polívka", "proděkan", None), ("Mráz", "tajemník", None),
        ("Olšák", None, None),
    ]  # fmt: skip


def test_a_head_of_a_university_is_addressed() -> None:
    text = f"{HEAD}Přítomni:\n\nzástupci univerzity: J. M. pan rektor Tomáš Zimek, Eva Malá (právní odbor)\n"
    assert list_people(text) == {
        "present": [("Tomáš Zimek", "rektor", None), ("Eva Malá", None, "právní odbor")]
    }


def test_initials_of_a_person_are_no_address() -> None:
    assert list_names(f"{HEAD}Přítomni: J. M. Panský, V. M. Dub, Eva Malá\n") == {
        "present": ["J. M. Panský", "V. M. Dub", "Eva Malá"]
    }


def test_classes_without_anybody_do_not_end_a_list() -> None:
    text = (
        f"{SCHOOL}Přítomní zástupci rodičů:\n\n1.A – zástupce bude zvolen na třídních schůzkách\n\n2.A – paní Helena Malá\n\n"
        "5.B – za paní Dubovou bude zástupce zvolen v říjnu\n\npaní Marcela Nová – zapisuje průběh ŠR\n\nHosté: Jan Kos\n"
    )
    assert list_people(text)["present"] == [("Helena Malá", None, "2.A"), ("Marcela Nová", None, None)]
    assert [o.name for o in read_text(text).officers] == ["Marcela Nová"]


def test_addresses_without_a_full_stop_and_a_label_over_women() -> None:
    text = f"{SCHOOL}Přítomni:\n\npí Losová M.\np Hrubec K.\npí Vacková L.\n\nučitelky: pí Zátopková, Kopečná\n\nomluveni: pí Holá\n"
    assert list_people(text) == {
        "present": [
            ("M. Losová", None, None), ("K. Hrubec", None, None), ("L. Vacková", None, None), ("Zátopková", "učitelka", None),
            ("Kopečná", "učitelka", None),
        ],
        "absent": [("Holá", None, None)],
    }  # fmt: skip


def test_who_else_came_stands_below_the_lists() -> None:
    text = f"{SCHOOL}Přítomno: 3 členové\n\n • za rodiče: Jan Kos, Eva Malá, Petr Lev\n • omluveni: Ivo Rak\n\ndále Mgr. Karel Dub, ředitel školy\n\nProgram:\n1. Různé\n"
    assert list_people(text)["guest"] == [("Karel Dub", "ředitel školy", None)]


def test_what_further_was_talked_of_is_nobody() -> None:
    text = f"{SCHOOL}Přítomni: Jan Kos, Eva Malá\n\ndále Karel Dub informoval o rozpočtu školy\n"
    assert list_names(text) == {"present": ["Jan Kos", "Eva Malá"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Za výbor SVJ přítomni A. Pavel, J. Kos, M. Dubová. A. Pavel zahájil schůzi.\n", ["A. Pavel", "J. Kos", "M. Dubová"]),
        ("Dne 3. 10. se sešli zvolení zástupci parlamentu v tomto složení: Ema Malá, Jan Kos (4. třída), Ivo Rak (5. třída). Po uvítání navrhli akce.\n", ["Ema Malá", "Jan Kos", "Ivo Rak"]),
        ("Výbor jednal v následujícím složení – Ema Malá, Jan Kos.\n", ["Ema Malá", "Jan Kos"]),
    ],
)  # fmt: skip
def test_sentences_that_tell_who_met(text: str, names: list[str]) -> None:
    assert list_names(HEAD + text) == {"present": names}


@pytest.mark.parametrize(
    "text",
    [
        "Za výbor přítomni souhlasí s návrhem.\n",
        "Výbor bude dále pracovat v novém složení.\n",
        "Volební komise byla zvolena v tomto složení: Ema Malá, Jan Kos.\n",
        "Předseda: Jiří Vrána\nMístopředseda: Jan Hrách\nPokladník: Eva Malá\n",
    ],
)
def test_sentences_that_tell_nothing_of_who_met(text: str) -> None:
    assert list_names(HEAD + text) == {}


@pytest.mark.parametrize("told", [" : – přítomen", " – přítomen", ""])
def test_members_by_their_offices_some_of_whom_were_absent(told: str) -> None:
    text = (
        f"{HEAD}Schůze se zúčastnili členové výboru viz prezenční listina\n\nPředseda: Jiří Vrána{told}\nMístopředseda :Jan Hrách{told}\n"
        f"Vodohospodář: Josef Kopec{told}\nBrigádní referent:Petr Drozd – nepřítomen -neomluven\nDozorčí komise : Ivo Dub{told}\n"
        "Účetní: p.Linda- omluven\n\n1. Zahájení\n"
    )
    assert list_people(text) == {
        "present": [
            ("Jiří Vrána", "předseda", None), ("Jan Hrách", "místopředseda", None), ("Josef Kopec", "vodohospodář", None),
            ("Ivo Dub", None, "Dozorčí komise"),
        ],
        "absent": [("Petr Drozd", "brigádní referent", None), ("Linda", "účetní", None)],
    }  # fmt: skip


def test_a_degree_of_another_country_is_no_person() -> None:
    minutes = read_text(f"{HEAD}Přítomni: Mgr. Petra Slížová, PgDip, Jan Kos\n")
    assert [(p.name, p.titles) for p in minutes.attendees] == [
        ("Petra Slížová", "Mgr., PgDip"),
        ("Jan Kos", None),
    ]


def test_a_label_of_presence_is_no_organization() -> None:
    text = "Zápis z výborové schůze SVJ, konané dne 8. 9. 2022 u správce, za přítomnosti:\nVrána, Lišková, Horáková\nOmluven: Lev\n"
    assert list_people(text)["present"] == [
        ("Vrána", None, None),
        ("Lišková", None, None),
        ("Horáková", None, None),
    ]
