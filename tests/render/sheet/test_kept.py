"""What is taken away is gone, counted, and told by what it is."""

from dataclasses import replace

from reports.model import Passage, Span
from reports.render import build_page
from reports.render.sheet import trimmed
from reports.render.sheet.kept import keep
from reports.render.sheet.ladder import Rung
from tests.render.editions import bare_edition, sample_edition


def rung(story, field, item):
    return Rung((1,), story, field, item, 1)


def test_nothing_taken_is_the_edition_itself():
    kept = keep(sample_edition(), ())
    assert (kept.edition, kept.shortened, kept.gone) == (sample_edition(), 0, ())


def test_an_item_is_taken_from_its_story_alone():
    edition = sample_edition()
    left = keep(edition, (rung(0, "said", 0),)).edition
    assert left.stories[0].said == ()
    assert left.stories[1] == edition.stories[1]


def test_what_is_gone_is_counted_by_kind_in_the_order_of_importance():
    rungs = (rung(0, "who", 1), rung(0, "when", 0), rung(0, "said", 0), rung(0, "points", 2), rung(0, "points", 1))
    gone = keep(sample_edition(), rungs).gone
    assert gone == (("key point", 2), ("quotation", 1), ("other fact", 2))


def test_a_story_that_is_gone_counts_as_one_whatever_was_in_it():
    gone = keep(sample_edition(), (rung(1, "said", 0), rung(1, "points", 0), rung(1, "story", 0))).gone
    assert gone == (("story", 1),)


def test_shortening_the_sources_takes_nothing_away():
    kept = keep(sample_edition(), (rung(-1, "annex", 1), rung(-1, "annex", 2)))
    assert (kept.shortened, kept.gone) == (2, ())


def test_a_headline_too_long_for_a_sheet_is_cut_at_a_word_and_says_so():
    edition = bare_edition()
    long = Passage("very " * 60 + "long", "bare", Span(0, 304))
    story = replace(edition.stories[0], headline=long)
    (left,) = keep(replace(edition, stories=(story,)), (rung(0, "headline", 0),)).edition.stories
    assert left.headline.text.endswith("very […]")
    assert len(left.headline.text) < 170
    (short,) = keep(edition, (rung(0, "headline", 0),)).edition.stories
    assert short.headline == edition.stories[0].headline


def page_without(*rungs, shortened=0):
    kept = keep(sample_edition(), rungs)
    return trimmed(build_page(kept.edition, digest="0" * 64), shortened=shortened)


def test_a_note_that_nothing_leads_to_is_gone_and_so_is_a_source_without_notes():
    page = page_without(rung(1, "story", 0))
    assert [source.title[:7] for source in page.sources] == ["Belarus"]
    assert all(note.anchors for source in page.sources for note in source.notes)


def test_whole_sentences_stay_whole():
    assert page_without().sources == build_page(sample_edition(), digest="0" * 64).sources


def test_a_shortened_sentence_keeps_its_fact_and_says_where_it_was_cut():
    (note,) = [n for n in page_without(shortened=1).sources[0].notes if n.number == 9]
    text = "".join(piece.text for piece in note.pieces)
    assert "Alexander Lukashenko" in text
    assert "[…]" in text
    assert len(text) < 140


def test_the_shortest_note_is_its_number_with_its_way_back():
    notes = page_without(shortened=2).sources[0].notes
    assert all(note.pieces == () and note.anchors for note in notes)


def test_a_source_that_never_had_notes_stays():
    page = trimmed(build_page(bare_edition(), digest="0" * 64), shortened=2)
    assert len(page.sources) == 1
