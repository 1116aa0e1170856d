"""A model beside the rules: what it is asked, what the gates let through, how a model is chosen."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

import zapisy
from zapisy.finders import find_all
from zapisy.finders.model.gates import (
    ENOUGH,
    ORGANIZATION_FEATURES,
    PERSON_FEATURES,
    features_of,
    measure_odds,
)
from zapisy.finders.model.open import LONGEST
from zapisy.finders.model.points import MEASURED, SHARE, START
from zapisy.flow import read_minutes
from zapisy.models import choose_model, hash_model, open_model
from zapisy.name_model import Proposal
from zapisy.readers.plain import read_plain
from zapisy.record import Document, Minutes

PACKAGED = Path(__file__).parent.parent / "models" / "cs_zapisy" / "cs_zapisy" / "data"
HEAD = "Zápis ze schůze výboru spolku Rybníček\nPřítomni: Jan Krátký, Eva Tichá\n\n"


class Stub:
    """A model that takes certain words for names, always as sure."""

    title = "stub 1"

    def __init__(self, names: dict[str, str], score: float = 0.99) -> None:
        self.names, self.score = names, score
        self.asked: list[str] = []

    def propose(self, texts: Sequence[str]) -> Iterable[list[Proposal]]:
        self.asked += texts
        for text in texts:
            places = [(text.find(name), name, label) for name, label in self.names.items()]
            yield [Proposal(at, at + len(name), label, self.score) for at, name, label in places if at >= 0]


def read(text: str, model: Stub | None) -> Minutes:
    return read_minutes(read_plain((HEAD + text).encode()), Document(), model=model)


def test_person_is_added_and_said_so() -> None:
    text = "Klíče má soused, který mluvil se Žmolíkem o opravě."
    assert "Žmolík" not in [person.name for person in read(text, None).persons]
    minutes = read(text, Stub({"Žmolíkem": "PERSON"}))
    assert "Žmolík" in [person.name for person in minutes.persons]
    assert minutes.producer.model == "stub 1"
    mention = next(person for person in minutes.persons if person.name == "Žmolík").mentions[0]
    assert mention.found_by == "model.persons"
    assert mention.confidence is not None
    assert '"found_by"' not in minutes.persons[0].mentions[0].model_dump_json()


def test_organization_is_added() -> None:
    stub = Stub({"Kormorán Vrbina": "ORGANIZATION"})
    text = "Lodě nám zapůjčí Kormorán Vrbina, dopravu také."
    assert "Kormorán Vrbina" not in [o.name for o in read(text, None).organizations]
    assert "Kormorán Vrbina" in [o.name for o in read(text, stub).organizations]


def test_without_model_nothing_changes() -> None:
    minutes = read("Lodě nám zapůjčí Kormorán.", None)
    assert minutes.producer.model is None


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Dále se řešila Voda a její cena. Za vodu platíme moc.", "Voda", "ORGANIZATION"),
        ("Pojedeme v sobotu do Kelmoru na výlet.", "Kelmoru", "ORGANIZATION"),
        ("Cena s daní DPH je vyšší.", "DPH", "ORGANIZATION"),
        ("Prosluněné odpoledne na Xk7y bylo krásné.", "Xk7y", "PERSON"),
        ("Odpoledne dorazila Anna-Marie Ostrovidová a nic neřekla.", "Marie Ostrovidová", "PERSON"),
        ("Utkání s mužstvem Meteoru Žlebovice – dopravu zajistíme.", "Meteoru Žlebovice", "PERSON"),
        ("Peníze půjdou ze Stabilizačního polštáře.", "Stabilizačního polštáře", "ORGANIZATION"),
        ("Hluk obtěžuje lidi kolem Vysoké Zálesné.", "Vysoké Zálesné", "ORGANIZATION"),
    ],
)
def test_gates_refuse(text: str, name: str, label: str) -> None:
    minutes = read(text, Stub({name: label}, score=0.93))
    assert name not in [o.name for o in minutes.organizations] + [p.name for p in minutes.persons]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Keramika – oprava pece.", "Keramika"),
        ("Bystrovany – sraz v osm u vlaku, jízdenky hromadně.", "Bystrovany"),
        ("Plán je v souladu se Zásadou volného průchodu.", "Zásadou"),
        ("Stavba odporuje, je v rozporu s Doktrínou o krajině.", "Doktrínou"),
        ("Řídíme se Tabulkou místních poplatků.", "Tabulkou"),
        ("Myšlenkové mapy pomohly.", "Myšlenkové"),
        ("Peníze půjdou na tenis, Žonglérské dílny a zpěv.", "Žonglérské"),
        ("Drakiáda bude za čtrnáct dní.", "Drakiáda"),
        ("Večerníček se koná v pátek.", "Večerníček"),
        ("Fanfárou zahájil večer žesťový kvartet.", "Fanfárou"),
        ("Dopis od M. Žvejkalových leží v kanceláři.", "M. Žvejkalových"),
        ("7\tZlatá klec\t1998", "Zlatá"),
    ],
)
def test_gates_refuse_what_only_looks_like_a_lone_name(text: str, name: str) -> None:
    assert read(text, Stub({name: "PERSON"})).persons == read(text, None).persons


@pytest.mark.parametrize(
    ("text", "proposed", "name"),
    [
        ("Řekla to Čadmová, plakáty tam kreslí Žvejkal.", "Žvejkal", "Žvejkal"),
        ("Schůzka byla s Čadmou a Žabkou o rozpočtu.", "Čadmou", "Čadma"),
        ("Program: Přišla Kvílová, odchází někdo jiný.", "Kvílová", "Kvílová"),
        ("Klíče od skladu vrátil Hlasák a nic neřekl.", "Hlasák", "Hlasák"),
    ],
)
def test_gates_let_lone_names_through(text: str, proposed: str, name: str) -> None:
    assert name not in [person.name for person in read(text, None).persons]
    assert name in [person.name for person in read(text, Stub({proposed: "PERSON"})).persons]


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Na chatě s nimi byla i Ticha, jak se psalo.", "Ticha"),
        ("Omluvila se Eva Žabková. Souhlas dali všichni, čekalo se na Evu.", "Evu"),
    ],
)
def test_names_that_may_mean_known_people_are_left(text: str, proposed: str) -> None:
    assert len(read(text, Stub({proposed: "PERSON"})).persons) == len(read(text, None).persons)


def test_unsure_proposals_are_left() -> None:
    minutes = read("Lodě nám zapůjčí Kormorán.", Stub({"Kormorán": "ORGANIZATION"}, score=0.6))
    assert "Kormorán" not in [o.name for o in minutes.organizations]


def test_model_is_not_asked_where_rules_know_all() -> None:
    stub = Stub({})
    read(
        "Jan Krátký navrhl opravit střechu. Eva Tichá souhlasí.\nvše bylo schváleno, nikdo nebyl proti.", stub
    )
    assert stub.asked == []


def test_texts_are_bounded() -> None:
    stub = Stub({})
    read("pak přijel Kelmor a " + "potom zase odjel a " * 400, stub)
    assert stub.asked
    assert max(map(len, stub.asked)) <= LONGEST


def test_every_feature_has_a_name_of_its_own() -> None:
    for table in (PERSON_FEATURES, ORGANIZATION_FEATURES):
        assert len({feature.name for feature in table}) == len(table)


@pytest.mark.parametrize("label", ["PERSON", "ORGANIZATION"])
def test_every_feature_is_measured(label: str) -> None:
    measured = MEASURED[label]
    assert list(measured) == [feature.name for feature in features_of(label)]
    assert all(0 <= points.right <= points.held for points in measured.values())
    never_held = [feature for feature in features_of(label) if not measured[feature.name].held]
    assert all(abs(measured[f.name].points - f.judged) <= 0.5 for f in never_held)


def test_confidence_is_the_sum_of_the_measured_points() -> None:
    text = "Vzkaz zanesl Žvejkalovi soused a vrátil se."
    sure, unsure = (
        read(text, Stub({"Žvejkalovi": "PERSON"}, score)).persons[-1].mentions[0].confidence
        for score in (0.99, 0.9)
    )
    points = MEASURED["PERSON"]
    odds = START["PERSON"] + SHARE["PERSON"] * measure_odds(0.9)
    odds += sum(points[name].points for name in ("is one word", "stands in a case that only people have"))
    assert SHARE["PERSON"] > 0
    assert unsure == pytest.approx(1 / (1 + math.exp(-odds)), abs=0.006)
    assert sure is not None
    assert unsure is not None
    assert ENOUGH <= unsure < sure


@pytest.mark.parametrize(
    "text",
    [
        "Kontrola proběhla bez připomínek. Střecha zatím drží.",
        "Pojedeme do Zálesné Lhoty, v ulici Dlouhá 14 počkáme.",
        "Výstup z projektu Modrá alej je hotový, Snaha byla znát.",
        "Oslavy svátku Všech svatých budou v sobotu, Babičky napečou.",
    ],
)
def test_packaged_model_invents_nobody(text: str) -> None:
    minutes = read_minutes(read_plain((HEAD + text).encode()), Document(), model=zapisy.load_model(PACKAGED))
    assert [p.name for p in minutes.persons] == [p.name for p in read(text, None).persons]
    assert len(minutes.organizations) == len(read(text, None).organizations)


def test_own_pipeline_proposes_by_its_entities() -> None:
    nlp = zapisy.blank(record=False)
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Kormorán"}, {"label": "GPE", "pattern": "Lodě"}])
    minutes = zapisy.read((HEAD + "Lodě nám zapůjčí firma Kormorán.").encode(), model=nlp)
    assert [o.name for o in minutes.organizations].count("Kormorán") == 1
    assert minutes.producer.model == "cs_pipeline 0.0.0"


def test_choices(tmp_path: Path) -> None:
    assert choose_model(None) is None
    assert choose_model("none") is None
    assert open_model(None) is None
    with pytest.raises(zapisy.ModelError, match="there is no model"):
        choose_model("no_such_model")
    with pytest.raises(zapisy.ModelError):
        zapisy.load_model(tmp_path)


def test_damaged_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text('{"lang": "cs", "name": "bad", "version": "1"}', "utf-8")
    model = zapisy.load_model(tmp_path)
    with pytest.raises(zapisy.ModelError, match="cannot be loaded"):
        list(model.propose(["Ano."]))


@pytest.mark.parametrize(
    ("text", "proposed", "name"),
    [
        ("Klíče jsou u souseda, mluvil s Čadmou i s ostatními.", "Čadmou", "Čadma"),
        ("Bez Žvejkala to nepůjde, přijde až ve čtvrtek.", "Žvejkala", "Žvejkal"),
        ("Vzkaz zanesl Žvejkalovi soused a vrátil se.", "Žvejkalovi", "Žvejkal"),
    ],
)
def test_lone_names_come_in_the_nominative(text: str, proposed: str, name: str) -> None:
    assert name in [person.name for person in read(text, Stub({proposed: "PERSON"})).persons]


def test_nickname_that_the_text_explains_is_no_other_person() -> None:
    text = "Vedla to Kvíla – Eva Tichá. A potom kolem Kvíla přinesla koláč."
    minutes = read(text, Stub({"Kvíla": "PERSON"}))
    assert [person.name for person in minutes.persons] == ["Jan Krátký", "Eva Tichá"]
    assert "Kvíla" in [mention.text for mention in minutes.persons[1].mentions]


def test_own_pipeline_keeps_its_words_and_ours_forgets_them() -> None:
    pytest.importorskip("spacy")
    from zapisy.pipes.model import STRETCH, SpacyModel

    texts = [f"Přinesl to Zkomol{number}ík." for number in range(STRETCH + 10)]
    for own in (True, False):
        nlp = zapisy.blank(record=False)
        assert len(list(SpacyModel(nlp, own=own).propose(texts))) == len(texts)
        assert ("Zkomol3ík" in nlp.vocab.strings) is not (own and hasattr(nlp, "memory_zone"))


def test_option_of_recognition_is_in_the_record() -> None:
    text = (HEAD + "Vše bylo schváleno.").encode()
    assert zapisy.read(text).producer.options == {}
    assert zapisy.read(text, ocr="never").producer.options == {"ocr": "never"}


def test_card_is_true_to_the_weights() -> None:
    card = (PACKAGED.parents[1] / "README.md").read_text("utf-8")
    assert f"`{hash_model(str(PACKAGED))}…`" in card


def test_genres_of_unseen_are_no_templates() -> None:
    unseen = Path(__file__).parent / "unseen"
    texts = PACKAGED.parents[2] / "train" / "texts"
    templates = [
        line
        for name in ("named", "neutral")
        for line in (texts / f"{name}.txt").read_text("utf-8").splitlines()
        if line and not line.startswith("# ") and len(re.sub(r"\{\w+\}", "", line)) > 30
    ]
    documents = [file for file in unseen.iterdir() if file.suffix in (".txt", ".md", ".html")]
    read = " ".join(
        " ".join(file.read_text("utf-8").split()) for file in documents if file.name != "README.md"
    )
    pieces = {line: [p.strip(" .,:") for p in re.split(r"\{\w+\}", line)] for line in templates}
    shared = [
        line
        for line, parts in pieces.items()
        if (longest := max(parts, key=len)) in read and len(longest) > 25
    ]
    assert len(documents) > 30
    assert shared == []


@pytest.mark.skipif(not PACKAGED.is_dir(), reason="the model is not in this copy")
def test_packaged_model() -> None:
    model = zapisy.load_model(PACKAGED)
    assert model.title.startswith("cs_zapisy ")
    text = "Zástupkyně ZŠ Kelmor paní Horymíra Vlachová předala zprávu."
    (proposals,) = model.propose([text])
    assert ("PERSON", "Horymíra Vlachová") in [(p.label, text[p.start : p.end]) for p in proposals]
    assert len(hash_model(str(PACKAGED))) == 16


def test_find_all_takes_a_model() -> None:
    stub = Stub({"Kormorán Vrbina": "ORGANIZATION"})
    found = find_all(read_plain((HEAD + "Lodě nám zapůjčí Kormorán Vrbina.").encode()), stub)
    assert any(o.found_by == "model.organizations" for o in found.organizations)
