"""A briefing looks at files, at its sources' pieces, and at what was added by hand."""

from datetime import UTC, datetime

import pytest

from reports.errors import ConfigurationError
from reports.model import Watch
from reports.pipeline.add import add
from reports.pipeline.build import build
from reports.pipeline.check import check
from reports.pipeline.collect import collect
from reports.pipeline.gathering import gather_material, watch
from reports.workspace import open_workspace

pytestmark = pytest.mark.slow

NOW = datetime(2025, 12, 15, 7, tzinfo=UTC)
STORM = "Storm over Merrow\n\nNine were hurt on Monday, the harbour master said."
BRIEFING = '[briefings.morning]\ntitle = "Morning"\nsources = ["added", "in"]\nformats = ["json"]\n'


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "dateline.toml").write_text(BRIEFING, encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "storm.txt").write_text(STORM, encoding="utf-8")
    return tmp_path


def opened(desk):
    return open_workspace(desk, environment={})


def material(place):
    return gather_material(place, place.briefing("morning"), since=None)


def test_what_was_added_by_hand_is_a_source_of_its_own(desk):
    place = opened(desk)
    assert (material(place).articles, material(place).faults) == ((), ())
    assert not (desk / "var").exists(), "asking makes no archive"
    add(place, "storm.txt", clock=lambda: NOW, here=desk)
    found = material(place)
    assert [(one.title, found.source_of(one)) for one in found.articles] == [("Storm over Merrow", "added")]
    looked = watch(place, "morning", found, used={"added": 1}, at=NOW)
    assert [(one.name, one.watch) for one in looked] == [("added", Watch.BROUGHT), ("in", Watch.QUIET)]
    assert (check(place).articles, check(place).faults) == (1, ())
    assert build(place, "morning", at=NOW, strict=True).faults == ()


def test_a_folder_of_that_name_is_the_folder(desk):
    (desk / "added").mkdir()
    (desk / "added" / "flood.txt").write_text("Flood in Aldholm\n\nThe water rose by two metres.", encoding="utf-8")
    place = opened(desk)
    add(place, "storm.txt", clock=lambda: NOW, here=desk)
    assert [one.title for one in material(place).articles] == ["Flood in Aldholm"]


def test_a_source_of_that_name_is_that_source_with_what_was_added(desk):
    (desk / "dateline.toml").write_text(BRIEFING + '[sources.added]\nkind = "folder"\npath = "in"\n', encoding="utf-8")
    (desk / "in" / "flood.txt").write_text("Flood in Aldholm\n\nThe water rose by two metres.", encoding="utf-8")
    place = opened(desk)
    collect(place, clock=lambda: NOW)
    assert "Flood in Aldholm" in [one.title for one in material(place).articles]


def test_a_source_that_is_renamed_keeps_what_it_gives_still(desk):
    feed = '{{"title": "Storm", "text": "Nine were hurt in Merrow.", "url": "https://c.example/{}"}}\n'
    (desk / "wire.jsonl").write_text(feed.format(1), encoding="utf-8")
    for name in ("courier", "merrow-courier"):
        told = f'[sources.{name}]\nkind = "jsonl"\npath = "wire.jsonl"\n' + BRIEFING.replace(
            '"added", "in"', f'"{name}"'
        )
        (desk / "dateline.toml").write_text(told, encoding="utf-8")
        collect(opened(desk), clock=lambda: NOW)
        assert [one.source for one in material(opened(desk)).articles] == [name]


def test_a_source_that_was_removed_is_no_path_either(desk):
    (desk / "dateline.toml").write_text(BRIEFING.replace('"added", "in"', '"courier"'), encoding="utf-8")
    with pytest.raises(ConfigurationError, match="courier"):
        build(opened(desk), "morning", at=NOW, strict=True)


def test_a_path_that_no_file_can_have_is_a_fault_of_the_check_among_others(desk):
    told = "".join(f'[sources.{n}]\nkind = "jsonl"\npath = "{path}"\n' for n, path in enumerate(("n" * 900, "none")))
    (desk / "dateline.toml").write_text(told, encoding="utf-8")
    assert [fault.line for fault in check(opened(desk)).faults] == [3, 6]
