"""What the checks found, in Ukrainian."""

from __future__ import annotations

from ..findings import Findings

__all__ = ["FINDINGS"]

FINDINGS = Findings(
    headline="у заголовку {head}, у тексті {text}",
    part_larger="частина більша за ціле: {part} із {whole}",
    sum_wrong="{parts} = {total}, а не {whole}",
    sum_holds="{parts} = {total}",
    two_ways="названо по-різному: {one} і {other}",
    sources_differ="джерела розходяться: {rest}",
    newer="{now}, раніше {before}",
    office_held="у тексті {name} — «{role}»; на {day}: {held}",
    office_ended="у тексті {name} — «{role}»; {office}: до {rest}",
    quotation_differs="цитата відрізняється: {rest}",
    two_spellings="одне ім’я у двох написаннях: {one} і {other}",
    one_or_two="одне ім’я чи два: {rest}",
    length="прочитано лише перші {count_read} знаків із {count_all}",
    unread="для мови тексту ({code}) немає повних правил; не прочитано: імена, посади, автори слів, заяви, "
    "дати й числа словами та що саме рахують числа",
    promised="обіцяно, не зроблено: {quoted}",
    too_early="про «{text}» сказано як про минуле, але це після дати публікації: {day}",
    roles="{name} — і «{one}», і «{other}»",
    unnamed="джерело не названо: «{source}»",
    agentless="оцінка, автора якої не названо: «{words}»",
    no_time="час публікації не вказано",
    no_publisher="видавця не вказано",
    neither="видавця й час публікації не вказано",
    stale="опубліковано {day}, за {count_days} дн. до цього випуску",
    ruling="рішення не стосується жодного факту ({kind}): «{text}», {decision}: {by}",
    since="від",
    and_more="і ще {count}",
)
