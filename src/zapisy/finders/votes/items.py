"""The shapes of which a vote is made: one count with its label, a tuple of counts, words for all or nobody."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.lexicon import any_of, load_lexicon, load_words
from zapisy.text.views import View, first_words, fold, scan

OPTIONS: Final = ("in_favor", "against", "abstaining", "not_voting")


class Item:
    """One count of a vote: where it stands, whose, how many, in what unit, and where those who voted so are named."""

    def __init__(
        self, span: tuple[int, int], option: str, amount: float, unit: str, names: tuple[int, int] | None
    ) -> None:
        self.start, self.end = span
        self.option, self.amount, self.unit, self.names = option, amount, unit, names
        self.dashed = False
        """Whether a dash stands for the count."""


@cache
def fold_words(key: str) -> tuple[str, ...]:
    """A list of lexicons/votes.toml, folded."""
    return tuple(fold(word) for word in load_words("votes", key))


@cache
def label_options() -> dict[str, str]:
    """Folded label → option."""
    return {word: option for option in OPTIONS for word in fold_words(option)}


@cache
def number_words() -> dict[str, int]:
    """Folded number word → number; nobody is 0."""
    words = {fold(word): number for word, number in load_lexicon("votes")["numbers"].items()}
    return words | dict.fromkeys(fold_words("nobody"), 0)


_LETTERS: Final = "a-zß-ɏͰ-ӿ"
"""Letters of folded text as one set, which is matched many times quicker than ``[^\\W\\d_]`` beside other signs."""


@cache
def item_pattern() -> re.Pattern[str]:
    """One count with its label, on folded text."""
    number = (
        r"(?:\d{1,3}(?:[. ]\d{3}){1,3}|\d{1,7}(?![. ]\d{3}(?:/|[. ]\d{3}\b)))(?:,\d{1,4})?(?:/\d{1,3}(?:[. ]?\d{3}){1,3}(?!\d))?(?!\d|[.,]\d|/(?!\s?(?:pro|proti|zdr\w{0,5}|nehlas\w{0,6})[\s:.]|[.,;\n]|$))|(?:"
        + any_of(number_words())
        + r")(?!\w)"
    )
    unit = r"(?:[ \t]{0,2}(?:hlas\w{0,3}|clen\w{0,4}|zastupitel\w{0,3}|delegat\w{0,3}|senator\w{0,3}|partner\w{0,2}|rodic\w{0,2}|vlastni[kc]\w{0,3}|spolecni[kc]\w{0,2}|pritomn\w{1,3}|ucastni[kc]\w{0,3}|osob\w{0,2}|lid[ie]|%(?:\s(?:vsech\s)?hlasu(?:\s(?:pritomn|spolecni|vlastni|akcionar|clen)\w{1,4}){1,2})?|x(?!\w)|ha(?!\w)|mandat\w{0,2}))?"
    of = r"(?:\sze?\s(?:celkem\s|vsech\s)?\d{1,4}(?:\s(?:pritomn|hlasujic)\w{1,4})?)?"
    opposed = rf"(?!\shlas(?:y|u|em)\sproti\s(?:\d|(?:{any_of(number_words())})(?!\w))(?!\d{{0,3}}\s(?:se|zdrz|nehlas|neplat)))"
    share = r"(?:\s?\(?\d{1,3}(?:,\d{1,4})?\s?%(?:\s[^\W\d_]{3,14}){0,3}\)?)?"
    labels = any_of(label_options())
    told = r"[^\n|()]{0,60}\b(?:byl\w?|nebyl\w?|schval\w+|neschval\w+|prijat\w?|neprijat\w?|zamitn\w+)\b"
    people = rf"[{_LETTERS}][{_LETTERS} .,'’\-]{{1,300}}"
    behind = rf"(?:[ ]?:?[ \t]{{1,2}}(?!(?:{labels})(?!\w)|{told})(?P<behind>{people})(?=[ ]?(?:[\n\t|]|$)))?"
    return re.compile(
        rf"(?<![\w.])(?P<label>{labels})(?!\w)\.?(?:\s{{0,3}}(?:se|hlasu|hlasy|hlasovani|bylo|byl|byli|jsou|nebyl[oi]?)(?!\w))?"
        r"(?:\s?:[ \t]{0,3}(?P<none>[–—\-])(?=[ \t]{0,3}(?:$|[\n,;.)|\t]))|"
        rf"(?:[\s:=.–—\-*]{{0,6}}|\s?:?\s?(?:[.…_]\s?){{3,40}}\s{{0,12}})(?:"
        rf"\(\s?(?P<inner>{number})\s?(?:[–\-:,]\s?(?P<who>{people}+))?\s?\){behind}"
        rf"|\|?\s?(?P<after>{number})(?![ \t]{{1,2}}pro(?!\w)){unit}{share}(?:(?:\s?[|\t(]\s?|[ ][–\-][ ](?=[{_LETTERS}.]{{3,16}}(?:,|[ ]?(?:\n|$))))(?!(?:{labels})(?!\w)|{told})(?P<voters>{people})(?![^\W_]|\s?:)\)?)?"
        rf"|(?P<listed>{people}+)\((?P<total>\d{{1,3}})\)))"
        rf"|(?<![\w.:])(?<![\w)]/)(?<!\d\s/)(?P<before>{number}){opposed}{of}{unit}[ \t–—\-]{{0,3}}(?:(?:se|bylo|byl|byli|je|jsou|nebyl)\s)?"
        rf"(?P<tail>{labels})(?!\w|\s?[:=])"
        rf"|(?<![\w./:])(?P<votes>{number})\s{{1,2}}(?:hlasy|hlasu|hlasem)(?!\w)"
        rf"|(?:schvalil|odsouhlasil|souhlasil)\w{{0,2}}\s(?:vsech|vsichni)\s(?P<all>\d{{1,3}}|{any_of(number_words())})"
        r"(?:\s(?:pritomn|clen)\w{1,5}|(?=\s?[.,;)\n]|$))"
    )


@cache
def unanimous_words() -> frozenset[str]:
    """The first words of those sayings."""
    return first_words(fold_words("unanimous"))


TOGETHER: Final = frozenset(
    "jednomyslne jednomyslny jednomyslnym jednohlasne jednohlasny jednohlasnym vsech vsemi vsichni plnym".split()
)
"""Each of those sayings has one of these words."""


@cache
def unanimous_pattern() -> re.Pattern[str]:
    """Words that say that nobody was against."""
    return re.compile(rf"(?<!\w)(?:{any_of(fold_words('unanimous'))})(?!\w)")


_UPON: Final = (
    r"(?:\s(?:o|pro)\s(?:(?:prijeti|schvaleni|tomto|tohoto|uveden\w{1,3}|predlozen\w{1,3}|navrzen\w{1,3}|cel\w{1,3}|navrhu|znen[ií])\s){0,3}"
    r"(?:usneseni|navrhu))?"
)
"""``Hlasování o přijetí usnesení:``: what was voted upon stands elsewhere."""


@cache
def label_pattern() -> re.Pattern[str]:
    """``Hlasování:`` and its like, at the end of a stretch."""
    labels = any_of(fold_words("labels"))
    return re.compile(
        rf"(?<!\w)(?:{labels})(?!\w)\.?(?:\s{{0,2}}\d{{1,4}})?{_UPON}(?:\s?\([^()\n]{{1,60}}\)|[\s:]{{0,3}}pritomn\w{{1,3}}(?:\s[^\W\d_]{{4,14}})?\s?:?\s?\d{{1,4}}[,;.])?[\s:–\-(|]{{0,6}}$"
    )


@cache
def result_pattern() -> re.Pattern[str]:
    """A bare result right behind a vote."""
    words = any_of([*fold_words("adopted"), *fold_words("rejected")])
    return re.compile(
        r"[\s)\],;.:–\-|\u200b]{0,6}(?:=>|->|>>|[→⇒=])?\s{0,3}"
        rf"(?:usneseni\s(?:ne)?bylo\s?:?\s|(?:ne)?byl[aoy]?\s(?=(?:{words})\s{{0,3}}(?:$|[\n).;,\t|])))?"
        rf"(?P<result>{words})(?!\w|\sbyl)(?=\s{{0,3}}(?:$|[\n).;,\t|]|[^\W\d_]|\d))"
    )


TUPLE: Final = re.compile(
    r"(?<![\w:/\-.,])(?P<open>\(\s?)?(?P<a>\d{1,4})(?:\s?(?P<sep>[-–:/])\s?|\s(?=\d{1,3}\s?:))(?P<b>\d{1,4})"
    r"\s?(?P<sep2>[-–:/])\s?(?P<c>\d{1,4})(?:\s?[-–:/]\s?(?P<d>\d{1,3}))?(?P<close>\s?\))?(?![\d:/]|[-–.,]\d)"
)
COMMAS: Final = re.compile(r"(?P<a>\d{1,3}),\s?(?P<b>\d{1,3}),\s?(?P<c>\d{1,3})(?!\d)")


_VOTES: Final = frozenset({"hlasy", "hlasu", "hlasem"})
"""What may stand behind a count and tells no option."""


@cache
def _label_words() -> frozenset[str]:
    return first_words(label_options())


@cache
def _number_words() -> frozenset[str]:
    return first_words(word for word in number_words() if word[0].isalpha())


@cache
def _saying_words() -> frozenset[str]:
    verbs = ("schvalil", "odsouhlasil", "souhlasil")
    return frozenset(verb + ending for verb in verbs for ending in ("", "a", "o", "i", "y"))


_EVERYBODY: Final = frozenset({"vsech", "vsichni"})


_BEGINNING: Final = re.compile(r"(?P<first>[^\W\d_]+)(?: (?P<second>\S+))?")


@cache
def _second_words() -> dict[str, tuple[str, ...]]:
    """First words of labels → the words that follow them, of those that are no labels by themselves."""
    seconds: dict[str, set[str]] = {}
    for begun in filter(None, map(_BEGINNING.match, label_options())):
        seconds.setdefault(begun["first"], set()).add(begun["second"] or "")
    return {first: tuple(words) for first, words in seconds.items() if "" not in words}


def list_labels(view: View) -> list[int]:
    """Where labels of votes may begin: ``se`` is none, nor is ``bylo``, but ``se zdržel`` and ``bylo proti`` are."""
    folded, seconds, starts = view.folded, _second_words(), list[int]()
    for start, word in view.places_of(_label_words()):
        needed = seconds.get(word)
        end = start + len(word)
        if needed is None or folded[end : end + LONGEST_WORD].lstrip().startswith(needed):
            starts.append(start)
    return starts


LONGEST_WORD: Final = 20
"""Characters of the blanks and the second word of a label, at the most."""
LONGEST_COUNT: Final = 60
"""Characters between the beginning of a count and its label."""


def read_items(view: View, labels: list[int]) -> list[Item]:
    """All labelled counts of a text in order; ``labels`` are what ``list_labels`` gives."""
    starts = labels + _list_counts(view, labels) + view.starts_of(_number_words())
    if view.present_of(_EVERYBODY):
        starts += view.starts_of(_saying_words())
    found = scan(item_pattern(), view.folded, sorted(starts))
    return [_read_item(match) for match in found if not _is_next_item(view.folded, match)]


_NEXT_ITEM: Final = re.compile(r"[.)/][ \t]{1,4}[^\W\d_]")


def _is_next_item(folded: str, match: re.Match[str]) -> bool:
    """``všichni pro.⏎4) Různé``: a number that opens the next line is no count."""
    after = match.start("after")
    if after < 0 or folded.find("\n", match.start(), after) < 0:
        return False
    return _NEXT_ITEM.match(folded, match.end("after")) is not None


def _list_counts(view: View, labels: list[int]) -> list[int]:
    """The figures that have a label not far behind them, with nothing between that parts them."""
    folded, figures, counts = view.folded, view.figures, list[int]()
    first, count = 0, len(figures)
    for label in sorted(labels + view.starts_of(_VOTES)):
        reach = max(0, label - LONGEST_COUNT)
        for mark in _PARTS:
            reach = max(reach, folded.rfind(mark, reach, label))
        while first < count and figures[first] < reach:
            first += 1
        while first < count and figures[first] < label:
            counts.append(figures[first])
            first += 1
    return counts


_PARTS: Final = ":("
"""What never stands within a count with its label behind it."""
_NAMING: Final = ("who", "behind", "voters", "listed")
_FRACTION: Final = re.compile(r"\d/\d")
_PERCENT: Final = re.compile(r"\d\s?%")


def _read_item(match: re.Match[str]) -> Item:
    label, behind, none = match.group("label", "tail", "none")
    label = label or behind
    option, unit = option_of(label) if label else "in_favor", _read_unit(match)
    item = Item(match.span(), option, _read_amount(match), unit, _find_names(match))
    item.dashed = none is not None
    return item


def _read_amount(match: re.Match[str]) -> float:
    """How many, 0 where a dash stands."""
    after, before, inner, total, votes, everybody = match.group(
        "after", "before", "inner", "total", "votes", "all"
    )
    raw = after or before or inner or total or votes or everybody
    if not raw:
        return 0.0
    return float(raw) if raw.isdigit() else _read_number(raw)


def _find_names(match: re.Match[str]) -> tuple[int, int] | None:
    names = match.group(*_NAMING)
    for group, text in zip(_NAMING, names, strict=True) if any(names) else ():
        if text:
            return match.span(group)
    return None


def option_of(label: str) -> str:
    """The option that a folded label of a vote means."""
    return label_options().get(label) or label_options()[re.sub(r"\s+", " ", label)]


_AREA: Final = re.compile(r"\d\sha(?!\w)")
"""Owners of land vote by hectares."""


def _read_unit(match: re.Match[str]) -> str:
    text = match.group()
    if "ha" in text and _AREA.search(text):
        return "shares"
    if "/" in text and _FRACTION.search(text):
        return "shares"
    if "%" not in text or ("(" in text and _PERCENT.search(text)):
        return "votes"
    return "percent" if "%" in text[:24] and not match["inner"] else "votes"


def _read_number(raw: str) -> float:
    word = re.sub(r"\s+", " ", raw).partition("/")[0]
    if word in number_words():
        return float(number_words()[word])
    return float(re.sub(r"[. ]", "", word).replace(",", "."))
