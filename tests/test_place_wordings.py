"""Places of meetings and of the next ones in many wordings: each head of minutes with the place, each sentence with where one meets next."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document

HEAD, REST = (
    "Zápis ze schůze výboru\n",
    "\nPřítomni: Jan Novák, Petr Horák, Eva Tichá\n\n1. Zahájení\nPředseda přivítal přítomné.\n",
)
PLACES: tuple[tuple[str, str | None], ...] = (
    ('Datum: 3. 4. 2019\nMísto: KD SEVER', 'KD SEVER'),
    ('Datum: 3. 4. 2019\nMísto konání: Hotel Zlatý soudek, Nová Jelšová (salonek)', 'Hotel Zlatý soudek, Nová Jelšová (salonek)'),
    ('Místo a čas: sídlo banky, Kolárovo nábřeží 2, 3. 4. 2019 v 10:00', 'sídlo banky, Kolárovo nábřeží 2'),
    ('Datum a místo: 3. 4. 2019, sídlo banky, Kolárovo nábřeží 2', 'sídlo banky, Kolárovo nábřeží 2'),
    ('Kdy: 3. 4. 2019\nKde: Lhotka, kavárna Falk', 'Lhotka, kavárna Falk'),
    ('Kdy a kde: 3. 4. 2019, Lhotka, kavárna Falk', 'Lhotka, kavárna Falk'),
    ('3. 4. 2019, Městská knihovna Lípa, dětské oddělení', 'Městská knihovna Lípa, dětské oddělení'),
    ('3. 4. 2019 18:00, u Karla v dílně', 'u Karla v dílně'),
    ('3. dubna 2019, fara, začátek 19.15', 'fara'),
    ('Sešli jsme se 3. 4. 2019 u Karla v dílně.', 'u Karla v dílně'),
    ('konané dne 3. 4. 2019 v restauraci U Dvou lip', 'restaurace U Dvou lip'),
    ('konané dne 3. 4. 2019 v KD SEVER', 'KD SEVER'),
    ('dne 3. 4. 2019 od 18 hodin v hotelu Zlatý soudek v Lípě', 'hotel Zlatý soudek v Lípě'),
    ('Jednalo se 3. 4. 2019, 13:00, jídelna závodu', 'jídelna závodu'),
    ('středa 3. 4. 2019 v 17:00, klubovna osady', 'klubovna osady'),
    ('3. 4. 2019 · 17:00 · klubovna osady', 'klubovna osady'),
    ('Datum: 3. 4. 2019   Čas: 17:00   Místo: klubovna SDH', 'klubovna SDH'),
    ('Termín: 3. 4. 2019 17:00\nMísto: zasedačka OÚ Lhota, 1. patro', 'zasedačka OÚ Lhota, 1. patro'),
    ('Místo konání schůze: Sokolovna Lhota', 'Sokolovna Lhota'),
    ('Místo jednání: budova školy, učebna č. 12', 'budova školy, učebna č. 12'),
    ('Místo zasedání: obřadní síň', 'obřadní síň'),
    ('Schůze se konala 3. 4. 2019 v Lípě na radnici.', 'radnice'),
    ('Schůze se konala 3. 4. 2019 ve sborovně školy.', 'sborovna školy'),
    ('Jednání proběhlo dne 3. 4. 2019 v budově Krajského úřadu.', 'budova Krajského úřadu'),
    ('Jednání proběhlo dne 3. 4. 2019 na stavbě.', 'stavba'),
    ('Výbor se sešel 3. 4. 2019 v 18 h na hřišti.', 'hřiště'),
    ('ze dne 3. 4. 2019 (klubovna)', 'klubovna'),
    ('3. 4. 2019 (MS Teams)', 'MS Teams'),
    ('3. 4. 2019, MS Teams', 'MS Teams'),
    ('Místo: online (Zoom)', 'online (Zoom)'),
    ('Místo konání: Dům kultury, Lipová 12, Vlkohrádek', 'Dům kultury, Lipová 12, Vlkohrádek'),
    ('Dne 3. 4. 2019 v hospodě Na Růžku.', 'hospoda Na Růžku'),
    ('Dne 3. 4. 2019 v hasičárně.', 'hasičárna'),
    ('Zápis z 3. 4. 2019', None),
    ('Dne 3. 4. 2019 od 17 hodin.', None),
    ('Předseda informoval 3. 4. 2019 o stavbě.', None),
)  # fmt: skip
NEXT: tuple[tuple[str, str | None], ...] = (
    ('Příští schůze: 7. 5. 2019 v 18:00, U Dvou lip', 'U Dvou lip'),
    ('Příští schůze: 7. 5. 2019 v 18:00 U Dvou lip.', 'U Dvou lip'),
    ('Další schůze bude 7. 5. 2019 v 18 hodin u Katky.', 'u Katky'),
    ('Příště 7. 5. 2019 u Katky.', 'u Katky'),
    ('Další jednání: 7. 5. 2019, 10:00, Krasnice (městský úřad)', 'Krasnice (městský úřad)'),
    ('Další schůze 7. 5. 2019 v 17 h, klubovna osady.', 'klubovna osady'),
    ('Další schůze 7. 5. 2019 v 17 h - klubovna osady', 'klubovna osady'),
    ('Příští schůze se koná 7. 5. 2019 v klubovně osady.', 'klubovna osady'),
    ('Příští schůze: úterý 7. 5. 2019, 17:00, zasedačka OÚ', 'zasedačka OÚ'),
    ('Příští schůze: 7. 5. 2019 od 17:00 (klubovna)', 'klubovna'),
    ('Příští schůze: 7. 5. 2019, místo: sokolovna', 'sokolovna'),
    ('Termín příští schůze: 7. 5. 2019, 17:00 hod., hasičárna', 'hasičárna'),
    ('Další setkání 7. 5. 2019 přes Zoom.', 'Zoom'),
    ('Příští schůze se bude konat 7. 5. 2019 v Lípě na radnici.', 'radnice'),
    ('Další schůze proběhne dne 7. 5. 2019 v 18:00 v restauraci Na Růžku.', 'restaurace Na Růžku'),
    ('Další schůze proběhne v restauraci Na Růžku dne 7. 5. 2019 v 18:00.', 'restaurace Na Růžku'),
    ('Příště se sejdeme 7. 5. 2019 v 18:00 ve škole.', 'škola'),
    ('Příští schůze: 7. 5. 2019 v 17:00, KD SEVER', 'KD SEVER'),
    ('Další schůze: 7. 5. 2019 Lhotka', None),
    ('Příští schůze: 7. 5. 2019 v 17:00. Zapsal Jan Novák.', None),
    ('Příští schůze: 7. 5. 2019, 17:00, zve předseda.', None),
    ('Příští schůze bude 7. 5. 2019, pozvánku zašle předseda.', None),
    ('Příští schůze: 7. 5. 2019, program připraví Eva Tichá.', None),
    ('Příští schůze: 7. 5. 2019 od 17:00, Sokolovna Lhota', 'Sokolovna Lhota'),
)  # fmt: skip


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place(text: str, place: str | None) -> None:
    minutes = read_minutes(read_plain((HEAD + text + REST).encode()), Document())
    assert minutes.meeting.place == place


@pytest.mark.parametrize(("text", "place"), NEXT)
def test_next_place(text: str, place: str | None) -> None:
    minutes = read_minutes(
        read_plain((HEAD + "konané dne 3. 4. 2019 od 17:00" + REST + "\n" + text).encode()), Document()
    )
    following = minutes.meeting.next_meeting
    assert following is not None
    assert following.place == place
