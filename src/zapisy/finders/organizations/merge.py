"""One name for one organization: short forms under the full one, abbreviations under the name that the text gives them.

Finds: ``Spolek přátel dráhy (SPD)``, ``dále jen „Spolek“``, ``předsednictvo`` of the one ``předsednictvo AS FEL``, ``FEL`` of ``FEL ČVUT``.
Leaves: short names that two longer ones share.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from zapisy.finders.organizations.lexicon import known_abbreviations, legal_forms, load_expansions, noun_forms
from zapisy.finders.organizations.own import is_form_of
from zapisy.found import FoundOrganization
from zapisy.lexicon import load_words
from zapisy.text.views import View

_JOINED: Final = frozenset(
    {
        "body",
        "authority",
        "ministry",
        "school",
        "unit",
        "company",
        "association",
        "institution",
        "central_authority",
        "police",
        "university",
    }
)
"""Kinds of organizations that a text names in full once and in short then."""
_SHORT_SEATS: Final = frozenset({"MČ", "MO"})
"""City parts by their abbreviation, which a body's initials hold whole: RMČ of Rada MČ Lhota."""
_SEAT_TITLE: Final = re.compile(r"[^\W\d_]+[ ](?:[Mm]ěst[oa][ ](?=[^\W\d_a-záčďéěíľňóřšťúůýž]))?")
"""What a municipality is called before its name: ``Statutární město``, ``obec``."""
_BRACKET: Final = re.compile(r"[ ,]{0,2}\((?:dále[ ](?:jen|také|též)?[ ]?)?(?:jako[ ])?[„\"“]?$")


def merge_names(view: View, mentions: list[FoundOrganization]) -> None:
    """Gives all mentions of one organization the same name."""
    short = "abbreviation" in {mention.kind for mention in mentions}
    body = _find_body(mentions)
    if short:
        _name_abbreviations(view, mentions)
    if body is not None:
        if short:
            _name_initials(mentions, body)
        _join_own(mentions, body)
    _join_forms(mentions)
    _join_expanded(mentions)
    _join_seats(mentions)
    if short:
        _join_universities(mentions)
    _join_short(mentions, body)
    _join_ends(mentions)


def _find_body(mentions: list[FoundOrganization]) -> FoundOrganization | None:
    """The body that met."""
    for mention in mentions:
        if mention.found_by == "organizations.meeting":
            return mention
    return None


def list_initials(name: str) -> frozenset[str]:
    """What a body may be called for short, by its first words: ``ZM`` and ``ZML`` of Zastupitelstvo města Lhota."""
    letters = [
        word if word in _SHORT_SEATS else word[0].upper()
        for word in name.split()
        if len(word) > 3 or (word[0].isupper() and not name.isupper()) or word in _SHORT_SEATS
    ]
    heads = {
        number for number, word in enumerate(name.split()[:3]) if number and word.lower() in noun_forms()
    }
    starts = (0, *(number - 1 for number in heads if number > 1))
    return frozenset(
        "".join(letters[start : start + count])
        for start in starts
        for count in range(2, min(len(letters) - start, 5) + 1)
    )


def _name_initials(mentions: list[FoundOrganization], body: FoundOrganization) -> None:
    """The body that met, where the text calls it by its initials."""
    initials = list_initials(body.name)
    for mention in mentions:
        if mention.kind == "abbreviation" and body.name.startswith(f"{mention.name} "):
            mention.name, mention.kind, mention.short_name = body.name, "body", mention.text
        if mention.kind == "abbreviation" and mention.name.partition(" ")[0] in initials:
            mention.name, mention.kind, mention.short_name = body.name, "body", mention.text


@cache
def _pairs(key: str) -> dict[str, str]:
    return dict(entry.split("|") for entry in load_words("organizations", key))


def _join_own(mentions: list[FoundOrganization], body: FoundOrganization) -> None:
    """``Zastupitelstvo`` of ``obecní zastupitelstvo Lhota`` or of ``ZO Lhota``: the body that met, by its head alone."""
    words = body.name.lower().split()[:2]
    councils = _pairs("councils")
    heads = {councils.get(word, word) for word in words} & set(councils.values())
    for mention in mentions if heads else ():
        if mention.kind == "body" and mention.name.lower() in heads:
            mention.name = body.name


def _join_forms(mentions: list[FoundOrganization]) -> None:
    """``ZŠ Lhota, p.o.`` and ``ZŠ Lhota, příspěvková organizace``: one name with one form."""
    known: dict[tuple[str, str], str] = {}
    for mention in mentions:
        if ", " not in mention.name:
            continue
        name, _, form = mention.name.rpartition(", ")
        if form in legal_forms():
            squeezed = form.replace(" ", "").lower()
            key = (name.lower(), _pairs("form_initials").get(squeezed, form.lower()).replace(" ", ""))
            mention.name = known.setdefault(key, mention.name)


def _join_expanded(mentions: list[FoundOrganization]) -> None:
    """``ZŠ Lhota`` and ``Základní škola Lhota``, ``MěÚ`` and the one ``Městský úřad Lhota``."""
    expansions = load_expansions()
    short = {m.name for m in mentions if m.name.partition(" ")[0] in expansions}
    if not short:
        return
    names = _Names({m.name for m in mentions if m.kind != "abbreviation"})
    full_names = {name: full for name in short if (full := _expand(name, names))}
    for mention in mentions:
        if full := full_names.get(mention.name):
            mention.name, mention.short_name = full, mention.short_name or mention.name


def _expand(name: str, names: _Names) -> str | None:
    """The one full name in the text that an abbreviation with its tail stands for."""
    for short, full in load_expansions()[name.partition(" ")[0]]:
        if name != short and not name.startswith(f"{short} "):
            continue
        whole = full + name[len(short) :].lower()
        longer = [same] if (same := names.find(whole)) else names.list_longer(whole)
        if len(longer) == 1:
            return longer[0]
    return None


def _join_ends(mentions: list[FoundOrganization]) -> None:
    """``Sokol Lhota`` of the one ``TJ Sokol Lhota``: a society without the abbreviation of what it is."""
    names = {m.name for m in mentions if m.kind == "association"}
    if not names:
        return
    whole: dict[str, set[str]] = {}
    for name in names:
        first, _, rest = name.partition(" ")
        while first.isupper() or first == "T.":
            whole.setdefault(rest, set()).add(name)
            first, _, rest = rest.partition(" ")
    for mention in mentions:
        longer = whole.get(mention.name, set())
        if mention.kind == "association" and len(longer) == 1:
            mention.name = next(iter(longer))


def _name_abbreviations(view: View, mentions: list[FoundOrganization]) -> None:
    """``Name (ABC)``: all ABC are the name."""
    ordered = sorted(mentions, key=lambda m: m.span)
    ends = {m.span.end: m for m in ordered if m.kind != "abbreviation"}
    full: dict[str, FoundOrganization] = {}
    for mention in ordered:
        if mention.kind != "abbreviation":
            continue
        before = _BRACKET.search(view.running, max(0, mention.span.start - 24), mention.span.start)
        if before and (named := ends.get(mention.span.start - len(before.group()))):
            full.setdefault(mention.text, named)
    for mention in ordered:
        if mention.kind == "abbreviation" and (named := full.get(mention.text)):
            mention.name, mention.kind, mention.short_name = named.name, named.kind, mention.text
            named.short_name = named.short_name or mention.text


def _join_seats(mentions: list[FoundOrganization]) -> None:
    """One municipality, whatever it is called: ``obec Lhota``, ``Městys Lhota``, ``městem Lhotou``."""
    known: dict[str, dict[str, str]] = {}
    for mention in mentions:
        if mention.kind != "municipality":
            continue
        proper = _SEAT_TITLE.sub("", mention.name, count=1)
        alike = known.setdefault(proper[:3], {})
        same = alike.get(proper) or next(
            (name for one, name in alike.items() if is_form_of(proper, one)), None
        )
        alike[proper] = mention.name = same or mention.name


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


def _join_short(mentions: list[FoundOrganization], body: FoundOrganization | None) -> None:
    """Short and long names of one body under the long one, where all longer names that begin so are one."""
    known = {m.name for m in mentions if m.kind in _JOINED or _is_whole(m)}
    if len(known) < 2:
        return
    names, longer, own = _Names(known), dict[str, str](), body.name if body else ""
    for lower in names.list_begun():
        if chosen := _choose_longer(names.list_longer(lower), own):
            longer[lower] = chosen
    for mention in mentions if longer else ():
        if mention.kind in _JOINED:
            mention.name = longer.get(mention.name.lower(), mention.name)


def _choose_longer(further: list[str], body: str) -> str | None:
    """The longest of the names that begin alike, where all are one; else the body's that met, where it is one of them."""
    if not further:
        return None
    longest = max(further, key=len)
    if all(longest.lower().startswith(each.lower()) for each in further):
        return longest
    return body if body in further else None


def _is_whole(mention: FoundOrganization) -> bool:
    """Whether a list names the whole of an organization beside a person, not a part of it behind a comma or a dash."""
    if mention.kind is not None or mention.found_by != "organizations.attendance" or " – " in mention.name:
        return False
    _, comma, behind = mention.name.partition(", ")
    return not comma or behind in legal_forms()


class _Names:
    """Names in the order of their small letters, so that those that begin alike stand together."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        for name in names:
            lower = name.lower()
            self._names[lower] = min(name, self._names.get(lower, name))
        self._order = sorted(self._names)

    def list_begun(self) -> list[str]:
        """Those that another one begins with, in small letters: the next one in order does then."""
        begun: list[str] = []
        last = self._order[0]
        for name in self._order[1:]:
            if name.startswith(last):
                begun.append(last)
            last = name
        return begun

    def find(self, lower: str) -> str | None:
        """The name of these letters."""
        return self._names.get(lower)

    def list_longer(self, lower: str) -> list[str]:
        """The names that go on behind a blank or a comma where ``lower``, in small letters, ends."""
        at = bisect.bisect_right(self._order, lower)
        found: list[str] = []
        while at < len(self._order) and self._order[at].startswith(lower):
            if self._order[at][len(lower)] in " ,":
                found.append(self._names[self._order[at]])
            at += 1
        return found
