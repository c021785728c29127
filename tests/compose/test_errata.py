"""What earlier editions said wrongly is known with what holds, why, by whom and since when."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from reports.compose.errata import Cause, carried, errata
from reports.compose.notebook import Notebook
from reports.model import Decision, Figure, Ruling
from tests.compose.earlier import DAY, MONDAY, edition_on, toll
from tests.compose.reported import Pointer, harbour

AT = datetime(2025, 5, 5, 9, tzinfo=UTC)
ADDRESS = "https://courier.example/fire"
WORDS = "The fire in the harbour of Orvik killed {} people, it was said. {} said Tomas Vael."
QUOTE = "“We were lucky that the wind turned,”"


def piece(number=12, quote=QUOTE, *, more="", **stated):
    pointer = toll(WORDS.format(number, quote) + more, (str(number), "people"), url=ADDRESS, **stated)
    return pointer.quote(quote, "Tomas Vael").done()


OLD = piece()
EDITION = edition_on(MONDAY, 3, (OLD,))


def ruled(report, words, value, decision=Decision.CORRECTED):
    fact = next(f for f in report.facts if f.text == words)
    ruling = Ruling(
        article=report.article.sha256, span=fact.span, text=words, decision=decision, by="K. Vale", why="counted again",
        kind=fact.kind, value=value, at=AT,
    )  # fmt: skip
    if decision is Decision.WITHDRAWN:
        return replace(report, facts=tuple(f for f in report.facts if f is not fact)), ruling
    now = replace(fact, ruling=ruling, value=Decimal(value) if isinstance(fact, Figure) else value)
    return replace(report, facts=tuple(now if f is fact else f for f in report.facts)), ruling


def due_for(*now, editions=(EDITION,), **more):
    return errata(editions, {report.article.id: report for report in now}, **more)


def lines(found):
    return [(due.edition, due.said, due.right, due.cause) for due in found]


def test_where_all_holds_nothing_is_due():
    assert due_for(OLD) == due_for() == ()


def test_a_corrected_value_is_due_in_each_edition_that_printed_the_old_one():
    report, _ = ruled(OLD, "12", "14")
    later = edition_on(MONDAY + DAY, 4, (OLD,))
    after = edition_on(MONDAY + 2 * DAY, 5, (report,))
    found = due_for(report, editions=(EDITION, later, after))
    assert lines(found) == [(3, "12", "14", Cause.RULED), (4, "12", "14", Cause.RULED)]
    one = found[0]
    assert (one.why, one.by, one.since, one.at) == (
        "corrected by the desk (K. Vale): counted again",
        "K. Vale",
        AT,
        MONDAY,
    )
    assert one.headline == "Fire in Orvik"
    assert [e.span.of(report.article.text) for e in one.evidence] == ["12"]


def test_a_value_that_is_corrected_again_is_told_as_it_was_printed():
    first, second = ruled(OLD, "12", "14")[0], ruled(OLD, "12", "13")[0]
    found = due_for(second, editions=(edition_on(MONDAY, 3, (first,)),))
    assert lines(found) == [(3, "14", "13", Cause.RULED)]


def test_a_corrected_date_is_due_with_the_day_in_words():
    pointer = Pointer("Orvik\n\nThe harbour opened on 3 May 2025.").moment("3 May 2025", "2025-05-03")
    report, _ = ruled(pointer.done(), "3 May 2025", "2025-05-02")
    found = due_for(report, editions=(edition_on(MONDAY, 3, (pointer.done(),)),))
    assert [(due.kind, due.said, due.right) for due in found] == [("moment", "3 May 2025", "2\u00a0May 2025")]


def test_what_an_editor_withdrew_is_due_and_nothing_stands_in_its_place():
    report, ruling = ruled(OLD, QUOTE, None, Decision.WITHDRAWN)
    (one,) = due_for(report, rulings=(ruling,))
    assert (one.said, one.right, one.by, one.since, one.evidence) == (QUOTE, None, "K. Vale", AT, ())
    assert one.why == "withdrawn by the desk (K. Vale): counted again"
    assert due_for(report) == (), "nobody ruled on it: it is only read no more"


def test_a_changed_articles_new_figure_is_what_is_right():
    new = piece(15, version=2, at=MONDAY + timedelta(hours=3))
    (one,) = due_for(new)
    assert (one.said, one.right, one.cause, one.by) == ("12", "15", Cause.CHANGED, "Merrow Courier")
    assert (one.why, one.since) == ("Merrow Courier changed its article", MONDAY + timedelta(hours=3))
    assert [(e.article, e.span.of(new.article.text)) for e in one.evidence] == [(new.article.id, "15")]


def test_words_that_a_changed_article_drops_are_due_unless_another_one_tells_them():
    other = "“Nobody will sleep tonight,”"
    new = piece(12, other, version=2)
    assert lines(due_for(new)) == [(3, QUOTE, None, Cause.CHANGED)]
    elsewhere = toll(f"On the quay: {QUOTE} said Tomas Vael.", publisher="North Sound Gazette")
    assert due_for(new, elsewhere.quote(QUOTE, "Tomas Vael").done()) == ()


def test_all_that_a_retracted_article_alone_told_is_due():
    back = replace(OLD, article=replace(OLD.article, retracted="the piece was wrong"))
    found = due_for(back)
    assert {due.said for due in found} == {"12", QUOTE}
    assert {(due.why, due.by, due.cause) for due in found} == {
        ("retracted by Merrow Courier: the piece was wrong", "Merrow Courier", Cause.RETRACTED)
    }
    assert {due.said for due in due_for(articles=(back.article,))} == {"12", QUOTE}


def test_what_an_errata_edition_has_told_is_not_due_again_until_it_changes_again():
    report, _ = ruled(OLD, "12", "14")
    (one,) = due_for(report)
    book = Notebook([report])
    told = edition_on(MONDAY + DAY, 4, errata=(one.as_erratum(book),))
    assert due_for(report, editions=(EDITION, told)) == ()
    again, _ = ruled(OLD, "12", "16")
    assert lines(due_for(again, editions=(EDITION, told))) == [(3, "12", "16", Cause.RULED)]


def test_an_erratum_leads_to_the_words_that_hold():
    report, _ = ruled(OLD, "12", "14")
    book = Notebook([report])
    erratum = due_for(report)[0].as_erratum(book)
    assert (erratum.edition, erratum.said, erratum.right, erratum.by) == (3, "12", "14", "K. Vale")
    assert len(erratum.marks) == len(book.notes()) == 1


@pytest.fixture
def unprinted():
    """An article whose figure stands in its data alone: in a sentence that nothing was printed of."""
    edition = edition_on(MONDAY, 3, (OLD,))
    story = edition["edition"]["stories"][0]
    story |= {"standfirst": None, "points": [], "strip": [], "figures": []}
    return edition


def test_what_stood_in_the_data_alone_is_due_only_if_asked_for(unprinted):
    report, _ = ruled(OLD, "12", "14")
    assert due_for(report, editions=(unprinted,)) == ()
    (one,) = due_for(report, editions=(unprinted,), unprinted=True)
    assert not one.printed


def test_the_editions_that_carried_a_fact_are_known_by_its_place_or_key(unprinted):
    editions = [EDITION, edition_on(MONDAY + DAY, 4, (harbour(),)), edition_on(MONDAY + 2 * DAY, 5, (OLD,))]
    figure = next(f for f in OLD.facts if f.text == "12")
    assert carried(editions, article=OLD.article.id, span=figure.span) == (3, 5)
    assert carried(editions, article=OLD.article.sha256) == (3, 5)
    assert carried(editions, key="figure||person|death|") == (3, 5)
    assert carried(editions, key="figure||boat||") == (4,)
    assert carried(editions, article="nothing") == carried(editions) == ()
    assert carried([unprinted], article=OLD.article.id, span=figure.span) == ()
    assert carried([unprinted], article=OLD.article.id, span=figure.span, unprinted=True) == (3,)


def test_an_edition_without_its_instant_or_number_is_passed_over():
    report, _ = ruled(OLD, "12", "14")
    broken = {"edition": EDITION["edition"] | {"at": "soon"}, "articles": EDITION["articles"]}
    assert due_for(report, editions=(broken, {}, {"edition": None}, EDITION)) == due_for(report)
