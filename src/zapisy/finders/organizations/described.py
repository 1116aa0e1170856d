"""What stands in small letters behind an organization's head noun: whose it is, what it is for, its fields, its people.

Finds: ``Rada | města Dolany``, ``komise | pro dopravu``, ``kolegium | děkana``, ``Spolek | přátel železnice``.
Leaves: names with a capital (tails.py), the adjective right behind the noun (behind.py).
"""

from __future__ import annotations

from typing import Final

from zapisy.finders.organizations import fields, parts, tails
from zapisy.finders.organizations.judging import Phrase, is_levelled

_PURPOSELESS: Final = frozenset({"zastupitelstvo", "kraj", "město", "obec", "městys"})
"""Heads behind which ``pro`` says for whom something else is: Zásady Lipového kraje | pro poskytování dotací."""


def read_described(text: str, phrase: Phrase) -> int:
    """The end of a tail in small letters: a seat, a purpose, fields, people."""
    head = phrase.head
    if head.need == "alone" or head.nominative in _PURPOSELESS:
        return _read_owner(text, phrase.end)
    if head.need in ("adjective", "pair", "described"):
        end = _read_of_body(text, phrase.end)
        if end == phrase.end and head.need == "pair":
            end = fields.read_task(text, end)
        if end == phrase.end and phrase.start == phrase.noun:
            end = fields.read_holder(text, end)
        return end
    if head.need == "field":
        end = fields.read_purpose(text, phrase.end)
        end = end if end > phrase.end else fields.read_fields(text, end)
        return fields.read_officer(text, end) if end > phrase.end else end
    if head.kind == "foundation" and (end := fields.read_holder(text, phrase.end)) > phrase.end:
        return end
    if not text[phrase.start].isupper() and not is_levelled(phrase):
        return tails.read_quoted(text, phrase.end)
    return _read_of_named(text, phrase.end)


def _read_owner(text: str, at: int) -> int:
    """What a body is of that has no more to its name: a municipality, an officer, a society."""
    end = parts.read_seat(text, at)
    if end == at:
        end = fields.read_officer(text, at)
    return end if end > at else fields.read_holder(text, at)


def _read_of_body(text: str, at: int) -> int:
    """What may stand in small letters behind the head of a body."""
    end = parts.read_seat(text, at)
    if end == at:
        end = fields.read_officer(text, at)
    if end == at:
        end = fields.read_purpose(text, at)
    if end == at:
        end = fields.read_fields(text, at)
    return end if end > at else fields.read_colleagues(text, at)


def _read_of_named(text: str, at: int) -> int:
    """What may stand in small letters behind the head of what has a name."""
    end = parts.read_seat(text, at)
    if end == at:
        end = tails.read_quoted(text, at)
    if end == at:
        end = fields.read_purpose(text, at)
    if end == at:
        end = fields.read_people(text, at)
    return end if end > at else fields.read_fields(text, at)
