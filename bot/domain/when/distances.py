"""How far one day is from another: days, working days, months, or the whole week beside it."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.domain.when.deadline import Offset
from bot.domain.when.vocabulary import Unit
from bot.domain.when.workdays import shift

DAYS: dict[Unit, int] = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


def distance(number: int, unit: Unit) -> Offset | None:
    """Such as "Två veckor" is 14 days, "ett halvår" six months; None for hours and minutes."""
    if unit == "working day":
        return Offset(number, "working day")
    if unit in MONTHS:
        return Offset(number * MONTHS[unit], "month")
    return Offset(number * DAYS[unit], "day") if unit in DAYS else None


def apply(offset: Offset, day: date, country: str) -> tuple[date, date | None] | None:
    """The day at that distance; for "week" the Monday and Sunday of a whole week. None beyond the calendar's end."""
    try:
        match offset.unit:
            case "working day":
                return shift(day, offset.number, country), None
            case "month":
                return day + relativedelta(months=offset.number), None
            case "week":
                monday = day - timedelta(days=day.weekday()) + timedelta(weeks=offset.number)
                return monday, monday + timedelta(days=6)
            case _:
                return day + timedelta(days=offset.number), None
    except (OverflowError, ValueError):
        return None
