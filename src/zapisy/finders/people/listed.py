"""Places the names that other finders have read (lists, officers, votes, tasks) among the humans of a document.

Finds: fuller names before shorter ones, so that initials and family names alone find them; the order of a list whose
other names stand surname first (``Novák Jan, Marek Jan``).
Leaves: abbreviations and words that no name contains, which are nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from zapisy.finders.people.humans import Humans, Match
from zapisy.finders.people.pointers import find_cases, find_pointer
from zapisy.found import Found, FoundName, Span
from zapisy.names.bare import mark_family, restore_written
from zapisy.names.human import Human, make_human
from zapisy.names.index import Candidate
from zapisy.names.nominative import given_forms, is_surely_oblique
from zapisy.names.shape import SUFFIXES, given_names, parse_name
from zapisy.text.views import View, fold

BESIDE: Final = 60
"""Characters between two names of one list."""


def list_names(found: Found) -> list[FoundName]:
    """All names that other finders have put on the blackboard, the sure and full ones first."""
    names = list({id(name): name for name in _collect_names(found)}.values())
    names.sort(key=_span_of)
    _turn_names(names, found.view)
    return sorted(names, key=_rank_name)


_span_of: Final = attrgetter("span")


def _collect_names(found: Found) -> list[FoundName]:
    """All names that other finders have put on the blackboard."""
    names: list[FoundName] = []
    for entry in found.attendance:
        names.append(entry.name)
        if entry.substitute is not None:
            names.append(entry.substitute)
        if entry.substitute_for is not None:
            names.append(entry.substitute_for)
    names += [officer.name for officer in found.officers]
    for votes in (*found.votes, *[d.votes for d in found.decisions if d.votes]):
        names += [name for name, _ in votes.named]
    for task in found.tasks:
        names += [assignee.name for assignee in task.assignees if assignee.name is not None]
    return names + found.names


def list_offices(found: Found) -> Iterator[Span]:
    """Where the lists say what somebody heads, whose name is nobody: ``(starosta Dolan)``, ``(manažer Mikroregionu Lomnice)``."""
    for entry in found.attendance:
        if entry.role_span is None or entry.role is None:
            continue
        placed = " " in entry.role and fold(entry.role).startswith(_HEADS)
        if placed and _ONLY_PLACE.search(entry.role):
            yield entry.role_span
        if entry.organization_span is not None:
            yield entry.organization_span


_HEADS: Final = (
    "starost",
    "mistostarost",
    "primator",
    "hejtman",
    "mistopredsed",
    "predsed",
    "manazer",
    "jednatel",
)
_ONLY_PLACE: Final = re.compile(
    r"[^\W\d_]{3,} [A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][^\s,;]{2,20}(?: (?:nad|pod|u|v|na)? ?[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][^\s,;]{2,20}){0,2}$"
)


def _rank_name(name: FoundName) -> int:
    """Sure and full names first, so that initials and family names alone find them."""
    words = name.text.split()
    rank = 0 if name.known_nominative else 4
    return rank + (2 if len(words) < 2 else 0) + (1 if words[0].endswith(".") else 0)


def _turn_names(names: Sequence[FoundName], view: View) -> None:
    """Turns ``Marek Jan`` round where the names beside it stand surname first."""
    known, clean = given_names(), view.clean
    written = [clean[name.span.start : name.span.end].split() for name in names]
    for i, name in enumerate(names):
        words = written[i]
        if len(words) != 2 or words[1] not in known or words[0] not in known:
            continue
        beside = [written[j] for j in (i - 1, i + 1) if 0 <= j < len(names) and _are_beside(name, names[j])]
        if beside and all(_is_turned(each) for each in beside):
            name.text = " ".join(reversed(name.text.split()))


def _is_turned(words: list[str]) -> bool:
    """Whether a name of two words stands surname first."""
    return len(words) == 2 and words[1] in given_names() and words[0] not in given_names()


def _are_beside(one: FoundName, other: FoundName) -> bool:
    return max(one.span.start, other.span.start) - min(one.span.end, other.span.end) < BESIDE


def is_vague(name: FoundName) -> bool:
    """A name that the rest of the text may explain: a given name alone, ``P. Hora`` that may be Mr Hora."""
    if name.known_nominative:
        return False
    words = [word for word in name.text.split() if word not in SUFFIXES] or [name.text]
    return words[0] == "P." or (len(words) == 1 and words[0] in given_forms()) or words[-1].endswith(".")


def place_vague(humans: Humans, name: FoundName, view: View) -> Match | None:
    """The human of a vague name, when all others are known."""
    given, family, _ = _split_name(name)
    if given == "P.":
        known = humans.index.look_up(given, family).one or humans.index.look_up(None, family).one
        if known is not None:
            return known.human, known.case
    return place_name(humans, name, view)


def place_name(humans: Humans, name: FoundName, view: View) -> Match | None:
    """The human of a listed name, known already or new; nobody where it is no name. It is another human's as soon as it
    differs: only running text may misspell."""
    given, family, suffix = _split_name(name)
    lookup = humans.index.look_exactly(given, family)
    known = lookup.one
    if known is None and suffix:  # „Hora st.“ beside Jan Hora st. and Jan Hora ml.
        alike = [candidate for candidate in lookup.candidates if candidate.human.suffix == suffix]
        known = alike[0] if len(alike) == 1 else None
    if known is not None and _may_be(known, name, suffix):
        human = known.human
        if known.case == "nominative":
            humans.learn(human, given)
        return human, "nominative" if name.known_nominative else known.case
    if name.known_nominative:
        return humans.add(make_human(given, family, None, suffix)), "nominative"
    alone = _call(humans, given, family)
    if alone is not None:
        return alone
    if name.text not in view.clean[name.span.start : name.span.end]:
        # The finder has put it into the nominative.
        return humans.add(make_human(given, family, None, suffix)), None
    pointer = find_pointer(view.running, name.span.start)
    gender = pointer.gender if pointer else None
    cases = pointer.cases if pointer else find_cases(view.running, name.span.start)
    if given is None and not cases and not is_surely_oblique(mark_family(family) if view.bare else family):
        return (humans.add(make_human(None, family, gender, suffix)), None) if parse_name(name.text) else None
    restored = restore_written(name.text, bare=view.bare, gender=gender, cases=cases)
    parsed = parse_name(restored.name)
    if parsed is None:
        return None
    again = humans.index.look_exactly(
        parsed.given if parsed.family else None, parsed.family or parsed.text
    ).one
    if again is not None and not (suffix and again.human.suffix and suffix != again.human.suffix):
        return again.human, restored.case
    named = (parsed.given, parsed.family) if parsed.family else (None, parsed.text)
    return humans.add(make_human(*named, restored.gender, suffix)), restored.case


def _call(humans: Humans, given: str | None, family: str) -> Match | None:
    """The human of a given name alone, or of one with the initial of the family name behind it (``Honza M.``)."""
    if given is None:
        return humans.call(family)
    return humans.call(given, family[:-1]) if family.endswith(".") and len(family) < 4 else None


def _split_name(name: FoundName) -> tuple[str | None, str, str]:
    parsed = parse_name(name.text)
    if parsed is None:
        return None, name.text, ""
    suffix = ""
    if parsed.text.endswith("."):
        last = parsed.text.rpartition(" ")[2]
        suffix = last if last in SUFFIXES else ""
    if parsed.family is None:
        return None, parsed.text, suffix
    return parsed.given, parsed.family, suffix


def _may_be(known: Candidate[Human], name: FoundName, suffix: str) -> bool:
    """A name that stands in the nominative is no oblique form of somebody else's; father and son stay apart."""
    if name.known_nominative and known.case != "nominative":
        return False
    # „Zapsal: J. Hora“ may be the listed „Jan Hora ml.“; „Jan Hora“ beside him is his father.
    short = name.text.split()[0].endswith(".") or " " not in name.text
    return known.human.suffix in ("", suffix) or (short and not suffix)
