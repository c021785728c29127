"""Endpoints on the loopback that answer as they should, and named ways to misbehave."""

import json
import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = "sk-a-secret-that-must-never-be-seen"


def reply_of(words):
    """Return the body of a chat completion that says `words`."""
    message = {"role": "assistant", "content": words}
    return json.dumps({"object": "chat.completion", "choices": [{"index": 0, "message": message}]}).encode()


def facts(*told):
    return json.dumps({"facts": told})


class Endpoint:
    """A server that answers every question with the same words; it keeps what it was asked.

    The misbehaving ones override `answer`, which writes to a connection as the protocol's handler does.
    """

    words = facts()

    def __init__(self, words=None):
        self.asked, self.heads, self.paths = [], [], []
        self.words = self.words if words is None else words
        self.leaving = threading.Event()

    def answer(self, http):
        self.send(http, reply_of(self.words))

    @staticmethod
    def send(http, body, status=200, **head):
        http.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": len(body), **head}.items():
            http.send_header(name.replace("_", "-"), str(value))
        http.end_headers()
        http.wfile.write(body)

    def drip(self, http, pieces, pause=0.02):
        for piece in pieces:
            if self.leaving.wait(pause):
                return
            http.wfile.write(piece)
            http.wfile.flush()


class Refuses(Endpoint):
    """A server that answers with a status and no answer."""

    def __init__(self, status, **head):
        super().__init__()
        self.status, self.head = status, head

    def answer(self, http):
        self.send(http, b'{"error": "Bearer ' + KEY.encode() + b'"}', self.status, **self.head)


class SaysSomethingElse(Endpoint):
    """A server whose body is no chat completion."""

    def __init__(self, body, **head):
        super().__init__()
        self.body, self.head = body, head

    def answer(self, http):
        self.send(http, self.body, **self.head)


class NeverAnswers(Endpoint):
    """A server that takes the question and says nothing."""

    def answer(self, http):
        self.leaving.wait(30)


class DripsItsHead(Endpoint):
    """A server that sends one byte of its head after the other, and never the last."""

    def answer(self, http):
        self.drip(http, [b"HTTP/1.1 200 OK\r\nX: ", *[b"x"] * 2000])


class DripsItsBody(Endpoint):
    """A server whose body comes one byte at a time, slower than anybody waits."""

    def answer(self, http):
        http.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
        self.drip(http, [b" "] * 2000)


class NeverEnds(Endpoint):
    """A server that sends for ever, as fast as it can."""

    def answer(self, http):
        http.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not self.leaving.is_set():
            http.wfile.write(b"x" * 65_536)


class HangsUp(Endpoint):
    """A server that closes the connection in the middle of its answer, or before it (`after` bytes)."""

    def __init__(self, after):
        super().__init__()
        self.after = after

    def answer(self, http):
        http.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{"choices":'[: self.after])


@contextmanager
def serving(endpoint):
    """Serve on a free port of the loopback; yield the base URL."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):  # the library's name
            endpoint.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            endpoint.heads.append(dict(self.headers))
            endpoint.paths.append(self.path)
            self.close_connection = True
            with suppress(ConnectionError):  # those who give up hang up
                endpoint.answer(self)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/v1"
        finally:
            endpoint.leaving.set()
            server.shutdown()
            thread.join()
