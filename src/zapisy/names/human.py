"""One human as far as a document names them; what its places add is filled in as they are read."""

from __future__ import annotations

from zapisy.names.agreement import nicknames_of
from zapisy.names.inflection import guess_gender
from zapisy.names.shape import given_names


class Human:
    """The nominative in the fullest form so far, the gender where it is told, all titles."""

    __slots__ = ("family", "gender", "given", "suffix", "titles")

    def __init__(self, given: str | None, family: str, gender: str | None = None, suffix: str = "") -> None:
        self.given, self.family, self.gender, self.suffix = given, family, gender, suffix
        self.titles: list[str] = []

    @property
    def name(self) -> str:
        """``First Last``, with ``ml.`` or ``st.`` where the document has it."""
        if self.given and self.family and not self.suffix:
            return f"{self.given} {self.family}"
        return " ".join([part for part in (self.given, self.family, self.suffix) if part])

    @property
    def initial(self) -> bool:
        """Whether only an initial of the given name is known."""
        return self.given is not None and self.given.endswith(".")

    def learn_given(self, given: str | None) -> None:
        """Takes a given name in the nominative where it says more: than none, than an initial, than a nickname."""
        if not given or given == self.given:
            return
        if (
            self.given is None
            or (self.initial and not given.endswith("."))
            or _is_familiar(self.given, given)
        ):
            self.given = given
            self.gender = self.gender or guess_gender(self.family, _gender_of(given))


def _is_familiar(known: str, given: str) -> bool:
    return known in nicknames_of(given) and given not in nicknames_of(known)


def _gender_of(given: str | None) -> str | None:
    known = given_names().get(given.split()[0]) if given else None
    return known if known != "both" else None


def make_human(given: str | None, family: str, gender: str | None = None, suffix: str = "") -> Human:
    """A human from the parts of a name in the nominative."""
    return Human(given, family, gender or guess_gender(family, _gender_of(given)), suffix)
