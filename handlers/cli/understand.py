"""`klubba understand`: shows how a text's dates are read, for administrators and for measuring."""

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, TextIO
from zoneinfo import ZoneInfo

from dateutil.tz import resolve_imaginary

from bot.domain.when.calendar import Calendar, Planned
from bot.domain.when.deadline import Deadline
from bot.domain.when.find import Found, find
from bot.domain.when.policy import deadline
from bot.domain.when.reading import Reading
from handlers.cli.parsers import Commands

ZONE = ZoneInfo("Europe/Stockholm")


def local(now: str | None) -> datetime:
    """An ISO instant as local time; without an offset it is local already. None: now. Raises ValueError."""
    if now is None:
        return datetime.now(ZONE)
    at = datetime.fromisoformat(now)
    return at.replace(tzinfo=ZONE) if at.tzinfo is None else at.astimezone(ZONE)


def understand(text: str, now: str | None = None, *, as_json: bool = False) -> str:
    """What a text's dates are read as, at that instant (ISO; None: now) and without a plan of meetings. Raises ValueError."""
    at = local(now)
    found = find(text, now=at, calendar=Calendar())
    if as_json:
        return json.dumps(answer(found), ensure_ascii=False, indent=2)
    if found.reading is None:
        return f"No date. Left of the text: {found.rest!r}"
    due = deadline(found.reading, calendar=Calendar(), now=at)
    lines = [
        f"read      {found.reading.typed!r}",
        f"as        {_spoken(answer(found))}",
        f"due       {_in_full(due)}",
        f"left      {found.rest!r}",
    ]
    if due.doubt:
        others = ", ".join(day.isoformat() for day in due.others)
        lines.append(f"in doubt  {due.doubt}" + (f", or {others}" if others else ""))
    return "\n".join(lines)


def _spoken(values: dict[str, Any]) -> str:
    days = values["options"] or [day for day in (values["start"], values["end"]) if day]
    joint = f" {values.get('join', 'to')} "
    return f"{joint.join(days) or 'no day'} ({values['kind']}, {values['relation'] or 'no relation'})"


def _in_full(due: Deadline) -> str:
    """Weekday, date, time and ISO week of what the product would remind of."""
    if due.on is None:
        return "never" if due.is_ongoing else "not known"
    return f"{due.on:%A %-d %B %Y} {due.at:%H:%M} {due.zone} (week {due.on.isocalendar().week})"


def answer(found: Found) -> dict[str, Any]:
    """The reading as plain values: days in ISO form, with a time both with their offset."""
    reading = found.reading
    if reading is None:
        return {
            "start": None,
            "end": None,
            "options": None,
            "rest": found.rest,
            "kind": "none",
            "relation": None,
            "meeting": None,
        }
    dated = reading.start is not None
    return {
        "start": _moment(reading.start, reading.time),
        "end": _moment(reading.end, reading.until or reading.time),
        "options": [_moment(day, reading.time) for day in reading.options] or None,
        "rest": found.rest,
        "kind": reading.kind,
        "relation": reading.relation if dated else None,
        "meeting": reading.meeting,
        **_remarks(reading),
    }


def _remarks(reading: Reading) -> dict[str, Any]:
    remarks = {
        "conflict": reading.conflict,
        "impossible": reading.impossible,
        "vague": reading.vague,
        "part": reading.part,
        "join": reading.join,
        "rrule": reading.rule,
        "others": [day.isoformat() for day in reading.others],
    }
    return {name: value for name, value in remarks.items() if value}


def _moment(day: date | None, at: time | None) -> str | None:
    if day is None or at is None:
        return None if day is None else day.isoformat()
    return resolve_imaginary(datetime.combine(day, at, ZONE)).isoformat(timespec="minutes")


def calendar_of(rows: list[Mapping[str, Any]]) -> Calendar:
    """The plan in a record: series, date, end, place, aliases."""
    return Calendar(
        meetings=tuple(
            Planned(
                series=row["series"],
                aliases=tuple(row.get("aliases") or ()),
                starts=date.fromisoformat(row["date"]),
                ends=date.fromisoformat(row["end"]) if row.get("end") else None,
                place=row.get("place"),
            )
            for row in rows
        )
    )


def jsonl(source: TextIO, target: TextIO) -> None:
    """Reads records (id, text, now, calendar), one JSON object a line, and writes one reading for each.

    A meeting that the record's calendar does not know is no meeting here.
    """
    for line in source:
        if not line.strip():
            continue
        record = json.loads(line)
        calendar = calendar_of(record.get("calendar") or [])
        values = answer(find(record["text"], now=local(record["now"]), calendar=calendar))
        if values["meeting"] not in {meeting.series for meeting in calendar.meetings}:
            values["meeting"] = None
        target.write(json.dumps({"id": record["id"], **values}, ensure_ascii=False) + "\n")


def add_to(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("understand", help="show how the date in a text is read")
    parser.add_argument("text", nargs="?", help="the text, as after /uppdrag")
    parser.add_argument("--now", help="read it as of this ISO time (else: now)")
    parser.add_argument("--json", action="store_true", help="answer with JSON")
    parser.add_argument(
        "--jsonl", action="store_true", help="read records from standard input, a JSON object a line"
    )
    parser.set_defaults(act=act)


def act(options: argparse.Namespace) -> int:
    """Exit code 2: neither a text nor --jsonl was given."""
    if options.jsonl:
        jsonl(sys.stdin, sys.stdout)
        return 0
    if options.text is None:
        print("klubba understand: a text or --jsonl is needed", file=sys.stderr)
        return 2
    print(understand(options.text, options.now, as_json=options.json))
    return 0
