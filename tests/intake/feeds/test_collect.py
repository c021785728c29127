"""A feed as a source: what is new comes once, teasers are followed, and nothing is lost on the way."""

import pytest

from reports.errors import ExcessError, SourceError
from reports.intake.web import Answer
from reports.intake.web.passing import SpentError
from reports.model import Arrival, Checkpoint
from tests.intake.feeds.conftest import URL

LONG = "The bridge of Orvik opened on Monday after four years of work. " * 25
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Bridge</title><meta property='og:site_name' content='Orvik Post'>"
    "</head><body><article><h1>Bridge</h1>" + f"<p>{LONG}</p>" + "</article></body></html>"
)


def item(number, text="Text {0} has a few words of its own.", more=""):
    link = f"https://news.example/{number}"
    about = f"<title>Bridge {number}</title><link>{link}</link><guid>{link}</guid>"
    return f"{about}<description>{text.format(number)}</description>{more}"


def answer(feed, etag='"1"'):
    return Answer(URL, 200, feed.encode(), "application/rss+xml", None, etag)


def test_every_item_arrives_with_its_key_and_the_checkpoint_comes_last(gathered, rss):
    found = gathered(rss(item(1), item(2)))
    assert [arrival.key for arrival in found.arrivals] == ["https://news.example/2", "https://news.example/1"]
    assert isinstance(found.order[-1], Checkpoint)
    assert [article.origin for article in found.articles] == [arrival.key for arrival in found.arrivals]


def test_a_feed_that_is_as_it_was_yields_nothing_and_keeps_its_state(gathered, rss):
    first = gathered(answer(rss(item(1))))
    assert first.state["etag"] == '"1"'
    again = gathered(state=first.state)
    assert (again.arrivals, again.faults, again.state) == ([], [], first.state)


def test_of_a_changed_feed_only_new_and_changed_items_come(gathered, rss):
    first = gathered(rss(item(1), item(2)))
    again = gathered(rss(item(3), item(1), item(2, "Another text, corrected by its author.")), state=first.state)
    assert sorted(arrival.key[-1] for arrival in again.arrivals) == ["2", "3"]


@pytest.mark.slow
def test_of_ten_thousand_items_the_newest_two_hundred_come_without_a_fetch(gathered, rss, web):
    feed = rss(*(item(n, "x" * 40 + " {0} words that follow here") for n in range(10_000)))
    found = gathered(feed)
    assert len(found.arrivals) == 200
    assert web.asked == [URL]
    assert found.arrivals[-1].key == "https://news.example/0"


@pytest.mark.slow
def test_of_ten_thousand_teasers_no_more_than_most_are_followed(gathered, rss, web):
    web.pages |= {f"https://news.example/{n}": PAGE for n in range(10_000)}
    found = gathered(rss(*(item(n, "Read more …") for n in range(10_000))), full_text=True, most=7)
    assert len(found.arrivals) == 7
    assert len(web.asked) == 8


def test_a_teaser_is_followed_and_the_feeds_words_about_it_stay(gathered, rss, web):
    web.pages["https://news.example/1"] = PAGE
    more = "<author>desk@news.example (Ada Fenn)</author><pubDate>Sat, 14 Mar 2026 09:05 GMT</pubDate>"
    (article,) = gathered(rss(item(1, "The bridge opened […]", more)), full_text=True).articles
    assert article.text.count("The bridge of Orvik opened") == 25
    assert (article.title, article.author, article.publisher) == ("Bridge 1", "Ada Fenn", "Orvik Post")
    assert article.published.isoformat() == "2026-03-14T09:05:00+00:00"


@pytest.mark.parametrize("text", [LONG, f"&lt;p&gt;{LONG}&lt;/p&gt;"])
def test_what_is_whole_in_the_feed_is_not_followed(gathered, rss, web, text):
    assert len(gathered(rss(item(1, text)), full_text=True).arrivals) == 1
    assert web.asked == [URL]


@pytest.mark.parametrize("end", ["…", "...", "[&amp;#8230;]", '&lt;a href="x"&gt;Read more&lt;/a&gt;', "Weiterlesen"])
def test_a_long_text_that_breaks_off_is_a_teaser(gathered, rss, web, end):
    gathered(rss(item(1, f"{LONG} {end}")), full_text=True)
    assert "https://news.example/1" in web.asked


def test_a_page_with_less_than_the_teaser_does_not_replace_it(gathered, rss, web):
    web.pages["https://news.example/1"] = "<html><body><p>Please log in to read on.</p></body></html>"
    text = "The bridge of Orvik opened on Monday, and thousands came to see it from both of its banks."
    (article,) = gathered(rss(item(1, text)), full_text=True).articles
    assert article.text.endswith(text)


def test_a_teaser_whose_page_cannot_be_had_is_kept_and_tried_three_times(gathered, rss, web):
    feed = answer(rss(item(1)))
    state, tries = {}, []
    for _ in range(4):
        found = gathered(feed, state=state, full_text=True)
        tries.append(len(found.arrivals))
        state = found.state
    assert tries == [1, 1, 1, 0]
    assert state["etag"] == '"1"'
    assert web.asked.count("https://news.example/1") == 3


def test_the_fault_says_that_it_is_only_the_teaser(gathered, rss):
    found = gathered(rss(item(1)), full_text=True)
    assert found.faults == [
        "https://news.example/1: is only the feed's teaser, since its page can't be had: can't be reached"
    ]
    assert "etag" not in found.state


def test_a_headline_alone_is_no_article(gathered, rss):
    found = gathered(rss(item(1, "More")), full_text=True)
    assert found.arrivals == []
    assert found.faults[0].startswith("https://news.example/1: has only a headline in the feed")


def test_after_five_pages_that_cannot_be_had_no_more_are_asked_for(gathered, rss, web):
    found = gathered(rss(*(item(n) for n in range(30))), full_text=True)
    assert len(web.asked) == 6
    assert len(found.arrivals) == 30
    assert "too many of the feed's pages can't be had" in found.faults[-1]


def test_pages_that_were_not_asked_for_are_tried_by_the_next_collections(gathered, rss, web):
    feed, state = rss(*(item(n) for n in range(30))), {}
    web.pages |= {f"https://news.example/{n}": PAGE for n in range(20)}
    whole = set()
    for _ in range(7):
        found = gathered(feed, full_text=True, state=state)
        state = found.state
        whole |= {arrival.key for arrival in found.arrivals if "four years" in arrival.article.text}
    assert whole == {f"https://news.example/{n}" for n in range(20)}
    assert found.faults == []


def test_when_a_sources_time_is_over_its_other_pages_are_left_for_the_next_time(gathered, rss, web, monkeypatch):
    web.pages |= {f"https://news.example/{n}": PAGE for n in range(3)}
    get = web.get

    def spent(url, **more):
        if url.endswith("/0"):
            raise SpentError(url, "is left for the next time")
        return get(url, **more)

    monkeypatch.setattr(web, "get", spent)
    feed = rss(*(item(n) for n in range(3)))
    state = {}
    for _ in range(4):
        state = gathered(feed, full_text=True, state=state).state
    monkeypatch.undo()
    found = gathered(feed, full_text=True, state=state)
    assert [arrival.key for arrival in found.arrivals] == ["https://news.example/0"]
    assert found.faults == []


@pytest.mark.slow
def test_a_long_collection_can_be_cut_off_at_any_place(gathered, rss):
    whole = rss(*(item(n) for n in range(45)))
    order = gathered(answer(whole)).order
    for cut in range(0, len(order), 4):
        stored = [one.state for one in order[:cut] if isinstance(one, Checkpoint)]
        upto = max((at for at, one in enumerate(order[:cut]) if isinstance(one, Checkpoint)), default=-1)
        kept = {one.key for one in order[: upto + 1] if isinstance(one, Arrival)}
        again = gathered(answer(whole), state=stored[-1] if stored else {})
        assert kept | {arrival.key for arrival in again.arrivals} == {f"https://news.example/{n}" for n in range(45)}


def test_items_that_can_be_no_article_are_faults_once_and_the_others_come(gathered, rss):
    feed = rss("<title>Only a title</title><link>https://news.example/t</link>", "", item(1), "<title/>")
    found = gathered(feed)
    assert len(found.arrivals) == 1
    assert "https://news.example/t: has no text after its title" in found.faults
    assert gathered(feed, state=found.state).faults == []


def test_a_page_that_breaks_its_parser_costs_no_other(gathered, rss, web, monkeypatch):
    def broken(link, **given):
        raise RuntimeError("boom")

    monkeypatch.setattr("reports.intake.feeds.pieces.page_draft", broken)
    found = gathered(rss(item(1), item(2)), full_text=True)
    assert len(found.arrivals) == 2
    assert "RuntimeError: boom" in found.faults[0]


@pytest.mark.parametrize("status", [404, 410])
def test_a_feed_that_is_gone_fails_as_a_whole(gathered, status):
    with pytest.raises(SourceError, match=f"answers {status}"):
        gathered(Answer(URL, status))


def test_a_feed_that_grows_without_bounds_fails_as_a_whole(gathered):
    with pytest.raises(ExcessError):
        gathered('<!DOCTYPE rss [<!ENTITY a "&b;&b;"><!ENTITY b "x">]><rss><channel><item/></channel></rss>')


@pytest.mark.parametrize("known", ["x:y:z", ": : :", "a:" + "9" * 5000, "\x00"])
def test_a_state_that_is_nonsense_is_no_state(gathered, rss, known):
    assert len(gathered(rss(item(1)), state={"known": known}).arrivals) == 1


@pytest.mark.slow
def test_what_is_known_stays_small(gathered, rss):
    feed = rss(*(item(n) for n in range(12_000)))
    found = gathered(feed, most=10_000)
    assert len(found.arrivals) == len(found.state["known"].split()) == 10_000
    assert gathered(feed, most=10_000, state=found.state).arrivals == []
