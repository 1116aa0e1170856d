"""What the gates' features are worth, as ``bench/gates.py --table`` measured it over generated text, neutral prose and
annotated fictional minutes: points (log-odds, whole), how many proposals had the feature, how many of these were right."""

from __future__ import annotations

from typing import NamedTuple


class Points(NamedTuple):
    """The points of a feature, and the counts behind them: few held ones leave the judged points."""

    points: int
    held: int
    right: int


START = {"PERSON": 1.3, "ORGANIZATION": -2.3}
"""The log-odds of a proposal in minutes before anything is said for or against it."""
SHARE = {"PERSON": 0.25, "ORGANIZATION": 1.25}
"""How much of the model's own log-odds counts."""
MEASURED: dict[str, dict[str, Points]] = {
    "PERSON": {
        "stands in small letters too": Points(-6, 12, 1),
        "stands in small letters in another form": Points(-2, 13, 8),
        "is taken for something else too": Points(-2, 0, 0),
        "is found again": Points(1, 7, 1),
        "follows a word of places": Points(-3, 1, 1),
        "is a place": Points(-6, 18, 1),
        "has a number behind it": Points(-3, 0, 0),
        "is a piece of a longer name": Points(-3, 42, 18),
        "is the second half of a double name": Points(-6, 1, 1),
        "ends with a dot": Points(-6, 0, 0),
        "has not the shape of a name": Points(-6, 1, 0),
        "holds a word that no name has": Points(-6, 1, 0),
        "is a word of an organization's name here": Points(-5, 5, 1),
        "ends as a land does": Points(-4, 0, 0),
        "follows a word of things": Points(-4, 1, 1),
        "follows na": Points(-2, 1, 0),
        "stands alone in brackets": Points(-2, 0, 0),
        "has a quoted name behind it": Points(-3, 0, 0),
        "is too short": Points(-6, 0, 0),
        "has a case that cannot be told": Points(-5, 36, 0),
        "is half a couple": Points(-7, 2, 1),
        "is a form of a common word": Points(-2, 33, 17),
        "stands in quotation marks": Points(-2, 0, 0),
        "is one word": Points(-2, 360, 246),
        "is two words, none a given name": Points(-4, 16, 4),
        "begins as a place does": Points(-3, 0, 0),
        "opens a sentence": Points(-1, 38, 28),
        "has a given name": Points(2, 34, 32),
        "has an initial": Points(2, 2, 1),
        "ends as a woman's name": Points(2, 79, 76),
        "is a given name alone": Points(1, 51, 43),
        "stands in a case that only people have": Points(1, 22, 19),
        "does what people do": Points(1, 109, 68),
        "stands in a row with people": Points(1, 42, 32),
    },
    "ORGANIZATION": {
        "stands in small letters too": Points(-3, 55, 42),
        "stands in small letters in another form": Points(-3, 4, 4),
        "is taken for something else too": Points(-2, 0, 0),
        "is found again": Points(-1, 11, 1),
        "follows a word of places": Points(-1, 57, 53),
        "is a place": Points(-6, 4, 3),
        "has a number behind it": Points(-3, 3, 1),
        "is a piece of a longer name": Points(-2, 39, 28),
        "is the second half of a double name": Points(-6, 0, 0),
        "ends with a dot": Points(-6, 0, 0),
        "is known to be none": Points(-4, 14, 10),
        "is a letter with a number": Points(-3, 16, 13),
        "is one word": Points(-3, 321, 259),
        "stands in a case": Points(-4, 15, 12),
        "is a form of a common word": Points(-1, 32, 23),
        "is an abbreviation that nothing governs": Points(-1, 147, 118),
        "ends as a place does": Points(-4, 2, 2),
        "begins as a place does": Points(-3, 0, 0),
        "opens a sentence": Points(-1, 22, 14),
        "is a given name": Points(-3, 3, 0),
        "ends as a woman's name": Points(-3, 0, 0),
        "follows a word that asks for one": Points(2, 10, 10),
        "acts as a body does": Points(1, 33, 27),
        "begins with a known abbreviation": Points(1, 0, 0),
    },
}
"""By label and feature: ``Points(points, held, right)``."""
