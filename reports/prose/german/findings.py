"""What the checks found, in German."""

from __future__ import annotations

from ..findings import Findings

__all__ = ["FINDINGS"]

FINDINGS = Findings(
    headline="in der Überschrift steht {head}, im Text {text}",
    part_larger="ein Teil ist größer als das Ganze: {part} von {whole}",
    sum_wrong="{parts} = {total}, nicht {whole}",
    sum_holds="{parts} = {total}",
    two_ways="auf zwei Arten angegeben: {one} und {other}",
    sources_differ="Quellen weichen voneinander ab: {rest}",
    newer="{now}, zuvor {before}",
    office_held="der Text nennt {name} „{role}“; am {day}: {held}",
    office_ended="der Text nennt {name} „{role}“; {office} endete am {rest}",
    quotation_differs="ein Zitat weicht ab: {rest}",
    two_spellings="ein Name in zwei Schreibweisen: {one} und {other}",
    one_or_two="ein Name oder zwei: {rest}",
    length="nur die ersten {count_read} von {count_all} Zeichen wurden auf Fakten gelesen",
    unread="für die Sprache des Textes ({code}) gibt es keine vollen Regeln; nicht gelesen: Namen, "
    "Funktionen, Sprecher, Aussagen, Daten und Zahlen in Worten und was Zahlen zählen",
    promised="angekündigt, nicht geschehen: {quoted}",
    too_early="„{text}“ wird als geschehen erzählt, liegt aber nach der Veröffentlichung am {day}",
    roles="{name} wird „{one}“ und „{other}“ genannt",
    unnamed="die Quelle ist nicht genannt: „{source}“",
    agentless="ein Urteil, für das niemand genannt ist: „{words}“",
    no_time="die Zeit der Veröffentlichung ist nicht angegeben",
    no_publisher="der Herausgeber ist nicht angegeben",
    neither="Herausgeber und Zeit der Veröffentlichung nicht angegeben",
    stale="veröffentlicht am {day}, {count_days} Tage vor dieser Ausgabe",
    ruling="eine Entscheidung trifft auf keinen Fakt ({kind}): „{text}“, {decision} von {by}",
    since="seit",
    and_more="und {count} weitere",
)
