"""Whatever is printed of an article's words carries what an editor corrected in them."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from reports.compose import Masthead, Reported, compose
from reports.facts import extract, facts_of
from reports.model import Decision, Figure, Person, Ruling, Span, correction_of
from tests.compose.reported import AT, Pointer

TEXT = "\n\n".join(
    (
        "Storm drives 640 residents from Orvik",
        "The storm drove 640 residents from Orvik on May 3, 2025.",
        "Ada Renn, mayor since 2019, said that 9 boats sank in 2024. “We lost 12 nets in 2021,” said Tomas Vael.",
        "The old quay lost 70 metres. Orvik paid 55 crowns for it in 1962 and 44 crowns in 1987.",
    )
)
WHEN = datetime(2025, 5, 3, 20, tzinfo=UTC)


def ruling(words, value, kind="figure", text=TEXT, occurrence=0):
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    return Ruling(
        article=extract(text).article.sha256, span=Span(start, start + len(words)), text=words, by="A. Okafor",
        why="counted again", decision=Decision.CORRECTED, kind=kind, value=value, at=WHEN,
    )  # fmt: skip


def edition_of(*facts):
    masthead = Masthead("morning", "Morning briefing", "Desk", 3, AT, "Europe/Vilnius", "en")
    return compose(masthead, [Reported(facts)])


def ruled(*rulings):
    return edition_of(facts_of(extract(TEXT).article, rulings=rulings))


def told(corrections):
    return [(c.text, str(c.value)) for c in corrections]


def test_each_place_that_prints_corrected_words_carries_the_correction():
    edition = ruled(
        ruling("640", "460"),
        ruling("640", "460", occurrence=1),
        ruling("9", "8", occurrence=1),
        ruling("2021", "2020", "moment"),
        ruling("2024", "2023", "moment"),
    )
    (story,) = edition.stories
    assert told(story.headline.corrections) == [("640", "460")]
    assert told(story.standfirst.corrections) == [("640", "460")]
    assert told(story.said[0].quote.corrections) == [("2021", "2020")]
    (stated,) = story.stated
    assert told(stated.content.corrections) == [("9", "8"), ("2024", "2023")]
    moment = next(w for w in story.when if w.value == "2023")
    assert ("2024", "2023") in told(moment.passage.corrections)


def test_an_annex_sentence_carries_all_that_was_corrected_in_it_with_who_and_why():
    edition = ruled(ruling("9", "8", occurrence=1), ruling("2024", "2023", "moment"))
    (note,) = [n for n in edition.notes if n.corrections]
    assert note.sentence.of(TEXT).startswith("Ada Renn")
    first = note.corrections[0]
    assert (first.kind, first.value, first.by, first.why, first.at) == (
        "figure", Decimal(8), "A. Okafor", "counted again", WHEN,
    )  # fmt: skip


def test_a_clause_leaves_out_what_its_figure_says_itself():
    edition = ruled(ruling("55", "50"), ruling("1962", "1963", "moment"))
    (story,) = edition.stories
    figure = next(f for f in (*story.strip, *story.figures) if f.text == "55")
    assert figure.corrected
    assert told(figure.passage.corrections) == [("1962", "1963")]


def test_roles_and_sources_carry_what_was_corrected_in_their_words():
    said = "Ada Renn, mayor since 2019, said it rained. “We were wet indeed,” said Ada Renn."
    pointer = Pointer(f"Orvik\n\nIt was wet.\n\n{said}\n\nTom Berg, chair since 2017, left.")
    pointer.person("Ada Renn", "mayor since 2019").person("Tom Berg", "chair since 2017")
    pointer.moment("2019", "2019").moment("2017", "2017")
    pointer.quote("“We were wet indeed,”", "Ada Renn").statement("it rained", "Ada Renn, mayor since 2019", "said")
    changes = {year: ruling(year, "2018", "moment", text=pointer.article.text) for year in ("2019", "2017")}
    pointer.facts = [
        replace(f, value="2018", ruling=changes[f.text]) if f.text in changes else f for f in pointer.facts
    ]
    (story,) = edition_of(pointer.done()).stories
    assert told(story.said[0].corrections) == told(story.stated[0].corrections) == [("2019", "2018")]
    assert story.said[0].quote.corrections == story.stated[0].content.corrections == ()
    assert [(who.name, told(who.corrections)) for who in story.who] == [("Tom Berg", [("2017", "2018")])]


def test_a_title_that_no_note_tells_carries_its_correction_in_the_sources():
    second = "Sea wall of 90 metres gone\n\nThe storm in Orvik drove residents away."
    change = ruling("90 metres", "80", text=second)
    other = facts_of(extract(second).article, rulings=[change])
    edition = edition_of(facts_of(extract(TEXT).article), other)
    (beside,) = [source for source in edition.sources if source.title.startswith("Sea wall")]
    assert told(beside.corrections) == [("90 metres", "80")]
    alone = edition_of(other)
    assert alone.sources[0].corrections == ()
    assert told(alone.notes[0].corrections) == [("90 metres", "80")]


def test_only_a_correction_is_one():
    figure = next(f for f in extract(TEXT).facts if isinstance(f, Figure))
    assert correction_of(figure) is None
    confirmed = replace(ruling("640", "460"), decision=Decision.CONFIRMED, value=None)
    assert correction_of(replace(figure, ruling=confirmed)) is None
    person = next(f for f in extract(TEXT).facts if isinstance(f, Person))
    assert correction_of(replace(person, ruling=ruling("640", "460"))) is None


def test_words_that_nobody_corrected_carry_nothing():
    edition = ruled()
    assert not any(note.corrections for note in edition.notes)
    assert edition.stories[0].headline.corrections == ()
