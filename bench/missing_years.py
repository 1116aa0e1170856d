"""A thousand dates without a year at known meetings, always the same: deadlines, retrospects, plans, with and without weekdays.

What a reader would take: a deadline and a plan lie within ten months from the meeting on, a retrospect within ten months
before it, a date that only a weekday fixes anywhere within thirteen months.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

SEED = 20_240_312
MONTHS = "ledna února března dubna května června července srpna září října listopadu prosince".split()
WEEKDAYS = ("pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota", "neděle")
ACCUSATIVE = ("v pondělí", "v úterý", "ve středu", "ve čtvrtek", "v pátek", "v sobotu", "v neděli")

DEADLINES = (
    "Jan Dub zašle podklady do {}.", "Termín: {}", "Odpovídá: Dub, T: {}", "Tajemník předloží návrh nejpozději do {}.",
    "Rada ukládá místostarostce připravit smlouvu. Termín do {}", "Výbor pověřil pokladníka úhradou faktury do {}.",
    "Komise doporučila odevzdat posudek do {}.", "Přihlášky se přijímají do {}.",
)  # fmt: skip
PLANS = (
    "Dne {} se koná výlov rybníka.", "Brigáda bude {} od 9 hodin.", "Starosta informoval, že {} proběhne kontrola.",
    "Předsedkyně oznámila, že se {} uskuteční výstava.", "Koncert se bude konat {} v kostele.",
    "Další schůze výboru bude {}.", "Ples je {} v sokolovně, vystoupí místní kapela.",
)  # fmt: skip
RETROSPECTS = (
    "Dne {} proběhla kontrola hřiště.", "Brigáda se konala {} za účasti 20 členů.", "Starosta poděkoval za akci, která se uskutečnila {}.",
    "Zpráva o revizi, která byla provedena {}, je v kanceláři.", "Úkol byl splněn {}.", "Smlouvu jsme podepsali {}.",
    "Předseda připomněl, že {} zemřel dlouholetý člen.",
)  # fmt: skip
BARE = ("Výlov rybníka {}", "Setkání seniorů {}, kulturní dům", "{} – schůzka komise", "Kontrolní den {}")


@dataclass(frozen=True)
class YearCase:
    """A sentence at a meeting, the date in it and its value."""

    kind: str
    meeting: str
    sentence: str
    text: str
    value: str


def make_cases(count: int = 1000) -> list[YearCase]:
    """The same cases on every run."""
    chance = random.Random(SEED)
    kinds = ("deadline", "plan", "retrospect", "weekday", "bare")
    return [_make_case(chance, kinds[number % len(kinds)]) for number in range(count)]


def _make_case(chance: random.Random, kind: str) -> YearCase:
    meeting = date(2010, 1, 1) + timedelta(days=chance.randrange(365 * 15))
    if chance.random() < 0.4:  # over a year's end
        meeting = date(meeting.year, chance.choice((1, 2, 11, 12)), chance.randint(1, 28))
    if kind == "deadline":
        return _write(chance, kind, meeting, meeting + timedelta(days=chance.randint(0, 300)), DEADLINES)
    if kind == "plan":
        return _write(chance, kind, meeting, meeting + timedelta(days=chance.randint(0, 300)), PLANS)
    if kind == "retrospect":
        return _write(chance, kind, meeting, meeting - timedelta(days=chance.randint(1, 300)), RETROSPECTS)
    if kind == "weekday":
        days = chance.randint(-390, 390)
        return _write(chance, kind, meeting, meeting + timedelta(days=days), BARE, weekday=True)
    return _write(chance, kind, meeting, meeting + timedelta(days=chance.randint(-170, 170)), BARE)


def _write(
    chance: random.Random,
    kind: str,
    meeting: date,
    day: date,
    frames: tuple[str, ...],
    *,
    weekday: bool = False,
) -> YearCase:
    text = chance.choice(
        (f"{day.day}. {day.month}.", f"{day.day}.{day.month}.", f"{day.day}. {MONTHS[day.month - 1]}")
    )
    shown = text
    if weekday:
        forms = (
            f"{text} ({WEEKDAYS[day.weekday()]})",
            f"{WEEKDAYS[day.weekday()]} {text}",
            f"{ACCUSATIVE[day.weekday()]} {text}",
        )
        shown = chance.choice(forms)
    frame = chance.choice(frames)
    if shown.endswith(".") and frame.endswith("{}."):
        frame = frame[:-1]
    return YearCase(kind, meeting.isoformat(), frame.format(shown), text, day.isoformat())
