"""What a stranger's file may try costs a line of the report and nothing else."""

import os

import pytest

from reports.intake import gather

GOOD = "Good news\n\nIt rained in Orvik."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    return tmp_path / "in"


def gathered(folder):
    found = gather(["in"], root=folder.parent)
    assert "Good news" in [article.title for article in found.articles], "the others go on"
    return [article.title for article in found.articles if article.title != "Good news"], found.faults


def front(*lines):
    return "---\ntitle: T\n" + "\n".join(lines) + "\n---\n\nText of it.\n"


def test_a_sidecar_that_links_out_of_the_workspace_is_a_fault_and_nothing_of_it_is_read(folder, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.toml"
    secret.write_text('title = "SECRET"')
    (folder / "a.txt").write_text("A title\n\nIts text.")
    (folder / "a.toml").symlink_to(secret)
    titles, faults = gathered(folder)
    assert (titles, len(faults)) == ([], 1)
    assert "SECRET" not in str(faults)


@pytest.mark.parametrize(
    "line", ["note: !!bool abc", 'note: !!int ""', "note: !!timestamp abc", "note: " + "1:" * 900 + "1.5"]
)
def test_values_of_yaml_are_words_and_nothing_more(folder, line):
    (folder / "a.md").write_text(front(line))
    assert gathered(folder) == (["T"], ())


def test_front_matter_that_grows_by_merging_or_is_long_costs_no_minutes(folder):
    grows = ["a: &a0 {x: 1}", *(f"b{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 10)}]}}" for n in range(1, 10))]
    (folder / "a.md").write_text(front(*grows))
    (folder / "b.md").write_text(front("note: [" + "a," * 400_000 + "]"))
    titles, faults = gathered(folder)
    assert titles == []
    assert [fault.path for fault in faults] == ["in/a.md", "in/b.md"]


@pytest.mark.parametrize("published", ["0001-01-01T00:00:00+14:00", "9999-12-31", "0700-01-01"])
def test_a_day_that_no_calendar_of_ours_reaches_is_a_fault(folder, published):
    (folder / "a.md").write_text(front(f"published: {published}"))
    assert "must lie between" in gathered(folder)[1][0].message


def test_links_in_a_circle_and_names_of_every_kind_are_faults_or_articles(folder):
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / ("n" * 251 + ".md")).write_text(front())
    with open(os.fsencode(folder) + b"/z\xff.txt", "w") as file:  # noqa: PTH123 - the name is no text
        file.write("Odd name\n\nIts text.")
    titles, faults = gathered(folder)
    assert sorted(titles) == ["Odd name", "T"]
    assert [fault.path for fault in faults] == ["in/loop.txt"]


@pytest.mark.parametrize(
    "page",
    [
        "<meta charset=undefined><h1>T</h1><p>Text of it, which is long enough to be read.",
        "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">x</p>",
        "<p " + " ".join(f"a{n}" for n in range(20_000)) + ">x</p>",
        '<p b="data:x" ' + " ".join(f"a{n}='>'" for n in range(20_000)) + ">x</p>",
        "<p>x</p>" * 70_000,
    ],
)
def test_a_page_that_no_parser_should_see_is_a_fault(folder, page):
    (folder / "a.html").write_text(page)
    titles, faults = gathered(folder)
    assert (titles, len(faults)) == ([], 1)


def test_a_page_with_a_drawing_in_an_attribute_is_a_page(folder):
    drawing = "data:image/svg+xml,<svg " + "x = '1' " * 2_000 + "></svg>"
    body = "<p>" + "The council of Orvik met for a long time and decided nothing at all. " * 5
    (folder / "a.html").write_text(f'<h1>H</h1><article><img src="{drawing}" alt="">{body}</article>')
    assert gathered(folder) == (["H"], ())


def test_an_author_nested_six_hundred_deep_is_no_author(folder):
    linked = '{"headline": "H", "author": ' + "[" * 600 + '"A"' + "]" * 600 + "}"
    body = "<p>" + "The council of Orvik met for a long time and decided nothing at all. " * 5
    (folder / "a.html").write_text(
        f'<script type="application/ld+json">{linked}</script><h1>H</h1><article>{body}</article>'
    )
    assert gathered(folder)[0] == ["H"]


def test_a_number_of_five_thousand_digits_in_a_sidecar_is_a_fault(folder):
    (folder / "a.txt").write_text("A title\n\nIts text.")
    (folder / "a.toml").write_text("title = " + "9" * 5000)
    assert [fault.path for fault in gathered(folder)[1]] == ["in/a.toml"]


@pytest.mark.parametrize("source", ["~nosuchuser/x", "a\0b", "n" * 300])
def test_a_source_that_can_not_be_is_a_fault(folder, source):
    found = gather(["in", source], root=folder.parent)
    assert (len(found.articles), len(found.faults)) == (1, 1)


@pytest.mark.parametrize("marks", ["\u0301\u0327", "&#769;&#807;", "\u0344"])
def test_a_page_of_combining_marks_is_read_without_most_of_them(folder, marks):
    body = "<p>" + "The council of Orvik met for a long time and decided nothing at all. " * 5
    (folder / "a.html").write_text(f"<h1>H</h1><article>{body}<p>a{marks * 300_000}</article>")
    assert gathered(folder) == (["H"], ())


def test_a_title_of_a_page_that_never_ends_is_cut(folder):
    body = "<p>" + "The council of Orvik met for a long time and decided nothing at all. " * 5
    (folder / "a.html").write_text(f"<title>{'Orvik pays again ' * 100_000}</title><article>{body}</article>")
    ((title,), _) = gathered(folder)
    assert (len(title) <= 300, title[-1]) == (True, "…")


def test_markdown_of_brackets_alone_is_a_fault(folder):
    (folder / "a.md").write_text("# T\n\n" + "![" * 2_000_000)
    titles, faults = gathered(folder)
    assert (titles, [fault.message for fault in faults]) == ([], ["has more than 20,000 opening brackets"])
