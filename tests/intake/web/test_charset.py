"""The text is found under whatever label it comes; a wrong label never loses it."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.intake.web.charset import Text, text_of

GERMAN = "Die Brücke von Orvik wurde am Montag eröffnet, zwei Jahre später als geplant, sagte der Bürgermeister. "
ENGLISH = "The bridge of Orvik “opened” on Monday — two years late. The mayor’s office said it cost £4 million. "
POLISH = "Most w Orwiku otwarto w poniedziałek, dwa lata później niż planowano, a ludzie przyszli mimo śniegu. "
RUSSIAN = "Мост в Орвике открыли в понедельник, на два года позже срока, сообщил мэр города журналистам. "
JAPANESE = "オルヴィクの橋は月曜日に開通した。予定より二年遅れた。市長は費用が四百万ユーロだったと述べた。"
CHINESE = "奥尔维克大桥星期一开通，比计划晚了两年。市长表示，费用为四百万欧元。数百人冒雨走过大桥。"
TEXTS = {
    "windows-1252": GERMAN,
    "windows-1250": POLISH,
    "windows-1251": RUSSIAN,
    "koi8-r": RUSSIAN,
    "shift_jis": JAPANESE,
    "euc-jp": JAPANESE,
    "gb18030": CHINESE,
}


def page(text, declared=""):
    return f"<!doctype html><html><head>{declared}<title>a</title></head><body>{f'<p>{text}</p>' * 5}</body></html>"


@pytest.mark.parametrize("charset", TEXTS)
def test_a_right_label_is_believed(charset):
    wanted = page(TEXTS[charset])
    assert text_of(wanted.encode(charset), charset.upper()).text == wanted
    assert text_of(wanted.encode(charset), charset).told == "head"
    declared = page(TEXTS[charset], f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">')
    assert text_of(declared.encode(charset)).text == declared
    assert text_of(declared.encode(charset)).told == "document"


@pytest.mark.parametrize("charset", TEXTS)
@pytest.mark.parametrize("label", [None, "utf-8", "nonsense", "zip", "utf-7", "unicode_escape", "utf-16", "a\x00b"])
def test_a_missing_or_wrong_label_costs_nothing(charset, label):
    wanted = page(TEXTS[charset])
    found = text_of(wanted.encode(charset), label)
    assert found.text == wanted
    assert found.told == "bytes"


@pytest.mark.parametrize("label", [None, "iso-8859-1", "windows-1252", "us-ascii", "gb18030", "windows-1251", "utf-16"])
@pytest.mark.parametrize("text", [GERMAN, ENGLISH, RUSSIAN, JAPANESE])
def test_utf_8_is_seen_whatever_the_label_says(label, text):
    text *= 2
    assert text_of(text.encode(), label) == Text(text, "utf-8", "bytes")


def test_english_with_typographic_marks_is_western():
    assert text_of(page(ENGLISH).encode("windows-1252")) == Text(page(ENGLISH), "windows-1252", "bytes")


def test_latin_1_means_windows_1252_as_in_browsers():
    assert text_of("“Orvik” €".encode("cp1252"), "iso-8859-1") == Text("“Orvik” €", "windows-1252", "head")
    assert text_of(b"plain", "ISO-8859-1") == Text("plain", "windows-1252", "head")
    assert text_of(b"plain") == Text("plain", "utf-8", "bytes")


@pytest.mark.parametrize(
    ("mark", "charset"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_wins_over_every_label(mark, charset):
    assert text_of(mark + GERMAN.encode(charset), "windows-1251") == Text(GERMAN, charset, "mark")


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("stated", [True, False])
def test_utf_16_without_a_mark_is_seen(charset, stated):
    assert text_of(page(GERMAN).encode(charset), charset if stated else None).text == page(GERMAN)


def test_an_xml_declaration_is_heard_and_the_head_before_it():
    text = '<?xml version="1.0" encoding="koi8-r"?><p>' + RUSSIAN
    assert text_of(text.encode("koi8-r")) == Text(text, "koi8-r", "document")
    assert text_of(text.encode("windows-1251"), "windows-1251") == Text(text, "windows-1251", "head")


def test_a_few_broken_letters_cost_only_themselves():
    content = (GERMAN * 5).encode().replace("ü".encode(), b"\xc3", 1)
    found = text_of(content, "utf-8")
    assert found.charset == "utf-8"
    assert found.text == (GERMAN * 5).replace("ü", "\N{REPLACEMENT CHARACTER}", 1)
    assert text_of((JAPANESE * 3).encode("shift_jis")[:-1], "shift_jis").text.startswith(JAPANESE)


def test_a_chinese_word_that_could_be_utf_8_is_what_it_is_declared_as():
    assert text_of("联系".encode("gbk"), "gbk").text == "联系"


def test_japanese_in_seven_bits_is_read_as_declared():
    assert text_of(JAPANESE.encode("iso2022_jp"), "iso-2022-jp").text == JAPANESE


@given(st.binary(max_size=200), st.one_of(st.none(), st.text(max_size=20), st.sampled_from([*TEXTS, "utf-16"])))
def test_any_bytes_under_any_label_give_a_text(content, label):
    assert isinstance(text_of(content, label).text, str)


@given(st.text(max_size=200))
def test_utf_8_always_comes_back(text):
    if not text.startswith("\ufeff") and "\x00" not in text:
        assert text_of(text.encode("utf-8", "replace"), "utf-8").text == text.encode("utf-8", "replace").decode()
