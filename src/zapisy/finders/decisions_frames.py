"""Reads one sentence: which verbs of decision it has, who is their subject, where their text begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from zapisy.finders.decisions_verbs import Verb
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import first_words, fold

MARKER = re.compile(
    r"(?:[ \t]*(?P<mark>[a-z]\)|\(?[ivx]{1,5}[.)]|[a-z]\.(?=\s)|\d{1,2}(?:\.\d{1,2}){0,2}[.)]"
    r"|\d{1,2}(?:\.\d{1,2}){1,2}\.?)"
    r"[ \t]{1,4}"
    r"|[ \t]*(?:k bodu|ad|bod)\s(?:č\.\s?)?\d{1,2}[.:)]{0,2}\s{1,4}|[ \t]*[-–•*●o]\s+)",
    re.IGNORECASE,
)
REACH = 600
"""Characters before a verb in which its subject is looked for."""
_LINK = re.compile(
    r"(?:,|;|\ba|\bi|\bdale|\bzaroven|\bsoucasne|\ba to)\s{1,2}(?:(?:dale|zaroven|soucasne|ho|jej|ji|je|mu)\s)?$"
)
_AUXILIARY = re.compile(r"(?<!\w)(?P<ne>ne)?byl[aoiy]?(?!\w)")
_REPORTED = re.compile(
    r"\s{1,2}(?:\w{1,20}\s){0,3}?(?:zastupitelstvem|radou|valnou hromadou|senatem|vyborem)\b"
    r"(?:\s[^\W\d_]{1,20}){0,4}\s(?:dne|v roce|na \d)"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb that decides: where its text begins, and what kind of sentence it is."""

    verb: Verb
    start: int
    voice: str
    link: int | None = None
    body: str | None = None


@cache
def _subordinator() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{any_of(fold(w) for w in load_words('resolutions', 'subordinators'))})(?!\w)"
    )


@cache
def body_words() -> frozenset[str]:
    """The first words of the bodies that decide."""
    return first_words(load_words("resolutions", "bodies"))


@cache
def body_pattern() -> re.Pattern[str]:
    """A body in the nominative, with adjectives before it."""
    heads = any_of(fold(word) for word in load_words("resolutions", "bodies"))
    return re.compile(rf"(?<![\w\-])(?:[^\W\d_]{{3,18}}[aeiy]\s){{0,2}}?(?P<head>{heads})(?!\w)")


@cache
def _abbreviation() -> re.Pattern[str]:
    known = any_of(load_words("resolutions", "abbreviations"))
    upper = "A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"
    return re.compile(
        rf"(?<![\w\-])(?:(?:{known})(?!\w)|[{upper}]{{2,7}}(?!\w))(?:(?:\s|\si\s)[{upper}][\w+\-]{{0,14}}){{0,4}}(?=\s|:)"
    )


@dataclass(frozen=True, slots=True)
class Subject:
    """The body that a sentence speaks of."""

    start: int
    end: int
    head: str


def find_subject(clean: str, folded: str, start: int, end: int) -> Subject | None:
    """The last body in the nominative between two places, not in a subordinate clause."""
    best: Subject | None = None
    for match in body_pattern().finditer(folded, start, end):
        if match["head"] in _GENITIVES and not _opens_clause(folded, start, match.start("head")):
            continue
        best = Subject(_first_word(clean, folded, match, start), match.end(), match["head"])
    for match in _abbreviation().finditer(clean, start, end):
        if best and match.start() - best.end < 60 and "." not in folded[best.end : match.start()]:
            break
        near = not clean[start : match.start()].strip(' \t\n:"„*_-•–')
        known = match.group().split()[0] in load_words("resolutions", "abbreviations")
        if near or (known and _BREAK.search(folded[max(start, match.start() - 40) : match.start()])):
            best = Subject(match.start(), match.end(), "")
    return best


_GENITIVES = (
    "komise",
    "schuze",
    "konference",
    "shromazdeni",
    "spolecenstvi",
    "rodice",
    "radni",
    "vedeni obce",
    "clenska schuze",
)
"""Bodies whose nominative looks like their genitive: they must open their clause."""
_BREAK = re.compile(
    r"(?:[,;:.)–\-(]\s{0,3}|\b(?:a|i|proto|dale|pote|nasledne|take|tedy|tak|jednomyslne|nato)\s)$"
)
_CLAUSE = re.compile(
    r"(?:^|[,;:.)–\-(]\s{0,3}|\b(?:a|i|proto|dale|pote|nasledne|take|tedy|tak|jednomyslne|nato)\s)(?:[^\W\d_]{3,14}[aeiy]\s)?$"
)


def _opens_clause(folded: str, start: int, at: int) -> bool:
    return (
        not folded[start:at].strip()
        or _CLAUSE.search(folded[max(start, at - 40) : at]) is not None
        or (folded[start:at].strip().count(" ") == 0 and folded[start:at].strip()[-1:] in "aeiy")
    )


def _agrees(head: str, verb: Verb, folded: str) -> bool:
    """Whether a verb in the past has the gender of the body: ``rada schválila``, not ``předseda schůze schválil``."""
    if verb.tense == "present" or not head:
        return True
    forms = folded[verb.start : verb.end].split()
    ending = next((form[-1] for form in forms if form.rstrip("aoiy").endswith("l")), "l")
    if head in _PLURALS:
        return ending in "iy"
    if head.endswith(("o", "deni", "stvi", "um")):
        return ending == "o"
    return ending == ("a" if head.endswith(("a", "e")) else "l")


_PLURALS = (
    "zastupitele",
    "pritomni",
    "clenove",
    "delegati",
    "zastupci",
    "vlastnici",
    "senatori",
    "rodice",
    "radni",
)


def _first_word(clean: str, folded: str, match: re.Match[str], start: int) -> int:
    """The body's own adjective begins it: a capital one, or the first word of the sentence."""
    at = match.start("head")
    words = list(re.finditer(r"[^\W\d_]+", folded[start:at]))
    while words and start + words[-1].end() == at - 1 and clean[at - 2] in "áéíý":
        first = start + words[-1].start()
        if not (clean[first].isupper() or len(words) == 1):
            break
        at = first
        words.pop()
        if clean[first].isupper():
            break
    return at


def read_frames(
    clean: str, folded: str, start: int, end: int, verbs: list[Verb], *, governed: bool, point: bool
) -> list[Frame]:
    """The deciding verbs of one sentence in order.

    ``governed`` says that a body named before rules this sentence; ``point`` that it is a lettered point.
    """
    frames: list[Frame] = []
    for verb in verbs:
        frame = _read_passive(clean, folded, start, end, verb, frames) if verb.tense == "passive" else None
        if verb.tense != "passive":
            frame = _read_active(clean, folded, start, verb, frames, governed=governed)
        if frame and not (point and frames):
            frames.append(frame)
    return frames


def _read_active(
    clean: str, folded: str, start: int, verb: Verb, frames: list[Frame], *, governed: bool
) -> Frame | None:
    start = max(start, verb.start - REACH)
    if frames and frames[-1].voice == "active":
        link = _LINK.search(folded, max(start, verb.start - 24), verb.start)
        if link is None or _is_subordinate(folded, frames[-1].verb.end, verb.start, plain=True):
            return None
        same = verb.tense == frames[-1].verb.tense and not {verb.action, frames[-1].verb.action} <= _ALIKE
        return Frame(verb, verb.start, "active", link.start()) if same else None
    if frames:
        return None
    if governed and not folded[start : verb.start].strip(" \t\n:*_"):
        return Frame(verb, verb.start, "active")
    if governed and _LEAD.match(folded, start) and not _is_subordinate(folded, start, verb.start):
        return Frame(verb, start, "active")
    subject = find_subject(clean, folded, start, verb.start)
    if (
        re.match(r"\s{1,3}(?:vsech\s(?:\d|pritomn)|vsichni\s)", folded[verb.end : verb.end + 20])
        and verb.tense == "past"
    ):
        return Frame(verb, start, "active", body="")
    if subject is None or verb.start - subject.end > 260 or not _agrees(subject.head, verb, folded):
        return None
    if folded[subject.end : verb.start].strip() == "," or (
        not governed and folded[verb.start : verb.end].startswith("navrh")
    ):
        return None
    if _is_subordinate(folded, start, subject.start) or _is_subordinate(folded, subject.end, verb.start):
        return None
    if (
        verb.action in ("recommends", "requests")
        and re.match(r"\w*navrh", folded[verb.start : verb.end])
        and verb.tense == "past"
    ):
        return None
    return Frame(verb, subject.start, "active", body=subject.head)


_ALIKE = {"approves", "agrees", "adopts"}
"""Two of these in one sentence decide one thing."""
_LEAD = re.compile(r"(?:na zaklade|v souladu|dle|podle|po|s ohledem|vzhledem)\s")


def _is_subordinate(folded: str, start: int, end: int, *, plain: bool = False) -> bool:
    """Whether the stretch ends inside a clause that a conjunction opened."""
    last = max(_subordinator().finditer(folded, start, end), key=re.Match.start, default=None)
    if last is None:
        return False
    comma = folded.rfind(",", last.end(), end)
    return comma < 0 or (end - comma > 30 and not plain)


def _read_passive(
    clean: str, folded: str, start: int, end: int, verb: Verb, frames: list[Frame]
) -> Frame | None:
    start = max(start, verb.start - REACH)
    clause = max(start, folded.rfind(", ", start, verb.start) + 1) if frames else start
    auxiliary = max(_AUXILIARY.finditer(folded, clause, verb.start), key=re.Match.start, default=None)
    if auxiliary is None:
        auxiliary = _AUXILIARY.match(folded, verb.end + 1)
    if _is_subordinate(folded, start, verb.start) or _REPORTED.match(folded, verb.end):
        return None
    if frames:
        return _next_passive(folded, start, verb, frames, auxiliary)
    if auxiliary is None and not _stands_bare(folded, start, end, verb):
        return None
    if re.search(r"(?<!\w)(?:bude|budou|mel[aoiy]?|ma|maji|musi|nebude|by)\s", folded[start : verb.start]):
        return None
    negated = verb.negated or bool(auxiliary and auxiliary["ne"])
    if auxiliary and folded[max(start, auxiliary.start() - 2) : auxiliary.start()] == ", ":
        start = auxiliary.start()
    return Frame(_negate(verb, negated), start, "passive")


def _next_passive(
    folded: str, start: int, verb: Verb, frames: list[Frame], auxiliary: re.Match[str] | None
) -> Frame | None:
    """A second clause with its own auxiliary: ``jako zapisovatel byl zvolen …``."""
    comma = max(
        folded.rfind(", ", frames[-1].verb.end, verb.start),
        folded.rfind("; ", frames[-1].verb.end, verb.start),
    )
    if auxiliary is None or comma < 0 or frames[-1].voice != "passive" or auxiliary.start() < comma:
        return None
    return Frame(_negate(verb, verb.negated or bool(auxiliary["ne"])), comma + 2, "passive", comma)


def _negate(verb: Verb, negated: bool) -> Verb:
    return Verb(verb.start, verb.end, verb.tense, verb.action, negated)


def _stands_bare(folded: str, start: int, end: int, verb: Verb) -> bool:
    """A participle without its auxiliary opens or closes its sentence: ``Schváleno``, ``Program schválen``."""
    if verb.action not in (
        "approves",
        "elects",
        "postpones",
        "rejects",
        "adopts",
        "agrees",
        "cancels",
        "other",
        "states",
    ):
        return False
    before, after = folded[start : verb.start].strip(" \t\n"), folded[verb.end : end].strip(" \t\n.")
    if folded[verb.start - 1 : verb.start] not in " \n" and before:
        return False
    if not before or re.fullmatch(r"(?:projednan[aoy]?\sa|jednohlasne|jednomyslne|takto|poté)", before):
        return bool(after) or len(before) > 0
    if re.search(r"[–-]\s?(?:jednohlasne |jednomyslne )?$", folded[start : verb.start]):
        return True
    short = len(re.sub(r"^(?:ad|k bodu|bod)\s[\d.]{1,5}[:)]?\s?", "", before).split()) <= 8
    return short and (
        not after
        or re.match(
            r"(?::|vsemi|jednomysl|jednohlas|\d|pomerem|bez pripominek|[–-]\s|pro \w{3,12} \d)", after
        )
        is not None
    )
