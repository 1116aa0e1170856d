"""Reads whoever is named at a place: persons, offices, bodies, abbreviations, as written behind a label or ``ukládá``.

Finds: ``Ing. Malá, Dub``, ``starosta a tajemnice``, ``paní ředitelka``, ``primář Kos s Ing. Dubem``, ``odbor dopravy``, ``MV``, ``všichni``;
initials and given names that mean somebody of the presence list.
Leaves: whatever is no somebody.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.tasks import shapes
from zapisy.finders.tasks.bodies import (
    POSSESSED,
    closes_name,
    holds_office,
    is_common_noun,
    is_group,
    is_tail,
    stands_alone,
)
from zapisy.finders.tasks.cases import addresses, find_agent, find_head, may_lead, noun_forms, restore_actor
from zapisy.finders.tasks.initials import find_known
from zapisy.finders.tasks.known import Known
from zapisy.found import FoundAssignee, Span
from zapisy.names.bare import restore_written
from zapisy.names.nominative import given_forms
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.names.shape import given_names
from zapisy.text.views import fold

_COMMA: Final = re.compile(r",\s")
_WITH_LETTER: Final = re.compile(r"[^\W\d_]+ [^\W\d_]\.?")
"""``Jana M.``"""
_BETWEEN: Final = frozenset(("s", "se", "a", "i", "spolu", "společně"))
"""Words between an office and the name of somebody else."""
_HARD: Final = frozenset("dknprtmsz")
"""Last letters of nouns that are no genitive of their own."""
FIRST_WORDS: Final = 6
"""Words among which its head stands."""
LONGEST_SHORT: Final = len("Ing.")
"""Letters of a shortened word with its dot at the most."""
MOST_WORDS: Final = 10
"""Words of an owner at the most."""


class ActorReader(Known):
    """Reads owners at places of one document, which may name people by less than they are listed with."""

    def read_list(self, start: int, end: int, case: str | None = None) -> list[FoundAssignee]:
        """The owners that stand one behind the other from a place on; ``case`` where the place asks for one."""
        owners: list[FoundAssignee] = []
        at = start + len(self.clean[start:end]) - len(self.clean[start:end].lstrip(" \t:-–—\u00a0"))
        while at < end:
            owner = self.read_one(at, end, case)
            if owner is None:
                break
            owners.append(owner[0])
            join = shapes.JOIN.match(self.clean, owner[1], end)
            if join is None:
                owners += self._read_companion(owner[1], end)
                break
            if any(word in join.group() for word in shapes.WITH):
                case = "instrumental"
            at = join.end()
        return owners

    def _read_companion(self, start: int, end: int) -> list[FoundAssignee]:
        """Who does it with somebody: ``primář Kos s Ing. Dubem``, ``TK s JN``."""
        beside = shapes.BESIDE.match(self.clean, start, end)
        owner = self.read_one(beside.end(), end, "instrumental") if beside else None
        return [owner[0]] if owner and (owner[0].name is not None or holds_office(owner[0].text)) else []

    def read_one(self, start: int, end: int, case: str | None = None) -> tuple[FoundAssignee, int] | None:
        """The owner that begins at a place, and where it ends."""
        if (firm := shapes.read_firm(self.clean, start, end)) is not None:
            return firm
        first = self._words_at(start, end, 1)
        if first and may_lead(first[0][0]):
            return self._read_phrase(start, end, case)
        return self._read_person(start, start, end, case) or self._read_short(start, end, case)

    def _read_phrase(self, start: int, end: int, case: str | None) -> tuple[FoundAssignee, int] | None:
        """The owner at a place where an office, a body or an address may begin."""
        words = self._words_at(start, end, FIRST_WORDS)
        texts = [word for word, _, _ in words]
        if len(words) > 1 and texts[0].lower() in addresses():
            head = find_head(texts[1:])
            if head is not None:
                owner = self.read_one(words[1][1], end, case)
                named = owner is not None and owner[0].name is not None
                return owner if named else self.read_one(words[1][1], words[head + 1][2], case)
        head = find_head(texts)
        if head is None and case is None:
            head = find_agent(texts)
        if head is None:
            return self._read_person(start, start, end, case) or self._read_short(start, end, case)
        if len(words) == FIRST_WORDS:
            words = self._words_at(start, end, MOST_WORDS)
        behind = self._name_behind(words, head, end)
        person = self._read_person(start, behind, end, case) if behind is not None else None
        return person or self._read_actor(words, head)

    def _words_at(self, start: int, end: int, most: int) -> list[tuple[str, int, int]]:
        """The words from a place on, up to the first sign between them, each with its place."""
        clean, at = self.clean, start
        words: list[tuple[str, int, int]] = []
        for match in shapes.WORD.finditer(clean, start, min(end, start + 110)):
            begin, stop = match.span()
            if begin > at:
                gap = clean[at:begin]
                if gap != " " and (gap.strip(" \u00a0\n") or "\n\n" in gap):
                    break
            if stop - begin > LONGEST_SHORT and clean[stop - 1] == ".":  # the end of a sentence
                words.append((clean[begin : stop - 1], begin, stop - 1))
                break
            words.append((match.group(), begin, stop))
            if len(words) == most:
                break
            at = stop
        return words

    # ---------------------------------------------------------------- persons
    def _name_behind(self, words: list[tuple[str, int, int]], head: int, end: int) -> int | None:
        """Where a name follows an office: right behind it, behind a comma, or a full name behind what the office is of."""
        noun = noun_forms().get(words[head][0].lower())
        at = words[head][2]
        if noun is None:  # who is named by their work: ``domovník František Duda``
            return at + 1 if self._may_be_name(at + 1, end, full=True) else None
        if not noun.holder:
            return None
        gap = shapes.BEFORE_NAME.match(self.clean, at, end)
        if gap and self._may_be_name(gap.end(), end, full="," in gap.group()):
            return gap.end()
        for word, begin, stop in words[head + 1 : head + 5]:
            if word.lower() in _BETWEEN:
                return None
            if word.lower() in ("pan", "pana", "panu", "panem", "paní") and self._may_be_name(
                stop + 1, end, full=False
            ):
                return stop + 1
            if (word[0].isupper() or word.endswith(".")) and self._may_be_name(begin, end, full=True):
                return begin
            gap = _COMMA.match(self.clean, stop, end)
            if gap and self._may_be_name(gap.end(), end, full=True):
                return gap.end()
        return None

    def _may_be_name(self, start: int, end: int, *, full: bool) -> bool:
        person = scan_person(self.clean, start, end)
        if person is None or self._is_common(person):
            return False
        if not full or person.titles:
            return True
        return person.parsed.text.split()[0] in given_forms() or person.parsed.text[1:2] == "."

    def _read_person(
        self, start: int, at: int, end: int, case: str | None
    ) -> tuple[FoundAssignee, int] | None:
        person = scan_person(self.clean, at, end)
        if (
            person is None
            or self._is_common(person, case)
            or self.clean[person.name.end : person.name.end + 1].isalnum()
        ):
            return None
        name = person.to_name("tasks", nominative=False)
        if " " not in name.text and (
            known := self.called.find(name.text) or find_known(self.listed, name.text)
        ):
            return FoundAssignee(known.text, name.span, known), person.span.end
        if person.titles or person.span.start < person.name.start or at > start or name.text[1:2] == ".":
            self.titled.add(name.span)
        surface = " ".join(self.clean[slice(*name.span)].split())
        if _WITH_LETTER.fullmatch(surface):
            name.text = surface
        elif case:
            name.text = restore_written(name.text, bare=self.found.view.bare, cases=frozenset([case])).name
        return FoundAssignee(name.text, name.span, name), person.span.end

    def _is_common(self, person: ScannedPerson, case: str | None = None) -> bool:
        """Whether what looks like a name is a common word with a capital, or an abbreviation."""
        text = person.parsed.text
        if (
            self.clean[slice(*person.name)].isupper()
            and all(len(word) <= 5 for word in text.split())
            and text.split()[0].title() not in given_names()
        ):
            return True
        if person.titles or person.span.start < person.name.start:
            return False
        if case == "dative" and text.endswith(shapes.INFINITIVES):
            return True
        first = self.clean[slice(*person.name)].split()[0]
        if first.lower() in noun_forms() or fold(first) in shapes.list_nobody():
            return True
        return " " not in text and text.isupper() and len(text) <= 6

    # ---------------------------------------------------------------- bodies, offices, abbreviations
    def _read_actor(self, words: list[tuple[str, int, int]], head: int) -> tuple[FoundAssignee, int]:
        last = head + 1
        if words[head][0].lower() == "všichni" and (
            len(words) == last or words[last][0].lower() not in noun_forms()
        ):
            end = words[last][2] if len(words) > last and is_group(words[last][0]) else words[head][2]
            text = " ".join(["všichni", *self.clean[words[head][2] : end].split()])
            return FoundAssignee(text, Span(words[head][1], end)), end
        while last < len(words) and last - head <= 5 and self._goes_on(words, last):
            if holds_office(words[head][0]) and self._begins_object(words, last):
                break
            last += 1
        while last > head + 1 and words[last - 1][0] in POSSESSED:
            last -= 1
        if words[head][0].lower() == "každý" and last > head + 1:
            last = head + 1 + (words[head + 1][0].lower() in noun_forms())
        text = " ".join(word for word, _, _ in words[:last])
        nominative = restore_actor(text) or text
        if nominative == text:
            nominative = " ".join(self.clean[words[0][1] : words[last - 1][2]].split())
        if is_common_noun(words[head][0]) and text[:1].isupper() and not text[:2].isupper():
            nominative = nominative[:1].lower() + nominative[1:]
        return FoundAssignee(nominative, Span(words[0][1], words[last - 1][2])), words[last - 1][2]

    def _begins_object(self, words: list[tuple[str, int, int]], at: int) -> bool:
        """``zpracuje hospodář | přehled výdajů``: a noun in the accusative with another in the genitive behind it."""
        word = words[at][0]
        bare = word.islower() and len(word) > len("číslo") and word[-1] in _HARD
        return bare and at + 1 < len(words) and words[at + 1][0].islower() and self._goes_on(words, at + 1)

    def _goes_on(self, words: list[tuple[str, int, int]], at: int) -> bool:
        """Whether a word belongs to the name before it: in the same line, and no verb, infinitive or preposition."""
        if "\n" in self.clean[words[at - 1][2] : words[at][1]]:
            return False
        if stands_alone(words[at - 1][0], words[at][0]):
            return False
        return is_tail(words[at][0]) or closes_name(words[at][0], self.clean[words[at][2] : words[at][2] + 1])

    def _read_short(self, start: int, end: int, case: str | None) -> tuple[FoundAssignee, int] | None:
        if (
            self.small
            and (word := shapes.LETTERS.match(self.clean, start, end))
            and word.group() in self.small
        ):
            name = self.small[word.group()]
            return FoundAssignee(name.text, Span(*word.span()), name), word.end()
        match = shapes.ABBREVIATION.match(self.clean, start, end)
        if match is None:
            return None
        holder = (
            scan_person(self.clean, match.end() + 1, end)
            if self.clean[match.end() : match.end() + 1] == " "
            else None
        )
        if holder and (  # ``TDS Ing. Kolman``, ``ZŘ Malá``
            holder.span.start < holder.name.start or self.is_listed(holder.parsed.text)
        ):
            return self._read_person(match.end() + 1, match.end() + 1, end, case)
        named = self.called.find(match.group()) or self.capitals.get(match.group())
        return FoundAssignee(named.text if named else match.group(), Span(*match.span()), named), match.end()
