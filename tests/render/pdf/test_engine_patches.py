"""WeasyPrint made faster: for the releases that it was tried with, and without a byte of a PDF changing."""

from datetime import UTC, datetime

import pytest

from reports.render.pdf import Attached, Job, engine
from tests.render.conftest import OURS
from tests.render.worst import WORST

pytestmark = pytest.mark.slow
STRANGE_STYLES = """<!doctype html><html lang="en" id="root"><title>Styles</title><style>
@page { margin: 2em 10%; @bottom-center { content: counter(page) "/" counter(pages) } }
:root { --gap: 3%; --broken: 7; color: #123; letter-spacing: 0.1px }
p { margin-inline-start: var(--gap); width: calc(50% - 1em); text-indent: calc(1em + 5%); hyphens: auto }
p:nth-child(2n) { direction: rtl; padding: 5% 1em; word-spacing: 3px; text-align: justify; width: calc(bad + 1px) }
p::first-letter { text-transform: uppercase }
li { text-decoration: underline overline line-through } li::before { content: attr(id) " \\0009 " }
b { font-variant: small-caps; text-decoration: inherit; margin: var(--broken) inherit; display: inherit }
section { columns: 3; page: other } @page other { size: 40em 20em } i { position: relative; top: 1ex; float: inherit }
aside { float: right; width: 30%; border: 1px solid currentcolor; border-collapse: collapse } em { position: absolute }
pre { tab-size: 3; white-space: pre-wrap; overflow-wrap: anywhere } q { font-feature-settings: "smcp", "kern" 0 }
footer { position: fixed; bottom: 0 } u { display: flex; gap: 1em } s { display: grid; max-width: 3em }
</style><body lang="de"><footer>Foot</footer>"""


@pytest.fixture
def plainly():
    """Set a job as WeasyPrint does it alone."""

    def typeset(job):
        engine.prepare()
        with engine.unpatched():
            return engine.typeset(job)

    return typeset


def test_they_are_in_force_for_the_locked_releases():
    from reports.render.pdf import engine_patches  # noqa: PLC0415 - needs WeasyPrint

    engine.prepare()
    swaps = [swap for make in engine_patches.PATCHES.values() for swap in make()]
    assert len(swaps) >= 10
    assert engine_patches.fits()
    for owner, attribute, _ in swaps:
        now = vars(owner)[attribute]
        assert getattr(now, "fget", now).__module__.startswith("reports.render.pdf.engine_"), (owner, attribute)


def test_another_release_is_left_as_it_is(monkeypatch):
    from reports.render.pdf import engine_patches  # noqa: PLC0415 - needs WeasyPrint

    engine.prepare()
    monkeypatch.setitem(engine_patches.WRITTEN_FOR, "weasyprint", "69.0")
    assert engine_patches.apply() == []


@pytest.mark.parametrize("name", WORST)
def test_no_byte_of_an_edition_differs(name, pdf_job_of, plainly):
    job = pdf_job_of(WORST[name]())
    assert engine.typeset(job) == plainly(job)


@pytest.mark.parametrize(
    "more",
    [
        "",
        "<style>li { -weasy-anchor: inherit } b { -weasy-anchor: attr(id) }</style>",
        "<style>p::first-line { font-weight: bold; font-size: 2em } p::first-letter { font-size: 3em }</style>",
    ],
)
def test_no_byte_differs_where_styles_are_strange(plainly, more):
    inner = "<b id=b{0}>Bold <i>and <em>absolute</em></i></b> <q>words</q> of\tevery kind, <mark>unbreakably</mark> "
    parts = [
        f"<p id=p{n}>{inner.format(n) * 3}<section><p>{inner.format(f'x{n}') * 4}<li id='l{n}'>Item<li>Item</section>"
        f"<a id='a {n}' name=n{n} style='-weasy-anchor: \"s{n}\"; color: red'>Named</a><ul id=u{n}><li>One<li>Two</ul>"
        f"<aside>Floated <u>flex <b>item</b></u><s>grid</s></aside><pre>a\tb\n\nc{'d' * 90}</pre>"
        for n in range(4)
    ]
    attached = Attached(name="a", kind="text/plain", told="", content=b"a", at=datetime(2025, 1, 1, tzinfo=UTC))
    job = Job(name="styles", html=STRANGE_STYLES + more + "".join(parts), folders=(OURS,), attached=(attached,))
    assert engine.typeset(job) == plainly(job)


def test_a_document_leaves_nothing_that_changes_the_next(pdf_job_of):
    first, other = (pdf_job_of(WORST[name]()) for name in ("sample", "arabic"))
    made = engine.typeset(first)
    engine.typeset(other)
    assert engine.typeset(first) == made
