"""Where a meeting takes place, without ``v`` and ``místo``, in the nominative.

Finds: behind a label (``Místo konání: …``), behind ``v``, ``ve``, ``na`` and a word for a place (``ve velkém sále radnice``), in a list
behind the date and the time (``10. 10. od 16:30, sborovna``), meetings over the net (``MS Teams``).
Leaves: places of which no word says that they are one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.found import Span, to_span
from zapisy.lexicon import any_of, load_openers, load_words
from zapisy.text.letters import drop_marks
from zapisy.text.views import View, first_words, fold, scan_first


class Place:
    """A place in the nominative, and where it is written."""

    __slots__ = ("span", "value")

    def __init__(self, value: str, span: Span) -> None:
        self.value, self.span = value, span


# Begins with a set of characters, which is searched for many times quicker than alternatives are; only its beginning counts.
_PLACE_END: Final = re.compile(
    r"[\s.,;(](?:(?<=[\n\t])|(?<=[.;])(?<!\sč.)(?<!\s[čp]p.)(?<!\sul.)(?<!\stř.)(?<!\sn[áa]m.)(?<!\smíst.)(?<!\sposl.)(?<!\suč.)(?<!\skanc.)(?<!\sbud.)(?<!\sdv.)(?<!\sm.)(?<!\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ].)(?=\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ\n])(?!(?<=\s\d\.)\s(?:LF|ZŠ|MŠ|SŠ|NP|PP)\b)"
    r"|(?<=\s)(?:P[řr]ítom|Omluv|Čas|Datum|[oO]d\s\d|[dD]ne:?\s|v\s\d|v\sdobě\s|[zZ]ahájení|Zahájen[oa]|Ukončen[oa]|Začátek|Konec|Schůz|Jednání\s|Zasedání\s|Účast|Program|se\s|které|který|která|za\s|Prezence|byl|začíná|[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{3,14}(?:\s[a-záčďéěíľňóřšťúůýž]{3,14}){0,2}\s?:|konal|seš[el]|uskute|proběh|zasedal|schází|setkal|\s\s|[–-]\s\d{1,2}[.:]\d\d|\(\d)"
    r"|(?<=,)\s(?:(?:\w{5,8}\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[a-záčďéěíľňóřšťúůýž]{5,9}\s\d{4})|začátek|začal|začín|zaháj|skonč|ukonč|konec|kterou|kterého|konané|konaného|on-?line|přítomn)"
    r"|(?<=\.)$|(?<=[.,])\s?(?:od|v|OD|V)\s\d|(?<=,)\s?\d{1,2}[.:]\d\d|(?:(?<=\s)\(|(?<=\())(?=[^()\n]{0,30}\d[.:,]\d\d|(?:a\s)?(?:souběžně|on-?line))"
    r"|(?:(?<=,)\s|(?<=\s))a\s(?:zároveň|současně|souběžně)\s(?:také\s|též\s)?(?:přes|on-?line|distančně|dálkově|prostřednictvím|pomocí|formou)\b)"
)
_LISTED: Final = re.compile(
    r"[ ,](?:(?<=,)[ ]{1,2}|(?<=\d[.:]\d\d[ ])[ ]?(?!hod|h\b))(?:zase[ ]|opět[ ]|tentokrát[ ])?(?=[^\s\d])"
)
_BEFORE_LISTED: Final = (
    *"0123456789h)",
    "hod",
    "hod.",
    "hodin",
    "hodin.",
    " h",
    " min",
    "min.",
    "h.",
    "pondělí",
    "úterý",
    "středa",
    "čtvrtek",
    "pátek",
    "sobota",
    "neděle",
)
# ``Termín a místo: pondělí 4. 12. 2023 v 8:30 hodin, zasedačka``: the day and the hours before the place.
_WHEN: Final = re.compile(
    r"(?:(?:pondeli|utery|streda|ctvrtek|patek|sobota|nedele|po|ut|st|ct|pa|so|ne)[,.]?\s{1,2})?(?:\d{1,2}\.\s?(?:\d{1,2}\.|[a-z]{4,9})\s?(?:\d{4})?|\d{4}-\d\d-\d\d)"
    r"(?:,?\s{0,2}(?:ve?\s|od\s|do\s|[–-]\s?)?\d{1,2}(?:[.:,]\d\d)?(?:\s?(?:hodin|hod\.?|h\b))?){0,2}\s{0,2}[,;–-]\s{1,2}"
)
_ORDINAL: Final = re.compile(r"\d{1,3}\.\s")
"""``16. ZŠ Lipová``, ``2. patro``: the full stop ends no place."""
_LEAST: Final = 3
_WORD: Final = 24
_WORD_END: Final = re.compile(r"[^\w-]")
"""A stretch that ends within a word goes on to the end of it."""
AT: Final = frozenset(("u",))
"""Before an inn, or at whose place."""
_INN: Final = re.compile(r"U\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]\w{2,15}")
_BLANKS: Final = re.compile(r"\s+")
_TAIL_END: Final = re.compile(r",?\s(?:od|dne|a to|konané)\b")
_PREPOSITIONS: Final = frozenset(("v", "ve", "na"))


@cache
def _heads() -> dict[str, str]:
    return {fold(a): b for a, _, b in (entry.partition("|") for entry in load_words("header", "places"))}


@cache
def _located() -> re.Pattern[str]:
    """``v``, ``ve`` or ``na`` and a word for a place."""
    heads = any_of(_heads())
    return re.compile(
        rf"(?<![^\W_])(?:v|ve|na)\s(?P<adjective>(?:(?!(?:{heads})(?![^\W_]))\w{{3,14}}(?:em|im|e|i)\s)?)(?P<head>{heads})(?![^\W_])"
    )


@cache
def _head_words() -> frozenset[str]:
    """The first words of those."""
    return first_words(_heads())


@cache
def _nominatives() -> tuple[str, ...]:
    heads = {*_heads().values(), *load_words("header", "sites")} - {"půda"}
    return tuple(fold(head) for head in heads)


@cache
def _named() -> re.Pattern[str]:
    """A place in the nominative within the first words of a stretch."""
    heads = any_of(_nominatives())
    return re.compile(
        rf"(?!misto\s|cas\s|bude\s|hodin)(?:[^\W\d_][\w.-]{{1,16}},?\s){{0,2}}(?:{heads})(?![^\W_])"
    )


@cache
def _online() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(load_words('header', 'online'))})(?![^\W_])")


@cache
def _online_words() -> frozenset[str]:
    return load_openers("header", "online")


@cache
def _listed_words() -> frozenset[str]:
    return first_words(_nominatives()) | _online_words() | AT


def read_listed(view: View, start: int, end: int) -> Place | None:
    """The place that stands in the nominative behind a date and a time: ``2. 12. v 15 hodin, zasedačka ředitelství``."""
    if not view.starts_within(_listed_words(), start, end):
        return None
    clean = view.running
    for match in view.suit(_LISTED).finditer(clean, start, end):
        at = match.end()
        before = clean[max(start, match.start() - 9) : match.start()].removesuffix(" ")
        if not before.endswith(_BEFORE_LISTED) or not _opens_place(view, at, end):
            continue
        stop = view.suit(_PLACE_END).search(clean, at, end)
        last = stop.start() if stop else end
        if _opens_place(view, at, last):
            text = clean[at:last].rstrip(" ,.;–-")
            return Place(" ".join(text.split()), Span(at, at + len(text)))
    return None


def _opens_place(view: View, start: int, end: int) -> bool:
    """As names_place, inns too."""
    return names_place(view, start, end) or _INN.match(view.running, start, end) is not None


def read_online(view: View, start: int, end: int) -> Place | None:
    """The net over which a meeting is held."""
    starts = view.starts_within(_online_words(), start, end)
    match = scan_first(_online(), view.running, starts, end) if starts else None
    return Place(match.group(), to_span(match.span())) if match else None


def names_place(view: View, start: int, end: int) -> bool:
    """Whether a stretch begins with a word for a place in the nominative, or is the net."""
    folded = view.running_folded
    return bool(_named().match(folded, start, end) or _online().match(view.running, start, end))


def is_online(value: str) -> bool:
    """Whether a place is the net."""
    return _online().search(value) is not None


def read_labelled(view: View, start: int, end: int) -> Place | None:
    """The place behind its label."""
    clean = view.running
    while start < end and clean[start] in " \t\n":
        start += 1
    if when := _WHEN.match(view.running_folded, start, end):
        start = when.end()
    ordinal = _ORDINAL.match(clean, start, end)
    stop = view.suit(_PLACE_END).search(clean, ordinal.end() if ordinal else start, end)
    last = stop.start() if stop else end
    text = clean[start:last].strip(" ,.;")
    if len(text) < _LEAST:
        return None
    match = _located().match(view.running_folded, start, last)
    if match:
        return _compose(view, match, last)
    return Place(_BLANKS.sub(" ", text), Span(start, start + len(text)))


def find_located(view: View, start: int, end: int) -> re.Match[str] | None:
    """Where a stretch first has ``v``, ``ve`` or ``na`` and a word for a place."""
    if not view.starts_within(_head_words(), start, end):
        return None
    return scan_first(_located(), view.running_folded, view.starts_within(_PREPOSITIONS, start, end), end)


def read_located(view: View, start: int, end: int) -> Place | None:
    """The place behind ``v`` and a word for a room."""
    match = find_located(view, start, end)
    if match is None:
        return None
    clean = view.running
    if stop := view.suit(_PLACE_END).search(clean, match.end(), end):
        return _compose(view, match, stop.start())
    whole = _WORD_END.search(clean, end, end + _WORD) if clean[end - 1 : end].isalnum() else None
    return _compose(view, match, whole.start() if whole else end)


def _compose(view: View, match: re.Match[str], last: int) -> Place:
    """``ve velkém sále radnice`` → velký sál radnice; the stretch ends with ``last``."""
    clean = view.running
    first = match.start("adjective") if match["adjective"] else match.start("head")
    behind = clean[match.end() : last]
    tail = _BLANKS.sub(" ", behind).rstrip(" ,.;(–-")
    tail = _mend_others(view.suit(_TAIL_END).split(tail, 1)[0]) if tail else ""
    head = _heads()[_BLANKS.sub(" ", match["head"])]
    written = clean[slice(*match.span("adjective"))]
    adjective = _mend_adjective(written.capitalize() if written.isupper() else written, head)
    if clean[match.start("head")].isupper() and not written.isupper():
        head = head[:1].upper() + head[1:]
    end = match.end() + len(behind.rstrip(" ,.;(–-\n"))
    value = f"{adjective}{head}{tail}"
    return Place(drop_marks(value) if view.bare else value, Span(first, end))


def _mend_others(tail: str) -> str:
    """``v sídle kraje, kongresovém sále, …``: further places of the list, in the nominative too."""
    first, *others = tail.split(", ")
    return ", ".join((first, *(_restore_place(part) for part in others)))


def _restore_place(part: str) -> str:
    match = _located().match(fold(f"v {part}"))
    if match is None:
        return part
    head = _heads()[" ".join(match["head"].split())]
    adjective = _mend_adjective(part[match.start("adjective") - 2 : match.end("adjective") - 2], head)
    return f"{adjective}{head}{part[match.end('head') - 2 :]}"


def _mend_adjective(adjective: str, head: str) -> str:
    """``velké zasedací síni`` → velká: by the ending of the head."""
    word = adjective.rstrip()
    if not word:
        return ""
    if word.isascii() and word.endswith(("em", "ove")):  # as texts without diacritics have them
        word = word[:-2] + "ém" if word.endswith("em") else word[:-1] + "ě"
    if word.isascii() and word.endswith("e") and head.endswith(("a", "e")):
        word = word[:-1] + "é"
    if word.endswith("ém"):
        return word[:-2] + ("é " if head.endswith("o") else "ý ")
    if word.endswith("ově"):  # ``Dubově vile``, ``Dubově muzeu``
        return word[:-3] + ("ova " if head.endswith(("a", "e")) else "ovo " if head[-1] in "om" else "ův ")
    if word.endswith("ím"):
        return word[:-1] + " "
    if word.endswith("é"):
        return word[:-1] + "á "
    return word + " "
