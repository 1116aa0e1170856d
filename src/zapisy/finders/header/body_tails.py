"""Where the name of a body ends: behind the municipality, the institution, the society, what it is for, its legal form.

Finds: ``zastupitelstva obce | Radlice``, ``výboru pro vědu, vzdělání a kulturu``, ``dozorčí rady | družstva Lípa, z. s.``; all that
follows in a title.
Leaves: days, places and persons behind the name, verbs of what the body decides.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from zapisy.finders.header.cues import has_any
from zapisy.lexicon import load_lexicon
from zapisy.names.shape import given_names
from zapisy.text.views import fold

CAPITAL: Final = r"[A-ZÁÄČĎÉĚÍĽĹŇÓÔÖŘŔŠŤÚŮÜÝŽ]"
# What goes on with a body's name: the municipality, the institution, the society, its legal form.
TAIL: Final = re.compile(
    rf"(?:\s{{1,2}}(?:(?:statutárního\s|hlavního\s)?(?:města|městyse|obce|kraje|městské části|městského obvodu|městského úřadu|univerzity|fakulty|vysoké školy|"
    rf"svazku obcí|dobrovolného svazku obcí|spolku|klubu|společenství vlastníků(?: jednotek)?|vlastníků(?: jednotek)?|delegátů|družstva|stavebního bytového družstva|bytového družstva|společnosti|sdružení|školy|"
    rf"základní školy|mateřské školy|místní akční skupiny|farnosti|sboru|střediska|okresního sdružení|tělovýchovné jednoty|tělocvičné jednoty|jednoty|oddílu|hnutí|komory|asociace|federace|cechu|svazu|konsorcia|nadace|mikroregionu|senátu|pro|při|a|k|v|u|na|nad|pod))"
    rf"|\s(?:Fakulty|Univerzity|Ústavu|Školy|fakulty|univerzity|ústavu)\s[a-záčďéěíľňóřšťúůýž]{{4,20}}(?:\svěd)?(?=\s|$)|[ ]{{1,2}}{CAPITAL}[\w.&/–-]{{0,30}}|[ ]{{1,2}}\d{{1,2}}\b(?!\s?[./])|\s[-–]\s{CAPITAL}[\w.]{{1,30}}|,?\s(?:z\.\s?s\.|o\.\s?s\.|o\.\s?p\.\s?s\.|z\.\s?ú\.)){{0,12}}"
)
_FORM_AHEAD: Final = re.compile(
    r"(?:[ ][^\W\d_][\w-]{0,25}){0,4},?[ ](?:z\.[ ]?s\.|o\.[ ]?s\.|o\.[ ]?p\.[ ]?s\.|z\.[ ]?ú\.|s\.[ ]?r\.[ ]?o\.|a\.[ ]?s\.)"
)
_FREE: Final = re.compile(r"(?:[ ]{1,2}[^\W\d_][\w-]{0,25}|[ ]\d{4}\b(?![/–-]\d\d)){1,9}")
_PERSON: Final = re.compile(
    r"[ ][A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]\.(?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíňóřšťúůýž]{2})|[ ](?:Ing|Mgr|Bc|MUDr|JUDr|RNDr|PhDr|MVDr|PaedDr|Dr|[Dd]oc|[Pp]rof|p|pí|pan|paní)\.?[ ](?=[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ])"
)
"""A person behind a body is none of its name."""
LONGEST_MARK: Final = 12
"""Characters of what tells a person."""
DANGLING: Final = re.compile(
    r"(?:\s(?:pro|při|a|k|v|u|na|č\.?|p\.|ze?|od|pod|nad|před|mezi|do|po|o))+$"
    r"|\s(?-i:[a-záčďéěíľňóřšťúůýž]{2,12}(?:[aiěy]l|nul|jal)[aoiy]?)(?:\s.*)?$",
    re.IGNORECASE,
)
"""A preposition or a verb, with which a sentence goes on."""
_NEVER_LAST: Final = frozenset("pro při a k v u na č č. p. z ze od pod nad před mezi do po o".split())
_VERB_ENDS: Final = ("al", "il", "ěl", "yl", "nul")


_STOPS: Final = (
    r"(?:konan|uskutec|kter|jenz|jez\b|dne\b|se\b|sesl[aiy]\b|[–-]\s(?:po|ut|st|ct|pa|so|ne|pondeli|utery|streda|ctvrtek|patek|sobota|nedele)\b|ze\b|od\b|do\b|za\b|c\.|cislo\b|cj\.|ve?\b|se\b|zapis|zaznam|program\b|pritom|datum|misto\b|"
    r"z\s(?:kontrol|jednan|zasedan|schuz|setkan|porad|mistni\w{0,2}\sset)|cas\s?(?::|\d)|on-?line|formou|per\b|(?:volebni|funkcni)ho\sobdobi|usneseni|svolan|probeh|s\s(?:dod|ucast)|k\s(?:bod|proj)|(?:led|un|brez|dub|kvet|cerv|srp|zar|rij|listop|pros)\w{1,5}\s(?:19|20)\d\d)"
)
# In a title all that follows belongs to the body: ``poradního výboru ministra pro opylovatele``.
OPEN_TAIL: Final = re.compile(
    rf"(?:[ ]{{1,2}}(?!{_STOPS})(?:[^\W\d_][\w.&/–-]{{0,30}}|\d{{1,2}}\.(?=[ ](?:lf|lekarsk|zakladn|materske|zs|ms)\b)|(?!\d{{1,3}}/(?:19|20)\d\d|(?:19|20)\d\d[/–-]\d\d)\d{{1,4}}(?:[/–-]\d{{1,4}})?(?![.\w/])|[-–](?=[ ][^\W\d_])|[„\"][^“”\"\n]{{2,40}}[“”\"])){{0,14}}"
)
_ENUMERATED: Final = re.compile(
    r"(?:,[ ][a-z]{3,20}(?:[ ](?!dne\b|konan|kter)[a-z]{3,20})?){1,6}[ ]a[ ][a-z]{3,20}(?:[ ](?!dne\b|konan|kter)[a-z]{3,20})?(?![^\W_])"
)
"""``výbor pro vědu, vzdělání, kulturu a tělovýchovu``: what a body is for, in a list."""
_OPEN_FORM: Final = re.compile(
    r",?[ ]{1,2}(?:z\.[ ]?s\.|o\.[ ]?s\.|o\.[ ]?p\.[ ]?s\.|z\.[ ]?u\.|s\.[ ]?r\.[ ]?o\.|a\.[ ]?s\.|v\.[ ]?v\.[ ]?i\.|p\.[ ]?o\.|"
    r"prispevkova organizace|druzstvo|statni podnik)"
)
_TOWN_BEHIND: Final = re.compile(
    rf"[ ]{{1,2}}ve?[ ]{CAPITAL}[a-záčďéěíľňóřšťúůýž]{{2,16}}(?:[ ]{CAPITAL}[a-záčďéěíľňóřšťúůýž]{{2,16}}|[ ](?:nad|pod|u|na)[ ]{CAPITAL}[a-záčďéěíľňóřšťúůýž]{{2,16}})?(?=[ ]*(?:\n|$)|,?[ ]+konan)"
)
_SEATED: Final = re.compile(
    r"(?<![^\W_])(?:organizace|svazu|sboru|jednoty|obce|farnost|spolku|klubu|druzstva|skol[ye]|gymnazi[au]|sdh|tj|sk|mo|zo)(?![^\W_])"
)
"""Of these there is one in every town: ``organizace Českého svazu v Lípě``, ``SDH ve Svatém Poli``."""
SHORT_ASIDE: Final = re.compile(
    rf"[ ]\((?:dále\sjen\s)?[„\"]?{CAPITAL}{{2,4}}[“\"]?\)(?=[ ]{CAPITAL}[a-záčďéěíľňóřšťúůýž])"
)
_SEAT_WORD: Final = re.compile(
    r"(?:obce|mesta|mestyse|mestske casti|mestskeho obvodu|kraje|svazku obci|mikroregionu)\Z"
)
"""``zastupitelstva obce (ZO) Dolany``: initials between the body and its town."""
_WORD: Final = re.compile(r"[a-z]{3,}")
_LATER: Final = re.compile(
    r"[ ](?:konan|uskutec|dne\b|ze dne\b|pritomn[iyo]\b|omluven[iy]\b|datum\b|misto:|zapis\b|zaznam\b|usneseni\b|cislo\s\d|c\.\s?\d|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)"
)


@cache
def _deciding_words() -> frozenset[str]:
    """Verbs in the present of what bodies decide, of one word: none belongs to a body's name."""
    present = load_lexicon("verbs")["present"].values()
    return frozenset(fold(verb) for verbs in present for verb in verbs if " " not in verb) | {"bere", "berou"}


_YEAR: Final = re.compile(r"[ ](?:199\d|20[0-3]\d)[ ]{0,2}\Z")
"""``Valná hromada TJ Lípa 2019``: of what year it was, no part of the name."""
_ENDS_SENTENCE: Final = re.compile(r"[^\W\d_][a-záčďéěíňóřšťúůýž]{4,}\.\Z")
"""A full stop behind a whole word is none of the name."""
_PURPOSELESS: Final = ("council", "general_meeting", "owners_assembly")
"""Kinds of bodies that are for nothing in particular."""
_OPEN_ADJECTIVE: Final = re.compile(rf"[ ]{CAPITAL}[a-záčďéěíľňóřšťúůýž]{{3,20}}(?:ého|ího)\Z")
_OPERATED: Final = re.compile(
    rf"[ ](?!konan)[a-záčďéěíľňóřšťúůýž]{{4,20}}(?:[ ](?!konan|dne)[a-záčďéěíľňóřšťúůýž]{{4,20}})?(?:[ ](?:{CAPITAL}[\w-]{{1,20}}|[IVX]{{1,4}})(?!\w)){{0,3}}"
)
"""``Monitorovacího výboru Regionálního | operačního programu Lípa``: the noun of a name's adjective."""
_HOLDER: Final = re.compile(
    r"(?:predsed|mistopredsed|tajemni|jednatel|reditel|clen|zapisovatel|overovatel)\w{0,4}\s(?:[^\W\d_]{4,14}\s){0,2}$"
)
_GIVEN: Final = re.compile(r"(?<=[\s])(?P<given>[^\W\d_]+)(?=\s[^\W\d_a-záčďéěíľňóřšťúůýž])")


def end_tail(clean: str, folded: str, match: re.Match[str], end: int, *, kind: str, titled: bool) -> int:
    """Where the name ends whose head a match is, in a stretch that ends with ``end``."""
    head = match.end()
    tail = TAIL.match(clean, head, end)
    stop = tail.end() if tail else head
    short = SHORT_ASIDE.match(clean, stop, end) if clean.startswith(" (", stop) else None
    if short and _SEAT_WORD.search(folded, match.start(), stop):
        named_behind = TAIL.match(clean, short.end(), end)
        stop = named_behind.end() if named_behind else stop
    named = kind == "other" and clean[match.start()].isupper()  # a society may be of anything
    if (kind == "working_group" or named) and (free := _FREE.match(clean, stop, end)):
        stop = free.end()
    another = folded.startswith(" a ", head)  # staršovstva a revizorů: who else met
    if titled and not another and (free := OPEN_TAIL.match(folded, head, end)):
        behind = free.end()
        stop = max(stop, behind)
        town = _TOWN_BEHIND.match(clean, behind, end) if clean.startswith((" v", "  v"), behind) else None
        if town and _SEATED.search(folded, head, stop):
            stop = max(stop, town.end())
    if folded.find(" pro ", head, stop) >= 0 and (listed := _ENUMERATED.match(folded, stop, end)):
        further = OPEN_TAIL.match(folded, listed.end(), end) if titled else None
        stop = further.end() if further else listed.end()
    if clean.startswith((" ", ","), stop):
        for form in (_FORM_AHEAD.match(clean, stop, end), _OPEN_FORM.match(folded, stop, end)):
            stop = max(stop, form.end()) if form else stop
    if (later := _LATER.search(folded, head, stop)) is not None:
        stop = later.start()
    if not _deciding_words().isdisjoint(_WORD.findall(folded, head, stop)):
        stop = _find_verb(folded, head, stop)
    if titled_person := _PERSON.search(clean, head, min(end, stop + LONGEST_MARK)):
        stop = min(stop, titled_person.start())  # ``předsedkyní školské rady Ing. Eva Malá``
    if _HOLDER.search(
        folded, max(0, match.start() - 44), match.start()
    ):  # ``předseda školské rady Jan Malý``
        names = (m for m in _GIVEN.finditer(clean, head, stop) if m["given"] in given_names())
        stop = min([stop, *(name.start() for name in names)])
    if kind in _PURPOSELESS and (purpose := clean.find(" pro ", head, stop)) > 0:
        stop = purpose  # ``Zásady Zastupitelstva kraje | pro poskytování dotací``
    written = clean[head:stop]
    if _may_dangle(written) and (cut := DANGLING.search(written)):
        stop = head + cut.start()
    open_ended = clean.endswith(("ého", "ího"), head, stop)
    if open_ended and (cut_short := _OPEN_ADJECTIVE.search(clean, head, stop)):
        noun = _OPERATED.match(clean, stop, end)
        stop = noun.end() if noun else cut_short.start()
    dated = titled and (clean[stop - 1] == " " or clean[stop - 1].isdigit())
    if dated and (year := _YEAR.search(clean, head, stop)):
        stop = year.start()
    stop = head + len(clean[head:stop].rstrip(" ,–-\n"))
    ended = clean.endswith(".", head, stop) and _ENDS_SENTENCE.search(clean, head, stop)
    return stop - 1 if ended else stop


def _may_dangle(written: str) -> bool:
    """Whether a name ends with a word of the kind with which it cannot, or has the end of a verb."""
    words = written.rsplit(maxsplit=1)
    last = bool(words) and words[-1].casefold() in _NEVER_LAST
    return last or has_any(written, _VERB_ENDS)


def _find_verb(folded: str, start: int, end: int) -> int:
    """Where a stretch goes over to what the body decides: ``Shromáždění schvaluje výměnu výtahu``."""
    words = _WORD.finditer(folded, start, end)
    return next((word.start() for word in words if word.group() in _deciding_words()), end)
