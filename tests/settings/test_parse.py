"""dateline.toml becomes settings, or every fault at once with its line."""

import pytest

from reports.errors import ConfigurationError
from reports.model import Format
from reports.settings import Archival, environment_name, parse

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


def test_a_language_model_is_off_by_default():
    llm = parse("").llm
    assert (llm.url, llm.model, llm.key) == (None, None, None)


def test_a_models_endpoint_its_name_and_its_key_may_come_from_the_environment():
    names = {"URL": "https://h/v1", "MODEL": "m", "KEY": " secret-word\n", "SECONDS": "2.5", "BUDGET": "7"}
    settings = parse(GOOD, environment={f"DATELINE_LLM_{name}": value for name, value in names.items()})
    assert (settings.llm.url, settings.llm.seconds, settings.llm.budget) == ("https://h/v1", 2.5, 7)
    assert settings.llm.key.get_secret_value() == "secret-word"
    assert "secret-word" not in repr(settings) + settings.model_dump_json()


def test_an_empty_url_turns_the_model_off_for_a_run():
    assert parse('[llm]\nurl = "https://h/v1"\nmodel = "m"\n', environment={"DATELINE_LLM_URL": ""}).llm.url is None


@pytest.mark.parametrize(
    "url", ["https://h/v1", "http://localhost:8080/v1", "http://127.0.0.1/v1", "http://127.9.9.9", "http://[::1]:1/v1"]
)
def test_an_endpoint_is_asked_by_https_or_on_the_loopback(url):
    assert parse(f'[llm]\nurl = "{url}"\nmodel = "m"\n').llm.url == url


@pytest.mark.parametrize(
    "url",
    [
        "http://models.example.org/v1",
        "http://127.0.0.1.example.org/v1",
        "http://localhost.example.org/v1",
        "http://0.0.0.0/v1",
        "https:///v1",
        "https://user:secret-word@h/v1",
        "https://h/v1?key=secret-word",
        "https://h/v1#secret-word",
        "https://h:99999/v1",
        "https://h /v1",
        "https://h\\u0000/v1",
        "ftp://h/v1",
        "h/v1",
        "folder:/tmp",
    ],
)
def test_an_endpoint_that_would_hear_more_than_it_should_is_a_fault(url):
    faults = faults_of(f'[llm]\nurl = "{url}"\nmodel = "m"\n')
    assert list(faults) == [("dateline.toml", 2)]
    assert "secret-word" not in str(faults)


def test_a_key_in_the_file_is_a_fault_that_does_not_tell_it():
    faults = faults_of('[llm]\nkey = "secret-word"\n')
    assert faults == {("dateline.toml", 2): "llm.key belongs into DATELINE_LLM_KEY, not here"}


@pytest.mark.parametrize("key", ["secret word", "secret-word\r\nX: y", "secret-wörd", "secret\x00word"])
def test_a_key_that_no_head_can_carry_is_a_fault_that_does_not_tell_it(key):
    faults = faults_of("", DATELINE_LLM_KEY=key)
    assert faults == {("DATELINE_LLM_KEY", None): "llm.key: must be one word of ASCII letters, digits and marks"}


def test_an_endpoint_without_a_model_is_a_fault():
    assert list(faults_of('[llm]\nurl = "https://h/v1"\n')) == [("dateline.toml", 1)]


@pytest.mark.parametrize("line", ["seconds = 0", "seconds = nan", "budget = -1", "patience = inf", "longest = 5"])
def test_a_limit_that_is_none_is_a_fault(line):
    assert list(faults_of(f"[llm]\n{line}\n")) == [("dateline.toml", 2)]


@pytest.mark.parametrize("stamp", ["name", "address", "For {name} only", "{address}"])
def test_a_stamp_is_a_word_or_a_text_with_a_field(stamp):
    assert parse(f'[lists.desk]\nreaders = "r.csv"\nstamp = "{stamp}"\n').lists["desk"].stamp == stamp


@pytest.mark.parametrize("stamp", ["", "everybody", "{city}", "{name.__class__}", "{name", "a\\u000Ab {name}"])
def test_a_stamp_without_a_field_or_with_another_is_a_fault(stamp):
    assert list(faults_of(f'[lists.desk]\nreaders = "r.csv"\nstamp = "{stamp}"\n')) == [("dateline.toml", 3)]


def test_a_pdf_must_be_archival_unless_the_desk_says_otherwise():
    assert parse("").desk.archival is Archival.REQUIRE
    assert parse('[desk]\narchival = "warn"\n').desk.archival is Archival.WARN
    assert list(faults_of('[desk]\narchival = "no"\n')) == [("dateline.toml", 2)]
