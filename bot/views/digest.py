"""The week of a room: what was decided, what is done, what is due, what is late or lacks something."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.domain.meetings import Meeting
from bot.domain.people import Locale
from bot.domain.pictures.digests import Digest, DueGroup, StepDue
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.questions import Question
from bot.views import agenda_brief, decisions, meeting_lines, task_lines
from bot.views.nodes import Action, Actions, Button, Card, Node, Note, Paragraph, Spans, Text
from bot.views.spans import joined, lines, one_line, plain, strong
from bot.views.task_controls import button
from bot.views.voice import Voice, voice_of

_LINES = 6  # of each section
_GROUPS = 4
_T = TypeVar("_T")


def card(digest: Digest, locale: Locale) -> Card:
    """The digest; asked for in private, an empty one says so."""
    voice = voice_of(digest, locale)
    title = voice.say("digest.title", week=digest.week)
    if digest.is_empty:
        empty = voice.say("digest.empty")
        return Card(text=empty, nodes=(Paragraph(lines(strong(title), plain(empty))),))
    counts = _counts(digest, voice)
    sections: list[Spans | None] = [
        _section("digest.decisions", digest.decisions, lambda one: decisions.brief(one, voice), voice),
        _section("digest.late", digest.late, lambda one: task_lines.brief(one, voice), voice),
        lines(*(_group(group, voice) for group in digest.due[:_GROUPS])) or None,
        _lacking(digest, voice),
        _section("digest.meetings", digest.meetings, lambda one: meeting_lines.brief(one, voice), voice),
        _section("digest.steps", digest.steps, lambda one: _step(one, voice), voice),
        _section("digest.undecided", digest.undecided, lambda one: _undecided(one, voice), voice),
        _section("digest.questions", digest.questions, lambda one: _question(one, voice), voice),
        _section("digest.ongoing", digest.ongoing, lambda one: task_lines.brief(one, voice), voice),
        _section("digest.done", digest.done, lambda one: task_lines.brief(one, voice), voice),
    ]
    nodes: list[Node] = [Paragraph(lines(strong(title), plain(counts)))]
    nodes.extend(Paragraph(section) for section in sections if section)
    nodes.append(_controls(digest, voice))
    nodes.append(Note(plain(voice.say("digest.private" if digest.private else "digest.foot"))))
    return Card(text=f"{title}: {counts}", nodes=tuple(nodes))


def _step(step: StepDue, voice: Voice) -> Spans:
    return joined(
        [plain(f"{voice.day(step.on)} {one_line(step.text, 120)}"), plain(one_line(step.timeline, 60))]
    )


def _undecided(meeting: Meeting, voice: Voice) -> Spans:
    days = voice.choice([voice.day(day) for day in meeting.possible(voice.today)])
    return joined([(*strong(str(meeting.label)), *plain(f" {one_line(meeting.title, 120)}")), plain(days)])


def _question(question: Question, voice: Voice) -> Spans:
    waits = plain(voice.say("question.waits")) if question.waits else None
    return joined([(*strong(str(question.label)), *plain(f" {one_line(question.text, 160)}")), waits])


def _counts(digest: Digest, voice: Voice) -> str:
    return voice.say(
        "digest.counts",
        decisions=len(digest.decisions),
        done=len(digest.done),
        open=digest.open_count,
        late=len(digest.late),
    )


def _section(key: str, found: Sequence[_T], line: Callable[[_T], Spans], voice: Voice) -> Spans | None:
    if not found:
        return None
    shown = [(Text("• "), *line(one)) for one in found[:_LINES]]
    left = len(found) - len(shown)
    more = plain(voice.count("list.and_more", left)) if left > 0 else None
    return lines(strong(voice.say(key)), *shown, more)


def _group(group: DueGroup, voice: Voice) -> Spans | None:
    """What is due to one meeting."""
    if not group.tasks:
        return None
    title = voice.say("digest.due")
    if group.meeting is not None:
        starts = group.meeting.starts
        key = "digest.due_to" if starts >= voice.today else "digest.due_to_past"
        title = voice.say(key, title=group.meeting.title, day=voice.day(starts), ahead=voice.ahead(starts))
    left = len(group.tasks) - _LINES
    more = plain(voice.count("list.and_more", left)) if left > 0 else None
    return lines(
        strong(title), *((Text("• "), *task_lines.brief(one, voice)) for one in group.tasks[:_LINES]), more
    )


def _lacking(digest: Digest, voice: Voice) -> Spans | None:
    """Tasks without owner and tasks without date, each named once."""
    found: dict[int, TaskPicture] = {p.task.number: p for p in (*digest.ownerless, *digest.dateless)}
    return _section("digest.lacking", tuple(found.values()), lambda one: task_lines.brief(one, voice), voice)


def _controls(digest: Digest, voice: Voice) -> Actions:
    everything = Button(label=voice.say("do.list.all"), action=Action("list.more", "all 0"))
    mine = Button(label=voice.say("do.list.mine"), action=Action("list.more", "mine 0"))
    second = mine if digest.private else button("task.new", "", voice)
    agenda = agenda_brief.opener(digest.following, voice) if digest.following is not None else None
    return Actions(tuple(one for one in (everything, second, agenda) if one is not None))
