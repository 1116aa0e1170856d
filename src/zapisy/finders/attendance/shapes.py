"""What the words beside a name are: an office, an organization, a word for taking part from afar, another person.

Finds: ``starostka``, ``personální ředitel``, ``MV – OSR``, ``Lípa, z. s.``, ``online``, ``Jan Novák``.
Leaves: where they stand, and what is said by them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from zapisy.finders.organizations.lexicon import find_head, known_abbreviations, named_heads
from zapisy.lexicon import any_of, load_words
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.names.shape import given_names
from zapisy.names.titles import take_titles
from zapisy.text.views import fold

_LOWER_WORD: Final = re.compile(rf"(?<=[\s–-])[{LOW}]{{3,}}")
BULLETS: Final = "♦•·▪●○◦‣➢→➔➜➤►▶▸▹■◆◇★»›"
"""Signs before the entries of a list."""
FORM: Final = r"(?:spol\.\s?s\s?r\.?\s?o|s\.\s?r\.?\s?o|a\.\s?s|v\.\s?o\.\s?s|k\.\s?s|z\.\s?s|z\.\s?ú|o\.\s?p\.\s?s|s\.\s?p|o\.\s?s|v\.\s?v\.\s?i|s\.\s?o|p\.\s?o|příspěvková organizace|státní podnik|akciová společnost|zapsaný spolek|družstvo)"
"""A legal form, without its last dot."""
ENDS_IN_FORM: Final = re.compile(rf"\s{FORM}\.?$")
SURNAME_FIRST: Final = re.compile(rf"[{UP}][{LOW}]+[ ][{UP}]h?\.(?=\s*(?:[,;\n(]|$))")
"""``Hajný P.``, ``Malá E.``: a family name that could be an office, with an initial behind it."""
ROLE_BEFORE: Final = re.compile(
    rf"(?P<role>(?:(?:[1-5]|I{{1,3}}|IV)\.[ ]?(?=[{LOW}]))?[^\W\d_][{LOW}]{{2,20}}(?:[ ][{LOW}]{{2,16}}){{0,3}}(?:[ ][{UP}][{LOW}]?[{UP}]{{1,5}}(?![^\W_]))?)[ ](?=[{UP}]|[a-zř]{{1,5}}\.[ ]?[{UP}]|pan[ií]?[ ]|pí[ ])"
)
_NEAR: Final = 60
"""Characters within which the word stands that makes an office one of the government."""
_OF_GOVERNMENT: Final = re.compile(
    rf"(?P<role>(?:[^\W\d_][{LOW}]{{0,17}}[ ]){{0,5}}(?i:minist(?:r|ryně|ra))(?:,?[ ][{LOW}]{{1,16}}){{1,8}})[ ](?=[{UP}]|[a-zř]{{1,5}}\.[ ]?[{UP}])"
)
"""``ministr školství, mládeže a tělovýchovy``, ``místopředseda vlády a ministr zemědělství``: the list of a portfolio has commas."""
SHORT_NAME: Final = re.compile(
    rf"[{UP}][{LOW}]?[{UP}]{{1,6}}(?:[ /-][{UP}][{UP}{LOW}]{{1,6}})?(?:\s[{UP}0-9].{{0,40}})?"
)

ORDINAL: Final = re.compile(r"\d{1,2}\.[ ]?(?:[A-F]|[A-Z]{2,4})")
"""A class of a school or a faculty by its number: ``7. A``, ``3. LF``."""


@cache
def remote_words() -> re.Pattern[str]:
    """All words for taking part from afar."""
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('roles', 'remote'))})(?![^\W_])")


@lru_cache(maxsize=1 << 12)
def says_remote(text: str) -> bool:
    """Whether a text has a word for taking part from afar."""
    return remote_words().search(fold(text)) is not None


@cache
def _role_stems() -> re.Pattern[str]:
    stems = sorted({fold(stem) for stem in load_words("roles", "stems")}, key=len, reverse=True)
    return re.compile(rf"(?!radne(?![^\W_]))(?:{'|'.join(map(re.escape, stems))})")  # ``řádně`` is no „radní“


@lru_cache(maxsize=1 << 12)
def names_role(text: str) -> bool:
    """Whether a text begins with a word of an office, which may be one of several: ``1. místostarosta``."""
    return _begins_office(_drop_ordinal(text.lstrip()))


_WHOSE: Final = re.compile(r"\w*(?:[sc]k(?:[yaei]|eho|emu|ou|ym|ych)|stvi|stva|stvo)(?!\w)")
"""``Studentský klub``, ``členství``: what belongs to those who hold an office."""
_WORD: Final = re.compile(r"\w+")


def _begins_office(text: str) -> bool:
    """``student``, not ``studentů`` nor ``Studentský``."""
    folded = fold(text)
    stem = _role_stems().match(folded)
    if stem is None or " " in stem.group():
        return stem is not None
    word = _WORD.match(text)
    return word is None or not (word.group().endswith("ů") or _WHOSE.match(folded))


_OFFICE_ENDS: Final = re.compile(
    r"(?:a|e|i?k|i?ka|ice|t|r|y|er|erka|ec|kyne|yne|ce|ni|ny|na|nik|nice|cka|tka|rka|lka|ista|istka)?"
)


@lru_cache(maxsize=1 << 12)
def is_exact_office(word: str) -> bool:
    """Whether a word is that of an office and not only begins so: ``Tajemník``, not ``Hejtmánek``."""
    folded = fold(word)
    stem = _role_stems().match(folded)
    return stem is not None and _OFFICE_ENDS.fullmatch(folded, stem.end()) is not None


_FIELDS: Final = frozenset({"HR", "IT", "ICT", "PR", "QA", "UX"})
"""Fields of an office before it: ``HR manažer``."""
_ORDINAL: Final = re.compile(r"(?:\d|i{1,3}|iv)\.\s?", re.IGNORECASE)


def _drop_ordinal(text: str) -> str:
    ordinal = _ORDINAL.match(text) if "." in text[1:4] else None
    return text[ordinal.end() :] if ordinal else text


@lru_cache(maxsize=1 << 12)
def has_role(text: str) -> bool:
    """Whether a text begins with an office, or has one in lower case behind an adjective: ``personální ředitel``."""
    at = find_role(text)
    return at is not None and all(
        word.endswith(("ý", "í", "á")) or word in _FIELDS for word in text[:at].split()
    )


_OFFICE_BEHIND: Final = re.compile(rf"[ ](?P<aside>[{LOW}]{{5}}[^\n,;:()–—]{{0,60}})(?=[ ]?[,;(\n]|$)")
SAID: Final = re.compile(r"(?<![^\W_])(?:se|si|je|byl\w?|\w{2,14}(?:[aeiyu]l[aiyo]?|uje|ují))(?![^\W_])")
"""A verb: the words are a sentence."""


def match_role_before(text: str, at: int, end: int) -> re.Match[str] | None:
    """The office before a name; one of the government may be as long as its portfolio."""
    governs = _OF_GOVERNMENT.match(text, at, end) if "inistr" in text[at : at + _NEAR] else None
    return governs or ROLE_BEFORE.match(text, at, end)


def match_office_behind(text: str, at: int, end: int) -> re.Match[str] | None:
    """``Jan Krátký starosta obce Lhota;``: an office right behind a name, up to the next mark."""
    match = _OFFICE_BEHIND.match(text, at, end)
    return match if match and has_role(match["aside"]) and not SAID.search(match["aside"]) else None


@lru_cache(maxsize=1 << 12)
def find_role(part: str) -> int | None:
    """Where a word of an office in lower case begins, or 0 for any at the beginning."""
    if _begins_office(_drop_ordinal(part)):
        return 0
    words = (m.start() for m in _LOWER_WORD.finditer(part))
    return next((at for at in words if _begins_office(part[at:])), None)


@lru_cache(maxsize=1 << 12)
def looks_like_organization(text: str) -> bool:
    """Whether a text has the shape of an organization's name: an abbreviation, a known head, a legal form."""
    text = text.strip()
    if ORDINAL.fullmatch(text):
        return True
    if len(text) < 2 or not text[0].isalpha() or begins_full_name(text):
        return False
    if text[0].islower():
        return fold(text).startswith(lower_organizations())
    if text.isupper() and take_titles(text, 0, len(text))[1] and not ENDS_IN_FORM.search(text):
        return False  # „PÍ NOVÁKOVÁ“
    return (
        text in known_abbreviations()
        or SHORT_NAME.fullmatch(text) is not None
        or text.split()[0] in load_words("organizations", "clubs")
        or fold(text).startswith(lower_organizations())
        or ENDS_IN_FORM.search(text) is not None
        or _begins_with_head(text)
    )


@cache
def _head_words() -> frozenset[str]:
    return frozenset(form.split()[0] for form in named_heads())


def _begins_with_head(text: str) -> bool:
    words = text.split()[:3]
    return words[0] in _head_words() and any(find_head(named_heads(), " ".join(words[:n])) for n in (1, 2, 3))


@lru_cache(maxsize=1 << 12)
def begins_full_name(text: str) -> bool:
    """Whether a text begins with a given and a family name, in either order."""
    words = text.split()[:3]
    if len(words) > 1 and words[0] in given_names() and words[1][0].isupper():
        return True
    if not any(word in given_names() or word.title() in given_names() for word in words):
        return False
    person = scan_person(text, 0, len(text))
    return person is not None and person.parsed.family is not None and person.parsed.given in given_names()


@cache
def lower_organizations() -> tuple[str, ...]:
    """Beginnings of organizations that are written in lower case: ``spolek``, ``obec``."""
    return tuple(fold(word) for word in load_words("roles", "lower_organizations"))
