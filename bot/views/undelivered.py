"""What one person is told when a message could not be shown in a room."""

from bot.domain.people import Locale
from bot.domain.pictures.agendas import QuestionPicture
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.notices import Undelivered
from bot.domain.pictures.tasks import TaskPicture
from bot.i18n.catalogue import first_of, say
from bot.views import parties
from bot.views.nodes import Action, Actions, Button, Card, Node, Paragraph
from bot.views.spans import sentence, words_of


def card(told: Undelivered, locale: Locale) -> Card:
    """What was not shown, why, and what to do about it. What was saved is saved."""
    label = _label(told.picture)
    what = (
        say(locale, "undelivered.digest") if label is None else say(locale, "undelivered.record", label=label)
    )
    own = f"undelivered.{told.why}_{parties.platform(told.room)}"
    why = first_of(locale, own, parties.of_place(f"undelivered.{told.why}", told.room, locale))
    said = sentence(locale, why, what=what, room=parties.room(told.room, locale))
    nodes: list[Node] = [Paragraph(said)]
    if (
        label is not None
        and told.why != "archived"
        and not isinstance(told.picture, MeetingPicture | QuestionPicture)
    ):
        show = Button(label=say(locale, "do.room.card"), action=Action("room.card", label))
        nodes.append(Actions((show,)))
    return Card(text=words_of(said), nodes=tuple(nodes))


def _label(picture: TaskPicture | DecisionPicture | MeetingPicture | QuestionPicture | None) -> str | None:
    match picture:
        case TaskPicture():
            return str(picture.task.label)
        case DecisionPicture():
            return str(picture.decision.label)
        case MeetingPicture():
            return str(picture.meeting.label)
        case QuestionPicture():
            return str(picture.question.label)
        case None:
            return None
