"""Words for the choice of a model, apart from models.py, so that the command line is quick to start."""

INSTALLED = "cs_zapisy"
AUTO, NONE = "auto", "none"
DEFAULT = NONE
"""The rules alone, so that a record does not depend on what else is installed; ``auto`` is cs_zapisy where it is installed."""
