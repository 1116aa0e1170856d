"""A hundred more wordings of one meeting whose next one is known: headings that set the day for all below, weekdays and days in
words, months, events, owners as tables and labels write them; and what looks like a task and is none."""

from __future__ import annotations

import pytest

from test_task_wordings import EVA, HEAD, JAN, KAREL, PETR, Wanted, task
from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document

FOOT = "\n\nPříští porada se koná 17. 4. 2019 v 17 hodin.\nZapsal: Petr Horák\n"
WORDINGS: list[tuple[str, Wanted]] = [
    (
        "Úkoly do 15. 4. 2019:\n- Novák: objednat barvy\n- Tichá: umýt okna",
        (task(JAN, by="2019-04-15"), task(EVA, by="2019-04-15")),
    ),
    (
        "Do příště:\n- Novák – zjistit cenu\n- Dub – obvolat firmy",
        (task(JAN, by="2019-04-17"), task(KAREL, by="2019-04-17")),
    ),
    (
        "Úkoly do příští porady:\n1. Připravit rozpočet (Novák)\n2. Rozeslat dotazník (Tichá)",
        (task(JAN, by="2019-04-17"), task(EVA, by="2019-04-17")),
    ),
    (
        "Úkoly na příště:\n• Horák: přinést klíče\n• Dub: opravit zámek do 10. 4.",
        (task(PETR, by="2019-04-17"), task(KAREL, by="2019-04-10")),
    ),
    ("Novák připraví rozpočet do příští porady.", (task(JAN, by="2019-04-17"),)),
    ("Tichá přinese fotky na příští poradu.", (task(EVA, by="2019-04-17"),)),
    ("Rozpočet předloží Novák na příští poradě.", (task(JAN, by="2019-04-17"),)),
    ("Dub ověří cenu do příště.", (task(KAREL, by="2019-04-17"),)),
    ("Připravit rozpočet. Z: Novák, T: příští porada", (task(JAN, by="2019-04-17"),)),
    ("Připravit rozpočet. Z: Novák, T: 17. 4.", (task(JAN, by="2019-04-17"),)),
    ("Připravit rozpočet. Z: Novák, T: na příští poradu", (task(JAN, by="2019-04-17"),)),
    ("K příští poradě připraví Dub přehled oprav.", (task(KAREL, by="2019-04-17"),)),
    ("Novák pošle seznam do pátku.", (task(JAN, by="2019-04-05"),)),
    ("Tichá zavolá do pondělí účetní.", (task(EVA, by="2019-04-08"),)),
    ("Úkol: objednat sál. Zodpovídá: Dub. Termín: pátek", (task(KAREL, by="2019-04-05"),)),
    ("Horák zítra vyzvedne klíče.", (task(PETR, by="2019-04-04"),)),
    (
        "Úkol\tKdo\tKdy\nobjednat sál\tDub\tdnes\nposlat zápis\tHorák\tzítra\nvyplatit zálohy\tTichá\tdo středy",
        (task(KAREL, by="2019-04-03"), task(PETR, by="2019-04-04"), task(EVA, by="2019-04-10")),
    ),
    ("Dub opraví plot do pátku 12. 4.", (task(KAREL, by="2019-04-12"),)),
    ("Novák dokončí projekt do dubna.", (task(JAN, by="2019-04"),)),
    ("Tichá uspořádá výstavu v květnu.", (task(EVA, by="2019-05"),)),
    ("Dub předá stavbu koncem května.", (task(KAREL, by="2019-05-31"),)),
    ("Novák zpracuje studii během května.", (task(JAN, by="2019-05"),)),
    ("Zpracovat studii. Z: Novák, T: květen 2019", (task(JAN, by="2019-05"),)),
    ("Zpracovat studii. Z: Novák, T: 5/2019", (task(JAN, by="2019-05"),)),
    ("Zpracovat studii. Z: Novák, T: II. Q 2019", (task(JAN, by="2019-06"),)),
    ("Zpracovat studii. Z: Novák, T: konec května", (task(JAN, by="2019-05-31"),)),
    ("Zpracovat studii. Z: Novák, T: do poloviny května", (task(JAN, by="2019-05"),)),
    ("Novák zpracuje studii do konce roku 2019.", (task(JAN, by="2019-12-31"),)),
    ("Zpracovat studii. Z: Novák, T: 15.4.19", (task(JAN, by="2019-04-15"),)),
    ("Zpracovat studii. Z: Novák, T: 15/4", (task(JAN, by="2019-04-15"),)),
    ("Dub natře lavičky do začátku sezony.", (task(KAREL, by="do začátku sezony"),)),
    ("Tichá vyzdobí sál do Vánoc.", (task(EVA, by="do Vánoc"),)),
    (
        "Zkontrolovat hasicí přístroje. Z: Dub, T: před zahájením výuky",
        (task(KAREL, by="před zahájením výuky"),),
    ),
    ("Kontrolovat docházku. Z: Novák, T: průběžně", (task(JAN, by="průběžně"),)),
    ("Zkontrolovat sklad. Z: Novák, T: každý měsíc", (task(JAN, by="každý měsíc"),)),
    ("Zajistit úklid. Z: Novák, T: co nejdříve", (task(JAN, by="co nejdříve"),)),
    ("Zajistit úklid. Z: Novák J., T: 15. 4. 2019", (task(JAN, by="2019-04-15"),)),
    ("Zajistit úklid. Z: NOVÁK, T: 15. 4. 2019", (task(JAN, by="2019-04-15"),)),
    ("Zajistit úklid. Z: Novák/Tichá, T: 15. 4. 2019", (task(EVA, JAN, by="2019-04-15"),)),
    (
        "Zajistit úklid. Z: předseda, místopředseda, T: 15. 4. 2019",
        (task("místopředseda", "předseda", by="2019-04-15"),),
    ),
    ("Zajistit úklid. Z: p. Novák (OÚ), T: 15. 4. 2019", (task(JAN, by="2019-04-15"),)),
    (
        "Zajistit úklid. Z: všichni členové výboru, T: 15. 4. 2019",
        (task("všichni členové výboru", by="2019-04-15"),),
    ),
    (
        "Zajistit úklid. Zodpovídá: pí Tichá a pan Dub. Termín: 15. 4. 2019",
        (task(EVA, KAREL, by="2019-04-15"),),
    ),
    ("Zajistit úklid. Zodpovídá: správce budovy. Termín: ihned", (task("správce budovy", by="ihned"),)),
    ("Zajistit úklid. Zodp. Ing. Novák, T 15. 4. 2019", (task(JAN, by="2019-04-15"),)),
    ("Zajistit úklid.\nO: Novák\nT: 15. 4. 2019", (task(JAN, by="2019-04-15"),)),
    ("Zajistit úklid – Novák, T: 15. 4. 2019", (task(JAN, by="2019-04-15"),)),
    ("Zajistit úklid (Novák, do 15. 4. 2019)", (task(JAN, by="2019-04-15"),)),
    ("Zajistit úklid (do 15. 4. 2019, Novák)", (task(JAN, by="2019-04-15"),)),
    ("Zajistit úklid do 15. 4. 2019 (Novák, Tichá)", (task(EVA, JAN, by="2019-04-15"),)),
    ("Zajistit úklid do 15. 4. 2019. Zodpovídá Novák.", (task(JAN, by="2019-04-15"),)),
    ("Novák – zajistit úklid do 15. 4. 2019", (task(JAN, by="2019-04-15"),)),
    ("Novák a Tichá zajistí úklid do 15. 4. 2019.", (task(EVA, JAN, by="2019-04-15"),)),
    ("Novák s Tichou připraví výstavu.", (task(EVA, JAN),)),
    ("Výstavu připraví Eva s Karlem.", (task(EVA, KAREL),)),
    ("Honza zajistí klíče.", (task(JAN),)),
    ("Eva T. pošle fotky.", (task(EVA),)),
    ("Předsedkyně výboru Eva Tichá podá žádost do 15. 4.", (task(EVA, by="2019-04-15"),)),
    ("Ředitel školy předloží plán do 15. 4.", (task("ředitel školy", by="2019-04-15"),)),
    ("TDI zkontroluje výztuž do 15. 4.", (task("TDI", by="2019-04-15"),)),
    ("Zhotovitel předloží harmonogram do 15. 4. 2019.", (task("zhotovitel", by="2019-04-15"),)),
    ("Projektant doplní výkres do 15. 4. 2019.", (task("projektant", by="2019-04-15"),)),
    ("Stavbyvedoucí zajistí oplocení staveniště ihned.", (task("stavbyvedoucí", by="ihned"),)),
    ("Objednatel předá klíče zhotoviteli do 15. 4. 2019.", (task("objednatel", by="2019-04-15"),)),
    ("Správce farnosti osloví restaurátora.", (task("správce farnosti"),)),
    ("Všichni pošlou své náměty do 15. 4.", (task("všichni", by="2019-04-15"),)),
    ("Každý vedoucí odevzdá výkaz do 15. 4.", (task("každý vedoucí", by="2019-04-15"),)),
    ("Rodiče přinesou lístky do 15. 4.", (task("rodiče", by="2019-04-15"),)),
    ("Panu Novákovi se ukládá zajistit opravu do 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("Výbor pověřil Evu Tichou sestavením rozpočtu do 15. 4.", (task(EVA, by="2019-04-15"),)),
    ("Výbor ukládá Evě Tiché sestavit rozpočet do 15. 4.", (task(EVA, by="2019-04-15"),)),
    ("Dub dostal za úkol obvolat firmy.", (task(KAREL),)),
    ("Tichá se nabídla, že upeče koláče.", (task(EVA),)),
    ("Novák si vzal na starost opravu plotu.", (task(JAN),)),
    ("Opravu plotu si bere na starost Novák.", (task(JAN),)),
    ("Fotky dodá Tichá, texty Horák.", (task(EVA),)),
    ("Novák prověří možnost dotace a podá zprávu do 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("Závěr: Novák zjistí ceny (do 15. 4.).", (task(JAN, by="2019-04-15"),)),
    ("ÚKOL: Novák – zjistit ceny – do 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("=> Novák zjistí ceny do 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("Úkol 3: zjistit ceny / Novák / 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("Úkol: zjistit ceny. Odpovědnost: Novák. Splnit do: 15. 4. 2019", (task(JAN, by="2019-04-15"),)),
    ("A1: zjistit ceny, odpovídá: Novák, do 15. 4.", (task(JAN, by="2019-04-15"),)),
    ("Novák informoval, že zhotovitel dokončil výkop 1. 4. 2019.", ()),
    ("Pan Horák žádal, aby obec opravila chodník.", ()),
    ("Usnesení č. 3: Výbor schvaluje rozpočet na rok 2019.", ()),
    ("Podle smlouvy zhotovitel odstraní vady do 30 dnů.", ()),
    ("Dub se omluvil, přijde v 18 hodin.", ()),
    ("Novák navrhl, že by se mohla koupit sekačka do 15. 4.", ()),
    ("Sál je objednán na 15. 4. 2019, hudbu zajistil Dub.", ()),
    ("Splněno: Novák zjistil ceny.", ()),
    ("Kdo zajistí hudbu, se rozhodne příště.", ()),
    ("Program:\n1. Zpráva o činnosti (Novák)\n2. Rozpočet (Tichá)", ()),
]


def read_tasks(text: str) -> Wanted:
    """Owners and deadline of every task of such a meeting."""
    minutes = read_minutes(read_source((HEAD + text + FOOT).encode(), name="zapis.txt"), Document())
    return tuple(
        (
            tuple(sorted(owner.name for owner in found.assignees)),
            (found.deadline.value or found.deadline.text) if found.deadline else None,
        )
        for found in minutes.tasks
    )


@pytest.mark.parametrize(("text", "wanted"), WORDINGS, ids=[text[:60] for text, _ in WORDINGS])
def test_tasks_of_wording(text: str, wanted: Wanted) -> None:
    assert read_tasks(text) == wanted
