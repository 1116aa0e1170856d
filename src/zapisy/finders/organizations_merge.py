"""One name for one organization: short forms under the full one, abbreviations under the name that the text gives them.

Finds: ``Spolek přátel dráhy (SPD)``, ``dále jen „Spolek“``, ``předsednictvo`` of the one ``předsednictvo AS FEL``, ``FEL`` of ``FEL ČVUT``.
Leaves: short names that two longer ones share.
"""

from __future__ import annotations

import re

from zapisy.finders.organizations_lexicon import known_abbreviations
from zapisy.finders.organizations_own import is_form_of
from zapisy.found import FoundOrganization
from zapisy.text.views import View

_BRACKETED = re.compile(r"[ ,]{0,2}\((?:dále[ ](?:jen|také)?[ ]?)?[„\"“]?")


def merge_names(view: View, mentions: list[FoundOrganization]) -> None:
    """Gives all mentions of one organization the same name."""
    _name_abbreviations(view, mentions)
    _join_seats(mentions)
    _join_universities(mentions)
    _join_short(mentions)


def _name_abbreviations(view: View, mentions: list[FoundOrganization]) -> None:
    """``Name (ABC)``: all ABC are the name."""
    ordered = sorted(mentions, key=lambda m: m.span)
    ends = {m.span.end: m for m in ordered if m.kind != "abbreviation"}
    full: dict[str, FoundOrganization] = {}
    for mention in ordered:
        if mention.kind != "abbreviation":
            continue
        before = re.search(
            r"[ ,]{0,2}\((?:dále[ ](?:jen[ ])?)?[„\"“]?$",
            view.running[max(0, mention.span.start - 20) : mention.span.start],
        )
        if before and (named := ends.get(mention.span.start - len(before.group()))):
            full.setdefault(mention.text, named)
    for mention in ordered:
        if mention.kind == "abbreviation" and (named := full.get(mention.text)):
            mention.name, mention.kind, mention.short_name = named.name, named.kind, mention.text
            named.short_name = named.short_name or mention.text


def _join_seats(mentions: list[FoundOrganization]) -> None:
    """One municipality, whatever it is called: ``obec Lhota``, ``Městys Lhota``, ``městem Lhotou``."""
    first: dict[str, str] = {}
    for mention in mentions:
        if mention.kind != "municipality":
            continue
        proper = mention.name.split(" ", 1)[-1]
        same = next(
            (name for known, name in first.items() if known == proper or is_form_of(proper, known)), None
        )
        if same is None:
            first[proper] = mention.name
        else:
            mention.name = same


def _join_universities(mentions: list[FoundOrganization]) -> None:
    """``FEL``, ``ČVUT FEL`` and ``FEL ČVUT`` are one faculty."""
    known = known_abbreviations()
    compounds: dict[str, str] = {}
    for mention in mentions:
        words = mention.name.split(" ")
        if mention.kind != "abbreviation" or len(words) != 2:
            continue
        for part, whole in (words, words[::-1]):
            if whole in known and known[whole].kind == "university" and part not in known:
                compounds.setdefault(part, mention.name)
    for mention in mentions:
        words = [w for w in mention.name.split(" ") if w in compounds]
        if mention.kind == "abbreviation" and words and len(mention.name.split(" ")) <= 2:
            rest = [w for w in mention.name.split(" ") if w not in compounds]
            if not rest or rest[0] in known:
                mention.name = compounds[words[0]]


def _join_short(mentions: list[FoundOrganization]) -> None:
    """Short and long names of one body under the long one, where only one long name begins so."""
    kinds = ("body", "authority", "ministry", "school", "unit", "company", "association", "central_authority")
    names = sorted({m.name for m in mentions if m.kind in kinds})
    lower = {name: name.lower() for name in names}
    longer: dict[str, str | None] = {}
    for name in names:
        further = {lower[n]: n for n in names if lower[n].startswith(lower[name] + " ")}
        longer[name] = next(iter(further.values())) if len(further) == 1 else None
    for mention in mentions:
        if mention.kind in kinds and (long := longer.get(mention.name)):
            mention.name = long
