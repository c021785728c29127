"""robots.txt is read as RFC 9309 tells, its own examples included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.intake.web.robots import LARGEST, OPEN, Rule, parse_robots


def robots(text, agent="dateline"):
    return parse_robots(text.encode(), agent=agent)


def allows(text, target, agent="dateline"):
    return robots(text, agent).allows(target)


GROUPS = """
User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot
"""


@pytest.mark.parametrize(
    ("agent", "target", "allowed"),
    [
        ("dateline", "/publications/a", True),
        ("dateline", "/example/a", False),
        ("dateline", "/a.gif", False),
        ("dateline", "/a.gif?b", True),
        ("dateline", "/a", True),
        ("foobot", "/", False),
        ("foobot", "/example/page.html", True),
        ("FooBot", "/example/allowed.gif", True),
        ("foobot", "/publications/", False),
        ("barbot", "/example/page.html", False),
        ("bazbot", "/example/page.html", False),
        ("bazbot", "/example/other.html", True),
        ("quxbot", "/example/page.html", True),
    ],
)
def test_the_rfc_s_groups(agent, target, allowed):
    """RFC 9309, 5.1."""
    assert allows(GROUPS, target, agent) is allowed


def test_the_rfc_s_longest_match():
    """RFC 9309, 5.2."""
    text = "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n"
    assert allows(text, "/example/page/a", "foobot")
    assert not allows(text, "/example/page/disallowed.gif", "foobot")


def test_the_rfc_s_groups_of_one_name_join():
    """RFC 9309, 2.2.1."""
    text = "user-agent: ExampleBot\ndisallow: /foo\ndisallow: /bar\n\nuser-agent: ExampleBot\ndisallow: /baz\n"
    assert not any(allows(text, path, "examplebot") for path in ("/foo", "/bar", "/baz"))
    assert allows(text, "/foo")


@pytest.mark.parametrize(
    ("pattern", "target", "fits"),
    [
        ("/foo/bar?baz=quz", "/foo/bar?baz=quz", True),
        ("/foo/bar?baz=http://foo.bar", "/foo/bar?baz=http%3A%2F%2Ffoo.bar", False),
        ("/foo/bar/\u30c4", "/foo/bar/%E3%83%84", True),
        ("/foo/bar/%E3%83%84", "/foo/bar/%e3%83%84", True),
        ("/foo/bar/%62%61%7A", "/foo/bar/baz", True),
        ("/foo/bar/baz", "/foo/bar/%62%61%7A", True),
        ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", False),
        ("/path/file-with-a-%2A.html", "/path/file-with-a-%2a.html", True),
        ("/path/foo-%24", "/path/foo-%24", True),
        ("/fish", "/fishheads/yummy.html", True),
        ("/fish", "/Fish", False),
        ("/fish*", "/fish.html", True),
        ("/fish/", "/fish", False),
        ("/*.php", "/folder/filename.php?parameters", True),
        ("/*.php$", "/folder/filename.php?parameters", False),
        ("/*.php$", "/folder/filename.php", True),
        ("/fish*.php", "/fishheads/catfish.php?id", True),
        ("/a*b*c$", "/abc", True),
        ("/a*b*c$", "/abcbc", True),
        ("/a*b*c$", "/acb", False),
        ("/a*a$", "/a", False),
        ("/a$", "/a", True),
        ("/a$", "/ab", False),
        ("fish", "/fish", True),
        ("*", "/anything", True),
        ("/**//", "/a//", True),
        ("$", "/a", False),
    ],
)
def test_patterns(pattern, target, fits):
    assert allows(f"User-agent: *\nDisallow: {pattern}", target) is not fits


def test_of_equally_long_rules_the_allowing_one_wins():
    assert allows("User-agent: *\nDisallow: /a\nAllow: /a", "/a/b")
    assert not allows("User-agent: *\nAllow: /a\nDisallow: /a/", "/a/b")
    assert not allows("User-agent: *\nDisallow: /a*c\nAllow: /a", "/abc")


def test_an_empty_rule_closes_nothing_and_robots_txt_itself_is_open():
    assert allows("User-agent: *\nDisallow:\n", "/a")
    assert allows("User-agent: *\nDisallow: /\n", "/robots.txt")


def test_comments_other_lines_and_line_ends_of_all_kinds_are_passed_over():
    text = "\ufeff# us\rSitemap: https://a.example/x\r\nUSER-AGENT : Dateline/2.0 # we\nSitemap: b\nnonsense\n"
    text += "Disallow:/a#b\n"
    assert not allows(text, "/a")
    assert allows(text, "/b")


def test_rules_before_any_name_count_for_nobody():
    assert allows("Disallow: /\nUser-agent: other\nDisallow: /", "/a")


def test_our_own_group_counts_alone():
    text = "User-agent: *\nDisallow: /\nCrawl-delay: 9\nUser-agent: dateline\nDisallow: /private\n"
    assert allows(text, "/a")
    assert not allows(text, "/private/a")
    assert robots(text).delay == 0
    assert not allows(text, "/a", "dateliner")


@pytest.mark.parametrize(
    ("stated", "delay"),
    [("5", 5.0), ("0.5", 0.5), ("30", 30.0), ("86400", 30.0), ("soon", 0.0), ("-1", 0.0), ("nan", 0.0), ("1e9", 0.0)],
)
def test_a_delay_is_heeded_up_to_half_a_minute(stated, delay):
    assert robots(f"User-agent: *\nCrawl-delay: {stated}\n").delay == delay


@given(st.binary(max_size=300))
def test_any_bytes_are_read(content):
    assert isinstance(parse_robots(b"User-agent: *\nDisallow: " + content, agent="dateline").allows("/a"), bool)
    assert parse_robots(content, agent="dateline").allows("/robots.txt")


def test_a_page_where_robots_txt_should_be_closes_nothing():
    assert robots("<!doctype html><html><body>Not found: no such page</body></html>") == OPEN


def test_only_the_first_500_kilobytes_count():
    text = "User-agent: *\nDisallow: /a\n" + "#" * LARGEST + "\nDisallow: /b\n"
    assert not allows(text, "/a")
    assert allows(text, "/b")


def test_a_pattern_of_many_stars_is_matched_in_one_go():
    rule = robots("User-agent: *\nDisallow: /" + "*a" * 5000 + "b$").rules[0]
    assert isinstance(rule, Rule)
    assert not rule.fits("/" + "a" * 2000)
    assert robots("User-agent: *\n" + "Disallow: /*a*a*a*a*a*a*b$\n" * 10_000).allows("/" + "a" * 2000)


def test_many_names_with_many_rules_cost_no_more_than_their_length():
    names = "".join(f"User-agent: bot{'x' * (n % 50)}\n" for n in range(9000))
    assert not allows(names + "User-agent: *\n" + "Disallow: /a\n" * 15_000, "/a")
