"""Titles that do not begin their line, that stand twice, or that are no minutes by name."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.readers.plain import read_plain
from zapisy.record import Document

TITLES = [
    ("TĚLOCVIČNÁ JEDNOTA\n\n5. zápis ze schůze výboru\n\nDatum: 5. 3. 2019\n", "5. zápis ze schůze výboru"),
    ("KRUH PŘÁTEL HUDBY\n\n12. ZÁZNAM Z JEDNÁNÍ\n\nDatum: 5. 3. 2019\n", "12. ZÁZNAM Z JEDNÁNÍ"),
    ("Výsledky hlasování ze 4. zasedání rady kraje konaného dne 5. 3. 2019\n", "Výsledky hlasování ze 4. zasedání rady kraje"),
    ("Výbor spolku Lípa\nHlasování per rollam VS-2/2020\nVyhlásil: Jan Lom\n", "Hlasování per rollam VS-2/2020"),
    ("Zprávy z jednání rady obce\nDne 5. března se sešla rada.\n", "Zprávy z jednání rady obce"),
    ("1 SPOLEK PŘÁTEL LÍPY Dlouhá 5 Lhota Zápis ze schůze výboru spolku DATUM: 5. 3. 2019 MÍSTO: klubovna\n", "Zápis ze schůze výboru spolku"),
    ("Výbor SK Lípa – zápis 4/21\n5. března 2021, klubovna\n", "Výbor SK Lípa – zápis 4/21"),
    ("LÉTO 2019 / VÝBOR SPOLKU / ZÁPIS Č. 3\nút 5. 3. 2019\n", "LÉTO 2019 / VÝBOR SPOLKU / ZÁPIS Č. 3"),
    ("Interní sdělení – zápis z porady vedení\nDatum: 5. 3. 2019\n", "zápis z porady vedení"),
    ("Zápis výboru 4/2011\n\nZápis z jednání výboru obce č. 4/2011, které se konalo dne 5. 3. 2011\n", "Zápis z jednání výboru obce č. 4/2011"),
    ("Předmět: Zápis - schůzka Lípa\nAhoj,\nposílám zápis.\n\nZÁZNAM Z PRACOVNÍ SCHŮZKY\nkdy: 5. 3. 2019\n", "ZÁZNAM Z PRACOVNÍ SCHŮZKY"),
    ("Předmět: Zápis ze schůzky Lípa\nAhoj,\nposílám zápis. Sešli jsme se v úterý 5. 3. 2019.\n", "Zápis ze schůzky Lípa"),
    ("Zápis o jednání valné hromady společnosti Lípa, s. r. o., IČ: 123 45 678, se sídlem Lhota 5\n", "Zápis o jednání valné hromady společnosti Lípa, s. r. o."),
    ("Zápis 3/2018 ze schůze výboru ze 4.5. zapsala Eva Malá\n", "Zápis 3/2018 ze schůze výboru"),
    ("MĚSTO LHOTA NAD LIPKOU\nKomise pro sport (poradní orgán rady)\n\ndatum jednání\t5.3.2019\n", "Komise pro sport (poradní orgán rady)"),
    ("Protokol č. 4 / 2019\no jednání dozorčí rady Lípa a.s.\nv sídle společnosti, Lhota 15, dne 4. března 2019\n", "Protokol č. 4 / 2019 o jednání dozorčí rady Lípa a.s."),
    ("Zápis z jednání školské rady při škole v Lhotě\nPřítomni: Jan Lom\n", "Zápis z jednání školské rady při škole v Lhotě"),
    ("Spolek hasičů Lhota\n\nZ členské schůze spolku (5. ledna 2019, hostinec)\n\nSchůzi zahájil v 18 hodin starosta Jan Lom.\n", "Z členské schůze spolku"),
    ("Knihovna Lhota | Porada vedení | PV 4/2023\n\nDatum: 5. 6. 2023\n", "Porada vedení"),
    ("ZŠ U Mlýna – porada vedení\n1. 9. 2022\n\nPřítomni: Jan Kos\n", "ZŠ U Mlýna – porada vedení"),
    ("Rada školy Lhota\nCo se dělo v roce 2018\n\n3. 12. 2018\n- setkání žáků 20. 11. vedla Eva Malá\n", "Rada školy Lhota"),
    ("Zápis z valné hromady společnosti\n\nLÍPA STROJE, a.s.\nse sídlem Horní Lhota 5\n", "Zápis z valné hromady společnosti LÍPA STROJE, a.s."),
    ("Zápis z kontrolního dne stavby\n„Vodovod Lhota“\nDatum: 5. 3. 2019\n", "Zápis z kontrolního dne stavby „Vodovod Lhota“"),
    ("Zápis ze schůze spolku\n\nSraz je v obci Lhota u kostela.\n", "Zápis ze schůze spolku"),
    ("Zápis ze schůze výboru klubu\n\nSraz u kostela. Jede autobus.\n", "Zápis ze schůze výboru klubu"),
    ("Zápis ze schůze výboru spolku\n\nJan Kos, předseda\n5. 3. 2019\n", "Zápis ze schůze výboru spolku"),
    ("Zápis ze schůze výboru spolku\n\nLhota 5. března 2019\n", "Zápis ze schůze výboru spolku"),
    ("Zápis z členské schůze\nZO ČSV Lhota, konané 26. 8. 2018 v hostinci\n", "Zápis z členské schůze ZO ČSV Lhota"),
    ("Zápis z členské schůze\nLhota, 26. 8. 2018\nSchůze konaná dne 5. 3. 2018\n", "Zápis z členské schůze"),
    ("Zápis ze dne 5. 3. 2019\n\nKOMISE PRO SPORT – Zápis z 12. setkání\n", "KOMISE PRO SPORT – Zápis z 12. setkání"),
    ("Zápis z jednání výboru konaného dne 5. 3. 2019\n\nZápis ze schůze výboru č. 4/2019\n", "Zápis ze schůze výboru č. 4/2019"),
    ("Zápis schůze výboru\n5. 3. 2019, 16:12\n\nZápis schůze výboru Klubu houbařů, která se konala 4. 3. 2019\n", "Zápis schůze výboru Klubu houbařů"),
    ("Zápis ze schůze výboru\n5. 3. 2019\nProbráno:\n- setkání seniorů 20. 11. vedla Eva Malá\n", "Zápis ze schůze výboru"),
    ("Z A P I S    c. 4 / 97\n z jednani vyboru, konaneho dne 6.11.1997\n", "ZAPIS c. 4 / 97 z jednani vyboru"),
]  # fmt: skip


def read_title(text: str) -> str | None:
    return read_minutes(read_plain(text.encode()), Document()).meeting.title


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles(text: str, title: str) -> None:
    assert read_title(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "Vážení přátelé,\nvčera 5. 3. 2019 jsme poslali zápis ze schůze výboru všem členům.\n",
        "Zápis z minulého jednání byl schválen bez připomínek.\n",
        "Rozpočet na rok 2019 je schválen.\nObec Lhota\n5. 3. 2019\n",
    ],
)
def test_sentences_are_no_titles(text: str) -> None:
    assert read_title(text) is None
