"""Repairs for matching: what a damaged text layer or an old typist did, undone, with a map back.

Finds: letter-spacing (``P ř í t o m n i``, ``Z á p i s   z e   s c h ů z e``, ``ZÁ P I S``); hyphenation over a line
end (``-``, U+00AD, U+FFFE); accents written as characters of their own (``zajištěnı́``, ``c´``); letters of broken
glyph maps (``Ûĭastníci``, ``poţadavky``); windows-1250 read as ISO-8859-2 (``Zdrľelo``, ``Hoąek``); ligatures; odd
spaces; characters of no width; bullets of odd shapes; a slash behind the number of a list.
Leaves: everything else; a hyphen before a capital (compound names), lone initials, Polish and Slovak letters where
the document writes š and ž itself. Most documents need no repair and share their text with the Source.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from zapisy.text.spaced import part_words

_LETTER: Final = r"[^\W\d_]"
_NEED: Final = re.compile(
    r"[\u0300-\u036f\u00ad\u200b-\u200f\u2028-\u202f\u205f-\u2064\u2000-\u200a\u00a0\ufeff\ufffe\ufb00-\ufb06"
    r"\u00b4\u02c7\u02da\u02d8\u0131ţŢşŞĭĬľĽąĄ♦◆◇►▶▸➤➢➔▷❖❑❒∙⋅‣⁃♣♠✦★❯»]"
)
# Two single letters behind a word of one or two letters: behind a longer one, a figure or a dot stand prepositions.
# One pattern for each blank: to a text search, which all documents go through, a plain first letter is several times
# quicker than a choice of letters.
_SPACED_HINTS: Final = tuple(
    re.compile(
        rf"{blank}(?=\w[ \t])(?<![^\w \t].)(?<!\d.)(?<!{_LETTER}{{3}}.){_LETTER}[ \t]{{1,4}}{_LETTER}(?!{_LETTER})"
    )
    for blank in " \t"
)
_ACCENTS: Final = "\u0301\u030c\u030a\u00b4\u02c7\u02da\u0131"
_ODD_SPACES: Final = [chr(code) for code in (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)]
_SPACED: Final = re.compile(rf"(?<![\w.]){_LETTER}{{1,2}}(?:[ \t]{{1,4}}{_LETTER}(?![^\W_]))+")
_WORD_GAP: Final = re.compile(r"[ \t]{2,4}")
_SLASHED: Final = re.compile(r"(?<=\n)(?P<mark>[ \t]{0,8}\d{1,2})/(?=[ \t])")
"""``1/ schvaluje``: numbers of a list with a slash, as typewriters had it."""
_BULLET: Final = re.compile(r"(?<=\n)[♦◆◇►▶▸➤➢➔▷❖❑❒∙⋅‣⁃♣♠✦★❯»](?=[ \t])")
"""Marks of all shapes before the items of a list: one will do for the finders."""
_HYPHEN: Final = re.compile(rf"(?<={_LETTER})[-\u00ad\ufffe][ \t]?\n[ \t]?(?=[a-záčďéěíňóřšťúůýž])")
_DASHED: Final = re.compile(r"-[ \t]?\n")
_DROPPED: Final = re.compile(r"[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\ufffe]")
_LIGATURE: Final = re.compile(r"[\ufb00-\ufb06]")
_ACCENTED: Final = re.compile(
    rf"(?P<letter>[{'a-zA-Z'}\u0131])[ ]?(?P<accent>[\u0301\u030c\u030a\u00b4\u02c7\u02da])|\u0131"
)
_COMBINING: Final = {"\u00b4": "\u0301", "\u02c7": "\u030c", "\u02da": "\u030a"}
_BEHIND_TITLE: Final = re.compile(
    r"(?P<title>z[ \t]a[ \t]p[ \t]i[ \t]s|z[ \t]a[ \t]z[ \t]n[ \t]a[ \t]m|u[ \t]s[ \t]n[ \t]e[ \t]s[ \t]e[ \t]n[ \t]i|p[ \t]r[ \t]o[ \t]t[ \t]o[ \t]k[ \t]o[ \t]l)"
    r"[ \t](?:z(?:[ \t]e)?|c|o)"
)
"""A spaced title that a single letter follows, which is a word of its own."""
SHORTEST_PARTED: Final = 7
"""A spaced run with more gaps than these may be several words."""
MIN_SPACED: Final = 4
"""A letter-spaced run has so many letters at least: ``v z. s.`` and initials are none."""
ONE_LETTER_WORDS: Final = frozenset("aikosuvz")

Edit = tuple[int, int, str]
"""A stretch of the text and what stands there instead."""


def repair_text(text: str) -> tuple[str, tuple[int, ...] | None]:
    """The repaired text and the place of each of its characters in ``text``; None where nothing moved."""
    if "/ " in text or "/\t" in text:
        text = _SLASHED.sub(r"\g<mark>)", text)
    if not (_NEED.search(text) or _DASHED.search(text) or _is_spaced(text)):
        return text, None
    mended = _BULLET.sub("•", _mend_letters(_plain_spaces(text)))
    edits = _find_edits(mended)
    return _apply_edits(mended, edits) if edits else (mended, None)


def _is_spaced(text: str) -> bool:
    """Whether a text may have letter-spaced words; other spaces than blanks and tabs are made plain before."""
    return any(hint.search(text) for hint in _SPACED_HINTS)


def _is_hyphenated(text: str) -> bool:
    return bool(_DASHED.search(text)) or "\u00ad" in text or "\ufffe" in text


def _plain_spaces(text: str) -> str:
    for space in _ODD_SPACES:
        if space in text:
            text = text.replace(space, " ")
    return text


def _find_edits(text: str) -> list[Edit]:
    """All edits in order, none overlapping another (the first wins)."""
    found: list[Edit] = []
    if _is_hyphenated(text):
        found += [(m.start(), m.end(), "") for m in _HYPHEN.finditer(text)]
    found += [(m.start(), m.end(), "") for m in _DROPPED.finditer(text)]
    found += [
        (m.start(), m.end(), unicodedata.normalize("NFKC", m.group())) for m in _LIGATURE.finditer(text)
    ]
    if any(accent in text for accent in _ACCENTS):
        found += _find_accents(text)
    if _is_spaced(text):
        for match in _SPACED.finditer(text):
            found += _close_spacing(text, match)
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda e: (e[0], -e[1])):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def _find_accents(text: str) -> list[Edit]:
    edits: list[Edit] = []
    for match in _ACCENTED.finditer(text):
        if match["letter"] is None:
            edits.append((match.start(), match.end(), "i"))
            continue
        letter = match["letter"].replace("\u0131", "i")
        whole = unicodedata.normalize("NFC", letter + _COMBINING.get(match["accent"], match["accent"]))
        if len(whole) == 1:
            edits.append((match.start(), match.end(), whole))
    return edits


_WIDE_BODY: Final = re.compile(
    r"[^\W\d_a-záčďéěíňóřšťúůýž]{2}[ \t]{2,4}(?P<run>[^\W\d_][ \t][^\W\d_][ \t].+)"
)


def _close_spacing(text: str, match: re.Match[str]) -> list[Edit]:
    """Takes the single blanks out of a letter-spaced run; wider ones part words where both kinds occur."""
    run = match.group()
    if run[-1].islower() and run[:-2].isupper():  # a preposition behind spaced capitals
        run = run[:-1].rstrip()
    at = match.start()
    if body := _WIDE_BODY.match(run):  # ``RM  s c h v a l u j e``: an abbreviation before spaced letters
        at, run = at + body.start("run"), body["run"]
    if not _is_letter_spaced(run):
        return []
    gaps = [(m.start(), m.end()) for m in re.finditer(r"[ \t]+", run)]
    narrow = min(end - start for start, end in gaps)
    even = all(end - start == narrow for start, end in gaps)
    ends = part_words("".join(run.split())) if even and len(gaps) > SHORTEST_PARTED else frozenset()
    edits: list[Edit] = []
    if behind := _BEHIND_TITLE.fullmatch(fold_letters(run)):  # ``Z á p i s z 37. zasedání``
        gaps = [gap for gap in gaps if gap[0] != behind.end("title")]
    for start, end in gaps:
        capital = run[end].isupper() and not run[start - 1].isupper() and start > 1
        parts = bool(ends) and len("".join(run[:start].split())) in ends
        wide = end - start > narrow or "\t" in run[start:end] or capital or parts
        edits.append((at + start, at + end, " " if wide else ""))
    return edits


def fold_letters(text: str) -> str:
    """Lower case without diacritics, letter by letter."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower() for letter in text)


def _is_letter_spaced(run: str) -> bool:
    """Whether these are the letters of spaced words, not short words (``s a v i``), a list or initials."""
    head, *rest = run.split()
    letters = head + "".join(rest)
    if len(letters) < MIN_SPACED or (len(head) == 2 and not (len(rest) >= 2 and run.isupper())):
        return False
    if all(ord(b) == ord(a) + 1 for a, b in zip(letters, letters[1:], strict=False)):
        return False
    if letters.casefold() == "zapis":  # where there are no diacritics, nearly all of its letters are words
        return True
    return len(letters) > 5 or sum(1 for c in letters.casefold() if c not in ONE_LETTER_WORDS) > 1


def _apply_edits(text: str, edits: list[Edit]) -> tuple[str, tuple[int, ...]]:
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end, new in edits:
        pieces += (text[at:start], new)
        offsets.extend(range(at, start))
        offsets.extend(min(start + i, end - 1) for i in range(len(new)))
        at = end
    pieces.append(text[at:])
    offsets.extend(range(at, len(text)))
    return "".join(pieces), tuple(offsets)


_CEDILLA: Final = str.maketrans("ţŢşŞ", "žŽšŠ")
_LATIN2: Final = str.maketrans("ąľĽĄ", "šžŽŠ")
_GLYPHS: Final = re.compile(r"Û(?=[^\W\d_]{2})|(?<=[^\W\d_])ĭ|ĭ(?=[^\W\d_])|(?<![^\W\d_])Ĭ(?=[^\W\d_])")
_GLYPH: Final = {"Û": "Ú", "ĭ": "č", "Ĭ": "Č"}
_CZECH_ONLY: Final = re.compile(r"[ěřůĚŘŮ]")
_SLOVAK_OR_POLISH: Final = re.compile(r"[ôŕĺłęśźżôŔĹŁĘŚŹŻ]")


def _mend_letters(text: str) -> str:
    """Letters of broken maps, one for one, where the whole document speaks for it."""
    for test, mend in _MENDS:
        if test(text):
            text = mend(text)
    return text


def _is_cedilla(text: str) -> bool:
    return any(c in text for c in "ţşŢŞ") and bool(_CZECH_ONLY.search(text))


def _is_latin2(text: str) -> bool:
    """Whether ``ľ ą`` stand for ``ž š``: the text is Czech, has none of its own, and no neighbour's letters."""
    broken = sum(text.count(c) for c in "ľąĽ")
    if not broken or not _CZECH_ONLY.search(text) or _SLOVAK_OR_POLISH.search(text):
        return False
    return 4 * sum(text.count(c) for c in "žšŽŠ") <= broken


def _mend_glyphs(text: str) -> str:
    return _GLYPHS.sub(lambda match: _GLYPH[match.group()], text)


_MENDS: Final[tuple[tuple[Callable[[str], bool], Callable[[str], str]], ...]] = (
    (_is_cedilla, lambda text: text.translate(_CEDILLA)),
    (_is_latin2, lambda text: text.translate(_LATIN2)),
    (lambda text: "ĭ" in text or "Ĭ" in text, _mend_glyphs),
)
