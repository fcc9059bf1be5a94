#!/usr/bin/env python3
"""Reads calendars and mails that guiju writes with programs of others: calendar_read.py FOLDER

`*.ics` is read by icalendar and validated by vobject; `*.eml` is read by the standard library, and the calendar in it too.

Exit 0: all read back. 1: some do not, and what is wrong is listed. 2: there is nothing to read. 3: a package is missing.
"""

import email
import email.policy
import pathlib
import sys

try:
    import icalendar
    import vobject
except ImportError as missing:
    print(f"missing: {missing.name}", file=sys.stderr)
    sys.exit(3)


def check_calendar(name, data):
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"{name}:{number}: {len(line)} octets"
    if b"\n" in data.replace(b"\r\n", b""):
        yield f"{name}: a line ends without CR"
    calendar = icalendar.Calendar.from_ical(data)
    for component in calendar.walk():
        for error in component.errors:
            yield f"{name}: {component.name}: {error}"
    events = calendar.walk("VEVENT")
    uids = [str(event["UID"]) for event in events]
    if len(uids) != len(set(uids)):
        yield f"{name}: a UID is there twice"
    for event in events:
        days = (event.decoded("DTEND") - event.decoded("DTSTART")).days
        if days != 1:
            yield f"{name}: {event['UID']} lasts {days} days"
        if not str(event["SUMMARY"]).strip():
            yield f"{name}: {event['UID']} says nothing"
    for component in vobject.readComponents(data.decode("utf-8")):
        component.validate(raiseException=True)
    print(f"{name}: {len(events)} events, {sum(str(it['STATUS']) == 'CANCELLED' for it in events)} cancelled")


def check_mail(name, data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    if message.defects or any(part.defects for part in message.walk()):
        yield f"{name}: {message.defects}"
    body = message.get_body(("plain",))
    attached = list(message.iter_attachments())
    if "看过" not in body.get_content() or "提醒" not in message["Subject"]:
        yield f"{name}: {message['Subject']}"
    if [it.get_filename() for it in attached] != ["guiju.ics"]:
        yield f"{name}: {attached}"
    for it in attached:
        yield from check_calendar(f"{name}/guiju.ics", it.get_payload(decode=True))
    print(f"{name}: {message['Subject']}, {len(data)} bytes")


def main():
    folder = pathlib.Path(sys.argv[1])
    wrong, seen = [], 0
    for path in sorted(folder.iterdir()):
        check = {".ics": check_calendar, ".eml": check_mail}.get(path.suffix)
        if check:
            seen += 1
            wrong.extend(check(path.name, path.read_bytes()))
    print("\n".join(wrong))
    return 1 if wrong else 0 if seen else 2


sys.exit(main())
