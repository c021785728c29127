"""Feeds of every kind, as publishers shape them, become the articles that they hold."""

from datetime import UTC, date, datetime, timedelta, timezone

from reports.model import BlockKind


def said(article):
    return [(b.kind.value[0], b.span.of(article.text)) for b in article.blocks if b.kind is not BlockKind.TITLE]


def hours(count):
    return timezone(timedelta(hours=count))


def test_rss_091_with_its_document_type_and_the_characters_of_html(gathered, sample):
    found = gathered(sample("rss091.xml"))
    assert found.faults == []
    customs, ferry = found.articles
    assert customs.title == "Council sells the old customs house"
    assert ferry.title == "Ferry to Lunde sails again – after 3 weeks"
    assert ferry.text.endswith("The café on board stays closed until May, its owner said.")
    assert (ferry.url, ferry.published, ferry.author) == ("https://gazette.example/news/ferry-sails", None, None)
    assert (ferry.language, ferry.publisher) == ("en", "Orvik Gazette")


def test_rss_092_without_titles_links_ids_and_dates(gathered, sample):
    trawlers, crane = gathered(sample("rss092.xml")).articles
    assert crane.title == "The crane at Pier 4 is back in service."
    assert said(crane) == [("p", "Photos were taken by Ida Brenn.")]
    assert trawlers.title == "Two trawlers collided off Cape Selm this morning & nobody was hurt."
    assert trawlers.url is None
    assert trawlers.publisher == "Harbour Log"


def test_rss_10_in_rdf_with_dublin_core_and_full_content(gathered, sample):
    (article,) = gathered(sample("rss10.rdf")).articles
    assert article.author == "Jutta Harms, Nils Oden"
    assert article.published == datetime(2026, 3, 12, 8, 30, tzinfo=hours(1))
    assert article.language == "de"
    assert said(article) == [
        ("p", "Die Brücke bei Merrow wird ab April saniert. Das teilte die Behörde am Donnerstag mit."),
        ("h", "Sperrung bis Juni"),
        ("p", "Die Arbeiten kosten 3,4\xa0Millionen Euro – deutlich mehr als geplant."),
    ]


def test_rss_20_with_media_itunes_and_what_a_blog_adds(gathered, sample):
    board, merger = gathered(sample("rss20.xml")).articles
    assert merger.title == "AT&T-style merger talk: Nordal & Sons wants Lunde Steel"
    assert (merger.author, merger.url) == ("Mara Lind", "https://courier.example/business/nordal")
    assert merger.published == datetime(2026, 3, 14, 9, 5, tzinfo=UTC)
    assert said(merger) == [
        ("p", "Nordal & Sons has offered 40 million euros for Lunde Steel, the company said on Saturday."),
        ("p", "“It is a fair price,” said its chairwoman, Ellen Nordal."),
        ("p", "Lunde Steel employs 620 people."),
        ("p", "Its furnace dates from 1968."),
    ]
    assert board.title == "Why 5 < 7 matters to the school board"
    assert (board.author, board.url) == ("Tor Vik", "https://news.example/schools/board")
    assert board.published == datetime(2026, 3, 13, 18, 40, tzinfo=hours(-5))
    assert [text for _, text in said(board)][1:] == ["Nobody spoke against it."]


def test_atom_03_with_escaped_and_inline_content(gathered, sample):
    oysters, vela = gathered(sample("atom03.xml")).articles
    assert vela.title == "Lighthouse Vela goes dark"
    assert (vela.author, vela.publisher) == ("Ossian Reed", "Merrow & Bay")
    assert vela.published == datetime(2026, 3, 13, 21, 15, tzinfo=hours(-3))
    assert len(said(vela)) == 2
    assert oysters.published == date(2026, 3, 12)
    assert said(oysters) == [("p", "Oysters have been found in the bay for the first time since 1950.")]


def test_atom_10_with_xhtml_bases_languages_and_a_source(gathered, sample):
    code, whale, sea = gathered(sample("atom10.xml")).articles
    assert sea.title == "Sea level at Orvik rose by 4\xa0mm & more"
    assert (sea.author, sea.publisher) == ("Ines Falk, Pär Aho", "Tidal Review")
    assert sea.url == "https://tidal.example/news/2026/sea-level"
    assert sea.published == datetime(2026, 3, 14, 11, 30, tzinfo=hours(2))
    assert said(sea) == [
        ("p", "The sea at Orvik rose by 4\xa0mm in a year, the institute reported & measured."),
        ("h", "What follows"),
        ("p", "“We raise the dyke,” the mayor said."),
    ]
    assert (whale.title, whale.language) == ("Wal strandet bei Kölm", "de")
    assert (whale.url, whale.author) == ("https://tidal.example/de/wal", "Tidal staff")
    assert whale.published == date(2026, 3, 13)
    assert code.title == "In code, AT&amp;T is written <b>"
    assert said(code)[0] == ("p", 'A text of type "text" is taken letter by letter: <b> stays.')


def test_json_feed_10_and_11(gathered, sample):
    (note,) = gathered(sample("feed10.json")).articles
    assert note.title == "The road to Selm is open again."
    assert (note.author, note.publisher) == ("Wim Dorn", "Cape Notes")
    port, dyke = gathered(sample("feed11.json")).articles
    assert dyke.title == "Dyke & sluice: 5 < 7"
    assert (dyke.author, dyke.url) == ("Lou Marsh, Kit Ober", "https://weekly.example/dyke")
    assert dyke.published == datetime(2026, 3, 11, 16, 45, tzinfo=UTC)
    assert (port.language, port.published) == ("fr", date(2026, 3, 10))
    assert len(said(port)) == 2
