"""The language of an edition: the briefing's, else the desk's; one without words is named before the morning."""

from datetime import UTC, datetime

import pytest

from reports.pipeline.check import check
from reports.pipeline.planning import masthead
from reports.workspace import open_workspace


@pytest.fixture
def desk(tmp_path):
    def write(language, *, own=""):
        (tmp_path / "a.txt").write_text("Osk votes\n\nThe council voted on Monday.\n")
        (tmp_path / "dateline.toml").write_text(
            f'[desk]\nlanguage = "{language}"\n[briefings.morning]\ntitle = "Morgen"\nsources = ["a.txt"]\n{own}'
        )
        return open_workspace(tmp_path, environment={})

    return write


def language_of(workspace):
    return masthead(workspace, "morning", number=1, at=datetime(2026, 3, 10, tzinfo=UTC)).language


def test_a_briefing_speaks_the_desks_language_unless_it_has_its_own(desk):
    assert language_of(desk("de")) == "de"
    assert language_of(desk("de", own='language = "ar"\n')) == "ar"


def test_a_language_without_words_is_named_with_those_that_there_are(desk):
    asked = desk("lt", own='language = "xx"\n')
    told = [warning for warning in check(asked).warnings if "language" in warning]
    rest = "so pages are worded in English; there are en, ar, de, fr, uk"
    assert told == [
        f"desk.language: there are no words in 'lt', {rest}",
        f"briefings.morning.language: there are no words in 'xx', {rest}",
    ]
    assert not [warning for warning in check(desk("uk")).warnings if "language" in warning]
