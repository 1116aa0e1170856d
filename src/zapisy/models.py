"""Which trained model reads beside the rules: the installed cs_zapisy, one by name or path, a user's own, or none.

Nothing of spaCy is imported before a model has something to look at.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from zapisy.errors import ModelError
from zapisy.model_names import AUTO, INSTALLED, NONE

if TYPE_CHECKING:
    from spacy.language import Language

    from zapisy.name_model import NameModel, Proposal
    from zapisy.pipes.model import SpacyModel


class LazyModel:
    """A pipeline by its name or path that is loaded when it is first asked."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.title = read_title(name)

    @cached_property
    def _model(self) -> SpacyModel:
        from zapisy.pipes.model import load_pipeline

        return load_pipeline(self._name)

    def propose(self, texts: Sequence[str]) -> Iterable[list[Proposal]]:
        """The proposals for each text, in their order."""
        return self._model.propose(texts)


def load_model(name: str | PathLike[str] = INSTALLED) -> NameModel:
    """The installed pipeline of a name, or the one at a path. Raises ModelError where there is none."""
    return _load(fspath(name))


@cache
def _load(name: str) -> LazyModel:
    return LazyModel(name)


def open_model(model: Language | NameModel | str | PathLike[str] | None) -> NameModel | None:
    """The model that a caller means: None and ``none`` are no model, a spaCy pipeline proposes by its entities."""
    if model is None or isinstance(model, (str, PathLike)):
        name = choose_model(model)
        return load_model(name) if name else None
    from zapisy.name_model import NameModel

    if isinstance(model, NameModel):
        return model
    from zapisy.pipes.model import SpacyModel as Loaded

    return Loaded(model)


def choose_model(model: str | PathLike[str] | None) -> str | None:
    """The name or path of a model that is there, or None. Raises ModelError where one is asked for and is not there."""
    if model is None or model == NONE:
        return None
    if model == AUTO:
        return _find_installed()
    read_title(fspath(model))
    return fspath(model)


@cache
def _find_installed() -> str | None:
    if find_spec(INSTALLED) is not None:
        return INSTALLED
    logging.getLogger("zapisy").info(
        "the model %s is not installed; names are read by rules alone", INSTALLED
    )
    return None


def read_title(name: str) -> str:
    """``cs_zapisy 0.1.0``, without loading the model. Raises ModelError where there is none."""
    meta = Path(name) / "meta.json"
    if meta.is_file():
        told = json.loads(meta.read_text("utf-8"))
        return f"{told['lang']}_{told['name']} {told['version']}"
    try:
        return f"{name} {version(name)}"
    except (PackageNotFoundError, ValueError):
        message = f"there is no model {name!r}; install it (pip install ./models/cs_zapisy), name a folder of a spaCy pipeline, or leave it out (none)"
        raise ModelError(message) from None


def hash_model(name: str) -> str:
    """The first letters of the sha256 over all files of a model."""
    spec = None if Path(name).is_dir() else find_spec(name)
    home = Path(spec.origin).parent if spec and spec.origin else Path(name)
    digest = hashlib.sha256()
    for file in sorted(home.rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            digest.update(file.relative_to(home).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]
