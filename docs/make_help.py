"""Write the help's front page and the references of commands and settings, from commands and settings themselves."""

from __future__ import annotations

import sys
from pathlib import Path

from typer.main import get_command
from typer.testing import CliRunner

from reports.cli.app import app
from reports.settings import (
    Briefing,
    Desk,
    Facts,
    Limits,
    Llm,
    Mail,
    Part,
    ReaderList,
    Select,
    Source,
    Store,
    environment_name,
)

ROOT = Path(__file__).resolve().parents[1]
FRONT_PAGE = ROOT / "reports" / "cli" / "help.txt"
COMMANDS = ROOT / "docs" / "reference-commands.md"
SETTINGS = ROOT / "docs" / "reference-settings.md"
SECTIONS = {
    "desk": Desk,
    "mail": Mail,
    "store": Store,
    "facts": Facts,
    "llm": Llm,
    "limits": Limits,
    "sources.NAME": Source,
    "lists.NAME": ReaderList,
    "briefings.NAME": Briefing,
    "briefings.NAME.select": Select,
    "[briefings.NAME.sections]": Part,
}


def help_of(*command: str) -> str:
    """Return what `dateline COMMAND --help` prints."""
    return CliRunner().invoke(app, [*command, "--help"], prog_name="dateline").stdout


def front_page() -> str:
    """Return the text of `dateline --help`."""
    return help_of()


def commands() -> str:
    """Return the page that lists every command with its help."""
    names = get_command(app).commands  # type: ignore[attr-defined]  # typer gives a group
    parts = ["# Commands", "", "Written by `make help-pages`; a test holds it equal to what `--help` prints.", ""]
    for name in names:
        parts += [f"## dateline {name}", "", "```text", help_of(name).strip(), "```", ""]
    return "\n".join(parts)


def settings() -> str:
    """Return the page that lists every setting of dateline.toml."""
    parts = ["# dateline.toml", "", "Written by `make help-pages` from the settings' own class.", ""]
    for section, model in SECTIONS.items():
        parts += [f"## [{section}]", "", (model.__doc__ or "").strip(), "", "| setting | default | what it is |"]
        parts.append("| --- | --- | --- |")
        for name, field in model.model_fields.items():
            default = "required" if field.is_required() else f"`{shown(field.default)}`"
            parts.append(f"| `{field.alias or name}` | {default} | {field.description} |")
        parts.append("")
        if model not in (Select, Part):
            example = environment_name((*section.split("."), next(iter(model.model_fields))))
            parts += [f"In the environment: `{example}` and so on.", ""]
    return "\n".join(parts)


def shown(default: object) -> str:
    """Return a default as dateline.toml would write it."""
    if default is None:
        return "none"
    if isinstance(default, Select):
        return "nothing"
    return "[" + ", ".join(str(item) for item in default) + "]" if isinstance(default, tuple) else str(default)


if __name__ == "__main__":
    for path, text in ((FRONT_PAGE, front_page()), (COMMANDS, commands()), (SETTINGS, settings())):
        path.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
