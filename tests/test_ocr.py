"""Scans and pictures; rubble of text layers."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

import zapisy
from zapisy.batch import Batch, run_batch
from zapisy.readers import ocr, ocr_turns
from zapisy.readers.ocr_pictures import find_skew
from zapisy.readers.ocr_settings import OcrSettings
from zapisy.readers.text_quality import is_rubble

SAMPLES = Path(__file__).parents[1] / "samples" / "minutes"
needs_tesseract = pytest.mark.skipif(
    ocr.find_tesseract() is None, reason="needs the packages tesseract-ocr and tesseract-ocr-ces"
)


def scan(name: str, angle: float = 1.2, kind: str = "PDF") -> bytes:
    """The first page of a sample as a picture, turned."""
    pdf = pypdfium2.PdfDocument(SAMPLES / f"{name}.pdf")
    picture = pdf[0].render(scale=200 / 72, grayscale=True).to_pil().rotate(angle, fillcolor=255)
    written = io.BytesIO()
    picture.save(written, kind, **({"resolution": 200} if kind == "PDF" else {"dpi": (200, 200)}))
    return written.getvalue()


def list_present(minutes: zapisy.Minutes) -> list[str]:
    return [person.name for person in minutes.attendees]


@needs_tesseract
@pytest.mark.parametrize("kind", ["PDF", "PNG", "TIFF"])
def test_a_scan_has_the_people_of_its_text(kind: str) -> None:
    minutes = zapisy.read(scan("zastupitelstvo-obce", kind=kind))
    assert minutes.document.ocr
    assert list_present(minutes) == list_present(zapisy.read(SAMPLES / "zastupitelstvo-obce.pdf"))
    first = minutes.attendees[0].evidence[0]
    assert first.page == 1
    assert first.bbox is not None
    assert 0 < first.bbox[0] < first.bbox[2] < 600


@needs_tesseract
def test_boxes_are_in_points() -> None:
    name = "rada-mesta"
    read, true = (
        zapisy.read(each).attendees[0].evidence[0] for each in (scan(name, 0), SAMPLES / f"{name}.pdf")
    )
    assert read.bbox is not None
    assert true.bbox is not None
    assert abs(read.bbox[1] - true.bbox[1]) < 12


@needs_tesseract
@pytest.mark.parametrize(("angle", "kind"), [(90, "PDF"), (180, "PDF"), (270, "PNG")])
def test_a_turned_scan_is_read_in_its_own_direction(angle: int, kind: str) -> None:
    name = "svj"
    picture = (
        pypdfium2.PdfDocument(SAMPLES / f"{name}.pdf")[0].render(scale=200 / 72, grayscale=True).to_pil()
    )
    written = io.BytesIO()
    settings = {"resolution": 200} if kind == "PDF" else {"dpi": (200, 200)}
    picture.rotate(angle, expand=True).save(written, kind, **settings)
    source, true = zapisy.read_source(written.getvalue()), zapisy.read_source(SAMPLES / f"{name}.pdf")
    assert source.notes == ()
    assert source.text.split()[:6] == true.text.split()[:6]
    wide, high = pypdfium2.PdfDocument(SAMPLES / f"{name}.pdf")[0].get_size()
    x0, top, x1, bottom = true.blocks[0].boxes[0]
    turned = {
        90: (top, wide - x1, bottom, wide - x0),
        180: (wide - x1, high - bottom, wide - x0, high - top),
        270: (high - bottom, x0, high - top, x1),
    }
    assert source.blocks[0].boxes[0] == pytest.approx(turned[angle], abs=6)


@needs_tesseract
def test_an_empty_page_is_not_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    found = ocr_turns.Recognised([], 0.0)
    monkeypatch.setattr(ocr_turns, "recognise_page", lambda *given: asked.append(given) or found)
    ocr_turns.recognise_upright(Image.new("L", (1000, 1400), 250), 100)
    assert len(asked) == 1


def test_never_means_never() -> None:
    with pytest.raises(zapisy.ReadError) as caught:
        zapisy.read(scan("svj"), ocr="never")
    assert caught.value.code == "needs_ocr"
    with pytest.raises(zapisy.ReadError) as caught:
        zapisy.read_source(scan("svj", kind="PNG"), ocr=OcrSettings("never"))
    assert caught.value.code == "needs_ocr"


def test_without_tesseract_the_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    for kind, code in (("PDF", "needs_ocr"), ("PNG", "missing_program")):
        with pytest.raises(zapisy.ReadError, match="tesseract-ocr-ces") as caught:
            zapisy.read(scan("svj", kind=kind))
        assert caught.value.code == code


@needs_tesseract
def test_empty_pictures_do_not_ask_for_tesseract() -> None:
    written = io.BytesIO()
    Image.new("L", (1240, 1754), 255).save(written, "PDF", resolution=150)
    with pytest.raises(zapisy.ReadError) as caught:
        zapisy.read(written.getvalue())
    assert caught.value.code == "no_text"


@needs_tesseract
def test_recognised_pages_are_kept_in_the_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.pdf").write_bytes(scan("svj"))
    out = tmp_path / "out"
    run_batch(Batch((str(tmp_path / "in"),), out, workers=1))
    kept = list((out / ".zapisy/ocr").glob("*.tsv"))
    assert len(kept) == 1
    first = (out / "records.jsonl").read_bytes()
    run_batch(Batch((str(tmp_path / "in"),), out, workers=1, fresh=True))
    assert (out / "records.jsonl").read_bytes() == first


def test_pictures_of_a_folder_are_read_when_asked(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    assert run_batch(Batch((str(tmp_path / "in"),), tmp_path / "out", workers=1)).documents == 0
    asked = run_batch(Batch((str(tmp_path / "in"),), tmp_path / "asked", workers=1, images=True))
    assert asked.codes["damaged"] == 1


@pytest.mark.parametrize("angle", [-3.0, -0.6, 0.0, 1.4, 4.2])
def test_a_crooked_page_is_made_upright(angle: float) -> None:
    pdf = pypdfium2.PdfDocument(SAMPLES / "zastupitelstvo-obce.pdf")
    page = pdf[0].render(scale=100 / 72, grayscale=True).to_pil().rotate(angle, fillcolor=255)
    assert abs(find_skew(page) + angle) <= 0.4


CZECH = "Přítomni členové zastupitelstva projednali rozpočet obce a schválili smlouvu o dílo na opravu místní komunikace, přesun peněz, příspěvek škole a příští termín. "


def test_rubble_is_told_from_czech() -> None:
    assert not is_rubble(CZECH * 10)
    assert not is_rubble("The council met on Monday and approved the minutes of the previous meeting. " * 10)
    assert not is_rubble("Usnesení č. RM/359/12/2023 RNDr. PhDr. DrSc. DPH SVJ ZŠ MěÚ " * 5 + CZECH * 10)
    for wrong in (str.maketrans("ří", "Y¶"), str.maketrans("aeou", "bdqz"), str.maketrans("áéíóú", "Ø¿¶§Þ")):
        assert is_rubble((CZECH * 10).translate(wrong))
    assert not is_rubble("PYtomni")
