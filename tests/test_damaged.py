"""Names of which a letter is lost are nobody's."""

import zapisy

TEXT = """Zápis z jednání rady města Lhota
ze dne 12. 3. 2024

Přítomni: Jan Nov\ufffdk, Eva Mal\ufffd, Petr Kos
Zapsala: Eva Mal\ufffd
Ověřovatel: Petr Kos
Pan Kar\ufffdsek informoval o stavu. Jednání řídila Jana Nov\ufffdkov\ufffd.
Úkol: zajistí Jan Nov\ufffdk do 30. 4. 2024
"""


def test_no_part_of_a_name_is_a_name() -> None:
    minutes = zapisy.read(TEXT.encode())
    assert [person.name for person in minutes.persons] == ["Petr Kos"]
    assert {entry.name for entry in minutes.attendees} <= {"Petr Kos"}
    assert [(officer.role, officer.name) for officer in minutes.officers] == [("verifier", "Petr Kos")]
    assert not [who.name for task in minutes.tasks for who in task.assignees]


def test_whole_names_stay() -> None:
    minutes = zapisy.read(
        TEXT.replace("Nov\ufffdkov\ufffd", "Nováková").replace("Nov\ufffdk", "Novák").encode()
    )
    assert {"Jan Novák", "Jana Nováková"} <= {person.name for person in minutes.persons}
    assert "Jan Novák" in [entry.name for entry in minutes.attendees]
