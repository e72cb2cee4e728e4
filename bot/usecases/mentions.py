"""Who gets no message of their own is mentioned in the threads of their tasks' cards, where everyone may read it anyway."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.deliveries import Delivery, Order, card_key
from bot.domain.ids import PersonId, RoomId, TaskId, WorkspaceId
from bot.domain.people import Account, Room
from bot.domain.reminders import Reminder
from bot.domain.tasks import Task
from bot.ports.books import Books
from bot.usecases import recipients

KINDS = ("assigned", "support", "due")  # the rest is for the person alone, or stands on the card


@dataclass(frozen=True, slots=True)
class Place:
    """One room, the thread there, and the tasks that are spoken of."""

    room: RoomId
    thread: str
    tasks: tuple[TaskId, ...]


def are_possible(books: Books, delivery: Delivery) -> bool:
    """Whether any task of a message can be spoken of in its room, as soon as its card stands there."""
    return bool(_cards(books, delivery))


def wait_for_cards(books: Books, delivery: Delivery) -> bool:
    """Whether one of the cards is still on its way."""
    return any(card.state != "sent" for card in _cards(books, delivery).values())


def places(books: Books, delivery: Delivery) -> tuple[Place, ...]:
    """Where the tasks of a message can be spoken of, one thread in each room: that of the task that is due first."""
    threads: dict[RoomId, str] = {}
    tasks: dict[RoomId, list[TaskId]] = defaultdict(list)
    for task, card in _cards(books, delivery).items():
        if card.room is not None and card.ts is not None:
            threads.setdefault(card.room, str(card.facts.get("thread") or card.ts))
            tasks[card.room].append(task)
    return tuple(Place(room, thread, tuple(tasks[room])) for room, thread in threads.items())


def order(books: Books, delivery: Delivery) -> Delivery | None:
    """Orders a message in each of those rooms, and lets it carry its reminders. What is left of the message (None: nothing)."""
    covered = _by_task(books.reminders.covered_by(delivery.id))
    for place in places(books, delivery):
        wanted = Order(
            key=f"{delivery.key}:at:{place.room}",
            cooperation=delivery.cooperation,
            kind=delivery.kind,
            due_at=delivery.due_at,
            person=delivery.person,
            room=place.room,
            subject=delivery.subject,
            facts=delivery.facts | {"thread": place.thread},
        )
        made = books.deliveries.order(wanted)
        for task in place.tasks:
            books.reminders.cover(covered.pop(task, []), made.id)
    if not covered:
        return None
    return replace(delivery, facts=delivery.facts | {"mentioned": True})


def account_on(books: Books, person: PersonId, workspace: WorkspaceId) -> Account | None:
    """The active account by which somebody can be mentioned on a workspace."""
    accounts = books.directory.accounts_of(person)
    return next((one for one in accounts if one.active and one.workspace == workspace), None)


def hears(books: Books, room: Room, person: PersonId) -> bool:
    """Whether a mention in a room comes to somebody: the bot is there, and so are they, or may be at any time."""
    if room.is_direct or room.present is False:
        return False
    if account_on(books, person, room.workspace) is None:
        return False
    return room.visibility == "public" or books.directory.is_member(room.id, person)


def anywhere(books: Books, person: PersonId) -> bool:
    """Whether there is a room at all in which somebody can be mentioned."""
    bodies = books.directory.visible_bodies(person)
    return any(hears(books, room, person) for body in bodies for room in books.directory.rooms_of_body(body))


def _cards(books: Books, delivery: Delivery) -> dict[TaskId, Delivery]:
    """The cards of those tasks that can be spoken of in their rooms, the one that is due first to begin with."""
    person = delivery.person
    if delivery.kind not in KINDS or delivery.room is not None or person is None:
        return {}
    cards = {task.id: _card(books, task, person) for task in _tasks(books, delivery)}
    return {task: card for task, card in cards.items() if card is not None}


def _tasks(books: Books, delivery: Delivery) -> list[Task]:
    """Those it is about, the one that is due first to begin with."""
    if delivery.facts.get("mentioned"):
        return []
    if delivery.subject is not None:
        return [books.tasks.get(TaskId(delivery.subject.id))] if delivery.subject.kind == "task" else []
    covered = _by_task(books.reminders.covered_by(delivery.id))
    return sorted((books.tasks.get(task) for task in covered), key=recipients.due_first)


def _card(books: Books, task: Task, person: PersonId) -> Delivery | None:
    """The card of a task in its room, where it stands or is about to, when the room is still that of its group and the person
    hears a mention there.
    """
    room = books.directory.room(task.room)
    if room is None or room.body != task.body or not hears(books, room, person):
        return None
    card = books.deliveries.by_key(card_key("task", task.id, room.id))
    return card if card is not None and card.state not in ("dead", "cancelled") else None


def _by_task(covered: Sequence[Reminder]) -> dict[TaskId, list[Reminder]]:
    found: dict[TaskId, list[Reminder]] = {}
    for reminder in covered:
        found.setdefault(reminder.task, []).append(reminder)
    return found
