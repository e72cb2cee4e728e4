"""The lines that a meeting is made of, on its card, in lists and in the digest."""

from bot.domain.meetings import Meeting
from bot.i18n.dates import clock
from bot.views.nodes import Spans, Text
from bot.views.voice import Voice


def days(meeting: Meeting, voice: Voice) -> str:
    """Its day in full, or the days between which nobody has chosen yet."""
    if meeting.is_tentative:
        return voice.choice([voice.full(day) for day in meeting.possible(voice.today)])
    return voice.full(meeting.starts, meeting.last_day)


def day(meeting: Meeting, voice: Voice) -> str:
    """Its day as in lists, or those between which nobody has chosen yet."""
    if meeting.is_tentative:
        return voice.choice([voice.day(one) for one in meeting.possible(voice.today)])
    return voice.day(meeting.starts, meeting.last_day)


def the(meeting: Meeting, voice: Voice) -> str:
    """What a sentence about it begins with: in Swedish "Styrelsemötet", or "Mötet Studieresa"."""
    if voice.locale == "sv" and meeting.title.casefold().endswith("möte"):
        return f"{meeting.title}t"
    return voice.say("meeting.the", title=meeting.title)


def named(meeting: Meeting, voice: Voice) -> str:
    """What a button or the middle of a sentence calls it: in Swedish "styrelsemötet", or its title as it is."""
    if voice.locale == "sv" and meeting.title.casefold().endswith("möte"):
        return f"{meeting.title[:1].lower()}{meeting.title[1:]}t"
    return meeting.title


def time_of(meeting: Meeting, voice: Voice) -> str:
    """When it begins and closes, or that nobody has said so."""
    if meeting.begins is None:
        return voice.say("meeting.no_time")
    return clock(meeting.begins) + (f"–{clock(meeting.closes)}" if meeting.closes else "")


def brief(meeting: Meeting, voice: Voice) -> Spans:
    """The meeting on one line of a list."""
    at = f" {clock(meeting.begins)}" if meeting.begins else ""
    rest = "".join(f" · {one}" for one in (meeting.place, _state(meeting, voice)) if one)
    return (
        Text(f"{day(meeting, voice)}{at} "),
        Text(meeting.title, "strong"),
        Text(f" {meeting.label}{rest}"),
    )


def _state(meeting: Meeting, voice: Voice) -> str | None:
    if meeting.state == "cancelled":
        return voice.say("meeting.cancelled")
    return voice.say("meeting.tentative") if meeting.is_tentative else None


def short_days(meeting: Meeting, voice: Voice) -> str:
    """Its day as in lists; of a tentative one all that are possible."""
    if meeting.is_tentative:
        possible = voice.choice([voice.day(day) for day in meeting.possible(voice.today)])
        return f"{voice.say('meeting.tentative')} {possible}"
    return voice.day(meeting.starts, meeting.last_day)
