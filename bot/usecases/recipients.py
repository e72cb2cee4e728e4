"""Who hears a message, at which hours, in which language and on which account: looked up on the day, never kept."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from bot.domain.ids import BodyId, OrganisationId, PersonId, WorkspaceId
from bot.domain.people import Account, Locale, Party, Person, Room
from bot.domain.rhythm import REMINDER_DAYS, REMINDER_TIME, Rhythm
from bot.domain.tasks import Task
from bot.ports.books import Books


def answering(books: Books, party: Party, now: datetime) -> PersonId | None:
    """Who answers for a party today: the person, the organisation's contact, the body's convenor; None: nobody.

    Somebody who has left answers for nothing but themself, so that their own tasks are seen to be undeliverable.
    """
    match party.kind:
        case "person":
            return PersonId(party.id)
        case "organisation":
            day = Rhythm().day(now)
            found = books.directory.contact_on(OrganisationId(party.id), day)
        case "body":
            found = _of_body(books, BodyId(party.id), now)
    return found if found is not None and books.directory.person(found).active else None


def _of_body(books: Books, body: BodyId, now: datetime) -> PersonId | None:
    """Its convenor; while their name is not known, the contact of the organisation that has set them aside."""
    found = books.directory.body(body)
    if found.convenor is not None or found.staffed_by is None:
        return found.convenor
    return books.directory.contact_on(found.staffed_by, Rhythm().day(now))


def concerned(books: Books, task: Task, now: datetime) -> tuple[PersonId, ...]:
    """Those who hear when a task's day or state changes: who answers for its owner today, and who recorded it."""
    owner = answering(books, task.owner, now) if task.owner is not None else None
    return tuple(dict.fromkeys(person for person in (owner, task.author) if person is not None))


def listener(books: Books, task: Task, party: Party, now: datetime) -> PersonId:
    """Who hears a reminder that was planned for a party: who answers for it today, else the author of the task."""
    return answering(books, party, now) or task.author


def rhythm(books: Books, person: PersonId, room: Room | None) -> Rhythm:
    """When and how often a person is reminded. What the person has set goes before what the task's room has set."""
    found = books.directory.person(person)
    room_days = room.reminder_days if room is not None else None
    return Rhythm(
        at=found.reminder_time or REMINDER_TIME,
        days=_first(found.reminder_days, room_days, REMINDER_DAYS),
        zone=found.zone or books.house.zone,
        country=books.directory.cooperation(found.cooperation).country,
        paused_until=found.paused_until,
    )


def account(books: Books, person: PersonId, workspace: WorkspaceId | None) -> Account | None:
    """The account to write to: an active one that messages get to, where the person has chosen, else in the given workspace, else
    any; None: there is none. One that could not be reached is tried again when there is no other.
    """
    active = [a for a in books.directory.accounts_of(person) if a.active]
    if len(active) < 2:
        return active[0] if active else None
    chosen = books.directory.person(person).reminders_on

    def order(one: Account) -> tuple[bool, bool, bool, str]:
        return (not one.reachable, one.workspace != chosen, one.workspace != workspace, one.id)

    return min(active, key=order)


def at_home(books: Books, tasks: Sequence[Task]) -> WorkspaceId | None:
    """The workspace where most of these tasks were given; of as many, where the one that is due first was."""
    rooms = [books.directory.room(task.room) for task in sorted(tasks, key=due_first)]
    places = Counter(room.workspace for room in rooms if room is not None)
    return max(places, key=lambda one: places[one], default=None)  # of as many it is the first


def room_locale(books: Books, room: Room) -> Locale:
    """The language of what everyone in a room reads."""
    if room.language is not None:
        return room.language
    return books.directory.body(room.body).language if room.body is not None else books.house.language


def person_locale(books: Books, person: Person, room: Room | None) -> Locale:
    """The language of what one person reads; until it is known, that of the room it is about."""
    if person.locale is not None:
        return person.locale
    return room_locale(books, room) if room is not None else books.house.language


def due_first(task: Task) -> tuple[date, int]:
    """The order in which tasks are due, those without a day last."""
    on = task.deadline.on if task.deadline is not None else None
    return (on or date.max, task.number)


def _first(*choices: tuple[int, ...] | None) -> tuple[int, ...]:
    return next(choice for choice in choices if choice is not None)
