"""A draft makes one article; what nobody states comes from the defaults."""

from datetime import UTC, datetime

import pytest

from reports.errors import ArticleError
from reports.intake.draft import Draft
from reports.intake.made import made
from reports.model import BlockKind, Tlp, digest

PARTS = ((BlockKind.PARAGRAPH, "The bridge of Orvik opened on Monday."),)


def test_the_text_is_the_title_and_the_parts_and_the_identity_is_its_hash():
    article = made(Draft("Orvik  Bridge\nOpens", PARTS), shown="https://post.example/a")
    assert article.text == "Orvik  Bridge Opens\n\nThe bridge of Orvik opened on Monday."
    assert article.sha256 == digest(article.text)
    assert article.sha256.startswith(article.id)
    assert (article.origin, article.language) == ("https://post.example/a", "en")


def test_defaults_hold_only_where_the_draft_states_nothing():
    seen = datetime(2026, 3, 2, 7, tzinfo=UTC)
    defaults = {"publisher": "Orvik Post", "author": None, "tlp": Tlp.AMBER, "official": True, "seen": seen}
    draft = Draft("Title", PARTS, publisher="Merrow Echo", author="Ada Holm", official=False)
    article = made(draft, shown="a", defaults={**defaults, "source": "post", "language": "fr"})
    assert (article.publisher, article.author, article.official) == ("Merrow Echo", "Ada Holm", False)
    assert (article.tlp, article.seen, article.source, article.language) == (Tlp.AMBER, seen, "post", "fr")


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (Draft(None, PARTS), "has no title"),
        (Draft(" \n ", PARTS), "has no title"),
        (Draft("Title", ((BlockKind.HEADING, "Alone"),)), "has no text after its title"),
    ],
)
def test_a_draft_without_title_or_text_makes_no_article(draft, said):
    with pytest.raises(ArticleError) as caught:
        made(draft, shown="in/a")
    assert str(caught.value) == f"in/a: {said}"
