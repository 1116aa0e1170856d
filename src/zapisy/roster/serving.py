"""HTTP for the reconciliation of a roster: what OpenRefine and its like ask, answered from memory.

Finds: the manifest, batches of queries and data extension at ``/`` (GET and POST forms), ``/suggest/…``, ``/properties``, ``/preview``, ``/view``.
Leaves: JSONP, authentication, flyouts. Nothing asked is logged or kept.
"""

from __future__ import annotations

import json
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from zapisy.errors import UsageError
from zapisy.roster.entities import TYPES, describe, label_of, name_term
from zapisy.roster.loading import Roster
from zapisy.roster.reconciling import (
    Json,
    QueryError,
    Reconciler,
    list_details,
    propose_properties,
    suggest_terms,
)
from zapisy.version import VERSION

MOST_BYTES = 8 << 20
"""Bytes of a request's form at most."""
LOCAL = ("127.0.0.1", "localhost", "::1")
PREVIEW = {"width": 420, "height": 260}
Form = dict[str, list[str]]


class _Refused(Exception):
    """A request that gets an error status."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status


class RosterServer(ThreadingHTTPServer):
    """Serves one roster."""

    daemon_threads = True

    def __init__(self, roster: Roster, host: str = "127.0.0.1", port: int = 8000) -> None:
        """Raises UsageError where the port cannot be had."""
        self.reconciler = Reconciler(roster)
        self.turns = Lock()
        self.name = f"zapisy: {len(roster.persons)} osob, {len(roster.organizations)} organizací"
        self.space = f"urn:zapisy:roster:{(roster.sha256 or 'unnamed')[:16]}"
        self.host = host
        try:
            super().__init__((host, port), _Handler)
        except OSError as error:
            raise UsageError(
                f"{host}:{port} cannot be listened on ({error.strerror}); give another --port"
            ) from error

    @property
    def url(self) -> str:
        """Where the service is."""
        return f"http://{self.host}:{self.server_address[1]}"

    def make_manifest(self, url: str) -> Json:
        """The service manifest."""
        paths = {
            kind: {"service_url": url, "service_path": f"/suggest/{kind}"}
            for kind in ("entity", "type", "property")
        }
        return {
            "versions": ["0.2"], "name": self.name, "serviceVersion": VERSION,
            "identifierSpace": self.space, "schemaSpace": "urn:zapisy:schema",
            "defaultTypes": [{"id": kind, "name": name_term(kind)} for kind in TYPES],
            "view": {"url": f"{url}/view?id={{{{id}}}}"},
            "preview": {"url": f"{url}/preview?id={{{{id}}}}", **PREVIEW},
            "suggest": paths,
            "extend": {
                "propose_properties": {"service_url": url, "service_path": "/properties"}, "property_settings": [],
            },
        }  # fmt: skip


class _Handler(BaseHTTPRequestHandler):
    server: RosterServer
    timeout = 30
    protocol_version = "HTTP/1.1"
    server_version, sys_version = f"zapisy/{VERSION}", ""
    _forms: ClassVar = "application/x-www-form-urlencoded"

    def do_GET(self) -> None:
        self._answer(lambda: parse_qs(urlsplit(self.path).query, keep_blank_values=True))

    do_HEAD = do_GET

    def do_POST(self) -> None:
        self._answer(self._read_form)

    def do_OPTIONS(self) -> None:
        self._send(HTTPStatus.NO_CONTENT, b"", "text/plain")

    def _refuse_method(self) -> None:
        self.close_connection = True
        self._send_error(HTTPStatus.METHOD_NOT_ALLOWED, "only GET, HEAD, POST and OPTIONS are answered")

    do_PUT = do_DELETE = do_PATCH = _refuse_method

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: names that were asked for are nobody's business."""

    # ------------------------------------------------------------ answers
    def _answer(self, read: Any) -> None:
        try:
            self._check_host()
            self._route(urlsplit(self.path).path.rstrip("/") or "/", read())
        except _Refused as error:
            self._send_error(error.status, str(error))
        except QueryError as error:
            self._send_error(HTTPStatus.BAD_REQUEST, str(error))

    def _route(self, path: str, form: Form) -> None:
        reconciler, prefix = self.server.reconciler, _first(form, "prefix")
        with self.server.turns:
            if path == "/":
                self._send_json(self._answer_root(form))
            elif path == "/suggest/entity":
                self._send_json(reconciler.suggest_entities(prefix, _read_number(form, "cursor") or 0))
            elif path in ("/suggest/type", "/suggest/property"):
                self._send_json(suggest_terms(path.rpartition("/")[2], prefix))
            elif path == "/properties":
                self._send_json(
                    propose_properties(_first(form, "type") or TYPES[0], _read_number(form, "limit"))
                )
            elif path in ("/preview", "/view"):
                self._send(HTTPStatus.OK, self._show_entity(_first(form, "id")).encode(), "text/html")
            else:
                raise _Refused(HTTPStatus.NOT_FOUND, "there is nothing at this path")

    def _answer_root(self, form: Form) -> Json:
        if "queries" in form:
            return self.server.reconciler.answer_batch(_read_json(form, "queries"))
        if "extend" in form:
            return self.server.reconciler.extend(_read_json(form, "extend"))
        return self.server.make_manifest(f"http://{self.headers.get('Host') or self.server.url[7:]}")

    def _show_entity(self, key: str) -> str:
        entity = self.server.reconciler.find(key)
        if entity is None:
            raise _Refused(HTTPStatus.NOT_FOUND, "the roster has no entity of this id")
        rows = "".join(
            f"<dt>{escape(name)}</dt><dd>{escape('; '.join(values))}</dd>"
            for name, values in list_details(entity)
        )
        return (
            f'<!DOCTYPE html><html lang="cs"><head><meta charset="utf-8"><title>{escape(label_of(entity))}</title></head>'
            f"<body><h1>{escape(label_of(entity))}</h1><p>{escape(describe(entity))}</p><dl>{rows}</dl></body></html>"
        )

    # ------------------------------------------------------------ requests
    def _check_host(self) -> None:
        """A page elsewhere must not reach a local service under a name of its own."""
        name = urlsplit(f"//{self.headers.get('Host', '')}").hostname
        if self.server.host in LOCAL and name not in (*LOCAL, None):
            raise _Refused(
                HTTPStatus.FORBIDDEN, "the service is for this machine; call it by 127.0.0.1 or localhost"
            )

    def _read_form(self) -> Form:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > MOST_BYTES:
            self.close_connection = True
            status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE if length.isdecimal() else HTTPStatus.LENGTH_REQUIRED
            raise _Refused(status, f"the form must say its length, {MOST_BYTES >> 20} MB at most")
        content = self.rfile.read(int(length))
        if self.headers.get_content_type() != self._forms:
            raise _Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"the body must be {self._forms}")
        try:
            return parse_qs(content.decode("utf-8"), keep_blank_values=True, strict_parsing=True)
        except ValueError:
            raise _Refused(HTTPStatus.BAD_REQUEST, "the form cannot be read") from None

    # ------------------------------------------------------------ responses
    def _send_json(self, data: Json) -> None:
        self._send(HTTPStatus.OK, json.dumps(data, ensure_ascii=False).encode(), "application/json")

    def _send_error(self, status: HTTPStatus, message: str) -> None:
        body = {"status": "error", "message": message}
        self._send(status, json.dumps(body).encode(), "application/json")

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
        self.send_header("Access-Control-Allow-Headers", "Content-Type")
        self.send_header("Content-Security-Policy", "default-src 'none'")
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.close_connection:  # else a client would ask again on a connection that is gone
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _first(form: Form, key: str) -> str:
    return form.get(key, [""])[0]


def _read_number(form: Form, key: str) -> int | None:
    text = _first(form, key)
    if text and not (text.isdecimal() and len(text) < 10):
        raise QueryError(f"{key} is no number")
    return int(text) if text else None


def _read_json(form: Form, key: str) -> Any:
    try:
        return json.loads(_first(form, key))
    except (ValueError, RecursionError):
        raise QueryError(f"{key} is no JSON") from None
