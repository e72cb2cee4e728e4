"""What the controls and forms of agendas do."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.domain.agenda import Kind, Point
from bot.domain.focus import FocusId
from bot.domain.ids import Label, label
from bot.domain.people import Locale
from bot.domain.pictures.agendas import AgendaPicture
from bot.usecases import (
    agenda_forms,
    agenda_points,
    agenda_removals,
    focus,
)
from bot.usecases import agendas as usecases
from bot.views import agenda_changes
from bot.views import agenda_forms as forms
from bot.views import agendas as views
from bot.views import focus as focus_views
from bot.views.nodes import Form
from handlers.chat.desk import Desk, Outdated
from handlers.chat.messages import Ask, Clicked, Picked, Reply, Submitted, Whisper
from handlers.chat.task_buttons import counted, subject

Replies = Sequence[Reply]


Listener = Callable[[Desk, Clicked], Awaitable[Replies]]


_KINDS: dict[str, Kind] = {
    "decision": "decision",
    "discussion": "discussion",
    "information": "information",
    "standing": "standing",
}


async def show(desk: Desk, clicked: Clicked) -> Replies:
    """[Dagordning]."""
    command = usecases.ShowAgenda(place=clicked.place, words=clicked.action.subject)
    picture, locale = await desk.ask(usecases.show, command, clicked.place)
    if picture is None:
        raise Outdated
    return [Whisper(views.card(picture, locale))]


def more(*, change: bool) -> Listener:
    """[Visa 5 till], or [Ändra punkterna] of those that are shown."""

    async def pressed(desk: Desk, clicked: Clicked) -> Replies:
        meeting, offset = subject(clicked)
        command = usecases.ShowAgenda(
            place=clicked.place, words=str(meeting), offset=counted(offset or "0"), change=change
        )
        picture, locale = await desk.ask(usecases.show, command, clicked.place)
        if picture is None:
            raise Outdated
        return [Whisper(views.card(picture, locale), instead=clicked.private)]

    return pressed


async def publish(desk: Desk, clicked: Clicked) -> Replies:
    """[Publicera]."""
    command = usecases.Publish(place=clicked.place, key=clicked.key, words=clicked.action.subject)
    picture, locale = await desk.ask(usecases.publish, command, clicked.place)
    return [Whisper(views.card(picture, locale), instead=clicked.private)]


def act(name: str) -> Listener:
    """A ⋮ entry that does one thing to its point."""

    async def pressed(desk: Desk, clicked: Clicked) -> Replies:
        meeting, key = subject(clicked)
        command = usecases.PointAct(
            place=clicked.place, key=clicked.key, act=name, meeting=meeting, point=counted(key)
        )
        picture, locale = await desk.ask(usecases.act, command, clicked.place)
        return [Whisper(views.card(picture, locale), instead=clicked.private)]

    return pressed


async def retyped(desk: Desk, clicked: Clicked) -> Replies:
    """The type that was probably meant ("M4 2 decision")."""
    meeting, rest = subject(clicked)
    key, _, kind = rest.partition(" ")
    command = usecases.PointAct(
        place=clicked.place, key=clicked.key, act="kind", meeting=meeting, point=counted(key), to=kind
    )
    picture, locale = await desk.ask(usecases.act, command, clicked.place)
    return [Whisper(views.card(picture, locale), instead=clicked.private)]


async def put_back(desk: Desk, clicked: Clicked) -> Replies:
    """[Ångra] beside a point that was just taken off."""
    meeting, key = subject(clicked)
    command = agenda_removals.PutBack(
        place=clicked.place, key=clicked.key, meeting=meeting, point=counted(key)
    )
    picture, locale = await desk.ask(agenda_removals.put_back, command, clicked.place)
    return [Whisper(views.card(picture, locale), instead=clicked.private)]


async def record(desk: Desk, clicked: Clicked) -> Replies:
    """[Lägg till U1], [Lägg på nästa möte], [Lägg på dagordningen]: a point about a task or a decision ("U1 M4", "B3")."""
    shown, meeting = subject(clicked)
    command = agenda_points.AddRecord(
        place=clicked.place, key=clicked.key, record=shown, meeting=label(meeting) if meeting else None
    )
    change, locale = await desk.ask(agenda_points.add_record, command, clicked.place)
    return [Whisper(agenda_changes.card(change, locale), instead=clicked.private)]


async def new(desk: Desk, clicked: Clicked) -> Replies:
    """[Lägg till punkt]: the form; nothing named: for the next meeting."""
    meeting = label(clicked.action.subject)
    begin, locale = await desk.ask(
        agenda_forms.begin, agenda_forms.Begin(place=clicked.place, meeting=meeting), clicked.place
    )
    return [Ask(forms.new(begin, "", None, locale))]


async def of_message(desk: Desk, picked: Picked) -> Replies:
    """Lägg på dagordningen: filled in with the words of a message."""
    begin, locale = await desk.ask(agenda_forms.begin, agenda_forms.Begin(place=picked.place), picked.place)
    return [Ask(forms.new(begin, " ".join(picked.text.split()), picked.permalink, locale))]


def about(draw: Callable[[AgendaPicture, Point, Locale], Form]) -> Listener:
    """A form that begins with a point as it is."""

    async def opened(desk: Desk, clicked: Clicked) -> Replies:
        meeting, key = subject(clicked)
        command = agenda_forms.Begin(place=clicked.place, meeting=meeting, point=counted(key))
        picture, locale = await desk.ask(agenda_forms.begin, command, clicked.place)
        point = picture.agenda.point(counted(key))
        return [Ask(draw(picture, point, locale))]

    return opened


async def end_focus(desk: Desk, clicked: Clicked) -> Replies:
    """[Ta bort] beside a focus issue: the list anew."""
    ended = FocusId(counted(clicked.action.subject))
    command = focus.RemoveFocus(place=clicked.place, key=clicked.key, issue=ended)
    picture, locale = await desk.ask(focus.remove, command, clicked.place)
    return [Whisper(focus_views.card(picture, locale), instead=clicked.private)]


async def filled(desk: Desk, sent: Submitted) -> Replies:
    """A new point, or one as it is to be from now on ("M4 3")."""
    meeting, rest = named(sent)
    values: dict[str, Any] = {name: sent.values.get(name) for name in ("presenter", "minutes", "papers")}
    command = agenda_points.FillPoint(
        place=sent.place,
        key=sent.key,
        meeting=meeting,
        text=sent.values.get("text") or "",
        point=counted(rest) if rest and "://" not in rest else None,
        kind=_KINDS.get(sent.values.get("kind") or "", "discussion"),
        source=rest if "://" in rest else None,
        **values,
    )
    change, locale = await desk.ask(agenda_points.fill, command, sent.place)
    return [Whisper(agenda_changes.card(change, locale), instead=True)]


def named(sent: Submitted) -> tuple[Label, str]:
    """The meeting or question that a form is about, and what else it names."""
    first, _, rest = sent.action.subject.partition(" ")
    found = label(first)
    if found is None:
        raise Outdated
    return found, rest
