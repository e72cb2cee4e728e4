"""Weeks, months and longer periods as a phrase says them, their parts, and days counted within them."""

from dataclasses import dataclass

from bot.domain.when.vocabulary import PartName, Unit


@dataclass(frozen=True, slots=True)
class Week:
    """Such as "v. 12" (`number`), "nästa vecka" (`ahead` 1), "påskveckan" (`feast`), or with `weekday` one day of it."""

    number: int | None = None
    year: int | None = None
    ahead: int = 0
    weekday: int | None = None
    feast: str | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    """Such as "helgen" (the coming one, `ahead` 0), "nästa helg" (`ahead` 1)."""

    ahead: int = 0


@dataclass(frozen=True, slots=True)
class Month:
    """Such as "mars" (`month`), "nästa månad" (`ahead` 1); `last`: through that month ("mars–april"). `years_ahead` as of a day."""

    month: int | None = None
    year: int | None = None
    ahead: int = 0
    last: int | None = None
    years_ahead: int | None = None


@dataclass(frozen=True, slots=True)
class Quarter:
    """Such as "Q3" (`number`), "nästa kvartal" (`ahead` 1); `years_ahead` as of a day."""

    number: int | None = None
    year: int | None = None
    ahead: int = 0
    years_ahead: int | None = None


@dataclass(frozen=True, slots=True)
class HalfYear:
    """Such as "första halvåret"."""

    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """Such as "2018" (`year`), "nästa år" (`ahead` 1)."""

    year: int | None = None
    ahead: int = 0


Period = Week | Month | Quarter | HalfYear | Year


@dataclass(frozen=True, slots=True)
class Part:
    """Such as "slutet av mars"; `last_day`: exactly the last day ("sista mars", "månadens slut")."""

    part: PartName
    of: Period
    last_day: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """Such as "årsskiftet", "månadsskiftet maj/juni" (`month` 5)."""

    unit: Unit
    month: int | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """Such as "första arbetsdagen i april", "sista fredagen i mars": `what` is a unit or a weekday; of a month, or of the year."""

    nth: int
    what: Unit | int
    of: Month | Year | Quarter | Week
