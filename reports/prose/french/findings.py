"""What the checks found, in French."""

from __future__ import annotations

from ..findings import Findings

__all__ = ["FINDINGS"]

FINDINGS = Findings(
    headline="le titre dit {head}, le texte dit {text}",
    part_larger="une partie dépasse le tout\u00a0: {part} sur {whole}",
    sum_wrong="{parts} = {total}, et non {whole}",
    sum_holds="{parts} = {total}",
    two_ways="deux versions\u00a0: {one} et {other}",
    sources_differ="les sources divergent\u00a0: {rest}",
    newer="{now}, auparavant {before}",
    office_held="le texte appelle {name} «\u00a0{role}\u00a0»\u202f; le {day}\u00a0: {held}",
    office_ended="le texte appelle {name} «\u00a0{role}\u00a0»\u202f; {office}\u00a0: fin le {rest}",
    quotation_differs="une citation diffère\u00a0: {rest}",
    two_spellings="un nom en deux graphies\u00a0: {one} et {other}",
    one_or_two="un nom ou deux\u00a0: {rest}",
    length="seuls les {count_read} premiers caractères sur {count_all} ont été lus",
    unread="pas de règles complètes pour la langue du texte ({code})\u202f; non lus\u00a0: noms, "
    "fonctions, auteurs des propos, déclarations, dates et nombres en toutes lettres, et ce que les nombres comptent",
    promised="promis, pas encore fait\u00a0: {quoted}",
    too_early="«\u00a0{text}\u00a0» est raconté comme passé, mais se situe après la publication, le {day}",
    roles="deux titres pour {name}\u00a0: «\u00a0{one}\u00a0» et «\u00a0{other}\u00a0»",
    unnamed="la source n’est pas nommée\u00a0: «\u00a0{source}\u00a0»",
    agentless="un jugement sans auteur nommé\u00a0: «\u00a0{words}\u00a0»",
    no_time="la date de publication n’est pas précisée",
    no_publisher="l’éditeur n’est pas précisé",
    neither="éditeur et date de publication non précisés",
    stale="publié le {day}, {count_days} jours avant cette édition",
    ruling="une décision ne correspond à aucun fait ({kind})\u00a0: «\u00a0{text}\u00a0», {decision} par {by}",
    since="depuis le",
    and_more="et {count} de plus",
)
