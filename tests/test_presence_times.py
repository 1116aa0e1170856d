"""Who came later and who left before the end, however the list or the text says so."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document

Moves = dict[str, tuple[str | None, str | None]]
TIMES: tuple[tuple[str, Moves], ...] = (
    ('Přítomni: Jan Kos, Petr Lev (od 18:20), Eva Malá (do 19:00)', {'Petr Lev':('18:20',None),'Eva Malá':(None,'19:00')}),
    ('Přítomni: Jan Kos, Petr Lev – příchod 18.20, Eva Malá – odchod v 19.00 hod.', {'Petr Lev':('18:20',None),'Eva Malá':(None,'19:00')}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá\n\nV 18:20 přišel Petr Lev.\nV 19:00 odešla Eva Malá.', {'Petr Lev':('18:20',None),'Eva Malá':(None,'19:00')}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá\n\nPetr Lev se dostavil v 18.20 hod. Eva Malá opustila jednání v 19.00.', {'Petr Lev':('18:20',None),'Eva Malá':(None,'19:00')}),
    ('Přítomni: Jan Kos, Petr Lev\nPozdní příchod: Eva Malá (18:20)\nDřívější odchod: Petr Lev (19:00)', {'Eva Malá':('18:20',None),'Petr Lev':(None,'19:00')}),
    ('Přítomni: Jan Kos, Petr Lev (přišel v 18.20), Eva Malá (odešla v 19 hod.)', {'Petr Lev':('18:20',None),'Eva Malá':(None,'19:00')}),
    ('Přítomni: Jan Kos, Petr Lev (18:20–19:30), Eva Malá', {'Petr Lev':('18:20','19:30')}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá\n\n(18.20 dorazil pan Lev)\n(19.00 odešla paní Malá)', {'Petr Lev':('18:20',None),'Eva Malá':(None,'19:00')}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá\n\nPo bodu 3 odešla Eva Malá (19:00).', {'Eva Malá':(None,'19:00')}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá (příjezd 18:20)', {'Eva Malá':('18:20',None)}),
    ('Přítomni: Kos, Lev, Malá\nZměny: Lev přišel 18:20, Malá odešla 19:00', {'Lev':('18:20',None),'Malá':(None,'19:00')}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá\n\nV průběhu bodu 2 (18:20 hod.) se k jednání připojil Petr Lev.', {'Petr Lev':('18:20',None)}),
    ('Přítomni: Jan Kos, Petr Lev (od 18,20 hod), Eva Malá (od bodu 3)', {'Petr Lev':('18:20',None)}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá\n\nV 19:00 odchází Eva Malá, přítomno 2.', {'Eva Malá':(None,'19:00')}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "moves"), TIMES)
def test_times(text: str, moves: Moves) -> None:
    whole = f"Zápis ze schůze výboru dne 3. 4. 2021\n\n{text}\n\n1. Zahájení\nPředseda přivítal přítomné.\n"
    minutes = read_minutes(read_source(whole.encode(), name="x.txt"), Document())
    people = [*minutes.attendees, *minutes.guests]
    assert {p.name: (p.arrived, p.left) for p in people if p.arrived or p.left} == moves
