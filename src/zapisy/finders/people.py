"""Finds the humans of a document: every name of the other finders and every mention in prose, one entry a human.

Finds: ``Blanka Javorová``, ``B. Javorové``, ``pí Javorová`` as one; names in the nominative and their fullest form.
Leaves: two humans of one family name apart; mentions that could mean both, out.
"""

from __future__ import annotations

from collections.abc import Iterator

from zapisy.finders.people_prose import ProseName, find_prose_names
from zapisy.found import Found, FoundName, FoundPerson, Span
from zapisy.names.index import Human, Match, NameIndex, make_human
from zapisy.names.nominative import given_forms, restore_nominative
from zapisy.names.shape import given_names, parse_name

Mentions = dict[Span, Match]


def find_people(found: Found) -> None:
    """Fills ``found.persons``."""
    index, mentions = NameIndex(), {}  # type: tuple[NameIndex, Mentions]
    names = list(_list_names(found))
    for name in sorted(names, key=_fullness):
        mentions[name.span] = _place_name(index, name)
    taken = {offset for span in mentions for offset in range(*span)}
    prose = list(find_prose_names(found.view, index, taken))
    for mention in sorted(prose, key=lambda m: (not m.pointed, m.given is None, m.span)):
        match = _place_prose(index, mention)
        if match is not None:
            mentions[mention.span] = match
            if mention.titles:
                match.human.titles.append(mention.titles)
    found.persons.extend(_describe_humans(index, mentions))


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


def _place_name(index: NameIndex, name: FoundName) -> Match:
    """The human of a listed name, known already or new."""
    given, family, suffix = _split_name(name)
    match = index.look_up(given, family)
    if match is not None and _may_be(
        match.human, given, suffix, name.known_nominative and match.case != "nominative"
    ):
        human = match.human
        if (
            given
            and (human.given is None or (human.initial and not given.endswith(".")))
            and match.case == "nominative"
        ):
            human.given = given
    elif name.known_nominative:
        human = index.add(make_human(given, family, None, suffix))
    else:
        restored = restore_nominative(name.text)
        parsed = parse_name(restored.name)
        human = index.add(
            make_human(
                parsed.given if parsed and parsed.family else None,
                (parsed and parsed.family) or family,
                restored.gender,
            )
        )
    if name.titles:
        human.titles.append(name.titles)
    return Match(human, "nominative" if name.known_nominative else match.case if match else None)


def _split_name(name: FoundName) -> tuple[str | None, str, str]:
    parsed = parse_name(name.text)
    if parsed is None:
        return None, name.text, ""
    suffix = next((s for s in ("ml.", "st.") if parsed.text.endswith(" " + s)), "")
    if parsed.family is None:
        return None, parsed.text, suffix
    return parsed.given, parsed.family, suffix


def _may_be(human: Human, given: str | None, suffix: str, oblique: bool) -> bool:
    return not oblique and human.suffix in ("", suffix)


def _place_prose(index: NameIndex, mention: ProseName) -> Match | None:
    """The human of a mention; where the document knows none and the mention is pointed at, a new one."""
    match = index.look_up(mention.given, mention.family)
    if match is not None:
        _fill_given(match, mention)
        return match
    if not mention.pointed or any(h.family == mention.family for h in index.humans if mention.given is None):
        return None
    text = f"{mention.given} {mention.family}" if mention.given else mention.family
    restored = restore_nominative(text)
    parsed = parse_name(restored.name)
    if parsed is None:
        return None
    given, family = (parsed.given, parsed.family) if parsed.family else (None, parsed.text)
    assert family is not None
    again = index.look_up(given, family)
    if again is not None:
        _fill_given(again, mention._replace(given=given, family=family))
        return Match(again.human, restored.case)
    return Match(index.add(make_human(given, family, restored.gender)), restored.case)


def _fill_given(match: Match, mention: ProseName) -> None:
    """A full given name in the nominative completes an initial, or a family name that stood alone."""
    human, given = match.human, mention.given
    if given is None or given.endswith(".") or (human.given and not human.initial):
        return
    if given in given_names() and match.case == "nominative":
        human.given = given
        return
    readings = {
        r.name
        for r in given_forms().get(given, ())
        if human.gender in (None, r.gender) and r.case == match.case
    }
    if len(readings) == 1:
        human.given = readings.pop()


def _describe_humans(index: NameIndex, mentions: Mentions) -> Iterator[FoundPerson]:
    for human in index.humans:
        places = [(span, match.case) for span, match in mentions.items() if match.human is human]
        known = human.given if human.given and not human.initial else None
        yield FoundPerson(
            human.name, known, human.family, max(human.titles, key=len, default=None), human.gender, places
        )
