"""Questions that are asked before a pattern: what the pattern finds in a stretch, cut anywhere, they never pass over."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from zapisy.finders.attendance import members
from zapisy.finders.header import body, cues, dates, place, times, title_ends
from zapisy.finders.officers import wordings
from zapisy.found import Span
from zapisy.readers import read_source
from zapisy.text.source import Source
from zapisy.text.views import View, fold

SAMPLES = sorted((Path(__file__).parent.parent / "samples" / "minutes").glob("*.txt"))


def open_view(text: str) -> View:
    return View(Source(text, (), "txt"), text)


def list_stretches(text: str) -> list[tuple[int, int]]:
    picked = random.Random(len(text))
    starts = [picked.randrange(len(text)) for _ in range(400)]
    return [(start, min(len(text), start + picked.randrange(1, 240))) for start in starts]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_stretch_has_what_a_search_finds(path: Path) -> None:
    view = open_view(read_source(path.read_bytes(), name=path.name).text)
    for start, end in list_stretches(view.clean):
        searched = [match.span() for match in body._body_pattern().finditer(view.folded, start, end)]
        assert [match.span() for match in body.list_heads(view, start, end)] == searched
        found, expected = (
            place.find_located(view, start, end),
            place._located().search(view.folded, start, end),
        )
        assert (found and found.span()) == (expected and expected.span())
        found = cues.find_other_meeting(view, start, end)
        expected = cues._OTHER_MEETING.search(view.folded, start, end)
        assert (found and found.span()) == (expected and expected.span())
        cut = title_ends._ends().search(view.folded, start, end)
        assert title_ends._find_cut(view, start, end) == (cut and cut.start())


def test_a_list_tells_absence_wherever_its_pattern_does() -> None:
    picked = random.Random(5)
    pieces = (
        *("O", "N", "NE", "ne", "-", "–", "✗", "oml.", "nepř", "neúčast", "omluva", "nepřítomna", "omluven1", "Jan", "Olga"),
        *("...", "....", "(", "[", ")", "]", ":", " ", "\t", ", ", ";", ".", "\n"),
    )  # fmt: skip
    for _ in range(2000):
        view = open_view("".join(picked.choices(pieces, k=picked.randrange(1, 9))))
        start = picked.randrange(len(view.clean))
        body = Span(start, picked.randint(start, len(view.clean)))
        assert members._tells_absence(view, body) == (members._ABSENT.search(view.clean, *body) is not None)


@pytest.mark.parametrize(("end", "starts"), [(4, []), (5, [2]), (6, []), (9, []), (14, [])])
def test_of_a_word_that_a_stretch_breaks_off_the_rest_counts(end: int, starts: list[int]) -> None:
    assert open_view("v salonku a v síni").starts_within(frozenset({"sal"}), 0, end) == starts


def test_every_phrase_for_officers_may_begin() -> None:
    for _, stems in wordings._list_stems():
        for stem in map(fold, stems):
            view = open_view(f"a tak {stem} jan lom")
            found = {match.start() for match in wordings.officer_words().finditer(view.folded)}
            assert found <= set(wordings.list_officer_places(view)), stem


@pytest.mark.parametrize(
    ("parts", "pattern", "texts"),
    [
        (
            dates._PUBLISHED_PARTS,
            dates._PUBLISHED,
            "zverejneno dne|uverejnen|publikovano|vlozeno:|vytvoreno|aktualizovano|aktualizace|posledni uprava|posledni zmena:"
            "|pridano|vystaveno|vyveseno|sejmuto|upraveno|naposledy|datum vydani|vlozil jan|napsal|pridal|zverejnil eva|vytvoril|zadal|autor: jan ",
        ),
        (dates._ANOTHER_PARTS, dates._ANOTHER, "pristi|dalsi|minule|predchozi|posledni|nasledujici"),
        (dates._PLANNED_PARTS, dates._PLANNED, "terminy|plan|harmonogram|rozpis|kalendar"),
        (
            times._CLOSED_PARTS,
            times._CLOSED,
            "ukoncena|ukoncil|skoncila|ukoncuje|konec|uzavrel|uzavrena|zakoncena|zakoncil|skoncena|rozpustena|rozesli|rozchod|hotovo v ",
        ),
        (
            times._OPENED_PARTS,
            times._OPENED,
            "zahajena|zahajil|otevrela|zahajuje|zacatek|zacalo|zacati|zacina|schuze byla otevrena",
        ),
        (
            wordings._ANOTHER_PARTS,
            wordings._FOR_ANOTHER,
            "navrhovany|navrzen|odstupujici|byvaly|pristi|nasledujici|dalsi|navrh 1:",
        ),
    ],
)
def test_a_part_stands_wherever_the_pattern_does(
    parts: tuple[str, ...], pattern: re.Pattern[str], texts: str
) -> None:
    for text in texts.split("|"):
        assert pattern.search(text) is not None, text
        assert cues.has_any(text, parts), text
