"""Writes corpus/train.spacy and corpus/dev.spacy: ``python -m generator [SENTENCES] [--seed N]``.

Half of the sentences name nobody. The development part is made of templates that the training part does not see.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random

from spacy.tokens import DocBin, Span

import zapisy
from generator.chatter import make_chatter, open_otherwise
from generator.filling import Marked, fill_template
from generator.frozen import TOKENIZER
from generator.noise import join_sentences, spoil_sentence
from generator.words import load_templates

CORPUS = Path(__file__).parent.parent / "corpus"
HELD_OUT = 12
"""Each so-manieth template is for the development part."""


def main() -> None:
    """Writes both parts."""
    arguments = argparse.ArgumentParser(prog="generator", description="Makes the training text.")
    arguments.add_argument("sentences", nargs="?", type=int, default=32000)
    arguments.add_argument("--seed", type=int, default=7)
    options = arguments.parse_args()
    CORPUS.mkdir(exist_ok=True)
    for number, (name, count) in enumerate({"train": options.sentences, "dev": 2000}.items()):
        sentences = make_sentences(Random(options.seed + number), count, held_out=name == "dev")
        count_names = write_corpus(CORPUS / f"{name}.spacy", sentences)
        print(f"{name}: {len(sentences)} sentences, {count_names} names")


def make_sentences(random: Random, count: int, *, held_out: bool) -> list[Marked]:
    """As many sentences, half of them neutral; some are two run together."""
    pools = {name: _share(load_templates(name), held_out=held_out) for name in ("named", "neutral")}
    sentences = []
    for number in range(count):
        made = [make_sentence(random, pools, named=number % 2 == 0)]
        if random.random() < 0.15:
            made.append(make_sentence(random, pools, named=False))
            random.shuffle(made)
        sentences.append(spoil_sentence(join_sentences(made), random))
    return sentences


def make_sentence(random: Random, pools: dict[str, list[str]], *, named: bool) -> Marked:
    """A sentence of a template, of one with another beginning, or of words without sense."""
    kind = random.random()
    if kind < (0.2 if named else 0.35):
        return make_chatter(random, named=named)
    template = random.choice(pools["named" if named else "neutral"])
    return fill_template(open_otherwise(template, random) if kind < 0.6 else template, random)


def _share(templates: tuple[str, ...], *, held_out: bool) -> list[str]:
    return [t for i, t in enumerate(templates) if (i % HELD_OUT == 0) == held_out]


def write_corpus(path: Path, sentences: list[Marked]) -> int:
    """Writes sentences as Docs with ``spans["sc"]``; gives how many names they hold."""
    nlp, corpus, count = zapisy.blank(record=False), DocBin(), 0
    nlp.tokenizer.from_disk(TOKENIZER)
    for marked in sentences:
        doc = nlp.make_doc(marked.text)
        spans = [doc.char_span(start, end, label) for start, end, label in marked.names]
        doc.spans["sc"] = [span for span in spans if isinstance(span, Span)]
        count += len(doc.spans["sc"])
        corpus.add(doc)
    corpus.to_disk(path)
    return count


if __name__ == "__main__":
    main()
