"""The body that met, in the nominative: ``zastupitelstva obce Radlice`` → zastupitelstvo obce Radlice."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from zapisy.finders.header.adjectives import read_adjectives, restore_postposed
from zapisy.found import Span
from zapisy.lexicon import any_of, load_lexicon
from zapisy.names.shape import given_names
from zapisy.text.views import fold


class Body(NamedTuple):
    """A body as named at a place: its kind, its name in the nominative, the place, and whether it is the head alone."""

    kind: str
    name: str
    span: Span
    bare: bool = False


_ABBREVIATIONS: Final = {
    "AS": "senate",
    "ZO": "council",
    "ZM": "council",
    "RM": "board",
    "RO": "board",
    "VV": "association_board",
    "PS": "working_group",
}
_ABBREVIATED: Final = re.compile(
    rf"(?P<head>{'|'.join(_ABBREVIATIONS)})(?<!\w..)(?:(?:,\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,5}}){{0,3}}\sa\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,5}})?\s(?:[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,6}}\b|(?=Fakulty\s|Univerzity\s|Ústavu\s|Školy\s)|(?<=[ZR][OM]\s)[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ][a-záčďéěíľňóřšťúůýž]{{2,20}}(?=[\s,.]))(?:\s[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]{{2,6}}\b)?"
)
CAPITAL: Final = r"[A-ZÁÄČĎÉĚÍĽĹŇÓÔÖŘŔŠŤÚŮÜÝŽ]"
# What goes on with a body's name: the municipality, the institution, the society, its legal form.
_TAIL: Final = re.compile(
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
DANGLING: Final = re.compile(
    r"(?:\s(?:pro|při|a|k|v|u|na|č\.?|p\.|ze?|od|pod|nad|před|mezi|do|po|o))+$"
    r"|\s(?-i:[a-záčďéěíľňóřšťúůýž]{2,12}(?:[aiěy]l|nul|jal)[aoiy]?)(?:\s.*)?$",
    re.IGNORECASE,
)
"""A preposition or a verb, with which a sentence goes on."""


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
_SHORT_ASIDE: Final = re.compile(
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
def _heads() -> dict[str, tuple[str, str]]:
    """Folded form of a head → its kind and its nominative."""
    heads: dict[str, tuple[str, str]] = {}
    for kind, entries in load_lexicon("bodies")["kinds"].items():
        for entry in entries:
            forms = [form for form in entry.split("|") if form != "x"]
            for form in forms:
                heads.setdefault(fold(form), (kind, forms[0]))
    return heads


@cache
def head_words() -> frozenset[str]:
    """The first words of those heads."""
    return frozenset(form.split(" ", 1)[0] for form in _heads())


@cache
def _deciding_words() -> frozenset[str]:
    """Verbs in the present of what bodies decide, of one word: none belongs to a body's name."""
    present = load_lexicon("verbs")["present"].values()
    return frozenset(fold(verb) for verbs in present for verb in verbs if " " not in verb) | {"bere", "berou"}


@cache
def body_pattern() -> re.Pattern[str]:
    """The heads of bodies in all forms, in a folded text."""
    return re.compile(rf"(?<![^\W_])(?P<head>{any_of(_heads())})(?![^\W_])")


def names_body(clean: str, folded: str, start: int, end: int) -> bool:
    """Whether a stretch of the view names a body."""
    for match in body_pattern().finditer(folded, start, end):
        if folded[match.end() : match.end() + 1] != ":" and _is_body(clean, match):
            return True
    return _ABBREVIATED.search(clean, start, end) is not None


def find_body(clean: str, folded: str, start: int, end: int, *, titled: bool = False) -> Body | None:
    """The first body named in a stretch of the view; in a title all that follows it belongs to it."""
    short = _ABBREVIATED.search(clean, start, end)
    for match in body_pattern().finditer(folded, start, short.start() if short else end):
        if folded[match.end() : match.end() + 1] == ":":  # a label of officers
            continue
        if _is_body(clean, match, titled=titled):
            return read_body(clean, folded, match, end, titled=titled)
    return _read_abbreviated(clean, short, end) if short else None


def _is_body(clean: str, match: re.Match[str], *, titled: bool = False) -> bool:
    nominative = _heads()[" ".join(match["head"].split())][1]
    if not titled and ELECTED.search(clean, max(0, match.start() - 16), match.start()):
        return False
    if nominative in _only_in_titles() and not (
        titled and clean[match.start()].isupper() == nominative[0].isupper()
    ):
        return False
    return nominative not in _unsure() or read_adjectives(clean, match.start(), nominative)[0] < match.start()


@cache
def _only_in_titles() -> frozenset[str]:
    return frozenset(load_lexicon("bodies")["only_in_titles"])


@cache
def _unsure() -> frozenset[str]:
    return frozenset(load_lexicon("bodies")["only_with_adjective"])


def _read_abbreviated(clean: str, match: re.Match[str], end: int) -> Body:
    tail = _TAIL.match(clean, match.end("head"), end)
    stop = max(match.end(), tail.end() if tail else 0)
    name = " ".join(DANGLING.sub("", clean[match.start() : stop]).split()).rstrip(" ,")
    kind = _ABBREVIATIONS[match["head"]]
    if match["head"] == "ZO" and clean[match.end("head") + 1 : match.end("head") + 3].isupper():
        kind = "other"  # ``ZO ČSV Lhota``, a branch
    return Body(kind, name, Span(match.start(), match.start() + len(name)))


def read_body(clean: str, folded: str, match: re.Match[str], end: int, *, titled: bool = False) -> Body:
    """A body from its adjectives on: these and the head in the nominative, the tail as written."""
    kind, nominative = _heads()[" ".join(match["head"].split())]
    start, adjectives = read_adjectives(clean, match.start(), nominative)
    stop = _end_tail(clean, folded, match, end, kind=kind, titled=titled)
    tail = _SHORT_ASIDE.sub("", f" {' '.join(clean[match.end() : stop].split())}").strip()
    if clean[start : match.start()].isupper():
        adjectives = adjectives.upper()
    written = clean[match.start("head") : match.end("head")]
    head = _keep_case(nominative, written)
    tail = restore_postposed(tail, nominative) if head != written else tail
    name = f"{adjectives}{head}" + (f" {tail}" if tail else "")
    if second := _read_second(clean, folded, match, end, titled=titled):
        name, stop, tail = f"{adjectives}{head} a {second.name}", second.span.end, second.name
    if clean[start].isupper():
        name = name[:1].upper() + name[1:]
    refined = refine_kind(kind, nominative, fold(f"{head} {tail}"))
    return Body(refined, name, Span(start, stop), not tail)


def _read_second(clean: str, folded: str, match: re.Match[str], end: int, *, titled: bool) -> Body | None:
    """The other of two bodies that met together: ``představenstva a dozorčí rady družstva Lípa``."""
    at = match.end() + len(" a ")
    if not titled or not folded.startswith(" a ", match.end()):
        return None
    second = body_pattern().search(folded, at, min(end, at + 48))
    if second is None or read_adjectives(clean, second.start(), "rada")[0] > at:
        return None
    return read_body(clean, folded, second, end, titled=True)


def _keep_case(nominative: str, written: str) -> str:
    """The nominative with the words that stand so in the text as they stand: ``výboru Spolku`` → výbor Spolku."""
    if written.isupper() and len(written) > 3:
        return nominative.upper()
    forms, words = nominative.split(), written.split()
    if len(forms) != len(words):
        return nominative
    return " ".join(
        word if fold(word) == fold(form) else form for form, word in zip(forms, words, strict=True)
    )


_YEAR: Final = re.compile(r"[ ](?:199\d|20[0-3]\d)[ ]{0,2}\Z")
"""``Valná hromada TJ Lípa 2019``: of what year it was, no part of the name."""
_ENDS_SENTENCE: Final = re.compile(r"[^\W\d_][a-záčďéěíňóřšťúůýž]{4,}\.\Z")
"""A full stop behind a whole word is none of the name."""
ELECTED: Final = re.compile(
    r"(?:[Vv]olb[ay]|[Mm]andátov\w{1,2}|[Nn]ávrhov\w{1,2}|[Ss]čítací|[Ss]krutátorsk\w{1,2})\s$"
)
"""``Mandátová komise``: what the meeting elects is not what met."""
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


def _end_tail(clean: str, folded: str, match: re.Match[str], end: int, *, kind: str, titled: bool) -> int:
    tail = _TAIL.match(clean, match.end(), end)
    stop = tail.end() if tail else match.end()
    if (short := _SHORT_ASIDE.match(clean, stop, end)) and _SEAT_WORD.search(folded, match.start(), stop):
        named_behind = _TAIL.match(clean, short.end(), end)
        stop = named_behind.end() if named_behind else stop
    named = kind == "other" and clean[match.start()].isupper()  # a society may be of anything
    if (kind == "working_group" or named) and (free := _FREE.match(clean, stop, end)):
        stop = free.end()
    another = folded.startswith(" a ", match.end())  # staršovstva a revizorů: who else met
    if titled and not another and (free := OPEN_TAIL.match(folded, match.end(), end)):
        stop = max(stop, free.end())
        if _SEATED.search(folded, match.end(), stop) and (town := _TOWN_BEHIND.match(clean, free.end(), end)):
            stop = max(stop, town.end())
    if " pro " in folded[match.end() : stop] and (listed := _ENUMERATED.match(folded, stop, end)):
        further = OPEN_TAIL.match(folded, listed.end(), end) if titled else None
        stop = further.end() if further else listed.end()
    for form in (_FORM_AHEAD.match(clean, stop, end), _OPEN_FORM.match(folded, stop, end)):
        stop = max(stop, form.end()) if form else stop
    if (later := _LATER.search(folded, match.end(), stop)) is not None:
        stop = later.start()
    decides = (m for m in _WORD.finditer(folded, match.end(), stop) if m.group() in _deciding_words())
    if verb := next(decides, None):  # ``Shromáždění schvaluje výměnu výtahu``
        stop = verb.start()
    if titled_person := _PERSON.search(clean, match.end(), end):  # ``předsedkyní školské rady Ing. Eva Malá``
        stop = min(stop, titled_person.start())
    if _HOLDER.search(
        folded, max(0, match.start() - 44), match.start()
    ):  # ``předseda školské rady Jan Malý``
        names = (m for m in _GIVEN.finditer(clean, match.end(), stop) if m["given"] in given_names())
        stop = min([stop, *(name.start() for name in names)])
    if kind in _PURPOSELESS and (purpose := clean.find(" pro ", match.end(), stop)) > 0:
        stop = purpose  # ``Zásady Zastupitelstva kraje | pro poskytování dotací``
    cut = DANGLING.search(clean[match.end() : stop])
    stop = match.end() + cut.start() if cut else stop
    if cut_short := _OPEN_ADJECTIVE.search(clean, match.end(), stop):
        noun = _OPERATED.match(clean, stop, end)
        stop = noun.end() if noun else cut_short.start()
    if titled and (year := _YEAR.search(clean, match.end(), stop)):
        stop = year.start()
    stop = match.end() + len(clean[match.end() : stop].rstrip(" ,–-\n"))
    return stop - 1 if _ENDS_SENTENCE.search(clean, match.end(), stop) else stop


def refine_kind(kind: str, nominative: str, name: str) -> str:
    """A committee of owners or of a society is of another kind than one of a town."""
    if kind not in ("committee", "board"):
        return kind
    if belongs_to("of_owners").search(name):
        return "owners_committee"
    if kind == "board" and nominative != "rada":
        return kind
    return "association_board" if belongs_to("of_societies").search(name) else kind


@cache
def belongs_to(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_lexicon('bodies')[words])})")
