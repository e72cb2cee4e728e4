"""What is said about focus issues: the list of a body, and the sub-points of an agenda."""

from collections.abc import Sequence

from bot.domain.focus import FocusIssue
from bot.domain.people import Locale
from bot.domain.pictures.agendas import FocusList, FocusPicture
from bot.views import parties, task_lines
from bot.views.nodes import Action, Button, Card, Node, Note, Paragraph, Spans, Text
from bot.views.spans import joined, lines, one_line, plain, strong
from bot.views.voice import Voice, voice_of

_TITLE = 80
_TASKS, _MEETINGS = 12, 6  # shown under all sub-points of a point together, at least one under each


def card(picture: FocusList, locale: Locale) -> Card:
    """What a body works on, each with [Ta bort]."""
    voice = voice_of(picture, locale)
    said = parties.about(picture.body, "focus.none", "focus.none_here", locale)
    if picture.issues:
        said = parties.about(picture.body, "focus.title", "focus.title_here", locale)
    changed = None
    if picture.removed:
        changed = plain(voice.say("focus.ended", title=one_line(picture.removed, _TITLE)))
    elif picture.added:
        changed = plain(voice.count("focus.added", len(picture.added)))
    nodes: list[Node] = [Paragraph(lines(changed, strong(said)))]
    nodes.extend(Paragraph(_issue(one, voice), side=_end(one, voice)) for one in picture.issues)
    nodes.append(Note(plain(voice.say("focus.note"))))
    return Card(text=said, nodes=tuple(nodes))


def rows(focus: Sequence[FocusPicture], voice: Voice) -> list[Spans]:
    """The sub-points a, b, c, each with what hangs on it."""
    most = (max(_TASKS // len(focus), 1), max(_MEETINGS // len(focus), 1)) if focus else (0, 0)
    return [_row(chr(ord("a") + at), one, most, voice) for at, one in enumerate(focus)]


def _row(letter: str, one: FocusPicture, most: tuple[int, int], voice: Voice) -> Spans:
    head: Spans = (Text(f"{letter}) "), *strong(one_line(one.issue.title, _TITLE)))
    tasks = [task_lines.brief(task, voice) for task in one.tasks[: most[0]]]
    meetings: list[Spans] = [
        (Text(str(m.label), "strong"), Text(f" {one_line(m.title)} – {voice.day(m.starts, m.last_day)}"))
        for m in one.meetings[: most[1]]
    ]
    left = len(one.tasks) + len(one.meetings) - len(tasks) - len(meetings)
    more = plain(voice.count("list.and_more", left)) if left else None
    nothing = plain(voice.say("focus.nothing")) if not (tasks or meetings) else None
    return lines(head, *tasks, *meetings, more) if nothing is None else joined([head, nothing])


def _issue(one: FocusIssue, voice: Voice) -> Spans:
    return joined(
        [
            strong(one_line(one.title, _TITLE)),
            plain(voice.say("focus.since", day=voice.full(one.since))),
            plain(voice.say("focus.until", day=voice.full(one.until))) if one.until else None,
        ]
    )


def _end(one: FocusIssue, voice: Voice) -> Button:
    return Button(label=voice.say("do.focus.end"), action=Action("focus.end", str(one.id)))
