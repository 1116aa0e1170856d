"""The ground floor: the text of a document and the views in which it is matched."""

from zapisy.text.source import BBox, Block, BlockKind, Cell, Source
from zapisy.text.views import Line, View, fold

__all__ = ["BBox", "Block", "BlockKind", "Cell", "Line", "Source", "View", "fold"]
