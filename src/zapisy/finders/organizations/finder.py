"""Finds organizations: public bodies, municipalities as parties, schools, clubs, companies, bodies of all of them.

Finds: ``MV – OSR``, ``Ministerstvem vnitra``, ``Rady města Dolany``, ``ZŠ Polná``, ``TJ Sokol Lhota``, ``STAVMONT, s.r.o.``,
``finančnímu výboru``; heads in the nominative, tails as written; organizations of the presence list.
Leaves: places that are no parties, laws, projects.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from zapisy.finders.attendance.monograms import LONGEST, is_sure, list_monograms
from zapisy.finders.organizations.acronyms import find_clubs, find_known
from zapisy.finders.organizations.brands import find_brands, find_labelled
from zapisy.finders.organizations.companies import Company, find_companies
from zapisy.finders.organizations.context import settle_meanings
from zapisy.finders.organizations.form_places import list_forms
from zapisy.finders.organizations.initials import Initials
from zapisy.finders.organizations.judging import Phrase
from zapisy.finders.organizations.lines import Reading, read_lines
from zapisy.finders.organizations.meanings import (
    find_meant,
    list_places,
    note_candidates,
    settle_attended,
)
from zapisy.finders.organizations.merge import merge_names
from zapisy.finders.organizations.mottos import find_mottos
from zapisy.finders.organizations.own import (
    find_attended,
    find_body,
    find_committee,
    find_letterheads,
    find_municipalities,
    find_seat,
    has_ministries,
    is_meeting_place,
)
from zapisy.finders.organizations.phrases import PhraseReader
from zapisy.finders.organizations.shorts import find_shorts
from zapisy.finders.organizations.trades import find_foreign, find_trades
from zapisy.finders.organizations.unknown import find_unknown
from zapisy.finders.organizations.unmarked import is_unmarked, mark_names, mark_reading, unmark_names
from zapisy.found import Found, FoundOrganization, Span, to_span
from zapisy.lexicon import load_set, load_words
from zapisy.names.nominative import given_forms
from zapisy.text.views import View

_HOLDERS: Final = frozenset({"body", "unit", "university", "abbreviation"})
"""Kinds whose names hold the name of the organization they belong to, which is a mention of its own."""
_NO_PERSONS: Final = frozenset(
    {"association", "authority", "school", "university", "institution", "foundation", "parish", "body"}
)
_SHORT: Final = frozenset({"abbreviation", "association"})
_SEATS: Final = frozenset({"municipality", "region"})


def find_organizations(found: Found) -> None:
    """Fills ``found.organizations``: each place once, the longest reading first, and the names within names."""
    reading = read_lines(found)
    if unmarked := is_unmarked(reading.text):
        reading = mark_reading(reading)
    forms = list_forms(reading)
    companies = [*find_companies(reading, forms), *find_mottos(reading, forms)] if forms else []
    phrases = PhraseReader(reading, {c.span.start: c.span.end for c in companies}).read_all()
    body = find_body(found, phrases)
    seat = find_seat(reading.text, body) if body else None
    whole = {company.span for company in companies}
    others = [
        _write_phrase(found.view, phrase)
        for phrase in _split_joined(phrases)
        if not (whole and Span(phrase.start, phrase.end) in whole) and not is_meeting_place(found, phrase)
    ]
    named = (*find_labelled(reading), *find_brands(reading), *find_trades(reading), *find_foreign(reading))
    others += [_write_company(found.view, c) for c in (*companies, *named)]
    others += find_municipalities(reading, seat.name.split(" ", 1)[1] if seat else None)
    places = list_places(found.view)
    settled = settle_meanings(found, reading, places, others) if places else {}
    sure = [*find_attended(found), *[mention for mention in (body, seat) if mention]]
    settle_attended(sure, settled)
    people = Initials(found.persons)
    others += find_meant(reading, places, settled, people)
    others += _find_short(found, reading, people)
    things = {short for short, known in settled.items() if known is None}
    others = [m for m in others if m.name.partition(" ")[0] not in things] if things else others
    if [m for m in others if len(m.text) <= LONGEST]:
        called = set(filter(is_sure, list_monograms(found)))
        others = [m for m in others if m.text not in called]
    firms = {company.span.start for company in companies}
    mentions = _choose(sure, others, reading.persons - firms)
    if unmarked:
        mark_names(mentions)
    merge_names(found.view, mentions)
    if unmarked:
        unmark_names(mentions)
    note_candidates(mentions)
    found.organizations.extend(mentions)


def _find_short(found: Found, reading: Reading, people: Initials) -> list[FoundOrganization]:
    """Letterheads, the committee that the text is about, and abbreviations that are not the initials of people."""
    known = find_known(reading, ministries=has_ministries(found))
    universities = "university" in {m.kind for m in known} or "fakult" in found.view.folded
    unknown = find_unknown(reading, universities=universities)
    return [
        *find_letterheads(found.view),
        *find_committee(found, reading),
        *find_clubs(reading),
        *find_shorts(reading),
        *known,
        *[mention for mention in unknown if not people.has(mention.name)],
    ]


def _split_joined(phrases: list[Phrase]) -> Iterable[Phrase]:
    """``pedagogická a studentská komise`` is two bodies where the text has one of them by itself too."""
    joint = [phrase.name.lower() for phrase in phrases if " a " in phrase.name]
    return _split_joint(phrases, joint) if joint else phrases


def _split_joint(phrases: list[Phrase], joint: list[str]) -> Iterator[Phrase]:
    names = {phrase.name.lower() for phrase in phrases if " a " not in phrase.name}
    joined = Counter(part for name in joint for part in set(name.split(" a ")))
    for phrase in phrases:
        if " a " not in phrase.name:
            yield phrase
            continue
        first, _, rest = phrase.name.partition(" a ")
        one = f"{first} {phrase.head.nominative}"
        apart = phrase.head.kind == "body" and phrase.start + len(first) + 3 <= phrase.noun
        if not apart or not (
            names & {one.lower(), rest.lower()} or joined[first.lower()] != joined[rest.lower()]
        ):
            yield phrase
            continue
        yield phrase.place(phrase.start, phrase.start + len(first), one)
        yield phrase.place(phrase.start + len(first) + 3, phrase.end, rest)


def _write_phrase(view: View, phrase: Phrase) -> FoundOrganization:
    span = to_span((phrase.start, phrase.end))
    known, name = phrase.known, " ".join(phrase.name.split())
    kind = known.kind if known else phrase.head.kind
    return FoundOrganization(
        span,
        _read_surface(view, span),
        name,
        known.short if known else None,
        kind,
        None,
        f"organizations.{kind}",
    )


def _write_company(view: View, company: Company) -> FoundOrganization:
    text = _read_surface(view, company.span)
    kind = _tell_kind(company.name)
    return FoundOrganization(company.span, text, company.name, None, kind, None, "organizations.company")


def _tell_kind(text: str) -> str:
    """The kind of an organization by its legal form, or among those that everybody knows."""
    squeezed = text.replace(" ", "")
    for form in load_words("organizations", "society_forms"):
        if form in squeezed:
            return "association"
    if squeezed.endswith(load_words("organizations", "public_forms")):
        return "institution"
    return "party" if text in load_set("organizations", "parties") else "company"


def _read_surface(view: View, span: Span) -> str:
    return " ".join(view.clean[span.start : span.end].split())


# ---------------------------------------------------------------- one reading a place
def _choose(
    sure: list[FoundOrganization], others: Iterable[FoundOrganization], persons: frozenset[int]
) -> list[FoundOrganization]:
    """The sure ones and, the longest first, those that do not cross them; a name within a name counts where it is whose the other is."""
    others = list(others)
    _lengthen_sure(sure, others)
    chosen = list(sure)
    places = _Places(chosen)
    ranked = sorted([(m.span.start - m.span.end, m.span.start, number) for number, m in enumerate(others)])
    for _, start, number in ranked:
        mention = others[number]
        if start in persons and not _is_surely_none(mention):
            continue
        if places.admit(mention):
            places.add(mention)
            chosen.append(mention)
    return chosen


def _is_surely_none(mention: FoundOrganization) -> bool:
    """Whether what looks like a person is none: a society or an office, no given name in it (``Mikroregionu Podlesí``)."""
    words = mention.text.split()
    return mention.kind in _NO_PERSONS and not any(word in given_forms() for word in words)


def _lengthen_sure(sure: list[FoundOrganization], others: list[FoundOrganization]) -> None:
    """Gives an organization that a list has in another case (``zástupce Krajského úřadu``) or cut short (``Povodí Odry | , státní podnik``)
    the name that the text reads there."""
    listed = [mention for mention in sure if mention.found_by == "organizations.attendance"]
    if not listed:
        return
    read = {m.span.start: m for m in sorted(others, key=lambda m: m.span.end)}
    for mention in listed:
        other = read.get(mention.span.start)
        if other is None:
            continue
        if other.span.end == mention.span.end and mention.kind is None and other.kind not in _SHORT:
            mention.name, mention.kind = other.name, other.kind
        elif other.span.end > mention.span.end and other.kind in ("company", "association"):
            mention.name, mention.kind, mention.text = other.name, other.kind, other.text


def _may_hold(outer: FoundOrganization, inner: FoundOrganization) -> bool:
    own = outer.found_by == "organizations.meeting"  # a head may cut its body's name short
    inside = outer.span.start < inner.span.start and (inner.span.end <= outer.span.end or own)
    return inside and outer.kind in _HOLDERS and inner.kind not in _SEATS


class _Places:
    """The mentions chosen so far by where they begin; none is longer than ``reach``."""

    def __init__(self, mentions: list[FoundOrganization]) -> None:
        self._starts: list[tuple[int, int]] = []
        self._mentions: dict[tuple[int, int], FoundOrganization] = {}
        self._reach = 0
        for mention in mentions:
            self.add(mention)

    def add(self, mention: FoundOrganization) -> None:
        key = (mention.span.start, mention.span.end)
        bisect.insort(self._starts, key)
        self._mentions[key] = mention
        self._reach = max(self._reach, key[1] - key[0])

    def admit(self, mention: FoundOrganization) -> bool:
        """Whether all that share a letter with a mention may hold it."""
        start, end = mention.span
        starts = self._starts
        at = bisect.bisect_left(starts, (start - self._reach, 0))
        while at < len(starts) and starts[at][0] < end:
            if starts[at][1] > start and not _may_hold(self._mentions[starts[at]], mention):
                return False
            at += 1
        return True
