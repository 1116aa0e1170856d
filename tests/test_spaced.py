"""Letter-spaced runs whose words no wider gap parts."""

from __future__ import annotations

import pytest

import zapisy
from zapisy.text.repairs import repair_text
from zapisy.text.spaced import LONGEST, part_words


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Z Á P I S Z E S C H Ů Z E R A D Y M Ě S T A", "ZÁPIS ZE SCHŮZE RADY MĚSTA"),
        ("Z á p i s z e s h r o m á ž d ě n í v l a s t n í k ů j e d n o t e k", "Zápis ze shromáždění vlastníků jednotek"),
        ("Z Á P I S Z J E D N Á N Í D R U Ž S T V A L Í P A", "ZÁPIS Z JEDNÁNÍ DRUŽSTVA LÍPA"),
        ("P ř í t o m n i č l e n o v é", "Přítomni členové"),
        ("Z Á P I S   Z E   S C H Ů Z E", "ZÁPIS ZE SCHŮZE"),
        ("Z Á P I S", "ZÁPIS"),
        ("K R A K O N O Š O V O", "KRAKONOŠOVO"),
    ],
)  # fmt: skip
def test_words_of_spaced_runs(text: str, clean: str) -> None:
    """Known words are parted, a rest is one word, and a run without any stays one."""
    assert repair_text(text)[0] == clean


def test_bounds() -> None:
    """A run that is too long, or begins with no known word, is not parted."""
    assert part_words("zapis" * LONGEST) == frozenset()
    assert part_words("xylofonek") == frozenset()
    assert part_words("zapiszeschuze") == {5, 7}


def test_title_of_a_page() -> None:
    """The title of a web page that shows one blank for every gap."""
    page = "<html><body><p>Z Á P I S Z E S C H Ů Z E V Ý B O R U</p><p>konané dne 3. 4. 2019</p><p>Přítomni: Jan Kos</p></body></html>"
    assert zapisy.read(page.encode()).meeting.title == "ZÁPIS ZE SCHŮZE VÝBORU"
