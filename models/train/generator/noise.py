"""What happens to minutes on their way: no diacritics, misread letters, capitals, list marks, sentences run together."""

from __future__ import annotations

import unicodedata
from random import Random

from generator.filling import Marked

_MISREAD = {"l": "1", "o": "0", "í": "i", "ě": "é", "ř": "r", "ů": "ú", "c": "e", "ž": "z"}
_MARKS = ("- ", "• ", "* ", "a) ", "1. ", "2) ", "3.2 ", "– ", "Ad 4) ", "5/ ")


def spoil_sentence(marked: Marked, random: Random) -> Marked:
    """A sentence as it may come out of a file; names stay where they are."""
    kind = random.random()
    if kind < 0.06:
        return marked._replace(text=_strip_marks(marked.text))
    if kind < 0.1:
        return marked._replace(text=_misread(marked.text, random))
    if kind < 0.12:
        return marked._replace(text=marked.text.upper())
    if kind < 0.2:
        return _put_before(random.choice(_MARKS), marked)
    return marked


def join_sentences(marked: list[Marked]) -> Marked:
    """Sentences as one."""
    whole = Marked("", ())
    for one in marked:
        text = f"{whole.text} " if whole.text else ""
        moved = tuple((start + len(text), end + len(text), label) for start, end, label in one.names)
        whole = Marked(text + one.text, whole.names + moved)
    return whole


def _put_before(front: str, marked: Marked) -> Marked:
    return join_sentences([Marked(front.rstrip(), ()), marked])


def _strip_marks(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)


def _misread(text: str, random: Random) -> str:
    return "".join(_MISREAD.get(c, c) if random.random() < 0.06 else c for c in text)
