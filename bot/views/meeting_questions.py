"""What is asked about a meeting that was added: a day that can be read in two ways, and what stands in the plan otherwise."""

from collections.abc import Sequence

from bot.domain.lines.meeting_days import DayDoubt
from bot.domain.meetings import Meeting
from bot.domain.pictures.meetings import Difference
from bot.i18n import dates
from bot.views.nodes import Action, Actions, Button, Node, Paragraph, Spans
from bot.views.spans import lines, one_line, plain
from bot.views.voice import Voice

_CALLED_OFF = 5
_OFFERS = 3  # days that are offered
_BUTTONS = 3  # for the lines of a list
_ROWS = 3  # of days, for the lines of a list
_WRITTEN = 40  # characters on a button


def doubt(meeting: Meeting, asked: DayDoubt | None, voice: Voice) -> tuple[Node, ...]:
    """About one that was just added. Of two fair days both stand on its card to be confirmed; the other reading of a day that
    was taken is a button here.
    """
    if asked is None:
        return ()
    if asked.conflict:
        return (Paragraph(_contradiction(asked, voice)),)
    offers = tuple(
        Button(label=voice.day(day), action=Action("meeting.settle", f"{meeting.label} {day.isoformat()}"))
        for day in asked.others[:_OFFERS]
    )
    return (Paragraph(voice.spans("asked.likely", day=voice.full(asked.day))), Actions(offers))


def doubts(asked: Sequence[tuple[Meeting, DayDoubt]], voice: Voice) -> tuple[Node, ...]:
    """About those of a list: a line each, and the days of the first ones as buttons."""
    if not asked:
        return ()
    said = [(*plain(f"{meeting.label}: "), *_contradiction(one, voice)) for meeting, one in asked]
    rows = [Actions(_confirms(meeting, voice)) for meeting, _ in asked[:_ROWS]]
    return (Paragraph(lines(*said)), *rows)


def _confirms(meeting: Meeting, voice: Voice) -> tuple[Button, ...]:
    return tuple(
        Button(
            label=f"{meeting.label}: {voice.day(day)}",
            action=Action("meeting.confirm", f"{meeting.label} {day.isoformat()}"),
        )
        for day in meeting.candidates[:_OFFERS]
    )


def differences(found: Sequence[tuple[Meeting, Sequence[Difference]]], voice: Voice) -> tuple[Node, ...]:
    """What stands otherwise in the plan and was left so, with a button that changes it to what was written."""
    shown = [(meeting, differs) for meeting, differs in found if differs]
    if not shown:
        return ()
    said = [_stands(meeting, differs, voice) for meeting, differs in shown]
    return (Paragraph(lines(*said)), Actions(tuple(_change(*one, voice) for one in shown[:_BUTTONS])))


def called_off(found: Sequence[Meeting], voice: Voice) -> tuple[Node, ...]:
    """Those of a list that were cancelled: whether they are held after all, with a button for each of the first ones."""
    if not found:
        return ()
    said = [
        voice.spans(
            "asked.called_off",
            title=one.title,
            label=str(one.label),
            day=voice.day(one.starts, one.last_day),
        )
        for one in found[:_CALLED_OFF]
    ]
    row = tuple(
        Button(
            label=voice.say("do.meeting.take_up", label=one.label),
            action=Action("say.again", f"/mote ta upp {one.label}"),
        )
        for one in found[:_CALLED_OFF]
    )
    return (Paragraph(lines(*said)), Actions(row))


def _contradiction(asked: DayDoubt, voice: Voice) -> Spans:
    """A weekday that is not that of its date."""
    weekday, day = dates.weekday(asked.day, voice.locale), voice.day_month(asked.day)
    return voice.spans("asked.weekday", typed=one_line(asked.typed, 80), day=day, weekday=weekday)


def _stands(meeting: Meeting, differs: Sequence[Difference], voice: Voice) -> Spans:
    there = voice.listing([_said(one.part, one.there, voice) for one in differs])
    written = voice.listing([_said(one.part, one.written, voice) for one in differs])
    return voice.spans("meeting.stands", label=str(meeting.label), there=there, written=written)


def _change(meeting: Meeting, differs: Sequence[Difference], voice: Voice) -> Button:
    written = voice.listing([_said(one.part, one.written, voice) for one in differs])
    words = {"host": "värd: ", "place": "plats: ", "time": ""}
    ordered = sorted(differs, key=lambda one: ("time", "place", "host").index(one.part))
    line = ", ".join(f"{words[one.part]}{one.written}" for one in ordered)
    label = voice.say("do.meeting.change_to", label=str(meeting.label), written=one_line(written, _WRITTEN))
    return Button(label=label, action=Action("say.again", f"/mote {meeting.label} {line}"[:1900]))


def _said(part: str, name: str, voice: Voice) -> str:
    return voice.say("meeting.host", host=name) if part == "host" else name
