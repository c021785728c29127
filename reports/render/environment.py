"""The one place where templates are loaded: sandboxed, strict, escaped, the user's folder first.

`{% extends "stock:briefing.html" %}` in a user's briefing.html extends ours. Beside the fields of a `Page`, in
facts.html those of a `Galley`, a template has the filters of `filters`, and `opposite`, `width` (plain text's columns),
`picture` (a template folder's file as a `data:` URL) and `part` (begins a part of a long page).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import lru_cache, partial
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ..errors import Fault, TemplateError
from . import plain
from .filters import FILTERS
from .galley import Galley
from .page import Page
from .parted import CALL, part
from .reach import picture

__all__ = ["environment", "fill_in", "shown", "sources", "told"]

_EXTENDS = re.compile(r"""\{%-?\s*extends\s+["']([^"']+)["']""")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@lru_cache(maxsize=8)
def environment(folders: tuple[Path, ...]) -> jinja2.Environment:
    """Return the environment of template folders, ours last; kept, since it holds what it compiled."""
    made = ImmutableSandboxedEnvironment(
        loader=jinja2.ChoiceLoader(
            [_Folders(folders), jinja2.PrefixLoader({"stock": jinja2.FileSystemLoader(folders[-1])}, delimiter=":")]
        ),
        undefined=jinja2.StrictUndefined,
        autoescape=_escapes,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {name: known.call for name, known in FILTERS.items()}
    made.globals |= {"opposite": plain.opposite, "picture": partial(picture, folders=folders), "width": plain.WIDTH}
    made.globals[CALL] = part
    return made


def fill_in(names: Sequence[str], page: Page | Galley, *, folders: Sequence[Path], workspace: Path) -> str:
    """Render the first template of these names that exists. Raises TemplateError with its file and line."""
    with told(tuple(folders), workspace):
        template = environment(tuple(folders)).select_template(list(names))
        return template.render({f.name: getattr(page, f.name) for f in fields(page)})


def sources(names: Sequence[str], *, folders: Sequence[Path], workspace: Path) -> Iterator[str]:
    """Give the text of the first template of these names that exists, then of those that it extends."""
    loader = environment(tuple(folders))
    with told(tuple(folders), workspace):
        name = loader.select_template(list(names)).name
    seen: set[str] = set()
    while name and name not in seen and loader.loader:
        seen.add(name)
        with told(tuple(folders), workspace):
            text = loader.loader.get_source(loader, name)[0]
        yield text
        extended = _EXTENDS.search(text)
        name = extended[1] if extended else None


class _Folders(jinja2.FileSystemLoader):
    """Loads from the first folder that has a template, also when that folder comes to have it later.

    Jinja asks only whether the file that it compiled has changed: an override written since would go unseen.
    """

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, filename, unchanged = super().get_source(environment, template)
        before = [Path(folder, template) for folder in self.searchpath]
        before = before[: next((n for n, path in enumerate(before) if path == Path(filename)), 0)]
        return source, filename, lambda: unchanged() and not any(path.is_file() for path in before)


def _escapes(name: str | None) -> bool:
    """Escape everywhere but in plain text and style sheets."""
    return name is None or not name.endswith((".txt", ".css"))


def _printable(value: Any) -> Any:
    """Replace what no rendering can hold; templates write every value through here."""
    if isinstance(value, str) and _UNPRINTABLE.search(value):
        clean = _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", value)
        return Markup(clean) if isinstance(value, Markup) else clean  # noqa: S704 - was markup before
    return value


@contextmanager
def told(folders: tuple[Path, ...], workspace: Path) -> Iterator[None]:
    """Turn whatever a template raises into a TemplateError."""
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        where = shown(Path(error.filename or error.name or "template"), workspace)
        raise TemplateError(where, f"{error.message}", line=error.lineno) from error
    except jinja2.TemplatesNotFound as error:
        searched = " or ".join(shown(folder, workspace) for folder in folders)
        raise TemplateError(
            str(error.templates[0]), f"there is no such template in {searched}; check `template` in dateline.toml"
        ) from error
    except jinja2.TemplateNotFound as error:
        fault = _fault(error, folders, workspace)
        raise TemplateError(fault.path, f"asks for {error.name!r}, which isn't there", line=fault.line) from error
    except TemplateError:
        raise
    except Exception as error:  # a template may raise whatever Python may
        fault = _fault(error, folders, workspace)
        raise TemplateError(fault.path, fault.message, line=fault.line) from error


def _fault(error: Exception, folders: tuple[Path, ...], workspace: Path) -> Fault:
    """Find the innermost template line that the error passed through."""
    places = list(_template_lines(error.__traceback__, folders))
    path, line = places[-1] if places else (folders[0], None)
    return Fault(shown(path, workspace), f"{type(error).__name__}: {error}", line)


def _template_lines(trace: TracebackType | None, folders: tuple[Path, ...]) -> Iterator[tuple[Path, int]]:
    for frame, line in walk_tb(trace):
        path = Path(frame.f_code.co_filename)
        if any(path.is_relative_to(folder) for folder in folders):
            yield path, line


def shown(path: Path, workspace: Path) -> str:
    """Return a path for a message: relative to the workspace where it lies inside."""
    return path.relative_to(workspace).as_posix() if path.is_relative_to(workspace) else str(path)
