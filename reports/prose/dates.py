"""Dates and times by CLDR: days, instants, moments at their own granularity, periods."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_timezone_name

from .cldr import HOLD, Cldr
from .iso import Partial, is_iso, partial

__all__ = ["Dates"]


class Dates(Cldr):
    """One language's dates.

    `zones` is true where CLDR's short names of time zones mislead nobody: French "EEST" is winter time there, and
    summer time everywhere else, so most languages keep the international abbreviations.
    """

    zones: bool

    def day(self, value: date, *, weekday: bool = False) -> str:
        """Return "13. Dezember 2025" or "Samstag, 13. Dezember 2025" in the language's way."""
        held = self.by_pattern(value, str(self.locale.date_formats["long"].pattern))
        if not weekday:
            return held
        return self.by_pattern(value, str(self.locale.date_formats["full"].pattern))

    def clock(self, value: datetime | time) -> str:
        """Return the time of a day by the language's clock."""
        at = value.time() if isinstance(value, datetime) else value
        return format_time(at, "short", locale=self.locale).replace(" ", HOLD)

    def instant(self, value: datetime, timezone: str | None = None) -> str:
        """Return day, time and zone; a zone without a name in letters is given as "UTC+03:00"."""
        local = value.astimezone(ZoneInfo(timezone)) if timezone else value
        zone = self._zone(local)
        return self._timed(self.day(local), f"{self.clock(local)}{HOLD}{zone}".rstrip(HOLD))

    def moment(self, value: str) -> str:
        """Return an ISO value in words at its own granularity; what isn't one as it is."""
        if not is_iso(value):
            return value
        sides = [self._worded(side) for side in map(partial, value.split("/", 1)) if side]
        return self.sayings.span.format(first=sides[0], last=sides[1]) if len(sides) > 1 else sides[0]

    def period(self, first: date, last: date) -> str:
        """Return a range of days that says no month and no year twice."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{self.by_pattern(first, self.sayings.day_of_month)}–{self.day(last)}"
        one = self.by_pattern(first, self.sayings.day_and_month) if first.year == last.year else self.day(first)
        return f"{one} – {self.day(last)}"

    def by_pattern(self, value: date, pattern: str) -> str:
        """Return a date by a pattern of CLDR, its day held to what follows."""
        words = format_date(value, pattern, locale=self.locale)
        for day in (f"{value.day}", f"{value.day}."):
            words = words.replace(f"{day} ", f"{day}{HOLD}", 1)
        return words

    def _timed(self, day: str, time: str) -> str:
        return f"{day}{self.sayings.comma}{time}"

    def _zone(self, value: datetime) -> str:
        name = value.tzname() or ""
        if self.zones and isinstance(value.tzinfo, ZoneInfo):
            local = get_timezone_name(value, "short", locale=self.locale)
            name = local if local.isalpha() else name
        if name.isalpha() or value.utcoffset() is None:
            return name if name.isalpha() else ""
        return f"UTC{value.isoformat()[-6:]}"

    def _worded(self, value: Partial) -> str:
        if value.decade:
            return self.sayings.decade.format(year=value.year, last=value.year + 9)
        if value.week is not None:
            return self.sayings.week.format(week=value.week, year=value.year)
        if value.quarter is not None:
            return self._skeleton("yQQQQ", date(value.year, 3 * value.quarter, 1))
        if value.month and value.day:
            return self._to_the_minute(value, self.day(date(value.year, value.month, value.day)))
        return self._skeleton("yMMMM", date(value.year, value.month, 1)) if value.month else str(value.year)

    def _to_the_minute(self, value: Partial, day: str) -> str:
        if not value.time:
            return day
        zone = {None: "", "Z": f"{HOLD}UTC"}.get(value.offset, f"{HOLD}UTC{value.offset}")
        return self._timed(day, self.clock(time.fromisoformat(value.time)) + zone)

    def _skeleton(self, name: str, value: date) -> str:
        return format_date(value, str(self.locale.datetime_skeletons[name].pattern), locale=self.locale)
