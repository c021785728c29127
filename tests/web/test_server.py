"""The preview's server answers this machine's browser, for reading only, and nobody else."""

import re
from http.client import HTTPConnection
from threading import Thread

import pytest

from reports.errors import Fault
from reports.model import Format
from reports.pipeline.preview import Previewed, Trouble
from reports.web import Board, PreviewServer

pytestmark = pytest.mark.slow

MAIL = (
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
    b'--b\r\nContent-Type: text/html\r\n\r\n<p>News</p><img src="cid:chart@dateline"><img src="cid:no">\r\n'
    b"--b\r\nContent-Type: image/png\r\nContent-ID: <chart@dateline>\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\nUE5H\r\n"
    b"--b--\r\n"
)
PARTS = {Format.HTML: b"<p>Page</p>", Format.PDF: b"%PDF-1.7", Format.MAIL: MAIL}
WRONG = (
    Trouble(
        Fault("templates/<b>.html", "<script>alert(1)</script> is undefined", 2), ((1, "<ul>"), (2, "{{ <script> }}"))
    ),
)


@pytest.fixture
def server():
    with PreviewServer(0, key="<morning>", board=Board("run"), wait=0.05) as made:
        thread = Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def asked(server, path, *, method="GET", **heads):
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    connection.request(method, path, headers=heads)
    answer = connection.getresponse()
    content = answer.read().decode()
    connection.close()
    return answer.status, content, answer.headers


def test_it_listens_on_loopback_alone(server):
    assert server.server_address[0] == "127.0.0.1"


def test_the_frame_has_the_three_parts_and_runs_only_its_own_script(server):
    server.board.put(Previewed(PARTS, (Fault("<i>.txt", "is odd"),)))
    status, page, heads = asked(server, "/")
    policy = heads["Content-Security-Policy"]
    nonce = re.search(r"script-src 'nonce-([^']+)'", policy)[1]
    assert status == 200
    assert re.findall(r'src="(/[a-z.]+)\?run-1"', page) == ["/briefing.html", "/briefing.pdf", "/mail.html"]
    assert re.findall(r"<script[^>]*>", page) == [f'<script nonce="{nonce}">']
    assert "default-src 'none'" in policy
    assert "&lt;morning&gt;" in page
    assert "&lt;i&gt;.txt: is odd" in page


def test_each_frame_has_a_nonce_of_its_own(server):
    assert asked(server, "/")[2]["Content-Security-Policy"] != asked(server, "/")[2]["Content-Security-Policy"]


def test_parts_are_served_as_they_are_and_run_nothing(server):
    server.board.put(Previewed(PARTS))
    status, page, heads = asked(server, "/briefing.html")
    assert (status, page) == (200, "<p>Page</p>")
    assert heads["Content-Security-Policy"].endswith("; sandbox")
    assert "script-src" not in heads["Content-Security-Policy"]
    status, sheet, heads = asked(server, "/briefing.pdf")
    assert (status, sheet, heads["Content-Type"]) == (200, "%PDF-1.7", "application/pdf")


def test_a_mail_has_its_pictures_in_it(server):
    server.board.put(Previewed(PARTS))
    page = asked(server, "/mail.html")[1]
    assert '<p>News</p><img src="data:image/png;base64,UE5H"><img src="cid:no">' in page


def test_what_is_wrong_stands_in_the_parts_place_with_its_lines_escaped(server):
    server.board.put(Previewed(PARTS | {Format.PDF: WRONG}))
    _, page, heads = asked(server, "/briefing.pdf")
    assert heads["Content-Type"].startswith("text/html")
    assert "<h1>templates/&lt;b&gt;.html:2</h1>" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; is undefined" in page
    assert "   1  &lt;ul&gt;\n<b>   2  {{ &lt;script&gt; }}</b>" in page
    assert "<script" not in page
    assert asked(server, "/briefing.html")[1] == "<p>Page</p>"
    assert 'title="PDF" sandbox' in asked(server, "/")[1]


def test_until_something_is_made_it_says_so(server):
    assert "Being made" in asked(server, "/briefing.pdf")[1]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", "localhost:1", "[::1]:{port}"])
def test_another_host_is_refused(server, host):
    server.board.put(Previewed(PARTS))
    for path in ("/", "/briefing.html", "/version"):
        status, said, _ = asked(server, path, Host=host.format(port=server.server_port))
        assert status == 421
        assert "Page" not in said


def test_localhost_is_this_machine_too(server):
    assert asked(server, "/", Host=f"localhost:{server.server_port}")[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_it_is_only_read(server, method):
    assert asked(server, "/", method=method)[0] == 501


def test_a_head_alone_has_no_body(server):
    status, said, heads = asked(server, "/", method="HEAD")
    assert (status, said) == (200, "")
    assert int(heads["Content-Length"]) > 0


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/briefing.html/..", "/%2e%2e/x.toml", "/dateline.toml"])
def test_no_path_leads_to_a_file(server, path):
    server.board.put(Previewed(PARTS))
    assert asked(server, path)[0] == 404


def test_who_asks_for_something_newer_gets_its_version_when_it_comes(server):
    assert asked(server, "/version?after=run-0")[1] == '{"version": "run-0"}'
    server.board.put(Previewed(PARTS))
    assert asked(server, "/version?after=run-0")[1] == '{"version": "run-1"}'
