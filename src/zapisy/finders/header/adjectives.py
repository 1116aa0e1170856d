"""Adjectives of a body's name in the nominative: ``etické komise`` → etická, ``výboru zdravotního Zastupitelstva`` → zdravotní."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.people.pointers import is_person_word
from zapisy.lexicon import load_lexicon
from zapisy.text.letters import drop_marks
from zapisy.text.views import fold

_POSTPOSED: Final = re.compile(
    r"(?P<stem>[a-záčďéěíľňóřšťúůýž]{3,20})(?:ého|(?P<soft>ího))(?=[ ][A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]|[ ](?:zastupitelstva|rady|senátu|při|pro|a)\b|\Z)"
)
_ADJECTIVES: Final = re.compile(
    r"(?:(?<![^\W_])[^\W\d_]{3,20}(?:ého|ího|ému|ímu|ém|ím|ým|ou|é|í|ý|á)[ ]{1,2}){1,2}\Z"
)
_BARE_ADJECTIVES: Final = re.compile(
    r"(?:(?<![^\W_])[a-z]{3,20}(?:niho|nimu|nim|ni|[sc]k(?:y|a|e|eho|emu|em|ym))[ ]{1,2}){1,2}\Z"
)
"""``obecni zastupitelstvo``, ``Krajske predsednictvo``: in texts without diacritics; no other words end so before a body."""
_ENDS: Final = (
    *("ého", "ího", "ému", "ímu", "ém", "ím", "ým", "ou", "é", "í", "ý", "á"),
    *("niho", "nimu", "nim", "ni", "ky", "ka", "ke", "keho", "kemu", "kem", "kym"),
)
"""What those end with."""
_OTHER: Final = re.compile(
    r"(?<![^\W_])(?P<word>[^\W\d_]{3,17}(?:ého|ího|ému|ímu|ém|ím|ým|ou|é|í|ý|á))[ ]a[ ]\Z"
)
"""``finančního a kontrolního výboru``: two bodies that met together."""
_NOUNS: Final = re.compile(r"(?:osti|anim?|enim?|uti|iti|stvi|schuzi|ktere|ktera)\Z")
_ENDING: Final = re.compile(r"(?:eho|iho|emu|imu|em|im|ym|ou|e|i|y|a)\Z")


@cache
def _meeting_adjectives() -> frozenset[str]:
    return frozenset(fold(word) for word in load_lexicon("bodies")["no_adjectives"])


def read_adjectives(clean: str, at: int, nominative: str) -> tuple[int, str]:
    """Where the adjectives of a head begin, and these in the nominative: ``etické komise`` → etická."""
    start, words = _list_adjectives(clean, at)
    adjectives = "".join([f"{restore_adjective(word, nominative)} " for word in words])
    beside = clean.endswith(" a ", 0, start) and (words or " " in nominative)
    other = _OTHER.search(clean, max(0, start - 24), start) if beside else None
    if other is not None and _describes(other["word"].lower()):
        return other.start(), f"{restore_adjective(other['word'].lower(), nominative)} a {adjectives}"
    return start, adjectives


def _list_adjectives(clean: str, at: int) -> tuple[int, list[str]]:
    first = max(0, at - 44)
    before = clean[first:at].lower()
    if not before.endswith(" ") or not before.rstrip(" ").endswith(_ENDS):
        return at, []
    match = _ADJECTIVES.search(before) or _BARE_ADJECTIVES.search(before)
    words = match.group().split() if match else []
    while words and not _describes(words[0]):
        words = words[1:]
    if not words or not all(map(_describes, words)):
        return at, []
    return first + before.rfind(words[0]), words


def _describes(word: str) -> bool:
    """Whether an adjective belongs to a body's name; ``mimořádné`` is the meeting, ``jednání`` a noun."""
    if is_person_word(word):  # ``zahájena předsedkyní výboru``
        return False
    return not _NOUNS.search(fold(word)) and _ENDING.sub("", fold(word)) not in _meeting_adjectives()


_MARKED: Final = {
    "y": "ý", "a": "á", "e": "é", "eho": "ého", "emu": "ému", "em": "ém", "ym": "ým", "i": "í", "iho": "ího", "imu": "ímu", "im": "ím",
}  # fmt: skip
_BARE: Final = re.compile(r"(?P<stem>[a-z]{3,20}(?:n(?=i)|[sc]k))(?P<end>y|a|e|eho|emu|em|ym|i|iho|imu|im)")


def restore_postposed(tail: str, head: str) -> str:
    """``výboru zdravotního Zastupitelstva kraje`` → zdravotní: the adjective behind its head, in the genitive with it."""
    match = _POSTPOSED.match(tail)
    if match is None or head.endswith(("a", "e")):
        return tail
    ending = "í" if match["soft"] else "é" if head.endswith(("o", "í")) else "ý"
    return f"{match['stem']}{ending}{tail[match.end() :]}"


def restore_adjective(word: str, head: str) -> str:
    """The nominative of an adjective beside a head in the nominative, by the head's gender."""
    if word.isascii() and (bare := _BARE.fullmatch(word)):  # as texts without diacritics have it
        marked = restore_adjective(bare["stem"] + _MARKED[bare["end"]], head)
        return drop_marks(marked)
    if word.endswith(("ího", "ímu", "ím")):
        return re.sub(r"í(?:ho|mu|m)\Z", "í", word)
    if word.endswith("í"):
        return word
    noun = (
        head.rsplit(maxsplit=1)[-1]
        if head.endswith(("hromada", "schůze", "rada", "komise"))
        else head.split(maxsplit=1)[_begins_with_adjective(head)]
    )
    ending = "á" if noun.endswith(("a", "e")) else "é" if noun.endswith(("o", "í", "um")) else "ý"
    return re.sub(r"(?:ého|ému|ém|ým|ou|é|ý|á)\Z", ending, word)


def _begins_with_adjective(head: str) -> bool:
    """``řídicí výbor``, ``monitorovací výbor``: the noun is the second word."""
    first, _, rest = head.partition(" ")
    return rest != "" and first.endswith(("ací", "icí", "ící", "ecí", "ý"))
