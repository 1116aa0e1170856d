"""What a model of names is to the finders: something that proposes names in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, runtime_checkable


class Proposal(NamedTuple):
    """What a model takes for a name in a text: ``text[start:end]``, PERSON or ORGANIZATION, how sure it is (0 to 1)."""

    start: int
    end: int
    label: str
    score: float


@runtime_checkable
class NameModel(Protocol):
    """Something that proposes names in sentences; ``title`` says what it is in the records."""

    @property
    def title(self) -> str: ...

    def propose(self, texts: Sequence[str]) -> Iterable[list[Proposal]]:
        """The proposals for each text, in their order."""
