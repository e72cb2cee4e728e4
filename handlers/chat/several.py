"""An order that names one record, or several: "klart U7", "flytta U7, U9 till fredag"."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.domain.ids import Label
from bot.domain.lines.subverbs import Subverb
from bot.domain.people import Locale
from bot.domain.pictures.meetings import MeetingPicture
from bot.ports.books import Usecase
from bot.usecases import several as usecases
from bot.views import several as views
from bot.views.nodes import Card
from handlers.chat.desk import Desk
from handlers.chat.messages import Reply, Said, Whisper

Which = Label | str
"""A record by its name, or a meeting in words."""
Makes = Callable[[Any, str], Any]
"""The command for a record, under a key of its own."""
Shows = Callable[[Any, Locale], Card]


async def each(
    desk: Desk, said: Said, found: Subverb, usecase: Usecase, *, makes: Makes, shows: Shows
) -> Sequence[Reply]:
    """Carries it out: one record is shown as it is then; of several one answer tells what became of each."""
    if not found.others:
        command = makes(found.subject or named(found), said.key)
        picture, locale = await desk.ask(usecase, command, said.place)
        return [Whisper(shows(picture, locale))]
    labels = enumerate((named(found), *found.others))
    commands = {label: makes(label, f"{said.key}/{number}") for number, label in labels}
    whole = usecases.Several(place=said.place, key=said.key, usecase=usecase, commands=commands)
    told, locale = await desk.ask(usecases.carry_out, whole, said.place)
    asked = (one for one in told.done.values() if isinstance(one, MeetingPicture) and one.asked)
    return [
        Whisper(views.card(found.verb, told, locale)),
        *(Whisper(shows(one, locale)) for one in asked),
    ]


def named(found: Subverb) -> Label:
    """The record a subverb names. Every subverb that acts on one names it; else the grammar is broken."""
    if found.label is None:
        raise ValueError(f"the subverb {found.verb} names no record")
    return found.label
