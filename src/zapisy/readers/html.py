"""Reads HTML."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from zapisy.readers.plain import read_plain
from zapisy.text.source import Source


def read_html(content: bytes) -> Source:
    """Source of an HTML file."""
    tree = html.fromstring(content, parser=html.HTMLParser(encoding="iso-8859-2"))
    for br in tree.iter("br", "p", "div", "tr", "h1", "h2", "h3", "li"):
        br.tail = "\n" + (br.tail or "")
    return replace(read_plain(tree.text_content().encode("utf-8")), format="html")
