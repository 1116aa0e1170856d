"""The words that a text has of many sets: the same answers whether a set is asked for the first time or is known."""

import pytest

from zapisy.text import word_sets
from zapisy.text.outline import outline_text
from zapisy.text.views import View
from zapisy.text.word_sets import LearnedSets, WordSets

TEXT = "Výbor schválil rozpočet. Rozpočet schválili všichni; schvalovatelé chyběli."
VERBS = frozenset({"schvalil", "schvalili", "neschvalil"})
STEMS = ("schval", "chyb", "rozp")


def test_known_and_unknown_sets_are_answered_alike() -> None:
    answers = []
    for _ in range(3):  # asked first, learned, known
        view = View.of(outline_text(TEXT))
        answers.append(
            (view.places_of(VERBS), view.places_of_stems(STEMS), view.starts_of(frozenset({"nikdo"})))
        )
    assert answers[0] == answers[1] == answers[2]
    assert answers[0][0] == [(6, "schvalil"), (34, "schvalili")]
    assert [word for _, word in answers[0][1]] == [
        "schvalil", "rozpocet", "rozpocet", "schvalili", "schvalovatele", "chybeli",
    ]  # fmt: skip


def test_a_word_may_stand_in_several_sets() -> None:
    sets = WordSets([frozenset({"bod", "body"}), ("bo", "bod"), frozenset({"jiny"})])
    assert sets.list_present(["bod", "bok", "b"]) == [["bod"], ["bod", "bok"], []]


def test_sets_are_learned_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_sets, "MANY_SETS", 2)
    learned = LearnedSets()
    for word in ("a", "b", "c"):
        learned.learn(frozenset({word}))
    assert len(learned.open_sets().numbers) == 2
    learned.learn(frozenset({"d"}))
    assert len(learned.open_sets().numbers) == 2


def test_words_without_end_are_not_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_sets, "MANY_WORDS", 3)
    sets = WordSets([("slovo",)])
    assert len(sets.list_present([f"slovo{n}" for n in range(10)])[0]) == 10
    assert len(sets._seen) == 3
