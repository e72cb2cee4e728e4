"""What one message that is sent can hold."""

from dataclasses import dataclass

from bot.domain.gatherings import Offer
from bot.domain.pictures.agendas import AgendaPicture, PointChange, QuestionPicture, SittingPicture
from bot.domain.pictures.decisions import DecisionPicture
from bot.domain.pictures.digests import Digest
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.pictures.notices import (
    Bundle,
    Convening,
    MeetingCall,
    MeetingNotice,
    Mentioned,
    Notice,
    Nudge,
    Undelivered,
    Welcome,
)
from bot.domain.pictures.tasks import TaskPicture

RecordPicture = TaskPicture | DecisionPicture | MeetingPicture | QuestionPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedCard:
    """A record where it was written: its card in the room."""

    picture: RecordPicture | AgendaPicture | SittingPicture | PointChange | Offer


Content = (
    RecordedCard
    | Notice
    | MeetingNotice
    | MeetingCall
    | Convening
    | Bundle
    | Mentioned
    | Digest
    | Welcome
    | Undelivered
    | Nudge
)
"""What a message from the clock says."""
