"""All spaCy glue: the tokenizer, the sentence splitter and the component ``zapisy``.

``nlp = spacy.blank("cs"); nlp.add_pipe("zapisy")`` fills ``doc._.zapisy`` (the record, as Minutes) and
``doc.spans``; ``zapisy.blank()`` gives a pipeline that also uses the tokenizer of this package, since a
component cannot retokenise. spaCy imports this module for its entry points: nothing heavy is imported here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

    from zapisy.record import Minutes
    from zapisy.text.source import Source

RECORD_KEY = "zapisy.record"
BLOCKS_KEY = "zapisy.blocks"
TOKENIZER = "zapisy.tokenizer.v1"
SUGGESTER = "zapisy.suggester.v1"
NAMES_KEY = "sc"
"""The span group in which a span categorizer puts its names, and the Doc's attributes their scores."""


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """The Czech tokenizer of this package, for ``[nlp.tokenizer]`` of a spaCy configuration."""

    def make(nlp: Language) -> Tokenizer:
        from zapisy.pipes.tokenizer import make_tokenizer

        return make_tokenizer(nlp)

    return make


@Language.factory("zapisy", assigns=["doc.spans", "doc._.zapisy"])
def create_zapisy(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that makes a record of each document."""
    from zapisy.pipes.spans import fill_doc

    return fill_doc


@Language.factory("zapisy_sentences", assigns=["token.is_sent_start", "doc.sents"])
def create_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that sets Czech sentence boundaries."""
    from zapisy.pipes.spans import set_sentences

    return set_sentences


@registry.misc(SUGGESTER)  # type: ignore[untyped-decorator]
def create_suggester() -> Callable[..., Any]:
    """The stretches of a text that may be names, for a span categorizer."""
    from zapisy.pipes.suggester import make_suggester

    return make_suggester()


@Language.factory("zapisy_entities", requires=["doc.spans"], assigns=["doc.ents"])
def create_entities(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that makes the names of a span categorizer the Doc's entities."""
    from zapisy.pipes.spans import set_entities

    return set_entities


def blank(*, record: bool = True) -> Language:
    """A Czech pipeline with the tokenizer and sentence splitter of this package.

    ``record=False`` leaves out the component ``zapisy``.
    """
    import spacy

    nlp = spacy.blank("cs", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    nlp.add_pipe("zapisy_sentences")
    if record:
        nlp.add_pipe("zapisy")
    return nlp


def to_doc(source: Source, nlp: Language | None = None) -> Doc:
    """A Source as a Doc with its blocks in ``doc.spans["blocks"]``; ``doc.text`` is ``source.text``.

    ``nlp`` is the pipeline whose tokenizer is used (``zapisy.blank(record=False)`` by default).
    """
    from zapisy.pipes.spans import make_doc

    return make_doc(source, nlp or blank(record=False))


def _read_record(doc: Doc) -> Minutes | None:
    from zapisy.record import Minutes

    line: Any = doc.user_data.get(RECORD_KEY)
    return Minutes.model_validate_json(line) if line else None


if not Doc.has_extension("zapisy"):
    # A getter over JSON: an object of ours in the Doc would break doc.to_bytes().
    Doc.set_extension("zapisy", getter=_read_record)
