"""JSON Lines: one record, one line, one ``\\n``."""

from __future__ import annotations

import json

from pydantic import BaseModel

_ESCAPES = str.maketrans({"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def dump_line(record: BaseModel) -> str:
    """A record as one line of JSON without its line break; whatever some reader takes for one is escaped."""
    return record.model_dump_json().translate(_ESCAPES)


def dump_pretty(record: BaseModel) -> str:
    """A record as indented JSON for people."""
    return json.dumps(record.model_dump(mode="json"), ensure_ascii=False, indent=2).translate(_ESCAPES)
