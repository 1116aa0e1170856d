"""Reads one sentence: which verbs of decision it has, who is their subject, where their text begins."""

from __future__ import annotations

from zapisy.finders.decisions.actives import drop_considered, read_active
from zapisy.finders.decisions.passives import read_passive
from zapisy.finders.decisions.sentences import Frame, Sentence
from zapisy.finders.decisions.verbs import Verb


def read_frames(sentence: Sentence, verbs: list[Verb]) -> list[Frame]:
    """The deciding verbs of one sentence in order."""
    frames: list[Frame] = []
    for verb in verbs:
        if verb.tense == "passive":
            frame = read_passive(sentence, verb, frames)
        else:
            frame = read_active(sentence, verb, frames)
        if frame and not (sentence.point and frames):
            frames = drop_considered(frames, frame, sentence.folded)
    return frames
