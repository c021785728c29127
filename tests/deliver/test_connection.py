"""A password goes out encrypted or not at all, and a certificate that nobody vouches for ends the connection."""

import ssl

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from reports.deliver.connection import Login, connect
from reports.deliver.smtp import SmtpTransport
from reports.errors import DeliveryError
from reports.model import DeliveryState
from tests.deliver.servers import Keeps, free_port, serving

pytestmark = [
    pytest.mark.slow,
    # aiosmtpd doesn't count TLS from the first byte as TLS.
    pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning"),
]


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def trusting(authority):
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def serve(authority):
    """Start servers that want a login: with TLS from the start, or with STARTTLS."""
    own = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(own)
    started = []

    def start(handler, **how):
        known = {"auth_require_tls": False, "auth_required": True, "authenticator": check}
        controller = Controller(handler, hostname="127.0.0.1", port=free_port(), **known, **how)
        controller.start()
        started.append(controller)
        return controller.port

    def check(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"desk", b"secret"), handled=False)

    yield lambda handler, secure: start(handler, **({"ssl_context": own} if secure else {"tls_context": own}))
    for controller in started:
        controller.stop()


def deliver(login):
    with SmtpTransport(login).session() as session:
        return session.deliver(
            "desk@example.org", "a@example.org", b"Subject: x\r\n\r\nx\r\n", folder="", before_content=lambda: None
        )


@pytest.mark.parametrize("secure", [True, False])
def test_a_message_goes_out_after_a_login_over_tls(serve, trusting, secure):
    server = Keeps()
    login = Login("127.0.0.1", serve(server, secure), secure, "desk", "secret", trusting)
    assert deliver(login).state is DeliveryState.ACCEPTED
    assert server.recipients == ["a@example.org"]


@pytest.mark.parametrize("secure", [True, False])
def test_a_certificate_that_nobody_vouches_for_ends_the_connection(serve, secure):
    server = Keeps()
    outcome = deliver(Login("127.0.0.1", serve(server, secure), secure, "desk", "secret"))
    assert (outcome.state, outcome.reached) == (DeliveryState.DEFERRED, False)
    assert "certificate" in outcome.reply
    assert server.kept == []


@pytest.mark.parametrize(("password", "reason"), [("wrong", "refuses the login of desk"), (None, "MAIL_PASSWORD")])
def test_a_login_that_can_not_be_is_an_error_that_says_why(serve, trusting, password, reason):
    with pytest.raises(DeliveryError, match=reason):
        connect(Login("127.0.0.1", serve(Keeps(), True), True, "desk", password, trusting))


def test_no_password_is_sent_in_the_clear():
    server = Keeps()
    with serving(server, host="127.0.0.2") as url:
        port = int(url.rpartition(":")[2])
        with pytest.raises(DeliveryError, match="no password is sent"):
            connect(Login("127.0.0.2", port, user="desk", password="secret"))


def test_a_password_is_not_in_what_a_login_looks_like():
    assert "secret" not in repr(Login("mail.example.org", 587, user="desk", password="secret"))
