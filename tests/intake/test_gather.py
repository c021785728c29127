"""What can be read becomes articles, what can't becomes faults, and nothing else is lost."""

import pytest

from reports.intake import gather

TEXT = "Orvik Bridge {}\n\nThe bridge of Orvik opened on Monday."


@pytest.fixture
def root(tmp_path):
    (tmp_path / "in").mkdir()
    for number in range(3):
        (tmp_path / "in" / f"{number}.txt").write_text(TEXT.format(number))
    return tmp_path


def test_articles_come_in_the_order_of_their_names(root):
    gathered = gather(["in"], root=root)
    assert [a.origin for a in gathered.articles] == ["in/0.txt", "in/1.txt", "in/2.txt"]
    assert gathered.faults == ()


def test_one_bad_file_costs_no_other(root):
    (root / "in" / "1.txt").write_bytes(b"\x00\x01")
    (root / "in" / "1b.txt").write_text("")
    gathered = gather(["in"], root=root)
    assert [a.origin for a in gathered.articles] == ["in/0.txt", "in/2.txt"]
    assert [str(f) for f in gathered.faults] == ["in/1.txt: is binary, not text", "in/1b.txt: is empty"]


def test_a_ten_megabyte_line_is_refused_and_the_others_go_on(root):
    (root / "in" / "big.txt").write_bytes(b"x" * 10_000_000)
    gathered = gather(["in"], root=root)
    assert len(gathered.articles) == 3
    assert [str(f) for f in gathered.faults] == ["in/big.txt: is larger than 5 MB"]


def test_other_files_folders_and_lone_sidecars_are_named(root):
    (root / "in" / "note.odt").write_text("x")
    (root / "in" / "lone.toml").write_text("")
    (root / "in" / "sub").mkdir()
    (root / "in" / ".hidden").write_text("x")
    assert [str(f) for f in gather(["in"], root=root).faults] == [
        "in/lone.toml: is a sidecar without its article",
        "in/note.odt: is no kind of article; known are .txt, .md, .html, .htm, .pdf, .docx, .eml",
        "in/sub: is a directory, not an article",
    ]


def test_the_same_text_counts_once(root):
    (root / "in" / "9.txt").write_text(TEXT.format(0))
    gathered = gather(["in"], root=root)
    assert len(gathered.articles) == 3
    assert [str(f) for f in gathered.faults] == ["in/9.txt: has the same text as in/0.txt; it counts once"]


def test_a_source_named_twice_is_no_fault(root):
    gathered = gather(["in", "in/0.txt"], root=root)
    assert len(gathered.articles) == 3
    assert gathered.faults == ()


def test_a_missing_source_is_named(root):
    assert [str(f) for f in gather(["gone"], root=root).faults] == ["gone: has vanished, or was never there"]


def test_a_link_that_leads_out_of_the_workspace_is_not_followed(root, tmp_path_factory):
    secret = tmp_path_factory.mktemp("outside") / "secret.txt"
    secret.write_text("Secret\n\nNobody should read this.")
    (root / "in" / "link.txt").symlink_to(secret)
    gathered = gather(["in"], root=root)
    assert [str(f) for f in gathered.faults] == ["in/link.txt: is a link that leads out of the workspace"]
