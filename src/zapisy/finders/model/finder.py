"""Names that a trained model proposes where the rules leave capitalised words open, and what the gates let through.

Finds: persons and organizations in running text that no rule has read, as new entries of the record.
Leaves: whatever a rule has read; names of which the document's own people may be meant; all of it without a model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zapisy.finders.model.gates import ENOUGH, rate_candidate
from zapisy.finders.model.open import list_open, mark_explained
from zapisy.finders.model.people import Known, find_alias, read_person
from zapisy.finders.model.usage import Candidate, Usage
from zapisy.finders.people.finder import place_prose
from zapisy.finders.people.humans import Humans
from zapisy.found import Found, FoundOrganization, FoundPerson, Span
from zapisy.name_model import NameModel, Proposal


def find_by_model(found: Found) -> None:
    """Adds to ``found.persons`` and ``found.organizations`` what the model finds, where there is one."""
    if found.model is None or not (candidates := list_candidates(found, found.model)):
        return
    usage = Usage(found, candidates)
    taken = [(c, rated) for c in candidates if (rated := rate_candidate(c, usage)) >= ENOUGH]
    aliases = _join_aliases(found, candidates)
    persons = {c: rated for c, rated in taken if c.label == "PERSON" and c.text not in aliases}
    found.persons += _make_persons(found, persons)
    found.organizations += (_make_organization(c, rated) for c, rated in taken if c.label == "ORGANIZATION")


def list_candidates(found: Found, model: NameModel) -> list[Candidate]:
    """What a model proposes where the rules have left words open."""
    explained = mark_explained(found)
    sentences = list(list_open(found, explained))
    if not sentences:
        return []
    return [c for c in _propose(found, model, sentences) if not any(explained[c.span.start : c.span.end])]


def _propose(found: Found, model: NameModel, sentences: Sequence[Span]) -> Iterator[Candidate]:
    running = found.view.running
    texts = [running[start:end] for start, end in sentences]
    for sentence, proposals in zip(sentences, model.propose(texts), strict=True):
        yield from (_place(found, sentence, proposal) for proposal in proposals)


def _place(found: Found, sentence: Span, proposal: Proposal) -> Candidate:
    span = Span(sentence.start + proposal.start, sentence.start + proposal.end)
    text = " ".join(found.view.clean[span.start : span.end].split())
    return Candidate(span, sentence, text, proposal.label, proposal.score)


def _join_aliases(found: Found, candidates: Sequence[Candidate]) -> set[str]:
    """Gives nicknames that the text explains to the people they mean; their texts."""
    lone = [c for c in candidates if c.label == "PERSON" and len(c.words) == 1]
    meant = {c.text: person for c in lone if (person := find_alias(found, c))}
    for candidate in lone:
        if candidate.text in meant:
            meant[candidate.text].mentions.append((candidate.span, None))
    return set(meant)


def _make_persons(found: Found, candidates: Mapping[Candidate, float]) -> list[FoundPerson]:
    """New humans; a name that may mean one of the document's people is left, since a rule could not tell which."""
    known, new = Known(found), Humans()
    rates = {c.span: rated for c, rated in candidates.items()}
    for candidate in sorted(candidates, key=lambda c: (len(c.words) == 1, c.span)):
        mention = read_person(found, candidate)
        if known.may_mean(mention.family):
            continue
        new.note(mention.span, place_prose(new, mention), None)
    persons = list(new.describe())
    for person in persons:
        rated = [rates[span] for span, _ in person.mentions]
        person.found_by, person.confidence = "model.persons", max(rated, default=ENOUGH)
    return persons


def _make_organization(candidate: Candidate, rated: float) -> FoundOrganization:
    kind = "abbreviation" if candidate.text.isupper() else None
    return FoundOrganization(
        candidate.span, candidate.text, candidate.text, None, kind, None, "model.organizations", rated
    )
