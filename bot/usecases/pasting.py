"""A list of meetings that is pasted in: what is new joins the plan, what stands there is completed, nothing is doubled."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.domain.errors import Misfilled, Refusal
from bot.domain.feeds import Paste
from bot.domain.lines.meeting_days import DayDoubt
from bot.domain.lines.meeting_hours import impossible_time
from bot.domain.lines.meetings import MeetingLine
from bot.domain.lines.pasted import MOST_LINES, listing
from bot.domain.meetings import Meeting
from bot.domain.pictures.meetings import Difference, PastedPlan
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases.arrivals import arrive
from bot.usecases.audience import may_change_here, sees
from bot.usecases.meeting_adding import completed, differences, each_day
from bot.usecases.meeting_changes import added
from bot.usecases.meeting_lines import of_line, which
from bot.usecases.meeting_plans import PlannedMeetings, planned_meetings
from bot.usecases.meetings import MOST_WRITTEN
from bot.usecases.reading import Reader, reader
from bot.usecases.turn import Turn, begin

YEARS = range(2000, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteMeetings:
    """A list, one meeting on each line. `year` as written in the form (None: that of the list, else the coming one)."""

    place: Place
    key: str
    text: str
    year: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPaste:
    """The list as it was pasted."""

    place: Place
    paste: int


def paste(command: PasteMeetings, books: Books, now: datetime) -> PastedPlan:
    """Puts the meetings of a list in the plan. Raises Refusal "empty", "list too long" or "no days", Misfilled for the year."""
    turn = begin(command, books, now)
    read = listing(command.text)
    if not read.lines:
        raise Refusal("empty", noun="meeting")
    if len(read.lines) > MOST_LINES:
        raise Refusal("list too long", number=len(read.lines), most=MOST_LINES)
    using = reader(turn)
    short = tuple(line for line in read.lines if len(line) <= MOST_WRITTEN)
    year = _chosen(command.year) or read.year or _coming(short, using)
    lines = [(line, _of_year(line, year, using)) for line in short]
    long = tuple(line for line in read.lines if len(line) > MOST_WRITTEN)
    if not any(_is_readable(one) for _, one in lines):
        raise Refusal("no days", text=command.text.strip())
    put = _put([(line, one) for line, one in lines if _is_readable(one)], year, using)
    unread = (
        *(
            line for line, one in lines if not _is_readable(one) and not line.endswith(":")
        ),  # a heading is none
        *long,
    )
    kept = books.sheets.add_paste(_original(command, (*put.made, *put.known, *put.cancelled), turn))
    turn.close(kept.id)
    plan = planned_meetings(PlannedMeetings(place=command.place, year=year), books, now)
    return PastedPlan(
        plan=plan,
        made=tuple(put.made),
        known=tuple(put.known),
        unread=unread,
        paste=kept.id,
        doubts=tuple(put.doubts),
        differs=tuple(put.differs),
        cancelled=tuple(put.cancelled),
    )


def show_paste(command: ShowPaste, books: Books, now: datetime) -> Paste:
    """The list word for word, to who pasted it. Raises Refusal "not found"."""
    here = arrive(command.place, books, now)
    found = books.sheets.paste(here.cooperation.id, command.paste)
    if found is None or found.author != here.person.id:
        raise Refusal("not found", label=str(command.paste))
    return found


@dataclass(slots=True, kw_only=True)
class _Put:
    """What becomes of the lines of a list, line by line. `plan`: the meetings of the year as they are by now; `off`: those that were
    cancelled, of which `cancelled` are in the list.
    """

    plan: list[Meeting]
    off: Sequence[Meeting]
    cancelled: list[Meeting] = field(default_factory=list)
    made: list[Meeting] = field(default_factory=list)
    known: list[Meeting] = field(default_factory=list)
    doubts: list[tuple[Meeting, DayDoubt]] = field(default_factory=list)
    differs: list[tuple[Meeting, tuple[Difference, ...]]] = field(default_factory=list)


def _put(lines: Sequence[tuple[str, MeetingLine]], year: int, using: Reader) -> _Put:
    """The meetings that are new, and those that were known; the same line twice is one meeting."""
    ever = _of_the_year(year, using.turn)
    put = _Put(
        plan=[meeting for meeting in ever if meeting.state == "planned"],
        off=[meeting for meeting in ever if meeting.state == "cancelled"],
    )
    for line, read in lines:
        fresh = of_line(read, line, using)
        for one in each_day(fresh) if read.each else (fresh,):
            _put_one(one, read, put, using.turn)
    return put


def _put_one(fresh: Meeting, read: MeetingLine, put: _Put, turn: Turn) -> None:
    same = which(fresh, put.plan)
    if same is None and (off := which(fresh, put.off)) is not None:
        if off not in put.cancelled:
            put.cancelled.append(off)
    elif same is None:
        kept, _ = added(fresh, turn)
        put.made.append(kept)
        put.plan.append(kept)
        if read.doubt is not None and read.doubt.conflict:
            put.doubts.append((kept, read.doubt))
    elif all(same.id != one.id for one in (*put.made, *put.known)):
        if not may_change_here(same, turn.here, turn.books):
            put.known.append(same)
            return
        put.known.append(completed(same, fresh, turn))
        if (differs := differences(same, fresh, turn)) != ():
            put.differs.append((same, differs))


def _is_readable(read: MeetingLine) -> bool:
    return read.starts is not None and impossible_time(read.title) is None


def _of_the_year(year: int, turn: Turn) -> tuple[Meeting, ...]:
    books, here = turn.books, turn.here
    found = books.meetings.ever_planned(here.cooperation.id, since=date(year, 1, 1), until=date(year, 12, 31))
    own = here.body.id if here.body is not None else None
    return tuple(
        m for m in found if (own is not None and m.body == own) or sees(books, here.person, m, here.today)
    )


def _of_year(line: str, year: int, using: Reader) -> MeetingLine:
    """The line as it reads on the first day of its year, so that no day slips into the next."""
    first = datetime(year, 1, 1, tzinfo=using.now.tzinfo)
    return replace(using, turn=replace(using.turn, now=first)).meeting(line)


def _coming(lines: Sequence[str], using: Reader) -> int:
    """This year, unless most of the days have passed: then the list is of the next one."""
    today = using.turn.here.today
    days = [read.starts for read in (_of_year(line, today.year, using) for line in lines) if read.starts]
    ahead = sum(day >= today for day in days)
    return today.year if 2 * ahead >= len(days) else today.year + 1


def _chosen(written: str | None) -> int | None:
    if not written:
        return None
    bare = written.strip()
    if not (bare.isascii() and bare.isdigit() and len(bare) == 4 and int(bare) in YEARS):
        raise Misfilled({"year": "year unclear"})
    return int(bare)


def _original(command: PasteMeetings, meetings: Sequence[Meeting], turn: Turn) -> Paste:
    return Paste(
        id=0,
        cooperation=turn.here.cooperation.id,
        author=turn.me,
        text=command.text,
        meetings=tuple(str(meeting.label) for meeting in meetings),
        made_at=turn.now,
    )
