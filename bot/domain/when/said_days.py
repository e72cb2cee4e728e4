"""Single days as a phrase says them, before they are looked up."""

from dataclasses import dataclass

from bot.domain.when.vocabulary import Unit, Which


@dataclass(frozen=True, slots=True)
class Day:
    """Such as "2 mars", "fre 10/2", "2017-03-02", "den 20:e". What is None was not written. `figures`: the month as a number.

    `months_ahead`: "den 15 nästa månad" is 1; `years_ahead`: "2 mars nästa år" is 1.
    """

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    figures: bool = False
    months_ahead: int | None = None
    years_ahead: int | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """Such as "i morgon": so many days from today. `part`: that part of the day ("i kväll")."""

    days: int
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """Such as "fredag", "nästa onsdag", "tisdag om en vecka" (`weeks_later` 1)."""

    weekday: int
    which: Which = "coming"
    weeks_later: int = 0


@dataclass(frozen=True, slots=True)
class Feast:
    """Such as "midsommar": a day with a name of its own."""

    name: str
    year: int | None = None
    ahead: int = 0


@dataclass(frozen=True, slots=True)
class Ahead:
    """Such as "om två veckor"; `weekday`: that day of the week it leads to ("om två veckor på fredag")."""

    number: int
    unit: Unit
    weekday: int | None = None
