"""A bare name as a text or a query has it → given and family name, and other readings of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from zapisy.names.shape import WORD, given_names, parse_name
from zapisy.names.titles import split_titles

_WORD = re.compile(rf"{WORD}(?:[-–]{WORD})*\.?")
_SMALL, _CAPITAL = "a-záčďéěíĺľňóôŕřšťúůýžäöü", "A-ZÁČĎÉĚÍĹĽŇÓÔŔŘŠŤÚŮÝŽÄÖÜ"
_STRAY = re.compile(rf"(?:(?<!\w)|(?<=\.))[{_SMALL}](?=[{_CAPITAL}][{_SMALL}]{{2}})")
"""A letter too many before a capital: ``vHříbek``, ``D.lMlynář``."""
_JOINED = re.compile(rf"(?<=[{_SMALL}])(?=[{_CAPITAL}][{_SMALL}]{{2}})|(?<=\.)(?=\w)")
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
    (``Malé``, ``Září``), two given names in either order (``Jiří Karel``).
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
    return tuple(
        dict.fromkeys(each for each in plain if each is not None and len(each.family.rstrip(".")) > 1)
    )


def _mend_word(word: str) -> str:
    """A capital first, an initial with its dot, capitals of whole words made small."""
    if len(word) == 1:
        return word.upper() + "."
    if word.isupper() and not word.endswith(".") and word.capitalize() not in given_names() and len(word) < 4:
        return word
    return "-".join(
        part[:1].upper() + (part[1:].lower() if part.isupper() else part[1:]) for part in word.split("-")
    )
