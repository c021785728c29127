"""A desk with every kind of source, some of which misbehave on purpose: what is good arrives, what isn't is named."""

import email.message
import io
import json
import mailbox
import os

import pytest
import weasyprint
from docx import Document

from tests.acceptance.commands import dateline, dateline_json, refused
from tests.intake.mailbox.imap_server import Server as MailServer
from tests.intake.web.server import bomb, flood, page, redirect, serving

pytestmark = pytest.mark.slow
PASSWORD = {"DATELINE_SOURCES_BOX_PASSWORD": "open sesame"}
SAYS = "The harbour of Merrow stayed closed for nine hours, and its ferries waited for the wind to turn. " * 14
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))


def item(name, text=SAYS, *, link="", more=""):
    return f"<item><title>{name}</title>{link and f'<link>{link}</link>'}<description>{text}</description>{more}</item>"


def rss(*items, before=""):
    return f'{before}<rss version="2.0"><channel><title>Courier</title>{"".join(items)}</channel></rss>'.encode()


def html(title, text=SAYS):
    return f"<!doctype html><html lang=en><title>{title}</title><article><h1>{title}</h1><p>{text}</p>".encode()


def once(answer):
    """Return a page that gives an answer and its ETag, and 304 to who knows it."""

    def write(server, http):
        known = http.headers.get("If-None-Match") == '"1"'
        status, head, body = (304, {}, b"") if known else answer
        http.send_response(status)
        for name, value in {"Content-Length": len(body), "ETag": '"1"', **head}.items():
            http.send_header(name, str(value))
        http.end_headers()
        http.wfile.write(body)

    return write


def pages(server, inside):
    """Return what the server has: paths of feeds and pages, by the names of the sources that have them."""
    here = server.url("localhost").rstrip("/")
    secret = inside.url("127.0.0.1", "/secret")
    teaser = "Read on at the harbour office …"
    titled, hostile = "&lt;b&gt;Flood&lt;/b&gt; &amp;amp; tide", "Ship &lt;script&gt;alert(1)&lt;/script&gt; sails"
    atom = (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Altenholmer</title>'
        f"<entry><id>urn:1</id><title>Fähre bleibt im Hafen</title><content>{SAYS}</content></entry></feed>"
    )
    items = [
        {"id": "1", "url": f"{here}/json/1", "title": "Bridge opens", "content_text": SAYS},
        {"id": 2, "url": "https://\ud800.example/", "title": "Bridge\ud800 closes", "content_text": SAYS},
        "no item",
    ]
    return {
        "rss": page(
            rss(
                item(titled, link=f"{here}/rss/1"),
                item("Twice the same", link=f"{here}/rss/2?utm_source=feed"),
                item("Twice the same", link=f"{here}/rss/2"),
                item(hostile),
                item("Behind its link", teaser, link=f"{here}/behind"),
                item("Leads inside", "Nine ferries stayed in port on Monday …", link=secret),
            ),
            "application/rss+xml",
        ),
        "atom": page(atom.encode("latin-1"), "application/atom+xml"),
        "json": once(page(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode())),
        "many": page(
            rss(
                *(
                    item(f"Piece {n}", f"On day {n} it rained in Merrow.", link=f"{here}/many/{n}")
                    for n in range(10_000)
                )
            )
        ),
        "nothing": page(rss(), "application/rss+xml"),
        "page": once(page(html("Lighthouse sold"))),
        "inward": redirect(secret),
        "bomb": bomb(64),
        "entities": page(rss(item("&l12;"), before=f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>')),
        "files": page(rss(item("&x;"), before='<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
        "endless": flood(b"<item>" * 10_000, before=b"HTTP/1.1 200 OK\r\n\r\n<rss>"),
        "unasked": (304, {}, b""),
        "away": (503, {"Retry-After": "3600"}, b""),
        "gone": (410, {}, b""),
        "closed": page(rss(item("Closed"))),
    }


FAILURES = {
    "inward": "redirects to http://127.0.0.1",
    "bomb": "unpacks to more than 100 times its size",
    "entities": "an entity bomb",
    "files": "names a file or address",
    "endless": "KB",
    "unasked": "304",
    "away": "503",
    "gone": "dateline retract",
    "closed": "robots.txt",
    "letters": "was never there",
}
ARRIVED = {"rss": 5, "atom": 1, "json": 2, "many": 30, "nothing": 0, "page": 1}
ARRIVED |= {"maildir": 2, "mbox": 2, "wire": 2, "folder": 4, "box": 3}
PATHS = {"maildir": "mail", "mbox": "old.mbox", "jsonl": "wire.jsonl", "folder": "in"}


def letter(number):
    message = email.message.EmailMessage()
    message["From"], message["Subject"] = "Courier <news@courier.example>", f"Letter {number} from the harbour"
    message["Message-ID"] = f"<{number}@courier.example>"
    message.set_content(f"It rained {number} times in Merrow on Monday.\n\n{SAYS}")
    return message


def write_files(desk):
    """Write what the local sources have: of each kind a few pieces, and one that is none."""
    box = mailbox.Maildir(desk / "mail", create=True)
    for number in (1, 2):
        box.add(letter(number))
    old = mailbox.mbox(desk / "old.mbox")
    for number in (3, 4):
        old.add(letter(number))
    old.close()
    lines = [{"title": f"Wire {n}", "text": f"{n} ferries left. {SAYS}", "id": f"w{n}"} for n in (1, 2)]
    (desk / "wire.jsonl").write_text("\n".join([*map(json.dumps, lines), "[" * 9000, ""]), encoding="utf-8")
    folder = desk / "in"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(weasyprint.HTML(string=f"<title>P</title><h1>Paper</h1><p>{SAYS}").write_pdf())
    document, file = Document(), io.BytesIO()
    document.add_paragraph("Document of the port", style="Title")
    document.add_paragraph(SAYS)
    document.save(file)
    (folder / "b.docx").write_bytes(file.getvalue())
    (folder / "c.eml").write_bytes(letter(5).as_bytes())
    (folder / "d.txt").write_text(f"Plain words\n\n{SAYS}", encoding="utf-8")
    (folder / "e.pdf").write_bytes(b"%PDF-1.7 of no use")
    os.mkfifo(folder / "f.txt")
    for path in folder.iterdir():
        os.utime(path, (1, 1))


def settings(server, box):
    far = pages(server, server)
    told = ['[desk]\nname = "Desk"\n']
    for name in far:
        kind = "page" if name in ("page", "gone") else "feed"
        told.append(f'[sources.{name}]\nkind = "{kind}"\nurl = "{server.url("localhost", f"/{name}")}"\n')
        told.append(f'allow = ["localhost"]\nmost = {30 if name == "many" else 200}\n')
        told.append("full_text = false\n" if name == "many" else "")
        told.append('expect = "hourly"\n' if name == "nothing" else "")
    for kind, path in PATHS.items():
        told.append(f'[sources.{"wire" if kind == "jsonl" else kind}]\nkind = "{kind}"\npath = "{path}"\n')
    told.append('[sources.letters]\nkind = "maildir"\npath = "nowhere"\n')
    told.append(f'[sources.box]\nkind = "imap"\nurl = "imap://ada@127.0.0.1:{box.port}/INBOX"\nallow = ["127.0.0.1"]\n')
    names = json.dumps([*ARRIVED, *FAILURES, "added"])
    told.append(f'[briefings.morning]\ntitle = "Morning"\nsources = {names}\nformats = ["html", "json"]\n')
    return "".join(told)


class Desk:
    """The workspace, its servers, and what two collections of it said."""

    def __init__(self, root, server, inside, box):
        self.root, self.server, self.inside = root, server, inside
        (root / "dateline.toml").write_text(settings(server, box), encoding="utf-8")
        server.pages = {f"/{name}": answer for name, answer in pages(server, inside).items()}
        server.pages["/robots.txt"] = page(b"User-agent: *\nDisallow: /closed\n", "text/plain")
        server.pages["/behind"] = server.pages["/behind?utm_campaign=x"] = page(html("Behind its link"))
        write_files(root)
        self.first = self.collect()
        self.asked = server.paths()
        self.second = self.collect()

    def collect(self):
        found = dateline_json("collect", cwd=self.root, code=1, **PASSWORD)
        return {one["source"]: one for one in found["sources"]}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    box = MailServer()
    with serving() as server, serving() as inside:
        yield Desk(tmp_path_factory.mktemp("sources"), server, inside, box)
    box.close()


def test_each_source_gives_its_articles_or_its_named_failure(desk):
    assert set(desk.first) == {*ARRIVED, *FAILURES}
    assert {name: desk.first[name]["added"] for name in ARRIVED} == ARRIVED
    assert {name: one["failure"] for name, one in desk.first.items() if name in ARRIVED and one["failure"]} == {}
    for name, reason in FAILURES.items():
        assert reason in desk.first[name]["failure"], name
        assert desk.first[name]["added"] == 0


def test_what_is_wrong_with_single_items_is_told(desk):
    told = {name: [fault["path"] for fault in one["faults"]] for name, one in desk.first.items() if one["faults"]}
    assert told.pop("rss") == [desk.inside.url("127.0.0.1", "/secret")]
    assert told.pop("folder") == ["in/e.pdf", "in/f.txt"]
    assert told.pop("wire") == ["wire.jsonl"]
    assert "is declared as utf-8, but was read as" in desk.first["atom"]["faults"][0]["message"]
    assert [*told] == ["atom"]


def test_nothing_else_is_reached(desk):
    assert desk.inside.connections == 0
    assert desk.inside.asked == []
    assert "/closed" not in desk.asked
    assert {host for host, _ in desk.server.asked} == {"localhost"}
    assert sorted(set(desk.asked) - {f"/{name}" for name in [*ARRIVED, *FAILURES]}) == ["/behind", "/robots.txt"]


def test_collecting_again_adds_nothing(desk):
    for name, one in desk.second.items():
        assert (one["added"], one["changed"], one["retracted"]) == (0, 0, 0), name
    assert desk.second["away"]["waits"]
    assert desk.second["away"]["failure"] is None


def test_what_came_is_found(desk):
    def titles(*words):
        found = dateline_json("articles", "--limit", "100", *words, cwd=desk.root)["articles"]
        return sorted(one["title"] for one in found)

    assert titles("fahre") == ["Fähre bleibt im Hafen"]
    assert titles("--source", "json") == ["Bridge closes", "Bridge opens"]
    assert titles("--source", "rss") == [
        "Behind its link",
        "Flood & tide",
        "Leads inside",
        "Ship <script>alert(1)</script> sails",
        "Twice the same",
    ]
    assert len(titles("--source", "many")) == 30
    assert "Letter 3 from the harbour" in titles('"rained 3 times"')


def test_an_edition_prints_what_came_and_says_which_sources_failed_or_are_silent(desk):
    built = dateline_json("build", "morning", "--at", "2030-01-01T07:00:00+00:00", cwd=desk.root)
    edition = json.loads((desk.root / built["files"]["json"]).read_text(encoding="utf-8"))
    looked = {one["name"]: one for one in edition["edition"]["looked"]["sources"]}
    assert {name for name, one in looked.items() if one["watch"] == "failed"} == {*FAILURES}
    assert {name for name, one in looked.items() if one["watch"] == "silent"} == {"nothing"}
    assert all(one["reason"] is None for one in looked.values()), "why they failed may name hosts inside"
    printed = (desk.root / built["files"]["html"]).read_text(encoding="utf-8")
    assert "stayed closed for nine hours" in printed
    assert "<script>alert" not in printed


def test_what_is_added_by_hand_is_guarded_alike(desk):
    url = desk.server.url("localhost", "/behind?utm_campaign=x")
    assert dateline_json("add", url, cwd=desk.root)["articles"][0]["kept"] == "unchanged"
    desk.server.pages["/byhand"] = page(html("Found by hand"))
    assert "added" in dateline("add", desk.server.url("localhost", "/byhand"), cwd=desk.root)
    (desk.root / "note.txt").write_text(f"Noted by hand\n\n{SAYS}", encoding="utf-8")
    assert "added" in dateline("add", "note.txt", cwd=desk.root)
    assert "added" in dateline("add", "-", cwd=desk.root, stdin=f"# Piped\n\n{SAYS}".encode())
    found = dateline_json("articles", "--source", "added", cwd=desk.root)["articles"]
    assert {one["title"] for one in found} == {"Behind its link", "Found by hand", "Noted by hand", "Piped"}
    assert "a loopback address" in refused("add", desk.inside.url("127.0.0.1"), cwd=desk.root)
    desk.inside.pages["/"] = page(b"secret")
    desk.server.pages["/outward"] = redirect(desk.inside.url("127.0.0.1"))
    assert "redirects to" in refused("add", desk.server.url("localhost", "/outward"), cwd=desk.root)
    assert desk.inside.connections == 0
