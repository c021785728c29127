"""A workspace as `dateline new` writes it."""

import pytest

from tests.acceptance.commands import AT, dateline


@pytest.fixture
def desk(tmp_path):
    dateline("new", "desk", cwd=tmp_path)
    return tmp_path / "desk"


@pytest.fixture(scope="module")
def built_desk(tmp_path_factory):
    """One workspace with the morning edition of the sample day built; tests only read it."""
    folder = tmp_path_factory.mktemp("built")
    dateline("new", "desk", cwd=folder)
    dateline("build", "morning", "--at", AT, cwd=folder / "desk")
    return folder / "desk"
