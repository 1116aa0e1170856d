"""Letters of a PDF's text layer that its fonts do not name: pdfium then gives some code instead of the letter.

Finds: control characters, U+FFFD and unassigned codes in words (``Z\\x01pis``), letters of the private-use area within words
or in a row, words that no language writes where fonts name none of their letters (``MHGQDQL``).
Leaves: bullets of the private-use area, signs before a capital (bullets too), soft hyphens at the end of a line.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.readers.text_quality import LOW, ORDINARY_WORD, WORD
from zapisy.text.source import LOST

MANY: Final = 0.02
"""The share of words with lost letters from which on the picture of a page is better than its text."""
ORDINARY: Final = 0.75
"""The share of words that look like words below which text in fonts that name no letters is not what is printed."""
RARE: Final = 0.1
"""The share of words that look like words below which nothing can be read."""
UNNAMED: Final = 0.25
"""The share of characters without a name in their fonts from which on a page's words are looked at."""
VOWELS: Final = 0.25
"""The share of vowels among letters below which text in capitals is no language; Czech has 42 %."""

_SIGNS: Final = "\x01-\x08\x0e-\x1f\x7f-\x9f\ufffd\uffff"
_PRIVATE: Final = "\ue000-\uf8ff"
_SUSPECT: Final = re.compile(f"[{_SIGNS}{_PRIVATE}]")
_WORD: Final = re.compile(r"[^ \t\r\n\xa0]+")
_LETTER: Final = r"[^\W\d_]"
_LOST: Final = re.compile(
    rf"{_LETTER}[{_SIGNS}]"  # behind a letter
    rf"|[{_SIGNS}](?:(?=[{LOW}ß]){_LETTER})"  # before a small one; before a capital it is a bullet
    rf"|{_LETTER}[{_PRIVATE}]{{1,9}}{_LETTER}"
)
_ROW: Final = 3
"""So many different signs and no letter beside them are a word; a line of one or two is an ornament."""
_SOFT_HYPHEN: Final = "\x02"
_VOWELS: Final = re.compile(r"(?i)[aeiouyáéěíóúůý]")


def mark_lost(text: str) -> tuple[str, float]:
    """A page's text, each lost letter as U+FFFD, and the share of words that have lost letters."""
    if all(_stands_alone(text, sign.start()) for sign in _SUSPECT.finditer(text)):
        return text.replace(LOST, "\0"), 0.0
    lost = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal lost
        word = match.group()
        if not _has_lost(word):
            return word.replace(LOST, "\0")
        lost += 1
        return _SUSPECT.sub(LOST, word)

    marked = _WORD.sub(replace, text)
    return marked, lost / len(_WORD.findall(text)) if lost else 0.0


def _stands_alone(text: str, at: int) -> bool:
    """Whether a sign is a bullet between blanks or stops, as on most pages that have any."""
    return not any(
        side.isalpha() or _SUSPECT.match(side) for side in (text[max(0, at - 1) : at], text[at + 1 : at + 2])
    )


def _has_lost(word: str) -> bool:
    return bool(_LOST.search(word.removesuffix(_SOFT_HYPHEN))) or len(set(_SUSPECT.findall(word))) >= _ROW


def is_gibberish(text: str) -> bool:
    """Whether text in fonts that name no letters is not what is printed: too many words are none of any language."""
    usual, words = _count_words(text)
    return usual < ORDINARY * words if words else _lacks_vowels(text)


def is_unreadable(text: str, unnamed: float) -> bool:
    """Whether hardly anything of a marked text can be read: most of it is lost letters or, in fonts that name none, no words."""
    if 2 * text.count(LOST) > len("".join(text.split())):
        return True
    usual, words = _count_words(text)
    return unnamed > UNNAMED and (usual < RARE * words if words else _lacks_vowels(text))


def _count_words(text: str) -> tuple[int, int]:
    """Of the words in small letters those that look like words, and all; capitals alone tell nothing."""
    words = [word for word in WORD.findall(text) if any(map(str.islower, word))]
    return sum(1 for word in words if ORDINARY_WORD.fullmatch(word)), len(words)


def _lacks_vowels(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 0 and len(_VOWELS.findall(text)) < VOWELS * len(letters)
