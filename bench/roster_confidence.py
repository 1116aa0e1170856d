"""What the confidence of a link is worth: claimed against measured, for each stage and agreement of the given name.

    python bench/roster_confidence.py [--sizes 50 500 5000] [--mentions N]

Half of the mentions are noisy; one in five is of somebody outside the roster, drawn from the same names without regard to who answers:
a namesake whom the roster does not have makes a link wrong, as it does in life.
"""

from __future__ import annotations

import argparse
from collections import Counter

from roster_people import NOISE, Mention, Writer, make_people
from zapisy.roster import Roster
from zapisy.roster.linking import Linker, rate_hit

OUTSIDE = 5
"""One mention of so many is of somebody outside the roster."""
Class = tuple[str, str]


def measure_classes(
    linker: Linker, mentions: list[Mention]
) -> tuple[Counter[Class], Counter[Class], dict[Class, float]]:
    """Links and right links of each class, and what the library claims for it."""
    links: Counter[Class] = Counter()
    right: Counter[Class] = Counter()
    claimed: dict[Class, float] = {}
    for mention in mentions:
        link = linker.link_text(mention.text)
        if link.status == "linked":
            hit = linker.rank_text(mention.text)[1][0].hit
            key = hit.stage, hit.agreement.name
            links[key] += 1
            right[key] += link.id == mention.person
            claimed[key] = rate_hit(hit)
    return links, right, claimed


def main() -> None:
    """Prints a line for each class, the most links first."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--sizes", type=int, nargs="+", default=[50, 500, 5000])
    arguments.add_argument("--mentions", type=int, default=10_000)
    options = arguments.parse_args()
    links: Counter[Class] = Counter()
    right: Counter[Class] = Counter()
    claimed: dict[Class, float] = {}
    for size in options.sizes:
        people = make_people(size, size + 1)
        for noise in NOISE:
            mentions = Writer(people, noise, size + 11, apart=False).write(options.mentions, OUTSIDE)
            counted = measure_classes(Roster(people).linker, mentions)
            links, right, claimed = links + counted[0], right + counted[1], claimed | counted[2]
    print(f"{'stage':9} {'given name':11} {'links':>7}  claimed  measured")
    for key, count in links.most_common():
        print(f"{key[0]:9} {key[1].lower():11} {count:7}  {claimed[key]:7.3f}  {right[key] / count:8.4f}")


if __name__ == "__main__":
    main()
