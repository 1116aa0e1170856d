"""Reads HTML and XHTML, decoded by our own rules and laid out as a browser would."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree, html

from zapisy.errors import ReadError
from zapisy.readers.encodings import decode_text
from zapisy.readers.html_blocks import HtmlBlocks
from zapisy.readers.plain import clean_controls
from zapisy.text.source import Source, SourceBuilder

_DECLARATION: Final = re.compile(r"^\s{0,20}<\?xml[^>]{0,200}\?>")
_DATA_URI: Final = re.compile(r"data:[a-z/+-]{3,40};base64,[A-Za-z0-9+/=\s]{200,}")
MAX_MARKUP: Final = 12_000_000
"""Characters of markup that are parsed; what comes after is left out and the record is partial."""


def read_html(content: bytes) -> Source:
    """The Source of a page. Raises ReadError: damaged, too_large."""
    text, encoding = decode_text(content)
    notes = ("truncated",) if len(text) > MAX_MARKUP else ()
    text = clean_controls(_DATA_URI.sub("", _DECLARATION.sub("", text[:MAX_MARKUP])))
    builder = SourceBuilder()
    try:
        root = html.document_fromstring(
            text, parser=html.HTMLParser(no_network=True, remove_comments=True, huge_tree=False)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(
            "damaged", "the page cannot be parsed; open it in a browser and save its text"
        ) from error
    HtmlBlocks(builder).read(root)
    return builder.build("html", encoding=encoding, notes=notes)
