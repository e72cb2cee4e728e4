"""The shape of the word lists, and what one word can mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Vocabulary = Mapping[str, Mapping[Any, str]]
"""A field of `Meaning` → its value → the words for it, separated by commas."""

Unit = Literal[
    "day",
    "working day",
    "week",
    "month",
    "quarter",
    "half-year",
    "year",
    "weekend",
    "fortnight",
    "hour",
    "half-hour",
    "minute",
    "quarter-hour",
]

Lead = Literal[
    "by",
    "till",
    "before",
    "ahead of",
    "after",
    "since",
    "on",
    "at",
    "i",
    "in",
    "during",
    "within",
    "om",
    "from",
    "of",
    "for",
    "between",
]
"""What a word before a date says of it; see `grammar.leads`. "i" is Swedish, "in" English (also "in two weeks")."""

Which = Literal["this", "next", "coming", "after next", "last", "every", "every other"]
Join = Literal["or", "and", "to", "comma"]
PartName = Literal["start", "middle", "end", "first half", "second half"]


@dataclass(slots=True, kw_only=True, eq=False)
class Meaning:
    """All that one word, or one fixed expression, can mean in a date. Built once per vocabulary; never changed after."""

    month: int | None = None
    weekday: int | None = None  # 0 is Monday
    weekdays: int | None = None  # in the plural: every week
    number: int | None = None
    ordinal: int | None = None  # -1 is the last, -2 the last but one
    nth: bool = False  # the ending of an ordinal in figures, as in 2:a and 2nd
    unit: Unit | None = None
    definite: bool = False  # "veckan" beside "vecka"
    week: bool = False  # may stand before the number of a week
    near: int | None = None  # days from today
    today: str | None = None  # a part of today, such as "tonight"
    past: bool = False
    which: Which | None = None
    whose: Literal["year", "next year", "quarter", "month", "next month", "week", "next week"] | None = None
    of_month: int | None = None  # "oktobers", as in "oktobers slut"
    part: PartName | None = None
    ending: bool = False  # "slut", as in "månadens slut"
    last_day: bool = False
    end_of: Unit | None = None  # "eow", "månadsslutet"
    turn: Unit | None = None  # "årsskiftet"
    quarter: int | None = None
    half: int | None = None
    feast: str | None = None
    week_of_feast: str | None = None  # "påskveckan"
    season: bool = False
    lead: Lead | None = None
    after_date: bool = False  # a lead that may stand after its date, as in "fredag senast"
    about: bool = False  # before a number: "ca två veckor"
    from_now: bool = False
    away: int | None = None  # before (-1) or after (1) what was named: "två dagar därefter"
    ready: bool = False
    article: bool = False
    join: Join | None = None
    either: bool = False
    same: bool = False
    clock: bool = False
    hours: bool = False  # glued behind an hour, as in "14-tiden"
    noon: int | None = None
    daypart: str | None = None
    am: int | None = None  # hours to add: 0 for am, 12 for pm
    half_past: int | None = None  # minutes from the hour that is named: "halv tre" -30, "half past two" 30
    quarter_hour: bool = False
    past_hour: int | None = None  # "över" 1, "i" -1
    gathering: bool = False  # a meeting of any kind
    of_place: bool = False
    vague: bool = False
    ongoing: bool = False
    few: bool = False
    repeat: Unit | None = None
    document: bool = False
    not_date: bool = False
    fraction_of: bool = False
    series: str | None = None  # of the calendar at hand
    labelled: int | None = None  # the meeting of this number: "M4"
    body: bool = False  # the series is named by its body ("styrelsen"), not as a meeting
    place: str | None = None  # of a meeting of the calendar at hand
    known: bool = True  # whether the word means anything at all
    misspelt: bool = False
    weak: bool = False  # also an ordinary word or a name, or misspelt: counts only in company


NOTHING = Meaning(known=False)
