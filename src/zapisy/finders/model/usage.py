"""A proposal of a model in its place, and how the document uses its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from zapisy.finders.model.open import may_be_name
from zapisy.finders.people.pointers import find_cases
from zapisy.found import Found, Span
from zapisy.lexicon import load_folded
from zapisy.names.scan import UP
from zapisy.text.views import fold

_MARKS: Final = " \t\n-–•*●o0123456789.)"
_ACTS: Final = re.compile(
    r" ?:| [–-] | (?:se |si )?[a-záčďéěíľňóřšťúůýž]{2,14}(?:í|á|je|il|ila|al|ala|ne|l|la)(?!\w)"
)
_QUOTES: Final = ("„", "“", "”", '"', "’", "‘", "'", "«", "»")
_NUMBER: Final = re.compile(r" {1,2}(?:č\. ?)?\d")
_CAPITAL_BEFORE: Final = re.compile(rf"(?<![\w.])[{UP}][\w&]* $")
_HYPHEN_BEFORE: Final = re.compile(r"\w-")
_CAPITAL_BEHIND: Final = re.compile(rf" [{UP}]|-\w")
_WORD_BEHIND: Final = re.compile(r"[^\W\d_]+")
_ROW: Final = re.compile(r", ?| (?:a|i|s) |,? a ")
"""What stands between two names of one row."""
_PAIR: Final = re.compile(rf" a [{UP}]\w{{0,20}} [{UP}]")
_HEADS: Final = re.compile(r" ?[–-] (?P<next>[a-záčďéěíľňóřšťúůýž]+)?")
_VERB: Final = re.compile(r"(?:se|si|[a-záčďéěíľňóřšťúůýž]{1,14}(?:(?<!n)í|á|je|il|ila|al|ala|l|la))$")
_ADJECTIVE_BEHIND: Final = re.compile(r" [a-záčďéěíľňóřšťúůýž]{2,20}(?:ého|ího|ých|ích)(?!\w)")
_NOUN_AND_END: Final = re.compile(r" [a-záčďéěíľňóřšťúůýž]{2,20}(?=[\t\n]|$)")
_ADJECTIVAL: Final = ("á", "é", "ý", "í")
_TAKES_PLACE: Final = re.compile(
    r" (?:se )?(?P<verb>[a-záčďéěíľňóřšťúůýž]+)(?P<time> (?:v|ve|za|od|do|už|příští|\d))?"
)


class Candidate(NamedTuple):
    """A proposal: its span and sentence in the clean view, its text, its label, the model's score."""

    span: Span
    sentence: Span
    text: str
    label: str
    score: float

    @property
    def words(self) -> list[str]:
        """The words of the name."""
        return self.text.split()


class Usage:
    """How a document uses the words of its candidates."""

    def __init__(self, found: Found, candidates: Sequence[Candidate]) -> None:
        self.view = found.view
        self._labels = Counter((c.text, c.label) for c in candidates)
        self._persons = sorted(span for person in found.persons for span, _ in person.mentions)
        self._ends = sorted(span.end for span in self._persons)
        bodies = {word for body in found.organizations for word in body.name.split() if word[0].isupper()}
        self._stems = {fold(word)[:-1] for word in bodies if len(word) > 3 and not word.isupper()}

    def count(self, candidate: Candidate) -> int:
        """How many candidates have the same text and label."""
        return self._labels[candidate.text, candidate.label]

    def differs(self, candidate: Candidate) -> bool:
        """Whether the same text is also taken for something else."""
        other = "PERSON" if candidate.label == "ORGANIZATION" else "ORGANIZATION"
        return self._labels[candidate.text, other] > 0

    def word_before(self, candidate: Candidate, steps: int = 1) -> str:
        """The folded word before a candidate in its sentence, or some words before."""
        start = candidate.span.start
        before = self.view.folded[max(candidate.sentence.start, start - 30) : start]
        words = before.rstrip(' \n„"').split()
        return words[-steps].strip("(.,") if len(words) >= steps else ""

    def word_behind(self, candidate: Candidate) -> str:
        """The folded word behind a candidate."""
        end = candidate.span.end
        match = _WORD_BEHIND.match(self.view.folded, end + 1)
        return match.group() if match and self.view.running[end : end + 1] == " " else ""

    def does_something(self, candidate: Candidate) -> bool:
        """Whether a verb, a dash or a colon follows, as behind whoever speaks or is to do something."""
        return _ACTS.match(self.view.running, candidate.span.end) is not None

    def begins_pair(self, candidate: Candidate) -> bool:
        """Whether ``a`` and two more capitals follow: ``Jana a Petr Horovi``."""
        return _PAIR.match(self.view.running, candidate.span.end) is not None

    def is_bracketed(self, candidate: Candidate) -> bool:
        """Whether brackets hold a candidate and nothing else."""
        start, end = candidate.span
        return self.view.clean[max(0, start - 1) : start] == "(" and self.view.clean[end : end + 1] == ")"

    def precedes_quote(self, candidate: Candidate) -> bool:
        """Whether something in quotation marks follows: ``Snaha „modrá zóna“``."""
        return self.view.running[candidate.span.end : candidate.span.end + 2].strip() in ("„", '"', "“")

    def is_quoted(self, candidate: Candidate) -> bool:
        """Whether a quotation mark stands right before or behind."""
        start, end = candidate.span
        return (
            self.view.clean[max(0, start - 1) : start] in _QUOTES or self.view.clean[end : end + 1] in _QUOTES
        )

    def begins_sentence(self, candidate: Candidate) -> bool:
        """Whether only marks and numbers of a list stand before a candidate in its sentence."""
        return self._opens_at(candidate, candidate.span.start)

    def declines_small(self, candidate: Candidate) -> bool:
        """Whether a lone word stands in small letters in another form: ``Voda`` beside ``vodu``."""
        word = candidate.text.lower()
        if not word.isalpha() or len(word) < 4:
            return False
        stem, view = word[: max(3, len(word) - 2)], self.view
        folded = fold(stem)
        return any(
            view.clean.startswith(stem, at)
            for begun, places in view.words.items()
            if begun.startswith(folded)
            for at in places
        )

    def precedes_number(self, candidate: Candidate) -> bool:
        """Whether a number follows, as behind a street or a village."""
        return _NUMBER.match(self.view.running, candidate.span.end) is not None

    def touches_capital(self, candidate: Candidate) -> bool:
        """Whether a capitalised word stands right before or behind, to which the candidate may belong."""
        start, end = candidate.span
        first = max(candidate.sentence.start, start - 24)
        before = _CAPITAL_BEFORE.search(self.view.running, first, start)
        inside = before is not None and not self._begins_at(candidate, before.start())
        inside = inside and before is not None and may_be_name(self.view, before.group().strip())
        behind = _CAPITAL_BEHIND.match(self.view.running, end)
        return inside or (behind is not None and end < candidate.sentence.end)

    def follows_opening(self, candidate: Candidate) -> bool:
        """Whether the sentence's first word stands before a candidate, no verb: ``Kauza Tichý``."""
        start = candidate.span.start
        before = _CAPITAL_BEFORE.search(self.view.running, max(candidate.sentence.start, start - 24), start)
        if before is None or not self._begins_at(candidate, before.start()):
            return False
        word = before.group().strip()
        if find_cases(self.view.running, start) or (_VERB.match(word.lower()) and not word.endswith("á")):
            return False
        return may_be_name(self.view, word)

    def _opens_at(self, candidate: Candidate, at: int) -> bool:
        return not self.view.clean[candidate.sentence.start : at].strip(_MARKS)

    def _begins_at(self, candidate: Candidate, at: int) -> bool:
        """Whether a sentence or what a colon or a dash announces begins at a place."""
        before = self.view.clean[max(candidate.sentence.start, at - 3) : at].rstrip()
        return before.endswith((":", "–", "(")) or self._opens_at(candidate, at)

    def heads_item(self, candidate: Candidate) -> bool:
        """Whether a dash follows a sentence's first word and no verb: ``Keramika – oprava pece``."""
        match = _HEADS.match(self.view.running, candidate.span.end)
        if match is None or not self.begins_sentence(candidate):
            return False
        return not _VERB.match(match["next"] or "")

    def governs_adjective(self, candidate: Candidate) -> bool:
        """Whether an adjective in the genitive follows, as behind what documents are called: ``Zásadou volného průchodu``."""
        return _ADJECTIVE_BEHIND.match(self.view.running, candidate.span.end) is not None

    def fills_cell(self, candidate: Candidate) -> bool:
        """Whether a cell or line holds an adjective and one small word, as titles are: ``Zlatá klec``."""
        if not candidate.text.endswith(_ADJECTIVAL) or not self.begins_sentence(candidate):
            return False
        return _NOUN_AND_END.match(self.view.clean, candidate.span.end) is not None

    def takes_place(self, candidate: Candidate) -> bool:
        """Whether what follows is said of events: ``Drakiáda proběhne``, ``je za dva týdny``."""
        match = _TAKES_PLACE.match(self.view.running, candidate.span.end)
        if match is None:
            return False
        verb = fold(match["verb"])
        return verb in load_folded("model", "happens") or bool(
            match["time"] and verb in load_folded("model", "lasts")
        )

    def follows_hyphen(self, candidate: Candidate) -> bool:
        """Whether a hyphen joins a candidate to a word before it: ``Anna-Marie``."""
        start = candidate.span.start
        return _HYPHEN_BEFORE.match(self.view.running, max(0, start - 2)) is not None

    def names_body(self, candidate: Candidate) -> bool:
        """Whether an organization of the document has a word of the candidate in its name: ``Lhota`` of ``obec Lhota``."""
        return any(fold(word)[: len(stem)] == stem for word in candidate.words for stem in self._near(word))

    def _near(self, word: str) -> list[str]:
        folded = fold(word)
        return [folded[:size] for size in range(3, len(folded) + 1) if folded[:size] in self._stems]

    def has_person_beside(self, candidate: Candidate) -> bool:
        """Whether a known person stands right before or behind: ``Krátký, Tichá a Vrána``."""
        start, end = candidate.span
        at = bisect_left(self._persons, (end, 0))
        running = self.view.running
        if at < len(self._persons) and _ROW.fullmatch(running[end : self._persons[at].start][:9]):
            return True
        at = bisect_left(self._ends, start + 1) - 1
        return at >= 0 and _ROW.fullmatch(running[self._ends[at] : start][:9]) is not None
