"""The words for officers: how they begin, where they stand, and the words before them that tell of another meeting's.

Finds: words (``zapisovatel``), phrases (``zápis provede``, ``řízení schůze se ujal``), labels of two parts in sentences
(``zápis z jednání vyhotovila``), whose minutes somebody keeps (``zápis z 9. zasedání provede``).
Leaves: the first word of a phrase alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zapisy.finders.header.cues import has_any
from zapisy.lexicon import any_of, load_lexicon
from zapisy.text.views import View, fold

_MINUTES: Final = ("zapis", "zaznam", "protokol")
_FOLLOW_MINUTES: Final = ("z", "dnesni", "tohoto", "teto", *"0123456789")
"""With what those go on that tell whose minutes somebody keeps."""
_KEPT: Final = r"|(?:zapis|zaznam|protokol)\s(?:ze?\s)?(?:\d{1,3}\.|dnesni\w{0,3}|tohoto|teto)\s(?:zased|schuz|jednan|porad|setkan|hromad|shromazd)\w{1,4}(?:\s[a-z]{3,16}){0,4}\s(?:provede|provedl[aoi]?|provedou|vyhotovi|poridi|povede|zpracuje|sepise|vede|zajisti)(?![^\W_])"
"""``zápis z 9. zasedání zastupitelstva kraje provede …``: whose minutes somebody keeps."""
_LONGEST_WORD: Final = 24
"""Characters of a word and the blanks before it."""
_FOR_ANOTHER: Final = re.compile(
    r"(?:navrhovan|navrzen|odstupujic|byval|pristi|nasledujic|dalsi)\w*\b(?:[^.\n]|\b(?:ing|mgr|bc|dr|judr|mudr|phdr|rndr|doc|prof|p|pp|st|ml|c)\.){0,40}\Z|\bnavrh\s?\d?\s?:\s?\Z"
)
"""Who is proposed, or will lead another meeting, does not lead this one."""
_ANOTHER_PARTS: Final = ("navrh", "navrzen", "odstupujic", "byval", "pristi", "nasledujic", "dalsi")


def _list_stems() -> Iterator[tuple[str, list[str]]]:
    """The beginnings of the words for each role; labels of two parts stand in sentences too."""
    lexicon = load_lexicon("officers")
    for role, stems in lexicon["stems"].items():
        parts = lexicon["labels"].get(role) if role != "chair" else None
        pairs = (
            [f"{first} {second}" for first in parts["first"] for second in parts["second"]] if parts else []
        )
        yield role, [*stems, *(pair for pair in pairs if pair[-1].isalpha() and "/" not in pair)]


@cache
def officer_words() -> re.Pattern[str]:
    """The words for officers in a folded text, each with its role."""
    parts = (
        rf"(?P<{role}>{any_of(map(fold, stems))}\w{{0,4}}{_KEPT if role == 'recorder' else ''})"
        for role, stems in _list_stems()
    )
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})")


@cache
def _single_stems() -> tuple[str, ...]:
    """How the words for officers begin that stand alone."""
    stems = [stem for _, stems in _list_stems() for stem in stems if " " not in stem]
    return tuple(sorted({fold(stem).rstrip(".") for stem in stems}))


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    """The first words of phrases for officers, each with the beginnings of what may follow it."""
    following: dict[str, set[str]] = {word: set(_FOLLOW_MINUTES) for word in _MINUTES}
    for phrase in (fold(stem) for _, stems in _list_stems() for stem in stems if " " in stem):
        first, second, *_ = phrase.split(" ")
        following.setdefault(first, set()).add(second)
    return {first: tuple(seconds) for first, seconds in following.items()}


@cache
def _openers() -> frozenset[str]:
    return frozenset(_phrases())


def list_officer_places(view: View) -> list[int]:
    """Where a word for an officer may begin; phrases begin with words as frequent as ``o`` and ``se``."""
    starts, folded, phrases = view.starts_of_stems(_single_stems()), view.folded, _phrases()
    for word in view.present_of(_openers()):
        seconds, length = phrases[word], len(word)
        for at in view.words[word]:
            end = at + length
            apart = folded[end + 1 : end + 2].isspace()
            if folded.startswith(seconds, end + 1) or (
                apart and folded[end : end + _LONGEST_WORD].lstrip().startswith(seconds)
            ):
                starts.append(at)
    starts.sort()
    return starts


def is_for_another(before: str) -> bool:
    """Whether the (folded) words before a chair's word tell of somebody who does not lead this meeting."""
    return has_any(before, _ANOTHER_PARTS) and _FOR_ANOTHER.search(before) is not None
