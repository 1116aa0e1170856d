"""Votes told in words or by names alone.

Finds: ``Pro: Malá, Nový  Proti: Sojka  Zdržel se: –`` (counted by names), ``Malá se zdržela``, ``zdržel se p. Nový``,
``sám se zdržel``, ``nikdo nebyl proti``, ``schváleno 6-0``, ``zamítli 3:2``, ``5 + / 2 –``.
Leaves: ``zdržel se komentáře``, speakers who are against, and all of these where nothing was decided right before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Final

from zapisy.finders.votes.items import fold_words, label_options, option_of, result_pattern
from zapisy.finders.votes.names import count_initials, is_voter, read_voters
from zapisy.found import FoundName, FoundVotes, Span
from zapisy.lexicon import any_of, load_lexicon
from zapisy.text.views import View, fold, list_places, scan

BACK: Final = 250
"""Characters before a saying in which something was decided."""
MOST_NAMED: Final = 400
"""Characters of one list of names."""
_ABSTAINED: Final = re.compile(
    r"(?:(?:jen|pouze|jedine|jedin[ay])\s)?(?P<who>[^\W\d_][^\n,;()]{0,40})\s(?:se\s(?:pouze\s|pri hlasovani\s(?:o\s\w{2,20}\s)?)?(?P<a>zdrzel[aoi]?)|zdrzel[aoi]?\sse)(?:\shlasovani)?(?=\s{0,2}(?:[.,;)]|$|\n))"
)
_ABSTAINER: Final = re.compile(
    r"zdrzel[aoi]?\sse (?:hlasovani )?(?P<who>(?:(?:pan|pani|p\.|pi)\s)?[^\n,;()]{3,40})(?=[.,;)]|$|\n)"
)
_AGAINST: Final = frozenset({"nikdo", "proti"})
_NOBODY: Final = re.compile(
    r"(?:nikdo\s(?:z\s\w{4,14}\s)?(?:nebyl\sproti|nehlasoval\sproti|se\snevyslovil\sproti)|proti\snebyl\snikdo|proti\snehlasoval\snikdo|nikdo\sproti)(?=\s{0,2}(?:[.,;)]|$|\n|navrhu))"
)
_PAIR: Final = re.compile(
    r"(?:zvolen\w?\s(?:[^\W\d_]{2,20}\.?\s){1,4}|(?:schvalen|prijat|odsouhlasen|odhlasovan|zamitnut|odmitnut|zvolen|schvalil|prijal|zamitl|odmitl|odsouhlasil|hlasoval|hlasovanim|hlasovan|pomer\w{0,2}\shlasu)\w{0,2}(?:\sjsme)?\s(?:pomerem\s)?(?:hlasu\s)?)"
    r"(?P<pair>\(?(?P<a>\d{1,3})\s?(?P<sep>[:\-–])\s?(?P<b>\d{1,3})\)?)(?![\d/%]|[ \t]?[:\-–.,][ \t]?\d|\s(?:hod|h\b|kc|clen))"
)
_RESULT_STEMS: Final = (
    *("schval", "prijat", "prijal", "odsouhl", "odhlas", "zamit", "odmit", "zvolen"),
    *("hlasoval", "hlasovan", "pomer"),
)
_SIGNS: Final = re.compile(
    r"\(?(?P<a>\d{1,3})\s?\+\s?[/,;|]\s?(?P<b>\d{1,3})\s?[-–−](?!\s?\d{1,3}\s?[-–=°])"
    r"(?:\s?[/,;|]\s?(?P<c>\d{1,3})\s?(?:(?:se\s)?zdrz\w{0,4}\.?(?:\sse)?|[x=±]))?(?=[\s).,;]|$)\)?"
)
_CLOCK: Final = re.compile(r":\s?(?:00|15|30|45)")


_ACTIONS: Final = (
    "approves",
    "rejects",
    "agrees",
    "disagrees",
    "adopts",
    "elects",
    "dismisses",
    "recommends",
    "postpones",
)


@cache
def decided_pattern(*, all_actions: bool = False) -> re.Pattern[str]:
    """The beginnings of the verbs by which bodies decide, of all or of those that are voted upon most."""
    verbs = load_lexicon("verbs")
    stems = {
        fold(word).split()[0][:6] for tense in ("present", "past", "passive")
        for action, words in verbs[tense].items() if all_actions or action in _ACTIONS for word in words
    } - {"se", "dava", "dal", "ma", "meni", "bere", "vydal", "vydava"}  # fmt: skip
    return re.compile(rf"(?<!\w)(?:ne)?(?:{any_of(stems | {'bere na', 'vzal', 'jsme'})})")


def was_decided(folded: str, at: int) -> bool:
    """Whether a verb of decision stands before a place in its line, or in the sentence above."""
    line = folded.rfind("\n", 0, max(0, folded.rfind("\n", 0, at)))
    return decided_pattern().search(folded, max(0, at - BACK, line), at) is not None


def find_pairs(view: View) -> list[FoundVotes]:
    """Two counts right behind a result, or with their signs (``5 + / 2 –``): for and against."""
    votes = []
    for at in _list_results(view):
        match = _PAIR.match(view.folded, at)
        if match and not (match["sep"] == ":" and _CLOCK.search(match["pair"])):
            start = (
                match.start()
                if view.folded.startswith(("hlasoval", "hlasovano"), at)
                else match.start("pair")
            )
            votes.append(
                FoundVotes(
                    Span(start, match.end("pair")), in_favor=float(match["a"]), against=float(match["b"])
                )
            )
    for match in scan(_SIGNS, view.folded, _list_signed(view)):
        if was_decided(view.folded, match.start()):
            vote = FoundVotes(Span(*match.span()), in_favor=float(match["a"]), against=float(match["b"]))
            vote.abstaining = float(match["c"]) if match["c"] else None
            votes.append(vote)
    return votes


def _list_results(view: View) -> list[int]:
    """The words for a result with a figure not far behind them."""
    figures, starts, index = view.figures, list[int](), 0
    for at in view.starts_of_stems(_RESULT_STEMS):
        while index < len(figures) and figures[index] < at:
            index += 1
        if index < len(figures) and figures[index] - at <= LONGEST_RESULT:
            starts.append(at)
    return starts


LONGEST_RESULT: Final = 110
"""Characters from the word for a result to the first count, at the most: who was elected may stand between."""


def _list_signed(view: View) -> list[int]:
    """The figures with a plus right behind them."""
    if "+" not in view.folded:
        return []
    return [at for at in view.figures if "+" in view.folded[at : at + 5]]


def add_sayings(view: View, votes: list[FoundVotes]) -> None:
    """Adds who abstained and that nobody was against to the vote they stand with, else as votes of their own."""
    for at in view.starts_of_stems(("zdrzel",)):
        if _covers(votes, at):
            continue
        line = max(0, view.folded.rfind("\n", 0, at) + 1, at - 60)
        start = max(line, *(view.folded.rfind(mark, line, at) + 1 for mark in ",;.()"))
        start += len(view.folded[start:at]) - len(view.folded[start:at].lstrip())
        match = _ABSTAINED.match(view.folded, start) or _ABSTAINER.match(view.folded, at)
        if match:
            _add_abstainer(view, votes, match)
    for at in view.starts_of(_AGAINST) if "nikdo" in view.words else ():
        match = None if _covers(votes, at) else _NOBODY.match(view.folded, at)
        if match:
            _add(view, votes, FoundVotes(Span(*match.span()), against=0.0))


def _add_abstainer(view: View, votes: list[FoundVotes], match: re.Match[str]) -> None:
    names = [n for n in read_voters(view, match.span("who")) if n.span.end == match.end("who")]
    if not names and match["who"] not in ("sam", "sama"):
        return
    vote = FoundVotes(Span(*match.span()), abstaining=1.0, named=[(name, "abstaining") for name in names[:1]])
    _add(view, votes, vote)


def _last_before(votes: list[FoundVotes], at: int) -> int:
    """How many of the votes, which are in order, begin before a place."""
    return bisect_right(votes, at, key=lambda vote: vote.span.start)


def _covers(votes: list[FoundVotes], at: int) -> bool:
    index = _last_before(votes, at)
    return index > 0 and at < votes[index - 1].span.end


def _add(view: View, votes: list[FoundVotes], vote: FoundVotes) -> None:
    index = _last_before(votes, vote.span.start)
    last = votes[index - 1] if index else None
    if last is not None and not view.folded[last.span.end : vote.span.start].strip(" ,;.)("):
        last.named += vote.named
        for option in ("against", "abstaining"):
            if getattr(last, option) is None:
                setattr(last, option, getattr(vote, option))
        last.span = Span(last.span.start, vote.span.end)
    elif was_decided(view.folded, vote.span.start):
        votes.insert(index, vote)


# ---------------------------------------------------------------- counted by names
@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?P<label>{any_of(label_options())})(?!\w)\.?\s?:[ \t]{{0,4}}")


_NONE: Final = frozenset({"", "-", "–", "—", "nikdo", "0", "x"})


def find_lists(view: View, places: list[int]) -> list[FoundVotes]:
    """Options each with a list of names and no counts; ``places`` are those of labels."""
    votes: list[FoundVotes] = []
    free = 0
    for at in view.words.get("proti", ()):
        if at < free or not _may_list(view.folded, at):
            continue
        starts = list_places(places, max(free, at - MOST_NAMED), at + MOST_NAMED)
        labels = list(scan(_label(), view.folded, starts, at + MOST_NAMED))
        near = labels
        if labels and view.folded.find("\n\n", labels[0].end(), labels[-1].start()) >= 0:
            near = [match for match in labels if _near_label(view.folded, labels, match)]
        vote = _read_list(view, _cut_labels(near, at))
        if vote is not None:
            votes.append(vote)
            free = vote.span.end
    return votes


def _cut_labels(labels: list[re.Match[str]], at: int) -> list[re.Match[str]]:
    """The labels of the one vote whose ``proti`` stands at a place: none of them twice."""
    first = next((i for i, match in enumerate(labels) if match.start() == at), None)
    if first is None:
        return labels
    last, seen = first, {"against"}
    while first and option_of(labels[first - 1]["label"]) not in seen:
        first -= 1
        seen.add(option_of(labels[first]["label"]))
    while last + 1 < len(labels) and option_of(labels[last + 1]["label"]) not in seen:
        last += 1
        seen.add(option_of(labels[last]["label"]))
    return labels[first : last + 1]


def _may_list(folded: str, at: int) -> bool:
    """Whether a label stands here, and no count right before it, as where votes are counted."""
    return (
        folded[at + 5 : at + 7].lstrip(" ")[:1] == ":"
        and not folded[max(0, at - 6) : at].rstrip(" ,;.|\t\n)–-*>")[-1:].isdigit()
    )


def _near_label(folded: str, labels: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Labels of one vote: no blank line between them."""
    return not any(
        "\n\n" in folded[min(m.end(), match.end()) : max(m.start(), match.start())] for m in labels
    )


def _read_list(view: View, labels: list[re.Match[str]]) -> FoundVotes | None:
    values: dict[str, list[FoundName]] = {}
    counts: dict[str, int] = {}
    ends = [m.start() for m in labels[1:]] + [_cell_end(view.folded, labels[-1].end())] if labels else []
    for match, end in zip(labels, ends, strict=True):
        option = option_of(match["label"])
        names = _read_names(view, match.end(), end)
        initials = count_initials(view, (match.end(), end)) if names is None else None
        if option in values or (names is None and initials is None):
            return None
        values[option] = names or []
        counts[option] = initials or len(values[option])
    if len(values) < 2 or not any(counts.values()):
        return None
    vote = FoundVotes(Span(labels[0].start(), ends[-1]))
    for option, names in values.items():
        setattr(vote, option, float(counts[option]))
        vote.named += [(name, option) for name in names]
    return vote


def _cell_end(folded: str, at: int) -> int:
    """The end of the line of a place, or of its cell where a result stands in the next one."""
    end = folded.find("\n", at)
    end = len(folded) if end < 0 else end
    tab = folded.find("\t", at + 1, end)
    return tab if tab >= 0 and result_pattern().match(folded, tab, end) else end


def _read_names(view: View, start: int, end: int) -> list[FoundName] | None:
    """The names of a list, [] for nobody, None where anything else stands there."""
    text = view.folded[start:end].strip(" \t\n,;.|")
    if text in _NONE or text in fold_words("nobody"):
        return []
    if any(letter.isdigit() for letter in text) or len(text) > MOST_NAMED:
        return None
    pieces = [piece for piece in re.split(r"[,;]|\sa\s", text) if piece.strip()]
    names = [name for name in read_voters(view, (start, end)) if is_voter(view, name, end)]
    return names if len(names) == len(pieces) else None
