"""A person's own page: what they have to do, what they answer for, what is coming."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from bot.domain.meetings import Meeting
from bot.domain.people import Party, PartyName, Way, of_person
from bot.domain.pictures.home import HomePicture
from bot.domain.pictures.tasks import TaskPicture
from bot.domain.place import Place
from bot.ports.books import Books
from bot.usecases import recipients, ways
from bot.usecases.arrivals import arrive
from bot.usecases.here import Here
from bot.usecases.lists import in_conversation
from bot.usecases.painting import Painter
from bot.usecases.plan import plan

LATEST = 5
Scope = Literal["all", "week", "late"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHome:
    """Somebody looks at their page; `scope` narrows their own tasks."""

    place: Place
    scope: Scope = "all"


def open_home(command: OpenHome, books: Books, now: datetime) -> HomePicture:
    """The page as it is now."""
    here = arrive(command.place, books, now)
    painter = Painter(books, now, here)
    rhythm = recipients.rhythm(books, here.person.id, None)
    bodies = books.directory.visible_bodies(here.person.id)
    mine = _in_scope(painter.tasks(books.tasks.open_of([of_person(here.person.id)])), command.scope)
    meetings = [meeting for meeting in plan(here, books).meetings if meeting.last_day >= here.today]
    return HomePicture(
        person=here.person.id,
        name=here.person.name,
        late=tuple(task for task in mine if task.days_late > 0),
        today_tasks=tuple(task for task in mine if _due(task) == task.today),
        passed=tuple(task for task in mine if _is_passed(task)),
        later=tuple(task for task in mine if _is_later(task)),
        shared=_shared(here, books, painter),
        unsettled=_unsettled(here, books, painter),
        meetings=tuple(sorted(meetings, key=_start)[:LATEST]),
        decisions=tuple(painter.decision(d) for d in books.decisions.latest(bodies, limit=LATEST)),
        reminder_time=rhythm.at,
        reminder_days=rhythm.days,
        paused_until=here.person.paused_until,
        locale=here.locale,
        zone=here.zone,
        today=here.today,
        scope=command.scope,
        has_calendar=books.house.calendars,
        unreachable=_unreachable(here, books) if here.person.coordinator else (),
    )


def _unreachable(here: Here, books: Books) -> tuple[tuple[str, Way | None], ...]:
    lost = ways.lost(books, here.cooperation.id)
    named = ((books.directory.person(one).name, how.way) for one, how in lost.items())
    return tuple(sorted(named, key=lambda one: one[0]))


def _shared(
    here: Here, books: Books, painter: Painter
) -> tuple[tuple[PartyName, tuple[TaskPicture, ...]], ...]:
    """What each organisation and group that the person answers for has to do."""
    answered = books.directory.represents(here.person.id, here.today)
    parties: list[Party] = [party for party in answered if party.kind != "person"]
    return tuple(
        (painter.party(party, here.today), painter.tasks(books.tasks.open_of([party]))) for party in parties
    )


def _unsettled(here: Here, books: Books, painter: Painter) -> tuple[TaskPicture, ...]:
    """What the person recorded and somebody still has to settle: who, when, or which of two days."""
    bodies = books.directory.visible_bodies(here.person.id)
    found = [*books.tasks.open_in(bodies), *in_conversation(here, books)]
    own = (task for task in found if task.author == here.person.id)
    return painter.tasks(task for task in own if task.is_unsettled)


def _in_scope(tasks: tuple[TaskPicture, ...], scope: Scope) -> tuple[TaskPicture, ...]:
    match scope:
        case "all":
            return tasks
        case "late":
            return tuple(task for task in tasks if task.days_late > 0)
        case "week":
            return tuple(task for task in tasks if _is_this_week(task))


def _is_this_week(task: TaskPicture) -> bool:
    sunday = task.today + timedelta(days=6 - task.today.weekday())
    due = _due(task)
    return due is not None and due <= sunday


def _is_passed(task: TaskPicture) -> bool:
    """Whether its day has been without making it late: it was a wish."""
    due = _due(task)
    return task.days_late == 0 and due is not None and due < task.today


def _is_later(task: TaskPicture) -> bool:
    due = _due(task)
    return task.days_late == 0 and (due is None or due > task.today)


def _due(task: TaskPicture) -> date | None:
    return task.task.deadline.on if task.task.deadline is not None else None


def _start(meeting: Meeting) -> date:
    return meeting.starts
