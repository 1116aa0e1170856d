"""Cells → values: strings, lists, dates, genders, names, identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any, NamedTuple, NoReturn

from zapisy.lexicon import load_lexicon
from zapisy.names.shape import SUFFIXES, parse_name
from zapisy.names.titles import split_titles
from zapisy.text.views import fold

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2})(?:[T ].*)?)?)?")
_CZECH = re.compile(r"(?:(?:(?P<day>\d{1,2})\.\s?)?(?P<month>\d{1,2})[./]\s?)?(?P<year>\d{4})")
_WRITTEN = re.compile(r"(?:(?P<day>\d{1,2})\.\s?)?(?P<month>[^\W\d_]{4,10}) (?P<year>\d{4})")
_LIST = re.compile(r"\s*[;|\n]\s*")
_BLANK = frozenset(("", "-", "–", "—", "n/a", "null", "none"))


def read_text(value: Any) -> str | None:
    """A cell as a string with single blanks; None where it is empty or a dash."""
    if value is None:
        return None
    if value.__class__ is str and value.isalnum():
        return None if value.lower() in _BLANK else str(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = " ".join(str(value).split())
    return None if text.lower() in _BLANK else text


def are_told(texts: Iterable[str]) -> bool:
    """Whether none of some cells without blanks at their ends says that there is nothing."""
    return _BLANK.isdisjoint(map(str.lower, texts))


def read_list(value: Any) -> tuple[str, ...]:
    """Several strings in one cell, divided by semicolons, bars or lines, or a list."""
    if value is None:
        return ()
    parts = value if isinstance(value, (list, tuple)) else _LIST.split(str(value))
    return tuple(text for part in parts if (text := read_text(part)))


def read_date(value: Any) -> str | None:
    """A day, month or year as ISO 8601; None where the cell is empty. Raises ValueError where it is none.

    Finds: ``2020-01-31``, ``31. 1. 2020``, ``1/2020``, ``31. ledna 2020``, ``leden 2020``, ``2020``.
    """
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:10]
    text = read_text(value)
    if text is None:
        return None
    match = _ISO.fullmatch(text) or _CZECH.fullmatch(text) or _WRITTEN.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = int(match["year"]), match["month"], match["day"]
    if month and month.isalpha():
        month = _months().get(fold(month)) or _refuse(text)
    date(year, int(month or 1), int(day or 1))
    return f"{year:04}" + (f"-{int(month):02}" if month else "") + (f"-{int(day):02}" if day else "")


def _refuse(text: str) -> NoReturn:
    raise ValueError(text)


@cache
def _months() -> dict[str, int]:
    """The number of each month by its folded forms."""
    names = load_lexicon("months")["names"]
    return {fold(form): number for number, forms in enumerate(names, 1) for form in forms.split()}


def read_gender(value: Any) -> str | None:
    """``male`` or ``female``; None where the cell says neither."""
    text = read_text(value)
    return _genders().get(fold(text)) if text else None


@cache
def _genders() -> dict[str, str]:
    return {
        fold(word): gender for gender, words in load_lexicon("roster")["genders"].items() for word in words
    }


class PersonName(NamedTuple):
    """A name in parts; ``suffix`` is ``ml.`` or ``st.``."""

    given: str | None
    family: str
    titles: str | None = None
    suffix: str | None = None


@lru_cache(maxsize=1 << 12)
def read_name(text: str) -> PersonName | None:
    """The parts of a whole name in either order, ``Last, First`` too; None where it is no name of a person."""
    titled = split_titles(text)
    bare, suffix = split_suffix(text[titled.start : titled.end])
    if "," in bare:
        family, given = (part.strip() for part in bare.split(",", 1))
        known = parse_name(f"{given} {family}") is not None and bool(given)
        return PersonName(given, family, titled.titles, suffix) if known else None
    parsed = parse_name(bare)
    if parsed is None:
        return None
    given_only = parsed.family is None
    return PersonName(
        None if given_only else parsed.given, parsed.family or parsed.given or bare, titled.titles, suffix
    )


def split_suffix(name: str) -> tuple[str, str | None]:
    """A name without ``ml.`` or ``st.`` at its end, and that."""
    if not name.endswith((".", " ", ",")):
        return name, None
    bare = name.rstrip(" ,")
    for suffix in SUFFIXES:
        if bare.endswith(f" {suffix}"):
            return bare[: -len(suffix)].rstrip(" ,"), suffix
    return bare, None


def read_ico(value: Any) -> str | None:
    """An IČO as eight digits; None where the cell is empty. Raises ValueError where its check digit is wrong."""
    text = read_text(value)
    if text is None:
        return None
    from stdnum.cz import dic

    digits = re.sub(r"\s", "", text).zfill(8)
    if len(digits) != 8 or not dic.is_valid(digits):
        raise ValueError(text)
    return digits


def list_mappings(value: Any) -> Iterator[dict[str, Any]]:
    """The mappings of a cell that holds a list of them (memberships of JSON and YAML)."""
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))
