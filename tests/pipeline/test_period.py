"""An edition prints its period, what came late, nothing under embargo, and nothing that was taken back."""

from datetime import UTC, date, datetime, timedelta

from reports.model import Article, blocks_of
from reports.pipeline.period import period_of, sort_articles
from reports.settings import Briefing

AT = datetime(2026, 3, 9, 7, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 6, 7, tzinfo=UTC)


def article(name, published, **more):
    text = f"{name}\n\nIt rained."
    return Article(name, name, text, name, blocks_of(text), published=published, **more)


def rules(**more):
    return Briefing(title="M", sources=("x",), **more)


def sorted_by(articles, *, last=None, known=(), **more):
    briefing = rules(**more)
    found = sort_articles(articles, briefing, period_of(briefing, at=AT, last=last), known=known)
    return {name: [a.id for a in getattr(found, name)] for name in ("printed", "context", "withheld", "retracted")}


def test_monday_covers_friday_to_sunday_since_the_last_edition():
    news = [article(f"{day}", datetime(2026, 3, day, 12, tzinfo=UTC)) for day in (5, 6, 7, 8)]
    found = sorted_by(news, last=FRIDAY, since_last=True, known={"5"})
    assert (found["printed"], found["context"]) == (["6", "7", "8"], ["5"])


def test_an_article_from_before_the_last_edition_that_nobody_had_is_late():
    late = article("late", FRIDAY - timedelta(hours=3))
    assert sorted_by([late], last=FRIDAY, since_last=True)["printed"] == ["late"]
    assert period_of(rules(since_last=True), at=AT, last=FRIDAY).is_late(late)
    assert sorted_by([late], last=FRIDAY, since_last=True, known={"late"})["printed"] == []


def test_a_day_without_time_on_the_border_is_told_once():
    both = article("day", date(2026, 3, 6))
    assert sorted_by([both], last=FRIDAY, since_last=True)["printed"] == ["day"]
    assert sorted_by([both], last=FRIDAY, since_last=True, known={"day"})["printed"] == []


def test_nothing_is_printed_before_its_embargo_and_after_it_counts_from_there():
    held = article("held", FRIDAY - timedelta(days=20), embargo=AT)
    assert sorted_by([held], last=FRIDAY, since_last=True)["printed"] == ["held"]
    early = article("early", FRIDAY, embargo=AT + timedelta(seconds=1))
    assert sorted_by([early])["withheld"] == ["early"]


def test_what_was_taken_back_is_not_printed():
    found = sorted_by([article("wrong", FRIDAY, retracted="mixed up two towns")])
    assert (found["printed"], found["retracted"]) == ([], ["wrong"])


def test_only_what_the_briefing_asks_for_is_looked_at():
    found = sorted_by([article("de", FRIDAY, language="de")], select={"languages": ["en"]})
    assert not any(found.values())


def test_without_a_period_everything_up_to_now_is_in():
    news = [
        article("old", datetime(2020, 1, 1, tzinfo=UTC)),
        article("none", None),
        article("future", AT.replace(year=2027)),
    ]
    assert sorted_by(news)["printed"] == ["old", "none"]


def test_the_first_edition_of_a_briefing_looks_back_its_days():
    briefing = rules(since_last=True, days=1)
    assert period_of(briefing, at=AT, last=None).since == AT - timedelta(days=1)
