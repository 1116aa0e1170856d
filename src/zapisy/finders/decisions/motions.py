"""What was voted upon where the result does not say it: ``Návrh byl schválen.`` decides the motion told before.

Finds: the motion before the vote (``P. Malý navrhl …``, ``podal protinávrh``, ``bylo navrženo``, ``Varianta A: …``,
``Hlasování o …``), with the lines below it where it ends with a colon; the proposer's own motion where the result
names the proposer; who was proposed, where ``Komise byla schválena``; else the sentence right before the vote.
Leaves: calls for a majority or a secret ballot, ``Hlasování o návrhu``, and results with nothing before their vote.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Final

from zapisy.finders.decisions.asked import read_asked
from zapisy.finders.decisions.drafts import Piece, is_heading
from zapisy.found import Found, FoundDecision, FoundVotes, Span, list_between
from zapisy.lexicon import any_of, load_words
from zapisy.text.views import fold

REACH: Final = 10
NEAR: Final = 6
"""Pieces in which a motion is looked for; characters that may stand between a motion and its vote."""
LONGEST_RESULT: Final = 300
"""Characters of a sentence that only tells a result."""
MOST_LISTED: Final = 8
"""Lines that a proposal with a colon may list below it."""
FAR: Final = 1500
"""Characters over which a motion still belongs to its vote."""
_TITLE: Final = r"(?:[^\W\d_]{1,6}\.\s?){0,4}(?:(?:pana?|pani|senator\w{0,2}|poslanc\w{1,2})\s)?"
_BARE: Final = re.compile(
    rf"(?:(?:tento|pozmenovaci|vyse uvedeny|uvedeny|predlozeny|puvodni|jeho|jeji)\s){{0,2}}(?:(?P<counter>proti)?navrh|zadost)"
    rf"(?:\susneseni)?(?:\s{_TITLE}(?P<who>(?!(?:ne)?byl\w?\s)[^\W\d_]{{3,20}})(?:\s(?!(?:ne)?byl\w?\s)[^\W\d_]{{3,20}})?)?\s(?:tedy\s|tak\s|tim\s|vsak\s)?(?:(?:ne)?byl[aoy]?\s(?:\w{{4,14}}ne\s)?)?"
    r"(?:ne)?(?:schvalen|prijat|odsouhlasen|zamitnut|odmitnut)\w?(?:\s(?:v hlasovani|pomerem hlasu|nasledujicim pomerem hlasu|jednomyslne|jednohlasne|vetsinou hlasu|vsemi hlasy))?(?:(?:,|\sa\s)[^.]{0,100})?\s{0,2}[.;:!]{0,2}$"
    rf"|hlasova(?:ni|no|lo se) o (?:(?:podanem|tomto|uvedenem|pozmenovacim|puvodnim|predlozenem|prvnim|druhem|jeho|jejim|jejich)\s){{0,2}}"
    rf"(?:protinavrhu(?!\w)|navrhu(?=\s{_TITLE}[^\W\d_]{{3}}|\s?\(|[\s:.–-]{{0,4}}$))(?:\s{_TITLE}(?P<by>[^\W\d_]{{3,20}})(?:\s[^\W\d_]{{3,20}})?)?(?:\s?\([^()\n]{{3,80}}\))?"
    r"(?:[\s:]{1,3}\d{1,3}\s?[/:–-]\s?\d{1,3}\s?[/:–-]\s?\d{1,3}[\s,–-]{1,4}(?:(?:ne)?byl\s)?(?:ne)?prijat\w?)?[\s:.–-]{0,4}$"
    r"|(?P<lone>(?:ne)?byl[aoy]?\s(?:ne)?(?:schvalen|prijat|odsouhlasen|podporen)\w?)[\s.:;!]{0,4}$"
    r"|(?:tento\s|pozmenovaci\s)?(?:proti)?navrh\s(?:neprosel|nepr\w{1,3}l|neziskal \w{4,12}(?: \w{4,12})?|neuspel)(?:\s?\([^()\n]{2,40}\))?\W{0,3}$"
    rf"|(?:proti)?navrh\s{_TITLE}(?P<whose>[^\W\d_]{{3,20}})(?:\s[^\W\d_]{{3,20}})?[\s:.–-]{{0,4}}$"
)
_ADVERBS: Final = (
    "jednomyslne|jednohlasne|vsemi hlasy|vetsinou hlasu|v hlasovani|(?:nasledujicim )?pomerem hlasu"
)
_PEOPLE: Final = re.compile(
    r"(?:(?:cel[aye]|tato|tito|navrzen[aiey]|pracovni|volebni|mandatova|navrhova|revizni|kontrolni|vsichni)\s){0,2}"
    r"(?P<stem>komis|predsednictv|predstavenstv|vybor|rad|clen|kandidat|skrutator|scitatel|overovatel|zapisovatel|predsed|tajemn)\w{0,5}"
    rf"\s(?:tak\s|tedy\s|pote\s)?(?:ne)?byl[aoiy]?\s(?:(?:{_ADVERBS})\s)?(?:ne)?(?:schvalen|odsouhlasen|prijat|potvrzen)\w?(?:\s(?:{_ADVERBS}))?[\s.:;,(–-]{{0,4}}$"
)
"""``Komise byla schválena.``: who is in it stands in the sentence that proposed it."""
_PROPOSED: Final = re.compile(r"(?<!\w)(?:navrzen|navrh|nominov)")
_BEGINNINGS: Final = frozenset(
    ("byl ", *"tent pozm vyse uved pred puvo jeho jeji prot navr zado hlas byla bylo byly neby".split())
)
"""How such a result may begin."""
_NAMED: Final = frozenset({"programu", "zapisu", "rozpoctu", "usneseni", "smlouvy", "zmeny", "terminu"})


@cache
def _motion() -> re.Pattern[str]:
    words = any_of(fold(word) for word in load_words("resolutions", "motion_verbs"))
    return re.compile(
        rf"(?<!\w)(?:{words})(?!\w)|^(?:pozmenovaci\s|proti|novy\s)?navrh(?:\s\d{{1,2}})?(?:\s\([^()]{{1,40}}\))?(?!\w)"
        r"|^variant[ay](?!\w)|^hlasovani o (?!navrhu\W|tomto|tom\W|nem\W|protinavrhu|usneseni\W|celku)"
        r"|(?<!\w)(?:podal|vznesl|predlozil|predlozen|vznesen|prednesl|dal|formuloval|zformuloval)\w{0,2}\s(?:\w{1,20}\s){0,2}(?:proti)?navrh"
        r"|(?<!\w)byl[aoiy]?\s(?:\w{1,20}\s){0,2}navrzen\w?(?!\w)|(?<!\w)navrzen[aoiy]?\s(?:\w{1,20}\s){0,2}byl"
    )


_PROCEDURAL: Final = re.compile(
    r"nadpolovicni\w? vetsin|kvalifikovan\w{1,3} vetsin|tajn\w{1,3} (?:hlasovani|volb)|jmenovit\w? hlasovani|hlasovani jmenovite|hlasovani po jmenech"
    r"|^(?:pote |nasledne |bylo |nyni )?(?:probehlo|nasledovalo|predsedajici dal|starosta dal|starostka dala)[^.]{0,40} hlasova\w{0,4}(?!\w| o (?!navrh|tomto|tom\b|nem\b|protinavrh|usnesen))"
    r"|^hlasoval[oiay]?(?: (?:celkem|vsech|vsichni))? (?!o |pro |proti )"
    r"|^hlasovani o (?:protinavrhu|navrhu|tomto|tom\b|nem\b)|tento navrh podpor"
    r"|^o (?:(?:jeho|jejim|jejich|tomto|tom|nem|podanem|uvedenem|pozmenovacim)\s){0,2}(?:(?:proti)?navrhu\s)?[^.]{0,30}hlasova[^.]{0,30}$"
)


def find_motion(found: Found, pieces: list[Piece], index: int, who: str | None = None) -> Span | None:
    """The motion told before the piece at ``index``; ``who`` is the folded family name of its proposer, if known."""
    return pick_motion(found, list_before(found, pieces, index), who)


def pick_motion(found: Found, told: list[Piece], who: str | None) -> Span | None:
    """Of the sentences before a vote, the nearest first, the motion, with the lines below it after a colon."""
    folded = found.view.folded
    motions = [p for p in told if _motion().search(folded[p.span.start : p.span.end])]
    own = [p for p in motions if who and who[:4] in folded[p.span.start : p.span.end]]
    if not told:
        return None
    chosen = (own or motions or told)[0]
    last = told[0] if found.view.clean[chosen.span.end - 1] == ":" else chosen
    return Span(chosen.span.start, last.span.end)


def pick_own(found: Found, told: list[Piece], who: str) -> Span | None:
    """The motion of the one who is named in the genitive (``návrh dr. Nového``), or anybody's, the nearest before its vote."""
    name = re.compile(rf"(?<!\w){who[: max(SHORTEST, len(who) - SHORTEST)]}")
    folded = found.view.folded
    for piece in told:
        if _motion().search(folded[slice(*piece.span)]) and name.search(folded, *piece.span):
            return piece.span
    return None


SHORTEST: Final = 3
"""Letters that all cases of a family name have, and those that its ending may have."""


def list_before(found: Found, pieces: list[Piece], index: int) -> list[Piece]:
    """The sentences before a piece up to the vote, the resolution or the heading above, the nearest first."""
    told: list[Piece] = []
    folded, end = found.view.folded, pieces[index].span.start
    for piece in reversed(pieces[max(0, index - REACH) : index]):
        if piece.kind not in ("text", "stop") or end - piece.span.start > FAR:
            break
        if piece.kind == "stop" or _PROCEDURAL.search(folded[piece.span.start : piece.span.end]):
            continue
        if (
            is_heading(found, piece.block)
            or list_between(found.votes, *piece.span)
            or _is_title(found, piece)
        ):
            break
        told.append(piece)
    return told


_TITLE_LINE: Final = re.compile(
    r"[ \t]*(?:\d{1,2}|[IVX]{1,4})[.)][ \t]{1,4}(?P<title>[^\n.:;?!]{3,50})[ \t]*(?=\n|$)"
)


def _is_title(found: Found, piece: Piece) -> bool:
    """Whether a piece is all of a numbered line that names a matter and tells nothing: ``3. Hospodaření``."""
    line = found.view.clean.rfind("\n", 0, piece.span.start) + 1
    title = _TITLE_LINE.match(found.view.clean, line)
    if title is None or piece.span.end > title.end():
        return False
    return len(title["title"].split()) <= SHORT_TITLE and not _motion().search(
        found.view.folded[slice(*piece.span)]
    )


SHORT_TITLE: Final = 2
"""Words of a heading that says too little to be voted upon."""


def settle_motions(found: Found, pieces: list[Piece]) -> None:
    """Gives each bare result its motion, and where its resolution stands right before the vote, that resolution."""
    starts = [piece.span.start for piece in pieces]
    kept: list[FoundDecision] = []
    for decision in found.decisions:
        told = _read_result(found, decision)
        bare = _match_told(decision, told)
        if bare is None:
            if "byl" in told and (people := _PEOPLE.match(told)):
                index = bisect_right(starts, decision.spans[0].start) - 1
                _name_people(
                    found,
                    decision,
                    list_before(found, pieces, _vote_before(pieces, index, decision.votes)),
                    people["stem"],
                    kept,
                )
            kept.append(decision)
            continue
        by = bare["by"] or bare["whose"]
        before = kept[-1] if kept and not by else None
        if before is not None and before.votes is None and _is_near(found, before.spans[-1].end, decision):
            before.votes, before.outcome, before.inferred = decision.votes, decision.outcome, ()
            continue
        index = bisect_right(starts, decision.spans[0].start) - 1
        index = _vote_before(pieces, index, decision.votes)
        earlier = list_before(found, pieces, index)
        named = bool(by or bare["lone"])
        motion = pick_own(found, earlier, by or "") if named else pick_motion(found, earlier, bare["who"])
        _retell(found, decision, motion, kept)
        kept.append(decision)
    found.decisions[:] = kept


def match_result(found: Found, decision: FoundDecision) -> re.Match[str] | None:
    """The match of a decision that tells no more than the result of a motion."""
    return _match_told(decision, _read_result(found, decision))


def _match_told(decision: FoundDecision, told: str) -> re.Match[str] | None:
    bare = _BARE.match(told) if told[:4] in _BEGINNINGS else None
    if bare is None or (bare["who"] or "") in _NAMED:
        return None
    named = bare["by"] or bare["whose"]
    told_by = named is None or named.startswith(_OFFICES) or _is_capital(decision.text, named)
    return bare if told_by else None


_OFFICES: Final = tuple(
    "predsed starost mistostarost mistopredsed hejtman rektor dekan reditel poslan senator clenky clena".split()
)
"""``Hlasování o návrhu předsedy`` is of a motion of his, ``Hlasování o návrhu rozpočtu`` of the matter."""


def _is_capital(text: str, word: str) -> bool:
    return any(found[:1].isupper() and fold(found) == word for found in _WORDS.findall(text[:LONGEST_RESULT]))


_WORDS: Final = re.compile(r"[^\W\d_]{3,20}")


def _read_result(found: Found, decision: FoundDecision) -> str:
    """The folded text of a decision, up to the vote where that closes its sentence."""
    vote, span = decision.votes, decision.spans[0]
    if len(decision.spans) > 1 or span.end - span.start > LONGEST_RESULT:
        return fold(decision.text[:LONGEST_RESULT])
    closes = vote is not None and span.start < vote.span.start < span.end <= vote.span.end + 2
    return found.view.folded[span.start : vote.span.start if vote and closes else span.end].strip()


def _name_people(
    found: Found, decision: FoundDecision, told: list[Piece], stem: str, kept: list[FoundDecision]
) -> None:
    """Gives ``Komise byla schválena.`` the text that proposed just that, right before it or its vote."""
    for at, piece in enumerate(told[:MOST_LISTED]):
        text = found.view.folded[piece.span.start : piece.span.end]
        if not _PROPOSED.search(text):
            continue
        if stem[:5] in text and (at == 0 or found.view.clean[piece.span.end - 1] == ":"):
            _retell(found, decision, Span(piece.span.start, told[0].span.end), kept)
        return


def _vote_before(pieces: list[Piece], index: int, vote: FoundVotes | None) -> int:
    """The place of the vote that stands before its result, else that of the result."""
    for at in range(index, max(-1, index - 4), -1):
        if vote is not None and pieces[at].vote is vote:
            return at
    return index


def _is_near(found: Found, end: int, decision: FoundDecision) -> bool:
    if decision.votes is None:
        return False
    start = decision.votes.span.start
    return end <= start and len(found.view.clean[end:start].strip(" \n\t.:|")) <= NEAR


def _retell(found: Found, decision: FoundDecision, motion: Span | None, kept: list[FoundDecision]) -> None:
    """Gives a bare result the text of its motion, unless another decision has it."""
    if motion is not None and not (kept and kept[-1].spans[-1].end > motion.start):
        name_motion(found, decision, motion)


def name_motion(found: Found, decision: FoundDecision, motion: Span | None) -> None:
    """Gives a bare result the text and the action of its motion, where there is one."""
    text = re.sub(r"\s+", " ", found.view.clean[motion.start : motion.end]).strip(" :") if motion else ""
    if motion and len(text) > 8:
        decision.text, decision.spans = text, (motion,)
        decision.verb = decision.verb_span = None
        decision.action = read_asked(found.view.folded[slice(*motion)], decision.outcome)
