"""How a deadline is said: the day that holds, the meeting it hangs on, how late it is."""

from zoneinfo import ZoneInfo

from bot.domain.meetings import Meeting
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.when.deadline import END_OF_DAY, Deadline
from bot.domain.when.workdays import workday_before
from bot.i18n.dates import clock
from bot.views import rules
from bot.views.nodes import Spans
from bot.views.spans import joined, one_line, strong
from bot.views.voice import Voice

_TO_MEETINGS = ("before", "to", "at", "after")


def due(picture: TaskPicture, voice: Voice) -> Spans:
    """The day in full, as a card confirms it: "senast **ons 1 mars 2017 (v. 9)**"; what is missing or in doubt is said."""
    deadline = picture.task.deadline
    if deadline is None:
        return strong(voice.say("due.missing"))
    if deadline.is_ongoing:
        return voice.spans("due.ongoing")
    if deadline.on is None:
        return voice.spans("due.unreadable", typed=one_line(deadline.typed, 60))
    day = voice.full(deadline.on) + _time(deadline)
    if deadline.rule is not None:
        key = "due.recurring_late" if picture.days_late else "due.recurring"
        often = rules.said(deadline.rule, voice) or one_line(deadline.typed, 60)
        said = voice.spans(key, often=often, day=day)
        return joined([said, late(picture, voice)])
    if deadline.is_open_to_doubt:
        return voice.spans("due.to_confirm", day=day)
    key = "due.desired" if picture.task.obligation == "desired" else _key(deadline)
    return joined([voice.spans(key, day=day), late(picture, voice)])


def due_briefly(picture: TaskPicture, voice: Voice) -> str:
    """The day as in lists: "fre 27 nov", "önskat fre 27 nov", "3 dagar sent"; of what is done the day when it was."""
    deadline, done = picture.task.deadline, picture.task.done_at
    if picture.task.state == "done" and done is not None:
        return voice.say("due.brief_done", day=voice.day(done.astimezone(ZoneInfo(voice.zone)).date()))
    if deadline is None or (deadline.on is None and not deadline.is_ongoing):
        return voice.say("due.missing")
    if deadline.on is None:
        return voice.say("due.ongoing")
    day = voice.day(deadline.on)
    if deadline.is_open_to_doubt:
        return voice.say("due.brief_to_confirm", day=day)
    if picture.task.obligation == "desired":
        return voice.say("due.brief_desired", day=day)
    return f"{day}, {voice.count('due.late', picture.days_late)}" if picture.days_late else day


def late(picture: TaskPicture, voice: Voice) -> Spans | None:
    """How late it is, as in "3 dagar sent"; None when it is not late or is only desired."""
    return strong(voice.count("due.late", picture.days_late)) if picture.days_late else None


def binding(picture: TaskPicture, voice: Voice) -> str | None:
    """What the day hangs on, such as "före Styrelsemöte tors 2 mars"; None when the day says it all."""
    deadline = picture.task.deadline
    counted = deadline is not None and deadline.offset is not None and picture.bound is not None
    if deadline is None or (deadline.word not in _TO_MEETINGS and not counted):
        return None
    if picture.bound is not None:
        return _bound(deadline, picture.bound, voice)
    if deadline.series is not None:
        return one_line(deadline.typed, 120)
    if deadline.word == "before" and deadline.day is not None:
        return voice.say("bound.before", to=voice.day(deadline.day))
    return None


def is_unplanned(picture: TaskPicture) -> bool:
    """Whether the deadline names a meeting and its day, and the plan has no such meeting yet."""
    deadline = picture.task.deadline
    return (
        picture.task.is_open
        and deadline is not None
        and deadline.doubt == "unplanned"
        and picture.bound is None
        and deadline.day is not None
    )


def _bound(deadline: Deadline, meeting: Meeting, voice: Voice) -> str:
    to = f"{meeting.title} {voice.day(meeting.starts, meeting.last_day)}"
    if meeting.state == "cancelled":
        return voice.say("bound.cancelled", to=to)
    if deadline.offset is not None:
        return f"{one_line(deadline.typed, 80)} ({to})"
    has_papers_day = (
        deadline.word == "to" and deadline.on is not None and deadline.on != workday_before(meeting.starts)
    )
    return voice.say("bound.papers" if has_papers_day else f"bound.{deadline.word}", to=to)


def _key(deadline: Deadline) -> str:
    return "due.on" if deadline.word in ("on", "at") else "due.by"


def _time(deadline: Deadline) -> str:
    return "" if deadline.at == END_OF_DAY else f" {clock(deadline.at)}"
