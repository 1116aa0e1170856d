"""Everything that can go wrong, as one tree::

    ZapisyError                 anything this library raises
    ├── ReadError               the file cannot be turned into text
    │   ├── MissingProgramError an external program is not installed   (missing_program)
    │   └── ...                 every other case differs by its code only
    ├── LexiconError            a word list of ours is malformed       (lexicon)
    ├── RosterError             a roster that cannot be loaded         (roster)
    ├── ModelError              a trained model that cannot be loaded  (model)
    ├── OutputError             the output cannot be written           (output)
    └── UsageError              a call that makes no sense             (usage)

Every error has a stable ``code`` (listed in docs/errors.md) and a message that names the fact and the
next step, and never the text of the document. The file's own path is kept apart, in ``path``.
"""

from __future__ import annotations

READ_CODES = {
    "empty": "the file has no content",
    "not_found": "there is no such file",
    "unreadable": "the file cannot be opened",
    "unsupported": "the file is of no format that is read here",
    "encrypted": "the file is locked with a password",
    "damaged": "the file is damaged",
    "too_large": "the file is larger than the limits allow",
    "no_text": "the file has no text, or none was recognised",
    "needs_ocr": "the pages are pictures, or their fonts do not say which letters they show",
    "missing_program": "an external program is not installed",
    "timeout": "reading took longer than allowed",
    "memory": "reading took more memory than allowed",
    "crashed": "reading the file ended the process that read it",
    "internal": "an error of zapisy itself",
}
"""Stable codes of failures and what each of them means."""


class ZapisyError(Exception):
    """The root of all errors raised on purpose by zapisy."""

    def __init__(self, code: str, message: str, *, path: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class ReadError(ZapisyError):
    """A file that cannot be turned into text; ``code`` is one of READ_CODES."""


class MissingProgramError(ReadError):
    """A format that needs an external program which is not installed."""

    def __init__(self, program: str, package: str, *, path: str | None = None) -> None:
        message = f"the program {program} is not installed; install the package {package} and try again"
        super().__init__("missing_program", message, path=path)
        self.package = package


class LexiconError(ZapisyError):
    """A lexicon file that is malformed."""

    def __init__(self, message: str) -> None:
        super().__init__("lexicon", message)


class RosterError(ZapisyError):
    """A roster that cannot be loaded; the message names row and column where the fault has a place."""

    def __init__(self, message: str, *, path: str | None = None) -> None:
        super().__init__("roster", message, path=path)


class ModelError(ZapisyError):
    """A trained model that cannot be loaded."""

    def __init__(self, message: str) -> None:
        super().__init__("model", message)


class OutputError(ZapisyError):
    """The output folder cannot be written: a full disk, no permission, a damaged ledger."""

    def __init__(self, message: str) -> None:
        super().__init__("output", message)


class UsageError(ZapisyError):
    """A call that makes no sense."""

    def __init__(self, message: str) -> None:
        super().__init__("usage", message)
