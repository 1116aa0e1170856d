"""Finds the humans of a document: every name of the other finders and every mention in prose, one entry a human.

Finds: ``Blanka Javorová``, ``B. Javorové``, ``pí Javorová`` as one; names in the nominative and their fullest form.
Leaves: two humans of one family name apart; mentions that could mean both, out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from zapisy.finders.people_groups import GroupName, find_groups
from zapisy.finders.people_prose import ProseName, find_prose_names
from zapisy.found import Found, FoundName, FoundPerson, Span
from zapisy.names.agreement import full_names_of, nicknames_of
from zapisy.names.forms import FormTable
from zapisy.names.human import Human, make_human
from zapisy.names.index import Candidate, NameIndex
from zapisy.names.nominative import given_forms, restore_given, restore_nominative
from zapisy.names.shape import parse_name
from zapisy.text.views import fold

Match = tuple[Human, str | None]
"""A human and the grammatical case in which a mention stands, where it is told."""
PATIENCE = 100_000
"""Names compared letter by letter in one document."""
SOME = 20
"""Humans of one given name among whom a mention of it may be looked for."""
LISTED = ("exact",)
"""A listed name is another human's as soon as it differs; only running text may misspell."""


class Humans:
    """The humans of a document, with the places where each is named."""

    def __init__(self) -> None:
        self.index: NameIndex[Human] = NameIndex(patience=PATIENCE)
        self.all: list[Human] = []
        self._by_given: dict[str, list[Human]] = {}
        self.mentions: list[tuple[Span, Match]] = []

    def add(self, human: Human) -> Human:
        """A human not known so far."""
        self.all.append(human)
        self._file(human)
        return self.index.add(human)

    def learn(self, human: Human, given: str | None) -> None:
        """A given name of a human, which may say more than what is known."""
        before = human.given
        human.learn_given(given)
        if human.given != before:
            self._file(human)

    def _file(self, human: Human) -> None:
        if human.given and not human.initial:
            self._by_given.setdefault(human.given.split()[0], []).append(human)

    def call(self, word: str, initial: str = "") -> Match | None:
        """The one human whom a given name alone, in any case, can mean, or one with the family name's initial behind it."""
        called: dict[int, Match] = {}
        for reading in given_forms().get(word, ()):
            for name in (reading.name, *nicknames_of(reading.name), *full_names_of(reading.name)):
                for human in self._by_given.get(name, ())[:SOME]:
                    if human.family.startswith(initial) and human.gender in (None, reading.gender):
                        called.setdefault(id(human), (human, reading.case))
        return next(iter(called.values())) if len(called) == 1 else None

    def hide(self, human: Human) -> Human:
        """A human without a family name that anybody could look up."""
        self.all.append(human)
        return human

    def note(self, span: Span, match: Match, titles: str | None) -> None:
        """A place where a human is named."""
        self.mentions.append((span, match))
        if titles:
            match[0].titles.append(titles)

    def describe(self) -> Iterator[FoundPerson]:
        """The humans for the blackboard."""
        places: dict[int, list[tuple[Span, str | None]]] = {}
        for span, (human, case) in self.mentions:
            places.setdefault(id(human), []).append((span, case))
        for human in self.all:
            given = human.given if human.given and not human.initial else None
            yield FoundPerson(
                human.name, given, human.family, max(human.titles, key=len, default=None), human.gender,
                places.get(id(human), []),
            )  # fmt: skip


def find_people(found: Found) -> None:
    """Fills ``found.persons``."""
    humans = Humans()
    for name in sorted(_list_names(found), key=_fullness):
        humans.note(name.span, _place_name(humans, name), name.titles)
    taken = {offset for span, _ in humans.mentions for offset in range(*span)}
    groups = list(find_groups(found.view, taken))
    for member in groups:
        match = _place_member(humans, member)
        if match is not None:
            humans.note(member.span, match, member.titles)
    taken |= {offset for member in groups for offset in range(*member.span)}
    prose = list(find_prose_names(found.view, humans.index, taken))
    for mention in _order_prose(prose):
        match = _place_prose(humans, mention)
        if match is not None:
            humans.note(mention.span, match, mention.titles)
    found.persons.extend(humans.describe())


def _list_names(found: Found) -> Iterator[FoundName]:
    """All names that other finders have put on the blackboard."""
    for entry in found.attendance:
        yield from (n for n in (entry.name, entry.substitute, entry.substitute_for) if n is not None)
    yield from (officer.name for officer in found.officers)
    for votes in (*found.votes, *(d.votes for d in found.decisions if d.votes)):
        yield from (name for name, _ in votes.named)
    for task in found.tasks:
        yield from (assignee.name for assignee in task.assignees if assignee.name is not None)
    yield from found.names


def _fullness(name: FoundName) -> tuple[bool, bool, bool, Span]:
    """Sure and full names first, so that initials and family names alone find them."""
    words = name.text.split()
    return not name.known_nominative, len(words) < 2, words[0].endswith("."), name.span


def _place_name(humans: Humans, name: FoundName) -> Match:
    """The human of a listed name, known already or new."""
    given, family, suffix = _split_name(name)
    known = humans.index.look_up(given, family, stages=LISTED).one
    if known is not None and _may_be(known, name, suffix):
        human = known.human
        if known.case == "nominative":
            humans.learn(human, given)
        return human, "nominative" if name.known_nominative else known.case
    if name.known_nominative:
        return humans.add(make_human(given, family, None, suffix)), "nominative"
    restored = restore_nominative(name.text)
    parsed = parse_name(restored.name)
    alone = _call(humans, given, family)
    if alone is not None:
        return alone
    if parsed is None:
        return humans.add(make_human(given, family, restored.gender)), None
    again = humans.index.look_up(
        parsed.given if parsed.family else None, parsed.family or parsed.text, stages=LISTED
    ).one
    if again is not None:
        return again.human, restored.case
    human = make_human(parsed.given if parsed.family else None, parsed.family or parsed.text, restored.gender)
    return humans.add(human), restored.case


def _call(humans: Humans, given: str | None, family: str) -> Match | None:
    """The human of a given name alone, or of one with the initial of the family name behind it (``Honza M.``)."""
    if given is None:
        return humans.call(family)
    return humans.call(given, family[:-1]) if family.endswith(".") and len(family) < 4 else None


def _split_name(name: FoundName) -> tuple[str | None, str, str]:
    parsed = parse_name(name.text)
    if parsed is None:
        return None, name.text, ""
    suffix = next((s for s in ("ml.", "st.") if parsed.text.endswith(" " + s)), "")
    if parsed.family is None:
        return None, parsed.text, suffix
    return parsed.given, parsed.family, suffix


def _may_be(known: Candidate[Human], name: FoundName, suffix: str) -> bool:
    """A name that stands in the nominative is no oblique form of somebody else's; father and son stay apart."""
    if name.known_nominative and known.case != "nominative":
        return False
    return known.human.suffix in ("", suffix)


def _place_member(humans: Humans, member: GroupName) -> Match | None:
    """One of a couple, or somebody in initials: known already, new, or left out where the document has several such."""
    if member.given is None and member.family.endswith("."):
        known = next((h for h in humans.all if h.name == member.family), None)
        return known or humans.hide(make_human(None, member.family, member.gender)), None
    lookup = humans.index.look_up(member.given, member.family, gender=member.gender, stages=LISTED)
    if lookup.one is not None and member.given:
        return lookup.one.human, member.case
    if lookup.candidates:
        return None
    return humans.add(make_human(member.given, member.family, member.gender)), member.case


def _order_prose(prose: list[ProseName]) -> list[ProseName]:
    """Those pointed at first, with given names before without, and nominatives before what may be their other cases
    (``P. Hrubec`` before ``P. Hrubce``), so that the later ones find the earlier."""
    pointed = {mention.family for mention in prose if mention.pointed}
    begun = Counter(fold(family[:3]) for family in pointed)
    table = FormTable()
    for family in pointed:
        if begun[fold(family[:3])] > 1:
            for gender in ("male", "female"):
                table.add(family, gender)

    def follows(mention: ProseName) -> bool:
        readings = table.read_singular(mention.family) if begun[fold(mention.family[:3])] > 1 else ()
        return any(r.family != mention.family and r.case not in ("nominative", "vocative") for r in readings)

    return sorted(prose, key=lambda m: (not m.pointed, m.given is None, follows(m), m.span))


def _place_prose(humans: Humans, mention: ProseName) -> Match | None:
    """The human of a mention; where the document knows none and the mention is pointed at, a new one."""
    lookup = humans.index.look_up(mention.given, mention.family, gender=mention.gender)
    if mention.mister and not lookup.candidates:
        lookup = humans.index.look_up(None, mention.family)
        if lookup.candidates or mention.polite:
            mention = mention._replace(given=None)
    if lookup.one is not None and lookup.one.human.suffix in ("", mention.suffix):
        _learn(humans, lookup.one, mention)
        return lookup.one.human, lookup.one.case
    if lookup.candidates:
        return None
    alone = humans.call(mention.family) if mention.given is None else None
    if alone is not None or not mention.pointed:
        return alone
    text = f"{mention.given} {mention.family}" if mention.given else mention.family
    restored = restore_nominative(text, gender=mention.gender, cases=mention.cases)
    parsed = parse_name(restored.name)
    if parsed is None:
        return None
    given, family = (parsed.given, parsed.family) if parsed.family else (None, parsed.text)
    assert family is not None
    again = humans.index.look_up(given, family, gender=mention.gender)
    if again.one is not None:
        humans.learn(again.one.human, given)
        return again.one.human, restored.case
    if again.candidates:
        return None
    human = make_human(given, family, restored.gender or mention.gender, mention.suffix)
    return humans.add(human), restored.case


def _learn(humans: Humans, known: Candidate[Human], mention: ProseName) -> None:
    """A full given name completes an initial, a nickname, or a family name that stood alone."""
    human = known.human
    if mention.given is None:
        human.gender = human.gender or mention.gender
        return
    if known.stage in ("exact", "bare"):
        humans.learn(human, restore_given(mention.given, known.case, human.gender))
