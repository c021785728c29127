"""The preview's server: this machine only, for a browser that names it rightly, and for reading only."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ..model import Format
from .board import Board
from .frame import frame_page, mail_page, trouble_page, waiting_page

__all__ = ["PreviewServer"]

_LOOPBACK = "127.0.0.1"
_WAIT = 20.0
_HTML = "text/html; charset=utf-8"
_PARTS = {"/briefing.html": Format.HTML, "/briefing.pdf": Format.PDF, "/mail.html": Format.MAIL}
_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; "
_INSIDE = f"{_NOTHING}style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
_SANDBOXED = f"{_INSIDE}; sandbox"
_AROUND = f"{_NOTHING}script-src 'nonce-{{0}}'; style-src 'nonce-{{0}}'; frame-src 'self'; connect-src 'self'; "
_FRAME = f"{_AROUND}frame-ancestors 'none'"
_ALWAYS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class PreviewServer(ThreadingHTTPServer):
    """Serves what hangs on a board, on 127.0.0.1; port 0 takes any free one. Raises OSError where the port is taken."""

    daemon_threads = True

    def __init__(self, port: int, *, key: str, board: Board, wait: float = _WAIT) -> None:
        """`wait` is how many seconds a question for a newer version is held at most."""
        self.key, self.board, self.wait = key, board, wait
        super().__init__((_LOOPBACK, port), _Answer)

    def server_bind(self) -> None:
        """Take the port; not as HTTPServer does, which asks the network for a name that nobody needs."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = _LOOPBACK, int(self.server_address[1])

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{_LOOPBACK}:{self.server_port}/"


class _Answer(BaseHTTPRequestHandler):
    # Methods that aren't defined here are refused by the base, with 501.
    server: PreviewServer
    server_version, sys_version = "dateline", ""
    timeout = 60

    def do_GET(self) -> None:
        """Answer what a browser reads."""
        if not self._names_us():
            # Another site's name that leads here would let that site's scripts read everything (DNS rebinding).
            self._say(HTTPStatus.MISDIRECTED_REQUEST, "this server answers to 127.0.0.1 and localhost only")
            return
        wanted = urlsplit(self.path)
        version, shown = self.server.board.now
        if wanted.path == "/":
            nonce = secrets.token_urlsafe(16)
            self._send(frame_page(self.server.key, version, shown, nonce=nonce), policy=_FRAME.format(nonce))
        elif wanted.path == "/version":
            after = parse_qs(wanted.query).get("after", [""])[0]
            version = self.server.board.wait(after, seconds=self.server.wait)
            self._send(json.dumps({"version": version}), kind="application/json")
        elif wanted.path not in _PARTS:
            self._say(HTTPStatus.NOT_FOUND, "there is nothing here")
        elif shown is None:
            self._send(waiting_page(), policy=_SANDBOXED)
        else:
            self._part(_PARTS[wanted.path], shown.parts)

    def do_HEAD(self) -> None:
        """Answer with the head alone."""
        self.do_GET()

    def _names_us(self) -> bool:
        port = self.server.server_port
        named = self.headers.get_all("Host", [])
        return len(named) == 1 and named[0].lower() in (f"{_LOOPBACK}:{port}", f"localhost:{port}")

    def _part(self, form: Format, parts: Mapping[Format, Any]) -> None:
        made = parts[form]
        if not isinstance(made, bytes):
            self._send(trouble_page(made), policy=_SANDBOXED)
        elif form is Format.PDF:
            self._send(made, kind="application/pdf", policy=f"{_INSIDE}; object-src 'self'")
        else:
            self._send(mail_page(made) if form is Format.MAIL else made, policy=_SANDBOXED)

    def _say(self, status: HTTPStatus, message: str) -> None:
        self._send(f"{message}\n", status=status, kind="text/plain; charset=utf-8")

    def _send(
        self,
        content: str | bytes,
        *,
        status: HTTPStatus = HTTPStatus.OK,
        kind: str = _HTML,
        policy: str = _SANDBOXED,
    ) -> None:
        body = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
        self.send_response(status)
        told = {"Content-Type": kind, "Content-Length": str(len(body)), "Content-Security-Policy": policy}
        for name, value in (_ALWAYS | told).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing: a line for each look of a browser would hide what matters."""

    def handle(self) -> None:
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True  # the browser went on to something newer
