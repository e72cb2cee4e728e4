"""What the controls and forms of points that are put off do."""

from bot.domain.people import Locale
from bot.domain.pictures.agendas import PointChange
from bot.usecases import agenda_deferrals, deferral_changes
from bot.views import agenda_changes
from bot.views import agenda_forms as forms
from handlers.chat.agenda_buttons import Replies, named
from handlers.chat.desk import Desk
from handlers.chat.messages import Ask, Clicked, Submitted, Whisper
from handlers.chat.replies import acted, sent_from
from handlers.chat.task_buttons import counted, subject


async def put_off(desk: Desk, sent: Submitted) -> Replies:
    """A point goes to a later meeting."""
    meeting, key = named(sent)
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
    meeting, point = named(sent)
    command = deferral_changes.ChangeReason(
        place=sent.place,
        key=sent.key,
        meeting=meeting,
        point=counted(point),
        reason=sent.values.get("reason"),
    )
    change, locale = await desk.ask(deferral_changes.change_reason, command, sent.place)
    return _told(sent, change, locale)
