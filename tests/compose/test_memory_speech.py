"""A quotation or statement is told once; it is withdrawn only where somebody took it back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reports.compose.memory import Memory, held_against
from reports.compose.notebook import Notebook
from reports.model import Decision, Figure, Newness, Quotation, Ruling, Statement
from tests.compose.earlier import DAY, MONDAY, edition_on, toll

QUOTE = "“We were lucky that the wind turned,”"
SPOKEN = f"{QUOTE} said Tomas Vael."
LATER = MONDAY + timedelta(hours=5)
ADDRESS = "https://courier.example/fire"


def piece(words=SPOKEN, quote=QUOTE, *, at=MONDAY - DAY / 2, speaker="Tomas Vael", **stated):
    pointer = toll(words, at=at, **stated)
    return (pointer.quote(quote, speaker) if quote else pointer).done()


def stated(content, source="Ida Renn", *, at=MONDAY - DAY / 2, more="", **known):
    return toll(f"{source} said that {content}.{more}", at=at, **known).statement(content, source, "said").done()


OLD = piece(url=ADDRESS)
STORY = OLD.article.id


def news_of(*today, before=(OLD,), editions=None, **more):
    memory = Memory.of(editions or [edition_on(MONDAY, 3, before)])
    return held_against(memory, before[0].article.id, today, **more)


def newness(news, report, kind=Quotation):
    return [news.newness_of(f, report.article) for f in report.facts if isinstance(f, kind)]


def told(news):
    return [(t.newness.value, t.kind, t.before, t.why) for t in news.changes]


@pytest.mark.parametrize(
    "again",
    ["“We were lucky that the wind turned”,", '"We were lucky that the wind turned"', "“lucky that the wind turned”"],
)
def test_the_same_words_are_unchanged_whatever_their_marks(again):
    report = piece(f"{again} said Tomas Vael on the quay.", again, at=LATER)
    news = news_of(report)
    assert newness(news, report) == [Newness.UNCHANGED]
    assert news.newness is Newness.UNCHANGED


def test_other_words_are_a_new_quotation_and_make_the_story_updated():
    report = piece("“Nobody will sleep tonight,” said Tomas Vael.", "“Nobody will sleep tonight,”", at=LATER)
    news = news_of(report)
    assert newness(news, report) == [Newness.NEW]
    assert news.newness is Newness.UPDATED
    assert news.changes == ()


def test_a_quotation_whose_article_left_the_period_is_not_withdrawn():
    other = stated("it rained", at=LATER)
    assert news_of(other).changes == ()
    assert news_of().newness is Newness.UNCHANGED


def changed(words, quote=None, **known):
    return piece(words, quote, url=ADDRESS, at=MONDAY - DAY / 2, version=2, **known)


def test_words_that_a_changed_article_drops_are_withdrawn_with_who_changed_it():
    news = news_of(changed("Tomas Vael said nothing."))
    assert told(news) == [("withdrawn", "quotation", QUOTE, "Merrow Courier changed its article")]
    assert (news.newness, news.told_in, news.changes[0].after) == (Newness.UPDATED, 3, None)


def test_words_that_a_changed_article_keeps_or_another_one_tells_are_not_withdrawn():
    kept = changed(f"It rained. {SPOKEN}", QUOTE)
    assert news_of(kept).newness is Newness.UNCHANGED
    unread = changed(f"It rained. {SPOKEN}")
    assert news_of(unread).changes == ()
    dropped = changed("Tomas Vael said nothing.")
    other = piece(f"On the quay: {SPOKEN}", at=LATER)
    assert news_of(dropped, other).changes == ()
    twice = piece(f"On Sunday: {SPOKEN}")
    assert news_of(dropped, before=(OLD, twice)).changes == (), "the other one still stands, though out of the period"


def test_a_changed_article_that_left_the_story_is_seen_among_what_was_looked_at():
    dropped = changed("Tomas Vael said nothing.").article
    assert [t[0] for t in told(news_of(looked=(dropped,)))] == ["withdrawn"]
    kept = changed(f"It rained. {SPOKEN}").article
    assert news_of(looked=(kept,)).changes == ()


def test_an_article_without_address_is_known_again_by_where_it_was_read_if_it_alone_was():
    old = piece(origin="data/fire.txt")
    new = piece("Tomas Vael said nothing.", None, origin="data/fire.txt")
    assert [t[0] for t in told(news_of(new, before=(old,)))] == ["withdrawn"]
    beside = piece("It rained in Hollin.", None, origin="data/fire.txt")
    assert news_of(new, before=(old,), looked=(beside.article,)).changes == ()


def test_what_a_retracted_article_told_is_withdrawn_in_the_words_of_its_publisher():
    back = replace(OLD, article=replace(OLD.article, retracted="the piece was wrong"))
    why = "retracted by Merrow Courier: the piece was wrong"
    for news in (news_of(back), news_of(looked=(back.article,))):
        assert told(news) == [("withdrawn", "quotation", QUOTE, why)]
    assert newness(news_of(back), back) == [Newness.WITHDRAWN]


def withdrawal(fact, article, decision=Decision.WITHDRAWN, **more):
    return Ruling(
        article=article.sha256, span=fact.span, text=fact.text, decision=decision, by="K. Vale",
        why="he never said it", kind=fact.kind, at=datetime(2025, 5, 5, 9, tzinfo=UTC), **more,
    )  # fmt: skip


def test_what_an_editor_withdrew_is_withdrawn_with_the_reason():
    without = replace(OLD, facts=())
    assert told(news_of(without)) == [("withdrawn", "quotation", QUOTE, "withdrawn by the desk")]
    ruling = withdrawal(OLD.facts[0], OLD.article)
    why = "withdrawn by the desk (K. Vale): he never said it"
    assert told(news_of(without, rulings=(ruling,))) == [("withdrawn", "quotation", QUOTE, why)]
    assert news_of(without, rulings=()).changes == (), "the rules read it no more, and nobody withdrew it"


def test_what_was_told_as_withdrawn_is_not_told_again():
    dropped = changed("Tomas Vael said nothing.")
    first = edition_on(MONDAY, 3, (OLD,))
    second = edition_on(MONDAY + DAY, 4, (dropped,))
    (turn,) = news_of(dropped).changes
    story = second["edition"]["stories"][0]
    story |= {"id": STORY, "changes": [{"newness": "withdrawn", "kind": turn.kind, "before": turn.before}]}
    again = news_of(dropped, editions=[first, second])
    assert (again.newness, again.changes, again.told_in) == (Newness.UNCHANGED, (), 4)


def test_a_changed_articles_figure_is_an_update_that_says_so_and_not_withdrawn():
    words = "The fire in the harbour of Orvik killed {} people, it was said."
    old = toll(words.format(12), ("12", "people"), url=ADDRESS).done()
    new = toll(words.format(15), ("15", "people"), url=ADDRESS, version=2).done()
    (turn,) = news_of(new, before=(old,)).changes
    assert (turn.before, turn.after, turn.why) == ("12", "15", "Merrow Courier changed its article")


CAUSE = "the fire was caused by a faulty cable on the quay"


@pytest.mark.parametrize(
    ("content", "source", "what"),
    [
        ("a faulty cable on the quay had caused the fire", "Ida Renn", Newness.UNCHANGED),
        ("a faulty cable on the quay had caused the fire", "Harbour master Renn", Newness.UNCHANGED),
        (CAUSE, "Somebody", Newness.UNCHANGED),
        ("a faulty cable on the quay had caused the fire", "Tomas Vael", Newness.NEW),
        ("the fire was not caused by a faulty cable on the quay", "Ida Renn", Newness.NEW),
        ("the quay will stay closed until Friday", "Ida Renn", Newness.NEW),
    ],
)
def test_a_statement_is_told_again_if_its_source_says_the_same_in_other_words(content, source, what):
    old, new = stated(CAUSE), stated(content, source, at=LATER, more=" It rained.")
    news = news_of(new, before=(old,))
    assert newness(news, new, Statement) == [what]
    assert news.newness is (Newness.UPDATED if what is Newness.NEW else Newness.UNCHANGED)


def test_a_statement_around_an_updated_figure_is_updated_with_it_and_not_withdrawn():
    content = "the fire in the harbour of Orvik killed {} people"

    def report(number, at, **known):
        pointer = toll(f"Ida Renn said that {content.format(number)}.", (str(number), "people"), at=at, **known)
        return pointer.statement(content.format(number), "Ida Renn", "said").done()

    new = report(15, LATER, url=ADDRESS)
    news = news_of(new, before=(report(12, MONDAY - DAY, url=ADDRESS),))
    assert newness(news, new, Statement) == newness(news, new, Figure) == [Newness.UPDATED]
    assert [(t.newness.value, t.before) for t in news.changes] == [("updated", "12")]


def test_names_places_and_dates_alone_make_no_news():
    report = toll("Orvik was quiet on 3 May 2025, Ada Berg, mayor of Orvik, wrote.", at=LATER)
    report.place("Orvik").person("Ada Berg", "mayor of Orvik").moment("3 May 2025", "2025-05-03")
    assert news_of(report.done()).newness is Newness.UNCHANGED


def test_a_change_is_printed_with_marks_on_the_words_that_hold_now():
    words = "The fire in the harbour of Orvik killed {} people, it was said."
    old = toll(words.format(12), ("12", "people")).done()
    new = toll(words.format(15), ("15", "people"), at=LATER).done()
    (turn,) = news_of(new, before=(old,)).changes
    change = turn.as_change(Notebook([new]))
    assert (change.before, change.after, change.edition, len(change.marks)) == ("12", "15", 3, 1)
