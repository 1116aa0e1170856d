"""Verbs of presence and absence in sentences, and the sentences they stand in.

Finds: ``se omluvil``, ``omluvena byla``, ``nedostavili se``, ``chyběl``, ``zúčastnili se``, ``byli přítomni``,
``byla přizvána``, ``dorazili``.
Leaves: labels of lists, other meetings (``na minulé schůzi``), what will be.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from typing import Final

from zapisy.found import Found, Span
from zapisy.names.scan import UP

_TOLD: Final = re.compile(
    r"(?<![^\W_])(?P<no>ne|bez\somluvy\s)?(?:"
    r"(?P<excused>omluven(?:[aiyo]|(?=\W))?(?:\s(?:je|jsou|byl[aiy]?))?|(?:je|jsou|byl[aiy]?)\s(?:radne\s|predem\s)?omluven[aiyo]?|omluvil[aiy]?\sse|se\s(?:ze?\s\w{3,12}\s(?:\w{3,14}\s)?)?(?:radne\s|predem\s|dnes\s)?omluvil[aiy]?|omluv(?:u|enku|y|enky)\s(?:zaslal|poslal|podal|dorucil|predal)[aiy]?)"
    r"|(?P<absent>chybel[aiy]?|chybi|nedostavil[aiy]?\sse|se\snedostavil[aiy]?|nedorazil[aiy]?|neprisel|neprisl[aiy]|nezucastnil[aiy]?\sse|se\snezucastnil[aiy]?|nepritomn[aiy]?\s(?:je|jsou|byl[aiy]?)|nepritomen(?:\s(?:je|byl)|(?=\s(?!omluv|pritom|x\b)[a-z]))|(?:je|jsou|byl[aiy]?)\snepritom(?:n[aiy]|en))"
    r"|(?P<present>zucastnil[aiy]?\sse|se\s(?:za\s[\w.]{2,16}\s|jako\shost\w{0,3}\s|\w{4,12}\s(?:dale\s|take\s)?|dale\s|take\s)?zucastnil[aiy]?|(?:je|jsou|byl[aiy]?)\spritom(?:n[aiy]|en)|pritom(?:n[aiy]|en)\s(?:je|jsou|byl[aiy]?)(?:\s(?:tez|take|rovnez|dale))?|ucastnil[aiy]?\sse|se\s(?:jednani\s|schuze\s|zasedani\s|porady\s|schuzky\s)?ucastnil[aiy]?|se\s(?:(?:na|ve?|u)\s\w{3,14}\s|dnes\s|spolecne\s)?sesl[iy](?=[\s:])|sesl[iy]\sse(?=[\s:]))"
    r"|(?P<bare>pritomn[iy](?=\s[a-z]))"
    r"|(?P<invited>mezi\shosty\s(?:byl[aiy]?|nechybel[aiy]?)|(?:je|jsou|byl[aiy]?)\s(?:prizvan|pozvan)[aiy]?|(?:prizvan|pozvan)[aiy]?\s(?:je|jsou|byl[aiy]?))"
    r"|(?P<came>dostavil[aiy]?\sse|se\sdostavil[aiy]?|dorazil[aiy]?|prisel|prisl[aiy]|prijel[aiy]?)"
    r")(?![^\W_])\s{0,2}:?"
)

_STEMS: Final = (
    "omluv",
    "neomluv",
    "chyb",
    "nedostavil",
    "nezucastnil",
    "nedorazil",
    "neprisel",
    "neprisl",
    "zucastnil",
    "ucastnil",
    "nepritom",
    "pritom",
    "prizvan",
    "pozvan",
    "mezi",
    "dostavil",
    "dorazil",
    "prisel",
    "prisl",
    "prijel",
    "sesli",
    "sesly",
)

_OTHER_TIME: Final = re.compile(
    r"(?<![^\W_])(?:minul|predchoz|predesl|posledn[ií]|pristi|priste|pozada|pozadal|budou|bude |opakovan|seminar|skolen|zajezd|oslav|soutez)"
)

FAR: Final = 80
"""Characters behind a verb that hold a number of people, where it counts them."""

_COUNTED: Final = re.compile(r"\s{0,3}\d{1,3}\s?(?:clen|zastup|osob|radn|senat|deleg|\(|[-–])")

_GUEST: Final = re.compile(
    r"(?<![^\W_])(?:dale|take|rovnez|za (?:\w{4,12} )?urad) (?:\w{2,12} ){0,3}(?:se|byl)|pritom\w{1,2}\s(?:je|jsou|byl\w?)\s(?:tez|take|rovnez|dale)|(?<![^\W_])(?:jako|v roli)\s(?:cestn\w+\s)?host(?:e|em|u|ka)?(?![^\W_])|(?<![^\W_])z(?:\srad)?\s(?:hostu|verejnosti)(?![^\W_])"
)

_LINKED: Final = re.compile(r"(?:[,;]|[ ][ai])[ ]$")
_SINGULAR: Final = re.compile(r"(?:(?<!ni|ov)l|la|en|ena|an|ana)(?:\s(?:se|je|byl|byla))?\s?:?$")
_WHOM: Final = re.compile(
    r"(?<![^\W_])(?:za|ze?)\s(?P<whom>(?!ucast|pritomn)\w{2,20}(?:\s\w{2,20}){0,3}?)\s(?:(?:se|byl\w?)\s(?:\w{4,12}\s)?(?:\w{4,12}\s)?)?$"
)
_EXCUSE: Final = re.compile(r"[^.;]{0,60}?(?:(?P<no>bez\somluvy|neomluv)|s\somluvou|omluv)")
_VERB_BEGINS: Final = re.compile(
    r"(?<![^\W_])(?:(?:bez omluvy|se\s(?:ze?\s\w{3,12}\s(?:\w{3,14}\s)?)?|se\sza\s[\w.]{2,16}|se\sjako\shost\w{0,3}|se\s(?:na|ve?|u)\s\w{3,14}|se\s\w{4,12}(?:\sdale|\stake)?|se\sdale|se\stake|je|jsou|byl[aiy]?)\s?(?:radne\s|predem\s|dnes\s)?|ne){1,2}$"
)
_LEADS: Final = ("se", "je", "jsou", "byl", "bez omluvy")
"""One of them stands in whatever that matches before a verb: ``ne`` right before it would be a part of its word."""

_SIDE: Final = re.compile(r"[\s•*–-]{0,8}[Zz]a\s[^\n.,:;()]{3,40}\s")
_TITLES: Final = (
    r"\b[Ii]ng", r"\b[Mm]gr", "Bc", "Dr", r"\bdoc", r"\bprof", r"\barch", r"\b[Bb]r", r"\bpp", r"\bpř", r"\bpí", r"\bsl", r"\bses",
    r"\bkol", r"\bplk", r"\bkpt", r"\bmjr", r"\bMgA",
)  # fmt: skip
_STOP: Final = re.compile(
    rf"[.!?](?:(?<=[^\W_]{{2}}.)|(?<=[)“\"].)){''.join(f'(?<!{title}.)' for title in _TITLES)}\s(?=[{UP}])|\n(?:\n|(?<=[.!?:]\n))"
)
"""What stands before a mark is asked for behind it: so a search looks at marks alone."""

_CAME: Final = ("dostavil", "dorazil", "prisel", "prisl", "prijel")
HEAD: Final = 1800
"""Characters of a document in which who came is told of the meeting itself."""
SENTENCE: Final = 240
"""Characters before and behind a verb that its sentence may reach."""


@dataclass(frozen=True, slots=True)
class Told:
    """A verb of presence or absence and the sentence it stands in."""

    start: int
    end: int
    sentence: Span
    status: str
    excused: bool | None
    single: bool = False
    whom: Span | None = None
    further: bool = False
    """Those besides others: ``dále byli přítomni``."""


def find_verbs(found: Found) -> list[Told]:
    """Verbs outside of labels that are said of this meeting."""
    view, told = found.view, list[Told]()
    places = view.starts_of_stems(_STEMS)
    if not places:
        return told
    labels = _LabelPlaces(found)
    free = 0
    for at in places:
        counted = labels.holds(at)
        if at > HEAD and view.folded.startswith(_CAME, at):
            continue
        if counted and not _has_figure(view.figures, at):
            continue
        start = _back_up(view.folded, at)
        if start < free or (match := _TOLD.match(view.folded, start)) is None:
            continue
        if counted and not _COUNTED.match(view.folded, match.end()):
            continue
        if match["bare"] and not _names_side(view.clean, match):
            continue
        sentence = _find_sentence(view.clean, match.start(), match.end())
        near = max(sentence.start, match.start() - 60), min(sentence.end, match.end() + 24)
        if not _OTHER_TIME.search(view.folded, *near):
            sentence = Span(_pass_verb(view.folded, free, sentence.start), sentence.end)
            free = match.end()
            said = Span(match.start(), sentence.end) if counted else sentence
            told.append(_describe(view.folded, match, said))
    return told


def _has_figure(figures: list[int], at: int) -> bool:
    """Whether a number may stand behind a verb."""
    number = bisect.bisect_left(figures, at)
    return number < len(figures) and figures[number] < at + FAR


def _names_side(clean: str, match: re.Match[str]) -> bool:
    """``Za výbor přítomni A. Malý, P. Kos``: for whom they came stands before the bare word, a name behind it."""
    line = clean.rfind("\n", max(0, match.start() - 60), match.start()) + 1
    side = _SIDE.fullmatch(clean, line, match.start())
    return side is not None and clean[match.end() : match.end() + 2].lstrip()[:1].isupper()


def _pass_verb(folded: str, verb: int, start: int) -> int:
    """Where the clause behind the last verb begins, if that is in the same sentence: ``X se omluvil, Y nepřišel``."""
    if verb <= start:
        return start
    comma = folded.find(",", verb, verb + 60)
    return comma + 1 if comma >= 0 else verb


def _back_up(folded: str, at: int) -> int:
    """The beginning of the verb's phrase: its negation and the words before it."""
    before = folded[max(0, at - 48) : at]
    match = _VERB_BEGINS.search(before) if any(word in before for word in _LEADS) else None
    return max(0, at - 48) + match.start() if match else at


class _LabelPlaces:
    """Where the labels of lists stand: their words tell nothing of their own."""

    def __init__(self, found: Found) -> None:
        self._spans = [(s.label.start, max(s.label.end, s.body.start)) for s in found.sections]
        self._starts = [start for start, _ in self._spans]

    def holds(self, at: int) -> bool:
        """Whether a place lies within a label."""
        number = bisect.bisect_right(self._starts, at) - 1
        return number >= 0 and at < self._spans[number][1]


def _describe(folded: str, match: re.Match[str], sentence: Span) -> Told:
    single = _SINGULAR.search(match.group()) is not None
    if (match["came"] or match["present"]) and match["no"]:
        return Told(match.start(), match.end(), sentence, "absentee", None, single)
    if match["present"] or match["came"] or match["invited"] or match["bare"]:
        guest = match["invited"] or _find_guest(folded, match, sentence)
        whom = _WHOM.search(folded, sentence.start, match.start())
        span = Span(*whom.span("whom")) if whom else None
        return Told(
            match.start(), match.end(), sentence, "guest" if guest else "attendee", None, single, span,
            further=isinstance(guest, re.Match) and guest.group().startswith(("dale", "take", "rovnez")),
        )  # fmt: skip
    excused = (not match["no"]) if match["excused"] else (False if match["no"] else None)
    if excused is None and (said := _EXCUSE.search(folded, match.end(), sentence.end)):
        excused = said["no"] is None
    return Told(match.start(), match.end(), sentence, "absentee", excused, single)


def _find_guest(folded: str, verb: re.Match[str], sentence: Span) -> re.Match[str] | None:
    """The words that make guests of those told of; not ``… a jako host Ivo Rak`` at the end of a list of members."""
    guest = _GUEST.search(folded, *sentence)
    later = guest is not None and guest.start() > verb.end() + 25
    if guest is None or (later and _LINKED.search(folded, guest.start() - 4, guest.start())):
        return None
    return guest


def _find_sentence(clean: str, start: int, end: int) -> Span:
    """The sentence around a verb, roughly: from the last full stop before a capital, to the next one."""
    first = max(0, start - SENTENCE)
    for match in _STOP.finditer(clean, first, start + 1):
        first = min(match.end(), start)
    after = _STOP.search(clean, end, min(len(clean), end + SENTENCE))
    return Span(first, after.start() + 1 if after else min(len(clean), end + SENTENCE))
