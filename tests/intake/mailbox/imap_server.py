"""An IMAP server on this machine that speaks what a reader of one folder needs, and misbehaves where it is told to."""

import re
import socket
import ssl
import threading

HEAD = (
    b"From: Courier <news@courier.example>\r\nSubject: Piece %d\r\nMessage-ID: <%d@c.example>\r\n\r\nIt rained %d.\r\n"
)


def message(uid):
    return HEAD % (uid, uid, uid)


class Server:
    """Serves `messages` (UID to bytes) of INBOX to ada with the password "open sesame"; `heard` is what it was told.

    `does` maps a command's first words to what is done instead of answering: bytes to send, or a function of the line.
    """

    def __init__(self, *, tls=None, capabilities=b"IMAP4rev1 AUTH=PLAIN", starttls=None):
        self.messages = {uid: message(uid) for uid in (1, 2, 3)}
        self.sizes, self.validity, self.does, self.heard = {}, 7, {}, []
        self._tls, self._starttls, self._capabilities = tls, starttls, capabilities
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._lines, self._closing = [], threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self._closing.set()
        for line in [self._socket, *self._lines]:
            line.close()

    def wait(self):
        """Say nothing until the server is closed."""
        self._closing.wait(20)

    def _accept(self):
        while not self._closing.is_set():
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            self._lines.append(line)
            threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line):
        try:
            line = self._tls.wrap_socket(line, server_side=True) if self._tls else line
            self._lines.append(line)
            with line, line.makefile("rb") as file:
                line.sendall(self.does.get(b"GREETING", b"* OK hello\r\n"))
                self._talk(line, file)
        except (OSError, ValueError):
            pass

    def _talk(self, line, file):
        while command := file.readline():
            tag, _, rest = command.rstrip(b"\r\n").partition(b" ")
            self.heard.append(rest)
            special = next((does for words, does in self.does.items() if rest.startswith(words)), None)
            if callable(special):
                special = special(line)
            if special is not None:
                line.sendall(special.replace(b"TAG", tag))
            elif rest == b"STARTTLS":
                line.sendall(tag + b" OK go\r\n")
                with self._starttls.wrap_socket(line, server_side=True) as inner, inner.makefile("rb") as words:
                    self._lines.append(inner)
                    self._talk(inner, words)
                return
            elif rest == b"AUTHENTICATE PLAIN":
                line.sendall(b"+ \r\n")
                good = file.readline() == b"AGFkYQBvcGVuIHNlc2FtZQ==\r\n"
                line.sendall(tag + (b" OK in\r\n" if good else b" NO open sesame is wrong\r\n"))
            else:
                line.sendall(self._answer(rest) + tag + b" OK done\r\n")

    def _answer(self, rest):
        if rest == b"CAPABILITY":
            return b"* CAPABILITY " + self._capabilities + b"\r\n"
        if rest.startswith(b"EXAMINE"):
            return b"* %d EXISTS\r\n* OK [UIDVALIDITY %d] known\r\n" % (len(self.messages), self.validity)
        if found := re.fullmatch(rb"UID FETCH (\d+):\* \(UID RFC822.SIZE\)", rest):
            uids = [uid for uid in self.messages if uid >= int(found[1])] or [*self.messages][-1:]
        elif found := re.fullmatch(rb"FETCH (\d+):(\d+) \(UID RFC822.SIZE\)", rest):
            uids = [*self.messages][int(found[1]) - 1 : int(found[2])]
        elif found := re.fullmatch(rb"UID FETCH (\d+) \(UID BODY\.PEEK\[\]\)", rest):
            body = self.messages.get(int(found[1]))
            return b"" if body is None else b"* 1 FETCH (UID %s BODY[] {%d}\r\n%s)\r\n" % (found[1], len(body), body)
        else:
            return b""
        sizes = ((uid, self.sizes.get(uid, len(self.messages[uid]))) for uid in uids)
        return b"".join(b"* %d FETCH (UID %d RFC822.SIZE %d)\r\n" % (n, *pair) for n, pair in enumerate(sizes, 1))


def trusted(authority):
    """Return a server's and a client's context of a private authority for 127.0.0.1."""
    server, client = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("127.0.0.1").configure_cert(server)
    authority.configure_trust(client)
    return server, client
