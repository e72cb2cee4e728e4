"""What is said when the bot is not in the room: the record is saved, its card cannot stand there yet."""

from bot.domain.people import Locale, Room
from bot.i18n.catalogue import first_of, say
from bot.views import parties
from bot.views.nodes import Action, Actions, Button, Node, Paragraph
from bot.views.spans import sentence


def nodes(label: str, room: Room, locale: Locale) -> list[Node]:
    """How to invite the bot into the room, and a button for afterwards."""
    show = Button(label=say(locale, "do.room.card"), action=Action("room.card", label))
    invite = first_of(locale, f"absent.invite_{parties.platform(room)}", "absent.invite")
    return [Paragraph(sentence(locale, invite)), Actions((show,))]
