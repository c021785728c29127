"""A preview is the edition as it would come out, made again as files change; what goes wrong is told in its place."""

import os
from datetime import UTC, datetime

import pytest

from reports.model import Format
from reports.pipeline import preview as previewing
from reports.pipeline.preview import Preview
from reports.pipeline.seen import settled
from reports.render.pdf import Direct
from reports.workspace import open_workspace

pytestmark = pytest.mark.slow

TOML = '[desk]\nname = "Harbour desk"\n[briefings.morning]\ntitle = "Morning"\nsources = ["articles"]\n'
BROKEN = """{% extends "stock:briefing.html" %}
{% block nameplate %}<script>alert(1)</script>
{{ nowhere }}
{% endblock %}
"""


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Storm over Merrow\n\nNine people were hurt on Monday, he said.")
    (tmp_path / "dateline.toml").write_text(TOML)
    return tmp_path


@pytest.fixture
def opened(desk, monkeypatch):
    # The forms on paper and by mail have their own tests; what is shown of one holds for all.
    monkeypatch.setattr(previewing, "SHOWN", (Format.HTML,))
    return preview_of(desk)


def preview_of(desk):
    now = datetime(2025, 12, 15, 7, tzinfo=UTC)
    return Preview(lambda: open_workspace(desk, environment={}), "morning", clock=lambda: now, press=Direct())


def page(preview):
    return preview.made(preview.seen()).parts[Format.HTML]


def override(desk, text):
    (desk / "templates").mkdir(exist_ok=True)
    (desk / "templates" / "briefing.html").write_text(text)


def test_all_three_forms_are_made_and_nothing_is_on_the_shelf(desk):
    preview = preview_of(desk)
    parts = preview.made(preview.seen()).parts
    assert b"Storm over Merrow" in parts[Format.HTML]
    assert parts[Format.PDF].startswith(b"%PDF-")
    assert b"Content-Type: text/html" in parts[Format.MAIL]
    assert not (desk / "var" / "editions").exists()


def test_a_templates_error_has_its_file_line_and_lines_and_is_gone_once_mended(desk, opened):
    assert b"Storm over Merrow" in page(opened)
    override(desk, BROKEN)
    (trouble,) = page(opened)
    assert (trouble.fault.path, trouble.fault.line) == ("templates/briefing.html", 3)
    assert "nowhere" in trouble.fault.message
    assert trouble.lines == tuple(enumerate(BROKEN.split("\n"), 1))
    override(desk, BROKEN.replace("{{ nowhere }}", "mended"))
    assert b"mended" in page(opened)


def test_facts_are_read_again_only_when_they_may_differ(desk, opened, monkeypatch):
    plans = []
    real = previewing.plan
    monkeypatch.setattr(previewing, "plan", lambda *given, **named: plans.append(1) or real(*given, **named))
    page(opened)
    override(desk, '{% extends "stock:briefing.html" %}')
    page(opened)
    assert len(plans) == 1
    (desk / "articles" / "b.txt").write_text("Fire in Orvik\n\nFour houses burned on Monday.")
    assert b"Fire in Orvik" in page(opened)
    assert len(plans) == 2


def test_a_broken_dateline_toml_is_told_without_its_lines_and_recovered_from(desk, opened):
    page(opened)
    (desk / "dateline.toml").write_text(TOML.replace("title", "tilte"))
    troubles = page(opened)
    assert {trouble.fault.path for trouble in troubles} == {"dateline.toml"}
    assert all(trouble.lines == () for trouble in troubles)
    (desk / "dateline.toml").write_text(TOML.replace("Morning", "Evening"))
    assert b"Evening" in page(opened)


@pytest.mark.parametrize("name", ["dateline.toml", "articles/a.txt", "data/rulings/a.toml", "templates/new.css"])
def test_a_touched_file_is_seen(desk, opened, name):
    path = desk / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    before = opened.seen()
    assert opened.seen() == before
    os.utime(path, ns=(1, 1))
    assert opened.seen() != before


def test_an_editors_hidden_files_are_not_seen(desk, opened):
    before = opened.seen()
    (desk / "articles" / ".a.txt.swp").touch()
    assert opened.seen() == before


def test_files_that_never_rest_are_not_waited_for_forever():
    looks = iter(range(1000))
    assert settled(lambda: next(looks), lambda: None) < 100
