"""What goes on with an organization's name behind its head noun, names and quotations; it stays as written.

Finds: ``Základní škola | Polná``, ``Nemocnice | Dr. Vrány``, ``Nadace Zelená | větev``, ``klub | „Modrá kostka“``.
Leaves: the verb and the first words of the next sentence, persons, places that are none of the name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from zapisy.finders.organizations.lexicon import noun_forms
from zapisy.lexicon import load_folded, load_set
from zapisy.names.nominative import given_forms
from zapisy.names.scan import UP
from zapisy.names.shape import given_names, stop_words
from zapisy.text.views import fold

PROPER: Final = rf"[{UP}][\w’'´`+&-]{{1,30}}"
_UNITS: Final = r"(?:Kč|tis|mil|[kt]?g|ks|kus|let|hod|m[²23 ]|ha|km|bod|osob|člen|hlas|dět|žák|krát|procent|min|zápas|výh[er]|gól|míst|utkán|družst|týd|dn[ůíy]|rok|měsíc|členů|metr|litr|stran|koru)"
"""What is counted by a number: ``TJ Lhota 90 000 Kč``; the number is no part of a name before it."""
_ONE: Final = (
    rf"(?:[{UP}]\.[ ]?){{0,2}}(?:U[ ]|(?:MU|JU)?Dr\.[ ]|[Pp]rof\.[ ])?(?:{PROPER}|[{UP}]{{2,8}}(?!\w))"
)
_NAMES: Final = re.compile(
    rf"[ ](?:(?:svatého|svaté|sv\.)[ ])?{_ONE}"
    rf"(?:[ ](?:(?:nad|pod|u|na|při|svatého|svaté|for|of|the)[ ]){{0,2}}{_ONE}|[ ]n\.[ ]?[{UP}]\.|[ ]\d{{1,2}}(?=[,)\n]|$|[ ](?!\d|%|[–-][ ]?\d|{_UNITS}))){{0,4}}"
)
_QUOTED: Final = re.compile(r"[ ][„\"“»'][^„\"“”»«\n]{2,40}[“”\"«']")
SMALL_WORD: Final = re.compile(r"[ ](?P<word>[^\W\d_]{2,24}(?:-[^\W\d_]{2,20})?)")
_COUNTRY: Final = re.compile(r"[ ](?:ČR|České[ ]republiky|SR)(?!\w)")
_COUNTRIES: Final = (" Č", " SR")
_QUOTES: Final = frozenset("„\"“»'")
_TITLES: Final = frozenset(
    {"Ing", "Mgr", "Bc", "JUDr", "MUDr", "PhDr", "RNDr", "Dr", "Doc", "Prof", "PaedDr", "MVDr", "DiS"}
)
_HONOURS: Final = frozenset({"Dr", "MUDr", "Prof", "JUDr"})
"""Titles within the names of schools and hospitals: Nemocnice Dr. Hůlky."""
_LAST_ADJECTIVE: Final = re.compile(r"(?:[^\W\d_]{2}[áý]|[nc]í|ého|ých)$")
LIKE_VERB: Final = re.compile(
    r"(?:^lze|bude|[^o]l|la|lo|li|ly|je|jí|(?:[^ntv]|[^t]v)í|á|é|ou|ý|at|it|ět|ho|mu|ým)$"
)

IS_FINITE: Final = re.compile(r"(?:[aeiyuáěí]l[aoiy]?|[^\W\d_]{2}á|(?:[^ntvi]|[^t]v)í|uje|ují)$")
"""Verbs behind those whom a society is of: ``Svaz účetních | pořádá``."""
_PAST: Final = re.compile(r"(?:[^o]l|la|lo|li|ly|je|jí|á|í|é|ou|ý|ho|mu|ým)$")
"""Verbs that may stand behind a masculine adjective in the nominative: no infinitive does (``Lipový květ``)."""


def read_names(text: str, at: int, *, persons: frozenset[int], given: bool) -> int:
    """Where proper names behind a head end: before a title, a label, a person, the first word of the next sentence.

    ``given`` says that a given name belongs to such a name (Gymnázium Jana Husa).
    """
    if not (text[at + 1 : at + 2].isupper() or text.startswith(" sv", at)):
        return at
    tail = _NAMES.match(text, at)
    end, honoured, lower = at, False, False
    start = at + 1
    for word in text[start : tail.end()].split(" ") if tail else ():
        plain, here = word.strip(".,"), start
        start += len(word) + 1
        if given and plain in _HONOURS and word != plain:
            honoured = True
            continue
        if (here in persons and not honoured) or _ends_name(plain):
            break
        if not (given or lower) and plain in given_forms() and not _is_club(plain):
            break
        if word != plain and plain in _TITLES:
            break
        if lower and plain.isupper() and len(plain) > 1:
            break  # ZŠ Lípa | u ICOM
        lower = plain.islower()
        if not lower or plain == "n":
            end = here + len(word)
        if plain == "ČR":
            break  # Lesů ČR | Uher
    return read_country(text, _cut_heading(text, at, end)) if end > at else at


def _is_club(word: str) -> bool:
    """Whether clubs are called so: Slavoj is a given name too."""
    return word in load_set("organizations", "club_names")


def _cut_heading(text: str, at: int, end: int) -> int:
    """The end without an adjective that the next heading begins with: ``obec Lhota | Programový výbor``."""
    if text.count(" ", at, end) < 2:
        return end
    last = text[at:end].rsplit(" ", 1)[-1]
    if not _OPENS_HEADING.search(last):
        return end
    ahead = SMALL_WORD.match(text, end)
    heads = ahead is not None and (ahead["word"] in noun_forms() or fold(ahead["word"]) in stop_words())
    return end - len(last) - 1 if heads else end


_OPENS_HEADING: Final = re.compile(r"[^\W\d_]{3}[ýáé]$")
_PARTICIPLE: Final = re.compile(r"(?:ován|álen|ržen|ušen|něn|vlen|šen|řen|áván)[ýáé]$")


@lru_cache(maxsize=1 << 13)
def _ends_name(word: str) -> bool:
    """Whether a word with a capital begins something else: a label, an office, a participle; towns are no such words."""
    if word.islower() or fold(word) in load_folded("organizations", "towns"):
        return False
    return fold(word) in stop_words() or _PARTICIPLE.search(word) is not None


def read_named_noun(text: str, start: int, end: int) -> int:
    """The end of ``Zelená větev``: the noun in small letters that a name's last adjective belongs to; no verb."""
    last = text[start:end].rsplit(" ", 1)[-1]
    match = SMALL_WORD.match(text, end)
    if match is None or not match["word"].islower():
        return end
    landscape = match["word"] in load_set("organizations", "landscapes")
    if not _LAST_ADJECTIVE.search(last):  # Zelené vrchy
        return match.end() if landscape and last.endswith("é") else end
    if landscape:
        return match.end()
    last_letter = last[-1]
    for _ in range(2):
        further = SMALL_WORD.match(text, match.end())
        adjective = (
            match["word"].endswith(("ská", "cká", "ná", "ský", "cký", "ný"))
            and match["word"][-1] == last_letter
        )
        if not (adjective and further and further["word"].islower()):
            break
        match = further
    if len(match["word"]) < 3 or (_PAST if last.endswith("ý") else LIKE_VERB).search(match["word"]):
        return end
    return match.end()


_OWNER: Final = re.compile(rf"[ ](?P<given>[{UP}][^\W\d_]{{2,14}})[ ]{PROPER}(?![\w@])")


def read_owner(text: str, at: int) -> int:
    """The end of ``Jindřich Vrba`` behind a trade: a firm by its owner's full name in the nominative."""
    match = _OWNER.match(text, at)
    return match.end() if match and match["given"] in given_names() else at


def read_quoted(text: str, at: int) -> int:
    """The end of a name in quotation marks."""
    match = _QUOTED.match(text, at) if text[at + 1 : at + 2] in _QUOTES else None
    return match.end() if match else at


def read_country(text: str, at: int) -> int:
    """The end of ``ČR`` behind a name."""
    match = _COUNTRY.match(text, at) if text.startswith(_COUNTRIES, at) else None
    return match.end() if match else at
