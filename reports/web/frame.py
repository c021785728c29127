"""The HTML around what is previewed: the frame with its parts side by side, and what stands in a part's place."""

from __future__ import annotations

import re
from base64 import b64encode
from email import message_from_bytes, policy
from email.message import EmailMessage

import jinja2

from ..errors import Fault
from ..model import Format
from ..pipeline.preview import Previewed, Trouble

__all__ = ["frame_page", "mail_page", "trouble_page", "waiting_page"]

_CID = re.compile(r"""(?<=["'(])cid:([^"')\s]{1,300})""")
_FILL = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True).from_string

_FRAME = _FILL("""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Preview of {{ key }}</title>
<style nonce="{{ nonce }}">
body { margin: 0; font: 14px/1.4 system-ui, sans-serif; background: #e8e8e6; color: #1a1a1a }
main { display: flex; gap: 16px; padding: 16px; align-items: flex-start }
section { flex: none } .pdf { flex: 1 1 600px; min-width: 480px }
h1, .faults { margin: 12px 16px 0; font-size: 14px } h2 { margin: 0 0 6px; font-size: 13px; font-weight: 600 }
iframe { display: block; height: calc(100vh - 110px); border: 1px solid #b5b5b0; background: #fff }
.html iframe { width: 390px } .pdf iframe { width: 100% } .mail iframe { width: 320px }
</style></head><body><h1>Preview of {{ key }} – nothing is published or sent</h1>
{% if faults %}<ul class="faults">{% for fault in faults %}<li>{{ fault }}</li>{% endfor %}</ul>{% endif %}
<main>
<section class="html"><h2>Page, 390 px</h2>
<iframe title="Page" sandbox src="/briefing.html?{{ version }}"></iframe></section>
<section class="pdf"><h2>PDF</h2>
{# Browsers show no PDF in a sandbox; what is wrong with it is a page, and is shown in one. #}
<iframe title="PDF" {% if not sheet %}sandbox {% endif %}src="/briefing.pdf?{{ version }}"></iframe></section>
<section class="mail"><h2>Mail, 320 px</h2>
<iframe title="Mail" sandbox src="/mail.html?{{ version }}"></iframe></section>
</main>
<script nonce="{{ nonce }}">
(async () => {
  const mine = {{ version | tojson }};
  for (;;) {
    try {
      const answer = await fetch("/version?after=" + mine, { cache: "no-store" });
      if (answer.ok && (await answer.json()).version !== mine) return location.reload();
    } catch { await new Promise(done => setTimeout(done, 1000)); }
  }
})();
</script></body></html>
""")

_TROUBLE = _FILL("""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Can’t be shown</title><style>
body { margin: 16px; font: 14px/1.4 system-ui, sans-serif; color: #1a1a1a }
h1 { font-size: 15px; color: #a01414; overflow-wrap: anywhere } p { overflow-wrap: anywhere; white-space: pre-wrap }
pre { padding: 8px; background: #f4f4f1; overflow-x: auto } b { color: #a01414 }
</style></head><body>
{% for trouble in troubles %}
<h1>{{ trouble.fault.path or "Can’t be shown" }}{% if trouble.fault.line is not none %}:{{ trouble.fault.line }}{% endif %}</h1>
<p>{{ trouble.fault.message }}</p>
{% if trouble.lines %}<pre>
{% for number, text in trouble.lines %}
{% set told = "%4d  %s" % (number, text) %}
{% if number == trouble.fault.line %}<b>{{ told }}</b>{% else %}{{ told }}{% endif +%}
{% endfor %}
</pre>{% endif %}
{% endfor %}
</body></html>
""")  # noqa: E501 - a heading without spaces between its parts

_WAITING = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Being made</title></head><body><p>Being made …</p></body></html>
"""


def frame_page(key: str, version: str, shown: Previewed | None, *, nonce: str) -> str:
    """Return the page that holds the parts, and reloads itself once the version is another."""
    faults: tuple[Fault, ...] = shown.faults if shown else ()
    sheet = shown is not None and isinstance(shown.parts.get(Format.PDF), bytes)
    return _FRAME.render(key=key, version=version, faults=faults, sheet=sheet, nonce=nonce)


def trouble_page(troubles: tuple[Trouble, ...]) -> str:
    """Return what is shown in the place of a part that can't be made."""
    return _TROUBLE.render(troubles=troubles)


def waiting_page() -> str:
    """Return what is shown until something was made."""
    return _WAITING


def mail_page(message: bytes) -> str:
    """Return the HTML of a mail, with its pictures in it, as a mail program would show them."""
    parsed = message_from_bytes(message, policy=policy.default)
    pictures = {}
    html = ""
    for part in parsed.walk():
        if not isinstance(part, EmailMessage) or part.is_multipart():
            continue
        if part.get_content_type() == "text/html" and not html:
            html = part.get_content()
        elif part.get_content_maintype() == "image" and part["Content-ID"]:
            kind, content = part.get_content_type(), part.get_content()
            pictures[part["Content-ID"].strip("<> ")] = f"data:{kind};base64,{b64encode(content).decode()}"
    return _CID.sub(lambda found: pictures.get(found[1], found[0]), html)
