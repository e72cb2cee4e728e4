"""Verbs of meetings: add, show, move, confirm. Deadlines follow the meeting they hang on."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.errors import Refusal
from bot.domain.ids import Label, MeetingId
from bot.domain.lines.asking import asks, denies
from bot.domain.lines.details import Details, details
from bot.domain.lines.replanning import moves_apart
from bot.domain.meetings import Meeting
from bot.domain.pictures.meetings import MeetingPicture
from bot.domain.place import Mention, Place
from bot.domain.sheets import Sheet
from bot.domain.when.find import find
from bot.ports.books import Books
from bot.usecases.arrivals import IN_ITS_ANSWER, arrive
from bot.usecases.audience import find_meeting, find_task
from bot.usecases.day_looking import is_day_alone, meetings_on
from bot.usecases.meeting_adding import each_day, put, same_day
from bot.usecases.meeting_asking import answered
from bot.usecases.meeting_cancelling import announced
from bot.usecases.meeting_changes import moved
from bot.usecases.meeting_days import days_of, fair_days
from bot.usecases.meeting_details import planned, with_parts
from bot.usecases.meeting_lines import known_as, looked_up, named_all, named_by, of_deadline, of_line
from bot.usecases.meeting_moving import Placed, kept_on, placed, reason_of, shifted, told_from
from bot.usecases.meeting_words import spelled, unread_roles
from bot.usecases.painting import Painter
from bot.usecases.plan import plan
from bot.usecases.reading import Reader, check_length, reader
from bot.usecases.turn import Turn, begin

MOST_WRITTEN = 300  # characters of what names a meeting: it stands in every card about it


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMeeting:
    """A line after /mote, such as "styrelsemöte 2 mars Burlöv". `meant`: a meeting is wanted, also where only a day is written."""

    place: Place
    key: str
    text: str
    mentions: tuple[Mention, ...] = ()
    meant: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddFor:
    """[Lägg till mötet]: the meeting that a task's deadline names joins the plan."""

    place: Place
    key: str
    task: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveMeeting:
    """A meeting gets another day. `meeting`: "M4" or words such as "styrelsemötet 2 mars"; `to`: words or an ISO day."""

    place: Place
    key: str
    meeting: str
    to: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmMeeting:
    """One of the days of a tentative meeting holds. `day`: words or a local day."""

    place: Place
    key: str
    meeting: str
    day: str | date


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleMeeting:
    """[tis 3 jan]: the other day that a line about a new meeting may have meant."""

    place: Place
    key: str
    meeting: Label
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMeeting:
    """One meeting."""

    place: Place
    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting:
    """The next meeting of this room's body; elsewhere the next that the asker sees."""

    place: Place


def add(command: AddMeeting, books: Books, now: datetime) -> MeetingPicture:
    """Puts a meeting in the plan. One that is there already gets the place, host and time that were missing. A name or a day alone,
    or a question, shows what there is.

    Raises Refusal "too long", "words left", "no meeting on", and as `of_line` when no day can be read and as `answered`.
    """
    turn = begin(command, books, now)
    check_length(command.text, "meeting")
    using = reader(turn)
    if not command.meant and (asks(command.text) or denies(command.text)):
        return answered(command.text, spelled(command.text, command.mentions, turn), using)
    read = details(command.text)
    if len(" ".join(read.rest.split())) > MOST_WRITTEN:
        raise Refusal("too long", noun="meeting", most=MOST_WRITTEN, text=command.text)
    left = tuple(m for m in command.mentions if read.rest[m.start : m.end].strip())
    line = using.meeting(read.rest, left)
    if is_day_alone(line, read) and not command.meant:
        return meetings_on(line, turn)
    _check_roles(command, read, turn)
    sheet = with_parts(Sheet(meeting=MeetingId(0)), read, command.mentions, turn)
    if line.starts is None and not read.parts and (there := looked_up(read.rest, using)) is not None:
        return replace(_shown(there, turn, IN_ITS_ANSWER), looked_up=True)
    fresh = of_line(line, command.text, using)
    each = each_day(fresh) if line.each else (fresh,)
    pictures = [put(one, known_as(one, using), turn, sheet, using.plan.meetings) for one in each]
    turn.close(pictures[0].meeting.label)
    first = pictures[0]
    doubt = line.doubt if first.new else None
    also = tuple(picture.meeting for picture in pictures[1:])
    return replace(first, also=also, doubt=doubt, ends_before=line.ends_before)


def _check_roles(command: AddMeeting, read: Details, turn: Turn) -> None:
    """Raises Refusal "words left" for words beside whoever is given a role, which nobody would see again."""
    left = unread_roles(read, command.mentions, turn)
    if left:
        raise Refusal("words left", text=left, behind=spelled(command.text, command.mentions, turn))


def add_for(command: AddFor, books: Books, now: datetime) -> MeetingPicture:
    """Puts the meeting in the plan that a task's deadline names, and binds to it all deadlines that name it."""
    turn = begin(command, books, now)
    task = find_task(command.task, turn.here, books)
    using = reader(turn)
    fresh = of_deadline(task, using)
    picture = put(fresh, known_as(fresh, using), turn)
    turn.close(picture.meeting.label)
    return picture


def move(command: MoveMeeting, books: Books, now: datetime) -> MeetingPicture:
    """Another day, perhaps elsewhere: deadlines bound to the meeting follow, those concerned are told, the room sees it.

    Raises Refusal "which day", "date passed", "left over", "hour unclear", and as `days_of`.
    """
    turn = begin(command, books, now)
    using = reader(turn)
    where = Placed()
    if not moves_apart(f"{command.meeting} till {command.to}"):
        left, where = placed(command.to, using)
        command = replace(command, to=left)
    reason = reason_of(command.meeting, command.to, command.reason, using)
    kept = [kept_on(before, where.of(after), turn, reason) for before, after in _shifts(command, using)]
    turn.close(kept[0].label)
    first, *others = [
        replace(
            turn.painter().meeting(one, viewer=turn.here.person),
            same_day=same_day(one, using.plan.meetings),
        )
        for one in kept
    ]
    return replace(first, beside=tuple(others))


def _shifts(command: MoveMeeting, using: Reader) -> list[tuple[Meeting, Meeting]]:
    """Each meeting that is moved, as it is and as it is to be: one, several of one name, or several with a day each."""
    turn = using.turn
    apart = moves_apart(f"{command.meeting} till {command.to}")
    if apart:
        named = [planned(named_by(one.subject, using), turn) for one in apart]
        return [
            shifted(meeting, days_of(one.to, using, _facts(meeting, command)), turn)
            for meeting, one in zip(named, apart, strict=True)
        ]
    several = named_all(command.meeting, using)
    one = planned(named_by(command.meeting, using), turn) if len(several) < 2 else None
    facts = _facts(one, command)
    days = (told_from(one, command.to, using) if one is not None else None) or days_of(
        command.to, using, facts
    )
    if one is not None:
        return [shifted(one, days, turn)]
    if days.each and len(several) == len(days.candidates):
        each = [replace(days, starts=day, candidates=()) for day in days.candidates]
        return [shifted(planned(one, turn), day, turn) for one, day in zip(several, each, strict=True)]
    return [shifted(planned(named_by(command.meeting, using), turn), days, turn)]


def _facts(one: Meeting | None, command: MoveMeeting) -> dict[str, str]:
    """What a refusal to move it says of it. Raises Refusal "which day" when no day is written."""
    facts = {"label": str(one.label)} if one is not None else {}
    if command.reason:
        facts["reason"] = command.reason
    if one is not None and not command.to.strip():
        raise Refusal("which day", **facts)
    return facts


def confirm(command: ConfirmMeeting, books: Books, now: datetime) -> MeetingPicture:
    """The day is fixed; deadlines bound to the meeting follow. Raises Refusal "not tentative", "which candidate" when no day is
    written or more than one is meant, "no such candidate", or as `reason_of`.
    """
    turn = begin(command, books, now)
    using = reader(turn)
    before = planned(named_by(command.meeting, using), turn)
    label, days = str(before.label), before.candidates
    words = command.day.strip() if isinstance(command.day, str) else ""
    if not before.is_tentative:
        raise Refusal("not tentative", label=label, behind=words)
    meant = (command.day,) if isinstance(command.day, date) else fair_days(command.day, using)
    fitting = [day for day in meant if day in days]
    if not meant and len(days) == 1 and not words:
        fitting = list(days)
    if (not fitting and not meant) or len(fitting) > 1:
        raise Refusal("which candidate", label=label, days=days, behind=words)
    if not fitting:
        raise Refusal("no such candidate", label=label, day=meant[0], days=days)
    reason = reason_of(label, _from_day(words, using), None, using) if words else None
    fixed = replace(before, starts=fitting[0], candidates=())
    kept = announced(moved(before, fixed, turn, reason), turn)
    return replace(_shown(kept, turn), same_day=same_day(kept, using.plan.meetings))


def _from_day(words: str, using: Reader) -> str:
    """The day that is confirmed and what stands behind it; before it stands what the meeting is called."""
    readings = find(words, now=using.now, calendar=using.plan.calendar).all
    return words[min((start for one in readings for start, _ in one.spans), default=0) :]


def settle(command: SettleMeeting, books: Books, now: datetime) -> MeetingPicture:
    """Another day was meant than the one that was read when it was added; it may be one that has been."""
    turn = begin(command, books, now)
    before = planned(find_meeting(command.meeting, turn.here, books), turn)
    after = replace(before, starts=command.day, ends=None, candidates=())
    return _shown(kept_on(before, after, turn, None), turn)


def show_meeting(command: ShowMeeting, books: Books, now: datetime) -> MeetingPicture:
    """The meeting of this name or these words. Raises Refusal "not found" or "several found"."""
    here = arrive(command.place, books, now)
    turn = Turn(key="", place=command.place, here=here, books=books, now=now)
    return Painter(books, now, here).meeting(named_by(command.meeting, reader(turn)), viewer=here.person)


def next_meeting(command: NextMeeting, books: Books, now: datetime) -> MeetingPicture | None:
    """The next one from today on; None: none is planned."""
    here = arrive(command.place, books, now)
    seen = plan(here, books)
    own = seen.regular(here.body.id) if here.body is not None else seen.meetings
    coming = [meeting for meeting in own if meeting.last_day >= here.today]
    if not coming:
        return None
    first = min(coming, key=lambda meeting: meeting.starts)
    return Painter(books, now, here).meeting(first, viewer=here.person)


def _shown(meeting: Meeting, turn: Turn, outcome: str | None = None) -> MeetingPicture:
    turn.close(outcome or meeting.label)
    return turn.painter().meeting(meeting, viewer=turn.here.person)
