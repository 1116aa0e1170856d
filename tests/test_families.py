"""Every family of "who was there" has its blocks: twenty situations at least, in tests/examples.

A block belongs to the family that its heading begins with (``# bullets: …``), else to that of its file.
"""

from __future__ import annotations

from collections import Counter

import pytest

from marked import EXAMPLES, load_examples

ENOUGH = 20
PREFIXES = ("attendance_", "people_", "officers_", "organizations_")
FAMILIES = (
    # lists of presence
    "inline", "lines", "bullets", "tables", "numbered", "front matter", "surnames", "surname first", "capitals",
    "initials", "nicknames", "titles", "groups", "sides", "ticked", "two blocks", "columns", "labels", "not present",
    "elsewhere", "absent", "substitutes", "times", "remote", "guests", "officials", "roles", "counts", "units",
    "prose",
    # names
    "inflected", "plural", "possessive", "couples", "one human", "two humans", "open",
    # officers
    "chair", "recorder", "verifier", "teller", "proposal",
    # organizations
    "ministries", "offices", "schools", "companies", "clubs", "bodies", "abbreviations", "ambiguous", "own",
    # what the counts and lists say of one another
    "checksums",
)  # fmt: skip


def count_families() -> Counter[str]:
    """The number of blocks of each family."""
    counts: Counter[str] = Counter()
    for file in sorted(EXAMPLES.glob("*.txt")):
        if not file.stem.startswith(PREFIXES):
            continue
        own = file.stem.partition("_")[2].replace("_", " ")
        for example in load_examples(file.stem):
            heading = example.why.partition(": ")[0]
            counts[heading if heading in FAMILIES else own] += 1
    return counts


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_twenty_blocks(family: str) -> None:
    assert count_families()[family] >= ENOUGH


def test_no_block_stands_twice() -> None:
    texts = Counter(
        example.text
        for file in EXAMPLES.glob("*.txt")
        if file.stem.startswith(PREFIXES)
        for example in load_examples(file.stem)
    )
    assert [text for text, count in texts.items() if count > 1] == []
