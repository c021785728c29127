"""Editions to try the renderings with: the sample article's, an invented day's, and the worst cases."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from reports.errors import Fault
from reports.model import (
    Article,
    ArticleFacts,
    Bound,
    Certainty,
    Edition,
    Evidence,
    Finding,
    KeyFigure,
    Mark,
    Note,
    Passage,
    Said,
    Segment,
    Severity,
    Source,
    Span,
    Stated,
    Story,
    Warned,
    When,
    Where,
    Who,
    blocks_of,
    digest,
)

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "articles" / "000_3fb4b1d8af8228ce.txt"
VILNIUS = timezone(timedelta(hours=2))
SENTENCE_END = re.compile(r"(?<!U\.S)[.?!]”?\s+(?=[A-Z“])|\n+")
AT = datetime(2025, 12, 15, 7, 0, tzinfo=VILNIUS)
HOSTILE = (
    '\u202eevil\u2066 <script>alert(1)</script> {{ 7*7 }} {% raw %} <img src="file:///etc/passwd"> & \u2069\u2069 end'
)


def an_article(text: str, *, id: str, **known: object) -> Article:  # noqa: A002 - the field's name
    """Return an article whose title is its first line."""
    return Article(
        id=id,
        title=text.split("\n", 1)[0],
        text=text,
        sha256=digest(text),
        blocks=blocks_of(text),
        **known,  # type: ignore[arg-type]
    )


class Desk:
    """Sets stories from articles as the compose room would: exact passages, numbered notes, unique anchors."""

    def __init__(self, *articles: Article) -> None:
        self.articles = {article.id: article for article in articles}
        self.notes: dict[tuple[str, Span], Note] = {}
        self.anchors = 0

    def passage(self, article: str, words: str, *, marked: bool = True) -> Passage:
        text = self.articles[article].text
        start = text.index(words)
        span = Span(start, start + len(words))
        return Passage(words, article, span, (self.mark(article, words),) if marked else ())

    def mark(self, article: str, words: str) -> Mark:
        """Return a new mark on the sentence around some words."""
        text = self.articles[article].text
        at = text.index(words)
        ends = [0, *(m.end() for m in SENTENCE_END.finditer(text)), len(text)]
        start = max(e for e in ends if e <= at)
        end = start + len(text[start : min(e for e in ends if e >= at + len(words))].rstrip())
        sentence = Span(start, end)
        note = self.notes.get((article, sentence))
        number = note.number if note else len(self.notes) + 1
        self.anchors += 1
        anchor = f"m{self.anchors}"
        marked = (
            Segment(text[start:at], marked=False),
            Segment(words, marked=True),
            Segment(text[at + len(words) : end], marked=False),
        )
        pieces = note.segments if note else tuple(s for s in marked if s.text)
        anchors = (*(note.anchors if note else ()), anchor)
        self.notes[(article, sentence)] = Note(number, article, sentence, pieces, anchors)
        return Mark(number, anchor)

    def figure(self, article: str, written: str, clause: str, **known: object) -> KeyFigure:
        defaults: dict[str, object] = {
            "value": Decimal(written.replace(",", "")) if written.replace(",", "").replace(".", "").isdigit() else None,
            "unit": None,
            "counted": None,
            "bound": Bound.EXACT,
            "certainty": Certainty.CERTAIN,
        }
        return KeyFigure(text=written, marks=(self.mark(article, clause),), **(defaults | known))  # type: ignore[arg-type]

    def source(self, article: str) -> Source:
        a = self.articles[article]
        numbers = tuple(sorted(n.number for n in self.notes.values() if n.article == article))
        return Source(article, a.title, a.publisher, a.author, a.published, a.url, a.origin, a.sha256, numbers)

    def edition(self, *stories: Story, **known: object) -> Edition:
        defaults: dict[str, object] = {
            "briefing": "morning",
            "title": "Morning briefing",
            "desk": "Morning desk",
            "number": 12,
            "at": AT,
            "timezone": "Europe/Vilnius",
            "language": "en",
            "covers": None,
            "notes": tuple(sorted(self.notes.values(), key=lambda n: n.number)),
            "sources": tuple(self.source(a) for a in self.articles),
            "facts": tuple(ArticleFacts(a, (), ()) for a in self.articles.values()),
        }
        return Edition(stories=stories, **(defaults | known))  # type: ignore[arg-type]


BARE: dict[str, object] = {
    "standfirst": None,
    "points": (),
    "strip": (),
    "figures": (),
    "who": (),
    "where": (),
    "when": (),
    "said": (),
    "stated": (),
    "findings": (),
}


def a_story(id: str, articles: tuple[str, ...], headline: Passage, **sections: object) -> Story:  # noqa: A002
    """Return a story with only the given sections."""
    return Story(id=id, articles=articles, headline=headline, **(BARE | sections))  # type: ignore[arg-type]


def release(desk: Desk) -> Story:
    """Return the sample article's story."""
    a = "release"
    p, m = desk.passage, desk.mark
    return a_story(
        "release",
        (a,),
        p(a, "Belarus Releases 123 Political Prisoners in U.S. Sanctions Deal"),
        standfirst=p(
            a,
            "The Belarusian government has released 123 prisoners, including the renowned Nobel Peace Prize winner "
            "Ales Bialiatski and prominent opposition figure Maria Kalesnikava, as part of an agreement with the "
            "United States.",
        ),
        points=(
            p(
                a,
                "Of those released, 114 prisoners were transferred to Ukraine, while the remaining nine, including "
                "Bialiatski, were moved to Lithuania.",
            ),
            p(
                a,
                "This development, announced on December 13, 2025, also coincides with the U.S. decision to lift "
                "sanctions on Belarusian potash exports, a vital part of the country’s economy.",
            ),
            p(
                a,
                "The release is seen as a significant step towards improving relations between Belarus and the U.S., "
                "particularly under the administration of former President Donald Trump.",
            ),
        ),
        strip=(
            desk.figure(a, "123", "released 123 prisoners", counted="prisoners released"),
            desk.figure(a, "114", "114 prisoners were transferred", counted="prisoners transferred to Ukraine"),
            desk.figure(a, "nine", "remaining nine", value=Decimal(9), counted="moved to Lithuania"),
        ),
        who=(
            Who("Ales Bialiatski", ("Nobel Peace Prize winner",), True, Certainty.CERTAIN, (m(a, "Ales Bialiatski"),)),
            Who(
                "Maria Kalesnikava",
                ("prominent opposition figure", "campaign manager"),
                True,
                Certainty.CERTAIN,
                (m(a, "Maria Kalesnikava"), m(a, "campaign manager")),
            ),
            Who("John Coale", ("U.S. Special Envoy for Belarus",), True, Certainty.CERTAIN, (m(a, "John Coale"),)),
            Who("Viktar Babaryka", (), True, Certainty.CERTAIN, (m(a, "Viktar Babaryka"),)),
            Who("Alexander Lukashenko", ("President",), True, Certainty.CERTAIN, (m(a, "Alexander Lukashenko"),)),
            Who("Belaruskali", (), False, Certainty.LIKELY, (m(a, "Belaruskali"),)),
        ),
        where=(
            Where("Belarus", "BY", (m(a, "relations between Belarus"),)),
            Where("Ukraine", "UA", (m(a, "Ukraine"),)),
            Where("Lithuania", "LT", (m(a, "Lithuania"),)),
        ),
        when=(
            When(
                "2020",
                "2020",
                p(a, "Babaryka had been incarcerated during the controversial 2020 presidential elections"),
                (),
            ),
            When("2025-12-13", "December 13, 2025", p(a, "announced on December 13, 2025"), ()),
        ),
        said=(
            Said(
                p(
                    a,
                    "“Being released means meeting with family, meeting with friends and continuing my work as a human "
                    "rights defender.”",
                ),
                "Ales Bialiatski",
                "Nobel Peace Prize winner",
                (),
            ),
        ),
        stated=(
            Stated(
                "U.S. Special Envoy for Belarus John Coale",
                "confirmed",
                p(
                    a,
                    "sanctions against Belaruskali, one of Belarus’s largest state-owned companies, will be lifted.",
                ),
                (),
            ),
            Stated(
                "Belarusian officials",
                "According to",
                p(a, "the prisoners were previously held on charges related to “espionage, terrorism, and extremism.”"),
                (),
            ),
            Stated(
                "Sviatlana Tsikhanouskaya",
                "welcomed",
                p(a, "the return of Bialiatski, describing it as a hopeful sign for those advocating for democracy"),
                (),
            ),
        ),
        findings=(
            Warned(Finding("date", Severity.NOTE, "The article’s publisher and day of publication aren’t stated."), ()),
            Warned(
                Finding(
                    "role",
                    Severity.WARNING,
                    "The article calls Donald Trump a former President; check which office he held on the day.",
                    (Evidence(a, Span(0, 1)),),
                ),
                (m(a, "former President Donald Trump"),),
            ),
            Warned(
                Finding("sum", Severity.OK, "114 + 9 = 123"),
                (m(a, "Of those released, 114 prisoners"), m(a, "123 Political")),
            ),
        ),
    )


HARBOUR = (
    "Storm closes Lindmar harbour for a second day\n\n"
    "Lindmar's harbour stayed shut on Sunday after a storm sank two fishing boats and cut power to at least 4,200 "
    "homes, the port office said. Repairs will cost about $7.36 million, it estimated.\n\n"
    "“We counted the boats twice, and then we counted the people,” said Edda Varnholt, the harbour master. "
    "Nobody was hurt.\n\n"
    "The ferry to Osk will sail again on 16 December, according to the Osk Line. Some 12.5 percent of the quay was "
    "damaged."
)
HARBOUR_TWO = (
    "Two boats lost as storm hits Lindmar\n\n"
    "The storm that reached Lindmar on 13 December cut power to 4,500 homes, the grid company Nordstrom Net reported. "
    "Two boats were lost."
)


def harbour(desk: Desk) -> Story:
    """Return an invented story of two articles that differ in a figure."""
    a, b = "harbour", "harbour-two"
    p, m = desk.passage, desk.mark
    return a_story(
        "harbour",
        (a, b),
        p(a, "Storm closes Lindmar harbour for a second day"),
        standfirst=p(
            a,
            "Lindmar's harbour stayed shut on Sunday after a storm sank two fishing boats and cut power to at least "
            "4,200 homes, the port office said.",
        ),
        points=(p(b, "Two boats were lost."), p(a, "Nobody was hurt.")),
        figures=(
            desk.figure(a, "4,200", "at least 4,200 homes", counted="homes without power", bound=Bound.AT_LEAST),
            desk.figure(b, "4,500", "4,500 homes", counted="homes without power"),
            desk.figure(
                a,
                "$7.36 million",
                "about $7.36 million",
                value=Decimal(7_360_000),
                unit="USD",
                bound=Bound.ABOUT,
                passage=p(a, "Repairs will cost about $7.36 million", marked=False),
            ),
            desk.figure(
                a,
                "12.5 percent",
                "12.5 percent of the quay",
                value=Decimal("12.5"),
                unit="%",
                counted="of the quay damaged",
                certainty=Certainty.LIKELY,
            ),
        ),
        who=(
            Who("Edda Varnholt", ("the harbour master",), True, Certainty.CERTAIN, (m(a, "Edda Varnholt"),)),
            Who("Nordstrom Net", ("the grid company",), False, Certainty.LIKELY, (m(b, "Nordstrom Net"),)),
        ),
        where=(Where("Lindmar", None, (m(a, "Lindmar's"),)), Where("Osk", None, (m(a, "Osk will"),))),
        when=(
            When("2025-12-13", "13 December", p(b, "The storm that reached Lindmar on 13 December"), ()),
            When("2025-12-16", "16 December", p(a, "The ferry to Osk will sail again on 16 December"), ()),
        ),
        said=(Said(p(a, "“We counted the boats twice, and then we counted the people,”"), "Edda Varnholt", None, ()),),
        stated=(Stated("the Osk Line", "according to", p(a, "The ferry to Osk will sail again on 16 December"), ()),),
        findings=(
            Warned(
                Finding(
                    "conflict",
                    Severity.WARNING,
                    "Homes without power: at least 4,200 in one article, 4,500 in another.",
                ),
                (m(a, "at least 4,200 homes"), m(b, "4,500 homes")),
            ),
        ),
    )


def sample_desk() -> Desk:
    """Return a desk with the sample article and the invented ones."""
    return Desk(
        an_article(SAMPLE.read_text(encoding="utf-8"), id="release", origin="data/articles/000_3fb4b1d8af8228ce.txt"),
        an_article(
            HARBOUR,
            id="harbour",
            publisher="The Lindmar Courier",
            author="P. Osterhaal",
            url="https://courier.example.org/2025/12/14/harbour",
            published=datetime(2025, 12, 14, 16, 30, tzinfo=UTC),
        ),
        an_article(HARBOUR_TWO, id="harbour-two", publisher="Osk Radio", published=date(2025, 12, 13)),
    )


def sample_edition() -> Edition:
    """Return an edition of the sample article and an invented story, with every kind of section."""
    desk = sample_desk()
    stories = (release(desk), harbour(desk))
    return desk.edition(
        *stories,
        covers=(date(2025, 12, 13), date(2025, 12, 14)),
        faults=(Fault("data/articles/broken.txt", "is empty"),),
    )


def bare_edition() -> Edition:
    """Return an edition of one article with nothing optional."""
    desk = Desk(an_article("Nothing further was said", id="bare"))
    return desk.edition(a_story("bare", ("bare",), desk.passage("bare", "Nothing further was said", marked=False)))


def empty_edition() -> Edition:
    """Return an edition without any story."""
    return Desk().edition()


def single_edition() -> Edition:
    """Return an edition of the sample article alone."""
    desk = sample_desk()
    del desk.articles["harbour"], desk.articles["harbour-two"]
    return desk.edition(release(desk))


def renamed(edition: Edition, **known: object) -> Edition:
    """Return the edition with other particulars."""
    return replace(edition, **known)  # type: ignore[arg-type]
