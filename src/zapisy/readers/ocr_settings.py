"""When pages are recognised, apart from how (ocr.py), so that nothing heavy is imported to say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class OcrSettings:
    """When pages are recognised (``auto``: where they have no usable text), and where results are kept."""

    mode: Literal["auto", "always", "never"] = "auto"
    cache: str | None = None


AUTO: Final = OcrSettings()
