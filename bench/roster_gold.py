"""Links of real minutes: each document's own people in a roster among decoys; skipped where ../shared/gold is not there.

    python bench/roster_gold.py [--gold FOLDER] [--decoys N] [--errors N]

The roster of a document holds the persons that its annotation names and decoys, half of them with the same family names and other
given names (other initials where the document has an initial only; none where it has a family name alone), half with other names. A
person of the record who is in the annotation must be linked to that entry, and nobody to a decoy.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import zapisy
from documents import GOLD
from roster_people import make_people, read_given_names
from zapisy.link import link_minutes
from zapisy.names.inflection import guess_gender
from zapisy.names.shape import given_names
from zapisy.record import Minutes
from zapisy.roster import Roster, RosterPerson
from zapisy.roster.cells import read_name
from zapisy.text.views import fold


class Case(NamedTuple):
    """What became of one person of a record: the verdict, and what to say of it."""

    verdict: str
    said: str


def list_annotated(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Each annotated document with the names of its persons."""
    for annotation in sorted(folder.glob("*/*.json")):
        file = annotation.with_suffix("")
        if file.exists():
            yield file, json.loads(annotation.read_text("utf-8")).get("persons", [])


def make_roster(names: list[str], decoys: int, seed: str) -> Roster:
    """The persons named, as ``g0``, ``g1`` …, and decoys, as ``d0`` …."""
    rng = random.Random(int(hashlib.sha256(seed.encode()).hexdigest()[:8], 16))
    people = [
        person for at, name in enumerate(dict.fromkeys(names)) if (person := _make_person(f"g{at}", name))
    ]
    relatives = [each for person in people for each in _make_relatives(person, people, rng)]
    rng.shuffle(relatives)
    families = {person.family for person in people}
    strangers = [
        p
        for p in make_people(2 * decoys, rng.randrange(1 << 30))
        if families.isdisjoint((p.family, *p.former))
    ]
    chosen = (relatives[: decoys // 2] + strangers)[:decoys]
    return Roster([*people, *(p._replace(id=f"d{at}") for at, p in enumerate(chosen))])


def _make_person(key: str, name: str) -> RosterPerson | None:
    parts = read_name(name)
    if parts is None:
        return None
    gender = given_names().get((parts.given or "").split(" ")[0])
    known = guess_gender(parts.family, gender if gender != "both" else None)
    return RosterPerson(key, parts.given, parts.family, parts.titles, parts.suffix, known)


def _make_relatives(
    person: RosterPerson, people: list[RosterPerson], rng: random.Random
) -> Iterator[RosterPerson]:
    """People of the same family name, whom no name of the document means."""
    if person.given is None:
        return
    others = [p for p in people if p.family == person.family]
    if any(p.given is None for p in others):
        return
    initials = {fold(p.given[:1]) for p in others if p.given and len(p.given.split(" ")[0].rstrip(".")) < 3}
    taken = {p.given for p in others}
    for _ in range(4):
        given = rng.choice(read_given_names(person.gender or "male"))
        if given not in taken and fold(given[:1]) not in initials:
            taken.add(given)
            yield RosterPerson("", given, person.family, gender=person.gender)


def judge_links(minutes: Minutes, roster: Roster) -> Iterator[Case]:
    """The verdict on each person of a linked record."""
    known: dict[str, RosterPerson] = {_key(p.name): p for p in roster.persons if p.id[0] == "g"}
    for person in minutes.persons:
        link, own = person.roster, known.get(_key(person.name))
        assert link is not None
        said = f"{person.name!r} {link.status} {link.id or ''} {link.name or ''} ({link.reason})"
        if own is not None:
            right = "right" if link.id == own.id else "missed"
            yield Case("wrong" if link.id not in (None, own.id) else right, said)
        elif link.id is not None:
            yield Case("decoy" if link.id[0] == "d" else "variant", said)


def judge_strangers(minutes: Minutes, roster: Roster) -> Iterator[Case]:
    """The verdict on each person where the roster holds the decoys alone: nobody is in it."""
    strangers = Roster([person for person in roster.persons if person.id[0] == "d"])
    for person in link_minutes(minutes, strangers.linker).persons:
        link = person.roster
        assert link is not None
        said = f"{person.name!r} {link.status} {link.name or ''} ({link.reason})"
        yield Case("unknown" if link.id is None else "stranger", said)


def _key(name: str) -> str:
    return " ".join(sorted(fold(name).replace(".", ". ").split()))


def main() -> None:
    """Prints the shares and the errors."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--gold", type=Path, default=GOLD)
    arguments.add_argument("--decoys", type=int, default=300)
    arguments.add_argument("--errors", type=int, default=0, metavar="N")
    options = arguments.parse_args()
    if not options.gold.is_dir():
        print(f"skipped, {options.gold.name} is not there")
        return
    counts: Counter[str] = Counter()
    errors = []
    for file, names in list_annotated(options.gold):
        roster = make_roster(names, options.decoys, file.name)
        try:
            minutes = zapisy.read(file, roster=roster)
        except zapisy.ZapisyError as error:
            print(f"{file.name}: {error.code}")
            continue
        for case in (*judge_links(minutes, roster), *judge_strangers(minutes, roster)):
            counts[case.verdict] += 1
            if case.verdict not in ("right", "unknown"):
                errors.append(f"{case.verdict}  {file.name}: {case.said}")
    known = counts["right"] + counts["missed"] + counts["wrong"]
    wrong = counts["wrong"] + counts["decoy"]
    linked = wrong + counts["right"] + counts["variant"]
    print(f"{known} persons of the record and the roster: rightly linked {counts['right'] / known:.4f}")
    print(
        f"{linked} links: wrong {wrong / linked:.4f}; {counts['variant']} to persons whom the record names otherwise"
    )
    print(
        f"{counts['unknown'] + counts['stranger']} persons and a roster of decoys alone: {counts['stranger']} linked"
    )
    for error in sorted(errors)[: options.errors]:
        print("  ", error)


if __name__ == "__main__":
    main()
