"""The reconciliation service, asked over HTTP as OpenRefine asks it."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pytest

from zapisy.errors import UsageError
from zapisy.roster import Membership, Roster, RosterOrganization, RosterPerson
from zapisy.roster.serving import RosterServer

COUNCIL = Membership("Obec Vlkohrádek", "rada", "starostka", "Naše obec", "2018-11-01", None)
ROSTER = Roster(
    [
        RosterPerson("1", "Jana", "Tichá", "Ing.", gender="female", former=("Suchá",), email="x@x.cz", memberships=(COUNCIL,)),
        RosterPerson("2", "Karel", "Malý", gender="male", memberships=(Membership("SDH Lhota", role="velitel"),)),
        RosterPerson("3", "Karel", "Malý", gender="male", memberships=(Membership("Obec Lhota", role="starosta"),)),
        RosterPerson("4", "<b>Eva", "Krátká&", gender="female"),
    ],
    [
        RosterOrganization("1", "Ministerstvo vnitra", "MV", "00007064", "ministerstvo"),
        RosterOrganization("o2", "Stavby Cesta, s. r. o.", aliases=("Cesta",)),
    ],
)  # fmt: skip


@pytest.fixture(scope="module")
def service() -> Iterator[httpx.Client]:
    with RosterServer(ROSTER, port=0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        with httpx.Client(base_url=server.url, trust_env=False, timeout=20) as client:
            yield client
        server.shutdown()


def ask(service: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    reply = service.post("/", data={"queries": json.dumps({"q0": query})})
    assert reply.status_code == 200, reply.text
    return reply.json()["q0"]["result"]  # type: ignore[no-any-return]


def test_manifest(service: httpx.Client) -> None:
    reply = service.get("/")
    manifest = reply.json()
    assert reply.headers["access-control-allow-origin"] == "*"
    assert manifest["versions"] == ["0.2"]
    assert {"name", "identifierSpace", "schemaSpace"} <= set(manifest)
    assert [each["id"] for each in manifest["defaultTypes"]] == ["person", "organization"]
    for part in (manifest["view"], manifest["preview"]):
        assert service.get(part["url"].replace("{{id}}", "1")).status_code == 200
    for place in (*manifest["suggest"].values(), manifest["extend"]["propose_properties"]):
        assert (
            service.get(place["service_url"] + place["service_path"], params={"prefix": "j"}).status_code
            == 200
        )


def test_batches_by_get_and_post_are_the_same(service: httpx.Client) -> None:
    queries = {
        "a": {"query": "Ing. Jany Tiché"},
        "b": {"query": "MV", "type": "organization"},
        "c": {"query": "Nikdo Nikde"},
    }
    data = {"queries": json.dumps(queries)}
    posted = service.post("/", data=data).json()
    assert service.get("/", params=data).json() == posted
    (woman,), (ministry,), nobody = (posted[key]["result"] for key in "abc")
    assert (woman["id"], woman["name"], woman["match"]) == ("1", "Ing. Jana Tichá", True)
    assert woman["type"] == [{"id": "person", "name": "Osoba"}]
    assert woman["score"] > 90
    assert {feature["id"]: feature["value"] for feature in woman["features"]}["full_given_name"] is True
    assert (ministry["id"], ministry["match"]) == ("organization:1", True)
    assert nobody == []


def test_equals_are_no_match_and_properties_decide(service: httpx.Client) -> None:
    both = ask(service, query="Karla Malého", type=["person"])
    assert [(each["id"], each["match"]) for each in both] == [("2", False), ("3", False)]
    mayor = ask(service, query="Karel Malý", properties=[{"pid": "role", "v": "starosta"}])
    assert [(each["id"], each["match"]) for each in mayor] == [("3", True), ("2", False)]
    assert mayor[0]["score"] > mayor[1]["score"]
    town = [{"pid": "organization", "v": [{"id": "x", "name": "SDH Lhota"}]}]
    assert ask(service, query="Malý Karel", properties=town)[0]["id"] == "2"
    assert len(ask(service, query="Karel Malý", limit=1)) == 1


def test_types_days_and_names_in_properties(service: httpx.Client) -> None:
    assert ask(service, query="Jana Tichá", type="organization") == []
    assert ask(service, query="Jana Tichá", type="nothing") == []
    assert ask(service, query="Jana Tichá", properties=[{"pid": "day", "v": "2010-01-01"}]) == []
    names = [{"pid": "given_name", "v": "Jana"}, {"pid": "family_name", "v": "Suchá"}]
    assert ask(service, properties=names)[0]["id"] == "1"
    assert (
        ask(service, query="?", type="organization", properties=[{"pid": "ico", "v": 7064}])[0]["id"]
        == "organization:1"
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"queries": "{"}, "no JSON"),
        ({"queries": "[" * 100_000}, "no JSON"),
        ({"queries": "[]"}, "no JSON object"),
        ({"queries": '{"q": 1}'}, "no JSON object"),
        ({"queries": '{"q": {}}'}, "neither"),
        ({"queries": '{"q": {"query": "x", "limit": "many"}}'}, "limit"),
        ({"queries": '{"q": {"query": "x", "type": 3}}'}, "type"),
        ({"queries": '{"q": {"query": "x", "properties": [{"v": 1}]}}'}, "pid"),
        ({"queries": '{"q": {"query": "x", "properties": [{"pid": "day", "v": "never"}]}}'}, "day"),
        ({"queries": json.dumps({str(n): {"query": "x"} for n in range(1001)})}, "1000"),
        ({"extend": '{"ids": 1}'}, "ids"),
        ({"extend": '{"ids": [], "properties": ["role"]}'}, "properties"),
    ],
)
def test_bad_queries_are_refused(service: httpx.Client, data: dict[str, str], said: str) -> None:
    reply = service.post("/", data=data)
    assert reply.status_code == 400
    assert reply.json()["status"] == "error"
    assert said in reply.json()["message"]


@pytest.mark.parametrize(
    ("method", "path", "options", "status"),
    [
        ("GET", "/nowhere", {}, 404), ("GET", "/preview?id=none", {}, 404), ("PUT", "/", {"content": b""}, 405),
        ("DELETE", "/", {}, 405), ("POST", "/", {"json": {"queries": {}}}, 415),
        ("POST", "/", {"content": iter([b"a=1"])}, 411),
        ("GET", "/suggest/entity?prefix=a&cursor=x", {}, 400), ("OPTIONS", "/", {}, 204),
        ("GET", "/", {"headers": {"Host": "rebound.example"}}, 403),
    ],
)  # fmt: skip
def test_statuses(
    service: httpx.Client, method: str, path: str, options: dict[str, Any], status: int
) -> None:
    reply = service.request(method, path, **options)
    assert reply.status_code == status
    assert reply.headers["access-control-allow-origin"] == "*"
    assert (reply.headers.get("connection") == "close") == (status in (405, 411))


def test_too_large_a_form_is_refused_before_it_is_read(service: httpx.Client) -> None:
    with socket.create_connection((service.base_url.host, service.base_url.port or 80), timeout=20) as opened:
        opened.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n")
        assert opened.recv(1000).startswith(b"HTTP/1.1 413 ")


def test_head_has_no_body(service: httpx.Client) -> None:
    reply = service.head("/")
    assert (reply.status_code, reply.content) == (200, b"")


def test_suggestions(service: httpx.Client) -> None:
    found = service.get("/suggest/entity", params={"prefix": "tich"}).json()["result"]
    assert [(each["id"], each["name"]) for each in found] == [("1", "Ing. Jana Tichá")]
    assert found[0]["notable"] == [{"id": "person", "name": "Osoba"}]
    assert found[0]["description"] == "starostka, Obec Vlkohrádek"
    names = {
        each["id"] for each in service.get("/suggest/entity", params={"prefix": "KAREL m"}).json()["result"]
    }
    assert names == {"2", "3"}
    second = service.get("/suggest/entity", params={"prefix": "karel m", "cursor": "1"}).json()["result"]
    assert [each["id"] for each in second] == ["3"]
    assert (
        service.get("/suggest/entity", params={"prefix": "vnitra"}).json()["result"][0]["id"]
        == "organization:1"
    )
    assert service.get("/suggest/entity").json() == {"result": []}
    assert service.get("/suggest/type", params={"prefix": "os"}).json() == {
        "result": [{"id": "person", "name": "Osoba"}]
    }
    properties = service.get("/suggest/property", params={"prefix": "fun"}).json()["result"]
    assert properties == [{"id": "role", "name": "Funkce"}]


def test_data_extension(service: httpx.Client) -> None:
    proposed = service.get("/properties", params={"type": "person", "limit": "3"}).json()
    assert [each["id"] for each in proposed["properties"]] == ["given_name", "family_name", "titles"]
    asked = {
        "ids": ["1", "organization:1", "none"],
        "properties": [{"id": "role"}, {"id": "former_names"}, {"id": "email"}],
    }
    extended = service.post("/", data={"extend": json.dumps(asked)}).json()
    assert extended["meta"][0] == {"id": "role", "name": "Funkce"}
    assert extended["rows"] == {
        "1": {"role": [{"str": "starostka"}], "former_names": [{"str": "Suchá"}], "email": []},
        "organization:1": {"role": [], "former_names": [], "email": []},
        "none": {"role": [], "former_names": [], "email": []},
    }


def test_previews_are_escaped(service: httpx.Client) -> None:
    reply = service.get("/preview", params={"id": "4"})
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    assert "<b>Eva" not in reply.text
    assert "&lt;b&gt;Eva Krátká&amp;" in reply.text
    assert "x@x.cz" not in service.get("/view", params={"id": "1"}).text


def test_many_at_once(service: httpx.Client) -> None:
    replies: list[int] = []

    def call() -> None:
        replies.extend(
            len(ask(service, query=name)) for name in ("Karlem Malým", "Janě Tiché", "Eva Nikdo") * 5
        )

    threads = [Thread(target=call) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(set(replies)) == [0, 1, 2]
    assert len(replies) == 8 * 15


def test_port_in_use_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError, match="--port"):
            RosterServer(ROSTER, port=taken.getsockname()[1])


def test_command_serves(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("id;jméno;příjmení\n7;Eva;Tichá\n", "utf-8")
    command = [sys.executable, "-m", "zapisy", "roster", "serve", str(path), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stderr is not None
        url = process.stderr.readline().split("serving at ")[1].split(",")[0]
        reply = httpx.get(url, params={"queries": '{"q0": {"query": "Evou Tichou"}}'}, trust_env=False)
        process.terminate()
    assert reply.json()["q0"]["result"][0]["id"] == "7"
