"""Whole layouts of resolutions: numbers at the verbs, verbs alone below a title, dashes."""

from __future__ import annotations

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document


def read_decisions(text: str) -> list[tuple[str | None, str, str | None]]:
    decisions = read_minutes(read_plain(text.encode()), Document()).decisions
    return [(decision.number, decision.action, decision.outcome) for decision in decisions]


def test_each_verb_with_its_number() -> None:
    text = """Usnesení Rady města Brodek č. 12/2019
konané dne 3. 6. 2019

Rada města
221/12/19 schvaluje
uzavření smlouvy č. 45/2019 s firmou Lesy Podhůří s.r.o.
222/12/19 bere na vědomí
zápis z komise sportu ze dne 15. 5. 2019
224/12/19 nesouhlasí
s prodejem pozemku p. č. 1245/6 v k. ú. Brodek
"""
    assert read_decisions(text) == [
        ("221/12/19", "approves", "adopted"),
        ("222/12/19", "acknowledges", "adopted"),
        ("224/12/19", "disagrees", "adopted"),
    ]


def test_verbs_alone_below_the_title_that_names_the_body() -> None:
    text = """Zápis ze 40. schůze Rady MČ Lípa 21 ze dne 13. října 2004
schvaluje
- smlouvu o poskytování právní služby
- provedení auditu hospodaření
bere na vědomí
- informaci o stavu komunikací
neschvaluje
- prodej pozemku parc. č. 12/3 v k. ú. Lípa
"""
    assert [action for _, action, _ in read_decisions(text)] == ["approves", "acknowledges", "rejects"]


def test_verbs_alone_without_a_body_decide_nothing() -> None:
    assert read_decisions("Co dělá ředitel\nschvaluje\n- rozpočet\n- plán práce\n") == []


def test_the_number_of_an_item_is_none_of_the_resolution() -> None:
    text = "Zápis z jednání výboru\nUsnesení:\n1. Výbor schvaluje účetní závěrku.\n2. Výbor ukládá pokladníkovi zaplatit fakturu.\n"
    assert [number for number, _, _ in read_decisions(text)] == [None, None]


HEAD = "Zápis ze schůze výboru spolku Lípa dne 4. 5. 2020\n\n"


def test_a_list_that_begins_beside_its_label_numbers_its_points() -> None:
    for one, two, three in (("1/", "\n2/", "\n3/"), ("1.", "\n2.", "\n3."), ("1)", " 2)", " 3)")):
        text = (
            f"{HEAD}Usnesení: {one} Výbor schválil návrh rozpočtu.{two} Výbor odsouhlasil členy návrhové komise."
            f"{three} Výbor schválil termín závodů.\n"
        )
        assert [number for number, _, _ in read_decisions(text)] == ["1", "2", "3"]


def test_a_single_number_beside_the_label_is_the_resolutions() -> None:
    text = (
        f"{HEAD}Usnesení: 1. Výbor schválil návrh rozpočtu.\n\nUsnesení: 2. Výbor odsouhlasil členy komise.\n"
    )
    assert [number for number, _, _ in read_decisions(text)] == ["1", "2"]


def test_the_next_item_in_the_same_line_is_no_part_of_a_decision() -> None:
    text = (
        "1 Zápis ze 4. schůze výboru spolku Lípa Přítomni: Jan Kos, Eva Malá, Petr Lev 1. Zahájení, určení zapisovatele Schůzi zahájil v 17:05 "
        "předseda J. Kos. 2. Schválení zápisu ze 3. schůze výboru Usnesení 4/1: Výbor schvaluje zápis ze 3. schůze. Příloha 1: Zápis ze 3. schůze "
        "3. Schválení programu 4. schůze výboru Usnesení 4/2: Výbor schvaluje program. 4. Hospodaření spolku za minulý rok Hospodář přednesl "
        "zprávu o hospodaření, která byla podrobná a zabrala hodně času.\n"
    )
    minutes = read_minutes(read_plain(text.encode()), Document())
    assert [decision.text for decision in minutes.decisions] == [
        "Výbor schvaluje zápis ze 3. schůze.",
        "Výbor schvaluje program.",
    ]
    assert [item.title for item in minutes.agenda][1:3] == [
        "Schválení zápisu ze 3. schůze výboru",
        "Schválení programu 4. schůze výboru",
    ]


def test_a_degree_within_a_name_ends_no_decision() -> None:
    text = f"{HEAD}Předsedou komise byl zvolen Dipl. Biol. Jiří Vrána, Ph.D.\n"
    minutes = read_minutes(read_plain(text.encode()), Document())
    assert [decision.text for decision in minutes.decisions] == [
        "Předsedou komise byl zvolen Dipl. Biol. Jiří Vrána, Ph.D."
    ]
