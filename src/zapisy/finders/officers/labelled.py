"""Officers behind labels: ``Zapsala: Eva Tichá, v. r.``, ``Ověřovatelé: …``, one a line above dots.

Finds: names, an office whose holder the document names (``Zapsal: tajemník``), a login, a monogram (``Zapsala: ET``).
Leaves: who is proposed or will lead another meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from zapisy.finders.header.cues import has_any
from zapisy.finders.officers.holders import find_holder, find_monogram
from zapisy.finders.officers.signers import MOST, keep_column, list_signers
from zapisy.finders.officers.wordings import is_for_another
from zapisy.found import Found, FoundName, FoundOfficer, Section, to_span
from zapisy.lexicon import load_folded
from zapisy.text.letters import compile_either

SECTIONS: Final = ("recorder", "verifier", "chair", "teller", "proposal_committee")
_SIGNED: Final = compile_either(r"[\s,]{0,4}(?P<signed>v\.\s?[rz]\.?|vlastní rukou)", re.IGNORECASE)
_GAP: Final = re.compile(r"[\s_.…·|]*(?:dne\s[\d. ]{6,14}[:,]?\s*)?(?:[\d]{1,2}[.)]\s)?")
_DEPUTY: Final = ("nahradni ", "nahradnik ", "zastupujici ")
"""Before a label: who stands in another time."""
_PUT_UP: Final = re.compile(
    r"(?:zverejnen|vlozen|publikovan|vyvesen|aktualizovan|pridan)\w?\s?:?\s?(?:dne\s)?\d[\d. :]{5,18},\s$"
)
"""``Vloženo: 3. 6. 2011, zapsal: …``: who put up the web page."""
_OF_LAST: Final = ("minul", "predchoz", "predesl")
_OF_TODAY: Final = re.compile(r"(?:^|\n|;)\s{0,3}z\s(?:dnesni\w{1,2}|tohoto|teto)\s\w{4,10}\s?:\s?")
"""``Ověřovatelé z minulého jednání: A, B⏎z dnešního jednání: C, D``: the second are this meeting's."""
FAR: Final = 200
"""Characters within which the second part of such a label stands."""
_LOGIN: Final = re.compile(
    r"(?P<initial>[a-z])(?P<family>[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíňóřšťúůýž]{2,20})(?!\w)"
)
_OFFICE: Final = re.compile(
    r"[a-záčďéěíňóřšťúůýž]{4,18}(?:\s[a-záčďéěíňóřšťúůýž]{1,14}){0,4}\s(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])"
)
"""An office before the name: ``Zapsal: tajemník komise Petr Lom``."""


def find_labelled(found: Found, signed: frozenset[int]) -> list[FoundOfficer]:
    """The names of each labelled stretch; ``signed`` are labels that signature blocks have been read at."""
    view = found.view
    officers: list[FoundOfficer] = []
    for section in found.sections:
        label = section.label.start
        if section.kind not in SECTIONS or label in signed:
            continue
        if view.folded.endswith(_DEPUTY, 0, label):
            continue
        if view.folded.endswith(", ", 0, label) and _PUT_UP.search(view.folded, max(0, label - 40), label):
            continue
        if section.kind == "chair" and is_for_another(view.folded[max(0, label - 60) : label]):
            continue
        start = _GAP.match(view.clean, section.body.start, section.body.end)
        at = start.end() if start else section.body.start
        at = _find_column(view.clean, section, at)
        written = view.folded[label : section.body.start]
        if has_any(written, _OF_LAST):
            today = _OF_TODAY.search(view.folded, section.body.start, section.body.start + FAR)
            if today is None:
                continue
            at = today.end()
        small = view.clean[at : at + 1].islower()
        if office := _OFFICE.match(view.clean, at, section.body.end) if small else None:
            at = office.end()
        limit = (
            min(max(section.body.end, at), at + 300)
            if at <= section.body.end
            else min(len(view.clean), at + 100)
        )
        by = f"officers.{section.kind}"
        column = section.kind in MOST
        signers = list_signers(found, at, limit, column=column)[: MOST.get(section.kind)]
        signers = keep_column(view.clean, view.folded[label : section.label.end], signers)
        for person in signers:
            signed_by = _SIGNED.match(view.clean, person.span.end, limit)
            name, signature = person.to_name(by, nominative=True), signed_by["signed"] if signed_by else None
            officers.append(FoundOfficer(section.kind, name, person.span, signature, by, 0.97))
        if not signers and (known := find_monogram(found, at, limit)):
            officers.append(
                FoundOfficer(section.kind, known.name, known.span, None, "officers.monogram", 0.85)
            )
        elif not signers and section.kind == "recorder":
            officers += _find_keeper(found, at, limit)
        elif not signers and section.kind == "chair":
            officers += _find_head(found, at)
    return officers


def _find_column(clean: str, section: Section, at: int) -> int:
    """Where the names stand below a label that is not the first of its line: ``Zapsala:⇥Ověřili:⏎Eva Hrubá⇥Petr Kos``."""
    if (
        clean.find("\n", section.label.end, at) < 0
    ):  # asked first: a line of labels alone is looked at once, not for each
        return at
    columns = clean.count("\t", clean.rfind("\n", 0, section.label.start) + 1, section.label.start)
    end = clean.find("\n", at)
    for _ in range(columns):
        tab = clean.find("\t", at, end if end >= 0 else len(clean))
        if tab < 0:
            return at
        at = tab + 1
    return at


def _find_head(found: Found, at: int) -> Iterator[FoundOfficer]:
    """``Předsedající: ředitelka školy`` is whoever the document calls so."""
    heads = load_folded("officers", "heads")
    stem = next((stem for stem in heads if found.view.folded.startswith(stem, at)), None)
    holder = find_holder(found, stem) if stem else None
    if holder is not None:
        yield FoundOfficer("chair", holder.name, holder.span, None, "officers.chair_by_office", 0.85)


def _find_keeper(found: Found, at: int, limit: int) -> Iterator[FoundOfficer]:
    """``Zapsal: tajemník`` is who the document calls so; ``Zapsal: pHora`` is P. Hora by his login."""
    view = found.view
    if login := _LOGIN.match(view.clean, at, limit):
        name = f"{login['initial'].upper()}. {login['family']}"
        span = to_span(login.span())
        yield FoundOfficer(
            "recorder", FoundName(name, span, None, True, found_by="officers.login"), span, None, "officers.login", 0.8
        )  # fmt: skip
        return
    stem = next(
        (stem for stem in load_folded("officers", "keepers") if view.folded.startswith(stem, at)), None
    )
    holder = find_holder(found, stem) if stem else None
    if holder is not None:
        yield FoundOfficer("recorder", holder.name, holder.span, None, "officers.recorder_by_office", 0.85)
