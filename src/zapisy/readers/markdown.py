"""Reads Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

from zapisy.readers.plain import read_plain
from zapisy.text.source import Source


def read_markdown(content: bytes) -> Source:
    """Source of a Markdown file."""
    text = re.sub(r"\*\*|^#+ |^---$", "", content.decode("utf-8"), flags=re.M)
    return replace(read_plain(text.encode("utf-8")), format="md")
