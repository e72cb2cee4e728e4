"""What a change of an agenda sets going. Its messages are about the meeting, so that they follow it when it is moved."""

from bot.domain.agenda import Agenda
from bot.domain.ids import BodyId
from bot.domain.meetings import Meeting
from bot.domain.people import Room
from bot.usecases import audience, effects
from bot.usecases.turn import Turn


def keep(agenda: Agenda, meeting: Meeting, turn: Turn) -> Agenda:
    """Keeps the change; the card of the meeting and the published agenda show it, and nobody is notified.

    Raises Refusal "only called".
    """
    audience.changeable(meeting, turn.here, turn.books)
    kept = turn.books.agendas.save(agenda)
    effects.amend_cards(turn.books, effects.subject(meeting), turn.now)
    return kept


def post(meeting: Meeting, turn: Turn) -> None:
    """Wants the agenda in each room of the meeting's body."""
    if meeting.body is None:
        return
    for room in turn.books.directory.rooms_of_body(meeting.body):
        if room.present is not False:
            effects.order_card(
                turn.books, meeting, room.id, turn.now, name=f"agenda/{meeting.id}", facts={"shows": "agenda"}
            )


def tell_deferral(meeting: Meeting, point: int, turn: Turn) -> bool:
    """Wants everyone in this room to read that a point was put off to that meeting; not where it would show them a meeting that they
    cannot see. Answers whether they will for certain: the bot is known to be in the room.
    """
    room, body = turn.here.room, meeting.body
    if room is None or body is None or not turn.here.can_show:
        return False
    seen = _seen_by_all_in(room, body, turn)
    if seen:
        facts = {"shows": "deferral", "point": point}
        effects.order_card(
            turn.books, meeting, room.id, turn.now, name=f"deferral/{meeting.id}/{point}", facts=facts
        )
    return seen and room.present is True


def _seen_by_all_in(room: Room, body: BodyId, turn: Turn) -> bool:
    """Whether all who are in a room may read of the meetings of a body."""
    rooms = turn.books.directory.rooms_of_body(body)
    return (
        room.body == body
        or any(other.visibility == "public" and other.workspace == room.workspace for other in rooms)
        or (room.body is not None and audience.may_read(room.body, body, turn.books))
    )


def deferral_stands_here(meeting: Meeting, point: int, turn: Turn) -> bool:
    """Whether everyone in this room reads of that deferral already."""
    room = turn.here.room
    cards = turn.books.deliveries.standing(effects.subject(meeting)) if room is not None else ()
    facts = {"shows": "deferral", "point": point}
    return room is not None and any(
        one.room == room.id and facts.items() <= one.facts.items() for one in cards
    )
