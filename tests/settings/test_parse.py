"""dateline.toml becomes settings, or every fault at once with its line."""

import pytest

from reports.errors import ConfigurationError
from reports.model import Format
from reports.settings import environment_name, parse

GOOD = """
[desk]
name = "Night desk"
timezone = "Europe/Vilnius"

[lists.desk]
readers = "data/readers.csv"

[briefings.morning]
title = "Morning briefing"
sources = ["data/articles"]
schedule = "0 7 * * mon-fri"
lists = ["desk"]
"""


def faults_of(text, **environment):
    with pytest.raises(ConfigurationError) as caught:
        parse(text, environment=environment)
    return {(fault.path, fault.line): fault.message for fault in caught.value.faults}


def test_an_empty_file_gives_safe_defaults():
    settings = parse("")
    assert settings.mail.url == "folder:var/mail"
    assert settings.store.url == "sqlite:///var/dateline.db"
    assert settings.briefings == {}


def test_a_briefing_takes_the_zone_of_its_desk_and_all_formats_unless_it_says_otherwise():
    settings = parse(GOOD)
    assert settings.zone_of("morning") == "Europe/Vilnius"
    assert settings.briefings["morning"].formats == tuple(Format)


def test_the_sample_workspace_is_without_fault(checkout):
    settings = parse((checkout / "dateline.toml").read_text())
    assert set(settings.briefings) == {"morning", "weekly"}


def test_all_faults_come_together_each_with_its_line():
    text = GOOD.replace("Europe/Vilnius", "Mars/Base").replace('["desk"]', '["nobody"]').replace("title", "titel")
    assert faults_of(text) == {
        ("dateline.toml", 4): (
            "desk.timezone: there is no time zone 'Mars/Base'; write one like 'Europe/Vilnius' or 'UTC'"
        ),
        ("dateline.toml", 9): "briefings.morning.title: Field required",
        ("dateline.toml", 10): "briefings.morning.titel: there is no such setting; did you mean 'title'?",
        ("dateline.toml", 13): "briefings.morning.lists: there is no list 'nobody'; known: desk",
    }


def test_a_list_that_nobody_defined_is_a_fault():
    assert faults_of(GOOD.replace('lists = ["desk"]', 'lists = ["nobody"]')) == {
        ("dateline.toml", 13): "briefings.morning.lists: there is no list 'nobody'; known: desk"
    }


def test_what_is_not_toml_is_named_with_its_line():
    assert list(faults_of("[desk]\nname = \n")) == [("dateline.toml", 2)]


def test_the_environment_overrides_the_file():
    settings = parse(
        GOOD,
        environment={
            "DATELINE_MAIL_URL": "smtp://desk@mail.example.org:587",
            "DATELINE_MAIL_FROM": "Desk <d@example.org>",
            "DATELINE_BRIEFINGS_MORNING_FORMATS": "html, pdf",
            "DATELINE_MAIL_PASSWORD": "secret",
        },
    )
    assert settings.mail.url == "smtp://desk@mail.example.org:587"
    assert settings.mail.sender == "Desk <d@example.org>"
    assert settings.briefings["morning"].formats == (Format.HTML, Format.PDF)
    assert settings.mail.password is not None
    assert "secret" not in repr(settings)


def test_a_fault_in_the_environment_names_the_variable():
    assert list(faults_of(GOOD, DATELINE_DESK_TIMEZONE="Nowhere")) == [("DATELINE_DESK_TIMEZONE", None)]


def test_a_password_in_the_file_is_a_fault():
    assert list(faults_of('[mail]\npassword = "secret"\n')) == [("dateline.toml", 2)]


@pytest.mark.parametrize("url", ["ftp://host", "smtp://", "folder:", "http://example.org"])
def test_mail_leaves_only_by_known_ways(url):
    assert list(faults_of(f'[mail]\nurl = "{url}"\n')) == [("dateline.toml", 2)]


@pytest.mark.parametrize("key", ["../up", "a b", "UPPER", "x" * 50])
def test_a_briefing_that_could_not_be_a_folder_is_a_fault(key):
    assert faults_of(f'[briefings."{key}"]\ntitle = "x"\nsources = ["a"]\n')


def test_a_line_break_in_a_title_is_a_fault():
    assert faults_of(GOOD.replace("Morning briefing", "Morning\\r\\nBcc: all@example.org"))


def test_a_setting_has_one_environment_variable():
    assert environment_name(("briefings", "long-read", "title")) == "DATELINE_BRIEFINGS_LONG_READ_TITLE"


@pytest.mark.parametrize("text", ["x = " + "9" * 5000, "x = " + "[" * 5000])
def test_a_file_that_breaks_the_parser_is_a_fault(text):
    with pytest.raises(ConfigurationError):
        parse(text)


@pytest.mark.parametrize(
    "line",
    [
        '[mail]\nurl = "smtp://host:99999"',
        '[mail]\nurl = "smtp://[::1"',
        '[mail]\nfrom = "nonsense"',
        '[store]\nurl = "postgresql://h:abc/x"',
    ],
)
def test_an_address_that_can_not_be_used_is_found_before_the_morning(line):
    with pytest.raises(ConfigurationError) as caught:
        parse(line)
    assert [fault.line for fault in caught.value.faults] == [2]
