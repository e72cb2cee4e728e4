"""What a date phrase says, before it is looked up: the closed set of things the grammar can read."""

from dataclasses import dataclass
from datetime import time
from typing import Literal

from bot.domain.when.said_days import Ahead, Day, Feast, Near, Weekday
from bot.domain.when.said_periods import HalfYear, Month, Nth, Part, Quarter, Turn, Week, Weekend, Year
from bot.domain.when.vocabulary import Lead, Unit, Which


@dataclass(frozen=True, slots=True)
class Meeting:
    """Such as "styrelsemötet 2 mars", "nästa styrelsemöte".

    `name` is its place in the text (start, end); `series` None when the plan does not know it; `generic`: only "mötet". `nth`: the first after today is
    1, the one after it 2; with `year_ahead` not None counted within that year, -1 being the last. `month`, `year`, `place`
    and `day` narrow it. `number`: it is named by its label ("M4"). `body`: the name is that of the body itself. `which` as written.
    `since`, `until`: "efter nyår", "före jul". `untold`: narrowed by words that no plan can tell ("sista mötet före sommaren").
    """

    name: tuple[int, int]
    series: str | None = None
    number: int | None = None
    generic: bool = False
    body: bool = False
    which: Which | None = None
    nth: int = 1
    year_ahead: int | None = None
    month: int | None = None
    year: int | None = None
    place: str | None = None
    day: "Single | None" = None
    since: Feast | None = None
    until: Feast | None = None
    untold: bool = False


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The day or meeting that was named before in the text, as in "styrelsemötet 2 mars, veckan innan"."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Such as "två arbetsdagar före styrelsemötet": `number` None is "dagen före", "veckan före"; a `weekday` is "fredagen före"."""

    side: Literal[-1, 1]
    of: "Single"
    number: int | None = None
    unit: Unit = "day"
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """Such as "samma vecka som styrelsemötet"."""

    unit: Unit
    of: "Single"


@dataclass(frozen=True, slots=True)
class Between:
    """Such as "28 feb – 2 mars": from the first day of one to the last of the other."""

    first: "Single"
    last: "Single"


@dataclass(frozen=True, slots=True)
class Choice:
    """Such as "22 mars eller 5 april"."""

    options: "tuple[Single | Between, ...]"
    join: Literal["or", "and"]


@dataclass(frozen=True, slots=True)
class Repeated:
    """Such as "varje måndag", "första tisdagen i varje månad" (`nth` with `weekdays`), "den 1:a varje månad" (`nth` alone).

    `working`: the nth working day, rather than the nth day.
    """

    unit: Unit
    every: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    working: bool = False


@dataclass(frozen=True, slots=True)
class Vague:
    """Such as "inom kort"; `ongoing`: "löpande"."""

    ongoing: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """Such as "i fredags": a day behind us, never a deadline."""


Single = (
    Day
    | Near
    | Weekday
    | Week
    | Weekend
    | Month
    | Quarter
    | HalfYear
    | Year
    | Part
    | Turn
    | Feast
    | Nth
    | Ahead
    | Meeting
    | Mentioned
    | Beside
    | Same
)
Expression = Single | Between | Choice | Repeated | Vague | Past


@dataclass(frozen=True, slots=True)
class Clock:
    """Such as "kl 16:00-18:00": from `begins` to `ends`; `part` is a part of the day. All None: no time was written."""

    begins: time | None = None
    ends: time | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase with its lead words, its tokens being those from `first` up to `after`; `when` None: only a time.

    `at` is where the expression itself begins.
    """

    first: int
    at: int
    after: int
    leads: tuple[Lead, ...]
    when: Expression | None
    clock: Clock = Clock()
