"""Ways in which minutes of any kind write down decisions and votes, and what only looks like one.

Each wording stands in the minutes of a body that the title names. A decision is (number, action, outcome, votes); votes are
(in favour, against, abstaining), or ``all`` where the text only says that nobody was against, or None.
"""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Decision, Document

Wanted = tuple[str | None, str, str | None, tuple[int | None, ...] | str | None]

COUNCIL = "Zápis z 5. zasedání Zastupitelstva obce Lipnice konaného dne 20. 4. 2015\n\n"
BOARD = "Zápis z 12. schůze Rady městské části Březina ze dne 13. října 2014\n\n"
COMMITTEE = "Zápis ze schůze výboru Sportovního klubu Javor dne 16. 11. 2018\n\n"
SCHOOL = "Zápis z jednání školské rady ze dne 13. 3. 2018\n\n"
CLUB = "Zápis z členské schůze Spolku přátel hor konané 10. 3. 2024\n\n"


def adopted(
    action: str, votes: tuple[int | None, ...] | str | None = None, number: str | None = None
) -> Wanted:
    """A decision that was taken."""
    return number, action, "adopted", votes


def rejected(
    action: str, votes: tuple[int | None, ...] | str | None = None, number: str | None = None
) -> Wanted:
    """A motion that was voted down, or a decision to refuse."""
    return number, action, "rejected", votes


ALONE: list[tuple[str, list[Wanted]]] = [
    (
        BOARD + "schvaluje\n- smlouvu o právní službě\n- provedení auditu hospodaření\n"
        "bere na vědomí\n- informaci o stavu komunikací\nneschvaluje\n- prodej pozemku parc. č. 12/3",
        [adopted("approves"), adopted("acknowledges"), adopted("rejects")],
    ),
    (
        BOARD + "bere na vědomí:\n1. zprávu o hospodaření školy\n2. zprávu o činnosti policie\n\n"
        "schvaluje:\n3. dotaci spolku zahrádkářů\n\nukládá:\n4. tajemníkovi zveřejnit zápis",
        [adopted("acknowledges"), adopted("approves"), adopted("instructs")],
    ),
    (
        COUNCIL
        + "Usnesení č. 7/2015\nZastupitelstvo obce\nI. schvaluje\n1. rozpočet na rok 2015\n2. závěrečný účet\n"
        "II. ukládá\nstarostovi zveřejnit rozpočet",
        [adopted("approves", number="7/2015"), adopted("instructs", number="7/2015")],
    ),
    (
        COUNCIL + "Zastupitelstvo\ns c h v a l u j e\nprogram zasedání dle návrhu starosty",
        [adopted("approves")],
    ),
    (
        COUNCIL + "USNESENÍ 3/5/2015\nZastupitelstvo obce SCHVALUJE prodej pozemku.",
        [adopted("approves", number="3/5/2015")],
    ),
]

RESULTS: list[tuple[str, list[Wanted]]] = [
    (
        COUNCIL
        + "Usnesení č. 15/2018\n\nZastupitelstvo obce zvolilo zástupcem starosty Marii Hodačovou.\n\nPro: 6\n\nProti: 0\n\nZdržel se: 1",
        [adopted("elects", (6, 0, 1), "15/2018")],
    ),
    (COUNCIL + "Zastupitelstvo schvaluje program. Hlasování: 7-0-0", [adopted("approves", (7, 0, 0))]),
    (COUNCIL + "Zastupitelstvo schvaluje rozpočet obce (20/0/0).", [adopted("approves", (20, 0, 0))]),
    (
        COUNCIL + "Zastupitelstvo schvaluje rozpočet obce.\nPro 7 x Proti 0 x Zdr. 0",
        [adopted("approves", (7, 0, 0))],
    ),
    (COUNCIL + "Prodej pozemku byl schválen 5 hlasy.", [adopted("approves", (5, None, None))]),
    (COUNCIL + "Prodej pozemku schválen 5 hlasy, 2 proti.", [adopted("approves", (5, 2, None))]),
    (
        COUNCIL
        + "Starosta navrhl odložit prodej pozemku.\nHlasování: pro 3, proti 4, zdrželi se 0\nNávrh nebyl přijat.",
        [rejected("postpones", (3, 4, 0))],
    ),
    (
        COUNCIL + "Starosta navrhl prodat pozemek spolku.\nPro: 5, proti: 1, zdržel se: 1\nNávrh byl přijat.",
        [adopted("approves", (5, 1, 1))],
    ),
    (
        COUNCIL
        + "Návrh usnesení: Zastupitelstvo obce schvaluje prodej pozemku.\nVýsledek hlasování: Pro 3 Proti 2 Zdrželi se 2\n"
        "Usnesení č. 2 nebylo schváleno.",
        [rejected("approves", (3, 2, 2), "2")],
    ),
    (
        COUNCIL + "| Číslo | Usnesení | Pro | Proti | Zdržel se |\n|---|---|---|---|---|\n"
        "| 1/2015 | Zastupitelstvo schvaluje program. | 7 | 0 | 0 |\n| 2/2015 | Zastupitelstvo bere na vědomí zprávu. | 6 | 0 | 1 |",
        [adopted("approves", (7, 0, 0), "1/2015"), adopted("acknowledges", (6, 0, 1), "2/2015")],
    ),
    (
        COUNCIL + "Zastupitelstvo schvaluje rozpočet.\n\nHlasování:\n\npro\t7\nproti\t0\nzdržel se\t0",
        [adopted("approves", (7, 0, 0))],
    ),
    (
        COUNCIL
        + "Zastupitelstvo schvaluje rozpočet.\nHlasování: PRO – 6 (Malý, Hora, Tichá, Dub, Kos, Rak), PROTI – 1 (Bílý), ZDRŽEL SE – 0",
        [adopted("approves", (6, 1, 0))],
    ),
    (
        COUNCIL
        + "Zastupitelstvo schvaluje rozpočet.\nPro hlasovali: 6 zastupitelů, proti: 1 zastupitel, zdržel se: 0",
        [adopted("approves", (6, 1, 0))],
    ),
    (
        COUNCIL + "Zastupitelstvo schvaluje rozpočet.\nPro hlasovalo 6 členů, proti nikdo, zdržel se 1.",
        [adopted("approves", (6, 0, 1))],
    ),
    (COUNCIL + "Zastupitelstvo jednomyslně schválilo program zasedání.", [adopted("approves", "all")]),
    (COUNCIL + "Program zasedání byl všemi hlasy schválen.", [adopted("approves", "all")]),
    (COUNCIL + "Zastupitelstvo schvaluje dar hasičům.\n7 – 0 – 0", [adopted("approves", (7, 0, 0))]),
    (
        COUNCIL + "Zastupitelstvo schvaluje dar hasičům.\nHlasování (pro/proti/zdržel se): 5/1/1",
        [adopted("approves", (5, 1, 1))],
    ),
    (
        COUNCIL + "Zastupitelstvo schvaluje dar hasičům.\nHlasování: 5 ANO, 1 NE, 1 se zdržel",
        [adopted("approves", (5, 1, 1))],
    ),
]

ELECTIONS: list[tuple[str, list[Wanted]]] = [
    (CLUB + "Předsedou spolku byl zvolen Karel Dub (23 hlasů).", [adopted("elects", (23, None, None))]),
    (
        CLUB + "Členská schůze zvolila předsedkyní Evu Tichou 18 hlasy, 2 se zdrželi.",
        [adopted("elects", (18, None, 2))],
    ),
    (SCHOOL + "Jako předsedkyně byla jednohlasně zvolena Radana Benešová.", [adopted("elects", "all")]),
    (SCHOOL + "Zapisovatelem byla zvolena Svatava Musilová.", [adopted("elects")]),
    (
        CLUB + "Návrh: předsedou Karel Dub. Hlasování: pro 18, proti 0, zdržel se 1. Karel Dub byl zvolen.",
        [adopted("elects", (18, 0, 1))],
    ),
]

INFORMAL: list[tuple[str, list[Wanted]]] = [
    (COMMITTEE + "Závěr: výbor doporučuje opravit střechu klubovny.", [adopted("recommends")]),
    (COMMITTEE + "Usnesení: bere na vědomí zprávu pokladníka.", [adopted("acknowledges")]),
    (COMMITTEE + "Usnesení: Výbor souhlasí s nákupem míčů.", [adopted("agrees")]),
    (COMMITTEE + "Výbor se dohodl, že se závod uskuteční v květnu.", [adopted("agrees")]),
    (COMMITTEE + "Bylo dohodnuto, že závod bude v květnu.", [adopted("agrees")]),
    (COMMITTEE + "Bylo rozhodnuto o nákupu míčů.", [adopted("adopts")]),
    (COMMITTEE + "Výbor rozhodl nekupovat nové dresy.", [adopted("adopts")]),
    (COMMITTEE + "Nákup míčů: schváleno.", [adopted("approves")]),
    (COMMITTEE + "Nákup míčů – schváleno jednohlasně.", [adopted("approves", "all")]),
    (COMMITTEE + "Výbor odsouhlasil per rollam nákup míčů.", [adopted("approves")]),
    (COMMITTEE + "Výbor projednal a schválil rozpočet na rok 2019.", [adopted("approves")]),
    (COMMITTEE + "Rozpočet na rok 2019 nebyl schválen.", [rejected("approves")]),
    (COMMITTEE + "Výbor neschválil žádost oddílu tenisu o příspěvek.", [adopted("rejects")]),
    (COMMITTEE + "Žádost oddílu tenisu výbor zamítl.", [adopted("rejects")]),
    (
        COMMITTEE + "Projednání rozpočtu bylo odloženo na příští schůzi. Hlasování: 5-0-0",
        [adopted("postpones", (5, 0, 0))],
    ),
    (
        SCHOOL
        + "Závěry:\n1. Byl schválen jednací řád školské rady.\n2. Výroční zpráva byla vzata na vědomí.",
        [adopted("approves"), adopted("acknowledges")],
    ),
]

NONE: list[str] = [
    COUNCIL + "Starosta navrhl schválit prodej pozemku.",
    COUNCIL + "Pan Novák se domnívá, že by se měl rozpočet schválit.",
    COUNCIL + "Zastupitelstvo kraje schválilo dotaci na opravu silnice.",
    COUNCIL + "Rada kraje v lednu rozhodla o dotaci.",
    COUNCIL + "Pan Novák byl pro, paní Tichá proti.",
    COUNCIL + "Bude-li rozpočet schválen, začne stavba v květnu.",
    COUNCIL + "Diskuse: pan Dub uvedl, že rada schválila smlouvu bez výběrového řízení.",
    COMMITTEE + "Závod se koná 5. 5. a startuje v 9-10-11 hodin.",
    COMMITTEE + "Výbor bude o nákupu míčů rozhodovat na příští schůzi.",
    COMMITTEE + "Zápas skončil 3:2 pro domácí.",
    COMMITTEE + "Příští schůze se bude konat 3. 12. v 17 hodin.",
]

WORDINGS = ALONE + RESULTS + ELECTIONS + INFORMAL + [(text, []) for text in NONE]


def tell_votes(decision: Decision) -> tuple[int | None, ...] | str | None:
    """The votes of a decision as they are expected."""
    votes = decision.votes
    if votes is None:
        return None
    counts = tuple(None if n is None else int(n) for n in (votes.in_favor, votes.against, votes.abstaining))
    return "all" if votes.unanimous and counts == (None, None, None) else counts


def read_decisions(text: str) -> list[Wanted]:
    """Number, action, outcome and votes of every decision of such a document."""
    minutes = read_minutes(
        read_source((text + "\n").encode(), name="zapis.md" if "|--" in text else "zapis.txt"), Document()
    )
    return [
        (decision.number, decision.action, decision.outcome, tell_votes(decision))
        for decision in minutes.decisions
        if decision.kind != "conclusion"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"), WORDINGS, ids=[text.partition("\n\n")[2][:60] for text, _ in WORDINGS]
)
def test_decisions_of_wording(text: str, wanted: list[Wanted]) -> None:
    assert read_decisions(text) == wanted
