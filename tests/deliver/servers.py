"""Mail servers that keep what they are given, and named ways to misbehave."""

import socket
from contextlib import contextmanager

from aiosmtpd.controller import Controller
from sqlalchemy import update

from reports.store.tables import deliveries


class Keeps:
    """A server that takes everything."""

    def __init__(self):
        self.kept = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        self.kept.append((envelope.rcpt_tos[0], envelope.content))
        return "250 kept"

    @property
    def recipients(self):
        return sorted(to for to, _ in self.kept)


class RefusesOne(Keeps):
    """A server that knows no reader2."""

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address.startswith("reader2@"):
            return "550 5.1.1 no such reader"
        envelope.rcpt_tos.append(address)
        return "250 ok"


class Greylists(Keeps):
    """A server that asks everybody to come again the first time."""

    def __init__(self):
        super().__init__()
        self.seen = set()

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address not in self.seen:
            self.seen.add(address)
            return "451 4.7.1 come again"
        envelope.rcpt_tos.append(address)
        return "250 ok"


class DropsBeforeContent(Keeps):
    """A server that hangs up on the second recipient, twice: on the kept connection and on a new one."""

    drops = 2

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address.startswith("reader2@") and self.drops:
            self.drops -= 1
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 ok"


class DropsAfterDot(Keeps):
    """A server that takes reader2's message over, and hangs up before it says so."""

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        await super().handle_DATA(server, session, envelope)
        if envelope.rcpt_tos[0].startswith("reader2@"):
            server.transport.abort()
        return "250 kept"


class BreaksOff(Keeps):
    """A server that takes a message over, and whose reply breaks off."""

    def __init__(self, reply):
        super().__init__()
        self.reply = reply

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        await super().handle_DATA(server, session, envelope)
        server.transport.write(self.reply)
        server.transport.close()
        return "250 kept"


class Closes(Keeps):
    """A server that shuts down (421) at the second message."""

    closed = False

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802
        if len(self.kept) == 1 and not self.closed:
            self.closed = True
            return "421 4.3.2 closing"
        envelope.mail_from = address
        return "250 ok"


class TakesOver(Keeps):
    """A server that is so slow that another process claims reader2's row before the content is sent."""

    def __init__(self, store):
        super().__init__()
        self.store = store

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address.startswith("reader2@"):
            with self.store.write() as connection:
                row = deliveries.c.address == address
                connection.execute(update(deliveries).where(row).values(fence=deliveries.c.fence + 1, owner="other"))
        envelope.rcpt_tos.append(address)
        return "250 ok"


def free_port(host="127.0.0.1"):
    with socket.socket() as probe:
        probe.bind((host, 0))
        return probe.getsockname()[1]


@contextmanager
def serving(handler, host="127.0.0.1"):
    """Serve on a free port of the loopback; yield the URL."""
    controller = Controller(handler, hostname=host, port=free_port(host))
    controller.start()
    try:
        yield f"smtp://{host}:{controller.port}"
    finally:
        controller.stop()
