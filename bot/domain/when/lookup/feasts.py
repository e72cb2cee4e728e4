"""When the named days fall."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.easter import easter

from bot.domain.when.lookup.spans import Span, World
from bot.domain.when.said_days import Feast

THURSDAY, FRIDAY, SATURDAY, SUNDAY = 3, 4, 5, 6
Rule = Callable[[int], date]


def _on(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days=days)


def _first(weekday: int, month: int, day: int) -> Rule:
    """The first such weekday on or after that day."""

    def rule(year: int) -> date:
        start = date(year, month, day)
        return start + timedelta(days=(weekday - start.weekday()) % 7)

    return rule


RULES: Mapping[str, Rule] = {
    "new year's day": _on(1, 1),
    "epiphany eve": _on(1, 5),
    "epiphany": _on(1, 6),
    "knut": _on(1, 13),
    "valentine": _on(2, 14),
    "women's day": _on(3, 8),
    "shrove tuesday": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "annunciation": _on(3, 25),
    "palm sunday": _from_easter(-7),
    "holy wednesday": _from_easter(-4),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "easter eve": _from_easter(-1),
    "easter": _from_easter(0),
    "easter monday": _from_easter(1),
    "walpurgis": _on(4, 30),
    "may day": _on(5, 1),
    "ascension": _from_easter(39),
    "pentecost eve": _from_easter(48),
    "pentecost": _from_easter(49),
    "pentecost monday": _from_easter(50),
    "mother's day": _first(SUNDAY, 5, 25),
    "national day": _on(6, 6),
    "midsummer eve": _first(FRIDAY, 6, 19),
    "midsummer day": _first(SATURDAY, 6, 20),
    "michaelmas": _on(9, 29),
    "cinnamon bun": _on(10, 4),
    "united nations": _on(10, 24),
    "all saints": _first(SATURDAY, 10, 31),
    "all souls": _first(SUNDAY, 11, 1),
    "martinmas": _on(11, 10),
    "thanksgiving": _first(THURSDAY, 11, 22),
    "halloween": _on(10, 31),
    "father's day": _first(SUNDAY, 11, 8),
    "black friday": _first(FRIDAY, 11, 23),
    "advent": _first(SUNDAY, 11, 27),
    "advent 2": _first(SUNDAY, 12, 4),
    "advent 3": _first(SUNDAY, 12, 11),
    "advent 4": _first(SUNDAY, 12, 18),
    "nobel": _on(12, 10),
    "lucia": _on(12, 13),
    "eve of christmas eve": _on(12, 23),
    "christmas eve": _on(12, 24),
    "christmas day": _on(12, 25),
    "boxing day": _on(12, 26),
    "days between": _on(12, 27),
    "new year's eve": _on(12, 31),
}
LENGTHS = {"days between": 4}
"""Of those that last several days, how many."""


def feast(written: Feast, world: World) -> Span:
    """The day in the year written, else the first on or after today ("nästa jul": as soon, unless it is today)."""
    rule = RULES[written.name]
    found = rule(written.year or world.today.year)
    passed = found <= world.today if written.ahead else found < world.today
    if written.year is None and passed:
        found = rule(world.today.year + 1)
    length = LENGTHS.get(written.name)
    return Span(first=found, last=found + timedelta(days=length - 1) if length else None)
