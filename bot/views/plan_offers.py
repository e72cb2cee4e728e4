"""What a decision changes in the plan, each change with the button that carries it out."""

from collections.abc import Sequence

from bot.domain.ids import Label
from bot.domain.people import Locale
from bot.domain.pictures.meetings import CarriedOut, Shift
from bot.views import meeting_lines, meetings
from bot.views.nodes import Action, Actions, Button, Card, Node, Paragraph, Spans
from bot.views.spans import words_of
from bot.views.voice import Voice, voice_of

_MOST = 3


def card(shifts: Sequence[Shift], decision: Label, voice: Voice) -> Card:
    """How the meetings stand in the plan, and whether that is to be changed."""
    return Card(text=words_of(_said(shifts[0], voice)), nodes=nodes(shifts, decision, voice))


def carried_out(done: CarriedOut, locale: Locale) -> Card:
    """The meeting as it is now, and what else the decision changes."""
    draw = meetings.cancelled if done.picture.meeting.state == "cancelled" else meetings.moved
    shown = draw(done.picture, locale)
    left = nodes(done.left, done.decision, voice_of(done.picture, locale))
    return Card(text=shown.text, nodes=(*shown.nodes, *left))


def nodes(shifts: Sequence[Shift], decision: Label, voice: Voice) -> tuple[Node, ...]:
    """A line for each change, and under them their buttons; none when nothing changes."""
    if not shifts:
        return ()
    shown = shifts[:_MOST]
    alike = len({shift.meeting.title for shift in shown}) < len(shown)
    row = tuple(_button(shift, decision, voice, dated=alike) for shift in shown)
    return (*(Paragraph(_said(shift, voice)) for shift in shown), Actions(row))


def _said(shift: Shift, voice: Voice) -> Spans:
    meeting = shift.meeting
    return voice.spans(
        "asked.call_off" if shift.cancels else "asked.shift",
        label=str(meeting.label),
        title=meeting.title,
        day=meeting_lines.days(meeting, voice),
    )


def _button(shift: Shift, decision: Label, voice: Voice, *, dated: bool) -> Button:
    """Carries the change out; where the new day is not clear it opens the form."""
    meeting, name = shift.meeting, meeting_lines.named(shift.meeting, voice)
    now = voice.day_month(meeting.starts, meeting.last_day)
    subject = f"{decision} {meeting.label}"
    if shift.cancels:
        label = voice.say("do.meeting.call_off", name=f"{name} {now}")
        return Button(label=label, action=Action("meeting.shift", subject))
    if shift.to is None:
        reason = voice.say("meeting.by_decision", label=decision)
        label = voice.say("do.meeting.shift_some_day", name=name)
        return Button(label=label, action=Action("meeting.move", f"{meeting.label} {reason}"))
    last = shift.ends or shift.to + (meeting.last_day - meeting.starts)
    days = f"{shift.to.isoformat()} {shift.ends.isoformat() if shift.ends else ''}".strip()
    label = voice.say(
        "do.meeting.shift",
        name=f"{name} {now}" if dated else name,
        day=voice.day_month(shift.to, last),
    )
    return Button(label=label, action=Action("meeting.shift", f"{subject} {days}"))
