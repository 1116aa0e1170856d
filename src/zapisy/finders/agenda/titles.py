"""Where the title of an item ends, and whether a text reads as a title at all."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.tasks.verbs import futures
from zapisy.found import Span, to_span
from zapisy.lexicon import any_of, load_folded, load_words
from zapisy.names.titles import take_titles
from zapisy.text.sentences import ends_sentence
from zapisy.text.views import fold

LONG_ITEM: Final = 260
"""Characters beyond which an item is a paragraph of the meeting's course."""

_VERB: Final = re.compile(
    r"(?<![^\W_])(?:je|jsou|není|bude|budou|byl[aoiy]?|nebyl[aoiy]?|má|mají|může|mohou|musí|lze|proběhne|"
    r"\w{2,}(?:uje|ují)|\w{1,20}(?:(?<!z)al|il|ěl|yl|nul|šel|jel|šl|četl|řekl|vedl|nesl|vzal|dal)[aiyo]?|\w{2,}(?:oupí|ajistí|ipraví|ašle|eloží|bědne|slova)|ukládá|bere|volí|žádá|ruší|(?:ne)?souhlasí|vydává|jmenuje|zřizuje|odkládá)(?![^\W_])"
)


@cache
def _nouns() -> re.Pattern[str]:
    """Nouns that end as past tenses do."""
    return re.compile(rf"(?:{any_of(load_words('agenda', 'no_verbs'))})[a-z]{{0,3}}")


def find_verb(text: str) -> int | None:
    """Where the first finite verb of a text begins, or None."""
    for word in _WORD.findall(text):
        known = _TELLING.get(word)
        if known or (known is None and _is_verb(word)):
            return _search_verb(text)
    return None


def _search_verb(text: str) -> int | None:
    for match in _VERB.finditer(text):
        if not _nouns().fullmatch(fold(match.group())):
            return match.start()
    return None


_WORD: Final = re.compile(r"\w+")
_TELLING: Final[dict[str, bool]] = {}
"""Words that were asked for, and whether each is a finite verb: most words of a text have been in another."""
MANY_WORDS: Final = 1 << 14
"""So many are remembered, and no long ones."""
LONG_WORD: Final = 24


def _is_verb(word: str) -> bool:
    found = _search_verb(word) is not None
    if len(word) <= LONG_WORD and len(_TELLING) < MANY_WORDS:
        _TELLING[word] = found
    return found


@cache
def _work_forms() -> frozenset[str]:
    return frozenset(futures().values())


def tells_work(text: str) -> bool:
    """Whether a text gives out work (``Jan Kos zajistí sál``), which no title does."""
    return not _work_forms().isdisjoint(_LOWER.findall(text))


def reads_as_title(text: str) -> bool:
    """Whether a text is short and tells nothing that has happened."""
    text = text.strip()
    return 2 < len(text) <= LONG_ITEM and find_verb(text) is None and _SENTENCE.search(text) is None


_SENTENCE: Final = re.compile(r"[.!?]\s+[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ]\w+\s\w+\s\w+")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(fold(w) for w in load_words('agenda', 'ends'))})(?![^\W_])")


_LOWER: Final = re.compile(r"(?<![^\W_])[a-záčďéěíľňóřšťúůýž]{4,}")
_CAPITAL: Final = re.compile(r"[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ](?<=[\s.:)].)\w*")


def end_title(clean: str, folded: str, start: int, end: int) -> int:
    """Where a title that runs on into the text ends: before a new heading, a sentence, or a word that begins one."""
    end = min(end, start + LONG_ITEM)
    stop = _ends().search(folded, start + 3, end)
    limit = stop.start() if stop else end
    for match in _CAPITAL.finditer(clean, start + 2, limit):
        if _begins_sentence(clean, match, start, end):
            return match.start()
    return limit


def _begins_sentence(clean: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a capitalised word within a title begins something new."""
    before = clean[start : match.start()].rstrip()
    word = fold(match.group())
    if before.endswith((",", " a", "-", "–", " i", " k", " ke")):
        return False
    if before.endswith(":") and take_titles(clean, match.start(), end)[0]:
        return False  # ``Dohodovací řízení: MUDr. Malá``: who presents an item
    if before.endswith((".", ":")) and len(before) > 3:
        last = before.rstrip(".:").rsplit(maxsplit=1)[-1]
        if before.endswith(":") or (len(last) > 1 and not last.isdigit() and ends_sentence(fold(last))):
            return True
    if word in load_folded("agenda", "openers"):
        return True
    ahead = clean[match.start() : min(end, match.start() + 70)]
    sentence = _STOP.split(ahead, maxsplit=1)[0]
    if word in load_folded("agenda", "actors"):
        return find_verb(sentence) is not None
    words = sentence.split()
    verb = find_verb(" ".join(words[:5]))
    return verb is not None and not any(w[:1].isupper() for w in words[1 : 1 + sentence[:verb].count(" ")])


_STOP: Final = re.compile(r"[.;:\n]\s")
_ASIDE: Final = re.compile(
    r"\s{0,3}[(\[](?:(?:typ|čas|délka|doba|předkládá|předkladatel|zpravodaj|referuje)\s?:[^()\[\]]{1,80}|bod\s(?:číslo|č\.|pořadu)?\s?\d{1,3}[a-z]?)[)\]]\s*$",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(
    r"\s{1,3}[Ss]tr(?:ana|\.)\s?\d{1,3}\s?(?:\((?:z\s|celkem\s|z\scelkem\s)?\d{1,3}\)|(?:z|ze|/)\s?\d{1,3})\s*$"
)
"""``Různé Strana 1 (celkem 7)``: the foot of a page that has run together with the last title."""
_TRAILING_LINE: Final = re.compile(r"[.…_]{4,}\s*\d{0,3}\s*$")


def trim_title(clean: str, start: int, end: int) -> Span:
    """A title without blanks, bullets, closing signs, dot leaders, and what a bracket says of its kind and length."""
    text = clean[start:end]
    left = len(text) - len(text.lstrip(" \t\n\u00a0-–—•*:"))
    text = text.rstrip(" \t\n\u00a0,;:-–—")
    if "tr" in text[-24:] and (page := _PAGE.search(text)):
        text = text[: page.start()].rstrip(" \t\n\u00a0,;:-–—")
    if ("." in text or "…" in text or "_" in text) and (cut := _TRAILING_LINE.search(text)):
        text = text[: cut.start()].rstrip(" \t\n\u00a0,;:-–—")
    if ("(" in text or "[" in text) and (cut := _ASIDE.search(text)):
        text = text[: cut.start()].rstrip(" \t\n\u00a0,;:-–—")
    return to_span((start + left, max(start + left, start + len(text))))


def show_title(clean: str, span: Span) -> str:
    """The text of a title in one line."""
    return " ".join(clean[span.start : span.end].split())
