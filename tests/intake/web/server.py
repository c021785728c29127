"""A server on the loopback that answers as it should, named ways to misbehave, and names that lead where a test says.

What reached the server is in `asked` (host and path of each request) and `connections`: "nothing else is reached" is
read there.
"""

import gzip
import threading
import zlib
from collections import Counter
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import EAI_NONAME, SHUT_RDWR, gaierror


class Names:
    """A resolver out of a table: a name has the same addresses each time, or other ones each time it is asked."""

    def __init__(self, **table):
        self.table = {name.replace("_", "."): list(answers) for name, answers in table.items()}
        self.asked = Counter()

    def __call__(self, host):
        self.asked[host] += 1
        if host not in self.table:
            raise gaierror(EAI_NONAME, "no such name")
        answers = self.table[host]
        found = answers[min(self.asked[host], len(answers)) - 1]
        return [found] if isinstance(found, str) else found


class Clock:
    """A clock that nobody but sleepers and `step` moves; it keeps how long each sleep was."""

    def __init__(self, step=0.0):
        self.time, self.step, self.slept = 1000.0, step, []

    def __call__(self):
        self.time += self.step
        return self.time

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.time += seconds


class Server:
    """Paths and what answers at them: each is a function of the protocol's handler, or (status, head, body)."""

    def __init__(self):
        self.pages, self.asked, self.heads = {}, [], []
        self.connections = 0
        self.leaving = threading.Event()
        self.port = 0

    def url(self, host, path="/"):
        return f"http://{host}:{self.port}{path}"

    def paths(self):
        return [path for _, path in self.asked]

    def answer(self, http):
        page = self.pages.get(http.path, self.pages.get("*", (404, {}, b"nothing here")))
        if isinstance(page, list):
            page = page.pop(0) if len(page) > 1 else page[0]
        if callable(page):
            page(self, http)
        else:
            send(http, *page)


def send(http, status, head, body=b""):
    """Answer as the protocol says."""
    http.send_response(status)
    for name, value in {"Content-Length": len(body), **head}.items():
        for one in value if isinstance(value, list) else [value]:
            if one is not None:
                http.send_header(name, str(one))
    http.end_headers()
    if status != 304:
        http.wfile.write(body)


def page(body, media="text/html; charset=utf-8", **head):
    return 200, {"Content-Type": media, **{name.replace("_", "-"): value for name, value in head.items()}}, body


def redirect(to, status=302):
    return status, {"Location": to}, b""


def raw(*pieces):
    """Return a page that writes these bytes and closes."""

    def write(server, http):
        for piece in pieces:
            http.wfile.write(piece)
        http.close_connection = True

    return write


def drip(piece, *, before=b"HTTP/1.1 200 OK\r\n\r\n", pause=0.005):
    """Return a page that goes on for ever, a piece at a time."""

    def write(server, http):
        http.wfile.write(before)
        while not server.leaving.wait(pause):
            http.wfile.write(piece)
            http.wfile.flush()

    return write


def flood(piece, *, before):
    """Return a page that goes on for ever, as fast as it is read."""
    return drip(piece, before=before, pause=0)


def reset(server, http):
    """Close without an answer."""
    http.connection.shutdown(SHUT_RDWR)
    http.close_connection = True


def silent(server, http):
    """Say nothing until the test is over."""
    server.leaving.wait()
    http.close_connection = True


def bomb(megabytes, layers=1):
    """Return gzip that unpacks to so many megabytes of zeros, and is made in one go."""
    packer = zlib.compressobj(9, wbits=31)
    block = bytes(1024 * 1024)
    data = b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()
    for _ in range(layers - 1):
        data = gzip.compress(data)
    return page(data, Content_Encoding=", ".join(["gzip"] * layers))


@contextmanager
def serving(server=None, *, host="127.0.0.1", context=None):
    """Run a server; a second one stands for the inside that must not be reached."""
    server = server or Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            server.asked.append((self.headers.get("Host", "").rpartition(":")[0], self.path))
            server.heads.append(dict(self.headers))
            with suppress(OSError):
                server.answer(self)

        def log_message(self, *words):
            pass

    class Listener(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def get_request(self):
            found = super().get_request()
            server.connections += 1
            return found

        def handle_error(self, request, client_address):
            pass

    listener = Listener((host, 0), Handler)
    if context is not None:
        listener.socket = context.wrap_socket(listener.socket, server_side=True, do_handshake_on_connect=False)
    server.port = listener.server_address[1]
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.leaving.set()
        listener.shutdown()
        listener.server_close()
        thread.join()
