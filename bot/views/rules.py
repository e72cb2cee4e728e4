"""How often something comes again, in the reader's language whatever it was written in: "varje måndag", "every Monday"."""

import re
from datetime import date

from bot.i18n import dates
from bot.views.voice import Voice

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING = "MO,TU,WE,TH,FR"
_BY_DAY = re.compile(r"(?P<nth>-?\d+)?(?P<day>[A-Z]{2})")
_MONDAY = date(2017, 1, 2)
_NAMED = ("-1", "1", "2", "3", "4", "5")  # places in a month that have a word


def said(rule: str, voice: Voice) -> str | None:
    """An RRULE in words; None for one that has none here."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    often, days, nth = parts["FREQ"].lower(), parts.get("BYDAY", ""), parts.get("BYMONTHDAY", "")
    if often not in ("daily", "weekly", "monthly", "yearly"):
        return None
    number = int(parts.get("INTERVAL", "1"))
    if often == "weekly" and days:
        return _weekdays(days, number, voice)
    every = _every(f"rule.{often}", number, voice)
    if place := parts.get("BYSETPOS", ""):
        return _in_month(place, voice.say("rule.working_day"), every, voice)
    if days:
        found = _BY_DAY.fullmatch(days)
        return _in_month(found["nth"] or "", _weekday(found["day"], voice), every, voice) if found else None
    if nth == "-1":
        return voice.say("rule.last_day", every=every)
    return voice.say("rule.day", day=dates.ordinal(int(nth), voice.locale), every=every) if nth else every


def _every(key: str, number: int, voice: Voice, **blanks: str) -> str:
    """As in "varje", "varannan", "var 3:e"."""
    form = {1: key, 2: f"{key}_other"}.get(number, f"{key}_nth")
    return voice.say(form, nth=dates.ordinal(number, voice.locale), **blanks)


def _weekdays(days: str, number: int, voice: Voice) -> str | None:
    if days == _WORKING and number == 1:
        return voice.say("rule.working")
    names = [_weekday(day, voice) for day in days.split(",") if day in _DAYS]
    if len(names) != len(days.split(",")):
        return None
    return _every("rule.weekday", number, voice, days=voice.listing(names))


def _in_month(nth: str, day: str, every: str, voice: Voice) -> str | None:
    """As in "första tisdagen varje månad"."""
    if nth not in _NAMED:
        return None
    place = voice.say("rule.last" if nth == "-1" else f"rule.place_{nth}")
    return voice.say("rule.in_month", place=place, day=day, every=every)


def _weekday(code: str, voice: Voice) -> str:
    return dates.weekday(_MONDAY.replace(day=_MONDAY.day + _DAYS.index(code)), voice.locale)
