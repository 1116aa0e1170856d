"""Names in running text: where a title, an office, an initial, a given name or a known family name points at a person.

Finds: ``pan Novák``, ``Ing. Čada``, ``B. Habrové``, ``Terezu Kvapilovou``, ``starosta Vondrák``, ``rektora Kudrnu``,
``Hejna Miloslav``, and all forms of the names that the document's lists give.
Leaves: streets, schools, foundations and companies named after people; words that only begin a sentence; letters of
a list (``A. Závěry``).
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from zapisy.finders.organizations.lexicon import is_genitive_head
from zapisy.finders.people.habits import Habits
from zapisy.finders.people.pointers import Pointer, find_cases, find_pointer
from zapisy.finders.people.runs import Run, Runs
from zapisy.finders.people.things import begins_word, goes_on, names_company, names_person, names_thing
from zapisy.finders.people.turned import stands_turned
from zapisy.finders.people.words import (
    begins_sentence,
    belongings,
    is_adjective,
    is_double,
    is_family,
    never_initials,
    settlements,
)
from zapisy.found import Span, to_span
from zapisy.lexicon import load_words
from zapisy.names.human import Human
from zapisy.names.nominative import given_forms
from zapisy.names.scan import take_titles_behind
from zapisy.names.shape import is_stop_word, is_vietnamese
from zapisy.text.views import fold

_OWNED: Final = re.compile(r"(?: a [a-z]{3,20})?(?P<words> [a-z]{2,20}(?: [a-z]{2,20})?)")
_SUFFIX: Final = re.compile(r",? ((?:(?:nej)?(?:ml|st)|jun|sen)\.)(?!\w)")
_ACTS: Final = re.compile(r"\s?(?:[:–]|-\s|\s[a-záčďéěíľňóřšťúůýž]{2,14}(?:í|á|je|il|ila|al|ala|ne|l|la)\b)")
"""What follows a given name alone that is a person: a dash, a colon, a verb."""


class ProseName:
    """A name in running text: its place, its given name or initial as written, its family name as written.

    ``pointed`` says that something beside the name says that it is one; else it is only a known form.
    """

    __slots__ = (
        "cases", "family", "gender", "given", "mister", "pointed", "polite", "span", "suffix", "titles",
    )  # fmt: skip

    def __init__(
        self,
        span: Span,
        given: str | None,
        family: str,
        titles: str | None,
        pointed: bool,
        gender: str | None = None,
        cases: frozenset[str] | None = None,
        suffix: str = "",
    ) -> None:
        self.span, self.given, self.family, self.titles = span, given, family, titles
        self.pointed, self.gender, self.cases, self.suffix = pointed, gender, cases, suffix
        self.mister = False
        """Whether the initial may be a word of address at the beginning of a sentence (``P. Hrubec``)."""
        self.polite = False
        """The same in a text that calls people ``p.`` in the middle of sentences too."""


_ADJECTIVES: Final = ("ý", "á", "é", "í", "ého", "ému", "ou", "ým", "ím", "ího", "ímu")
_INSTITUTION: Final = re.compile(
    rf" [a-záčďéěíľňóřšťúůýž]{{2,20}}(?:{'|'.join(load_words('people', 'institution_endings'))})\b"
)
_OF_MANY: Final = ("ých", "ích")
"""Adjectives in the plural: an office is held there (``jednatel Technických služeb``), not by one so named."""
_WOMEN: Final = ("ová", "ovou", "ové")


def find_prose_names(runs: Runs) -> list[ProseName]:
    """Names in the runs of a document, outside the places already taken, in order."""
    reader, names = ProseReader(runs), list[ProseName]()
    for run in runs.list_runs():
        names += reader.read_run(run)
    return names


def _count_vietnamese(words: list[str]) -> int:
    """How many words in a row are parts of a Vietnamese name."""
    count = 0
    while count < len(words) and is_vietnamese(words[count]):
        count += 1
    return count


class ProseReader:
    """Reads runs of capitalised words of one document."""

    def __init__(self, runs: Runs) -> None:
        self._view = view = runs.view
        self._clean = view.clean
        self._runs = runs
        self._taken = runs.taken
        self._common: dict[str, bool] = {}
        self._habits = Habits(view.clean)

    def read_run(self, run: Run) -> list[ProseName]:
        """The names within a run."""
        at, names = 0, list[ProseName]()
        while at < len(run):
            token = run[at]
            free = not self._taken[token.start()]
            if free and at == 0 and stands_turned(self._clean, run):
                names.append(self._make(run, 0, 2, run[1].group(), token.group(), None, pointed=True))
                at = 2
                continue
            likely = free and (self._runs.is_likely(token) or self._follows_short(run, at))
            if not likely or is_stop_word(token.group()):
                at += 1
                continue
            name, used = self._read_name(run, at)
            if name is not None and not names_company(self._clean, name.span.end):
                names.append(name)
            at += max(1, used)
        return names

    def _follows_short(self, run: Run, at: int) -> bool:
        """``revizorka ZO Malinová``: initials that something points at stand right before."""
        return at == 1 and run[0].group().isupper() and self._runs.is_likely(run[0])

    def _read_name(self, run: Run, at: int) -> tuple[ProseName | None, int]:
        words = [token.group() for token in run[at : at + 4]]
        pointer = find_pointer(self._view.running, run[at].start())
        if pointer is None and self._clean[run[at].start() - 1 : run[at].start()] == "." and at == 0:
            return None, 1
        known = self._runs.knows(words[0])
        if pointer is None and not (known or self._runs.is_named(words[0])):
            return None, 1
        if names_thing(self._clean, run, at) and not names_person(self._clean, run[at].start(), words):
            return None, sum(1 for _ in takewhile(lambda word: word[-1] == ".", words)) + 1
        if (count := _count_vietnamese(words)) > 1:
            given = " ".join(words[: count - 1])
            return self._make(run, at, count, given, words[count - 1], pointer, pointed=True), count
        if words[0].endswith("."):
            return self._read_initial(run, at, words, pointer)
        if self._runs.knows_pair(words):
            return self._make(run, at, 2, None, " ".join(words[:2]), pointer), 2
        if len(words) > 1 and words[0] in given_forms() and (is_family(words[1]) or is_adjective(words)):
            return self._read_given(run, at, words, pointer)
        if known and len(words) > 1 and words[1] in given_forms() and not self._runs.knows(words[1]):
            return self._make(run, at, 2, words[1], words[0], pointer), 2
        if known:
            if (
                pointer is None
                and words[0].endswith(_ADJECTIVES)
                and begins_word(self._clean, *run[at].span())
            ):
                return None, 1
            return self._make(run, at, 1, None, words[0], pointer), 1
        if owner := self._runs.find_owner(words[0]):
            return self._read_owner(run, at, owner), 1
        if pointer is None and words[0] in given_forms():
            return self._read_given_alone(run, at)
        if pointer is None or pointer.couple:
            return None, 1
        return self._read_pointed(run, at, words, pointer)

    def _read_given(
        self, run: Run, at: int, words: list[str], pointer: Pointer | None
    ) -> tuple[ProseName | None, int]:
        count = 1 + _count_vietnamese(words[1:])
        if count > 2:
            return self._make(
                run, at, count, " ".join(words[: count - 1]), words[count - 1], pointer, pointed=True
            ), count
        count = 2
        if len(words) > 2 and words[2].lower() in settlements() and words[1].endswith(_ADJECTIVES):
            return None, 3
        if is_double(words) or self._runs.knows_pair(words[1:]):
            return self._make(run, at, 3, words[0], f"{words[1]} {words[2]}", pointer, pointed=True), 3
        if len(words) > 2 and is_family(words[2]) and not self._runs.knows(words[1]):
            second = words[1] in given_forms() and words[2] not in given_forms()
            nickname = self._runs.knows(words[2]) and words[1] not in given_forms()
            # A woman's nickname: „Pavla Vrabec Olšinová“.
            woman = words[2].endswith(_WOMEN) and not words[1].endswith(_WOMEN)
            titled = pointer is not None and pointer.titles is not None and words[1] not in given_forms()
            if titled and not nickname and not woman:
                return self._make(run, at, 3, words[0], f"{words[1]} {words[2]}", pointer, pointed=True), 3
            count = 3 if second or nickname or woman else 2
        given = " ".join(words[: count - 1])
        return self._make(run, at, count, given, words[count - 1], pointer, pointed=True), count

    def _read_initial(
        self, run: Run, at: int, words: list[str], pointer: Pointer | None
    ) -> tuple[ProseName | None, int]:
        count = next((i for i, word in enumerate(words) if not word.endswith(".")), 0)
        if count == 0 or not is_family(words[count]) or " ".join(words[:count]) in never_initials():
            return None, max(1, count + 1 if count else 1)
        family = words[count]
        second = words[2] if len(words) > 2 and count == 1 else ""
        if words[0] == "P." and is_family(second) and (family in given_forms() or second.istitle()):
            return None, count
        if words[0] == "O." and count == 1 and family in given_forms() and not self._runs.knows(family):
            return None, count  # a priest who is called by his given name
        known = self._runs.knows(family)
        if not known and count == 1 and pointer is None and self._habits.is_list_letter(run[at]):
            return None, 1
        given = " ".join(words[:count])
        name = self._make(run, at, count + 1, given, family, pointer, pointed=True)
        if given in ("P.", "S.") and begins_sentence(self._clean, run[at].start()):
            polite = self._habits.says_mister if given == "P." else self._habits.says_sister
            name.mister, name.polite = given == "P." or polite, polite
        return name, count + 1

    def _read_pointed(
        self, run: Run, at: int, words: list[str], pointer: Pointer
    ) -> tuple[ProseName | None, int]:
        if not is_family(words[0]) or (words[0].isupper() and len(words[0]) < 5):
            return None, 1
        if len(words) > 1 and is_family(words[1]) and words[1] not in given_forms():
            if pointer.weak or words[1].isupper() != words[0].isupper():
                return None, 1
            return self._make(run, at, 2, words[0], words[1], pointer, pointed=True), 2
        if len(words) > 1 and words[1] in given_forms():
            if len(words) > 2 and is_family(words[2]):
                return None, 1
            return self._make(run, at, 2, words[1], words[0], pointer, pointed=True), 2
        if words[0].endswith(_ADJECTIVES) and goes_on(self._view, run[at].end()):
            return None, 1
        if pointer.office and (words[0].endswith(_OF_MANY) or is_genitive_head(words[0])):
            return None, 1
        if pointer.office and _INSTITUTION.match(self._clean, run[at].end()):
            return None, 1
        if (pointer.weak and not words[0].endswith(_WOMEN)) or self._is_common(words[0]):
            return None, 1
        return self._make(run, at, 1, None, words[0], pointer, pointed=True), 1

    def _read_given_alone(self, run: Run, at: int) -> tuple[ProseName | None, int]:
        """``Milan dodá …``, ``Radana – fáborky``: a given name that begins a line, before a verb, a dash or a colon."""
        token = run[at]
        nominative = any(reading.case == "nominative" for reading in given_forms()[token.group()])
        begins = self._clean[self._clean.rfind("\n", 0, token.start()) + 1 : token.start()].strip(" \t-–•*●")
        acts = _ACTS.match(self._clean, token.end()) is not None
        return self._make(
            run, at, 1, None, token.group(), None, pointed=nominative and not begins and acts
        ), 1

    def _read_owner(self, run: Run, at: int, owner: Human) -> ProseName | None:
        """``Mrázův návrh``, but not ``Mrázovy louky``, which are called after somebody."""
        owned = _OWNED.match(self._view.folded, run[at].end())
        if owned is None or not any(word.startswith(belongings()) for word in owned["words"].split()):
            return None
        return ProseName(Span(*run[at].span()), owner.given, owner.family, None, pointed=False)

    def _is_common(self, word: str) -> bool:
        """Whether a word also stands in lower case in this text, so that its capital only begins a sentence."""
        common = self._common.get(word)
        if common is None:
            small, size = word.lower(), len(word)
            places = self._view.words.get(fold(word), ())
            common = self._common[word] = any(self._clean[at : at + size] == small for at in places)
        return common

    def _make(
        self,
        run: Run,
        at: int,
        count: int,
        given: str | None,
        family: str,
        pointer: Pointer | None,
        *,
        pointed: bool = False,
    ) -> ProseName:
        start, end, suffix = run[at].start(), run[at + count - 1].end(), ""
        if match := _SUFFIX.match(self._clean, end):
            end, suffix = match.end(), match[1]
        span = to_span((start, end))
        behind = ", ".join(take_titles_behind(self._clean, end, min(len(self._clean), end + 40))[0]) or None
        if pointer is None:
            cases = find_cases(self._view.running, start) if pointed else None
            return ProseName(span, given, family, behind, pointed, None, cases, suffix)
        strong = pointed or not pointer.weak or family.endswith(_WOMEN)
        titles = ", ".join(filter(None, (pointer.titles, behind))) or None
        return ProseName(span, given, family, titles, strong, pointer.gender, pointer.cases, suffix)
