"""A deadline in the columns of a task: what is looked for has a column of its own, the rest is JSON."""

from datetime import date
from typing import Any

from sqlalchemy import Row

from bot.domain.names import fold
from bot.domain.when.deadline import Deadline, Offset


def columns(value: Deadline | None) -> dict[str, Any]:
    """The columns of a task that hold its deadline (none: all empty)."""
    if value is None:
        empty = (
            "deadline",
            "deadline_on",
            "deadline_at",
            "deadline_day",
            "deadline_series",
            "deadline_meeting_id",
        )
        return dict.fromkeys(empty)
    return {
        "deadline_on": value.on,
        "deadline_at": value.at,
        "deadline_day": value.day,
        "deadline_series": None if value.series is None else fold(value.series),
        "deadline_meeting_id": value.meeting,
        "deadline": {
            "typed": value.typed,
            "word": value.word,
            "last": _text(value.last),
            "offset": None if value.offset is None else [value.offset.number, value.offset.unit],
            "series": value.series,
            "zone": value.zone,
            "doubt": value.doubt,
            "others": [_text(day) for day in value.others],
            "rule": value.rule,
        },
    }


def deadline(row: Row[Any]) -> Deadline | None:
    """The deadline in these columns."""
    rest = row.deadline
    if rest is None:
        return None
    return Deadline(
        typed=rest["typed"],
        word=rest["word"],
        day=row.deadline_day,
        last=_day(rest["last"]),
        offset=None if rest["offset"] is None else Offset(*rest["offset"]),
        series=rest["series"],
        meeting=row.deadline_meeting_id,
        on=row.deadline_on,
        at=row.deadline_at,
        zone=rest["zone"],
        doubt=rest["doubt"],
        others=tuple(date.fromisoformat(day) for day in rest["others"]),
        rule=rest.get("rule"),  # rows that are older than recurring tasks lack it
    )


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)
