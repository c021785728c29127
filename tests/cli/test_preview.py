"""`dateline preview` says where it is, and ends cleanly."""

import signal
import socket
import subprocess
from http.client import HTTPConnection

import pytest

from reports.cli.app import run
from tests.acceptance.commands import DATELINE, environment

pytestmark = pytest.mark.slow

TOML = '[desk]\nname = "Harbour desk"\n[briefings.morning]\ntitle = "Morning"\nsources = ["articles"]\n'


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "dateline.toml").write_text(TOML)
    return tmp_path


def test_it_prints_its_address_serves_there_and_ends_with_0(desk):
    command = [DATELINE, "preview", "morning", "--port", "0"]
    with subprocess.Popen(command, cwd=desk, env=environment(), stdout=subprocess.PIPE, text=True) as process:
        address = process.stdout.readline().split()[0]
        connection = HTTPConnection(address.removeprefix("http://").rstrip("/"), timeout=20)
        connection.request("GET", "/")
        assert "Preview of morning" in connection.getresponse().read().decode()
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0


def test_an_unknown_briefing_is_refused(desk, capsys):
    assert run(["preview", "evening", "--port", "0"]) == 2
    assert "known: morning" in capsys.readouterr().err


def test_a_taken_port_is_said(desk, capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["preview", "morning", "--port", str(port)]) == 2
    assert f"port {port} can't be had" in capsys.readouterr().err
