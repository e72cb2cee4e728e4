"""Meetings and the plan of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal

from bot.domain.ids import AccountId, Label, MeetingId
from bot.domain.lines.meeting_days import DayDoubt
from bot.domain.meetings import Meeting
from bot.domain.nudges import Preparation
from bot.domain.people import Body, Locale, Party, Room
from bot.domain.pictures.common import Happened, Ordinal
from bot.domain.pictures.tasks import OwnerOffer, TaskPicture
from bot.domain.pictures.timelines import TimelinePicture
from bot.domain.sheets import Sheet
from bot.domain.sittings import Sitting
from bot.domain.tasks import Task


@dataclass(frozen=True, slots=True)
class Shift:
    """What a decision says of a meeting of the plan that the plan does not say yet: it is held from `to` (until `ends`, if that is
    written), or not at all (`cancels`). `to` None: its new day is not clear.
    """

    meeting: Meeting
    to: date | None = None
    ends: date | None = None
    cancels: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOut:
    """The plan follows a decision: the meeting as it is now, and what is left to do."""

    decision: Label
    picture: "MeetingPicture"
    left: tuple[Shift, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPicture:
    """The sheet of a meeting with its names. `chair`: who leads it, else whoever convenes its body. `lacks_chair`: it is a
    coming meeting of a body's own series that nobody leads yet. `papers_on`: when its papers go out (None: no such day, or it
    has passed). `absence_by`: who confirmed that others were not there.
    `called`: who is asked to it, by name.
    """

    sheet: Sheet
    chair: str | None = None
    lacks_chair: bool = False
    secretary: str | None = None
    papers_on: date | None = None
    absence_by: str | None = None
    called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaCount:
    """What a meeting's card says of its agenda. `pointless`: tasks due to the meeting that no point is about."""

    points: int
    published: bool
    deferred: int
    pointless: tuple[TaskPicture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a line says of a meeting that stands in the plan otherwise: it is not entered unasked. `there` and `written`: names, or
    times such as "13:00-15:00".
    """

    part: Literal["host", "place", "time"]
    there: str
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPicture:
    """A meeting with its names and what is due to it. `last` has the latest acts first, without its making.

    `also`: others that the same line made. `same_day`: others of its body on its day, told when it was just added; `moved_away`:
    those of its name that were on its day until they were moved.
    `has_file`: it can be got as a calendar file. `asked`: of a meeting that was just cancelled, the deadlines that whoever
    did it recorded: what holds of them now is theirs to say. `back`: it was cancelled until it was added again.
    `doubt`: what is to be asked of the day of one that was just added. `differs`: what a line says otherwise of one that was there.
    `looked_up`: it was there, and the line says nothing but its day. `ends_before`: a time that was written as its end, and is before
    its beginning. `beside`: others that the same line moved. `changeable`: its reader may change it.
    """

    meeting: Meeting
    body: Body | None
    host: str | None
    ordinal: Ordinal | None
    due: tuple[TaskPicture, ...]
    zone: str
    today: date
    new: bool = False
    bound: int = 0  # deadlines that were bound to it when it was added
    agenda: AgendaCount | None = None
    last: tuple[Happened, ...] = ()
    sheet: SheetPicture | None = None
    also: tuple[Meeting, ...] = ()
    same_day: tuple[Meeting, ...] = ()
    moved_away: tuple[Meeting, ...] = ()
    sitting: Sitting | None = None
    preparation: Preparation = field(default_factory=Preparation)
    has_file: bool = False
    asked: tuple[TaskPicture, ...] = ()
    back: bool = False
    doubt: DayDoubt | None = None
    differs: tuple[Difference, ...] = ()
    looked_up: bool = False
    ends_before: time | None = None
    beside: tuple["MeetingPicture", ...] = ()
    changeable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """The meetings of a year, by series and date; `ordinals` says which of their series each is, in the same order.

    `series`: only those of this one, whose meetings are `body`'s. `chains`: timelines with those of their steps that fall in the year.
    """

    year: int
    meetings: tuple[Meeting, ...]
    hosts: tuple[str | None, ...]
    ordinals: tuple[Ordinal | None, ...]
    zone: str
    today: date
    series: str | None = None
    body: Body | None = None
    chains: "tuple[TimelinePicture, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedPlan:
    """What became of a list of meetings: the plan of its year, which of them are new (`made`) and which stood there already
    (`known`), the lines in which no day can be read, and the number under which the list is kept as it was. `doubts`: of new
    ones, what is to be asked of their days; `differs`: of known ones, what the list says otherwise; `cancelled`: those it names that
    were cancelled, about which is asked.
    """

    plan: MeetingPlan
    made: tuple[Meeting, ...]
    known: tuple[Meeting, ...]
    unread: tuple[str, ...]
    paste: int
    doubts: tuple[tuple[Meeting, DayDoubt], ...] = ()
    differs: tuple[tuple[Meeting, tuple[Difference, ...]], ...] = ()
    cancelled: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceForm:
    """What the tick list of a meeting begins with. `members`: whom it offers; `present`: who is ticked; `others`: who was there
    besides. `may_confirm`: whether this person may say that nobody else was there.
    """

    picture: MeetingPicture
    members: tuple[OwnerOffer, ...]
    present: tuple[Party, ...]
    others: str
    may_confirm: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingForm:
    """What the form about a meeting begins with: accounts of chair and secretary in this workspace, where known."""

    picture: MeetingPicture
    chair: AccountId | None
    secretary: AccountId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What a calendar link shows. `body`: whose meetings they are (None: a person's own calendar, with `tasks` by day, or
    one meeting). `only`: it is a file of that one meeting. `unnamed`: of a private channel, `room`, whose name is not known. `dropped`: for
    each meeting the days that were possible once and are no more since another was fixed.
    """

    name: str
    locale: Locale
    body: Body | None
    meetings: tuple[Meeting, ...]
    hosts: tuple[str | None, ...]
    tasks: tuple[Task, ...]
    zone: str
    today: date
    only: Label | None = None
    unnamed: bool = False
    room: Room | None = None
    dropped: Mapping[MeetingId, tuple[date, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribed:
    """A calendar link was made, to the meetings of a body, to one `meeting`, or (both None) to the person's own calendar;
    an older one of the same kind leads nowhere from now on (`replaced`). `since`: there is one since that day, which stands, and
    none was made. `unnamed`: the body is that of a private channel whose name is not known. `room`: where the link was asked for.
    """

    body: Body | None
    replaced: bool
    meeting: MeetingPicture | None = None
    since: date | None = None
    unnamed: bool = False
    room: Room | None = None
    zone: str = ""
    today: date = date.min
