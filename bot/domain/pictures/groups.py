"""What a view needs to know to speak of a group: what it is for, who answers for it, where it stands among the others."""

from dataclasses import dataclass
from datetime import date

from bot.domain.additions import Addition
from bot.domain.ids import Label
from bot.domain.mandates import Mandate
from bot.domain.meetings import Meeting
from bot.domain.people import Body, Contact, PartyName, Room


@dataclass(frozen=True, slots=True, kw_only=True)
class MandatePicture:
    """A line of a mandate with who wrote it and what set it. `ended_by`: who took it out or replaced it."""

    mandate: Mandate
    by: str
    meeting: Meeting | None
    decision: Label | None
    ended_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPicture:
    """A group. `mandates` hold; `ended` do not any more (only when its history is asked for). `rooms` and `members` as far
    as the asker sees them. `staffed_by`: the organisation that has set aside a convenor without a name. `others`: the bodies it
    could prepare for. `addition`: it was just added, and can be taken back.
    """

    name: PartyName
    body: Body
    staffed_by: str | None
    prepares_for: str | None
    prepared_by: tuple[str, ...]
    rooms: tuple[Room, ...]
    members: tuple[str, ...]
    mandates: tuple[MandatePicture, ...]
    ended: tuple[MandatePicture, ...]
    open_count: int
    may_change: bool
    others: tuple[Body, ...]
    zone: str
    today: date
    new: bool = False
    addition: Addition | None = None
    added: tuple[Mandate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPicture:
    """Who answers for an organisation in a period."""

    contact: Contact
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationPicture:
    """An organisation: who answers for it today, who did and who will, and its people with their roles. `since` and `until`: its
    membership, as far as it has bounds. `addition`: it was just added, and can be taken back.
    """

    name: PartyName
    since: date | None
    until: date | None
    contacts: tuple[ContactPicture, ...]
    people: tuple[tuple[str, str | None], ...]
    open_count: int
    zone: str
    today: date
    new: bool = False
    addition: Addition | None = None
