"""A fixed day of news gives a fixed edition, and the next day's edition prints only what is new."""

from collections import Counter
from itertools import chain

import pytest

from tests.day.desk import editions, outline
from tests.day.received import HERE, received, sheet

pytestmark = pytest.mark.slow

STORIES = {story["key"]: story for story in sheet()["story"]}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    with editions(tmp_path_factory.mktemp("desk")) as found:
        yield found


@pytest.mark.parametrize("day", ["first", "second"])
def test_the_edition_is_the_one_that_was_approved(made, day):
    """`python -m tests.day.desk` writes both outlines anew; read the difference before you commit it."""
    assert outline(made[day]) == (HERE / f"{day}.outline.txt").read_text(encoding="utf-8")


def events_of(made, day):
    """Return for each printed story and brief the keys of the sheet's stories that its articles belong to."""
    key_of = {received(day)[name].title: key for key, story in STORIES.items() for name in story.get(day, [])}
    articles = {a["article"]["id"]: a["article"]["title"] for a in made[day]["articles"]}
    edition = made[day]["edition"]
    told = [*edition["stories"], *edition["briefs"]]
    return [Counter(key_of[articles[a]] for a in story["articles"] if articles[a] in key_of) for story in told]


@pytest.mark.parametrize("day", ["first", "second"])
def test_two_events_are_never_one_story(made, day):
    mixed = [set(keys) for keys in events_of(made, day) if len(keys) > 1]
    assert mixed == []


@pytest.mark.parametrize("key", [key for key, story in STORIES.items() if story.get("main")])
def test_each_main_event_is_told_and_most_of_its_articles_are_together(made, key):
    found = [keys[key] for keys in events_of(made, "first") if keys[key]]
    assert found, "it isn't told"
    assert max(found) > sum(found) / 2, found


def test_a_copy_is_no_source_of_its_own(made):
    copies = {received("first")[c["file"]].publisher: received("first")[c["of"]].publisher for c in sheet()["copy"]}
    sources = made["first"]["edition"]["sources"]
    outlets = {source["publisher"]: source["outlets"] for source in sources if source["outlets"]}
    folded = [(copy, original) for copy, original in copies.items() if copy in outlets.get(original, ())]
    assert len(folded) == len(copies)
    titles = Counter(source["title"] for source in sources)
    assert max(titles.values()) == 1


def story_about(made, day, key):
    edition = made[day]["edition"]
    places = events_of(made, day)[: len(edition["stories"])]
    best = max(range(len(places)), key=lambda place: places[place][key])
    return edition["stories"][best]


def test_the_toll_says_what_it_was_before(made):
    story = story_about(made, "first", "ferry")
    figures = [f for f in (*story["strip"], *story["figures"]) if f["value"] == "9" and f["others"]]
    assert any(o["value"] == "3" and o["relation"] == "earlier" for f in figures for o in f["others"])


def test_nothing_under_embargo_is_printed_and_the_foot_says_that_something_is_withheld(made):
    held = sheet()["day"]["first"]["embargoed"]
    words = [received("first")[name].title for name in held]
    assert made["first"]["edition"]["looked"]["withheld"] == len(held)
    text = (made["place"].editions / "morning" / "0001" / "briefing.txt").read_text(encoding="utf-8")
    assert not any(word in " ".join(text.split()) for word in words)
    later = [story["headline"]["text"] for story in made["second"]["edition"]["stories"]]
    assert set(words) <= set(later)


def test_the_edition_has_the_highest_label_of_its_parts(made):
    assert made["first"]["edition"]["tlp"] == sheet()["day"]["first"]["tlp"]


def test_a_silent_source_is_named_and_a_quiet_one_is_not_called_silent(made):
    watches = {watch["name"]: watch["watch"] for watch in made["first"]["edition"]["looked"]["sources"]}
    assert watches == {"news": "brought", "wire": "brought", "gazette": "brought", "coastguard": "silent"}


def test_the_next_day_prints_no_article_again(made):
    first, second = ({s["sha256"] for s in made[day]["edition"]["sources"]} for day in ("first", "second"))
    assert not first & second


def test_what_was_retracted_is_taken_back_and_not_told_again(made):
    (name,) = sheet()["day"]["second"]["retracted"]
    title = received("first")[name].title
    second = made["second"]["edition"]
    assert title not in [story["headline"]["text"] for story in second["stories"]]
    told = [e["why"] for e in second["errata"]] + [c["why"] for s in second["stories"] for c in s["changes"]]
    assert any(why and why.startswith("retracted by North Sound Gazette") for why in told)


def test_a_quotation_that_its_article_took_out_is_told_as_withdrawn(made):
    story = story_about(made, "second", "verdict")
    assert [(c["newness"], c["kind"]) for c in story["changes"]] == [("withdrawn", "quotation")]


def test_new_events_are_new_and_old_ones_go_on_under_their_own_name(made):
    second = made["second"]["edition"]
    before = {story["id"] for story in made["first"]["edition"]["stories"]}
    for keys, story in zip(events_of(made, "second"), second["stories"], strict=False):
        if keys and set(keys) <= set(sheet()["day"]["second"]["new_stories"]):
            assert story["newness"] == "new"
        if story["newness"] == "updated":
            assert story["id"] in before


def test_no_sentence_is_printed_in_full_twice(made):
    for day in ("first", "second"):
        stories = made[day]["edition"]["stories"]
        printed = [p["text"] for s in stories for p in (s["headline"], s["standfirst"], *s["points"]) if p]
        printed += [f["passage"]["text"] for s in stories for f in (*s["strip"], *s["figures"]) if f["passage"]]
        printed += [one["passage"]["text"] for s in stories for one in s["when"]]
        printed += list(chain.from_iterable((q["quote"]["text"] for q in s["said"]) for s in stories))
        printed += list(chain.from_iterable((c["content"]["text"] for c in s["stated"]) for s in stories))
        again = [text for text, count in Counter(printed).items() if count > 1 and len(text.split()) > 3]
        assert again == []
