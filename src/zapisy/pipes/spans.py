"""Docs and records: what stands where, as spans of a Doc."""

from __future__ import annotations

import json
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from zapisy.flow import read_minutes
from zapisy.pipes import BLOCKS_KEY, NAMES_KEY, RECORD_KEY
from zapisy.record import Document, Evidence, Mention, Minutes
from zapisy.text.outline import outline_text
from zapisy.text.sentences import split_sentences
from zapisy.text.source import Block, BlockKind, Cell, Source
from zapisy.text.views import View
from zapisy.writers.lines import dump_line

Place = Evidence | Mention


def make_doc(source: Source, nlp: Language) -> Doc:
    """The Doc of a Source; its blocks go with it, so that a record made of it knows them."""
    doc = nlp.make_doc(source.text)
    doc.user_data[BLOCKS_KEY] = json.dumps([_dump_block(block) for block in source.blocks])
    spans = (_make_span(doc, block.start, block.end, block.kind.value) for block in source.blocks)
    doc.spans["blocks"] = [span for span in spans if span is not None]
    return doc


def fill_doc(doc: Doc) -> Doc:
    """Sets ``doc._.zapisy`` and one span group for each list of the record (persons, dates, decisions, …)."""
    if not doc.text.strip():
        return doc
    source = _rebuild_source(doc)
    minutes = read_minutes(source, Document(format="txt", characters=len(source.text)))
    doc.user_data[RECORD_KEY] = dump_line(minutes)
    for group, label, places in _list_groups(minutes):
        spans = (_make_span(doc, place.start, place.end, label) for place in places)
        doc.spans[group] = [span for span in spans if span is not None]
    return doc


def set_sentences(doc: Doc) -> Doc:
    """Sets the sentence boundaries of a Doc."""
    view = View.of(_rebuild_source(doc))
    starts = {view.source_offset(span.start) for span in split_sentences(view)}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


def set_entities(doc: Doc) -> Doc:
    """Makes the spans of a span categorizer, which do not cross, the entities of a Doc."""
    doc.ents = tuple(filter_spans(doc.spans.get(NAMES_KEY, ())))
    return doc


def _rebuild_source(doc: Doc) -> Source:
    """The Source of a Doc: with the blocks it came with, or those that its lines show; the text unchanged."""
    blocks = doc.user_data.get(BLOCKS_KEY)
    if blocks is None:
        return outline_text(doc.text)
    return Source(doc.text, tuple(_load_block(data) for data in json.loads(blocks)), "txt")


def _make_span(doc: Doc, start: int, end: int, label: str) -> Span | None:
    return doc.char_span(start, end, label=label, alignment_mode="expand")


def _list_groups(minutes: Minutes) -> Iterable[tuple[str, str, list[Place]]]:
    """Span groups with their label and places; evidence of single fields is left out."""
    yield "persons", "PERSON", [m for person in minutes.persons for m in person.mentions]
    yield "organizations", "ORGANIZATION", [m for body in minutes.organizations for m in body.mentions]
    for group, label in (
        ("dates", "DATE"),
        ("attendees", "ATTENDEE"),
        ("absentees", "ABSENTEE"),
        ("guests", "GUEST"),
        ("officers", "OFFICER"),
        ("agenda", "AGENDA_ITEM"),
        ("decisions", "DECISION"),
        ("tasks", "TASK"),
    ):
        entries = getattr(minutes, group)
        yield group, label, [place for e in entries for place in e.evidence if place.field is None]


def _dump_block(block: Block) -> list[object]:
    cell = (block.cell.table, block.cell.row, block.cell.column, block.cell.header) if block.cell else None
    return [block.start, block.end, block.kind.value, block.level, block.page, cell, block.wraps]


def _load_block(data: list[object]) -> Block:
    start, end, kind, level, page, cell, wraps = data
    return Block(
        int(str(start)),
        int(str(end)),
        BlockKind(str(kind)),
        level if isinstance(level, int) else None,
        page if isinstance(page, int) else None,
        Cell(*cell) if isinstance(cell, list) else None,
        wraps=tuple(wraps) if isinstance(wraps, list) else (),
    )
