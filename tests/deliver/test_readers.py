"""Lists are read whole, and every fault is named with its line."""

import os

import pytest

from reports.deliver import normalised, read_readers, read_suppressions


def read(tmp_path, content):
    path = tmp_path / "readers.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    readers, faults = read_readers(path, shown="readers.csv")
    return readers, [(fault.line, fault.message) for fault in faults]


def test_readers_have_an_address_and_columns_of_the_users_own(tmp_path):
    readers, faults = read(tmp_path, "\ufeffaddress,name,region\nAda@EXAMPLE.org,Ada Renn,North\n")
    assert faults == []
    assert [(r.address, r.name, dict(r.extra)) for r in readers] == [
        ("Ada@example.org", "Ada Renn", {"region": "North"})
    ]


def test_an_address_twice_is_one_reader(tmp_path):
    assert len(read(tmp_path, "address\na@example.org\na@EXAMPLE.ORG\n")[0]) == 1


def test_every_wrong_line_is_named(tmp_path):
    _, faults = read(tmp_path, "address,name\nnobody,X\na@example.org,A\nb@example.org,B,C\n\x07@example.org,D\n")
    assert [line for line, _ in faults] == [2, 4, 5]


@pytest.mark.parametrize("content", ["name\nAda\n", b"\xff\xfe", ""])
def test_a_file_that_is_no_list_is_a_fault(tmp_path, content):
    readers, faults = read(tmp_path, content)
    assert (readers, len(faults)) == ((), 1)


def test_a_missing_file_is_a_fault(tmp_path):
    assert read_readers(tmp_path / "gone.csv", shown="gone.csv")[1][0].path == "gone.csv"


def test_suppressions_are_addresses_with_comments(tmp_path):
    path = tmp_path / "no.txt"
    path.write_text("# never\nA@EXAMPLE.org  # asked to leave\n\nnonsense\n")
    found, faults = read_suppressions(path, shown="no.txt")
    assert found == {"a@example.org"}
    assert [fault.line for fault in faults] == [4]


@pytest.mark.parametrize("address", ["a@b@example.org", "a\r\nb@example.org", "", "a@", "a b@example.org"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ValueError, match=r"\S"):
        normalised(address)


def test_addresses_that_differ_in_case_alone_are_one_reader(tmp_path):
    assert [r.address for r in read(tmp_path, "address\nAnn@Example.org\nann@example.org\n")[0]] == ["Ann@example.org"]


def test_a_no_break_space_in_a_name_is_a_space_and_a_column_named_twice_is_a_fault(tmp_path):
    readers, faults = read(tmp_path, "address,name\na@example.org,Ada\u00a0Renn\n")
    assert ([r.name for r in readers], faults) == (["Ada Renn"], [])
    assert read(tmp_path, "address,address\na@example.org,b@example.org\n")[1] == [(1, "names a column twice")]


def test_a_pipe_or_a_name_that_can_not_be_is_a_fault_and_nothing_waits_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert read_readers(tmp_path / "pipe", shown="pipe")[1][0].message == "is not a regular file"
    assert len(read_readers(tmp_path / "a\0b", shown="x")[1]) == 1
