"""Links of mentions to rosters: precision and recall, beside rapidfuzz and rigour in the same run; what confidence is worth.

    python bench/roster.py [--sizes 50 500 10000] [--mentions N] [--seeds 0 1 2] [--peers] [--errors N]

Rosters and mentions are generated with a fixed seed (roster_people.py): relatives of one name, fathers and sons, namesakes, marriages,
foreign names; half of the mentions are of people who are not in the roster; full names, initials, family names alone, plurals with a
given name, in all cases; clean, and with 10 % without diacritics and 8 % with a mistake. A mention that answers to several people is
ambiguous by nature: to link it is wrong, to say so is right.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import product

from roster_peers import run_peers
from roster_people import NOISE, Writer, make_people
from roster_score import judge
from zapisy.roster import Roster

FEW = 1000
"""Mentions that peers are asked for; a quarter of them where the roster is larger than that."""


def main() -> None:
    """Prints a line for each size and noise."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--sizes", type=int, nargs="+", default=[50, 500, 10_000])
    arguments.add_argument("--mentions", type=int, default=4000)
    arguments.add_argument("--seeds", type=int, nargs="+", default=[0], help="a roster of each size for each")
    arguments.add_argument("--peers", action="store_true", help="also rapidfuzz and rigour (slow)")
    arguments.add_argument("--errors", type=int, default=0, metavar="N")
    options = arguments.parse_args()
    for size, seed in product(options.sizes, options.seeds):
        people = make_people(size, size + seed)
        linker = Roster(people).linker
        for noise in NOISE:
            mentions = Writer(people, noise, size + seed + 7).write(options.mentions)
            began = time.process_time()
            links = {mention.text: linker.link_text(mention.text) for mention in mentions}
            took = time.process_time() - began
            score, errors = judge(mentions, lambda text, links=links: (links[text].status, links[text].id))
            print(f"{size:6} people  {noise:5}  {score.show()}  {len(mentions) / took:8.0f} mentions/s")
            for error in errors[: options.errors]:
                print("       ", error)
            if options.peers:
                few = mentions[: FEW if size <= FEW else FEW // 4]
                for name, peer in run_peers(people, few):
                    print(f"{'':20} {name}: {peer.show()} (over {len(few)})")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
