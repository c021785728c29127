"""A press of processes: the same bytes as in one process, several at once, alive whatever its children die of."""

import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from reports.errors import MachineError, PressError
from reports.render.pdf import Direct, Job, Limits
from reports.render.pdf.press import Workers, cores
from tests.render.conftest import OURS

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="a press of processes forks")]
PAGE = '<!DOCTYPE html><html lang="en"><head><title>t</title>{}</head><body><h1>Day {}</h1>{}</body></html>'


def page(number=1, head="", body=""):
    return Job(name=f"page {number}", html=PAGE.format(head, number, body), folders=(OURS,))


@pytest.fixture(scope="module")
def press():
    with Workers(Limits(seconds=20, megabytes=400), workers=2) as press:
        yield press


def server_of(press):
    return press._server._process  # the process that a test is going to harm


def children_of(pid):
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_gone(pid, within=10.0):
    ends = time.monotonic() + within
    while time.monotonic() < ends:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.02)
    return False


def test_a_child_sets_the_same_bytes_as_this_process(press):
    jobs = tuple(page(n) for n in range(5))
    assert press.pull(jobs) == Direct().pull(jobs)


def test_no_jobs_are_done_at_once(press):
    assert press.pull(()) == ()


def test_each_job_that_failed_is_named_and_the_others_hurt_nobody(press):
    with pytest.raises(PressError) as told:
        press.pull((page(1), page(2, body="<div>" * 150), page(3), page(4, body="<table><td colspan=9999>")))
    assert told.value.failures == (
        ("page 2", "has more than 100 elements inside one another"),
        ("page 4", "has more than 200 columns in a table"),
    )
    assert "page 2 can't be made: it has more than" in str(told.value)
    assert press.pull((page(1),))[0].startswith(b"%PDF")


def test_threads_pull_side_by_side_and_each_gets_its_own(press):
    got = {}

    def work(n):
        got[n] = press.pull((page(n), page(n + 100)))

    threads = [Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == {n: Direct().pull((page(n), page(n + 100))) for n in range(4)}


def test_a_server_that_died_is_started_again(press, caplog):
    press.pull((page(1),))
    server_of(press).kill()
    with caplog.at_level(logging.WARNING):
        assert press.pull((page(2),)) == Direct().pull((page(2),))
    assert "started again" in caplog.text


def test_what_kills_the_server_twice_is_told_and_the_next_job_is_done(press, monkeypatch):
    from reports.render.pdf import press as room  # noqa: PLC0415 - the module, whose name is the fixture's

    class Deadly(room._Server):
        def give(self, order):
            self._process.kill()
            self._process.wait()
            super().give(order)

    press.close()
    with monkeypatch.context() as patched:
        patched.setattr(room, "_Server", Deadly)
        with pytest.raises(PressError, match="page 1 can't be made: it twice ended the process that sets all pages"):
            press.pull((page(1),))
    assert len(press.pull((page(2),))) == 1


def test_a_child_that_is_killed_fails_its_own_job_only(press):
    slow = page(1, body='<div style="display:flex"><div>' * 30)
    failed = []

    def work():
        try:
            press.pull((slow,))
        except PressError as error:
            failed.append(error.failures)

    press.prepare()
    server = server_of(press).pid
    thread = Thread(target=work)
    thread.start()
    while not children_of(server):
        time.sleep(0.01)
    os.kill(children_of(server)[0], signal.SIGSEGV)
    thread.join()
    ((_, reason),) = failed[0]
    assert reason.startswith("ended its process by SIGSEGV")
    assert server_of(press).pid == server
    assert len(press.pull((page(2),))) == 1


def test_the_server_ends_with_its_press_and_leaves_no_file(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with Workers(workers=1) as press:
        press.pull((page(1),))
        pid = server_of(press).pid
        assert len(list(tmp_path.iterdir())) == 1
    assert is_gone(pid)
    assert list(tmp_path.iterdir()) == []


def test_the_server_and_its_children_end_with_a_process_that_is_killed(tmp_path):
    program = (
        "import sys, time; from tests.render.pdf.test_press import page, server_of\n"
        "from reports.render.pdf.press import Workers; from threading import Thread\n"
        "press = Workers(workers=1); press.prepare(); print(server_of(press).pid, flush=True)\n"
        "press.pull((page(1, body='<div style=\"display:flex\"><div>' * 30),))"
    )
    environment = dict(os.environ, TMPDIR=str(tmp_path), PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=environment) as process:
        server = int(process.stdout.readline())
        while not (children := children_of(server)):
            time.sleep(0.02)
        process.kill()
    assert all(is_gone(pid) for pid in (server, *children))
    assert list(tmp_path.iterdir()) == []


def test_nothing_runs_until_a_first_job():
    press = Workers()
    assert press._server is None
    press.close()


def test_the_server_knows_no_secret_of_our_environment(monkeypatch):
    monkeypatch.setenv("DATELINE_MAIL_PASSWORD", "hunter2")
    with Workers(workers=1) as press:
        press.pull((page(1),))
        assert b"hunter2" not in Path(f"/proc/{server_of(press).pid}/environ").read_bytes()


def test_a_warning_of_a_child_is_told_here(press, caplog):
    with caplog.at_level(logging.WARNING):
        press.pull((page(1, body='<img src="file:///etc/passwd" alt="x">'),))
    assert "left out of the PDF" in caplog.text


def test_a_machine_that_can_make_no_pdf_is_an_error_of_the_machine(monkeypatch, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import ctypes; find = ctypes.CDLL\n"
        "def CDLL(name, *rest, **more):\n"
        "    if name and 'pangoft2' in str(name): raise OSError(name)\n"
        "    return find(name, *rest, **more)\n"
        "ctypes.CDLL = CDLL\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    with Workers(workers=1) as press, pytest.raises(MachineError, match="lacks: pangoft2"):
        press.pull((page(1), page(2)))


def test_the_servers_memory_stays_level(press):
    def held():
        status = Path(f"/proc/{server_of(press).pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    press.pull(tuple(page(n) for n in range(10)))
    before = held()
    press.pull(tuple(page(n, head=f"<style>p {{ color: #{n:06x} }}</style>") for n in range(40)))
    assert held() < min(before + 4, 120)


def test_as_many_workers_as_processors_but_never_more_than_eight():
    assert 1 <= cores() <= 8
