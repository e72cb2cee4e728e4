"""Who takes part: cooperation, people and their accounts, organisations and their contacts."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.domain.ids import AccountId, BodyId, CooperationId, OrganisationId, PersonId, RoomId, WorkspaceId

Locale = Literal["sv", "en"]
RoomKind = Literal["channel", "chat", "dm"]  # "chat": of several people, and no channel
PartyKind = Literal["person", "organisation", "body"]
Minutes = Literal["notes", "protocol"]
Unreachable = Literal["not opened", "blocked", "not installed"]
Way = Literal["letter", "mention"]  # how somebody is reached to whose accounts no message gets
_NUMBER = re.compile(r"[0-9]{1,9}")  # what is longer fits into no column
UNNAMED = "Privat kanal"  # the body of a room whose name is not known yet


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What holds until somebody says otherwise: the language and the time zone (IANA) that a new body starts with, and of people
    of whom the platform has not told them. `calendars`: whether calendar programs can reach this service. `letters`: whether
    e-mail can be sent.
    """

    language: Locale = "sv"
    zone: str = "Europe/Stockholm"
    calendars: bool = False
    letters: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cooperation:
    """The top of everything: one register, one series of numbers."""

    id: CooperationId
    name: str
    country: str = "SE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who takes part. `reminder_time` is local time in `zone`; None means the default of the house. `role` is what
    the person is in the cooperation or for their organisation, in their own words ("koordinator").

    `locale` is None until the platform has told it; then the room's language is used. `reminders_on` is the workspace where
    somebody with several accounts wants to be written to.
    """

    id: PersonId
    cooperation: CooperationId
    name: str
    locale: Locale | None = None
    zone: str | None = None
    organisation: OrganisationId | None = None
    role: str | None = None
    coordinator: bool = False
    active: bool = True
    reminder_time: time | None = None
    reminder_days: tuple[int, ...] | None = None
    paused_until: date | None = None
    reminders_on: WorkspaceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person on one workspace. `dm` is the room where the bot and the person talk alone, once known.

    `locale`: the language that the platform told last. `checked_at`: when it was last asked for name, language and zone
    (None: never, or something changed since). `email` is an address for which the platform vouches. `unreachable`: why no
    message gets to it (None: as far as is known, they do). `apart`: a coordinator has said that it is somebody of its own, so
    that no address joins it to anybody.
    """

    id: AccountId
    workspace: WorkspaceId
    person: PersonId
    handle: str | None = None
    dm: RoomId | None = None
    locale: Locale | None = None
    active: bool = True
    checked_at: datetime | None = None
    email: str | None = None
    unreachable: Unreachable | None = None
    apart: bool = False

    @property
    def reachable(self) -> bool:
        """Whether messages get to it, as far as is known."""
        return self.unreachable is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A member of the cooperation, for example a municipality. `since` and `until` are the first and last day of its
    membership (None: always, until further notice).
    """

    id: OrganisationId
    cooperation: CooperationId
    name: str
    since: date | None = None
    until: date | None = None

    def is_member(self, day: date) -> bool:
        """Whether it belongs to the cooperation on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Who answers for an organisation from one day to another (both inclusive; `until` None: until further notice)."""

    organisation: OrganisationId
    person: PersonId
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Who a task lies with: a person, an organisation (its contact of the day) or a body (its convenor)."""

    kind: PartyKind
    id: int

    def __str__(self) -> str:
        return f"{self.kind}/{self.id}"


def party(text: str) -> Party:
    """Reads what `str(Party)` wrote. Raises ValueError on anything else."""
    kind, _, number = text.partition("/")
    if kind not in ("person", "organisation", "body") or not _NUMBER.fullmatch(number):
        raise ValueError(f"no party: {text!r}")
    return Party(kind, int(number))  # type: ignore[arg-type]  # narrowed by the line above


def of_person(person: PersonId) -> Party:
    """The party that is one person."""
    return Party("person", person)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyName:
    """How a party is shown: its own name and, unless it is a person, who answers for it today (None: nobody)."""

    party: Party
    name: str
    contact: PersonId | None
    contact_name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A board, a group of directors, a working group: all the same kind of thing.

    `series` is what its meetings are called ("Styrelsemöte"); `papers_days` is how many days before a meeting its
    papers go out (None: no papers day). `language` and `zone` hold for its public texts, deadlines and digests.
    `minutes` is what the notes of its meetings are: notes, or a formal protocol. `prepares_for` is the body whose meetings it
    prepares. `staffed_by` is the organisation that has set aside a convenor whose name is not known yet: until then its
    contact hears what the body's convenor is to hear.
    """

    id: BodyId
    cooperation: CooperationId
    name: str
    series: str | None = None
    convenor: PersonId | None = None
    language: Locale = "sv"
    zone: str = "Europe/Stockholm"
    papers_days: int | None = None
    minutes: Minutes = "notes"
    prepares_for: BodyId | None = None
    staffed_by: OrganisationId | None = None

    @property
    def is_unnamed(self) -> bool:
        """Whether it is that of a room whose name is not known yet; it is spoken of without one."""
        return self.name == UNNAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A channel, group chat or direct conversation. Only a DM belongs to no body.

    `visibility` "unknown" counts as private until the platform has answered. `present` says whether the bot is in
    the room (None: not known). `introduced_at` is when the bot presented itself (UTC). `name` is empty while it is not known:
    of a private room the platform tells it only when the bot is in there.
    """

    id: RoomId
    workspace: WorkspaceId
    cooperation: CooperationId
    kind: RoomKind
    name: str
    body: BodyId | None = None
    visibility: Literal["public", "private", "unknown"] = "unknown"
    language: Locale | None = None
    present: bool | None = None
    introduced_at: datetime | None = None
    reminder_days: tuple[int, ...] | None = None
    digest: bool = True
    checked_at: datetime | None = None

    @property
    def is_direct(self) -> bool:
        """Whether it is between a person and the bot alone."""
        return self.kind == "dm"
