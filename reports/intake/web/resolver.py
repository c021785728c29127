"""Names to addresses, by the system's own resolver, in bounded time."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable, Sequence

__all__ = ["Resolve", "resolve"]

Resolve = Callable[[str], Sequence[str]]
"""From the name of a host to its addresses, the best first. Raises OSError when there are none."""

_SECONDS = 10.0


def resolve(host: str) -> Sequence[str]:
    """Return the addresses that the system has for a name, each once, in its order.

    Raises socket.gaierror when there are none, and TimeoutError after 10 seconds.
    """
    found: queue.SimpleQueue[Sequence[str] | OSError] = queue.SimpleQueue()

    def work() -> None:
        try:
            known = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
            found.put(tuple(dict.fromkeys(str(entry[4][0]) for entry in known)))
        except OSError as error:
            found.put(error)
        except UnicodeError as error:
            found.put(socket.gaierror(socket.EAI_NONAME, str(error)))

    # The system's call knows no timeout; a thread that nobody waits for does no harm.
    threading.Thread(target=work, name="dateline-resolver", daemon=True).start()
    try:
        answer = found.get(timeout=_SECONDS)
    except queue.Empty:
        raise TimeoutError(f"no answer within {_SECONDS:g} seconds") from None
    if isinstance(answer, OSError):
        raise answer
    return answer
