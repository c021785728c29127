"""The help that is shipped and documented is the help that the commands print."""

import re

import pytest
from typer.main import get_command

from docs import make_help
from reports.cli.app import app

NAMES = list(get_command(app).commands)


def test_the_front_page_is_what_typer_would_print():
    assert make_help.FRONT_PAGE.read_text() == make_help.front_page(), "run `make help-pages`"


def test_the_reference_pages_are_what_commands_and_settings_say():
    assert make_help.COMMANDS.read_text() == make_help.commands(), "run `make help-pages`"
    assert make_help.SETTINGS.read_text() == make_help.settings(), "run `make help-pages`"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_an_example(name):
    assert re.search(rf"Example:\n.*dateline {name}", make_help.help_of(name))
