"""Finds what is wrong with templates before the morning: each is compiled, and asks only for what a page has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from jinja2 import Environment, meta, nodes

from ..errors import TemplateError
from .environment import environment, shown, told
from .galley import Galley
from .page import Page

__all__ = ["PROOF", "check_templates", "names_of"]

PROOF = "facts.html"
"""The template of an article's proof."""

_FALLBACKS = {"html": (), "txt": ("briefing.txt",), "mail.html": ("mail.html",)}


def names_of(template: str, form: str) -> tuple[str, ...]:
    """Return the files that a form ("html", "txt", "mail.html") of a template may be made from, the first one first."""
    return (f"{template}.{form}", *_FALLBACKS[form])


def check_templates(folders: Sequence[Path], template: str, *, workspace: Path | None = None) -> None:
    """Raise TemplateError, with file and line, if a form of this template can't be compiled or asks for unknown names.

    Templates that it extends, includes or imports by name are checked too, and so is that of an article's proof.
    """
    loader = environment(tuple(folders))
    root = workspace or Path.cwd()
    with told(tuple(folders), root):
        forms = [loader.select_template(list(names_of(template, form))).name for form in _FALLBACKS]
        for record, names in ((Page, forms), (Galley, [loader.get_template(PROOF).name])):
            waiting, checked = list(names), set[str]()
            while waiting:
                name = str(waiting.pop())
                if name not in checked:
                    checked.add(name)
                    waiting += _checked(loader, name, root, record)


def _checked(loader: Environment, name: str, workspace: Path, record: type[Page | Galley]) -> Iterator[str]:
    """Check one template that is filled in from a record, and give the names of those that it uses."""
    path = str(loader.get_template(name).filename)
    tree = loader.parse(Path(path).read_text(encoding="utf-8"), name, path)
    known = {f.name for f in fields(record)} | set(loader.globals) | set(_defined(tree))
    for unknown in sorted(meta.find_undeclared_variables(tree) - known):
        line = min(n.lineno for n in tree.find_all(nodes.Name) if n.name == unknown)
        raise TemplateError(
            shown(Path(path), workspace), f"there is no {unknown!r} on a {record.__name__.lower()}", line=line
        )
    yield from (used for used in meta.find_referenced_templates(tree) if used)


def _defined(tree: nodes.Template) -> Iterator[str]:
    """Give the names that a template makes itself; inside blocks Jinja doesn't know them as its own."""
    yield from (macro.name for macro in tree.find_all(nodes.Macro))
    yield from (imported.target for imported in tree.find_all(nodes.Import))
    for imported in tree.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in imported.names)
    yield from (name.name for name in tree.find_all(nodes.Name) if name.ctx == "store")
