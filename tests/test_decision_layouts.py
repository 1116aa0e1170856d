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
