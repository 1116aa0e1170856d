"""Reads a name around its head noun: adjectives before it in the nominative, the tail behind it as written.

Finds: ``Základní školy Komenského`` → Základní škola Komenského, ``Krajským úřadem Olomouckého kraje`` → Krajský úřad
Olomouckého kraje, ``finančnímu výboru``, ``odboru investic``, ``Fakulty elektrotechnické`` → Fakulta elektrotechnická.
Leaves: heads without a name (``výbor``, ``škola``, ``nová komise``), adjectives that say which one (``příslušný odbor``).
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.organizations import fields, parts, tails
from zapisy.finders.organizations.behind import read_behind
from zapisy.finders.organizations.described import read_described
from zapisy.finders.organizations.fronts import Before, Front, choose_front, read_adjectives
from zapisy.finders.organizations.judging import (
    Phrase,
    Place,
    is_joined,
    is_name,
    may_be_proper,
)
from zapisy.finders.organizations.lexicon import (
    Head,
    head_words,
    is_genitive_head,
    known_tails,
    leads_genitive,
    noun_forms,
    restore_form,
    tails_behind,
)
from zapisy.finders.organizations.lines import Reading
from zapisy.finders.organizations.nouns import Noun, read_noun
from zapisy.finders.organizations.shouted import read_shouted

_NEXT: Final = re.compile(r"[ ](?P<word>[^\W\d_]{2,24}(?:-[^\W\d_]{2,20})?)")
_GOING_ON: Final = frozenset({" ", ","})
_LETTERS: Final = frozenset({"a ", "i ", "o ", "s ", "z "})
"""Words of one letter that begin no tail."""
_SEATED: Final = frozenset({"soud", "úřad", "knihovna", "muzeum", "galerie", "archiv"})
"""Heads that a name has its place behind: Okresní soud v Olešné, obecní úřad v Lhotě."""
_OFFICES: Final = frozenset({"authority", "central_authority", "police"})
_PURPOSEFUL: Final = frozenset({"described", "pair"})
_OWNED: Final = re.compile(r"[ ](?:(?:společnosti|spolku|družstva|firmy|ústavu)[ ])?[„\"“]?")
_NOUN_KINDS: Final = frozenset({"foundation", "institution", "association", "body", "school", "company"})
"""Kinds of organizations whose names may end with a noun in small letters: Nadace Zelená větev, Kavárna Dobrý den."""
_TRADES: Final = ("ství", "ctví")
MAX_DEPTH: Final = 3
LONGEST_TAIL: Final = 90
"""Characters of the tail of a known name."""


_NO_TAILS: Final = ((), ())
"""Of a noun that no known name begins with: no beginnings of tails, no tails."""


class PhraseReader:
    """Reads the phrases of one document; what has been read at a place is remembered.

    ``companies`` says where names with a legal form stand (start → end).
    """

    def __init__(self, reading: Reading, companies: dict[int, int]) -> None:
        self._view, self._text, self._persons = reading.view, reading.text, reading.persons
        self._companies = companies
        self._nouns, self._known = noun_forms(), known_tails()
        self._read: dict[int, Phrase | None] = {}
        self._next_at = -1
        self._next: re.Match[str] | None = None

    def read_all(self) -> list[Phrase]:
        """All names with a head noun, in order; two joined by one place are one."""
        phrases: list[Phrase] = []
        last: Phrase | None = None
        for at, word in self._view.places_of(head_words()):
            phrase = self.read_at(at, 0, len(word))
            if phrase and last and is_joined(self._text, last, phrase):
                phrase = phrase.place(last.start, phrase.end, f"{last.name} a {phrase.name}")
                phrase.noun = last.noun
                phrases[-1] = phrase
            elif phrase:
                phrases.append(phrase)
            last = phrase or last
        return phrases

    def read_at(self, at: int, depth: int, size: int = 0) -> Phrase | None:
        """The name whose head noun begins at a place, with so many letters in a run where that is known."""
        if at not in self._read:
            self._read[at] = None
            noun = read_noun(self._text, at, size)
            self._read[at] = self._read_noun(noun, depth) if noun else None
        return self._read[at]

    def _read_noun(self, noun: Noun, depth: int) -> Phrase | None:
        text, at = self._text, noun.start
        heads = self._nouns.get(noun.word.lower())
        if heads is None:
            return None
        before: list[Before] = []
        read: Head | None = None
        for head in heads:
            if head.need == "known" and not self._may_be_known(noun, head):
                continue
            if read is None or read.cases != head.cases or read.gender != head.gender:
                before, read = read_adjectives(text, at, head), head
            if head.adjective and not (before and before[0].restored.lower() == head.adjective):
                continue
            front = choose_front(text, at, head, before)
            if front and (phrase := self._read_name(front, noun, head, depth)):
                return phrase
        return None

    def _may_be_known(self, noun: Noun, head: Head) -> bool:
        """Whether the tail of a known name stands behind a noun; a heading has none."""
        if noun.word.isupper():
            return True
        starts, tails = tails_behind().get(head.nominative, _NO_TAILS)
        ahead = self._read_ahead(noun.end, starts)
        return ahead is not None and ahead.startswith(tails)

    def _read_ahead(self, at: int, starts: tuple[str, ...]) -> str | None:
        """What stands at a place in small letters, where it begins in one of some ways."""
        if not self._text[at : at + 2].lower().startswith(starts):
            return None
        return self._text[at : at + LONGEST_TAIL].lower()

    # ------------------------------------------------------------ the name
    def _read_name(self, front: Front, noun: Noun, head: Head, depth: int) -> Phrase | None:
        word = noun.word
        if word.isupper() and len(word) > 2:
            return read_shouted(self._text, front, noun, head)
        name = " ".join((*front.adjectives, head.nominative)) if front.adjectives else head.nominative
        if self._text[front.start].isupper():
            name = name[:1].upper() + name[1:]
        elif word[0].islower():
            name = name[:1].lower() + name[1:]
        phrase = Phrase(front.start, noun.start, noun.end, name, head)
        if known := self._read_known(phrase, depth):
            return known
        if head.need == "known" or (head.need == "name" and not may_be_proper(self._text, phrase)):
            return None
        if self._text[phrase.end : phrase.end + 1] == " ":
            self._read_tail(phrase, depth)
        place = Place(bool(front.adjectives), noun.end, noun.end + 1 in self._companies)
        return phrase if is_name(self._text, phrase, place) else None

    def _read_known(self, phrase: Phrase, depth: int) -> Phrase | None:
        """A well-known name: its tail stands behind the head, and perhaps whose it is."""
        starts, ends = self._known.get(phrase.name.lower(), _NO_TAILS)
        ahead = self._read_ahead(phrase.end, starts)
        if ahead is None:
            return None
        for tail, known in ends:
            if not ahead.startswith(tail) or ahead[len(tail) : len(tail) + 1].isalpha():
                continue
            if known.kind == "association" and self._names_head(phrase.end + len(tail)):
                return None  # svazek obcí | Mikroregion Podlesí
            name = phrase.name[0] + known.name[1:] if known.name[0].islower() else known.name
            end = phrase.end + len(tail)
            phrase.end, phrase.name, phrase.known = end, name, known
            self._read_belonging(phrase, depth)
            self._read_branch(phrase)
            if phrase.end > end:
                phrase.known = known._replace(short=None)
            return phrase
        return None

    def _names_head(self, at: int) -> bool:
        """Whether a head noun with a capital follows, which has the name."""
        match = self._read_next(at)
        return match is not None and match["word"][0].isupper() and match["word"].lower() in self._nouns

    def _read_belonging(self, phrase: Phrase, depth: int) -> None:
        """What goes on behind a well-known name: ``ČR``, the region, the place."""
        end = tails.read_country(self._text, phrase.end)
        if end > phrase.end:
            self._extend(phrase, end)
            return
        if parent := self._read_parent(phrase, depth):
            self._extend(phrase, parent.end)
            phrase.parent = parent
            return
        end = parts.read_seat(self._text, phrase.end)
        end = end if end > phrase.end else fields.read_purpose(self._text, end)
        whole = phrase.name.endswith((" ČR", " republiky"))  # revírník Lesů ČR | Uher
        if end == phrase.end and phrase.known and phrase.known.kind != "ministry" and not whole:
            end = tails.read_names(self._text, end, persons=self._persons, given=False)
        if end == phrase.end and phrase.head.nominative in _SEATED:
            end = parts.read_place(self._text, end)
        self._extend(phrase, end)

    def _read_tail(self, phrase: Phrase, depth: int) -> None:
        head, text = phrase.head, self._text
        end, added = read_behind(text, phrase, self._read_next(phrase.end), self._persons)
        if added:
            phrase.end, phrase.name = end, f"{phrase.name} {added}"
        described = False
        for _ in range(3):
            if not self._may_go_on(phrase.end):
                return
            if (parent := self._read_parent(phrase, depth)) is not None:
                purposeful = head.need in _PURPOSEFUL and head.nominative != "zastupitelstvo"
                self._extend(phrase, fields.read_purpose(text, parent.end) if purposeful else parent.end)
                phrase.parent = parent
                self._read_branch(phrase)
                return
            if (end := self._read_owned_company(phrase)) > phrase.end:
                self._extend(phrase, end)
                return
            if (described and head.need == "name") or (end := read_described(text, phrase)) == phrase.end:
                break
            self._extend(phrase, end)
            described = True
        self._read_proper(phrase)

    def _read_next(self, at: int) -> re.Match[str] | None:
        """The word behind a blank at a place, which several readers ask for in a row."""
        if at != self._next_at:
            self._next_at, self._next = at, _NEXT.match(self._text, at)
        return self._next

    def _may_go_on(self, at: int) -> bool:
        """Whether what stands behind a head may belong to it: any sign and capital, and small words that begin a tail."""
        if match := self._read_next(at):
            word = match["word"]
            return word[0].isupper() or fields.may_begin(word)
        return self._text[at : at + 1] in _GOING_ON and self._text[at + 1 : at + 3] not in _LETTERS

    def _read_owned_company(self, phrase: Phrase) -> int:
        """The end of ``společnosti Teplárna, a.s.`` behind a body: the company whose body it is."""
        if not self._companies or phrase.head.kind != "body":
            return phrase.end
        match = _OWNED.match(self._text, phrase.end)
        return self._companies.get(match.end(), phrase.end) if match else phrase.end

    def _read_proper(self, phrase: Phrase) -> None:
        head = phrase.head
        given = head.need == "name"
        end = tails.read_names(self._text, phrase.end, persons=self._persons, given=given)
        if end == phrase.end == phrase.noun + len(head.nominative) and head.nominative.endswith(_TRADES):
            end = tails.read_owner(self._text, end) if self._text[phrase.start].isupper() else end
        if head.need == "name" and phrase.end + 1 in self._companies:
            end = max(end, self._companies[phrase.end + 1])
        if end > phrase.end and head.kind in _NOUN_KINDS:
            end = tails.read_named_noun(self._text, phrase.end, end)
        if end > phrase.end and head.nominative == "společenství":
            end = parts.read_houses(self._text, end)
        if head.kind == "university" or (
            end == phrase.end and (head.nominative in _SEATED or head.kind == "school")
        ):
            end = parts.read_place(self._text, end)
        if head.need == "name":
            end = parts.read_seated_form(self._text, end)
        if head.kind == "association":
            end = parts.read_branch(self._text, end, persons=self._persons)
        if end > phrase.end and head.kind == "school":
            end = parts.read_address(self._text, end)
        self._extend(phrase, end)
        self._read_branch(phrase)

    def _read_branch(self, phrase: Phrase) -> None:
        """Reads the part of an office or a society that is named behind a comma."""
        kind = phrase.known.kind if phrase.known else phrase.head.kind
        if kind == "association":
            self._extend(phrase, parts.read_branch(self._text, phrase.end, persons=self._persons))
        elif kind in _OFFICES:
            end = parts.read_office_branch(self._text, phrase.end)
            self._extend(phrase, end if end > phrase.end else fields.read_unit(self._text, end))

    def _extend(self, phrase: Phrase, end: int) -> None:
        """Takes what stands up to a place into a name."""
        if end != phrase.end:
            phrase.name = restore_form(phrase.name + self._text[phrase.end : end])
            phrase.end = end

    def _read_parent(self, phrase: Phrase, depth: int) -> Phrase | None:
        """The organization in the genitive right behind a head: ``katedra | Fakulty strojní``."""
        at = phrase.end
        if depth >= MAX_DEPTH:
            return None
        for _ in range(3):
            match = self._read_next(at)
            if match is None:
                return None
            word = match["word"]
            if is_genitive_head(word):
                found = self.read_at(match.start("word"), depth + 1)
                return (
                    found
                    if found and found.start == phrase.end + 1 and "genitive" in found.head.cases
                    else None
                )
            if not leads_genitive(word):
                return None
            at = match.end()
        return None
