"""The Reconciliation Service API 0.2 over a roster: queries, suggestions and values, without HTTP.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/. A candidate is a ``match`` where the library
would link to it: equals are candidates without a match.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from zapisy.record import Identifier, Organization
from zapisy.roster.cells import read_date, read_gender
from zapisy.roster.entities import (
    PROPERTIES,
    TYPES,
    Entities,
    Entity,
    describe,
    label_of,
    list_values,
    name_term,
    type_of,
)
from zapisy.roster.features import FEATURES, Query
from zapisy.roster.linking import Ranked, rate_hit
from zapisy.roster.loading import Roster
from zapisy.roster.people import owner_of
from zapisy.text.views import fold

MOST_QUERIES, MOST_RESULTS, RESULTS = 1000, 100, 10
"""Queries of one batch and results of one query at most; results where a query does not say how many."""

Json = dict[str, Any]


class QueryError(ValueError):
    """A query that the service does not understand; the client gets its message."""


class Reconciler:
    """Answers for one roster; the callers take turns."""

    def __init__(self, roster: Roster) -> None:
        self._linker = roster.linker
        self._entities = Entities(roster)

    # ------------------------------------------------------------ queries
    def answer_batch(self, queries: Any) -> Json:
        """Each query's results under its key. Raises QueryError for what is no batch."""
        if not isinstance(queries, dict) or not all(isinstance(query, dict) for query in queries.values()):
            raise QueryError("queries is no JSON object of query objects")
        if len(queries) > MOST_QUERIES:
            raise QueryError(f"more than {MOST_QUERIES} queries; divide the batch")
        return {key: {"result": self._answer(query)} for key, query in queries.items()}

    def _answer(self, query: Mapping[str, Any]) -> list[Json]:
        given = _read_properties(query.get("properties", []))
        text = query.get(
            "query", " ".join(given.get("given_name", [])[:1] + given.get("family_name", [])[:1])
        )
        if not isinstance(text, str) or not (text.strip() or given):
            raise QueryError("a query has neither a text nor properties")
        types = _read_types(query.get("type"))
        results = self._match_persons(text, given) if "person" in types else []
        results += self._match_bodies(text, given) if "organization" in types else []
        ranked = sorted(results, key=lambda each: (-each["score"], each["name"], each["id"]))
        return ranked[: _read_limit(query.get("limit"))]

    def _match_persons(self, text: str, given: Mapping[str, list[str]]) -> list[Json]:
        _, ranked = self._linker.rank_text(text, _read_known(given))
        best = ranked[0].weight if ranked else 0
        alone = sum(each.weight == best for each in ranked) == 1
        return [
            self._show_person(each, best, alone and each.weight == best) for each in ranked[:MOST_RESULTS]
        ]

    def _show_person(self, ranked: Ranked, best: int, match: bool) -> Json:
        score = 100 * rate_hit(ranked.hit) * (1 + ranked.weight) / (1 + best)
        features = [{"id": _slug(f.name), "value": f.name in ranked.reasons} for f in FEATURES]
        features.append({"id": "confidence", "value": rate_hit(ranked.hit)})
        return self.show(owner_of(ranked.hit)) | {
            "score": round(score, 1),
            "match": match,
            "features": features,
        }

    def _match_bodies(self, text: str, given: Mapping[str, list[str]]) -> list[Json]:
        known = tuple(Identifier(scheme="ICO", value=ico.zfill(8)) for ico in given.get("ico", []))
        link = self._linker.bodies.link(Organization(id="query", name=text, text=text, identifiers=known))
        found = [link.id] if link.id else [candidate.id for candidate in link.candidates]
        score = round(100 * (link.confidence or 0.5), 1)
        bodies = [self._entities.get(self._entities.find_body(key)) for key in found]
        shown = [self.show(body) for body in bodies if body is not None]
        return [each | {"score": score, "match": link.status == "linked", "features": []} for each in shown]

    def show(self, entity: Entity) -> Json:
        """An entity as all answers have it."""
        kind = type_of(entity)
        shown = {"id": self._entities.key_of(entity), "name": label_of(entity), "type": [_show_term(kind)]}
        return shown | ({"description": described} if (described := describe(entity)) else {})

    def find(self, key: str) -> Entity | None:
        """The entity of an id."""
        return self._entities.get(key)

    # ------------------------------------------------------------ suggestions
    def suggest_entities(self, prefix: str, cursor: int) -> Json:
        """Entities whose names begin so, from the ``cursor``-th."""
        found = islice(self._entities.complete(prefix), cursor, cursor + RESULTS) if prefix.strip() else ()
        shown = [self.show(entity) for entity in found]
        return {"result": [{**each, "notable": each.pop("type")} for each in shown]}

    # ------------------------------------------------------------ values
    def extend(self, asked: Any) -> Json:
        """The values of properties of entities. Raises QueryError for what is no data extension query."""
        if not isinstance(asked, dict) or not isinstance(asked.get("ids"), list):
            raise QueryError("extend is no JSON object with ids and properties")
        properties = asked.get("properties")
        if not isinstance(properties, list) or not all(
            isinstance(p, dict) and isinstance(p.get("id"), str) for p in properties
        ):
            raise QueryError("properties is no list of objects with an id")
        keys = [each["id"] for each in properties]
        rows = {str(key): {name: self._list_cells(str(key), name) for name in keys} for key in asked["ids"]}
        return {"meta": [_show_term(key) for key in keys], "rows": rows}

    def _list_cells(self, key: str, name: str) -> list[Json]:
        entity = self._entities.get(key)
        return [{"str": value} for value in list_values(entity, name)] if entity is not None else []


def suggest_terms(kind: str, prefix: str) -> Json:
    """Types or properties whose id or name begins so."""
    terms = (
        TYPES
        if kind == "type"
        else tuple(dict.fromkeys((*PROPERTIES["person"], *PROPERTIES["organization"], "day")))
    )
    start = fold(prefix.strip())
    found = [_show_term(t) for t in terms if t.startswith(start) or fold(name_term(t)).startswith(start)]
    return {"result": found}


def propose_properties(kind: str, limit: int | None = None) -> Json:
    """The properties that entities of a type have."""
    return {"type": kind, "properties": [_show_term(key) for key in PROPERTIES.get(kind, ())][:limit]}


def _show_term(key: str) -> Json:
    return {"id": key, "name": name_term(key)}


def _slug(name: str) -> str:
    return "_".join(name.replace("'", "").split())


def _read_types(value: Any) -> tuple[str, ...]:
    asked = [value] if isinstance(value, (str, dict)) else value or []
    if not isinstance(asked, list):
        raise QueryError("type is no string and no list of strings")
    named = [each.get("id") if isinstance(each, dict) else each for each in asked]
    return tuple(kind for kind in TYPES if kind in named) if named else TYPES


def _read_limit(value: Any) -> int:
    if value is None:
        return RESULTS
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 1:
        raise QueryError("limit is no positive number")
    return min(int(value), MOST_RESULTS)


def _read_properties(value: Any) -> dict[str, list[str]]:
    """The values of each property: strings, numbers, or entities by their names."""
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise QueryError("properties is no list of objects")
    given: dict[str, list[str]] = {}
    for each in value:
        if not isinstance(each.get("pid"), str) or "v" not in each:
            raise QueryError("a property has no pid or no v")
        values = each["v"] if isinstance(each["v"], list) else [each["v"]]
        texts = [str(v.get("name") or v.get("id") or "") if isinstance(v, dict) else str(v) for v in values]
        given.setdefault(each["pid"], []).extend(text for text in texts if text.strip())
    return given


def _read_known(given: Mapping[str, list[str]]) -> Query:
    """What the properties of a query tell of a person."""

    def words(*keys: str) -> frozenset[str]:
        return frozenset(fold(value) for key in keys for value in given.get(key, []))

    first = {key: next(iter(given.get(key, [])), None) for key in ("gender", "titles", "day")}
    try:
        day = read_date(first["day"])
    except ValueError:
        raise QueryError("day is no date") from None
    return Query(
        None, "", read_gender(first["gender"]), None, first["titles"], words("role"),
        words("organization", "unit", "party"), day,
    )  # fmt: skip


def list_details(entity: Entity) -> Iterable[tuple[str, list[str]]]:
    """The names of an entity's properties with their values, those that it has."""
    for key in PROPERTIES[type_of(entity)]:
        if values := list_values(entity, key):
            yield name_term(key), values
