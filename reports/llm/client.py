"""One question to an endpoint over HTTP, by httpx, which only those need who ask.

No redirect is followed, no cookie kept, nothing compressed taken, no reply read past its limit; and the clock has the
last word, however slowly a name is resolved or a reply drips. What goes wrong is told in our own words: those of an
exception could hold the key.
"""

from __future__ import annotations

import importlib.util
import queue
import threading

from ..errors import MachineError, ModelError
from ..version import __version__
from .answer import LARGEST

__all__ = ["needs", "post"]

_GRACE = 1.0


def needs() -> str | None:
    """Return what is missing for asking, with the command that mends it; None when nothing is."""
    if importlib.util.find_spec("httpx") is None:
        return "asking a model needs httpx; install it with: pip install 'dateline[llm]'"
    return None


def post(url: str, body: bytes, *, key: str | None, seconds: float) -> bytes:
    """Return the reply to a JSON body, within `seconds`; `key` is sent as a Bearer token.

    Raises ModelError when there is none that can be used, MachineError when httpx isn't installed.
    """
    if missing := needs():
        raise MachineError(missing)
    import asyncio  # noqa: PLC0415 - for nobody who doesn't ask

    import httpx  # noqa: F401, PLC0415 - an extra, and half a second, which the clock needn't count

    found: queue.SimpleQueue[bytes | str] = queue.SimpleQueue()

    def work() -> None:
        try:
            found.put(asyncio.run(_answered(url, body, key, seconds)))
        except Exception as error:  # noqa: BLE001 - whatever happens out there, the edition goes on
            found.put(_reason(error, seconds))

    # A thread of its own: no caller's event loop is in the way, and none waits for a name that isn't resolved.
    threading.Thread(target=work, name="dateline-llm", daemon=True).start()
    try:
        answer = found.get(timeout=seconds + _GRACE)
    except queue.Empty:
        answer = _late(seconds)
    if isinstance(answer, str):
        raise ModelError(answer)
    return answer


async def _answered(url: str, body: bytes, key: str | None, seconds: float) -> bytes:
    import asyncio  # noqa: PLC0415

    import httpx  # noqa: PLC0415

    headers = {
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Content-Type": "application/json",
        "User-Agent": f"dateline/{__version__}",
    }
    if key:
        headers["Authorization"] = f"Bearer {key}"
    # A proxy of the environment would read what goes out in the clear.
    client = httpx.AsyncClient(follow_redirects=False, timeout=None, trust_env=url.lower().startswith("https:"))  # noqa: S113
    async with asyncio.timeout(seconds), client, client.stream("POST", url, content=body, headers=headers) as reply:
        if 300 <= reply.status_code < 400:
            raise ModelError(f"HTTP {reply.status_code}, a redirect, which is not followed")
        if reply.status_code != httpx.codes.OK:
            raise ModelError(f"HTTP {reply.status_code}")
        if reply.headers.get("Content-Encoding", "identity") != "identity":
            raise ModelError("the reply is compressed, which wasn't asked for")
        content = bytearray()
        async for chunk in reply.aiter_raw():
            content += chunk
            if len(content) > LARGEST:
                raise ModelError(f"the reply is larger than {LARGEST // 1_000_000} MB")
        return bytes(content)


def _reason(error: Exception, seconds: float) -> str:
    import httpx  # noqa: PLC0415

    match error:
        case ModelError():
            return str(error)
        case TimeoutError() | httpx.TimeoutException():
            return _late(seconds)
        case httpx.ConnectError() | OSError():
            return "no connection could be had"
        case httpx.TransportError():
            return "the connection broke off"
        case _:
            return f"the request could not be made ({type(error).__name__})"


def _late(seconds: float) -> str:
    return f"no answer within {seconds:g} seconds"
