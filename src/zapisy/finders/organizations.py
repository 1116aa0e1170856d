"""Finds organizations: public bodies, municipalities as parties, schools, clubs, companies, bodies of all of them.

Finds: ``MV – OSR``, ``Ministerstvem vnitra``, ``Rady města Litomyšl``, ``ZŠ Polná``, ``TJ Sokol Lhota``, ``STAVMONT, s.r.o.``,
``finančnímu výboru``; heads in the nominative, tails as written; organizations of the presence list.
Leaves: places that are no parties, laws, projects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zapisy.finders.organizations_lexicon import (
    HeadMatch,
    abbreviation_pattern,
    abbreviation_words,
    find_heads,
    known_abbreviations,
    known_names,
    municipality_heads,
)
from zapisy.found import Found, FoundOrganization, Span
from zapisy.lexicon import load_words
from zapisy.names.nominative import given_forms
from zapisy.names.scan import LOW, UP
from zapisy.names.shape import stop_words
from zapisy.text.views import View, first_words, fold, scan

_PROPER = rf"[{UP}][\w’'-]{{1,30}}"
_TAIL = re.compile(
    rf"(?:[ ](?:(?:města|obce|městyse|kraje|hlavního města|městské části|a Mateřská škola|a mateřská škola|nad|pod|u|na|svatého|sv\.)[ ])?"
    rf"(?:[{UP}]\.[ ])?(?:{_PROPER}|[{UP}]{{2,8}}\b|\d{{1,2}}(?=[\s,)](?!\.)))){{0,4}}"
)
_MINISTRY = re.compile(
    r"(?<!\w)[Mm]inisterstv(?:o|a|u|em|ě)\s(?P<tail>[a-zá-ž]{4,}(?:(?:,\s|\s)(?:a\s)?[a-zá-ž]{4,}){0,4}(?:\sČR)?)"
)
_MINISTRIES = frozenset({"ministerstvo", "ministerstva", "ministerstvu", "ministerstvem", "ministerstve"})
_LABELS = frozenset(
    "firma firmou firmy firme firmu spolecnost spolecnosti spolek spolku spolkem dodavatel dodavatelem dodavatele".split()
)
_LABELLED = re.compile(
    rf"(?<!\w)(?P<label>[Ff]irm(?:a|ou|y|ě|u)|[Ss]polečnost(?:i|í)?|[Ss]pol(?:ek|ku|kem)|[Dd]odavatel(?:em|e)?)\s(?P<name>(?:{_PROPER}|[{UP}]{{2,10}})(?:\s(?:{_PROPER}|[{UP}]{{2,10}}|&|a\s{_PROPER})){{0,4}})"
)


_CAPITALS = re.compile(rf"(?<![\w./-])(?:AS\s)?[{UP}]{{2,6}}(?:\s(?:ČR|[{UP}]{{2,4}}))?(?![\w/])(?!\.\w)")
MIN_USES = 2
"""How often an unknown abbreviation must be used to count as an organization's name."""


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load_words("organizations", "no_names"))


@cache
def _company() -> re.Pattern[str]:
    forms = sorted(load_words("organizations", "forms"), key=len, reverse=True)
    words = "|".join(re.escape(form).replace(r"\ ", r"\s{0,2}") for form in forms)
    capital = rf"[{UP}][\w’'&+-]{{0,30}}"
    name = rf"{capital}(?:[ ](?:{capital}|&|\+|[-–]|a[ ](?:{capital}|[{LOW}]{{4,14}})|[{LOW}]{{4,14}}(?=\s?,?\s(?:{words}))|(?<=[íéáý][ ])[{LOW}]{{4,14}}(?=[ ][{UP}]))){{0,5}}"
    return re.compile(rf"(?<![\w.])(?P<name>{name})(?P<comma>\s?,)?\s{{1,2}}(?P<form>{words})(?!\w)")


@cache
def _squeezed_forms() -> tuple[str, ...]:
    return tuple({form.replace(" ", "") for form in load_words("organizations", "forms")})


@cache
def _club_words() -> frozenset[str]:
    return first_words(load_words("organizations", "clubs"))


@cache
def _clubs() -> re.Pattern[str]:
    words = "|".join(
        re.escape(w).replace(r"\ ", r"\s")
        for w in sorted(load_words("organizations", "clubs"), key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w-])(?P<head>{words})(?!\w)")


def find_organizations(found: Found) -> None:
    """Fills ``found.organizations``, each place once, the longest reading first."""
    mentions: list[FoundOrganization] = list(_find_attended(found))
    taken = [m.span for m in mentions]
    names = {offset for p in found.persons for span, _ in p.mentions for offset in (span.start,)}
    prose = [
        *_find_companies(found.view),
        *_find_clubs(found.view),
        *_find_ministries(found.view),
        *_find_headed(found),
        *_find_labelled(found.view),
        *_find_abbreviated(found, mentions),
        *_find_capitals(found),
    ]
    for mention in sorted(prose, key=lambda m: (-(m.span.end - m.span.start), m.span)):
        if mention.span.start in names or any(
            a.start < mention.span.end and mention.span.start < a.end for a in taken
        ):
            continue
        taken.append(mention.span)
        mentions.append(mention)
    body = _own_body(found)
    if body is not None and not any(m.span == body.span for m in mentions):
        mentions = [
            m for m in mentions if not (m.span.start < body.span.end and body.span.start < m.span.end)
        ] + [body]
    if body is not None and (seat := _seat_of(found, body)) is not None:
        mentions.append(seat)
    found.organizations.extend(_merge_names(mentions))


# ---------------------------------------------------------------- attendance and the meeting's own body
def _find_attended(found: Found) -> Iterator[FoundOrganization]:
    seen: set[Span] = set()
    for entry in found.attendance:
        if not entry.organization or entry.organization_span is None or entry.organization_span in seen:
            continue
        seen.add(entry.organization_span)
        yield read_affiliation(entry.organization, entry.organization_span, _has_ministries(found))


def _has_ministries(found: Found) -> bool:
    """Whether unambiguous ministries stand in the presence list, so that MV, MK and MS are ministries too."""
    heads = {re.split(r"\s[–-]\s", e.organization)[0].strip() for e in found.attendance if e.organization}
    known = known_abbreviations()
    return sum(h in known and not known[h].ambiguous for h in heads) >= 2


def read_affiliation(text: str, span: Span, ministries: bool) -> FoundOrganization:
    """An organization as written beside a person: ``MV – OSR`` is Ministerstvo vnitra, unit OSR."""
    head, _, unit = re.sub(r"\s+[–—-]\s+", "\u0000", text, count=1).partition("\u0000")
    known = known_abbreviations().get(head.strip())
    if known and (ministries or not known.ambiguous):
        return FoundOrganization(
            span,
            text,
            known.name,
            known.short,
            known.kind,
            unit.strip() or None,
            "organizations.attendance",
            0.95,
        )
    return FoundOrganization(span, text, text, None, None, None, "organizations.attendance", 0.9)


def _own_body(found: Found) -> FoundOrganization | None:
    body = found.header.get("body")
    if body is None or not body.spans or " " not in body.value:
        return None
    span = body.spans[0]
    return FoundOrganization(
        span, _surface(found.view, span), body.value, None, "body", None, "organizations.body", 0.9
    )


def _seat_of(found: Found, body: FoundOrganization) -> FoundOrganization | None:
    """The municipality whose body meets: it is named within the body's name."""
    for match in re.finditer(
        r"(?P<head>obce|města|městyse|městské části)\s(?=[A-ZÁ-Ž])",
        found.view.clean[body.span.start : body.span.end],
    ):
        head = municipality_heads()[match["head"]]
        span = Span(body.span.start + match.start(), body.span.end)
        text = _surface(found.view, span)
        return _make(found.view, span, head.nominative + text[len(match["head"]) :], None, "municipality")
    return None


# ---------------------------------------------------------------- prose
def _make(
    view: View, span: Span, name: str | None = None, short: str | None = None, kind: str | None = None
) -> FoundOrganization:
    text = _surface(view, span)
    return FoundOrganization(span, text, name or text, short, kind, None, f"organizations.{kind or 'name'}")


def _surface(view: View, span: Span) -> str:
    return re.sub(r"\s+", " ", view.clean[span.start : span.end]).strip()


def _find_companies(view: View) -> Iterator[FoundOrganization]:
    squeezed = view.clean.replace(" ", "").replace("\n", "")
    if not any(form in squeezed for form in _squeezed_forms()):
        return
    for match in _company().finditer(view.clean):
        start = match.start("name")
        name = match["name"]
        # A sentence's first word or a label before the name is no part of it.
        label = re.match(
            rf"(?:[{UP}][{LOW}]+\s){{0,3}}?(?:firm\w{{1,2}}|společnost\w?|s|od|pro|se|ve|v|k|na|mezi|a)\s(?=[{UP}])",
            name,
        )
        if label:
            start += label.end()
        yield _make(view, Span(start, match.end()), kind="company")


def _find_clubs(view: View) -> Iterator[FoundOrganization]:
    for match in scan(_clubs(), view.clean, view.starts_of(_club_words())):
        head = match.end("head")
        end = _end_tail(view.clean, head, "named")
        if end > head:
            yield _make(view, Span(match.start(), end), kind="association")


def _find_ministries(view: View) -> Iterator[FoundOrganization]:
    for match in scan(_MINISTRY, view.clean, view.starts_of(_MINISTRIES)):
        tail = re.sub(r"\s+", " ", match["tail"])
        for length in range(len(tail), 3, -1):
            known = known_names().get(f"ministerstvo {tail[:length].lower()}")
            if known and (length == len(tail) or not tail[length].isalpha()):
                yield _make(
                    view,
                    Span(match.start(), match.start("tail") + length),
                    known.name,
                    known.short,
                    "ministry",
                )
                break


def _find_headed(found: Found) -> Iterator[FoundOrganization]:
    view = found.view
    own = _own_municipality(found)
    for match in find_heads(view):
        end = _end_tail(view.clean, match.end, match.what)
        if match.what == "municipality" and not _is_party(view, match, end, own):
            continue
        rest = re.sub(r"\s+", " ", view.clean[match.end : end])
        nominative = match.head.nominative
        if view.clean[match.start].isupper():
            nominative = nominative[:1].upper() + nominative[1:]
        if match.what == "named" and not rest and match.head.nominative[0].isupper():
            continue
        yield _make(view, Span(match.start, end), nominative + rest, None, match.head.kind)


def _end_tail(clean: str, start: int, what: str) -> int:
    """Where the proper name behind a head ends: before a title, a label, the first word of the next sentence."""
    tail = _TAIL.match(clean, start)
    end = start
    for word in re.finditer(r"\S+", tail.group() if tail else ""):
        plain = word.group().strip(".,")
        if fold(plain) in stop_words() and not plain.islower():
            break
        if plain in given_forms() and what != "named":
            break
        if not word.group().islower():
            end = start + word.end()
        if what == "body" and end > start and clean[start:end].count(" ") >= 3:
            break
    return end


def _own_municipality(found: Found) -> str | None:
    body = found.header.get("body")
    match = (
        re.search(r"(?:obce|města|městyse|městské části)\s(?P<name>[A-ZÁ-Ž].*)$", body.value)
        if body
        else None
    )
    return match["name"] if match else None


def _is_party(view: View, match: HeadMatch, end: int, own: str | None) -> bool:
    """A municipality with its name; not after a preposition of place, not within a longer name."""
    if end == match.end:
        return False
    before = fold(view.clean[max(0, match.start - 14) : match.start])
    if re.search(
        r"(?:\bv|\bve|\bna uzemi|\bkatastru|\bokoli|\brada|\brady|\bstarost\w{1,3}|zastupitelstv\w{1,2}|\bob\w{0,5}|urad\w{0,2})\s$",
        before,
    ):
        return own is not None and view.clean[match.end : end].strip() == own
    return True


def _find_labelled(view: View) -> Iterator[FoundOrganization]:
    for match in scan(_LABELLED, view.clean, view.starts_of(_LABELS)):
        yield _make(view, Span(*match.span("name")), kind="company")


def _find_abbreviated(found: Found, attended: list[FoundOrganization]) -> Iterator[FoundOrganization]:
    ministries = any(m.kind == "ministry" for m in attended)
    for match in scan(abbreviation_pattern(), found.view.clean, found.view.starts_of(abbreviation_words())):
        known = known_abbreviations()[re.sub(r"\s", " ", match.group())]
        if not known.ambiguous or ministries:
            yield _make(found.view, Span(*match.span()), known.name, known.short, known.kind)


def _find_capitals(found: Found) -> Iterator[FoundOrganization]:
    """Abbreviations that no lexicon knows, where the document uses them as a name: more than once, or beside an office."""
    places: dict[str, list[re.Match[str]]] = {}
    for match in _CAPITALS.finditer(found.view.clean):
        if match.group() not in _no_names():
            places.setdefault(match.group(), []).append(match)
    for text, matches in places.items():
        if len(matches) >= MIN_USES and not _is_shouted(found.view, matches):
            for match in matches:
                yield _make(found.view, Span(*match.span()), text, None, "abbreviation")


def _is_shouted(view: View, matches: list[re.Match[str]]) -> bool:
    """Whether the word stands only within lines of capitals (headings)."""
    return all(
        re.search(rf"[{UP}]{{3,}}\s*$", view.clean[max(0, m.start() - 12) : m.start()])
        or re.match(rf"\s[{UP}]{{4,}}", view.clean[m.end() : m.end() + 8])
        for m in matches
    )


# ---------------------------------------------------------------- one name a body
def _merge_names(mentions: list[FoundOrganization]) -> list[FoundOrganization]:
    """Short and long names of one body under the long one, where only one long name begins so."""
    names = {m.name for m in mentions if m.kind in ("body", "municipality", "authority")}
    for mention in mentions:
        longer = [n for n in names if n.lower().startswith(mention.name.lower() + " ")]
        if mention.kind in ("body", "authority") and len({n.lower() for n in longer}) == 1:
            mention.name = longer[0]
    return mentions
