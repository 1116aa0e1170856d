"""People in sentences, in any case: each sentence with whom it names, and things called like people."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document

HEAD = (
    "Zápis z jednání Kulturní komise města Horka dne 3. 4. 2019\n\nPřítomni: Ota Kos, Petr Lev\n\n1. Zprávy\n"
)
WORDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ('Slovo si vzal pan Novotný a navrhl úpravu.', ('Novotný',)),
    ('Paní Svobodová poděkovala.', ('Svobodová',)),
    ('Pí Malá se zeptala na cenu.', ('Malá',)),
    ('Ing. Král předložil rozpočet.', ('Král',)),
    ('S Ing. Zemanem bylo dohodnuto setkání.', ('Zeman',)),
    ('Manželům Jiřímu a Janě Novotným se pozemek prodává.', ('Jiří Novotný', 'Jana Novotná',)),
    ('Žádost podal Mgr. Tomáš Bílý, Ph.D.', ('Tomáš Bílý',)),
    ('Starosta Karel Vrba informoval o stavbě.', ('Karel Vrba',)),
    ('Starostovi Karlu Vrbovi byl uložen úkol.', ('Karel Vrba',)),
    ('Místostarostka Ing. Eva Tichá odpověděla.', ('Eva Tichá',)),
    ('Paní Nguyen Thi Lan žádá o povolení.', ('Nguyen Thi Lan',)),
    ('Pan Nguyen Van Nam otevře prodejnu.', ('Nguyen Van Nam',)),
    ('Olena Ševčenko bude uklízet školu.', ('Olena Ševčenko',)),
    ('Smlouva s panem Johnem Smithem byla podepsána.', ('John Smith',)),
    ('Projektantka arch. Klára Modrá ukázala studii.', ('Klára Modrá',)),
    ('J. Novotný upozornil na díry.', ('J. Novotný',)),
    ('Dle p. Dvořáka je cesta zarostlá.', ('Dvořák',)),
    ('S paní Svobodovou jednala komise.', ('Svobodová',)),
    ('Panu Černému bylo odpovězeno.', ('Černý',)),
    ('Za nájemce vystoupila Marie Hájková-Veselá.', ('Marie Hájková-Veselá',)),
    ('Doc. MUDr. Ivan Sýkora, CSc., přednášel.', ('Ivan Sýkora',)),
    ('Komise zvolila Petra Marka předsedou.', ('Petr Marek',)),
    ('Pokladníkem byl zvolen Jiří Zima.', ('Jiří Zima',)),
    ('Dotaz vznesl občan František Mráz.', ('František Mráz',)),
    ('Zdeňka Podzimková (knihovnice) podala zprávu.', ('Zdeňka Podzimková',)),
    ('Kontaktní osoba: Jana Dvořáková, tel. 777 123 456', ('Jana Dvořáková',)),
    ('S pozdravem\nJana Dvořáková\nreferentka odboru', ('Jana Dvořáková',)),
    ('Odpovídá: Dvořák, do 5. 5.', ('Dvořák',)),
    ('Zajistí p. Sýkora a pí Malá.', ('Sýkora', 'Malá',)),
    ('Pánové Dvořák a Marek změří pozemek.', ('Dvořák', 'Marek',)),
    ('Bratři Jan a Petr Dubovi věnují dřevo.', ('Jan Dub', 'Petr Dub',)),
    ('Rodina Dvořákova žádá o pomoc.', ()),
    ('Sestra Anežka povede sbor.', ('Anežka',)),
    ('Profesor Sýkora ocenil práci.', ('Sýkora',)),
    ('Slečna Veselá vyhrála soutěž.', ('Veselá',)),
    ('Dr. Konečný navrhl odklad.', ('Konečný',)),
    ('VARHANY', ()),
    ('Ulice Karla Čapka bude uzavřena.', ()),
    ('Základní škola Jana Husa slaví výročí.', ()),
    ('Náměstí Jana Žižky se opraví.', ()),
    ('Nadace Karla Dvořáka přispěla.', ()),
    ('Firma Novotný Stavby s.r.o. podala nabídku.', ()),
    ('Dub u kapličky byl pokácen.', ()),
    ('Zima byla mírná.', ()),
    ('Král cyklistiky se koná v srpnu.', ()),
    ('Svoboda slova je důležitá.', ()),
    ('Malá Lhota žádá o příspěvek.', ()),
    ('Nová Ves a Stará Huť souhlasí.', ()),
    ('Praha a Brno podporují návrh.', ()),
    ('Vánoční koncert se vydařil.', ()),
    ('Kino Svět promítá v sobotu.', ()),
    ('Restaurace U Nováka zavřela.', ()),
    ('Vlk byl spatřen v lese.', ()),
    ('Den otců a Den matek připadají na neděli.', ()),
    ('Svatý Jan Nepomucký bude opraven.', ()),
    ('Socha svatého Jana Nepomuckého bude opravena.', ()),
    ('Kaple sv. Anny potřebuje střechu.', ()),
    ('Různé', ()),
    ('Ostatní informace', ()),
    ('Cena Františka Kováře byla udělena.', ()),
    ('Škoda Octavia se prodá.', ()),
    ('Vozidlo Tatra bude opraveno.', ()),
    ('Avia hasičů má novou baterii.', ()),
    ('Stavba Vila Marie pokračuje.', ()),
    ('Horní Dvořákova ulice', ()),
    ('Turnaj O pohár starosty vyhrála Lhota.', ()),
    ('Bc. Lucie Jarošová a Bc. David Mach obhájili práci.', ('Lucie Jarošová', 'David Mach',)),
    ('Přihlásila se A. Nováková (KDU-ČSL).', ('A. Nováková',)),
    ('Starostou obce Dubeč je Josef Pokorný.', ('Josef Pokorný',)),
    ('Na dotaz Heleny Zelené odpověděl ředitel.', ('Helena Zelená',)),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_wording(text: str, expected: tuple[str, ...]) -> None:
    minutes = read_minutes(read_plain(f"{HEAD}{text}\n".encode()), Document())
    listed = {"Ota Kos", "Petr Lev"}
    assert {person.name for person in minutes.persons} - listed == set(expected)
