"""What bodies are called: compounds that end in one of these words, legal forms, acronyms, and a few known by name."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["CITED", "CLUBS", "FORMS", "NO_ACRONYM", "is_body", "is_own"]

_ENDINGS = tuple(
    (
        "ministerium ministeriums gericht gerichts gerichtes gerichtshof gerichtshofs staatsanwaltschaft behörde "
        "bundesamt bundesamts landesamt amt "
        "amts amtes institut instituts instituts universität hochschule akademie bank sparkasse verband verbands "
        "verbandes verein vereins bund bunds "
        "gewerkschaft partei fraktion kommission ausschuss ausschusses rat rats rates parlament parlaments landtag "
        "landtags bundestag bundestags "
        "senat senats kammer agentur stiftung gesellschaft genossenschaft konzern konzerns werke werken reederei "
        "brauerei werft klinik klinikum "
        "krankenhaus krankenhauses museum museums zeitung rundfunk verlag verlags club clubs klub feuerwehr polizei "
        "wasserwacht küstenwache "
        "armee marine streitkräfte regierung kirche union liga bündnis allianz bewegung organisation hilfswerk "
        "holding versicherung kasse börse "
        "presse-agentur nachrichtenagentur zentrale zentrum zentrums observatorium wetterdienst dienst dienstes "
        "nachrichtendienst geheimdienst verwaltung "
        "präsidium polizeipräsidium stadtwerke stadtwerken betriebe verkehrsbetriebe bahnen airline fluggesellschaft "
        "linie linien "
        "molkerei mühle fabrik brigade miliz front liga-verband föderation konföderation internationale netzwerk "
        "bibliothek archiv theater "
        "orchester philharmoniker oper schule gymnasium redaktion sender senders kurier bote boten anzeiger tagblatt "
        "tageblatt tagesblatt rundschau "
        "nachrichten post wache garde wehr rettungsgesellschaft kollegium konsortium energie pharma motors systems "
        "logistik aufsicht vereinigung volkspartei liste unionspartei"
    ).split()
)
_OWN = re.compile(
    r"(?:Bundes(?:regierung|tags?|rats?|bank|gerichtshofs?|verfassungsgerichts?|wehr|kriminalamts?|polizei|"
    r"netzagentur|kartellamts?|finanzhofs?|"
    r"arbeitsgerichts?|sozialgerichts?|verwaltungsgerichts?|staatsanwaltschaft|heer|anwaltschaft)|Nationalrats?|"
    r"Ständerats?|Weltbank|"
    r"Weltsicherheitsrats?|Sicherheitsrats?|Weltgesundheitsorganisation|Generalstaatsanwaltschaft|"
    r"Verfassungsschutz(?:es)?|Verfassungsgerichtshofs?|"
    r"[A-ZÄÖÜ][a-zäöüß]+ministeriums?|Europaparlaments?|Abgeordnetenhauses|Abgeordnetenhaus|Unterhaus(?:es)?|"
    r"Oberhaus(?:es)?|Kreml|Pentagon|"
    r"(?!(?:Opposition|Regierung|Volk|Schwester|Koalition|Splitter|Klein|Groß|Mehrheit|Mitglied|Nachfolge|"
    r"Arbeiter)s?partei)[A-ZÄÖÜ][a-zäöüß]{3,}partei|"
    r"(?!(?:Währung|Zoll|Personal|Sowjet|Wirtschaft|Afrika|Bank|Fiskal|Energie|"
    r"Kapitalmarkt)s?union)[A-ZÄÖÜ][a-zäöüß]{3,}union|"
    r"Obergerichts?|Verkehrsministeriums?|Landeskriminalamts?|Kriminalpolizei)\Z"
)
_KNOWN = (
    "Deutsches Rotes Kreuz/Deutsche Rote Kreuz/Deutschen Roten Kreuz/Deutschen Roten Kreuzes;Vereinte "
    "Nationen/Vereinten Nationen;Europäische Union/Europäischen Union;Europäische Kommission/Europäischen "
    "Kommission;Europäische Zentralbank/"
    "Europäischen Zentralbank;Europäischer Gerichtshof/Europäische Gerichtshof/Europäischen Gerichtshof/Europäischen "
    "Gerichtshofs;Internationaler Währungsfonds/"
    "Internationale Währungsfonds/Internationalen Währungsfonds;Internationaler Strafgerichtshof/Internationale "
    "Strafgerichtshof/Internationalen "
    "Strafgerichtshof/Internationalen Strafgerichtshofs;Rotes Kreuz/Rote Kreuz/Roten Kreuz/Roten Kreuzes;Roter "
    "Halbmond/Rote Halbmond/Roten Halbmond/"
    "Roten Halbmonds;Weißes Haus/Weiße Haus/Weißen Haus/Weißen Hauses;Deutsche Bahn/Deutschen Bahn;Deutsche "
    "Bank/Deutschen Bank;Deutsche Presse-Agentur/"
    "Deutschen Presse-Agentur;Deutscher Wetterdienst/Deutsche Wetterdienst/Deutschen Wetterdienst/Deutschen "
    "Wetterdienstes;Deutscher Gewerkschaftsbund/"
    "Deutsche Gewerkschaftsbund/Deutschen Gewerkschaftsbund/Deutschen Gewerkschaftsbunds;Deutscher "
    "Bundestag/Deutsche Bundestag/Deutschen Bundestag/Deutschen "
    "Bundestags;Amnesty International;Ärzte ohne Grenzen;Human Rights Watch;Reporter ohne "
    "Grenzen;Greenpeace;Transparency International;Lufthansa;Siemens;"
    "Volkswagen;Nato;Uno;Unicef;Unesco;Hamas;Hisbollah;Taliban;Bosch;Daimler;Porsche;Google;Facebook;Microsoft;Amazon;Gazprom;Lukoil;Verdi;ver.di;Interpol;"
    "Europol;Frontex;dpa;Reuters;Caritas;Diakonie"
)  # fmt: skip
CITED = {form: forms[0] for forms in (entry.split("/") for entry in _KNOWN.split(";")) for form in forms}
"""Bodies known by name: each form that stands in texts, with the one that lists give."""

FORMS = frozenset(
    (
        "AG GmbH SE KG KGaA OHG GbR mbH eG e.V. UG Inc. Inc Corp. Ltd. Ltd PLC S.A. SA NV BV AB ASA AS Oy SpA Holding "
        "Group Rovers United Athletic Wanderers Baskets Lines Shipping Airlines"
    ).split()
)
"""Legal forms and their like, that end a company's name."""

CLUBS = frozenset(
    (
        "SK BC AC FK ASV ESV KSV PSV DSC FC SC SV SSV TSV VfB VfL VfR FSV TSG RB BSC EHC HC HSV SpVgg Werder Borussia "
        "Eintracht Fortuna Hertha Arminia Rapid Austria IG"
    ).split()
)
"""What opens the name of a club or union."""

NO_ACRONYM = frozenset(
    (
        "US USA UK AM PM TV CEO CFO DNA DNS HIV AIDS BIP VIP OK II III IV VI VII VIII IX XI XII XIV XVI UTC MEZ MESZ "
        "EUR USD GBP CHF JPY CNY PLN "
        "RUB SEK NOK DKK PDF PR IT KI EM WM GP PKW LKW DVD CD ICE IC RE ORF-TV UKW PC SMS WC AKW LNG CO GPS QR LED "
        "SUV ABC NS DDR BRD UAE VAE "
        "KZ NSU KFZ MWST NR FAQ URL PS MW GW KW KM DM WLAN USB DAX ATX SMI MDAX TECDAX XXL OP FKK LGBT LGBTQ SA SS"
    ).split()
)


@lru_cache(maxsize=4096)
def is_body(word: str) -> bool:
    """Say whether a noun says what a body is, alone or as the end of a compound."""
    small = word.casefold().rpartition("-")[2]
    return (
        word[:1].isupper()
        and small.endswith(_ENDINGS)
        and small not in ("monat", "monats", "vorrat", "heirat", "verrat")
    )


@lru_cache(maxsize=4096)
def is_own(word: str) -> bool:
    """Say whether a single noun names one body of its kind: Bundesrat, Finanzministerium, Halvard-Werft."""
    if _OWN.match(word):
        return True
    head, hyphen, tail = word.rpartition("-")
    return (
        bool(hyphen)
        and head[:1].isupper()
        and is_body(tail)
        and tail.casefold() not in ("rat", "dienst", "linie", "schule")
    )
