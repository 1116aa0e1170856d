"""The organizations of a roster by name, abbreviation, other names and IČO, without their legal forms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from zapisy.lexicon import load_words
from zapisy.record import Candidate, Organization, RosterLink
from zapisy.roster.entries import RosterOrganization
from zapisy.text.views import fold

CLOSE = 93
"""Likeness (0–100) from which on two long names are one organization's, if no other is as close."""
LONG = 12
"""Letters of a name from which on it is compared by likeness."""
APART = 4
"""By how much the second closest must be less alike."""

_NOISE = re.compile(r"[\W_]+")


@cache
def _legal_forms() -> re.Pattern[str]:
    forms = sorted((_spell(form) for form in load_words("roster", "legal_forms")), key=len, reverse=True)
    return re.compile(rf"[\s,]+(?:{'|'.join(forms)})\s*$")


def _spell(form: str) -> str:
    """A legal form as a pattern: ``s. r. o.`` with and without blanks and dots."""
    return r"\s?".join(re.escape(part) + r"\.?" for part in re.findall(r"\w+", fold(form)))


def normalise_body(name: str) -> str:
    """A name folded, without its legal form and punctuation."""
    return _NOISE.sub(" ", _legal_forms().sub("", fold(name))).strip()


class BodyIndex:
    """Looks organizations of documents up in a roster."""

    def __init__(self, organizations: Iterable[RosterOrganization]) -> None:
        self._by_ico: dict[str, RosterOrganization] = {}
        self._by_name: dict[str, list[RosterOrganization]] = {}
        self._by_short: dict[str, list[RosterOrganization]] = {}
        for each in organizations:
            if each.ico:
                self._by_ico[each.ico] = each
            for name in dict.fromkeys(map(normalise_body, (each.name, *each.aliases))):
                self._by_name.setdefault(name, []).append(each)
            for short in dict.fromkeys(filter(None, (each.short_name, *each.aliases))):
                self._by_short.setdefault(short, []).append(each)

    def link(self, body: Organization) -> RosterLink:
        """The link of an organization: by IČO, else by its whole name, else by its abbreviation, else by likeness."""
        for identifier in body.identifiers:
            if identifier.value in self._by_ico:
                return _link([self._by_ico[identifier.value]], "the same IČO", 1.0)
        names = [body.name, body.text, *body.aliases, *(mention.text for mention in body.mentions)]
        for name in dict.fromkeys(map(normalise_body, names)):
            if name in self._by_name:
                return _link(self._by_name[name], f"the same name: {name}", 0.99)
        for short in dict.fromkeys(filter(None, (body.short_name, *names))):
            if short in self._by_short:
                return _link(self._by_short[short], f"the same abbreviation: {short}", 0.97)
        return self._link_alike(normalise_body(body.name))

    def _link_alike(self, name: str) -> RosterLink:
        from rapidfuzz import fuzz, process

        if len(name) < LONG:
            return RosterLink(status="unknown")
        closest = process.extract(
            name, list(self._by_name), scorer=fuzz.ratio, score_cutoff=CLOSE - APART, limit=2
        )
        if not closest or closest[0][1] < CLOSE or _NUMBERS(name) != _NUMBERS(closest[0][0]):
            return RosterLink(status="unknown")
        if len(closest) > 1 and closest[0][1] - closest[1][1] < APART:
            return RosterLink(status="unknown")
        return _link(self._by_name[closest[0][0]], f"nearly the same name: {closest[0][0]}", 0.9)


_NUMBERS = re.compile(r"\d+").findall


def _link(found: list[RosterOrganization], reason: str, confidence: float) -> RosterLink:
    if len(found) > 1:
        candidates = tuple(Candidate(id=each.id, name=each.name, score=1.0) for each in found)
        return RosterLink(status="ambiguous", reason=reason, candidates=candidates)
    return RosterLink(
        status="linked", id=found[0].id, name=found[0].name, confidence=confidence, reason=reason
    )
