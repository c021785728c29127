"""Verbs of speech, in the forms that news uses: past and present, with particles that stand at the clause's end."""

from __future__ import annotations

import re

from ..tries import any_of

__all__ = ["CUE", "FINAL", "FINITE", "SPEAKS_AFTER", "SPEAKS_BEFORE", "SUBJUNCTIVE", "cue_at"]

_WEAK = (
    "sag erklär beton warn forder kritisier mein mahn lob bestätig berichtet behauptet versicher frag antwortet "
    "erwider entgegnet ergänz "
    "erläuter bekräftig beklag schilder erzähl twitter urteil verkündet vermutet glaub hoff befürchtet prognostizier "
    "schätz äußer "
    "argumentier droht appellier verlang resümier bilanzier dementier kommentier würdig begrüß scherz witzel jubel "
    "schwärm wetter klag "
    "protestier begründet bedauer dräng moniert monier analysier referier notier rapportier konstatier signalisier "
    "plädier prophezeit "
    "unterstell enthüll formulier präzisier bemerk bemängel beschwichtig verteidig verurteil bezweifel bezeichnet "
    "wertet deutet informier "
    "höhnt spottet schimpft versprich mutmaß stöhnt gesteht rät"
).split()
_STRONG = (
    "schrieb schrieben schreibt schreiben rief riefen unterstrich unterstreicht nannte nannten nennt versprach "
    "versprachen verspricht "
    "bestritt bestritten bestreitet gestand gestanden empfahl empfahlen empfiehlt befand befanden bat verriet "
    "beschrieb beschrieben "
    "beschreibt sprach sprachen spricht fand findet schwor riet hieß heißt hiess heisst weiß denkt lautete zitierte "
    "zitiert verwies wisse"
).split()
_PARTICLES = {
    "teilte": "mit", "kündigte": "an", "räumte": "ein", "fügte": "hinzu|an", "stellte": "fest|klar", "merkte": "an",
    "gab": "an|bekannt|zu", "wies": "zurück|hin|darauf", "hob": "hervor", "führte": "aus", "legte": "nach",
    "lehnte": "ab", "sagte": "zu", "pflichtete": "bei", "gibt": "an|bekannt|zu",
    "weist": "zurück|hin|darauf", "hebt": "hervor",
}  # fmt: skip
_PARTED = {
    **_PARTICLES, **{f"{verb}n": particle for verb, particle in _PARTICLES.items() if verb.endswith("te")},
    **{f"{verb.removesuffix('te')}t": particle for verb, particle in _PARTICLES.items() if verb.endswith("te")},
    "gaben": "an|bekannt|zu", "wiesen": "zurück|hin|darauf", "hoben": "hervor",
}  # fmt: skip


def _forms(stem: str) -> list[str]:
    """Return the third person of a weak verb, past and present; a stem with -t takes -ete."""
    past = stem + ("e" if stem.endswith("t") else "te")
    return [past, past + "n", stem if stem.endswith("t") else stem + "t"]


_INFINITIVES = (
    "sagen fordern warnen kritisieren betonen erklären berichten meinen mahnen schätzen erwarten befürchten vermuten "
    "hoffen glauben bestätigen "
    "beklagen verlangen behaupten"
).split()
_PLAIN = {form for stem in _WEAK for form in _forms(stem)} | set(_STRONG)
_JOINED = {
    f"{particle}{verb}"
    for verb, particles in _PARTED.items()
    for particle in particles.split("|")
    if particle != "darauf" and not (verb.startswith("sag") and particle == "zu")
}
CUE = re.compile(rf"\b(?<!-){any_of({*_PLAIN, *_PARTED, *_INFINITIVES})}(?![\w-])")
"""A verb of speech that stands second in its clause; `cue_at` says whether its particle is there."""
FINAL = re.compile(rf"\b(?<!-){any_of({*_PLAIN, *_JOINED})}(?![\w-])")
"""A verb of speech that ends a clause: wie die Polizei mitteilte."""
_ONE = any_of(form for form in _PLAIN if not form.endswith("en"))
SPEAKS_BEFORE = re.compile(
    rf"(?:(?<![\w-])(?:{_ONE}|teilte|kündigte|räumte|fügte|stellte|führte|gab)|(?<=[,“»\"] )so|\b[Ll]aut|\bwie)\s\Z",
    re.IGNORECASE,
)
SPEAKS_AFTER = re.compile(
    rf"(?:\s\([^()]{{1,30}}\)|,[^,.;]{{2,80}},)?\s(?:selbst\s)?(?:{_ONE}|teilte|kündigte|räumte|fügte|gab|zufolge|"
    rf"will|wurde|ist|war|hat|hatte)\b"
)
_PARTICLE = {
    verb: re.compile(rf"(?<![\w-])(?:{particles})(?![\w-])(?=\s*(?:[,.;:!?“”»«\"–(]|dass\b|\Z)|\s(?:und|am|in|im)\s)")
    for verb, particles in _PARTED.items()
}
_NO_FINITE = re.compile(
    r"\bzu\s\Z|\b(?:will|wollen|wollten?|kann|können|konnten?|muss|müssen|mussten?|soll|sollen|sollten?|wird|werden|"
    r"würden?|möchten?|darf|dürfen)\b"
    r"[^.;:!?„“”»«]*\Z"
)
_END = re.compile(r"[.;!?„»«\n]|:\s")
_REACH = 240
SUBJUNCTIVE = re.compile(
    r"\b(?:sei|seien|habe|hätten?|werde|würden?|könnt?en?|könne|müsse|müssten?|solle|sollten?|wolle|dürfe|dürften?|"
    r"wären?|möge|wisse|gebe|gehe|komme|"
    r"kämen?|stehe|liege|bleibe|brauche|sehe|lasse|nehme|bringe|mache|bestehe|gelte|fehle|zeige|handel?e|leide|drohe|"
    r"arbeite|erwarte|laufe|"
    r"halte|treffe|betrage|koste|reiche|gehöre|beginne|ende|sinke|steige|wachse|plane|prüfe|suche|helfe|rechne|"
    r"gelinge|scheitere|hoffe|setze|"
    r"trage|fahre|führe|falle|spiele|lebe|sterbe|entstehe|verliere|gewinne|zahle|dauere|diene|versuche|ermittle|"
    r"vertraue|fordere|bereite|denke|kenne)\b"
)
"""Verbs in the mood of reported speech."""
FINITE = re.compile(
    r"\b(?:wurden?|wird|werden|ist|sind|war|waren|hat|haben|hatten?|kam|kamen|soll|sollen|will|kann|können|gab|ging|"
    r"starb|starben)\b"
)


def cue_at(text: str, match: re.Match[str], end: int) -> bool:
    """Say whether a match of CUE is one: a verb with a particle needs it before the clause is over."""
    if match[0] in _INFINITIVES:
        return not _NO_FINITE.search(text, max(0, match.start() - 90), match.start())
    particle = _PARTICLE.get(match[0])
    if particle is None:
        return True
    if match[0] in ("sagte", "sagten", "sagt"):
        return True
    stop = _END.search(text, match.end(), min(end, match.end() + _REACH))
    return particle.search(text, match.end(), stop.start() if stop else min(end, match.end() + _REACH)) is not None
