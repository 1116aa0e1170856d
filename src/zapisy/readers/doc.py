"""Reads DOC (Word 97–2003 and older) through the external program antiword."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import unicodedata
from pathlib import Path
from typing import Final

from zapisy.errors import MissingProgramError, ReadError
from zapisy.readers.line_blocks import add_lines
from zapisy.text.source import Source, SourceBuilder

TIMEOUT: Final = 60
"""Seconds antiword may take."""


def read_doc(content: bytes) -> Source:
    """The Source of a DOC. Raises MissingProgramError without antiword, ReadError: damaged, encrypted, timeout."""
    program = shutil.which("antiword")
    if program is None:
        raise MissingProgramError("antiword", "antiword")
    text = _run_antiword(program, content)
    builder = SourceBuilder()
    lines = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    add_lines(builder, [_clean(line) for line in lines if line.strip() != "[pic]"], wrapped=False)
    return builder.build("doc")


def _run_antiword(program: str, content: bytes) -> str:
    """What antiword prints; it cannot read from a pipe, so the bytes pass through a temporary file."""
    with tempfile.TemporaryDirectory(prefix="zapisy-") as folder:
        path = Path(folder) / "document.doc"
        path.write_bytes(content)
        command = [program, "-m", "UTF-8.txt", "-w", "0", str(path)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=False)
        except subprocess.TimeoutExpired as error:
            raise ReadError(
                "timeout", f"antiword took over {TIMEOUT} s; open the file in Word and save it as DOCX"
            ) from error
    message = done.stderr.decode("utf-8", "replace").lower()
    text = done.stdout.decode("utf-8", "replace")
    if "encrypted" in message or "password" in message:
        raise ReadError("encrypted", "the file is locked with a password; save a copy without it")
    if done.returncode != 0 or (not text.strip() and message):
        raise ReadError("damaged", "antiword cannot read the file; open it in Word and save it as DOCX")
    return text


def _clean(line: str) -> str:
    return "".join(c for c in line if c == "\t" or c.isprintable() or c in "\u00a0\u00ad")
