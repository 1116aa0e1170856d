"""Findings on votes fire whatever the notation: more votes than members present, an outcome against the counts."""

from __future__ import annotations

import pytest

import zapisy

NOTATIONS = (
    "Hlasování: pro {f}, proti {a}, zdržel se {n}",
    "Hlasování: {f}-{a}-{n}",
    "({f} : {a} : {n})",
    "Pro: {f}\nProti: {a}\nZdržel se: {n}",
    "{f} pro, {a} proti, {n} se zdržel",
    "PRO ( {f} ) – PROTI ( {a} ) – ZDRŽEL SE ( {n} )",
    "pro\tproti\tzdržel se\n{f}\t{a}\t{n}",
    "Pro: {f} · Proti: {a} · Zdržel se: {n}",
)
HEAD = "Zápis z jednání rady obce Lhota\nPřítomni: Jan Kos, Eva Malá, Petr Hodek, Ota Žák, Iva Vránová\n\n"


def read_codes(text: str) -> list[str]:
    return [finding.code for finding in zapisy.read((HEAD + text).encode()).findings]


@pytest.mark.parametrize("notation", NOTATIONS)
@pytest.mark.parametrize("counts", [(6, 0, 0), (4, 1, 1), (3, 2, 1), (12, 0, 3)])
def test_more_votes_than_present(notation: str, counts: tuple[int, int, int]) -> None:
    vote = notation.format(f=counts[0], a=counts[1], n=counts[2])
    assert "vote_total_exceeds_present" in read_codes(
        f"Usnesení č. 1: Rada obce schvaluje rozpočet.\n{vote}\n"
    )


@pytest.mark.parametrize("notation", NOTATIONS)
@pytest.mark.parametrize("result", ["Usnesení č. 1 bylo schváleno.", "Usnesení bylo přijato."])
def test_outcome_against_the_counts(notation: str, result: str) -> None:
    vote = notation.format(f=1, a=3, n=1)
    text = f"Usnesení č. 1: Rada obce schvaluje rozpočet.\n{vote}\n{result}\n"
    assert "vote_outcome_contradiction" in read_codes(text)


@pytest.mark.parametrize("notation", NOTATIONS)
def test_votes_that_fit_are_no_finding(notation: str) -> None:
    codes = read_codes(f"Usnesení č. 1: Rada obce schvaluje rozpočet.\n{notation.format(f=4, a=1, n=0)}\n")
    assert not {"vote_total_exceeds_present", "vote_outcome_contradiction"} & set(codes)


@pytest.mark.parametrize(
    "words",
    [
        "Později při online hlasování bylo schváleno vedení spolku.",
        "Po schůzi proběhlo e-mailové hlasování. Bylo schváleno vedení spolku.",
        "Následně proběhlo elektronické hlasování, kterým bylo schváleno vedení spolku.",
    ],
)
def test_a_vote_after_the_meeting_has_other_voters(words: str) -> None:
    codes = read_codes(
        f"Volba vedení\n{words} Zároveň byly schváleny změny stanov.\n26 pro, 0 proti, 25 se zdrželo\n"
    )
    assert "vote_total_exceeds_present" not in codes


def test_a_vote_at_the_meeting_is_checked_beside_one_after_it() -> None:
    text = "Později při online hlasování bylo schváleno vedení spolku.\n\nByl schválen rozpočet.\n26 pro, 0 proti, 25 se zdrželo\n"
    assert "vote_total_exceeds_present" in read_codes(text)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Přímo nebo v zastoupení bylo přítomno 9 z celkových 20 členů.", False),
        ("Přítomno bylo 9 členů včetně plných mocí.", False),
        ("Přítomno bylo 9 členů.", True),
    ],
)
def test_who_has_a_proxy_is_counted_but_not_listed(words: str, expected: bool) -> None:
    assert ("attendee_count_mismatch" in read_codes(words)) is expected


@pytest.mark.parametrize(
    "more",
    [
        "Schůzi řídil Karel Bouda.",
        "Omluveni: Cyril Bouda (zastoupen Evou Malou)",
    ],
)
def test_who_led_and_who_is_represented_votes_too(more: str) -> None:
    text = (
        HEAD.rstrip()
        + f"\n{more}\n\nUsnesení č. 1: Rada obce schvaluje rozpočet.\nHlasování: pro 6, proti 0, zdržel se 0\n"
    )
    codes = [finding.code for finding in zapisy.read(text.encode()).findings]
    assert "vote_total_exceeds_present" not in codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Přítomni: Jan Kos, Petr Lev\n\nHromada schvaluje zprávu.\npro 861 ha  proti 0 ha  zdrželo se 0 ha", "vote_total_exceeds_present"),
        ("Přítomno 46 členů.\nVýbor: Kos, Lev, Malá - všichni přítomni.", "attendee_count_mismatch"),
        ("Začátek: 8:00\nPřítomni: Jan Kos, Petr Lev\n\nPříští jednání: 3. 4. 2019 v 17:00", "next_meeting_not_after"),
    ],
)  # fmt: skip
def test_what_contradicts_nothing(text: str, code: str) -> None:
    assert code not in read_codes(f"Zápis ze schůze dne 3. 4. 2019\n\n{text}\n")
