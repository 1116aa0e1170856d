"""Finds the humans of a document: every name of the other finders and every mention in prose, one entry a human.

Finds: ``Blanka Habrová``, ``B. Habrové``, ``pí Habrová`` as one; names in the nominative and their fullest form.
Leaves: two humans of one family name apart; mentions that could mean both, out.
"""

from __future__ import annotations

from typing import Final

from zapisy.finders.couples import GroupName
from zapisy.finders.people.covers import Cover, cover_span, make_cover
from zapisy.finders.people.groups import find_groups, find_pairs
from zapisy.finders.people.humans import Humans, Match
from zapisy.finders.people.listed import is_vague, list_names, list_offices, place_name, place_vague
from zapisy.finders.people.prose import ProseName, find_prose_names
from zapisy.finders.people.runs import Runs, list_initials
from zapisy.found import Found, FoundName
from zapisy.names.bare import restore_written
from zapisy.names.forms import FormTable
from zapisy.names.human import Human, make_human
from zapisy.names.index import Candidate, Lookup
from zapisy.names.nominative import restore_given
from zapisy.names.shape import parse_name
from zapisy.text.views import View, fold

PLURAL: Final = ("ových", "ovým", "ovými")
"""Endings of family names of several people, which tell neither how many nor of what gender."""


def find_people(found: Found) -> None:
    """Fills ``found.persons``."""
    taken = make_cover(len(found.view.clean))
    pairs = find_pairs(found.view, taken)
    humans = Humans()
    names = [name for name in list_names(found) if not taken[name.span.start]]
    for name in names:
        if not is_vague(name):
            humans.note(name.span, place_name(humans, name, found.view), name.titles)
    _take_names(found, names, taken)
    initials = list_initials(found.view)
    groups = [*pairs, *find_groups(found.view, taken, initials)]
    for member in groups:
        humans.note(member.span, _place_member(humans, member), member.titles)
        cover_span(taken, member.span)
    prose = find_prose_names(Runs(found.view, humans.index, taken, initials))
    for mention in _order_prose(prose):
        humans.note(mention.span, place_prose(humans, mention, bare=found.view.bare), mention.titles)
    for name in names:
        if is_vague(name):
            humans.note(name.span, place_vague(humans, name, found.view), name.titles)
    found.persons.extend(humans.describe())


def _take_names(found: Found, names: list[FoundName], taken: Cover) -> None:
    """Covers what belongs to names already, with the title of a priest, and to offices."""
    for name in names:
        cover_span(taken, name.span)
        if _is_priest(found.view, name):
            taken[name.span.start - len(_PRIEST)] = 1
    for span in list_offices(found):
        cover_span(taken, span)


_PRIEST: Final = "P. "


def _is_priest(view: View, name: FoundName) -> bool:
    """``P. M. Hora`` of a parish: the title before the name is no initial of another one."""
    titled = name.titles is not None and name.titles.startswith("P.")
    return titled and view.clean.endswith(_PRIEST, 0, name.span.start)


def _place_member(humans: Humans, member: GroupName) -> Match | None:
    """One of a couple, or somebody in initials: known already, new, or left out where the document has several such."""
    if member.given is None and member.family.endswith("."):
        known = next((h for h in humans.all if h.name == member.family), None)
        return known or humans.hide(make_human(None, member.family, member.gender)), None
    lookup = humans.index.look_exactly(member.given, member.family, member.gender)
    if lookup.one is not None and member.given:
        return lookup.one.human, member.case
    if lookup.candidates:
        return None
    return humans.add(make_human(member.given, member.family, member.gender)), member.case


def _order_prose(prose: list[ProseName]) -> list[ProseName]:
    """Those pointed at first, with given names before without, and nominatives before what may be their other cases
    (``P. Hrubec`` before ``P. Hrubce``), so that the later ones find the earlier."""
    if len(prose) < 2:
        return prose
    alike = _list_alike({mention.family for mention in prose if mention.pointed})
    table = FormTable()
    for families in alike.values():
        for family in families:
            table.add(family, "male")
            table.add(family, "female")
    ranked = [
        (not m.pointed, m.given is None, bool(alike) and _follows(m, alike, table), m.span, number)
        for number, m in enumerate(prose)
    ]
    return [prose[rank[-1]] for rank in sorted(ranked)]


def _list_alike(families: set[str]) -> dict[str, list[str]]:
    """Those of some names that begin as another one does, so that a form of one may be the other, by what they begin with."""
    begun: dict[str, list[str]] = {}
    for family in families:
        begun.setdefault(fold(family[:3]), []).append(family)
    return {start: group for start, group in begun.items() if len(group) > 1}


def _follows(mention: ProseName, alike: dict[str, list[str]], table: FormTable) -> bool:
    """Whether a name may be another case of one that begins alike."""
    readings = table.read_singular(mention.family) if fold(mention.family[:3]) in alike else ()
    return any(r.family != mention.family and r.case not in ("nominative", "vocative") for r in readings)


def place_prose(humans: Humans, mention: ProseName, *, bare: bool = False) -> Match | None:
    """The human of a mention; where the document knows none and the mention is pointed at, a new one."""
    lookup = humans.index.look_up(mention.given, mention.family, gender=mention.gender)
    if mention.mister and not lookup.candidates:
        lookup = humans.index.look_up(None, mention.family)
        if lookup.candidates or mention.polite:
            mention.given = None
    known, others = _tell_suffix(lookup, mention.suffix)
    if known is not None:
        _learn(humans, known, mention)
        return known.human, known.case
    if others:
        return None
    like = next((c for c in lookup.candidates if c.human.given and not c.human.initial), None)
    if like is not None and mention.given:  # a namesake of another age
        given = mention.given if mention.given.endswith(".") else like.human.given
        namesake = make_human(given, like.human.family, like.human.gender, mention.suffix)
        return humans.add(namesake), like.case
    alone = humans.call(mention.family) if mention.given in (None, "P.") else None
    if mention.given == "P." and alone and not any("P." in titles for titles in alone[0].titles):
        alone = None  # ``P. Marek`` is a priest only where one is called so
    if alone is not None or not mention.pointed or mention.family.endswith(PLURAL):
        return alone
    text = f"{mention.given} {mention.family}" if mention.given else mention.family
    restored = restore_written(text, bare=bare, gender=mention.gender, cases=mention.cases)
    parsed = parse_name(restored.name)
    if parsed is None:
        return None
    given, family = (parsed.given, parsed.family) if parsed.family else (None, parsed.text)
    assert family is not None
    if (given, family) != (mention.given, mention.family):  # else it has been looked up
        lookup = humans.index.look_up(given, family, gender=mention.gender)
        known, others = _tell_suffix(lookup, mention.suffix)
        if known is not None:
            humans.learn(known.human, given)
            return known.human, restored.case
        if others:
            return None
    human = make_human(given, family, restored.gender or mention.gender, mention.suffix)
    return humans.add(human), restored.case


def _tell_suffix(lookup: Lookup[Human], suffix: str) -> tuple[Candidate[Human] | None, bool]:
    """The one human that a mention can mean, and else whether there are several; ``ml.`` is never ``st.``."""
    if not suffix:
        one = lookup.one
        return one, one is not None or bool(lookup.equals)
    fitting = tuple(c for c in lookup.candidates if c.human.suffix in ("", suffix))
    candidates = tuple(c for c in fitting if c.human.suffix == suffix) or fitting
    return (candidates[0], True) if len(candidates) == 1 else (None, bool(candidates))


def _learn(humans: Humans, known: Candidate[Human], mention: ProseName) -> None:
    """A full given name completes an initial, a nickname, or a family name that stood alone."""
    human = known.human
    human.suffix = human.suffix or (mention.suffix if mention.given else "")
    if mention.given is None:
        human.gender = human.gender or mention.gender
        return
    if known.stage in ("exact", "bare"):
        says = mention.given.endswith(".") and mention.given != "P."  # „P. Krátký“ may be pan Krátký
        initial = mention.given if says and human.given is None else None
        humans.learn(human, initial or restore_given(mention.given, known.case, human.gender))
