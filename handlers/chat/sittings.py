"""A meeting that is held, in conversation: `/mote starta`, [Beslut] [Uppdrag] [Nästa punkt] on its card, `/mote avsluta`."""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Literal

from bot.domain.ids import label
from bot.domain.lines.subverbs import Subverb
from bot.domain.people import Locale
from bot.domain.pictures.agendas import SittingPicture
from bot.domain.place import Place
from bot.domain.sittings import AtPoint
from bot.usecases import agendas, gatherings, lists
from bot.usecases import sittings as usecases
from bot.views import decision_forms, task_forms
from bot.views import sittings as views
from handlers.chat.desk import Desk
from handlers.chat.messages import Ask, Clicked, MeetingHappened, Reply, Said, Whisper
from handlers.chat.task_buttons import counted, subject

Replies = Sequence[Reply]
_AT = re.compile(r"(?P<meeting>M[0-9]{1,9})(?:/(?P<number>[0-9]{1,4}))?")


async def started(desk: Desk, said: Said, found: Subverb) -> Replies:
    """`/mote starta`: today's meeting, or the one that is named."""
    command = usecases.Start(place=said.place, key=said.key, meeting=found.subject)
    picture, locale = await desk.ask(usecases.start, command, said.place)
    return _seen(picture, said.place, locale)


async def stepped(desk: Desk, said: Said, _found: Subverb) -> Replies:
    """`/mote nästa punkt`: the one that goes on here."""
    command = usecases.Step(place=said.place, key=said.key, meeting=None, step=1, seen=None)
    picture, locale = await desk.ask(usecases.step, command, said.place)
    return _seen(picture, said.place, locale)


async def ended(desk: Desk, said: Said, _found: Subverb) -> Replies:
    """`/mote avsluta`: the one that goes on here."""
    picture, locale = await desk.ask(usecases.end, usecases.End(place=said.place, key=said.key), said.place)
    return _seen(picture, said.place, locale)


async def happened(desk: Desk, happened: MeetingHappened) -> Replies:
    """People begin to meet, or leave: the meeting of the plan is offered to be started or ended, if there is one."""
    command = gatherings.Gathering(place=happened.place, key=happened.key, change=happened.change)
    await desk.ask(gatherings.offer, command, happened.place)
    return []  # the offer is on its way, as a message that can be amended


def start(by: Literal["button", "resume button"]) -> Callable[[Desk, Clicked], Awaitable[Replies]]:
    """[Starta mötet], or [Återuppta mötet] after its end."""

    async def pressed(desk: Desk, clicked: Clicked) -> Replies:
        meeting = clicked.action.subject
        command = usecases.Start(place=clicked.place, key=clicked.key, meeting=meeting, by=by)
        picture, locale = await desk.ask(usecases.start, command, clicked.place)
        return _seen(picture, clicked.place, locale)

    return pressed


def step(by: int) -> Callable[[Desk, Clicked], Awaitable[Replies]]:
    """[Nästa punkt], or back: the card goes on for everyone."""

    async def pressed(desk: Desk, clicked: Clicked) -> Replies:
        meeting, seen = subject(clicked)
        command = usecases.Step(
            place=clicked.place, key=clicked.key, meeting=meeting, step=by, seen=counted(seen) or None
        )
        await desk.ask(usecases.step, command, clicked.place)
        return []

    return pressed


async def same(desk: Desk, clicked: Clicked) -> Replies:
    """[Inget nytt] about the standing point at hand; the card shows it to everyone."""
    meeting, point = subject(clicked)
    command = agendas.PointAct(
        place=clicked.place, key=clicked.key, act="nothing new", meeting=meeting, point=counted(point)
    )
    await desk.ask(agendas.act, command, clicked.place)
    return []


async def end(desk: Desk, clicked: Clicked) -> Replies:
    """[Avsluta mötet]."""
    meeting, _ = subject(clicked)
    command = usecases.End(place=clicked.place, key=clicked.key, meeting=meeting)
    await desk.ask(usecases.end, command, clicked.place)
    return []


async def decision(desk: Desk, clicked: Clicked) -> Replies:
    """[Beslut]: the form; what is written belongs to the point at hand."""
    locale = await desk.locale(clicked.place)
    return [Ask(decision_forms.new("", None, locale, at=clicked.action.subject))]


async def task(desk: Desk, clicked: Clicked) -> Replies:
    """[Uppdrag]: the form; what is written belongs to the point at hand."""
    begin, locale = await desk.ask(lists.new_task_form, lists.NewTaskForm(place=clicked.place), clicked.place)
    return [Ask(task_forms.new(begin, locale, at=clicked.action.subject))]


def at_point(word: str) -> AtPoint | None:
    """The point that a form carries ("M1/2"); None: it carries something else."""
    found = _AT.fullmatch(word)
    meeting = label(found["meeting"]) if found else None
    if found is None or meeting is None:
        return None
    return AtPoint(meeting, int(found["number"]) if found["number"] else None)


def _seen(picture: SittingPicture, place: Place, locale: Locale) -> Replies:
    """The card stands in its room; who is elsewhere, or in a room where no card can stand, is answered."""
    if picture.again or picture.room.present is False:
        return [Whisper(views.card(picture, locale))]
    return [Whisper(views.elsewhere(picture, locale))] if place.room != picture.room.id else []
