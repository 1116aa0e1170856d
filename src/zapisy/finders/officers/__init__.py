"""Chairs, recorders, verifiers, tellers: labelled, elected, signed."""
