"""A bare name as a text or a query has it → given and family name, and other readings of it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zapisy.names.shape import WORD, given_names, parse_name
from zapisy.names.stages import LONG_ENOUGH, SHORT_ENOUGH
from zapisy.names.titles import split_titles

_WORD = re.compile(rf"{WORD}(?:[-–]{WORD})*\.?")
_SMALL, _CAPITAL = "a-záčďéěíĺľňóôŕřšťúůýžäöü", "A-ZÁČĎÉĚÍĹĽŇÓÔŔŘŠŤÚŮÝŽÄÖÜ"
_STRAY = re.compile(
    rf"(?:(?<!\w)|(?<=\.))[{_SMALL}](?=[{_CAPITAL}][{_SMALL}]{{2}})|(?<=^[{_CAPITAL}]\.)[{_SMALL}](?= [{_CAPITAL}])"
)
"""A letter too many before a capital or behind an initial: ``vHříbek``, ``D.lMlynář``, ``V.x Tichá``."""
_JOINED = re.compile(rf"(?<=[{_SMALL}])(?=[{_CAPITAL}][{_SMALL}]{{2}})|(?<=\.)(?=\w)")
CAPITALS = "ABCČDĎEFGHIJKLĽMNŇOÓPQRŘSŠTŤUÚVWXYZŽÁÉÍÖÜ"
MAX_WORDS = 5


class Surface(NamedTuple):
    """A name as a place of the document has it."""

    given: str | None
    family: str


def split_name(name: str) -> Surface | None:
    """Given and family name as written; a lone given name stands for the family name."""
    parsed = parse_name(name)
    if parsed is None:
        return None
    return Surface(parsed.given if parsed.family else None, parsed.family or parsed.given or name)


def read_surfaces(text: str) -> tuple[Surface, ...]:
    """What a text that is known to be a name may read as, the likeliest first.

    Finds: titles (left out), ``Novák Jan``, ``V.Tichá``, ``M Tiché``, ``jan novák``, ``JanNovák``, names that are words
    (``Malé``, ``Září``), two given names in either order (``Jiří Karel``), a letter too many before a capital or beside an
    initial (``vHříbek``, ``V.x Tichá``, ``Vx. Tichá``).
    Leaves: what is no one to five words.
    """
    text = _STRAY.sub("", " ".join(text.split()))
    titled = split_titles(text)
    bare = text if titled.start == titled.end else text[titled.start : titled.end]
    words = [_mend_word(word) for word in _WORD.findall(_JOINED.sub(" ", bare).replace(",", " "))]
    if not 1 <= len(words) <= MAX_WORDS:
        return ()
    plain = [split_name(bare), split_name(" ".join(words))]
    if len(words) == 1:
        plain.append(Surface(None, words[0]))
    else:
        plain += [Surface(words[0], " ".join(words[1:])), Surface(words[-1], " ".join(words[:-1]))]
        if len(words[0].rstrip(".")) == 2 and words[0][:2] not in _first_pairs():
            plain.append(Surface(f"{words[0][0]}.", " ".join(words[1:])))
    return tuple(
        dict.fromkeys(each for each in plain if each is not None and len(each.family.rstrip(".")) > 1)
    )


@cache
def _first_pairs() -> frozenset[str]:
    """The first two letters of all given names: of no others does an abbreviation consist."""
    return frozenset(name[:2] for name in given_names())


def read_headless(text: str) -> tuple[Surface, ...]:
    """What a name may read as whose family name has lost its first letter, or has another in its place, as its being small
    tells: ``Eva robáčová``, ``M. hránovi``."""
    given, _, tail = " ".join(text.split()).partition(" ")
    if not (given[:1].isupper() and tail[:1].islower() and tail.isalpha()):
        return ()
    if len(tail) < (LONG_ENOUGH if given.endswith(".") else SHORT_ENOUGH):
        return ()
    return tuple(Surface(given, letter + rest) for letter in CAPITALS for rest in (tail, tail[1:]))


def _mend_word(word: str) -> str:
    """A capital first, an initial with its dot, capitals of whole words made small."""
    if len(word) == 1:
        return word.upper() + "."
    if word.isupper() and not word.endswith(".") and word.capitalize() not in given_names() and len(word) < 4:
        return word
    return "-".join(
        part[:1].upper() + (part[1:].lower() if part.isupper() else part[1:]) for part in word.split("-")
    )
