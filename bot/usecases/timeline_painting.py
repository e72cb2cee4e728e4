"""A timeline as it is at this moment: with the days its meetings have now, its windows and what is missing in them."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.meetings import Meeting
from bot.domain.pictures.timelines import StepPicture, TimelinePicture
from bot.domain.timeline import Timeline, following, lacks_meeting, must_act, window
from bot.usecases.painting import Painter
from bot.usecases.plan import plan
from bot.usecases.turn import Turn


def seen(name: str, turn: Turn) -> Timeline | None:
    """The timeline of this name, if it is of this room's body or another that the person sees."""
    found = turn.books.timelines.named(turn.here.cooperation.id, name)
    return next(iter(those_seen([found], turn)), None) if found is not None else None


def those_seen(found: Iterable[Timeline], turn: Turn) -> tuple[Timeline, ...]:
    """The timelines that are of this room's body or another that the person sees, or their own."""
    visible = set(turn.books.directory.visible_bodies(turn.me))
    if turn.here.body is not None:
        visible.add(turn.here.body.id)
    return tuple(one for one in found if (one.author == turn.me if one.body is None else one.body in visible))


def current(timeline: Timeline, turn: Turn) -> Timeline:
    """The timeline with the days that the meetings of its steps have now."""
    named = {step.meeting for step in timeline.steps if step.meeting is not None}
    meetings = {meeting: turn.books.meetings.get(meeting) for meeting in named}
    return replace(timeline, steps=following(timeline.steps, meetings))


def picture(timeline: Timeline, turn: Turn, *, new: bool = False) -> TimelinePicture:
    """The timeline with its names."""
    painter = turn.painter()
    planned = plan(turn.here, turn.books).meetings
    now = current(timeline, turn)
    return TimelinePicture(
        timeline=now,
        author=painter.name(now.author),
        body=painter.body(now.body),
        steps=tuple(_known(_step(now, at, planned, painter), now, turn) for at in range(len(now.steps))),
        zone=turn.here.zone,
        today=turn.here.today,
        new=new,
    )


def _step(timeline: Timeline, index: int, planned: tuple[Meeting, ...], painter: Painter) -> StepPicture:
    step = timeline.steps[index]
    days = window(timeline.steps, index) if step.day is None else None
    acting = painter.body(must_act(timeline, step))
    between = (days.first, days.last) if days is not None and days.first and days.last else None
    meeting = painter.planned(step.meeting)
    shown = StepPicture(
        step=step,
        body=acting.name if acting is not None else None,
        meeting=meeting,
        window=between,
        hint=None,
        done_by=painter.name(step.done_by) if step.done_by is not None else None,
    )
    if step.done_on is not None:
        return shown
    if meeting is not None and meeting.state == "cancelled":
        return replace(shown, hint="cancelled")
    if days is not None and days.is_empty:
        return replace(shown, hint="no days", window=None)
    lacks = lacks_meeting(timeline, index, planned)
    return replace(shown, hint="no meeting" if lacks else None)


def _known(shown: StepPicture, timeline: Timeline, turn: Turn) -> StepPicture:
    """Of the meetings of a private room nothing is said to those who do not see them, not even that there are none."""
    body = must_act(timeline, shown.step)
    if shown.hint != "no meeting" or body is None:
        return shown
    own = turn.here.body is not None and turn.here.body.id == body
    directory = turn.books.directory
    is_seen = own or body in directory.visible_bodies(turn.me) or not directory.rooms_of_body(body)
    return shown if is_seen else replace(shown, hint=None)
