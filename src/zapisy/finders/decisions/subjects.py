"""Who decides: the body that a sentence speaks of, in the nominative, and whether a verb agrees with it.

Finds: bodies of lexicons/resolutions.toml with their adjectives (``Akademický senát``), known abbreviations, and
other capitals that open the sentence (``PV i KRK``).
Leaves: bodies in other cases (``předseda schůze``, ``členové výboru`` is the plural ``členové``), and those within
subordinate clauses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final

from zapisy.finders.decisions.verbs import Verb
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import View, first_words, fold, scan


@cache
def _body_words() -> frozenset[str]:
    """The first words of the bodies that decide."""
    return first_words(load_words("resolutions", "bodies"))


@cache
def _body_pattern() -> re.Pattern[str]:
    """A body in the nominative."""
    heads = any_of(fold(word) for word in load_words("resolutions", "bodies"))
    return re.compile(rf"(?<![\w\-])(?P<head>{heads})(?!\w)")


_UPPER: Final = "A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
_CAPITALS: Final = "".join(
    letter for code in range(256) if (letter := bytes([code]).decode("cp1250", "replace")).isupper()
)
"""The capitals of windows-1250, of which all of Czech are some."""
_IN_CAPITALS: Final = re.compile(rf"[{_CAPITALS}](?<![\w\-].)[{_CAPITALS}]")
"""The beginning of a word in capitals. Begins with a set of characters, which is searched for quickest."""
OPENING: Final = 16
"""Characters of a stretch in which the word in capitals begins that opens it."""
LONGEST_MARK: Final = 5
"""Letters with which the marker of a point begins, at the most (``xviii.``)."""


@cache
def _abbreviation() -> re.Pattern[str]:
    known = any_of(load_words("resolutions", "abbreviations"))
    return re.compile(
        rf"(?:(?:{known})(?!\w)|[{_UPPER}]{{2,7}}(?!\w))(?:(?:\s|\si\s)[{_UPPER}][\w+\-]{{0,14}}){{0,4}}(?=\s|:|$)"
    )


class Subject:
    """The body that a sentence speaks of."""

    def __init__(self, start: int, end: int, head: str) -> None:
        self.start, self.end, self.head = start, end, head


class Bodies:
    """The places of a document where bodies are named, looked up once; ``own`` is the name of the one that meets."""

    def __init__(self, view: View, own: str | None) -> None:
        self._own = own
        self._clean, self._folded = view.clean, view.folded
        self._heads = view.starts_of(_body_words())

    def may_open(self, start: int, end: int) -> bool:
        """Whether a stretch may begin with a body: quick, and no promise that there is one."""
        heads = self._heads
        at = bisect_left(heads, start)
        if at < len(heads) and heads[at] < end:
            return True
        last = start + OPENING + 1
        if self._clean[start + 1 : last].islower() or self._opens_small(start):
            return False
        return _IN_CAPITALS.search(self._clean, start, last) is not None

    def _opens_small(self, start: int) -> bool:
        """Whether a stretch begins with a word of one capital at the most, which is too long for a marker and is no label."""
        word = self._clean[start : start + LONGEST_MARK + 1]
        if not word.isalpha() or not word[1:].islower():
            return False
        return not self._folded.startswith(_LABELS, start)

    def find_subject(self, start: int, end: int) -> Subject | None:
        """The last body in the nominative between two places, not in a subordinate clause."""
        return self._find_abbreviation(start, end, self._find_named(start, end))

    def _find_named(self, start: int, end: int) -> Subject | None:
        clean, folded = self._clean, self._folded
        last: re.Match[str] | None = None
        heads, at, free = self._heads, bisect_left(self._heads, start), start
        while at < len(heads) and heads[at] < end:
            match = _body_pattern().match(folded, heads[at], end) if heads[at] >= free else None
            if match is not None:
                free = match.end()
                if match["head"] not in _GENITIVES or _opens_clause(clean, folded, start, match):
                    last = match
            at += 1
        if last is None:
            return None
        return Subject(_first_word(clean, folded, last.start(), start), last.end(), last["head"])

    def _find_abbreviation(self, start: int, end: int, best: Subject | None) -> Subject | None:
        clean, folded = self._clean, self._folded
        if best and end - best.end < APART and folded.find(".", best.end, end) < 0:
            return best
        places = [match.start() for match in _IN_CAPITALS.finditer(clean, start, end)]
        for match in scan(_abbreviation(), clean, places, end) if places else ():
            if best and match.start() - best.end < APART and "." not in folded[best.end : match.start()]:
                break
            before = folded[start : match.start()].strip(_TRIM)
            near = not before or _LABELLED.fullmatch(before) is not None
            word = match.group().split()[0]
            known = word in load_words("resolutions", "abbreviations") or self._is_own(word)
            broken = _BREAK.search(folded[max(start, match.start() - 40) : match.start()])
            if near or (known and (broken or _rules_neuter(folded, match.end(), end))):
                best = Subject(match.start(), match.end(), "" if known else "?" + fold(word))
        return best

    def _is_own(self, word: str) -> bool:
        """Whether an abbreviation is made of the first letters of the body that meets: ``KK``, kontrolní komise."""
        initials = "".join([word[0] for word in fold(self._own or "").split()])
        return initials.startswith(fold(word))


APART: Final = 60
"""Characters that may stand between a body and its abbreviation."""
_NEUTER: Final = re.compile(r"\s(?:\w{4,14}e\s)?\w{2,14}lo(?!\w)")


def _rules_neuter(folded: str, at: int, end: int) -> bool:
    """``Žádost o pronájem ZO zamítlo``: the verb right behind is neuter, as no person's is."""
    return (match := _NEUTER.match(folded, at)) is not None and match.start() + 1 <= end <= match.end()


_LABELS: Final = ("zaver", "dohoda", "usneseni", "stanovisko", "rozhodnuti", "doporuceni", "vysledek")
_LABELLED: Final = re.compile(
    r"(?:zaver\w{0,2}|dohoda|usneseni|stanovisko|rozhodnuti|doporuceni|vysledek)(?:\s(?:c\.\s?)?\d{1,3})?"
)
"""``Závěr: PS bere na vědomí …``."""
_TRIM: Final = ' \t\n:"„*_-•–'


def is_labelled(folded: str, start: int, at: int) -> bool:
    """Whether only a label stands between two places."""
    return _LABELLED.fullmatch(folded[start:at].strip(_TRIM)) is not None


_GENITIVES: Final = frozenset(
    (
        "komise",
        "schuze",
        "konference",
        "shromazdeni",
        "spolecenstvi",
        "rodice",
        "radni",
        "vedeni obce",
        "clenska schuze",
    )
)
"""Bodies whose nominative looks like their genitive: they must open their clause."""
_FEMININES: Final = frozenset(("komise", "schuze", "konference", "clenska schuze"))
"""Of these an adjective in ``é`` is a genitive: ``do volební a návrhové komise navrhuje``."""
_BREAK: Final = re.compile(
    r"(?:[,;:.)–\-(]\s{0,3}|\b(?:a|i|proto|dale|pote|nasledne|take|tedy|tak|jednomyslne|nato)\s|(?<!\w)po\s(?:\w{4,12}\s)?(?:rozprave|diskus[ie]|diskuzi|projednani|debate)\s)$"
)
_CLAUSE: Final = re.compile(
    r"(?:^|[,;:.)–\-(]\s{0,3}|\b(?:a|i|proto|dale|pote|nasledne|take|tedy|tak|jednomyslne|nato)\s)(?P<adjective>[^\W\d_]{3,14}[aeiy]\s)?$"
)


def _opens_clause(clean: str, folded: str, start: int, match: re.Match[str]) -> bool:
    at, before = match.start(), folded[start : match.start()].strip()
    if not before or (" " not in before and clean[start:at].strip()[-1:] in ("á", "é", "í", "ý")):
        return True
    if clean[at].isupper() and len(before) > GLUED and before[-1] not in ",(":
        return True  # a heading without its line break
    clause = _CLAUSE.search(folded, max(start, at - LONGEST_CLAUSE), at)
    endings = "áí" if match["head"] in _FEMININES else "áéíý"
    return clause is not None and (not clause["adjective"] or clean[at - 2] in endings)


LONGEST_CLAUSE: Final = 30
"""Characters of a word that opens a clause, and of an adjective behind it, at the most."""
GLUED: Final = 14
"""Characters of a heading, at the least."""


def agrees_with(head: str, verb: Verb, folded: str) -> bool:
    """Whether a verb in the past has the gender of the body: ``rada schválila``, not ``předseda schůze schválil``."""
    if not head or head.startswith("?"):
        return True
    forms = folded[verb.start : verb.end].split()
    if verb.tense == "present":
        form = forms[0] if forms[0] != "se" else forms[-1]
        return head not in _PLURALS or not form.endswith(("e", "a"))
    ending = next((form[-1] for form in forms if form.rstrip("aoiy").endswith("l")), "l")
    if head in _PLURALS:
        return ending in "iy"
    if head.endswith(("o", "deni", "stvi", "um")):
        return ending == "o"
    return ending == ("a" if head.endswith(("a", "e")) else "l")


_PLURALS: Final = frozenset(
    "zastupitele pritomni presbyteri clenove delegati zastupci vlastnici senatori rodice radni partneri "
    "spolecnici akcionari ucastnici spoluvlastnici pedagogove treneri".split()
)


_EVERYBODY: Final = re.compile(r"(?<!\w)(?:vsichni|oba)\s$")
_LETTER: Final = re.compile(r"[^\W\d_]")


def _first_word(clean: str, folded: str, head: int, start: int) -> int:
    """The body's own adjective begins it: a capital one, or the first word of the sentence."""
    reach = max(start, head - 10)
    if folded[reach:head].rstrip().endswith(("vsichni", "oba")):
        everybody = _EVERYBODY.search(folded, reach, head)
        if everybody is not None:
            return everybody.start()
    at = head
    while at - 2 >= start and clean[at - 2] in "áéíý":
        first = at - 1
        while first > start and folded[first - 1].isalpha():
            first -= 1
        if clean[first].isupper():
            return first
        if _LETTER.search(folded, start, first):
            break
        at = first
    return at
