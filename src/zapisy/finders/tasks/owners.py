"""Who is to do a task, where a line or a clause names them: before a colon, behind a dash, beside the verb.

Finds: ``Jan Kos: koupí barvy``, ``zaslat zápis – Jan Kos``, ``(všichni)``, ``dopravu zajistí starosta``.
Leaves: parties to contracts, pronouns, objects of prepositions.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.finders.people.pointers import find_pointer
from zapisy.finders.tasks.actors import ActorReader
from zapisy.finders.tasks.bodies import stands_alone
from zapisy.finders.tasks.cases import find_head, noun_forms, restore_actor
from zapisy.finders.tasks.shapes import ABBREVIATION
from zapisy.finders.tasks.verbs import singular_futures
from zapisy.found import FoundAssignee, Span
from zapisy.lexicon import load_folded
from zapisy.names.nominative import given_forms, restore_nominative
from zapisy.names.shape import given_names
from zapisy.text.letters import compile_either
from zapisy.text.views import fold

REACH: Final = 90
"""Characters from the beginning of a line within which its owners stand."""
_SIGN: Final = re.compile(r"(?::|\s[-–—])\s")
_SIGN_BEHIND: Final = re.compile(r"\s{0,2}(?::|\s[-–—])\s")
_UPPER: Final = "A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
# Begins with a set of characters, for which a text is searched many times quicker than for any of several signs.
_TAIL_SIGN: Final = re.compile(
    rf"[\s,(.…](?:(?<=\s)(?:[-–—/|]\s|/(?=[{_UPPER}])|\[|@(?=\w)|[-–—]\s?(?=[{_UPPER}]))"
    r"|(?:(?<=\d,)|(?<=\d\.,))\s(?=[^,()\n]{2,40}\)[\s.]*$)"
    r"|(?<=\()(?=[^()]{2,60}\)(?:[\s.]*$|\s(?:do|T|termín)(?!\w)))"
    rf"|(?:(?<=\t)|(?<= ) {{2}}|(?<=\.)\.{{2}}|(?<=…))[ \t.…]*(?=[{_UPPER}]|p\.|pan|pí))"
)
_TAIL_SIGNS: Final = re.compile(r"[-–—/|\[@(\t…)]")
"""What each of these has, beside dots and blanks: a text is searched for one of several characters many times quicker."""
TAIL: Final = 130
"""Characters at the end of a stretch in which its owners stand."""
_TAIL_CLOSE: Final = compile_either(r"[\s.)/\]]*$|[\s,.…(\])–—-]*(?:T|Z|do|termín|Termín)\b|[\s,(/|…–—-]*\d")
_CLOCK: Final = re.compile(r"\d{1,2}[:.]\d\d(?:\shod\.?)?[\s–—-]{1,4}")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SINGULAR: Final = ("každý",)
_OBLIQUE: Final = re.compile(r"[a-záčďéěíľňóřšťúůýž]{3,}(?:ím|ým|ém|ému|ího|ého)")
"""An adjective in a case that no subject has (``na dialyzačním stacionáři``)."""
_PRONOUN: Final = re.compile(r"\s(?:se\s)?(?:ji|je|jej|ho|to|jim|mu|jí|vše)(?=\s)")
_COMMA: Final = re.compile(r",\s(?=[^\W\d_])")
_DAY_BEHIND: Final = re.compile(r",\s(?:do\s)?\d")
_WORD_START: Final = re.compile(r"(?<![^\s(„\"“])(?=[^\s(„\"“])")
_NEXT_WORD: Final = re.compile(r"[^\s.;:()]{1,25}\s{1,2}")
_NEXT_TWO: Final = re.compile(r"(?:[^\s.;:(),]{1,25}\s{1,2}){1,2}")
_PREPOSITIONS: Final = frozenset(
    "s se k ke u od pro z ze o na v ve za po do proti dle podle pri pred mezi".split()
)


class Reader(ActorReader):
    """Reads owners in the lines and clauses of one document."""

    # ---------------------------------------------------------------- at the ends of a line
    def read_head(self, span: Span) -> list[FoundAssignee]:
        """Owners before a colon or dash at the beginning of a stretch (``Jan Kos: …``), or an abbreviation that begins it."""
        start = (
            span.start + len(self.clean[slice(*span)]) - len(self.clean[slice(*span)].lstrip(" \t-–—•*→►>"))
        )
        if clock := _CLOCK.match(self.clean, start, span.end):
            start = clock.end()
        short = self._begins_with_short(start, span.end)
        if not short and _SIGN.search(self.clean, start, min(span.end, start + REACH + 5)) is None:
            return []
        owners = self.read_list(start, min(span.end, start + REACH))
        if not owners:
            return []
        behind = _SIGN_BEHIND.match(self.clean, owners[-1].span.end, span.end)
        return owners if behind or short else []

    def _begins_with_short(self, start: int, end: int) -> bool:
        match = ABBREVIATION.match(self.clean, start, end)
        return match is not None and self.clean[match.end() : match.end() + 1] == " "

    def read_tail(self, span: Span) -> list[FoundAssignee]:
        """Owners behind a dash, a wide gap or in brackets at the end of a stretch (``zaslat zápis – Jan Kos``, ``(všichni)``)."""
        begin = max(span.start, span.end - TAIL)
        text = self.clean[begin : span.end]
        signed = _TAIL_SIGNS.search(text) or "..." in text or "   " in text
        for match in reversed(list(_TAIL_SIGN.finditer(text))) if signed else ():
            owners = self.read_list(begin + match.end(), span.end)
            if owners and _TAIL_CLOSE.match(self.clean[owners[-1].span.end : span.end]):
                return owners
        return self._read_between_commas(span)

    def _read_between_commas(self, span: Span) -> list[FoundAssignee]:
        """People of the lists or offices between a comma and a day: ``objednat sál, Novák, 15. 4.``"""
        for match in _COMMA.finditer(self.clean, max(span.start, span.end - 60), span.end):
            if _DAY_BEHIND.search(self.clean, match.end(), span.end) is None:
                break
            owners = self.read_list(match.end(), span.end)
            if (
                owners
                and all(map(self.is_own, owners))
                and _DAY_BEHIND.match(self.clean, owners[-1].span.end, span.end)
            ):
                return owners
        return []

    # ---------------------------------------------------------------- beside a verb
    def read_doer(self, span: Span) -> list[FoundAssignee]:
        """The subject of the first future of a stretch, sooner behind the last dash or colon before it."""
        verb = next((verb for verb in self.work_within(span) if verb.form == "future"), None)
        if verb is None:
            return []
        place = Span(verb.start, verb.end)
        signs = [match.end() for match in _SIGN.finditer(self.clean, span.start, verb.start)]
        near = self.read_subject(signs[-1], place, span.end) if signs and signs[-1] < verb.start else []
        return near or self.read_subject(span.start, place, span.end)

    def begins_with_actor(self, start: int, end: int) -> bool:
        """Whether an office, a body or an abbreviation in the nominative begins a stretch."""
        owner = self.read_one(start, end)
        if owner is None:
            return False
        head = find_head(self.clean[start:end].split())
        return (owner[0].name is None or head is not None) and self.is_nominative(owner[0])

    def _is_subject_behind(self, owner: FoundAssignee, sure: bool) -> bool:
        """A nominative; behind ``– provede`` also a family name alone that is in no other case."""
        if self.is_nominative(owner):
            behind = _LETTERS.match(self.clean, owner.span.end + 1)
            return behind is None or not stands_alone(self.clean[slice(*owner.span)], behind.group())
        if not sure or owner.name is None or " " in owner.name.text or owner.name.text in given_forms():
            return False
        restored = restore_nominative(owner.name.text)
        return restored.case in (None, "nominative") or restored.name == owner.name.text

    def read_subject(self, start: int, verb: Span, end: int) -> list[FoundAssignee]:
        """Who does it: the nominative at the beginning of the clause or right before the verb, else behind it."""
        before = self._read_before(start, verb.start)
        if len(before) == 1 and before[0].name is None and self.clean[slice(*before[0].span)].isupper():
            behind = self.read_list(verb.end + 1, end)  # ``HMG předloží Kos do 29. 4.``
            if len(behind) == 1 and self._is_listed_so(behind[0]):
                return behind
        if len(before) == 1 and self._is_bare_word(before[0]):
            behind = self.read_list(verb.end + 1, end)  # ``Kuchyň zabezpečí pí Hrubá``
            if behind and behind[0].name is not None and not self._is_bare_word(behind[0]):
                return behind
        return before or self.read_behind(verb, end, sure=False)

    def _is_bare_word(self, owner: FoundAssignee) -> bool:
        """Whether an owner is one word with nothing before it that says it is a person, and nobody of the lists."""
        written = self.clean[slice(*owner.span)]
        if owner.name is None or " " in owner.name.text or self._is_of_lists(owner) or " " in written:
            return False
        return find_pointer(self.found.view.running, owner.name.span.start) is None

    def _is_of_lists(self, owner: FoundAssignee) -> bool:
        """Whether an owner has the family name of somebody listed."""
        family = owner.name.text.split()[-1] if owner.name else ""
        return any(family == name.text.split()[-1] for name in self.listed)

    def _is_listed_so(self, owner: FoundAssignee) -> bool:
        """Whether an owner is a person of the lists as these write the family name."""
        word = self.clean[slice(*owner.span)]
        return owner.name is not None and any(word in name.text.split()[1:] for name in self.listed)

    def read_behind(self, verb: Span, end: int, *, sure: bool = True) -> list[FoundAssignee]:
        """The nominative behind a verb; ``sure`` where the verb begins its clause."""
        passed = _PRONOUN.match(self.clean, verb.end, end)
        at = passed.end() if passed else verb.end
        at += len(self.clean[at:end]) - len(self.clean[at:end].lstrip())
        for steps in range(7):
            owners = self.read_list(at, end)
            if (
                owners
                and self._is_subject_behind(owners[0], sure and not steps)
                and self._agrees(owners, verb.start)
                and not (steps and owners[0].name is None and self.clean[slice(*owners[0].span)].isupper())
            ):
                return owners
            if owners and not self.is_nominative(owners[0]):
                at = owners[0].span.end
                at += len(self.clean[at:end]) - len(self.clean[at:end].lstrip())
                continue
            word = _NEXT_WORD.match(self.clean, at, end)
            if word is None or word.group().strip().endswith(","):
                return []
            at = word.end()
            if fold(word.group().strip()) in _PREPOSITIONS:
                phrase = _NEXT_TWO.match(self.clean, at, end)
                at = phrase.end() if phrase and not self.clean[at].isupper() else end
        return []

    def _read_before(self, start: int, verb: int) -> list[FoundAssignee]:
        at = start
        for match in _WORD_START.finditer(self.clean, start, verb):
            if match.start() < at:
                continue
            owners = self.read_list(match.start(), verb)
            if (
                owners
                and not self._is_object(match.start(), start)
                and self._agrees(owners, verb)
                and not self._ends_sentence(owners[-1].span.end)
                and (self.is_nominative(owners[0]) or self._is_used_name(owners[0], verb))
            ):
                return owners
            if owners:
                at = owners[-1].span.end
        return []

    def _ends_sentence(self, at: int) -> bool:
        """Whether the dot of a legal form may end a sentence (``… Janda s. r. o. Smlouvu …``)."""
        return self.clean[at - 1] == "." and self.clean[at : at + 2].strip().isupper()

    def _agrees(self, owners: list[FoundAssignee], verb: int) -> bool:
        """Whether a subject may stand with the verb: ``rozhodčí sežene Jan`` has its plural for an object."""
        word = _LETTERS.match(self.clean, verb)
        head = find_head(owners[0].text.split())
        if word is None or head is None or owners[0].name is not None or len(owners) > 1:
            return True
        noun = noun_forms()[owners[0].text.split()[head].lower()]
        return (
            noun.gender != "p"
            or noun.nominative in _SINGULAR
            or word.group().lower() not in singular_futures()
        )

    def _is_used_name(self, owner: FoundAssignee, verb: int) -> bool:
        """A nickname right before the verb, which the document writes more than once, and never small."""
        word = self.clean[slice(*owner.span)]
        if (
            owner.name is None
            or " " in word
            or self.clean[owner.span.end : verb].strip() not in ("", "to", "jej", "se")
        ):
            return False
        return self.is_known(owner)

    def is_known(self, owner: FoundAssignee) -> bool:
        """Whether the document writes a lone name more than once, and never small."""
        word = self.clean[slice(*owner.span)]
        places = self.found.view.words.get(fold(word), [])
        return len(places) > 1 and all(self.clean[place].isupper() for place in places)

    def _is_object(self, at: int, start: int) -> bool:
        """Whether a preposition stands before a name, which then is no subject."""
        word = self.clean[max(start, at - 20) : at].rsplit(maxsplit=1)
        if word == ["o"] and self.clean[max(0, at - 3) : at] in ("\no ", "o "):
            return False  # a bullet
        if word and _OBLIQUE.fullmatch(word[-1]):
            return True
        return bool(word) and fold(word[-1]) in _PREPOSITIONS

    def is_human(self, owner: FoundAssignee) -> bool:
        """Whether an owner is a person whom the document knows, or holds an office."""
        if owner.name is not None:
            return self.is_nominative(owner) or self.is_known(owner)
        return self.is_own(owner)

    def is_own(self, owner: FoundAssignee) -> bool:
        """Whether an owner is one person in an office, or of the lists."""
        if owner.name is not None:
            return self.knows(owner.name.text.split()[-1])
        head = find_head(owner.text.split())
        return head is not None and noun_forms()[owner.text.split()[head].lower()].holder

    def is_nominative(self, owner: FoundAssignee) -> bool:
        """Whether an owner stands in the nominative and is somebody."""
        if self.called.names(owner.name):
            return True
        surface = " ".join(self.clean[slice(*owner.span)].split())
        if owner.name is None:
            words = surface.split()
            if fold(words[0]) in load_folded("tasks", "parties"):
                return False
            if surface.isupper():
                return True
            head = find_head(words)
            if head is None or surface.lower() == "všichni":
                return True
            noun = noun_forms()[words[head].lower()]
            return noun.case == "nominative" and restore_actor(surface) == surface
        words = surface.split()
        if words[0] in given_names():
            return True
        if self.knows(words[-1]):
            return True
        if words[0] in given_forms() or owner.span not in self.titled:
            return False
        return restore_nominative(owner.name.text).case in (None, "nominative") and not words[-1].endswith(
            ("é", "ému", "ého", "ou")
        )
