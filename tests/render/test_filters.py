"""Filters speak the language of the page that they stand in, and say what they want."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from reports.errors import TemplateError
from reports.model import Format
from reports.render import build_page
from reports.render.environment import environment
from reports.render.filters import FILTERS
from tests.render.conftest import OURS
from tests.render.editions import bare_edition, sample_edition

LOADER = environment((OURS,))
EDITION = sample_edition()


def say(source, language="en", **known):
    page = build_page(replace(EDITION, language=language), digest="0" * 64)
    made = LOADER.from_string(source).render(language=language, nameplate=page.nameplate, **known)
    return made.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("name", FILTERS)
def test_a_filters_example_gives_what_the_manual_says(name):
    assert say(FILTERS[name].example) == FILTERS[name].gives.replace("\N{NO-BREAK SPACE}", " ")
    assert FILTERS[name].told.endswith(".")


@pytest.mark.parametrize("name", FILTERS)
def test_the_environment_has_every_filter_of_the_manual(name):
    assert LOADER.filters[name] is FILTERS[name].call


@pytest.mark.parametrize(
    ("source", "german", "ukrainian"),
    [
        ('{{ "2025-12-13" | date }}', "13. Dezember 2025", "13 грудня 2025 р."),
        ('{{ "2025-12" | date }}', "Dezember 2025", "грудень 2025 р."),
        ("{{ nameplate.iso | date(weekday=true) }}", "Montag, 15. Dezember 2025", "понеділок, 15 грудня 2025 р."),
        ("{{ 1234567.5 | number }}", "1.234.567,5", "1 234 567,5"),
        ('{{ 4500000 | money("EUR") }}', "4,5 Millionen Euro", "4,5 мільйона євро"),
        ('{{ 2 | plural(one="# x", few="# y", other="# z") }}', "2 z", "2 y"),
        ('{{ ["A", "B", "C"] | listing }}', "A, B und C", "A, B і C"),
    ],
)
def test_one_template_speaks_the_language_of_each_page(source, german, ukrainian):
    assert (say(source, "de"), say(source, "uk")) == (german, ukrainian)


def test_dates_and_times_may_be_values_too():
    assert say(
        "{{ day | date }}, {{ at | time }}", day=date(2025, 12, 13), at=datetime(2025, 12, 13, 9, tzinfo=UTC)
    ) == ("13 December 2025, 09:00")


def test_a_list_of_strangers_names_is_escaped_on_a_page():
    assert say('{{ ["<b>", "{0}", "C"] | listing }}', "de") == "&lt;b&gt;, {0} und C"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('{{ "soon" | date }}', "`date` wants a date, or one as ISO 8601 writes it, and got 'soon'"),
        ("{{ none | time }}", "`time` wants a time"),
        ('{{ "many" | number }}', "`number` wants a number, and got 'many'"),
        ("{{ true | number }}", "`number` wants a number"),
        ('{{ 3 | plural(one="x") }}', "`plural` wants the form `other`"),
        ('{{ "abc" | listing }}', "`listing` wants several names"),
        (
            '{% import "other.html" as it %}{{ it.day() }}',
            "`date` needs the page's language: import its macro `with context`",
        ),
    ],
)
def test_a_fault_is_told_with_its_template_and_line(own, rendered, source, told):
    folders = own(briefing_html=f"\n{source}", other_html='{% macro day() %}{{ "2025" | date }}{% endmacro %}')
    with pytest.raises(TemplateError, match=told.split("'")[0].replace("`", ".")) as caught:
        rendered(bare_edition(), Format.HTML, folders=folders)
    assert told in str(caught.value)
    assert caught.value.line == (2 if "import" not in source else 1)
