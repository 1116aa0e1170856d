"""Findings of many documents as text for people, as JSON, and as SARIF 2.1.0 for tools that show places in files."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote

from zapisy.lexicon import load_lexicon
from zapisy.record import Evidence, Failure, Finding, Minutes
from zapisy.version import VERSION

Record = Minutes | Failure
_LEVELS = {"info": "note", "warning": "warning", "error": "error"}
_SEVERITIES = {"info": "údaj", "warning": "pozor", "error": "chyba"}


def print_findings(records: Sequence[Record]) -> str:
    """Lines a person reads: the file, then a line for each finding in Czech with page, code and provision."""
    return "".join(_print_record(record) for record in records)


def _print_record(record: Record) -> str:
    if isinstance(record, Failure):
        return (
            f"{_clean(record.document.path)}\n  chyba  {_clean(record.error.message)} [{record.error.code}]\n"
        )
    lines = [_print_finding(finding) for finding in record.findings] or ["  v pořádku\n"]
    return f"{_clean(record.document.path)}\n" + "".join(lines)


def _print_finding(finding: Finding) -> str:
    pages = sorted({place.page for place in finding.evidence if place.page})
    page = f" (str. {', '.join(map(str, pages))})" if pages else ""
    provision = f" – {finding.provision}" if finding.provision else ""
    return f"  {_SEVERITIES[finding.severity]:6} {_clean(finding.message.cs)}{page} [{finding.code}]{provision}\n"


def _clean(text: str | None) -> str:
    """Text without control characters, so that no document can steer a terminal."""
    return "".join(c if c.isprintable() else " " for c in text or "")


def dump_findings(records: Sequence[Record]) -> str:
    """A JSON array: for each document its path, status and findings, or its error."""
    listed = [
        {
            "path": record.document.path,
            "status": record.document.status,
            **(
                {"error": record.error.model_dump(mode="json")}
                if isinstance(record, Failure)
                else {"findings": [finding.model_dump(mode="json") for finding in record.findings]}
            ),
        }
        for record in records
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def dump_sarif(records: Sequence[Record]) -> str:
    """A SARIF 2.1.0 log; regions count characters of the text that ``zapisy text`` prints."""
    driver = {"name": "zapisy", "version": VERSION, "rules": [_describe_rule(code) for code in _list_codes()]}
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _describe_result(record, finding)
            for record in records
            if isinstance(record, Minutes)
            for finding in record.findings
        ],
        "invocations": [
            {
                "executionSuccessful": not any(isinstance(record, Failure) for record in records),
                "toolExecutionNotifications": [
                    _describe_failure(record) for record in records if isinstance(record, Failure)
                ],
            }
        ],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _list_codes() -> list[str]:
    return sorted(load_lexicon("findings"))


def _describe_rule(code: str) -> dict[str, Any]:
    entry = load_lexicon("findings")[code]
    return {
        "id": code,
        "shortDescription": {"text": entry["en"]},
        "defaultConfiguration": {"level": _LEVELS[entry["severity"]]},
    }


def _describe_result(record: Minutes, finding: Finding) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message.en},
        "locations": [_describe_location(record, place) for place in finding.evidence]
        or [{"physicalLocation": {"artifactLocation": {"uri": _make_uri(record)}}}],
        "properties": {"message_cs": finding.message.cs, **finding.params},
    }
    if finding.provision:
        result["properties"]["provision"] = finding.provision
    return result


def _describe_location(record: Minutes, place: Evidence) -> dict[str, Any]:
    region = {
        "charOffset": place.start,
        "charLength": place.end - place.start,
        "snippet": {"text": place.text},
    }
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": _make_uri(record)}, "region": region}
    }
    if place.page:
        location["properties"] = {"page": place.page}
    return location


def _describe_failure(record: Failure) -> dict[str, Any]:
    return {
        "level": "error",
        "descriptor": {"id": record.error.code},
        "message": {"text": record.error.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _make_uri(record)}}}],
    }


def _make_uri(record: Record) -> str:
    return quote(record.document.path or "", safe="/")


FORMATS: dict[str, Callable[[Sequence[Record]], str]] = {
    "text": print_findings,
    "json": dump_findings,
    "sarif": dump_sarif,
}
"""The formats of ``zapisy check``."""
