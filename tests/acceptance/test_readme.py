"""The README's five minutes do what they say."""

import re
import shlex

import pytest

from tests.acceptance.commands import dateline

pytestmark = pytest.mark.slow


def test_every_command_of_the_five_minutes_works_in_order(checkout, tmp_path):
    readme = (checkout / "README.md").read_text()
    lines = [line for block in re.findall(r"```console\n(.*?)```", readme, re.DOTALL) for line in block.splitlines()]
    folder, ran = tmp_path, []
    for line in lines:
        program, *arguments = shlex.split(line.removeprefix("$ "))
        if program == "cd":
            folder = folder / arguments[0]
            continue
        assert program == "dateline"
        dateline(*arguments, cwd=folder)
        ran.append(arguments[0])
    assert ran == ["new", "check", "facts", "facts", "build", "send", "send", "send", "next", "status"]
    assert (folder / "var/editions/morning/0001/briefing.pdf").exists()
    assert len(list((folder / "var/mail").rglob("*.eml"))) == 4
