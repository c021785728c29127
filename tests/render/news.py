"""Editions that have something to say of themselves: backing, news, sections, errata, what was looked at, labels."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from reports.model import (
    Backing,
    Bound,
    Brief,
    Certainty,
    Change,
    Edition,
    Erratum,
    Finding,
    KeyFigure,
    Looked,
    Newness,
    Other,
    Relation,
    Said,
    Severity,
    Stated,
    Story,
    Support,
    Tlp,
    Warned,
    Watch,
    Watched,
    When,
    Where,
    Who,
)
from tests.render.editions import AT, HOSTILE, Desk, a_story, an_article

FERRY = (
    "Fifteen still missing after ferry grounds off Tresk\n\n"
    "Fifteen people are still missing after the ferry Halmar Star ran aground off Tresk on Saturday, the coast guard "
    "said. It had put the number at 12 on Sunday morning.\n\n"
    "The ship carried 212 passengers. Some 7,200 litres of fuel have leaked, the port office estimated.\n\n"
    "“We will search until the last place is searched,” said Ilse Brandeker, the coast guard's duty officer. "
    "The master has been questioned, a person close to the inquiry said. "
    "Crews from Osk and Sund joined the search at midnight."
)
FERRY_TWO = (
    "Ferry aground: search goes on\n\n"
    "The search for those missing from the Halmar Star went on through the night. As many as 7,500 litres of oil are "
    "in the water, the environment ministry said. The ship's owner, the Sund Line, said that it had been inspected in "
    "October. “She was a sound ship,” said its director, Tomas Ekeling."
)
FERRY_OLD = "Twelve missing off Tresk\n\nTwelve people are missing off Tresk, the coast guard said on Sunday morning."
QUAY = (
    "Quay repairs in Lindmar will cost more than planned\n\n"
    "Repairs to the quay will cost $7.36 million, the council of Lindmar said. Work begins in spring."
)
LATE = "Osk votes to keep the night ferry\n\nThe council of Osk voted by 9 to 4 to keep the night ferry."
DAM = "Sund opens its dam for an hour\n\nSund opened its dam for an hour. Nobody was at risk, the grid company said."
MARKET = "Ebbing moves its market\n\nEbbing moves its market to the old tram depot."


def news_desk() -> Desk:
    """Return a desk with articles of six invented events."""
    noon = datetime(2025, 12, 14, 12, 0, tzinfo=UTC)
    return Desk(
        an_article(FERRY, id="ferry", publisher="The Lindmar Courier", published=datetime(2025, 12, 15, 4, tzinfo=UTC)),
        an_article(FERRY_TWO, id="ferry-two", publisher="Osk Radio", published=noon),
        an_article(FERRY_OLD, id="ferry-old", publisher="Merrow Courier", published=noon),
        an_article(QUAY, id="quay", publisher="The Lindmar Courier", published=date(2025, 12, 14)),
        an_article(LATE, id="late", publisher="Osk Radio", published=date(2025, 12, 12)),
        an_article(DAM, id="dam", publisher="Sund Gazette", published=noon),
        an_article(MARKET, id="market", publisher="Ebbing Post", published=date(2025, 12, 11)),
    )


def missing(desk: Desk, **known: object) -> KeyFigure:
    """Return a count that has grown."""
    other = Other(
        "12", Decimal(12), None, Bound.EXACT, Relation.EARLIER, ("Merrow Courier",),
        datetime(2025, 12, 14, 7, 10, tzinfo=UTC), (desk.mark("ferry-old", "Twelve people are missing"),),
    )  # fmt: skip
    return desk.figure(
        "ferry",
        "Fifteen",
        "Fifteen people are still missing",
        **({"value": Decimal(15), "counted": "people missing", "others": (other,)} | known),
    )


def litres(desk: Desk, **known: object) -> KeyFigure:
    """Return a figure that two sources give differently."""
    other = Other(
        "7,500", Decimal(7500), "l", Bound.AT_MOST, Relation.DIFFERS, ("Osk Radio",), date(2025, 12, 14),
        (desk.mark("ferry-two", "As many as 7,500 litres"),),
    )  # fmt: skip
    return desk.figure(
        "ferry", "7,200", "Some 7,200 litres of fuel", unit="l", counted="fuel leaked", bound=Bound.ABOUT,
        **({"others": (other,)} | known),
    )  # fmt: skip


def ferry(desk: Desk) -> Story:
    """Return an updated story with everything that can be said beside its facts."""
    a, b = "ferry", "ferry-two"
    p, m = desk.passage, desk.mark
    headline = p(a, "Fifteen still missing after ferry grounds off Tresk")
    one, three = Support(Backing.SINGLE, 1), Support(Backing.INDEPENDENT, 3)
    return a_story(
        "ferry",
        (a, b, "ferry-old"),
        headline,
        standfirst=p(
            a,
            "Fifteen people are still missing after the ferry Halmar Star ran aground off Tresk on Saturday, the coast "
            "guard said.",
        ),
        points=(
            p(b, "The search for those missing from the Halmar Star went on through the night."),
            p(a, "Crews from Osk and Sund joined the search at midnight."),
        ),
        strip=(
            missing(desk, support=Support(Backing.OFFICIAL, 1)),
            desk.figure(a, "212", "212 passengers", counted="passengers aboard", support=three),
            litres(desk, support=one, newness=Newness.NEW),
        ),
        who=(
            Who("Ilse Brandeker", ("the coast guard's duty officer",), True, Certainty.CERTAIN, (m(a, "Ilse"),)),
            Who("Tomas Ekeling", ("director",), True, Certainty.CERTAIN, (m(b, "Tomas Ekeling"),)),
        ),
        where=(Where("Tresk", None, (m(a, "off Tresk on"),)), Where("Sund", None, (m(a, "Osk and Sund"),))),
        when=(When("2025-12-13", "Saturday", p(a, "ran aground off Tresk on Saturday"), ()),),
        said=(
            Said(
                p(a, "“We will search until the last place is searched,”"), "Ilse Brandeker",
                "the coast guard's duty officer", (), support=Support(Backing.OFFICIAL, 1), newness=Newness.NEW,
            ),
            Said(p(b, "“She was a sound ship,”"), "Tomas Ekeling", "director", (), support=one),
        ),
        stated=(
            Stated(
                "a person close to the inquiry", "said", p(a, "The master has been questioned"), (),
                support=Support(Backing.UNNAMED, 1), newness=Newness.NEW,
            ),
            Stated("the Sund Line", "said", p(b, "it had been inspected in October."), (), support=one),
        ),
        findings=(
            Warned(
                Finding("conflict", Severity.WARNING, "Fuel leaked: about 7,200 litres in one article, at most 7,500 "
                        "in another."),
                (m(a, "Some 7,200 litres"), m(b, "As many as 7,500 litres")),
            ),
        ),
        section="At sea",
        support=three,
        newness=Newness.UPDATED,
        told_in=11,
        changes=(
            Change(Newness.UPDATED, "figure", "208", "212", "passengers aboard", 11, None, (m(a, "212 passengers"),)),
            Change(
                Newness.UPDATED, "headline", "Twelve missing off Tresk",
                "Fifteen still missing after ferry grounds off Tresk", None, 11, None, headline.marks,
            ),
            Change(
                Newness.WITHDRAWN, "quotation", "The captain left the bridge at ten.", None, None, 10,
                "retracted by Osk Radio",
            ),
        ),
    )  # fmt: skip


def more_stories(desk: Desk) -> tuple[Story, ...]:
    """Return a story of one source in a section, a late one, and one in a section that the edition doesn't name."""
    p = desk.passage
    single = Support(Backing.SINGLE, 1)
    cost = desk.figure(
        "quay", "$7.36 million", "Repairs to the quay", value=Decimal(7_360_000), unit="USD", support=single
    )
    quay = a_story(
        "quay",
        ("quay",),
        p("quay", "Quay repairs in Lindmar will cost more than planned"),
        points=(p("quay", "Work begins in spring."),),
        figures=(replace(cost, counted="repairs to the quay"), missing(desk), litres(desk, newness=Newness.NEW)),
        section="On land",
        support=single,
        newness=Newness.NEW,
        tlp=Tlp.GREEN,
    )
    late = a_story(
        "late",
        ("late",),
        p("late", "Osk votes to keep the night ferry"),
        points=(p("late", "The council of Osk voted by 9 to 4 to keep the night ferry."),),
        support=single,
        newness=Newness.LATE,
    )
    dam = a_story(
        "dam",
        ("dam",),
        p("dam", "Sund opens its dam for an hour"),
        points=(p("dam", "Nobody was at risk, the grid company said."),),
        section="At sea",
        support=single,
        newness=Newness.UPDATED,
        told_in=11,
    )
    return quay, late, dam


def errata_of(desk: Desk) -> tuple[Erratum, ...]:
    """Return one corrected sentence and one that is taken back."""
    return (
        Erratum(
            9,
            datetime(2025, 12, 10, 6, 0, tzinfo=UTC),
            "Lindmar counts the cost of the storm",
            "Repairs to the quay will cost $3.67 million.",
            "Repairs to the quay will cost $7.36 million",
            "two digits were transposed in the article",
            "The Lindmar Courier",
            datetime(2025, 12, 14, 15, 30, tzinfo=UTC),
            (desk.mark("quay", "Repairs to the quay"),),
        ),
        Erratum(
            10,
            datetime(2025, 12, 12, 6, 0, tzinfo=UTC),
            "Ferry aground off Tresk",
            "“The captain left the bridge at ten.”",
            None,
            "the publisher retracted the article",
            None,
            None,
        ),
    )


def looked_at(**known: object) -> Looked:
    """Return what a desk with a silent source, a failed one and a new one looked at."""
    sources = (
        Watched("The Lindmar Courier", Watch.BROUGHT, 20),
        Watched("Osk Radio", Watch.BROUGHT, 14),
        Watched("council minutes", Watch.QUIET, 0),
        Watched("coast guard feed", Watch.SILENT, 0, datetime(2025, 12, 12, 8, 0, tzinfo=UTC), "daily"),
        Watched("Sund Gazette", Watch.FAILED, 0, None, "daily", "timed out after 20 s"),
        Watched("Ebbing Post", Watch.NEVER, 0),
    )
    defaults: dict[str, object] = {
        "since": datetime(2025, 12, 14, 5, 0, tzinfo=UTC),
        "until": datetime(2025, 12, 15, 5, 0, tzinfo=UTC),
        "sources": sources,
        "articles": tuple(f"a{i}" for i in range(34)),
        "withheld": 1,
        "unchosen": 6,
    }
    return Looked(**(defaults | known))  # type: ignore[arg-type]


def news_edition(**known: object) -> Edition:
    """Return an edition with everything that an edition can say of itself."""
    desk = news_desk()
    stories = (ferry(desk), *more_stories(desk))
    brief = Brief("market", ("market",), desk.passage("market", "Ebbing moves its market"), 10)
    told = errata_of(desk)
    edition = desk.edition(
        *stories,
        sections=("On land", "At sea"),
        briefs=(brief,),
        errata=told,
        looked=looked_at(),
        tlp=Tlp.AMBER,
        covers=(date(2025, 12, 12), date(2025, 12, 15)),
    )
    first, second, third, *rest = edition.sources
    sources = (
        replace(first, agency="Northern Press", outlets=("Merrow Times", "Tresk Online"), tlp=Tlp.AMBER),
        replace(second, version=2, tlp=Tlp.GREEN),
        replace(third, retracted="the count was wrong", official=True),
        *rest,
    )
    return replace(edition, sources=sources, **known)


def errata_edition(**known: object) -> Edition:
    """Return an edition of errata alone."""
    desk = news_desk()
    told = errata_of(desk)
    edition = desk.edition(errata=told, tlp=Tlp.CLEAR)
    sources = tuple(source for source in edition.sources if source.notes)
    return replace(edition, sources=sources, **known)


def silent_edition(**known: object) -> Edition:
    """Return an edition without any story, though something was looked at."""
    return replace(Desk().edition(looked=looked_at(), tlp=Tlp.RED), **known)


def strange_edition() -> Edition:
    """Return an edition whose every stranger's word about its news is written to break out."""
    edition = news_edition()
    lead = edition.stories[0]
    other = replace(lead.strip[2].others[0], outlets=(HOSTILE, HOSTILE), text=HOSTILE)
    change = Change(Newness.WITHDRAWN, HOSTILE, HOSTILE, HOSTILE, HOSTILE, 3, HOSTILE)
    lead = replace(
        lead,
        strip=(replace(lead.strip[2], others=(other,)),),
        figures=(replace(lead.strip[0], others=(replace(other, marks=()),) * 2),),
        changes=(change, replace(change, newness=Newness.UPDATED, counted=None)),
    )
    erratum = replace(edition.errata[0], headline=HOSTILE, said=HOSTILE, right=HOSTILE, why=HOSTILE, by=HOSTILE)
    watched = tuple(replace(one, name=HOSTILE, reason=HOSTILE, expected=HOSTILE) for one in looked_at().sources)
    source = replace(
        edition.sources[0], publisher=HOSTILE, outlets=(HOSTILE,) * 6, agency=HOSTILE, retracted=HOSTILE, version=12
    )
    return replace(
        edition,
        stories=(lead, *edition.stories[1:]),
        errata=(erratum,),
        looked=looked_at(sources=watched),
        sources=(source, *edition.sources[1:]),
        sections=(HOSTILE,),
        not_before=AT.replace(hour=9),
        tlp=Tlp.AMBER_STRICT,
    )
