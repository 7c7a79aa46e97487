"""Counts a deadline minute by minute. Shares nothing with the product but the published rule.

The due time is the earliest instant at which the counted time reaches the rule's hours. A local day is a row of real
minutes, each with what the clock on the wall shows; how much has been counted is noted at every minute of the row, and
the due time is looked up there. Only rows of days that look alike (same clock, same hours) are kept and used again.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from rules import BY_DECREE, COUNTRIES, OWN_DAYS_OFF, WORKED, Rule

UTC = timezone.utc
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
MIDNIGHT_AFTER = 24 * 60


def instant(zone: ZoneInfo, wall: datetime) -> datetime:
    """The instant of a wall-clock time: of two readings, be the time repeated or skipped, the later."""
    return max(wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))


def wall_minutes(zone: ZoneInfo, day: date) -> list[int]:
    """What the clock shows, in minutes since midnight, at every real minute of a local day."""
    minutes = []
    now = instant(zone, datetime(day.year, day.month, day.day))
    while True:
        local = now.astimezone(zone)
        if local.date() != day:
            return minutes
        minutes.append(local.hour * 60 + local.minute)
        now += MINUTE


def reached(walls: list[int], minute: int) -> int:
    """The real minute at which the clock shows a time for the last time, or has jumped over it."""
    for place in range(len(walls) - 1, -1, -1):
        if walls[place] == minute:
            return place
    for place, shown in enumerate(walls):
        if shown > minute:
            return place
    return len(walls)


class Row:
    """A local day in real minutes; `counted[i]` is how many seconds have counted when minute i begins."""

    def __init__(self, counted: list[int]) -> None:
        self.counted = counted
        self.total = counted[-1]

    def by(self, second: int) -> int:
        """Counted up to a real second of the day. Inside a minute time counts fully or not at all: what is counted
        at a stroke (a skipped hour) is counted when the next minute begins."""
        minute, rest = divmod(second, 60)
        here = self.counted[minute]
        if rest and self.counted[minute + 1] > here:
            return here + rest
        return here

    def when(self, counted: int) -> int:
        """The earliest real second of the day by which so much has counted."""
        minute = bisect_left(self.counted, counted)
        if minute == 0:
            return 0
        missing = counted - self.counted[minute - 1]
        return (minute - 1) * 60 + min(missing, 60)


def nothing(walls: list[int]) -> Row:
    return Row([0] * (len(walls) + 1))


def every_minute(walls: list[int]) -> Row:
    return Row([place * 60 for place in range(len(walls) + 1)])


def twenty_four_hours(walls: list[int]) -> Row:
    """A working day goes by the clock on the wall: counted is the time that the clock shows and will not show again,
    so the first pass of a repeated hour does not count, and a skipped hour counts at once."""
    counted = [MIDNIGHT_AFTER * 60] * (len(walls) + 1)
    for place in range(len(walls) - 1, -1, -1):
        counted[place] = min(walls[place] * 60, counted[place + 1])
    return Row(counted)


def office_minutes(walls: list[int], intervals: tuple[tuple[int, int], ...]) -> Row:
    """Every real minute between opening and closing counts."""
    is_open = [False] * len(walls)
    for opens, closes in intervals:
        for place in range(reached(walls, opens), reached(walls, closes)):
            is_open[place] = True
    counted = [0]
    for counts in is_open:
        counted.append(counted[-1] + 60 * counts)
    return Row(counted)


class Clock:
    """Counts by one rule in one country."""

    def __init__(self, rule: Rule, country: str, national: dict[date, str]) -> None:
        self.rule = rule
        self.zone = ZoneInfo(COUNTRIES[country])
        self.off = set(national) | set(BY_DECREE[country])
        self.worked = set()
        if rule.with_own_days:
            self.off |= set(OWN_DAYS_OFF)
            self.worked = set(WORKED)
        self.rows: dict[tuple, Row] = {}
        self.walls: dict[tuple, list[int]] = {}
        self.midnights: dict[date, datetime] = {}

    def midnight(self, day: date) -> datetime:
        if day not in self.midnights:
            self.midnights[day] = instant(self.zone, datetime(day.year, day.month, day.day))
        return self.midnights[day]

    def works(self, day: date, put_off: date | None) -> bool:
        if day in self.worked:
            return day != put_off
        return self.rule.is_working_weekday(day.weekday()) and day not in self.off and day != put_off

    def row(self, day: date, put_off: date | None) -> Row:
        begin, end = self.midnight(day), self.midnight(day + DAY)
        # Days on which the clock shows the same: this long, and changed between the same offsets.
        shape = (end - begin, begin.astimezone(self.zone).utcoffset(), end.astimezone(self.zone).utcoffset())
        elapsed = self.rule.clock == "elapsed"
        works = elapsed or self.works(day, put_off)
        key = (shape, day.weekday(), works)
        if key not in self.rows:
            if shape not in self.walls:
                self.walls[shape] = wall_minutes(self.zone, day)
            self.rows[key] = self.count(self.walls[shape], day.weekday(), works)
        return self.rows[key]

    def count(self, walls: list[int], weekday: int, works: bool) -> Row:
        if self.rule.clock == "elapsed":
            return every_minute(walls)
        if not works:
            return nothing(walls)
        if self.rule.clock == "working-days":
            return twenty_four_hours(walls)
        return office_minutes(walls, self.rule.intervals(weekday))

    def due(self, start: datetime) -> datetime:
        """When the answer to a request of this instant (in UTC, to the second) is due."""
        day = start.astimezone(self.zone).date()
        # The Friday rule: such a Friday does not count, the count begins with the next working day.
        put_off = day if self.rule.friday_to_monday and day.weekday() == 4 else None
        row = self.row(day, put_off)
        into_day = int((start - self.midnight(day)).total_seconds())
        target = row.by(into_day) + self.rule.hours * 3600
        while row.total < target:
            target -= row.total
            day += DAY
            row = self.row(day, put_off)
        return self.midnight(day) + timedelta(seconds=row.when(target))
