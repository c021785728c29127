"""What the tests of renderings share."""

from pathlib import Path

import pytest

from reports.model import Format
from reports.render import render
from tests.render.editions import ROOT

OURS = ROOT / "templates"
SENDER = "Morning desk <desk@example.org>"


@pytest.fixture
def rendered():
    """Render an edition in one format with our templates, or with others before them."""

    def make(edition, form, *more, folders=(OURS,), **known):
        forms = (form, *more)
        made = render(edition, forms, folders=folders, workspace=ROOT, **({"sender": SENDER} | known))
        return {r.format: r.content for r in made}[form]

    return make


@pytest.fixture
def html(rendered):
    return lambda edition, **known: rendered(edition, Format.HTML, **known).decode()


@pytest.fixture
def own(tmp_path):
    """A user's template folder: writes templates and gives the folders to look in."""

    def write(**templates: str) -> tuple[Path, ...]:
        for name, text in templates.items():
            stem, _, ending = name.rpartition("_")
            (tmp_path / f"{stem.replace('_', '.')}.{ending}").write_text(text, encoding="utf-8")
        return tmp_path, OURS

    return write
