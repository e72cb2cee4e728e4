"""When a person may be reminded: their hour, their days, and the hours and days when nothing is sent."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil.tz import resolve_imaginary

from bot.domain.when import workdays

REMINDER_TIME = time(8, 30)
REMINDER_DAYS = (14, 7, 2, 0)
ZONE = "Europe/Stockholm"
QUIET_FROM = time(17)
QUIET_UNTIL = time(7)
ONE_DAY = timedelta(days=1)


def instant(day: date, at: time, zone: str) -> datetime:
    """The instant (UTC) of a local time. One that the clock skips is moved forward; of one that comes twice it is the first."""
    return resolve_imaginary(datetime.combine(day, at, ZoneInfo(zone))).astimezone(UTC)


def known_zone(told: str | None) -> str | None:
    """A zone (IANA) that a platform has told, when there is one of that name: nobody could be reminded by another."""
    try:
        return told if told and ZoneInfo(told) else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # no such zone, no such path, a folder
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How one person is reminded. `at` is local time in `zone` (IANA); `days` are calendar days before a deadline.

    `paused_until`: the last local day without reminders. `country`: whose holidays are days off.
    """

    at: time = REMINDER_TIME
    days: tuple[int, ...] = REMINDER_DAYS
    zone: str = ZONE
    country: str = "SE"
    paused_until: date | None = None

    def local(self, moment: datetime) -> datetime:
        """A moment on the person's own clock."""
        return moment.astimezone(ZoneInfo(self.zone))

    def day(self, moment: datetime) -> date:
        """The local day of a moment."""
        return self.local(moment).date()

    def morning(self, day: date) -> datetime:
        """The moment (UTC) of this day's reminders: the person's hour, but never in the quiet hours."""
        at = self.at if QUIET_UNTIL <= self.at < QUIET_FROM else QUIET_UNTIL
        return instant(day, at, self.zone)

    def before_day_off(self, day: date) -> date:
        """The day itself, or the working day before it when it is a day off."""
        return workdays.on_or_before(day, self.country)

    def is_open(self, moment: datetime) -> bool:
        """Whether a reminder may be sent at this moment."""
        local = self.local(moment)
        return QUIET_UNTIL <= local.time() < QUIET_FROM and self._is_open_day(local.date())

    def next_open(self, moment: datetime) -> datetime:
        """The next morning (UTC) after a moment when a reminder may be sent."""
        day = self.day(moment)
        if self.paused_until is not None and day <= self.paused_until:
            day = self.paused_until + ONE_DAY
        while not self._is_open_day(day) or self.morning(day) <= moment:
            day += ONE_DAY
        return self.morning(day)

    def _is_open_day(self, day: date) -> bool:
        paused = self.paused_until is not None and day <= self.paused_until
        return not paused and workdays.is_workday(day, self.country)
