"""The daemon builds and sends each edition when it is due, by a clock that the test holds; and leaves when told to."""

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from reports.errors import ConfigurationError
from reports.model import Reader, RunState
from reports.pipeline.cadence import keep_cadence, status
from reports.pipeline.send import send
from reports.store import Outbox, RunLedger, open_store, owner_name
from reports.workspace import open_workspace
from tests.acceptance.commands import dateline, dateline_json

pytestmark = pytest.mark.slow

EVERY_MINUTE = """
[briefings.minute]
title = "Every minute"
sources = ["data/articles"]
formats = ["text", "mail"]
schedule = "* * * * *"
lists = ["desk"]
"""
START = datetime(2026, 5, 11, 6, 59, 50, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path):
    dateline("new", "desk", cwd=tmp_path)
    toml = tmp_path / "desk" / "dateline.toml"
    toml.write_text(toml.read_text().partition("[briefings.morning]")[0] + EVERY_MINUTE)
    return tmp_path / "desk"


class Daemon:
    """The cadence in a thread, on a clock that stands still unless it is told to go on."""

    def __init__(self, desk):
        self.desk, self.now = desk, START

    def __enter__(self):
        self.stop = threading.Event()
        self.left = []
        place = open_workspace(self.desk, environment={})
        self.thread = threading.Thread(target=lambda: self.left.append(self.run(place)))
        self.thread.start()
        return self

    def run(self, place):
        return keep_cadence(place, clock=lambda: self.now, owner=owner_name(), interval=0.02, stop=self.stop)

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join(30)
        assert self.left == [0]

    def runs(self):
        with open_store("sqlite:///var/dateline.db", root=self.desk) as store:
            return [(r.scheduled_for.strftime("%H:%M"), r.state) for r in RunLedger(store).history("minute")][::-1]

    def wait_for(self, runs):
        deadline = time.monotonic() + 30
        while self.runs() != runs and time.monotonic() < deadline:
            time.sleep(0.02)
        assert self.runs() == runs

    def sent(self):
        return len([*(self.desk / "var/mail").rglob("*.eml")])

    def wait_for_first_tick(self):
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with open_store("sqlite:///var/dateline.db", root=self.desk) as store:
                if RunLedger(store).cursor("minute"):
                    return
            time.sleep(0.02)


def test_each_minute_is_built_and_sent_once_and_a_restart_catches_up_the_latest(desk):
    with Daemon(desk) as daemon:
        daemon.wait_for_first_tick()
        assert daemon.runs() == []
        daemon.now = START + timedelta(seconds=10)
        daemon.wait_for([("07:00", RunState.SENT)])
        assert daemon.sent() == 4
    with Daemon(desk) as daemon:
        daemon.now = START + timedelta(minutes=3, seconds=40)
        skipped = [("07:01", RunState.SKIPPED), ("07:02", RunState.SKIPPED)]
        daemon.wait_for([("07:00", RunState.SENT), *skipped, ("07:03", RunState.SENT)])
        assert daemon.sent() == 8
        daemon.now = START - timedelta(minutes=5)
        time.sleep(0.2)
        assert len(daemon.runs()) == 4, "a clock set back runs nothing again"


def test_an_edition_that_can_not_be_built_is_told_and_the_next_one_is_tried(desk):
    (desk / "templates" / "briefing.txt").write_text("{{ nothing_of_the_kind }}")
    with Daemon(desk) as daemon:
        daemon.wait_for_first_tick()
        daemon.now = START + timedelta(seconds=10)
        daemon.wait_for([("07:00", RunState.FAILED)])
        (desk / "templates" / "briefing.txt").unlink()
        daemon.now = START + timedelta(seconds=70)
        daemon.wait_for([("07:00", RunState.FAILED), ("07:01", RunState.SENT)])
    with open_store("sqlite:///var/dateline.db", root=desk) as store:
        failed = RunLedger(store).history("minute")[-1]
    assert "templates/briefing.txt:1" in failed.note


def test_a_model_that_does_not_answer_keeps_no_edition_back_and_is_noted(desk):
    toml = desk / "dateline.toml"
    toml.write_text(toml.read_text() + '\n[llm]\nurl = "http://127.0.0.1:1/v1"\nmodel = "small-1"\n')
    with Daemon(desk) as daemon:
        daemon.wait_for_first_tick()
        daemon.now = START + timedelta(seconds=10)
        daemon.wait_for([("07:00", RunState.SENT)])
    (line,) = status(open_workspace(desk, environment={}), now=START + timedelta(seconds=20))["briefings"]
    assert line["last"]["note"] == "the model was asked in vain about 3 articles"


def test_status_says_what_ran_and_how_late_a_waiting_one_is(desk):
    with Daemon(desk) as daemon:
        daemon.wait_for_first_tick()
        daemon.now = START + timedelta(seconds=10)
        daemon.wait_for([("07:00", RunState.SENT)])
    place = open_workspace(desk, environment={})
    told = status(place, now=START + timedelta(seconds=20))
    (line,) = told["briefings"]
    assert (line["last"]["state"], line["last"]["edition"], line["late"]) == ("sent", 1, 0)
    assert line["next"] == "2026-05-11T10:01:00+03:00"
    assert told["ticking"] is True
    later = status(place, now=START + timedelta(minutes=2))
    assert later["ticking"] is False
    assert later["briefings"][0]["late"] == 50


def test_a_schedule_that_is_none_keeps_the_daemon_from_starting(desk):
    toml = desk / "dateline.toml"
    toml.write_text(toml.read_text().replace("* * * * *", "99 * * * *"))
    with pytest.raises(ConfigurationError, match=r"dateline\.toml:\d+: briefings\.minute\.schedule"):
        keep_cadence(open_workspace(desk, environment={}), clock=lambda: START, owner="me")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_scheduler_process_ticks_and_leaves_with_zero_when_told_to(desk, checkout, number):
    process = subprocess.Popen(
        [sys.executable, str(checkout / "scheduler.py"), "-C", str(desk)], cwd=checkout, stderr=subprocess.PIPE
    )
    try:
        deadline = time.monotonic() + 30
        while not (desk / "var/heartbeat").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert dateline_json("status", cwd=desk)["ticking"] is True
        os.kill(process.pid, number)
        _, said = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 0, said.decode()
    assert b"Traceback" not in said


def test_a_run_waits_for_deliveries_that_another_process_holds(desk):
    elsewhere = "elsewhere.example:1:1"
    dateline("build", "minute", cwd=desk)
    readers = [Reader(f"{name}@example.org") for name in ("amara.okafor", "jonas.brandt", "li.wei", "sofia.marques")]
    with open_store("sqlite:///var/dateline.db", root=desk) as store:
        outbox = Outbox(store, "minute", 1)
        outbox.fill(readers, suppressed=(), now=START)
        outbox.claim(["li.wei@example.org"], owner=elsewhere, now=START, lease=timedelta(minutes=3))
    place = open_workspace(desk, environment={})
    sent = send(place, "minute", clock=lambda: START, owner=owner_name())
    assert (sent.tally.accepted, sent.tally.deferred, sent.held) == (3, 1, 1)
    later = send(place, "minute", clock=lambda: START + timedelta(minutes=4), owner=owner_name())
    assert (later.tally.accepted, later.tally.already, later.held) == (1, 3, 0)
