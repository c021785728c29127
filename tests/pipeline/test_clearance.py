"""What the record of an edition says of embargo and label decides whether it may leave."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from reports.errors import ConfigurationError, EditionError
from reports.model import Tlp
from reports.pipeline.clearance import Clearance, clearance_of
from reports.workspace import open_workspace

NOW = datetime(2026, 3, 9, 7, tzinfo=UTC)
TOML = '[lists.public]\nreaders = "r.csv"\n[lists.desk]\nreaders = "r.csv"\ntlp = "amber"\n'


@pytest.fixture
def place(tmp_path):
    (tmp_path / "dateline.toml").write_text(TOML)
    return open_workspace(tmp_path, environment={})


def test_an_edition_stays_until_its_embargo_ends():
    held = Clearance(None, NOW)
    with pytest.raises(EditionError, match="under embargo until 2026-03-09T07:00:00"):
        held.require_time(NOW - timedelta(seconds=1), shown="edition 3 of morning")
    held.require_time(NOW, shown="edition 3 of morning")


def test_every_list_that_may_not_have_a_label_is_named_with_its_line(place):
    with pytest.raises(ConfigurationError) as caught:
        Clearance(Tlp.AMBER_STRICT, None).require_lists(place, ["public", "desk"])
    assert [(f.line, f.message.partition(";")[0]) for f in caught.value.faults] == [
        (1, "lists.public: may not have TLP:AMBER+STRICT"),
        (3, "lists.desk: may not have TLP:AMBER+STRICT"),
    ]


def test_a_list_may_have_its_own_label_and_what_is_below(place):
    Clearance(Tlp.AMBER, None).require_lists(place, ["desk"])
    Clearance(Tlp.CLEAR, None).require_lists(place, ["public", "desk"])
    Clearance(None, None).require_lists(place, ["public", "desk"])
    with pytest.raises(ConfigurationError):
        Clearance(Tlp.GREEN, None).require_lists(place, ["public"])


def test_a_record_without_handling_clears_an_edition_and_an_unreadable_one_does_not(tmp_path):
    assert clearance_of(tmp_path) == Clearance(None, None)
    (tmp_path / "manifest.json").write_text(json.dumps({"briefing": "morning"}))
    assert clearance_of(tmp_path) == Clearance(None, None)
    (tmp_path / "manifest.json").write_text(json.dumps({"tlp": "amber", "not_before": NOW.isoformat()}))
    assert clearance_of(tmp_path) == Clearance(Tlp.AMBER, NOW)
    for broken in ("{", '{"tlp": "purple"}', "[]", '{"not_before": 7}'):
        (tmp_path / "manifest.json").write_text(broken)
        with pytest.raises(EditionError, match="build the edition again"):
            clearance_of(tmp_path)
