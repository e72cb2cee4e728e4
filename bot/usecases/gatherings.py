"""People begin to meet, or leave, where the platform itself holds the meeting: what the register can offer there.

An offer is a message like a card: it is amended wherever it stands when the meeting is started or ended.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.deliveries import Delivery, amend_key
from bot.domain.gatherings import Change, Offer, at_hand, is_on
from bot.domain.ids import MeetingId
from bot.domain.meetings import Meeting
from bot.domain.place import Place
from bot.domain.sittings import Sitting
from bot.ports.books import Books
from bot.usecases import effects, sitting_painting
from bot.usecases.painting import Painter
from bot.usecases.plan import plan
from bot.usecases.turn import Turn, begin

LOOKED_BACK = timedelta(days=7)  # how long after its day an offer is still looked for


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


def withdraw(books: Books, now: datetime) -> None:
    """Wants what offers to start a meeting to say so no more when its day is over, each once: the offers that nobody took up, and
    the meeting's own card.
    """
    for delivery, over in _on_offer(books, now):
        if over <= now and _drawn_at(delivery, books) < over:
            books.deliveries.want_amended(delivery.id, now)


def next_over(books: Books, now: datetime) -> datetime | None:
    """The earliest instant after now at which the day of something is over that offers to start a meeting."""
    return min((over for _, over in _on_offer(books, now) if over > now), default=None)


def _on_offer(books: Books, now: datetime) -> Iterator[tuple[Delivery, datetime]]:
    """What stands in rooms and may offer to start a meeting of these days, with the instant at which that is over."""
    painter = Painter(books, now)
    for meeting in _of_these_days(books, now):
        for delivery in books.deliveries.standing(effects.subject(meeting)):
            if is_offer(delivery) and delivery.facts["change"] == "started":
                offer = picture(meeting, delivery, painter)
                if offer.taken in (None, "gone"):
                    yield delivery, _over(date.fromisoformat(delivery.facts["since"]), offer.zone)
            elif delivery.kind == "card" and "shows" not in delivery.facts:
                zone, _ = painter.day_of(painter.body(meeting.body))
                if _drawn_at(delivery, books).astimezone(ZoneInfo(zone)).date() >= meeting.starts:
                    yield delivery, _over(meeting.last_day, zone)


def _of_these_days(books: Books, now: datetime) -> Iterator[Meeting]:
    known = map(books.directory.cooperation_of, books.directory.workspaces())
    since, until = (
        now.date() - LOOKED_BACK,
        now.date() + timedelta(days=1),
    )  # somewhere it is tomorrow already
    for cooperation in sorted({one for one in known if one is not None}):
        yield from books.meetings.planned(cooperation, since=since, until=until)


def _drawn_at(delivery: Delivery, books: Books) -> datetime:
    """When it was last made to show how things are, or is wanted to."""
    latest = books.deliveries.by_key(amend_key(delivery.id)) or delivery
    return max(latest.due_at, latest.attempted_at or latest.due_at)


def _over(day: date, zone: str) -> datetime:
    """When a day is over where the body is."""
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))


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
    stands = is_on(meeting, today) and offered == today.isoformat()
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
    """The body's meeting at hand, unless it was started already: who comes back late does not begin another one."""
    held = [(meeting, turn.books.sittings.of(meeting.id)) for meeting in _of_today(turn)]
    left = [meeting for meeting, sitting in held if sitting is None or sitting.is_open]
    meant = at_hand(left, turn.here.today, turn.here.local(turn.now).time())
    return meant if meant is not None and turn.books.sittings.of(meant.id) is None else None


def _of_today(turn: Turn) -> list[Meeting]:
    """The meetings that this room's body has today, those outside its series too."""
    here = turn.here
    if here.body is None:
        return []
    seen = plan(here, turn.books).meetings
    return [meeting for meeting in seen if meeting.body == here.body.id and is_on(meeting, here.today)]


def _to_end(turn: Turn) -> Meeting | None:
    """The meeting that goes on in this room; else one of its body today, which may have been started in another room."""
    here, books = turn.here, turn.books
    sitting = books.sittings.open_in(here.room.id) if here.room is not None else None
    if sitting is not None:
        return books.meetings.get(sitting.meeting)
    held = [(m, found) for m in _of_today(turn) if (found := books.sittings.of(m.id)) is not None]
    going_on = [(m, found.started_at) for m, found in held if found.is_open]
    return max(going_on, key=lambda one: one[1])[0] if going_on else None
