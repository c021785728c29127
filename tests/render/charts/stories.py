"""Stories whose facts support a chart: built by hand, with notes that the charts' marks lead to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from reports.model import (
    ArticleFacts,
    Backing,
    Bound,
    Certainty,
    Edition,
    Evidence,
    Figure,
    Finding,
    KeyFigure,
    Other,
    Relation,
    Severity,
    Span,
    Story,
    Support,
    Warned,
    When,
    Where,
)
from reports.prose import wording
from reports.render.charts import Known
from tests.render.editions import AT, Desk, a_story, an_article

HEAD = "A day of counts"


def known(edition: Edition, language: str = "en") -> Known:
    """Return what the charts of an edition look up."""
    return Known(edition, wording(language), {})


def summed(first: str = "114", second: str = "9", whole: str = "123", *, severity: Severity = Severity.OK) -> Edition:
    """Return an edition of one story with two parts, their whole, and the check that compared them."""
    clauses = f"{first} were moved to Ukraine", f"{second} to Lithuania"
    text = f"{HEAD}\n\nThey released {whole} prisoners. Of these {clauses[0]} and the remaining {clauses[1]}."
    desk = Desk(an_article(text, id="a", publisher="Example Post", published=AT))
    facts = tuple(_fact(text, words) for words in (first, second, whole))
    strip = (desk.figure("a", whole, f"{whole} prisoners", value=facts[2].value, counted="prisoners"),)
    figures = tuple(
        desk.figure("a", words, clause, value=fact.value, passage=desk.passage("a", clause, marked=False))
        for words, clause, fact in zip((first, second), clauses, facts, strict=False)
    )
    finding = Finding("sum", severity, "a sum", tuple(Evidence("a", fact.span) for fact in facts))
    marks = tuple(desk.mark("a", fact.text) for fact in facts)
    story = a_story(
        "s", ("a",), desk.passage("a", HEAD), strip=strip, figures=figures, findings=(Warned(finding, marks),)
    )
    read = (ArticleFacts(desk.articles["a"], (), facts),)
    return desk.edition(story, facts=read)


def _fact(text: str, words: str) -> Figure:
    start = text.rindex(f" {words} ") + 1
    span = Span(start, start + len(words))
    value = Decimal(words.replace(",", ""))
    return Figure(text=words, span=span, sentence=span, value=value, counted="prisoners")


def told(
    relation: Relation,
    values: list[tuple[str, datetime | date | None]],
    *,
    counted: str | None = "dead",
    bounds: dict[str, Bound] | None = None,
    outlets: list[str] | None = None,
    unit: str | None = None,
    published: datetime | date | None = AT,
) -> Edition:
    """Return an edition of one story with one figure, the first of these, whose others are the rest, newest first."""
    lines = "\n\n".join(f"The count was {words} at that time." for words, _ in values)
    desk = Desk(an_article(f"{HEAD}\n\n{lines}", id="a", publisher="Example Post", published=published))
    names = outlets or [f"Paper {n}" for n in range(len(values))]
    bound = bounds or {}
    (words, _), *rest = values
    others = tuple(
        Other(
            text=text,
            value=Decimal(text.replace(",", "")),
            unit=unit,
            bound=bound.get(text, Bound.EXACT),
            relation=relation,
            outlets=(name,),
            at=at,
            marks=(desk.mark("a", f"was {text} at"),),
        )
        for (text, at), name in zip(rest, names[1:], strict=True)
    )
    figure = desk.figure(
        "a",
        words,
        f"was {words} at",
        value=Decimal(words.replace(",", "")),
        unit=unit,
        counted=counted,
        bound=bound.get(words, Bound.EXACT),
        others=others,
        support=Support(Backing.SINGLE, 1, (names[0],)),
    )
    return desk.edition(a_story("s", ("a",), desk.passage("a", HEAD), strip=(figure,)))


def grown(*counts: str, hours: float = 3) -> Edition:
    """Return an edition of a count that grew, one value every few hours, the last one at the edition's own time."""
    times = [AT - timedelta(hours=hours * n) for n in range(len(counts))]
    return told(Relation.EARLIER, list(zip(reversed(counts), times, strict=True)))


def dated(*values: str | None, likely: tuple[str, ...] = ()) -> Edition:
    """Return an edition of one story with these dates, as ISO 8601."""
    text = HEAD + "\n\n" + " ".join(f"On day {n} it happened." for n in range(len(values)))
    desk = Desk(an_article(text, id="a", published=AT))
    when = tuple(
        When(
            value,
            f"day {n}",
            desk.passage("a", f"On day {n} it happened"),
            (),
            certainty=Certainty.LIKELY if value in likely else Certainty.CERTAIN,
        )
        for n, value in enumerate(values)
    )
    return desk.edition(a_story("s", ("a",), desk.passage("a", HEAD), when=when))


def placed(*countries: str | None) -> Edition:
    """Return an edition of one story with a place in each of these countries."""
    text = HEAD + "\n\n" + " ".join(f"It was in Place{n} too." for n in range(len(countries)))
    desk = Desk(an_article(text, id="a", published=AT))
    where = tuple(Where(f"Place{n}", code, (desk.mark("a", f"Place{n}"),)) for n, code in enumerate(countries))
    return desk.edition(a_story("s", ("a",), desk.passage("a", HEAD), where=where))


def with_figure(edition: Edition, **changes: object) -> Edition:
    """Return an edition whose first strip figure is changed."""
    story = edition.stories[0]
    figure: KeyFigure = replace(story.strip[0], **changes)  # type: ignore[arg-type]
    changed: Story = replace(story, strip=(figure, *story.strip[1:]))
    return replace(edition, stories=(changed,))


def all_kinds() -> Edition:
    """Return an edition of one story with a count that grew, three days and three countries."""
    edition = grown("3", "7", "11")
    (story,) = edition.stories
    passage = story.headline
    days = ("2025-12-01", "2025-12-05", "2025-12-13")
    when = tuple(When(day, day, passage, story.strip[0].marks) for day in days)
    where = tuple(Where(name, code, story.strip[0].marks) for name, code in (("Minsk", "BY"), ("Kyiv", "UA")))
    return replace(edition, stories=(replace(story, when=when, where=where),))
