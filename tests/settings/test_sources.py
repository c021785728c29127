"""Sources and selections are read from dateline.toml, and what can't be meant is named with its line."""

import pytest

from reports.errors import ConfigurationError
from reports.settings import Expectation, Kind, Unchanged, parse

FEED = '[sources.wire]\nkind = "feed"\nurl = "https://news.example.org/feed"\n'
BRIEFING = '[briefings.morning]\ntitle = "Morning"\nsources = ["wire"]\n'


def faults(text, **options):
    with pytest.raises(ConfigurationError) as caught:
        parse(text, **options)
    return [(fault.line, fault.message) for fault in caught.value.faults]


def test_a_source_says_what_it_is_and_where():
    text = '[sources.wire]\nkind = "feed"\nurl = "https://news.example.org/feed"\nexpect = "daily"\ntlp = "amber"\n'
    source = parse(text + BRIEFING).sources["wire"]
    assert (source.kind, source.expect, source.tlp) == (Kind.FEED, Expectation.DAILY, "amber")
    assert source.robots
    assert not source.official


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ('kind = "feed"', "needs url, and no path"),
        ('kind = "folder"\nurl = "https://example.org"', "needs path, and no url"),
        ('kind = "page"\nurl = "imaps://user@host/INBOX"', "doesn't fit"),
        ('kind = "imap"\nurl = "imaps://user:secret@host/INBOX"', "no password"),
        ('kind = "feed"\nurl = "file:///etc/passwd"', "write a URL like"),
        ('kind = "folder"\npath = ""', "must be a path"),
        ('kind = "mbox"\npath = "a\\u0000b"', "without control characters"),
        ('kind = "telegraph"\npath = "x"', "Input should be"),
        ('kind = "feed"\nurl = "https://ada@news.example.org/feed"', "names no user"),
        ('kind = "page"\nurl = "https://ada:x@news.example.org/"', "no password"),
    ],
)
def test_a_source_that_could_not_be_reached_is_a_fault(lines, told):
    found = faults(f"[sources.wire]\n{lines}\n")
    assert any(told in message for _, message in found), found


def test_a_sources_password_stands_in_the_environment_only():
    text = '[sources.box]\nkind = "imap"\nurl = "imaps://desk@mail.example.org/INBOX"\n'
    assert faults(text + 'password = "secret"\n') == [
        (4, "sources.box.password belongs into DATELINE_SOURCES_BOX_PASSWORD, not here")
    ]
    read = parse(text, environment={"DATELINE_SOURCES_BOX_PASSWORD": "secret"})
    assert read.sources["box"].password.get_secret_value() == "secret"


def test_a_briefing_selects_and_has_sections():
    text = BRIEFING + (
        'unchanged = "leave out"\n[briefings.morning.select]\nwatch = ["harbour"]\n'
        '[[briefings.morning.sections]]\ntitle = "Coast"\nplaces = ["Merrow"]\nmost = 2\n'
    )
    briefing = parse(text).briefings["morning"]
    assert briefing.unchanged is Unchanged.LEAVE_OUT
    assert briefing.select.watch == ("harbour",)
    assert [(part.title, part.most) for part in briefing.sections] == [("Coast", 2)]


def test_a_misspelt_rule_of_selection_is_named_with_its_line_and_the_right_word():
    text = BRIEFING + '[briefings.morning.select]\nwatches = ["harbour"]\n'
    ((line, message),) = faults(text)
    assert line == 5
    assert "did you mean 'watch'?" in message


@pytest.mark.parametrize(
    "host",
    ["news.example.org", "NEWS.example.org.", "intranet", "127.0.0.1", "::1", "[fd00::7]", "zeitung-köln.example"],
)
def test_a_host_is_allowed_by_its_name_or_address(host):
    assert parse(f'{FEED}allow = ["{host}"]\n').sources["wire"].allow == (host,)


@pytest.mark.parametrize(
    "host",
    ["http://news.example.org", "news.example.org:8080", "news.example.org/feed", "*", "", "ada@x.example", "a b"],
)
def test_what_is_more_than_a_host_is_not_allowed_and_named_with_its_line(host):
    ((line, message),) = faults(f'{FEED}allow = ["{host}"]\n')
    assert (line, f"{host!r} is no host" in message) == (4, True)
