"""One finding: its code with severity and messages from the lexicon, its parameters, places and provision."""

from __future__ import annotations

from zapisy.lexicon import load_lexicon
from zapisy.record import EvidenceList, Finding, Message

Parameters = dict[str, str | int | float | None]


def make_finding(
    code: str, params: Parameters, evidence: EvidenceList = (), *, provision: str | None = None
) -> Finding:
    """A finding of lexicons/findings.toml with its parameters put into the messages."""
    entry = load_lexicon("findings")[code]
    message = Message(cs=entry["cs"].format(**params), en=entry["en"].format(**params))
    return Finding(
        code=code, severity=entry["severity"], message=message, params=params, evidence=evidence, provision=provision
    )  # fmt: skip
