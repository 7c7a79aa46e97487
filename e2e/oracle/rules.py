"""The rules that are compared: what the product is told on its command line, and what the oracle counts by."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

COUNTRIES = {"SI": "Europe/Ljubljana", "RS": "Europe/Belgrade"}

# Holidays that PyPI's `holidays` lists as national and the product treats as a municipality's own day off:
# the Slovenian government declared this one work-free by decree after the floods; the law on holidays knows no such day.
BY_DECREE = {"SI": {date(2023, 8, 14): "Solidarnostni dan"}, "RS": {}}

# Days that a municipality works after all, or has off besides. The Sundays are those of a change of clocks:
# by no other rule does a working day of 23 or 25 hours come up.
OWN_DAYS_OFF = {date(2026, 9, 15): "Občinski praznik", date(2030, 4, 11): "Občinski praznik"}
WORKED = (
    date(2026, 3, 29),
    date(2026, 10, 25),
    date(2026, 5, 1),
    date(2027, 3, 28),
    date(2027, 10, 31),
    date(2029, 12, 22),
    date(2031, 3, 30),
    date(2031, 10, 26),
    date(2033, 1, 7),
)

Intervals = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Rule:
    """One rule; office hours are (weekdays, intervals), with intervals in minutes since midnight."""

    name: str
    clock: str
    hours: int = 48
    friday_to_monday: bool = False
    office: tuple[tuple[str, Intervals], ...] = field(default=())
    with_own_days: bool = False
    every_midnight: bool = False

    def arguments(self, country: str) -> list[str]:
        """The options of `cargo xtask deadline`, but for the file of overrides."""
        words = ["--country", country, "--clock", self.clock, "--hours", str(self.hours)]
        if self.friday_to_monday:
            words.append("--friday-to-monday")
        for days, intervals in self.office:
            hours = ",".join(f"{written(opens)}-{written(closes)}" for opens, closes in intervals)
            words += ["--office", f"{days} {hours}"]
        return words

    def intervals(self, weekday: int) -> Intervals:
        """The office hours of a weekday, Monday being 0."""
        return tuple(
            interval
            for days, intervals in self.office
            if weekday in weekdays(days)
            for interval in intervals
        )

    def is_working_weekday(self, weekday: int) -> bool:
        if self.clock == "office-hours":
            return bool(self.intervals(weekday))
        return weekday < 5


def at(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def written(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def open_on(days: str, *intervals: str) -> tuple[str, Intervals]:
    pairs = (interval.split("-") for interval in intervals)
    return days, tuple((at(opens), at(closes)) for opens, closes in pairs)


def weekdays(text: str) -> set[int]:
    found = set()
    for part in text.split(","):
        ends = [WEEKDAYS.index(name) for name in part.split("-")]
        found.update(range(ends[0], ends[-1] + 1))
    return found


def overrides(rule: Rule, country: str) -> str:
    """The file of overrides that the product is given."""
    off = dict(BY_DECREE[country])
    if rule.with_own_days:
        off.update(OWN_DAYS_OFF)
    lines = [f"{day} off {name}" for day, name in off.items()]
    if rule.with_own_days:
        lines += [f"{day} worked" for day in WORKED]
    return "".join(f"{line}\n" for line in lines)


USUAL_OFFICE = (open_on("Mon-Fri", "08:00-16:00"),)
BROKEN_OFFICE = (
    open_on("Mon,Tue", "07:30-11:30", "12:00-15:00"),
    open_on("Wed", "07:30-12:00", "13:00-17:00"),
    open_on("Thu", "07:30-11:30", "11:30-15:00"),
    open_on("Fri", "07:30-13:00"),
)
SATURDAY_OFFICE = (open_on("Mon-Fri", "07:00-15:00"), open_on("Sat", "08:00-12:00"))
SHORT_OFFICE = (open_on("Tue", "10:00-14:00"), open_on("Thu", "16:00-17:15"))
NIGHT_OFFICE = (
    open_on("Mon-Fri", "00:00-24:00"),
    open_on("Sat", "22:00-24:00"),
    open_on("Sun", "00:00-02:10", "02:30-02:50", "03:00-06:00"),
)

RULES = (
    Rule("elapsed", "elapsed"),
    Rule("elapsed, 1 h", "elapsed", 1),
    Rule("elapsed, 72 h", "elapsed", 72),
    Rule("working-days", "working-days"),
    Rule("working-days, 1 h", "working-days", 1),
    Rule("working-days, 24 h", "working-days", 24, every_midnight=True),
    Rule("working-days, 72 h", "working-days", 72),
    Rule("working-days, own days", "working-days", with_own_days=True),
    Rule("working-days, Friday to Monday", "working-days", friday_to_monday=True),
    Rule("working-days, Friday to Monday, 24 h, own days", "working-days", 24, True, with_own_days=True),
    Rule("office-hours", "office-hours", office=USUAL_OFFICE),
    Rule("office-hours, 1 h", "office-hours", 1, office=BROKEN_OFFICE),
    Rule("office-hours, several a day", "office-hours", office=BROKEN_OFFICE),
    Rule("office-hours, Saturdays", "office-hours", 24, office=SATURDAY_OFFICE),
    Rule("office-hours, Saturdays, Friday to Monday", "office-hours", 48, True, SATURDAY_OFFICE),
    Rule("office-hours, two short days", "office-hours", 72, office=SHORT_OFFICE),
    Rule("office-hours, nights", "office-hours", office=NIGHT_OFFICE),
    Rule("office-hours, nights, own days", "office-hours", 24, office=NIGHT_OFFICE, with_own_days=True),
)
