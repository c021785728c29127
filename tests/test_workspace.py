"""A workspace is found from within, and says what it lacks."""

import pytest

from reports.errors import ConfigurationError, EditionError, WorkspaceError
from reports.shipped import sample_files, templates
from reports.workspace import open_workspace


@pytest.fixture
def root(tmp_path):
    (tmp_path / "dateline.toml").write_text('[briefings.morning]\ntitle = "M"\nsources = ["in"]\n')
    (tmp_path / "in" / "deep").mkdir(parents=True)
    return tmp_path


def test_a_workspace_is_found_from_a_folder_below_it(root):
    assert open_workspace(root / "in" / "deep", environment={}).root == root


def test_no_workspace_is_an_error_that_says_what_to_try(tmp_path):
    with pytest.raises(WorkspaceError, match="dateline new DIR"):
        open_workspace(tmp_path, environment={})


def test_an_unknown_briefing_is_answered_with_the_known_ones(root):
    with pytest.raises(EditionError, match=r"'evening'.*known: morning"):
        open_workspace(root, environment={}).briefing("evening")


def test_a_file_that_is_not_utf_8_is_a_fault(root):
    (root / "dateline.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigurationError, match="can't be read as UTF-8"):
        open_workspace(root, environment={})


def test_the_users_templates_come_before_ours(root):
    assert open_workspace(root, environment={}).template_folders == (templates(),)
    (root / "templates").mkdir()
    assert open_workspace(root, environment={}).template_folders == (root / "templates", templates())


def test_paths_are_shown_relative_to_the_workspace_where_they_lie_inside(root):
    workspace = open_workspace(root, environment={})
    assert workspace.shown(root / "in" / "a.txt") == "in/a.txt"
    assert workspace.shown(root.parent) == str(root.parent)


def test_the_sample_workspace_has_settings_articles_and_readers():
    shipped = {relative.as_posix() for _, relative in sample_files()}
    assert {"dateline.toml", "data/readers.csv", "data/articles/000_3fb4b1d8af8228ce.txt"} <= shipped
