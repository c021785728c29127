"""The recipes do what they say: their sections are valid, their commands run in order, in one workspace."""

import re
import subprocess
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.acceptance.commands import DATELINE, dateline, environment

pytestmark = pytest.mark.slow

FEED = """<rss version="2.0"><channel><title>Orvik Courier</title><item><title>Orvik bridge closed</title>
<link>https://courier.example/bridge</link><description>The bridge was closed, the Roads Office said.</description>
</item></channel></rss>"""


@pytest.fixture(scope="module")
def feed(tmp_path_factory):
    """Serve the feed that the recipes collect, on this machine; yield what points the desk at it."""
    folder = tmp_path_factory.mktemp("courier")
    (folder / "feed.xml").write_text(FEED)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/feed.xml"
    yield {
        "DATELINE_SOURCES_COURIER_URL": url,
        "DATELINE_SOURCES_COURIER_ALLOW": "127.0.0.1",
        "DATELINE_SOURCES_COURIER_FULL_TEXT": "false",
    }
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def desk(checkout, tmp_path_factory, feed):
    """Follow the recipes; return the workspace, and what each command said."""
    return followed((checkout / "docs/how-to.md").read_text(), tmp_path_factory.mktemp("how-to"), feed)


def followed(page: str, here: Path, more: dict[str, str]) -> tuple[Path, dict[str, str]]:
    """Make a workspace, and do in it what a page says: sections are added to dateline.toml, commands run."""
    folder, said = here / "desk", {}
    dateline("new", folder, cwd=here)
    settings = folder / "dateline.toml"
    for kind, block in re.findall(r"(?ms)^```(toml|console)\n(.*?)^```", page):
        if kind == "toml":
            settings.write_text(f"{settings.read_text()}\n{block}")
            continue
        for command in re.split(r"(?m)^\$ ", block)[1:]:
            said.setdefault(command.strip(), _ran(command, folder, more))
    return folder, said


def _ran(command: str, folder: Path, feed: dict[str, str]) -> str:
    env = environment(**feed)
    env["PATH"] = f"{Path(DATELINE).parent}:{env['PATH']}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=env, check=False, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


def printed(folder, briefing, number):
    return " ".join((folder / f"var/editions/{briefing}/{number:04}/briefing.txt").read_text().split())


def test_sources_are_collected_and_found_again(desk):
    _, said = desk
    assert "courier: 1 added" in said["dateline collect"]
    assert "drop: 3 added" in said["dateline collect"]
    assert "Storm Shuts Quillhaven" in said["dateline articles harbour '\"higher ground\"'"]
    assert "Lamp Out at Skarn" in said["dateline articles --source added"]


def test_the_second_edition_tells_what_is_new(desk):
    folder, said = desk
    assert "which must be in" in said["dateline why isles --at 2025-12-15T07:00"]
    assert "UPDATE: SINCE NO. 1 - Figure: $4.2 million → $5.1 million" in printed(folder, "isles", 2)
    assert "460 residents" not in printed(folder, "isles", 2)
    assert "Nothing is new since the last edition." in printed(folder, "evening", 2)


def test_what_was_wrong_is_corrected_and_what_was_taken_back_is_out(desk):
    folder, said = desk
    assert "right: 560" in said["dateline errata morning --at 2025-12-15T12:00"]
    assert "said: “580” It should have said: “560”" in printed(folder, "morning", 2)
    assert "retracted by The Merrow Courier" in said["dateline errata morning --at 2025-12-16T07:00"]
    assert "were from an exercise" in printed(folder, "morning", 3)


def test_nothing_is_printed_before_its_embargo_and_the_label_is_shown(desk):
    folder, said = desk
    assert "TLP:AMBER" in printed(folder, "closed", 1)
    assert "embargo until" in said["dateline articles --source ministry"]
    assert "4 accepted" in said["dateline send closed"]


def test_an_edition_is_proven(desk):
    assert "every byte of briefing.html, " in desk[1]["dateline verify minutes"]


def test_the_tutorials_second_day_tells_what_is_new(checkout, tmp_path):
    page = (checkout / "docs/tutorial.md").read_text().partition("## 8.")[2]
    folder, said = followed(page, tmp_path, {})
    assert "2 added" in said["dateline collect"]
    assert "UPDATE: SINCE NO. 1 - residents: 460 → 480" in printed(folder, "isles", 2)
    assert "Ration" not in printed(folder, "isles", 2)
