"""Random starts: anywhere in the years that are compared, and where counting is most likely to go wrong."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from counting import DAY, UTC, instant
from rules import COUNTRIES, OWN_DAYS_OFF, WORKED, Rule

FIRST, LAST = date(2015, 1, 1), date(2040, 12, 31)
DAYS = (LAST - FIRST).days + 1
ELSEWHERE = [timezone(timedelta(minutes=minutes)) for minutes in (-570, -300, 0, 60, 345, 540, 840)]


class Starts:
    """A start is the text that the product reads and the instant that the oracle counts from."""

    def __init__(self, rule: Rule, country: str, holidays: list[date], seed: int) -> None:
        self.random = random.Random(f"{seed}/{country}/{rule.name}")
        self.zone = ZoneInfo(COUNTRIES[country])
        self.changes = list(changes_of_clocks(self.zone))
        self.near = [[day for day in holidays if FIRST <= day <= LAST]]
        if rule.with_own_days:
            self.near.append([*OWN_DAYS_OFF, *WORKED])
        edges = {0}
        for weekday in range(7):
            for interval in rule.intervals(weekday):
                edges.update(edge % (24 * 60) for edge in interval)
        self.edges = sorted(edges)

    def take(self, number: int) -> Iterator[tuple[str, datetime]]:
        for _ in range(number):
            yield self.written(self.wall())

    def wall(self) -> datetime:
        """A wall-clock time, which at a change of clocks may exist twice or not at all."""
        pick = self.random.random()
        if pick < 0.4:
            return self.on(FIRST + self.random.randrange(DAYS) * DAY)
        if pick < 0.55:
            return self.on(self.random.choice(self.changes) + self.random.randint(-5, 1) * DAY)
        if pick < 0.6:
            night = datetime.combine(self.random.choice(self.changes), time(1, 0))
            return night + timedelta(seconds=self.random.randrange(3 * 3600))
        if pick < 0.85:
            days = self.random.choice(self.near)
            return self.on(self.random.choice(days) + self.random.randint(-6, 1) * DAY)
        edge = timedelta(minutes=self.random.choice(self.edges))
        beside = timedelta(seconds=self.random.choice((-60, -1, 0, 0, 0, 1, 60)))
        day = FIRST + self.random.randrange(1, DAYS) * DAY
        return datetime.combine(day, time()) + edge + beside

    def on(self, day: date) -> datetime:
        return datetime.combine(day, time()) + timedelta(seconds=self.random.randrange(24 * 3600))

    def written(self, wall: datetime) -> tuple[str, datetime]:
        """One of the ways in which people and programs write a time."""
        form = self.random.randrange(6)
        if form == 0:
            wall = wall.replace(second=0)
            return wall.isoformat(timespec="minutes"), instant(self.zone, wall)
        if form == 1:
            return wall.isoformat(), instant(self.zone, wall)
        if form == 2:
            return wall.isoformat(sep=" "), instant(self.zone, wall)
        # With an offset both passes of a repeated hour can be named.
        at = wall.replace(tzinfo=self.zone, fold=self.random.randrange(2)).astimezone(UTC)
        if form == 3:
            return at.strftime("%Y-%m-%dT%H:%M:%SZ"), at
        if form == 4:
            return at.astimezone(self.zone).isoformat(), at
        return at.astimezone(self.random.choice(ELSEWHERE)).isoformat(), at


def every_midnight(country: str) -> Iterator[tuple[str, datetime]]:
    """The beginning of every day: with 24 hours to count the due time tells which day is the next that works."""
    zone = ZoneInfo(COUNTRIES[country])
    for number in range(DAYS):
        wall = datetime.combine(FIRST + number * DAY, time())
        yield wall.isoformat(timespec="minutes"), instant(zone, wall)


def changes_of_clocks(zone: ZoneInfo) -> Iterator[date]:
    for number in range(DAYS):
        day = FIRST + number * DAY
        here, next_day = (datetime.combine(day + more * DAY, time(), zone) for more in (0, 1))
        if here.utcoffset() != next_day.utcoffset():
            yield day
