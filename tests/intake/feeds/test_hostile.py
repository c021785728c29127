"""Whatever a stranger calls a feed: the right articles, or an error that says what came."""

import json

import pytest

from reports.errors import ExcessError, SourceError
from reports.intake.feeds import LARGEST, Feed, parse_feed

URL = "https://news.example/feed.xml"
ITEM = "<item><title>Orvik {0}</title><link>https://news.example/{0}</link><description>Text {0}.</description></item>"
ADDRESSES = [(1, "https://news.example/1"), (2, "https://news.example/\ud800"), (3, "https://\udfff.example/?\udc00")]
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'


def parse(feed, **given):
    return parse_feed(feed if isinstance(feed, bytes) else feed.encode(), shown=URL, **given)


def titles(feed, **given):
    return [entry.title.text for entry in parse(feed, **given).entries if entry.title]


def rss(inside, before=""):
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><title>Wire</title>{inside}</channel></rss>'


def laughs(count=12):
    levels = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(count))
    return f'<!DOCTYPE rss [<!ENTITY l0 "ha">{levels}]>'


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_an_entity_bomb_is_refused_in_any_charset(charset):
    feed = rss(ITEM.format("&l12;"), laughs()).encode(charset)
    with pytest.raises(ExcessError, match="entity bomb"):
        parse(feed)


def test_one_long_entity_told_often_is_refused_too():
    with pytest.raises(ExcessError, match="entity bomb"):
        parse(rss(ITEM.format("&a;" * 10_000), f'<!DOCTYPE rss [<!ENTITY a "{"x" * 10_000}">]>'))


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!ENTITY a PUBLIC "x" "http://inside.example/">',
        '<!ENTITY % a SYSTEM "http://inside.example/x.dtd"> %a;',
    ],
)
def test_an_entity_that_names_a_file_or_address_is_refused(declared):
    with pytest.raises(SourceError, match="names a file or address"):
        parse(rss(ITEM.format("&a;"), f"<!DOCTYPE rss [{declared}]>"))


def test_harmless_entities_and_those_of_html_are_characters():
    before = '<!DOCTYPE rss SYSTEM "rss.dtd" [<!ENTITY river "Nord &#38; S&#252;d"> <!-- > -->]>'
    assert titles(rss(ITEM.format("&river; caf&eacute; &unknown; &#x1; &#8211;"), before)) == [
        "Orvik Nord & Süd café &unknown;  –"
    ]


def test_markup_of_an_entity_stays_text():
    assert titles(rss(ITEM.format("&a;"), '<!DOCTYPE rss [<!ENTITY a "&#60;/title&#62;">]>')) == ["Orvik </title>"]


@pytest.mark.slow
def test_ten_thousand_items_are_all_read():
    found = titles(rss("".join(ITEM.format(n) for n in range(10_000))))
    assert len(found) == 10_000


def test_more_than_twenty_thousand_are_refused():
    with pytest.raises(ExcessError, match="more than 20,000 items"):
        parse(rss("<item/>" * 20_001))
    with pytest.raises(ExcessError, match="more than 20,000 items"):
        parse(json.dumps({"items": [{}] * 20_001}))


def test_more_than_ten_megabytes_are_refused():
    with pytest.raises(ExcessError, match="larger than 10 MB"):
        parse(b" " * (LARGEST + 1))


@pytest.mark.parametrize("feed", [rss("<x>" * 5000 + "</x>" * 5000), '{"items": ' + "[" * 200_000])
def test_deep_nesting_is_refused(feed):
    with pytest.raises(ExcessError, match=r"nested too deeply|depth"):
        parse(feed)


def test_a_page_is_told_apart_and_names_its_feed():
    page = '<!-- x --><!DOCTYPE html><html><head><link rel="alternate" type="application/atom+xml" href="/a?b=1&amp;c">'
    with pytest.raises(SourceError) as caught:
        parse(page)
    assert caught.value.reason == "is a web page, not a feed; its feed may be https://news.example/a?b=1&c"
    with pytest.raises(SourceError, match=r"is a web page, not a feed$"):
        parse("<html><p>Hello</p></html>")


@pytest.mark.parametrize(
    ("feed", "said"),
    [
        (b"", "it is empty"),
        (b" \n ", "it is empty"),
        (b"\x89PNG\r\n", "it begins with"),
        ("Not found", "it begins with 'Not found'"),
        ("<opml><body/></opml>", "its root is <opml>"),
        (f"<entry {ATOM}/>", "its root is <entry>"),
        ('<feed xmlns="urn:other"/>', "its root is <feed>"),
        ("<rss", "it isn't well-formed XML"),
        ("<!DOCTYPE rss [", "never closed"),
        ("{}", "no list of items"),
        ('{"items": 3}', "no list of items"),
        ("{nonsense", "isn't valid JSON"),
    ],
)
def test_what_is_no_feed_is_told(feed, said):
    with pytest.raises(SourceError) as caught:
        parse(feed)
    assert said in caught.value.reason
    assert caught.value.place == URL


def test_an_empty_feed_is_a_feed():
    assert parse(rss("")).entries == ()
    assert parse(f"<feed {ATOM}/>").entries == ()


def test_a_broken_feed_is_read_as_far_as_it_goes_and_says_so():
    broken = rss(
        ITEM.format("1<br>") + "<item><title>Fish & chips <b>5 < 7</title><description>a<p>b<br>c</description>"
    )
    found = parse(broken.removesuffix("</channel></rss>"))
    assert [entry.title.text for entry in found.entries] == ["Orvik 1<br>", "Fish & chips <b>5 < 7"]
    assert found.entries[1].summary.text == "a<p>b<br>c"
    assert [fault.message[:30] for fault in found.faults] == ["isn't well-formed XML and was r"[:30]]


def read_or_refused(feed):
    try:
        return parse(feed)
    except SourceError as refused:
        return refused


@pytest.mark.parametrize(
    "feed",
    [
        "<?xm<ncoding='utf-8'?>" + rss(ITEM.format(1)),
        rss(ITEM.format(1)).replace("<rss ", '<rss xmlns="http://news.example<x" '),
        rss("<![CDATA[ &nbsp; <item>" + ITEM.format(1)),
        rss("<x a='<![CDATA['/>&nbsp;" + ITEM.format(1)),
    ],
)
def test_damage_in_odd_places_is_read_or_refused_by_name(feed):
    assert isinstance(read_or_refused(feed), Feed | SourceError)


def test_a_cut_feed_keeps_its_whole_items():
    feed = rss("".join(ITEM.format(n) for n in range(5)))
    assert titles(feed[: feed.index("Text 3")])[:3] == ["Orvik 0", "Orvik 1", "Orvik 2"]


def test_undeclared_prefixes_mean_what_publishers_mean():
    found = parse(rss("<item><title>T</title><dc:creator>Ada</dc:creator><content:encoded>C</content:encoded></item>"))
    assert (found.entries[0].author, found.entries[0].content.text) == ("Ada", "C")


def test_an_invented_namespace_is_rss_all_the_same():
    invented = rss(ITEM.format(1)).replace("<rss ", '<rss xmlns="https://news.example/rss" ')
    assert titles(invented) == ["Orvik 1"]


@pytest.mark.parametrize(
    ("charset", "stated", "declared"),
    [
        ("utf-8", None, "iso-8859-1"),
        ("utf-8", "iso-8859-1", "utf-8"),
        ("cp1252", "utf-8", "utf-8"),
        ("cp1252", None, "utf-8"),
        ("cp1251", "windows-1251", "utf-8"),
    ],
)
def test_a_wrong_declaration_costs_no_letters(charset, stated, declared):
    title = "Мост открыт" if charset == "cp1251" else "Brücke für „Köln“ – 5 €"
    feed = rss(ITEM.format(title)).replace("?>", f' encoding="{declared}"?>', 1)
    assert titles(feed.encode(charset), charset=stated) == [f"Orvik {title}"]


def test_a_wrong_declaration_is_told():
    feed = rss(ITEM.format("Köln")).replace("?>", ' encoding="iso-8859-1"?>', 1)
    assert [str(f) for f in parse(feed).faults] == [f"{URL}: is declared as iso-8859-1, but was read as utf-8"]


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_marks_and_wide_characters_are_read(charset):
    assert titles(rss(ITEM.format("Köln")).encode(charset)) == ["Orvik Köln"]


def test_controls_and_nul_are_dropped():
    assert titles(rss(ITEM.format("a\x00b\x0bc\ufffe"))) == ["Orvik abc"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "inside",
    [
        '<item><title x="1" ' + "".join(f'a{n}="" ' for n in range(20_000)) + "/></item>",
        "".join(f'<item xmlns:x{n}="u{n}"><x{n}:a/></item>' for n in range(5000)),
        "<item>" + "".join(f"<category>{n}</category>" for n in range(20_000)) + "</item>",
        "<item><author>" + "a." * 50_000 + "</author></item>",
        "<item>" + "<author>a@b.example</author><link>x</link>" * 20_000 + "</item>",
        "<item><authors a='b'/><authors_detail c='d'/><author>Ada</author><links a='b'/><link>x</link></item>",
        "<item><title><![CDATA[" * 50_000,
        "<item><title>" + "<" * 50_000,
        "<item><title>" + "&a" * 50_000,
        "<item><description>" + '<a href="' * 50_000,
    ],
)
def test_what_would_cost_a_library_minutes_costs_nothing(inside):
    assert parse(rss(inside)).entries


def test_a_document_type_without_an_end_costs_nothing():
    with pytest.raises(SourceError, match="never closed, or too long"):
        parse("<!DOCTYPE rss [" + "<!--" * 1_000_000)


@pytest.mark.parametrize("start", ["\n" * 200_000, "<!--x-->" * 50_000, "<?x?>" * 50_000])
def test_what_stands_before_a_feed_costs_nothing(start):
    assert titles(start + rss(ITEM.format(1)).removeprefix('<?xml version="1.0"?>')) == ["Orvik 1"]


def test_a_json_feed_of_wrong_types_is_read_without_them():
    item = {"id": {}, "title": 3, "url": "//[", "content_html": [], "content_text": "T", "authors": [1, {"name": 2}]}
    (entry,) = parse(json.dumps({"items": [item, 7, None], "title": []})).entries
    assert (entry.id, entry.title, entry.link, entry.author, entry.content.text) == (None, None, None, None, "T")


def test_an_address_of_half_a_surrogate_pair_costs_no_other_item(gathered):
    items = [{"id": str(n), "url": url, "title": f"T{n}", "content_text": "Words of it. " * 60} for n, url in ADDRESSES]
    found = gathered(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}))
    assert sorted((one.key, one.article.url) for one in found.arrivals) == [
        ("2", None),
        ("3", None),
        ("https://news.example/1", "https://news.example/1"),
    ]


def test_damaged_names_of_an_invented_namespace_are_no_crash():
    invented = rss(ITEM.format(1)).replace("<rss ", '<rss xmlns="https://news.example/rss" ')
    assert titles(invented.replace("</channel>", "<:nguage>x</:nguage></channel>")) == ["Orvik 1"]
