"""A decision is recorded. One that sets the day of a meeting puts it in the plan; one that
chooses an option of an open question answers it.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.decisions import Decision
from bot.domain.ids import DecisionId, Label
from bot.domain.lines.decisions import DecisionLine
from bot.domain.lines.point import near_kind
from bot.domain.pictures.decisions import RecordedDecision
from bot.domain.place import Mention, Place
from bot.domain.sittings import AtPoint
from bot.ports.books import Books
from bot.usecases import agenda_offers, effects, held, question_answers
from bot.usecases.arrivals import record_room
from bot.usecases.audience import find_decision
from bot.usecases.dated_parts import set_days, shifts
from bot.usecases.reading import Reader, check_length, reader, with_point
from bot.usecases.turn import Turn, begin

SAME_AGAIN = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDecision:
    """A line after /beslut, or a form. `at`: the point it is taken at, when the line names none. `again`: it is meant although it
    was just said.
    """

    place: Place
    key: str
    text: str
    mentions: tuple[Mention, ...] = ()
    source: str | None = None
    at: AtPoint | None = None
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """[Spara ändå]: the same words once more, as a decision of their own."""

    place: Place
    key: str
    decision: Label


def record(command: RecordDecision, books: Books, now: datetime) -> RecordedDecision:
    """Saves a decision. The same line again within two minutes makes nothing new."""
    turn = begin(command, books, now)
    check_length(command.text, "decision")
    using = reader(turn)
    read = using.decision(command.text, command.mentions)
    fresh = replace(_of_line(read, command.text, using), source=command.source)
    fresh = replace(fresh, **held.at_point(fresh.point, command.at, turn))
    said = None if command.again else _said_before(fresh, books)
    if said is not None:
        turn.close(said.label)
        return _told(said, using, again=True)
    moves = shifts(read, using)
    kept = _keep(replace(fresh, parts=set_days(read, using)), turn)
    still_open = question_answers.decide(kept, using)
    unread = (read.unknown_kind, near_kind(read.unknown_kind)) if read.unknown_kind else None
    return replace(_told(kept, using), open=still_open, shifts=moves, unknown_kind=unread)


def copy_again(command: Again, books: Books, now: datetime) -> RecordedDecision:
    """Saves a copy of a decision that was said twice, since it was meant twice."""
    turn = begin(command, books, now)
    first = find_decision(command.decision, turn.here, books)
    parts = tuple(replace(part, confirms=part.meeting is not None) for part in first.parts)
    copy = replace(
        first, parts=parts, author=turn.me, state="current", made_on=turn.here.today, created_at=now
    )
    return _told(_keep(copy, turn), reader(turn))


def _of_line(read: DecisionLine, text: str, using: Reader) -> Decision:
    here, now = using.turn.here, using.turn.now
    meeting = using.meeting_of(read.point)
    return Decision(
        id=DecisionId(0),
        cooperation=here.cooperation.id,
        number=0,
        body=here.body.id if here.body is not None else None,
        room=record_room(here, using.turn.books),
        author=here.person.id,
        text=read.text if meeting is not None else with_point(read.text, text, read.point),
        kind=read.kind,
        point=read.point if meeting is not None else None,
        meeting=meeting.id if meeting is not None else None,
        made_on=here.today,
        created_at=now,
    )


def _said_before(fresh: Decision, books: Books) -> Decision | None:
    """The same words by the same person in the same room, a moment ago."""
    since = fresh.created_at - SAME_AGAIN
    recent = books.decisions.by_author(fresh.author, fresh.room, since, text=fresh.text)
    words = (fresh.text, fresh.kind, fresh.point)
    return next((d for d in recent if (d.text, d.kind, d.point) == words), None)


def _keep(fresh: Decision, turn: Turn) -> Decision:
    number = turn.books.next_number(turn.here.cooperation.id, "B")
    kept = turn.books.decisions.add(replace(fresh, number=number, rev=1))
    turn.sign(kept, "created")
    if turn.here.can_show:
        effects.post_card(turn.books, kept, kept.room, turn.now, turn.place.thread)
    held.show(kept.meeting, turn)
    turn.close(kept.label)
    return kept


def _told(decision: Decision, using: Reader, *, again: bool = False) -> RecordedDecision:
    turn = using.turn
    sets_days = any(part.meeting is not None for part in decision.parts)
    painter = turn.painter(() if sets_days else using.plan.meetings)
    absent = turn.here.room is not None and not turn.here.can_show
    offer = None if again else agenda_offers.offered(decision.text, using)
    return RecordedDecision(picture=painter.decision(decision), again=again, absent=absent, agenda=offer)
