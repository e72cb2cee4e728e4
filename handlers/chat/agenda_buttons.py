"""What the controls and forms of agendas and questions do."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.domain.agenda import Kind, Point
from bot.domain.focus import FocusId
from bot.domain.ids import Label, label
from bot.domain.people import Locale
from bot.domain.pictures.agendas import AgendaPicture, PointChange
from bot.ports.books import Usecase
from bot.usecases import (
    agenda_deferrals,
    agenda_forms,
    agenda_points,
    agenda_removals,
    deferral_changes,
    focus,
    questions,
)
from bot.usecases import agendas as usecases
from bot.views import agenda_changes
from bot.views import agenda_forms as forms
from bot.views import agendas as views
from bot.views import focus as focus_views
from bot.views import questions as question_views
from bot.views.nodes import Form
from handlers.chat.desk import Desk, Outdated
from handlers.chat.messages import Ask, Clicked, Forget, Picked, Reply, Submitted, Whisper
from handlers.chat.replies import acted, sent_from
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
    named, meeting = subject(clicked)
    command = agenda_points.AddRecord(
        place=clicked.place, key=clicked.key, record=named, meeting=label(meeting) if meeting else None
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


async def new_question(desk: Desk, clicked: Clicked) -> Replies:
    """[Ställ en fråga]."""
    return [Ask(forms.ask(await desk.locale(clicked.place)))]


async def asked(desk: Desk, sent: Submitted) -> Replies:
    """A question from a form; the room sees it."""
    command = questions.Ask(place=sent.place, key=sent.key, text=sent.values.get("text") or "")
    return await asking(desk, questions.ask, command)


async def asked_again(desk: Desk, clicked: Clicked) -> Replies:
    """[Spara ändå]: the same question once more."""
    question, _ = subject(clicked)
    command = questions.Again(place=clicked.place, key=clicked.key, question=question)
    shown = await asking(desk, questions.ask_again, command)
    return shown or ([Forget()] if clicked.private else [])


async def asking(desk: Desk, usecase: Usecase, command: questions.Ask | questions.Again) -> Replies:
    """The question stands in the room; where no card can stand, it is shown to the asker, as is one that was just asked."""
    picture, locale = await desk.ask(usecase, command, command.place)
    if picture.again:
        return [Whisper(question_views.again(picture, locale))]
    return [Whisper(question_views.card(picture, locale))] if picture.room.present is False else []


async def show_question(desk: Desk, clicked: Clicked) -> Replies:
    """[Visa] of a question."""
    question, _ = subject(clicked)
    command = questions.ShowQuestion(place=clicked.place, question=question)
    picture, locale = await desk.ask(questions.show, command, clicked.place)
    return [Whisper(question_views.card(picture, locale))]


async def answer(desk: Desk, clicked: Clicked) -> Replies:
    """[Svara]."""
    question, _ = subject(clicked)
    command = questions.ShowQuestion(place=clicked.place, question=question)
    picture, locale = await desk.ask(questions.show, command, clicked.place)
    return [Ask(forms.answer(picture, locale))]


def hold(*, waits: bool) -> Listener:
    """[Avvakta], [Ta upp igen]: the card in the room shows what holds."""

    async def pressed(desk: Desk, clicked: Clicked) -> Replies:
        question, _ = subject(clicked)
        command = questions.Hold(place=clicked.place, key=clicked.key, question=question, waits=waits)
        picture, locale = await desk.ask(questions.hold, command, clicked.place)
        return await acted(desk, clicked, question_views.card(picture, locale))

    return pressed


async def end_focus(desk: Desk, clicked: Clicked) -> Replies:
    """[Ta bort] beside a focus issue: the list anew."""
    named = FocusId(counted(clicked.action.subject))
    command = focus.RemoveFocus(place=clicked.place, key=clicked.key, issue=named)
    picture, locale = await desk.ask(focus.remove, command, clicked.place)
    return [Whisper(focus_views.card(picture, locale), instead=clicked.private)]


async def filled(desk: Desk, sent: Submitted) -> Replies:
    """A new point, or one as it is to be from now on ("M4 3")."""
    meeting, rest = _named(sent)
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


async def put_off(desk: Desk, sent: Submitted) -> Replies:
    """A point goes to a later meeting."""
    meeting, key = _named(sent)
    command = agenda_deferrals.Defer(
        place=sent.place,
        key=sent.key,
        meeting=meeting,
        point=counted(key),
        to=sent.values.get("to") or "",
        reason=sent.values.get("reason"),
    )
    change, locale = await desk.ask(agenda_deferrals.defer, command, sent.place)
    return _told(sent, change, locale)


def unless_public(change: PointChange, locale: Locale) -> Replies:
    """The answer to the one who put a point off; none where the card in the room says it."""
    return [] if change.public else [Whisper(agenda_changes.card(change, locale))]


def _told(sent: Submitted, change: PointChange, locale: Locale) -> Replies:
    """The same after a form; an agenda for one person on which it was opened shows the point no more, and gives way in any case."""
    shown = agenda_changes.card(change, locale)
    return sent_from(sent, shown) if change.public else [Whisper(shown, instead=True)]


async def undo(desk: Desk, clicked: Clicked) -> Replies:
    """[Ångra] on the card of a deferral."""
    meeting, point = subject(clicked)
    command = deferral_changes.UndoDeferral(
        place=clicked.place, key=clicked.key, meeting=meeting, point=counted(point)
    )
    change, locale = await desk.ask(deferral_changes.undo, command, clicked.place)
    return await acted(desk, clicked, agenda_changes.card(change, locale))


async def reason(desk: Desk, clicked: Clicked) -> Replies:
    """[Ändra skäl] on the card of a deferral."""
    meeting, point = subject(clicked)
    command = deferral_changes.ShowDeferral(place=clicked.place, meeting=meeting, point=counted(point))
    change, locale = await desk.ask(deferral_changes.show, command, clicked.place)
    return [Ask(forms.reason(change, locale))]


async def reason_sent(desk: Desk, sent: Submitted) -> Replies:
    """Why a point was put off."""
    meeting, point = _named(sent)
    command = deferral_changes.ChangeReason(
        place=sent.place,
        key=sent.key,
        meeting=meeting,
        point=counted(point),
        reason=sent.values.get("reason"),
    )
    change, locale = await desk.ask(deferral_changes.change_reason, command, sent.place)
    return _told(sent, change, locale)


async def answered(desk: Desk, sent: Submitted) -> Replies:
    """The answer stands on the question's card."""
    question, _ = _named(sent)
    command = questions.Answer(
        place=sent.place, key=sent.key, question=question, text=sent.values.get("text") or ""
    )
    picture, locale = await desk.ask(questions.answer, command, sent.place)
    return [Whisper(question_views.card(picture, locale), instead=True)]


def _named(sent: Submitted) -> tuple[Label, str]:
    first, _, rest = sent.action.subject.partition(" ")
    named = label(first)
    if named is None:
        raise Outdated
    return named, rest
