"""Letters by which the minutes call a person who is listed: ``Jan Vaněk (JVA)``.

Finds: initials (``JV``), initials and further letters of one of the names (``JVA``, ``JaV``, ``JVan``, ``JVK``).
Leaves: abbreviations of bodies, which the name does not spell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.found import Found
from zapisy.names.scan import LOW, UP
from zapisy.text.views import fold

_LETTERS: Final = re.compile(rf"[{UP}][{UP}{LOW}]{{1,3}}")
_BESIDE: Final = re.compile(rf"[ ]\((?P<letters>{_LETTERS.pattern})[),]")
LONGEST: Final = 4
"""Letters of what somebody is called at the most."""
_SURE: Final = 3
"""So many letters that a name spells are hardly a body's by chance."""


def spells_name(letters: str, name: str) -> bool:
    """Whether letters begin a person's given name and go on with the family name, of which some may be left out; two letters
    are the initials of a name of two words."""
    if len(letters) > LONGEST or letters[:1] != name[:1] or not _LETTERS.fullmatch(letters):
        return False
    words = name.split()
    if len(letters) < _SURE or len(letters) == len(words) or len(words) == 1:
        return len(words) > 1 and letters == "".join(word[0] for word in words)
    short, given, family = fold(letters), fold(words[0].rstrip(".")), fold(words[-1])
    return any(
        given.startswith(short[:n]) and family[0] == short[n] and _passes(short[n:], family)
        for n in range(1, len(short))
    )


def _passes(letters: str, word: str) -> bool:
    """Whether letters stand in a word in their order: ``vk`` in ``vanek``."""
    left = iter(word)
    return all(letter in left for letter in letters)


def is_sure(letters: str) -> bool:
    """Whether letters that spell a name are its bearer's even where a body is abbreviated so, too."""
    return len(letters) >= _SURE and sum(letter.isupper() for letter in letters) > 1


def list_monograms(found: Found) -> Iterator[str]:
    """The letters in brackets behind the names of the presence list, and those of the others made alike."""
    clean, called, alike = found.view.clean, set[str](), 0
    for entry in found.attendance:
        name, end = entry.name.text, entry.name.span.end
        beside = _BESIDE.match(clean, end) if clean.startswith(" (", end) else None
        if beside and spells_name(beside["letters"], name):
            yield beside["letters"]
            called.add(name)
            alike += beside["letters"] == make_code(name)
    if alike > 1:
        yield from (make_code(entry.name.text) for entry in found.attendance if entry.name.text not in called)


def make_code(name: str) -> str:
    """The first letter of the given name and two of the family name, in capitals: JVA of Jan Vaněk."""
    words = fold(name).split()
    return f"{words[0][0]}{words[-1][:2]}".upper()
