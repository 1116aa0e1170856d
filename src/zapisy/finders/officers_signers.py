"""The names that follow a word for an officer: in a row, or one a line with dots and dates between them.

Finds: ``J. Hrubec, starosta obce Lhota, a V. Malá``; the names under each other above lines of dots.
Leaves: the next column of a row where a label has one or two names; a name that begins a sentence or a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zapisy.found import Found
from zapisy.lexicon import any_of, load_folded, load_lexicon
from zapisy.names.scan import ScannedPerson, scan_person
from zapisy.text.views import fold

MOST = {"recorder": 2, "chair": 2}
"""Names that a label may have; more are a list of something else."""
_BETWEEN_SIGNERS = re.compile(
    r"(?:[\s,;_.…·–-]|\b(?:a|v\.\s?[rz]\.?|dne|pan|p\.|pí|zastupitel(?:e|ku|em|kou)?|radní(?:ho|m)?|člen(?:a|ku|em|kou)?|kolegu|kolegyni|občan(?:a|ku))(?=\s)|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d[.)]\s|v\.\s?r\.|\([^()\n]{0,40}\)"
    r"|(?:předseda|předsedkyně)\b(?:\s?:)?|(?:členové|člen|členka|členky)\b(?:\s?:)?)*"
)
_COLUMN = re.compile(r"[ \u00a0]{4}|\t")
_COMPANY = re.compile(
    r"[^\n,:]{2,60},?\s(?:s\.\s?r\.\s?o\.|a\.\s?s\.|spol\.|z\.\s?s\.|o\.\s?p\.\s?s\.)(?:\s?s\sr\.\s?o\.)?,\s"
)
_ASIDE = re.compile(r",\s(?P<office>[a-zá-ž]{4,20})(?:\s[^\s,;.:()]{1,20}){0,8}(?=,\s|\sa\s)")
_BEGINS_OTHER = re.compile(r"\s[a-zá-ž]{3}|\s?:")


def list_stems() -> Iterator[tuple[str, list[str]]]:
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
    parts = (rf"(?P<{role}>{any_of(map(fold, stems))}\w{{0,4}})" for role, stems in list_stems())
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})")


def list_signers(
    found: Found, at: int, limit: int, *, column: bool = False, prose: bool = False
) -> Iterator[ScannedPerson]:
    """The names behind a label: in a row, or one a line with dots and dates between them; with ``column`` no further
    than the column that the first one stands in; in ``prose`` not behind the end of the sentence."""
    clean = found.view.clean
    if company := _COMPANY.match(clean, at, limit):
        at = company.end()
    single = True
    while at < limit:
        gap = _BETWEEN_SIGNERS.match(clean, at, limit)
        assert gap is not None
        if prose and single and "." in gap.group().replace("p.", ""):
            return
        if column and not single and (_COLUMN.search(gap.group()) or "předsed" in gap.group()):
            return
        person = scan_person(clean, gap.end(), limit)
        if person is None or (not single and _begins_other(clean, person)):
            return
        lone = person.parsed.given is None or person.parsed.family is None
        if not single and column and lone and "\n" in gap.group() and not person.titles:
            return  # the first word of what stands below
        single = False
        yield person
        at = _skip_office(clean, person.span.end, limit)


def _skip_office(clean: str, at: int, limit: int) -> int:
    """The end of an office behind a name that a further name follows: ``J. Hrubec, starosta obce Lhota, a V. Malá``."""
    match = _ASIDE.match(clean, at, limit)
    if (
        match is None
        or not is_office(match["office"])
        or match["office"] in ("členové", "členky")
        or officer_words().match(fold(match["office"]))
    ):
        return at
    return match.end()


def is_office(word: str) -> bool:
    """Whether a word is that of an office: ``předsedkyně``, ``kurátor``."""
    return fold(word).startswith(_office_stems())


@cache
def _office_stems() -> tuple[str, ...]:
    return tuple(load_folded("roles", "stems"))


def _begins_other(clean: str, person: ScannedPerson) -> bool:
    """Whether what looks like a further name begins a sentence or is the next label."""
    return bool(_BEGINS_OTHER.match(clean, person.span.end))
