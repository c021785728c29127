"""Whatever an endpoint does, there is a reply in time or a sentence that says why there is none."""

import asyncio
import sys
import threading

import pytest

from reports.errors import MachineError, ModelError
from reports.llm import needs, post
from tests.llm.servers import (
    KEY,
    DripsItsBody,
    DripsItsHead,
    Endpoint,
    HangsUp,
    NeverAnswers,
    NeverEnds,
    Refuses,
    SaysSomethingElse,
    reply_of,
    serving,
)

pytestmark = pytest.mark.slow


def asked(endpoint, *, seconds=10, key=KEY):
    with serving(endpoint) as url:
        return post(f"{url}/chat/completions", b'{"model": "m"}', key=key, seconds=seconds)


def failure(endpoint, **more):
    with pytest.raises(ModelError) as caught:
        asked(endpoint, **more)
    assert caught.value.__cause__ is caught.value.__context__ is None
    return str(caught.value)


def test_a_question_is_posted_with_its_key_and_the_reply_returned():
    endpoint = Endpoint("hello")
    assert asked(endpoint) == reply_of("hello")
    assert endpoint.asked == [{"model": "m"}]
    assert endpoint.heads[0]["Authorization"] == f"Bearer {KEY}"
    assert endpoint.heads[0]["Accept-Encoding"] == "identity"


def test_without_a_key_none_is_sent():
    endpoint = Endpoint("hello")
    asked(endpoint, key=None)
    assert "Authorization" not in endpoint.heads[0]


@pytest.mark.parametrize("status", [201, 400, 401, 403, 404, 429, 500, 503])
def test_a_status_that_is_no_answer_is_named(status):
    assert failure(Refuses(status)) == f"HTTP {status}"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(status):
    elsewhere = Endpoint("hello")
    with serving(elsewhere) as url:
        why = failure(Refuses(status, Location=f"{url}/chat/completions"))
    assert why == f"HTTP {status}, a redirect, which is not followed"
    assert elsewhere.asked == []


@pytest.mark.parametrize("endpoint", [NeverAnswers, DripsItsHead, DripsItsBody])
def test_an_endpoint_that_takes_its_time_is_left_when_the_time_is_over(endpoint):
    assert failure(endpoint(), seconds=0.3) == "no answer within 0.3 seconds"


@pytest.mark.parametrize("endpoint", [NeverAnswers, DripsItsHead, DripsItsBody])
def test_whoever_is_left_is_left_for_good(endpoint):
    with serving(endpoint()) as url:
        with pytest.raises(ModelError):
            post(url, b"{}", key=None, seconds=0.3)
        for thread in [one for one in threading.enumerate() if one.name == "dateline-llm"]:
            thread.join(10)
            assert not thread.is_alive()


@pytest.mark.parametrize("endpoint", [NeverEnds(), SaysSomethingElse(b"x" * 1_000_001)])
def test_a_reply_without_end_is_read_up_to_its_limit(endpoint):
    assert failure(endpoint) == "the reply is larger than 1 MB"


@pytest.mark.parametrize("after", [0, 10, 60])
def test_a_connection_that_breaks_off_is_a_failure(after):
    assert failure(HangsUp(after)) == "the connection broke off"


def test_a_reply_that_would_have_to_be_unpacked_is_not_read():
    assert "compressed" in failure(SaysSomethingElse(b"x", Content_Encoding="gzip"))


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/v1", "https://127.0.0.1:1/v1"])
def test_where_nobody_listens_no_connection_can_be_had(url):
    with pytest.raises(ModelError, match="no connection could be had"):
        post(url, b"{}", key=None, seconds=20)


def test_an_endpoint_that_proves_nothing_of_who_it_is_gets_no_question():
    endpoint = Endpoint("hello")
    with serving(endpoint) as url, pytest.raises(ModelError, match="no connection could be had"):
        post(url.replace("http:", "https:"), b"{}", key=KEY, seconds=10)
    assert endpoint.asked == []


def test_a_key_that_can_not_be_sent_is_not_told():
    with pytest.raises(ModelError) as caught:
        asked(Endpoint(), key=f"{KEY}\r\nX: y")
    assert KEY not in str(caught.value)


def test_what_goes_out_in_the_clear_goes_by_no_proxy(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    assert asked(Endpoint("hello")) == reply_of("hello")


def test_an_event_loop_of_the_callers_own_is_not_in_the_way():
    async def caller():
        return asked(Endpoint("hello"))

    assert asyncio.run(caller()) == reply_of("hello")


def test_without_httpx_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)
    assert "pip install 'dateline[llm]'" in needs()
    with pytest.raises(MachineError, match="dateline"):
        post("https://h/v1", b"{}", key=None, seconds=1)
