"""Hours, places and counts as hurried clerks write them, and the next meeting's."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Meeting

HEAD = "Zápis ze schůze výboru spolku dne 5. 3. 2019 v klubovně od 18.00\n\n"


def read_meeting(text: str) -> Meeting:
    return read_minutes(read_plain(text.encode()), Document()).meeting


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Zápis ze schůze výboru konané dne 5. března 2019 od 16.3O hodin\n", ("16:30", None)),
        ("Zápis z parlamentu\nDatum konání: 5. 3. 2019 (út), 2. vyučovací hodina, tj. 8.55 - 9.40\n", ("08:55", "09:40")),
        ("Zápis ze sjezdu svazu 5. 3. 2019\n\nÚvod. 11:02 sjezd zahájil předseda Jan Lom. 11:20 volba komisí.\n", ("11:02", None)),
        ("Zápis ze schůze výboru (5. 3. 2019)\n\nRůzné. Konec zasedání: 16:05. Zapsal: Jan Lom\n", (None, "16:05")),
        ("Zápis ze schůze výboru (5. 3. 2019)\n\nProhráli jsme. 3:25 nebylo na světelné tabuli.\n", (None, None)),
    ],
)  # fmt: skip
def test_hours(text: str, hours: tuple[str | None, str | None]) -> None:
    meeting = read_meeting(text)
    assert (meeting.start_time, meeting.end_time) == hours


@pytest.mark.parametrize(
    ("text", "time", "place"),
    [
        ("Příští schůze výboru 3.4. v 19 u Vávrů.", "19:00", "u Vávrů"),
        ("Schůzi ukončil předseda. Další bude nejspíš v úterý 15. dubna v 18 hodin.", "18:00", None),
        ("Další schůze 28. 3. v 8 tamtéž", "08:00", "klubovna"),
        ("Další schůze výboru je plánovaná na 13. 4. 2019, opět 17.30", "17:30", None),
        ("Příští schůze: 22. 4. 2019, zase 2. hod., ale v knihovně!", None, "knihovna"),
        ("Příští schůze bude v Bezděkově dne 16. dubna 2019, začátek v 16.30.", "16:30", "Bezděkov"),
        ("Příští schůze 24. dubna 2019 v 16 h v Olešné.", "16:00", "Olešná"),
        ("Příště 13.4.2019 v 18.00, snad už naživo, Na Hrázi 31", "18:00", "Na Hrázi 31"),
        ("Příští schůze: 6. 4. 2019, 13.30, kanc. předsedy", "13:30", "kanc. předsedy"),
        ("Příští jednání: úterý 24. 4. 2019 v 18.00, jen on-line.", "18:00", "on-line"),
        ("Příští schůze v Jednání o ceně 5. 4. 2019.", None, None),
    ],
)
def test_next_meeting(text: str, time: str | None, place: str | None) -> None:
    following = read_meeting(HEAD + text + "\n").next_meeting
    assert following is not None
    assert (following.time, following.place) == (time, place)


def test_what_comes_next_is_no_meeting_where_none_has_been_named() -> None:
    text = "Brigáda na hřišti se vydařila, přišlo mnoho lidí a všem děkujeme za pomoc i za koláče od sousedek ze vsi. "
    assert read_meeting(f"{HEAD}{text}Další bude v sobotu 6. dubna.\n").next_meeting is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Protokol č. 4 / 2019\no jednání dozorčí rady Lípa a.s.\nv sídle společnosti, Lhota 15, dne 4. března 2019\n", "sídlo společnosti, Lhota 15"),
        ("Zápis ze schůze\nvýboru spolku\ndne 5. 3. 2019 v posl. č. 12\n", "posl. č. 12"),
        ("Zápis ze schůze výboru\n5. března 2019, 18:00 – kombinovaně (klubovna + MS Teams)\n", "klubovna + MS Teams"),
        ("Zápis ze schůze výboru 5. 3. 2019\n\nSchůzi zahájila a vedla předsedkyně Eva Malá v 17.30 v jídelně školy.\n", "jídelna školy"),
        ("Zápis ze schůze výboru 5. 3. 2019\nZačátek 15.00, konec 17.40 hod. v zasedačce správy.\n", "zasedačka správy"),
    ],
)  # fmt: skip
def test_places(text: str, place: str) -> None:
    assert read_meeting(text).place == place


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Celkem přítomno 6 obcí s 13 hlasy z 15, schůze je usnášeníschopná.", 6),
        ("Delegátů pozváno 29, přítomno 22, tj. 76 %.", 22),
        ("Počet hlasujících: 7 z 9.", 7),
        ("Malá se odpojila ve 20:10, přítomno 6 členů výboru.", None),
        ("Závodů se zúčastnilo 46 závodníků. Sešlo se 7 nominací.", None),
    ],
)
def test_counts(text: str, count: int | None) -> None:
    assert read_meeting(HEAD + text + "\n").attendee_count == count
