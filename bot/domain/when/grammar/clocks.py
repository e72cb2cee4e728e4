"""Times of the day: "kl 16-18", "13.30", "3pm", "halv tre", "kvart över åtta", "lunch", "på morgonen"."""

from dataclasses import replace
from datetime import time

from bot.domain.when.expressions import Clock
from bot.domain.when.grammar.spoken import Minutes, counts_something, office_hour, spoken
from bot.domain.when.tokens import Tokens


def clock(tokens: Tokens, at: int, *, beside: bool = False, led: bool = False) -> tuple[Clock, int] | None:
    """A time or a span of times. Without "kl" it must look like one; `beside` a date, or `led` by "före", less is enough."""
    start = at
    marked = tokens[at].means.clock
    if marked:
        at += 1 + (tokens[at + 1].word in (":", ".") and tokens[at + 1].glued)
    read = _moment(tokens, at, marked=marked, beside=beside, led=led)
    if read is None:
        return _part_of_day(tokens, start) if beside else None
    begins, at = read
    end = _until(tokens, at, ("to",), marked=marked or beside) or _whole_hour(tokens, at, begins)
    ends, at = end or (None, at)
    return _completed(tokens, at, begins, ends)


def hour_alone(tokens: Tokens, at: int) -> tuple[Clock, int] | None:
    """Such as "14", "två" after a day and "vid", where nothing is counted with it."""
    hour, following = tokens[at], tokens[at + 1]
    counts = following.word[:1].isalnum() and not following.means.known
    if hour.amount is None or hour.digits > 2 or counts:
        return None
    read = _moment(tokens, at, marked=True, beside=True, led=True)
    return (Clock(_time(read[0])), read[1]) if read else None


def hour_of_a_day(tokens: Tokens, at: int) -> tuple[Clock, int] | None:
    """Such as "9" before "tomorrow", "on Friday"."""
    after = at + 1 + (tokens[at + 1].means.lead == "on")
    day = tokens[after].means
    return hour_alone(tokens, at) if day.near is not None or day.weekday is not None else None


def with_part(tokens: Tokens, at: int, found: Clock) -> tuple[Clock, int]:
    """With the part of the day that may stand after a time and its day: "at 9 tomorrow morning"."""
    part = _part_of_day(tokens, at)
    return (in_part(found, part[0].part), part[1]) if part and found.begins else (found, at)


def between(tokens: Tokens, at: int) -> tuple[Clock, int] | None:
    """A span after "mellan" or "från", where bare hours will do: "mellan 13 och 15", "from 10 to 12"."""
    at += tokens[at].means.clock
    hour = tokens[at]
    plain = 0 <= hour.number <= 24 and tokens[at + 1].means.join is not None
    begins = (
        (hour.number * 60, at + 1) if plain else _in_figures(tokens, at, marked=True, beside=True, led=True)
    )
    end = _until(tokens, begins[1], ("to", "and"), marked=True) if begins else None
    return _completed(tokens, end[1], begins[0], end[0]) if begins and end else None


def _completed(tokens: Tokens, at: int, begins: Minutes, ends: Minutes | None) -> tuple[Clock, int]:
    """With what may stand after the figures: "o'clock", "på kvällen"."""
    begins = _same_half(tokens, at, begins, ends)
    at += tokens[at].means.clock and tokens[at].word == ""
    part = _part_of_day(tokens, at)
    if part:
        begins, at = _in_part(begins, part[0].part), part[1]
    return Clock(_time(begins), None if ends is None else _time(ends)), at


def _time(minutes: Minutes) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _part_of_day(tokens: Tokens, at: int) -> tuple[Clock, int] | None:
    part = tokens[at].means.daypart
    return (Clock(part=part), at + 1) if part else None


def in_part(clock: Clock, part: str | None) -> Clock:
    """A time in a part of the day that is named before it: "på kvällen kl 7"."""
    begins = clock.begins
    if begins is None:
        return clock
    return replace(clock, begins=_time(_in_part(begins.hour * 60 + begins.minute, part)), part=part)


def _in_part(minutes: Minutes, part: str | None) -> Minutes:
    """Such as "kl 7 på kvällen" is 19."""
    return minutes + 720 if part in ("afternoon", "evening") and minutes < 720 else minutes


def _moment(tokens: Tokens, at: int, *, marked: bool, beside: bool, led: bool) -> tuple[Minutes, int] | None:
    token = tokens[at]
    if tokens[at + 2].means.hours and tokens[at + 1].glued and tokens[at + 2].glued and token.amount:
        return office_hour(token.amount) * 60, at + 3  # "14-tiden"
    if token.number >= 0:
        return _in_figures(tokens, at, marked=marked, beside=beside, led=led)
    if token.means.noon is not None and (beside or led or marked):
        return token.means.noon * 60, at + 1
    return spoken(tokens, at, bare=marked or beside, marked=marked)


def _in_figures(
    tokens: Tokens, at: int, *, marked: bool, beside: bool, led: bool
) -> tuple[Minutes, int] | None:
    hour, sign, minute = tokens[at : at + 3]
    if hour.digits == 4 and marked and hour.number < 2400 and hour.number % 100 < 60:
        return hour.number // 100 * 60 + hour.number % 100, at + 1
    if hour.digits > 2 or hour.number > 24:
        return spoken(tokens, at, bare=marked or beside, marked=marked)
    if sign.word in (":", ".") and sign.glued and minute.glued and minute.digits == 2 and minute.number < 60:
        return _to_the_minute(tokens, at, sure=marked or beside or led)
    half_day = sign.means.am
    if half_day is not None and 1 <= hour.number <= 12:
        return (hour.number % 12 + half_day) * 60, at + 2
    if sign.means.clock and sign.word == "" and hour.number <= 12:
        return office_hour(hour.number) * 60, at + 2
    said = spoken(tokens, at, bare=marked or beside, marked=marked)
    if said or not marked:
        return said or (_hours(tokens, at) if beside else None)
    if counts_something(tokens, at + 1):
        return None
    return (office_hour(hour.number) if hour.digits == 1 else hour.number) * 60, at + 1


def _to_the_minute(tokens: Tokens, at: int, *, sure: bool) -> tuple[Minutes, int] | None:
    """Such as "16:00" is a time anywhere; "9.00" needs company, since it may be a section or an amount."""
    hour, sign, minute = tokens[at : at + 3]
    if not sure and (sign.word == "." or hour.digits < 2 or not _is_whole(tokens, at)):
        half_day = tokens[at + 3].means.am
        if half_day is None:
            return None
    if (
        tokens[at + 3].glued
        and tokens[at + 3].word in (":", ".")
        and tokens[at + 4].number >= 0
        and tokens[at + 4].glued
    ):
        return None
    half_day = tokens[at + 3].means.am
    if half_day is not None:
        return (hour.number % 12 + half_day) * 60 + minute.number, at + 4
    return hour.number * 60 + minute.number, at + 3


def _is_whole(tokens: Tokens, at: int) -> bool:
    """Whether nothing is glued in front, and nobody counts with it."""
    before = tokens[at - 1] if at else None
    return before is None or not (
        before.means.not_date or (tokens[at].glued and before.word in (":", ".", "/", "-"))
    )


def _hours(tokens: Tokens, at: int) -> tuple[Minutes, int] | None:
    """Such as "16-18" beside a date: two hours with a line between."""
    first, sign, second = tokens[at : at + 3]
    spans = sign.word in ("-", "–", "—") and 0 <= first.number < second.number <= 24 and second.digits <= 2
    return (first.number * 60, at + 1) if spans and not counts_something(tokens, at + 3) else None


def _until(tokens: Tokens, at: int, joins: tuple[str, ...], *, marked: bool) -> tuple[Minutes, int] | None:
    """The end of a span: "-18", "–15:30", " till 12", "och 15"."""
    if tokens[at].means.join not in joins:
        return None
    explicit = tokens[at + 1].means.clock
    after = at + 1 + explicit
    hour, following = tokens[after], tokens[after + 1]
    if hour.number < 0:
        return None
    if (
        marked
        and hour.number <= 24
        and not (following.word in (":", ".") and following.glued)
        and following.means.am is None
    ):
        return None if counts_something(tokens, after + 1) else (hour.number * 60, after + 1)
    return _in_figures(tokens, after, marked=marked or explicit, beside=False, led=True)


def _whole_hour(tokens: Tokens, at: int, begins: Minutes) -> tuple[Minutes, int] | None:
    """The end in "15:30-17": a later hour behind a time that is written to the minute, or any that is glued to it."""
    sign, hour, following = tokens[at : at + 3]
    if (
        sign.word not in ("-", "–", "—")
        or tokens[at - 1].digits != 2
        or tokens[at - 2].word not in (":", ".")
    ):
        return None
    is_hour = 0 < hour.digits <= 2 and hour.number <= 24
    is_meant = is_hour and (begins < hour.number * 60 or (sign.glued and hour.glued))
    goes_on = following.glued and (following.number >= 0 or following.word in (":", ".", "-", "–"))
    goes_on = goes_on and tokens[at + 3].number >= 0 and tokens[at + 3].glued
    if not is_meant or goes_on or following.means.month is not None or counts_something(tokens, at + 2):
        return None
    return hour.number * 60, at + 2


def _same_half(tokens: Tokens, at: int, begins: Minutes, ends: Minutes | None) -> Minutes:
    """Such as "2-4pm": both are in the afternoon."""
    if ends is not None and ends >= 780 and begins + 720 < ends and tokens[at - 1].means.am == 12:
        return begins + 720
    return begins
