"""What templates may use, how a user's override ours, and what their faults say."""

import re
from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest
from jinja2 import meta, nodes

from reports.errors import TemplateError
from reports.model import Format, Mark
from reports.prose import Labels
from reports.render import check_templates, galley, page, template_faults
from reports.render.environment import environment
from reports.render.galley import Galley
from reports.render.page import Page, explained
from reports.render.templates import PROOF
from tests.render.conftest import OURS
from tests.render.editions import bare_edition, sample_edition

PARTS = {"charts", "facts", "macros", "mail"}
"""What pages are made of, or what isn't one."""
JINJA = {"first", "last", "index", "index0", "length", "isspace", "text"}
TREES = {p.name: environment((OURS,)).parse(p.read_text()) for p in sorted(OURS.iterdir())}
RECORDS = [r for room in (page, galley) for r in (getattr(room, name) for name in room.__all__) if is_dataclass(r)]


def made_here(tree):
    names = {m.name for m in tree.find_all(nodes.Macro)} | {i.target for i in tree.find_all(nodes.Import)}
    return names | {n.name for n in tree.find_all(nodes.Name) if n.ctx in {"store", "param"}}


def asked_for(*names):
    used = set().union(*(meta.find_undeclared_variables(TREES[name]) - made_here(TREES[name]) for name in names))
    return used - {"opposite", "width"}


def test_templates_use_no_name_that_a_page_lacks_and_every_name_that_it_has():
    assert asked_for(*(TREES.keys() - {PROOF})) == {f.name for f in fields(Page)}


def test_the_proofs_template_uses_no_name_that_a_galley_lacks_and_every_name_that_it_has():
    assert asked_for(PROOF) == {f.name for f in fields(Galley)}


def test_templates_use_every_field_of_every_record_and_none_that_is_not_there():
    used = {g.attr for t in TREES.values() for g in t.find_all(nodes.Getattr)}
    macros = {m.name for n in ("macros.html", "charts.html") for m in TREES[n].find_all(nodes.Macro)} | {"get"}
    known = {f.name for r in (*RECORDS, Mark, Labels) for f in fields(r)}
    assert used - macros - JINJA <= known
    unused = {
        f"{r.__name__}.{f.name}"
        for r in (*RECORDS, Labels)
        if r not in {Page, Galley}
        for f in fields(r)
        if f.name not in used
    }
    assert unused == set()


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_every_field_is_explained_in_a_sentence(record):
    told = explained(record)
    assert list(told) == [f.name for f in fields(record)]
    assert all(re.fullmatch(r"[A-Z\"].+\.", text) for text in told.values())


def test_a_page_holds_only_records_and_plain_values():
    seen = set()
    for record in RECORDS:
        for hint in get_type_hints(record).values():
            seen |= {t for t in (hint, *get_args(hint)) if isinstance(t, type)}
    assert {t for t in seen if is_dataclass(t)} <= {*RECORDS, Mark, Labels}


def test_a_users_template_comes_first_and_can_extend_ours(html, own):
    folders = own(
        briefing_html='{% extends "stock:briefing.html" %}{% block foot %}<i>By {{ nameplate.desk }}</i>{% endblock %}'
    )
    changed = html(bare_edition(), folders=folders)
    assert "<i>By Morning desk</i>" in changed
    assert "Nothing further was said" in changed


def test_an_override_can_use_our_macros(html, own):
    text = (
        '{% extends "stock:briefing.html" %}{% import "macros.html" as set with context %}'
        "{% block lead %}<h1>{{ set.words(lead.headline) }}</h1>{% endblock %}"
    )
    assert "<h1><bdi>Nothing further was said</bdi></h1>" in html(bare_edition(), folders=own(briefing_html=text))


def test_tokens_can_be_overridden_alone(html, own):
    assert ":root{--accent:#000}" in html(bare_edition(), folders=own(tokens_css=":root{--accent:#000}"))


def test_a_template_of_another_name_falls_back_to_our_text_and_mail(rendered, own):
    folders = own(weekly_html="<h1>{{ lead.headline.text }}</h1>")
    assert (
        rendered(bare_edition(), Format.HTML, folders=folders, template="weekly")
        == b"<h1>Nothing further was said</h1>"
    )
    assert b"Nothing further" in rendered(bare_edition(), Format.TEXT, folders=folders, template="weekly")
    assert b"Nothing further" in rendered(bare_edition(), Format.MAIL, folders=folders, template="weekly")


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("one\n{% if %}", 2, "Expected an expression"),
        ("one\ntwo\n{{ lead.headlin }}", 3, "headlin"),
        ("{{ nothing }}", 1, "nothing"),
        ("\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
        ("\n{% include 'gone.html' %}", 2, "gone.html"),
        ("{{ lead.__class__.__mro__ }}", 1, "__class__"),
        ("\n{{ lead.text.fill() }}", 2, "text"),
        ("{% for a in range(10000000) %}{% endfor %}", 1, "Range too big"),
    ],
)
def test_a_fault_names_file_and_line(html, own, source, line, said):
    folders = own(briefing_html=source)
    with pytest.raises(TemplateError, match=re.escape(said)) as raised:
        html(bare_edition(), folders=folders)
    assert raised.value.path == str(folders[0] / "briefing.html")
    assert raised.value.line == line


def test_a_fault_inside_the_workspace_is_named_by_its_path_in_it(own):
    folders = own(briefing_html="{{ nothing }}")
    with pytest.raises(TemplateError) as raised:
        check_templates(folders, "briefing", workspace=folders[0].parent)
    assert raised.value.path == f"{folders[0].name}/briefing.html"


def test_a_template_that_does_not_exist_is_named(html):
    with pytest.raises(TemplateError, match=r"evening.html: there is no such template"):
        html(bare_edition(), template="evening")


def test_a_template_can_change_nothing(html, own):
    with pytest.raises(TemplateError):
        html(bare_edition(), folders=own(briefing_html="{{ lead.points.append(1) }}"))


def test_values_are_escaped_in_html_and_not_in_text(rendered, own):
    folders = own(briefing_html="{{ '<' ~ number }}", briefing_txt="{{ '<' }}")
    with pytest.raises(TemplateError):
        rendered(bare_edition(), Format.HTML, folders=folders)
    assert rendered(bare_edition(), Format.TEXT, folders=folders) == b"<"


def test_a_picture_of_the_users_folder_is_put_into_the_page(html, own, tmp_path):
    (tmp_path / "logo.svg").write_text("<svg/>")
    folders = own(briefing_html="<img src=\"{{ picture('logo.svg') }}\">")
    assert html(bare_edition(), folders=folders) == '<img src="data:image/svg+xml;base64,PHN2Zy8+">'


@pytest.mark.parametrize("name", ["gone.png", "../../etc/passwd", "/etc/passwd", "briefing.html", "out.png"])
def test_nothing_but_pictures_of_the_template_folders_is(html, own, tmp_path, name):
    (tmp_path / "out.png").symlink_to("/etc/passwd")
    with pytest.raises(TemplateError, match="there is no picture"):
        html(bare_edition(), folders=own(briefing_html=f"{{{{ picture('{name}') }}}}"))


def test_an_override_that_is_written_later_takes_the_place_of_ours_and_gives_it_back(html, own, tmp_path):
    folders = own()
    before = html(bare_edition(), folders=folders)
    own(briefing_html="mine")
    assert html(bare_edition(), folders=folders) == "mine"
    (tmp_path / "briefing.html").unlink()
    assert html(bare_edition(), folders=folders) == before


@pytest.mark.parametrize("template", sorted({path.name.partition(".")[0] for path in OURS.glob("*.html")} - PARTS))
def test_our_own_templates_are_in_order(template):
    check_templates([OURS], template)
    assert template_faults([OURS], template) == []


@pytest.mark.parametrize(
    "source", ["{% if %}", "{{ nothing }}", "{% block lead %}{{ stories }}{% endblock %}", "{% include 'gone' %}"]
)
def test_checking_finds_a_fault_without_rendering(own, source):
    with pytest.raises(TemplateError):
        check_templates(own(briefing_html=source), "briefing")


def test_checking_tells_all_faults_at_once_with_the_nearest_name(own):
    folders = own(briefing_html="{{ leed }}\n{{ nameplte }}", briefing_txt="{% if %}")
    faults = template_faults(folders, "briefing", workspace=folders[0])
    assert {(f.path, f.line) for f in faults} == {("briefing.html", 1), ("briefing.html", 2), ("briefing.txt", 1)}
    told = [f.message for f in faults]
    assert "there is no 'leed' on a page; did you mean 'lead'?" in told
    assert "there is no 'nameplte' on a page; did you mean 'nameplate'?" in told


def test_a_changed_template_is_read_again(html, own):
    assert html(bare_edition(), folders=own(briefing_html="one")) == "one"
    assert html(bare_edition(), folders=own(briefing_html="another")) == "another"


def test_the_same_edition_gives_the_same_page(html):
    assert html(sample_edition()) == html(sample_edition())
