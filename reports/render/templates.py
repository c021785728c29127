"""Finds what is wrong with templates before the morning: each is compiled, and asks only for what a page has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path

from jinja2 import Environment, meta, nodes

from ..errors import Fault, TemplateError
from .environment import environment, shown, told
from .galley import Galley
from .page import Page

__all__ = ["PROOF", "check_templates", "names_of", "template_faults"]

PROOF = "facts.html"
"""The template of an article's proof."""

_FALLBACKS = {"html": (), "txt": ("briefing.txt",), "mail.html": ("mail.html",)}


def names_of(template: str, form: str) -> tuple[str, ...]:
    """Return the files that a form ("html", "txt", "mail.html") of a template may be made from, the first one first."""
    return (f"{template}.{form}", *_FALLBACKS[form])


def check_templates(folders: Sequence[Path], template: str, *, workspace: Path | None = None) -> None:
    """Raise TemplateError for the first of `template_faults`."""
    for fault in template_faults(folders, template, workspace=workspace):
        raise TemplateError(fault.path, fault.message, line=fault.line)


def template_faults(folders: Sequence[Path], template: str, *, workspace: Path | None = None) -> list[Fault]:
    """Return, with file and line, whatever can't be compiled in a template's forms, and the unknown names they ask for.

    Templates that it extends, includes or imports by name are checked too, and so is that of an article's proof.
    """
    loader = environment(tuple(folders))
    root = workspace or Path.cwd()
    faults: list[Fault] = []
    for record, entries in ((Page, [names_of(template, form) for form in _FALLBACKS]), (Galley, [(PROOF,)])):
        waiting, checked = list(entries), set[str]()
        while waiting:
            try:
                with told(tuple(folders), root):
                    name = str(loader.select_template(list(waiting.pop())).name)
                    if name not in checked:
                        checked.add(name)
                        found, used = _checked(loader, name, root, record)
                        faults += found
                        waiting += [(other,) for other in used]
            except TemplateError as error:
                faults.append(error.fault)
    return list(dict.fromkeys(faults))


def _checked(
    loader: Environment, name: str, workspace: Path, record: type[Page | Galley]
) -> tuple[list[Fault], list[str]]:
    """Return the faults of one template that is filled in from a record, and the names of those that it uses."""
    path = str(loader.get_template(name).filename)
    tree = loader.parse(Path(path).read_text(encoding="utf-8"), name, path)
    known = {f.name for f in fields(record)} | set(loader.globals) | set(_defined(tree))
    faults = []
    for unknown in sorted(meta.find_undeclared_variables(tree) - known):
        line = min(n.lineno for n in tree.find_all(nodes.Name) if n.name == unknown)
        near = get_close_matches(unknown, sorted(known), n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        message = f"there is no {unknown!r} on a {record.__name__.lower()}{hint}"
        faults.append(Fault(shown(Path(path), workspace), message, line))
    return faults, [used for used in meta.find_referenced_templates(tree) if used]


def _defined(tree: nodes.Template) -> Iterator[str]:
    """Give the names that a template makes itself; inside blocks Jinja doesn't know them as its own."""
    yield from (macro.name for macro in tree.find_all(nodes.Macro))
    yield from (imported.target for imported in tree.find_all(nodes.Import))
    for imported in tree.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in imported.names)
    yield from (name.name for name in tree.find_all(nodes.Name) if name.ctx == "store")
