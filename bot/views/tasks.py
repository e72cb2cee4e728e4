"""What is said about tasks: the card, the questions after saving, lists, and messages to one person."""

from bot.domain.people import Locale
from bot.domain.pictures import TaskPicture
from bot.views import task_controls, task_lines
from bot.views.nodes import Card, Node, Note, Paragraph
from bot.views.spans import lines
from bot.views.task_lists import listing
from bot.views.task_notices import notice
from bot.views.task_questions import questions
from bot.views.voice import voice_of

__all__ = ["card", "listing", "notice", "questions"]


def card(picture: TaskPicture, locale: Locale) -> Card:
    """The task as it stands in its room, or as it is shown to one person."""
    voice = voice_of(picture, locale)
    ending = task_lines.ending(picture, voice)
    nodes: list[Node | None] = [
        Paragraph(
            lines(task_lines.head(picture, voice), task_lines.title(picture)),
            side=task_controls.menu(picture, voice),
        ),
        *task_lines.parts(picture, voice),
        task_lines.binding_note(picture, voice),
        task_lines.origin_note(picture, voice),
        Note(ending) if ending else None,
        task_controls.row(picture, voice),
    ]
    return Card(text=task_lines.alert(picture, voice), nodes=tuple(node for node in nodes if node))
