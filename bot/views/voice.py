"""One language on one day in one time zone: what every view of a record needs to speak."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.people import Locale
from bot.i18n import catalogue, dates
from bot.views.nodes import Spans
from bot.views.spans import Blank, sentence


class Painted(Protocol):
    """A picture: it knows its day and its zone."""

    @property
    def zone(self) -> str:
        """The IANA zone of its days."""
        ...

    @property
    def today(self) -> date:
        """The local day."""
        ...


@dataclass(frozen=True, slots=True)
class Voice:
    """`today` is a local day of `zone` (IANA)."""

    locale: Locale
    today: date
    zone: str

    def say(self, key: str, **blanks: object) -> str:
        """A sentence in plain text."""
        return catalogue.say(self.locale, key, **blanks)

    def count(self, key: str, number: int, **blanks: object) -> str:
        """A sentence in the form that goes with a number."""
        return catalogue.count(self.locale, key, number, **blanks)

    def spans(self, key: str, *, number: int | None = None, **blanks: Blank) -> Spans:
        """A sentence with its styles."""
        return sentence(self.locale, key, number=number, **blanks)

    def full(self, day: date, last: date | None = None) -> str:
        """A day (or the days until `last`) with weekday, year and week."""
        return dates.full_span(day, last or day, self.locale)

    def day(self, day: date, last: date | None = None) -> str:
        """A day (or the days until `last`) as in lists."""
        return dates.span(day, last or day, self.locale, self.today)

    def short(self, day: date) -> str:
        """A day as short as it gets."""
        return dates.short(day, self.locale)

    def day_month(self, day: date, last: date | None = None) -> str:
        """A day (or the days until `last`) without weekdays."""
        return dates.day_month_span(day, last or day, self.locale, self.today)

    def ahead(self, day: date) -> str:
        """How far ahead a day is: "i dag", "i morgon", "om 7 dagar"; a day that has passed in words."""
        days = (day - self.today).days
        if days in (0, 1):
            return self.say("ahead.today" if days == 0 else "ahead.tomorrow")
        return self.count("ahead.days", days) if days > 1 else self.day(day)

    def moment(self, at: datetime) -> str:
        """An instant in the zone: the time alone if it was today."""
        return dates.moment(at, self.zone, self.locale, self.today)

    def is_today(self, at: datetime) -> bool:
        """Whether an instant is on the local day."""
        return at.astimezone(ZoneInfo(self.zone)).date() == self.today

    def choice(self, words: list[str]) -> str:
        """Words with "eller" before the last."""
        return (
            self.say("list.or", first=", ".join(words[:-1]), last=words[-1]) if words[1:] else "".join(words)
        )

    def listing(self, words: list[str]) -> str:
        """Words with "och" before the last."""
        if len(words) < 2:
            return "".join(words)
        return self.say("list.and", first=", ".join(words[:-1]), last=words[-1])


def voice_of(picture: Painted, locale: Locale) -> Voice:
    """The voice in which a picture is described."""
    return Voice(locale, picture.today, picture.zone)
