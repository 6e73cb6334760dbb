# Copyright (c) 2026 The reglament authors
# SPDX-License-Identifier: MIT

"""Reads an iCalendar file from standard input with python3-icalendar and prints
its events as JSON, one object of texts each."""

import json
import sys

from icalendar import Calendar


def text(event, name):
    if name not in event:
        return ""
    value = event[name]
    if not hasattr(value, "dt"):
        return str(value)
    at = value.dt.isoformat()
    return at.replace("+00:00", "Z")


calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = [
    {
        "uid": text(event, "UID"),
        "stamp": text(event, "DTSTAMP"),
        "sequence": text(event, "SEQUENCE") or "0",
        "status": text(event, "STATUS"),
        "start": text(event, "DTSTART"),
        "end": text(event, "DTEND"),
        "summary": text(event, "SUMMARY"),
        "description": text(event, "DESCRIPTION"),
    }
    for event in calendar.walk("VEVENT")
]
print(json.dumps(events))
