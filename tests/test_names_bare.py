"""Names in texts that are written without diacritics."""

from __future__ import annotations

import pytest

from zapisy.flow import read_minutes
from zapisy.names.bare import restore_written
from zapisy.readers.plain import read_plain
from zapisy.record import Document


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Emanuela Vlnova", "Emanuela Vlnova"),
        ("Marii Habrove", "Marie Habrova"),
        ("Zdenkou Jedlovou", "Zdenka Jedlova"),
        ("Bozene Olsove", "Bozena Olsova"),
        ("Radce Dojemne", "Radka Dojemna"),
        ("Lucii Zahorske", "Lucie Zahorska"),
        ("Evu Malou-Jedlovou", "Eva Mala-Jedlova"),
        ("Ticheho", "Tichy"),
        ("Pokornemu", "Pokorny"),
        ("Vita Podlipskeho", "Vit Podlipsky"),
        ("Habrove", "Habrova"),
    ],
)
def test_nominative_is_written_without_marks(mention: str, name: str) -> None:
    assert restore_written(mention, bare=True).name == name


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Petra Jedlika", "Petr Jedlik"),
        ("Janem Vlaskem", "Jan Vlasek"),
        ("Karla Ruzicky", "Karel Ruzicka"),
        ("Tomase Lipy", "Tomas Lipa"),
    ],
)
def test_endings_of_nouns_are_none_of_adjectives(mention: str, name: str) -> None:
    assert restore_written(mention, bare=True).name == name


def test_a_text_with_marks_keeps_the_man() -> None:
    assert restore_written("Emanuela Jedlova", bare=False).name == "Emanuel Jedlov"


def test_one_human_in_all_cases() -> None:
    text = (
        "Zapis ze schuze vyboru spolku\n\nPritomni: Emanuela Vlnova, Pavla Habrova, Jan Tichy\n\n"
        "Vybor poveruje pani Vlnovou a pana Ticheho pripravou slavnosti.\n"
        "Pavle Habrove podekoval predseda za praci, s Habrovou se pocita i nadale.\n"
    )
    persons = read_minutes(read_plain(text.encode()), Document()).persons
    assert [person.name for person in persons] == ["Emanuela Vlnova", "Pavla Habrova", "Jan Tichy"]
    assert [len(person.mentions) for person in persons] == [2, 3, 2]
