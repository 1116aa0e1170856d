"""Heads of minutes of schools, faculties and working groups: title, body, number, day and place."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document


class Head(NamedTuple):
    text: str
    title: str | None
    body: str | None
    number: str | None = None
    date: str | None = None
    place: str | None = None


HEADS = (
    Head(
        "1. jednání školské rady 13. 2. 2025\n\nProgram\n\n 1. Volba předsedy\n\nZápis\n\n 1. Jednohlasně byla zvolena předsedkyní Ing. Tamara Benešová",
        "1. jednání školské rady", "školská rada", "1", "2025-02-13",
    ),
    Head(
        "ZÁPIS ŠKOLSKÉ RADY\n9. zasedání ze dne 20. 06. 2025\n\nPROGRAM\n1. Úvod",
        "ZÁPIS ŠKOLSKÉ RADY 9. zasedání", "ŠKOLSKÁ RADA", "9", "2025-06-20",
    ),
    Head("Školská rada 6.9.2025\n\nPřítomni: Jan Kos", "Školská rada", "Školská rada", None, "2025-09-06"),
    Head(
        "Zápis ze třetí schůze Studentského parlamentu\n\nPřítomni: Jan Kos",
        "Zápis ze třetí schůze Studentského parlamentu", "Studentský parlament", "3",
    ),
    Head(
        "Zápis z druhého řádného zasedání vědecké rady dne 4. 5. 2025",
        "Zápis z druhého řádného zasedání vědecké rady", "vědecká rada", "2", "2025-05-04",
    ),
    Head(
        "Zápis ze zasedání Akademického senátu dne 26. 10. 2025\n\n(8. řádné zasedání)\nPřítomni:\nJan Kos, Eva Malá",
        "Zápis ze zasedání Akademického senátu", "Akademický senát", "8", "2025-10-26",
    ),
    Head(
        "Zápis ze zasedání Akreditační komise č. 05-00\n\nHorní Lhota, 19. – 20. září 2000\n\nPřítomni: Jan Kos",
        "Zápis ze zasedání Akreditační komise č. 05-00", "Akreditační komise", "05-00", "2000-09-19", "Horní Lhota",
    ),
    Head(
        "Zápis z 2. jednání školské rady\n\nKonání:\n19. ledna 2026 v 17:00 knihovna gymnázia",
        "Zápis z 2. jednání školské rady", "školská rada", "2", "2026-01-19", "knihovna gymnázia",
    ),
    Head(
        "Zápis ze 4. jednání Školské rady 31.8.2025\n\nKonání:\n31. srpna v hovorně gymnázia v 10.30 hod.",
        "Zápis ze 4. jednání Školské rady", "Školská rada", "4", "2025-08-31", "hovorna gymnázia",
    ),
    Head(
        "Zápis z 2. zasedání školské rady dne 12.12.2025\n\nProjednány tyto náměty\n\n • učebnice na nižším gymnáziu\n • hodina tělocviku navíc",
        "Zápis z 2. zasedání školské rady", "školská rada", "2", "2025-12-12",
    ),
    Head(
        "Zápis z 2. zasedání školské rady konaného dne 12.12.2025\n\nProjednány tyto náměty\n\n • učebnice na nižším gymnáziu\n • hodina navíc",
        "Zápis z 2. zasedání školské rady", "školská rada", "2", "2025-12-12",
    ),
    Head(
        "Zápis z jednání expertní skupiny k novele zákona č. 106/1999 Sb. dne 3. 4. 2025",
        "Zápis z jednání expertní skupiny k novele zákona č. 106/1999 Sb.", "expertní skupina k novele zákona", None, "2025-04-03",
    ),
    Head(
        "Zápis z jednání výboru druhé základní organizace dne 4. 5. 2025",
        "Zápis z jednání výboru druhé základní organizace", "výbor druhé základní organizace", None, "2025-05-04",
    ),
    Head(
        "Zápis ze zasedání Akademického senátu dne 10. 12. 2025\n\nOmluveni: PaedDr. Jan Kos, Ph.D.; PhDr. Ctibor Mach, Ph.D.; MUDr. Jakub Malý; Bc. Eva Malá\nHosté: rektor, prorektoři, kvestor, doc. RNDr. Kvido Jelen, Ph.D. (předseda senátu fakulty), prof. PhDr. Ctibor Lach\n\nZasedání senátu začalo v 09:00 hod. v Hotelu Akademie v Hlubočkách.",
        "Zápis ze zasedání Akademického senátu", "Akademický senát", None, "2025-12-10", "Hotel Akademie v Hlubočkách",
    ),
    Head(
        "Zápis ze zasedání Akademického senátu dne 10. 12. 2025\n\nOmluveni: PaedDr. Jan Kos, Ph.D.; PhDr. Ctibor Mach, Ph.D.; MUDr. Jakub Malý; Bc. Eva Malá\nHosté: rektor, prorektoři, kvestor, doc. RNDr. Kvido Jelen, Ph.D. (předseda senátu fakulty), prof. PhDr. Ctibor Lach\n\nPředsedkyně zahájila schůzi v 16.30 v budově děkanátu a přivítala přítomné.",
        "Zápis ze zasedání Akademického senátu", "Akademický senát", None, "2025-12-10", "budova děkanátu",
    ),
    Head(
        "Zápis ze zasedání Akademického senátu dne 10. 12. 2025\n\nOmluveni: PaedDr. Jan Kos, Ph.D.; PhDr. Ctibor Mach, Ph.D.; MUDr. Jakub Malý; Bc. Eva Malá\nHosté: rektor, prorektoři, kvestor, doc. RNDr. Kvido Jelen, Ph.D. (předseda senátu fakulty), prof. PhDr. Ctibor Lach\n\nStavba nové tělocvičny začala v Lipové ulici.",
        "Zápis ze zasedání Akademického senátu", "Akademický senát", None, "2025-12-10", None,
    ),
)  # fmt: skip


@pytest.mark.parametrize("head", HEADS, ids=[head.text[:40] for head in HEADS])
def test_head(head: Head) -> None:
    about = Document(
        id="0" * 16, path=None, sha256="0" * 64, format="txt", pages=None, characters=0, encoding=None, ocr=False, status="ok"
    )  # fmt: skip
    meeting = read_minutes(read_source((head.text + "\n").encode(), name="zapis.txt"), about).meeting
    told = (meeting.title, meeting.body, meeting.number, meeting.date, meeting.place)
    assert told == head[1:]
