#!/usr/bin/env python3
"""Makes occurrences.json.gz: 500 seeded calendars, and their events as Debian's python3-recurring-ical-events and
python3-dateutil expand them. Run it from the root of the repository:

    apt-get install python3-recurring-ical-events python3-dateutil
    python3 test/calendars/make.py
"""
import gzip
import json
import random
import signal
from datetime import date, datetime, timedelta, timezone

import recurring_ical_events
from icalendar import Calendar

SEED = 20261005
COUNT = 500
WINDOW = ("2026-01-01", "2027-12-31")
ZONES = ["America/New_York", "America/Los_Angeles", "America/Chicago", "Europe/Berlin", "Australia/Sydney", "Asia/Tokyo"]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


class TooLong(Exception):
    """Raised for a rule that never matches: dateutil looks for it until the year 9999."""


def stop(*_):
    raise TooLong


def pick(random_, values, most):
    return random_.sample(values, random_.randint(1, most))


def weekdays(r, frequency):
    days = pick(r, DAYS, 3)
    # A rule with both plain and numbered days is read as both at once by dateutil, and as either by the specification.
    if frequency in ("MONTHLY", "YEARLY") and r.random() < 0.7:
        return ",".join(r.choice(["1", "2", "3", "4", "5", "-1", "-2"]) + day for day in days)
    return ",".join(days)


def rule(r, kind, start):
    frequency = r.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    parts = {"FREQ": frequency}
    if r.random() < 0.4:
        parts["INTERVAL"] = r.randint(1, 4)
    if r.random() < 0.3:
        parts["WKST"] = r.choice(["SU", "MO"])
    if r.random() < 0.25:
        parts["BYMONTH"] = ",".join(map(str, sorted(pick(r, list(range(1, 13)), 4))))
    if frequency == "YEARLY" and r.random() < 0.2:
        parts["BYWEEKNO"] = ",".join(map(str, pick(r, [1, 5, 20, 41, 52], 2)))
    elif frequency == "YEARLY" and r.random() < 0.2:
        parts["BYYEARDAY"] = ",".join(map(str, pick(r, [1, 59, 60, 100, 200, -1, -100], 3)))
    elif frequency != "WEEKLY" and r.random() < 0.3:
        parts["BYMONTHDAY"] = ",".join(map(str, pick(r, [1, 2, 5, 13, 15, 28, 29, 30, 31, -1, -2], 3)))
    if r.random() < 0.5 and "BYYEARDAY" not in parts:
        parts["BYDAY"] = ",".join(pick(r, DAYS, 3)) if "BYWEEKNO" in parts else weekdays(r, frequency)
    if frequency in ("MONTHLY", "YEARLY") and r.random() < 0.15 and ("BYDAY" in parts or "BYMONTHDAY" in parts):
        parts["BYSETPOS"] = r.choice([1, 2, -1, -2])
    end = r.random()
    if end < 0.35:
        parts["COUNT"] = r.randint(1, 40)
    elif end < 0.6:
        until = start + timedelta(days=r.randint(10, 900))
        if kind == "day":
            parts["UNTIL"] = until.strftime("%Y%m%d")
        elif kind == "floating":
            parts["UNTIL"] = until.strftime("%Y%m%dT%H%M%S")
        else:
            parts["UNTIL"] = until.strftime("%Y%m%dT%H%M%SZ")
    return ";".join(f"{key}={value}" for key, value in parts.items())


def time_of(name, kind, zone, value):
    if kind == "day":
        return f"{name};VALUE=DATE:{value:%Y%m%d}"
    if kind == "utc":
        return f"{name}:{value:%Y%m%dT%H%M%S}Z"
    if kind == "floating":
        return f"{name}:{value:%Y%m%dT%H%M%S}"
    return f"{name};TZID={zone}:{value:%Y%m%dT%H%M%S}"


def event(r):
    kind = r.choice(["zone", "zone", "zone", "day", "utc", "floating"])
    zone = r.choice(ZONES)
    # Hours that no zone here skips or repeats.
    start = datetime(r.choice([2024, 2025, 2026, 2026, 2026]), r.randint(1, 12), r.randint(1, 28), r.randint(6, 20), r.choice([0, 30]))
    lines = [time_of("DTSTART", kind, zone, start)]
    if kind == "day":
        days = r.randint(1, 4)
        lines.append(r.choice([time_of("DTEND", kind, zone, start + timedelta(days=days)), f"DURATION:P{days}D"]))
    else:
        minutes = r.choice([30, 45, 60, 90, 120])
        lines.append(r.choice([time_of("DTEND", kind, zone, start + timedelta(minutes=minutes)), f"DURATION:PT{minutes}M"]))
    lines.append(f"RRULE:{rule(r, kind, start)}")
    return kind, zone, start, lines


def wrapped(events):
    body = "".join(
        "BEGIN:VEVENT\r\n" + "".join(f"{line}\r\n" for line in lines) + "END:VEVENT\r\n" for lines in events
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example Agency//EN\r\n{body}END:VCALENDAR\r\n"


def text(value):
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ") if value.tzinfo else value.strftime("%Y%m%dT%H%M%S")
    return value.strftime("%Y%m%d")


def expanded(calendar):
    first, last = (date.fromisoformat(day) for day in WINDOW)
    found = recurring_ical_events.of(Calendar.from_ical(calendar)).between(first, last + timedelta(days=1))
    return sorted([text(one["DTSTART"].dt), text(one["DTEND"].dt), str(one["SUMMARY"])] for one in found)


def local(kind, zone, start, occurrence):
    """Returns an expanded start as the event writes it."""
    import pytz

    if kind == "day":
        return datetime.strptime(occurrence, "%Y%m%d")
    value = datetime.strptime(occurrence.rstrip("Z"), "%Y%m%dT%H%M%S")
    if kind == "zone":
        return pytz.utc.localize(value).astimezone(pytz.timezone(zone)).replace(tzinfo=None)
    return value


def calendar_of(r, index):
    kind, zone, start, lines = event(r)
    uid = f"UID:{index}@agency.example"
    plain = expanded(wrapped([[uid, "SUMMARY:Usual", *lines]]))
    if len(plain) > 60:
        return None
    starts = [local(kind, zone, start, one[0]) for one in plain]
    main = [uid, "SUMMARY:Usual", *lines]
    events = [main]
    chosen = r.sample(starts, min(len(starts), 3))
    if chosen and r.random() < 0.4:
        main.append(time_of("EXDATE", kind, zone, chosen.pop()))
    if chosen and r.random() < 0.4:
        original = chosen.pop()
        moved = original + timedelta(days=r.randint(0, 2), hours=0 if kind == "day" else r.choice([-1, 1, 2]))
        end = moved + (timedelta(days=1) if kind == "day" else timedelta(hours=1))
        events.append([uid, "SUMMARY:Moved", time_of("RECURRENCE-ID", kind, zone, original), time_of("DTSTART", kind, zone, moved), time_of("DTEND", kind, zone, end)])
    if r.random() < 0.25:
        extra = datetime(2026, r.randint(1, 12), r.randint(1, 28), start.hour, start.minute)
        main.append(time_of("RDATE", kind, zone, extra))
    return wrapped(events)


def main():
    signal.signal(signal.SIGALRM, stop)
    r = random.Random(SEED)
    calendars = []
    while len(calendars) < COUNT:
        try:
            signal.setitimer(signal.ITIMER_REAL, 2)
            calendar = calendar_of(r, len(calendars))
            if calendar:
                calendars.append({"calendar": calendar, "expected": expanded(calendar)})
        except TooLong:
            continue
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    content = json.dumps({"since": WINDOW[0], "until": WINDOW[1], "calendars": calendars}, separators=(",", ":"))
    with open("test/calendars/occurrences.json.gz", "wb") as file:
        file.write(gzip.compress(content.encode(), mtime=0))
    print(len(calendars), "calendars,", sum(len(one["expected"]) for one in calendars), "events")


main()
