"""Who is who in one record: ids of persons and organizations, and the way from a place to an id."""

from __future__ import annotations

from collections.abc import Iterable

from zapisy.evidence import Data, round_confidence
from zapisy.found import Found, FoundName, FoundOrganization, FoundPerson, Span

Mention = tuple[Span, str | None]
"""A place, and the case of the name there where it is known."""


class Identities:
    """Numbers the persons (``p1``) and organizations (``o1``) of a document in order of first mention."""

    def __init__(self, found: Found) -> None:
        self._view = found.view
        self._person_at: dict[Span, str] = {}
        self._names: dict[str, str] = {}
        self._organization_at: dict[Span, str] = {}
        self._mention_at: dict[Span, FoundOrganization] = {}
        self.persons = [
            self._number_person(f"p{i}", person, mentions)
            for i, (person, mentions) in enumerate(_order_persons(found.persons), 1)
        ]
        self.organizations = [
            self._number_organization(f"o{i}", group)
            for i, group in enumerate(_group_organizations(found.organizations), 1)
        ]

    def describe_name(self, name: FoundName) -> Data:
        """``person`` and ``name`` of whoever a name means; the name as written where nobody is known."""
        key = self._person_at.get(name.span)
        return {"person": key, "name": self._names[key] if key else name.text}

    def find_organization(self, span: Span) -> str | None:
        """The id of the organization named at a place."""
        return self._organization_at.get(span)

    def refer_organization(self, text: str | None, span: Span | None) -> Data | None:
        """The organization of a person: as written, and as resolved where the place is known."""
        if not text:
            return None
        mention = self._mention_at.get(span) if span else None
        if span is None or mention is None:
            return {"text": text}
        return {
            "id": self._organization_at[span],
            "text": text,
            "name": mention.name,
            "short_name": mention.short_name,
            "unit": mention.unit,
            "candidates": mention.candidates,
        }

    def _number_person(self, key: str, person: FoundPerson, mentions: list[Mention]) -> Data:
        self._names[key] = person.name
        for span, _ in mentions:
            self._person_at[span] = key
        return {
            "id": key,
            "name": person.name,
            "given_name": person.given_name,
            "family_name": person.family_name,
            "titles": person.titles,
            "gender": person.gender,
            "mentions": self._describe_mentions(mentions, _tell_model(person)),
        }

    def _number_organization(self, key: str, group: list[FoundOrganization]) -> Data:
        for mention in group:
            self._organization_at[mention.span] = key
            self._mention_at[mention.span] = mention
        first = group[0]
        short = next((m.short_name for m in group if m.short_name), None)
        surfaces = dict.fromkeys(m.text for m in group)
        return {
            "id": key,
            "name": first.name,
            "short_name": short,
            "kind": next((m.kind for m in group if m.kind), None),
            "text": first.text,
            "aliases": [s for s in surfaces if s not in (first.name, short, first.text)],
            "candidates": next((m.candidates for m in group if m.candidates), ()),
            "units": list(dict.fromkeys(m.unit for m in group if m.unit)),
            "mentions": [
                place for m in group for place in self._describe_mentions([(m.span, None)], _tell_model(m))
            ],
        }

    def _describe_mentions(self, mentions: Iterable[Mention], told: Data) -> list[Data]:
        """``told`` is what is said of each of them."""
        text, find = self._view.source.text, self._view.source_span
        return [
            {"start": start, "end": end, "text": text[start:end], "case": case, **told}
            for span, case in mentions
            for start, end in (find(*span),)
        ]


def _tell_model(found: FoundPerson | FoundOrganization) -> Data:
    """What a record says of a mention that a model proposed, and not of others."""
    if not found.found_by.startswith("model."):
        return {}
    return {"found_by": found.found_by, "confidence": round_confidence(found.confidence)}


def _order_mentions(mentions: Iterable[Mention]) -> list[Mention]:
    """Each place once, in order, with its case where one of its readings tells it."""
    cases: dict[Span, str | None] = {}
    for span, case in mentions:
        cases[span] = cases.get(span) or case
    return sorted(cases.items())  # places differ, so that no two cases are compared


def _order_persons(persons: Iterable[FoundPerson]) -> list[tuple[FoundPerson, list[Mention]]]:
    """Those who are named, by their first places, with all their places in order."""
    named = [(person, _order_mentions(person.mentions)) for person in persons if person.mentions]
    return sorted(named, key=lambda entry: entry[1][0][0])


def _group_organizations(mentions: Iterable[FoundOrganization]) -> list[list[FoundOrganization]]:
    groups: dict[str, list[FoundOrganization]] = {}
    for mention in sorted(mentions, key=lambda m: m.span):
        groups.setdefault(mention.name.casefold(), []).append(mention)
    return list(groups.values())
