"""One document from end to end: read → find → build → link → check. Read this file first."""

from __future__ import annotations

import hashlib
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from zapisy.build import build_minutes
from zapisy.check import check_minutes
from zapisy.finders import find_all
from zapisy.model_names import DEFAULT
from zapisy.models import open_model
from zapisy.name_model import NameModel
from zapisy.readers import read_source
from zapisy.readers.ocr_settings import OcrSettings
from zapisy.record import Document, Minutes
from zapisy.text.source import Source

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from spacy.language import Language

    from zapisy.roster import Roster


def read(
    document: str | PathLike[str] | bytes | IO[bytes] | DocxDocument,
    *,
    roster: Roster | str | PathLike[str] | None = None,
    model: Language | NameModel | str | PathLike[str] | None = DEFAULT,
    ocr: Literal["auto", "always", "never"] = "auto",
) -> Minutes:
    """Reads one document of Czech minutes into its record.

    ``document`` is a path, the bytes of a file, a binary file object, or a python-docx Document; ``roster`` a Roster,
    or the path of one, to link people and organizations to (load it once where many documents are read).
    ``model`` is a trained pipeline beside the rules: a name (``cs_zapisy``), a path, a spaCy pipeline of yours, ``auto`` the
    installed cs_zapisy where there is one; None, the rules alone. ``ocr`` says when pages of PDFs are recognised: where they
    have no usable text, always, or never.
    Raises ReadError (see zapisy.errors) where the file cannot be turned into text, RosterError for a bad roster, ModelError
    for a model that is not there.
    """
    content, path = load_bytes(document)
    source = read_source(content, name=path, ocr=OcrSettings(ocr) if ocr != "auto" else None)
    about = describe_document(content, path, source)
    minutes = read_minutes(source, about, roster=open_roster(roster), model=open_model(model))
    return note_ocr(minutes, ocr)


def read_minutes(
    source: Source, document: Document, *, roster: Roster | None = None, model: NameModel | None = None
) -> Minutes:
    """The record of a Source that has been read already."""
    return finish_minutes(build_minutes(find_all(source, model), document), roster)


def note_ocr(minutes: Minutes, ocr: str) -> Minutes:
    """Says in ``producer.options`` when pages were to be recognised, where that is not the default."""
    if ocr == "auto":
        return minutes
    options = {**minutes.producer.options, "ocr": ocr}
    return minutes.model_copy(update={"producer": minutes.producer.model_copy(update={"options": options})})


def finish_minutes(minutes: Minutes, roster: Roster | None) -> Minutes:
    """Links a record to a roster, where there is one, and checks it. Needs the record alone."""
    if roster is not None:
        from zapisy.link import link_minutes

        minutes = link_minutes(minutes, roster.linker)
    return check_minutes(minutes)


def open_roster(roster: Roster | str | PathLike[str] | None) -> Roster | None:
    """A Roster as it is; one loaded from a path."""
    if roster is None or not isinstance(roster, (str, PathLike)):
        return roster
    from zapisy.roster import Roster as Loaded

    return Loaded.load(roster)


def load_bytes(document: Any) -> tuple[bytes, str | None]:
    """The bytes of whatever ``read`` takes, and its path where it has one."""
    if isinstance(document, bytes):
        return document, None
    if isinstance(document, (str, PathLike)):
        from zapisy.readers import load_file

        return load_file(Path(document)), Path(document).as_posix()
    if hasattr(document, "read"):
        name = getattr(document, "name", None)
        return document.read(), Path(name).as_posix() if isinstance(name, str) else None
    from zapisy.readers.docx import save_document

    return save_document(document), None


def describe_document(content: bytes, path: str | None, source: Source) -> Document:
    """The ``document`` part of a record."""
    digest = hashlib.sha256(content).hexdigest()
    return Document(
        id=digest[:16], path=path, sha256=digest, format=source.format, pages=source.pages,
        characters=len(source.text), encoding=source.encoding, ocr=source.ocr,
        status="partial" if source.notes else "ok",
    )  # fmt: skip
