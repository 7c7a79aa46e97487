#!/usr/bin/env python3
"""Compares `cargo xtask deadline` with an independent count, for random starts from 2015 to 2040.

Holidays come from PyPI's `holidays`, time zones from PyPI's `tzdata`, and the count is made minute by minute
(counting.py). Prints a line for each rule and country and exits with 1 if a due time differs. See README.md.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
import zoneinfo
from datetime import date, datetime
from pathlib import Path

import holidays

from counting import Clock, instant
from rules import COUNTRIES, RULES, SATURDAY_OFFICE, USUAL_OFFICE, Rule, overrides
from starts import FIRST, LAST, Starts, every_midnight

ROOT = Path(__file__).resolve().parents[2]
SHOWN = 5

# Worked by hand from the published rule and its calendars, so that the oracle is held to something too.
BY_HAND = (
    ("SI", Rule("", "elapsed"), "2016-02-12T09:30", "2016-02-14T09:30"),
    ("SI", Rule("", "working-days"), "2016-02-12T09:30", "2016-02-16T09:30"),
    ("SI", Rule("", "working-days", 48, True), "2016-02-12T09:30", "2016-02-17T00:00"),
    ("SI", Rule("", "working-days", 48, True), "2026-04-24T12:40", "2026-04-30T00:00"),
    ("SI", Rule("", "working-days"), "2026-06-04T00:00", "2026-06-06T00:00"),
    ("SI", Rule("", "office-hours", office=USUAL_OFFICE), "2026-06-08T05:47", "2026-06-15T16:00"),
    ("SI", Rule("", "office-hours", 5, office=SATURDAY_OFFICE), "2026-06-05T14:00", "2026-06-06T12:00"),
    ("SI", Rule("", "elapsed"), "2026-03-28T02:30", "2026-03-30T03:30"),
    ("SI", Rule("", "elapsed", 1), "2026-03-29T01:30", "2026-03-29T03:30"),
    # A working Sunday of 23 hours still counts 24.
    ("SI", Rule("", "working-days", 48, with_own_days=True), "2026-03-27T10:00", "2026-03-30T10:00"),
)
OFF_BY_LAW = {
    "SI": "2018-04-02 2022-04-18 2024-04-01 2017-01-02 2026-04-27",
    "RS": "2017-01-03 2022-01-03 2016-05-03 2025-04-18 2025-04-21 2025-02-17 2026-02-17 2027-05-04 2028-01-03",
}
WORKED_BY_LAW = {"SI": "2016-01-02 2022-05-03 2026-02-09", "RS": "2018-01-08 2024-01-08 2027-05-05"}


def national_holidays(country: str) -> dict[date, str]:
    """Two years more than the starts, for due times beyond the last of them."""
    return dict(holidays.country_holidays(country, years=range(FIRST.year - 1, LAST.year + 3)))


def check_oracle(national: dict[str, dict[date, str]]) -> None:
    for country, rule, start, due in BY_HAND:
        clock = Clock(rule, country, national[country])
        found = clock.due(instant(clock.zone, datetime.fromisoformat(start))).astimezone(clock.zone)
        if found != datetime.fromisoformat(due).replace(tzinfo=clock.zone):
            sys.exit(f"The oracle itself is wrong: {country} {rule}: {start} is due {due}, not {found}.")
    for country in COUNTRIES:
        wrong = [day for day in OFF_BY_LAW[country].split() if date.fromisoformat(day) not in national[country]]
        wrong += [day for day in WORKED_BY_LAW[country].split() if date.fromisoformat(day) in national[country]]
        if wrong:
            sys.exit(f"PyPI's holidays {holidays.__version__} is wrong for {country} on {', '.join(wrong)}.")


def ask_product(program: list[str], rule: Rule, country: str, lines: list[str]) -> list[str]:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(overrides(rule, country))
        file.flush()
        command = [*program, "deadline", *rule.arguments(country), "--overrides", file.name]
        answer = subprocess.run(
            command, input="\n".join(lines) + "\n", capture_output=True, text=True, cwd=ROOT, check=False
        )
    if answer.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {answer.returncode}: {answer.stderr[:2000]}")
    return answer.stdout.splitlines()


def compare(program: list[str], rule: Rule, country: str, national: dict[date, str], number: int, seed: int) -> bool:
    begun = time.monotonic()
    asked = list(Starts(rule, country, sorted(national), seed).take(number))
    if rule.every_midnight:
        asked += every_midnight(country)
    title = f"{country} {rule.name}"
    try:
        answers = ask_product(program, rule, country, [text for text, _ in asked])
    except (OSError, RuntimeError) as failure:
        print(f"failed  {title}: {failure}", flush=True)
        return False
    clock = Clock(rule, country, national)
    differences = []
    for (text, start), answer in zip(asked, answers):
        due = clock.due(start).astimezone(clock.zone).isoformat()
        if due != answer:
            differences.append((text, due, answer))
    # Without an answer to every start the others may belong to other starts.
    good = not differences and len(answers) == len(asked)
    seconds = time.monotonic() - begun
    print(
        f"{'ok' if good else 'failed'}  {title}: {len(asked)} starts, {len(answers)} answers, "
        f"{len(differences)} differences ({seconds:.1f} s)",
        flush=True,
    )
    for text, due, answer in differences[:SHOWN]:
        print(f"    {text}: the oracle says {due}, the product {answer}", flush=True)
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--starts", type=int, default=300, help="random starts for each rule and country (300)")
    parser.add_argument("--seed", type=int, default=48, help="another seed gives other starts (48)")
    parser.add_argument("--program", help="a built xtask; `cargo xtask` unless given")
    parser.add_argument("--rule", action="append", help="only rules whose name begins so; may be repeated")
    options = parser.parse_args()
    if options.starts < 1:
        parser.error("--starts is at least 1")
    program = [str(Path(options.program).resolve())] if options.program else ["cargo", "xtask"]
    # The machine's own time-zone data may be old, or missing.
    zoneinfo.reset_tzpath(to=())

    national = {country: national_holidays(country) for country in COUNTRIES}
    check_oracle(national)
    chosen = [rule for rule in RULES if not options.rule or rule.name.startswith(tuple(options.rule))]
    if not chosen:
        parser.error("no rule has such a name")
    good = [
        compare(program, rule, country, national[country], options.starts, options.seed)
        for rule in chosen
        for country in COUNTRIES
    ]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
