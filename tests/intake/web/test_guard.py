"""Whatever leads to somebody's inside — a redirect, a name, a changed name, an odd number — nothing reaches it."""

import ssl

import pytest
import trustme

from reports.errors import ForbiddenError, SourceError
from reports.intake.web.resolver import resolve
from tests.intake.web.server import Names, page, redirect, serving

pytestmark = pytest.mark.slow

HELLO = page(b"<p>Hello</p>")


def forbidden(web, url):
    with pytest.raises(ForbiddenError) as caught:
        web.get(url)
    return str(caught.value)


def test_a_host_that_is_allowed_by_name_is_reached(web, server):
    server.pages["/a"] = HELLO
    answer = web.get(server.url("news.example", "/a#part"))
    assert (answer.status, answer.content, answer.media, answer.charset) == (200, b"<p>Hello</p>", "text/html", "utf-8")
    assert answer.url == server.url("news.example", "/a")
    assert server.asked == [("news.example", "/a")]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "0x7f.1",
        "0177.0.0.1",
        "2130706433",
        "１２７.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "0.0.0.0",
        "internal.example",
        "INTERNAL.example.",
        "localhost",
    ],
)
def test_an_inner_address_is_not_reached_directly_nor_by_a_redirect(open_web, names, server, inside, host):
    names.table["localhost"] = ["127.0.0.1"]
    web = open_web()
    assert "address" in forbidden(web, inside.url(host))
    server.pages["/"] = redirect(inside.url(host, "/secret").encode().decode("latin-1"))
    said = forbidden(web, server.url("news.example"))
    assert said.startswith(server.url("news.example") + ": redirects to http://")
    assert server.paths() == ["/"]


def test_a_redirect_to_the_same_server_by_another_name_is_not_followed(web, server):
    server.pages["/"] = redirect(server.url("other.example", "/b"), 301)
    server.pages["/b"] = HELLO
    said = forbidden(web, server.url("news.example"))
    assert "a host, other.example, that leads to 127.0.0.1, a loopback address" in said
    assert server.asked == [("news.example", "/")]


@pytest.mark.parametrize(
    "to",
    [
        "file:///etc/passwd",
        "ftp://news.example/a",
        "data:text/html,<p>a</p>",
        "gopher://news.example/",
        "javascript:alert(1)",
        "http://news.example@internal.example/",
        "http://news.example:x@127.0.0.1/",
        "http://news.example\\@internal.example/",
        "//internal.example@news.example/",
        "http://news.example:22/",
    ],
)
def test_a_redirect_to_another_scheme_a_user_or_a_port_is_not_followed(web, names, server, to):
    server.pages["/"] = redirect(to)
    forbidden(web, server.url("news.example"))
    assert server.paths() == ["/"]
    assert set(names.asked) == {"news.example"}


def test_a_link_back_to_an_allowed_host_in_small_steps_is_checked_at_each(web, server, inside):
    server.pages["/"] = redirect("/2")
    server.pages["/2"] = redirect("//news.example:" + str(server.port) + "/3")
    server.pages["/3"] = redirect(inside.url("127.0.0.1"))
    forbidden(web, server.url("news.example"))
    assert server.paths() == ["/", "/2", "/3"]


def test_a_name_with_one_inner_address_among_public_ones_is_refused_whole(open_web, inside):
    names = Names(mixed_example=[["203.0.113.7", "127.0.0.1"], ["127.0.0.1", "93.184.215.14"]])
    web = open_web(resolve=names)
    assert "203.0.113.7, a private address" in forbidden(web, inside.url("mixed.example"))
    assert "127.0.0.1, a loopback address" in forbidden(web, inside.url("mixed.example"))


def test_a_name_that_changes_its_answer_is_looked_up_once_and_connected_to_as_checked(open_web, inside, monkeypatch):
    """Rebinding: public when it is checked, and 127.0.0.1 for whoever asks again."""
    names = Names(rebinding_example=["93.184.215.14", "127.0.0.1"])
    reached = []

    def connect(self, host, port, *rest):
        reached.append((host, port))
        raise OSError("nothing leaves this machine")

    monkeypatch.setattr("httpcore.SyncBackend.connect_tcp", connect)
    web = open_web(resolve=names)
    with pytest.raises(OSError, match="nothing leaves"):
        web.get(inside.url("rebinding.example"))
    assert reached == [("93.184.215.14", inside.port)]
    assert names.asked["rebinding.example"] == 1
    said = forbidden(web, inside.url("rebinding.example"))
    assert "127.0.0.1, a loopback address" in said
    assert len(reached) == 1


def test_a_name_that_turns_inner_between_robots_and_page_is_refused(open_web, server):
    server.pages["*"] = page(b"", Connection="close")
    names = Names(news_example=["127.0.0.1", "169.254.169.254"])
    web = open_web(resolve=names, robots=True)
    assert "169.254.169.254, a cloud's metadata address" in forbidden(web, server.url("news.example", "/a"))
    assert server.paths() == ["/robots.txt"]


def test_an_address_can_be_allowed_as_it_is_written(open_web, server):
    server.pages["/"] = HELLO
    assert open_web(allow=["127.0.0.1"]).get(server.url("127.0.0.1")).status == 200
    forbidden(open_web(allow=["127.0.0.1"]), server.url("internal.example"))


def test_proxies_and_passwords_of_the_environment_are_not_used(open_web, server, inside, monkeypatch, tmp_path):
    (tmp_path / "netrc").write_text("machine news.example login a password b\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "https_proxy"):
        monkeypatch.setenv(name, inside.url("127.0.0.1"))
    server.pages["/"] = page(b"x", Set_Cookie="a=b")
    web = open_web()
    web.get(server.url("news.example"))
    web.get(server.url("news.example"))
    heads = {name.lower() for head in server.heads for name in head}
    assert heads == {"host", "accept", "accept-encoding", "connection", "user-agent"}


def test_the_certificate_is_asked_for_the_name_and_not_for_the_address(open_web, names):
    authority = trustme.CA()
    context, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("news.example").configure_cert(context)
    authority.configure_trust(trusting)
    named = []
    context.sni_callback = lambda stream, name, _: named.append(name)
    with serving(context=context) as server:
        server.pages["/"] = HELLO
        url = server.url("news.example").replace("http:", "https:")
        assert open_web(context=trusting).get(url).status == 200
        assert named == ["news.example"]
        assert server.asked == [("news.example", "/")]
        with pytest.raises(SourceError, match="can't prove that it is what it says"):
            open_web().get(url)
        with pytest.raises(SourceError, match="can't prove that it is what it says"):
            open_web(allow=["other.example"], context=trusting).get(url.replace("news.", "other."))
        assert len(server.asked) == 1


def test_a_redirect_from_https_to_http_is_followed_and_the_answer_tells_it(open_web, server):
    authority = trustme.CA()
    context, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("news.example").configure_cert(context)
    authority.configure_trust(trusting)
    server.pages["/"] = HELLO
    with serving(context=context) as secure:
        secure.pages["/"] = redirect(server.url("news.example"))
        answer = open_web(context=trusting).get(secure.url("news.example").replace("http:", "https:"))
    assert answer.url == server.url("news.example")


def test_a_name_that_nobody_knows_is_named_at_once(web, clock):
    with pytest.raises(SourceError, match=r"http://gone\.example/: has a host that nobody knows"):
        web.get("http://gone.example/")
    assert clock.slept == []


def test_the_system_resolves_names_of_its_own():
    assert "127.0.0.1" in resolve("127.0.0.1")
    with pytest.raises(OSError, match=r".+"):
        resolve("name-that-is-not.invalid")
