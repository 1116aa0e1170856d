"""Reads a person at a place of a text: titles, bare name, titles behind it.

Finds: ``prof. MUDr. M. Kafka, CSc.``, ``Novák Jan``, ``JUDr. Eva Hájková``, ``pp. Ing. Kubelka Alois``, ``p.Hejna``.
Leaves: roles, organizations and whatever else stands behind the person.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from zapisy.found import FoundName, Span, to_span
from zapisy.lexicon import load_set, load_words
from zapisy.names.shape import SUFFIXES, ParsedName, given_names, is_capitalised, is_stop_word, parse_name
from zapisy.names.titles import Openers, begins_title, list_openers, split_titles, take_titles, titles_after

UP: Final = "A-ZÁÄČĎÉĚÍĽĹŇÓÔÖŐŘŔŠŤÚŮÜŰÝŽÇĆĐŁŃŚŞŢŹŻÂÅØÆ"
LOW: Final = "a-záäčďéěíľĺňóôöőřŕšťúůüűýžçğışşâêîăţßøåæëïąćęłńśźżđàèìòùãõñ'’"
_CAP: Final = rf"[{UP}](?:[{UP}]+|[{LOW}]+(?:[{UP}][{LOW}]+)?)"
_SHORT: Final = rf"(?:[{UP}]h?|Zb|Frant|Fr|Vladim|Vlad|Vl|Zdeň|Zden|Zd|Lad|Jos|Ant|Stanisl|Stan|Mir|Jarosl|Jar|Bohum|Boh|Kar|Old|Rud|Václ|Mil|St|Št|Al|Iv|Lib|Mich|Rad|Pav|Tom|Luk|Mart|Zb)\."
_CUT: Final = frozenset(
    "Alž Bořiv Bož Břet Dav Drah El Ev Gab Gust Hed Hel Hyn Jarm Jarom Jind Jindř Jit Kam Kat Kateř Krist Květ Ladisl Lub Lud Ludm Luc "
    "Marc Milosl Mirosl Mon Oldř Ondř Otak Patr Radosl Rom Rost Sim Slav Svat Štěp Vác Věr Vendul Vikt Vlast Voj Vojt Zbyn Zuz".split()
)
"""Further given names cut short: at the beginning of a name, or at its end before a mark, as they may be family names that end a sentence."""
_CUT_ENDS: Final = re.compile(r"\.(?:(?=[ ]?(?:[,;)(\n]|$))|[ ](?:ml|st)\.)")
_WORD: Final = rf"(?:{_SHORT}|{_CAP}(?:\s?[-–]{_CAP}|-\s?{_CAP})?)"
_SHORTENED: Final = rf"[{UP}][{LOW}]\.(?=[ ]?(?:[,;)(\n]|$))"
"""A given name cut to two letters, which tells namesakes apart: ``Malá El., Malá Em.``"""
_NO_DEGREE: Final = rf"(?!\w{{1,5}}Dr\.|Ph\.|Th\.D|CSc|Dr[Sh]c|DiS|LL\.M|M[BP]A(?!\w)|{_SHORTENED})"
"""What stands behind a name without a comma: ``Jana Malá Ph.D.``"""
NAME: Final = re.compile(
    rf"{_WORD}(?:[ \u00a0]{{1,2}}{_NO_DEGREE}(?:(?:van|von|de|der|z|ze|da|di)[ ]){{0,2}}{_WORD}|(?<=\.){_WORD}){{0,3}}"
    rf"(?:[ ](?!Bc|Dr){_SHORTENED})?(?:[ ]?,?[ ](?:(?:nej)?(?:ml|st)|jun|sen)\.)?"
)
_CLOSE_DOT: Final = re.compile(r"\.(?=\w)")
_BEFORE_TITLE: Final = frozenset(" \u00a0,")
_BLANKS: Final = " \u00a0"
_BEGINS_NAME: Final = re.compile(rf"\s{{1,2}}(?:[{UP}][\w.]|et\b|arch\.)")
_DEGREES: Final = (
    "prof", "doc", "Prof", "Doc", "Ing", "Mgr", "MgA", "Bc", "BcA", "MUDr", "JUDr", "RNDr", "PhDr", "MVDr", "PaedDr", "MDDr",
    "PharmDr", "ThDr", r"akad\. (?:mal|soch|arch)",
)  # fmt: skip
_DEGREE_BEHIND: Final = re.compile(
    rf"(?:{'|'.join(_DEGREES)})\."
    r"(?:[ ](?:arch|et[ ](?:Ing|Mgr|Bc))\.)?(?=[ ]{0,2}(?:[,;(\n\t]|[–-][ ]|[ ]a[ ]|$))"
)
_TOKEN: Final = re.compile(r"\S+")
_DIVIDES: Final = frozenset(",;.")
"""Marks between the names of a row."""


class ScannedPerson:
    """A person in a text: all of it, the bare name, its titles and its parts."""

    __slots__ = ("name", "parsed", "span", "titles")

    def __init__(self, span: Span, name: Span, titles: str | None, parsed: ParsedName) -> None:
        self.span, self.name, self.titles, self.parsed = span, name, titles, parsed

    def to_name(self, by: str, *, nominative: bool) -> FoundName:
        """The same for the blackboard."""
        return FoundName(self.parsed.text, self.name, self.titles, nominative, found_by=by)


def scan_person(text: str, at: int, end: int) -> ScannedPerson | None:
    """The person whose titles or name begin at a place of a text, or None."""
    before, start = take_titles(text, at, end)
    match = NAME.match(text, start, end) if start < end and text[start].isupper() else None
    if match is None:
        return None
    cut = text[match.end() : match.end() + 1] == "." and _close_cut(text, match, end)
    stop = _cut_stop_words(text, match.start(), cut or _extend_over_line(text, match, end))
    if stop <= start:
        return None
    written = text[start:stop].replace(",", "")
    lone = before and len(written) > 2 and written.isupper() and written.isalpha()
    if lone:  # „ING. MALÍK“: behind a degree a word in capitals is a name
        written = written.title()
    parsed = parse_name(_CLOSE_DOT.sub(". ", written) if "." in written else written)
    if parsed is None:
        return None
    after, last = take_titles_behind(text, stop, end)
    titles = ", ".join(filter(None, (" ".join(before), *after))) if before or after else None
    return ScannedPerson(to_span((at, last)), to_span((start, stop)), titles, parsed)


def _close_cut(text: str, match: re.Match[str], end: int) -> int | None:
    """The end of a name with a given name cut short: ``Dav. Malý``, ``Malý Lub. ml.``"""
    words, dot = match.group().split(), match.end()
    if words[-1] not in _CUT or words[0] in given_names():  # ``Petr Vojt.`` ends a sentence
        return None
    if len(words) > 1:
        behind = _CUT_ENDS.match(text, dot, end)
        return behind.end() if behind else None
    following = NAME.match(text, dot + (2 if text[dot + 1 : dot + 2] == " " else 1), end)
    return following.end() if following else None


def _extend_over_line(text: str, match: re.Match[str], end: int) -> int:
    """The end of a name that a line break divides: a given name or initial ends the line, a family name begins the next."""
    if (
        text[match.end() : match.end() + 1] != "\n"
        or text[max(0, match.start() - 2) : match.start() - 1] not in _DIVIDES
        or not (match.group() in given_names() or match.group().endswith(".") or _is_halved(text, match, end))
    ):
        return match.end()
    following = NAME.match(text, match.end() + 1, end)
    words = following.group().split() if following else []
    if not words or words[0] in given_names() or words[0].endswith("ův"):
        return match.end()
    assert following is not None
    ends = len(words) == 2 and text[following.end() : following.end() + 1] in _DIVIDES
    return following.end() if ends else match.end() + 1 + len(words[0])


def _is_halved(text: str, match: re.Match[str], end: int) -> bool:
    """``…, Martina Tinka⏎Nová, …``: two given names or a nickname, then one word and a comma on the next line."""
    words = match.group().split()
    following = NAME.match(text, match.end() + 1, end)
    if len(words) != 2 or words[0] not in given_names() or following is None:
        return False
    single = following.group().istitle() and following.group() not in given_names()
    behind = text[following.end() : following.end() + 2]
    divided = behind[:1] in tuple(",;") or (words[1] in given_names() and behind in (" –", " -", " ("))
    return single and divided and not words[1].endswith(("ová", "á", "ý", "ek"))


def _cut_stop_words(text: str, start: int, end: int) -> int:
    """The end of the name before the first word that no name contains."""
    if (plain := _end_of_plain(text, start, end)) is not None:
        return plain
    last = start
    words = list(_TOKEN.finditer(text[start:end]))
    for number, word in enumerate(words):
        label = (
            number > 0
            and word.group().isupper()
            and not words[0].group().isupper()
            and text[end : end + 1] == ":"
        )
        # „B. Krátké J. Tichý“ are two people: an initial begins a name, if the name began with one.
        second = (
            number > 1
            and word.group().endswith(".")
            and words[0].group().endswith(".")
            and len(word.group()) < 4
            and word.group().lower() not in SUFFIXES
        )
        second = second and not words[number - 1].group().endswith(".")
        second = second or (number == 2 and _are_two(words))
        from_body = (
            word.group() in ("z", "ze") and number + 1 < len(words) and words[number + 1].group().isupper()
        )
        if number and _is_title(text, start + word.start(), start + word.end()):
            break
        if label or second or (from_body and not words[0].group().isupper()) or is_stop_word(word.group()):
            break
        if word.group() not in ("z", "ze"):
            last = start + word.end()
    return last


def _end_of_plain(text: str, start: int, end: int) -> int | None:
    """The end of a name of one or two words of which none can end it, as most are; not within a word (``Gustav MUD|r.``)."""
    behind = text[end : end + 1]
    return end if behind != ":" and not behind.isalpha() and _is_plain(text[start:end]) else None


@lru_cache(maxsize=1 << 13)
def _is_plain(name: str) -> bool:
    """Whether a name is of one or two words of which none can end it."""
    words = name.split()
    if len(words) > 2 or name[-1].isspace() or (len(words) == 2 and _may_be_title(words[1], words[1], 0)):
        return False
    return not any(map(is_stop_word, words))


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a word behind a name begins a degree that follows without a comma: ``Ph.D.``, ``CSc.``, ``DiS.``."""
    return _may_be_title(text[start:end], text, start) and titles_after().match(text, start) is not None


def _may_be_title(word: str, text: str, start: int) -> bool:
    """Whether a word that stands at a place of a text has the shape and the letters of a degree."""
    shaped = len(word) == 3 or not word[1:].islower()
    return shaped and begins_title(text, start, len(text), _begin_behind())


def _are_two(words: list[re.Match[str]]) -> bool:
    """``Eva Tichá Petr Vrána``, ``Tichá Eva Vrána Petr``: four words, a given name, a family name, and the same again."""
    names = given_names()
    given = [word.group() in names for word in words]
    return given in ([True, False, True, False], [False, True, False, True])


def take_titles_behind(text: str, at: int, end: int) -> tuple[list[str], int]:
    """Titles behind a name; one behind a comma belongs to it only where no name follows the title."""
    titles: list[str] = []
    while at < end and text[at] in _BEFORE_TITLE:
        start = _skip_blanks(text, at, end)
        comma = text.startswith(",", start, end)
        start = _skip_blanks(text, start + 1 if comma else start, end)
        if not begins_title(text, start, end, _begin_behind()):
            return titles, at
        match = titles_after().match(text, start, end) or (
            _DEGREE_BEHIND.match(text, start, end) if comma else None
        )
        if match is None or (text[start].islower() and match.group().lower() in _OF_BEFORE):
            return titles, at
        if (
            _BEGINS_NAME.match(text, match.end(), end)
            and _is_before(match.group())
            and not _ends_line(text, at, match.end())
        ):
            return titles, at
        titles.append(" ".join(match.group().split()))
        at = match.end()
    return titles, at


def _ends_line(text: str, name_end: int, end: int) -> bool:
    """``Iveta Malá, Bc.⏎RNDr. Jan Dub``: a title that ends a line of one person alone is that person's."""
    return text.startswith("\n", end) and "," not in text[text.rfind("\n", 0, name_end) + 1 : name_end]


_OF_BEFORE: Final = frozenset(("ing.", "mgr.", "bc.", "dr."))
"""Titles that stand before the next name where they begin with a small letter."""


def _skip_blanks(text: str, at: int, end: int) -> int:
    """Where what follows up to three blanks begins."""
    least = min(at + 3, end)
    while at < least and text[at] in _BLANKS:
        at += 1
    return at


@cache
def _begin_behind() -> Openers:
    """The letters with which every title begins that may stand behind a name, in small ones."""
    return list_openers((*load_words("titles", "after"), *_DEGREES))


@lru_cache(maxsize=256)
def _is_before(title: str) -> bool:
    """Whether a title may also stand before the next name; behind ``Ing. Jan Dub, CSc.`` a sentence may begin."""
    if title in load_set("titles", "only_after"):
        return False
    dotted = is_capitalised(title) or title.endswith(".")  # also „dr. Beneš“
    return dotted and split_titles(f"{title} Jan Novák").titles is not None
