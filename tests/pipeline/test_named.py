"""An article is named by its file, or by its id in the archive."""

from datetime import UTC, datetime

import pytest

from reports.errors import ArticleError
from reports.model import Decision
from reports.pipeline.collect import collect
from reports.pipeline.named import archived, named
from reports.pipeline.rulings import read_rulings, rule
from reports.workspace import open_workspace

NOW = datetime(2026, 3, 9, 7, tzinfo=UTC)
TOML = '[sources.drop]\nkind = "folder"\npath = "drop"\n[briefings.m]\ntitle = "M"\nsources = ["drop"]\n'


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "drop").mkdir()
    (tmp_path / "drop" / "fire.txt").write_text("Fire in Orvik\n\nA fire in Orvik killed 12 people on Sunday.\n")
    (tmp_path / "dateline.toml").write_text(TOML)
    return open_workspace(tmp_path, environment={})


def test_a_file_goes_before_the_archive_and_without_a_store_there_is_none(desk):
    assert archived(desk, "0123456789abcdef") is None
    assert named(desk, "drop/fire.txt").title == "Fire in Orvik"


def test_an_article_of_the_archive_is_ruled_on_by_its_id(desk):
    collect(desk, clock=lambda: NOW)
    article = named(desk, "drop/fire.txt")
    assert named(desk, article.id).text == article.text
    at = article.text.index("12")
    rule(desk, article.id, start=at, end=at + 2, decision=Decision.CORRECTED, by="V", why="w", now=NOW, value="11")
    (ruling,) = read_rulings(desk)[0]
    assert (ruling.article, ruling.value, ruling.path) == (article.sha256, "11", f"data/rulings/{article.id}.toml")


def test_an_id_that_the_archive_lacks_is_told_with_the_command_that_lists_them(desk):
    collect(desk, clock=lambda: NOW)
    with pytest.raises(ArticleError, match="`dateline articles` lists them"):
        named(desk, "0123456789abcdef")
