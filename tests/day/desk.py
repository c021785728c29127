"""The desk of the fixed day: its sources as a newsroom has them, and the two editions that it builds."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from reports.model import Format
from reports.pipeline.build import build
from reports.pipeline.collect import collect
from reports.pipeline.send import send
from reports.workspace import Workspace, open_workspace
from tests.day.received import HERE, sheet

__all__ = ["editions", "outline"]

TOML = """
[desk]
name = "Morning desk"
timezone = "Europe/Vilnius"

[sources.wire]
kind = "jsonl"
path = "wire/wire.jsonl"
expect = "daily"

[sources.gazette]
kind = "feed"
url = "http://localhost:{port}/gazette.xml"
allow = ["localhost"]
robots = false
full_text = false

[sources.coastguard]
kind = "folder"
path = "coastguard"
expect = "daily"

[lists.desk]
readers = "readers.csv"
tlp = "amber"

[briefings.morning]
title = "Morning briefing"
sources = ["news", "wire", "gazette", "coastguard"]
since_last = true
days = 2
lists = ["desk"]

[briefings.morning.select]
watch = ["Coast Guard"]

[[briefings.morning.sections]]
title = "Disasters"
words = ["ferry", "fire", "storm", "Fähre"]

[[briefings.morning.sections]]
title = "Work and money"
words = ["strike", "key rate", "jobs", "Streik", "Leitzins"]
"""


@contextmanager
def editions(root: Path) -> Iterator[dict[str, Any]]:
    """Build both days' editions in a workspace; yield their parsed `edition.json`, and the workspace as `place`."""
    news = _folders(root)
    with _served(root / "feed") as port:
        (root / "dateline.toml").write_text(TOML.format(port=port), encoding="utf-8")
        place = open_workspace(root, environment={})
        first = _edition(place, "first")
        shutil.copytree(HERE / "second", news, dirs_exist_ok=True)
        second = _edition(place, "second")
        yield {"first": first, "second": second, "place": place}


def _folders(root: Path) -> Path:
    news = root / "news"
    shutil.copytree(HERE / "first", news)
    for folder, file in (("wire", "wire.jsonl"), ("feed", "gazette.xml")):
        (root / folder).mkdir()
        (news / file).rename(root / folder / file)
    (root / "coastguard").mkdir()
    (root / "readers.csv").write_text("address,name\nann@example.org,Ann\n", encoding="utf-8")
    return news


def _edition(place: Workspace, day: str) -> dict[str, Any]:
    at = datetime.fromisoformat(str(sheet()["day"][day]["printed"]))
    collect(place, clock=lambda: at)
    built = build(place, "morning", at=at, formats=[Format.JSON, Format.MAIL, Format.TEXT])
    send(place, "morning", clock=lambda: at, owner="test", edition=built.edition)
    found: dict[str, Any] = json.loads(built.files[Format.JSON].read_text(encoding="utf-8"))
    return found


@contextmanager
def _served(folder: Path) -> Iterator[int]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()


def outline(edition: dict[str, Any]) -> str:
    """Return what an edition tells, story by story, in lines that a diff can show."""
    told = edition["edition"]
    articles = {facts["article"]["id"]: facts["article"] for facts in edition["articles"]}
    lines = [f"No. {told['number']} · {told['at']} · {told['tlp'] or 'no label'}"]
    for place, story in enumerate(told["stories"], 1):
        lines += ["", *_story(place, story, told, articles)]
    lines += ["", *(f"unchanged since No. {b['edition']}: {b['headline']['text']}" for b in told["briefs"])]
    for erratum in told["errata"]:
        right = erratum["right"] or "nothing in its place"
        lines.append(f"erratum to No. {erratum['edition']}: {erratum['said']} → {right} ({erratum['why']})")
    looked = told["looked"]
    sources = ", ".join(f"{w['name']} {w['watch']} {w['articles']}" for w in looked["sources"])
    lines.append(f"looked at {len(looked['articles'])} articles since {looked['since']}: {sources}")
    lines.append(f"withheld {looked['withheld']}, left out {looked['unchosen']}")
    return "\n".join(lines) + "\n"


def _story(place: int, story: dict[str, Any], told: dict[str, Any], articles: dict[str, Any]) -> Iterator[str]:
    news = f" · {story['newness']}" + (f" since No. {story['told_in']}" if story["told_in"] else "")
    label = f" · {story['tlp']}" if story["tlp"] else ""
    yield f"{place}. {story['headline']['text']}{news if story['newness'] else ''}{label}"
    if story["section"]:
        yield f"   section: {story['section']}"
    support = story["support"]
    yield f"   {support['backing']}, {support['count']} independent"
    for source in told["sources"]:
        if source["article"] in story["articles"]:
            named = articles[source["article"]]["origin"].rpartition("/")[2]
            agency = f", agency {source['agency']}" if source["agency"] else ""
            copies = f", also in {', '.join(source['outlets'])}" if source["outlets"] else ""
            yield f"   - {source['publisher'] or 'not stated'} ({named}){agency}{copies}"
    for change in story["changes"]:
        yield f"   {change['newness']}: {change['before']} → {change['after'] or 'nothing'}"
    for figure in (*story["strip"], *story["figures"]):
        for other in figure["others"]:
            yield f"   {figure['text']}; {other['relation']}: {other['text']} ({', '.join(other['outlets'])})"


if __name__ == "__main__":
    import sys
    import tempfile

    with tempfile.TemporaryDirectory() as scratch, editions(Path(scratch)) as made:
        for day in sys.argv[1:] or ("first", "second"):
            (HERE / f"{day}.outline.txt").write_text(outline(made[day]), encoding="utf-8")
