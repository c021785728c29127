"""A page in parts: where it is cut, which of them are set together, and what each knows of the others."""

import random
import re

import pytest

from reports.errors import RenderError
from reports.render.parted import part
from reports.render.pdf.job import Job
from reports.render.pdf.parts import set_in_parts
from reports.render.pdf.pieces import cut

HEAD = '<!DOCTYPE html><html lang="de" dir="ltr"><head><title>T</title><style>p{}</style></head><body data-foot="f">'


def a_piece(name, size=8_000, *, continued=True, inside=""):
    mark = part(name, continued=continued)
    return f'{mark}<article id="{name}"><h3>About {name}</h3>{inside}{"x" * size}</article>'


def a_page(pieces, front=""):
    return f"{HEAD}{part('front')}<h1>First</h1>{front}{''.join(pieces)}{part()}<footer>f</footer></body></html>"


def stories(count=100):
    drawn = random.Random(5)
    return {f"t{i:x}": a_piece(f"t{i:x}", drawn.randint(2_000, 20_000), continued=i % 10 != 0) for i in range(count)}


def groups(page):
    return [part.names for part in cut(page).parts]


def test_a_page_without_parts_is_not_cut():
    assert cut("<html><body><p>&lt;!-- part a --&gt;</p></body></html>") is None


def test_nothing_between_the_first_part_and_the_end_is_lost():
    pieces = stories(20)
    page = a_page(pieces.values())
    inside = page[page.index("<!-- part front") : page.index("<!-- end of parts")]
    assert "".join(p.html for p in cut(page).parts) == re.sub(r"<!-- part [^>]*-->", "", inside)
    assert [name for names in groups(page) for name in names] == ["front", *pieces]


def test_neighbours_are_set_together_but_none_of_the_groups_is_long():
    sizes = [len(part.html) for part in cut(a_page(stories().values())).parts[1:]]
    assert 8 <= len(sizes) <= 40
    assert max(sizes) <= 150_000
    assert min(sizes) >= 24_000


def test_a_short_page_is_one_group():
    page = a_page([a_piece(f"t{i}", 3_000) for i in range(20)], '<i data-sheet-of="#t0"></i>')
    assert groups(page) == [("front",), tuple(f"t{i}" for i in range(20))]


def test_what_names_sheets_stands_alone_since_it_waits_for_the_others():
    pieces = [a_piece("a"), a_piece("b", inside='<i data-sheet-of="#a"></i>'), a_piece("c"), a_piece("d")]
    assert groups(a_page(pieces)) == [("front", "a"), ("b",), ("c", "d")]


@pytest.mark.parametrize("at", [3, 40, 77])
@pytest.mark.parametrize("change", ["longer", "gone", "new"])
def test_one_changed_story_changes_a_few_groups_at_most(at, change):
    before = stories()
    after = list(before.values())
    if change == "longer":
        after[at] = after[at].replace("</article>", "and more" * 300 + "</article>")
    elif change == "gone":
        del after[at]
    else:
        after.insert(at, a_piece("new"))
    front = '<i data-sheet-of="#t0"></i>'
    old = {part.html for part in cut(a_page(before.values(), front)).parts}
    new = [part for part in cut(a_page(after, front)).parts if part.html not in old]
    assert sum(len(part.names) for part in new) <= 20


def test_a_part_is_a_page_with_its_own_language_and_styles_but_nothing_of_the_edition():
    pieces = cut(a_page([a_piece("a"), a_piece("b")], '<i data-sheet-of="#a"></i>'))
    first, later = (pieces.page(part) for part in pieces.parts)
    assert all('<html lang="de" dir="ltr">' in page and "<style>p{}</style>" in page for page in (first, later))
    assert not any("<title>" in page or "data-foot" in page for page in (first, later))
    assert '<body class="later">' in later
    assert "<body>" in first


def test_a_link_to_another_part_is_kept_and_one_to_nowhere_is_not_made_one():
    links = '<a href="#b">b</a><a href="#here" id="here">h</a><a href="#gone">g</a><a href="https://x.example/">x</a>'
    pieces = cut(a_page([a_piece("b")], f'<i data-sheet-of="#b"></i>{links}'))
    assert re.findall(r'href="([^"]*)"', pieces.page(pieces.parts[0])) == [
        "part:b",
        "#here",
        "#gone",
        "https://x.example/",
    ]


def test_the_numbers_of_sheets_are_put_where_they_are_asked_for():
    pieces = cut(a_page([a_piece("b")], '<i class="n" data-sheet-of="#b"></i><i data-sheet-of="#gone"></i>'))
    numbered = pieces.parts[0].numbered({"b": 12})
    assert '<i class="n" data-sheet-of="#b">12</i><i data-sheet-of="#gone"></i>' in numbered.html


def test_a_part_that_cannot_be_set_is_named_by_its_heading():
    class Jammed:
        def pull(self, jobs):
            raise RenderError(f"{jobs[0].name} could not be made")

    pieces = cut(a_page([a_piece("b", 9_000)], '<i data-sheet-of="#b"></i>'))
    with pytest.raises(RenderError, match=r"the PDF of weekly no\. 3, from 'About b' could not be made"):
        set_in_parts(pieces, Job(name="the PDF of weekly no. 3", html="", folders=()), Jammed())
