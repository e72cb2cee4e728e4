"""What one person is told when a meeting that their tasks hang on is moved, confirmed, cancelled or taken up again."""

from bot.domain.people import Locale
from bot.domain.pictures.notices import MeetingNotice
from bot.domain.pictures.tasks import TaskPicture
from bot.views import history, meeting_lines, task_lines
from bot.views.nodes import Card, Items, Node, Note, Paragraph, Spans
from bot.views.spans import in_one_breath, lines, plain, words_of
from bot.views.task_controls import move
from bot.views.task_lists import row
from bot.views.voice import Voice, voice_of

_WITH_CONTROLS = 8
_LISTED = 20
_IN_ALERT = 5


def card(told: MeetingNotice, locale: Locale) -> Card:
    """What became of the meeting, by whom and why, and the tasks that follow it; of a cancelled one, what to do about them."""
    voice = voice_of(told, locale)
    point, tasks = _point(told, voice), told.tasks
    reason = history.because(told.reason, voice) if told.reason else None
    then = plain(_then(told, voice)) if tasks else None
    nodes: list[Node | None] = [
        Paragraph(lines(point, plain(reason) if reason else None, then)),
        *(_row(told, task, voice) for task in tasks[:_WITH_CONTROLS]),
        *_rest(tasks, voice),
        Note(plain(voice.say("told.repeated"))) if told.repeated else None,
    ]
    named = "; ".join(words_of(task_lines.brief(task, voice, owner=False)) for task in tasks[:_IN_ALERT])
    text = in_one_breath(words_of(point), reason or "", words_of(then) if then else "", named)
    return Card(text=text, nodes=tuple(node for node in nodes if node))


def _point(told: MeetingNotice, voice: Voice) -> Spans:
    meeting = told.meeting
    key = f"meeting.told_{told.act}"
    if told.act == "moved" and not meeting.is_tentative and _is_back(told):
        key = "meeting.told_time" if told.same_days else "meeting.told_back"
    return voice.spans(
        key,
        meeting=meeting_lines.the(meeting, voice),
        before=voice.day(told.before, told.before_last),
        day=meeting_lines.day(meeting, voice),
        by=told.by,
        time=meeting_lines.time_of(meeting, voice),
    )


def _is_back(told: MeetingNotice) -> bool:
    return (told.before, told.before_last) == (told.meeting.starts, told.meeting.last_day)


def _then(told: MeetingNotice, voice: Voice) -> str:
    if told.act == "cancelled":
        return voice.count("meeting.dates_stand", len(told.tasks))
    if told.act == "restored":
        return voice.count("meeting.dates_as_before", len(told.tasks))
    return voice.say("meeting.follows")


def _row(told: MeetingNotice, task: TaskPicture, voice: Voice) -> Paragraph:
    if told.act == "cancelled":
        return Paragraph(task_lines.brief(task, voice), side=move(task, voice))
    return row(task, voice)


def _rest(tasks: tuple[TaskPicture, ...], voice: Voice) -> list[Node]:
    rest = tasks[_WITH_CONTROLS:_LISTED]
    nodes: list[Node] = [Items(tuple(task_lines.brief(task, voice) for task in rest))] if rest else []
    if len(tasks) > _LISTED:
        nodes.append(Note(plain(voice.count("list.and_more", len(tasks) - _LISTED))))
    return nodes
