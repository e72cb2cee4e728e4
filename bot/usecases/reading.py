"""Reads what somebody wrote, against who exists and the plan of meetings as they see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.errors import Refusal
from bot.domain.ids import Label
from bot.domain.lines.candidates import candidates
from bot.domain.lines.decisions import DecisionLine, read_decision
from bot.domain.lines.focus import Titled, focus, names_focus
from bot.domain.lines.line import line
from bot.domain.lines.meetings import MeetingLine, read_meeting
from bot.domain.lines.tasks import TaskLine, read_task
from bot.domain.meetings import Meeting
from bot.domain.people import Party
from bot.domain.place import Mention
from bot.domain.when.deadline import Deadline
from bot.domain.when.find import find
from bot.domain.when.policy import deadline
from bot.usecases.focus_issues import nameable_here
from bot.usecases.here import Here
from bot.usecases.parties import called, mentioned
from bot.usecases.plan import Plan, going_on, plan, where_points_belong
from bot.usecases.turn import Turn

LONGEST = 3000  # characters of one text: as many as a form takes and a card can show
YEARS = range(1900, 2200)  # days further off are slips of the pen, and calendars end somewhere
LONGEST_NAME = 80  # characters of a name: it stands on buttons and in lists


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What a text is read with."""

    turn: Turn
    plan: Plan

    @property
    def now(self) -> datetime:
        """The instant, in the zone of this place."""
        return self.turn.here.local(self.turn.now)

    def task(self, text: str, mentions: Sequence[Mention] = ()) -> TaskLine:
        """A task as written."""
        people = mentioned(mentions, self.turn.place, self.turn.books)
        names = self._names(candidates(text, people))
        calendar, issues = self.plan.calendar, self.issues(text)
        return read_task(text, mentions=people, names=names, issues=issues, calendar=calendar, now=self.now)

    def unfocused(self, text: str) -> str:
        """The text without the clause that names a focus issue; all of it when it names none."""
        left, issue = focus(line(text), self.issues(text))
        return left.left() if issue is not None else text

    def issues(self, text: str) -> Sequence[Titled]:
        """The focus issues that a text may name; none are asked for when it has no such clause."""
        return nameable_here(self.turn.here, self.turn.books) if names_focus(text) else ()

    def decision(self, text: str, mentions: Sequence[Mention] = ()) -> DecisionLine:
        """A decision as written."""
        people = mentioned(mentions, self.turn.place, self.turn.books)
        return read_decision(text, mentions=people, calendar=self.plan.calendar, now=self.now)

    def meeting(self, text: str, mentions: Sequence[Mention] = ()) -> MeetingLine:
        """A meeting as written."""
        people = mentioned(mentions, self.turn.place, self.turn.books)
        names = self._names(candidates(text, people, anywhere=True))
        return read_meeting(text, mentions=people, names=names, calendar=self.plan.calendar, now=self.now)

    def day(self, text: str, about: Label | None) -> tuple[Deadline, str]:
        """A day that somebody chose or wrote as a new deadline, and the words that are left. `about`: of which task.

        Raises Refusal "date unclear" when no day can be read, "date passed" when it is over.
        """
        found = find(text, now=self.now, calendar=self.plan.calendar)
        label = str(about) if about is not None else None
        if found.reading is None:
            raise Refusal("date unclear", label=label, text=text.strip())
        due = deadline(found.reading, calendar=self.plan.calendar, now=self.now)
        if due.on is None and not due.is_ongoing:
            raise Refusal("date unclear", label=label, text=text.strip())
        if due.on is not None and due.on < self.turn.here.today:
            raise Refusal("date passed", label=label, day=due.on)
        return due, found.rest

    def meeting_of(self, point: str | None) -> Meeting | None:
        """The meeting a record belongs to: the one that was started here, else that of its point, else the one whose time it is."""
        held = self.held()
        if held is not None:
            return held
        if point is not None:
            return where_points_belong(self.turn.here, self.plan, self.now)
        return going_on(self.turn.here, self.plan, self.now)

    def held(self) -> Meeting | None:
        """The meeting that was started in this room today and goes on."""
        today, room = self.turn.here.today, self.turn.here.room
        if room is None or not any(m.starts <= today <= m.last_day for m in self.plan.meetings):
            return None
        sitting = self.turn.books.sittings.open_in(room.id)
        found = self.plan.meeting(sitting.meeting) if sitting is not None else None
        return found if found is not None and found.starts <= today <= found.last_day else None

    def _names(self, names: Sequence[str]) -> Sequence[tuple[str, Party]]:
        return called(names, self.turn.here, self.turn.books)


def check_length(text: str, noun: str, most: int = LONGEST) -> None:
    """Raises Refusal "empty", or "too long" with the words, for a text that cannot be kept whole. `noun`: what it was to be."""
    if not text.strip():
        raise Refusal("empty", noun=noun)
    if len(text) > most:
        raise Refusal("too long", noun=noun, most=most, text=text)


def reader(turn: Turn) -> Reader:
    """Asks the books for the plan of this place."""
    return Reader(turn=turn, plan=plan(turn.here, turn.books))


def with_point(title: str, text: str, point: str | None) -> str:
    """The title with the words about a point put back, since there is no meeting it could be a point of."""
    if point is None:
        return title
    at = text.rfind(point)
    word = text[:at].split()[-1:] if at >= 0 else []
    return f"{title}, {' '.join([*word, point])}"


def iso_day(text: str) -> date | None:
    """A day as a form or a button gives it, such as "2017-03-02"; None: it is something else, or no day of these times."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if day.year in YEARS else None


def on_day(day: date, here: Here) -> Deadline:
    """The deadline that somebody chose as a day: that day, inclusive."""
    return Deadline(typed=day.isoformat(), word="by", day=day, on=day, zone=here.zone)
