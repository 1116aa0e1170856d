"""The forms of many family names: a word → the names whose form it may be.

Nothing is generated before it is asked for: names are filed under their stems, and the forms of those with whose
stem the word begins are made when the word comes. A table of a hundred thousand names is built in the time that it
takes to read them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache, partial
from typing import Final, NamedTuple

from zapisy.names.beginnings import Beginnings
from zapisy.names.case_forms import Maker, list_cases, list_folded, list_folded_plural, list_plural
from zapisy.names.inflection import decline_family, list_stems
from zapisy.names.slips import list_alike
from zapisy.text.views import fold

LONGEST_ENDING: Final = 4
LONGEST_PLURAL: Final = 6
"""Letters that a form has behind the stem of its name at most."""
MOST_TOLD: Final = 1 << 10
"""Words whose readings are remembered until another name is filed: a text asks several times for each."""
MANY: Final = 16
"""Names of one stem from which on they are looked up in a table of their forms."""
FEW: Final = 64
"""Stems up to which the words of a text are compared with all that begin with one letter."""
_LETTERS: Final = re.compile(r"[\W\d_]")
_ENDINGS_OF_OTHERS: Final = {
    "male": ("á", "é", "ovou"),
    "female": ("ý", "ovi", "em", "ého", "ému"),
}
"""Endings that one mistake does not make: they tell the other gender."""
_SPANS: Final = {"male": 7, "female": 5}
"""How many lengths a name may have of which a word of some length is a form but for one letter: a man's forms have up to three
letters more than the name, a woman's two."""


class Reading(NamedTuple):
    """A word as a form of a family name: the name, the gender of its bearer, the grammatical case (``plural`` and
    ``possessive`` stand in its place where the form is one of these)."""

    family: str
    gender: str
    case: str


to_reading: Final[Callable[[tuple[str, str, str]], Reading]] = partial(tuple.__new__, Reading)
"""A reading of its three parts, in one step."""
Name = tuple[str, str]
"""A family name and the gender of its bearer."""
Tables = dict[str, dict[str, list[Name]]]


class FormTable:
    """Family names with the genders of their bearers, by all forms.

    ``patience`` bounds how many names are compared letter by letter over the table's life (None: no bound), so that
    a document of nothing but odd names takes linear time.
    """

    def __init__(self, patience: int | None = None) -> None:
        self._known: set[Name] = set()
        self._files: dict[str, tuple[Name, ...]] = {}
        self._near: Beginnings | None = None
        self._singular: Tables = {}
        self._plural: Tables = {}
        self._folded: Tables = {}
        self._folded_plural: Tables = {}
        self.has_pairs = False
        """Whether any name is of two words."""
        self._filed = False
        """Whether any of the tables has a name."""
        self._patience = patience
        self._told: dict[str, list[Reading]] = {}

    def add(self, family: str, gender: str) -> None:
        """Files a name; one that is there already changes nothing."""
        name = (family, gender)
        if name in self._known:
            return
        self._known.add(name)
        self._told.clear()
        self.has_pairs = self.has_pairs or " " in family
        for key in _list_starts(family, gender):
            if self._near is not None:
                self._near.add(key)
            self._files[key] = (*self._files.get(key, ()), name)
            if self._filed:
                self._extend_tables(key, name)

    def _extend_tables(self, key: str, name: Name) -> None:
        for tables, make in (
            (self._singular, decline_family),
            (self._plural, list_plural),
            (self._folded, list_folded),
            (self._folded_plural, list_folded_plural),
        ):
            if key in tables:
                _extend_table(tables[key], name, make)

    def list_begun(self, words: Iterable[str]) -> list[str]:
        """Those of some folded runs of letters that begin as any name does, in all its forms."""
        stems = list(self._files)
        if not "".join(stems).isalpha():
            stems = [_LETTERS.split(stem, maxsplit=1)[0] for stem in stems]
        return _list_begun_with(words, stems) if len(stems) <= FEW else _list_begun_among(words, set(stems))

    def knows(self, word: str) -> bool:
        """Whether a word is a singular form of any name."""
        return bool(self.read_singular(word))

    def read_singular(self, word: str) -> list[Reading]:
        """The names of which a word is a singular form."""
        readings = self._told.get(word)
        if readings is None:
            if len(self._told) > MOST_TOLD:
                self._told.clear()
            readings = self._told[word] = self._read(word, word, self._singular, decline_family)
        return readings

    def read_plural(self, word: str) -> list[Reading]:
        """The names of which a word is a plural or possessive form."""
        return self._read(word, word, self._plural, list_plural, LONGEST_PLURAL)

    def read_bare(self, word: str) -> list[Reading]:
        """The names of which a word without diacritics is a form that lost its own."""
        return self._read(word, fold(word), self._folded, list_folded) if word.isascii() else []

    def read_bare_plural(self, word: str) -> list[Reading]:
        """The names of which a word without diacritics is a plural form that lost its own; a woman's name is as likely as a possessive."""
        if not word.isascii():
            return []
        return self._read(word, fold(word), self._folded_plural, list_folded_plural, LONGEST_PLURAL)

    def read_misspelt(self, word: str, accept: Callable[[str], bool]) -> list[Reading]:
        """The names of which a word is a singular form but for one letter more, less, wrong or changed places, or but
        for its marks; only names that ``accept`` lets pass are compared."""
        found: dict[Reading, None] = {}
        genders = {gender for gender, endings in _ENDINGS_OF_OTHERS.items() if not word.endswith(endings)}
        longest = len(word) + 2
        shortest = {gender: longest - span for gender, span in _SPANS.items()}
        for family, gender in dict.fromkeys(self._list_near(word)):
            if gender in genders and shortest[gender] <= len(family) <= longest and accept(family):
                for cases in list_alike(family, gender, word):
                    found |= dict.fromkeys(Reading(family, gender, case) for case in cases)
        return list(found)

    def _read(
        self, word: str, form: str, tables: Tables, make: Maker, ending: int = LONGEST_ENDING
    ) -> list[Reading]:
        found: list[Reading] = []
        files = self._files
        for key in _list_beginnings(word, ending):
            names: Sequence[Name] | None = files.get(key)
            if names is None:
                continue
            if len(names) > MANY:
                names = self._find_names(key, tables, make).get(form, ())
            for family, gender in names:
                if cases := list_cases(family, gender, make).get(form):
                    found += [to_reading((family, gender, case)) for case in cases]
        return found if len(found) < 2 else list(dict.fromkeys(found))

    def _find_names(self, key: str, tables: Tables, make: Maker) -> dict[str, list[Name]]:
        """The many names that are filed under a beginning, by their forms."""
        table = tables.get(key)
        if table is None:
            table, self._filed = {}, True
            tables[key] = table
            for name in self._files[key]:
                _extend_table(table, name, make)
        return table

    def _list_near(self, word: str) -> list[Name]:
        """The names with whose stem a word begins but for one mistake; none where patience is at its end."""
        if self._near is None:
            self._near = Beginnings(self._files)
        shortest = len(word) - LONGEST_ENDING - 1 if word.isalpha() else 1
        starts = dict.fromkeys(self._near.list_near(fold(word)))
        kept = [start for start in starts if len(start) >= shortest and start in self._files]
        near = [name for start in kept for name in self._files[start]]
        if self._patience is not None:
            self._patience = max(0, self._patience - len(near))
            return near if self._patience else []
        return near


def _list_begun_with(words: Iterable[str], stems: Iterable[str]) -> list[str]:
    """Those of some words that begin with one of a few stems."""
    alike: dict[str, tuple[str, ...]] = {}
    for stem in stems:
        alike[stem[:1]] = (*alike.get(stem[:1], ()), stem)
    begun: list[str] = []
    for word in words:
        group = alike.get(word[0])
        if group is not None and word.startswith(group):
            begun.append(word)
    return list(words) if "" in alike else begun


def _list_begun_among(words: Iterable[str], stems: Collection[str]) -> list[str]:
    """Those of some words that begin with one of many stems, each of which is one of a set."""
    sizes = sorted({len(stem) for stem in stems})
    return [word for word in words if any(word[:size] in stems for size in sizes if size <= len(word))]


@lru_cache(maxsize=1 << 14)
def _list_beginnings(word: str, ending: int) -> tuple[str, ...]:
    """The stems that a word may begin with, folded; of a name of several words the first has one."""
    folded = fold(word)
    shortest = max(len(folded) - ending, 1) if word.isalpha() else 1
    return tuple([folded[:length] for length in range(shortest, len(folded) + 1)])


def _extend_table(table: dict[str, list[Name]], name: Name, make: Maker) -> None:
    for form in list_cases(*name, make):
        table.setdefault(form, []).append(name)


@lru_cache(maxsize=1 << 14)
def _list_starts(family: str, gender: str) -> tuple[str, ...]:
    """The stems of a name, folded: all its forms begin with one of them."""
    first = family if family.isalpha() else re.split(r"[ -]", family, maxsplit=1)[0]
    return tuple(dict.fromkeys(map(fold, _list_lasting(first, gender))))


def _list_lasting(name: str, gender: str) -> list[str]:
    """What stays of a name before all endings: Novák, Svobod, Mal; women's ``-ka`` is ``-ce`` too and ``-cha`` ``-še``."""
    if gender == "female":
        return [name[:-1] if name.endswith("á") else re.sub(r"(?:ch|.)?.$", "", name)]
    stems = list_stems(name)
    if name[-1:] in _VOWELS:
        return [stem[:-1] for stem in stems]
    return stems if name in stems else [*stems, name]


_VOWELS: Final = "aeiouyáéíóúůýěäöü"
