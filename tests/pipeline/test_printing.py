"""Which story is to blame for an edition that can't be set, and what is done then."""

import pytest

from reports.compose import Masthead, Reported, compose
from reports.errors import MachineError, PressError, RenderError
from reports.facts import facts_of
from reports.pipeline.printing import print_edition
from reports.settings import OnFailure
from tests.render.editions import AT, an_article

MASTHEAD = Masthead("morning", "Morning", "Desk", 1, AT, "UTC", "en")
TEXTS = {
    "a": "Osk counts boats\n\nOsk counted 12 boats, the pilot Ida Renn said.",
    "b": "Tresk loses power\n\nTresk lost power for 9 hours, the grid company said.",
    "c": "Sund votes on ferries\n\nSund voted for 3 night ferries, Mayor Tomas Vael said.",
}
EVENTS = tuple(Reported((facts_of(an_article(text, id=key)),)) for key, text in TEXTS.items())


def composed(events, left_out):
    return compose(MASTHEAD, events, faults=tuple(fault for one in left_out for fault in one.faults()))


def articles_of(edition):
    return {article for story in edition.stories for article in story.articles}


def printed(*bad, error=None, policy=OnFailure.LEAVE_OUT, asked=None):
    """Print an edition where a page that holds one of these articles, or "" for any page, can't be set."""

    def rendered(edition):
        if asked is not None:
            asked.append(articles_of(edition))
        for key in bad:
            if not key or key in articles_of(edition):
                raise error or PressError(((f"page {edition.number}", f"holds {key}"),))
        return ()

    return print_edition(EVENTS, composed=composed, rendered=rendered, tried=rendered, policy=policy)


def test_an_edition_that_can_be_set_is_set_once():
    asked = []
    made = printed(asked=asked)
    assert (articles_of(made.edition), made.left_out, len(asked)) == ({"a", "b", "c"}, (), 1)


def test_stories_that_cannot_be_set_alone_are_left_out_with_their_reason():
    made = printed("a", "c")
    assert articles_of(made.edition) == {"b"}
    assert {one.reason for one in made.left_out} == {"holds a", "holds c"}
    assert all("can't be set as PDF, so it is left out: its story holds" in str(f) for f in made.edition.faults)


def test_an_edition_without_any_story_left_says_what_was_left_out():
    made = printed("a", "b", "c")
    assert articles_of(made.edition) == set()
    assert len(made.edition.faults) == 3


def test_a_desk_may_hold_the_edition_and_the_error_names_each_article():
    with pytest.raises(PressError) as told:
        printed("a", "b", policy=OnFailure.HOLD)
    assert [name.partition(" (")[0] for name, _ in told.value.failures] == [
        "the PDF of “Osk counts boats”",
        "the PDF of “Tresk loses power”",
    ]
    assert all("the edition is held" in reason for _, reason in told.value.failures)


def test_where_the_empty_page_fails_too_no_story_is_blamed():
    with pytest.raises(PressError, match="page 1 can't be made: it holds"):
        printed("")


def test_a_pdf_that_is_made_but_lacks_something_is_blamed_on_its_story_too():
    made = printed("b", error=RenderError("the PDF lacks\n- a title"))
    assert made.left_out[0].reason == "fails: the PDF lacks - a title"


def test_a_machine_that_can_make_no_pdf_blames_nobody():
    asked = []
    with pytest.raises(MachineError):
        printed("", error=MachineError("no font"), asked=asked)
    assert len(asked) == 1
