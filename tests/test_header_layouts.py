"""The header and the officers in layouts that put other things between a label and its value."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.markdown import read_markdown
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes

HEAD = "Zápis ze schůze výboru dne 4. 10. 2017 od 17:00\n\n"
TABLE = "# Záznam z porady\n\n| | |\n|---|---|\n| **Termín** | 4. října 2017, {hours} |\n| **{label}** | {name} |\n"


def read_text(text: str, *, markdown: bool = False) -> Minutes:
    source = (read_markdown if markdown else read_plain)(text.encode())
    return read_minutes(source, Document())


def list_officers(minutes: Minutes, role: str) -> list[str]:
    return [officer.name for officer in minutes.officers if officer.role == role]


@pytest.mark.parametrize(
    ("hours", "end"), [("9:30 – 12:45", "12:45"), ("9:30 – cca 12:45", "12:45"), ("9:30", None)]
)
def test_a_day_behind_termin_in_a_table_is_this_meetings(hours: str, end: str | None) -> None:
    meeting = read_text(TABLE.format(hours=hours, label="Zapsala", name="E. Tichá"), markdown=True).meeting
    assert (meeting.start_time, meeting.end_time) == ("09:30", end)


def test_the_time_of_the_next_numbered_meeting_is_not_this_ones() -> None:
    assert (
        read_text("Zápis z 3. schůze výboru\nTermín 4. schůze: 4. 10. 2017, 9:30\n").meeting.start_time
        is None
    )


@pytest.mark.parametrize("label", ["Vedl", "Řídil", "Předsedající", "Moderoval"])
def test_the_chair_in_a_row_of_a_table(label: str) -> None:
    minutes = read_text(
        TABLE.format(hours="9:30", label=label, name="P. Konvalinka (OÚ), předseda"), markdown=True
    )
    assert list_officers(minutes, "chair") == ["P. Konvalinka"]


def test_labels_side_by_side_in_a_table_have_no_names_in_their_row() -> None:
    assert list_officers(read_text(HEAD + "Zapsala\tOvěřil\nE. Tichá\tP. Horák\n"), "recorder") == [
        "E. Tichá"
    ]


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("Přítomni: Hana Suchá (ředitelka), Jan Lom\nPředsedající: ředitelka školy\n", ["Hana Suchá"]),
        ("Přítomni: Hana Suchá, Jan Lom\nPředsedající: ředitelka školy\n", []),
        ("Předsedající: Hana Suchá – Vlaštovka\n", ["Hana Suchá"]),
        ("Řízení sněmu převzala Hana Suchá.\n", ["Hana Suchá"]),
        ("Na výlet pojede řidič K. Lípa.\n", []),
        ("Komise hledá řidiče, Karel Lípa se nabídl.\n", []),
    ],
)
def test_who_is_the_chair(text: str, chairs: list[str]) -> None:
    assert list_officers(read_text(HEAD + text), "chair") == chairs


@pytest.mark.parametrize(
    ("text", "verifiers"),
    [
        ("Zapsal J. Lom            Ověřil P. Dub            Mgr. Hana Suchá v. r.\n", ["P. Dub"]),
        ("Ověřili P. Dub            I. Malá\n", ["P. Dub", "I. Malá"]),
        (
            "Ověřovatelé:  Petr Dub ........   Iva Malá ........\n\npředseda:  Vít Lom, v. r.\n",
            ["Petr Dub", "Iva Malá"],
        ),
        ("Ověřil:   ………  P. Dub      ………  I. Malá\n\nVít   L o m\nstarosta\n", ["P. Dub", "I. Malá"]),
        ("Ověřovatelé: Petr Dub – Sova, Iva Malá\n", ["Petr Dub", "Iva Malá"]),
        ("Ověřovatelé: Dub – Malá\n", ["Dub", "Malá"]),
    ],
)
def test_who_verifies(text: str, verifiers: list[str]) -> None:
    assert list_officers(read_text(HEAD + text), "verifier") == verifiers


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Další schůze se koná 18. listopadu 2017.\nSchůzi ukončil ve 20:15 předseda.\n", None),
        ("Další schůze se koná 18. listopadu 2017. Skončeno v 20.15 hod.\n", None),
        ("Další schůze: 18. 11. 2017\nV 20:15 předseda schůzi ukončil.\n", None),
        ("Další schůze: 18. 11. 2017\nČas: 16:00\n", "16:00"),
        ("Příští (mimořádná) schůze: 18. 11. 2017 v 16.00, sborovna.\n", "16:00"),
        ("Příští schůze bude 18. 11. 2017 v 16:00.\nKonec 20:15\n", "16:00"),
    ],
)
def test_the_time_of_the_next_meeting(text: str, time: str | None) -> None:
    following = read_text(HEAD + text).meeting.next_meeting
    assert following is not None
    assert (following.date, following.time) == ("2017-11-18", time)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3. zápis z jednání spolku\ndne 4. 10. 2017\n", "3"),
        ("Zápis z jednání spolku č. III / 2017 dne 4. 10. 2017\n", "III/2017"),
        ("Zápis ze schůze spolku dne 4. 10. 2017 v posl. č. 12\n", None),
        ("Zápis ze schůze spolku dne 4. 10. 2017 v uč. č. 7\n", None),
        ("Zápis ze schůze spolku dne 4. 10. 2017, míst. č. 7\n", None),
        ("Zápis ze schůze spolku dne 4. 10. 2017, kraj č. II\n", None),
    ],
)
def test_the_number_of_the_meeting(text: str, number: str | None) -> None:
    assert read_text(text).meeting.number == number


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Zápis z porady\nMísto: fakulta, posl. B 3 + MS Teams\n", "fakulta, posl. B 3 + MS Teams"),
        ("Zápis z porady\nMísto: radnice, míst. 12. Přítomni: Jan Lom\n", "radnice, míst. 12"),
        ("Zápis z porady\nmístnost\tzasedačka, přízemí\n", "zasedačka, přízemí"),
        (
            "Zápis ze schůze spolku\nSešli jsme se 4. 10. 2017 v sále staré školy a zároveň přes Zoom, kdo marodí.\n",
            "sál staré školy",
        ),
        ("Zápis z porady dne 4. 10. 2017\nKomise řešila místnost pro kroužky.\n", None),
    ],
)
def test_the_place_of_the_meeting(text: str, place: str | None) -> None:
    assert read_text(text).meeting.place == place
