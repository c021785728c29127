"""All HTML in a real browser: nothing for axe-core to find, all reachable by keyboard, no request that leaves."""

import email
import email.policy
import os
import shutil
from importlib.resources import files
from itertools import pairwise

import pytest
from playwright.sync_api import sync_playwright

from reports.model import Format
from reports.render import prove, render
from tests.render import proofs
from tests.render.conftest import OURS, SENDER
from tests.render.editions import ROOT
from tests.render.worst import WORST

pytestmark = pytest.mark.slow
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PAGE = "https://desk.example/page.html"
FOUND = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
    one => `${one.id}: ${one.nodes.length} × ${one.nodes[0].html.slice(0, 160)}`)"""
PLAIN = {"briefing", "facts", "macros", "charts", "mail"}
TEMPLATES = sorted(path.stem for path in OURS.glob("*.html") if path.stem not in PLAIN and "." not in path.stem)


class Browser:
    """One window: shows a text as a page, and keeps what else it asked for."""

    def __init__(self, context):
        self.window = context.new_page()
        self.asked, self.text = [], ""
        context.route("**/*", self._answer)

    def _answer(self, route):
        if route.request.url == PAGE:
            route.fulfill(body=self.text, content_type="text/html; charset=utf-8")
        else:
            self.asked.append(route.request.url)
            route.abort()

    def show(self, text, *, width=1200, scheme="light"):
        self.text, self.asked = text, []
        self.window.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        self.window.set_viewport_size({"width": width, "height": 800})
        self.window.goto(PAGE)
        return self.window


@pytest.fixture(scope="module")
def browser():
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs Chromium; requirements/install.sh installs it")
        pytest.skip("no Chromium here; on Debian: sudo apt-get install chromium")
    with sync_playwright() as player:
        chromium = player.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        context = chromium.new_context()
        context.add_init_script((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
        yield Browser(context)
        chromium.close()


def page(name, template="briefing"):
    (made,) = render(WORST[name](), [Format.HTML], folders=[OURS], workspace=ROOT, template=template)
    return made.content.decode()


def mail(name):
    (made,) = render(WORST[name](), [Format.MAIL], folders=[OURS], workspace=ROOT, sender=SENDER)
    message = email.message_from_bytes(made.content, policy=email.policy.default)
    return message.get_body(("html",)).get_content()


def proof(name):
    return prove(getattr(proofs, name)(), folders=[OURS], workspace=ROOT).decode()


def turned(names, *looks):
    """Give each name one of the looks in turn, so that all together cost little."""
    return [(name, *looks[number % len(looks)]) for number, name in enumerate(names)]


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [
        *turned([name for name in WORST if name != "many"], ("light", 1200), ("dark", 390)),
        *turned(["sample"] * 2, ("light", 390), ("dark", 1200)),
    ],
)
def test_axe_finds_nothing_on_a_page(browser, name, scheme, width):
    assert browser.show(page(name), scheme=scheme, width=width).evaluate(FOUND) == []


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 390)])
def test_axe_finds_nothing_on_a_page_of_another_template(browser, template, scheme, width):
    assert browser.show(page("news", template), scheme=scheme, width=width).evaluate(FOUND) == []


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    turned(["news", "corrected", "arabic", "hostile", "errata", "silent"], ("light", 600), ("dark", 320)),
)
def test_axe_finds_nothing_in_a_mail(browser, name, scheme, width):
    assert browser.show(mail(name), scheme=scheme, width=width).evaluate(FOUND) == []


@pytest.mark.parametrize(("name", "scheme", "width"), turned(["small", "worst"], ("light", 1200), ("dark", 390)))
def test_axe_finds_nothing_on_a_proof(browser, name, scheme, width):
    assert browser.show(proof(name), scheme=scheme, width=width).evaluate(FOUND) == []


@pytest.mark.parametrize("name", WORST)
def test_nothing_is_wider_than_a_small_phone(browser, name):
    for text in (page(name), mail(name)):
        window = browser.show(text, width=320)
        assert window.evaluate("document.documentElement.scrollWidth") <= 320


def test_no_page_asks_for_anything_and_each_says_what_it_is(browser):
    for text in (page("sample"), page("hostile"), mail("hostile"), proof("worst")):
        window = browser.show(text)
        assert browser.asked == []
        assert window.title().strip()


def test_every_link_is_reached_by_keyboard_in_the_order_of_the_page_and_shows_that_it_is(browser):
    window = browser.show(page("single"))
    links = window.evaluate("[...document.querySelectorAll('a[href]')].map((a, i) => (a.dataset.at = i, i))")
    reached = []
    for _ in links:
        window.keyboard.press("Tab")
        at, shown = window.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
            " return [+e.dataset.at, (s.outlineStyle !== 'none' || e.matches('.skip')) && r.left >= 0]; })()"
        )
        assert shown
        reached.append(at)
    assert reached == links
    assert len(links) > 5


@pytest.mark.parametrize("name", ["sample", "news", "empty"])
def test_headings_are_in_order_and_all_stands_in_one_of_three_landmarks(browser, name):
    window = browser.show(page(name))
    levels = window.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    outside = "[...document.body.children].filter(e => !e.matches('header,main,footer,.skip')).map(e => e.outerHTML)"
    assert window.evaluate(outside) == []
    assert (
        window.evaluate("['header','main','footer'].map(n => document.querySelectorAll('body > ' + n).length)")
        == [1] * 3
    )


def test_nothing_moves_where_the_reader_wants_no_motion(browser):
    moving = """[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
        return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0.01 || s.scrollBehavior === 'smooth' })
        .map(e => e.tagName)"""
    for text in (page("sample"), proof("small")):
        assert browser.show(text).evaluate(moving) == []
