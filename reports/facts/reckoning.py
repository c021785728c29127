"""Days, weeks, months and years reckoned from a day: what relative dates mean, in whatever language they are told."""

from __future__ import annotations

from datetime import date, timedelta

__all__ = ["day_of", "nearest", "period_at", "shifted"]


def shifted(day: date, unit: str, by: int) -> str | None:
    """Return the day, week, month, year or decade that lies so many units from a day; None beyond the calendar."""
    try:
        if unit == "day":
            return (day + timedelta(days=by)).isoformat()
        return period_at(day, "year", by * 10) if unit == "decade" else period_at(day, unit, by)
    except OverflowError:
        return None


def period_at(published: date, unit: str, shift: int) -> str:
    """Return the week, month or year that lies `shift` units from the day of publication."""
    if unit == "week":
        year, week, _ = (published + timedelta(weeks=shift)).isocalendar()
        return f"{year}-W{week:02d}"
    if unit == "month":
        months = published.year * 12 + published.month - 1 + shift
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{max(1, published.year + shift):04d}"


def nearest(published: date, month: int, day: int) -> str | None:
    """Return the date within half a year of publication; a news article without a year means that one."""
    candidates = [day_of(year, month, day) for year in (published.year - 1, published.year, published.year + 1)]
    dates = [date.fromisoformat(c) for c in candidates if c]
    return min(dates, key=lambda d: (abs((d - published).days), d)).isoformat() if dates else None


def day_of(year: int, month: int, day: int) -> str | None:
    """Return a date as ISO 8601, None when there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
