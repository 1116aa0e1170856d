"""Sixty ways and more in which minutes of any kind give out work: each wording with who is to do it, and by when.

The meeting is always the same. An owner is a person of its presence list or an office, body or firm as it is written in the
nominative; a deadline is its date, or its words where these mean no date.
"""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document

HEAD = """Zápis z porady dne 3. 4. 2019

Přítomni: Jan Novák, Petr Horák, Eva Tichá, Karel Dub

Poradu zahájil předseda v 17.00 hodin.

"""
JAN, PETR, EVA, KAREL = "Jan Novák", "Petr Horák", "Eva Tichá", "Karel Dub"
Wanted = tuple[tuple[tuple[str, ...], str | None], ...]


def task(*owners: str, by: str | None = None) -> tuple[tuple[str, ...], str | None]:
    """A task as it is expected."""
    return tuple(sorted(owners)), by


LABELS: list[tuple[str, Wanted]] = [
    ("Úkol: připravit rozpočet. Termín: 15. 4. 2019. Zodpovídá: Novák", (task(JAN, by="2019-04-15"),)),
    (
        "Úkol č. 1: Připravit rozpočet\nZodpovídá: J. Novák\nTermín: 15. 4. 2019",
        (task(JAN, by="2019-04-15"),),
    ),
    ("Připravit rozpočet – Z: Novák, T: 15. 4.", (task(JAN, by="2019-04-15"),)),
    (
        "Úkol 3/26: Doplnit přehled čísel a poslat jej výboru.\nTermín: 15. 4. 2019",
        (task(by="2019-04-15"),),
    ),
    (
        "Úkol č. 2/2019 – Zaslat připomínky k návrhu. Odpovídá: Novák, termín: 15. 4. 2019",
        (task(JAN, by="2019-04-15"),),
    ),
    ("Úkol 2) Připravit návrh statutu, T: 30. 4. 2019", (task(by="2019-04-30"),)),
    (
        "Úkol 3/2019: Připravit rozpočet. Odp.: Novák. Termín: 15. 4. 2019. Stav: trvá",
        (task(JAN, by="2019-04-15"),),
    ),
    (
        "Termín plnění: 15. 4. 2019\nOdpovědná osoba: Jan Novák\nPopis úkolu: Připravit rozpočet",
        (task(JAN, by="2019-04-15"),),
    ),
    ("Připravit rozpočet.\n\t\t\tT: 15. 4. 2019\n\t\t\tZ: J. Novák", (task(JAN, by="2019-04-15"),)),
    (
        "Připravit rozpočet.\n                                   T: 15. 4. 2019\n                                   Z: J. Novák",
        (task(JAN, by="2019-04-15"),),
    ),
    ("Odpovídá: Novák   Termín: ihned\nOpravit zábradlí.", (task(JAN, by="ihned"),)),
    (
        "Zodpovídá: Tichá, Dub\nTermín: 30. 4. 2019\nVymalovat klubovnu a umýt okna.",
        (task(EVA, KAREL, by="2019-04-30"),),
    ),
    ("Vymalovat klubovnu.\nZodp./T.: Tichá / 30. 4. 2019", (task(EVA, by="2019-04-30"),)),
    ("Doplnit lékárničku.\nTermín/Odpovídá: 30. 4. 2019 / Dub", (task(KAREL, by="2019-04-30"),)),
    ("Kontrolovat stav hřiště. Zodpovídá: Dub. Termín: průběžně", (task(KAREL, by="průběžně"),)),
    ("Sledovat dotační výzvy. Z: Tichá, T: trvale", (task(EVA, by="trvale"),)),
    ("Zaslat podklady. Zodpovídá: Horák, termín: do příští schůze", (task(PETR, by="do příští schůze"),)),
    ("Zaslat podklady. Z: Horák, T: do 14 dnů", (task(PETR, by="2019-04-17"),)),
    ("Objednat revizi komínů. Zajistí: Horák. Termín: do konce dubna", (task(PETR, by="2019-04-30"),)),
    ("Objednat revizi komínů (zajistí Horák, termín 30. 4.)", (task(PETR, by="2019-04-30"),)),
    ("Objednat revizi komínů (odpovídá: Horák, do 30. 4.)", (task(PETR, by="2019-04-30"),)),
    ("ÚKOL: Objednat revizi komínů\nKDO: Petr Horák\nDO KDY: 30. 4. 2019", (task(PETR, by="2019-04-30"),)),
    ("Úkol pro p. Horáka: objednat revizi komínů do 30. 4.", (task(PETR, by="2019-04-30"),)),
    ("Úkol pro paní Tichou: zjistit cenu oken.", (task(EVA),)),
    ("Úkol pro všechny členy: projít návrh stanov do 10. 4.", (task("všichni členové", by="2019-04-10"),)),
    ("Úkol (Horák): objednat revizi komínů. Termín: 30. 4. 2019", (task(PETR, by="2019-04-30"),)),
    ("Garant: Tichá. Zjistit cenu oken. Lhůta: 10. 4. 2019.", (task(EVA, by="2019-04-10"),)),
]

LISTS: list[tuple[str, Wanted]] = [
    (
        "ÚKOLY:\n1. Připravit rozpočet (Novák, do 15. 4.)\n2. Oslovit firmy (Tichá, do 30. 4.)",
        (task(JAN, by="2019-04-15"), task(EVA, by="2019-04-30")),
    ),
    (
        "Úkoly:\n- Novák: připravit rozpočet do 15. 4.\n- Tichá: oslovit firmy",
        (task(JAN, by="2019-04-15"), task(EVA)),
    ),
    ("→ Novák připraví rozpočet (15. 4.)", (task(JAN, by="2019-04-15"),)),
    (
        "- [ ] připravit rozpočet @Novák do 15. 4.\n- [ ] oslovit firmy @Tichá\n- [x] koupit barvy @Dub",
        (task(JAN, by="2019-04-15"), task(EVA)),
    ),
    (
        "Úkoly z jednání:\n[ ] @dub: koupit barvy (do 10. 4.)\n[ ] @tichá: umýt okna",
        (task(KAREL, by="2019-04-10"), task(EVA)),
    ),
    (
        "☐ Dub – koupit barvy, do 10. 4.\n☐ Tichá – umýt okna\n☑ Horák – svolat brigádu",
        (task(KAREL, by="2019-04-10"), task(EVA)),
    ),
    (
        "Kontrola úkolů:\n1/2019 Připravit rozpočet – splněno\n2/2019 Oslovit firmy – trvá, Tichá, do 30. 4.",
        (task(EVA, by="2019-04-30"),),
    ),
    (
        "Kontrola úkolů z minulé schůze:\n- koupit barvy (Dub) – splněno\n- umýt okna (Tichá) – nesplněno, nový termín 30. 4.\n- svolat brigádu: Horák, splněno",
        (task(EVA, by="2019-04-30"),),
    ),
    (
        "Přehled úkolů:\n1) koupit barvy ... Dub, 10. 4.\n2) umýt okna ... Tichá, 30. 4.",
        (task(KAREL, by="2019-04-10"), task(EVA, by="2019-04-30")),
    ),
    ("Úkoly:\nDub\n- koupit barvy\n- natřít plot\nTichá\n- umýt okna", (task(KAREL), task(KAREL), task(EVA))),
    (
        "Do příště:\n* Karel – koupit barvy\n* Eva – umýt okna",
        (task(KAREL, by="Do příště"), task(EVA, by="Do příště")),
    ),
    ("TODO: Dub koupí barvy, Tichá umyje okna.", (task(KAREL), task(EVA))),
    ("Připravit rozpočet.                Novák, 15. 4. 2019", (task(JAN, by="2019-04-15"),)),
    (
        "Připravit rozpočet\tNovák\t15. 4. 2019\nOslovit firmy\tTichá\t30. 4. 2019",
        (task(JAN, by="2019-04-15"), task(EVA, by="2019-04-30")),
    ),
]

TABLES: list[tuple[str, Wanted]] = [
    (
        "| Úkol | Kdo | Do kdy |\n|---|---|---|\n| Připravit rozpočet | Novák | 15. 4. |\n| Oslovit firmy | Tichá | 30. 4. |",
        (task(JAN, by="2019-04-15"), task(EVA, by="2019-04-30")),
    ),
    (
        "| Č. | Popis činnosti | Zodpovědná osoba | Termín |\n|---|---|---|---|\n| 1 | Připravit rozpočet | Novák, Dub | 15. 4. |\n| 2 | Oslovit firmy | Tichá | průběžně |",
        (task(JAN, KAREL, by="2019-04-15"), task(EVA, by="průběžně")),
    ),
    (
        "| Termín | Odpovídá | Opatření | Stav |\n|---|---|---|---|\n| 15. 4. | Novák | Připravit rozpočet | trvá |\n| 30. 4. | Tichá | Oslovit firmy | splněno |",
        (task(JAN, by="2019-04-15"),),
    ),
    (
        "| Bod | Úkol / závěr | Z / T |\n|---|---|---|\n| 1 | Připravit rozpočet | Novák / 15. 4. 2019 |\n| 2 | Oslovit firmy | Tichá / 30. 4. 2019 |",
        (task(JAN, by="2019-04-15"), task(EVA, by="2019-04-30")),
    ),
    (
        "| Co je třeba zajistit | Kdo to zajistí | Termín splnění |\n|---|---|---|\n| Koupit barvy | Karel Dub | 10. 4. 2019 |",
        (task(KAREL, by="2019-04-10"),),
    ),
]

PROSE: list[tuple[str, Wanted]] = [
    ("Novák připraví rozpočet do 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("p. Novák zajistí opravu střechy do konce dubna.", (task(JAN, by="2019-04-30"),)),
    ("Eva Tichá osloví firmy a předloží nabídky na příští poradě.", (task(EVA, by="na příští poradě"),)),
    ("Starosta svolá jednání s občany. T: 30. 4. 2019", (task("starosta", by="2019-04-30"),)),
    ("Jan Novák dostal za úkol připravit rozpočet do 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("J. Novák byl pověřen přípravou rozpočtu, termín 15. 4. 2019.", (task(JAN, by="2019-04-15"),)),
    ("E. Tichá byla požádána o zjištění cen do 10. 4.", (task(EVA, by="2019-04-10"),)),
    ("Tichá a Dub byli pověřeni přípravou výstavy do 30. 4.", (task(EVA, KAREL, by="2019-04-30"),)),
    ("Je třeba připravit rozpočet – zajistí Novák do 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("Oprava zábradlí – zařídí p. Dub do 10. 4.", (task(KAREL, by="2019-04-10"),)),
    ("Oprava zábradlí: zařídí Dub, do 10. 4.", (task(KAREL, by="2019-04-10"),)),
    ("Bylo dohodnuto, že Novák připraví rozpočet do 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("Předseda požádal K. Duba, aby zjistil ceny do příští schůze.", (task(KAREL, by="do příští schůze"),)),
    ("Předsedkyně vyzvala Evu Tichou, aby do 10. 4. poslala fotografie.", (task(EVA, by="2019-04-10"),)),
    ("Ředitel uložil Karlu Dubovi zjistit ceny do 10. 4.", (task(KAREL, by="2019-04-10"),)),
    ("Ředitelka pověřila Petra Horáka svoláním brigády do 10. 4.", (task(PETR, by="2019-04-10"),)),
    ("Petru Horákovi bylo uloženo svolat brigádu do 10. 4.", (task(PETR, by="2019-04-10"),)),
    ("Dub zjistí ceny, Tichá napíše dopis.", (task(KAREL), task(EVA))),
    ("K. Dub s E. Tichou připraví výstavu do 30. 4.", (task(KAREL, EVA, by="2019-04-30"),)),
    ("Přípravu výstavy si vzala na starost Eva Tichá.", (task(EVA),)),
    ("Karel Dub si vzal na starost přípravu výstavy.", (task(KAREL),)),
    ("Přípravy výstavy se ujme Eva Tichá.", (task(EVA),)),
    ("Karel Dub slíbil, že do 10. 4. dodá klíče.", (task(KAREL, by="2019-04-10"),)),
    ("Účetní připraví podklady pro audit do 14 dnů.", (task("účetní", by="do 14 dnů"),)),
    ("Výbor tuto problematiku dořeší na své příští schůzi.", (task("Výbor", by="na své příští schůzi"),)),
    ("Stavební komise posoudí návrh do 30. 4.", (task("Stavební komise", by="2019-04-30"),)),
    ("Odbor dopravy prověří stížnost neprodleně.", (task("Odbor dopravy", by="neprodleně"),)),
    ("Do 10. 4. pošle Dub všem členům pozvánku.", (task(KAREL, by="2019-04-10"),)),
    ("Nejpozději do 10. 4. je nutné zaslat přihlášku (Tichá).", (task(EVA, by="2019-04-10"),)),
    ("Fotografie dodá Tichá, texty Dub, vše do 10. 4.", (task(EVA, by="2019-04-10"),)),
    ("Po kolaudaci Dub zajistí úklid.", (task(KAREL),)),
    ("Do zahájení sezony Dub opraví lavičky.", (task(KAREL, by="Do zahájení sezony"),)),
]

RESOLUTIONS: list[tuple[str, Wanted]] = [
    ("Rada ukládá tajemníkovi předložit návrh smlouvy do 30. 4. 2019.", (task("tajemník", by="2019-04-30"),)),
    (
        "Rada obce ukládá starostovi a místostarostce předložit zprávu do 30. 4. 2019.",
        (task("starosta", "místostarostka", by="2019-04-30"),),
    ),
    ("Výbor ukládá Karlu Dubovi a Evě Tiché připravit výstavu.", (task(KAREL, EVA),)),
    ("Výbor ukládá p. Dubovi\na) zjistit ceny\nb) oslovit firmy", (task(KAREL), task(KAREL))),
    (
        "Zastupitelstvo ukládá finančnímu výboru provést kontrolu pokladny, termín: příští zasedání.",
        (task("finanční výbor", by="příští zasedání"),),
    ),
    ("Výbor pověřuje Evu Tichou zajištěním výstavy do 30. 4.", (task(EVA, by="2019-04-30"),)),
    ("Výbor pověřuje předsedu podpisem smlouvy.", ()),
    (
        "Rada ukládá Odboru životního prostředí zjistit stav stromů.\nTermín: 30. 4. 2019",
        (task("Odbor životního prostředí", by="2019-04-30"),),
    ),
    (
        "Valná hromada ukládá výboru:\n- svolat brigádu do 30. 4. 2019\n- opravit střechu klubovny",
        (task("výbor", by="2019-04-30"), task("výbor")),
    ),
]

NONE: list[str] = [
    "Slova se ujal starosta Jan Novák a přivítal přítomné.",
    "Řízení schůze se ujala Eva Tichá.",
    "Výbor informoval o stavu opravy. Novák v březnu opravil střechy.",
    "Firma opraví střechu v létě.",
    "Společnost na jaře vymění okna.",
    "Novák navrhl, aby se opravila střecha.",
    "Pokud Novák připraví rozpočet, bude se o něm hlasovat.",
    "Nájemce uhradí nájem do 15. 4. 2019.",
    "Předseda požádal přítomné o klid.",
    "Dub se zeptal, kdo zajistí úklid.",
    "Přítomní se dohodli na ceně 500 Kč.",
    "Pošta: novak@dub.example, tel. 123 456 789",
    "Starosta poděkoval Janu Novákovi, že opravil zábradlí.",
    "- [x] koupit barvy @Dub",
]

WORDINGS = LABELS + LISTS + TABLES + PROSE + RESOLUTIONS + [(text, ()) for text in NONE]


def read_tasks(text: str) -> Wanted:
    """Owners and deadline of every task of such a meeting."""
    name = "zapis.md" if text.startswith(("|", "- [")) else "zapis.txt"
    minutes = read_minutes(read_source((HEAD + text + "\n").encode(), name=name), Document())
    names = {person.id: person.name for person in minutes.persons}
    return tuple(
        (
            tuple(sorted(names.get(owner.person or "", owner.name) for owner in found.assignees)),
            (found.deadline.value or found.deadline.text) if found.deadline else None,
        )
        for found in minutes.tasks
    )


@pytest.mark.parametrize(("text", "wanted"), WORDINGS, ids=[text[:60] for text, _ in WORDINGS])
def test_tasks_of_wording(text: str, wanted: Wanted) -> None:
    assert read_tasks(text) == wanted
