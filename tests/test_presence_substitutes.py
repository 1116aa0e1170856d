"""Who stands in for whom, however the list says so: the absent with their substitutes, the present with whom they stand in for."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document

Pairs = dict[str, str]
SUBSTITUTES: tuple[tuple[str, Pairs, Pairs | None], ...] = (
    ('Přítomni: Jan Kos, Petr Lev\nOmluveni: Eva Tichá (zastupuje Ivo Rak)', {'Eva Tichá':'Ivo Rak'}, {}),
    ('Přítomni: Jan Kos, Petr Lev (za Evu Tichou)\nOmluveni: Eva Tichá', {'Eva Tichá':'Petr Lev'}, {'Petr Lev':'Eva Tichá'}),
    ('Přítomni: Jan Kos, Petr Lev v zastoupení Evy Tiché', {}, {'Petr Lev':'Eva Tichá'}),
    ('Přítomni: Jan Kos, Petr Lev\nOmluveni: Eva Tichá – zástup Petr Lev', {'Eva Tichá':'Petr Lev'}, None),
    ('Přítomni: Jan Kos, Petr Lev\nNepřítomni: Eva Tichá, zastoupena na základě plné moci Janem Kosem', {'Eva Tichá':'Jan Kos'}, None),
    ('Přítomni: Jan Kos (i na základě plné moci za Evu Tichou), Petr Lev', {}, {'Jan Kos':'Eva Tichá'}),
    ('Přítomni: Jan Kos, Karel Dub\nOmluven: Ivo Rak (náhradník Karel Dub)', {'Ivo Rak':'Karel Dub'}, None),
    ('Přítomni: Jan Kos, Karel Dub – náhradník za Ivo Raka\nOmluven: Ivo Rak', {'Ivo Rak':'Karel Dub'}, {'Karel Dub':'Ivo Rak'}),
    ('| Člen | Zástupce | Účast |\n|---|---|---|\n| Jan Kos | | ano |\n| Ivo Rak | Karel Dub | omluven |', {'Ivo Rak':'Karel Dub'}, None),
    ('Přítomni: Ing. Jan Kos (zast. Ing. Evu Tichou), Petr Lev\nOmluvena: Ing. Eva Tichá', {'Eva Tichá':'Jan Kos'}, {'Jan Kos':'Eva Tichá'}),
    ('Přítomni: Jan Kos, Petr Lev\nOmluveni: Eva Tichá – hlas předala Janu Kosovi', {'Eva Tichá':'Jan Kos'}, None),
    ('Přítomni: Karel Dub (zástupce I. Raka), Jan Kos\nOmluven: I. Rak', {'I. Rak':'Karel Dub'}, {'Karel Dub':'I. Rak'}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "substitutes", "substituted"), SUBSTITUTES)
def test_substitutes(text: str, substitutes: Pairs, substituted: Pairs | None) -> None:
    """``substituted`` is left open where the list says it of the absent alone."""
    name = "x.md" if text.startswith("|") else "x.txt"
    whole = f"Zápis ze schůze výboru dne 3. 4. 2021\n\n{text}\n\n1. Zahájení\nPředseda přivítal přítomné.\n"
    minutes = read_minutes(read_source(whole.encode(), name=name), Document())
    assert {a.name: a.substitute for a in minutes.absentees if a.substitute} == substitutes
    told = {a.name: a.substitute_for for a in minutes.attendees if a.substitute_for}
    assert substituted is None or told == substituted
