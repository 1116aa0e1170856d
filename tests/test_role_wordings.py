"""Roles and organizations beside the names of presence lists: each list with the role and the body of each person."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document

HEAD, REST = "Zápis z jednání komise dne 3. 4. 2019\n\n", "\n\n1. Zahájení\nPředseda přivítal přítomné.\n"
Roles = dict[str, tuple[str | None, str | None]]
WORDINGS: tuple[tuple[str, Roles], ...] = (
    ('Přítomni: Jan Kos, varhanář', {'Jan Kos': ('varhanář', None)}),
    ('Přítomni:\nJan Kos, mistr kovárny\nEva Malá, závodní lékařka', {'Jan Kos': ('mistr kovárny', None), 'Eva Malá': ('závodní lékařka', None)}),
    ('Přítomni:\nJan Kos (mistr kovárny)\nEva Malá (zapisuje)', {'Jan Kos': ('mistr kovárny', None), 'Eva Malá': (None, None)}),
    ('Přítomni: Jan Kos (předseda), Eva Malá (zapisuje), Petr Lev', {'Jan Kos': ('předseda', None), 'Eva Malá': (None, None), 'Petr Lev': (None, None)}),
    ('Přítomni: Eva Malá, technička BOZP (zapisuje)', {'Eva Malá': ('technička BOZP', None)}),
    ('Přítomni:\nEva Malá, vrchní sestra interny\nJan Kos, nemocniční kaplan', {'Eva Malá': ('vrchní sestra interny', None), 'Jan Kos': ('nemocniční kaplan', None)}),
    ('Přítomni:\nEva Malá – zástupkyně laické veřejnosti', {'Eva Malá': ('zástupkyně laické veřejnosti', None)}),
    ('Přítomni:\nEva Malá, právnička, externí členka', {'Eva Malá': ('právnička, externí členka', None)}),
    ('Hosté: Jan Kos, kameník', {'Jan Kos': ('kameník', None)}),
    ('Hosté: restaurátor Jan Kos, Eva Malá, sochařka', {'Jan Kos': ('restaurátor', None), 'Eva Malá': ('sochařka', None)}),
    ('Host: Ing. Jan Kos, autorizovaný inženýr', {'Jan Kos': ('autorizovaný inženýr', None)}),
    ('Přítomni: Proděkan Jan Kos, Děkanka Eva Malá', {'Jan Kos': ('proděkan', None), 'Eva Malá': ('děkanka', None)}),
    ('Přítomni: Ing. Jan Kos – Inspektor bezpečnosti práce', {'Jan Kos': ('Inspektor bezpečnosti práce', None)}),
    ('Přítomni:\nJan Kos, pokl.\nEva Malá, jedn.\nPetr Lev, předs.', {'Jan Kos': ('pokl.', None), 'Eva Malá': ('jedn.', None), 'Petr Lev': ('předs.', None)}),
    ('Přítomni: předs. Jan Kos, hosp. Eva Malá', {'Jan Kos': ('předs.', None), 'Eva Malá': ('hosp.', None)}),
    ('Přítomni: Jan Kos - předseda ZO, Eva Malá - hospodářka', {'Jan Kos': ('předseda ZO', None), 'Eva Malá': ('hospodářka', None)}),
    ('Přítomni:\nJan Kos, předseda školské rady\nEva Malá, zástupkyně rodičů', {'Jan Kos': ('předseda školské rady', None), 'Eva Malá': ('zástupkyně rodičů', None)}),
    ('Přítomni:\nJan Kos, ředitel školy\nEva Malá, zástupkyně ředitele pro 1. stupeň', {'Jan Kos': ('ředitel školy', None), 'Eva Malá': ('zástupkyně ředitele pro 1. stupeň', None)}),
    ('Přítomni:\nJan Kos, starosta obce\nEva Malá, místostarostka\nPetr Lev, radní', {'Jan Kos': ('starosta obce', None), 'Eva Malá': ('místostarostka', None), 'Petr Lev': ('radní', None)}),
    ('Přítomni: starosta obce Jan Kos, účetní obce Eva Malá', {'Jan Kos': ('starosta obce', None), 'Eva Malá': ('účetní obce', None)}),
    ('Přítomni:\nJan Kos, traktorista\nEva Malá, skladnice', {'Jan Kos': ('traktorista', None), 'Eva Malá': ('skladnice', None)}),
    ('Přítomni:\nJan Kos (dirigent sboru)\nEva Malá (kostymérka)', {'Jan Kos': ('dirigent sboru', None), 'Eva Malá': ('kostymérka', None)}),
    ('Přítomni: Jan Kos (kapelník), Eva Malá (sopranistka)', {'Jan Kos': ('kapelník', None), 'Eva Malá': ('sopranistka', None)}),
    ('Přítomni:\n1. Jan Kos – lesní\n2. Eva Malá – účetní\n3. Petr Lev – polesný', {'Jan Kos': ('lesní', None), 'Eva Malá': ('účetní', None), 'Petr Lev': ('polesný', None)}),
    ('Přítomni:\nIng. Jan Kos, hlavní mechanik\nBc. Eva Malá, vedoucí směny', {'Jan Kos': ('hlavní mechanik', None), 'Eva Malá': ('vedoucí směny', None)}),
    ('Přítomni:\nMUDr. Jan Kos, primář chirurgie\nEva Malá, staniční sestra', {'Jan Kos': ('primář chirurgie', None), 'Eva Malá': ('staniční sestra', None)}),
    ('Přítomni:\nJan Kos, kostelník\nEva Malá, varhanice\nP. Petr Lev, farář', {'Jan Kos': ('kostelník', None), 'Eva Malá': ('varhanice', None), 'Petr Lev': ('farář', None)}),
    ('Přítomni:\nJan Kos, kurátor presbyterstva\nEva Malá, seniorka', {'Jan Kos': ('kurátor presbyterstva', None), 'Eva Malá': ('seniorka', None)}),
    ('Přítomni:\nJan Kos | předseda klubu\nEva Malá | hospodářka klubu', {'Jan Kos': ('předseda klubu', None), 'Eva Malá': ('hospodářka klubu', None)}),
    ('Přítomni:\nJan Kos\tpředseda\nEva Malá\tdramaturgyně', {'Jan Kos': ('předseda', None), 'Eva Malá': ('dramaturgyně', None)}),
    ('Přítomni:\nJan Kos / mistr dílny\nEva Malá / kontrolorka jakosti', {'Jan Kos': ('mistr dílny', None), 'Eva Malá': ('kontrolorka jakosti', None)}),
    ('Přítomni: Jan Kos – vedoucí PS, Eva Malá – sekretářka PS', {'Jan Kos': ('vedoucí PS', None), 'Eva Malá': ('sekretářka PS', None)}),
    ('Přítomni:\nJan Kos (MŠMT, vedoucí PS)\nEva Malá (MZe, sekretářka)', {'Jan Kos': ('vedoucí PS', 'MŠMT'), 'Eva Malá': ('sekretářka', 'MZe')}),
    ('Přítomni:\nJan Kos, Lesy Sever, s.r.o., jednatel\nEva Malá, vedoucí odboru dopravy', {'Jan Kos': ('jednatel', 'Lesy Sever, s.r.o.'), 'Eva Malá': ('vedoucí odboru dopravy', None)}),
    ('Přítomni:\nJan Kos, jednatel Lesy Sever s.r.o.', {'Jan Kos': ('jednatel', 'Lesy Sever s.r.o.')}),
    ('Přítomni:\nJan Kos (starosta Lhoty)\nEva Malá (místostarostka Dubče)', {'Jan Kos': ('starosta Lhoty', None), 'Eva Malá': ('místostarostka Dubče', None)}),
    ('Přítomni: Ing. Jan Kos, starosta města Lípa', {'Jan Kos': ('starosta města Lípa', None)}),
    ('Přítomni:\nJan Kos, údržba\nEva Malá, expedice', {'Jan Kos': (None, 'údržba'), 'Eva Malá': (None, 'expedice')}),
    ('Přítomni:\nJan Kos (útvar vnitřního auditu)\nEva Malá (právní oddělení)', {'Jan Kos': (None, 'útvar vnitřního auditu'), 'Eva Malá': (None, 'právní oddělení')}),
    ('Přítomni:\nJan Kos – projektant\nEva Malá – zpracovatelka pozemkových úprav', {'Jan Kos': ('projektant', None), 'Eva Malá': ('zpracovatelka pozemkových úprav', None)}),
    ('Omluveni: Jan Kos (služební cesta), Eva Malá – nemoc', {'Jan Kos': (None, None), 'Eva Malá': (None, None)}),
    ('Přítomni: Jan Kos (od 17.30), Eva Malá (online)', {'Jan Kos': (None, None), 'Eva Malá': (None, None)}),
    ('Přítomni: Jan Kos (JK), Eva Malá (EM)', {'Jan Kos': (None, None), 'Eva Malá': (None, None)}),
    ('Přítomni: Jan Kos (vede schůzi), Eva Malá (píše zápis)', {'Jan Kos': (None, None), 'Eva Malá': (None, None)}),
    ('Přítomni: Jan Kos (řídící), Eva Malá (zapisovatelka)', {'Jan Kos': ('řídící', None), 'Eva Malá': ('zapisovatelka', None)}),
    ('Přítomni: Jan Kos (zapsal), Eva Malá (ověřuje)', {'Jan Kos': (None, None), 'Eva Malá': (None, None)}),
    ('Přítomni: Jan Kos, Eva Malá a trenér Petr Lev', {'Jan Kos': (None, None), 'Eva Malá': (None, None), 'Petr Lev': ('trenér', None)}),
    ('Přítomni:\npředseda: Jan Kos\npokladní: Eva Malá\ntrenér mládeže: Petr Lev', {'Jan Kos': ('předseda', None), 'Eva Malá': ('pokladní', None), 'Petr Lev': ('trenér mládeže', None)}),
    ('Přítomni:\nJan Kos – vedoucí kroužku keramiky\nEva Malá – cvičitelka', {'Jan Kos': ('vedoucí kroužku keramiky', None), 'Eva Malá': ('cvičitelka', None)}),
    ('Přítomni:\nnpor. Jan Kos, velitel stanice\nEva Malá, psovodka', {'Jan Kos': ('velitel stanice', None), 'Eva Malá': ('psovodka', None)}),
    ('Přítomni:\nJan Kos, krizový manažer\nEva Malá, hlasatelka rozhlasu', {'Jan Kos': ('krizový manažer', None), 'Eva Malá': ('hlasatelka rozhlasu', None)}),
    ('Hosté: Jan Kos (rozvojový pracovník obce), Eva Malá (občanka)', {'Jan Kos': ('rozvojový pracovník obce', None), 'Eva Malá': ('občanka', None)}),
    ('Přítomni: Jan Kos – šéfredaktor, Eva Malá – grafička, Petr Lev – korektor', {'Jan Kos': ('šéfredaktor', None), 'Eva Malá': ('grafička', None), 'Petr Lev': ('korektor', None)}),
    ('Přítomni:\nJan Kos, domovník\nEva Malá, švadlena\nPetr Lev, kominík', {'Jan Kos': ('domovník', None), 'Eva Malá': ('švadlena', None), 'Petr Lev': ('kominík', None)}),
    ('Delegáti s hlasem rozhodujícím:\nZKO Lhota, Ing. Malá Eva, Dub Karel - náhradník\nZKO Dubeč, Kos Jan', {'Eva Malá': (None, 'ZKO Lhota'), 'Karel Dub': ('náhradník', 'ZKO Lhota'), 'Jan Kos': (None, 'ZKO Dubeč')}),
    ('Přítomni:\nMěsto\tstarosta Jan Kos; tajemnice Eva Malá; Petr Lev, technické služby\nMZe\tIng. Ivo Rak', {'Jan Kos': ('starosta', 'Město'), 'Eva Malá': ('tajemnice', 'Město'), 'Petr Lev': (None, 'technické služby'), 'Ivo Rak': (None, 'MZe')}),
    ('Přítomni:\nObec Lhota: starosta Jan Kos, účetní Eva Malá', {'Jan Kos': ('starosta', 'Obec Lhota'), 'Eva Malá': ('účetní', 'Obec Lhota')}),
    ('Přítomni: Jan Kos – člen výboru, Eva Malá – kandidátka na členku výboru', {'Jan Kos': ('člen výboru', None), 'Eva Malá': ('kandidátka na členku výboru', None)}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), WORDINGS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_wording(text: str, expected: Roles) -> None:
    minutes = read_minutes(read_plain((HEAD + text + REST).encode()), Document())
    listed = (*minutes.attendees, *minutes.absentees, *minutes.guests)
    bodies = {entry.name: entry.organization.text if entry.organization else None for entry in listed}
    assert {entry.name: (entry.role, bodies[entry.name]) for entry in listed} == expected
