"""The command line, as a person meets it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import zapisy
from zapisy.cli import app
from zapisy.cli_roster import roster_app

PROJECT = Path(__file__).parents[1]
MINUTES = "Zápis ze schůze výboru spolku Kamínek dne 3. 4. 2023\nPřítomni: Jan Krátký, Eva Tichá\nZapsala: Eva Tichá\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "zápis.txt"
    path.write_text(MINUTES, "utf-8")
    return path


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zapisy", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)


def test_read_prints_json_when_piped(document: Path) -> None:
    done = run("read", document)
    assert done.returncode == 0
    assert json.loads(done.stdout)["attendees"][0]["name"] == "Jan Krátký"


def test_read_table_shows_names_and_no_escape(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(MINUTES.replace("Jan", "Jan\x1b]0;x\x07"), "utf-8")
    done = run("read", "--table", path)
    assert "Eva Tichá" in done.stdout
    assert "\x1b]0;" not in done.stdout


def test_text_is_the_text_of_the_source(document: Path) -> None:
    assert run("text", document).stdout == zapisy.read_source(document).text


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("read", "nowhere.pdf"), 3, "not_found"),
        (("read", "--json", "--table", "x"), 2, "exclude"),
        (("batch", "onlyone"), 2, "output folder"),
        (("batch", "nowhere", "out"), 2, "no such file"),
        (("nonsense",), 2, "nonsense"),
    ],
)
def test_errors_are_one_line(arguments: tuple[str, ...], code: int, said: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "zapisy", *arguments],
        capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_batch_tells_failures_by_its_exit_code(document: Path, tmp_path: Path) -> None:
    (document.parent / "bad.pdf").write_bytes(b"%PDF-nothing")
    done = run("batch", document.parent, tmp_path / "out", "--to", "csv", "--limit", 5)
    assert done.returncode == 3
    assert "2 documents: 1 failed, 1 ok" in done.stderr
    assert "Krátký" not in done.stderr


def test_batch_without_failures_is_zero(document: Path, tmp_path: Path) -> None:
    assert run("batch", document, tmp_path / "out").returncode == 0


def test_schema_is_that_of_the_code() -> None:
    shipped = json.loads((PROJECT / "docs" / "record.schema.json").read_text("utf-8"))
    assert shipped == zapisy.make_schema(), "run: zapisy schema > docs/record.schema.json"
    assert json.loads(run("schema").stdout) == shipped


def test_every_command_is_documented() -> None:
    documented = (PROJECT / "docs" / "cli.md").read_text("utf-8")
    commands = [[str(command.name)] for command in app.registered_commands]
    commands += [["roster", str(command.name)] for command in roster_app.registered_commands]
    for words in commands:
        assert f"## zapisy {' '.join(words)}" in documented
        for option in re.findall(r"--[a-z-]+", run(*words, "--help").stdout):
            assert option == "--help" or f"`{option}" in documented, option


def test_every_code_is_documented() -> None:
    documented = (PROJECT / "docs" / "errors.md").read_text("utf-8")
    from zapisy.errors import READ_CODES

    rows = re.findall(r"^\| `([a-z_]+)` \|", documented, re.MULTILINE)
    assert sorted(rows) == sorted([*READ_CODES, "lexicon", "model", "output", "roster", "usage"])


def test_explain_tells_steps_and_no_names(document: Path, tmp_path: Path) -> None:
    done = run("explain", document)
    assert done.returncode == 0
    assert "+2 attendance" in done.stdout
    assert "Krátký" not in done.stdout
    steps = json.loads(run("explain", "--json", document).stdout)["steps"]
    assert {"read", "find_attendance", "build", "check"} <= {step["name"] for step in steps}
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-nothing")
    failed = run("explain", bad)
    assert failed.returncode == 3
    assert "[damaged]" in failed.stdout


def test_explain_reads_with_a_model_that_is_there(document: Path) -> None:
    done = run("explain", document, "--model", "no_such_model")
    assert done.returncode == 0
    assert "there is no model 'no_such_model'" in done.stderr
    assert "find_by_model" in done.stdout


def test_public_names_are_there() -> None:
    for name in zapisy.__all__:
        assert getattr(zapisy, name) is not None


def test_importing_is_light() -> None:
    heavy = ("spacy", "pydantic", "lxml", "docx", "rich")
    code = f"import sys, zapisy, zapisy.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_missing_model_is_told_and_rules_go_on(document: Path) -> None:
    done = run("read", document, "--json", "--model", "no_such_model")
    assert done.returncode == 0
    assert "there is no model 'no_such_model'" in done.stderr
    assert json.loads(done.stdout)["producer"]["model"] is None
