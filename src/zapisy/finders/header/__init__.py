"""The meeting itself: title, kind, body, number, times, place, and the meetings around it."""
