"""Presence lists in many layouts: each with who was there, who was not, and who was a guest."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document

HEAD, REST = "Zápis z jednání komise dne 3. 4. 2019\n\n", "\n\n1. Zahájení\nPředseda přivítal přítomné.\n"


class Layout(NamedTuple):
    """A list as it is laid out, and the names in it."""

    name: str
    text: str
    present: tuple[str, ...]
    absent: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    suffix: str = "txt"

    def __str__(self) -> str:
        return self.name


LAYOUTS = (
    Layout('codes (P/O/N)', 'Členové komise: Jan Kos (P), Petr Lev (P), Eva Malá (O), Ivo Rak (N)', ('Jan Kos', 'Petr Lev'), ('Eva Malá', 'Ivo Rak'), (), 'txt'),
    Layout('codes legend', 'Účast (P – přítomen, O – omluven, N – nepřítomen):\nJan Kos P\nPetr Lev P\nEva Malá O\nIvo Rak N', ('Jan Kos', 'Petr Lev'), ('Eva Malá', 'Ivo Rak'), (), 'txt'),
    Layout('dash words', 'Prezence\nJan Kos – přítomen\nPetr Lev – přítomen od 18:20\nEva Malá – omluvena\nIvo Rak – nepřítomen bez omluvy', ('Jan Kos', 'Petr Lev'), ('Eva Malá', 'Ivo Rak'), (), 'txt'),
    Layout('table md yes no', '| Jméno | Přítomen |\n|---|---|\n| Jan Kos | ano |\n| Petr Lev | ano |\n| Eva Malá | ne (omluvena) |\n', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), (), 'md'),
    Layout('table md 2 col', '| Přítomni | Omluveni |\n|---|---|\n| Jan Kos | Eva Malá |\n| Petr Lev | Ivo Rak |\n| Karel Dub | |\n', ('Jan Kos', 'Petr Lev', 'Karel Dub'), ('Eva Malá', 'Ivo Rak'), (), 'md'),
    Layout('table md label rows', '| | |\n|---|---|\n| Přítomni | Jan Kos, Petr Lev |\n| Omluveni | Eva Malá |\n| Hosté | Ivo Rak |\n', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), ('Ivo Rak',), 'md'),
    Layout('table md org', '| Organizace | Zástupce | Podpis |\n|---|---|---|\n| MŠMT | Jan Kos | |\n| Kraj | Petr Lev | |\n', ('Jan Kos', 'Petr Lev'), (), (), 'md'),
    Layout('table numbered', '| č. | Příjmení a jméno | Účast |\n|---|---|---|\n| 1 | Kos Jan | P |\n| 2 | Lev Petr | P |\n| 3 | Malá Eva | O |\n', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), (), 'md'),
    Layout('prose: sešli se', 'Dne 3. 4. 2019 se na faře sešli Jan Kos, Petr Lev a Eva Malá. Ivo Rak se omluvil.', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('prose: v obsazení', 'Komise jednala ve složení Jan Kos (předseda), Petr Lev a Eva Malá (členové).', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('prose: účast na jednání', 'Jednání se zúčastnili starosta Jan Kos, místostarosta Petr Lev a za firmu Dub s.r.o. Eva Malá.', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('prose: dostavili', 'Na schůzi se dostavili: Jan Kos, Petr Lev, Eva Malá; nedostavil se Ivo Rak.', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('prose: přítomni byli', 'Přítomni byli J. Kos, P. Lev a E. Malá, omluven I. Rak.', ('J. Kos', 'P. Lev', 'E. Malá'), ('I. Rak',), (), 'txt'),
    Layout('members then absent only', 'Členové výboru: Jan Kos, Petr Lev, Eva Malá, Ivo Rak\nOmluven: Ivo Rak', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('členové přítomni', 'Členové: Jan Kos, Petr Lev, Eva Malá (všichni přítomni)', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('org: person', 'Účastníci jednání:\nMěsto Lípa: Ing. Jan Kos, Petr Lev\nSŽ, s. o.: Eva Malá\nČD, a.s.: Ivo Rak', ('Jan Kos', 'Petr Lev', 'Eva Malá', 'Ivo Rak'), (), (), 'txt'),
    Layout('org – person', 'Přítomni:\nMěsto Lípa – Ing. Jan Kos\nKrajský úřad – Petr Lev\nPolicie ČR – Eva Malá', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('person – org', 'Přítomni:\nIng. Jan Kos – město Lípa\nPetr Lev – krajský úřad\nEva Malá – Policie ČR, DI', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('person, org lines, bold md', '**Přítomni:** Jan Kos, Petr Lev  \n**Omluveni:** Eva Malá  \n**Hosté:** Ivo Rak\n', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), ('Ivo Rak',), 'md'),
    Layout('md list checkbox', '## Přítomni\n\n- [x] Jan Kos\n- [x] Petr Lev\n- [ ] Eva Malá\n', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), (), 'md'),
    Layout('md heading lists', '### Účast\n\n- Jan Kos\n- Petr Lev (online)\n\n### Omluveni\n\n- Eva Malá\n', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), (), 'md'),
    Layout('semicolon roles', 'Přítomni: Jan Kos, předseda; Petr Lev, místopředseda; Eva Malá, členka\nNepřítomni: Ivo Rak, člen', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('role: name lines', 'Předseda: Jan Kos\nMístopředseda: Petr Lev\nČlenové: Eva Malá, Karel Dub\nOmluven: Ivo Rak', ('Jan Kos', 'Petr Lev', 'Eva Malá', 'Karel Dub'), ('Ivo Rak',), (), 'txt'),
    Layout('two columns tabs', 'Přítomni:\tOmluveni:\nJan Kos\tIvo Rak\nPetr Lev\t\nEva Malá\t', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('dle abecedy', 'Přítomni (dle abecedy): Kos J., Lev P., Malá E.\nOmluveni: Rak I.', ('J. Kos', 'P. Lev', 'E. Malá'), ('I. Rak',), (), 'txt'),
    Layout('caps surnames', 'Přítomni: KOS Jan, LEV Petr, MALÁ Eva\nOmluven: RAK Ivo', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('html dl', '<html><body><h1>Zápis z jednání komise dne 3. 4. 2019</h1><dl><dt>Přítomni</dt><dd>Jan Kos, Petr Lev</dd><dt>Omluveni</dt><dd>Eva Malá</dd></dl><p>1. Zahájení</p></body></html>', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), (), 'html'),
    Layout('html table', '<html><body><h1>Zápis z jednání komise dne 3. 4. 2019</h1><table><tr><th>Jméno</th><th>Funkce</th><th>Přítomnost</th></tr><tr><td>Jan Kos</td><td>předseda</td><td>přítomen</td></tr><tr><td>Eva Malá</td><td>členka</td><td>omluvena</td></tr></table></body></html>', ('Jan Kos',), ('Eva Malá',), (), 'html'),
    Layout('html br', '<html><body><p>Zápis z jednání komise dne 3. 4. 2019</p><p><strong>Přítomni</strong><br>Jan Kos<br>Petr Lev</p><p><strong>Omluveni</strong><br>Eva Malá</p></body></html>', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), (), 'html'),
    Layout('aligned columns', 'Přítomni:      Jan Kos          předseda\n               Petr Lev         místopředseda\n               Eva Malá         členka\nOmluven:       Ivo Rak', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('signed columns', 'Prezenční listina\nJan Kos ............................\nPetr Lev ............................\nEva Malá ............................', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('party', 'Přítomni:\nODS: Jan Kos, Petr Lev\nANO 2011: Eva Malá\nPiráti: Ivo Rak\nOmluveni: Karel Dub (ČSSD)', ('Jan Kos', 'Petr Lev', 'Eva Malá', 'Ivo Rak'), ('Karel Dub',), (), 'txt'),
    Layout('numbered flat', 'Přítomni: 1. Jan Kos 2. Petr Lev 3. Eva Malá\nNepřítomen: 4. Ivo Rak – omluven', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('counts after', 'Přítomni: Kos, Lev, Malá – 3 členové, tj. 75 %\nOmluveni: Rak – 1', ('Kos', 'Lev', 'Malá'), ('Rak',), (), 'txt'),
    Layout('all but', 'Přítomni: všichni členové výboru kromě omluveného I. Raka', (), ('I. Rak',), (), 'txt'),
    Layout('left', 'Přítomni: Jan Kos, Petr Lev (do bodu 4), Eva Malá (od bodu 3)\nOmluven: Ivo Rak', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('english-like', 'Účastníci: Jan Kos (JK), Petr Lev (PL), Eva Malá (EM)\nOmluveni: Ivo Rak (IR)', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('first names', 'Přítomni: Honza, Petr, Eva\nOmluven: Ivo', ('Honza', 'Petr', 'Eva'), ('Ivo',), (), 'txt'),
    Layout('nicks', 'Přítomni: Jan Kos „Kosák“, Petr Lev – Leon, Eva „Evča“ Malá\nOmluven: Ivo Rak', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('with phone/email', 'Přítomni:\nJan Kos, tel. 777 123 456, jan.kos@obec.example\nPetr Lev, tel. 777 123 457', ('Jan Kos', 'Petr Lev'), (), (), 'txt'),
    Layout('subst', 'Přítomni: Jan Kos, Petr Lev (v zastoupení Evy Malé)\nOmluvena: Eva Malá', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), (), 'txt'),
    Layout('label end of sentence', 'Schůze byla zahájena v 18 h. Přítomni: Jan Kos, Petr Lev. Omluveni: Eva Malá. Neomluveni: 0.', ('Jan Kos', 'Petr Lev'), ('Eva Malá',), (), 'txt'),
    Layout('members present by body', 'Za revizní komisi přítomen: Jan Kos\nZa výbor přítomni: Petr Lev, Eva Malá', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('paní/pan', 'Přítomni: pan Kos, pan Lev, paní Malá, slečna Nová\nOmluvil se pan Rak.', ('Kos', 'Lev', 'Malá', 'Nová'), ('Rak',), (), 'txt'),
    Layout('učitelé třídy', 'Přítomní třídní zástupci: 1.A p. Kosová, 2.A p. Levová, 3.A p. Malý\nChybí: 4.A', ('Kosová', 'Levová', 'Malý'), (), (), 'txt'),
    Layout('plus minus', 'Účast: Kos +, Lev +, Malá –, Rak +', ('Kos', 'Lev', 'Rak'), ('Malá',), (), 'txt'),
    Layout('with the genitive', 'Jednání proběhlo za přítomnosti Jana Nováka, Petra Horáka a Evy Tiché.', ('Jan Novák', 'Petr Horák', 'Eva Tichá'), (), (), 'txt'),
    Layout('named beside the list', 'Přítomni :            dle prezenční listiny - Kos Jan ( Lhota ), Lev Petr ( Hodkov )\nOmluven :     Malá Eva ( Kněžice )\nNepřítomen :     Rak Ivo ( Stájiště )\nZa dozorčí radu svazku :    Dub Karel', ('Jan Kos','Petr Lev'),('Eva Malá','Ivo Rak'),('Karel Dub',),'txt'),
    Layout('md nested bullets','- **kdo**:\n  - *Lesní správa (LS)*: Jan Kos, Petr Lev\n  - *Univerzita*: Eva Malá\n- **chybí**: Ivo Rak\n',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'md'),
    Layout('informal byli','Tady byli: Jan Kos, Petr Lev, Eva Malá\nNebyli: Ivo Rak',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('informal tu','Byli jsme: Jan Kos, Petr Lev, Eva Malá\nChyběli: Ivo Rak',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('all there','Výbor: Jan Kos, Petr Lev, Eva Malá - všichni přítomni.',('Jan Kos','Petr Lev','Eva Malá'),(),(),'txt'),
    Layout('all there surnames','Výbor: Kos, Lev, Malá, Dub - všichni přítomni. Z revizní komise přišla pí Zemanová.',('Kos','Lev','Malá','Dub'),(),('Zemanová',),'txt'),
    Layout('dl modes','<html><body><h1>Zápis z jednání komise dne 3. 4. 2019</h1><dl><dt>Přítomni prezenčně</dt><dd>Jan Kos, Petr Lev</dd><dt>Přítomni on-line</dt><dd>Karel Dub</dd><dt>Omluveni</dt><dd>Eva Malá</dd></dl><p>1. Zahájení</p></body></html>',('Jan Kos','Petr Lev','Karel Dub'),('Eva Malá',),(),'html'),
    Layout('heading behind excused','Přítomni: Jan Kos, Petr Lev\nOmluveni: Eva Malá, Ivo Rak.\n\nPrůběh\nSchůzi zahájil předseda.',('Jan Kos','Petr Lev'),('Eva Malá','Ivo Rak'),(),'txt'),
    Layout('later and gone','Přítomni: Jan Kos, Petr Lev\npozději: Eva Malá\nodešli: Petr Lev (20:10)\nneomluven: Ivo Rak',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('recorder on the list','Přítomni:\nJan Kos, odbor dopravy\nAdéla Tichá, organizační oddělení – zapisovatelka\nOmluven: Ivo Rak',('Jan Kos','Adéla Tichá'),('Ivo Rak',),(),'txt'),
    Layout('prose after list','Přítomni: Jan Kos, Petr Lev\n\nPředsedkyně vyzvala Evu Tichou, aby přednesla zprávu.',('Jan Kos','Petr Lev'),(),(),'txt'),
    Layout('counted', 'Přítomno 5 členů (Kos, Lev, Dub, Hora, Jíra), omluveni 2 (Malá, Rak).', ('Kos', 'Lev', 'Dub', 'Hora', 'Jíra'), ('Malá', 'Rak'), (), 'txt'),
    Layout('bodies beside names by tabs', 'Přítomni:\nIng. Jan Kos\tKÚ - odbor dopravy\nPetr Lev\tKŘP, odbor služby\nEva Malá\tAutoškoly - asociace', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('unread beside one', 'Přítomni:\nJan Kos, předseda\nPetr Lev, kdy chce tak i v sobotu\nEva Malá, členka', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('ordinal office', 'Přítomni: starosta Jan Kos, 1. místostarostka Eva Malá, 2. místostarosta Petr Lev', ('Jan Kos', 'Petr Lev', 'Eva Malá'), (), (), 'txt'),
    Layout('from a body', 'Přítomni: Jan Kos, Petr Lev.\nZ kontrolní komise dorazila Eva Malá. Z práce přišel Ivo Rak.', ('Jan Kos', 'Petr Lev'), (), ('Eva Malá',), 'txt'),
    Layout('firms sides','Účastníci:\nObjednatel: Ing. Jan Kos, Petr Lev\nZhotovitel: Eva Malá (Stavby Dub s.r.o.)\nTDS: Ivo Rak\nAD: Ing. arch. Karel Dub',('Jan Kos','Petr Lev','Eva Malá','Ivo Rak','Karel Dub'),(),(),'txt'),
    Layout('students','Přítomni studenti: Jan Kos (FF), Petr Lev (PřF)\nPřítomni akademici: doc. Eva Malá, Ph.D. (FSV)\nOmluveni: Ivo Rak (MFF)',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('table two people cols','| Člen | Přítomen | Člen | Přítomen |\n|---|---|---|---|\n| Jan Kos | ano | Eva Malá | ne |\n| Petr Lev | ano | Ivo Rak | omluven |\n',('Jan Kos','Petr Lev'),('Eva Malá','Ivo Rak'),(),'md'),
    Layout('present line with times','Přítomni: Jan Kos (od 17.15), Petr Lev (do 19 hod.), Eva Malá\nOmluveni: Ivo Rak (dovolená), Karel Dub (nemoc)',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak','Karel Dub'),(),'txt'),
    Layout('roll call','Prezence: starosta Jan Kos – přítomen; místostarosta Petr Lev – přítomen; Eva Malá – omluvena; Ivo Rak – chybí',('Jan Kos','Petr Lev'),('Eva Malá','Ivo Rak'),(),'txt'),
    Layout('slash list','Přítomni: Kos / Lev / Malá\nOmluveni: Rak / Dub',('Kos','Lev','Malá'),('Rak','Dub'),(),'txt'),
    Layout('for school','Přítomni:\nza zřizovatele: Mgr. Jan Kos, Petr Lev\nza rodiče: Eva Malá, Karel Dub\nza pedagogy: Ivo Rak\nOmluvena: Jana Horká (za rodiče)',('Jan Kos','Petr Lev','Eva Malá','Karel Dub','Ivo Rak'),('Jana Horká',),(),'txt'),
    Layout('headings upper','PŘÍTOMNI:\nJAN KOS\nPETR LEV\nOMLUVENI:\nEVA MALÁ\nHOSTÉ:\nIVO RAK',('Jan Kos','Petr Lev'),('Eva Malá',),('Ivo Rak',),'txt'),
    Layout('prose parish','Na faře se sešli: P. Jan Kos, sestra Eva Malá a bratři Petr Lev a Karel Dub. Bratr Ivo Rak se omluvil pro nemoc.',('Jan Kos','Eva Malá','Petr Lev','Karel Dub'),('Ivo Rak',),(),'txt'),
    Layout('hasici','Přítomno: 12 členů, omluveni: Jan Kos, Eva Malá\nHosté: starosta obce Petr Lev, za okrsek Ivo Rak',(),('Jan Kos','Eva Malá'),('Petr Lev','Ivo Rak'),'txt'),
    Layout('table role first','| Funkce | Jméno | Účast |\n|---|---|---|\n| předseda | Jan Kos | ano |\n| členka | Eva Malá | omluvena |\n',('Jan Kos',),('Eva Malá',),(),'md'),
    Layout('working group table','| Jméno a příjmení | Organizace | Přítomen/a |\n|---|---|---|\n| Jan Kos | MŠMT | x |\n| Eva Malá | NPI ČR | |\n| Petr Lev | ČŠI | x |\n',('Jan Kos','Petr Lev'),('Eva Malá',),(),'md'),
    Layout('zapsal po seznamu','Přítomni: J. Kos, P. Lev, E. Malá (zapisovatelka)\nNepřítomni: 0',('J. Kos','P. Lev','E. Malá'),(),(),'txt'),
    Layout('name org dash unit','Přítomni:\nJan Kos – Ministerstvo dopravy, odbor silnic\nPetr Lev – ŘSD\nEva Malá – Kraj Vysočina (online)',('Jan Kos','Petr Lev','Eva Malá'),(),(),'txt'),
    Layout('semicolons orgs','Účast: MV: J. Kos, P. Lev; MF: E. Malá; ČSÚ: I. Rak; omluven: K. Dub (NKÚ)',('J. Kos','P. Lev','E. Malá','I. Rak'),('K. Dub',),(),'txt'),
    Layout('two sentences','Zasedání se zúčastnilo 7 členů zastupitelstva: Kos, Lev, Malá, Dub, Hora, Jíra, Zach. Nezúčastnili se Rak a Vlk – oba omluveni.',('Kos','Lev','Malá','Dub','Hora','Jíra','Zach'),('Rak','Vlk'),(),'txt'),
    Layout('v zastoupeni','Přítomni: Ing. Jan Kos (v zast. Ing. Evy Malé), Petr Lev\nOmluveni: Ing. Eva Malá',('Jan Kos','Petr Lev'),('Eva Malá',),(),'txt'),
    Layout('list with dashes roles','Přítomni\n- Jan Kos - předseda výboru\n- Petr Lev - místopředseda\n- Eva Malá - pokladní\nNepřítomni\n- Ivo Rak - omluven',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('no colon inline','Přítomni Jan Kos, Petr Lev, Eva Malá, omluven Ivo Rak.',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('director apart','Přítomni členové rady: Jan Kos, Petr Lev\nTajemnice: Ing. Dana Malá\nOmluveni: Ivo Rak',('Jan Kos','Petr Lev'),('Ivo Rak',),('Dana Malá',),'txt'),
    Layout('brackets status','Členové: Jan Kos (přítomen), Petr Lev (přítomen, online), Eva Malá (omluvena), Ivo Rak (nepřítomen)',('Jan Kos','Petr Lev'),('Eva Malá','Ivo Rak'),(),'txt'),
    Layout('table html ticks','<html><body><h1>Zápis z jednání komise dne 3. 4. 2019</h1><table><tr><th>Člen komise</th><th>účast</th></tr><tr><td>Jan Kos</td><td>✓</td></tr><tr><td>Eva Malá</td><td>–</td></tr></table><p>1. Zahájení</p></body></html>',('Jan Kos',),('Eva Malá',),(),'html'),
    Layout('ul li','<html><body><h1>Zápis z jednání komise dne 3. 4. 2019</h1><h2>Přítomni</h2><ul><li>Jan Kos, FF UK</li><li>Petr Lev, MU</li></ul><h2>Omluveni</h2><ul><li>Eva Malá</li></ul><h2>Program</h2><p>1. Zahájení</p></body></html>',('Jan Kos','Petr Lev'),('Eva Malá',),(),'html'),
    Layout('p strong','<html><body><p><b>Zápis z jednání komise dne 3. 4. 2019</b></p><p><b>Přítomni:</b> Jan Kos, Petr Lev</p><p><b>Omluveni:</b> Eva Malá</p><p><b>Hosté:</b> –</p><p>1. Zahájení</p></body></html>',('Jan Kos','Petr Lev'),('Eva Malá',),(),'html'),
    Layout('children guests','Přítomno 23 členů oddílu (viz prezenční listina), hosté: Jan Kos (obec), Eva Malá (KČT)',(),(),('Jan Kos','Eva Malá'),'txt'),
    Layout('online and room','Prezenčně: Jan Kos, Petr Lev\nOnline: Eva Malá\nOmluveni: Ivo Rak',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('with emails table','| Jméno | E-mail | Účast |\n|---|---|---|\n| Jan Kos | jan.kos@x.example | P |\n| Eva Malá | eva@x.example | O |\n',('Jan Kos',),('Eva Malá',),(),'md'),
    Layout('numbering upper','I. Přítomni\n1) Jan Kos\n2) Petr Lev\nII. Omluveni\n1) Eva Malá\nIII. Program\n1) Zahájení',('Jan Kos','Petr Lev'),('Eva Malá',),(),'txt'),
    Layout('besides the chair', 'Schůzi řídil předseda výboru, dále byli přítomni Petr Lev, Eva Malá a Karel Dub; omluvil se Ivo Rak.', ('Petr Lev', 'Eva Malá', 'Karel Dub'), ('Ivo Rak',), (), 'txt'),
    Layout('count and names', 'Na schůzi se sešlo 5 členů výboru, a to Jan Kos, Petr Lev a Eva Malá. Schůze se nezúčastnila Jana Horká.', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Jana Horká',), (), 'txt'),
    Layout('counted in brackets','Přítomni: 7 členů ZO (Kos, Lev, Malá, Dub, Hora, Jíra, Zach), omluven: Rak',('Kos','Lev','Malá','Dub','Hora','Jíra','Zach'),('Rak',),(),'txt'),
    Layout('leaders','Členové rady:\n1. Jan Kos – starosta ........ přítomen\n2. Petr Lev – místostarosta ........ přítomen\n3. Eva Malá – radní ........ omluvena',('Jan Kos','Petr Lev'),('Eva Malá',),(),'txt'),
    Layout('bare counts','Přítomno: 3\nJan Kos\nPetr Lev\nEva Malá\nOmluveno: 1\nIvo Rak',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('excused codes','Přítomní členové: J. Kos, P. Lev, E. Malá\nNepřítomní členové: I. Rak (om.), K. Dub (neoml.)',('J. Kos','P. Lev','E. Malá'),('I. Rak','K. Dub'),(),'txt'),
    Layout('degrees','PŘÍTOMNI: Mgr. Jan Kos, Ph.D., doc. Ing. Petr Lev, CSc., prof. MUDr. Eva Malá, DrSc.\nOMLUVENI: RNDr. Ivo Rak',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('bulleted sides','Jednání se zúčastnili:\n• za obec: Jan Kos, Petr Lev\n• za projektanta: Ing. Eva Malá\n• za dotčené orgány: nikdo',('Jan Kos','Petr Lev','Eva Malá'),(),(),'txt'),
    Layout('surname first initials','Přítomni: Kos J., Lev P., Malá E., Dub K. (příchod v 18.20 h)\nOmluveni: Rak I.\nNeomluveni: nikdo',('J. Kos','P. Lev','E. Malá','K. Dub'),('I. Rak',),(),'txt'),
    Layout('one sentence','Účast na schůzi: přítomni Jan Kos, Petr Lev; omluvena Eva Malá; bez omluvy Ivo Rak.',('Jan Kos','Petr Lev'),('Eva Malá','Ivo Rak'),(),'txt'),
    Layout('za účasti','Dne 3. 4. 2019 se v sídle společnosti konalo jednání za účasti: Jan Kos, předseda představenstva, Petr Lev, člen představenstva.',('Jan Kos','Petr Lev'),(),(),'txt'),
    Layout('two bodies','Přítomni členové představenstva: Ing. Jan Kos, Petr Lev\nPřítomni členové dozorčí rady: Eva Malá\nPřizváni: JUDr. Ivo Rak, advokát',('Jan Kos','Petr Lev','Eva Malá'),(),('Ivo Rak',),'txt'),
    Layout('elsewhere and excused','Přítomni: viz prezenční listina\nOmluveni: Jan Kos, Petr Lev',(),('Jan Kos','Petr Lev'),(),'txt'),
    Layout('copies','Zúčastnění: Jan Kos (JK), Petr Lev (PL)\nNezúčastnění: Eva Malá (EM)\nKopie: Ivo Rak',('Jan Kos','Petr Lev'),('Eva Malá',),(),'txt'),
    Layout('distribution','Účastníci: Jan Kos, Petr Lev\nRozdělovník: účastníci, Eva Malá, Ivo Rak',('Jan Kos','Petr Lev'),(),(),'txt'),
    Layout('for information','Na vědomí: Ivo Rak\nPřítomni: Jan Kos, Petr Lev',('Jan Kos','Petr Lev'),(),(),'txt'),
    Layout('inline bullets','Přítomni ● Jan Kos ● Petr Lev ● Eva Malá\nOmluveni ● Ivo Rak',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('columns of lists','| | Přítomni | Omluveni | Hosté |\n|---|---|---|---|\n| MŠMT | Jan Kos | Eva Malá | |\n| NPI | Petr Lev | | Ivo Rak |\n',('Jan Kos','Petr Lev'),('Eva Malá',),('Ivo Rak',),'md'),
    Layout('pp. and pí','Přítomni: pp. Kos, Lev, Dub, pí Malá, Horká\nOmluv.: p. Rak',('Kos','Lev','Dub','Malá','Horká'),('Rak',),(),'txt'),
    Layout('a guest at the end','Schůze výboru se zúčastnili členové Jan Kos, Petr Lev, Eva Malá a jako host starosta Ivo Rak. Karel Dub se předem omluvil.',('Jan Kos','Petr Lev','Eva Malá'),('Karel Dub',),('Ivo Rak',),'txt'),
    Layout('majority','Přítomna nadpoloviční většina členů výboru: Jan Kos, Petr Lev, Eva Malá.\nOmluven: Ivo Rak.',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('offices','Přítomní:\nvedoucí katedry: doc. Jan Kos\ntajemník: Ing. Petr Lev\nčlenové: dr. Eva Malá, Mgr. Ivo Rak, K. Dub\nomluveni: prof. Hana Horká',('Jan Kos','Petr Lev','Eva Malá','Ivo Rak','K. Dub'),('Hana Horká',),(),'txt'),
    Layout('of seven','Ze 7 členů výboru přítomno 5: Kos, Lev, Malá, Dub, Hora. Omluveni: Rak, Vlk.',('Kos','Lev','Malá','Dub','Hora'),('Rak','Vlk'),(),'txt'),
    Layout('dashes of all kinds','Přítomni:\nJan Kos – vedoucí odboru\nPetr Lev - referent\nEva Malá — asistentka\n\nZapsala: Eva Malá',('Jan Kos','Petr Lev','Eva Malá'),(),(),'txt'),
    Layout('all in one line','Místo: zasedačka  Přítomni: Jan Kos, Petr Lev  Omluveni: Eva Malá  Zapsal: Petr Lev',('Jan Kos','Petr Lev'),('Eva Malá',),(),'txt'),
    Layout('with the beginning','Zahájení: 18:00, přítomni: Jan Kos, Petr Lev, Eva Malá; omluven: Ivo Rak; hosté: Karel Dub (SDH)',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),('Karel Dub',),'txt'),
    Layout('wrapped','Přítomni (8): Jan Kos, Petr Lev, Eva Malá,\n              Ivo Rak, Karel Dub, Hana Horká,\n              Jiří Hora, Jana Jírová\nOmluveni (1): Pavel Vlk',('Jan Kos','Petr Lev','Eva Malá','Ivo Rak','Karel Dub','Hana Horká','Jiří Hora','Jana Jírová'),('Pavel Vlk',),(),'txt'),
    Layout('came later','Přítomni zastupitelé: Kos, Lev, Malá\nV průběhu jednání se dostavil: Dub (18:15)\nOmluveni: Rak',('Kos','Lev','Malá','Dub'),('Rak',),(),'txt'),
    Layout('degrees behind','Přítomni:\nKos Jan, Ing.\nLev Petr, Mgr.\nMalá Eva, PhDr., Ph.D.\nOmluven:\nRak Ivo, Bc.',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('all there but one', 'Lesní výbor: starosta lesa Jan Kos, Ing. Petr Lev, Eva Malá (všichni přítomni), Ivo Rak (nepřítomen).', ('Jan Kos', 'Petr Lev', 'Eva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('run together with words', 'Členové sboru: přítomen/nepřítomen Ing. Jan Kos přítomen Eva Malá\npřítomna Ivo Rak nepřítomen, omluven Bc. Hana Horká přítomna', ('Jan Kos', 'Eva Malá', 'Hana Horká'), ('Ivo Rak',), (), 'txt'),
    Layout('pipes behind a question', 'kdo tu byl       starosta Jan Kos | Eva Malá (hostinec) | Petr Lev | Karel Dub\nkdo nebyl        Ivo Rak (omluven)', ('Jan Kos', 'Eva Malá', 'Petr Lev', 'Karel Dub'), ('Ivo Rak',), (), 'txt'),
    Layout('sides that came', 'Za výbor: Jan Kos, Eva Malá\nZ rodičů přišli: Petr Lev, Hana Horká\nZa školu: ředitelka Iva Malá\nOmluvil se: Ivo Rak', ('Jan Kos', 'Eva Malá', 'Petr Lev', 'Hana Horká', 'Iva Malá'), ('Ivo Rak',), (), 'txt'),
    Layout('who else', 'Přítomni: Jan Kos, Eva Malá\nPřítomna byla též administrátorka Ing. Nora Petrášová, Zakázky Plus s.r.o.', ('Jan Kos', 'Eva Malá'), (), ('Nora Petrášová',), 'txt'),
    Layout('departments of the absent', 'Přítomni: Jan Kos, Petr Lev\nNepřítomni: Jiří Vlk, údržba (nemoc, omluven), Eva Malá (omluvena, nemoc), Ivo Rak (bez omluvy, služební cesta)', ('Jan Kos', 'Petr Lev'), ('Jiří Vlk', 'Eva Malá', 'Ivo Rak'), (), 'txt'),
    Layout('a side below the absent', 'Přítomni: Jan Kos, Ing. Mojmír Pánek\nOmluven: Ing. Ivo Rak, člen představenstva, na základě plné moci zastoupen Ing. Pánkem\nZa dozorčí radu: JUDr. Zita Vlková\nOstatní: Mgr. Adam Hora', ('Jan Kos', 'Mojmír Pánek'), ('Ivo Rak',), ('Zita Vlková', 'Adam Hora'), 'txt'),
    Layout('offices of several women', 'Přítomny: kurátorky Mgr. Ela Malá a Mgr. Soňa Nová, učitelky Jana Horká a Eva Dlouhá', ('Ela Malá', 'Soňa Nová', 'Jana Horká', 'Eva Dlouhá'), (), (), 'txt'),
    Layout('third batch 1','Zápis ze schůze výboru konané 3. 4. 2019. Přítomni: předseda Kos, místopředseda Lev, členové Malá, Dub, Hora. Omluveni Rak, Vlk.',('Kos','Lev','Malá','Dub','Hora'),('Rak','Vlk'),(),'txt'),
    Layout('third batch 2','Na schůzi bylo přítomno 6 členů výboru: Kos, Lev, Malá, Dub, Hora a Jíra. Chyběl Rak.',('Kos','Lev','Malá','Dub','Hora','Jíra'),('Rak',),(),'txt'),
    Layout('third batch 3','Přítomni:\n\tJan Kos\n\tPetr Lev\n\tEva Malá\n\nOmluveni:\n\tIvo Rak\n\nNepřítomni:\n\tKarel Dub',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak','Karel Dub'),(),'txt'),
    Layout('third batch 4','Přítomni:  Kos   Lev   Malá   Dub\nOmluveni:  Rak',('Kos','Lev','Malá','Dub'),('Rak',),(),'txt'),
    Layout('third batch 5','účast: Kos, Lev, Malá; om.: Rak; neom.: Dub',('Kos','Lev','Malá'),('Rak','Dub'),(),'txt'),
    Layout('third batch 6','1. Přítomní: Mgr. Jan Kos, Bc. Petr Lev\n2. Omluvení: Eva Malá\n3. Hosté: Ivo Rak\n4. Program: volba',('Jan Kos','Petr Lev'),('Eva Malá',),('Ivo Rak',),'txt'),
    Layout('third batch 7','Přítomni:\nzastupitelé: Jan Kos, Petr Lev, Eva Malá\nobčané: 12\nhosté: Ivo Rak (projektant)\nOmluveni: Karel Dub',('Jan Kos','Petr Lev','Eva Malá'),('Karel Dub',),('Ivo Rak',),'txt'),
    Layout('third batch 8','Z 9 členů zastupitelstva bylo přítomno 7: p. Kos, p. Lev, pí Malá, p. Dub, p. Hora, p. Jíra, p. Zach; omluven p. Rak, nepřítomen p. Vlk',('Kos','Lev','Malá','Dub','Hora','Jíra','Zach'),('Rak','Vlk'),(),'txt'),
    Layout('third batch 9','| Přítomen | Omluven | Nepřítomen |\n|---|---|---|\n| Jan Kos, Petr Lev | Eva Malá | Ivo Rak |\n',('Jan Kos','Petr Lev'),('Eva Malá','Ivo Rak'),(),'md'),
    Layout('third batch 10','Přítomni: Jan Kos - ředitel, Petr Lev - zástupce ředitele, Eva Malá - výchovná poradkyně, Ivo Rak - metodik prevence',('Jan Kos','Petr Lev','Eva Malá','Ivo Rak'),(),(),'txt'),
    Layout('third batch 11','Za fakultu: prof. Jan Kos, doc. Petr Lev. Za studenty: Eva Malá. Omluven: Ivo Rak.',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('third batch 12','Přítomni: K. Dub, L. Hora, M. Jíra,\nN. Kos, O. Lev, P. Malý,\nR. Rak\nOmluveni: S. Vlk,\nT. Zach',('K. Dub','L. Hora','M. Jíra','N. Kos','O. Lev','P. Malý','R. Rak'),('S. Vlk','T. Zach'),(),'txt'),
    Layout('third batch 13','Přítomni (abecedně):\nDub Karel\nHora Ladislav\nKos Jan, předseda\nLev Petr, tajemník\nOmluvena:\nMalá Eva',('Karel Dub','Ladislav Hora','Jan Kos','Petr Lev'),('Eva Malá',),(),'txt'),
    Layout('third batch 14','Účast dle prezenční listiny, omluveni: Jan Kos, Eva Malá. Hosté: Petr Lev, Ivo Rak.',(),('Jan Kos','Eva Malá'),('Petr Lev','Ivo Rak'),'txt'),
    Layout('third batch 15','Přítomní členové SK: Kos, Lev\nNepřítomní členové SK: Malá (omluvena), Dub (neomluven)\nDalší přítomní: Mgr. Ivo Rak (děkan)',('Kos','Lev'),('Malá','Dub'),('Ivo Rak',),'txt'),
    Layout('third batch 16','Přítomen celý výbor: Jan Kos, Petr Lev, Eva Malá',('Jan Kos','Petr Lev','Eva Malá'),(),(),'txt'),
    Layout('third batch 17','PREZENCE: Jan KOS, Petr LEV, Eva MALÁ – omluvena, Ivo RAK – od 19.00',('Jan Kos','Petr Lev','Ivo Rak'),('Eva Malá',),(),'txt'),
    Layout('third batch 18','Přítomni: Ing. arch. Jan Kos, Mgr. et Mgr. Eva Malá, Dipl.-Ing. Petr Lev, Bc. Ivo Rak, DiS.',('Jan Kos','Eva Malá','Petr Lev','Ivo Rak'),(),(),'txt'),
    Layout('third batch 19','Přítomni: viz příloha č. 1 (prezenční listina)\nPředsedající: Jan Kos\nZapisovatel: Petr Lev',(),(),(),'txt'),
    Layout('third batch 20','Jednání zahájil starosta Jan Kos. Přítomno 11 zastupitelů, omluven 1 (Ivo Rak), neomluven 1 (Karel Dub).',(),('Ivo Rak','Karel Dub'),(),'txt'),
    Layout('third batch 21','Přítomni: Jan Kos (JK) - vedoucí projektu\n          Petr Lev (PL) - analytik\n          Eva Malá (EM) - zadavatel\nNepřítomen: Ivo Rak (IR)',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('third batch 22','Objednatel – Město Lípa: Ing. Jan Kos, Petr Lev\nZhotovitel – Stavby s.r.o.: Eva Malá\nTDS – Ivo Rak\nProjektant – omluven',('Jan Kos','Petr Lev','Eva Malá','Ivo Rak'),(),(),'txt'),
    Layout('third batch 23','Přítomni: Kos, Lev, Malá (odešla 19:10), Dub (přišel 18:20)\nOmluveni: –\nNeomluveni: –',('Kos','Lev','Malá','Dub'),(),(),'txt'),
    Layout('third batch 24','Schůze se zúčastnili všichni členové výboru (J. Kos, P. Lev, E. Malá) a předseda kontrolní komise I. Rak.',('J. Kos','P. Lev','E. Malá','I. Rak'),(),(),'txt'),
    Layout('third batch 25','**Účastníci**\n\n1. Jan Kos – *předseda*\n2. Petr Lev\n3. Eva Malá\n\n**Omluveni**\n\n1. Ivo Rak\n',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'md'),
    Layout('third batch 26','Přítomni: za ODS Jan Kos a Petr Lev, za ANO Eva Malá, za Piráty Ivo Rak',('Jan Kos','Petr Lev','Eva Malá','Ivo Rak'),(),(),'txt'),
    Layout('third batch 27','Přítomni: Jan Kos, starosta obce\n          Petr Lev, místostarosta\n          členové zastupitelstva - Eva Malá, Ivo Rak, Karel Dub\nOmluveni: Hana Horká',('Jan Kos','Petr Lev','Eva Malá','Ivo Rak','Karel Dub'),('Hana Horká',),(),'txt'),
    Layout('third batch 30','Přítomni: Ing. Kos\nIng. Lev\np. Malá\nOmluven: Ing. Rak',('Kos','Lev','Malá'),('Rak',),(),'txt'),
    Layout('a column of remarks', '## Účastníci\n\n| Instituce | Zástupce | Pozn. |\n|---|---|---|\n| MŠMT | Jan Kos | předseda |\n| MF | Eva Malá | online |\n| MPSV | Petr Lev | za Ing. Hanu Horkou |\n| Svaz | Karel Dub | host |\n\nOmluveni: Ing. Hana Horká (MPSV).\n', ('Jan Kos', 'Eva Malá', 'Petr Lev'), ('Hana Horká',), ('Karel Dub',), 'md'),
    Layout('fourth batch 1','<html><body><h1>Zápis z jednání komise dne 3. 4. 2019</h1><table><tr><th>Příjmení</th><th>Jméno</th><th>Titul</th><th>Přítomen</th></tr><tr><td>Kos</td><td>Jan</td><td>Ing.</td><td>ano</td></tr><tr><td>Malá</td><td>Eva</td><td></td><td>omluvena</td></tr></table><p>1. Zahájení</p></body></html>',('Jan Kos',),('Eva Malá',),(),'html'),
    Layout('fourth batch 2','<html><body><h1>Zápis z jednání komise dne 3. 4. 2019</h1><table><tr><td><b>Přítomni:</b></td><td>Jan Kos<br>Petr Lev</td></tr><tr><td><b>Omluveni:</b></td><td>Eva Malá</td></tr></table><p>1. Zahájení</p></body></html>',('Jan Kos','Petr Lev'),('Eva Malá',),(),'html'),
    Layout('fourth batch 3','Přítomní členové představenstva:\nJan Kos – předseda představenstva\nPetr Lev – místopředseda představenstva\nPřítomní členové dozorčí rady:\nEva Malá – předsedkyně dozorčí rady\nDále přítomni:\nIvo Rak – advokát',('Jan Kos','Petr Lev','Eva Malá'),(),('Ivo Rak',),'txt'),
    Layout('fourth batch 4','Přítomni: 1/ Jan Kos 2/ Petr Lev 3/ Eva Malá\nOmluven: 1/ Ivo Rak',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('fourth batch 5','Přítomni: Ing. Jan Kos, MBA (předseda), Mgr. Petr Lev, LL.M. (tajemník), Eva Malá, M.A.',('Jan Kos','Petr Lev','Eva Malá'),(),(),'txt'),
    Layout('fourth batch 6','Účastníci: Kos (MŽP), Lev (MZe), Malá (AOPK ČR), Rak (ČIŽP), Dub (KÚ Vysočina)\nOmluveni: Hora (MMR)',('Kos','Lev','Malá','Rak','Dub'),('Hora',),(),'txt'),
    Layout('fourth batch 7','Přítomni za MŽP: Jan Kos, Petr Lev; za MZe: Eva Malá; za kraje: Ivo Rak (Zlínský kraj), Karel Dub (Kraj Vysočina)',('Jan Kos','Petr Lev','Eva Malá','Ivo Rak','Karel Dub'),(),(),'txt'),
    Layout('fourth batch 8','Prezence\n=========\n[x] Kos Jan\n[x] Lev Petr\n[ ] Malá Eva (omluvena)\n',('Jan Kos','Petr Lev'),('Eva Malá',),(),'txt'),
    Layout('fourth batch 9','Přítomni: bratři Jan Kos, Petr Lev, sestry Eva Malá, Jana Horká. Omluven br. Ivo Rak.',('Jan Kos','Petr Lev','Eva Malá','Jana Horká'),('Ivo Rak',),(),'txt'),
    Layout('fourth batch 10','Přítomní myslivci: Kos J., Lev P., Malý E., Rak I.\nNepřítomní: Dub K. – omluven, Hora L. – neomluven',('J. Kos','P. Lev','E. Malý','I. Rak'),('K. Dub','L. Hora'),(),'txt'),
    Layout('fourth batch 12','Přítomno: 8 z 9 členů zastupitelstva\nOmluven: Ivo Rak\nOvěřovatelé zápisu: Jan Kos, Petr Lev\nZapisovatelka: Eva Malá',(),('Ivo Rak',),(),'txt'),
    Layout('fourth batch 13','Účast\nPřítomno 5, omluven 1, neomluven 0\nPřítomni: Kos, Lev, Malá, Dub, Hora\nOmluven: Rak',('Kos','Lev','Malá','Dub','Hora'),('Rak',),(),'txt'),
    Layout('fourth batch 15','Přítomni dle podpisů: Jan Kos ……… Petr Lev ……… Eva Malá ………',('Jan Kos','Petr Lev','Eva Malá'),(),(),'txt'),
    Layout('fourth batch 16','Přítomni (v abecedním pořadí, bez titulů): Karel Dub, Jan Kos, Petr Lev',('Karel Dub','Jan Kos','Petr Lev'),(),(),'txt'),
    Layout('fourth batch 17','Přítomni: J.Kos, P.Lev, E.Malá\nOmluveni: I.Rak',('J. Kos','P. Lev','E. Malá'),('I. Rak',),(),'txt'),
    Layout('fourth batch 18','Přítomni: Kos Jan Ing., Lev Petr Mgr., Malá Eva\nNepřítomni: Rak Ivo Bc. - omluven',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('fourth batch 19','Za AS přítomni: Jan Kos, Petr Lev. Za vedení: děkan prof. Ivo Rak, tajemnice Ing. Eva Malá.',('Jan Kos','Petr Lev','Ivo Rak','Eva Malá'),(),(),'txt'),
    Layout('fourth batch 20','Schůzi řídil: Jan Kos\nPřítomni: Petr Lev, Eva Malá, Ivo Rak\nOmluveni: nikdo',('Petr Lev','Eva Malá','Ivo Rak'),(),(),'txt'),
    Layout('fourth batch 21','PŘÍTOMNI\n\nJan Kos\n\nPetr Lev\n\nEva Malá\n\nOMLUVENI\n\nIvo Rak',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'txt'),
    Layout('fourth batch 22','Přítomni: Jan Kos, Petr Lev a Eva Malá (od 14:20, do té doby zastoupena Ivem Rakem)',('Jan Kos','Petr Lev','Eva Malá'),(),(),'txt'),
    Layout('fourth batch 23','Přítomni: všichni zastupitelé (Kos, Lev, Malá, Dub, Hora, Jíra, Zach)',('Kos','Lev','Malá','Dub','Hora','Jíra','Zach'),(),(),'txt'),
    Layout('fourth batch 24','| Přítomni | Jan Kos | předseda |\n|---|---|---|\n| | Petr Lev | člen |\n| | Eva Malá | členka |\n| Omluveni | Ivo Rak | člen |\n',('Jan Kos','Petr Lev','Eva Malá'),('Ivo Rak',),(),'md'),
    Layout('fourth batch 25','Zúčastnili se: za TJ Jan Kos, za obec Petr Lev a Eva Malá, za školu ředitelka Jana Horká.',('Jan Kos','Petr Lev','Eva Malá','Jana Horká'),(),(),'txt'),
    Layout('fourth batch 26','Přítomni: Jan Kos (I. stupeň), Petr Lev (II. stupeň), Eva Malá (ŠD), Jana Horká (ŠJ)',('Jan Kos','Petr Lev','Eva Malá','Jana Horká'),(),(),'txt'),
    Layout('fourth batch 27','Přítomen starosta Jan Kos, místostarosta Petr Lev, zastupitelé Eva Malá, Ivo Rak. Nepřítomna: Jana Horká (omluvena).',('Jan Kos','Petr Lev','Eva Malá','Ivo Rak'),('Jana Horká',),(),'txt'),
    Layout('fourth batch 28','- přítomni: Kos, Lev, Malá\n- omluveni: Rak\n- hosté: Dub',('Kos','Lev','Malá'),('Rak',),('Dub',),'md'),
    Layout('fourth batch 29','Členové výboru přítomni: Kos, Lev, Malá. Členové výboru nepřítomni: Rak.\nHosté přítomni: Dub',('Kos','Lev','Malá'),('Rak',),('Dub',),'txt'),
    Layout('fourth batch 30','Přítomni: J. Kos, P. Lev, E. Malá – dále jen „komise“\nOmluven: I. Rak',('J. Kos','P. Lev','E. Malá'),('I. Rak',),(),'txt'),
)  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
def test_layout(layout: Layout) -> None:
    text = layout.text if layout.suffix == "html" else HEAD + layout.text + REST
    minutes = read_minutes(read_source(text.encode(), name=f"x.{layout.suffix}"), Document())
    read = [{entry.name for entry in getattr(minutes, kind)} for kind in ("attendees", "absentees", "guests")]
    assert read == [set(layout.present), set(layout.absent), set(layout.guests)]


@pytest.mark.parametrize(
    "text",
    [
        "Členové komise: Jan Kos, Petr Lev, Eva Malá",  # nothing says who was there
        "Předseda: Jan Kos\nTajemník: Petr Lev",
        "Kontrolní den se bude konat za účasti Jana Nováka.",
    ],
)
def test_members_of_whom_nothing_is_said(text: str) -> None:
    minutes = read_minutes(read_source((HEAD + text + REST).encode(), name="x.txt"), Document())
    assert not minutes.attendees
    assert not minutes.absentees
