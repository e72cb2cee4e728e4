"""The plan follows a decision: [Flytta styrelsemötet till 16 maj], [Ställ in styrelsemötet], with the decision as the reason."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.domain.meetings import Meeting
from bot.domain.pictures.meetings import CarriedOut
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.audience import find_decision, find_meeting
from bot.usecases.dated_parts import shifts
from bot.usecases.meeting_cancelling import announced, asked_of
from bot.usecases.meeting_changes import cancelled
from bot.usecases.meeting_days import Days
from bot.usecases.meeting_details import planned
from bot.usecases.meeting_moving import kept_on, shifted
from bot.usecases.reading import reader
from bot.usecases.turn import Turn, begin

ACCORDING_TO = {"sv": "enligt beslut {label}", "en": "by decision {label}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOut:
    """A meeting is held from `to` (until `ends`) since a decision says so; `to` None: it is not held."""

    place: Place
    key: str
    decision: Label
    meeting: Label
    to: date | None = None
    ends: date | None = None


def carry_out(command: CarryOut, books: Books, now: datetime) -> CarriedOut:
    """Moves or cancels the meeting, as somebody would by hand; tells what else the decision changes in the plan.

    Raises Refusal "not found", "date passed", or "already cancelled".
    """
    turn = begin(command, books, now)
    decision = find_decision(command.decision, turn.here, books)
    before = planned(find_meeting(command.meeting, turn.here, books), turn)
    reason = ACCORDING_TO[turn.here.room_locale].format(label=decision.label)
    if command.to is None:
        picture = asked_of(_called_off(before, turn, reason), turn)
    else:
        now_on = shifted(before, Days(starts=command.to, ends=command.ends), turn)
        picture = turn.painter().meeting(kept_on(*now_on, turn, reason), viewer=turn.here.person)
    turn.close(before.label)
    using = reader(turn)
    left = (one for one in shifts(using.decision(decision.text), using) if one.meeting.id != before.id)
    return CarriedOut(decision=decision.label, picture=picture, left=tuple(left))


def _called_off(before: Meeting, turn: Turn, reason: str) -> Meeting:
    if before.state == "cancelled":
        raise Refusal("already cancelled", label=str(before.label))
    return announced(cancelled(before, turn, reason), turn)
