"""What stands in tables of two rows, in letterheads and mastheads, and in lines that converters have spoiled."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Meeting


def read_meeting(text: str) -> Meeting:
    return read_minutes(read_plain(text.encode()), Document()).meeting


def tell_day(meeting: Meeting) -> str | None:
    return str(meeting.date) if meeting.date else None


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        ("Konáno\tOd\tDo\tMísto", "5. 3. 2019\t10:00\t11:45\tklubovna"),
        ("Datum\tZačátek\tKonec\tMísto konání", "5. 3. 2019\t10.00\t11.45\tklubovna"),
        ("Kde\tKdy\tČas", "klubovna\t5. 3. 2019\t10:00 – 11:45"),
    ],
)
def test_labels_above_their_values(labels: str, values: str) -> None:
    text = f"Kontrolní den č. 4\nSmlouva ze dne 1. 2. 2018\n\n{labels}\n{values}\n"
    meeting = read_meeting(text)
    found = (tell_day(meeting), meeting.start_time, meeting.end_time, meeting.place)
    assert found == ("2019-03-05", "10:00", "11:45", "klubovna")


def test_a_table_of_tasks_is_not_the_meetings() -> None:
    text = "Zápis z porady dne 5. 3. 2019\n\nTermín\tÚkol\tMísto\n7. 4. 2020\topravit plot\tzahrada\n"
    assert (tell_day(meeting := read_meeting(text)), meeting.place) == ("2019-03-05", None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("MĚSTO LHOTA\nRada města\tRM 7/2021\n\nUsnesení\nz 7. schůze rady města - úterý 5. 3. 2021\n", "7/2021"),
        ("MĚSTO LHOTA\nRada města\tRM 8/2021\n\nUsnesení\nz 7. schůze rady města - úterý 5. 3. 2021\n", "7"),
        ("Klub Lípa\tZápis KP 6/2021\n\nZÁPIS Z JEDNÁNÍ PŘEDSEDNICTVA\nDatum: 5. 3. 2021\n", "6/2021"),
        ("SVAZ LÍPA\nÚŘEDNÍ ZPRÁVA č. 9 / ročník 2018-2019\nZápis z jednání výboru konaného dne 5. 3. 2019\n", "9"),
        ("Výbor spolku\nHlasování per rollam VS-PR-02/2020\nVyhlásil: Jan Lom\n", "VS-PR-02/2020"),
        ("Obec Lhota\nSmlouva 7/2021\n\nZápis z jednání výboru\nDatum: 5. 3. 2021\n", None),
    ],
)  # fmt: skip
def test_numbers(text: str, number: str | None) -> None:
    assert read_meeting(text).number == number


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Zapis z jednani predstavenstva SBD Lipa\nPritomni: Drapal, Holy, Jirka a dalsi clenove druzstva, kteri prisli vcas\n", "predstavenstvo SBD Lipa"),
        ("Zápis z jednání představenstva SBD Lípa\nPřítomni: Drápal, Holý\n", "představenstvo SBD Lípa"),
        ("RHD\tRada hospodářské dohody\nsekretariát: Dlouhá 5\n\nZáznam z porady č. 3\n5. 3. 2019\n", "Rada hospodářské dohody"),
        ("Záznam z jednání č. 3/2019\nPlenární schůze Rady hospodářské dohody\n5. 3. 2019\n", "Rada hospodářské dohody"),
        ("Zápis ze schůze výboru č. 9/2019\n\nSpolečenství vlastníků Polní 14–16\n\nDatum: 5. 3. 2019\n", "výbor Společenství vlastníků Polní 14–16"),
        ("Zápis ze schůze výboru\nSK Lípa Lhota, Dlouhá 5\nDatum: 5. 3. 2019\n", "výbor SK Lípa Lhota"),
        ("Zápis ze schůze výboru\nOdbor zve klub i spolek na schůzi.\nDatum: 5. 3. 2019\n", "výbor"),
        ("Zápis ze schůze výboru\nHana Suchá, Jan Lom\n5. 3. 2019\n", "výbor"),
        ("ŠKOLNÍ PARLAMENT 2022-23\n\n3. zápis z jednání parlamentu\n\nDatum: 5. 3. 2019\n", "ŠKOLNÍ PARLAMENT"),
        ("Zápis z jednání VV, KK a DK SKL konaného dne 5. 3. 2019\n", "VV, KK a DK SKL"),
    ],
)  # fmt: skip
def test_bodies(text: str, body: str) -> None:
    assert read_meeting(text).body == body


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lhoťan\nčtvrtletník 3 / 2016\n\nZprávičky z jednání rady obce\n\nMilí sousedé!\n\nDne 4. října: Sešli jsme se.\n", "2016-10-04"),
        ("Zápis ze 4. schůze Rady klubů 23. 25. března 2018, Lhota\n", "2018-03-23"),
        ("Zápis ze schůze rady dne 25. března 2018\n", "2018-03-25"),
    ],
)  # fmt: skip
def test_days(text: str, day: str) -> None:
    assert tell_day(read_meeting(text)) == day
