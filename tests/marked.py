"""Marked-up examples: blocks of fictional minutes with the expected finds as inline tags.

A file holds blocks separated by a blank line. A block begins with ``# why`` lines; the rest is text in which
``<tag name=value name="two words">…</tag>`` encloses what is to be found. A block without tags says that nothing is.
The parser is strict: an unclosed, unknown or crossing tag fails. Tags may nest. ``⏎`` at the end of a line keeps
a blank line inside a block.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

EXAMPLES = Path(__file__).parent / "examples"
TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-z_]+)(?P<attributes>(?:\s+[a-z_]+=(?:\"[^\"]*\"|[^\s\">]+))*)\s*>"
)
ATTRIBUTE = re.compile(r"([a-z_]+)=(?:\"([^\"]*)\"|([^\s\">]+))")


@dataclass(frozen=True)
class Tagged:
    """One expected find."""

    tag: str
    start: int
    end: int
    text: str
    attributes: dict[str, str] = field(hash=False, default_factory=dict)


@dataclass(frozen=True)
class Example:
    """One block: why it is there, its plain text, and what is to be found in it."""

    why: str
    text: str
    tagged: tuple[Tagged, ...]

    def __str__(self) -> str:
        return self.why


def load_examples(name: str) -> list[Example]:
    """All blocks of tests/examples/NAME.txt; an empty file is an error."""
    content = (EXAMPLES / f"{name}.txt").read_text("utf-8")
    blocks = [block for block in re.split(r"\n\s*\n", content.strip()) if block.strip()]
    examples = [
        parse_example(block) for block in blocks if not all(x.startswith("#") for x in block.split("\n"))
    ]
    if not examples:
        raise ValueError(f"{name}.txt holds no example")
    return examples


def parse_example(block: str) -> Example:
    """One block as an Example. Raises ValueError on malformed mark-up."""
    lines = block.strip("\n").split("\n")
    why = " ".join(line[1:].strip() for line in lines if line.startswith("#"))
    marked = "\n".join(line.replace("⏎", "") for line in lines if not line.startswith("#"))
    parts: list[str] = []
    length = at = 0
    open_tags: list[tuple[str, dict[str, str], int]] = []
    tagged: list[Tagged] = []
    for match in TAG.finditer(marked):
        parts.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        if not match["close"]:
            values = {k: a or b for k, a, b in ATTRIBUTE.findall(match["attributes"])}
            open_tags.append((match["name"], values, length))
            continue
        if not open_tags or open_tags[-1][0] != match["name"]:
            raise ValueError(f"</{match['name']}> closes nothing in: {why or marked}")
        name, values, start = open_tags.pop()
        tagged.append(Tagged(name, start, length, "".join(parts)[start:length], values))
    if open_tags:
        raise ValueError(f"<{open_tags[-1][0]}> is not closed in: {why or marked}")
    parts.append(marked[at:])
    return Example(why or marked[:60], "".join(parts), tuple(sorted(tagged, key=lambda t: (t.start, -t.end))))
