"""What happened to a record, each act signed: who, when, from what to what, why."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.pictures.common import Happened
from bot.views.nodes import Spans
from bot.views.spans import cut, lines, plain
from bot.views.voice import Voice

_REASON = 300
_WITH_AIM = {
    "moved": "act.changed",
    "handed over": "act.handed back",
}  # and what is said when there is no "to"
_COMMENTED = ("done", "turn done", "handed over")  # what is said with these need not be why
_SAID_ELSEWHERE = (
    "created",
    "part done",
)  # the making stands in the card's note, ticked parts on their lines


def told(happened: Sequence[Happened], voice: Voice, most: int = 2) -> Spans | None:
    """The latest acts, the newest first, a line each; None when there is nothing to tell."""
    worth_telling = [one for one in happened if one.act not in _SAID_ELSEWHERE]
    return lines(*(plain(act(one, voice)) for one in worth_telling[:most])) or None


def act(happened: Happened, voice: Voice) -> str:
    """One act as a sentence or two."""
    detail = happened.detail
    to, before = detail.get("to"), detail.get("from")
    key = f"act.{happened.act}" if to or happened.act not in _WITH_AIM else _WITH_AIM[happened.act]
    if key == "act.moved" and before:
        key = "act.moved from" if before != to else "act.changed"  # the day stands, another hour was set
    said = voice.say(
        key,
        by=happened.by,
        at=voice.moment(happened.at),
        before=_readable(before, voice),
        to=_readable(to, voice),
        until=_readable(detail.get("until"), voice),
    )
    reason = detail.get("reason")
    if not reason:
        return said
    return (
        f"{said} {_comment(reason, voice)}"
        if happened.act in _COMMENTED
        else f"{said} {because(reason, voice)}"
    )


def because(reason: str, voice: Voice) -> str:
    """Why, as a sentence with its full stop."""
    return voice.say("act.reason", reason=_sentence(reason))


def _comment(words: str, voice: Voice) -> str:
    return voice.say("act.comment", words=_sentence(words))


def signed(key: str, by: str, at: datetime, voice: Voice) -> str:
    """An act that is known without the trail, such as who completed a task."""
    return voice.say(key, by=by, at=voice.moment(at))


def _sentence(reason: str) -> str:
    said = cut(reason, _REASON)
    return said if said.endswith((".", "…", "?", "!")) else f"{said}."


def _day(written: str, voice: Voice) -> str:
    """Raises ValueError when it is none."""
    first, _, last = written.partition("/")
    return voice.day(date.fromisoformat(first), date.fromisoformat(last or first))


def _readable(value: str | None, voice: Voice) -> str:
    """A day, a first and a last one, several that are possible, or an instant in words; anything else (a name) as it is."""
    if value is None:
        return ""
    try:
        return voice.choice([_day(days, voice) for days in value.split(" ")])
    except ValueError:
        pass
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return value
    local = at.astimezone(ZoneInfo(voice.zone))
    return f"{voice.day(local.date())} {local:%H:%M}"
