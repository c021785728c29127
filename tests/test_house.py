"""The house stands as it is documented."""

import re

import pytest

import reports
from reports import errors, version


def test_every_public_name_can_be_imported_and_the_list_is_sorted():
    assert list(reports.__all__) == sorted(reports.__all__)
    assert all(getattr(reports, name) is not None for name in reports.__all__)
    with pytest.raises(AttributeError):
        reports.nothing  # noqa: B018 - the access is the test


def test_every_error_is_drawn_in_the_tree():
    drawn = set(re.findall(r"── (\w+)", errors.__doc__)) | {"DatelineError"}
    defined = {n for n, e in vars(errors).items() if isinstance(e, type) and issubclass(e, errors.DatelineError)}
    assert drawn == defined
    assert set(errors.__all__) == defined | {"Fault"}


def test_the_changelogs_newest_version_is_the_packages(checkout):
    newest = re.search(r"^## (\S+)", (checkout / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest[1] == version.__version__


def test_every_room_is_named_in_the_walk_through_the_house(checkout):
    told = (checkout / "docs" / "inside.md").read_text()
    rooms = {p.stem for p in (checkout / "reports").iterdir() if not p.name.startswith("_")} - {"version", "py"}
    assert {room for room in rooms if f"`{room}" not in told and f"{room}.py`" not in told} == set()


def test_no_pinned_package_names_a_host(checkout):
    for path in (checkout / "requirements").iterdir():
        assert "://" not in path.read_text(), path
