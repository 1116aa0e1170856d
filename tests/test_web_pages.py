"""Minutes published as pages of a web site, with menus, side columns and footers around them."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers import read_source
from zapisy.record import Document, Minutes

PAGE = """<!DOCTYPE html><html lang="cs"><head><meta charset="utf-8"><title>Zápis | Obec Lhota</title>
<script>var a = "Přítomni: Karel Hromada";</script></head>
<body><nav><ul><li>Úvod</li><li>Starosta Jan Novotný</li></ul></nav>
<main><h1>Zápis ze zasedání zastupitelstva obce Lhota č. 3/2021</h1>
<p class="date">{published}</p>
<p>konaného dne 12. 5. 2021 od 18:00 hod. v zasedací místnosti obecního úřadu</p>
<p><b>Přítomni:</b> Jan Novotný, Petr Horák, Eva Tichá</p>
<p><b>Omluveni:</b> Karel Dub</p>
<h2>1. Rozpočet</h2><p>Zastupitelstvo obce schvaluje rozpočet na rok 2021.</p><p>Hlasování: pro 3, proti 0, zdržel se 0</p>
<p>Zapsala: Eva Tichá</p></main>
<aside><h3>Aktuality</h3><ul><li>Pozvánka na ples 14. 1. 2022</li><li>Rada obce schválila dotaci</li></ul></aside>
<footer><p>Starosta: Jan Novotný, tel. 777 123 456. Zastupitelstvo schválilo nový web.</p></footer>
</body></html>"""


def read_page(published: str) -> Minutes:
    source = read_source(PAGE.format(published=published).encode(), name="zapis.html")
    return read_minutes(source, Document())


@pytest.mark.parametrize(
    "published",
    [
        "Zveřejněno: 20. 5. 2021",
        "Publikováno 20. 5. 2021",
        "Vloženo: 20. května 2021",
        "Naposledy aktualizováno: 20. 5. 2021",
        "Datum zveřejnění: 20. 5. 2021",
        "Vyvěšeno dne 20. 5. 2021",
        "Vytvořeno 20. 5. 2021",
    ],
)
def test_the_day_of_publication_is_not_that_of_the_meeting(published: str) -> None:
    assert str(read_page(published).meeting.date) == "2021-05-12"


def test_what_stands_around_the_minutes_is_none_of_them() -> None:
    minutes = read_page("")
    assert [entry.name for entry in minutes.attendees] == ["Jan Novotný", "Petr Horák", "Eva Tichá"]
    assert [(officer.role, officer.name) for officer in minutes.officers] == [("recorder", "Eva Tichá")]
    assert [decision.text for decision in minutes.decisions] == [
        "Zastupitelstvo obce schvaluje rozpočet na rok 2021."
    ]
    assert {date.text for date in minutes.dates} == {"12. 5. 2021", "2021"}
