"""Longer fictional minutes as DOCX: what a council of 21 writes on six or seven pages.

The people, the town and all that they decide are invented. Two numbers give two different documents: other people speak, other
sums are spent, other votes are counted.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator

import docx

TOWN = "Doubravice nad Lužnou"
GIVEN = (
    ("Radim", "Radima"), ("Oldřich", "Oldřicha"), ("Vladan", "Vladana"), ("Bohdan", "Bohdana"), ("Leoš", "Leoše"),
    ("Hynek", "Hynka"), ("Ctirad", "Ctirada"), ("Viktor", "Viktora"), ("Albert", "Alberta"), ("Norbert", "Norberta"),
)  # fmt: skip
FAMILY = (
    ("Sedloň", "Sedloně"), ("Kuchyňka", "Kuchyňku"), ("Havrda", "Havrdu"), ("Zajdlík", "Zajdlíka"),
    ("Pospěch", "Pospěcha"), ("Tvrzník", "Tvrzníka"), ("Lomoz", "Lomoze"), ("Bystroň", "Bystroně"),
    ("Krahulík", "Krahulíka"), ("Mlejnský", "Mlejnského"), ("Dubinka", "Dubinku"), ("Vesecký", "Veseckého"),
    ("Hrubiš", "Hrubiše"), ("Rákosník", "Rákosníka"), ("Stehno", "Stehna"), ("Cvrčala", "Cvrčalu"),
    ("Olšina", "Olšinu"), ("Podroužek", "Podroužka"), ("Zbranek", "Zbranka"), ("Jestřábek", "Jestřábka"),
    ("Kamýček", "Kamýčka"),
)  # fmt: skip
TITLES = ("Ing. ", "Mgr. ", "", "", "MUDr. ", "", "Bc. ", "")
SUBJECTS = (
    ("Rozpočtové opatření č. {n}/2024", "rozpočtové opatření č. {n}/2024 podle přílohy č. {n} tohoto zápisu"),
    ("Prodej pozemku p. č. {n}/12", "prodej pozemku p. č. {n}/12 o výměře {n} m2 v k. ú. Doubravice za cenu {n}0 Kč/m2"),
    ("Smlouva o dílo na opravu chodníku", "smlouvu o dílo č. {n}/2024 se společností Stavby Lužna, s. r. o., za cenu {n} 450 Kč bez DPH"),
    ("Dotace Sokolu Doubravice", "poskytnutí dotace ve výši {n} 000 Kč spolku TJ Sokol Doubravice, z. s., na činnost mládeže"),
    ("Obecně závazná vyhláška č. {n}/2024", "obecně závaznou vyhlášku č. {n}/2024, o místním poplatku za obecní systém odpadového hospodářství"),
    ("Nájem bytu č. {n}", "uzavření nájemní smlouvy na byt č. {n} v domě čp. 118 na dobu určitou do 31. 12. 2025"),
    ("Zpráva finančního výboru", "zprávu finančního výboru o kontrole hospodaření za {n}. týden roku 2024"),
    ("Žádost základní školy", "změnu odpisového plánu Základní školy a Mateřské školy Doubravice nad Lužnou, příspěvkové organizace"),
)  # fmt: skip
REMARKS = (
    "{who} se dotázal, proč nebyla oprava vodovodního řadu zahrnuta do letošního rozpočtu a kdo za to odpovídá.",
    "{who} upozornil na stížnosti občanů z ulice Pod Hrází; podle vyjádření odboru životního prostředí ze dne {day}. 2. 2024 je stav v pořádku.",
    "Starosta odpověděl, že jednání s Ředitelstvím silnic probíhá a že výsledek bude znám do konce května.",
    "{who} navrhl bod odložit na příští zasedání; o návrhu se nehlasovalo, protože jej vzal po krátké výměně názorů zpět.",
    "Tajemník doplnil, že Krajský úřad si vyžádal doklady k čerpání a že lhůta k jejich dodání uplyne {day}. 4. 2024.",
    "V rozpravě se hovořilo o ceně materiálu, o termínu dokončení a o tom, zda lze část nákladů hradit z rezervního fondu města.",
    "{who} poděkoval hasičům za pomoc při povodni a požádal, aby se příště s obyvateli dolní části města jednalo dříve.",
)  # fmt: skip
VERBS = (
    "schvaluje",
    "schvaluje",
    "bere na vědomí",
    "neschvaluje",
    "ukládá starostovi předložit",
    "souhlasí s tím, co obsahuje návrh:",
)


def make_longer(seed: int, items: int = 24) -> bytes:
    """The bytes of the DOCX with so many items of the programme."""
    document = docx.Document()
    for style, text in write_parts(random.Random(seed), items):
        if style == "table":
            rows = [row.split("|") for row in text.splitlines()]
            table = document.add_table(0, len(rows[0]), style="Table Grid")
            for row in rows:
                for cell, value in zip(table.add_row().cells, row, strict=True):
                    cell.text = value
            continue
        paragraph = document.add_paragraph(style=style)
        for number, piece in enumerate(text.split("**")):
            paragraph.add_run(piece).bold = True if number % 2 else None
    stream = io.BytesIO()
    document.save(stream)
    return fix_times(stream)


def fix_times(packed: io.BytesIO) -> bytes:
    """The same parts, all of one time: what is made twice is the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(packed) as parts, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in parts.namelist():
            fixed.writestr(zipfile.ZipInfo(name), parts.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def write_parts(chance: random.Random, items: int) -> Iterator[tuple[str, str]]:
    """Style and text of each part; ``**`` sets bold, ``|`` parts the cells of a table's row."""
    members = [f"{chance.choice(TITLES)}{chance.choice(GIVEN)[0]} {family}" for family, _ in FAMILY]
    absent, present = members[-2:], members[:-2]
    yield "Heading 1", f"Zápis č. 4/2024 ze zasedání Zastupitelstva města {TOWN}"
    yield "Normal", "konaného dne 18. dubna 2024 od 17.00 hodin ve velkém sále kulturního domu"
    yield "Normal", "**Přítomni:** " + ", ".join(present)
    yield "Normal", "**Omluveni:** " + ", ".join(absent)
    yield "Normal", "**Zapisovatel:** Čestmír Papoušek"
    yield (
        "Normal",
        f"Zasedání zahájil starosta {present[0]} v 17.04 hodin. Přítomno je {len(present)} členů zastupitelstva z 21.",
    )
    yield "Heading 2", "Program"
    subjects = [
        (title.format(n=n), decided.format(n=n))
        for n, (title, decided) in enumerate(chance.choices(SUBJECTS, k=items), 31)
    ]
    for title, _ in subjects:
        yield "List Number", title
    for number, (title, decided) in enumerate(subjects, 1):
        yield "Heading 2", f"{number}. {title}"
        yield from write_item(chance, number, decided, len(present))
    yield "Heading 2", "Úkoly"
    rows = [f"{title}|{chance.choice(present)}|{chance.randint(1, 28)}. 6. 2024" for title, _ in subjects[:6]]
    yield "table", "\n".join(["Úkol|Zodpovídá|Termín", *rows])
    yield "Normal", "Další zasedání se koná 20. 6. 2024 od 17.00 hodin. Zasedání skončilo ve 21.35 hodin."
    yield "Normal", "Zapsal: Čestmír Papoušek"
    yield "Normal", f"Ověřovatelé: {present[3]}, {present[7]}"


def write_item(chance: random.Random, number: int, decided: str, present: int) -> Iterator[tuple[str, str]]:
    """The debate of one item, its resolution and its vote."""
    for remark in chance.sample(REMARKS, chance.randint(1, 4)):
        who = f"{chance.choice(GIVEN)[0]} {chance.choice(FAMILY)[0]}"
        yield "Normal", remark.format(who=who, day=chance.randint(1, 28))
    given, family = chance.choice(GIVEN)[1], chance.choice(FAMILY)[1]
    if chance.random() < 0.3:
        yield "Normal", f"Zastupitelstvo pověřuje {given} {family} dalším jednáním ve věci."
    yield (
        "Normal",
        f"**Usnesení č. {number}/4/2024:** Zastupitelstvo města {TOWN} {chance.choice(VERBS)} {decided}.",
    )
    against, abstaining = chance.randint(0, 3), chance.randint(0, 4)
    counts = f"pro {present - against - abstaining}, proti {against}, zdržel se {abstaining}"
    yield "Normal", f"Hlasování: {counts}. Usnesení bylo přijato."
