"""Pages that are written to hang, crash or rob whoever sets them: each measured to do so to bare WeasyPrint, or near.

A case is what stands in a page's head, and in its body; a bomb has the cause that is to be told, as a pattern, too.
"""

from pathlib import Path

from reports.render.pdf import Job
from tests.render.conftest import OURS

PAGE = '<!DOCTYPE html><html lang="en"><head><title>t</title>{}</head><body><p>Before.</p>{}<p>After.</p></body></html>'
REPEATED = 10
SVG = "http://www.w3.org/2000/svg"
TOO_LONG = "takes more than 1 s of processor time"


def job(head="", body="", *, name="a page", folders=(OURS,)):
    return Job(name=name, html=PAGE.format(head, body), folders=tuple(folders))


def flex(depth, direction="row"):
    return f'<div style="display: flex; flex-direction: {direction}"><div>' * depth + "x" + "</div></div>" * depth


def uses(levels):
    """Return a picture in SVG that stands for ten to the power of its levels."""
    groups = "".join(f'<g id="u{n}">' + f'<use href="#u{n - 1}"/>' * REPEATED + "</g>" for n in range(1, levels))
    return f'<svg width="9" height="9"><title>b</title><g id="u0"><path d="M0 0h9v9z"/></g>{groups}</svg>'


def variables(levels):
    """Return a style sheet with a variable that is ten to the power of its levels words long."""
    names = "".join(f"--v{n}:" + f"var(--v{n - 1}) " * REPEATED + ";" for n in range(1, levels))
    return f"<style>:root {{ --v0: bomb bomb; {names} }} p {{ font-family: var(--v{levels - 1}) }}</style>"


STRIPES = "<style>p { background: repeating-linear-gradient(red 0, blue .000001px); width: 9999px }</style>"
BOMBS = {
    "flex 12 deep": ("", flex(12), TOO_LONG),
    "columns of flex 12 deep": ("", flex(12, "column"), TOO_LONG),
    "a cell of 65,534 columns": (
        "",
        '<table><tr><td colspan="65534">x</td></tr></table>',
        "has more than 200 columns in a table",
    ),
    "a column of 65,534": (
        "",
        '<table><col span="65534"><tr><td>x</table>',
        "has more than 200 columns in a table",
    ),
    "a cell of 65,534 rows": (
        "",
        '<table><tr><td rowspan="65534">x</table>',
        "has more than 2,000 rows in a table",
    ),
    "a table of 4,000 rows": (
        "",
        "<table>" + "<tr><td>1<td>2" * 4000 + "</table>",
        "has more than 2,000 rows in a table",
    ),
    "uses of uses": ("", uses(12), r"has more than 50,000 shapes in pictures \(SVG\)"),
    "a use of itself": (
        "",
        '<svg><title>t</title><g id="a"><use href="#a"/></g></svg>',
        r"has more than 50,000 shapes in pictures \(SVG\)",
    ),
    "200 elements inside one another": ("", "<div>" * 200, "has more than 100 elements inside one another"),
    "variables of variables": (variables(9), "", TOO_LONG),
    "brackets inside one another": (
        "<style>p { width: " + "calc(" * 3000 + "</style>",
        "",
        "is nested too deeply",
    ),
    "a million stripes": (STRIPES, "", rf"takes more than 200 MB of memory|{TOO_LONG}"),
    "30 sheets": ("", '<p style="break-before: page">a' * 30, "has more than 20 pages"),
}
HARMLESS = {
    "lone surrogates": ("<style>p::after { content: '\udc00' }</style>", "\ud800 alone \udfff"),
    "controls": ("", "\0 \x01 \x1b[31m \ufffe \u202e"),
    "a grid of 30,000": ("", '<div style="display: grid; grid-template-columns: repeat(30000, 1fr)">x</div>'),
    "a box of a million kilometres": ("<style>p { width: 1e15px; height: 1e15px; margin: -1e15px }</style>", ""),
    "a pattern of nothing": (
        "",
        (
            '<svg width="90" height="90"><title>t</title><pattern id="p" width=".01" height=".01"><path d="M0 0h1z"/>'
            '</pattern><rect width="90" height="90" fill="url(#p)"/></svg>'
        ),
    ),
    "a marker inside itself": (
        "",
        (
            '<svg width="9" height="9"><title>t</title><marker id="m"><path d="M0 0" marker-start="url(#m)"/></marker>'
            '<path d="M0 0h1" marker-start="url(#m)"/></svg>'
        ),
    ),
    "a number without end": ("", '<ol start="99999999999999999999"><li>x</ol>'),
    "a word without end": ("", "x" * 20_000),
}


def robberies(picture: Path, sheet: Path):
    """Return every way that a page has to ask for a file: `picture` is SVG, `sheet` CSS."""
    url, css = picture.as_uri(), sheet.as_uri()
    return {
        "img": ("", f'<img src="{url}" alt="x">'),
        "img, relative": ("", f'<img src="../{picture.name}" alt="x">'),
        "srcset": ("", f'<img srcset="{url} 1x" alt="x">'),
        "picture": ("", f'<picture><source srcset="{url}"><img src="{url}" alt="x"></picture>'),
        "object": ("", f'<object data="{url}">x</object>'),
        "embed": ("", f'<embed src="{url}">'),
        "iframe": ("", f'<iframe src="{url}"></iframe>'),
        "video": ("", f'<video poster="{url}" src="{url}"></video>'),
        "input": ("", f'<input type="image" src="{url}">'),
        "attachment": (f'<link rel="attachment" href="{url}">', ""),
        "annotation": ("", f'<a rel="attachment" href="{url}">x</a>'),
        "annotation, relative": ("", f'<a rel="attachment" href="../{picture.name}">x</a>'),
        "style sheet": (f'<link rel="stylesheet" href="{css}">', ""),
        "style sheet, relative": (f'<link rel="stylesheet" href="../{sheet.name}">', ""),
        "import": (f'<style>@import "{css}"; @import url({css});</style>', ""),
        "background": (f"<style>body {{ background: url({url}); list-style: url({url}) }}</style>", ""),
        "content": (f"<style>p::before {{ content: url({url}); border-image: url({url}) }}</style>", ""),
        "font": (f'<style>@font-face {{ font-family: a; src: url("{url}") }} p {{ font-family: a }}</style>', ""),
        "cursor": (f"<style>p {{ cursor: url({url}); mask: url({url}) }}</style>", ""),
        "base": (f'<base href="{picture.parent.as_uri()}/">', f'<img src="{picture.name}" alt="x">'),
        "image in SVG": ("", f'<svg><title>t</title><image href="{url}" width="99" height="99"/></svg>'),
        "use in SVG": ("", f'<svg><title>t</title><use href="{url}#secret"/></svg>'),
        "style in SVG": ("", f'<svg><title>t</title><style>@import "{css}";</style><rect fill="url({url}#a)"/></svg>'),
        "SVG in data": (
            "",
            (
                f"<img alt='x' src=\"data:image/svg+xml,<svg xmlns='{SVG}'><image href='{url}' width='99' height='99'/>"
                '</svg>">'
            ),
        ),
        "entity in data": (
            "",
            (
                f"<img alt='x' src='data:image/svg+xml,<!DOCTYPE svg [<!ENTITY x SYSTEM \"{url}\">]>"
                f'<svg xmlns="{SVG}"><text y="20">%26x;</text></svg>\'>'
            ),
        ),
        "inclusion in data": (
            "",
            (
                f'<img alt=\'x\' src=\'data:image/svg+xml,<svg xmlns="{SVG}" xmlns:xi="http://www.w3.org/2001/XInclude">'
                f'<text><xi:include href="{url}" parse="text"/></text></svg>\'>'
            ),
        ),
        "colours": (f'<style>@color-profile --a {{ src: url("{url}") }} p {{ color: color(--a 1 0 0) }}</style>', ""),
        "script": (f'<script src="{url}"></script>', f'<meta http-equiv="refresh" content="0;url={url}">'),
        "icon": (f'<link rel="icon" href="{url}"><link rel="schema.dc" href="{url}">', ""),
    }
