"""People begin to meet, or leave, where the platform itself holds the meeting: what the register can offer there.

An offer is a message like a card: it is amended wherever it stands when the meeting is started or ended.
"""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.deliveries import Delivery
from bot.domain.gatherings import Change, Offer
from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting
from bot.domain.place import Place
from bot.domain.sittings import Sitting
from bot.ports.books import Books
from bot.usecases import effects, sitting_painting
from bot.usecases.painting import Painter
from bot.usecases.plan import plan, where_points_belong
from bot.usecases.turn import Turn, begin


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """`change` happened in the room of `place`."""

    place: Place
    key: str
    change: Change


def offer(command: Gathering, books: Books, now: datetime) -> Offer | None:
    """Wants the offer in the room, unless it stands there already; answers what it says. None when no meeting of the plan is
    meant: then nothing is said, for not every call is a meeting.
    """
    turn = begin(command, books, now)
    meeting = _to_start(turn) if command.change == "started" else _to_end(turn)
    turn.close(meeting.label if meeting is not None else None)
    if meeting is None or turn.here.room is None:
        return None
    delivery = _order(meeting, command, turn)
    return picture(meeting, delivery, turn.painter())


def is_offer(delivery: Delivery) -> bool:
    """Whether a delivery is an offer, which nobody misses when it comes to nothing."""
    return delivery.facts.get("shows") == "offer"


def is_moot(books: Books, delivery: Delivery, now: datetime) -> bool:
    """Whether the meeting was started or ended before the offer was posted."""
    if delivery.subject is None:
        return True
    meeting = books.meetings.get(MeetingId(delivery.subject.id))
    return picture(meeting, delivery, Painter(books, now)).taken is not None


def picture(meeting: Meeting, delivery: Delivery, painter: Painter) -> Offer:
    """An offer as it is now."""
    sitting = painter.books.sittings.of(meeting.id)
    if delivery.facts["change"] == "started":
        return _start(meeting, sitting, delivery, painter)
    return _end(meeting, sitting, delivery, painter)


def _start(meeting: Meeting, sitting: Sitting | None, delivery: Delivery, painter: Painter) -> Offer:
    zone, today = painter.day_of(painter.body(meeting.body))
    if sitting is not None:
        by = painter.name(sitting.started_by)
        at = sitting.started_at
        return Offer(meeting=meeting, change="started", taken="started", by=by, at=at, zone=zone, today=today)
    offered = delivery.facts["since"]
    stands = _is_on(meeting, today) and offered == today.isoformat()
    return Offer(meeting=meeting, change="started", taken=None if stands else "gone", zone=zone, today=today)


def _end(meeting: Meeting, sitting: Sitting | None, delivery: Delivery, painter: Painter) -> Offer:
    """A meeting that was taken up again after its end is offered to be ended anew, with another message."""
    zone, today = painter.day_of(painter.body(meeting.body))
    if sitting is None:
        raise ValueError(f"{meeting.label} was never started")
    resumed = sitting_painting.resumed(sitting, painter)
    if sitting.ended_at is not None and sitting.ended_by is not None:
        by, at = painter.name(sitting.ended_by), sitting.ended_at
        return Offer(meeting=meeting, change="ended", taken="ended", by=by, at=at, zone=zone, today=today)
    if resumed is not None and delivery.facts["since"] != resumed.at.isoformat():
        by, at = painter.name(resumed.by), resumed.at
        return Offer(meeting=meeting, change="ended", taken="resumed", by=by, at=at, zone=zone, today=today)
    return Offer(meeting=meeting, change="ended", zone=zone, today=today)


def _order(meeting: Meeting, command: Gathering, turn: Turn) -> Delivery:
    """One offer of a kind for each day, or for each time that the meeting goes on."""
    room, since = command.place.room, _since(meeting, command.change, turn)
    if room is None:
        raise ValueError("a gathering without a room")
    facts = {"shows": "offer", "change": command.change, "since": since}
    if command.place.thread is not None:
        facts["thread"] = command.place.thread
    name = f"offer/{meeting.id}/{command.change}/{since}"
    return effects.order_card(turn.books, meeting, room, turn.now, name=name, facts=facts)


def _since(meeting: Meeting, change: Change, turn: Turn) -> str:
    sitting = turn.books.sittings.of(meeting.id)
    if change == "started" or sitting is None:
        return turn.here.today.isoformat()
    resumed = sitting_painting.resumed(sitting, turn.painter())
    return (resumed.at if resumed is not None else sitting.started_at).isoformat()


def _to_start(turn: Turn) -> Meeting | None:
    """The meeting of today, unless it was started already: who comes back late does not begin another one."""
    held = _of_today(turn)
    return held if held is not None and turn.books.sittings.of(held.id) is None else None


def _of_today(turn: Turn) -> Meeting | None:
    """The meeting that this room's body has today."""
    here = turn.here
    if here.body is None:
        return None
    held = where_points_belong(here, plan(here, turn.books), here.local(turn.now))
    return held if held is not None and _is_on(held, here.today) else None


def _is_on(meeting: Meeting, day: date) -> bool:
    return (
        meeting.state == "planned" and not meeting.is_tentative and meeting.starts <= day <= meeting.last_day
    )


def _to_end(turn: Turn) -> Meeting | None:
    """The meeting that goes on in this room; else that of its body today, which may have been started in another room."""
    here, books = turn.here, turn.books
    sitting = books.sittings.open_in(here.room.id) if here.room is not None else None
    if sitting is not None:
        return books.meetings.get(sitting.meeting)
    held = _of_today(turn)
    sitting = books.sittings.of(held.id) if held is not None else None
    return held if sitting is not None and sitting.is_open else None
