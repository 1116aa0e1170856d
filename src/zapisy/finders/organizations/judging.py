"""Whether a head noun with what stands around it is the name of an organization.

Finds: ``Nemocnice Polná``, ``Český svaz včelařů``, ``škodní komise``, ``komise SPOZ``, ``předsednictvo``, ``klub Modrá Kostka``.
Leaves: nouns that only say what the name behind them is (``společnost | Tramont``), where one meets (``v kavárně Sova``),
regions as places, nouns without a name.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from zapisy.finders.organizations.lexicon import Head, Known, known_abbreviations, known_names
from zapisy.lexicon import load_folded, load_set, load_words
from zapisy.text.views import fold

_SENTENCE_END: Final = frozenset('.:;!?–-•*\n\t|)"“„”')


class Phrase:
    """A name that is being read: its place, where its noun stands, the name in the nominative, its head."""

    __slots__ = ("end", "head", "known", "name", "noun", "parent", "start")

    def __init__(self, start: int, noun: int, end: int, name: str, head: Head) -> None:
        self.start, self.noun, self.end, self.name, self.head = start, noun, end, name, head
        self.known: Known | None = None
        self.parent: Phrase | None = None
        """The organization that the tail names: ``Fakulty elektrotechnické`` of an academic senate."""

    def place(self, start: int, end: int, name: str) -> Phrase:
        """The same at another place, by another name."""
        placed = Phrase(start, self.noun, end, name, self.head)
        placed.known, placed.parent = self.known, self.parent
        return placed


class Place:
    """How a phrase stands in its text: whether adjectives lead it, where its noun ends, whether a company follows the noun."""

    __slots__ = ("adjectives", "company", "noun_end")

    def __init__(self, adjectives: bool, noun_end: int, company: bool) -> None:
        self.adjectives, self.noun_end, self.company = adjectives, noun_end, company


def is_name(text: str, phrase: Phrase, place: Place) -> bool:
    head, adjectives, tail = phrase.head, place.adjectives, text[place.noun_end : phrase.end]
    if text[phrase.start].isupper() and (_names_title(text, phrase) or _names_event(phrase, tail)):
        return False
    if head.need in ("alone", "pair"):
        return True
    if head.need in ("adjective", "field"):
        return adjectives or bool(tail)
    if head.need == "described":
        return adjectives or tail[1:2].islower() or _is_own_short(tail)
    if head.kind == "region":
        return _is_region(text, phrase, place)
    return _is_proper(text, phrase, place)


_JOINABLE: Final = frozenset({"school", "institution"})


def is_joined(text: str, one: Phrase, other: Phrase) -> bool:
    """Whether two schools or houses are one, which has one place or name behind both (``Městské muzeum a galerie | Lhota``);
    a museum with a capital of its own is another."""
    if one.head.kind not in _JOINABLE or one.head.kind != other.head.kind or one.known or other.known:
        return False
    if text[one.end : other.start] != " a " or not text[one.start].isupper() or one.head.need != "name":
        return False
    alone = one.end == one.noun + len(text[one.noun : one.end].split(" ", maxsplit=1)[0])
    placed = any(word[:1].isupper() for word in text[other.noun : other.end].split()[1:])
    return alone and placed and (other.head.kind == "school" or text[other.start].islower())


def may_be_proper(text: str, phrase: Phrase) -> bool:
    """Whether a capital or a quotation begins the phrase or stands right behind it: without one it is no proper name, but for
    societies of a district or a country (``okresní myslivecký spolek``)."""
    ahead = text[phrase.end : phrase.end + 2]
    return (
        is_levelled(phrase) or text[phrase.start].isupper() or (ahead[:1] == " " and not ahead[1:].islower())
    )


def is_levelled(phrase: Phrase) -> bool:
    """Whether a society says whose it is by its first adjective, so that small letters make a name: ``okresní myslivecký spolek``."""
    return phrase.head.kind == "association" and phrase.name.startswith(load_words("organizations", "levels"))


def _is_proper(text: str, phrase: Phrase, place: Place) -> bool:
    """Whether a noun with what stands around it is a name of its own: capitals, not just at a sentence's start."""
    tail = text[place.noun_end : phrase.end]
    capital = tail != tail.lower()
    if not text[phrase.start].isupper():
        if is_levelled(phrase) and (phrase.name.count(" ") > 1 or tail):
            return True
        if not place.adjectives and phrase.head.nominative in load_set("organizations", "capital_heads"):
            return False
        return capital and not phrase.parent and not _is_label(text, phrase, place)
    if phrase.head.nominative in load_set("organizations", "taverns") and _is_entered(text, phrase.start):
        return False  # „v Hotelu Panorama“ is where
    if phrase.name.partition(" ")[0].lower() in load_set("organizations", "compound_fronts"):
        return bool(tail)  # „Fitness centrum“ is any
    if phrase.head.nominative in load_set("organizations", "capital_heads") and _names_another(tail.strip()):
        return False
    inside = not _begins_sentence(text, phrase.start)
    return capital or bool(tail) or (place.adjectives and (inside or _is_public(phrase.name)))


def _is_label(text: str, phrase: Phrase, place: Place) -> bool:
    """Whether a noun in small letters only says what the name behind it is (``společnost Tramont``), or where one meets."""
    noun, head, adjectives = phrase.head.nominative, phrase.head, place.adjectives
    if head.gender == "p" and not adjectives:
        return True
    if place.company:  # stavební společnost | Tramont s. r. o.
        return not adjectives or noun in load_set("organizations", "firms")
    if noun in load_set("organizations", "venues") and _stands_at(text, phrase.start):
        return True
    return not adjectives and (noun in load_set("organizations", "labels") or noun in ("podnik", "závod"))


def _is_region(text: str, phrase: Phrase, place: Place) -> bool:
    if text[max(0, phrase.start - 3) : phrase.start].strip().lower() in ("v", "ve"):
        return False
    first = text[phrase.start]
    return first.isupper() and (place.adjectives or text[place.noun_end + 1 : place.noun_end + 2].isupper())


def _stands_at(text: str, at: int) -> bool:
    """Whether a preposition of place stands before."""
    return text[max(0, at - 4) : at].split(" ")[-2:-1] in (["v"], ["ve"], ["na"], ["u"], ["do"])


def _names_title(text: str, phrase: Phrase) -> bool:
    """Whether a paper is called so (``Deník | Veřejné správy``), or a project or a contest, in the nominative
    (``projekt | Zdravá škola``); what is an organization's own stands in the genitive."""
    start = max(0, phrase.start - 24)
    if text[phrase.start - 1 : phrase.start] not in _CLOSE:
        return False
    before = fold(text[start : phrase.start]).rstrip(' „"').rpartition(" ")[2]
    if before in load_folded("organizations", "papers"):
        return True
    return before in load_folded("organizations", "titled") and "genitive" not in phrase.head.cases


_CLOSE: Final = frozenset(' „"')
"""What stands between what something is and what it is called."""


def _names_event(phrase: Phrase, tail: str) -> bool:
    """Whether a sentence begins with what is arranged (``Organizace | voleb``) or raced (``Rybářské závody``); works have a
    place or a legal form behind them (``Chemické závody | Lhota``)."""
    if phrase.head.nominative == "organizace":
        return fold(tail).strip().partition(" ")[0] in load_folded("organizations", "arranged")
    return phrase.head.nominative == "závody" and not tail


def _names_another(tail: str) -> bool:
    """Whether the tail is an organization that everybody knows: ``Distribuce | Česká pošta``."""
    return tail.lower() in known_names() or tail in load_set("organizations", "brands")


def _is_entered(text: str, at: int) -> bool:
    """Whether somebody is in or goes to a house (``v Hotelu Panorama``), rather than buys there (``u Cukrárny Růženka``)."""
    return text[max(0, at - 4) : at].split(" ")[-2:-1] in (["v"], ["ve"], ["na"], ["do"])


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in _SENTENCE_END or before[-1].isdigit()


@cache
def _public() -> tuple[str, ...]:
    return load_words("organizations", "public")


def _is_public(name: str) -> bool:
    """Whether a name begins with an adjective of public bodies, so that a sentence's first word may be one."""
    return name.lower().startswith(_public())


def _is_own_short(tail: str) -> bool:
    """Whether a tail is an abbreviation of what a committee is for (``komise SPOZ``), not of whose it is (``komise FEL``)."""
    short = tail.strip()
    known = (
        short in known_abbreviations()
        or short in load_set("organizations", "faculties")
        or short.endswith("AS")
    )
    return short.isupper() and " " not in short and len(short) > 1 and not known
