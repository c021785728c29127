"""What was rendered is kept by its content: taken again when all is the same, made anew when anything isn't."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reports.model import Format
from reports.render import Cache, render
from reports.render.pdf.cache import name_of
from reports.render.pdf.cache_press import Cached
from reports.render.pdf.job import Attached, Job
from tests.render.conftest import OURS, SENDER
from tests.render.editions import ROOT, bare_edition, sample_edition

DAY = datetime(2025, 12, 15, tzinfo=UTC)
NAME = name_of("a")


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "kept")


class Counting:
    """A press that notes what it is asked for, and gives the page back as its PDF."""

    def __init__(self):
        self.asked = []

    def pull(self, jobs):
        self.asked += jobs
        return tuple(b"pdf of " + job.html.encode() for job in jobs)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "templates"
    made.mkdir()
    (made / "logo.svg").write_text("<svg/>")
    return made


@pytest.fixture
def press(cache):
    under = Counting()
    return Cached(under, cache), under.asked


def test_what_was_put_is_got_back_and_what_was_not_is_none(cache):
    assert cache.get(NAME) is None
    cache.put({NAME: b"content"})
    assert Cache(cache.folder).get(NAME) == b"content"


@pytest.mark.parametrize("damage", [lambda c: c[:-1], lambda c: c + b"x", lambda c: b"x" + c[1:], lambda c: b""])
def test_a_damaged_entry_is_not_believed_and_goes(cache, damage):
    cache.put({NAME: b"content"})
    (file,) = [path for path in cache.folder.rglob("*") if path.is_file()]
    file.write_bytes(damage(file.read_bytes()))
    assert cache.get(NAME) is None
    assert not file.exists()


def test_what_was_used_longest_ago_goes_first(cache):
    small = Cache(cache.folder, most=250)
    for age, one in enumerate("abc"):
        small.put({name_of(one): one.encode() * 50})
        for file in cache.folder.rglob(name_of(one)):
            os.utime(file, (age, age))
    assert small.get(name_of("a"))
    small.put({name_of("d"): b"d" * 50})
    assert [bool(small.get(name_of(one))) for one in "abcd"] == [True, False, True, True]


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_fails(tmp_path):
    (tmp_path / "kept").write_text("a file, not a folder")
    cache = Cache(tmp_path / "kept")
    cache.put({NAME: b"content"})
    assert cache.get(NAME) is None


def test_names_of_parts_that_only_join_alike_differ():
    assert len({name_of("ab", "c"), name_of("a", "bc"), name_of("abc"), name_of("abc", "")}) == 4


@pytest.mark.slow
def test_several_processes_may_write_and_read_at_once(cache):
    program = (
        "import sys; from pathlib import Path; from reports.render.pdf.cache import Cache, name_of\n"
        "cache = Cache(Path(sys.argv[1]), most=20_000)\n"
        "for i in range(400):\n"
        "    one = str(i * int(sys.argv[2]) % 97)\n"
        "    assert cache.get(name_of(one)) in (None, one.encode() * 300)\n"
        "    cache.put({name_of(one): one.encode() * 300})\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, cache.folder, str(step)], cwd=ROOT) for step in (1, 5, 7)
    ]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert sum(path.stat().st_size for path in cache.folder.rglob("*") if path.is_file()) <= 20_000
    assert not list(cache.folder.rglob(".*"))


def test_a_press_is_asked_only_for_what_it_has_not_made(press, folder):
    pull, asked = press[0].pull, press[1]
    one, two = (Job(name=name, html=name, folders=(folder,)) for name in ("one", "two"))
    assert pull((one,)) == (b"pdf of one",)
    assert pull((two, one, two)) == (b"pdf of two", b"pdf of one", b"pdf of two")
    assert pull((replace(one, name="called otherwise"),)) == (b"pdf of one",)
    assert asked == [one, two]


def test_whatever_shapes_a_pdf_makes_it_another_one(press, folder):
    pull, asked = press[0].pull, press[1]
    file = Attached(name="a", kind="b", told="c", content=b"d", at=DAY)
    job = Job(name="x", html="x", folders=(folder,))
    for other in (job, replace(job, html="y"), replace(job, attached=(file,))):
        pull((other,))
    pull((replace(job, attached=(replace(file, content=b"e"),)),))
    (folder / "logo.svg").write_text("<svg><path/></svg>")
    pull((job,))
    assert len(asked) == 5


@pytest.mark.parametrize("template", ["briefing", "digest"])
def test_an_edition_rendered_again_comes_from_the_cache_byte_for_byte(cache, template):
    def made(edition, **known):
        forms = (Format.HTML, Format.MAIL, Format.TEXT, Format.JSON)
        return render(edition, forms, folders=(OURS,), workspace=ROOT, template=template, **known)

    edition = sample_edition()
    plain = made(edition, sender=SENDER)
    assert made(edition, sender=SENDER, cache=cache) == plain
    assert made(edition, sender=SENDER, cache=cache) == plain
    kept = {path for path in cache.folder.rglob("*") if path.is_file()}
    assert len(kept) == 4  # three renderings, and the PDF that the mail's pictures are made of
    for file in kept:
        file.write_bytes(b"damaged")
    assert made(edition, sender=SENDER, cache=cache) == plain
    assert made(replace(edition, number=13), sender=SENDER, cache=cache) != plain
    assert b"other@example.org" in made(edition, sender="other@example.org", cache=cache)[1].content


@pytest.mark.slow
def test_a_pdf_from_the_cache_is_the_same_and_no_press_is_asked(cache):
    class Never:
        def pull(self, jobs):
            raise AssertionError(jobs[0].name)

    def pdf(**known):
        (made,) = render(bare_edition(), (Format.PDF,), folders=(OURS,), workspace=ROOT, template="digest", **known)
        return made.content

    plain = pdf()
    assert pdf(cache=cache) == plain
    assert pdf(cache=cache, press=Never()) == plain
