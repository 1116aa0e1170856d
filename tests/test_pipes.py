"""spaCy: the tokenizer, the sentence splitter, the component and its place in other people's pipelines."""

from __future__ import annotations

import re

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import zapisy
from marked import EXAMPLES

MINUTES = """Zápis z 3. zasedání Zastupitelstva obce Vlkohrádek konaného dne 12. 3. 2024
Přítomni: Ing. Jan Krátký, Eva Tichá
Omluveni: Petr Vrána
Usnesení č. 1/2024: Zastupitelstvo schvaluje program zasedání.
Hlasování: pro 2, proti 0, zdržel se 0
Zapsala: Eva Tichá"""


def _load_tokens() -> list[tuple[str, str]]:
    content = (EXAMPLES / "tokens.txt").read_text("utf-8")
    pairs = re.findall(r"^(?!#)(.+)\n=> (.+)$", content, re.MULTILINE)
    assert len(pairs) == content.count("\n=> ")
    return pairs


@pytest.fixture(scope="module")
def nlp() -> Language:
    return zapisy.blank()


@pytest.mark.parametrize(("text", "tokens"), _load_tokens())
def test_tokens(nlp: Language, text: str, tokens: str) -> None:
    assert [token.text for token in nlp.make_doc(text)] == tokens.split()


def test_component_works_in_a_plain_pipeline() -> None:
    plain = spacy.blank("cs")
    plain.add_pipe("zapisy")
    doc = plain(MINUTES)
    assert [a.name for a in doc._.zapisy.attendees] == ["Jan Krátký", "Eva Tichá"]
    assert [span.text for span in doc.spans["absentees"]] == ["Petr Vrána"]
    assert doc.spans["decisions"][0].label_ == "DECISION"


def test_offsets_of_the_record_are_those_of_the_doc(nlp: Language) -> None:
    doc = nlp(MINUTES.replace("\n", "\r\n"))
    places = [e for d in doc._.zapisy.decisions for e in d.evidence]
    assert places
    assert all(doc.text[e.start : e.end] == e.text for e in places)


def test_doc_survives_bytes(nlp: Language) -> None:
    doc = nlp(MINUTES)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.zapisy == doc._.zapisy
    assert again._.zapisy.meeting.date == "2024-03-12"


def test_to_doc_keeps_text_and_blocks() -> None:
    source = zapisy.Source("Program\n1. Zahájení", (zapisy.Block(0, 7), zapisy.Block(8, 19)), "txt")
    doc = zapisy.to_doc(source)
    assert doc.text == source.text
    assert [span.text for span in doc.spans["blocks"]] == ["Program", "1. Zahájení"]


def test_blank_pipeline_survives_disk(nlp: Language, tmp_path: object) -> None:
    nlp.to_disk(str(tmp_path))
    again = spacy.load(str(tmp_path))
    assert [t.text for t in again.make_doc("Ing. Vrána")] == ["Ing.", "Vrána"]


WRAPPED = """Zápis ze schůze výboru Spolku přátel Horní Lípy konané dne 12. 3. 2024 v
klubovně hasičské zbrojnice

Přítomni: Ing. Jan Kos, Mgr. Petra Nováčková, Bohumil Svoboda, Marie
Tesařová, Ivana Kosťuková, Jiří Vlk, Hana Malá

Předseda seznámil přítomné s tím, že oprava střechy klubovny začne v
květnu a že spolek dostal od obce příspěvek na její první část. Pokladní
připraví smlouvu s firmou, kterou výbor vybral na minulé schůzi."""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_wrapped_text_is_read_alike(nlp: Language, newline: str) -> None:
    """A name that the width has broken is one, whether a text comes as a file, as a Source or as a string."""
    text = WRAPPED.replace("\n", newline)
    names = [person.name for person in zapisy.read(WRAPPED.encode()).attendees]
    assert names[3] == "Marie Tesařová"
    assert [person.name for person in nlp(text)._.zapisy.attendees] == names


def test_breaks_go_with_the_blocks() -> None:
    """A break that a page's width has made is one in a pipeline, too: nothing is read otherwise than from the file."""
    text = "Omluveni: Petr\nKos"
    source = zapisy.Source(text, (zapisy.Block(0, len(text), wraps=(text.index("\n"),)),), "txt")
    doc = zapisy.blank().get_pipe("zapisy")(zapisy.to_doc(source))
    assert [person.name for person in doc._.zapisy.absentees] == ["Petr Kos"]


def test_empty_doc_has_no_record(nlp: Language) -> None:
    assert nlp("")._.zapisy is None
