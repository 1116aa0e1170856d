"""Entries of presence lists that one pattern reads whole, and those that must be looked at more closely."""

from __future__ import annotations

import pytest

from zapisy.finders.attendance.plain import match_plain


@pytest.mark.parametrize(
    ("text", "name", "titles", "bare"),
    [
        ("Jan Beran\nEva Tichá", "Jan Beran", None, True),
        (", Ing. Eva Tichá, Jan Beran", "Eva Tichá", "Ing.", True),
        ("Petr Holas (starosta)\n", "Petr Holas", None, False),
        ("Petr Holas;", "Petr Holas", None, True),
        ("Jan Beran, starosta", "Jan Beran", None, False),
        ("Jan Beran - starosta\n", "Jan Beran", None, False),
        ("Jan Beran, Mgr. Eva Tichá", "Jan Beran", None, True),
        ("prof. MUDr. Jan Beran, CSc., Eva Tichá", "Jan Beran", "prof. MUDr., CSc.", True),
    ],
)
def test_plain_entries(text: str, name: str, titles: str | None, bare: bool) -> None:
    entry = match_plain(text, 0, len(text))
    assert entry is not None
    assert (entry.parsed.text, entry.titles, entry.bare) == (name, titles, bare)
    assert text[slice(*entry.name)] == name


@pytest.mark.parametrize(
    "text",
    [
        "Jan Beran, ml.",
        "Jan Beran, s. r. o.: Eva Tichá",
        "Jan Beran - jednatel: Eva Tichá",
        "Jan Beran, Mgr. doc. Eva Tichá",  # the first degree may stand behind a name
        "prof. Jan Beran (starosta)",  # who holds an office may stand in brackets behind it
        "Beran Jan\n",  # the family name first
        "Jan Beran\n(starosta)",  # the office on the next line
        "Jan Beran (člen): předsedá",
        "Nová Ves\n",
        "Jan Beran Krátký\n",
        "JAN BERAN\n",
    ],
)
def test_what_is_looked_at_more_closely(text: str) -> None:
    assert match_plain(text, 0, len(text)) is None


def test_a_name_over_two_lines_is_not_plain() -> None:
    text = "Petr Holas, Martina Tinka\nNová, Eva Tichá"
    assert match_plain(text, text.index("Martina"), len(text)) is None
