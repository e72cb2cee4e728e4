"""What is said when the bot is not in the room: the record is saved, its card cannot stand there yet."""

from bot.domain.people import Locale
from bot.i18n.catalogue import say
from bot.views.nodes import Action, Actions, Button, Node, Paragraph
from bot.views.spans import sentence


def nodes(label: str, locale: Locale) -> list[Node]:
    """How to invite the bot, and a button for afterwards."""
    show = Button(label=say(locale, "do.room.card"), action=Action("room.card", label))
    return [Paragraph(sentence(locale, "absent.invite")), Actions((show,))]
