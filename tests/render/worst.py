"""The worst that an edition may hold, each case invented; every one must still be a page."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reports.errors import Fault
from reports.model import (
    Bound,
    Certainty,
    Correction,
    Edition,
    Finding,
    KeyFigure,
    Passage,
    Said,
    Severity,
    Span,
    Stated,
    Story,
    Warned,
    When,
    Where,
    Who,
)
from tests.render.editions import (
    HOSTILE,
    Desk,
    a_story,
    an_article,
    bare_edition,
    empty_edition,
    sample_edition,
    single_edition,
)
from tests.render.news import errata_edition, news_edition, silent_edition, strange_edition

TOWNS = ("Lindmar", "Osk", "Varnholt", "Ebbing", "Tresk", "Halmond", "Quill Bay", "Sund", "Orrin", "Maldeth")
EVENTS = (
    "reopens its oldest bridge after nine months of repairs",
    "counts its trees and finds more than it has people",
    "votes to keep the night ferry for another winter",
    "moves its market from the square to the old tram depot",
    "loses power twice in one night and asks the grid company why",
)
LONG_HEADLINE = (
    "Council of the nine northern harbour towns agrees after eleven hours of talks to share the cost of a common storm "
    "barrier, a weather station, two rescue boats and the salary of one harbour pilot"
)
LONG_NAME = "Wilhelmina Konstantinopolitanowiczówna-Bartholomeusdottir III"
ARABIC = "قال رئيس الميناء إن السفينة وصلت في الساعة 07:30 ومعها 12 راكبا."
QUOTED = "We were told to wait, and so we waited; then we were told to go, and nobody could say where. "


def many_edition(count: int = 30) -> Edition:
    """Return an edition of thirty stories."""
    articles = []
    for i in range(count):
        town, event = TOWNS[i % len(TOWNS)], EVENTS[i % len(EVENTS)]
        articles.append(
            an_article(
                f"{town} {event} ({i + 1})\n\nThe town council of {town} said that {i + 3} of its members agreed. "
                f"Work begins in spring. “It is a start,” said Mayor Nell Ottersby.",
                id=f"a{i}",
                publisher=f"The {town} Post",
            )
        )
    desk = Desk(*articles)
    return desk.edition(*(_small(desk, a.id, i) for i, a in enumerate(articles)))


def _small(desk: Desk, a: str, i: int) -> Story:
    title = desk.articles[a].title
    return a_story(
        a,
        (a,),
        desk.passage(a, title),
        points=(desk.passage(a, "Work begins in spring."),),
        strip=(desk.figure(a, str(i + 3), f"{i + 3} of its members", counted="members of the council"),)
        if i == 0
        else (),
        said=(Said(desk.passage(a, "“It is a start,”"), "Nell Ottersby", "Mayor", ()),) if i % 3 == 0 else (),
        who=(Who("Nell Ottersby", ("Mayor",), True, Certainty.CERTAIN, (desk.mark(a, "Nell Ottersby"),)),),
    )


def figures_edition() -> Edition:
    """Return an edition with forty figures of many sizes."""
    values = [Decimal(n) for n in ("0.5", "12", "1234.25", "7360000000", "100", "3.125", "1500000", "99")] * 5
    lines = [f"Row {i}: {v} units were counted at berth {i}." for i, v in enumerate(values)]
    desk = Desk(an_article("Forty figures from one quay\n\n" + " ".join(lines), id="f"))
    figures = tuple(
        KeyFigure(
            str(v), v, ("USD", "%", "t", None)[i % 4], f"units at berth {i}", list(Bound)[i % 4],
            list(Certainty)[i % 2], (desk.mark("f", f"Row {i}:"),),
        )
        for i, v in enumerate(values)
    )  # fmt: skip
    strip = tuple(replace(figure, marks=(desk.mark("f", "Row 0:"),)) for figure in figures[:4])
    return desk.edition(
        a_story("f", ("f",), desk.passage("f", "Forty figures from one quay"), figures=figures, strip=strip)
    )


def long_edition() -> Edition:
    """Return an edition with a headline of 180 characters, a name of 60 letters and a quotation of 300 words."""
    quote = "“" + (QUOTED * 17).strip() + "”"
    desk = Desk(
        an_article(
            f"{LONG_HEADLINE}\n\n{quote} said {LONG_NAME}, the pilot, in Llanfairgwyndrobwllantysiliogogogod.", id="l"
        )
    )
    who = Who(LONG_NAME, ("the pilot",), True, Certainty.LIKELY, (desk.mark("l", LONG_NAME),))
    story = a_story(
        "l",
        ("l",),
        desk.passage("l", LONG_HEADLINE),
        said=(Said(desk.passage("l", quote), LONG_NAME, "the pilot", ()),),
        who=(who,),
        where=(Where("Llanfairgwyndrobwllantysiliogogogod", None, (desk.mark("l", "Llanfair"),)),),
    )
    return desk.edition(story)


def arabic_edition() -> Edition:
    """Return an edition with Arabic beside English."""
    desk = Desk(
        an_article(f"وصول السفينة إلى ميناء أوسك\n\n{ARABIC}", id="ar", language="ar", publisher="صحيفة أوسك"),
        an_article("Ship reaches Osk with twelve aboard\n\nTwelve people were aboard.", id="en", publisher="Osk Radio"),
    )
    story = a_story(
        "osk",
        ("en", "ar"),
        desk.passage("en", "Ship reaches Osk with twelve aboard"),
        standfirst=desk.passage("ar", ARABIC),
        points=(desk.passage("en", "Twelve people were aboard."), desk.passage("ar", "وصول السفينة إلى ميناء أوسك")),
        stated=(Stated("رئيس الميناء", "قال", desk.passage("ar", "السفينة وصلت في الساعة 07:30"), ()),),
        who=(Who("رئيس الميناء", (), True, Certainty.LIKELY, (desk.mark("ar", "رئيس"),)),),
        when=(When(None, "الساعة 07:30", desk.passage("ar", "ومعها 12 راكبا"), ()),),
    )
    return desk.edition(story, covers=None)


def hostile_edition() -> Edition:
    """Return an edition whose every text is written to break out."""
    desk = Desk(
        an_article(
            f"{HOSTILE}\n\nBody {HOSTILE}",
            id="x",
            publisher="Evil\r\nBcc: everyone@example.org",
            author="\x00\x1b[31m",
            url="javascript:alert(1)",
            origin="../../etc/passwd",
        )
    )
    p = Passage(HOSTILE, "x", desk.passage("x", HOSTILE).span, (desk.mark("x", HOSTILE),))
    story = a_story(
        'x"><script>',
        ("x",),
        p,
        standfirst=p.__class__(HOSTILE, "x", p.span, (desk.mark("x", HOSTILE),)),
        who=(Who(HOSTILE, (HOSTILE,), True, Certainty.LIKELY, ()),),
        where=(Where(HOSTILE, None, ()),),
        when=(When(HOSTILE, HOSTILE, Passage(HOSTILE, "x", p.span), ()),),
        stated=(Stated(HOSTILE, HOSTILE, Passage(HOSTILE, "x", p.span), ()),),
        said=(Said(Passage(HOSTILE, "x", p.span), HOSTILE, HOSTILE, ()),),
        findings=(Warned(Finding("x", Severity.WARNING, HOSTILE), ()),),
    )
    return replace(
        desk.edition(story, faults=(Fault(HOSTILE, HOSTILE),)),
        title=f"Morning\r\nBcc: all@example.org {HOSTILE}",
        desk="Desk\r\nX: y",
    )


WRONG = "9 boats sank on 3 May"
TOLD = "8 <b>, not 9 boats"
CORRECTED_WHY = "counted again & again"


def corrected_edition() -> Edition:
    """Return an edition where every place that prints an article's words prints some that an editor corrected."""
    lines = (
        "Storm: 9 boats",
        WRONG,
        f"“{WRONG},” said Ida Renn, champion of 9 boats.",
        f"Renn of 9 boats said {WRONG}.",
    )
    desk = Desk(an_article("\n\n".join(lines), id="c"), an_article(f"Calm\n\n{WRONG}.", id="d"))
    text = desk.articles["c"].text
    sunk = Correction(
        kind="figure", text="9 boats", span=Span(7, 14), value=Decimal(8), unit="<b>", by=LONG_NAME, why=CORRECTED_WHY
    )
    day = replace(sunk, kind="moment", text="3 May", value="2025-05-04", unit=None)

    def words(written: str, *corrections: Correction, marked: bool = True) -> Passage:
        return replace(desk.passage("c", written, marked=marked), corrections=corrections or (sunk,))

    def figure(**known: object) -> KeyFigure:
        clause = words(WRONG, day, marked=False)
        return desk.figure("c", "9 boats", WRONG, value=Decimal(8), corrected=True, passage=clause, **known)

    quote = words(f"“{WRONG},”", marked=False)
    who = Who("Ida Renn", ("champion of 9 boats",), True, Certainty.CERTAIN, (desk.mark("c", "Ida Renn"),), (sunk,))
    story = a_story(
        "c",
        ("c", "d"),
        words("Storm: 9 boats"),
        standfirst=words(WRONG),
        points=(words(text.split("\n\n")[2], sunk, day),),
        strip=(figure(),),
        figures=(figure(), figure(counted="boats")),
        who=(who,),
        when=(When("2025-05-04", "3 May", words(WRONG), ()),),
        said=(Said(quote, "Ida Renn", "champion of 9 boats", (desk.mark("c", "said Ida Renn"),), (day,)),),
        stated=(Stated("Renn of 9 boats", "said", words(WRONG, day), (), (sunk,)),),
    )
    edition = desk.edition(story)
    notes = tuple(replace(note, corrections=(sunk, day)) for note in edition.notes)
    sources = (edition.sources[0], replace(edition.sources[1], corrections=(sunk,)))
    return replace(edition, notes=notes, sources=sources)


WORST = {
    "bare": bare_edition,
    "empty": empty_edition,
    "sample": sample_edition,
    "single": single_edition,
    "many": many_edition,
    "figures": figures_edition,
    "long": long_edition,
    "arabic": arabic_edition,
    "hostile": hostile_edition,
    "corrected": corrected_edition,
    "news": news_edition,
    "errata": errata_edition,
    "silent": silent_edition,
    "strange": strange_edition,
}
