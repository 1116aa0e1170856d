"""zapisy reads Czech meeting minutes into structured, checkable records.

    read     one document → Minutes
    read_folder   a folder → an iterator of Minutes and Failures
    read_source   a file → its text and blocks, without finding anything
    blank    a spaCy pipeline with the Czech tokenizer of this package
    to_doc   a Source as a spaCy Doc
    load_model   a trained pipeline by its name or path, for read(…, model=…)
    make_schema   the JSON Schema of a record
    Roster   people and organizations to link to: Roster.load(path), read(…, roster=…)

Errors are ZapisyError and its tree (zapisy.errors).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from zapisy.version import VERSION as __version__

if TYPE_CHECKING:
    from zapisy.archive import read_folder
    from zapisy.errors import MissingProgramError, ModelError, ReadError, RosterError, UsageError, ZapisyError
    from zapisy.flow import read
    from zapisy.models import load_model
    from zapisy.pipes import blank, to_doc
    from zapisy.readers import read_source
    from zapisy.record import Failure, Minutes, make_schema
    from zapisy.roster import Roster
    from zapisy.text.source import Block, Source

_HOMES = {
    "Block": "text.source",
    "Failure": "record",
    "Minutes": "record",
    "MissingProgramError": "errors",
    "ModelError": "errors",
    "ReadError": "errors",
    "Roster": "roster",
    "RosterError": "errors",
    "Source": "text.source",
    "UsageError": "errors",
    "ZapisyError": "errors",
    "blank": "pipes",
    "load_model": "models",
    "make_schema": "record",
    "read": "flow",
    "read_folder": "archive",
    "read_source": "readers",
    "to_doc": "pipes",
}

__all__ = [
    "Block",
    "Failure",
    "Minutes",
    "MissingProgramError",
    "ModelError",
    "ReadError",
    "Roster",
    "RosterError",
    "Source",
    "UsageError",
    "ZapisyError",
    "__version__",
    "blank",
    "load_model",
    "make_schema",
    "read",
    "read_folder",
    "read_source",
    "to_doc",
]


def __getattr__(name: str) -> Any:
    """Imports a public name when it is first asked for, so that ``import zapisy`` is quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"zapisy.{_HOMES[name]}"), name)
    return value
