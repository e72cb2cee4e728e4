"""Who is called to a meeting: read from the line, told once each, and shown by name."""

from collections.abc import Sequence

from bot.domain.deliveries import Delivery, Order
from bot.domain.ids import MeetingId, PersonId
from bot.domain.lines.details import Detail, row, stretches
from bot.domain.meetings import Meeting
from bot.domain.names import fold
from bot.domain.people import Party
from bot.domain.pictures.notices import MeetingCall
from bot.domain.place import Mention
from bot.domain.sheets import Called, Sheet
from bot.ports.books import Books
from bot.usecases import effects
from bot.usecases.painting import Painter
from bot.usecases.parties import called as registered
from bot.usecases.parties import mentioned
from bot.usecases.turn import Turn


def read(said: Detail, mentions: Sequence[Mention], turn: Turn) -> tuple[Called, ...]:
    """Those who are named in a part of a line, each once: people and groups of the register, and words that nobody is known by."""
    pieces: list[Called] = []
    for start, end in stretches(said.text):
        inside = [m for m in mentions if start <= m.start - said.start < end]
        pieces.extend(_mentioned(said, end, inside, turn) if inside else _written(said.text[start:end]))
    found = registered([fold(one.words) for one in pieces if one.party is None], turn.here, turn.books)
    known: dict[str, set[Party]] = {}
    for name, party in found:
        known.setdefault(name, set()).add(party)
    named = (_registered(one, known.get(fold(one.words), set())) for one in pieces)
    return tuple({one.party or fold(one.words): one for one in reversed([*named])}.values())[::-1]


def _written(piece: str) -> list[Called]:
    words = row(piece).removeprefix("@")
    return [Called(words=words)] if words else []


def _mentioned(said: Detail, end: int, mentions: Sequence[Mention], turn: Turn) -> list[Called]:
    """Each with what stands behind it until the next one; the rest of the name is no such words ("@maja Öst")."""
    people = mentioned(mentions, turn.place, turn.books)
    ends = [*(one.start - said.start for one in people[1:]), end]
    found: list[Called] = []
    for one, until in zip(people, ends, strict=True):
        behind = row(said.text[one.end - said.start : until])
        _, _, surname = one.name.partition(" ")
        if surname and fold(behind).startswith(fold(surname)):
            behind = row(behind[len(surname) :])
        found.append(Called(words=behind, party=one.party))
    return found


def _registered(one: Called, parties: set[Party]) -> Called:
    """Two of one name are kept as written: nobody is guessed."""
    if one.party is not None or len(parties) != 1:
        return one
    party = next(iter(parties))
    return Called(words="" if party.kind == "person" else one.words, party=party)


def tell(meeting: Meeting, before: Sheet, after: Sheet, turn: Turn) -> None:
    """Tells those who are called from now on, each once for all time; whoever calls knows, and nobody is called to what has been."""
    if meeting.last_day < turn.here.today:
        return
    for person in after.participants:
        if person == turn.me or person in before.participants:
            continue
        turn.books.deliveries.order(
            Order(
                key=f"called:meeting/{meeting.id}:{person}",
                cooperation=meeting.cooperation,
                kind="told",
                due_at=turn.now,
                person=person,
                subject=effects.subject(meeting),
                facts={"called_by": turn.me},
            )
        )


def is_call(delivery: Delivery) -> bool:
    """Whether a delivery tells somebody that they are called."""
    return delivery.kind == "told" and "called_by" in delivery.facts


def is_moot(books: Books, call: Delivery) -> bool:
    """Whether there is nothing left to tell: the meeting was cancelled, or its person is not called any more."""
    return _meeting(books, call).state == "cancelled" or _is_off(books, call)


def paint(books: Books, painter: Painter, call: Delivery) -> MeetingCall:
    """What it says now."""
    viewer = painter.person(PersonId(call.person or 0))
    return MeetingCall(
        by=painter.name(call.facts["called_by"]),
        picture=painter.meeting(_meeting(books, call), viewer=viewer),
        repeated=bool(call.facts.get("repeated")),
        off=_is_off(books, call),
    )


def _is_off(books: Books, call: Delivery) -> bool:
    """Whether its person is not called any more."""
    return call.person not in books.sheets.of(_meeting(books, call).id).participants


def _meeting(books: Books, call: Delivery) -> Meeting:
    if call.subject is None or call.subject.kind != "meeting":
        raise ValueError("a call to no meeting")
    return books.meetings.get(MeetingId(call.subject.id))
