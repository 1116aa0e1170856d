"""What the gates' features are worth, as ``bench/gates.py --table`` measured it over generated text, neutral prose and
annotated fictional minutes and notes: points (log-odds, whole), how many proposals had the feature, how many of these were right."""

from __future__ import annotations

from typing import Final, NamedTuple


class Points(NamedTuple):
    """The points of a feature, and the counts behind them: few held ones leave the judged points."""

    points: int
    held: int
    right: int


START: Final = {"PERSON": 0.1, "ORGANIZATION": -4.9}
"""The log-odds of a proposal in minutes before anything is said for or against it."""
SHARE: Final = {"PERSON": 0.5, "ORGANIZATION": 1.5}
"""How much of the model's own log-odds counts."""
MEASURED: Final[dict[str, dict[str, Points]]] = {
    "PERSON": {
        "stands in small letters too": Points(-6, 11, 1),
        "stands in small letters in another form": Points(-2, 13, 10),
        "is taken for something else too": Points(-2, 0, 0),
        "is found again": Points(1, 13, 7),
        "follows a word of places": Points(-3, 3, 1),
        "is a place": Points(-6, 18, 1),
        "has a number behind it": Points(-3, 1, 0),
        "is a piece of a longer name": Points(-3, 8, 3),
        "stands behind a sentence's first word": Points(-2, 22, 11),
        "is the second half of a double name": Points(-6, 1, 0),
        "ends with a dot": Points(-6, 0, 0),
        "has not the shape of a name": Points(-6, 0, 0),
        "holds a word that no name has": Points(-6, 1, 0),
        "is a word of an organization's name here": Points(-5, 7, 2),
        "ends as a land does": Points(-4, 0, 0),
        "follows a word of things": Points(-4, 2, 1),
        "follows na": Points(-2, 1, 0),
        "stands alone in brackets": Points(-2, 0, 0),
        "has a quoted name behind it": Points(-3, 0, 0),
        "is too short": Points(-6, 0, 0),
        "has a case that cannot be told": Points(-5, 54, 0),
        "is half a couple": Points(-7, 1, 1),
        "is a form of a common word": Points(-3, 25, 6),
        "stands in quotation marks": Points(-2, 0, 0),
        "is one word": Points(-2, 414, 282),
        "is two words, none a given name": Points(-4, 16, 4),
        "begins as a place does": Points(-3, 0, 0),
        "opens a sentence": Points(-1, 59, 28),
        "heads an item": Points(-2, 15, 0),
        "has an adjective in the genitive behind it": Points(-4, 11, 1),
        "fills a cell with one small word": Points(-2, 4, 0),
        "takes place": Points(-2, 16, 1),
        "has a given name": Points(2, 37, 34),
        "has an initial": Points(1, 1, 0),
        "ends as a woman's name": Points(2, 82, 77),
        "is a given name alone": Points(2, 48, 45),
        "stands in a case that only people have": Points(1, 5, 3),
        "stands behind s": Points(1, 34, 22),
        "opens a sentence in the instrumental": Points(-2, 2, 0),
        "is what something agrees with": Points(-4, 3, 0),
        "does what people do": Points(1, 129, 71),
        "stands in a row with people": Points(2, 44, 39),
    },
    "ORGANIZATION": {
        "stands in small letters too": Points(-4, 64, 48),
        "stands in small letters in another form": Points(-3, 3, 3),
        "is taken for something else too": Points(-2, 0, 0),
        "is found again": Points(-0, 11, 1),
        "follows a word of places": Points(-1, 54, 49),
        "is a place": Points(-6, 4, 3),
        "has a number behind it": Points(-3, 3, 1),
        "is a piece of a longer name": Points(-3, 12, 6),
        "stands behind a sentence's first word": Points(-1, 24, 18),
        "is the second half of a double name": Points(-6, 0, 0),
        "ends with a dot": Points(-6, 0, 0),
        "is known to be none": Points(-5, 16, 10),
        "is a letter with a number": Points(-3, 16, 13),
        "is one word": Points(-3, 326, 261),
        "stands in a case": Points(-4, 16, 13),
        "is a form of a common word": Points(-1, 24, 16),
        "is an abbreviation that nothing governs": Points(-1, 148, 120),
        "ends as a place does": Points(-4, 2, 2),
        "begins as a place does": Points(-3, 0, 0),
        "opens a sentence": Points(-1, 22, 14),
        "is a given name": Points(-3, 2, 0),
        "ends as a woman's name": Points(-3, 0, 0),
        "follows a word that asks for one": Points(2, 10, 10),
        "acts as a body does": Points(1, 30, 24),
        "begins with a known abbreviation": Points(1, 0, 0),
    },
}
"""By label and feature: ``Points(points, held, right)``."""
