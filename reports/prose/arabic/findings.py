"""What the checks found, in Arabic."""

from __future__ import annotations

from ..findings import Findings

__all__ = ["FINDINGS"]

FINDINGS = Findings(
    headline="في العنوان {head}، وفي النص {text}",
    part_larger="الجزء أكبر من الكل: {part} من {whole}",
    sum_wrong="{parts} = {total} وليس {whole}",
    sum_holds="{parts} = {total}",
    two_ways="ورد بصيغتين: {one} و{other}",
    sources_differ="المصادر مختلفة: {rest}",
    newer="{now}، سابقًا {before}",
    office_held="في النص: {name}، «{role}»؛ في {day}: {held}",
    office_ended="في النص: {name}، «{role}»؛ {office}: حتى {rest}",
    quotation_differs="اقتباس مختلف: {rest}",
    two_spellings="اسم واحد بكتابتين: {one} و{other}",
    one_or_two="اسم واحد أم اثنان: {rest}",
    length="عدد الأحرف المقروءة: {count_read} من {count_all}",
    unread="لا قواعد كاملة للغة النص ({code})؛ لم يُقرأ: الأسماء والصفات والقائلون والتصريحات والتواريخ "
    "والأرقام المكتوبة بالحروف وما تعدّه الأرقام",
    promised="موعود ولم يتحقق: {quoted}",
    too_early="«{text}» مذكور كأمر مضى، لكنه بعد تاريخ النشر: {day}",
    roles="{name}: «{one}» و«{other}»",
    unnamed="المصدر غير مسمّى: «{source}»",
    agentless="حكم بلا قائل مسمّى: «{words}»",
    no_time="وقت النشر غير مذكور",
    no_publisher="الناشر غير مذكور",
    neither="الناشر ووقت النشر غير مذكورين",
    stale="نُشر في {day}؛ عدد الأيام قبل هذا العدد: {count_days}",
    ruling="قرار لا يطابق أي حقيقة ({kind}): «{text}»، {decision}: {by}",
    since="منذ",
    and_more="و{count} غيرها",
)
