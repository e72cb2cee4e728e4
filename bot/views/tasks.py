"""What is said about tasks: the card, the questions after saving, lists, and messages to one person."""

from bot.domain.people import Locale
from bot.domain.pictures.tasks import TaskPicture
from bot.views import history, task_controls, task_lines
from bot.views.nodes import Card, Node, Note, Paragraph
from bot.views.spans import lines, one_line, plain, strong, words_of
from bot.views.task_lists import listing
from bot.views.task_notices import notice
from bot.views.task_questions import questions
from bot.views.voice import voice_of

__all__ = ["answered", "card", "listing", "notice", "questions"]


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


def answered(picture: TaskPicture, locale: Locale) -> Card:
    """What is left of a question about the task where its card stands beside it: what was answered, in one paragraph."""
    voice = voice_of(picture, locale)
    label = (*strong(str(picture.task.label)), *plain(f" {one_line(picture.task.text, 160)}"))
    said = lines(label, history.told(picture.last, voice, most=1))
    return Card(text=words_of(said), nodes=(Paragraph(said),))
