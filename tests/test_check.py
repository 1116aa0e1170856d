"""Findings: for every code a document that has it and a near miss that has not; the command that prints them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

import zapisy.readers
from marked import Example, load_examples
from zapisy.flow import read_minutes
from zapisy.lexicon import load_lexicon
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes

HEAD = "Zápis ze zasedání Zastupitelstva obce Vlkohrádek konaného dne 5. 3. 2024 od 18:00 hodin\n"
LIST = "Přítomni: Jan Krátký, Eva Tichá, Petr Vrána\n"
AGENDA = "Program:\n1. Zahájení\n2. Rozpočet\n"
RESOLVED = "Usnesení č. 1/2024: Zastupitelstvo obce schvaluje rozpočet na rok 2024.\nHlasování: pro 3, proti 0, zdržel se 0\n"
SIGNED = "Zapsala: Eva Tichá\nOvěřovatelé: Jan Krátký, Petr Vrána\nStarosta: Jan Krátký\nZápis byl vyhotoven dne 8. 3. 2024.\n"
LED = "Zasedání řídil starosta Jan Krátký.\n"
SOUND = HEAD + LIST + LED + AGENDA + RESOLVED + SIGNED


class Pair(NamedTuple):
    """Minutes that have the finding, and minutes that nearly have it."""

    code: str
    having: str
    near: str


def swap(*pairs: tuple[str, str]) -> str:
    """SOUND with some stretches in place of others, each of which must be there."""
    text = SOUND
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


OWNERS = (
    "Zápis ze shromáždění vlastníků jednotek domu Lipová 5 konaného dne 5. 3. 2024\nPředsedající: Jan Krátký\n"
    "Přítomni: Jan Krátký, Eva Tichá\nShromáždění schvaluje účetní závěrku.\nZapsala: Eva Tichá\n"
)

COMMISSION = "Zápis z jednání kulturní komise dne 5. 3. 2024\n"

PAIRS = [
    Pair("attendance_list_elsewhere", swap((LIST, "Přítomni: dle prezenční listiny\n")), SOUND),
    Pair(
        "attendee_count_mismatch",
        swap((LIST, LIST + "Přítomno je 5 členů zastupitelstva.\n")),
        swap((LIST, LIST + "Přítomni jsou 3 členové zastupitelstva.\n")),
    ),
    Pair(
        "person_in_two_lists",
        swap((LIST, LIST + "Omluveni: Petr Vrána\n")),
        swap((LIST, LIST + "Omluveni: Pavel Vrána\n")),
    ),
    Pair(
        "no_quorum",
        swap((LIST, LIST + "Omluveni: Karel Beran, Alena Malá, Ivo Kos\n")),
        swap((LIST, LIST + "Omluveni: Karel Beran, Alena Malá\n")),
    ),
    Pair(
        "officer_absent",
        swap((LIST, "Přítomni: Jan Krátký, Eva Tichá\nOmluven: Petr Vrána\n")),
        swap((LIST, LIST + "Omluven: Ivo Kos\n")),
    ),
    Pair(
        "vote_total_exceeds_present",
        swap(("pro 3, proti 0", "pro 3, proti 1")),
        swap(("pro 3, proti 0", "pro 2, proti 1")),
    ),
    Pair(
        "vote_outcome_contradiction",
        swap(("zdržel se 0", "zdržel se 0. Usnesení bylo přijato."), ("pro 3, proti 0", "pro 1, proti 2")),
        swap(("zdržel se 0", "zdržel se 0. Usnesení bylo přijato."), ("pro 3, proti 0", "pro 2, proti 1")),
    ),
    Pair(
        "vote_without_majority",
        swap((LIST, LIST + "Omluven: Ivo Kos\n"), ("pro 3, proti 0, zdržel se 0", "pro 2, proti 0, zdržel se 1")),
        swap((LIST, LIST + "Omluven: Ivo Kos\n")),
    ),
    Pair("two_meeting_dates", swap((LIST, "Datum konání: 6. 3. 2024\n" + LIST)), swap((LIST, "Datum konání: 5. 3. 2024\n" + LIST))),
    Pair("weekday_mismatch", swap(("dne 5. 3. 2024", "v pondělí 5. 3. 2024")), swap(("dne 5. 3. 2024", "v úterý 5. 3. 2024"))),
    Pair(
        "end_before_start",
        swap((SIGNED, "Zasedání bylo ukončeno v 17:15 hodin.\n" + SIGNED)),
        swap((SIGNED, "Zasedání bylo ukončeno v 0:15 hodin.\n" + SIGNED)),
    ),
    Pair(
        "next_meeting_not_after",
        swap((SIGNED, "Příští zasedání se koná 1. 3. 2024 od 18 hodin.\n" + SIGNED)),
        swap((SIGNED, "Příští zasedání se koná 1. 4. 2024 od 18 hodin.\n" + SIGNED)),
    ),
    Pair(
        "deadline_passed",
        swap((RESOLVED, RESOLVED + "Úkol: Jan Krátký zajistí opravu mostku. Termín: 31. 1. 2024\n")),
        swap((RESOLVED, RESOLVED + "Úkol: Jan Krátký zajistí opravu mostku. Termín: 31. 3. 2024\n")),
    ),
    Pair(
        "drawn_up_late",
        swap(("vyhotoven dne 8. 3. 2024", "vyhotoven dne 16. 3. 2024")),
        swap(("vyhotoven dne 8. 3. 2024", "vyhotoven dne 15. 3. 2024")),
    ),
    Pair(
        "missing_date",
        swap((" konaného dne 5. 3. 2024 od 18:00 hodin", "")),
        SOUND,
    ),
    Pair("missing_attendance", COMMISSION, COMMISSION + LIST),
    Pair("missing_attendee_count", swap((LIST, "")), swap((LIST, "Přítomno je 7 členů zastupitelstva.\n"))),
    Pair("missing_agenda", swap((AGENDA, "")), SOUND),
    Pair(
        "missing_vote_result",
        swap((RESOLVED, RESOLVED + "Usnesení č. 2/2024: Zastupitelstvo obce schvaluje prodej pozemku.\n")),
        SOUND,
    ),
    Pair("missing_resolutions", swap((RESOLVED, "")), SOUND),
    Pair("missing_verifiers", swap(("Ověřovatelé: Jan Krátký, Petr Vrána\n", "")), SOUND),
    Pair("missing_chair", OWNERS.replace("Předsedající: Jan Krátký\n", ""), OWNERS),
    Pair("missing_recorder", COMMISSION, COMMISSION + "Zapsal: Ivo Kos\n"),
    Pair("missing_drawn_up", OWNERS, OWNERS + "Zápis vyhotoven dne 7. 3. 2024\n"),
    Pair("missing_signature", swap((LIST, LIST + SIGNED), (RESOLVED + SIGNED, RESOLVED)), SOUND),
]  # fmt: skip

BUILT = {
    "previous_meeting_not_before": {"meeting": {"date": "2024-03-05", "previous_meeting": {"date": "2024-03-06"}}},
    "left_before_arrival": {"attendees": [{"person": "p1", "name": "Eva", "arrived": "19:00", "left": "18:30"}]},
    "arrived_after_end": {
        "meeting": {"end_time": "19:00"},
        "attendees": [{"person": "p1", "name": "Eva", "arrived": "19:30"}],
    },
    "not_in_roster": {
        "attendees": [{"person": "p1", "name": "Eva Tichá"}],
        "persons": [{"id": "p1", "name": "Eva Tichá", "roster": {"status": "unknown"}}],
    },
    "roster_rows_alike": {
        "absentees": [{"person": "p1", "name": "Eva Tichá"}],
        "persons": [
            {
                "id": "p1", "name": "Eva Tichá",
                "roster": {
                    "status": "ambiguous",
                    "candidates": [{"id": i, "name": "Eva Tichá", "score": 0.5} for i in ("a", "b")],
                },
            }
        ],
    },
    "vote_names_exceed_count": {
        "decisions": [
            {
                "id": "d1", "action": "approves", "text": "x",
                "votes": {"against": 0, "named": [{"person": "p1", "name": "Eva", "option": "against"}]},
            }
        ]
    },
}  # fmt: skip
"""Records that have a finding which no short text brings about reliably."""


UNREAD = {
    "pages_without_text": ((2,), "2"),
    "damaged_text_layer": ((1, 3, 4, 5, 9), "1, 3–5, 9"),
    "ocr_unsure": ((1, 2), "1–2"),
    "truncated": ((), None),
    "too_many_blocks": ((), None),
    "damaged": ((), None),
}
"""What readers note, the pages that it is about, and how a finding lists them."""


def read(text: str) -> Minutes:
    return read_minutes(read_plain(text.encode()), Document())


def codes(minutes: Minutes) -> set[str]:
    return {finding.code for finding in minutes.findings}


def test_sound_minutes_have_no_finding() -> None:
    assert read(SOUND).findings == ()


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.code)
def test_finding_and_near_miss(pair: Pair) -> None:
    found = [finding for finding in read(pair.having).findings if finding.code == pair.code]
    assert len(found) == 1
    assert found[0].evidence
    assert all(pair.having[place.start : place.end] == place.text for place in found[0].evidence)
    assert pair.code not in codes(read(pair.near))


@pytest.mark.parametrize("code", BUILT)
def test_finding_of_a_record(code: str) -> None:
    from zapisy.check import check_minutes

    record = {"producer": {"version": "0"}, "document": {}, "meeting": {}, **BUILT[code]}
    assert code in codes(check_minutes(Minutes.model_validate(record)))


@pytest.mark.parametrize("code", UNREAD)
def test_what_was_not_read_is_a_finding(code: str) -> None:
    pages, listed = UNREAD[code]
    source = replace(read_plain(SOUND.encode()), notes=(code,), note_pages=(pages,) if pages else ())
    found = read_minutes(source, Document()).findings
    assert [(finding.code, finding.params.get("pages")) for finding in found] == [(code, listed)]


def test_notes_of_readers_are_findings() -> None:
    readers = Path(zapisy.readers.__file__).parent
    written = "".join(path.read_text("utf-8") for path in sorted(readers.glob("*.py")))
    noted = set(
        re.findall(r'(?:notes = |notes=|codes = |code in )[\[(]"(\w+)"|\["(\w+)"\] \* writer', written)
    )
    assert {code for pair in noted for code in pair if code} == set(UNREAD)


def test_every_code_has_a_case_and_is_documented() -> None:
    known = load_lexicon("findings")
    assert {pair.code for pair in PAIRS} | set(BUILT) | set(UNREAD) == set(known)
    documented = (Path(__file__).parents[1] / "docs" / "findings.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z_]+)` \| (\w+) \|", documented, re.MULTILINE)
    assert dict(rows) == {code: entry["severity"] for code, entry in known.items()}


def test_every_rule_of_law_is_a_code() -> None:
    known = load_lexicon("findings")
    assert all(code in known for law in load_lexicon("law")["laws"] for code in law["requires"])


def test_lists_of_resolutions_owe_nothing() -> None:
    assert (
        codes(read("Usnesení ze zasedání Zastupitelstva obce Vlkohrádek ze dne 5. 3. 2024\n" + RESOLVED))
        == set()
    )


def test_no_law_before_its_day() -> None:
    old = read(swap(("2024", "1999"), (AGENDA, "")))
    assert {finding.provision for finding in old.findings} == {None}


def run_check(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zapisy", "check", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)


def test_command_prints_findings_with_provision(tmp_path: Path) -> None:
    path = tmp_path / "zápis.txt"
    path.write_text(swap((AGENDA, "")), "utf-8")
    done = run_check(path)
    assert done.returncode == 0
    assert "[missing_agenda] – § 95 odst. 1" in done.stdout
    listed = json.loads(run_check(path, "--format", "json").stdout)
    assert [finding["code"] for finding in listed[0]["findings"]] == ["missing_agenda"]


def test_command_prints_sarif(tmp_path: Path) -> None:
    path = tmp_path / "zápis 1.txt"
    text = swap(("pro 3, proti 0", "pro 9, proti 0"))
    path.write_text(text, "utf-8")
    run = json.loads(run_check(path, "--format", "sarif").stdout)["runs"][0]
    result = run["results"][0]
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]
    assert result["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert place["artifactLocation"]["uri"] == "z%C3%A1pis%201.txt"
    assert text[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]


def test_strict_is_for_errors_only(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(swap((AGENDA, "")), "utf-8")
    assert run_check(path, "--strict").returncode == 0
    path.write_text(swap((LIST, LIST + "Omluveni: Karel Beran, Alena Malá, Ivo Kos\n")), "utf-8")
    assert run_check(path, "--strict").returncode == 1
    assert run_check(path).returncode == 0


def test_command_tells_what_failed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")
    done = run_check(path, "--strict")
    assert done.returncode == 3
    assert "[empty]" in done.stdout


CHECKSUMS = frozenset({
    "attendee_count_mismatch", "person_in_two_lists", "vote_total_exceeds_present", "attendance_list_elsewhere",
    "officer_absent", "left_before_arrival", "no_quorum",
})  # fmt: skip
"""What the counts and the lists of minutes say of one another."""


@pytest.mark.parametrize("example", load_examples("attendance_checksums"), ids=str)
def test_checksums_of_example(example: Example) -> None:
    minutes = read_minutes(read_plain(example.text.encode()), Document())
    found = sorted(finding.code for finding in minutes.findings if finding.code in CHECKSUMS)
    assert found == sorted(tag.attributes["code"] for tag in example.tagged)
