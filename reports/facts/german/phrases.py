"""What the checks look for in German sentences."""

from __future__ import annotations

import re

from ..language import Phrases

__all__ = ["PHRASES"]

PHRASES = Phrases(
    parts=re.compile(r"\b(?:[Dd]avon|[Vv]on (?:ihnen|denen|diesen|den|dem)|[Dd]ie (?:übrigen|restlichen|anderen))\b"),
    parts_after=re.compile(r"\s(?:von (?:ihnen|denen|diesen)|davon)\b"),
    name=re.compile(
        r"(?:(?<=\bin )|(?<=\baus )|(?<=\bbei )|(?<=\bvon )|(?<=\bnach )|(?<=\bauf ))[A-ZÄÖÜ][\w’-]+|"
        r"\b[A-ZÄÖÜ][\w-]+er (?=[A-ZÄÖÜ])"
    ),
    remainder=re.compile(r"\b(?:übrigen?|restlichen?|anderen?|verbleibenden?|verbliebenen?|Rest)\b"),
    including=re.compile(r"\b(?:darunter|davon|unter ihnen|einschließlich|inklusive)\b"),
    subset_before=re.compile(
        r"\b(?:(?:davon|darunter|von (?:ihnen|denen|diesen)|unter ihnen)\b.*|(?:übrigen|restlichen|anderen|"
        r"weiteren?|verbliebenen)\s)\Z",
        re.IGNORECASE,
    ),
    subset_after=re.compile(
        r"\s(?:(?:der|von) (?:insgesamt )?(?:\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)|"
        r"von (?:ihnen|denen|diesen|den)|davon|weitere[nr]?|andere[nr]?)\b"
    ),
    unnamed=re.compile(
        r"(?:(?:(?:der|die|den|das|ein|eine|einem|einer|einige[nr]?|viele[nr]?|mehrere[nr]?|manche|andere|"
        r"politische[nr]?|unabhängige[nr]?|ungenannte[nr]?)\s){0,2})"
        r"(?:Beobachtern?|Beobachterinnen|Quellen?|Analysten|Experten|Expertinnen|Fachleuten?|Kritikern?|Insidern?|"
        r"Kommentatoren|Kenner|Eingeweihten?|"
        r"(?:Regierungs|Diplomaten|Partei|Sicherheits|Branchen|Polizei|Verhandlungs)?[Kk]reisen?|Beamter?|"
        r"Medienberichte)\Z"
    ),
    agentless=re.compile(
        r"\b(?:gilt|gelten|galt|galten)\s(?:[\wäöüß-]+\s){0,4}?als\b"
        r"|\b(?:wird|werden|wurde|wurden)\s(?:[\wäöüß-]+\s){0,5}?als\s(?:[\wäöüß-]+\s){1,6}?(?:gesehen|angesehen|"
        r"betrachtet|gewertet|bewertet|gedeutet|verstanden)\b"
        r"|\bes (?:heißt|wird (?:vermutet|angenommen|erwartet|befürchtet))\b"
    ),
    promised=re.compile(
        r"\b(?:soll|sollen)\s(?:[\wäöüß.,%-]+\s){0,8}?[a-zäöüß]+(?:t|en)\swerden\b"
        r"|\b(?:wird|werden)\s(?:[\wäöüß.%-]+\s){0,8}?(?:[a-zäöüß]*ge[a-zäöüß]+(?:t|en)|[a-zäöüß]*(?:be|er|ver|zer|"
        r"ent)[a-zäöüß]+t)\swerden\b"
        r"|\b(?:verspricht|versprach|versprachen|verspricht|sagte\szu|plant|planen|beabsichtigt|kündigte\san|"
        r"erwägt),\s[^.;]{0,80}?\bzu\s[a-zäöüß]+n\b"
        r"|\b(?:will|wollen)\s(?:[\wäöüß.%-]+\s){1,8}?[a-zäöüß]{3,}e?n(?=[.,;])"
    ),
    ahead=re.compile(
        r"\b(?:wird|werden|will|wollen|soll|sollen|sollte|könnte|könnten|dürfte|dürften|plant|planen|geplant|"
        r"vorgesehen|angesetzt|erwartet|bis|ab|nächste[nrs]?|"
        r"kommende[nrs]?|Frist|vor|bevor|künftig|Termin|zum|voraussichtlich|spätestens|trifft|treffen|tagt|stimmt|"
        r"entscheidet|reist|verhandelt|wählt|spielt|findet|finden|beginnt|startet|"
        r"öffnet|tritt|endet|folgt|wolle|werde|solle|gilt|gelten|gültig|erwarten?)\b|\b[Vv]om [\w. ]{3,16} an\b"
    ),
    done=re.compile(
        r"\b(?:wurden?|war(?:en)?|hatten?|worden|gewesen|kam(?:en)?|ging(?:en)?|gab(?:en)?|starb(?:en)?|fiel(?:en)?|"
        r"stand(?:en)?|lag(?:en)?|sank(?:en)?|brach(?:en)?|hielt(?:en)?|traf(?:en)?|trat(?:en)?|begann(?:en)?|"
        r"(?!heute|sollte|könnte|müsste|dürfte|möchte)[a-zäöüß]{3,}te[nt]?)\b"
    ),
    persons=re.compile(
        r"mensch(?:en)?|person(?:en)?|leute|kind(?:er)?|frauen|männer|mädchen|jungen|tote[nr]?|verletzte[nr]?|opfern?|kräfte|"
        r"jugendlichen?|erwachsenen?|angestellten?|[a-zäöüß]{3,}(?:er|ern|erinnen|isten|enten|anten)"
    ),
    puts=re.compile(
        r"\b(?:(?:spricht|sprechen|sprach(?:en)?)\svon|zähl(?:t|en|te|ten)|nenn(?:t|en)|nannten?|melde(?:t|n|te|ten)|"
        r"schätz(?:t|en|te|ten)|komm(?:t|en)\sauf|kam(?:en)?\sauf|bezifferte?n?\s(?:sie|[^,.;:]{2,40})\sauf)\s"
        r"(?:nur\s|lediglich\s|rund\s|etwa\s|mindestens\s)?\Z"
    ),
    past=re.compile(
        r"\A(?:(?:frühere|ehemalige|einstige|damalige|vormalige|verstorbene|früh)(?:[nrsm]|ren)?\s|Ex-|"
        r"Alt(?=[a-zäöü]{4}))",
        re.IGNORECASE,
    ),
)
