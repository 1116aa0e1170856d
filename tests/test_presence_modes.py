"""Who took part from afar, however a presence list or the text below it tells so."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document

MODES: tuple[tuple[str, set[str]], ...] = (
    ('Přítomni: Jan Kos, Petr Lev (online), Eva Malá (on-line)', {'Petr Lev','Eva Malá'}),
    ('Přítomni osobně: Jan Kos\nPřítomni online: Petr Lev, Eva Malá', {'Petr Lev','Eva Malá'}),
    ('Přítomni: Jan Kos, Petr Lev\nOnline: Eva Malá', {'Eva Malá'}),
    ('Jednání proběhlo on-line přes MS Teams.\nPřítomni: Jan Kos, Petr Lev', {'Jan Kos','Petr Lev'}),
    ('Přítomni: Jan Kos, Petr Lev – připojen přes Teams, Eva Malá', {'Petr Lev'}),
    ('Přítomni: Jan Kos, Petr Lev\nOmluvena: Eva Malá (účast přes Zoom od 14:40)', set()),
    ('Přítomni: Jan Kos, Petr Lev (telefonicky), Eva Malá', {'Petr Lev'}),
    ('Přítomni (prezenčně): Jan Kos, Petr Lev\nPřítomni (distančně): Eva Malá\nOmluveni: Ivo Rak', {'Eva Malá'}),
    ('Prezenčně: Jan Kos, Petr Lev; online: Eva Malá, Karel Dub; omluven: Ivo Rak', {'Eva Malá','Karel Dub'}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá (hybridně, Eva Malá vzdáleně)', {'Eva Malá'}),
    ('Přítomni: Jan Kos*, Petr Lev, Eva Malá*\n* připojeni online', {'Jan Kos','Eva Malá'}),
    ('Účastníci: Jan Kos, Petr Lev (Zoom), Eva Malá (Teams)', {'Petr Lev','Eva Malá'}),
    ('| Jméno | Účast |\n|---|---|\n| Jan Kos | osobně |\n| Petr Lev | online |\n| Eva Malá | omluvena |', {'Petr Lev'}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá\nEva Malá se připojila přes videokonferenci.', {'Eva Malá'}),
    ('Porada se konala formou videokonference.\nÚčastníci: Jan Kos, Petr Lev, Eva Malá', {'Jan Kos','Petr Lev','Eva Malá'}),
    ('Přítomni: Jan Kos, Petr Lev, Eva Malá (dálkově)', {'Eva Malá'}),
    ('Přítomni: Jan Kos, Petr Lev\nVzdáleně připojeni: Eva Malá\nOmluveni: Ivo Rak', {'Eva Malá'}),
    ('Místo: Zoom\nPřítomni: Jan Kos, Petr Lev', {'Jan Kos','Petr Lev'}),
    ('Přítomni: Jan Kos, Petr Lev\nVýbor projednal webové stránky a online přihlášky.', set()),
    ('Přítomni: Jan Kos – osobně, Petr Lev – online, Eva Malá – omluvena', {'Petr Lev'}),
    ('Přes Teams: Jan Kos, Petr Lev\nV místnosti: Eva Malá, Karel Dub\nOmluven: Ivo Rak', {'Jan Kos','Petr Lev'}),
    ('V sále: Eva Malá, Karel Dub. Na Zoomu: Jan Kos, Petr Lev.', {'Jan Kos','Petr Lev'}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "remote"), MODES)
def test_mode(text: str, remote: set[str]) -> None:
    name = "x.md" if text.startswith("|") else "x.txt"
    whole = f"Zápis ze schůze výboru dne 3. 4. 2021\n\n{text}\n\n1. Zahájení\nPředseda přivítal přítomné.\n"
    minutes = read_minutes(read_source(whole.encode(), name=name), Document())
    assert {attendee.name for attendee in minutes.attendees if attendee.remote} == remote
