"""The ways on from a refusal about the day of a meeting: what was typed goes into the form, each fair day is a button."""

from datetime import date

from bot.domain.errors import Refusal
from bot.domain.people import Locale
from bot.i18n import dates
from bot.i18n.catalogue import say
from bot.views.nodes import Action, Button

_MOST = 3
_LONGEST = 1900  # characters that a button can carry


def facts(refusal: Refusal, locale: Locale) -> dict[str, str]:
    """What the sentence says besides the facts of the refusal: the weekday of the date, the days that were looked at."""
    day = refusal.facts.get("day")
    if refusal.code == "no meeting on" and refusal.facts.get("days"):
        days = [dates.listed(one, locale, one) for one in refusal.facts["days"]]
        return {"day": say(locale, "list.or", first=days[0], last=days[1]) if days[1:] else days[0]}
    if refusal.code != "weekday" or not isinstance(day, date):
        return {}
    return {"day": dates.day_month(day, locale, day), "weekday": dates.weekday(day, locale)}


def ways(refusal: Refusal, locale: Locale) -> tuple[Button, ...]:
    """The buttons; none when the refusal is about something else."""
    told = refusal.facts
    label, days = str(told.get("label") or ""), tuple(told.get("days") or ())
    match refusal.code:
        case "no day" | "no single day" | "impossible day" | "no such time" if told.get("line"):
            line = str(told["line"])[:_LONGEST]
            return (
                Button(
                    label=say(locale, "do.meeting.day"), action=Action("meeting.new", line), style="primary"
                ),
            )
        case "meeting asked" | "meeting denied" if told.get("line"):
            line = str(told["line"])[:_LONGEST]
            return (Button(label=say(locale, "do.meeting.new"), action=Action("meeting.new", line)),)
        case "weekday" | "day just passed" | "impossible day" if label and days:
            return tuple(_moves(label, day, told.get("reason"), locale) for day in days[:_MOST])
        case "no meeting on":
            return tuple(_adds(day, locale) for day in days[:_MOST])
        case "which candidate" | "no such candidate":
            return tuple(_confirms(label, day, locale) for day in days[:_MOST])
        case _:
            return ()


def _moves(label: str, day: date, reason: str | None, locale: Locale) -> Button:
    why = f", skäl: {reason}" if reason else ""
    line = f"/mote flytta {label} till {day.isoformat()}{why}"
    shown = say(locale, "do.meeting.move_to", day=dates.listed(day, locale, day))
    return Button(label=shown, action=Action("say.again", line[:_LONGEST]))


def _adds(day: date, locale: Locale) -> Button:
    shown = say(locale, "do.meeting.on", day=dates.day_month(day, locale, day))
    return Button(label=shown, action=Action("meeting.on", day.isoformat()))


def _confirms(label: str, day: date, locale: Locale) -> Button:
    shown = say(locale, "do.meeting.confirm", day=dates.day_month(day, locale, day))
    return Button(label=shown, action=Action("meeting.confirm", f"{label} {day.isoformat()}"))
