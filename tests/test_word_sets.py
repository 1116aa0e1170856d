"""The words that a text has of many sets: the same answers whether a set is asked for the first time or is known."""

from zapisy.text.outline import outline_text
from zapisy.text.views import View
from zapisy.text.word_sets import MANY_SETS, MANY_WORDS, LearnedSets, WordSets

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


def test_sets_are_learned_up_to_a_number() -> None:
    learned = LearnedSets()
    for number in range(MANY_SETS + 1):
        learned.learn(frozenset({f"slovo{number}"}))
    assert len(learned.open_sets().numbers) == MANY_SETS
    learned.learn(frozenset({"jine"}))
    assert len(learned.open_sets().numbers) == MANY_SETS


def test_words_without_end_are_not_remembered() -> None:
    sets, many = WordSets([("slovo",)]), MANY_WORDS + 10
    assert len(sets.list_present([f"slovo{number}" for number in range(many)])[0]) == many
    assert len(sets._seen) == MANY_WORDS
