"""Presence lists of schools, faculties and offices: members in groups, offices of several, classes beside names."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document

HEAD, REST = (
    "Zápis z jednání školské rady dne 3. 4. 2019\n\n",
    "\n\n1. Zahájení\nPředseda přivítal přítomné.\n",
)


class Listing(NamedTuple):
    """A list, and who is where in it: ``Jan Kos``, ``Jan Kos, děkan``, ``Jan Kos @ 7. A``."""

    name: str
    text: str
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


LISTINGS = (
    Listing(
        "headings without a colon",
        "Přítomni:\n\nVedení školy\nM. Bulíčková – ředitelka\nK. Peterka – zástupce\n\nZástupci zákonných zástupců žáků\nIng. Eva Dubová\np. Holub\n\nExterní odborníci z praxe\nJan Krátký",
        ("M. Bulíčková, ředitelka", "K. Peterka, zástupce", "Eva Dubová", "Holub", "Jan Krátký"),
    ),
    Listing(
        "headings with a bullet",
        "Přítomni\n • za školskou radu\n  • pí Šindelová\n  • p. Holan\n • za studenty\n  • Blažej Konečný, 7.A\n  • Blanka Holanová, 3. C",
        ("Šindelová", "Holan", "Blažej Konečný @ 7.A", "Blanka Holanová @ 3. C"),
    ),
    Listing(
        "a heading that names a body",
        "Přítomni:\nVýbor spolku Jiskra\nMarkéta Dubová\nRenáta Hejná\nVedení školy\nJan Kos",
        ("Markéta Dubová @ Výbor spolku Jiskra", "Renáta Hejná @ Výbor spolku Jiskra", "Jan Kos"),
    ),
    Listing(
        "a heading in a list of the absent",
        "Přítomni: Jan Kos\nOmluveni\nZástupci pedagogů\nIva Kosová\nPetr Lev",
        ("Jan Kos",),
        ("Iva Kosová", "Petr Lev"),
    ),
    Listing(
        "members below guests",
        "Přítomni: viz prezenční listina\nHosté: ředitelka školy Mgr. Svatava Šindelářová\n\nzástupci jmenovaní zřizovatelem:\nCtibor Černý\nMgr. Radana Sudková\nzástupci pedagogických pracovníků školy:\nMgr. Květa Macháčková – předsedkyně",
        ("Ctibor Černý", "Radana Sudková", "Květa Macháčková, předsedkyně"),
        (),
        ("Svatava Šindelářová, ředitelka školy",),
    ),
    Listing(
        "honorary members below guests",
        "PŘÍTOMNI\nčlenové vědecké rady:\nprof. Ing. Ctibor Středa, DrSc.\nhosté:\nprof. RNDr. Kvido Beran, CSc.\nčestní členové vědecké rady:\nprof. PhDr. C. Bor, DrSc.\nOMLUVENI\nčlenové vědecké rady:\nprof. RNDr. Jan Hora, Dr.\nčestní členové vědecké rady:\nprof. RNDr. K. Lom, DrSc.",
        ("Ctibor Středa", "C. Bor"),
        ("Jan Hora", "K. Lom"),
        ("Kvido Beran",),
    ),
    Listing(
        "groups of guests stay guests",
        "Přítomni: Jan Kos\nHosté:\nZástupci školy:\nEva Malá\nZástupci města:\nPetr Lev",
        ("Jan Kos",),
        (),
        ("Eva Malá", "Petr Lev"),
    ),
    Listing(
        "an office of several before them",
        "Přítomni: děkan J. Malý, proděkani P. Nový, I. Dub, tajemnice H. Černá",
        ("J. Malý, děkan", "P. Nový, proděkan", "I. Dub, proděkan", "H. Černá, tajemnice"),
    ),
    Listing(
        "an office of several as a label",
        "Přítomni:\nProrektoři: Petr Nový, Iva Dubová\nProděkanky: Hana Nová, Eva Krátká\nNáměstci ministra:\nJan Kos\nIvo Rak",
        (
            "Petr Nový, prorektor", "Iva Dubová, prorektor", "Hana Nová, proděkanka", "Eva Krátká, proděkanka",
            "Jan Kos, náměstek ministra", "Ivo Rak, náměstek ministra",
        ),
    ),
    Listing(
        "an office of several behind them",
        "Přítomni: Jan Kos\nHosté: M. Stehno, děkan; J. Králík, J. Gregor, A. Kubíček, proděkani; M. Dohalová",
        ("Jan Kos",),
        (),
        ("M. Stehno, děkan", "J. Králík, proděkan", "J. Gregor, proděkan", "A. Kubíček, proděkan", "M. Dohalová"),
    ),
    Listing(
        "offices without their bearers",
        "Přítomni: Jan Kos\nHosté: rektor, prorektoři UP, kvestor, doc. Kvido Jelínek (předseda senátu), Ctibor Molek",
        ("Jan Kos",),
        (),
        ("Kvido Jelínek, předseda senátu", "Ctibor Molek"),
    ),
    Listing(
        "one office before a name may be its bearer's",
        "Přítomni: rektor, Jan Kos",
    ),
    Listing(
        "classes and faculties by number",
        "Přítomni: Jan Kos (7. A), Petr Lev (1. LF), Eva Malá, 3.B",
        ("Jan Kos @ 7. A", "Petr Lev @ 1. LF", "Eva Malá @ 3.B"),
    ),
    Listing(
        "faculties in their columns",
        "Přítomní členové AS\n\n1. LF\n\n2. LF\n\nProf. MUDr. Jiří Rabas, DrSc.\n\nKamila Otradová\n\nMatěj Višňovec (1.LF)\n\nLF P\n\nFarmF\n\nKristián Lukeš",
        ("Jiří Rabas", "Kamila Otradová", "Matěj Višňovec @ 1.LF", "Kristián Lukeš"),
    ),
    Listing(
        "children beside their parents",
        "Přítomni:\nSvatava Kaliková (žák Ctibor Habr – 6. B, Radana Habrová 9. B)\nKvěta Šedá",
        ("Svatava Kaliková", "Květa Šedá"),
    ),
    Listing(
        "a word of presence behind a name",
        "Brodský Kvido přítomen\nDušková Svatava přítomna\nJindrová Radana\nMašek Ctibor omluven",
        ("Kvido Brodský", "Svatava Dušková"),
        ("Ctibor Mašek",),
    ),
    Listing(
        "one such line is a sentence of its own",
        "Jednání vedl starosta.\nMašek Ctibor omluven",
    ),
    Listing(
        "who did not come among the excused",
        "Přítomni: Jan Kos\nOmluveni: V. Fajtl, Jan Němeček se nedostavil, Petr Lev",
        ("Jan Kos",),
        ("V. Fajtl", "Jan Němeček", "Petr Lev"),
    ),
    Listing(
        "for whom behind a name",
        "Přítomni:\nV.Kotoučová (za zřizovatele)\nZ.Pikora – za pedagogický sbor\nJan Kos (za MŽP)\nEva Malá, za SDH Lhota\nPetr Lev – za Spolek Jiskra\nIvo Rak za dozorčí radu\nJan Hora, za město Buky",
        (
            "V. Kotoučová", "Z. Pikora", "Jan Kos @ MŽP", "Eva Malá @ SDH Lhota", "Petr Lev @ Spolek Jiskra",
            "Ivo Rak @ dozorčí rada", "Jan Hora @ město Buky",
        ),
    ),
    Listing(
        "for whom before a name",
        "Přítomni: Jan Kos, za RK Malá, za obec Petr Lev",
        ("Jan Kos", "Malá @ RK", "Petr Lev @ obec"),
    ),
    Listing(
        "a degree and an office without a blank",
        "Přítomni:\nProf. MUDr. Kvido Beran, DrSc.-čest. člen\nposl. J. Bürger",
        ("Kvido Beran, čest. člen", "J. Bürger"),
    ),
    Listing(
        "an office and a verb before a name",
        "Přítomni: Radana Benešová, Svatava Musilová\n\nJako předsedkyně byla jednohlasně zvolena Radana Benešová. Tajemnice vyzvala Svatava Musilová.",
        ("Radana Benešová", "Svatava Musilová"),
    ),
    Listing(
        "who stood in, told by a verb",
        "Prezence:\n • František Petera omluven, třídu zastupovala Klára Šumová\n • Tereza Janská omluvena, zastupoval ji Jan Kos\n • Veronika Galová se nedostavila, zástupce nebyl přítomen\n • Petr Lev",
        ("Klára Šumová", "Jan Kos", "Petr Lev"),
        ("František Petera", "Tereza Janská", "Veronika Galová"),
    ),
    Listing(
        "for people of one kind before a dash",
        "PŘÍTOMNÍ ČLENOVÉ A HOSTÉ\n\nza rodiče nezletilých studentů - Ing. Ctibor Suchý\nza zletilé studenty - Blažej Fronek\nza obec Lhota - Jan Kos",
        ("Ctibor Suchý", "Blažej Fronek", "Jan Kos @ obec Lhota"),
    ),
    Listing(
        "two offices of two bodies",
        "Přítomni: Petr Lev\nHosté: Kvido Jelínek (předseda AS PřF UP a zástupce LK AS UP), Jan Kos (děkan FF UP)",
        ("Petr Lev",),
        (),
        ("Kvido Jelínek, předseda @ AS PřF UP", "Jan Kos, děkan @ FF UP"),
    ),
    Listing(
        "degrees in small letters before the next name",
        "Přítomni za komoru akademických pracovníků: doc. Kos, dr. Malina, prof. Lev\nPřítomni za studenty: Rak, Bc. Tichý",
        (
            "Kos @ komora akademických pracovníků", "Malina @ komora akademických pracovníků",
            "Lev @ komora akademických pracovníků", "Rak", "Tichý",
        ),
    ),
    Listing(
        "students among the members",
        "Přítomni: Kos, Lev, Rak, doktorandi Dub a Tichý, tajemnice Nová",
        ("Kos", "Lev", "Rak", "Dub, doktorand", "Tichý, doktorand", "Nová, tajemnice"),
    ),
    Listing(
        "who guarantees a programme, and its members",
        "Garant: prof. Jan Kos\nČlenové: doc. Eva Malá, Ing. Petr Lev, Ph.D., Bc. Ivo Rak (student)\nOmluven: Ing. Karel Dub",
        ("Jan Kos, garant", "Eva Malá", "Petr Lev", "Ivo Rak, student"),
        ("Karel Dub",),
    ),
    Listing(
        "all members of a board are said to be there",
        "Složení komise:\npředseda: Ing. Jan Kos\nčlenové: Mgr. Eva Malá, Petr Lev\nVšichni členové komise jsou přítomni.",
        ("Jan Kos, předseda", "Eva Malá", "Petr Lev"),
    ),
    Listing(
        "the office of a board below its lists",
        "Přítomni: Jan Kos\nOmluveni: Karel Dub\nSekretariát: Dana Krátká",
        ("Jan Kos",),
        ("Karel Dub",),
        ("Dana Krátká",),
    ),
    Listing(
        "heads of a school in short",
        "Přítomni: ŘŠ Kos, ZŘŠ Malina, Mgr. Lev",
        ("Kos, ŘŠ", "Malina, ZŘŠ", "Lev"),
    ),
    Listing(
        "guests who are welcomed",
        "Přítomni: Jan Kos\n\nPředsedkyně přivítala hosty: děkana prof. Petra Lva a kvestorku Ing. Hanu Novou.",
        ("Jan Kos",),
        (),
        ("Petr Lev, děkan", "Hana Nová, kvestorka"),
    ),
    Listing(
        "a guest who is introduced",
        "Přítomni: Jan Kos\n\nPředseda uvítal a představil hosta - JUDr. Ctibora Hájka, vedoucího oddělení úřadu.",
        ("Jan Kos",),
        (),
        ("Ctibor Hájek, vedoucí oddělení úřadu",),
    ),
    Listing(
        "all but one",
        "Zasedání se zúčastnili všichni členové kromě Jana Kose, který se omluvil.",
        (),
        ("Jan Kos",),
    ),
    Listing(
        "heads of departments but one",
        "Porady se účastnili vedoucí všech oddělení s výjimkou Ing. Dlouhého (nemoc).",
        (),
        ("Dlouhý",),
    ),
    Listing(
        "for whom in a sentence",
        "Schůze se zúčastnili za zřizovatele Jan Kos, za pedagogy Eva Malá a Petr Lev, za obec Lhota Ivo Rak. Omluvila se Hana Nová.",
        ("Jan Kos", "Eva Malá", "Petr Lev", "Ivo Rak @ obec Lhota"),
        ("Hana Nová",),
    ),
    Listing(
        "presence in the genitive with offices",
        "Jednání proběhlo za účasti náměstka ministra Ing. Jana Kose, ředitele odboru Petra Lva a zástupců krajů.",
        ("Jan Kos, náměstek ministra", "Petr Lev, ředitel odboru"),
    ),
    Listing(
        "guests without names",
        "Přítomni: Jan Kos\n\nPředseda přivítal hosty a zahájil jednání. Petr Lev poděkoval hostům.",
        ("Jan Kos",),
    ),
    Listing(
        "dashes behind the labels",
        "Přítomni (interní členové) – prof. Jan Kos, CSc.; doc. Eva Malá, Ph.D.\nPřítomní poslanci – J. Burda, L. Ježek\nOmluvena – Hana Nová\nHosté – děkan Petr Lev, Ivo Rak",
        ("Jan Kos", "Eva Malá", "J. Burda", "L. Ježek"),
        ("Hana Nová",),
        ("Petr Lev, děkan", "Ivo Rak"),
    ),
    Listing(
        "a dash before what is no list",
        "Přítomni: Jan Kos\n\nHosté – Petr Lev poděkoval za pozvání.\nHosté – bez připomínek",
        ("Jan Kos",),
    ),
    Listing(
        "sides below the absent, each on its line",
        "Přítomni: Jan Kos\nOmluveni:\nHana Nová\nZa dozorčí radu: JUDr. Zita Vlková",
        ("Jan Kos",),
        ("Hana Nová",),
        ("Zita Vlková @ dozorčí rada",),
    ),
    Listing(
        "two of one department",
        "Přítomni: Jan Kos\nHosté: ing. C. Habr, tajemník; K. Jelen a B. Vlk, zástupci v AS; doc. D. Dub a H. Kos, katedra pedagogiky; Mgr. Z. Malá, ediční oddělení.",
        ("Jan Kos",),
        (),
        (
            "C. Habr, tajemník", "K. Jelen, zástupce v AS", "B. Vlk, zástupce v AS", "D. Dub @ katedra pedagogiky",
            "H. Kos @ katedra pedagogiky", "Z. Malá @ ediční oddělení",
        ),
    ),
    Listing(
        "kinds of members below the absent",
        "Přítomni: 5\n\nDelegáti a delegátky: /3/\nTereza Arnoštová (VŠO), Petr Bajer (ZČU)\n\nNáhradníci s právem hlasovacím: /1/\nPetr Dvořák (VUT)\n\nOmluveni:\n\nDelegáti a delegátky:\nMichal Melichar (AAVŠ)\n\nNáhradníci a náhradnice:\nVít Blanář (UPCE)\n\nHosté: Hana Benešová",
        ("Tereza Arnoštová @ VŠO", "Petr Bajer @ ZČU", "Petr Dvořák @ VUT"),
        ("Michal Melichar @ AAVŠ", "Vít Blanář @ UPCE"),
        ("Hana Benešová",),
    ),
    Listing(
        "the board of another meeting",
        "Výbor spolku: Jan Kos, Eva Malá, Petr Lev (všichni přítomni)",
        ("Jan Kos @ Výbor spolku", "Eva Malá @ Výbor spolku", "Petr Lev @ Výbor spolku"),
    ),
    Listing(
        "the board that met",
        "Školská rada: Jan Kos, Eva Malá (všichni přítomni)",
        ("Jan Kos", "Eva Malá"),
    ),
    Listing(
        "students who say something",
        "Přítomni: Hanák, Kabátová, Obr\nStudenti si stěžují na M. Kosa.\nŘeditelé uvítali J. Lva.",
        ("Hanák", "Kabátová", "Obr"),
    ),
    Listing(
        "how members were chosen is no office",
        "Přítomni:\nJan Kos – předseda – zvolen z řad rodičů\nEva Malá – zvolena z řad pedagogů\nPetr Lev – jmenován zřizovatelem",
        ("Jan Kos, předseda", "Eva Malá", "Petr Lev"),
    ),
    Listing(
        "the excused of a sentence with their offices",
        "Nebyl přítomen omluvený zástupce sexty Jan Kos a omluvená zástupkyně kvinty Eva Malá.",
        absent=("Jan Kos, zástupce sexty", "Eva Malá, zástupkyně kvinty"),
    ),
    Listing(
        "members of a sort in brackets",
        "Přítomni: T. Malý (předseda), P. Hora, J. Špak (interní členové), J. Kos, H. Lišková (externí členové), M. Dubová (tajemnice)",
        ("T. Malý, předseda", "P. Hora, interní člen", "J. Špak, interní člen", "J. Kos, externí člen", "H. Lišková, externí člen", "M. Dubová, tajemnice"),
    ),
    Listing(
        "a comma that is missing before initials",
        "Přítomni: J. Jireš, K. Dubová J. B. Hora, V. Kosová.\nHosté: z MV GŘ HZS – plk. Jan Malý, z MŠMT Mgr. Eva Tichá",
        ("J. Jireš", "K. Dubová", "J. B. Hora", "V. Kosová"),
        guests=("Jan Malý @ MV GŘ HZS", "Eva Tichá @ MŠMT"),
    ),
    Listing(
        "bodies over their people",
        "Přítomni:\nVýkonný výbor (VV):\nJan Novák, Petr Malý\nKontrolní komise (KK):\nJana Dubová, Eva Nová",
        (
            "Jan Novák @ Výkonný výbor", "Petr Malý @ Výkonný výbor",
            "Jana Dubová @ Kontrolní komise", "Eva Nová @ Kontrolní komise",
        ),
    ),
    Listing(
        "a heading over a sentence is none",
        "Přítomni:\nJan Kos\nEva Malá\nZahájení jednání\nMgr. Petr Lev zahájil jednání školské rady.",
        ("Jan Kos", "Eva Malá"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("listing", LISTINGS, ids=str)
def test_listing(listing: Listing) -> None:
    check_listing(listing, "zapis.txt")


def check_listing(listing: Listing, path: str) -> None:
    """Whether a list in the middle of minutes is read as it says."""
    content = (HEAD + listing.text + REST).encode()
    about = Document(
        id="0" * 16, path=None, sha256="0" * 64, format="txt", pages=None, characters=0, encoding=None, ocr=False, status="ok"
    )  # fmt: skip
    minutes = read_minutes(read_source(content, name=path), about)
    found = (minutes.attendees, minutes.absentees, minutes.guests)
    for wanted, entries in zip((listing.present, listing.absent, listing.guests), found, strict=True):
        told = {
            entry.name: (entry.role, entry.organization.text if entry.organization else None)
            for entry in entries
        }
        assert told == dict(map(split_wanted, wanted))


TABLES = (
    Listing(
        "a mark in one of three columns",
        "| Účast | Přítomen | Nepřítomen | Omluven |\n|---|---|---|---|\n| 1. Jana Vondrová (předsedkyně, OSVČ) | x | | |\n| 2. Pavel Kura | | | x |\n| 3. Karel Havel | | x | |\n",
        ("Jana Vondrová, předsedkyně @ OSVČ",),
        ("Pavel Kura", "Karel Havel"),
    ),
    Listing(
        "a mark below an empty corner",
        "| | Přítomen | Omluven |\n|---|---|---|\n| Jana Vondrová | x | |\n| Pavel Kura | | x |\n",
        ("Jana Vondrová",),
        ("Pavel Kura",),
    ),
    Listing(
        "yes and no",
        "| Prezence | ANO | NE | OML. |\n|---|---|---|---|\n| Jana Vondrová | x | | |\n| Pavel Kura | | x | |\n| Karel Havel | | | x |\n",
        ("Jana Vondrová",),
        ("Pavel Kura", "Karel Havel"),
    ),
    Listing(
        "a column of the day",
        "| Jméno | Instituce | 3. 4. |\n|---|---|---|\n| Jan Kos | MMR | ✓ |\n| Eva Malá | MF | – |\n",
        ("Jan Kos @ MMR",),
        ("Eva Malá @ MF",),
    ),
    Listing(
        "a firm or an office in one column",
        "| Jméno | Firma / funkce | Účast |\n|---|---|---|\n| Leoš Dub | TDI – Stavby Malý | X |\n| Andrea Bártová | koordinátorka BOZP | X |\n| Cyril Hein | Atelier Dva – autorský dozor | – |\n| Miloš Krátký | STAVOS, hl. stavbyvedoucí | X |\n| Petr Hora | Město Lipová, odbor investic | X |\n",
        (
            "Leoš Dub, TDI @ Stavby Malý",
            "Andrea Bártová, koordinátorka BOZP",
            "Miloš Krátký, hl. stavbyvedoucí @ STAVOS",
            "Petr Hora @ Město Lipová, odbor investic",
        ),
        ("Cyril Hein, autorský dozor @ Atelier Dva",),
    ),
    Listing(
        "a party behind the office",
        "| příjmení a jméno | za | prez. |\n|---|---|---|\n| Hrubý Svatopluk | předseda (ODS) | P |\n| Malá Mirka | nez. | O |\n| Kos Jan | ČSSD | P |\n",
        ("Svatopluk Hrubý, předseda @ ODS", "Jan Kos @ ČSSD"),
        ("Mirka Malá",),
    ),
    Listing(
        "lists side by side",
        "| Přítomni | Omluveni |\n|---|---|\n| Jan Kos | Eva Malá |\n| Petr Lev | |\n",
        ("Jan Kos", "Petr Lev"),
        ("Eva Malá",),
    ),
    Listing(
        "votes are no presence",
        "| Člen | ANO | NE |\n|---|---|---|\n| Jan Kos | x | |\n| Eva Malá | | x |\n",
    ),
)


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_table(table: Listing) -> None:
    check_listing(table, "zapis.md")


def split_wanted(words: str) -> tuple[str, tuple[str | None, str | None]]:
    """The name, the office and the organization of ``Jan Kos, děkan @ FF``."""
    rest, _, organization = words.partition(" @ ")
    name, _, role = rest.partition(", ")
    return name, (role or None, organization or None)
