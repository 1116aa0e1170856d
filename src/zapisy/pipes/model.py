"""A trained spaCy pipeline as a proposer of names: ours, or a user's own with ``doc.ents``.

Sentences go through in small batches, and the words that a pipeline of ours meets are forgotten behind each stretch of
them (spaCy keeps every new word otherwise), so that memory grows neither with the document nor with the archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from threading import Lock
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from zapisy.errors import ModelError
from zapisy.name_model import Proposal
from zapisy.pipes import NAMES_KEY

BATCH = 32
"""Sentences of one batch."""
STRETCH = 256
"""Sentences behind which new words are forgotten."""
ENTITY_SCORE = 0.9
"""The score of an entity of a pipeline that tells none."""
LABELS = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "P": "PERSON",
    "ORGANIZATION": "ORGANIZATION",
    "ORG": "ORGANIZATION",
}
"""The labels that pipelines use, and ours."""


class SpacyModel:
    """A spaCy pipeline that proposes persons and organizations."""

    def __init__(self, nlp: Language, *, own: bool = False) -> None:
        """``own``: nobody else holds Docs of this pipeline, so that its new words may be forgotten."""
        self._nlp = nlp
        self._forgets = own and hasattr(nlp, "memory_zone")
        self._lock = Lock()
        self._idle = [name for name in nlp.pipe_names if name.startswith("zapisy")]

    @property
    def title(self) -> str:
        """``cs_zapisy 0.1.0``."""
        meta = self._nlp.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    def propose(self, texts: Sequence[str]) -> Iterator[list[Proposal]]:
        """The proposals for each text, in their order."""
        for start in range(0, len(texts), STRETCH):
            # One thread at a time: what one forgets another might still read.
            with self._lock, self._forget_words():
                docs = self._nlp.pipe(texts[start : start + STRETCH], batch_size=BATCH, disable=self._idle)
                proposals = [list(_list_proposals(doc)) for doc in docs]
            yield from proposals

    def _forget_words(self) -> AbstractContextManager[object]:
        return self._nlp.memory_zone() if self._forgets else nullcontext()


def _list_proposals(doc: Doc) -> Iterator[Proposal]:
    for span, score in _list_spans(doc):
        if label := LABELS.get(span.label_.upper()):
            yield Proposal(span.start_char, span.end_char, label, score)


def _list_spans(doc: Doc) -> Iterable[tuple[Any, float]]:
    group = doc.spans.get(NAMES_KEY)
    if group is None:
        return [(span, ENTITY_SCORE) for span in doc.ents]
    scores = group.attrs.get("scores")
    return [
        (span, float(scores[i].item()) if scores is not None else ENTITY_SCORE)
        for i, span in enumerate(group)
    ]


def load_pipeline(name: str) -> SpacyModel:
    """An installed pipeline by its name, or one by its path. Raises ModelError where it cannot be loaded."""
    import spacy

    try:
        return SpacyModel(spacy.load(name), own=True)
    except (OSError, ValueError, ImportError) as error:
        first = str(error).split("\n", 1)[0]
        raise ModelError(f"the model {name!r} cannot be loaded ({first})") from error
