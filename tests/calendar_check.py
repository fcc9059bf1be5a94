#!/usr/bin/env python3
"""Compares the built-in working days with the PyPI package chinesecalendar, day by day.

Exit 0: no day differs. 1: some do, and are listed. 2: the data cannot be read. 3: the package, or a Python that reads TOML, is missing.
A year is what its own notice says, after what the next year's notice says about its December.
"""

import datetime
import pathlib
import sys

try:
    import tomllib
except ImportError:
    print("this needs Python 3.11 or newer", file=sys.stderr)
    sys.exit(3)

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "src" / "setting" / "calendar"


def notices():
    found = {}
    for path in sorted(FOLDER.glob("*.toml")):
        with path.open("rb") as file:
            notice = tomllib.load(file)
        found[int(path.stem)] = (set(notice["holidays"]), set(notice["workdays"]))
    return found


def works(notices, day):
    for year in (day.year + 1, day.year):
        holidays, workdays = notices.get(year, (set(), set()))
        if day in holidays:
            return False
        if day in workdays:
            return True
    return day.weekday() < 5


def main():
    try:
        import chinese_calendar
    except ImportError:
        print("chinesecalendar is not installed", file=sys.stderr)
        return 3
    try:
        known = notices()
    except (OSError, KeyError, ValueError) as error:
        print(f"{FOLDER}: {error}", file=sys.stderr)
        return 2
    if not known:
        print(f"{FOLDER}: no notices", file=sys.stderr)
        return 2
    days = differing = 0
    unchecked = []
    for year in sorted(known):
        day = datetime.date(year, 1, 1)
        while day.year == year:
            try:
                expected = chinese_calendar.is_workday(day)
            except NotImplementedError:
                unchecked.append(year)
                break
            days += 1
            if works(known, day) != expected:
                differing += 1
                print(f"{day} {'work' if expected else 'off'} in chinesecalendar, {'off' if expected else 'work'} here")
            day += datetime.timedelta(days=1)
    if unchecked:
        print(f"newer than the package, not compared: {unchecked}", file=sys.stderr)
    print(f"{len(known)} years, {days} days compared, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
