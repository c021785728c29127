"""Kills of `dateline collect`, many: they must lose no article, store none twice, and leave the store intact.

Each round brings new articles and changes some old ones, starts the command, and kills it after a random time, counted
from its start or from its first write. After each kill the store is looked at; at the end of each trial of ten kills
the command may finish, and the archive is held against what was written. The next trial begins with an empty workspace.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import text

from reports.store import Archive, open_store

__all__ = ["Trial"]

CHECKOUT = Path(__file__).resolve().parents[1]
PER_TRIAL = 10
STORE = "sqlite:///var/dateline.db"
COLLECT = (sys.executable, "-c", "from reports.cli import main; main()", "collect")


@dataclass(slots=True)
class Trial:
    """A workspace with a folder of articles that grows and changes, a file of lines that grows, and the store."""

    root: Path
    draw: random.Random
    texts: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Write the workspace."""
        (self.root / "in").mkdir(parents=True)
        told = f'[store]\nurl = "{STORE}"\n[sources.courier]\nkind = "folder"\npath = "in"\nmost = 10000\n'
        told += '[sources.wire]\nkind = "jsonl"\npath = "wire.jsonl"\nmost = 10000\n'
        (self.root / "dateline.toml").write_text(told, encoding="utf-8")

    def grow(self, new: int, changed: int) -> None:
        """Write new articles, half as files, half as lines, and new texts into old files."""
        files = sorted(name for name in self.texts if name.startswith("in/"))
        names = [f"in/piece-{len(files) + n:05}.txt" for n in range(new // 2)]
        for name in names + self.draw.sample(files, min(changed, len(files))):
            title, body = self._piece(name)
            (self.root / name).write_text(f"{title}\n\n{body}", encoding="utf-8")
        first = len(self.texts) - len(files) - new // 2 + 1
        with (self.root / "wire.jsonl").open("a", encoding="utf-8") as lines:
            for number in range(first, first + new - new // 2):
                title, body = self._piece(f"wire.jsonl:{number}")
                lines.write(json.dumps({"id": number, "title": title, "text": body}) + "\n")

    def _piece(self, name: str) -> tuple[str, str]:
        turn = len(self.texts.setdefault(name, []))
        title = f"Piece {name} in Merrow"
        body = f"Turn {turn}: {self.draw.randint(2, 900)} people came on Monday."
        self.texts[name].append(f"{title}\n\n{body}")
        return title, body

    def collect(self, *, killed_after: float | None = None, once_it_writes: bool = False) -> int:
        """Run the command, kill it after so many seconds, if need be counted from its first write; return its code."""
        running = subprocess.Popen(
            COLLECT,
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        before = self._mark()
        while once_it_writes and running.poll() is None and self._mark() == before:
            time.sleep(0.002)
        try:
            said = running.communicate(timeout=killed_after)[1]
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            said = running.communicate()[1]
        if running.returncode not in (0, -signal.SIGKILL):
            raise RuntimeError(f"collect left with {running.returncode}: {said.decode()}")
        return running.returncode

    def _mark(self) -> object:
        log = self.root / "var" / "dateline.db-wal"
        try:
            found = log.stat()
        except FileNotFoundError:
            return None
        return (found.st_mtime_ns, found.st_size) if found.st_size else None

    def wrongs(self) -> list[str]:
        """Return what is wrong with the store, whatever was collected of late."""
        if not (self.root / "var" / "dateline.db").exists():
            return []
        with open_store(STORE, root=self.root) as store:
            with store.write() as connection:
                intact = connection.execute(text("PRAGMA integrity_check")).scalars().all()
                connection.execute(text("INSERT INTO article_words(article_words, rank) VALUES ('integrity-check', 1)"))
                counts = [
                    connection.execute(text(f"SELECT count(*) FROM {table}")).scalar()
                    for table in ("articles", "article_words", "article_facts")
                ]
            found = [] if intact == ["ok"] else [f"integrity: {intact}"]
            if len(set(counts)) != 1:
                found.append(f"articles, words and facts are of different numbers: {counts}")
            everything = [*Archive(store).articles(everything=True)]
        found += [f"{one} is there {n} times" for one, n in Counter(a.id for a in everything).items() if n > 1]
        written = {told for turns in self.texts.values() for told in turns}
        return found + [f"nobody wrote {one.text!r}" for one in everything if one.text not in written]

    def lost(self) -> list[str]:
        """Return which articles the archive doesn't hold as they stand in the folder now; to be asked at the end."""
        with open_store(STORE, root=self.root) as store:
            archive = Archive(store)
            current = {one.origin: one for one in archive.articles()}
            versions = {name: archive.versions(one.id) for name, one in current.items() if one.version > 1}
        found = [name for name, turns in self.texts.items() if name not in current or current[name].text != turns[-1]]
        for name, several in versions.items():
            order = [self.texts[name].index(one.text) for one in several]
            if order != sorted(order) or [one.version for one in several] != [*range(1, len(several) + 1)]:
                found.append(f"{name}: versions {order}")
        return found + [name for name in current if name not in self.texts]

    def count(self) -> int:
        """Return how many versions the archive holds."""
        if not (self.root / "var" / "dateline.db").exists():
            return 0
        with open_store(STORE, root=self.root) as store, store.read() as connection:
            return connection.execute(text("SELECT count(*) FROM articles")).scalar() or 0

    def suffer(self, kills: int, *, new: int = 150, changed: int = 20) -> tuple[int, list[str]]:
        """Kill the command so often; return how many kills fell between two batches of a run, and what is wrong."""
        self.grow(new, 0)
        self.collect()
        start = _seconds(self.collect)
        self.grow(new, changed)
        work = max(0.1, _seconds(self.collect) - start)
        amid, left = 0, kills
        wrong: list[str] = []
        while left:
            self.grow(new, changed)
            before = self.count()
            after_all = before + new + changed
            writes = self.draw.random() < 0.7
            after = self.draw.uniform(0, work) if writes else self.draw.uniform(0.2 * start, start + work)
            if self.collect(killed_after=after, once_it_writes=writes):
                left -= 1
                amid += before < self.count() < after_all
            wrong += self.wrongs()
        self.collect()
        return amid, wrong + self.wrongs() + self.lost()


def _seconds(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def main() -> None:
    """Print what the kills did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    draw = random.Random(given.seed)
    amid = articles = versions = 0
    wrong: list[str] = []
    for _ in range(0, given.kills, PER_TRIAL):
        with tempfile.TemporaryDirectory() as scratch:
            trial = Trial(Path(scratch) / "desk", draw)
            some, told = trial.suffer(min(PER_TRIAL, given.kills))
            amid, wrong = amid + some, wrong + told
            articles, versions = articles + len(trial.texts), versions + trial.count()
    print(f"{given.kills} kills, {amid} of them after a part of the run's new articles was stored")
    print(f"{articles:,} articles, {versions:,} versions; wrong: {wrong or 'nothing'}")


if __name__ == "__main__":
    main()
